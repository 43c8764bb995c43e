"""What a command says when something is refused."""

from __future__ import annotations

from governance.weigering import Weigering
from hendig.bestanden.problemen import Herstelbaar, Invoerfout


def in_words(fout: Herstelbaar | Weigering | UnicodeEncodeError) -> str:
    """Write a refusal: one of the rules with its code, problems of input under one heading that says what was done."""
    if isinstance(fout, Weigering):
        return f"{fout.grond.code}: {fout}"
    if isinstance(fout, UnicodeEncodeError):  # bytes on the command line that are no text
        return "Er staat een teken bij dat geen leesbare tekst is. Schrijf het opnieuw, in UTF-8."
    if not isinstance(fout, Invoerfout):
        return str(fout)
    aantal = len(fout.problemen)
    kop = "Er is 1 probleem." if aantal == 1 else f"Er zijn {aantal} problemen."
    return "\n".join([f"{kop} Er is niets geschreven.", *(f"- {probleem}" for probleem in fout.problemen)])
