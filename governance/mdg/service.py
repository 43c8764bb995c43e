"""The acts about a meeting: plan it, put items on the agenda, invite, open, close, and keep its record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from governance.contract.parametersoorten import STUKKEN_WERKDAGEN
from governance.contract.queries import geldende_versie, parameter
from governance.feiten.rules import Peil
from governance.kalender.dagen import werkdag_na
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.mdg.model import Agendapunt, Presentie, Vergadering, Vergaderstap
from governance.mdg.namen import staat_voluit
from governance.mdg.queries import (
    Puntbeeld,
    Vergaderbeeld,
    gewone_in,
    plaatsen_op,
    presentie_van,
    punten_van,
    schrijvers,
    teksten,
    vergaderbeeld,
    vergaderingen,
)
from governance.mdg.rules import (
    EIGEN_VERSLAG,
    GEEN_PLAATS,
    GEEN_PUNTEN,
    KADER,
    MEDEDINGING,
    MEDEDINGINGSGEVOELIG,
    NIET_ALLES_AF,
    NIET_OP_DEZE_DAG,
    ORDE,
    VOORBIJ,
    ZONDER_TOETS,
    Mdgdaad,
    Mdggebeurtenis,
    Puntsoort,
    Tekstsoort,
    Vergadersoort,
    Vergaderstand,
    kies_daad,
    weiger_besloten_partner,
    weiger_derde,
    weiger_punt,
    weiger_stand,
    weiger_te_laat,
    weiger_zonder_tekst,
)
from governance.mdg.woorden import schrijf, weiger_namen_in
from governance.netwerk.queries import partijnamen
from governance.termijnen.queries import telregels


def plan_vergadering(handeling: Handeling, *, soort: Vergadersoort, dag: dt.date, plaats: str) -> str:
    """Plan a meeting under the agreement that holds on its day, and give the key.

    The same one in which nothing stands yet is planned once.
    """
    session = handeling.session
    weiger_zonder_tekst(plaats, "waar de vergadering is")
    if dag <= handeling.dag:
        raise VOORBIJ.met(dag=datum(dag))
    for eerder in vergaderingen(session):
        zelfde = (eerder.soort, eerder.dag, eerder.plaats) == (soort, dag, plaats.strip())
        if zelfde and eerder.stand is Vergaderstand.GEPLAND and not punten_van(session, eerder.id):
            return eerder.id
    if soort is Vergadersoort.GEWOON:
        weiger_derde(dag.year, gewone_in(session, dag.year))
    lading = {"soort": soort.value, "dag": dag.isoformat()}
    seq = handeling.leg_vast(Mdggebeurtenis.GEPLAND, grond=KADER, naar=Vergaderstand.GEPLAND, lading=lading)
    versie = geldende_versie(session, Peil(dag)).id
    rij = Vergadering(
        id=handeling.nieuw_id, soort=soort, dag=dag, plaats=plaats.strip(), contractversie=versie, vastgelegd_in=seq
    )
    session.add(rij)
    session.flush()
    return rij.id


def zet_op_agenda(
    handeling: Handeling,
    *,
    vergadering: str,
    soort: Puntsoort,
    titel: str,
    daad: Mdgdaad | None = None,
    zaak: str | None = None,
    partij: str | None = None,
) -> str:
    """Put an item on an agenda and give its key; about one partner it names the case, and the papers are in time.

    The same item stands on it once.
    """
    session, beeld = handeling.session, _in(handeling, vergadering, Vergaderstand.UITGENODIGD)
    gekozen = kies_daad(soort, daad)
    weiger_zonder_tekst(titel, "waar het punt over gaat")
    punten = punten_van(session, vergadering)
    for eerder in punten:
        if zaak is None and (eerder.soort, _titel(handeling, eerder)) == (soort, titel.strip()):
            return eerder.id
    weiger_punt(beeld.soort, soort, op_de_agenda=len(punten), zaak=zaak, partij=partij)
    if zaak is not None:
        _weiger_te_laat(handeling, beeld)
    lading = {"vergadering": vergadering, "soort": soort.value}
    seq = handeling.leg_vast(Mdggebeurtenis.GEAGENDEERD, zaak=zaak, grond=KADER, lading=lading)
    rij = Agendapunt(
        id=handeling.nieuw_id,
        vergadering=vergadering,
        volgorde=len(punten) + 1,
        soort=soort,
        daad=gekozen,
        zaak=zaak,
        partij=partij,
        vastgelegd_in=seq,
    )
    session.add(rij)
    session.flush()
    schrijf(handeling, rij.id, Tekstsoort.TITEL, titel, seq)
    return rij.id


def toets_mededinging(handeling: Handeling, *, punt: str, toets: str) -> None:
    """Record what a jurist says about discussing an item with competitors at the table."""
    weiger_zonder_tekst(toets, "wat er wel en niet besproken kan worden")
    zaak = handeling.session.get_one(Agendapunt, punt).zaak
    seq = handeling.leg_vast(Mdggebeurtenis.GETOETST, zaak=zaak, grond=MEDEDINGING, lading={"punt": punt})
    schrijf(handeling, punt, Tekstsoort.MEDEDINGING, toets, seq)


def nodig_uit(handeling: Handeling, *, vergadering: str) -> None:
    """Invite with agenda and papers, so many working days before; from then on the agenda stands."""
    session, beeld = handeling.session, _in(handeling, vergadering, Vergaderstand.UITGENODIGD)
    punten = punten_van(session, vergadering)
    if not punten:
        raise GEEN_PUNTEN.met()
    _weiger_te_laat(handeling, beeld)
    for punt in punten:
        if punt.soort in MEDEDINGINGSGEVOELIG and not teksten(session, punt.id, Tekstsoort.MEDEDINGING):
            raise ZONDER_TOETS.met(titel=_titel(handeling, punt))
    _zet(handeling, beeld, Vergaderstand.UITGENODIGD, Mdggebeurtenis.UITGENODIGD)


def open_vergadering(handeling: Handeling, *, vergadering: str, aanwezig: Collection[str]) -> None:
    """Open a meeting on its day, with who is there; everybody on the list has a place in the MDG I-F."""
    beeld = _in(handeling, vergadering, Vergaderstand.OPEN)
    if handeling.dag != beeld.dag:
        raise NIET_OP_DEZE_DAG.met(dag=datum(beeld.dag))
    plaatsen = plaatsen_op(handeling.session, beeld.dag)
    if not set(aanwezig) <= plaatsen.keys():
        raise GEEN_PLAATS.met(dag=datum(beeld.dag))
    seq = _zet(handeling, beeld, Vergaderstand.OPEN, Mdggebeurtenis.GEOPEND)
    for persoon in sorted(set(aanwezig)):
        rol, zetel = plaatsen[persoon]
        handeling.session.add(
            Presentie(
                id=handeling.nieuw_id, vergadering=vergadering, persoon=persoon, rol=rol, zetel=zetel, vastgelegd_in=seq
            )
        )
    handeling.session.flush()


def sluit_vergadering(handeling: Handeling, *, vergadering: str) -> None:
    """Close a meeting in which every item came to something."""
    beeld = _in(handeling, vergadering, Vergaderstand.GESLOTEN)
    for punt in punten_van(handeling.session, vergadering):
        if punt.uitkomst is None:
            raise NIET_ALLES_AF.met(titel=_titel(handeling, punt))
    _zet(handeling, beeld, Vergaderstand.GESLOTEN, Mdggebeurtenis.GESLOTEN)


def schrijf_verslag(handeling: Handeling, *, vergadering: str, tekst: str) -> None:
    """Write the record of a closed meeting, or a new text of it; it names nobody who rates or is helped.

    Nor the partner of an item which not everybody sees: this record is for everybody with a place.
    """
    session = handeling.session
    beeld = _beeld(handeling, vergadering)
    weiger_zonder_tekst(tekst, "het verslag")
    weiger_namen_in(handeling, tekst, aanwezig=[een.persoon for een in presentie_van(session, vergadering)])
    namen, besloten = partijnamen(session), {een.partij for een in punten_van(session, vergadering)} - {None}
    weiger_besloten_partner([namen[een] for een in besloten if een is not None and staat_voluit(tekst, namen[een])])
    if beeld.stand is Vergaderstand.VERSLAG_CONCEPT:
        seq = handeling.leg_vast(Mdggebeurtenis.VERSLAG_GESCHREVEN, grond=ORDE, lading={"vergadering": vergadering})
    else:
        weiger_stand(beeld.stand, Vergaderstand.VERSLAG_CONCEPT)
        seq = _zet(handeling, beeld, Vergaderstand.VERSLAG_CONCEPT, Mdggebeurtenis.VERSLAG_GESCHREVEN)
    schrijf(handeling, vergadering, Tekstsoort.VERSLAG, tekst, seq)


def stel_verslag_vast(handeling: Handeling, *, vergadering: str) -> None:
    """Confirm the record; who wrote on it cannot."""
    beeld = _in(handeling, vergadering, Vergaderstand.VERSLAG_VASTGESTELD)
    if handeling.persoon in schrijvers(handeling.session, vergadering, Tekstsoort.VERSLAG):
        raise EIGEN_VERSLAG.met()
    _zet(handeling, beeld, Vergaderstand.VERSLAG_VASTGESTELD, Mdggebeurtenis.VERSLAG_VASTGESTELD)


def verzet_vergadering(handeling: Handeling, *, vergadering: str, reden: str) -> None:
    """Record that a meeting does not go on as planned; a new one is planned apart."""
    beeld = _in(handeling, vergadering, Vergaderstand.VERZET)
    weiger_zonder_tekst(reden, "waarom de vergadering niet doorgaat")
    seq = _zet(handeling, beeld, Vergaderstand.VERZET, Mdggebeurtenis.VERZET)
    schrijf(handeling, vergadering, Tekstsoort.REDEN, reden, seq)


def _titel(handeling: Handeling, punt: Puntbeeld) -> str:
    return next(iter(teksten(handeling.session, punt.id, Tekstsoort.TITEL)), punt.soort.value)


def _weiger_te_laat(handeling: Handeling, beeld: Vergaderbeeld) -> None:
    session, versie = handeling.session, beeld.contractversie
    werkdagen = int(parameter(session, versie, STUKKEN_WERKDAGEN).waarde)
    uiterlijk = werkdag_na(beeld.dag, -werkdagen, telregels(session, versie).gelijkgesteld)
    weiger_te_laat(handeling.dag, uiterlijk, werkdagen)


def _beeld(handeling: Handeling, vergadering: str) -> Vergaderbeeld:
    handeling.session.get_one(Vergadering, vergadering)
    (beeld,) = (een for een in (vergaderbeeld(handeling.session, vergadering),) if een is not None)
    return beeld


def _in(handeling: Handeling, vergadering: str, naar: Vergaderstand) -> Vergaderbeeld:
    beeld = _beeld(handeling, vergadering)
    weiger_stand(beeld.stand, naar)
    return beeld


def _zet(handeling: Handeling, beeld: Vergaderbeeld, naar: Vergaderstand, soort: Mdggebeurtenis) -> int:
    """Bring a meeting to a standing: the one place where that is written."""
    weiger_stand(beeld.stand, naar)
    seq = handeling.leg_vast(soort, grond=KADER, van=beeld.stand, naar=naar, lading={"vergadering": beeld.id})
    stap = Vergaderstap(
        id=handeling.nieuw_id, vergadering=beeld.id, naar=naar, door=handeling.persoon, vastgelegd_in=seq
    )
    handeling.session.add(stap)
    handeling.session.flush()
    return seq
