"""What one party may see of its own result on one kind of trust, as a value that is kept, and shown from, for good.

Only what the publication functions let through is in it: what it says was decided when the round was signed off, and
a later computation does not change it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from analysis.herhaling.status import Herhaling
from analysis.oordeel.normregels import Maatstaf
from analysis.oordeel.uitkomst import GeslotenPoort, Oordeel, Poort
from governance.bronnen import METHODE, Bron
from surveys.terugkoppeling.eigen_score import EigenScore

BRON = Bron(METHODE, "wie ziet wat")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vraagverdeling:
    """How the confidential raters answered one question, as far as it may be shown.

    ``getoond`` holds pairs of an answer and how many gave it; None is "kan ik niet beoordelen". The answers that are
    not in it were given ``samen`` times together.
    """

    vraag: str
    getoond: tuple[tuple[int | None, int], ...]
    samen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Herhalingsbeeld:
    """Whether the norm was missed repeatedly, and whether the round counts, with the reason as a partner is told it.

    ``regel`` is the rule that decided, where a partner may know it; empty otherwise.
    """

    status: Herhaling
    telt: bool | None
    regel: str
    uitleg: str
    rondes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EigenResultaat:
    """One party, one kind of trust, one round, as its owner may see it.

    ``score`` is None where no number is shown, and does not tell for which reason. ``n`` counts the organisations
    that rated, ``n_anderen`` those of them but the gemeente. ``respons`` is the share of the list that answered.
    ``gemeente_antwoord`` is open: an authority does not hide behind confidentiality. ``verdeling`` is empty where
    single questions may not be shown.
    """

    construct: str
    minimum: float
    maximum: float
    norm: float
    normversie: str
    artikel: str
    maatstaf: Maatstaf
    tonen_min: int
    oordeel: Oordeel
    oordeel_bovengrens: Oordeel
    poorten: tuple[GeslotenPoort, ...]
    score: EigenScore | None
    n: int
    n_anderen: int
    gemeente_doet_mee: bool
    gemeente_antwoord: float | None
    respons: float | None
    verdeling: tuple[Vraagverdeling, ...]
    herhaling: Herhalingsbeeld

    @property
    def letterlijk(self) -> bool:
        """Whether the agreement looks at the plain mean."""
        return self.maatstaf is Maatstaf.GEMIDDELDE

    @property
    def te_weinig(self) -> bool:
        """Whether too few others answered to tell anything."""
        return self.n_anderen < self.tonen_min

    def als_json(self) -> str:
        """Write the value; equal values give equal text."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def uit_json(cls, tekst: str) -> EigenResultaat:
        """Read what `als_json` wrote."""
        velden: dict[str, Any] = json.loads(tekst)
        score = velden.pop("score")
        return cls(
            maatstaf=Maatstaf(velden.pop("maatstaf")),
            oordeel=Oordeel(velden.pop("oordeel")),
            oordeel_bovengrens=Oordeel(velden.pop("oordeel_bovengrens")),
            poorten=tuple(
                GeslotenPoort(Poort(deel["poort"]), deel["found"], deel["asked"]) for deel in velden.pop("poorten")
            ),
            score=None if score is None else EigenScore(**score),
            verdeling=tuple(_verdeling(deel) for deel in velden.pop("verdeling")),
            herhaling=_herhaling(velden.pop("herhaling")),
            **velden,
        )


def _verdeling(velden: Mapping[str, Any]) -> Vraagverdeling:
    getoond = tuple((antwoord, aantal) for antwoord, aantal in velden["getoond"])
    return Vraagverdeling(vraag=velden["vraag"], getoond=getoond, samen=velden["samen"])


def _herhaling(velden: Mapping[str, Any]) -> Herhalingsbeeld:
    return Herhalingsbeeld(
        status=Herhaling(velden["status"]),
        telt=velden["telt"],
        regel=velden["regel"],
        uitleg=velden["uitleg"],
        rondes=tuple(velden["rondes"]),
    )
