"""What is written in the books of a round: the answers under pseudonyms, who they are of, and what was explained.

A pseudonym is drawn anew for every round and holds nothing of whom it is of. Every list lies in the order of what was
drawn, so that neither the order of the parties nor that in which answers came in is left. There is no time in a book.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Final, Self

from governance.logboek.rules import canonical
from surveys.antwoorden.blad import Antwoord, Plaats

KORT: Final = 8
"""How many signs of a pseudonym tell one rater from another; nobody is shown them."""


@dataclass(frozen=True, slots=True)
class Antwoordregel:
    """What one organisation answered about one party, by code; None is "kan ik niet beoordelen"."""

    pseudoniem: str
    over: str
    antwoorden: Mapping[str, int | None]


@dataclass(frozen=True, slots=True)
class Antwoordenboek:
    """Every answer of a round that was signed off, by pseudonym and then by the key of the rated party."""

    regels: tuple[Antwoordregel, ...]

    def als_bytes(self) -> bytes:
        """Write it down; equal books give equal bytes."""
        return _schrijf([[een.pseudoniem, een.over, dict(een.antwoorden)] for een in self.regels])

    @classmethod
    def uit_bytes(cls, inhoud: bytes) -> Self:
        """Read back what `als_bytes` wrote."""
        return cls(tuple(Antwoordregel(*regel) for regel in json.loads(inhoud)))

    @property
    def sha256(self) -> str:
        """The hash of the answers; nobody finds them by trying, for the pseudonyms are in it."""
        return hashlib.sha256(self.als_bytes()).hexdigest()


@dataclass(frozen=True, slots=True)
class Sleutelboek:
    """Of which participant each pseudonym is."""

    deelnemers: Mapping[str, str]

    def als_bytes(self) -> bytes:
        """Write it down."""
        return _schrijf(dict(self.deelnemers))

    @classmethod
    def uit_bytes(cls, inhoud: bytes) -> Self:
        """Read back what `als_bytes` wrote."""
        return cls(json.loads(inhoud))


@dataclass(frozen=True, slots=True)
class Toelichting:
    """What somebody wrote beside an answer; ``bron`` tells the writers about one party apart, and nothing else."""

    over: str
    code: str
    bron: int
    tekst: str


@dataclass(frozen=True, slots=True)
class Toelichtingenboek:
    """Every explanation of a round, shuffled for each rated party on its own."""

    toelichtingen: tuple[Toelichting, ...]

    def als_bytes(self) -> bytes:
        """Write it down."""
        return _schrijf([[een.over, een.code, een.bron, een.tekst] for een in self.toelichtingen])

    @classmethod
    def uit_bytes(cls, inhoud: bytes) -> Self:
        """Read back what `als_bytes` wrote."""
        return cls(tuple(Toelichting(*een) for een in json.loads(inhoud)))

    def over(self, partij: str) -> tuple[Toelichting, ...]:
        """Give what was explained about one party."""
        return tuple(een for een in self.toelichtingen if een.over == partij)


@dataclass(frozen=True, slots=True)
class Ingeleverd:
    """What a participant signed off, as far as it was asked; by the rated party and code."""

    deelnemer: str
    antwoorden: Mapping[str, Mapping[str, Antwoord]]


def gevraagd(
    deelnemer: str,
    ingeleverd: Mapping[Plaats, Mapping[str, Antwoord]],
    *,
    lijst: Iterable[str],
    codes: Mapping[str, Iterable[str]],
) -> Ingeleverd:
    """Keep of what was signed off the parties on the list and the questions of their kind of trust."""
    op_lijst, per_partij = set(lijst), dict[str, dict[str, Antwoord]]()
    for (over, construct), antwoorden in ingeleverd.items():
        vragen = set(codes.get(construct, ()))
        goed = {code: een for code, een in antwoorden.items() if code in vragen}
        if over in op_lijst and goed:
            per_partij.setdefault(over, {}).update(goed)
    return Ingeleverd(deelnemer, per_partij)


def boeken(
    ingeleverd: Iterable[Ingeleverd], trek: Callable[[], str]
) -> tuple[Antwoordenboek, Sleutelboek, Toelichtingenboek]:
    """Shuffle what was signed off under fresh pseudonyms; ``trek`` draws one that nobody can guess, and never twice."""
    sleutel = {trek(): een for een in ingeleverd}
    regels = tuple(
        Antwoordregel(pseudoniem, over, {code: een.waarde for code, een in sorted(antwoorden.items())})
        for pseudoniem, wie in sorted(sleutel.items(), key=itemgetter(0))
        for over, antwoorden in sorted(wie.antwoorden.items())
    )
    return (
        Antwoordenboek(regels),
        Sleutelboek({pseudoniem: wie.deelnemer for pseudoniem, wie in sorted(sleutel.items(), key=itemgetter(0))}),
        _toelichtingen(sleutel.values(), trek),
    )


def _toelichtingen(ingeleverd: Iterable[Ingeleverd], trek: Callable[[], str]) -> Toelichtingenboek:
    """Give every writer about a party a number by a lot drawn for that party alone, and every text a place by lot."""
    schrijvers = sorted(
        (over, trek(), tuple((code, een.toelichting) for code, een in antwoorden.items() if een.toelichting.strip()))
        for wie in ingeleverd
        for over, antwoorden in wie.antwoorden.items()
    )
    geschud: list[tuple[str, str, Toelichting]] = []
    for over, over_een in groupby((schrijver for schrijver in schrijvers if schrijver[2]), key=itemgetter(0)):
        for bron, (_, _, teksten) in enumerate(over_een, start=1):
            geschud += [(over, trek(), Toelichting(over, code, bron, tekst)) for code, tekst in teksten]
    return Toelichtingenboek(tuple(een for _, _, een in sorted(geschud, key=itemgetter(0, 1))))


def _schrijf(inhoud: object) -> bytes:
    return canonical(inhoud).encode()
