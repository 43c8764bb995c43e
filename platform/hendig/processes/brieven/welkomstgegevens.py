"""What the welcome letter to one partner is made of, out of register, agreement, norm and obligations on one day."""

from __future__ import annotations

import datetime as dt

from dateutil.relativedelta import relativedelta
from sqlalchemy.orm import Session

from governance.contract.norm_queries import geldende_norm
from governance.contract.queries import geldende_versie, ingang, ondertekening
from governance.contract.rules import GEEN_NORM
from governance.feiten.rules import Peil
from governance.kalender.dagen import eerste_werkdag_vanaf
from governance.netwerk.queries import Partijstand
from governance.netwerk.rules import Rol
from governance.verplichtingen.queries import Verplichtingsgegevens, verplichtingen
from governance.verplichtingen.rules import Aard, Periodiciteit, Wie
from governance.weigering import Weigering
from hendig.brieven.welkomstbrief import Afspraak, Meting, Versie, Welkomstgegevens
from hendig.processes.brieven.kop import kop_van
from hendig.zetwerk.blokken import Stap

REACTIETIJD = relativedelta(weeks=3)
"""What we ask to react within: a request, no term of the agreement."""
_PARTNER = (Wie.PARTNER, Wie.ALLEBEI, Wie.PERSOON, Wie.CLUSTER)
_GEMEENTE = (Wie.GEMEENTE, Wie.ALLEBEI)


def verzamel(
    session: Session, *, partner: Partijstand, contractmanager: str, dagtekening: dt.date, per: dt.date
) -> Welkomstgegevens:
    """Gather everything as it holds on ``per``; what the letter cannot do without is refused when it is not there."""
    peil = Peil(per)
    getekend, versie = ondertekening(session, partner.id, peil), geldende_versie(session, peil)
    afspraken = verplichtingen(session, versie.id)
    return Welkomstgegevens(
        kop=kop_van(
            session,
            partner=partner,
            behandelaar=contractmanager,
            rol=Rol.CONTRACTMANAGER,
            zaaknummer=getekend.zaaknummer,
            dagtekening=dagtekening,
            per=per,
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
