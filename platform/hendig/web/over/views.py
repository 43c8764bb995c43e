"""Pages that everybody may read, logged in or not."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from hendig.web.gebied import Gebied
from hendig.web.toegangsregel import IEDEREEN

over = Gebied("over", __name__)


@over.pagina("/vertrouwelijk", IEDEREEN)
def vertrouwelijk() -> ResponseReturnValue:
    """Tell who sees which answers: the promise to who answers."""
    return render_template("over/vertrouwelijk.html")


@over.pagina("/hulp", IEDEREEN)
def hulp() -> ResponseReturnValue:
    """Tell where to ask."""
    return render_template("over/hulp.html")


@over.pagina("/privacy", IEDEREEN)
def privacy() -> ResponseReturnValue:
    """Tell which data are kept, why, how long, and what somebody can ask."""
    return render_template("over/privacy.html")


@over.pagina("/toegankelijkheid", IEDEREEN)
def toegankelijkheid() -> ResponseReturnValue:
    """Tell how far the pages can be used by everybody, and what was not tried."""
    return render_template("over/toegankelijkheid.html")
