"""The bundle of a sworn expert: made once two people agreed, on the machine with the key, and written down."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from governance.bewijs.rules import Verzoeksoort
from governance.bewijs.service import leg_gift_vast, open_verzoek
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.uitsluiting.queries import zaakbeeld
from hendig.processes.bewijs.zaakbewijs import tellende_sleutels, voor_wie, weiger_dicht
from hendig.processes.herbereken.maak_deskundige import maak_deskundigenbundel
from surveys.kluis.kluis import Kluis


def geef_deskundigenbundel(handeling: Handeling, kluis: Kluis, *, verzoek: str, trek: Callable[[], str]) -> bytes:
    """Give the bundle of an expert, as long as the request is open and the case has not ended."""
    gevraagd = open_verzoek(handeling, verzoek=verzoek, soort=Verzoeksoort.DESKUNDIGE)
    session, gift = handeling.session, handeling.nieuw_id
    zaak = zaakbeeld(session, gevraagd.zaak)
    construct = weiger_dicht(session, zaak)
    getekend = "" if gevraagd.beedigd_op is None else datum(gevraagd.beedigd_op)
    als = f"deskundige, geheimhouding getekend op {getekend}"
    voor = voor_wie(handeling, zaak, als, gift, wie=gevraagd.wie)
    with kluis.lees() as open_:
        inhoud = maak_deskundigenbundel(
            session,
            open_,
            partij=zaak.partij,
            construct=construct,
            rondes=tellende_sleutels(session, zaak.id),
            voor=voor,
            trek=trek,
        )
    leg_gift_vast(handeling, gift=gift, zaak=zaak.id, sha256=hashlib.sha256(inhoud).hexdigest(), verzoek=verzoek)
    return inhoud
