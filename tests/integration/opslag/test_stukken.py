"""A letter of a case: shown before it exists, kept under a number, made again with another, and blacked out."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.openbaarheid import WEGGELAKT
from governance.documenten.queries import Inhoud
from governance.documenten.rules import Documentstand
from governance.documenten.service import stel_document_vast, verzend_document
from governance.weigering import Weigering
from hendig.brieven.zaakkop import Briefgegevens
from hendig.processes.brieven.stukken import NOG_GEEN_NUMMER, gelakt, leg_stuk_vast, voorbeeld
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.welkom import LEZER, SCHRIJVER, als, een_nieuwe_partner
from tests.integration.pdf_text import pdf_text
from tests.unit.hendig.brieven.gesprekken import BERICHT, IN_GEBREKE
from tests.unit.hendig.brieven.voorbeelden import ONTVANGEN, VOORNEMEN

ZAAK, ANDERE_ZAAK = "a" * 36, "b" * 36


@pytest.fixture
def partner(werk: Werkplaats) -> str:
    return een_nieuwe_partner(werk)


def gemaakt(werk: Werkplaats, partner: str, gegevens: Briefgegevens, zaak: str = ZAAK) -> Inhoud:
    with werk.doe(als(werk, SCHRIJVER)) as handeling:
        return leg_stuk_vast(handeling, gegevens=gegevens, partij=partner, zaak=zaak)


def verzonden(werk: Werkplaats, stuk: Inhoud) -> None:
    with werk.doe(als(werk, LEZER)) as handeling:
        stel_document_vast(handeling, nummer=stuk.blad.nummer, versie=stuk.blad.versie)
        verzend_document(handeling, nummer=stuk.blad.nummer, versie=stuk.blad.versie)


def test_a_letter_is_kept_as_a_concept_of_its_case_under_its_own_number(werk: Werkplaats, partner: str) -> None:
    stuk = gemaakt(werk, partner, VOORNEMEN)
    blad = stuk.blad
    assert (blad.soort, blad.stand, blad.partij, blad.zaak) == (
        Documentsoort.VOORNEMEN,
        Documentstand.CONCEPT,
        partner,
        ZAAK,
    )
    assert stuk.invoer["kop"]["kenmerk"] == str(blad.nummer)
    assert blad.dagtekening == VOORNEMEN.kop.dagtekening


def test_who_made_a_letter_does_not_approve_it(werk: Werkplaats, partner: str) -> None:
    stuk = gemaakt(werk, partner, VOORNEMEN)
    with pytest.raises(Weigering, match="zelf opgemaakt"), werk.doe(als(werk, SCHRIJVER)) as handeling:
        stel_document_vast(handeling, nummer=stuk.blad.nummer, versie=1)


def test_before_it_was_sent_a_letter_gets_a_new_version_and_after_that_a_new_number(
    werk: Werkplaats, partner: str
) -> None:
    eerste, nog_eens = gemaakt(werk, partner, ONTVANGEN), gemaakt(werk, partner, ONTVANGEN)
    assert nog_eens.blad == eerste.blad, "what says the same is made once"
    later = replace(ONTVANGEN.kop, dagtekening=ONTVANGEN.kop.dagtekening + dt.timedelta(days=1))
    tweede = gemaakt(werk, partner, replace(ONTVANGEN, kop=later))
    assert (tweede.blad.nummer, tweede.blad.versie) == (eerste.blad.nummer, 2)
    assert tweede.invoer["kop"]["kenmerk"] == f"{tweede.blad.nummer}, versie 2"
    verzonden(werk, tweede)
    derde = gemaakt(werk, partner, ONTVANGEN)
    assert (derde.blad.nummer.volgnummer, derde.blad.versie) == (eerste.blad.nummer.volgnummer + 1, 1)


def test_what_was_approved_in_a_case_is_evidence_and_the_next_one_has_a_number_of_its_own(
    werk: Werkplaats, partner: str
) -> None:
    eerste = gemaakt(werk, partner, ONTVANGEN)
    with werk.doe(als(werk, LEZER)) as handeling:
        stel_document_vast(handeling, nummer=eerste.blad.nummer, versie=1)
    tweede = gemaakt(werk, partner, ONTVANGEN)
    assert (tweede.blad.nummer.volgnummer, tweede.blad.versie) == (eerste.blad.nummer.volgnummer + 1, 1)


def test_another_case_or_kind_has_a_number_of_its_own(werk: Werkplaats, partner: str) -> None:
    stukken = [gemaakt(werk, partner, ONTVANGEN), gemaakt(werk, partner, ONTVANGEN, ANDERE_ZAAK)]
    stukken.append(gemaakt(werk, partner, VOORNEMEN))
    assert [stuk.blad.nummer.volgnummer for stuk in stukken] == [1, 2, 3]


def test_a_letter_with_a_clause_of_the_awb_is_refused_also_as_an_example(werk: Werkplaats, partner: str) -> None:
    fout = replace(IN_GEBREKE, waarom_redelijk="U kunt bezwaar maken.")
    with pytest.raises(Weigering, match="bezwaar") as shown:
        voorbeeld(fout)
    with pytest.raises(Weigering, match="bezwaar") as kept:
        gemaakt(werk, partner, fout)
    assert {shown.value.grond.code, kept.value.grond.code} == {"DOC-04"}


def test_an_example_says_that_it_has_no_number(tmp_path: Path) -> None:
    (tmp_path / "voorbeeld.pdf").write_bytes(voorbeeld(BERICHT))
    tekst = pdf_text(tmp_path / "voorbeeld.pdf")
    assert NOG_GEEN_NUMMER in tekst
    assert "HD-" not in tekst


def test_blacked_out_a_letter_names_no_person_and_still_says_until_when(
    werk: Werkplaats, partner: str, tmp_path: Path
) -> None:
    stuk = gemaakt(werk, partner, VOORNEMEN)
    (tmp_path / "gelakt.pdf").write_bytes(gelakt(stuk))
    tekst = pdf_text(tmp_path / "gelakt.pdf")
    assert WEGGELAKT in tekst
    assert "Uiterlijk vier weken nadat u deze brief ontvangt" in tekst
    assert [naam for naam in ("Kievit", "Grutto", "Fazant", "drie keer verzet", "@") if naam in tekst] == []


def test_a_letter_on_which_nothing_was_heard_can_be_kept(werk: Werkplaats, partner: str) -> None:
    stuk = gemaakt(werk, partner, replace(ONTVANGEN, punten=()))
    assert "punten" not in stuk.marker


def test_a_letter_without_a_template_is_blacked_out_by_hand(werk: Werkplaats, partner: str) -> None:
    stuk = gemaakt(werk, partner, VOORNEMEN)
    onbekend = replace(stuk, blad=replace(stuk.blad, soort=Documentsoort.COLLEGEVOORSTEL))
    with pytest.raises(Weigering, match="met de hand"):
        gelakt(onbekend)
