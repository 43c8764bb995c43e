"""Before something is done that counts, somebody shows once more that it is really them."""

from __future__ import annotations

import datetime as dt
from typing import Final

from hendig.processes.toegang.inloggen import bevestig
from hendig.web.toegangsdeur import deur_van, waarvandaan
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
    """Hold what was filled in against what only they know or have; in an example a press of the button is enough."""
    stand = vraag.ingelogde
    vraag.sluit()
    bevestig(deur_van(vraag), sessie=stand, invoer=invoer, waar=waarvandaan(), op=vraag.nu)
