"""Before something is done that counts, somebody shows once more that it is really them."""

from __future__ import annotations

from typing import Final

from hendig.toegang.rules import BEVESTIGING_BLIJFT
from hendig.toegang.service import bevestig
from hendig.web.verzoek import Verzoek

BEVESTIGING: Final = "bevestiging"
"""The field with the code or the password."""


def bevestigd(vraag: Verzoek) -> bool:
    """Tell whether somebody confirmed a short while ago."""
    stand = vraag.sessie
    if stand is None or stand.bevestigd_op is None:
        return False
    return vraag.nu - stand.bevestigd_op <= BEVESTIGING_BLIJFT
