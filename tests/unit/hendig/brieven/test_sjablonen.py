"""Every template, whatever its letter says: read back as it was, names blacked out, and no clause of the Awb."""

from __future__ import annotations

import hashlib
import io
import json
import re
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.openbaarheid import lak, marker_met_tekst, weiger_slecht_gemarkeerd
from governance.documenten.rules import awb_woorden
from hendig.brieven.invoer import als_invoer, uit_invoer
from hendig.brieven.papier import Papier, woorden, zet
from hendig.brieven.sjablonen import SJABLONEN, sjabloon_voor
from hendig.brieven.stuk import Stuk
from hendig.brieven.zaakkop import Briefgegevens
from hendig.zetwerk import zetter
from tests.unit.hendig.brieven.brieven import KLEIN
from tests.unit.hendig.brieven.mdgvoorbeelden import MDGSTUKKEN, MDGWOORDEN
from tests.unit.hendig.brieven.stukuiterlijk import STUKBLAD, STUKWOORDEN
from tests.unit.hendig.brieven.stukvoorbeelden import IN_GESPREK, STUKKEN
from tests.unit.hendig.brieven.uiterlijk import SHEETS, WORDS
from tests.unit.hendig.brieven.verzinsels import any_data
from tests.unit.hendig.brieven.voorbeelden import GESPREK, VOORBEELDEN

EACH = pytest.mark.parametrize("soort", SJABLONEN, ids=lambda soort: soort.name.lower())
PLACEHOLDER = re.compile(r"[{}]|None|StrEnum|\bTrue\b|\bFalse\b")
TOO_LONG = 24
"""Words in one sentence of ours; the letters that quote the agreement or name somebody have longer ones."""


def said(gegevens: Briefgegevens) -> str:
    return woorden(sjabloon_voor(gegevens).schrijf(gegevens))


def examples(soort: Documentsoort) -> list[Briefgegevens]:
    return [een for een in (*VOORBEELDEN, *STUKKEN, *MDGSTUKKEN) if sjabloon_voor(een).soort is soort]


def titel(papier: Papier) -> str:
    return papier.titel if isinstance(papier, Stuk) else papier.onderwerp


def sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def only_words(hint: Any) -> bool:
    """Whether everything below a field is text."""
    if is_dataclass(hint) and isinstance(hint, type):
        return all(only_words(een) for een in get_type_hints(hint).values())
    inner = [een for een in get_args(hint) if een not in {Ellipsis, type(None)}]
    return hint is str or (bool(inner) and all(only_words(een) for een in inner))


@EACH
def test_a_mark_leads_to_words_that_can_be_blacked_out(soort: Documentsoort) -> None:
    for pad in SJABLONEN[soort].marker:
        hint: Any = SJABLONEN[soort].gegevens
        for deel in pad.split("."):
            while not is_dataclass(hint):
                hint = get_args(hint)[0]
            assert deel in {veld.name for veld in fields(hint)}, pad
            hint = get_type_hints(hint)[deel]
        assert only_words(hint), pad


def test_the_data_say_which_template_they_are_for() -> None:
    assert len({sjabloon.gegevens for sjabloon in SJABLONEN.values()}) == len(SJABLONEN)
    assert sjabloon_voor(KLEIN).soort is Documentsoort.WELKOMSTBRIEF


@EACH
def test_every_template_has_an_example(soort: Documentsoort) -> None:
    assert examples(soort)


@EACH
def test_no_letter_has_a_clause_of_the_awb_or_a_word_that_we_do_not_use(soort: Documentsoort) -> None:
    for gegevens in examples(soort):
        tekst = said(gegevens)
        assert awb_woorden(tekst) == ()
        assert [woord for woord in ("anoniem", "helaas", "!", "onvoldoende op", "de computer") if woord in tekst] == []
        assert PLACEHOLDER.findall(tekst) == []


@EACH
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_whatever_it_is_made_of_a_letter_is_read_back_and_has_no_clause_of_the_awb(
    soort: Documentsoort, data: st.DataObject
) -> None:
    gegevens = data.draw(any_data(SJABLONEN[soort].gegevens))
    kept = json.loads(json.dumps(als_invoer(gegevens)))
    assert uit_invoer(SJABLONEN[soort].gegevens, kept) == gegevens
    assert awb_woorden(said(gegevens)) == ()


@EACH
def test_blacked_out_a_letter_names_nobody_and_can_be_set(soort: Documentsoort) -> None:
    sjabloon = SJABLONEN[soort]
    for gegevens in examples(soort):
        invoer = als_invoer(gegevens)
        marker = marker_met_tekst(invoer, sjabloon.marker)
        weiger_slecht_gemarkeerd(invoer, marker)
        brief = sjabloon.schrijf(uit_invoer(sjabloon.gegevens, lak(invoer, marker)))
        tekst = woorden(brief)
        assert [naam for naam in ("Kievit", "Ravensteyn", "Wielewaal", "Fazant", "Grutto", "@") if naam in tekst] == []
    assert zet(brief) == zet(brief)


@EACH
def test_every_letter_is_tagged_archivable_dutch_and_sound(soort: Documentsoort) -> None:
    gegevens = examples(soort)[0]
    brief = sjabloon_voor(gegevens).schrijf(gegevens)
    with pikepdf.open(io.BytesIO(zet(brief))) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "nl-NL"
        assert str(pdf.docinfo.Title) == titel(brief)
        with pdf.open_metadata() as metadata:
            assert (metadata["pdfuaid:part"], metadata["pdfaid:conformance"]) == ("1", "A")


@pytest.mark.parametrize("nummer", range(len((*GESPREK, *IN_GESPREK))))
def test_before_repetition_no_letter_speaks_of_more_than_a_conversation(nummer: int) -> None:
    assert re.findall(r"zaak|procedure|uitsluit", said((*GESPREK, *IN_GESPREK)[nummer]).lower()) == []


@EACH
def test_its_sentences_are_short(soort: Documentsoort) -> None:
    for gegevens in examples(soort):
        zinnen = re.split(r"[.?!:]\s|\n|[:;,] | \(", said(gegevens))
        assert max(zinnen, key=lambda zin: len(zin.split())).count(" ") < TOO_LONG


def test_a_letter_that_reads_different_has_a_new_version_of_its_template() -> None:
    now = {een.name: (SJABLONEN[een].versie, sha("\0".join(map(said, examples(een))))) for een in SJABLONEN}
    assert now == {**WORDS, **STUKWOORDEN, **MDGWOORDEN}, (
        "raise the version of each template that differs, and write down how it reads now"
    )


def test_letters_that_look_different_have_a_new_version_of_their_templates() -> None:
    sheets = [(zetter.SJABLONEN / name).read_text(encoding="utf-8") for name in ("huisstijl.typ", "brief.typ")]
    assert sha("\0".join(sheets)) == SHEETS, "raise the version of every template, and write down how they look now"
    stuk = (zetter.SJABLONEN / "stuk.typ").read_text(encoding="utf-8")
    assert sha(stuk) == STUKBLAD, "raise the version of every paper, and write down how they look now"
