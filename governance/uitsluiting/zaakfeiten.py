"""What the guards look at, as plain values: everything that is known about a matter on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.rules import Documentstand
from governance.termijnen.rules import Termijnstand, Termijnstatus
from governance.uitsluiting.bundel import Bewijscode
from governance.uitsluiting.gronden import Beeindigingsvorm, Grond, Route
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand


@dataclass(frozen=True, slots=True)
class Stapfeit:
    """One thing that happened: on which day, by whom (None is the program), and to which state it led."""

    gebeurtenis: Zaakgebeurtenis
    naar: Zaakstand
    dag: date
    door: str | None = None
    tweede: str | None = None


@dataclass(frozen=True, slots=True)
class Stukfeit:
    """One document: how far its last version is, and on which day it reached the partner."""

    stand: Documentstand
    dagtekening: date
    bezorgd_op: date | None = None


@dataclass(frozen=True, slots=True)
class Metingfeit:
    """What one round said about the partner, as far as the rules of a case need it."""

    ronde: str
    naam: str
    oordeel: str
    telt: bool
    robuust: bool | None
    definitief: bool


@dataclass(frozen=True, slots=True)
class Trajecten:
    """How many families are helped now, and for how many of them nothing was agreed; numbers only."""

    lopend: int
    zonder_afspraak: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Zaakfeiten:
    """A matter as the guards see it on a day.

    ``versie`` is the number of the agreement's version. ``stappen`` are all steps in their order. ``stukken`` holds per
    kind the documents, oldest first, and ``termijnen`` per code what the last one is. ``bundel`` is the evidence that
    is there. ``besluit`` are the states to which the
    recorded besluit can lead. ``inzage_vanaf`` is the day since which the partner can look at the evidence without a
    break. ``achterhaald`` are the kinds of document of which the last one was made before the last thing it must tell.
    ``aangetast`` is whether somebody who took part in the MDG I-F, or advised, had a tie that came out later.
    ``verklaring`` is whether the last statement of the controleur is positive; None while there is none.
    """

    vandaag: date
    grond: Grond
    route: Route
    vorm: Beeindigingsvorm
    versie: str
    stand: Zaakstand
    stappen: tuple[Stapfeit, ...] = ()
    stukken: Mapping[Documentsoort, tuple[Stukfeit, ...]] = field(default_factory=dict)
    achterhaald: frozenset[Documentsoort] = frozenset()
    termijnen: Mapping[str, Termijnstand] = field(default_factory=dict)
    bundel: frozenset[Bewijscode] = frozenset()
    verklaring: bool | None = None
    metingen: tuple[Metingfeit, ...] = ()
    k: int = 0
    punten: int = 0
    onbeantwoord: int = 0
    belangen_gevraagd: bool = False
    inzage_vanaf: date | None = None
    trekkers: int = 0
    besluit: frozenset[Zaakstand] = frozenset()
    weging: bool = False
    op_agenda: bool = False
    mdg: frozenset[str] = frozenset()
    aangetast: bool = False
    trajecten: Trajecten | None = None
    gevolmachtigd: bool = False
    onmiddellijk: bool = False
    ingaat_op: date | None = None

    def laatste(self, *gebeurtenissen: Zaakgebeurtenis) -> Stapfeit | None:
        """Give the last step of one of these kinds."""
        return next((stap for stap in reversed(self.stappen) if stap.gebeurtenis in gebeurtenissen), None)

    def sinds(self, gebeurtenis: Zaakgebeurtenis) -> tuple[Stapfeit, ...]:
        """Give the steps after the last one of a kind; all of them where there is none."""
        plaatsen = [nummer for nummer, stap in enumerate(self.stappen) if stap.gebeurtenis is gebeurtenis]
        return self.stappen[plaatsen[-1] + 1 :] if plaatsen else self.stappen

    def in_deze_stand(self) -> tuple[Stapfeit, ...]:
        """Give the steps since the matter last came to where it is, that one included."""
        elders = [nummer for nummer, stap in enumerate(self.stappen) if stap.naar is not self.stand]
        return self.stappen[elders[-1] + 1 :] if elders else self.stappen

    def stuk(self, soort: Documentsoort) -> Stukfeit | None:
        """Give the newest document of a kind that was not withdrawn."""
        gevonden = [een for een in self.stukken.get(soort, ()) if een.stand is not Documentstand.INGETROKKEN]
        return gevonden[-1] if gevonden else None

    def bezorgd(self, soort: Documentsoort) -> date | None:
        """Give the day on which the newest document of a kind reached the partner."""
        gevonden = self.stuk(soort)
        return None if gevonden is None else gevonden.bezorgd_op

    def voorbij(self, code: str) -> bool:
        """Tell whether a term has started and its last day is over; one that was withdrawn never is."""
        termijn = self.termijnen.get(code)
        if termijn is None or termijn.status is Termijnstatus.INGETROKKEN:
            return False
        return termijn.einde is not None and termijn.einde < self.vandaag
