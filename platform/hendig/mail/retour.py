"""A mail that came back: what a mail server reports (RFC 3464), read for the message that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message
from typing import Final

from hendig.bestanden.problemen import Herstelbaar

GROOTST: Final = 10_000_000
"""Bytes that a returned mail may be: our messages are small, and what is added to them too."""
GEEN_RETOUR: Final = (
    "Dit is geen melding van een mailserver dat een mail niet aankwam. Geef de hele melding, met alle delen, door."
)
ONBEKEND: Final = "In deze melding staat niet om welke mail van Hendig het gaat. Zoek de ontvanger op in het register."
_KENMERK: Final = re.compile(r"<([0-9a-f]{32})@[^<>@\s]+>")
_BLIJVEND: Final = re.compile(r"5\.\d{1,3}\.\d{1,3}")


@dataclass(frozen=True, slots=True)
class Retour:
    """Which message came back, and whether that is for good."""

    kenmerk: str
    blijvend: bool


def lees_retour(inhoud: bytes) -> Retour:
    """Read what a mail server reports; `Herstelbaar` when it is something else, or about no message of ours.

    The old reader of the library is used: the new one stops at a head that nobody wrote well.
    """
    mail = message_from_bytes(inhoud)
    if len(inhoud) > GROOTST or mail.get_content_type() != "multipart/report":
        raise Herstelbaar(GEEN_RETOUR)
    standen = list(_standen(mail))
    if not standen:
        raise Herstelbaar(GEEN_RETOUR)
    kenmerken = {gevonden[1] for deel in _oorspronkelijk(mail) if (gevonden := _KENMERK.search(deel))}
    if len(kenmerken) != 1:
        raise Herstelbaar(ONBEKEND)
    return Retour(kenmerken.pop(), any(_is_blijvend(stand) for stand in standen))


def _standen(mail: Message) -> Iterator[Message]:
    """Give what is reported of each recipient; the first block of the report is about the server itself."""
    for deel in mail.walk():
        if deel.get_content_type() == "message/delivery-status":
            blokken = deel.get_payload()
            if isinstance(blokken, list):
                yield from (blok for blok in blokken if isinstance(blok, Message) and blok["Action"] is not None)


def _is_blijvend(stand: Message) -> bool:
    mislukt = str(stand["Action"]).strip().lower() == "failed"
    return mislukt and _BLIJVEND.match(str(stand["Status"] or "").strip()) is not None


def _oorspronkelijk(mail: Message) -> Iterator[str]:
    """Give the Message-ID of the message that came back, whole or only its head."""
    for deel in mail.walk():
        if deel.get_content_type() == "message/rfc822":
            binnen = deel.get_payload()
            if isinstance(binnen, list) and isinstance(binnen[0], Message):
                yield str(binnen[0]["Message-ID"] or "")
        elif deel.get_content_type() in ("text/rfc822-headers", "message/rfc822-headers"):
            tekst = deel.get_payload(decode=True)
            kop = message_from_bytes(tekst if isinstance(tekst, bytes) else b"")
            yield str(kop["Message-ID"] or "")
