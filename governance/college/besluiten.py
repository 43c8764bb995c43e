"""What goes before a besluit and what it is: the trekkers' positions, what was checked, and what the college decided.

Nothing here says or suggests what the college should decide. ``uitgesloten`` are the persons who have an interest in
the case (R1 to R6): they have no part in it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from governance.college.belang import weiger_belang
from governance.college.dossier import dossiergebreken
from governance.college.formulering import weiger_herschreven, weiger_treffers
from governance.college.keuring import publicatie_van
from governance.college.model import (
    Besluitdeelnemer,
    Besluitduiding,
    Collegebesluit,
    Trekkersoordeel,
    Vergewisbevinding,
    Vergewisverklaring,
)
from governance.college.queries import (
    Versiebeeld,
    Voorstelbeeld,
    besluit_met,
    geheim_van,
    trekkersoordelen,
    vergewisbeeld,
    voorstelbeeld,
)
from governance.college.rules import (
    AL_GEGEVEN,
    BESLUITNUMMER,
    BESLUITVORMING,
    COLLEGE,
    IN_DE_TOEKOMST,
    MENS_BESLIST,
    NIEMAND_AANWEZIG,
    NIET_ANDERS,
    NIET_IN_HET_COLLEGE,
    NIET_ONDERTEKEND,
    TREKKERS_BRON,
    ZELF_GESCHREVEN,
    ZONDER_STREKKING,
    ZONDER_WEGING,
    ZORGVULDIG,
    Aanpassing,
    Besluitvariant,
    Collegegebeurtenis,
    Deelname,
    Trekkersoordeelsoort,
    Vergewispunt,
    Voorstelonderwerp,
    weiger_besluit,
    weiger_leeg,
    weiger_niet_nagegaan,
    weiger_voor_de_trekkers,
    weiger_zonder_trekkers,
)
from governance.college.service import vaste_versie
from governance.documenten.documentsoorten import Vertrouwelijkheid
from governance.feiten.rules import Peil
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import persoonsnamen, rollen_op
from governance.netwerk.rules import Rol
from governance.weigering import Weigeringen


@dataclass(frozen=True, slots=True, kw_only=True)
class Besluittekst:
    """A besluit as the secretary of the gemeente records it.

    ``weging`` is what was weighed besides the score. ``anders`` is for another besluit than advised; ``reden`` and
    ``terug_op`` are for one that was put off. ``deelnemers`` says of members of the college whether they took part.
    """

    variant: Besluitvariant
    besluitnummer: str
    dag: dt.date
    weging: str
    anders: str = ""
    reden: str = ""
    terug_op: dt.date | None = None
    deelnemers: Mapping[str, Deelname] = field(default_factory=dict)


def leg_trekkersoordeel_vast(
    handeling: Handeling,
    *,
    voorstel: str,
    rol: Rol,
    soort: Trekkersoordeelsoort,
    reden: str,
    vraag: str = "",
    uitgesloten: Collection[str],
) -> None:
    """Record what one trekker says of the version that is fixed, once; that they disagree stops nothing."""
    beeld, versie = vaste_versie(handeling, voorstel=voorstel)
    weiger_belang(handeling, {handeling.persoon}, uitgesloten)
    reden = weiger_leeg(reden, "waarom")
    if soort is Trekkersoordeelsoort.NADER_ONDERZOEK:
        vraag = weiger_leeg(vraag, "de vraag")
    if any(een.rol is rol for een in trekkersoordelen(handeling.session, versie.id)):
        raise AL_GEGEVEN.met(versie=versie.nummer, wat=f"het oordeel van de {rol.value}")
    seq = handeling.leg_vast(
        Collegegebeurtenis.TREKKERSOORDEEL_GEGEVEN,
        zaak=beeld.zaak,
        grond=TREKKERS_BRON,
        naar=soort,
        lading={"versie": versie.id, "rol": rol.value},
    )
    handeling.session.add(
        Trekkersoordeel(
            id=handeling.nieuw_id,
            versie=versie.id,
            rol=rol,
            soort=soort,
            reden=reden,
            vraag=vraag.strip(),
            dag=handeling.dag,
            door=handeling.persoon,
            vastgelegd_in=seq,
        )
    )
    handeling.session.flush()


def ga_na(
    handeling: Handeling, *, voorstel: str, punt: Vergewispunt, bevinding: str, uitgesloten: Collection[str]
) -> None:
    """Record that one thing was checked of the version that is fixed, and what was found."""
    beeld, versie = vaste_versie(handeling, voorstel=voorstel)
    weiger_belang(handeling, {handeling.persoon}, uitgesloten)
    bevinding = weiger_leeg(bevinding, "wat u vond")
    if any(een.punt is punt for een in vergewisbeeld(handeling.session, versie.id).bevindingen):
        raise AL_GEGEVEN.met(versie=versie.nummer, wat=punt.value)
    seq = handeling.leg_vast(
        Collegegebeurtenis.PUNT_NAGEGAAN,
        zaak=beeld.zaak,
        grond=ZORGVULDIG,
        lading={"versie": versie.id, "punt": punt.value},
    )
    handeling.session.add(
        Vergewisbevinding(
            id=handeling.nieuw_id,
            versie=versie.id,
            punt=punt,
            bevinding=bevinding,
            door=handeling.persoon,
            vastgelegd_in=seq,
        )
    )
    handeling.session.flush()


def onderteken_vergewis(handeling: Handeling, *, voorstel: str, uitgesloten: Collection[str]) -> None:
    """Sign that all was checked; who wrote any of the proposal cannot."""
    beeld, versie = vaste_versie(handeling, voorstel=voorstel)
    weiger_belang(handeling, {handeling.persoon}, uitgesloten)
    nagegaan = vergewisbeeld(handeling.session, versie.id)
    if nagegaan.ondertekend_door is not None:
        raise AL_GEGEVEN.met(versie=versie.nummer, wat="de handtekening")
    if handeling.persoon in versie.schrijvers:
        raise ZELF_GESCHREVEN.met(wat="te ondertekenen dat het zorgvuldig is")
    weiger_niet_nagegaan(beeld.onderwerp, {een.punt for een in nagegaan.bevindingen})
    seq = handeling.leg_vast(
        Collegegebeurtenis.VERGEWIS_ONDERTEKEND, zaak=beeld.zaak, grond=ZORGVULDIG, lading={"versie": versie.id}
    )
    handeling.session.add(
        Vergewisverklaring(id=handeling.nieuw_id, versie=versie.id, door=handeling.persoon, vastgelegd_in=seq)
    )
    handeling.session.flush()


def leg_besluit_vast(
    handeling: Handeling,
    *,
    voorstel: str,
    besluit: Besluittekst,
    aanwezig: Collection[str],
    vervalt: Collection[str] = (),
    uitgesloten: Collection[str],
) -> str:
    """Record what the college decided on the version that is fixed, and give its key.

    ``aanwezig`` are the codes of the papers that lie beside it, ``vervalt`` those that this case does not need.
    """
    session = handeling.session
    beeld, versie = vaste_versie(handeling, voorstel=voorstel)
    if handeling.persoon in versie.schrijvers:
        raise ZELF_GESCHREVEN.met(wat="het besluit vast te leggen")
    weiger_belang(handeling, {handeling.persoon}, uitgesloten)
    ontbreekt = dossiergebreken(beeld.onderwerp, aanwezig=aanwezig, vervalt=vervalt)
    if ontbreekt:
        raise Weigeringen(ontbreekt)
    _weiger_onaf(handeling, beeld, versie.id, besluit.dag)
    _weiger_tekst(handeling, besluit)
    _weiger_namen(session, beeld, versie, besluit)
    _weiger_deelnemers(handeling, besluit, uitgesloten)
    seq = handeling.leg_vast(
        Collegegebeurtenis.BESLUIT_VASTGELEGD,
        zaak=beeld.zaak,
        grond=BESLUITVORMING,
        naar=besluit.variant,
        lading={"versie": versie.id, "sha256": versie.sha256, "besluitnummer": besluit.besluitnummer.strip()},
    )
    rij = Collegebesluit(
        id=handeling.nieuw_id,
        versie=versie.id,
        besluitnummer=besluit.besluitnummer.strip(),
        variant=besluit.variant,
        dag=besluit.dag,
        weging=besluit.weging.strip(),
        anders=besluit.anders.strip() if besluit.variant is Besluitvariant.ANDERS else "",
        reden=besluit.reden.strip(),
        terug_op=besluit.terug_op if besluit.variant is Besluitvariant.AANGEHOUDEN else None,
        door=handeling.persoon,
        vastgelegd_in=seq,
    )
    session.add(rij)
    session.flush()  # who took part refers to it
    session.add_all(
        Besluitdeelnemer(id=handeling.nieuw_id, besluit=rij.id, persoon=persoon, deelname=deelname)
        for persoon, deelname in besluit.deelnemers.items()
    )
    session.flush()
    return rij.id


def duid_besluit(
    handeling: Handeling, *, besluit: str, aanpassing: Aanpassing, formulering: str, uitgesloten: Collection[str]
) -> None:
    """Read what another besluit than advised comes down to, and write the words for the public anew."""
    session = handeling.session
    genomen = besluit_met(session, besluit)
    if genomen is None or genomen.variant is not Besluitvariant.ANDERS or genomen.duiding is not None:
        raise NIET_ANDERS.met()
    if genomen.door == handeling.persoon:
        raise ZELF_GESCHREVEN.met(wat="het besluit te duiden")
    weiger_belang(handeling, {handeling.persoon}, uitgesloten)
    beeld = voorstelbeeld(session, genomen.voorstel)
    if beeld is None:
        raise LookupError(genomen.voorstel)
    formulering = weiger_leeg(formulering, "de openbare formulering")
    over_een_partner = beeld.onderwerp is Voorstelonderwerp.UITSLUITING
    weiger_herschreven(formulering, _geadviseerd(beeld, genomen.versie), aanpassing if over_een_partner else None)
    weiger_treffers(formulering, geheim_van(session, beeld.partij))
    seq = handeling.leg_vast(
        Collegegebeurtenis.BESLUIT_GEDUID,
        zaak=beeld.zaak,
        grond=MENS_BESLIST,
        naar=aanpassing,
        lading={"besluit": besluit},
    )
    session.add(
        Besluitduiding(
            id=handeling.nieuw_id,
            besluit=besluit,
            aanpassing=aanpassing,
            formulering=formulering,
            door=handeling.persoon,
            vastgelegd_in=seq,
        )
    )
    session.flush()


def _geadviseerd(beeld: Voorstelbeeld, versie: str) -> str:
    """Give the words for the public that the version had which was decided on."""
    return next(publicatie_van(beeld.onderwerp, een.stuk) for een in beeld.versies if een.id == versie)


def _weiger_onaf(handeling: Handeling, beeld: Voorstelbeeld, versie: str, dag: dt.date) -> None:
    """Refuse a besluit on a version of which not all is there that comes before it."""
    if beeld.mist_strekking:
        raise ZONDER_STREKKING.met()
    oordelen = trekkersoordelen(handeling.session, versie)
    weiger_zonder_trekkers({een.rol: een.soort for een in oordelen})
    weiger_voor_de_trekkers(dag, {een.rol: een.dag for een in oordelen})
    if vergewisbeeld(handeling.session, versie).ondertekend_door is None:
        raise NIET_ONDERTEKEND.met()


def _weiger_tekst(handeling: Handeling, besluit: Besluittekst) -> None:
    """Refuse a besluit that does not say enough, or has the number of another."""
    if besluit.dag > handeling.dag:
        raise IN_DE_TOEKOMST.met()
    if not besluit.weging.strip():
        raise ZONDER_WEGING.met()
    weiger_besluit(
        besluit.variant, anders=besluit.anders, reden=besluit.reden, terug_op=besluit.terug_op, dag=besluit.dag
    )
    nummer = besluit.besluitnummer.strip()
    gebruikt = select(Collegebesluit.id).where(Collegebesluit.besluitnummer == nummer)
    if not nummer or handeling.session.scalars(gebruikt).first() is not None:
        raise BESLUITNUMMER.met(nummer=nummer)


def _weiger_namen(session: Session, beeld: Voorstelbeeld, versie: Versiebeeld, besluit: Besluittekst) -> None:
    """Refuse that an open besluit names somebody."""
    if versie.stuk.openbaarheid.vorm is Vertrouwelijkheid.OPENBAAR:
        weiger_treffers(f"{besluit.weging}\n{besluit.anders}\n{besluit.reden}", geheim_van(session, beeld.partij))


def _weiger_deelnemers(handeling: Handeling, besluit: Besluittekst, uitgesloten: Collection[str]) -> None:
    """Refuse a besluit of nobody, of who is not in the college, or with somebody who has an interest."""
    namen = persoonsnamen(handeling.session, besluit.deelnemers.keys(), Peil(besluit.dag))
    in_het_college = {een.persoon for een in rollen_op(handeling.session, Peil(besluit.dag), rollen=COLLEGE)}
    for persoon in besluit.deelnemers:
        if persoon not in in_het_college:
            raise NIET_IN_HET_COLLEGE.met(naam=namen.get(persoon, "Deze persoon"), dag=datum(besluit.dag))
    erbij = {persoon for persoon, deelname in besluit.deelnemers.items() if deelname is Deelname.AANWEZIG}
    weiger_belang(handeling, erbij, uitgesloten)
    if not erbij:
        raise NIEMAND_AANWEZIG.met()
