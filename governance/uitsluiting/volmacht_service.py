"""Giving somebody a mandate to sign letters about an agreement, and withdrawing it."""

from __future__ import annotations

import datetime as dt

from governance.bronnen import Bron
from governance.feiten.rules import Peil
from governance.feiten.service import beeindig_per, leg_feit_vast, trek_feit_in
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.logboek.rules import gegeven_reden
from governance.netwerk.queries import persoonsnamen, rollen_op
from governance.netwerk.rules import Rol
from governance.uitsluiting.model import Volmacht
from governance.uitsluiting.toestand import Dossiergebeurtenis
from governance.weigering import Weigeringsgrond

MAG_VOLMACHT_GEVEN = (Rol.BURGEMEESTER, Rol.SECRETARIS)
"""In which roles somebody records that the burgemeester gives or withdraws a mandate."""
KAN_VOLMACHT_KRIJGEN = (
    *(Rol.SECRETARIS, Rol.COLLEGELID, Rol.TREKKER_JEUGD, Rol.TREKKER_WMO),
    Rol.CONTRACTMANAGER,
)
"""Who can get one: not the jurist, who confirms what is sent, and nobody outside the gemeente."""

VERTEGENWOORDIGING = Bron("Gemeentewet", "artikel 171, tweede lid")
AAN_ZICHZELF = Weigeringsgrond(
    "UIT-68",
    "U kunt uzelf geen volmacht geven. Vraag de burgemeester om haar vast te leggen.",
    VERTEGENWOORDIGING,
)
GEEN_FUNCTIE = Weigeringsgrond(
    "UIT-69",
    "{naam} heeft op {dag} geen functie bij de gemeente waarin iemand voor de burgemeester tekent. Kies iemand anders.",
    VERTEGENWOORDIGING,
)
NIET_TERUG = Weigeringsgrond(
    "UIT-70",
    "Een volmacht begint vandaag of later, op zijn vroegst {dag}. Wat al is getekend, wordt er niet geldig door.",
    VERTEGENWOORDIGING,
)
AL_VOORBIJ = Weigeringsgrond("UIT-71", "Deze volmacht geldt al niet meer. U hoeft niets te doen.", VERTEGENWOORDIGING)


def geef_volmacht(
    handeling: Handeling, *, persoon: str, zaak: str | None, per: dt.date, tot: dt.date | None, besluit: str
) -> None:
    """Record that the burgemeester lets somebody sign: in one case, or with ``zaak`` None in every case."""
    session = handeling.session
    if persoon == handeling.persoon:
        raise AAN_ZICHZELF.met()
    if per < handeling.dag:
        raise NIET_TERUG.met(dag=datum(handeling.dag))
    if not rollen_op(session, Peil(per), rollen=KAN_VOLMACHT_KRIJGEN, persoon=persoon):
        naam = persoonsnamen(session, [persoon], Peil(handeling.dag)).get(persoon, "Deze persoon")
        raise GEEN_FUNCTIE.met(naam=naam, dag=datum(per))
    feit = Volmacht(persoon=persoon, zaak=zaak, besluit=gegeven_reden(besluit), geldig_van=per, geldig_tot=tot)
    seq = handeling.leg_vast(Dossiergebeurtenis.VOLMACHT, zaak=zaak, lading={"persoon": persoon})
    leg_feit_vast(handeling, feit=feit, gebeurtenis=seq)


def trek_volmacht_in(handeling: Handeling, *, volmacht: str, reden: str) -> None:
    """Let a mandate end today; what was signed on an earlier day stays signed."""
    feit = handeling.session.get(Volmacht, volmacht)
    if feit is None or feit.vervallen_in is not None:
        raise LookupError(volmacht)
    if feit.geldig_tot is not None and feit.geldig_tot <= handeling.dag:
        raise AL_VOORBIJ.met()
    lading = {"persoon": feit.persoon, "reden": gegeven_reden(reden)}
    seq = handeling.leg_vast(Dossiergebeurtenis.VOLMACHT_INGETROKKEN, zaak=feit.zaak, lading=lading)
    if feit.geldig_van >= handeling.dag:
        trek_feit_in(handeling, feit=feit, gebeurtenis=seq)
    else:
        beeindig_per(handeling, feit=feit, per=handeling.dag, gebeurtenis=seq)
