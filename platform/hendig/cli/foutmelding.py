"""What a command says when something is refused."""

from __future__ import annotations

from typing import Final

from governance.weigering import Weigering
from hendig.bestanden.problemen import Herstelbaar, Invoerfout

OPDRACHTEN: Final = {
    "BRF-01": "hendig register importeer PARTNERS.csv --door E-MAIL",
    "BRF-02": "hendig register geef-rol E-MAIL ROL --per DATUM --door E-MAIL",
    "CON-01": "hendig contract laat-gelden VERSIE --per DATUM --door E-MAIL",
    "CON-07": "hendig contract teken KVK --help",
    "CON-11": "hendig contract toon --dag DATUM",
    "CON-14": "hendig register geef-rol E-MAIL tekenbevoegde --partij KVK --per DATUM --door E-MAIL",
    "NET-14": "hendig register toon --dag DATUM",
    "NRM-01": "hendig norm stel-vast VERSIE --per DATUM --gepubliceerd DATUM --door E-MAIL",
    "OBL-01": "hendig verplichtingen toon",
    "OBL-02": "hendig verplichtingen verantwoord KVK CODE --vanaf DATUM --tekst TEKST --door E-MAIL",
    "OBL-05": "hendig verplichtingen toon --partner KVK",
    "ROL-03": "hendig register geef-rol E-MAIL ROL --partij KVK --per DATUM --door E-MAIL",
    "ROL-06": "hendig register toon --rollen",
    "ROL-07": "hendig register toon --rollen",
    "ROL-08": "hendig register persoon NAAM E-MAIL --per DATUM --door E-MAIL",
    "ROL-09": "hendig register geef-rol E-MAIL ROL --per DATUM --door E-MAIL",
    "TOE-06": "hendig register geef-rol E-MAIL ROL --per DATUM --door E-MAIL",
    "TOE-07": "hendig account uitnodig E-MAIL --door E-MAIL",
}
"""With which command the reader does what a refusal advises; the rules themselves know of no commands."""


def in_words(fout: Herstelbaar | Weigering | UnicodeEncodeError) -> str:
    """Write a refusal: one of the rules with its code, problems of input under one heading that says what was done."""
    if isinstance(fout, Weigering):
        code = fout.grond.code
        return f"{code}: {fout}" + (f"\nDe opdracht daarvoor:  {OPDRACHTEN[code]}" if code in OPDRACHTEN else "")
    if isinstance(fout, UnicodeEncodeError):  # bytes on the command line that are no text
        return "Er staat een teken bij dat geen leesbare tekst is. Schrijf het opnieuw, in UTF-8."
    if not isinstance(fout, Invoerfout):
        return str(fout)
    aantal = len(fout.problemen)
    kop = "Er is 1 probleem." if aantal == 1 else f"Er zijn {aantal} problemen."
    return "\n".join([f"{kop} Er is niets geschreven.", *(f"- {probleem}" for probleem in fout.problemen)])
