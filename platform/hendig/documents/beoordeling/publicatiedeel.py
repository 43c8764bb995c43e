"""The part of the controleur's report on what a reader can work out from the partners' reports together."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.disclosure.publication import Exposure
from analysis.names import alphabetical
from analysis.oordeel.normregels import Normregels
from analysis.oordeel.rondeanalyse import Rondeanalyse
from hendig.processes.beoordeling.beoordeling import Beoordeling, Ronde
from hendig.zetwerk.blokken import Alinea, Blok, Kop, Lijst, Pagina, Tabel
from surveys.terugkoppeling.afleidbaar import rest_van_de_laatste
from surveys.terugkoppeling.getallen import getal
from surveys.terugkoppeling.verdeling import scores_in_netwerk
from surveys.terugkoppeling.zinnen import soort_vertrouwen

GEEN = "-"
WEINIG = 2
"""So few telling raters are a reason to look whether anybody is pressed."""
UITLEG = (
    (
        "Wie beoordeelde, is vaak bekend, en vrienden praten. Hieronder staat per partner hoeveel beoordelaars moeten "
        "vertellen wat zij antwoordden, voordat het antwoord van een ander vaststaat. Vast is hier: binnen een kwart "
        "van de schaal. De gemeente telt niet mee, want haar antwoord is open. Wij gaan ervan uit dat de lezer alle "
        "andere cijfers kent en de rapporten van eerdere rondes naast elkaar legt."
    ),
    (
        "Dit is een risico en geen goedkeuring. Bij 8 beoordelaars van wie er 5 vertellen, blijven 3 antwoorden van 3 "
        "bekende namen over. Daar helpt geen enkele grens tegen. Wordt een beoordelaar onder druk gezet? Dan meldt die "
        "dat bij u."
    ),
    (
        "Vergelijken met een eerdere ronde werkt alleen als wie bleef, ongeveer hetzelfde antwoordde. Dat weet niemand "
        "zeker. Wij gaan uit van het ergste."
    ),
)
STAPPEN = (
    (
        "cijfers weg: de cijfers staan niet in het rapport van de partner, de uitkomst wel. Noem ze ook niet in een "
        "gesprek. Bij een volgende ronde met meer of andere beoordelaars kunnen ze er weer staan."
    ),
    (
        f"let op: {WEINIG} of minder vertellers zijn genoeg. Vraag de beoordelaars hun antwoord voor zich te houden, "
        "en let op signalen van druk."
    ),
    "uitkomst bespreken: ook de uitkomst zonder cijfers verraadt een antwoord. Overleg voordat u dit rapport uitdeelt.",
    "te weinig: er waren te weinig beoordelaars. Het rapport toont geen cijfers en geen uitkomst.",
)


def publicatiedeel(beoordeling: Beoordeling) -> Iterator[Blok]:
    """Tell per partner, by name and for the last round, from how many telling raters on an answer is fixed."""
    ronde = beoordeling.rondes[-1]
    if not ronde.publicatie:
        return
    yield Pagina()
    yield Kop("Wat is uit de rapporten samen af te leiden?")
    for zin in UITLEG:
        yield Alinea(zin)
    yield Kop("De woorden in de laatste kolom", 3)
    yield Lijst(STAPPEN)
    for construct in beoordeling.norm.constructen:
        yield Tabel(
            f"{soort_vertrouwen(construct)}: vanaf hoeveel vertellers een ander antwoord vaststaat",
            ("partij", "beoordelaars", "vertellers", "samen met ronde", "wat te doen"),
            tuple(_rijen(beoordeling, ronde, construct)),
            (1, 2),
            (1, 2, 3, 4),
        )
        yield Alinea(_netwerk(ronde.constructen[construct], beoordeling.norm.constructen[construct]))


def _netwerk(analyse: Rondeanalyse, regels: Normregels) -> str:
    """Tell what all other partners together could work out from the network's report."""
    rest = rest_van_de_laatste(scores_in_netwerk(analyse), regels.minimum, regels.maximum)
    if rest is None:
        return "Het netwerkrapport toont hierover geen gemiddelde en geen verdeling."
    return (
        "Stel dat alle andere partners hun score bij elkaar leggen, naast het netwerkrapport. Dan blijft er voor de "
        f"score van de laatste in het ergste geval een stuk van {getal(rest, 2)} punt over. Hoe kleiner dat stuk, hoe "
        "meer zij weten. Vraag partners daarom hun score niet te delen."
    )


def _rijen(beoordeling: Beoordeling, ronde: Ronde, construct: str) -> Iterator[tuple[str, ...]]:
    gevonden = {partij: deel for (soort, partij), deel in ronde.publicatie.items() if soort == construct}
    for partij in sorted(gevonden, key=lambda een: (een == beoordeling.norm.gemeente, alphabetical(een))):
        deel = gevonden[partij]
        naast = GEEN if deel.beside is None else beoordeling.rondes[deel.beside].naam
        genoeg = deel.confidential >= beoordeling.norm.tonen_min
        yield partij, str(deel.confidential), _vanaf(deel), naast, _stap(deel) if genoeg else "te weinig"


def _vanaf(deel: Exposure) -> str:
    """Write from how many telling raters on; a check that found nothing says how far it looked."""
    return f"meer dan {deel.most}" if deel.told is None else str(deel.told)


def _stap(deel: Exposure) -> str:
    if deel.told == 0:
        return "uitkomst bespreken"
    if deel.withheld:
        return "cijfers weg"
    return "let op" if deel.told is not None and deel.told <= WEINIG else GEEN
