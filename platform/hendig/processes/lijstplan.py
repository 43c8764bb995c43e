"""A contact list looked at before its round opens: who is expected to get too few answers, and what would help."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from analysis.names import alphabetical
from analysis.planning.assumptions import Assumptions
from analysis.planning.contacts import Contacts
from analysis.planning.extra import fewest_extra_contacts
from analysis.planning.margin import planned_margin
from analysis.planning.response import answers_needed, chance_of_enough, expected_raters, invitations_needed
from analysis.precision import round_half_up
from governance.contract.norm import Norm


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwachting:
    """What a list promises one party.

    ``genoeg`` is the chance of ``k_min`` answers, ``open`` that of ``k_min`` answers and enough response. ``marge`` is
    ``q f SE`` at the expected number of raters, under the strictest norm; None when nobody is on the list.
    ``clusters`` and ``grootste_aandeel`` are None when the list tells no clusters.
    """

    op_lijst: int
    verwacht: float
    genoeg: float
    open: float
    marge: float | None
    clusters: int | None
    grootste_aandeel: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Partijplan:
    """One party on the list as it is, without its ties, and with the extra contacts."""

    partij: str
    vooraf: Verwachting
    zonder_banden: Verwachting
    met_extra: Verwachting
    te_weinig: bool
    wordt_geholpen: bool
    dichte_clusterpoorten: tuple[str, ...]


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

    ``nodig`` is how many must be on the list of a party to expect ``k_min`` answers.
    """

    k_min: int
    nodig: int
    partijen: tuple[Partijplan, ...]
    banden: tuple[tuple[str, str], ...]
    extra: tuple[Extra, ...]

    @property
    def te_weinig(self) -> tuple[Partijplan, ...]:
        """Who is expected to stay under ``k_min``, without the ties."""
        return tuple(een for een in self.partijen if een.te_weinig)

    @property
    def door_banden(self) -> tuple[Partijplan, ...]:
        """Who loses raters because of ties."""
        return tuple(een for een in self.partijen if een.vooraf.op_lijst != een.zonder_banden.op_lijst)


def plan_lijst(lijst: Contacts, banden: Iterable[tuple[str, str]], norm: Norm, aannames: Assumptions) -> Lijstplan:
    """Hold a contact list against the gates, before and after ties, and find the fewest contacts that help."""
    paren = tuple(sorted(banden, key=lambda paar: (alphabetical(paar[0]), alphabetical(paar[1]))))
    regels = next(iter(norm.constructen.values()))
    k_min = regels.k_min or 1
    nodig = invitations_needed(k_min, aannames.response)
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
            dichte_clusterpoorten=_dichte_clusterpoorten(drie[2][p], norm),
        )
        for p, naam in enumerate(lijst.partijen)
    ]
    return Lijstplan(
        k_min=k_min,
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
    per_cluster = lijst.cluster_counts()[:, p]
    return Verwachting(
        op_lijst=op_lijst,
        verwacht=verwacht,
        genoeg=chance_of_enough(op_lijst, respons, regels.k_min or 1),
        open=chance_of_enough(op_lijst, respons, answers_needed(op_lijst, regels.k_min, regels.response_min)),
        marge=max(marges, default=None),
        clusters=None if lijst.clusters is None else int((per_cluster > 0).sum()),
        grootste_aandeel=None
        if lijst.clusters is None or not op_lijst
        else float(per_cluster.max(initial=0)) / op_lijst,
    )


def _dichte_clusterpoorten(verwachting: Verwachting, norm: Norm) -> tuple[str, ...]:
    """Name the gates about clusters that stay closed even when everybody answers."""
    regels = next(iter(norm.constructen.values()))
    dicht = []
    if None not in (regels.clusters_min, verwachting.clusters) and verwachting.clusters < regels.clusters_min:
        dicht.append("te weinig clusters")
    aandeel = verwachting.grootste_aandeel
    if aandeel is not None and regels.cluster_share_max is not None:
        if round_half_up(aandeel) > regels.cluster_share_max:
            dicht.append("één cluster te zwaar")
    return tuple(dicht)


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
