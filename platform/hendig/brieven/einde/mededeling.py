"""What the network is told when a partner leaves: one sentence, without a reason."""

from __future__ import annotations

from datetime import date

from governance.kalender.datum import datum


def mededeling(naam: str, per: date) -> str:
    """Say who no longer takes part, and from which day."""
    return f"Per {datum(per)} neemt {naam} niet meer deel aan Hendig."
