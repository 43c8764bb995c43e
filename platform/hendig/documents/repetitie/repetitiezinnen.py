"""How a rehearsal is put into words: chances, distances from the norm, and what to know before reading a number."""

from __future__ import annotations

import math
from collections.abc import Iterator

from analysis.rehearsal.measures import ANY, What
from analysis.rehearsal.rule import Yardstick
from analysis.rehearsal.tally import Rate
from hendig.processes.repetitie.repetitie import Repetitie
from surveys.terugkoppeling.getallen import getal

MAATSTAF = {
    Yardstick.NORM: "deze norm",
    Yardstick.MEAN_WITH_GATES: "gemiddelde",
    Yardstick.MEAN: "zonder poorten",
}
"""The plain mean is what people would use without a margin; both means have no leave-outs either."""
FEW_NETWORKS = 400
"""With fewer the Monte Carlo error of a chance of a half is above 2.5 percent points."""
LARGE_ERROR = 2.0
"""Standard errors above which a chance hardly ever lies."""
OFTEN_SILENT = 0.5
"""Share of the rounds without an outcome from which that is the first thing to know about a norm."""
FEW_RATERS = 2
"""So little above ``k_min`` lies the number of raters when it is called small."""
ONZEKER = (
    "Achter ± staat de onzekerheid van het nabootsen (één standaardfout). Ook wat niet voorkwam, kan een keer gebeuren."
)
NOOIT = "-"
"""In the place of a chance that was never at stake: a zero would be read as never going wrong."""
VAAK_STIL = "Hoe vaak zegt een ronde niets?"
"""Title of the table about rounds without an outcome, to which a warning points."""


def kans(rate: Rate) -> str:
    """Write a chance in percent with its Monte Carlo error, for a table whose title says that it holds percents."""
    if rate.networks == 0:
        return NOOIT
    return f"{getal(100 * rate.value, 1)} ± {getal(100 * rate.error, 1)}"


def op_de_honderd(rate: Rate) -> str:
    """Write a chance as a number out of a hundred; one near nothing or all as how large or small it may still be."""
    afgerond = round(100 * rate.value)
    if afgerond == 100:  # noqa: PLR2004 - out of a hundred
        return f"minstens {math.floor(100 * (rate.value - LARGE_ERROR * rate.error))} op de 100"
    if afgerond == 0:
        return f"hoogstens {math.ceil(100 * (rate.value + LARGE_ERROR * rate.error))} op de 100"
    return f"ongeveer {afgerond} op de 100"


def afstand_in_woorden(afstand: float) -> str:
    """Say how far from the norm a partner lies."""
    if afstand == 0.0:
        return "precies op de norm"
    return f"{getal(abs(afstand), 2)} punt {'boven' if afstand > 0 else 'onder'} de norm"


def kort(afstand: float) -> str:
    """Say the same in the fewest words, for the head of a column or the end of a line."""
    if afstand == 0.0:
        return "op de norm"
    return f"{getal(abs(afstand), 2)} {'erboven' if afstand > 0 else 'eronder'}"


def waarschuwingen(repetitie: Repetitie) -> Iterator[str]:
    """Say what makes the numbers coarse or the outcome fragile, after what was known beforehand."""
    yield from repetitie.opzet.mededelingen
    if repetitie.netwerken < FEW_NETWORKS:
        yield f"Met {repetitie.netwerken} netwerken zijn de getallen grof. Neem er minstens {FEW_NETWORKS}."
    k_min = next(iter(repetitie.opzet.norm.constructen.values())).k_min
    raters = repetitie.uitkomst(ANY, What.RATERS).value
    if k_min is not None and raters < k_min + FEW_RATERS:
        yield (
            f"Een partner heeft gemiddeld maar {getal(raters, 1)} beoordelaars, en er zijn er {k_min} nodig. "
            "Vaak is er dan geen uitkomst."
        )
    stil = repetitie.hoogste(ANY, What.UNDECIDABLE).value
    if stil > OFTEN_SILENT:
        yield (
            f"In {getal(100 * stil, 0)} procent van de rondes is er geen uitkomst. Een norm die bijna nooit iets zegt, "
            f"vergist zich ook bijna nooit. Kijk dus eerst naar de tabel '{VAAK_STIL}'."
        )


def soorten(repetitie: Repetitie) -> str:
    """Say on what a signal counts, where there is more than one kind of trust."""
    return " op minstens één soort vertrouwen" if len(repetitie.constructen) > 1 else ""
