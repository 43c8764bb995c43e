"""What people are called on a page."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from governance.netwerk.queries import persoonsnamen
from hendig.web.verzoek import verzoek

VERNIETIGD: Final = "iemand van wie de naam is vernietigd"


def namen_van(personen: Collection[str]) -> dict[str, str]:
    """Give what each of these persons is called today, or that the name is not there any more."""
    namen = persoonsnamen(verzoek().lezing, personen, verzoek().peil)
    return {persoon: namen.get(persoon, VERNIETIGD) for persoon in personen}
