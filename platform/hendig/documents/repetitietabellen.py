"""The tables of a rehearsal, once: the screen, the report and the spreadsheet show the same rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.rehearsal.measures import ANY, What
from analysis.rehearsal.rule import Yardstick
from analysis.rehearsal.tally import Rate
from hendig.documents.zinnen import soort_vertrouwen
from hendig.processes.repetitie import Repetitie
from surveys.terugkoppeling.getallen import getal

MAATSTAF = {
    Yardstick.NORM: "deze norm",
    Yardstick.MEAN_WITH_GATES: "gemiddelde, met poorten",
    Yardstick.MEAN: "gemiddelde, zonder poorten",
}
"""The plain mean is what people would use without a margin; both means have no leave-outs either."""
SNEL = (2, 3)
"""Rounds after which the detection is told."""
ONZEKER = (
    "Achter ± staat de onzekerheid van het nabootsen (één standaardfout). Met meer netwerken wordt die kleiner. "
    "Wat niet voorkwam, kan toch een keer voorkomen."
)


@dataclass(frozen=True, slots=True)
class Uitkomsttabel:
    """A table with its title, its heads, its rows and a sentence that says how to read it."""

    titel: str
    kop: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    uitleg: str


def kans(rate: Rate) -> str:
    """Write a chance in percent with its Monte Carlo error."""
    return f"{getal(100 * rate.value, 1)} % ± {getal(100 * rate.error, 1)}"


def afstand_in_woorden(afstand: float) -> str:
    """Say how far from the norm a partner lies."""
    if afstand == 0.0:
        return "precies op de norm"
    return f"{getal(abs(afstand), 2)} punt {'boven' if afstand > 0 else 'onder'} de norm"


def tabellen(repetitie: Repetitie) -> tuple[Uitkomsttabel, ...]:
    """Give every table, in the order in which it is read."""
    soms = (_mening(repetitie),) if repetitie.opzet.rehearsal.elsewhere else ()
    return (_onterecht(repetitie), _terecht(repetitie), _poorten(repetitie), *soms)


def _soorten(repetitie: Repetitie) -> str:
    return " op een van de soorten vertrouwen" if len(repetitie.constructen) > 1 else ""


def _onterecht(repetitie: Repetitie) -> Uitkomsttabel:
    return Uitkomsttabel(
        "Hoe vaak gaat het mis?",
        ("wat er gebeurt", *MAATSTAF.values()),
        tuple(
            (wat, *(kans(_ergste(repetitie, over, what, maatstaf)) for maatstaf in MAATSTAF))
            for wat, over, what in _fouten(repetitie)
        ),
        f"Kansen in de hele looptijd, op een signaal{_soorten(repetitie)}. {ONZEKER}",
    )


def _ergste(repetitie: Repetitie, over: str, what: What, maatstaf: Yardstick) -> Rate:
    """Give a rate on any construct; of one round the highest of the constructs, for rounds are told per construct."""
    if what is not What.ONE_ROUND:
        return repetitie.uitkomst(over, what, yardstick=maatstaf)
    plaatsen = [str(plaats) for plaats in range(len(repetitie.constructen))]
    rates = [repetitie.uitkomst(over, what, yardstick=maatstaf, construct=plaats) for plaats in plaatsen]
    return max(rates, key=lambda rate: rate.value)


def _fouten(repetitie: Repetitie) -> Iterator[tuple[str, str, What]]:
    verhalen, kies = repetitie.opzet.verhalen, repetitie.opzet.aannamen.verhalen
    yield "een netwerk waarin iedereen het goed doet, raakt ten onrechte iemand kwijt", ANY, What.LOST
    for afstand, verhaal in verhalen.niveaus.items():
        if afstand >= 0.0:
            waar = afstand_in_woorden(afstand)
            yield f"een partner {waar} heeft in één ronde een lage uitkomst", verhaal.name, What.ONE_ROUND
            yield f"een partner {waar} krijgt een signaal", verhaal.name, What.SIGNAL
    naar = afstand_in_woorden(kies["verbetering_naar"])
    yield (
        f"een partner die na een lage ronde verbetert tot {naar}, krijgt toch een signaal",
        verhalen.verbetering.name,
        What.AFTER_FINDING,
    )
    for (aantal, vleit), verhaal in verhalen.samenspanners.items():
        wie = "1 beoordelaar geeft" if aantal == 1 else f"{aantal} beoordelaars geven"
        ook = " en iedereen anders het hoogste" if vleit else ""
        yield f"{wie} een goede partner steeds het laagste cijfer{ook}: signaal", verhaal.name, What.SIGNAL


def _terecht(repetitie: Repetitie) -> Uitkomsttabel:
    beide = ((Yardstick.NORM, "deze norm"), (Yardstick.MEAN_WITH_GATES, "gemiddelde"))
    return Uitkomsttabel(
        "Hoe snel wordt een partner gevonden?",
        (
            "de partner ligt",
            *(f"{naam}, binnen {ronden} rondes" for _, naam in beide for ronden in SNEL),
            *(f"{naam}, ooit" for _, naam in beide),
        ),
        tuple(
            (
                waar,
                *(kans(repetitie.uitkomst(over, What.SIGNAL, yardstick=m, by=n)) for m, _ in beide for n in SNEL),
                *(kans(repetitie.uitkomst(over, What.SIGNAL, yardstick=m)) for m, _ in beide),
            )
            for waar, over in _dalers(repetitie)
        ),
        f"Kans op een signaal{_soorten(repetitie)}. Bij de partner die daalt, tellen de rondes vanaf de daling. "
        "Het gemiddelde is dat met poorten.",
    )


def _dalers(repetitie: Repetitie) -> Iterator[tuple[str, str]]:
    verhalen, kies = repetitie.opzet.verhalen, repetitie.opzet.aannamen.verhalen
    for afstand, verhaal in verhalen.niveaus.items():
        if afstand < 0.0:
            yield afstand_in_woorden(afstand), verhaal.name
    yield f"vanaf ronde {kies['daling_in_ronde']} {afstand_in_woorden(kies['daling_naar'])}", verhalen.daling.name


def _poorten(repetitie: Repetitie) -> Uitkomsttabel:
    groepen = repetitie.opzet.aannamen.groepen
    rijen = []
    for naam, partners in ((ANY, sum(groep.partners for groep in groepen)), *((g.naam, g.partners) for g in groepen)):
        raters = repetitie.uitkomst(naam, What.RATERS)
        rijen.append(
            (
                "alle partners" if naam == ANY else naam,
                str(partners),
                getal(raters.value, 1),
                *(
                    kans(max((_per_soort(repetitie, naam, what)), key=lambda rate: rate.value))
                    for what in (What.UNDECIDABLE, What.NEVER_DECIDABLE)
                ),
            )
        )
    return Uitkomsttabel(
        "Hoe vaak zegt een ronde niets?",
        ("grootte", "partners", "beoordelaars per ronde", "niet vast te stellen", "nooit vast te stellen"),
        tuple(rijen),
        "Dan is een poort dicht, meestal omdat er te weinig antwoorden zijn. Dat zegt niets over de partner. Meer "
        "beoordelaars helpen meer dan een andere regel.",
    )


def _per_soort(repetitie: Repetitie, naam: str, what: What) -> list[Rate]:
    return [repetitie.uitkomst(naam, what, construct=str(plaats)) for plaats in range(len(repetitie.constructen))]


def _mening(repetitie: Repetitie) -> Uitkomsttabel:
    rehearsal = repetitie.opzet.rehearsal
    verhalen = next(iter(rehearsal.elsewhere.values()))
    meningen = sorted((rehearsal.world.opinion_response, *rehearsal.elsewhere))
    afstanden = [verhaal.before or 0.0 for verhaal in verhalen]
    return Uitkomsttabel(
        "Als de mening meespeelt bij wie antwoordt",
        (
            "wie vaker antwoordt",
            "goed netwerk raakt iemand kwijt",
            *(f"signaal {afstand_in_woorden(afstand)}" for afstand in afstanden),
        ),
        tuple(
            (
                _wie_antwoordt(mening),
                kans(repetitie.uitkomst(ANY, What.LOST, response=mening)),
                *(kans(repetitie.uitkomst(verhaal.name, What.SIGNAL, response=mening)) for verhaal in verhalen),
            )
            for mening in meningen
        ),
        "Geen rekenregel helpt hiertegen. Daarom staat de lijst vast voordat de ronde opent, en is er een poort op de "
        "respons.",
    )


def _wie_antwoordt(mening: float) -> str:
    if mening == 0.0:
        return "iedereen even vaak"
    wie = "kritische organisaties" if mening < 0.0 else "tevreden organisaties"
    return f"{wie} ({getal(abs(mening), 1)})"


def woord_voor(construct: str) -> str:
    """Name a construct in a running sentence."""
    return soort_vertrouwen(construct).lower()
