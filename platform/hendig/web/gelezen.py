"""What somebody read before they act on it: a page sends its mark along, and on what changed since nothing is done."""

from __future__ import annotations

import hashlib
from typing import Final

from flask import request

from governance.bronnen import Bron
from governance.weigering import Weigeringsgrond

GELEZEN: Final = "gelezen"
"""The name of the field that travels along unseen."""
VERANDERD: Final = Weigeringsgrond(
    "LEZ-01",
    "Dit is veranderd nadat u het las. Er is niets vastgelegd. Open de pagina opnieuw, lees wat er nu staat, en doe "
    "het dan nog eens.",
    Bron("ontwerpkeuze", "wie iets bevestigt, las het zoals het is"),
)
INTUSSEN_BEWAARD: Final = Weigeringsgrond(
    "LEZ-02",
    "Hier is iets bewaard nadat u deze pagina opende. Wat u schreef, staat hieronder en is nog niet bewaard. Open deze "
    "pagina ook in een nieuw tabblad en neem over wat erbij hoort. Bewaart u daarna hier, dan vervangt dit de rest.",
    Bron("ontwerpkeuze", "wie iets bevestigt, las het zoals het is"),
)


def merk(*wat: object) -> str:
    """Give a short mark of what stands there; other words have another one."""
    return hashlib.sha256(repr(wat).encode()).hexdigest()[:16]


def gelezen(nu: str) -> str:
    """Give the mark of what somebody read: what their page sent along, else what stands there now."""
    return request.form.get(GELEZEN, nu)


def weiger_veranderd(nu: str) -> None:
    """Refuse who acts on what changed after they read it; call it in the act itself."""
    if gelezen(nu) != nu:
        raise VERANDERD.met()


def al_bewaard(nu: str, *, hetzelfde: bool) -> bool:
    """Tell whether the same was kept since somebody read it; refused is other words over what they did not read."""
    intussen = gelezen(nu) != nu
    if intussen and not hetzelfde:
        raise INTUSSEN_BEWAARD.met()
    return intussen
