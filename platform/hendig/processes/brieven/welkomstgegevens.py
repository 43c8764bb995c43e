"""What the welcome letter to one partner is made of, out of register, agreement, norm and obligations on one day."""

from __future__ import annotations

import datetime as dt

from dateutil.relativedelta import relativedelta
from sqlalchemy.orm import Session

from governance.bronnen import Bron
from governance.contract.norm_queries import geldende_norm
from governance.contract.queries import geldende_versie, ingang, ondertekening
from governance.contract.rules import GEEN_NORM
from governance.feiten.rules import Peil
from governance.kalender.dagen import eerste_werkdag_vanaf
from governance.kalender.datum import datum
from governance.netwerk.kaarten import Partijkaart
from governance.netwerk.queries import Partijstand, gemeente_op, personen_in_rol, persoon_op, rollen_op
from governance.netwerk.rules import Rol
from governance.verplichtingen.queries import Verplichtingsgegevens, verplichtingen
from governance.verplichtingen.rules import Aard, Periodiciteit, Wie
from governance.weigering import Weigering, Weigeringsgrond
from hendig.brieven.welkomstbrief import Afspraak, Meting, Versie, Welkomstgegevens
from hendig.brieven.zaakkop import Bereikbaar, Ontvanger, Zaakkop
from hendig.zetwerk.blokken import Stap

BRON = Bron("ontwerpkeuze", "welkomstbrief")

GEEN_POSTADRES = Weigeringsgrond(
    "BRF-01",
    "Van de partner met KvK-nummer {kvk} staat geen adres met postcode en plaats in het register. Vul dat eerst aan.",
    BRON,
)
NIEMAND = Weigeringsgrond(
    "BRF-02", "Op {dag} staat er geen {rol} in het register, en die hoort in de brief. Vul dat eerst aan.", BRON
)

REACTIETIJD = relativedelta(weeks=3)
"""What we ask to react within: a request, no term of the agreement."""
_PARTNER = (Wie.PARTNER, Wie.ALLEBEI, Wie.PERSOON, Wie.CLUSTER)
_GEMEENTE = (Wie.GEMEENTE, Wie.ALLEBEI)


def verzamel(
    session: Session, *, partner: Partijstand, contractmanager: str, dagtekening: dt.date, per: dt.date
) -> Welkomstgegevens:
    """Gather everything as it holds on ``per``; what the letter cannot do without is refused when it is not there."""
    peil = Peil(per)
    gemeente = gemeente_op(session, peil)
    if gemeente is None:
        raise NIEMAND.met(dag=datum(per), rol="gemeente")
    getekend, versie = ondertekening(session, partner.id, peil), geldende_versie(session, peil)
    afspraken = verplichtingen(session, versie.id)
    meetbeheerders = [houder.persoon for houder in personen_in_rol(session, Rol.MEETBEHEERDER, peil)]
    return Welkomstgegevens(
        kop=Zaakkop(
            gemeente=gemeente.kaart.naam,
            partner=_ontvanger(session, partner, peil),
            kenmerk="",
            zaaknummer=getekend.zaaknummer,
            dagtekening=dagtekening,
            behandelaar=_bereikbaar(session, [contractmanager], Rol.CONTRACTMANAGER, peil),
            meldpunt=_bereikbaar(session, meetbeheerders, Rol.MEETBEHEERDER, peil),
        ),
        reageren_tot=eerste_werkdag_vanaf(dagtekening + REACTIETIJD),
        partner_vanaf=partner.lid_van or per,
        overeenkomst=Versie(versie=versie.nummer, vanaf=ingang(session, peil)),
        laatste_dag=None if getekend.tot is None else getekend.tot - dt.timedelta(days=1),
        van_partner=tuple(_afspraak(een) for een in afspraken if een.wie in _PARTNER),
        van_gemeente=tuple(_afspraak(een) for een in afspraken if een.wie in _GEMEENTE and een.aard is Aard.PLICHT),
        meting=_meting(session, partner.lid_van or per, peil),
        eerste_stappen=tuple(
            Stap("Zodra er een sessie is", een.omschrijving)
            for een in afspraken
            if een.periodiciteit is Periodiciteit.EERSTE_SESSIE
        ),
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


def _bereikbaar(session: Session, personen: list[str], rol: Rol, peil: Peil) -> Bereikbaar:
    kaarten = [kaart for persoon in personen if (kaart := persoon_op(session, persoon, peil)) is not None]
    if not kaarten:
        raise NIEMAND.met(dag=datum(peil.dag), rol=rol.value)
    kaart = kaarten[0]
    return Bereikbaar(naam=kaart.naam, functie=rol.value, mail=kaart.e_mail, telefoon=kaart.telefoon or "")


def _afspraak(een: Verplichtingsgegevens) -> Afspraak:
    return Afspraak(
        wat=een.omschrijving if een.aard is Aard.PLICHT else f"{een.omschrijving} Dit mag, het hoeft niet.",
        wanneer=een.periodiciteit.value,
        waar=een.artikel if een.artikel.startswith("bijlage") else f"artikel {een.artikel}",
    )


def _meting(session: Session, lid_van: dt.date, peil: Peil) -> Meting | None:
    """Say from which round a measurement can count for who joined on a day; None while no norm holds."""
    try:
        geldend = geldende_norm(session, peil)
    except Weigering as weigering:
        if weigering.grond is GEEN_NORM:
            return None
        raise
    regels = geldend.gegevens.norm.herhaling
    telt_vanaf = max(geldend.van, lid_van + relativedelta(months=regels.nieuwkomer_maanden))
    norm = Versie(versie=geldend.gegevens.nummer, vanaf=geldend.van)
    return Meting(norm=norm, telt_vanaf=telt_vanaf, rondes=regels.k)
