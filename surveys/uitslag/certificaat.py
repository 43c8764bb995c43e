"""The meetcertificaat: all that one verdict rests on, in one text that says the same on every machine.

It holds no single answer and no value of a leave-out: from those the answers could be solved. Numbers are rounded as
they were compared; what the sum is redone with has three decimals more. It is for the meetbeheerder and the controleur,
and for a case that rests on the round.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Final

from analysis.herhaling.telt import Toets
from analysis.oordeel.normregels import Maatstaf, Normregels, Weglating
from analysis.oordeel.uitkomst import Bounds, Robustness, Uitkomst
from analysis.precision import DECIMALS, round_half_up
from governance.logboek.rules import canonical

REGELS: Final = tuple(f"V{nummer}" for nummer in range(1, 10))
"""The rules that decide whether a round counts for a party."""
CONSTANTEN: Final = frozenset(
    {"correction", "prediction_variance", "leniency_variance", "residual_variance", "spread_factor"}
)
"""What the others teach, and whoever redoes the sum needs."""
CONSTANTE_DECIMALEN: Final = 9
"""Enough to redo the sum to six decimals, and no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Herkomstbewijs:
    """What a certificate was made of: the round, the norm version, the program, and the hash of answers and of norm."""

    ronde: str
    normversie: str
    instrument: str
    programma: str
    antwoorden_sha256: str
    norm_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetcertificaat:
    """One party, one kind of trust, one round.

    ``grenzen`` holds score, bound and margin, corrected for mildness and not, under the names of
    `analysis.oordeel.uitkomst.Bounds`; it is empty where no margin could be given. ``gemiddelde`` is not corrected.
    ``regels`` tells per V-rule whether it holds; None is not tested. ``weglatingen`` tells per kind of leave-out
    whether the finding survives; it is empty where there is no finding. ``poortgetallen`` tells per gate what was
    found, open or closed.
    """

    herkomst: Herkomstbewijs
    partij: str
    construct: str
    oordeel: str
    oordeel_bovengrens: str
    grenzen: Mapping[str, float]
    gemiddelde: float | None
    n: int
    n_anderen: int
    gevraagd: int | None
    respons: float | None
    clusters: int
    poorten: tuple[str, ...]
    regels: Mapping[str, bool | None]
    weglatingen: Mapping[str, bool]
    norm: Mapping[str, Any]
    poortgetallen: Mapping[str, float | None] = field(default_factory=dict)

    def als_json(self) -> str:
        """Write it in the one way in which it is hashed."""
        return canonical(asdict(self))

    @property
    def sha256(self) -> str:
        """The hash of what `als_json` writes."""
        return hashlib.sha256(self.als_json().encode()).hexdigest()

    @classmethod
    def uit_json(cls, tekst: str) -> Meetcertificaat:
        """Read back what `als_json` wrote."""
        velden: dict[str, Any] = json.loads(tekst)
        herkomst = Herkomstbewijs(**velden.pop("herkomst"))
        return cls(herkomst=herkomst, poorten=tuple(velden.pop("poorten")), **velden)


def normregels_uit(gegevens: Mapping[str, Any]) -> Normregels:
    """Read the rules that a verdict was given by, as a certificate holds them."""
    weg = tuple(Weglating(een) for een in gegevens["leave_out"])
    return Normregels(**{**gegevens, "maatstaf": Maatstaf(gegevens["maatstaf"]), "leave_out": weg})


def meetcertificaat(
    uitkomst: Uitkomst,
    regels: Normregels,
    *,
    partij: str,
    construct: str,
    clusters: int,
    toetsen: Iterable[Toets],
    banden_weggelaten: bool,
    herkomst: Herkomstbewijs,
) -> Meetcertificaat:
    """Write down what the outcome of one party rests on; ``clusters`` is from how many its raters come."""
    return Meetcertificaat(
        herkomst=herkomst,
        partij=partij,
        construct=construct,
        oordeel=uitkomst.oordeel.value,
        oordeel_bovengrens=uitkomst.oordeel_bovengrens.value,
        grenzen=_grenzen(uitkomst.bounds),
        gemiddelde=_afgerond(uitkomst.raw_mean),
        n=uitkomst.n,
        n_anderen=uitkomst.n_others,
        gevraagd=uitkomst.invited,
        respons=_afgerond(uitkomst.response),
        clusters=clusters,
        poorten=tuple(poort.poort.value for poort in uitkomst.poorten),
        regels=_regels(toetsen, banden_weggelaten=banden_weggelaten),
        weglatingen=_weglatingen(uitkomst.robustness),
        norm=asdict(regels),
        poortgetallen={poort.value: _afgerond(getal) for poort, getal in uitkomst.gate_numbers.items()},
    )


def _grenzen(grenzen: Bounds | None) -> dict[str, float]:
    return {
        naam: round_half_up(waarde, CONSTANTE_DECIMALEN if naam in CONSTANTEN else DECIMALS)
        for naam, waarde in (() if grenzen is None else asdict(grenzen).items())
    }


def _afgerond(waarde: float | None) -> float | None:
    return None if waarde is None else round_half_up(waarde)


def _regels(toetsen: Iterable[Toets], *, banden_weggelaten: bool) -> dict[str, bool | None]:
    """Tell per rule whether it holds: one that fails once fails, and one that nothing speaks against holds."""
    gevonden: dict[str, bool | None] = {regel: banden_weggelaten if regel == "V6" else True for regel in REGELS}
    for toets in toetsen:
        if gevonden[toets.regel] is not False and not toets.holds:
            gevonden[toets.regel] = toets.holds
    return gevonden


def _weglatingen(robuust: Robustness | None) -> dict[str, bool]:
    weg = () if robuust is None else robuust.leave_outs
    soorten = sorted({een.kind.value for een in weg})
    return {soort: all(een.survives for een in weg if een.kind.value == soort) for soort in soorten}
