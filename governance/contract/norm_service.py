"""The acts about the norm: write a version down, fix it and let it hold, and correct the days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import delete, select

from governance.contract.contracttekst import als_json
from governance.contract.norm_model import Normgeldigheid, Normsleutel, Normstap, Normversie
from governance.contract.norm_queries import normgegevens, zoek_normversie
from governance.contract.queries import contracttekst, geldende_versie
from governance.contract.rules import (
    AL_VASTGESTELD,
    ANDERMANS_CONCEPT,
    GEEN_INGANG,
    NORM,
    NORM_NIET_IN_CONTRACT,
    NORM_TE_VROEG,
    Contractgebeurtenis,
    Versiestand,
    weiger_vaststelling,
)
from governance.feiten.rules import Peil
from governance.feiten.service import herstel, leg_feit_vast
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.logboek.rules import gegeven_reden
from governance.norm.norm import Norm
from governance.norm.normgegevens import als_gegevens


def stel_normversie_op(handeling: Handeling, *, norm: Norm, reden: str) -> str:
    """Write a norm down as a concept and give its key; a concept of one's own with that number is replaced."""
    session, waarom = handeling.session, gegeven_reden(reden)
    bestaand = zoek_normversie(session, norm.versie)
    if bestaand is not None and bestaand.stand is Versiestand.VASTGESTELD:
        raise AL_VASTGESTELD.met(wat=_wat(norm.versie))
    if bestaand is not None and handeling.persoon not in _opstellers(handeling, bestaand.id):
        raise ANDERMANS_CONCEPT.met(nummer=norm.versie)
    versie = handeling.nieuw_id if bestaand is None else bestaand.id
    if bestaand is None:
        session.add(Normversie(id=versie, nummer=norm.versie))
    session.flush()  # the keys refer to the version
    session.execute(delete(Normsleutel).where(Normsleutel.versie == versie))
    session.add_all(
        Normsleutel(
            id=handeling.nieuw_id,
            versie=versie,
            sectie=sectie,
            naam=naam,
            waarde=als_json(waarde),
            artikel=norm.artikel,
            auteur=handeling.persoon,
            op=handeling.op,
            reden=waarom,
        )
        for sectie, sleutels in als_gegevens(norm).items()
        for naam, waarde in sleutels.items()
    )
    _zet_stap(handeling, versie, Versiestand.CONCEPT)
    return versie


def stel_normversie_vast(
    handeling: Handeling, *, versie: str, per: dt.date, gepubliceerd_op: dt.date, gelezen: int | None = None
) -> None:
    """Fix a norm version and let it be the norm from a day on; not by who wrote it, and not before it is published.

    ``gelezen`` is how many times it had been written down when it was read: what was changed since is not fixed unseen.
    The article that the norm rests on must stand in the text that holds on that day.
    """
    gegevens = normgegevens(handeling.session, versie)
    weiger_vaststelling(
        _wat(gegevens.nummer),
        opgesteld_door=_opstellers(handeling, versie),
        stand=gegevens.stand,
        persoon=handeling.persoon,
        gelezen=gelezen,
    )
    _weiger_dagen(handeling, gegevens.norm.artikel, per, gepubliceerd_op)
    seq = _zet_stap(handeling, versie, Versiestand.VASTGESTELD)
    feit = Normgeldigheid(versie=versie, geldig_van=per, gepubliceerd_op=gepubliceerd_op)
    leg_feit_vast(handeling, feit=feit, gebeurtenis=seq)


def herstel_normingang(
    handeling: Handeling, *, was: dt.date, wordt: dt.date, gepubliceerd_op: dt.date, reden: str
) -> None:
    """Correct from which day a norm version holds, or when it was published."""
    lading = {"was": was.isoformat(), "wordt": wordt.isoformat(), "gepubliceerd_op": gepubliceerd_op.isoformat()}
    seq = handeling.leg_vast(
        Contractgebeurtenis.INGANG_NORMVERSIE_HERSTELD, grond=NORM, lading=lading | {"reden": gegeven_reden(reden)}
    )
    g = Normgeldigheid
    geldigheid = handeling.session.scalar(select(g).where(g.geldig_van == was, g.vervallen_in.is_(None)))
    if geldigheid is None:
        raise GEEN_INGANG.met(dag=datum(was))
    _weiger_dagen(handeling, normgegevens(handeling.session, geldigheid.versie).norm.artikel, wordt, gepubliceerd_op)
    herstel(handeling, feit=geldigheid, gebeurtenis=seq, geldig_van=wordt, gepubliceerd_op=gepubliceerd_op)


def _opstellers(handeling: Handeling, versie: str) -> Sequence[str]:
    s = Normstap
    return handeling.session.scalars(select(s.door).where(s.versie == versie)).all()


def _weiger_dagen(handeling: Handeling, artikel: str, per: dt.date, gepubliceerd_op: dt.date) -> None:
    if gepubliceerd_op > per:
        raise NORM_TE_VROEG.met(per=datum(per), gepubliceerd=datum(gepubliceerd_op))
    tekst = contracttekst(handeling.session, geldende_versie(handeling.session, Peil(per)).id)
    if artikel not in {deel.nummer for deel in tekst.artikelen}:
        raise NORM_NIET_IN_CONTRACT.met(artikel=artikel, versie=tekst.nummer, dag=datum(per))


def _zet_stap(handeling: Handeling, versie: str, stand: Versiestand) -> int:
    soort = {
        Versiestand.CONCEPT: Contractgebeurtenis.NORMVERSIE_OPGESTELD,
        Versiestand.VASTGESTELD: Contractgebeurtenis.NORMVERSIE_VASTGESTELD,
    }[stand]
    van = Versiestand.CONCEPT if stand is Versiestand.VASTGESTELD else None
    seq = handeling.leg_vast(soort, zaak=versie, van=van, naar=stand, grond=NORM)
    handeling.session.add(
        Normstap(id=handeling.nieuw_id, versie=versie, stand=stand, door=handeling.persoon, vastgelegd_in=seq)
    )
    handeling.session.flush()
    return seq


def _wat(nummer: str) -> str:
    return f"norm {nummer}"
