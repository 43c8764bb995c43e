"""What takes two people: a bundle for a sworn expert, and that the name of a rater is given.

Whoever may allow it gets a message; of what was allowed the functionaris gegevensbescherming is told.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

from governance.bewijs.queries import Verzoekbeeld
from governance.bewijs.rules import GEEN_METING, ONBEKEND, WIE_STAAT_TOE, Onthullingsgrond, Verzoeksoort
from governance.bewijs.service import sta_verzoek_toe, vraag_deskundige, vraag_onthulling
from governance.logboek.handeling import Handeling
from governance.netwerk.rules import Rol
from governance.uitsluiting.queries import zaakbeeld
from hendig.mail.rules import Bericht
from hendig.processes.bewijs.berichten import bericht_aan
from hendig.processes.bewijs.zaakbewijs import tellende_sleutels, weiger_dicht

PAGINAS: Final = {Verzoeksoort.DESKUNDIGE: "/bewijs", Verzoeksoort.ONTHULLING: "/bewijs/onthullingen"}


def vraag_om_deskundige(handeling: Handeling, *, zaak: str, naam: str, beedigd_op: dt.date, reden: str) -> str:
    """Ask that an expert gets everything of a case of which the evidence is open."""
    weiger_dicht(handeling.session, zaakbeeld(handeling.session, zaak))
    verzoek = vraag_deskundige(handeling, zaak=zaak, naam=naam, beedigd_op=beedigd_op, reden=reden)
    _wacht(handeling, Verzoeksoort.DESKUNDIGE, verzoek)
    return verzoek


def vraag_om_onthulling(
    handeling: Handeling, *, zaak: str, grond: Onthullingsgrond, ronde: str, plaatsen: Sequence[int], reden: str
) -> str:
    """Ask that names are given in a case, also after it ended: a court may ask later."""
    if zaakbeeld(handeling.session, zaak).construct is None:
        raise GEEN_METING.met()
    if ronde not in tellende_sleutels(handeling.session, zaak) or not plaatsen:
        raise ONBEKEND.met()
    verzoek = vraag_onthulling(handeling, zaak=zaak, grond=grond, ronde=ronde, plaatsen=plaatsen, reden=reden)
    _wacht(handeling, Verzoeksoort.ONTHULLING, verzoek)
    return verzoek


def sta_toe(handeling: Handeling, *, verzoek: str) -> Verzoekbeeld:
    """Allow a request, and tell those who carry it out and who keep watch."""
    beeld = sta_verzoek_toe(handeling, verzoek=verzoek)
    bericht_aan(handeling, Bericht.BEWIJS_TOEGESTAAN, (Rol.FG, Rol.CONTROLEUR), PAGINAS[beeld.soort], verzoek)
    return beeld


def _wacht(handeling: Handeling, soort: Verzoeksoort, verzoek: str) -> None:
    bericht_aan(handeling, Bericht.BEWIJS_WACHT, WIE_STAAT_TOE[soort], PAGINAS[soort], verzoek)
