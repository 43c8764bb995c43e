"""The command that a mail server hands returned mail to: rubbish is refused with code 2, and nothing is written."""

from __future__ import annotations

import io
import sys

import pytest

from hendig.mail.retour import GEEN_RETOUR
from hendig.mail.transport import kenmerk
from tests.integration.opslag.beheer.opstelling import Opstelling
from tests.unit.hendig.mail.test_retour import melding


class Invoer:
    """What stands on the standard input."""

    def __init__(self, inhoud: bytes) -> None:
        self.buffer = io.BytesIO(inhoud)


@pytest.mark.parametrize(
    ("inhoud", "code", "zin"),
    [
        (b"hallo", 2, GEEN_RETOUR),
        (melding(nummer=kenmerk("van een ander")), 2, "Deze mail is niet van Hendig"),
        (melding("delayed", "4.4.1"), 0, "De mailserver probeert het nog."),
    ],
)
def test_what_is_no_final_report_about_a_message_of_ours_changes_nothing(
    opstelling: Opstelling, monkeypatch: pytest.MonkeyPatch, inhoud: bytes, code: int, zin: str
) -> None:
    monkeypatch.setattr(sys, "stdin", Invoer(inhoud))
    run = opstelling.hendig("post", "teruggekomen")
    assert run.code == code
    assert zin in run.out + run.err
