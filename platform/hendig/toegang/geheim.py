"""The web key: one secret of the installation, and the separate keys that follow from it.

Without it no second factor can be read and no link or cookie holds; passwords and everything else stay as they are.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from dataclasses import dataclass
from functools import cached_property

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

LENGTE = 32


@dataclass(frozen=True, repr=False)
class Geheim:
    """The secret, never printed; every use has a key of its own."""

    sleutel: bytes

    @cached_property
    def cookie(self) -> bytes:
        """The key with which cookies and forms are signed."""
        return self._voor("cookie")

    @cached_property
    def links(self) -> bytes:
        """The key with which one-time links are sealed."""
        return self._voor("link")

    def versleutel(self, inhoud: bytes, op: int) -> str:
        """Bring something of a second factor under the key; ``op`` is the second at which it was made."""
        return self._kist.encrypt_at_time(inhoud, op).decode("ascii")

    def ontsleutel(self, inhoud: str, *, op: int | None = None, meest: int | None = None) -> bytes | None:
        """Read it back; None when it is of another key, was changed, or is older at ``op`` than ``meest`` seconds."""
        try:
            if op is None or meest is None:
                return self._kist.decrypt(inhoud)
            return self._kist.decrypt_at_time(inhoud, meest, op)
        except InvalidToken:
            return None

    def afdruk(self, soort: str, waarde: str) -> str:
        """Give a hash that nobody can make or guess back without the key."""
        return hmac.new(self._afdruksleutel, f"{soort}\0{waarde}".encode(), hashlib.sha256).hexdigest()

    @cached_property
    def _kist(self) -> Fernet:
        return Fernet(base64.urlsafe_b64encode(self._voor("tweede factor")))

    @cached_property
    def _afdruksleutel(self) -> bytes:
        return self._voor("afdruk")

    def _voor(self, gebruik: str) -> bytes:
        return HKDF(SHA256(), LENGTE, salt=None, info=f"hendig web: {gebruik}".encode()).derive(self.sleutel)
