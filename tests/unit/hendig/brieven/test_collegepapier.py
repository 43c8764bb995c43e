"""The paper for the college: twenty parts in the order and the words of the form, set without a warning."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from governance.college.queries import Besluitbeeld
from governance.college.rules import Besluitvariant, Deelname, Voorstelonderwerp
from governance.college.stuk import leeg_stuk
from governance.college.tekst import lees_argumenten
from hendig.brieven.collegepapier import Alinea, Keuzes, collegepapier, woorden_op, zet_collegepapier
from tests.integration.pdf_text import pdf_text
from tests.unit.governance.college.stukken import OPEN_HOUSE, PARTNER, UITSLUITING

DAG = dt.date(2026, 3, 2)
KOPPEN = (
    "Beslisdocument college van Lindebeek",
    "Zaaknummer:",
    "Documentnummer:",
    "Besluitnummer:",
    "Onderwerp:",
    "Openbaarheid",
    "Advies:",
    "Besluit van het college Lindebeek:",
    "Ondertekening gemeentesecretaris/directeur,",
    "Onderwerp",
    "Advies",
    "Inleiding",
    "Beoogd effect",
    "Argumenten",
    "Kanttekeningen",
    "Financiën",
    "Juridische afwegingen",
    "Communicatie",
    "Uitvoering",
    "Formulering besluit t.b.v. openbare besluitenlijst",
)
BESLUIT = Besluitbeeld(
    id="besluit",
    voorstel="voorstel",
    versie="versie",
    besluitnummer="B-2026-001",
    variant=Besluitvariant.ANDERS,
    dag=DAG,
    weging="Er was nog niet gepraat.",
    anders="Eerst een gesprek.",
    reden="",
    terug_op=None,
    door="secretaris",
    deelnemers={"burgemeester": Deelname.AANWEZIG, "lid": Deelname.ONTHOUDEN},
    duiding=None,
    strekking=None,
)
NAMEN = {"secretaris": "S. Verzonnen", "burgemeester": "B. Verzonnen", "lid": "L. Verzonnen"}
PAPIER = collegepapier(UITSLUITING, Voorstelonderwerp.UITSLUITING, gemeente="Gemeente Lindebeek")


def tekst_van(pdf: bytes, tmp_path: Path) -> str:
    pad = tmp_path / "stuk.pdf"
    pad.write_bytes(pdf)
    return pdf_text(pad)


def test_the_twenty_parts_have_the_names_and_the_order_of_the_form() -> None:
    assert tuple(deel.kop for deel in PAPIER.delen) == KOPPEN
    assert [deel.nummer for deel in PAPIER.delen] == list(range(1, 21))
    leeg = collegepapier(leeg_stuk(Voorstelonderwerp.OPEN_HOUSE), Voorstelonderwerp.OPEN_HOUSE, gemeente="Lindebeek")
    assert tuple(deel.kop for deel in leeg.delen) == KOPPEN


def test_subject_and_advice_are_said_twice_in_the_same_words() -> None:
    assert PAPIER.delen[4].blokken == PAPIER.delen[9].blokken
    assert PAPIER.delen[6].blokken[1:] == PAPIER.delen[10].blokken
    assert PAPIER.delen[6].blokken[0] == Alinea("Te besluiten om:")


def test_the_choices_stand_there_without_any_of_them_chosen() -> None:
    (keuzes,) = (een for een in PAPIER.delen[7].blokken if isinstance(een, Keuzes))
    assert [een.tekst for een in keuzes.keuzes] == ["volgens advies", "aangehouden", "anders, namelijk:"]
    assert {een.gekozen for een in keuzes.keuzes} == {None}


def test_on_an_exclusion_the_college_is_asked_what_it_weighed_besides_the_score() -> None:
    assert Alinea("Wat heeft u buiten de score gewogen?") in PAPIER.delen[7].blokken
    open_house = collegepapier(OPEN_HOUSE, Voorstelonderwerp.OPEN_HOUSE, gemeente="Lindebeek")
    assert len(open_house.delen[7].blokken) == 1


def test_the_words_for_the_public_name_no_partner_though_the_advice_does() -> None:
    assert PARTNER in woorden_op(PAPIER)
    (zin,) = PAPIER.delen[19].blokken
    assert isinstance(zin, Alinea)
    assert zin.tekst.startswith("Het college heeft besloten")
    assert PARTNER not in zin.tekst


def test_after_the_besluit_it_says_what_was_chosen_who_was_there_and_who_signs() -> None:
    papier = collegepapier(
        UITSLUITING, Voorstelonderwerp.UITSLUITING, gemeente="Lindebeek", besluit=BESLUIT, namen=NAMEN
    )
    (keuzes,) = (een for een in papier.delen[7].blokken if isinstance(een, Keuzes))
    assert [een.tekst for een in keuzes.keuzes if een.gekozen] == ["anders, namelijk: Eerst een gesprek."]
    assert papier.delen[3].waarde == "B-2026-001"
    tekst = woorden_op(papier)
    for zin in ("Er was nog niet gepraat.", "Aanwezig: B. Verzonnen", "Niet deelgenomen: L. Verzonnen", "S. Verzonnen"):
        assert zin in tekst
    uitstel = replace(
        BESLUIT, variant=Besluitvariant.AANGEHOUDEN, reden="Er is een vraag.", terug_op=dt.date(2026, 4, 1)
    )
    papier = collegepapier(UITSLUITING, Voorstelonderwerp.UITSLUITING, gemeente="Lindebeek", besluit=uitstel)
    assert "aangehouden tot 1 april 2026: Er is een vraag." in woorden_op(papier)


def test_the_pdf_is_tagged_archivable_and_the_same_each_time() -> None:
    pdf = zet_collegepapier(PAPIER, DAG)
    assert pdf == zet_collegepapier(PAPIER, DAG)
    with pikepdf.open(io.BytesIO(pdf)) as gelezen:
        meta = gelezen.open_metadata()
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"], meta["pdfuaid:part"]) == ("2", "A", "1")
        assert str(gelezen.Root.Lang) == "nl-NL"
        assert meta["dc:title"] == PAPIER.titel


def test_every_part_stands_in_the_pdf_in_its_order(tmp_path: Path) -> None:
    tekst = tekst_van(zet_collegepapier(PAPIER, DAG), tmp_path)
    vanaf = 0
    for kop in KOPPEN:
        vanaf = tekst.index(kop, vanaf) + len(kop)
    assert "1.1 De norm is bij herhaling niet gehaald." in tekst
    assert tekst.count("Zaaknummer: 9999/2026/0004127") == 2


@pytest.mark.parametrize("tekst", ['#panic("x")', "*vet* $x$", "<script>", "漢字 😀", "\\#let a = 1"])
def test_no_word_becomes_markup_or_stops_it(tekst: str, tmp_path: Path) -> None:
    stuk = replace(
        UITSLUITING,
        onderwerp=tekst,
        inleiding=f"# {tekst}\n{tekst}\n- {tekst}",
        argumenten=lees_argumenten(f"1.1 {tekst}"),
    )
    papier = collegepapier(stuk, Voorstelonderwerp.UITSLUITING, gemeente=tekst, besluit=BESLUIT, namen=NAMEN)
    gezet = tekst_van(zet_collegepapier(papier, DAG), tmp_path)
    assert gezet.count("".join(t if t.isascii() else "?" for t in tekst).split()[0]) >= 5


def test_a_number_that_is_longer_than_its_column_pushes_the_sentence_on(tmp_path: Path) -> None:
    punten = replace(UITSLUITING.kanttekeningen[0], bij=("1.1", "1.2", "2.1", "3.1"))
    papier = collegepapier(
        replace(UITSLUITING, kanttekeningen=(punten,)), Voorstelonderwerp.UITSLUITING, gemeente="Lindebeek"
    )
    assert "1.1/1.2/2.1/3.1 Een meting heeft" in tekst_van(zet_collegepapier(papier, DAG), tmp_path)
