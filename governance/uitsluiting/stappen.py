"""Writing a step: the row, its event, its words, and what it means for the terms. Only the service calls this."""

from __future__ import annotations

from sqlalchemy import func, select

from governance.bronnen import Bron
from governance.contract.queries import termijnsoort
from governance.contract.rules import Startgrond
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.logboek.rules import gegeven_reden
from governance.termijnen.queries import Termijnbeeld, termijnen_van
from governance.termijnen.rules import OVER
from governance.termijnen.service import start_termijn, trek_termijn_in, voldoe_aan_termijn, wacht_op_bezorging
from governance.uitsluiting.model import Zaakstap, Zaaktekst
from governance.uitsluiting.overgang import Overgang
from governance.uitsluiting.queries import Zaakbeeld, zaakbeeld
from governance.uitsluiting.rules import na
from governance.uitsluiting.toestand import (
    GESLOTEN,
    GESPREKSTRAJECT,
    NA_VERKLARING,
    PROCEDURE,
    Zaakgebeurtenis,
    Zaakstand,
)
from governance.uitsluiting.weigeringen import STUK_ONTBREEKT, VERLOOP

STILSTAND = ("T20", "T20b")
"""The terms that say that nothing happened for too long; every step sets them back."""
STAAT_STIL = frozenset({Zaakstand.HERMETING, Zaakstand.AANGEHOUDEN, Zaakstand.HEROVERWEGING}) | NA_VERKLARING | GESLOTEN
"""Where waiting is what is meant to happen."""
NA_DE_MDG = frozenset({"T12b", "T12c", "T13", "T14", "T14b", "T15"})
"""The terms that run between the MDG I-F and the besluit."""
ACHTERHAALD = "Het is gesloten."
OPNIEUW = "Er gebeurde iets. De termijn begint opnieuw."
WEER_GESPREK = "Het is weer een gesprek. De termijnen van de procedure gelden niet meer."
OVERGEDAAN = "Een deel wordt overgedaan. De termijnen van daarna gelden niet meer."
OPNIEUW_NAGAAN = "Er wordt opnieuw nagegaan of het klopt. De termijnen van daarvoor gelden niet meer."


def leg_stap_vast(
    handeling: Handeling,
    zaak: str,
    rij: Overgang,
    naar: Zaakstand,
    *,
    door: str | None,
    tweede: str | None = None,
    document: str | None = None,
    tekst: str = "",
) -> str:
    """Write one step and everything that comes with it, and give its key."""
    if rij.document is not None and document is None:
        raise STUK_ONTBREEKT.met(stuk=rij.document.value)
    reden = gegeven_reden(tekst) if rij.reden else tekst
    beeld = zaakbeeld(handeling.session, zaak)
    stap = schrijf_stap(
        handeling, zaak, rij.gebeurtenis, van=beeld.stand, naar=naar, door=door, tweede=tweede, grond=rij.bron
    )
    if reden:
        leg_tekst_vast(handeling, rij=stap, zaak=zaak, tekst=reden)
    _laat_termijnen_volgen(handeling, beeld, rij, naar, document)
    return stap


def schrijf_stap(
    handeling: Handeling,
    zaak: str,
    gebeurtenis: Zaakgebeurtenis,
    *,
    van: Zaakstand | None,
    naar: Zaakstand,
    door: str | None,
    tweede: str | None = None,
    grond: Bron = VERLOOP,
) -> str:
    """Write the row with its event, and give its key; one that does not exist from here is refused."""
    na(van, gebeurtenis, naar)
    s = Zaakstap
    laatste = handeling.session.scalar(select(func.max(s.nummer)).where(s.zaak == zaak)) or 0
    stap = Zaakstap(
        id=handeling.nieuw_id,
        zaak=zaak,
        nummer=laatste + 1,
        gebeurtenis=gebeurtenis,
        van=van,
        naar=naar,
        dag=handeling.dag,
        door=door,
        tweede=tweede,
        vastgelegd_in=handeling.leg_vast(gebeurtenis, zaak=zaak, grond=grond, van=van, naar=naar),
    )
    handeling.session.add(stap)
    handeling.session.flush()  # the next step follows on this one
    return stap.id


def leg_tekst_vast(handeling: Handeling, *, rij: str, zaak: str, tekst: str) -> None:
    """Keep the words of a row apart, so that they can be destroyed while the row stays."""
    handeling.session.add(Zaaktekst(rij=rij, zaak=zaak, tekst=tekst))
    handeling.session.flush()


def _laat_termijnen_volgen(
    handeling: Handeling, beeld: Zaakbeeld, rij: Overgang, naar: Zaakstand, document: str | None
) -> None:
    open_ = [een for een in termijnen_van(handeling.session, beeld.id) if een.stand.status not in OVER]
    for termijn in open_:
        waarom = _waarom_niet_meer(beeld.stand, rij, naar, termijn.afspraak.code)
        if waarom is not None:
            trek_termijn_in(handeling, termijn=termijn.id, reden=waarom)
        elif termijn.afspraak.code in rij.voldoet:
            _voldoe(handeling, termijn)
    for code in rij.termijnen:
        _open(handeling, beeld, code, document)
    if naar not in STAAT_STIL:
        tel_stilstand(handeling, beeld)


def _waarom_niet_meer(van: Zaakstand, rij: Overgang, naar: Zaakstand, code: str) -> str | None:
    """Say why a term does not matter any more after a step; None where it goes on, or the step meets it."""
    if naar in GESLOTEN:
        return ACHTERHAALD
    if naar is Zaakstand.VALIDATIE and van is not Zaakstand.SIGNAAL:
        return OPNIEUW_NAGAAN
    if van in PROCEDURE and naar in GESPREKSTRAJECT:
        return WEER_GESPREK
    if rij.gebeurtenis is Zaakgebeurtenis.UITKOMST_AANGETAST and code in NA_DE_MDG:
        return OVERGEDAAN
    begint_opnieuw = code in STILSTAND or (code in rij.termijnen and code not in rij.voldoet)
    return OPNIEUW if begint_opnieuw else None


def tel_stilstand(handeling: Handeling, beeld: Zaakbeeld) -> None:
    """Open the terms that say that nothing happened for too long."""
    for code in STILSTAND:
        _open(handeling, beeld, code, None)


def _voldoe(handeling: Handeling, termijn: Termijnbeeld) -> None:
    """Meet a term; one of which the last day is over was met too late, and is withdrawn with that reason."""
    einde = termijn.stand.einde
    if einde is not None and einde < handeling.dag:
        trek_termijn_in(handeling, termijn=termijn.id, reden=f"Gedaan na de laatste dag, op {datum(handeling.dag)}.")
    else:
        voldoe_aan_termijn(handeling, termijn=termijn.id, dag=handeling.dag)


def _open(handeling: Handeling, beeld: Zaakbeeld, code: str, document: str | None) -> None:
    """Open a term: one that runs from delivery waits for the document that went with the step."""
    bezorgd = termijnsoort(handeling.session, beeld.contractversie, code).startgrond is Startgrond.BEZORGD
    versie = beeld.contractversie
    if not bezorgd:
        start_termijn(handeling, code=code, contractversie=versie, zaak=beeld.id, dag=handeling.dag)
    elif document is not None:
        wacht_op_bezorging(
            handeling, code=code, contractversie=versie, zaak=beeld.id, document=document, partij=beeld.partij
        )
