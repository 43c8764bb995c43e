"""Every open term on one page, for who watches over them."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from governance.contract.termijnsoorten import TERMIJNSOORTEN
from governance.termijnen.rules import MAG_BEWAKEN
from hendig.processes.termijnen.overzicht import termijnen_op
from hendig.uitvoer.termijnoverzicht import GEVOLG
from hendig.web.gebied import Gebied
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek
from hendig.web.zaken.zicht import ziet

termijnen = Gebied("termijnen", __name__)


@termijnen.pagina("/termijnen", met(*MAG_BEWAKEN), inzage="termijnen")
def overzicht() -> ResponseReturnValue:
    """Show what is over, what ends when, what waits for delivery, and what must go by letter."""
    vraag = verzoek()
    stand = termijnen_op(vraag.lezing, vraag.dag, ziet=ziet)
    return render_template("termijnen/overzicht.html", stand=stand, soorten=TERMIJNSOORTEN, gevolg=GEVOLG)
