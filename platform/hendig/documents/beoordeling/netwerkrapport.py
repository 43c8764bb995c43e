"""The report for the whole network: how trust is spread, how good the measurement was, and nobody in particular."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from analysis.figures.distribution import Band, distribution
from analysis.oordeel.normregels import Normregels
from analysis.oordeel.rondeanalyse import Rondeanalyse
from hendig.documents.beoordeling.methodebijlage import methodebijlage
from hendig.documents.rapport import Rapport
from hendig.processes.beoordeling.beoordeling import Beoordeling, Ronde
from hendig.zetwerk.blokken import Alinea, Blok, Deel, Figuur, Kader, Kop, Lijst, Tabel, Tweeluik
from hendig.zetwerk.tekening import svg
from surveys.terugkoppeling.getallen import getal, norm_in_tekst
from surveys.terugkoppeling.verdeling import (
    GEMIDDELDE_DECIMALEN,
    KLEINSTE_GROEP,
    Groep,
    aantal_in_woorden,
    beslisbaar,
    scores_in_netwerk,
    verdeling,
)
from surveys.terugkoppeling.zinnen import betrouwbaarheid, definitie, procent, schaalwoorden, soort_vertrouwen

BREDE_STAAF = (
    "Het vlak van een staaf is het deel van de partners. Een brede staaf is een samengevoegde groep. Waar de partners "
    "daarin liggen, laat hij niet zien, ook niet of zij onder de norm liggen."
)


def netwerkrapport(beoordeling: Beoordeling) -> Rapport:
    """Build the report that every partner may read."""
    ronde = beoordeling.rondes[-1]
    return Rapport(
        titel=f"Vertrouwen in het netwerk, {ronde.naam}",
        inleiding="Wat de meting laat zien over het netwerk als geheel, en wat niet.",
        voet="Voor iedereen in het netwerk. Er staat niets in over één partner.",
        datum=beoordeling.norm.vastgesteld_op,
        blokken=(
            *_voorop(beoordeling, ronde),
            *_constructen(beoordeling, ronde),
            *_slot(beoordeling),
            *methodebijlage(beoordeling.norm),
        ),
    )


def _voorop(beoordeling: Beoordeling, ronde: Ronde) -> Iterator[Blok]:
    yield Kop("Het belangrijkste")
    yield Lijst(
        (
            *(
                f"{deel.raters} organisaties gaven samen {deel.ratings} beoordelingen over "
                f"{soort_vertrouwen(naam).lower()}."
                for naam, deel in ronde.constructen.items()
            ),
            *(_hoofdzin(naam, deel, beoordeling.norm.constructen[naam]) for naam, deel in ronde.constructen.items()),
            "Was voor een partner geen uitkomst mogelijk? Dan zegt dat niets over die partner.",
        )
    )
    yield Tweeluik(
        (
            Deel(
                "Dit laat de meting wel zien",
                (
                    "Hoe het vertrouwen over het hele netwerk is verdeeld.",
                    "Of de vragen samen een betrouwbaar beeld geven.",
                    "Voor hoeveel partners een uitkomst mogelijk was.",
                ),
            ),
            Deel(
                "Dit laat de meting niet zien",
                (
                    "Hoe één partner ervoor staat. Dat staat in het eigen rapport van die partner.",
                    "Wie wie heeft beoordeeld.",
                    "Of iemand de overeenkomst niet nakomt. Een lage score is geen bewijs.",
                ),
            ),
        )
    )
    yield Kader(
        "Zo blijft het vertrouwelijk.",
        f"Groepen van minder dan {KLEINSTE_GROEP} partners staan nergens apart. Percentages over partners zijn "
        "afgerond op 5 procent. Samen zijn ze daarom niet altijd precies 100 procent. Vertellen organisaties elkaar "
        "wat zij antwoordden? Dan is soms ook het antwoord van een ander af te leiden. Daar helpt geen grens tegen.",
        "vertrouwelijk",
    )


def _hoofdzin(construct: str, analyse: Rondeanalyse, regels: Normregels) -> str:
    gemiddelde = _netwerkgemiddelde(analyse)
    naam, norm = soort_vertrouwen(construct), norm_in_tekst(regels.norm)
    if gemiddelde is None:
        return f"{naam}: er zijn te weinig partners met een uitkomst om een gemiddelde te laten zien."
    totaal, beslist = len(analyse.partners), len(beslisbaar(analyse))
    return (
        f"{naam}: gemiddeld {getal(gemiddelde, GEMIDDELDE_DECIMALEN)} op een schaal van {regels.minimum:g} tot "
        f"{regels.maximum:g}. "
        f"De norm is {norm}. Voor {aantal_in_woorden(beslist, totaal)} partners was een uitkomst mogelijk, voor "
        f"{aantal_in_woorden(totaal - beslist, totaal)} niet."
    )


def _netwerkgemiddelde(analyse: Rondeanalyse) -> float | None:
    scores = scores_in_netwerk(analyse)
    return sum(scores) / len(scores) if len(scores) >= KLEINSTE_GROEP else None


def _constructen(beoordeling: Beoordeling, ronde: Ronde) -> Iterator[Blok]:
    for construct, analyse in ronde.constructen.items():
        regels = beoordeling.norm.constructen[construct]
        yield Kop(soort_vertrouwen(construct))
        if (woorden := definitie(construct)) is not None:
            yield Alinea(f"In het contract: '{woorden}'.")
        yield from _verdeling(construct, analyse, regels)
        yield from _kwaliteit(analyse)


def _verdeling(construct: str, analyse: Rondeanalyse, regels: Normregels) -> Iterator[Blok]:
    groepen = verdeling(scores_in_netwerk(analyse), regels.minimum, regels.maximum)
    if len(groepen) <= 1:
        yield Alinea(
            f"Er zijn te weinig partners met een uitkomst om een verdeling te laten zien. Groepen van minder dan "
            f"{KLEINSTE_GROEP} partners tonen wij niet."
        )
        return
    norm = norm_in_tekst(regels.norm)
    banden = [Band(groep.van, groep.tot, groep.aandeel, procent(groep.aandeel)) for groep in groepen]
    grootste = max(groepen, key=lambda groep: groep.aandeel)
    aandeel = procent(grootste.aandeel)
    zin = f"De grootste groep, ongeveer {aandeel} van de partners, heeft een score {_stuk(grootste, regels)}."
    yield Figuur(
        svg(partial(distribution, banden, regels.norm, norm, schaalwoorden(regels))),
        alt=f"Verdeling van de scores. {_opsomming(groepen, regels)}",
        zin=f"{zin} {BREDE_STAAF}",
    )
    yield Tabel(
        f"Dezelfde cijfers in een tabel: {soort_vertrouwen(construct).lower()}",
        ("score", "deel van de partners"),
        tuple((_stuk(groep, regels), f"ongeveer {procent(groep.aandeel)}") for groep in groepen),
        (1,),
    )


def _opsomming(groepen: tuple[Groep, ...], regels: Normregels) -> str:
    return " ".join(f"{_stuk(groep, regels)}: ongeveer {procent(groep.aandeel)}." for groep in groepen)


def _stuk(groep: Groep, regels: Normregels) -> str:
    van, tot = (getal(punt, 2) for punt in (groep.van, groep.tot))
    return f"van {van} tot en met {tot}" if groep.tot >= regels.maximum else f"van {van} tot {tot}"


def _kwaliteit(analyse: Rondeanalyse) -> Iterator[Blok]:
    yield Kop("Hoe goed was de meting?", 3)
    zinnen = [betrouwbaarheid(analyse.omega)]
    bekend = [deel.response for deel in analyse.partners if deel.response is not None]
    if len(bekend) >= KLEINSTE_GROEP:
        zinnen.append(
            f"Per partner antwoordde gemiddeld {procent(sum(bekend) / len(bekend))} van de organisaties op de lijst."
        )
    if len(analyse.components) > 1:
        zinnen.append(
            "Sommige groepen partners hebben geen beoordelaars gemeen. Hun scores zijn minder goed te vergelijken."
        )
    yield Alinea(" ".join(zinnen))


def _slot(beoordeling: Beoordeling) -> Iterator[Blok]:
    if len(beoordeling.rondes) > 1:
        yield Kop("De rondes naast elkaar")
        yield Alinea(
            "Rondes zijn niet los van elkaar. Vaak antwoorden dezelfde organisaties. Een klein verschil zegt weinig."
        )
        yield Tabel(
            "Netwerkgemiddelde per ronde",
            ("ronde", *(soort_vertrouwen(construct) for construct in beoordeling.norm.constructen)),
            tuple(
                (
                    ronde.naam,
                    *(
                        "geen" if (waarde := _netwerkgemiddelde(deel)) is None else getal(waarde, GEMIDDELDE_DECIMALEN)
                        for deel in ronde.constructen.values()
                    ),
                )
                for ronde in beoordeling.rondes
            ),
            tuple(range(1, 1 + len(beoordeling.norm.constructen))),
        )
    yield Kop("De gemeente")
    yield Alinea(
        "De gemeente doet mee zoals ieder ander: zij beoordeelt en wordt beoordeeld. Haar uitkomst staat in haar eigen "
        "rapport en zit niet in de verdeling en het gemiddelde. Haar antwoorden over partners tellen wel mee. Wat zij "
        "over een partner antwoordde, staat in het rapport van die partner."
        if beoordeling.norm.gemeente is not None
        else "De gemeente deed in deze meting niet mee."
    )
