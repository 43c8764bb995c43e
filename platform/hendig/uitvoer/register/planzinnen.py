"""What a list of partners would do to the register, as sentences."""

from __future__ import annotations

from collections.abc import Iterator

from hendig.processes.register.importeer import Importplan


def planzinnen(plan: Importplan) -> Iterator[str]:
    """Give what a list would do, a line for each step, and how much it would leave as it is."""
    for stap in plan.stappen:
        yield f"regel {stap.regel}: {stap.wie}: {stap.zin}."
    yield f"Nieuw: {plan.nieuw}. Gewijzigd: {plan.gewijzigd}. Ongewijzigd: {plan.ongewijzigd}."
    if plan.niet_genoemd:
        yield f"In het register maar niet in dit bestand (blijft zoals het is): {', '.join(plan.niet_genoemd)}."
