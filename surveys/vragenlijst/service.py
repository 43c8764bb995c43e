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
    inhoud, session = als_inhoud(talen), handeling.session
    rij = _eigen_concept(handeling, instrument.versie)
    if rij is None:
        rij = Instrumentversie(id=handeling.nieuw_id, nummer=instrument.versie)
        session.add(rij)
    rij.inhoud, rij.sha256 = inhoud, vingerafdruk(inhoud)
    session.flush()  # the step refers to the version
    _zet_stap(handeling, rij, Versiestand.CONCEPT, waarom)
    return rij.id


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
    _zet_stap(handeling, handeling.session.get_one(Instrumentversie, versie), Versiestand.VASTGESTELD)


def _eigen_concept(handeling: Handeling, nummer: str) -> Instrumentversie | None:
    """Give the concept with a number that who acts wrote; None when there is none, and no other is replaced."""
    bestaand = zoek_instrument(handeling.session, nummer)
    if bestaand is None:
        return None
    if bestaand.stand is Versiestand.VASTGESTELD:
        raise AL_VASTGESTELD.met(wat=_wat(nummer))
    if handeling.persoon not in instrumentloop(handeling.session, bestaand.id).opstellers:
        raise ANDERMANS_CONCEPT.met(nummer=nummer)
    return handeling.session.get_one(Instrumentversie, bestaand.id)


def _zet_stap(handeling: Handeling, versie: Instrumentversie, stand: Versiestand, reden: str | None = None) -> None:
    lading = {"nummer": versie.nummer, "sha256": versie.sha256, "reden": reden}
    soort, van = {
        Versiestand.CONCEPT: (Vragenlijstgebeurtenis.OPGESTELD, None),
        Versiestand.VASTGESTELD: (Vragenlijstgebeurtenis.VASTGESTELD, Versiestand.CONCEPT),
    }[stand]
    seq = handeling.leg_vast(soort, zaak=versie.id, van=van, naar=stand, grond=BRON, lading=lading)
    handeling.session.add(
        Instrumentstap(
            id=handeling.nieuw_id,
            versie=versie.id,
            stand=stand,
            door=handeling.persoon,
            reden=reden,
            vastgelegd_in=seq,
        )
    )
    handeling.session.flush()


def _wat(nummer: str) -> str:
    return f"vragenlijst {nummer}"
