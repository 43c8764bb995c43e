"""What is put on paper: a letter to the partner, or another paper of the case."""

from __future__ import annotations

from hendig.brieven.brief import Brief, teksten, zet_brief
from hendig.brieven.brief import woorden as briefwoorden
from hendig.brieven.stuk import Stuk, zet_stuk

Papier = Brief | Stuk


def zet(papier: Papier) -> bytes:
    """Typeset it."""
    return zet_stuk(papier) if isinstance(papier, Stuk) else zet_brief(papier)


def woorden(papier: Papier) -> str:
    """Give every word on it as one text, for rules on what it may say."""
    return "\n".join(teksten(papier.gegevens())) if isinstance(papier, Stuk) else briefwoorden(papier)
