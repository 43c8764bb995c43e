"""Put a message in the queue, in the act that causes it: it goes out once that is written, and not when it is not."""

from __future__ import annotations

import datetime as dt

from governance.logboek.handeling import Handeling
from hendig.jobs.queries import staat_in_rij
from hendig.jobs.service import zet_in_rij
from hendig.mail.rules import MAIL, Bericht, Gegevens, weiger_andere_gegevens


def zet_klaar(
    handeling: Handeling,
    *,
    bericht: Bericht,
    aan: str,
    gegevens: Gegevens | None = None,
    sleutel: str | None = None,
    vanaf: dt.datetime | None = None,
) -> None:
    """Let a message go to a person; with the same ``sleutel`` the same person gets it once, however often this is done.

    The name and the address are looked up when it is sent, which is at once or from ``vanaf`` on.
    """
    verteld = dict(gegevens or {})
    weiger_andere_gegevens(bericht, verteld)
    zet_in_rij(
        handeling,
        soort=MAIL,
        sleutel=_sleutel(bericht, sleutel or handeling.nieuw_id, aan),
        onderwerp=bericht,
        persoon=aan,
        lading=verteld,
        vanaf=vanaf,
    )


def is_klaargezet(handeling: Handeling, *, bericht: Bericht, aan: str, sleutel: str) -> bool:
    """Tell whether `zet_klaar` was done before with these."""
    return staat_in_rij(handeling.session, _sleutel(bericht, sleutel, aan))


def _sleutel(bericht: Bericht, sleutel: str, aan: str) -> str:
    return f"{bericht}:{sleutel}:{aan}"
