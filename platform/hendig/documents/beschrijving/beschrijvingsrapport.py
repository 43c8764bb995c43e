"""The report that describes a measurement to the network: what it shows, how good it is, and what it is good for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from analysis.figures.variance_shares import Shares, variance_shares
from hendig.documents.beschrijving.beschrijvingsnetwerk import (
    onderscheid,
    per_cluster,
    wat_blijft,
    wie_met_wie,
    wie_zweeg,
)
from hendig.documents.beschrijving.beschrijvingszinnen import (
    DELEN,
    TE_WEINIG,
    TEKENS,
    aandelen,
    herkomst,
    met_marge,
    of_onbekend,
    om_te_praten,
    om_terug_te_koppelen,
    om_vast_te_stellen,
    ontvangen_betrouwbaarheid,
    over_wederkerigheid,
    wederkerigheid,
)
from hendig.documents.rapport import Rapport
from hendig.processes.beschrijving.beschrijving import Beschrijving, Constructbeschrijving, Rondebeschrijving
from hendig.zetwerk.blokken import Alinea, Blok, Deel, Figuur, Kader, Kop, Lijst, Tabel, Tweeluik
from hendig.zetwerk.tekening import svg
from surveys.terugkoppeling.getallen import getal
from surveys.terugkoppeling.verdeling import KLEINSTE_GROEP
from surveys.terugkoppeling.zinnen import betrouwbaarheid, definitie, procent, soort_vertrouwen


def beschrijvingsrapport(beschrijving: Beschrijving) -> Rapport:
    """Build the report on the last round; nothing in it is about one rater or one partner."""
    ronde = beschrijving.rondes[-1]
    return Rapport(
        titel=f"Hoe goed was de meting? {ronde.naam}",
        inleiding="Wat de antwoorden laten zien over het netwerk, hoe goed er is gemeten, en waarvoor dat genoeg is.",
        voet="Voor iedereen in het netwerk. Er staat niets in over één partner of één beoordelaar.",
        datum=beschrijving.dag,
        blokken=(
            *_voorop(beschrijving, ronde),
            *_herkomst(ronde),
            *(blok for deel in ronde.constructen.values() for blok in _kwaliteit(deel)),
            *onderscheid(ronde),
            *wat_blijft(beschrijving),
            *wie_zweeg(ronde),
            *wie_met_wie(ronde),
            *per_cluster(ronde),
            *_rekenwijze(),
        ),
    )


def _voorop(beschrijving: Beschrijving, ronde: Rondebeschrijving) -> Iterator[Blok]:
    yield Kop("Is de meting goed genoeg?")
    for naam, deel in ronde.constructen.items():
        yield Kop(soort_vertrouwen(naam), 3)
        if (woorden := definitie(naam)) is not None:
            yield Alinea(f"In het contract: '{woorden}'.")
        gemiddelde = "" if deel.gemiddelde is None else f" Gemiddeld is de score {getal(deel.gemiddelde, 1)}."
        yield Alinea(
            f"{deel.beoordelaars} organisaties gaven samen {deel.beoordelingen} beoordelingen over "
            f"{deel.beoordeelden} organisaties. De schaal loopt van {beschrijving.schaal[0]:g} tot en met "
            f"{beschrijving.schaal[1]:g}.{gemiddelde}"
        )
        yield Lijst(
            (
                f"Om te praten? {om_te_praten(deel)}",
                f"Om een organisatie de eigen score te geven? {om_terug_te_koppelen(deel)}",
                f"Om iets vast te stellen? {om_vast_te_stellen(deel, beschrijving.norm)}",
            )
        )
    yield Tweeluik(
        (
            Deel(
                "Dit laat dit rapport wel zien",
                (
                    "Waar verschillen tussen antwoorden vandaan komen.",
                    "Hoe betrouwbaar er is gemeten.",
                    "Wat wij weten over wie niet antwoordde.",
                ),
            ),
            Deel(
                "Dit laat dit rapport niet zien",
                (
                    "Wie wie welk cijfer gaf.",
                    "Hoe één partner ervoor staat.",
                    "Of iemand de overeenkomst nakomt.",
                ),
            ),
        )
    )
    yield Kader(
        "Zo blijft het vertrouwelijk.",
        f"Groepen van minder dan {KLEINSTE_GROEP} organisaties staan nergens apart. Getallen zijn afgerond. Een "
        "clustergemiddelde staat er alleen als er genoeg beoordelaars zijn en er niets uit is terug te rekenen.",
        "vertrouwelijk",
    )


def _rekenwijze() -> Iterator[Blok]:
    yield Kop("Zo rekenen wij")
    yield Alinea(
        "Een antwoord bestaat uit vier delen: het gemiddelde van het netwerk, hoe mild de beoordelaar is, hoeveel "
        "vertrouwen de ander krijgt, en wat juist tussen deze twee speelt. Dat is het model van sociale relaties van "
        "Kenny. Een ontbrekend antwoord telt niet als nul. De spreidingen zijn geschat uit de antwoorden die er zijn."
    )
    yield Alinea(
        "Deze beschrijving beslist niets over een partner. Een oordeel volgt uit de norm, en uit de antwoorden over "
        "die partner."
    )


def _herkomst(ronde: Rondebeschrijving) -> Iterator[Blok]:
    bekend = {naam: delen for naam, deel in ronde.constructen.items() if (delen := aandelen(deel)) is not None}
    yield Kop("Waar komen verschillen tussen antwoorden vandaan?")
    if not bekend:
        yield Alinea(TE_WEINIG)
        return
    soorten = len(DELEN) if any(delen[-1] > 0.0 for delen in bekend.values()) else len(DELEN) - 1
    staven = [
        Shares(soort_vertrouwen(naam), tuple((deel, procent(deel)) for deel in delen[:soorten]))
        for naam, delen in bekend.items()
    ]
    yield Figuur(
        svg(partial(variance_shares, staven, DELEN[:soorten])),
        alt="Herkomst van de verschillen. " + " ".join(f"{staaf.name}: {_opgesomd(staaf)}." for staaf in staven),
        zin=" ".join(f"{soort_vertrouwen(naam)}. {herkomst(ronde.constructen[naam])}" for naam in bekend),
    )
    yield Tabel(
        "Dezelfde cijfers in een tabel",
        ("deel", *(soort_vertrouwen(naam) for naam in bekend)),
        tuple(
            (woorden.partition(":")[0], *(procent(delen[plaats]) for delen in bekend.values()))
            for plaats, woorden in enumerate(DELEN[:soorten])
        ),
        tuple(range(1, 1 + len(bekend))),
    )
    for naam in bekend:
        relaties = ronde.constructen[naam].relaties
        if relaties is not None and relaties.notes:
            yield Alinea(f"{soort_vertrouwen(naam)}: {' '.join(TEKENS[note] for note in relaties.notes)}")


def _opgesomd(staaf: Shares) -> str:
    return ", ".join(
        f"{woorden.partition(':')[0]} {tekst}" for woorden, (_, tekst) in zip(DELEN, staaf.parts, strict=False)
    )


def _kwaliteit(deel: Constructbeschrijving) -> Iterator[Blok]:
    yield Kop(f"{soort_vertrouwen(deel.construct)}: hoe goed is er gemeten?")
    zinnen = [ontvangen_betrouwbaarheid(deel), over_wederkerigheid(deel)]
    if deel.vragen is not None:
        zinnen.insert(0, betrouwbaarheid(deel.vragen.omega))
    yield Alinea(" ".join(dict.fromkeys(zinnen)))
    rijen = tuple(_maten(deel))
    if rijen:
        yield Tabel("De maten, met de onzekerheid (95 %-interval) waar die er is", ("maat", "waarde"), rijen, (1,))
    eens = deel.overeenstemming
    if eens is None:
        return
    yield Kop("Zijn beoordelaars van dezelfde organisatie het eens?", 3)
    yield Alinea(
        f"Bij de helft van de organisaties ligt een antwoord gemiddeld hoogstens {getal(eens.afwijking, 1)} punt van "
        "het gemiddelde over die organisatie. De tabel gebruikt de maat a_wg. Die is 1 als allen hetzelfde zeggen en 0 "
        "als zij half zo sterk verschillen als kan. Lager dan 0 telt in de eerste groep mee."
    )
    if eens.verdeling:
        yield Tabel(
            "Overeenstemming, over de organisaties met genoeg beoordelaars",
            ("overeenstemming", "deel van de organisaties"),
            tuple(
                (f"van {getal(groep.van, 2)} tot {getal(groep.tot, 2)}", f"ongeveer {procent(groep.aandeel)}")
                for groep in eens.verdeling
            ),
            (1,),
        )


def _maten(deel: Constructbeschrijving) -> Iterator[tuple[str, str]]:
    if deel.relaties is not None:
        paar, persoon = wederkerigheid(deel)
        yield "ontvangen vertrouwen: betrouwbaarheid", getal(deel.relaties.received_reliability, 2)
        yield "mildheid: betrouwbaarheid", getal(deel.relaties.given_reliability, 2)
        yield "wederkerigheid binnen een paar", of_onbekend(paar)
        yield "samenhang van mildheid en ontvangen vertrouwen", of_onbekend(persoon)
    if deel.vragen is not None:
        yield "samenhang van de vragen: alpha", met_marge(deel.vragen.alpha)
        yield "samenhang van de vragen: omega", met_marge(deel.vragen.omega)
    icc = deel.beoordelaars_icc
    if icc is not None:
        yield "onderscheid door één beoordelaar, mildheid telt als fout (ICC 2,1)", getal(icc.agreement_1, 2)
        yield "onderscheid door één beoordelaar, zonder mildheid (ICC 3,1)", getal(icc.consistency_1, 2)
        yield (
            f"onderscheid door {icc.k} beoordelaars samen, mildheid telt als fout (ICC 2,k)",
            getal(icc.agreement_k, 2),
        )
        yield f"onderscheid door {icc.k} beoordelaars samen, zonder mildheid (ICC 3,k)", getal(icc.consistency_k, 2)
        yield (
            f"onzekerheid van een score met {icc.k} beoordelaars (één standaardfout)",
            f"{getal(icc.standard_error, 2)} punt",
        )
