"""Papers of a case that are no letters: kept under a number of their own, of every kind, and blacked out."""

from __future__ import annotations

from pathlib import Path

from governance.documenten.openbaarheid import WEGGELAKT
from governance.documenten.rules import Documentstand
from hendig.brieven.sjablonen import sjabloon_voor
from hendig.processes.brieven.stukken import gelakt, leg_stuk_vast
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.welkom import SCHRIJVER, als, een_nieuwe_partner
from tests.integration.pdf_text import pdf_text
from tests.unit.hendig.brieven.dossiervoorbeelden import HOREN
from tests.unit.hendig.brieven.stukvoorbeelden import STUKKEN

ZAAK = "a" * 36


def test_every_paper_can_be_kept_as_a_concept_of_its_case(werk: Werkplaats) -> None:
    partner = een_nieuwe_partner(werk)
    for gegevens in STUKKEN:
        with werk.doe(als(werk, SCHRIJVER)) as handeling:
            stuk = leg_stuk_vast(handeling, gegevens=gegevens, partij=partner, zaak=ZAAK)
        assert (stuk.blad.soort, stuk.blad.stand) == (sjabloon_voor(gegevens).soort, Documentstand.CONCEPT)
        assert str(stuk.invoer["kop"]["kenmerk"]).startswith(str(stuk.blad.nummer))


def test_blacked_out_a_hearing_still_says_when_it_was_and_not_who_said_what(werk: Werkplaats, tmp_path: Path) -> None:
    partner = een_nieuwe_partner(werk)
    with werk.doe(als(werk, SCHRIJVER)) as handeling:
        stuk = leg_stuk_vast(handeling, gegevens=HOREN, partij=partner, zaak=ZAAK)
    (tmp_path / "gelakt.pdf").write_bytes(gelakt(stuk))
    tekst = pdf_text(tmp_path / "gelakt.pdf")
    assert WEGGELAKT in tekst
    assert "Het horen was op dinsdag 24 augustus 2027." in tekst
    assert [naam for naam in ("Kievit", "Specht", "Leeuwerik", "oorzaak", "@") if naam in tekst] == []
