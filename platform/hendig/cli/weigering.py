"""What a command says when something is refused."""

from __future__ import annotations

from hendig.bestanden.problemen import Invoerfout, Weigering


def in_words(weigering: Weigering) -> str:
    """Write a refusal; problems of input stand under one heading that says that nothing was written."""
    if not isinstance(weigering, Invoerfout):
        return str(weigering)
    aantal = len(weigering.problemen)
    kop = "Er is 1 probleem." if aantal == 1 else f"Er zijn {aantal} problemen."
    return "\n".join([f"{kop} Er is niets geschreven.", *(f"- {probleem}" for probleem in weigering.problemen)])
