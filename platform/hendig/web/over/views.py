"""Pages that everybody may read, logged in or not."""

from __future__ import annotations

from typing import Final

from flask import render_template
from flask.typing import ResponseReturnValue

from governance.netwerk.queries import rollen_op
from governance.netwerk.rules import Rol
from hendig.web.gebied import Gebied
from hendig.web.toegangsregel import IEDEREEN
from hendig.web.verzoek import verzoek

VRAAGBAKEN: Final = (
    (
        Rol.BEHEERDER,
        "Inloggen, rollen en techniek",
        "De beheerder nodigt mensen uit, geeft rollen en helpt bij inloggen.",
    ),
    (
        Rol.CONTRACTMANAGER,
        "Uw overeenkomst en wat er wordt gevraagd",
        "De contractmanager van de gemeente weet wat is afgesproken.",
    ),
    (
        Rol.MEETBEHEERDER,
        "De vertrouwensronde",
        "De meetbeheerder helpt bij het invullen. Vroeg iemand wat u antwoordde? Meld het hier.",
    ),
    (
        Rol.FG,
        "Privacy",
        "De functionaris gegevensbescherming let erop dat wij zorgvuldig met uw gegevens omgaan.",
    ),
    (
        Rol.MDG_SECRETARIS,
        "Overleg van de MDG I-F",
        "De secretaris weet wie is afgevaardigd, en legt vast wie vervangt.",
    ),
)
"""Whom to ask, about what, and what they do."""

over = Gebied("over", __name__)


@over.pagina("/vertrouwelijk", IEDEREEN)
def vertrouwelijk() -> ResponseReturnValue:
    """Tell who sees which answers: the promise to who answers."""
    return render_template("over/vertrouwelijk.html")


@over.pagina("/hulp", IEDEREEN)
def hulp() -> ResponseReturnValue:
    """Tell whom to ask what."""
    vraag = verzoek()
    wie = rollen_op(vraag.lezing, vraag.peil, rollen=[rol for rol, _, _ in VRAAGBAKEN])
    contacten = [(kop, uitleg, [houder for houder in wie if houder.rol is rol]) for rol, kop, uitleg in VRAAGBAKEN]
    postadres = None if vraag.gemeente is None else vraag.gemeente.kaart.e_mail
    return render_template("over/hulp.html", contacten=contacten, postadres=postadres)


@over.pagina("/privacy", IEDEREEN)
def privacy() -> ResponseReturnValue:
    """Tell which data are kept, why, how long, and what somebody can ask."""
    return render_template("over/privacy.html")


@over.pagina("/toegankelijkheid", IEDEREEN)
def toegankelijkheid() -> ResponseReturnValue:
    """Tell how far the pages can be used by everybody, and what was not tried."""
    return render_template("over/toegankelijkheid.html")
