"""The acts about the norm: write a version down, fix it and let it hold, and correct the days."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import delete, select

from governance.bronnen import BONDIG_KADER, Bron
from governance.contract.contracttekst import als_json
from governance.contract.norm_model import Normgeldigheid, Normsleutel, Normstap, Normversie
from governance.contract.norm_queries import normgegevens, normversie_met_nummer
from governance.contract.queries import contracttekst, geldende_versie
from governance.contract.rules import (
    AL_VASTGESTELD,
    NORM_NIET_IN_CONTRACT,
    NORM_TE_VROEG,
    Contractgebeurtenis,
    Versiestand,
    controleer_persoon,
    controleer_vaststelling,
)
from governance.feiten.rules import Peil
from governance.feiten.service import herstel, leg_feit_vast
from governance.logboek.handeling import Handeling
from governance.norm.norm import Norm
from governance.norm.normgegevens import als_gegevens

_GROND = Bron(BONDIG_KADER, "paragraaf 4.9")


def stel_normversie_op(handeling: Handeling, *, norm: Norm, reden: str) -> str:
    """Write a norm down as a concept and give its key; a concept with that number is replaced."""
    persoon = controleer_persoon(handeling.door.persoon)
    session = handeling.session
    bestaand = normversie_met_nummer(session, norm.versie)
    if bestaand is not None and bestaand.stand is Versiestand.VASTGESTELD:
        raise AL_VASTGESTELD.met(wat=_wat(norm.versie))
    versie_id = handeling.nieuw_id if bestaand is None else bestaand.id
    if bestaand is None:
        session.add(Normversie(id=versie_id, nummer=norm.versie))
    session.flush()  # the keys refer to the version
    session.execute(delete(Normsleutel).where(Normsleutel.versie_id == versie_id))
    session.add_all(
        Normsleutel(
            id=handeling.nieuw_id,
            versie_id=versie_id,
            sectie=sectie,
            naam=naam,
            waarde=als_json(waarde),
            artikel=norm.artikel,
            auteur=persoon,
            op=handeling.op,
            reden=reden,
        )
        for sectie, sleutels in als_gegevens(norm).items()
        for naam, waarde in sleutels.items()
    )
    _zet_stap(handeling, versie_id, Versiestand.CONCEPT, persoon)
    return versie_id


def stel_normversie_vast(
    handeling: Handeling, *, versie_id: str, per: dt.date, gepubliceerd_op: dt.date
) -> Normgeldigheid:
    """Fix a norm version and let it be the norm from a day on; not by who wrote it, and not before it is published.

    The article that the norm rests on must stand in the text that holds on that day.
    """
    norm = normgegevens(handeling.session, versie_id)
    s = Normstap
    opstellers = handeling.session.scalars(select(s.persoon_id).where(s.versie_id == versie_id))
    persoon = controleer_vaststelling(
        _wat(norm.nummer), opgesteld_door=opstellers, stand=norm.stand, persoon=handeling.door.persoon
    )
    _controleer_dagen(handeling, norm.norm.artikel, per, gepubliceerd_op)
    seq = _zet_stap(handeling, versie_id, Versiestand.VASTGESTELD, persoon)
    feit = Normgeldigheid(versie_id=versie_id, geldig_van=per, gepubliceerd_op=gepubliceerd_op)
    return leg_feit_vast(handeling, feit=feit, gebeurtenis=seq)


def herstel_normingang(
    handeling: Handeling, *, normgeldigheid: Normgeldigheid, per: dt.date, gepubliceerd_op: dt.date, reden: str
) -> Normgeldigheid:
    """Correct from which day a norm version holds, or when it was published."""
    norm = normgegevens(handeling.session, normgeldigheid.versie_id)
    _controleer_dagen(handeling, norm.norm.artikel, per, gepubliceerd_op)
    seq = handeling.leg_vast(
        Contractgebeurtenis.NORMVERSIE_VERPLAATST,
        zaak=normgeldigheid.versie_id,
        grond=_GROND,
        lading={"per": per.isoformat(), "gepubliceerd_op": gepubliceerd_op.isoformat(), "reden": reden},
    )
    return herstel(handeling, feit=normgeldigheid, gebeurtenis=seq, geldig_van=per, gepubliceerd_op=gepubliceerd_op)


def _controleer_dagen(handeling: Handeling, artikel: str, per: dt.date, gepubliceerd_op: dt.date) -> None:
    if gepubliceerd_op > per:
        raise NORM_TE_VROEG.met(per=per.isoformat(), gepubliceerd=gepubliceerd_op.isoformat())
    versie = geldende_versie(handeling.session, Peil(per))
    if artikel not in {deel.nummer for deel in contracttekst(handeling.session, versie.id).artikelen}:
        raise NORM_NIET_IN_CONTRACT.met(artikel=artikel, versie=versie.nummer, dag=per.isoformat())


def _zet_stap(handeling: Handeling, versie_id: str, stand: Versiestand, persoon: str) -> int:
    soort = {
        Versiestand.CONCEPT: Contractgebeurtenis.NORMVERSIE_OPGESTELD,
        Versiestand.VASTGESTELD: Contractgebeurtenis.NORMVERSIE_VASTGESTELD,
    }[stand]
    seq = handeling.leg_vast(soort, zaak=versie_id, naar=stand, grond=_GROND)
    handeling.session.add(
        Normstap(id=handeling.nieuw_id, versie_id=versie_id, stand=stand, persoon_id=persoon, vastgelegd_in=seq)
    )
    handeling.session.flush()
    return seq


def _wat(nummer: str) -> str:
    return f"normversie {nummer}"
