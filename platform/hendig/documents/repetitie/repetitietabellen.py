"""The tables of a rehearsal, once: the screen, the report and the spreadsheet show the same rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from analysis.rehearsal.measures import ANY, WHOLE_TERM, What
from analysis.rehearsal.rule import Yardstick
from hendig.documents.repetitie.repetitiezinnen import (
    MAATSTAF,
    NOOIT,
    ONZEKER,
    VAAK_STIL,
    afstand_in_woorden,
    kans,
    kort,
    soorten,
)
from hendig.processes.repetitie.repetitie import Repetitie
from surveys.terugkoppeling.getallen import getal

SNEL = (2, 3)
"""Rounds after which the detection is told."""
GEMIDDELDE = (
    "Bij 'gemiddelde' telt alleen of het gewone gemiddelde onder de norm ligt, met dezelfde poorten. Bij 'zonder "
    "poorten' telt het altijd."
)
STREEPJE = "Een streepje: dat was in geen enkel netwerk aan de orde."


@dataclass(frozen=True, slots=True)
class Uitkomsttabel:
    """A table with its title, its heads, its rows and a sentence that says how to read it."""

    titel: str
    kop: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    uitleg: str


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


def _onterecht(repetitie: Repetitie) -> Uitkomsttabel:
    return Uitkomsttabel(
        "Hoe vaak gaat het mis? (in procenten)",
        ("wat er misgaat", *MAATSTAF.values()),
        tuple(
            (wat, *(_fout(repetitie, over, what, maatstaf) for maatstaf in MAATSTAF))
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


def _fout(repetitie: Repetitie, over: str, what: What, maatstaf: Yardstick) -> str:
    """Write the chance of one error; of a low outcome the highest of the constructs, for rounds are judged apart."""
    kies = repetitie.hoogste if what is What.ONE_ROUND else repetitie.uitkomst
    return kans(kies(over, what, yardstick=maatstaf))


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
                *(kans(repetitie.hoogste(naam, what)) for what in (What.UNDECIDABLE, What.NEVER_DECIDABLE)),
            )
        )
    return Uitkomsttabel(
        f"{VAAK_STIL} (in procenten)",
        ("groep", "partners", "beoordelaars", "ronde zonder uitkomst", "alle rondes zonder"),
        tuple(rijen),
        "Dan is een poort dicht, vaak door te weinig antwoorden. Dat zegt niets over de partner."
        f"{' Hier staat het soort vertrouwen met de hoogste kans.' if len(repetitie.constructen) > 1 else ''}",
    )


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
