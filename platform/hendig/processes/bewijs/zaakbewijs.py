"""The bundle with which a partner redoes its own sum, for one case: as long as the evidence is open, and no longer."""

from __future__ import annotations

import hashlib

from sqlalchemy.orm import Session

from governance.bewijs.rules import GEEN_METING, NIET_OPEN
from governance.bewijs.service import leg_gift_vast
from governance.feiten.rules import Peil
from governance.kalender.amsterdam import dag_en_tijd
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import partijnamen, persoonsnamen
from governance.uitsluiting.queries import Zaakbeeld, inzage_vanaf, metingen, zaakbeeld
from hendig.processes.herbereken.maak_partner import maak_partnerbundel
from hendig.processes.herbereken.partnerbundel import Partnerbundel
from hendig.processes.herbereken.voorwie import Voorwie
from surveys.kluis.kluis import Kluis

OP_HET_SCHERM = Voorwie(wie="", hoedanigheid="", zaak="", op="", nummer="")
"""For who only looks: that they did stands in the log."""


def is_in_te_zien(session: Session, zaak: Zaakbeeld) -> bool:
    """Tell whether the partner can look at what was measured: the evidence is open and the case has not ended."""
    return zaak.construct is not None and not zaak.gesloten and inzage_vanaf(session, zaak.id) is not None


def weiger_dicht(session: Session, zaak: Zaakbeeld) -> str:
    """Refuse a case of which the evidence is not open now; give the kind of trust that it is about."""
    if zaak.construct is None:
        raise GEEN_METING.met()
    if not is_in_te_zien(session, zaak):
        raise NIET_OPEN.met()
    return zaak.construct


def tellende_sleutels(session: Session, zaak: str) -> list[str]:
    """Give the rounds that a case rests on."""
    return [een.ronde for een in metingen(session, zaak) if een.telt]


def eigen_som(session: Session, kluis: Kluis, zaak: Zaakbeeld, voor: Voorwie = OP_HET_SCHERM) -> Partnerbundel:
    """Give what the partner redoes its sum with; refused where it is closed or a round cannot carry a case."""
    construct, rondes = weiger_dicht(session, zaak), tellende_sleutels(session, zaak.id)
    with kluis.lees() as open_:
        return maak_partnerbundel(session, open_, partij=zaak.partij, construct=construct, rondes=rondes, voor=voor)


def geef_partnerbundel(handeling: Handeling, kluis: Kluis, *, zaak: str) -> bytes:
    """Give the bundle to the one who acts, with for whom it is in it, and record that."""
    beeld, gift = zaakbeeld(handeling.session, zaak), handeling.nieuw_id
    partner = partijnamen(handeling.session)[beeld.partij]
    voor = voor_wie(handeling, beeld, f"{handeling.door.rol}, bundel over {partner}", gift)
    inhoud = eigen_som(handeling.session, kluis, beeld, voor).als_bytes()
    leg_gift_vast(handeling, gift=gift, zaak=zaak, sha256=hashlib.sha256(inhoud).hexdigest())
    return inhoud


def voor_wie(handeling: Handeling, zaak: Zaakbeeld, hoedanigheid: str, gift: str, wie: str | None = None) -> Voorwie:
    """Say for whom a bundle is: the one who acts, or ``wie``."""
    namen = persoonsnamen(handeling.session, {handeling.persoon}, Peil(handeling.dag))
    return Voorwie(
        wie=wie or namen.get(handeling.persoon, handeling.persoon),
        hoedanigheid=hoedanigheid,
        zaak=zaak.nummer or zaak.id,
        op=dag_en_tijd(handeling.op),
        nummer=gift,
    )
