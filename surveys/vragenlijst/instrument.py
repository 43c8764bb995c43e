"""The questionnaire as a value: two kinds of trust by the contract's own definition, and some questions for each.

`VOORSTEL` is a proposal to the network, with four questions for each. A version that was used never changes; another
text is another version, and starts the count anew. No question of the proposal has a negated verb, so "(bijna) altijd"
is always the trusting answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from governance.bronnen import BONDIG_KADER, Bron
from governance.norm.sleutels import COMPETENTIONEEL, INTENTIONEEL

BRON = Bron(BONDIG_KADER, "paragraaf 4.9")
PARTNER = "[P]"
"""Where the name of a partner comes in a question."""
DATUM = "{datum}"
"""Where a date comes in the heading."""
NEDERLANDS = "nl"
LENGTES: Final = {"kop": 120, "inleiding": 200, "titel": 60, "definitie": 200, "vraag": 160, "antwoord": 30}
"""How many characters a text of each kind may have."""


@dataclass(frozen=True, slots=True)
class Vraag:
    """One question; ``code`` is the column of a ratings file that holds its answers."""

    code: str
    tekst: str

    def over(self, partner: str) -> str:
        """Ask it about a named partner."""
        return self.tekst.replace(PARTNER, partner)


@dataclass(frozen=True, slots=True)
class Construct:
    """One kind of trust, in the words of the contract, and the questions that ask for it.

    ``titel`` is what a rater sees above them; it does not name the kind of trust.
    """

    naam: str
    titel: str
    definitie: str
    vragen: tuple[Vraag, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """List the columns that belong to this kind of trust."""
        return tuple(vraag.code for vraag in self.vragen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """A version of the questionnaire in one language; ``antwoorden`` maps each number of the scale to its label.

    ``is_voorstel`` tells that the text is the proposal which comes with the program, and no text that a network wrote;
    screens and letters say so.
    """

    versie: str
    taal: str = NEDERLANDS
    is_voorstel: bool
    kop: str
    inleiding: str
    constructen: tuple[Construct, ...]
    antwoorden: tuple[tuple[int, str], ...]
    geen_antwoord: str

    @property
    def vragen(self) -> tuple[Vraag, ...]:
        """List all questions, in their order."""
        return tuple(vraag for construct in self.constructen for vraag in construct.vragen)

    @property
    def codes(self) -> tuple[str, ...]:
        """List all columns, in the order of the questionnaire."""
        return tuple(vraag.code for vraag in self.vragen)

    @property
    def opbouw(self) -> tuple[object, ...]:
        """Give what is the same in every language: which questions for which kind of trust, and the scale."""
        return tuple((deel.naam, deel.codes) for deel in self.constructen), tuple(punt for punt, _ in self.antwoorden)

    def kop_sinds(self, datum: str) -> str:
        """Give the heading with a date in it; the date is given in words."""
        return self.kop.replace(DATUM, datum)

    def construct_van(self, code: str) -> Construct:
        """Give the kind of trust that a question asks for."""
        return {een: construct for construct in self.constructen for een in construct.codes}[code]

    def zin(self, code: str, partner: str) -> str:
        """Give a question about a named partner."""
        return {vraag.code: vraag for vraag in self.vragen}[code].over(partner)

    def label(self, antwoord: int | None) -> str:
        """Give an answer in words; None is somebody who cannot tell."""
        return self.geen_antwoord if antwoord is None else dict(self.antwoorden)[antwoord]

    def teksten(self) -> Iterator[tuple[str, str, int]]:
        """Give every text that a rater reads: what it is, the text, and how long it may be."""
        yield "de kop", self.kop, LENGTES["kop"]
        yield "de inleiding", self.inleiding, LENGTES["inleiding"]
        for deel in self.constructen:
            yield f"de titel bij {deel.naam}", deel.titel, LENGTES["titel"]
            yield f"de definitie van {deel.naam}", deel.definitie, LENGTES["definitie"]
            for vraag in deel.vragen:
                yield f"vraag {vraag.code}", vraag.tekst, LENGTES["vraag"]
        for punt, label in self.antwoorden:
            yield f"antwoord {punt}", label, LENGTES["antwoord"]
        yield "het antwoord voor wie het niet weet", self.geen_antwoord, LENGTES["antwoord"]


VOORSTEL = Instrument(
    versie="1",
    is_voorstel=True,
    kop=f"Het gaat over de tijd sinds {DATUM}.",
    inleiding="Hoe vaak kloppen deze zinnen?",
    constructen=(
        Construct(
            COMPETENTIONEEL,
            "Doen en zeggen",
            "iedereen doet wat die zegt en zegt wat die doet",
            (
                Vraag("C1", f"{PARTNER} doet wat is afgesproken."),
                Vraag("C2", f"{PARTNER} komt afspraken op tijd na."),
                Vraag("C3", f"{PARTNER} zegt het op tijd als iets niet lukt."),
                Vraag("C4", f"{PARTNER} vertelt over het eigen werk wat klopt met wat ik zie."),
            ),
        ),
        Construct(
            INTENTIONEEL,
            "Rekening houden met elkaar",
            "niemand maakt misbruik op het moment dat dat kan",
            (
                Vraag(
                    "I1",
                    f"{PARTNER} houdt zich aan de afspraak, ook als iets anders voor {PARTNER} zelf voordeliger is.",
                ),
                Vraag("I2", f"{PARTNER} deelt belangrijke informatie eerlijk, ook als dat niet goed uitkomt."),
                Vraag(
                    "I3",
                    f"{PARTNER} gebruikt de ruimte in de afspraken waarvoor die bedoeld is, ook als niemand meekijkt.",
                ),
                Vraag("I4", f"{PARTNER} houdt rekening met andere partners, ook als dat minder oplevert."),
            ),
        ),
    ),
    antwoorden=(
        (1, "(bijna) nooit"),
        (2, "soms"),
        (3, "ongeveer de helft"),
        (4, "meestal"),
        (5, "(bijna) altijd"),
    ),
    geen_antwoord="kan ik niet beoordelen",
)
