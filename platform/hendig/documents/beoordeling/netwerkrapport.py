"""The report for the whole network: how trust is spread, how good the measurement was, and nobody in particular."""

from __future__ import annotations

from collections.abc import Iterator

from hendig.documents.beoordeling.methodebijlage import methodebijlage
from hendig.documents.rapport import Rapport
from hendig.processes.beoordeling.beoordeling import Beoordeling
from hendig.processes.ronde.figuren import teken_verdeling
from hendig.processes.ronde.terugkoppeling import netwerkbeeld
from hendig.zetwerk.blokken import Alinea, Blok, Deel, Figuur, Kader, Kop, Lijst, Tabel, Tweeluik
from surveys.terugkoppeling.netwerkbeeld import Netwerkbeeld
from surveys.terugkoppeling.netwerkzinnen import (
    BREDE_STAAF,
    GEEN_VERDELING,
    NIET,
    VERTROUWELIJK,
    WEL,
    ZEGT_NIETS,
    gemiddelde_in_woorden,
    groep_in_woorden,
    grootste_groep,
    hoeveel,
    kwaliteit,
    opsomming,
)
from surveys.terugkoppeling.zinnen import definitie, procent, soort_vertrouwen


def netwerkrapport(beoordeling: Beoordeling) -> Rapport:
    """Build the report that every partner may read."""
    ronde, beelden = beoordeling.rondes[-1], _beelden(beoordeling)
    return Rapport(
        titel=f"Vertrouwen in het netwerk, {ronde.naam}",
        inleiding="Wat de meting laat zien over het netwerk als geheel, en wat niet.",
        voet="Voor iedereen in het netwerk. Er staat niets in over één partner.",
        datum=beoordeling.norm.vastgesteld_op,
        blokken=(
            *_voorop(beelden),
            *(blok for beeld in beelden for blok in _construct(beeld)),
            *_slot(beoordeling),
            *methodebijlage(beoordeling.norm),
        ),
    )


def _beelden(beoordeling: Beoordeling, ronde: int = -1) -> list[Netwerkbeeld]:
    return [netwerkbeeld(beoordeling, construct=naam, ronde=ronde) for naam in beoordeling.norm.constructen]


def _voorop(beelden: list[Netwerkbeeld]) -> Iterator[Blok]:
    yield Kop("Het belangrijkste")
    yield Lijst((*map(hoeveel, beelden), *map(gemiddelde_in_woorden, beelden), ZEGT_NIETS))
    yield Tweeluik((Deel("Dit laat de meting wel zien", WEL), Deel("Dit laat de meting niet zien", NIET)))
    yield Kader("Zo blijft het vertrouwelijk.", VERTROUWELIJK, "vertrouwelijk")


def _construct(beeld: Netwerkbeeld) -> Iterator[Blok]:
    yield Kop(soort_vertrouwen(beeld.construct))
    if (woorden := definitie(beeld.construct)) is not None:
        yield Alinea(f"In het contract: '{woorden}'.")
    yield from _verdeling(beeld)
    yield Kop("Hoe goed was de meting?", 3)
    yield Alinea(" ".join(kwaliteit(beeld)))


def _verdeling(beeld: Netwerkbeeld) -> Iterator[Blok]:
    getekend = teken_verdeling(beeld)
    if getekend is None:
        yield Alinea(GEEN_VERDELING)
        return
    yield Figuur(
        getekend,
        alt=f"Verdeling van de scores. {opsomming(beeld.groepen, beeld)}",
        zin=f"{grootste_groep(beeld.groepen, beeld)} {BREDE_STAAF}",
    )
    yield Tabel(
        f"Dezelfde cijfers in een tabel: {soort_vertrouwen(beeld.construct).lower()}",
        ("score", "deel van de partners"),
        tuple((groep_in_woorden(groep, beeld), f"ongeveer {procent(groep.aandeel)}") for groep in beeld.groepen),
        (1,),
    )


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
                (ronde.naam, *(beeld.gemiddelde or "geen" for beeld in _beelden(beoordeling, nummer)))
                for nummer, ronde in enumerate(beoordeling.rondes)
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
