"""The accounts as a table: who can log in, and with what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from governance.kalender.amsterdam import dag_van
from governance.kalender.datum import datum
from hendig.toegang.queries import Accountstand
from hendig.uitvoer.uitgelijnd import uitgelijnd

_KOPPEN: Final = ("naam", "e-mail", "uitgenodigd", "stand", "tweede stap")


def accounttabel(standen: Sequence[Accountstand]) -> Iterator[str]:
    """Give a line for each account."""
    rijen = [
        (
            stand.naam or "(vernietigd)",
            stand.e_mail or "",
            datum(dag_van(stand.uitgenodigd_op)),
            _stand(stand),
            "ja" if stand.heeft_factor else "nee",
        )
        for stand in standen
    ]
    return uitgelijnd(_KOPPEN, rijen, ())


def _stand(stand: Accountstand) -> str:
    if stand.gesloten_op is not None:
        return "gesloten"
    if stand.actief:
        return "in gebruik"
    return "uitgenodigd" if stand.uitnodiging_tot is not None else "uitnodiging verlopen"
