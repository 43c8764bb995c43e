"""The questionnaire as a value: two kinds of trust by the contract's own definition, and four questions for each.

`VOORSTEL` is a proposal to the network. A version that was used never changes; another text is another version, and
starts the count anew. No question has a negated verb, so "(bijna) altijd" is always the trusting answer.
"""

from __future__ import annotations

from dataclasses import dataclass

from governance.bronnen import BONDIG_KADER, Bron
from governance.norm.sleutels import COMPETENTIONEEL, INTENTIONEEL

BRON = Bron(BONDIG_KADER, "paragraaf 4.9")
PARTNER = "[P]"


@dataclass(frozen=True, slots=True)
class Vraag:
    """One question; ``code`` is the column of a ratings file that holds its answers."""

    code: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Construct:
    """One kind of trust, in the words of the contract, and the questions that ask for it."""

    naam: str
    definitie: str
    vragen: tuple[Vraag, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """List the columns that belong to this kind of trust."""
        return tuple(vraag.code for vraag in self.vragen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """A version of the questionnaire; ``antwoorden`` maps each number of the scale to its label.

    ``is_voorstel`` tells that no network has adopted it yet; screens and letters say so.
    """

    versie: str
    is_voorstel: bool
    constructen: tuple[Construct, ...]
    antwoorden: tuple[tuple[int, str], ...]
    geen_antwoord: str

    @property
    def codes(self) -> tuple[str, ...]:
        """List all columns, in the order of the questionnaire."""
        return tuple(code for construct in self.constructen for code in construct.codes)


VOORSTEL = Instrument(
    versie="1",
    is_voorstel=True,
    constructen=(
        Construct(
            COMPETENTIONEEL,
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
