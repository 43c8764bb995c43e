"""The welcome letter to one partner: gathered, made, and kept as a concept, in one act."""

from __future__ import annotations

import datetime as dt

from governance.documenten.queries import Inhoud
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import partij_met
from governance.netwerk.rules import ANDERE_SOORT, Partijsoort
from hendig.processes.brieven.stukken import leg_stuk_vast
from hendig.processes.brieven.welkomstgegevens import verzamel


def maak_welkomstbrief(handeling: Handeling, *, kvk: str, vestiging: str | None = None, per: dt.date) -> Inhoud:
    """Write to the partner with this number as everything holds on ``per``, and keep the letter as a concept.

    Who acts is the contractmanager whom the partner can turn to. A letter that this partner has already gets a new
    version under its own number.
    """
    session = handeling.session
    partner = partij_met(session, kvk, vestiging, Peil(per))
    if partner.soort is not Partijsoort.NETWERKPARTNER:
        raise ANDERE_SOORT.met()
    gegevens = verzamel(session, partner=partner, contractmanager=handeling.persoon, dagtekening=handeling.dag, per=per)
    return leg_stuk_vast(handeling, gegevens=gegevens, partij=partner.id, zaak=None)
