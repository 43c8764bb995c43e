"""Passwords as argon2id hashes, in the second recommended set of RFC 9106: 64 MiB, three passes, four lanes.

It takes about a tenth of a second: never call it while something is being written.
"""

from __future__ import annotations

from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.profiles import RFC_9106_LOW_MEMORY

from hendig.toegang.wachtwoordregels import MEEST, wachtwoordvorm

_HASHER: Final = PasswordHasher.from_parameters(RFC_9106_LOW_MEMORY)
NIEMANDS: Final = "$argon2id$v=19$m=65536,t=3,p=4$gYUfz4qr4OHNCHgiHhCB6w$zU9AiwrrqXy8yV9wLmLTvpVlLeQtVJjJlZ0mCcqSxzY"
"""A hash that no password fits: who has none costs as much work as who has one."""


def hash_van(wachtwoord: str) -> str:
    """Give the hash under which a password is kept."""
    return _HASHER.hash(_bytes(wachtwoord))


def klopt(hash_: str | None, wachtwoord: str) -> bool:
    """Tell whether a password is the right one; the work is the same when there is none to compare it with."""
    try:
        _HASHER.verify(hash_ or NIEMANDS, _bytes(wachtwoord[: MEEST + 1]))
    except (VerificationError, InvalidHashError):
        return False
    return hash_ is not None


def verouderd(hash_: str) -> bool:
    """Tell whether a hash was made with other parameters than we use now."""
    return _HASHER.check_needs_rehash(hash_)


def _bytes(wachtwoord: str) -> bytes:
    return wachtwoordvorm(wachtwoord).encode("utf-8", "surrogatepass")
