"""Before something is done that counts, somebody shows once more that it is really them."""

from __future__ import annotations

import datetime as dt
from typing import Final

from hendig.toegang.sessies import zet_bevestigd
from hendig.web.verzoek import Verzoek

BEVESTIGING: Final = "bevestiging"
"""The field with the code or the password."""
BLIJFT: Final = dt.timedelta(minutes=10)
"""How long a confirmation holds."""


def bevestigd(vraag: Verzoek) -> bool:
    """Tell whether somebody confirmed a short while ago."""
    stand = vraag.sessie
    return stand is not None and stand.bevestigd_op is not None and vraag.nu - stand.bevestigd_op <= BLIJFT


def probeer(vraag: Verzoek, invoer: str) -> None:
    """Hold what somebody filled in against what only they know or have; in an example the button is enough."""
    stand = vraag.sessie
    if stand is None or not stand.voorbeeld:
        raise NotImplementedError(invoer)
    with vraag.eigen_daad() as handeling:
        zet_bevestigd(handeling, sessie=stand.id)
