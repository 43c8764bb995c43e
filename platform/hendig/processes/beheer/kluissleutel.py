"""The file with the keys of the kluis: only its owner reads it, the first key is the current one.

Nothing here ever shows a key. Keys are Fernet's: encryption with a seal, so that a changed value is noticed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from hendig.bestanden.problemen import Herstelbaar
from hendig.processes.beheer.duurzaam import VOL, schrijf_duurzaam

UITLEG = (
    b"# De sleutel van de kluis van hendig. Laat dit bestand aan niemand zien en bewaar een kopie op een andere plek.\n"
)
PAST_NIET = "De sleutel past niet op alles in de kluis. Zet het juiste sleutelbestand terug."
ALLEEN_EIGENAAR = 0o600


class Sleutelfout(Herstelbaar):
    """The key file is not there, not safe or does not fit; its text tells in Dutch what to do."""


@dataclass(frozen=True, slots=True, repr=False)
class Kluissleutel:
    """The keys of one kluis, newest first; never printed."""

    sleutels: tuple[bytes, ...]

    def versleutel(self, inhoud: bytes) -> bytes:
        """Bring something under the current key."""
        return Fernet(self.sleutels[0]).encrypt(inhoud)

    def vernieuw(self, inhoud: bytes) -> bytes:
        """Bring what lies under any of the keys under the current one."""
        try:
            return MultiFernet([Fernet(sleutel) for sleutel in self.sleutels]).rotate(inhoud)
        except InvalidToken:
            raise Sleutelfout(
                "De sleutel past niet op alles in de kluis. Zet het juiste sleutelbestand terug."
            ) from None

    def lees(self, inhoud: bytes) -> bytes | None:
        """Read something; None when no key fits or it was changed."""
        try:
            return MultiFernet([Fernet(sleutel) for sleutel in self.sleutels]).decrypt(inhoud)
        except InvalidToken:
            return None

    @property
    def huidige(self) -> Kluissleutel:
        """The current key alone."""
        return Kluissleutel(self.sleutels[:1])

    def met_nieuwe(self) -> Kluissleutel:
        """Put a new key in front; the old ones still read."""
        return Kluissleutel((Fernet.generate_key(), *self.sleutels))


def nieuwe_sleutel() -> Kluissleutel:
    """Make a first key."""
    return Kluissleutel((Fernet.generate_key(),))


def lees_sleutel(pad: Path) -> Kluissleutel:
    """Read a key file, and refuse one that others can read too."""
    regels = lees_regels(pad, zonder="zonder dit bestand is de kluis niet te lezen")
    try:
        for regel in regels:
            Fernet(regel)
    except ValueError:
        regels = ()
    if not regels:
        raise Sleutelfout(f"In het sleutelbestand {pad} staat geen sleutel. Zet uw kopie terug.")
    return Kluissleutel(regels)


def lees_regels(pad: Path, *, zonder: str) -> tuple[bytes, ...]:
    """Read the lines of a key file that nobody else can read; ``zonder`` says what cannot be done when it is gone."""
    try:
        rechten, inhoud = pad.stat().st_mode & 0o777, pad.read_bytes()
    except FileNotFoundError:
        raise Sleutelfout(f"Het sleutelbestand {pad} is er niet. Zet uw kopie terug: {zonder}.") from None
    except OSError:
        raise Sleutelfout(f"Het sleutelbestand {pad} is niet te lezen. Kijk wie de eigenaar is.") from None
    if rechten & ~ALLEEN_EIGENAAR:
        raise Sleutelfout(f"Het sleutelbestand {pad} is ook voor anderen te lezen. Voer uit: chmod 600 {pad}")
    return tuple(regel.strip() for regel in inhoud.splitlines() if regel.strip() and not regel.startswith(b"#"))


def schrijf_sleutel(pad: Path, sleutel: Kluissleutel) -> None:
    """Write the key file in one go: whoever is killed meanwhile finds the old one or the new one."""
    schrijf_regels(pad, UITLEG, sleutel.sleutels)


def schrijf_regels(pad: Path, uitleg: bytes, regels: Iterable[bytes]) -> None:
    """Write a key file for its owner only, in one go, under a line that says what it is."""
    try:
        pad.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        schrijf_duurzaam(pad, uitleg + b"".join(regel + b"\n" for regel in regels))
    except OSError as fout:
        reden = "De schijf is vol." if fout.errno in VOL else "Kijk of u in die map mag schrijven."
        raise Sleutelfout(f"Het sleutelbestand {pad} is niet te schrijven. {reden} Er is niets veranderd.") from fout


def bestaat(pad: Path) -> bool:
    """Tell whether there is a key file, or anything else in its place."""
    return os.path.lexists(pad)
