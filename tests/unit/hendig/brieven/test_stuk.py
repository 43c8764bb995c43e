"""A paper of a case on paper: for one reader on every page, every word readable, and its makers never alone."""

from __future__ import annotations

import datetime as dt
import html
import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.openbaarheid import lak, marker_met_tekst
from hendig.brieven.brief import Stand
from hendig.brieven.invoer import als_invoer, uit_invoer
from hendig.brieven.papier import woorden, zet
from hendig.brieven.sjablonen import SJABLONEN, sjabloon_voor
from hendig.brieven.stuk import Maker, Stuk, zet_stuk
from hendig.brieven.stukkop import Stukgegevens
from hendig.zetwerk.blokken import Alinea, Kop, Lijst, Tabel
from hendig.zetwerk.tekens import drawable
from tests.unit.hendig.brieven.meetvoorbeelden import HERHALING
from tests.unit.hendig.brieven.stukvoorbeelden import STUKKEN
from tests.unit.hendig.brieven.test_brief import MM, NASTY, pages_of, words

ELDERS_GEMAAKT = {
    *(Documentsoort.AGENDA, Documentsoort.OPLEGGER, Documentsoort.VASTSTELLING, Documentsoort.BESPREEKVERSLAG),
    *(Documentsoort.VERGADERVERSLAG, Documentsoort.COLLEGEVOORSTEL, Documentsoort.NOTA_TREKKERS),
}
"""What the MDG I-F and the college make has a form of its own."""


def stuk(naam: str = "Praktijk Verzonnen") -> Stuk:
    """A paper in which one name stands everywhere that a name can stand."""
    return Stuk(
        afzender=naam,
        dagtekening=dt.date(2026, 3, 2),
        kenmerken=(("Datum", "2 maart 2026"), ("Gaat over", naam)),
        titel=naam,
        stand=Stand(naam, naam),
        blokken=(Kop(naam), Alinea(naam), Lijst((naam,)), Tabel("", ("Wat", "Wie"), ((naam, naam),))),
        opgesteld_door=(Maker(naam, naam),),
        vast_te_stellen_door=Maker(naam, naam),
        lezer=naam,
        vragen=naam,
    )


def geschreven(gegevens: Stukgegevens) -> Stuk:
    papier = sjabloon_voor(gegevens).schrijf(gegevens)
    assert isinstance(papier, Stuk)
    return papier


def test_every_kind_of_document_has_a_template() -> None:
    assert set(Documentsoort) - set(SJABLONEN) <= ELDERS_GEMAAKT


def test_every_page_of_a_paper_says_for_whom_it_is_and_of_which_day(tmp_path: Path) -> None:
    said = [word for word, places in words(zet(geschreven(HERHALING)), tmp_path) if places[1] > 270 * MM]
    with pikepdf.open(tmp_path / "brief.pdf") as pdf:
        pages = len(pdf.pages)
    voet = "Vertrouwelijk: alleen voor Praktijk Kievit (verzonnen), 6 september 2027."
    assert " ".join(said).count(voet) == pages > 1


@pytest.mark.parametrize("gegevens", STUKKEN, ids=lambda een: sjabloon_voor(een).soort.name.lower())
def test_every_paper_says_who_made_it_who_approves_it_and_who_answers(gegevens: Stukgegevens) -> None:
    tekst = woorden(geschreven(gegevens))
    makers = (*gegevens.opgesteld_door, *filter(None, (gegevens.vast_te_stellen_door,)))
    assert [een for een in makers if f"{een.naam}\n{een.functie}" not in tekst] == []
    assert "Vragen over dit stuk? Bel of mail Ilse Ravensteyn, contractmanager: " in tekst
    assert f"Gaat over\n{gegevens.kop.partner.naam}" in tekst


@pytest.mark.parametrize("gegevens", STUKKEN, ids=lambda een: sjabloon_voor(een).soort.name.lower())
def test_blacked_out_a_paper_names_nobody_who_had_a_part_in_it(gegevens: Stukgegevens) -> None:
    sjabloon, invoer = sjabloon_voor(gegevens), als_invoer(gegevens)
    zwart = lak(invoer, marker_met_tekst(invoer, sjabloon.marker))
    tekst = woorden(sjabloon.schrijf(uit_invoer(sjabloon.gegevens, zwart)))
    mensen = ("Kievit", "Ooievaar", "Rietzanger", "Putter", "Zwaluw", "Leeuwerik", "Specht", "Karekiet", "Dorpsweg")
    assert [naam for naam in mensen if naam in tekst] == []


def test_a_paper_of_a_conversation_has_no_number_of_a_zaak() -> None:
    met = {naam for een in STUKKEN for naam, _ in geschreven(een).kenmerken if een.kop.zaaknummer is not None}
    zonder = {naam for een in STUKKEN for naam, _ in geschreven(een).kenmerken if een.kop.zaaknummer is None}
    assert met - zonder == {"Zaaknummer"}


@pytest.mark.parametrize("name", NASTY)
def test_no_name_becomes_markup_or_stops_a_paper(name: str) -> None:
    with pikepdf.open(io.BytesIO(zet_stuk(stuk(name)))) as pdf:
        assert str(pdf.docinfo.Title) == drawable(name)


def test_a_name_without_spaces_stays_on_the_page_of_a_paper(tmp_path: Path) -> None:
    assert max(places[2] for _, places in words(zet_stuk(stuk("W" * 200)), tmp_path)) < (210 - 24) * MM


def test_who_made_a_paper_never_stands_alone_on_a_page(tmp_path: Path) -> None:
    for lines in range(24, 40):
        long = replace(stuk(), titel="Stuk", blokken=tuple(Alinea(f"Regel {n}.") for n in range(lines)))
        long = replace(long, opgesteld_door=(Maker("Naam", "Functie"),), vast_te_stellen_door=None)
        (signed,) = [page for page in pages_of(zet_stuk(long), tmp_path) if "Functie" in page]
        assert f"Regel {lines - 1}." in signed
        assert "Opgesteld door" in signed


def test_every_word_of_a_paper_is_a_word_that_rules_can_read(tmp_path: Path) -> None:
    paper = geschreven(HERHALING)
    on_paper = {word for word, _ in words(zet(paper), tmp_path)}
    known = set(woorden(paper).split()) | set("0123456789") | {"Hendig", "van", "\u2013", "Opgesteld", "Vast"}
    known |= {"te", "stellen", "door"}
    sommen = {een for een in known if len(een) == 64}
    loose = {html.unescape(word) for word in on_paper} - known
    assert {word for word in loose if not any(word in som for som in sommen)} == set()
