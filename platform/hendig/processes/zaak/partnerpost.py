"""Who is told that a partner wrote something, and that an answer lies ready for it: once for each thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import rollen_op
from governance.netwerk.rules import Rol
from governance.uitsluiting.inbrengsoort import Inbrengsoort
from governance.uitsluiting.queries import zaakbeeld
from governance.uitsluiting.toestand import Zaakgebeurtenis
from hendig.mail.rules import Bericht
from hendig.mail.service import zet_klaar
from hendig.processes.zaak.partnervragen import BEANTWOORDT
from hendig.processes.zaak.zicht import VAN_DE_PARTNER, ziet_zaak


def meld_ontvangst(handeling: Handeling, *, zaak: str, wat: Zaakgebeurtenis | Inbrengsoort) -> None:
    """Confirm to who wrote that it came in, and tell who answers it; what more comes on the same day is the same."""
    sleutel = f"{zaak}:{wat.value}:{handeling.dag.isoformat()}"
    gegevens = {"op": handeling.op.isoformat(), "pad": f"/uw-gesprek/{zaak}"}
    zet_klaar(handeling, bericht=Bericht.INBRENG_ONTVANGEN, aan=handeling.persoon, gegevens=gegevens)
    for persoon in _wie_antwoordt(handeling, zaak, BEANTWOORDT[wat]):
        pad = {"pad": f"/zaken/{zaak}"}
        zet_klaar(handeling, bericht=Bericht.INBRENG_WACHT, aan=persoon, gegevens=pad, sleutel=sleutel)


def meld_antwoord(handeling: Handeling, *, zaak: str, sleutel: str) -> None:
    """Tell the people of the partner that there is an answer; the same ``sleutel`` is the same answer."""
    partij = zaakbeeld(handeling.session, zaak).partij
    houders = rollen_op(handeling.session, Peil(handeling.dag), rollen=VAN_DE_PARTNER, partij=partij)
    for persoon in sorted({houder.persoon for houder in houders}):
        pad = {"pad": f"/uw-gesprek/{zaak}"}
        zet_klaar(handeling, bericht=Bericht.INBRENG_BEANTWOORD, aan=persoon, gegevens=pad, sleutel=sleutel)


def _wie_antwoordt(handeling: Handeling, zaak: str, rollen: Collection[Rol]) -> list[str]:
    """Give who answers and may see the matter: never who has a tie to the partner."""
    beeld, peil = zaakbeeld(handeling.session, zaak), Peil(handeling.dag)
    per_persoon: defaultdict[str, set[Rol]] = defaultdict(set)
    for houder in rollen_op(handeling.session, peil, rollen=tuple(rollen)):
        per_persoon[houder.persoon].add(houder.rol)
    return [
        persoon
        for persoon, heeft in sorted(per_persoon.items())
        if ziet_zaak(handeling.session, beeld, persoon=persoon, rollen=heeft, peil=peil)
    ]
