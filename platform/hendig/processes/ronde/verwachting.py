"""How many raters each party can expect on the list as it is now, by the numbers that `hendig ontwerp` uses."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from analysis.names import alphabetical
from governance.contract.norm_queries import normgegevens
from governance.feiten.rules import Peil
from governance.netwerk.queries import partijnamen
from hendig.processes.ronde.apart import Werk, vraag_apart
from hendig.processes.ronde.partijwijzer import Partijwijzer
from surveys.deelname.queries import deelnemers
from surveys.deelname.rules import Lijstgegevens, Paar, lijst
from surveys.deelname.samenstelling import lijstgegevens

RESPONS: Final = 0.75
"""Which share of the organisations is expected to answer; the proposal of `hendig ontwerp`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Partijverwachting:
    """What the list promises one party: how many are asked about it, and how many of them are expected to answer.

    ``krap`` tells that fewer are expected than the norm asks; ``nieuw`` that it takes part too short to be rated.
    """

    partij: str
    naam: str
    cluster: str | None
    op_lijst: int
    verwacht: float
    krap: bool
    nieuw: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijstverwachting:
    """The list as a whole: parties by name; ``k_min`` and ``nodig`` are None while the round has no norm."""

    partijen: tuple[Partijverwachting, ...]
    k_min: int | None
    nodig: int | None

    @property
    def krap(self) -> tuple[Partijverwachting, ...]:
        """Who is expected to get too few answers."""
        return tuple(een for een in self.partijen if een.krap)


@dataclass(frozen=True, slots=True)
class Aanvullingen:
    """The few extra contacts that lift who gets too few, and who cannot be lifted; both by key."""

    paren: tuple[Paar, ...]
    blijft: tuple[str, ...]


def verwachting(session: Session, *, ronde: str, norm: str | None, peil: Peil) -> Lijstverwachting:
    """Count what the list of a round promises everybody: as it was fixed, or as it would be on a day."""
    stand = _vast(session, ronde) or _zoals_nu(session, ronde, peil)
    namen = partijnamen(session)
    k_min, _ = _regels(session, norm)
    nodig = None if k_min is None else nodig_op_lijst(k_min)
    return Lijstverwachting(
        partijen=tuple(
            Partijverwachting(
                partij=partij,
                naam=namen[partij],
                cluster=cluster,
                op_lijst=op_lijst,
                verwacht=op_lijst * RESPONS,
                krap=nodig is not None and not nieuw and op_lijst < nodig,
                nieuw=nieuw,
            )
            for partij, (cluster, op_lijst, nieuw) in sorted(stand.items(), key=lambda een: alphabetical(namen[een[0]]))
        ),
        k_min=k_min,
        nodig=nodig,
    )


def nodig_op_lijst(k_min: int) -> int:
    """Give how many must be on a list to expect enough answers."""
    return math.ceil(k_min / RESPONS - 1e-9)


def aanvullingen(session: Session, *, ronde: str, norm: str | None, peil: Peil) -> Aanvullingen:
    """Find the fewest extra contacts with which as many as possible get enough raters; it takes a second or so."""
    gegevens, namen = lijstgegevens(session, ronde, peil), Partijwijzer(session, peil).namen
    k_min, aandeel = _regels(session, norm)
    if k_min is None:
        return Aanvullingen((), ())
    uniek = _unieke_namen(gegevens, namen)
    sleutels = {naam: partij for partij, naam in uniek.items()}
    nooit = {*gegevens.banden, *gegevens.geschrapt}
    antwoord = vraag_apart(
        Werk.EXTRA,
        {
            "partijen": list(sleutels),
            "paren": [[uniek[wie], uniek[over]] for wie, over in lijst(gegevens)],
            "banden": [[uniek[een], uniek[ander]] for een, ander in nooit if uniek.keys() >= {een, ander}],
            "clusters": {uniek[partij]: naam for partij, naam in gegevens.clusters.items() if partij in uniek},
            "k_min": k_min,
            "respons": RESPONS,
            "cluster_aandeel_max": aandeel,
        },
    )
    paren = [(sleutels[een], sleutels[ander]) for een, ander in antwoord["paren"]]
    return Aanvullingen(tuple(paren), tuple(sleutels[naam] for naam in antwoord["blijft"]))


_Stand = dict[str, tuple[str | None, int, bool]]
"""Per party its cluster, how many are asked about it, and whether it is too new to be rated."""


def _vast(session: Session, ronde: str) -> _Stand:
    mee = deelnemers(session, ronde)
    gevraagd = Counter(over for een in mee for over in een.beoordeelt)
    return {een.partij: (een.cluster, gevraagd[een.partij], False) for een in mee}


def _zoals_nu(session: Session, ronde: str, peil: Peil) -> _Stand:
    gegevens = lijstgegevens(session, ronde, peil)
    gevraagd = Counter(over for _, over in lijst(gegevens))
    mee = [*gegevens.partners, *([] if gegevens.gemeente is None else [gegevens.gemeente])]
    return {een: (gegevens.clusters.get(een), gevraagd[een], een in gegevens.nieuw) for een in mee}


def _regels(session: Session, norm: str | None) -> tuple[int | None, float | None]:
    """Give the fewest raters and the largest share of one cluster, as the norm of a round asks them."""
    if norm is None:
        return None, None
    regels = next(iter(normgegevens(session, norm).norm.constructen.values()))
    return regels.k_min or 1, regels.cluster_share_max


def _unieke_namen(gegevens: Lijstgegevens, namen: Mapping[str, str]) -> dict[str, str]:
    """Give a name of its own to everybody who can be rated; two branches of one name are told apart by their key."""
    mee: Collection[str] = {*gegevens.partners, *([gegevens.gemeente] if gegevens.gemeente else [])} - set(
        gegevens.nieuw
    )
    vaak = Counter(namen[partij] for partij in mee)
    return {een: namen[een] if vaak[namen[een]] == 1 else f"{namen[een]} {een}" for een in sorted(mee)}
