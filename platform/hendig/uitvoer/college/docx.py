"""A proposal as a document for Word: the same twenty parts, with real headings and lists, to be worked in.

What writes it comes with the extra ``office`` and is loaded only here.
"""

from __future__ import annotations

import datetime as dt
import importlib
import importlib.util
import io
from typing import Any, Final

from hendig.brieven.collegepapier import TWEEDE_TITEL, Keuzes, Nummers, Onderdeel, Papier, Papierblok, Punt, Ruimte
from hendig.zetwerk.blokken import Alinea, Kop, Lijst

NODIG: Final = "docx"
TAAL: Final = "nl-NL"
_PER_MM: Final = 36_000
"""Word's own unit."""
_NUMMERKOLOM, _MARGE = 16 * _PER_MM, 25 * _PER_MM
_A4: Final = (210 * _PER_MM, 297 * _PER_MM)
_LETTER: Final = "Calibri"
_GROOTTES: Final = {"Normal": 11, "Heading 1": 16, "Heading 2": 12, "Heading 3": 11}
_PUNT: Final = 12_700


def kan_docx() -> bool:
    """Tell whether the package of the extra is there."""
    return importlib.util.find_spec(NODIG) is not None


def docx(papier: Papier, dagtekening: dt.date) -> bytes:
    """Write the document."""
    schrijver = _Schrijver(importlib.import_module(NODIG).Document())
    schrijver.richt_in(papier, dagtekening)
    schrijver.kop(papier.delen[0].kop, 1)
    schrijver.kenmerken(papier.kenmerken)
    for deel in papier.eerste[4:]:
        schrijver.onderdeel(deel)
    schrijver.document.add_page_break()
    schrijver.kenmerken(papier.kenmerken)
    schrijver.kop(TWEEDE_TITEL, 1)
    for deel in papier.tweede:
        schrijver.onderdeel(deel)
    uit = io.BytesIO()
    schrijver.document.save(uit)
    return uit.getvalue()


class _Schrijver:
    """Writes one document, part after part."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401 - the package is loaded when it is needed
        self.document = document
        self._oxml = importlib.import_module("docx.oxml")
        self._ns = importlib.import_module("docx.oxml.ns")

    def richt_in(self, papier: Papier, dagtekening: dt.date) -> None:
        """Set page, letters, language and what the file says of itself."""
        eigenschappen = self.document.core_properties
        eigenschappen.title, eigenschappen.author, eigenschappen.language = papier.titel, papier.gemeente, TAAL
        eigenschappen.comments = ""
        moment = dt.datetime.combine(dagtekening, dt.time(), dt.UTC)
        eigenschappen.created = eigenschappen.modified = moment
        for sectie in self.document.sections:
            sectie.page_width, sectie.page_height = _A4
            sectie.left_margin = sectie.right_margin = sectie.top_margin = sectie.bottom_margin = _MARGE
            sectie.footer.paragraphs[0].text = papier.voet
        for naam, grootte in _GROOTTES.items():
            stijl = self.document.styles[naam]
            stijl.font.size, stijl.font.name = grootte * _PUNT, _LETTER
            letters = stijl.element.get_or_add_rPr().get_or_add_rFonts()
            for schrift in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                letters.attrib.pop(self._ns.qn(f"w:{schrift}"), None)
            for kleur in stijl.element.rPr.findall(self._ns.qn("w:color")):
                stijl.element.rPr.remove(kleur)
            self._zet_taal(stijl.element.rPr)
        for standaard in self.document.styles.element.iter(self._ns.qn("w:lang")):
            standaard.set(self._ns.qn("w:val"), TAAL)

    def kop(self, tekst: str, niveau: int) -> None:
        """Write a heading."""
        self.document.add_heading(tekst, niveau)

    def kenmerken(self, delen: tuple[Onderdeel, ...]) -> None:
        """Write the numbers, each on a line."""
        for deel in delen:
            alinea = self.document.add_paragraph(f"{deel.kop}\t{deel.waarde}")
            alinea.paragraph_format.tab_stops.add_tab_stop(38 * _PER_MM)
            alinea.paragraph_format.space_after = 0

    def onderdeel(self, deel: Onderdeel) -> None:
        """Write one part under its heading."""
        self.kop(deel.kop, 2)
        for blok in deel.blokken:
            self._blok(blok)

    def _blok(self, blok: Papierblok, inspringen: int = 0) -> None:
        match blok:
            case Alinea():
                self.document.add_paragraph(blok.tekst).paragraph_format.left_indent = inspringen
            case Kop():
                self.kop(blok.tekst, 3)
            case Lijst():
                self._lijst(blok, inspringen)
            case Nummers():
                self._nummers(blok)
            case Keuzes():
                self._keuzes(blok)
            case Ruimte():
                self.document.add_paragraph().paragraph_format.space_after = 14 * _PER_MM
            case Punt():
                self._punt(blok)

    def _lijst(self, blok: Lijst, inspringen: int) -> None:
        for punt in blok.punten:
            alinea = self.document.add_paragraph(punt, style="List Bullet")
            if inspringen:
                alinea.paragraph_format.left_indent = inspringen + 6 * _PER_MM

    def _keuzes(self, blok: Keuzes) -> None:
        for keuze in blok.keuzes:
            teken = {None: "", True: "☑ ", False: "☐ "}[keuze.gekozen]
            stijl = "List Bullet" if keuze.gekozen is None else "Normal"
            self.document.add_paragraph(f"{teken}{keuze.tekst}", style=stijl)

    def _punt(self, punt: Punt) -> None:
        """Write an argument: the number in its column, and the sentence in italics as a heading."""
        kop = self.document.add_heading(level=3)
        kop.paragraph_format.left_indent, kop.paragraph_format.first_line_indent = _NUMMERKOLOM, -_NUMMERKOLOM
        kop.paragraph_format.tab_stops.add_tab_stop(_NUMMERKOLOM)
        nummer, zin = kop.add_run(f"{punt.nummer}\t"), kop.add_run(punt.kop)
        nummer.bold = zin.bold = False
        zin.italic = True
        for blok in punt.blokken:
            self._blok(blok, _NUMMERKOLOM)

    def _nummers(self, blok: Nummers) -> None:
        """Write a numbered list that begins at one: Word goes on where the last one ended, unless it is told not to."""
        lijst = self._nieuwe_lijst()
        for punt in blok.punten:
            alinea = self.document.add_paragraph(punt, style="List Number")
            eigenschap = alinea._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 - there is no public way
            eigenschap.get_or_add_ilvl().val = 0
            eigenschap.get_or_add_numId().val = lijst

    def _nieuwe_lijst(self) -> int:
        stijl = self.document.styles["List Number"].element.pPr.numPr.numId.val
        nummering = self.document.part.numbering_part.element
        van = nummering.num_having_numId(stijl).abstractNumId.val
        nieuw = nummering.add_num(van)
        nieuw.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(nieuw.numId)

    def _zet_taal(self, eigenschappen: Any) -> None:  # noqa: ANN401 - as above
        taal = self._oxml.OxmlElement("w:lang")
        taal.set(self._ns.qn("w:val"), TAAL)
        eigenschappen.append(taal)
