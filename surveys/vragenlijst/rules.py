"""What a questionnaire must be before it can be written down, who may do so, and what is refused about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final

from governance.bronnen import Bron
from governance.netwerk.rules import Rol
from governance.norm.sleutels import COMPETENTIONEEL, INTENTIONEEL
from governance.weigering import Weigering, Weigeringsgrond
from surveys.vragenlijst.instrument import BRON, DATUM, NEDERLANDS, PARTNER, Instrument

_VORM = Bron("ontwerpkeuze", "opbouw van de vragenlijst")
_TWEE_MENSEN = Bron("ontwerpkeuze", "wie iets opstelt, stelt het niet zelf vast")

MAG_OPSTELLEN: Final = (Rol.MEETBEHEERDER,)
"""In which role somebody writes a questionnaire down."""
MAG_VASTSTELLEN: Final = (Rol.CONTROLEUR, Rol.MEETBEHEERDER)
"""In which roles somebody fixes a questionnaire that another wrote."""

LETTERS: Final = {COMPETENTIONEEL: "C", INTENTIONEEL: "I"}
"""With which letter the code of a question begins, by the kind of trust that it asks for."""
VRAGEN: Final = range(3, 7)
"""How many questions a kind of trust has."""
ANTWOORDEN: Final = range(3, 8)
"""How many answers a question has, beside that of who cannot tell."""
TALEN: Final = {NEDERLANDS: "Nederlands", "en": "Engels", "de": "Duits", "fr": "Frans"}
"""The languages in which a questionnaire can be, and what they are called."""
NUMMER: Final = re.compile(r"[0-9][0-9A-Za-z.-]{0,19}", re.ASCII)
"""How the number of a questionnaire is written."""


class Vragenlijstgebeurtenis(StrEnum):
    """What the log records of the questionnaire."""

    OPGESTELD = "VragenlijstOpgesteld"
    VASTGESTELD = "VragenlijstVastgesteld"


VERKEERD_NUMMER = Weigeringsgrond(
    "INS-01",
    "Begin het nummer van de vragenlijst met een cijfer, en gebruik hooguit 20 cijfers, letters, punten en streepjes.",
    _VORM,
)
ANDERE_CONSTRUCTEN = Weigeringsgrond(
    "INS-02", "Een vragenlijst vraagt naar {nodig}, in die volgorde. Verbeter de opbouw.", BRON
)
VERKEERDE_CODE = Weigeringsgrond(
    "INS-03", "De code van een vraag over {construct} is {letter} met een getal. Verbeter {code}.", _VORM
)
DUBBELE_CODE = Weigeringsgrond("INS-04", "Twee vragen hebben code {code}. Geef elke vraag een eigen code.", _VORM)
AANTAL_VRAGEN = Weigeringsgrond(
    "INS-05", "Over {construct} staan er {aantal} vragen. Stel er {minst} tot en met {meest}.", _VORM
)
TEKST_ONTBREEKT = Weigeringsgrond("INS-06", "In het {taal} ontbreekt {wat}. Vul die tekst in.", _VORM)
TEKST_TE_LANG = Weigeringsgrond(
    "INS-07", "In het {taal} is {wat} langer dan {meest} tekens. Schrijf die tekst korter.", _VORM
)
ZONDER_PARTNER = Weigeringsgrond(
    "INS-08",
    "In het {taal} noemt vraag {code} de partner niet. Schrijf {teken} waar de naam van de partner komt.",
    BRON,
)
ZONDER_DATUM = Weigeringsgrond(
    "INS-09", "In het {taal} noemt de kop geen dag. Schrijf {teken} waar de datum komt.", _VORM
)
VERKEERDE_SCHAAL = Weigeringsgrond(
    "INS-10", "Geef {minst} tot en met {meest} antwoorden, met getallen die oplopen.", _VORM
)
ZELFDE_ANTWOORD = Weigeringsgrond(
    "INS-11", "In het {taal} hebben twee antwoorden dezelfde tekst. Geef elk antwoord een eigen tekst.", _VORM
)
ANDERE_TALEN = Weigeringsgrond(
    "INS-12", "Schrijf een vragenlijst in het Nederlands, en hooguit één keer in elk van deze talen: {talen}.", _VORM
)
ANDERE_OPBOUW = Weigeringsgrond(
    "INS-13",
    "In het {taal} staan er andere vragen of antwoorden dan in het Nederlands. Maak ze gelijk: elke code en elk getal "
    "staat in elke taal.",
    _VORM,
)
ANDERMANS_CONCEPT = Weigeringsgrond(
    "INS-14",
    "Vragenlijst {nummer} bestaat al als concept van een ander. Geef uw vragenlijst een ander nummer.",
    _TWEE_MENSEN,
)


def bezwaren(talen: Sequence[Instrument]) -> tuple[Weigering, ...]:
    """Give everything for which a version in these languages is refused; nothing when it is in order.

    Whether the verb of a question is negated, a program cannot tell: who fixes a questionnaire looks at that.
    """
    return (*_als_geheel(talen), *(bezwaar for een in talen for bezwaar in _in_een_taal(een)))


def taalnaam(taal: str) -> str:
    """Call a language by its name."""
    return TALEN.get(taal, taal)


def _als_geheel(talen: Sequence[Instrument]) -> Iterator[Weigering]:
    namen = [een.taal for een in talen]
    if NEDERLANDS not in namen or len(set(namen)) < len(namen) or not set(namen) <= set(TALEN):
        yield ANDERE_TALEN.met(talen=", ".join(TALEN.values()))
        return
    (eerste,) = (een for een in talen if een.taal == NEDERLANDS)
    if not NUMMER.fullmatch(eerste.versie):
        yield VERKEERD_NUMMER.met()
    yield from _opbouw(eerste)
    for een in talen:
        if (een.opbouw, een.versie, een.is_voorstel) != (eerste.opbouw, eerste.versie, eerste.is_voorstel):
            yield ANDERE_OPBOUW.met(taal=taalnaam(een.taal))


def _opbouw(instrument: Instrument) -> Iterator[Weigering]:
    if [deel.naam for deel in instrument.constructen] != list(LETTERS):
        yield ANDERE_CONSTRUCTEN.met(nodig=" en ".join(LETTERS))
        return
    for deel in instrument.constructen:
        letter = LETTERS[deel.naam]
        if len(deel.codes) not in VRAGEN:
            yield AANTAL_VRAGEN.met(construct=deel.naam, aantal=len(deel.codes), minst=VRAGEN[0], meest=VRAGEN[-1])
        for code in deel.codes:
            if not re.fullmatch(rf"{letter}[0-9]{{1,3}}", code, re.ASCII):
                yield VERKEERDE_CODE.met(construct=deel.naam, letter=letter, code=code)
        for code in sorted({code for code in deel.codes if deel.codes.count(code) > 1}):
            yield DUBBELE_CODE.met(code=code)
    punten = [punt for punt, _ in instrument.antwoorden]
    if len(punten) not in ANTWOORDEN or punten != sorted(set(punten)):
        yield VERKEERDE_SCHAAL.met(minst=ANTWOORDEN[0], meest=ANTWOORDEN[-1])


def _in_een_taal(instrument: Instrument) -> Iterator[Weigering]:
    taal = taalnaam(instrument.taal)
    for wat, tekst, meest in instrument.teksten():
        if not tekst.strip():
            yield TEKST_ONTBREEKT.met(taal=taal, wat=wat)
        if len(tekst) > meest:
            yield TEKST_TE_LANG.met(taal=taal, wat=wat, meest=meest)
    for vraag in instrument.vragen:
        if PARTNER not in vraag.tekst:
            yield ZONDER_PARTNER.met(taal=taal, code=vraag.code, teken=PARTNER)
    if DATUM not in instrument.kop:
        yield ZONDER_DATUM.met(taal=taal, teken=DATUM)
    labels = [*(label.casefold() for _, label in instrument.antwoorden), instrument.geen_antwoord.casefold()]
    if len(set(labels)) < len(labels):
        yield ZELFDE_ANTWOORD.met(taal=taal)
