"""The acts with the questionnaire: write a version down, and fix it as a second person."""

from __future__ import annotations

from collections.abc import Sequence

from governance.contract.rules import AL_VASTGESTELD, Versiestand, weiger_vaststelling
from governance.logboek.handeling import Handeling
from governance.logboek.rules import gegeven_reden
from governance.weigering import Weigeringen
from surveys.vragenlijst.inhoud import als_inhoud, vingerafdruk
from surveys.vragenlijst.instrument import BRON, Instrument
from surveys.vragenlijst.model import Instrumentstap, Instrumentversie
from surveys.vragenlijst.queries import instrumentloop, zoek_instrument
from surveys.vragenlijst.rules import ANDERMANS_CONCEPT, Vragenlijstgebeurtenis, bezwaren


def stel_instrument_op(
    handeling: Handeling, *, instrument: Instrument, reden: str, vertalingen: Sequence[Instrument] = ()
) -> str:
    """Write a questionnaire down as a concept and give its key; a concept of one's own with that number is replaced.

    ``vertalingen`` is the same questionnaire in other languages.
    """
    waarom, talen = gegeven_reden(reden), (instrument, *vertalingen)
    if gevonden := bezwaren(talen):
        raise Weigeringen(gevonden)
    inhoud, nummer, session = als_inhoud(talen), instrument.versie, handeling.session
    bestaand = zoek_instrument(session, nummer)
    if bestaand is None:
        versie = handeling.nieuw_id
        session.add(Instrumentversie(id=versie, nummer=nummer, inhoud=inhoud, sha256=vingerafdruk(inhoud)))
    else:
        versie = bestaand.id
        if bestaand.stand is Versiestand.VASTGESTELD:
            raise AL_VASTGESTELD.met(wat=_wat(nummer))
        if handeling.persoon not in instrumentloop(session, versie).opstellers:
            raise ANDERMANS_CONCEPT.met(nummer=nummer)
        rij = session.get_one(Instrumentversie, versie)
        rij.inhoud, rij.sha256 = inhoud, vingerafdruk(inhoud)
    session.flush()  # the step refers to the version
    _zet_stap(handeling, versie, Versiestand.CONCEPT, waarom)
    return versie


def stel_instrument_vast(handeling: Handeling, *, versie: str, gelezen: int | None = None) -> None:
    """Fix a questionnaire for good; not by who wrote it.

    ``gelezen`` is how many times it had been written down when it was read: what was changed since is not fixed unseen.
    """
    loop = instrumentloop(handeling.session, versie)
    weiger_vaststelling(
        _wat(loop.nummer),
        opgesteld_door=[stap.door for stap in loop.stappen],
        stand=loop.stand,
        persoon=handeling.persoon,
        gelezen=gelezen,
    )
    _zet_stap(handeling, versie, Versiestand.VASTGESTELD)


def _zet_stap(handeling: Handeling, versie: str, stand: Versiestand, reden: str = "") -> None:
    rij = handeling.session.get_one(Instrumentversie, versie)
    lading = {"nummer": rij.nummer, "sha256": rij.sha256} | ({"reden": reden} if reden else {})
    soort, van = {
        Versiestand.CONCEPT: (Vragenlijstgebeurtenis.OPGESTELD, None),
        Versiestand.VASTGESTELD: (Vragenlijstgebeurtenis.VASTGESTELD, Versiestand.CONCEPT),
    }[stand]
    seq = handeling.leg_vast(soort, zaak=versie, van=van, naar=stand, grond=BRON, lading=lading)
    handeling.session.add(
        Instrumentstap(id=handeling.nieuw_id, versie=versie, stand=stand, door=handeling.persoon, vastgelegd_in=seq)
    )
    handeling.session.flush()


def _wat(nummer: str) -> str:
    return f"vragenlijst {nummer}"
