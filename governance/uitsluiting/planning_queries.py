"""The earliest days of what may still come, by the terms of the version of the agreement under which it runs."""

from __future__ import annotations

from sqlalchemy.orm import Session

from governance.contract.parametersoorten import STUKKEN_WERKDAGEN
from governance.contract.queries import parameter, termijnsoort
from governance.termijnen.queries import telregels
from governance.uitsluiting.planning import Planregel, termijncodes, vooruitblik
from governance.uitsluiting.waarborgen import met_spoed
from governance.uitsluiting.zaakfeiten import Zaakfeiten


def eerste_dagen(session: Session, contractversie: str, feiten: Zaakfeiten) -> tuple[Planregel, ...]:
    """Give the earliest days of what may still come in a matter; `Weigering` when a term is not in the version."""
    codes = termijncodes(feiten.grond, feiten.route, spoed=met_spoed(feiten))
    termijnen = {code: termijnsoort(session, contractversie, code) for code in codes}
    stukken = parameter(session, contractversie, STUKKEN_WERKDAGEN).waarde
    return vooruitblik(feiten, termijnen, telregels(session, contractversie), stukken=stukken)
