"""What an administrator reads about terms."""

from __future__ import annotations

import datetime as dt

import pytest

from governance.kennisgeving.rules import Kanaal
from governance.kennisgeving.service import stel_kennisgeving_op, verzend_kennisgeving
from governance.termijnen.service import verleng_termijn
from hendig.processes.termijnen.overzicht import termijnen_op
from hendig.uitvoer.termijnoverzicht import termijnoverzicht
from tests.integration.opslag.afspraken import Afspraken, een_brief, een_overeenkomst, lopend, wachtend
from tests.integration.opslag.databases import Werkplaats

VANDAAG = dt.date(2026, 3, 2)
OVERZICHT = """\
Termijnen op donderdag 26 maart 2026

Voorbij. Leg vast wat er is gedaan, of wat er volgt
  maandag 23 maart 2026: T08. De verklaring van de onafhankelijk controleur. Zaak zaak-houtsnip. \
De zaak gaat niet verder tot dit is gedaan.

Verstuur aangetekend
  HD-2026-0001 aan Stichting Houtsnip 1 (verzonnen): staat sinds maandag 2 maart 2026 ongeopend in het portaal.

Loopt
  dinsdag 28 april 2026 (nog 33 dagen): T12. De (extra) vergadering van de MDG I-F. Verlengd. Zaak zaak-houtsnip.

Wacht op bezorging
  HD-2026-0001 aan Stichting Houtsnip 1 (verzonnen): T10. De zienswijze van de partner op het voornemen. \
Zaak zaak-houtsnip.
"""


@pytest.fixture
def afspraken(werk: Werkplaats) -> Afspraken:
    return een_overeenkomst(werk)


def tekst(werk: Werkplaats, dag: dt.date, binnen: int | None = None) -> str:
    with werk.lees() as session:
        return termijnoverzicht(termijnen_op(session, dag, binnen=binnen))


def test_the_overview_says_what_is_over_what_runs_and_what_waits(werk: Werkplaats, afspraken: Afspraken) -> None:
    lopend(werk, afspraken, VANDAAG)
    lang = lopend(werk, afspraken, VANDAAG, "T12")
    brief = een_brief(werk, afspraken)
    wachtend(werk, afspraken, brief)
    with werk.doe() as handeling:
        verleng_termijn(handeling, termijn=lang, met=2, reden="De voorzitter is ziek.")
        portaal = stel_kennisgeving_op(
            handeling,
            document=brief,
            partij=afspraken.partner,
            geadresseerde=afspraken.contactpersoon,
            kanaal=Kanaal.PORTAAL,
            contractversie=afspraken.contractversie,
        )
        verzend_kennisgeving(handeling, kennisgeving=portaal, dag=VANDAAG)
    assert tekst(werk, dt.date(2026, 3, 26)) == OVERZICHT


def test_what_ends_today_or_tomorrow_is_said_so_and_what_ends_later_can_be_left_out(
    werk: Werkplaats, afspraken: Afspraken
) -> None:
    lopend(werk, afspraken, VANDAAG)
    lopend(werk, afspraken, VANDAAG, "T12")
    assert "maandag 23 maart 2026 (vandaag): T08." in tekst(werk, dt.date(2026, 3, 23))
    assert "maandag 23 maart 2026 (morgen): T08." in tekst(werk, dt.date(2026, 3, 22))
    assert "T12" not in tekst(werk, dt.date(2026, 3, 22), binnen=1)
    assert "T08" not in tekst(werk, dt.date(2026, 3, 22), binnen=0)


def test_a_network_without_terms_has_nothing_that_runs_or_waits(werk: Werkplaats) -> None:
    assert tekst(werk, VANDAAG) == "Termijnen op maandag 2 maart 2026: er loopt niets en er wacht niets.\n"
