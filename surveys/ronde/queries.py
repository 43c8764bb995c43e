"""How every round stands: what it is to be, the steps it took, when it closes and who signed."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from governance.logboek.model import Gebeurtenis
from governance.netwerk.rules import Rol
from surveys.ronde.model import Handtekening, Herinneringsgolf, Ronde, Rondeopzet, Rondestap, Verlenging
from surveys.ronde.rules import GEBEURTENIS, Opzet, Rondebesluit, Rondesoort, Rondestand


@dataclass(frozen=True, slots=True)
class Stapbeeld:
    """A step that a round took, and who took it; nobody where the clock did.

    ``overgenomen_op`` is when a step was written down that was taken elsewhere; None for a step of our own.
    """

    stand: Rondestand
    op: dt.datetime
    reden: str | None
    door: str | None
    overgenomen_op: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Handtekeningbeeld:
    """Who signed what, in which role, and which outcome that was."""

    besluit: Rondebesluit
    rol: Rol
    door: str
    uitslag_sha256: str
    reden: str | None


@dataclass(frozen=True, slots=True)
class Verlengingbeeld:
    """Until when a round was extended, why, and by whom; by nobody where the service was down."""

    sluit_op: dt.datetime
    reden: str
    door: str | None


@dataclass(frozen=True, slots=True)
class Golfbeeld:
    """A moment of reminding, and whether it was stopped or has gone."""

    id: str
    op: dt.datetime
    gestopt: bool
    verstuurd: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rondebeeld:
    """One round as it is now; the steps stand in the order in which they were taken."""

    id: str
    naam: str
    soort: Rondesoort
    opzet: Opzet
    stappen: tuple[Stapbeeld, ...]
    verlengingen: tuple[Verlengingbeeld, ...]
    handtekeningen: tuple[Handtekeningbeeld, ...]
    golven: tuple[Golfbeeld, ...]

    @property
    def stand(self) -> Rondestand:
        """How far the round is."""
        return self.stappen[-1].stand

    @property
    def sluit_op(self) -> dt.datetime | None:
        """When it closes or closed, after every extension."""
        return self.verlengingen[-1].sluit_op if self.verlengingen else self.opzet.sluit_op

    @property
    def ingelezen_op(self) -> dt.datetime | None:
        """When a round that was held elsewhere was read in; None for a round of our own."""
        return next((stap.overgenomen_op for stap in self.stappen if stap.overgenomen_op is not None), None)

    def is_open(self, nu: dt.datetime) -> bool:
        """Tell whether answers are taken: the clock decides, whether or not somebody has closed the round yet."""
        return self.stand is Rondestand.OPEN and self.sluit_op is not None and nu < self.sluit_op

    def stap(self, stand: Rondestand) -> Stapbeeld | None:
        """Give the step to a state; None when it was not taken."""
        return next((stap for stap in self.stappen if stap.stand is stand), None)


def ronden(session: Session) -> tuple[Rondebeeld, ...]:
    """Give every round, the one that opens or was prepared last first."""
    beelden = _beelden(session, [])
    return tuple(sorted(beelden, key=lambda ronde: (ronde.opzet.opent_op or ronde.stappen[0].op, ronde.naam))[::-1])


def echte_ronden(session: Session) -> tuple[Rondebeeld, ...]:
    """Give every round but the rehearsals, in the order in which they opened."""
    return tuple(ronde for ronde in ronden(session) if ronde.soort is not Rondesoort.PROEF)[::-1]


def eerdere_ronden(session: Session, beeld: Rondebeeld) -> tuple[Rondebeeld, ...]:
    """Give the real rounds that opened before a round, oldest first; a rehearsal looks back at none."""
    if beeld.soort is Rondesoort.PROEF or beeld.opzet.opent_op is None:
        return ()
    opende = beeld.opzet.opent_op
    anderen = (een for een in echte_ronden(session) if een.opzet.opent_op is not None)
    return tuple(een for een in anderen if een.opzet.opent_op is not None and een.opzet.opent_op < opende)


def zoek_ronde(session: Session, ronde: str) -> Rondebeeld | None:
    """Find a round by its key; None when there is none."""
    return next(iter(_beelden(session, [Ronde.id == ronde])), None)


def rondebeeld(session: Session, ronde: str) -> Rondebeeld:
    """Give a round of which the key is known to exist."""
    (beeld,) = _beelden(session, [Ronde.id == ronde])
    return beeld


def _beelden(session: Session, waar: list[ColumnElement[bool]]) -> list[Rondebeeld]:
    rijen = session.execute(select(Ronde, Rondeopzet).join(Rondeopzet, Rondeopzet.ronde == Ronde.id).where(*waar)).all()
    sleutels = [rij.id for rij, _ in rijen]
    stappen, langer = _stappen(session, sleutels), _verlengingen(session, sleutels)
    tekens = _per_ronde(
        session.scalars(
            select(Handtekening).where(Handtekening.ronde.in_(sleutels)).order_by(Handtekening.vastgelegd_in)
        )
    )
    golven = _per_ronde(
        session.scalars(
            select(Herinneringsgolf).where(Herinneringsgolf.ronde.in_(sleutels)).order_by(Herinneringsgolf.op)
        )
    )
    return [
        Rondebeeld(
            id=rij.id,
            naam=rij.naam,
            soort=rij.soort,
            opzet=_opzet(opzet),
            stappen=tuple(stappen[rij.id]),
            verlengingen=tuple(langer[rij.id]),
            handtekeningen=tuple(
                Handtekeningbeeld(een.besluit, een.rol, een.door, een.uitslag_sha256, een.reden)
                for een in tekens.get(rij.id, ())
            ),
            golven=tuple(
                Golfbeeld(golf.id, golf.op, golf.gestopt_in is not None, golf.verstuurd_in is not None)
                for golf in golven.get(rij.id, ())
            ),
        )
        for rij, opzet in rijen
    ]


def _stappen(session: Session, ronden: list[str]) -> defaultdict[str, list[Stapbeeld]]:
    gevonden: defaultdict[str, list[Stapbeeld]] = defaultdict(list)
    for stap, daad in _met_daad(session, Rondestap, ronden):
        elders = None if daad.soort == GEBEURTENIS[stap.stand] else daad.op
        gevonden[stap.ronde].append(Stapbeeld(stap.stand, stap.op, stap.reden, daad.actor, elders))
    return gevonden


def _verlengingen(session: Session, ronden: list[str]) -> defaultdict[str, list[Verlengingbeeld]]:
    gevonden: defaultdict[str, list[Verlengingbeeld]] = defaultdict(list)
    for een, daad in _met_daad(session, Verlenging, ronden):
        gevonden[een.ronde].append(Verlengingbeeld(een.sluit_op, een.reden, daad.actor))
    return gevonden


D = TypeVar("D", Rondestap, Verlenging)


@dataclass(frozen=True, slots=True)
class _Daad:
    """What the log says of an act; ``actor`` is nobody where it was the installation."""

    soort: str
    op: dt.datetime
    actor: str | None


def _met_daad(session: Session, soort: type[D], ronden: list[str]) -> list[tuple[D, _Daad]]:
    """Give these rows in their order, each with the act that wrote it."""
    g = Gebeurtenis
    vraag = select(soort, g.soort, g.op, g.actor).join(g, g.seq == soort.vastgelegd_in)
    rijen = session.execute(vraag.where(soort.ronde.in_(ronden)).order_by(soort.vastgelegd_in))
    return [(rij, _Daad(wat, op, actor)) for rij, wat, op, actor in rijen]


R = TypeVar("R", Handtekening, Herinneringsgolf)


def _per_ronde(rijen: Iterable[R]) -> dict[str, list[R]]:
    gevonden: dict[str, list[R]] = {}
    for rij in rijen:
        gevonden.setdefault(rij.ronde, []).append(rij)
    return gevonden


def _opzet(rij: Rondeopzet) -> Opzet:
    return Opzet(**{veld: getattr(rij, veld) for veld in Opzet.__slots__})
