"""A contact list looked at before its round opens: who is expected to get too few answers, and what would help."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from analysis.names import alphabetical
from analysis.oordeel.normregels import Normregels
from analysis.oordeel.poorten import cluster_gates
from analysis.oordeel.uitkomst import Poort
from analysis.planning.assumptions import Assumptions
from analysis.planning.contacts import Contacts
from analysis.planning.extra import fewest_extra_contacts
from analysis.planning.margin import planned_margin
from analysis.planning.response import answers_needed, chance_of_enough, expected_raters, invitations_needed
from governance.norm.norm import Norm


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwachting:
    """What a list promises one party.

    ``genoeg`` is the chance of ``k_min`` answers, ``open`` that of ``k_min`` answers and enough response. ``marge`` is
    ``q f SE`` at the expected number of raters, under the strictest norm; None when nobody is on the list.
    ``poorten`` are the gates about clusters that are closed even when everybody answers.
    """

    op_lijst: int
    verwacht: float
    genoeg: float
    open: float
    marge: float | None
    poorten: tuple[Poort, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Partijplan:
    """One party on the list as it is, without its ties, and with the extra contacts."""

    partij: str
    vooraf: Verwachting
    zonder_banden: Verwachting
    met_extra: Verwachting
    te_weinig: bool
    wordt_geholpen: bool


@dataclass(frozen=True, slots=True)
class Extra:
    """A contact to add: two parties, whether they share a cluster, and how many contacts they have in common."""

    partij_a: str
    partij_b: str
    beoordelingen: tuple[tuple[str, str], ...]
    zelfde_cluster: bool
    gedeelde_contacten: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijstplan:
    """The list as a whole: parties by name with the gemeente last, the ties, and the contacts to add.

    ``nodig`` is how many must be on the list of a party to expect ``k_min`` answers, or to get them with a chance of
    ``kans``.
    """

    k_min: int
    kans: float | None
    nodig: int
    partijen: tuple[Partijplan, ...]
    banden: tuple[tuple[str, str], ...]
    extra: tuple[Extra, ...]

    @property
    def te_weinig(self) -> tuple[Partijplan, ...]:
        """Who has fewer on the list than are needed, without the ties."""
        return tuple(een for een in self.partijen if een.te_weinig)

    @property
    def door_banden(self) -> tuple[Partijplan, ...]:
        """Who loses raters because of ties."""
        return tuple(een for een in self.partijen if een.vooraf.op_lijst != een.zonder_banden.op_lijst)


def plan_lijst(
    lijst: Contacts, banden: Iterable[tuple[str, str]], norm: Norm, aannames: Assumptions, kans: float | None
) -> Lijstplan:
    """Hold a contact list against the gates, before and after ties, and find the fewest contacts that help."""
    paren = tuple(sorted(banden, key=lambda paar: (alphabetical(paar[0]), alphabetical(paar[1]))))
    regels = next(iter(norm.constructen.values()))
    k_min = regels.k_min or 1
    nodig = invitations_needed(k_min, aannames.response, kans)
    zonder = lijst.without_ties(paren)
    gevonden = fewest_extra_contacts(zonder, nodig, cluster_share_max=regels.cluster_share_max)
    met = zonder.with_contacts(gevonden.contacts)
    drie = [[_verwachting(een, p, norm, aannames) for p in range(len(lijst.partijen))] for een in (lijst, zonder, met)]
    lifted = set(gevonden.lifted)
    plannen = [
        Partijplan(
            partij=naam,
            vooraf=drie[0][p],
            zonder_banden=drie[1][p],
            met_extra=drie[2][p],
            te_weinig=drie[1][p].op_lijst < nodig,
            wordt_geholpen=p in lifted,
        )
        for p, naam in enumerate(lijst.partijen)
    ]
    return Lijstplan(
        k_min=k_min,
        kans=kans,
        nodig=nodig,
        partijen=tuple(sorted(plannen, key=lambda een: een.partij == norm.gemeente)),
        banden=paren,
        extra=tuple(_extra(zonder, *paar) for paar in gevonden.contacts),
    )


def _verwachting(lijst: Contacts, p: int, norm: Norm, aannames: Assumptions) -> Verwachting:
    regels = next(iter(norm.constructen.values()))
    op_lijst, respons = int(lijst.received[p]), aannames.response
    verwacht = float(expected_raters(np.array(op_lijst), respons))
    marges = [planned_margin(aannames, deel, verwacht).margin for deel in norm.constructen.values() if op_lijst]
    return Verwachting(
        op_lijst=op_lijst,
        verwacht=verwacht,
        genoeg=chance_of_enough(op_lijst, respons, regels.k_min or 1),
        open=chance_of_enough(op_lijst, respons, answers_needed(op_lijst, regels.k_min, regels.response_min)),
        marge=max(marges, default=None),
        poorten=_clusterpoorten(lijst, p, regels),
    )


def _clusterpoorten(lijst: Contacts, p: int, regels: Normregels) -> tuple[Poort, ...]:
    """Name the gates about clusters that stay closed even when everybody on the list answers."""
    if lijst.clusters is None:
        return ()
    van_wie = [lijst.clusters[beoordelaar] for beoordelaar in np.flatnonzero(lijst.listed[:, p])]
    return tuple(gesloten.poort for gesloten in cluster_gates(regels, van_wie))


def _extra(lijst: Contacts, een: int, ander: int) -> Extra:
    namen = lijst.partijen
    clusters = lijst.clusters or (None,) * len(namen)
    kennen = lijst.listed | lijst.listed.T
    return Extra(
        partij_a=namen[een],
        partij_b=namen[ander],
        beoordelingen=tuple(
            (namen[wie], namen[over]) for wie, over in ((een, ander), (ander, een)) if not lijst.listed[wie, over]
        ),
        zelfde_cluster=clusters[een] is not None and clusters[een] == clusters[ander],
        gedeelde_contacten=int((kennen[een] & kennen[ander]).sum()),
    )
