"""The document for Word, read back as Word reads it: the same twenty parts, with real headings and lists."""

from __future__ import annotations

import datetime as dt
import io

import docx as word
from docx.document import Document
from docx.oxml.ns import qn

from governance.college.rules import Voorstelonderwerp
from hendig.brieven.collegepapier import Papier, collegepapier
from hendig.uitvoer.college.docx import docx, kan_docx
from tests.unit.governance.college.stukken import OPEN_HOUSE, UITSLUITING
from tests.unit.hendig.brieven.test_collegepapier import BESLUIT, NAMEN

PAPIER = collegepapier(UITSLUITING, Voorstelonderwerp.UITSLUITING, gemeente="Gemeente Lindebeek")
DAG = dt.date(2026, 3, 2)


def gelezen(papier: Papier) -> Document:
    return word.Document(io.BytesIO(docx(papier, DAG)))


def met_stijl(document: Document, *stijlen: str) -> list[str]:
    return [een.text for een in document.paragraphs if een.style is not None and een.style.name in stijlen]


def test_the_twenty_parts_stand_in_it_in_their_order() -> None:
    regels = [een.text for een in gelezen(PAPIER).paragraphs]
    plaatsen = []
    for deel in PAPIER.delen:
        verwacht = f"{deel.kop}\t{deel.waarde}" if deel.soort == "kenmerk" else deel.kop
        vanaf = plaatsen[-1] + 1 if plaatsen else 0
        plaatsen.append(regels.index(verwacht, vanaf))
    assert len(plaatsen) == 20


def test_titles_parts_and_arguments_are_real_headings() -> None:
    document = gelezen(PAPIER)
    assert met_stijl(document, "Heading 1") == ["Beslisdocument college van Lindebeek", "Adviesnota"]
    koppen = [deel.kop for deel in PAPIER.delen if deel.soort == "kop"]
    assert met_stijl(document, "Heading 2") == koppen
    assert met_stijl(document, "Heading 3")[:3] == [
        "Verloop",
        "1.1\tDe norm is bij herhaling niet gehaald.",
        "1.2\tNaast de score zijn er feiten met datum en bron.",
    ]


def test_both_lists_of_points_are_numbered_and_each_begins_at_one() -> None:
    document = gelezen(PAPIER)
    assert met_stijl(document, "List Number") == [*UITSLUITING.advies, *UITSLUITING.advies]
    nummers = [een._p.pPr.numPr.numId.val for een in document.paragraphs if een.style.name == "List Number"]
    assert [nummers.count(een) for een in dict.fromkeys(nummers)] == [3, 3]
    reeksen = document.part.numbering_part.element
    for lijst in set(nummers):
        (begin,) = reeksen.num_having_numId(lijst).iter(qn("w:startOverride"))
        assert begin.get(qn("w:val")) == "1"


def test_it_says_its_title_and_that_it_is_dutch() -> None:
    document = gelezen(PAPIER)
    assert document.core_properties.title == "Beslisdocument: Ontbinding van een procesovereenkomst Hendig"
    assert document.core_properties.language == "nl-NL"
    talen = {een.get(qn("w:val")) for een in document.styles.element.iter(qn("w:lang"))}
    assert talen == {"nl-NL"}
    assert document.sections[0].footer.paragraphs[0].text == PAPIER.voet


def test_after_a_besluit_the_choice_is_marked() -> None:
    papier = collegepapier(OPEN_HOUSE, Voorstelonderwerp.OPEN_HOUSE, gemeente="Lindebeek", besluit=BESLUIT, namen=NAMEN)
    regels = [een.text for een in gelezen(papier).paragraphs]
    assert "☐ volgens advies" in regels
    assert "☑ anders, namelijk: Eerst een gesprek." in regels


def test_the_extra_is_there_where_this_is_tested() -> None:
    assert kan_docx()
