"""What a round must have before it is announced, held against what is known on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from governance.contract.norm_queries import normgegevens
from governance.contract.rules import Versiestand, versiestand
from governance.kalender.amsterdam import dag_en_tijd, dag_van
from governance.kalender.dagen import werkdagen_tussen
from governance.kalender.datum import datum
from surveys.ronde.queries import Rondebeeld, echte_ronden, eerdere_ronden, rondebeeld
from surveys.ronde.rules import (
    EERST_EERDERE,
    EERST_NULMETING,
    GEHOUDEN,
    LOOPT_AL,
    NIET_VASTGESTELD,
    TE_KORT_VOORAF,
    VOLGENDE_OPENT,
    Opzet,
    Rondesoort,
    Rondestand,
    weiger_onvolledig,
    weiger_stap,
)
from surveys.vragenlijst.model import Instrumentstap


def weiger_aankondiging(session: Session, *, ronde: str, dag: dt.date) -> None:
    """Refuse to announce a round on a day that is not ready for it."""
    beeld = rondebeeld(session, ronde)
    weiger_stap(beeld.naam, beeld.stand, Rondestand.AANGEKONDIGD)
    weiger_onvolledig(beeld.opzet)
    weiger_onvastgesteld(session, beeld)
    if beeld.soort is not Rondesoort.PROEF:
        weiger_naast_anderen(session, beeld)
        _weiger_kort_vooraf(session, beeld, dag)


def weiger_naast_anderen(session: Session, beeld: Rondebeeld) -> None:
    """Refuse a round in the days of another, and one that can count before there was one that cannot."""
    echte = [een for een in echte_ronden(session) if een.id != beeld.id and een.stand is not Rondestand.VERNIETIGD]
    _weiger_samenloop(beeld, [een for een in echte if een.stand is not Rondestand.CONCEPT])
    if beeld.soort is not Rondesoort.NULMETING and not any(een.stap(Rondestand.GESLOTEN) for een in echte):
        raise EERST_NULMETING.met()


def weiger_verlenging(session: Session, beeld: Rondebeeld, sluit_op: dt.datetime) -> None:
    """Refuse to let a round run on into another; a rehearsal is beside no other round."""
    if beeld.soort is Rondesoort.PROEF:
        return
    for ander in echte_ronden(session):
        opent = ander.opzet.opent_op
        if opent is None or beeld.sluit_op is None or ander.stand in (Rondestand.CONCEPT, Rondestand.VERNIETIGD):
            continue
        if beeld.sluit_op <= opent < sluit_op:
            raise VOLGENDE_OPENT.met(naam=ander.naam, opent=dag_en_tijd(opent))


def weiger_voor_eerdere(session: Session, beeld: Rondebeeld) -> None:
    """Refuse to sign a round off before earlier ones are done with: it looks back, and is never computed again.

    Of a round that counts also the objections must be over: one that is granted would take a repetition away.
    """
    for eerder in eerdere_ronden(session, beeld):
        telt_nog = eerder.soort is Rondesoort.TELT and eerder.stand is Rondestand.VASTGESTELD
        if eerder.stand in GEHOUDEN or telt_nog:
            raise EERST_EERDERE.met(naam=eerder.naam)


def weiger_onvastgesteld(session: Session, beeld: Rondebeeld) -> None:
    """Refuse a norm or a questionnaire that is still a concept."""
    norm = normgegevens(session, beeld.opzet.norm or "")
    if norm.stand is not Versiestand.VASTGESTELD:
        raise NIET_VASTGESTELD.met(wat=f"Norm {norm.nummer}")
    stappen = select(Instrumentstap.stand).where(Instrumentstap.versie == beeld.opzet.instrument)
    if versiestand(session.scalars(stappen).all()) is not Versiestand.VASTGESTELD:
        raise NIET_VASTGESTELD.met(wat="De vragenlijst")


def _weiger_kort_vooraf(session: Session, beeld: Rondebeeld, dag: dt.date) -> None:
    """Refuse to open sooner after the announcement than the norm says (V1)."""
    nodig = normgegevens(session, beeld.opzet.norm or "").norm.herhaling.publicatie_werkdagen
    opent = dag if beeld.opzet.opent_op is None else dag_van(beeld.opzet.opent_op)
    tussen = werkdagen_tussen(dag, opent)
    if tussen < nodig:
        raise TE_KORT_VOORAF.met(opent=datum(opent), werkdagen=tussen, nodig=nodig)


def _weiger_samenloop(beeld: Rondebeeld, anderen: Iterable[Rondebeeld]) -> None:
    for ander in anderen:
        van, tot = ander.opzet.opent_op, ander.sluit_op
        if van is not None and tot is not None and _overlapt(beeld.opzet, van, tot):
            raise LOOPT_AL.met(naam=ander.naam)


def _overlapt(opzet: Opzet, van: dt.datetime, tot: dt.datetime) -> bool:
    return opzet.opent_op is not None and opzet.sluit_op is not None and opzet.opent_op < tot and van < opzet.sluit_op
