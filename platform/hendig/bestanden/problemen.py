"""What is wrong with a file, told all at once: where, what, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

_GETOOND_PER_SOORT = 20


@dataclass(frozen=True, slots=True)
class Probleem:
    """One problem in one file; ``regel`` is the line, None when it is about the file as a whole."""

    bestand: str
    regel: int | None
    tekst: str

    def __str__(self) -> str:
        """Put file and line before the sentence."""
        plaats = self.bestand if self.regel is None else f"{self.bestand}, regel {self.regel}"
        return f"{plaats}: {self.tekst}"


class Herstelbaar(Exception):
    """Something that the user can mend; its text tells in Dutch what to do, and the command ends with code 2."""


class Gestopt(Herstelbaar):
    """The user stopped a run of which something is kept; its text tells where, and the command ends with code 130."""


class Invoerfout(Herstelbaar, ValueError):
    """Input that is refused, with every problem that was found."""

    def __init__(self, problemen: Iterable[Probleem]) -> None:
        self.problemen = tuple(problemen)
        super().__init__("\n".join(str(probleem) for probleem in self.problemen))


class Problemenlijst:
    """Collects the problems of one file, by kind.

    Of each kind the first twenty are kept and the others counted: a million wrong lines are one message, not a
    million, and they do not fill the memory either.
    """

    def __init__(self, bestand: str) -> None:
        self._bestand = bestand
        self._per_soort: dict[str, list[Probleem]] = {}
        self._aantal: dict[str, int] = {}

    def meld(self, soort: str, regel: int | None, tekst: str) -> None:
        """Add a problem of a kind; ``soort`` is a plural that can follow a number ("lege namen")."""
        aantal = self._aantal[soort] = self._aantal.get(soort, 0) + 1
        if aantal <= _GETOOND_PER_SOORT:
            self._per_soort.setdefault(soort, []).append(Probleem(self._bestand, regel, tekst))

    def neem_over(self, fout: Invoerfout) -> None:
        """Add the problems of a refusal that happened on the way."""
        for probleem in fout.problemen:
            self._per_soort.setdefault(probleem.tekst, []).append(probleem)

    def __bool__(self) -> bool:
        return bool(self._per_soort)

    def alle(self) -> tuple[Probleem, ...]:
        """Give the problems by kind, each kind in the order of its lines and with the number that is not shown."""
        gevonden: list[Probleem] = []
        for soort, problemen in self._per_soort.items():
            gevonden.extend(problemen)
            rest = self._aantal.get(soort, 0) - len(problemen)
            if rest > 0:
                gevonden.append(Probleem(self._bestand, None, f"En nog {rest} keer: {soort}."))
        return tuple(gevonden)

    def weiger_bij_problemen(self) -> None:
        """Raise `Invoerfout` when anything was found."""
        if self:
            raise Invoerfout(self.alle())
