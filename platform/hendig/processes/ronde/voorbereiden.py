"""A new round: with the texts of an earlier one, or with those that are proposed; and with the norm that holds now."""

from __future__ import annotations

from dataclasses import replace

from governance.contract.norm_queries import geldende_norm
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.weigering import Weigering
from hendig.processes.ronde.lijst import neem_over
from surveys.ronde.queries import rondebeeld
from surveys.ronde.rules import Opzet, Rondesoort
from surveys.ronde.service import bereid_voor
from surveys.ronde.voorstel import DEELNAMEREGEL, PRIVACYTEKST


def begin_ronde(handeling: Handeling, *, naam: str, soort: Rondesoort, van: str | None = None) -> str:
    """Begin a round as a concept and give its key; of another one all is taken over but its days and its norm."""
    opzet = Opzet(deelnameregel=DEELNAMEREGEL, privacytekst=PRIVACYTEKST.strip())
    if van is not None:
        bron = rondebeeld(handeling.session, van).opzet
        opzet = replace(bron, periode_van=None, opent_op=None, sluit_op=None)
    ronde = bereid_voor(handeling, naam=naam, soort=soort, opzet=replace(opzet, norm=_norm(handeling)))
    if van is not None:
        neem_over(handeling, van=van, naar=ronde)
    return ronde


def _norm(handeling: Handeling) -> str | None:
    try:
        return geldende_norm(handeling.session, Peil(handeling.dag)).gegevens.id
    except Weigering:
        return None  # there is none yet: whoever announces the round is told
