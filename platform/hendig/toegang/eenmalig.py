"""What stands in the mail: the key of a one-time link under a seal, so that it is of no use to who reads the table."""

from __future__ import annotations

from itsdangerous import BadSignature, URLSafeSerializer

from hendig.toegang.geheim import Geheim


def teken(geheim: Geheim, eenmalig: str) -> str:
    """Write the token of a link."""
    return str(_zegel(geheim).dumps(eenmalig))


def lees(geheim: Geheim, token: str) -> str | None:
    """Give the key of the link; None when the seal is not ours."""
    try:
        gelezen = _zegel(geheim).loads(token)
    except BadSignature:
        return None
    return gelezen if isinstance(gelezen, str) else None


def _zegel(geheim: Geheim) -> URLSafeSerializer:
    return URLSafeSerializer(geheim.links, salt="eenmalig")
