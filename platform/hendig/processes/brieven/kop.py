"""The head of a letter to one partner, out of the register as it holds on one day."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from governance.bronnen import Bron
from governance.feiten.rules import Peil
from governance.kalender.datum import datum
from governance.netwerk.kaarten import Partijkaart
from governance.netwerk.queries import Partijstand, gemeente_op, personen_in_rol, persoon_op, rollen_op
from governance.netwerk.rules import Rol
from governance.weigering import Weigeringsgrond
from hendig.brieven.zaakkop import Bereikbaar, Ontvanger, Zaakkop

BRON = Bron("ontwerpkeuze", "wat in elke brief staat")

GEEN_POSTADRES = Weigeringsgrond(
    "BRF-01",
    "Van de partner met KvK-nummer {kvk} staat geen adres met postcode en plaats in het register. Vul dat eerst aan.",
    BRON,
)
NIEMAND = Weigeringsgrond(
    "BRF-02", "Op {dag} staat er geen {rol} in het register, en die hoort in de brief. Vul dat eerst aan.", BRON
)


def kop_van(
    session: Session,
    *,
    partner: Partijstand,
    behandelaar: str,
    rol: Rol,
    zaaknummer: str | None,
    dagtekening: dt.date,
    per: dt.date,
) -> Zaakkop:
    """Gather the head of a letter; ``behandelaar`` answers in this role, and the number comes when it is kept."""
    peil = Peil(per)
    gemeente = gemeente_op(session, peil)
    if gemeente is None:
        raise NIEMAND.met(dag=datum(per), rol="gemeente")
    meetbeheerders = [houder.persoon for houder in personen_in_rol(session, Rol.MEETBEHEERDER, peil)]
    return Zaakkop(
        gemeente=gemeente.kaart.naam,
        partner=_ontvanger(session, partner, peil),
        kenmerk="",
        zaaknummer=zaaknummer,
        dagtekening=dagtekening,
        behandelaar=bereikbaar(session, [behandelaar], rol, peil),
        meldpunt=bereikbaar(session, meetbeheerders, Rol.MEETBEHEERDER, peil),
    )


def _ontvanger(session: Session, partner: Partijstand, peil: Peil) -> Ontvanger:
    namen = [houder.naam for houder in rollen_op(session, peil, rollen=(Rol.CONTACTPERSOON,), partij=partner.id)]
    contact = next((naam for naam in namen if naam), None)
    return Ontvanger(
        naam=partner.kaart.naam,
        ter_attentie_van=f"t.a.v. {contact}" if contact else "",
        adres=_postadres(partner.kaart),
        aanhef=f"Geachte {contact}," if contact else "Geachte netwerkpartner,",
    )


def _postadres(kaart: Partijkaart) -> tuple[str, ...]:
    if not (kaart.adres and kaart.postcode and kaart.plaats):
        raise GEEN_POSTADRES.met(kvk=kaart.kvk)
    return kaart.adres, f"{kaart.postcode}  {kaart.plaats}"


def bereikbaar(session: Session, personen: list[str], rol: Rol, peil: Peil) -> Bereikbaar:
    """Say how to reach the first of these people; a letter without anybody in a role is refused."""
    kaarten = [kaart for persoon in personen if (kaart := persoon_op(session, persoon, peil)) is not None]
    if not kaarten:
        raise NIEMAND.met(dag=datum(peil.dag), rol=rol.value)
    kaart = kaarten[0]
    return Bereikbaar(naam=kaart.naam, functie=rol.value, mail=kaart.e_mail, telefoon=kaart.telefoon or "")
