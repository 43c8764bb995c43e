"""What was said about a party over the years: each act, who did it and why, and what it changed for which days."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from governance.feiten.rules import Duur
from governance.kalender.amsterdam import dag_van
from governance.logboek.model import Gebeurtenis, Lading
from governance.netwerk.kaarten import Partijkaart
from governance.netwerk.model import (
    Concernlid,
    Lidmaatschap,
    Omvang,
    Ondersteuning,
    Partijgegevens,
    Persoonsgegevens,
    VanPartij,
)
from governance.netwerk.rules import Netwerkgebeurtenis

LIDMAATSCHAP, ONDERSTEUNING = "lidmaatschap", "ondersteuning"
"""Of these a fact says that it holds, and has no other value."""
_ZONDER_EINDE = dt.date.max
F = TypeVar("F", bound=VanPartij)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vastlegging:
    """An event as its record tells it: when, by whom in which role, and why; name and reason go when destroyed."""

    seq: int
    op: dt.datetime
    soort: str
    rol: str
    persoon: str | None
    naam: str | None
    reden: str | None

    @property
    def dag(self) -> dt.date:
        """The day in Amsterdam."""
        return dag_van(self.op)

    @property
    def is_herstel(self) -> bool:
        """Tell whether it corrected what was written down wrongly."""
        return self.soort == Netwerkgebeurtenis.REGISTER_HERSTELD


@dataclass(frozen=True, slots=True, kw_only=True)
class Verschil:
    """What an act made different for some days: of what, from which value to which; None is nothing at all."""

    onderdeel: str
    was: str | None
    wordt: str | None
    duur: Duur


@dataclass(frozen=True, slots=True, kw_only=True)
class Verandering:
    """One act about a party, with everything that it made different."""

    vastlegging: Vastlegging
    verschillen: tuple[Verschil, ...]


@dataclass(frozen=True, slots=True)
class _Regel:
    """One value of one fact; ``groep`` says which values are each other's alternatives."""

    groep: tuple[str, str]
    waarde: str
    van: dt.date
    tot: dt.date
    begon: int
    verviel: int | None


def partijgeschiedenis(session: Session, partij: str) -> tuple[Verandering, ...]:
    """Give every act that changed what the register says about a party, the last one first."""
    per_daad: defaultdict[int, defaultdict[tuple[str, str], tuple[list[_Regel], list[_Regel]]]] = defaultdict(
        lambda: defaultdict(lambda: ([], []))
    )
    for regel in _regels(session, partij):
        if regel.begon != regel.verviel:
            per_daad[regel.begon][regel.groep][1].append(regel)
            if regel.verviel is not None:
                per_daad[regel.verviel][regel.groep][0].append(regel)
    daden = vastleggingen(session, per_daad)
    return tuple(
        Verandering(
            vastlegging=daden[seq],
            verschillen=tuple(
                verschil
                for (onderdeel, _), (oud, nieuw) in per_daad[seq].items()
                for verschil in _verschillen(onderdeel, oud, nieuw)
            ),
        )
        for seq in sorted(per_daad, reverse=True)
    )


def vastleggingen(session: Session, nummers: Collection[int]) -> dict[int, Vastlegging]:
    """Give the events with these numbers, with the names of who acted as the register knows them last."""
    g = Gebeurtenis
    velden = (g.seq, g.op, g.soort, g.rol, g.actor, Lading.inhoud)
    vraag = select(*velden).outerjoin(Lading, Lading.seq == g.seq).where(g.seq.in_(nummers))
    rijen = session.execute(vraag).all()
    p = Persoonsgegevens
    wie = {actor for _, _, _, _, actor, _ in rijen}
    staan = select(p.persoon, p.naam).where(p.persoon.in_(wie), p.vervallen_in.is_(None)).order_by(p.geldig_van)
    namen = dict(session.execute(staan).all())
    return {
        seq: Vastlegging(
            seq=seq,
            op=op,
            soort=soort,
            rol=rol,
            persoon=actor,
            naam=namen.get(actor or ""),
            reden=json.loads(inhoud).get("reden") if inhoud else None,
        )
        for seq, op, soort, rol, actor, inhoud in rijen
    }


def _regels(session: Session, partij: str) -> Iterator[_Regel]:
    velden = [veld.name for veld in fields(Partijkaart)]
    for gegevens in _feiten(session, Partijgegevens, partij):
        for veld in velden:
            if (waarde := getattr(gegevens, veld)) is not None:
                yield _regel(gegevens, veld, waarde)
    for omvang in _feiten(session, Omvang, partij):
        yield _regel(omvang, "grootte", omvang.grootte)
    for concern in _feiten(session, Concernlid, partij):
        yield _regel(concern, "concern", concern.concern)
    for steun in _feiten(session, Ondersteuning, partij):
        yield _regel(steun, ONDERSTEUNING, steun.soort, steun.soort)
    for lid in _feiten(session, Lidmaatschap, partij):
        yield _regel(lid, LIDMAATSCHAP, LIDMAATSCHAP)


def _feiten(session: Session, soort: type[F], partij: str) -> Sequence[F]:
    return session.scalars(select(soort).where(soort.partij == partij).order_by(soort.vastgelegd_in)).all()


def _regel(feit: VanPartij, onderdeel: str, waarde: str, groep: str = "") -> _Regel:
    tot = feit.geldig_tot or _ZONDER_EINDE
    return _Regel((onderdeel, groep), str(waarde), feit.geldig_van, tot, feit.vastgelegd_in, feit.vervallen_in)


def _verschillen(onderdeel: str, oud: Iterable[_Regel], nieuw: Iterable[_Regel]) -> Iterator[Verschil]:
    """Hold two times of one thing beside each other, day by day, and give the stretches on which they differ."""
    oud, nieuw = list(oud), list(nieuw)
    grenzen = sorted({grens for regel in (*oud, *nieuw) for grens in (regel.van, regel.tot)})
    stukken: list[tuple[dt.date, dt.date, str | None, str | None]] = []
    for van, tot in pairwise(grenzen):
        was, wordt = _waarde(oud, van), _waarde(nieuw, van)
        if was == wordt:
            continue
        sluit_aan = bool(stukken) and stukken[-1][1:] == (van, was, wordt)
        stukken.append((stukken.pop()[0] if sluit_aan else van, tot, was, wordt))
    for van, tot, was, wordt in stukken:
        duur = Duur(van, None if tot == _ZONDER_EINDE else tot)
        yield Verschil(onderdeel=onderdeel, was=was, wordt=wordt, duur=duur)


def _waarde(regels: Iterable[_Regel], dag: dt.date) -> str | None:
    return next((regel.waarde for regel in regels if regel.van <= dag < regel.tot), None)
