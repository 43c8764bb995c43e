"""The acts: begin a matter, take a step alone or with a second person, and what the program records itself.

Every step goes through one place: it asks the guards, writes the step with the event, meets and opens terms. The words
that come with a step lie apart.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy.orm import Session

from governance.belangen.rules import NEEMT_NIET_DEEL
from governance.contract.parametersoorten import UITSLUITING_ROUTE, UITSLUITING_WIJZE
from governance.contract.queries import parameters, vastgestelde_versie, versiegegevens
from governance.feiten.rules import Peil
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.logboek.rules import gegeven_reden
from governance.netwerk.model import Partij
from governance.netwerk.queries import persoon_op
from governance.netwerk.rules import Rol
from governance.uitsluiting.feiten_queries import Elders, zaakfeiten
from governance.uitsluiting.gronden import (
    GRONDREGELS,
    ROUTE_ZONDER_METING,
    VORM_ZONDER_METING,
    Beeindigingsvorm,
    Grond,
    Route,
)
from governance.uitsluiting.model import Stapvoorstel, Zaak
from governance.uitsluiting.queries import open_zaak, stapvoorstel, stapvoorstellen, zaakbeeld
from governance.uitsluiting.rules import (
    STAPPEN,
    bezwaren,
    rij_voor,
    weiger_andere_rol,
    weiger_gemeente,
    weiger_melder,
    weiger_zelfde_persoon,
)
from governance.uitsluiting.stappen import leg_stap_vast, leg_tekst_vast, schrijf_stap, tel_stilstand
from governance.uitsluiting.toestand import Voorstelgebeurtenis, Zaakgebeurtenis, Zaakstand
from governance.uitsluiting.volmacht_queries import mag_tekenen
from governance.uitsluiting.weigeringen import AL_OPEN, ANDERE_ROUTE, TOEKOMST, VIER_OGEN, WACHT_AL
from governance.weigering import Weigering, Weigeringen

ACHTERHAALD = "De stand is veranderd. Daardoor kan deze stap niet meer."
TE_LANG_GELEDEN = "De vorige lage ronde is te lang geleden om mee te tellen."
"""Why a conversation lapses without a term that is over."""


def open_signaal(handeling: Handeling, *, partij: str, construct: str, contractversie: str, normversie: str) -> str:
    """Begin a matter after a low round, and give its key; the one that is open already where there is one."""
    bestaand = open_zaak(handeling.session, partij=partij, grond=Grond.VERTROUWEN, construct=construct)
    if bestaand is not None:
        return bestaand.id
    return _begin(
        handeling,
        Zaakgebeurtenis.SIGNAAL_ONTSTAAN,
        partij=partij,
        grond=Grond.VERTROUWEN,
        construct=construct,
        contractversie=contractversie,
        normversie=normversie,
    )


def meld_signaal(
    handeling: Handeling, *, partij: str, grond: Grond, contractversie: str, ontdekt_op: dt.date, tekst: str
) -> str:
    """Begin a matter after a report with facts, and give its key; never about trust, that is measured."""
    if GRONDREGELS[grond].gemeten:
        msg = "low trust is measured, never reported"
        raise ValueError(msg)
    melding = gegeven_reden(tekst)
    if ontdekt_op > handeling.dag:
        raise TOEKOMST.met(dag=datum(ontdekt_op))
    if open_zaak(handeling.session, partij=partij, grond=grond, construct=None) is not None:
        raise AL_OPEN.met()
    zaak = _begin(
        handeling,
        Zaakgebeurtenis.SIGNAAL_GEMELD,
        partij=partij,
        grond=grond,
        contractversie=contractversie,
        ontdekt_op=ontdekt_op,
    )
    leg_tekst_vast(handeling, rij=zaak, zaak=zaak, tekst=melding)
    return zaak


def zet_stap(
    handeling: Handeling,
    *,
    zaak: str,
    gebeurtenis: Zaakgebeurtenis,
    elders: Elders,
    naar: Zaakstand | None = None,
    document: str | None = None,
    tekst: str = "",
) -> Zaakstand:
    """Take a step that one person takes, in the role in which they act; `Weigeringen` with all that stands in its way.

    ``document`` is what was sent with it: the terms that run from delivery wait for that.
    """
    feiten = zaakfeiten(handeling.session, zaak, handeling.dag, elders)
    rij = rij_voor(feiten, gebeurtenis, naar)
    _weiger_opzij(handeling, elders)
    weiger_andere_rol(rij, Rol(handeling.door.rol))
    weiger_zelfde_persoon(rij, feiten, door=handeling.persoon, tweede=None, rol=None)
    _weiger(bezwaren(rij, feiten))
    doel = naar or rij.naar[0]
    leg_stap_vast(handeling, zaak, rij, doel, door=handeling.persoon, document=document, tekst=tekst)
    _trek_achterhaalde_in(handeling, zaak, doel)
    return doel


def leg_gevolg_vast(
    handeling: Handeling,
    *,
    zaak: str,
    gebeurtenis: Zaakgebeurtenis,
    elders: Elders,
    document: str | None = None,
    tekst: str = "",
) -> Zaakstand:
    """Record what follows by itself from a round, a delivery or a day; the guards hold here too."""
    feiten = zaakfeiten(handeling.session, zaak, handeling.dag, elders)
    rij = rij_voor(feiten, gebeurtenis)
    if rij.wie:
        msg = f"{gebeurtenis} is done by a person"
        raise ValueError(msg)
    _weiger(bezwaren(rij, feiten))
    leg_stap_vast(handeling, zaak, rij, rij.naar[0], door=None, document=document, tekst=tekst)
    _trek_achterhaalde_in(handeling, zaak, rij.naar[0])
    return rij.naar[0]


def stel_stap_voor(
    handeling: Handeling,
    *,
    zaak: str,
    gebeurtenis: Zaakgebeurtenis,
    elders: Elders,
    naar: Zaakstand | None = None,
    tekst: str = "",
) -> str:
    """Propose a step that takes two people, and give its key; what stands in its way is refused at once."""
    feiten = zaakfeiten(handeling.session, zaak, handeling.dag, elders)
    rij = rij_voor(feiten, gebeurtenis, naar)
    if not rij.tweede:
        msg = f"{gebeurtenis} takes one person"
        raise ValueError(msg)
    _weiger_opzij(handeling, elders)
    weiger_andere_rol(rij, Rol(handeling.door.rol))
    weiger_melder(rij, feiten, door=handeling.persoon, tweede=None)
    _weiger(bezwaren(rij, feiten))
    doel = naar or rij.naar[0]
    for wacht in stapvoorstellen(handeling.session, zaak):
        if (wacht.gebeurtenis, wacht.naar) == (gebeurtenis, doel):
            raise WACHT_AL.met(stap=rij.wat)
    reden = gegeven_reden(tekst) if rij.reden else tekst
    seq = handeling.leg_vast(
        Voorstelgebeurtenis.VOORGESTELD, zaak=zaak, grond=rij.bron, lading={"stap": gebeurtenis.value}
    )
    voorstel = Stapvoorstel(
        id=handeling.nieuw_id,
        zaak=zaak,
        gebeurtenis=gebeurtenis,
        naar=doel,
        door=handeling.persoon,
        vastgelegd_in=seq,
    )
    handeling.session.add(voorstel)
    handeling.session.flush()  # its words refer to it
    if reden:
        leg_tekst_vast(handeling, rij=voorstel.id, zaak=zaak, tekst=reden)
    return voorstel.id


def bevestig_stap(handeling: Handeling, *, voorstel: str, elders: Elders, document: str | None = None) -> Zaakstand:
    """Confirm a step as the second person; the guards are asked again, and whether the first one may sign."""
    wacht = stapvoorstel(handeling.session, voorstel)
    elders = replace(elders, ondertekenaar=mag_tekenen(handeling.session, wacht.door, wacht.zaak, Peil(handeling.dag)))
    feiten = zaakfeiten(handeling.session, wacht.zaak, handeling.dag, elders)
    rij = rij_voor(feiten, wacht.gebeurtenis, wacht.naar)
    _weiger_opzij(handeling, elders)
    weiger_zelfde_persoon(rij, feiten, door=wacht.door, tweede=handeling.persoon, rol=Rol(handeling.door.rol))
    _weiger(bezwaren(rij, feiten))
    leg_stap_vast(
        handeling,
        wacht.zaak,
        rij,
        wacht.naar,
        door=wacht.door,
        tweede=handeling.persoon,
        document=document,
        tekst=wacht.tekst or "",
    )
    seq = handeling.leg_vast(Voorstelgebeurtenis.BEVESTIGD, zaak=wacht.zaak, grond=VIER_OGEN)
    handeling.session.get_one(Stapvoorstel, voorstel).bevestigd_in = seq
    handeling.session.flush()
    _trek_achterhaalde_in(handeling, wacht.zaak, wacht.naar)
    return wacht.naar


def trek_stapvoorstel_in(handeling: Handeling, *, voorstel: str, reden: str) -> None:
    """Take back, or turn down, a step that waits."""
    wacht = stapvoorstel(handeling.session, voorstel)
    seq = handeling.leg_vast(
        Voorstelgebeurtenis.INGETROKKEN,
        zaak=wacht.zaak,
        lading={"stap": wacht.gebeurtenis.value, "reden": gegeven_reden(reden)},
    )
    handeling.session.get_one(Stapvoorstel, voorstel).ingetrokken_in = seq
    handeling.session.flush()


def _trek_achterhaalde_in(handeling: Handeling, zaak: str, stand: Zaakstand) -> None:
    """Take back what waits for a second person and does not exist any more from where the matter came."""
    for wacht in stapvoorstellen(handeling.session, zaak):
        if (stand, wacht.gebeurtenis, wacht.naar) not in STAPPEN:
            trek_stapvoorstel_in(handeling, voorstel=wacht.id, reden=ACHTERHAALD)


def _begin(
    handeling: Handeling,
    gebeurtenis: Zaakgebeurtenis,
    *,
    partij: str,
    grond: Grond,
    contractversie: str,
    construct: str | None = None,
    normversie: str | None = None,
    ontdekt_op: dt.date | None = None,
) -> str:
    """Write the matter with its first step; route and form are those of the version of the agreement."""
    session = handeling.session
    weiger_gemeente(session.get_one(Partij, partij).soort)
    vastgestelde_versie(session, contractversie)
    route, vorm = _afgesproken(session, contractversie, grond)
    sleutel = handeling.nieuw_id
    zaak = Zaak(
        id=sleutel,
        partij=partij,
        grond=grond,
        construct=construct,
        contractversie=contractversie,
        normversie=normversie,
        route=route,
        vorm=vorm,
        ontdekt_op=ontdekt_op,
        vastgelegd_in=handeling.leg_vast(Voorstelgebeurtenis.ZAAK_BEGONNEN, zaak=sleutel, lading={"partij": partij}),
    )
    session.add(zaak)
    session.flush()  # its steps refer to it
    door = handeling.door.persoon if gebeurtenis is Zaakgebeurtenis.SIGNAAL_GEMELD else None
    schrijf_stap(handeling, zaak.id, gebeurtenis, van=None, naar=Zaakstand.SIGNAAL, door=door)
    tel_stilstand(handeling, zaakbeeld(session, zaak.id))
    return zaak.id


def _afgesproken(session: Session, versie: str, grond: Grond) -> tuple[Route, Beeindigingsvorm]:
    """Give route and form; low trust is no ground where the version of the agreement says nothing about it."""
    if not GRONDREGELS[grond].gemeten:
        return ROUTE_ZONDER_METING, VORM_ZONDER_METING
    staat_erin = {een.code: een.waarde for een in parameters(session, versie)}
    if not {UITSLUITING_ROUTE, UITSLUITING_WIJZE} <= set(staat_erin):
        nummer = versiegegevens(session, versie).nummer
        raise ANDERE_ROUTE.met(optie="beëindigen na lage metingen", versie=nummer)
    return Route(staat_erin[UITSLUITING_ROUTE]), Beeindigingsvorm(staat_erin[UITSLUITING_WIJZE])


def _weiger_opzij(handeling: Handeling, elders: Elders) -> None:
    """Refuse somebody who steps aside because of an interest."""
    wie = handeling.persoon
    if wie in elders.opzij:
        kaart = persoon_op(handeling.session, wie, Peil(handeling.dag))
        raise NEEMT_NIET_DEEL.met(naam="Deze persoon" if kaart is None else kaart.naam)


def _weiger(gevonden: Iterable[Weigering]) -> None:
    """Tell everything that stands in the way at once; one refusal alone as itself."""
    alle = tuple(gevonden)
    if len(alle) == 1:
        raise alle[0]
    if alle:
        raise Weigeringen(alle)
