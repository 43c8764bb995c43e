"""What more raters give over the whole term, in sentences and rows that the terminal and the report share."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.oordeel.normregels import Maatstaf
from analysis.planning.wanted import FOUND_AT
from analysis.precision import round_half_up
from analysis.rehearsal.densities import EARLY, Density, Wanted
from governance.norm.norm import Norm
from hendig.documents.repetitie.repetitiezinnen import FEW_NETWORKS, ONZEKER, kans, op_de_honderd
from hendig.processes.ontwerp.looptijd import Looptijd
from surveys.terugkoppeling.getallen import getal

TITEL = "Kans op een signaal in de hele looptijd (in procenten)"
TOEVAL = (
    "Het ligt zo dicht bij wat u wilt dat toeval van het nabootsen kan beslissen. Neem meer netwerken (--netwerken)."
)
ANDERE_NORM = (
    "Een ander kwantiel is een andere norm. Daarover beslist het netwerk. Verander het in een kopie van de norm en "
    "reken opnieuw."
)


def koppen(looptijd: Looptijd) -> tuple[str, ...]:
    """Head the table."""
    vroeg = f"eronder, na {min(EARLY, looptijd.rondes)}"
    return ("contacten", "beoordelaars", "op de norm", vroeg, "eronder, ooit", "geen uitkomst")


def rijen(looptijd: Looptijd) -> list[tuple[str, ...]]:
    """Give a row per density, sparse to dense."""
    return [
        (
            "nu" if een.factor == 1.0 else f"{_kort(een.factor)} keer",
            getal(een.raters, 1),
            *(kans(rate) for rate in (een.at_norm, een.early, een.ever, een.undecidable)),
        )
        for een in looptijd.dichtheden
    ]


def uitleg(looptijd: Looptijd, norm: Norm) -> str:
    """Say how to read the table."""
    soorten = " op een van de soorten vertrouwen" if len(norm.constructen) > 1 else ""
    return (
        f"Elke rij is dezelfde overeenkomst van {looptijd.rondes} rondes, nagebootst met {looptijd.netwerken} "
        "verzonnen netwerken. Alleen het aantal contacten buiten het eigen cluster verschilt. Bij 'beoordelaars' staat "
        "hoeveel organisaties gemiddeld per ronde over een partner antwoorden. Bij 'eronder' ligt de partner "
        f"{getal(FOUND_AT, 1)} punt onder de norm. Daar staat de kans na {min(EARLY, looptijd.rondes)} rondes en die "
        f"in de hele looptijd. Een signaal{soorten} telt. Bij 'geen uitkomst' staat welk deel van de rondes niets kan "
        f"zeggen. {ONZEKER}"
    )


def zinnen(looptijd: Looptijd, norm: Norm) -> Iterator[str]:
    """Read the first row aloud, and answer what was asked."""
    nu = looptijd.dichtheden[0]
    yield (
        f"Nu heeft een partner gemiddeld ongeveer {_heel(nu)} beoordelaars per ronde. De kans op een signaal in de "
        f"hele looptijd is dan {op_de_honderd(nu.at_norm)} voor een partner precies op de norm, en "
        f"{op_de_honderd(nu.ever)} voor een partner een half punt eronder."
    )
    if looptijd.wens is not None:
        yield from _antwoord(looptijd, looptijd.wens, norm)
    if looptijd.netwerken < FEW_NETWORKS:
        yield (
            f"Met {looptijd.netwerken} netwerken zijn deze getallen grof. Neem er minstens {FEW_NETWORKS} voordat u er "
            "iets op bouwt."
        )


def _antwoord(looptijd: Looptijd, wens: Wanted, norm: Norm) -> Iterator[str]:
    gekozen, nu = looptijd.gekozen, looptijd.dichtheden[0]
    if gekozen is None:
        antwoord = "Dat lukt met geen van deze aantallen."
    elif gekozen is nu:
        antwoord = f"Dat lukt met de beoordelaars van nu: gemiddeld ongeveer {_heel(nu)} per ronde."
    else:
        antwoord = (
            f"Daarvoor zijn gemiddeld ongeveer {_heel(gekozen)} beoordelaars per ronde nodig, nu {_heel(nu)}. Dat zijn "
            f"{_kort(gekozen.factor)} keer zoveel contacten buiten het eigen cluster."
        )
    yield (
        f"U wilt in de hele looptijd hoogstens {_procent(wens.at_norm)} kans op een signaal bij een partner precies op "
        f"de norm, en minstens {_procent(wens.found)} bij een partner een half punt eronder. {antwoord}"
    )
    if gekozen is None:
        yield _kwantiel(looptijd.dichtheden[-1], wens, norm)
    bekeken = looptijd.dichtheden if gekozen is None else looptijd.dichtheden[: looptijd.dichtheden.index(gekozen) + 1]
    if any(een.is_undecided(wens) for een in bekeken):
        yield TOEVAL


def _kwantiel(dichtst: Density, wens: Wanted, norm: Norm) -> str:
    """Say which way the other lever works, when more raters do not give what is wanted."""
    if all(regels.maatstaf is Maatstaf.GEMIDDELDE for regels in norm.constructen.values()):
        return "Het kwantiel helpt niet: in deze norm telt het gewone gemiddelde."
    if dichtst.protects(wens):
        richting = "Een lager kwantiel vindt meer, en geeft precies op de norm vaker een signaal."
    elif dichtst.finds(wens):
        richting = "Een hoger kwantiel geeft precies op de norm minder vaak een signaal, en vindt minder."
    else:
        richting = "Een ander kwantiel maakt de ene kans beter en de andere slechter."
    return f"Het kwantiel in de norm is dan de andere knop. {richting} {ANDERE_NORM}"


def _heel(dichtheid: Density) -> str:
    return getal(dichtheid.raters, 0)


def _kort(factor: float) -> str:
    return f"{factor:g}".replace(".", ",")


def _procent(deel: float) -> str:
    return f"{round_half_up(100 * deel, 2):g}".replace(".", ",") + " %"
