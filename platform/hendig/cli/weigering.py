"""What a command says when its input is refused."""

from __future__ import annotations

from hendig.bestanden.problemen import Invoerfout


def geweigerd(fout: Invoerfout) -> str:
    """List every problem under one heading that says that nothing was written."""
    aantal = len(fout.problemen)
    kop = "Er is 1 probleem." if aantal == 1 else f"Er zijn {aantal} problemen."
    return "\n".join([f"{kop} Er is niets geschreven.", *(f"- {probleem}" for probleem in fout.problemen)])
