"""The tables of a rehearsal, once: the screen, the report and the spreadsheet show the same rows."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from analysis.rehearsal.measures import ANY, WHOLE_TERM, What
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
GEMIDDELDE = (
    "Bij 'gemiddelde' telt alleen of het gewone gemiddelde onder de norm ligt, met dezelfde poorten. Bij 'zonder "
    "poorten' telt het altijd."
)
FEW_NETWORKS = 400
"""With fewer the Monte Carlo error of a chance of a half is above 2.5 percent points."""
LARGE_ERROR = 2.0
"""Standard errors above which a chance hardly ever lies."""
OFTEN_SILENT = 0.5
"""Share of the rounds without an outcome from which that is the first thing to know about a norm."""
FEW_RATERS = 2
"""So little above ``k_min`` lies the number of raters when it is called small."""
SNEL = (2, 3)
"""Rounds after which the detection is told."""
ONZEKER = (
    "Achter ± staat de onzekerheid van het nabootsen (één standaardfout). Ook wat niet voorkwam, kan een keer gebeuren."
)


NOOIT = "-"
"""In the place of a chance that was never at stake: a zero would be read as never going wrong."""
STREEPJE = "Een streepje: dat was in geen enkel netwerk aan de orde."


@dataclass(frozen=True, slots=True)
class Uitkomsttabel:
    """A table with its title, its heads, its rows and a sentence that says how to read it."""

    titel: str
    kop: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    uitleg: str


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
    stil = max(rate.value for rate in _per_soort(repetitie, ANY, What.UNDECIDABLE))
    if stil > OFTEN_SILENT:
        yield (
            f"In {getal(100 * stil, 0)} procent van de rondes is er geen uitkomst. Een norm die "
            "bijna nooit iets zegt, vergist zich ook bijna nooit. Kijk dus eerst naar die tabel."
        )


def tabellen(repetitie: Repetitie) -> tuple[Uitkomsttabel, ...]:
    """Give every table, in the order in which it is read; the first is about what goes wrong."""
    soms = (_mening(repetitie),) if repetitie.opzet.rehearsal.elsewhere else ()
    alle = (_onterecht(repetitie), _terecht(repetitie), _samenspanners(repetitie), _poorten(repetitie), *soms)
    return tuple(_met_streepje(tabel) for tabel in alle if tabel.rijen)


def _met_streepje(tabel: Uitkomsttabel) -> Uitkomsttabel:
    """Say what a dash means, in a table that has one."""
    if not any(NOOIT in rij for rij in tabel.rijen):
        return tabel
    return replace(tabel, uitleg=f"{tabel.uitleg} {STREEPJE}")


def soorten(repetitie: Repetitie) -> str:
    """Say on what a signal counts, where there is more than one kind of trust."""
    return " op minstens één soort vertrouwen" if len(repetitie.constructen) > 1 else ""


def _onterecht(repetitie: Repetitie) -> Uitkomsttabel:
    return Uitkomsttabel(
        "Hoe vaak gaat het mis? (in procenten)",
        ("wat er misgaat", *MAATSTAF.values()),
        tuple(
            (wat, *(kans(_ergste(repetitie, over, what, maatstaf)) for maatstaf in MAATSTAF))
            for wat, over, what in _fouten(repetitie)
        ),
        f"{_waarover(repetitie)} {GEMIDDELDE} {ONZEKER}",
    )


def _waarover(repetitie: Repetitie) -> str:
    """Say what a chance is a chance of: of a signal in the whole term, but of a low outcome per round."""
    zin = f"Kans in de hele looptijd op een signaal{soorten(repetitie)}."
    if 0.0 not in repetitie.opzet.verhalen.niveaus:
        return zin
    hoogste = ", voor het soort vertrouwen met de hoogste kans" if len(repetitie.constructen) > 1 else ""
    return f"{zin} 'Per ronde' is de kans in één ronde met een uitkomst{hoogste}."


def _ergste(repetitie: Repetitie, over: str, what: What, maatstaf: Yardstick) -> Rate:
    """Give a rate on any construct; of one round the highest of the constructs, for rounds are told per construct."""
    if what is not What.ONE_ROUND:
        return repetitie.uitkomst(over, what, yardstick=maatstaf)
    plaatsen = [str(plaats) for plaats in range(len(repetitie.constructen))]
    rates = [repetitie.uitkomst(over, what, yardstick=maatstaf, construct=plaats) for plaats in plaatsen]
    return max(rates, key=lambda rate: rate.value)


def _fouten(repetitie: Repetitie) -> Iterator[tuple[str, str, What]]:
    verhalen = repetitie.opzet.verhalen
    yield "iedereen doet het goed: iemand krijgt een signaal", ANY, What.LOST
    for afstand, verhaal in verhalen.niveaus.items():
        if afstand == 0.0:
            yield "precies op de norm: onder de norm, per ronde", verhaal.name, What.ONE_ROUND
        if afstand >= 0.0:
            yield f"{afstand_in_woorden(afstand)}: signaal", verhaal.name, What.SIGNAL
    naar = repetitie.opzet.aannamen.verhalen["verbetering_naar"]
    yield f"na een lage ronde verbeterd ({kort(naar)}): signaal", verhalen.verbetering.name, What.AFTER_FINDING


def _terecht(repetitie: Repetitie) -> Uitkomsttabel:
    return Uitkomsttabel(
        "Hoe snel krijgt een partner onder de norm een signaal? (in procenten)",
        ("waar de partner echt ligt", *(f"na {ronden} rondes" for ronden in SNEL), "looptijd", "gemiddelde"),
        tuple(
            (
                waar,
                *(kans(repetitie.uitkomst(over, What.SIGNAL, by=by)) for by in (*SNEL, WHOLE_TERM)),
                kans(repetitie.uitkomst(over, What.SIGNAL, yardstick=Yardstick.MEAN_WITH_GATES)),
            )
            for waar, over in _dalers(repetitie)
        ),
        "Na een daling tellen de rondes vanaf daar. De laatste twee kolommen gaan over de hele looptijd.",
    )


def _dalers(repetitie: Repetitie) -> Iterator[tuple[str, str]]:
    verhalen, kies = repetitie.opzet.verhalen, repetitie.opzet.aannamen.verhalen
    for afstand, verhaal in verhalen.niveaus.items():
        if afstand < 0.0:
            yield afstand_in_woorden(afstand), verhaal.name
    yield f"daalt in ronde {kies['daling_in_ronde']} tot {kort(kies['daling_naar'])}", verhalen.daling.name


def _samenspanners(repetitie: Repetitie) -> Uitkomsttabel:
    verhalen = repetitie.opzet.verhalen.samenspanners

    def signaal(aantal: int, maatstaf: Yardstick = Yardstick.NORM, *, vleit: bool = False) -> str:
        return kans(repetitie.uitkomst(verhalen[aantal, vleit].name, What.SIGNAL, yardstick=maatstaf))

    return Uitkomsttabel(
        "Kans op een signaal als beoordelaars samenspannen tegen een partner die het goed doet (in procenten)",
        ("hoeveel beoordelaars", "deze norm", "deze norm, met vleien", "gemiddelde"),
        tuple(
            (
                str(aantal),
                signaal(aantal),
                signaal(aantal, vleit=True),
                signaal(aantal, Yardstick.MEAN_WITH_GATES),
            )
            for aantal in sorted({aantal for aantal, _ in verhalen})
        ),
        "Hele looptijd. Zij geven steeds het laagste cijfer. Wie ook vleit, geeft alle anderen het hoogste.",
    )


def _poorten(repetitie: Repetitie) -> Uitkomsttabel:
    groepen = repetitie.opzet.aannamen.groepen
    rijen = []
    for naam, partners in ((ANY, sum(groep.partners for groep in groepen)), *((g.naam, g.partners) for g in groepen)):
        raters = repetitie.uitkomst(naam, What.RATERS)
        rijen.append(
            (
                "alle partners" if naam == ANY else naam,
                str(partners),
                getal(raters.value, 1) if raters.networks else NOOIT,
                *(
                    kans(max((_per_soort(repetitie, naam, what)), key=lambda rate: rate.value))
                    for what in (What.UNDECIDABLE, What.NEVER_DECIDABLE)
                ),
            )
        )
    return Uitkomsttabel(
        "Hoe vaak zegt een ronde niets? (in procenten)",
        ("groep", "partners", "beoordelaars", "ronde zonder uitkomst", "alle rondes zonder"),
        tuple(rijen),
        "Dan is een poort dicht, vaak door te weinig antwoorden. Dat zegt niets over de partner."
        f"{' Hier staat het soort vertrouwen met de hoogste kans.' if len(repetitie.constructen) > 1 else ''}",
    )


def _per_soort(repetitie: Repetitie, naam: str, what: What) -> list[Rate]:
    return [repetitie.uitkomst(naam, what, construct=str(plaats)) for plaats in range(len(repetitie.constructen))]


def _mening(repetitie: Repetitie) -> Uitkomsttabel:
    rehearsal = repetitie.opzet.rehearsal
    verhalen = next(iter(rehearsal.elsewhere.values()))
    meningen = sorted((rehearsal.world.opinion_response, *rehearsal.elsewhere))
    return Uitkomsttabel(
        "Als de mening meespeelt bij wie antwoordt (in procenten)",
        (
            "wie antwoordt vaker?",
            "goed netwerk",
            *(kort(verhaal.before or 0.0) for verhaal in verhalen),
        ),
        tuple(
            (
                _wie_antwoordt(mening),
                kans(repetitie.uitkomst(ANY, What.LOST, response=mening)),
                *(kans(repetitie.uitkomst(verhaal.name, What.SIGNAL, response=mening)) for verhaal in verhalen),
            )
            for mening in meningen
        ),
        "Goed netwerk: de kans dat iemand een signaal krijgt terwijl iedereen het goed doet. Daarnaast de kans voor "
        "een partner die daar ligt. Geen rekenregel helpt hiertegen. Daarom ligt de lijst vast voordat de ronde opent, "
        "en kan de norm een poort op de respons hebben.",
    )


def _wie_antwoordt(mening: float) -> str:
    if mening == 0.0:
        return "niemand"
    return f"{'kritische' if mening < 0.0 else 'tevreden'} organisaties (mening {getal(mening, 1)})"
