"""Two pages about a norm before it is signed: what it can and cannot do, in words for partners, and a clause."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from analysis.figures.chances import ChanceLine, chances
from analysis.rehearsal.measures import ANY, What
from analysis.rehearsal.rule import Yardstick
from analysis.rehearsal.tally import Rate
from governance.kalender.datum import datum
from hendig.documents.rapport import Rapport
from hendig.documents.repetitie.repetitietabellen import tabellen
from hendig.documents.repetitie.repetitiezinnen import (
    afstand_in_woorden,
    kort,
    op_de_honderd,
    soorten,
    waarschuwingen,
)
from hendig.processes.repetitie.repetitie import Repetitie
from hendig.zetwerk.blokken import Alinea, Blok, Figuur, Kader, Kop, Lijst, Pagina, Tabel
from hendig.zetwerk.tekening import svg
from surveys.terugkoppeling.getallen import getal

MOST_LINES = 5
LOW = 260
"""Height of the figure in pixels: with it the first page holds all that it should."""
FIRST_ROUND = 2
"""The first round after which there can be a repetition."""


def repetitierapport(repetitie: Repetitie) -> Rapport:
    """Build the report; it is about invented partners only."""
    norm = repetitie.opzet.norm
    return Rapport(
        titel="Wat deze norm kan, en wat niet",
        inleiding=f"Normversie {norm.versie}, geoefend op {_aantal(repetitie.netwerken)} verzonnen netwerken.",
        voet=f"Repetitie van normversie {norm.versie}. Alle partners hierin zijn verzonnen.",
        datum=norm.vastgesteld_op,
        blokken=(*_voor_partners(repetitie), Pagina(), *_cijfers(repetitie), *clausule(repetitie)),
    )


def _voor_partners(repetitie: Repetitie) -> Iterator[Blok]:
    yield Kop("Voor wie gaat tekenen")
    yield Lijst(tuple(zinnen_voor_partners(repetitie)))
    if let_op := list(waarschuwingen(repetitie)):
        yield Kader("Let op.", " ".join(let_op), "nu")
    yield figuur(repetitie)
    onterecht = tabellen(repetitie)[0]
    yield Tabel(onterecht.titel, onterecht.kop, onterecht.rijen, tuple(range(1, len(onterecht.kop))))
    yield Alinea(onterecht.uitleg)


def zinnen_voor_partners(repetitie: Repetitie) -> Iterator[str]:
    """Say in a few sentences what the numbers mean for somebody who signs."""
    verhalen = repetitie.opzet.verhalen
    rondes = len(repetitie.opzet.rehearsal.world.rounds)
    goed = repetitie.uitkomst(ANY, What.LOST)
    kaal = repetitie.uitkomst(ANY, What.LOST, yardstick=Yardstick.MEAN)
    yield (
        f"Doet iedereen het goed? Dan kreeg in {rondes} rondes bij {_netwerken(goed)} toch iemand een signaal. Met "
        f"een gewoon gemiddelde zonder poorten was dat bij {_netwerken(kaal)}."
    )
    if 0.0 in verhalen.niveaus:
        op = repetitie.uitkomst(verhalen.niveaus[0.0].name, What.SIGNAL)
        yield f"Ligt u precies op de norm? Dan is de kans op een signaal in de looptijd {op_de_honderd(op)}."
    onder = [afstand for afstand in verhalen.niveaus if afstand < 0.0]
    if onder:
        afstand = min(onder, key=lambda een: abs(een + 0.5))
        vroeg, ooit = (repetitie.uitkomst(verhalen.niveaus[afstand].name, What.SIGNAL, by=by) for by in (3, 0))
        yield (
            f"Ligt een partner echt {afstand_in_woorden(afstand)}? Dan is de kans op een signaal binnen drie rondes "
            f"{op_de_honderd(vroeg)}, en in de looptijd {op_de_honderd(ooit)}."
        )
    yield "Een signaal is geen besluit. Mensen beoordelen het en horen de partner. Het college beslist."


def _netwerken(rate: Rate) -> str:
    """Write how many of the networks that were played did something."""
    return f"{round(rate.value * rate.networks)} van de {_aantal(rate.networks)} netwerken"


def _aantal(netwerken: int) -> str:
    return f"{netwerken:,}".replace(",", ".")


def figuur(repetitie: Repetitie) -> Figuur:
    """Draw how the chance of a signal grows with the rounds, a line per level, for the norm that is rehearsed."""
    rondes = len(repetitie.opzet.rehearsal.world.rounds)
    niveaus = sorted(repetitie.opzet.verhalen.niveaus, reverse=True)
    gekozen = [afstand for afstand in niveaus if afstand <= 0.0][:MOST_LINES] or niveaus[:MOST_LINES]
    lijnen = [
        ChanceLine(
            label=kort(afstand),
            chances=tuple(
                (by, repetitie.uitkomst(repetitie.opzet.verhalen.niveaus[afstand].name, What.SIGNAL, by=by).value)
                for by in range(FIRST_ROUND, rondes + 1)
            ),
        )
        for afstand in gekozen
    ]
    draw = partial(
        chances,
        lijnen,
        fewest=FIRST_ROUND,
        most=rondes,
        too_few="",
        x_label="aantal rondes dat heeft geteld",
        height=LOW,
    )
    einden = " ".join(
        f"{afstand_in_woorden(afstand)}: {getal(100 * lijn.chances[-1][1], 0)} %."
        for afstand, lijn in zip(gekozen, lijnen, strict=True)
    )
    return Figuur(
        svg(draw),
        alt=f"Kans op een signaal naar het aantal rondes. Na {rondes} rondes: {einden}",
        zin="Hoe groot de kans op een signaal is na een aantal rondes, voor partners die op of onder de norm liggen.",
    )


def _cijfers(repetitie: Repetitie) -> Iterator[Blok]:
    _, *overige = tabellen(repetitie)
    for tabel in overige:
        yield Tabel(tabel.titel, tabel.kop, tabel.rijen, tuple(range(1, len(tabel.kop))))
        yield Alinea(tabel.uitleg)


def clausule(repetitie: Repetitie) -> Iterator[Blok]:
    """Write the clause with the error rates of this norm filled in."""
    opzet, wereld = repetitie.opzet, repetitie.opzet.rehearsal.world
    yield Kop("Tekst voor de overeenkomst")
    yield Alinea(
        f"Vooraf is nagebootst hoe vaak normversie {opzet.norm.versie} ten onrechte een signaal geeft: met "
        f"{_aantal(repetitie.netwerken)} verzonnen netwerken van {wereld.partners} partners, en {len(wereld.rounds)} "
        f"rondes vanaf {datum(wereld.rounds[0].opent_op)}. De kans op een signaal in de looptijd{soorten(repetitie)} "
        "is, met achter ± één standaardfout:"
    )
    yield Lijst(tuple(_kansen(repetitie)))
    yield Alinea(
        "Een signaal is geen besluit. Deze kansen gelden onder de aannames van de repetitie. Na de eerste ronde worden "
        "zij opnieuw berekend met de metingen van het netwerk. Rondes zijn niet onafhankelijk: deze kansen worden niet "
        "vermenigvuldigd."
    )


def _kansen(repetitie: Repetitie) -> Iterator[str]:
    verhalen = repetitie.opzet.verhalen
    yield f"voor minstens één partner, als iedereen het goed doet: {_procent(repetitie.uitkomst(ANY, What.LOST))};"
    if 0.0 in verhalen.niveaus:
        op = repetitie.uitkomst(verhalen.niveaus[0.0].name, What.SIGNAL)
        yield f"voor een partner precies op de norm: {_procent(op)};"
    verbeterd = repetitie.uitkomst(verhalen.verbetering.name, What.AFTER_FINDING)
    naar = afstand_in_woorden(repetitie.opzet.aannamen.verhalen["verbetering_naar"])
    yield f"voor een partner die na een lage ronde verbetert tot {naar}: {_procent(verbeterd)}."


def _procent(rate: Rate) -> str:
    if rate.networks == 0:
        return "niet te zeggen, want in geen enkel netwerk was er zo'n partner"
    return f"{getal(100 * rate.value, 1)}\u00a0% (±\u00a0{getal(100 * rate.error, 1)})"
