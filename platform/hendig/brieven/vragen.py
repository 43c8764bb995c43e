"""The end of a letter: who answers questions, and that nobody may treat the partner otherwise meanwhile."""

from __future__ import annotations

from hendig.brieven.zaakkop import Zaakkop, bereik
from hendig.zetwerk.blokken import Alinea, Blok, Kop


def vragen(kop: Zaakkop) -> tuple[Blok, ...]:
    """Say who answers."""
    return Kop("Heeft u een vraag?"), Alinea(f"Bel of mail {bereik(kop.behandelaar)}.")


def vragen_en_rechten(kop: Zaakkop) -> tuple[Blok, ...]:
    """Say who answers, and what does not change as long as the agreement holds."""
    return (
        Kop("Wat blijft hetzelfde?"),
        Alinea(
            "Zolang de overeenkomst loopt, houdt u al uw rechten. U doet aan alles mee en gezinnen kunnen uw hulp "
            f"blijven kiezen. Merkt u iets anders? Meld het bij {bereik(kop.meldpunt)}."
        ),
        *vragen(kop),
    )
