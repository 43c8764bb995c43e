"""What a command says when something is refused."""

from __future__ import annotations

from hendig.bestanden.problemen import Herstelbaar, Invoerfout


def in_words(fout: Herstelbaar) -> str:
    """Write a refusal; problems of input stand under one heading that says that nothing was written."""
    if not isinstance(fout, Invoerfout):
        return str(fout)
    aantal = len(fout.problemen)
    kop = "Er is 1 probleem." if aantal == 1 else f"Er zijn {aantal} problemen."
    return "\n".join([f"{kop} Er is niets geschreven.", *(f"- {probleem}" for probleem in fout.problemen)])
