"""The file with the web key: who has lost it sets the second factors anew, and everybody else logs in again."""

from __future__ import annotations

import base64
import binascii
import os
from pathlib import Path
from typing import Final

from hendig.processes.beheer.kluissleutel import Sleutelfout, lees_regels, schrijf_regels
from hendig.toegang.geheim import LENGTE, Geheim

_UITLEG: Final = (
    b"# De sleutel van het inloggen bij hendig. Laat dit bestand aan niemand zien en bewaar een kopie op een andere "
    b"plek.\n"
)


def maak_websleutel(pad: Path) -> None:
    """Write a new web key, for its owner only."""
    schrijf_regels(pad, _UITLEG, [base64.urlsafe_b64encode(os.urandom(LENGTE))])


def lees_geheim(pad: Path) -> Geheim:
    """Read the web key; refused when it is not there, others can read it, or it is no key."""
    regels = lees_regels(pad, zonder="zonder dit bestand kan niemand inloggen met een code uit een app")
    try:
        sleutel = base64.b64decode(b"".join(regels), altchars=b"-_", validate=True)
    except binascii.Error:
        sleutel = b""
    if len(sleutel) != LENGTE:
        raise Sleutelfout(f"In het sleutelbestand {pad} staat geen sleutel. Zet uw kopie terug.")
    return Geheim(sleutel)
