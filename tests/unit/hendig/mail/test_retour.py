"""Mail that comes back: known by its number, for good or not yet, and rubbish refused."""

from __future__ import annotations

import pytest

from hendig.bestanden.problemen import Herstelbaar
from hendig.mail.retour import GEEN_RETOUR, GROOTST, ONBEKEND, Retour, lees_retour
from hendig.mail.transport import kenmerk

NUMMER = kenmerk("ronde_aangekondigd:r1:p1")
MELDING = """\
From: MAILER-DAEMON@mail.gemeente.example
To: hendig@gemeente.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="grens"

--grens
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mail.gemeente.example.

--grens
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.gemeente.example
Arrival-Date: Mon, 2 Mar 2026 10:00:00 +0000

Final-Recipient: rfc822; saar@houtsnip.example
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--grens
Content-Type: {soort}

Message-ID: <{nummer}@gemeente.example>
Subject: Ronde zomer 2026

--grens--
"""


def melding(
    action: str = "failed", status: str = "5.1.1", soort: str = "text/rfc822-headers", nummer: str = NUMMER
) -> bytes:
    return MELDING.format(action=action, status=status, soort=soort, nummer=nummer).encode()


@pytest.mark.parametrize("soort", ["text/rfc822-headers", "message/rfc822"])
def test_a_report_with_the_whole_message_or_its_head_says_which_one_it_was(soort: str) -> None:
    assert lees_retour(melding(soort=soort)) == Retour(NUMMER, blijvend=True)


@pytest.mark.parametrize(
    ("action", "status"), [("delayed", "4.4.1"), ("failed", "4.4.7"), ("relayed", "2.1.5"), ("delivered", "2.0.0")]
)
def test_what_is_still_tried_or_arrived_is_not_for_good(action: str, status: str) -> None:
    assert lees_retour(melding(action, status)) == Retour(NUMMER, blijvend=False)


@pytest.mark.parametrize("rommel", [b"", b"\x00\xff" * 99, b"Subject: hallo\n\nIk ben er niet.", melding()[:400]])
def test_what_is_no_report_is_refused(rommel: bytes) -> None:
    with pytest.raises(Herstelbaar, match=GEEN_RETOUR[:30]):
        lees_retour(rommel)


def test_what_is_larger_than_any_report_is_refused() -> None:
    with pytest.raises(Herstelbaar, match=GEEN_RETOUR[:30]):
        lees_retour(melding() + b"x" * GROOTST)


@pytest.mark.parametrize("nummer", ["iets-anders", "g" * 32, ""])
def test_a_report_about_a_message_of_another_is_refused(nummer: str) -> None:
    with pytest.raises(Herstelbaar, match=ONBEKEND[:30]):
        lees_retour(melding(nummer=nummer))
