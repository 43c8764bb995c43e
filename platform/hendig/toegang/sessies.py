"""Sessions: opened, replaced by a new one after each step, confirmed before a formal act, and ended."""

from __future__ import annotations

import base64

from sqlalchemy import update

from governance.logboek.handeling import Handeling
from hendig.toegang.model import Sessie
from hendig.toegang.queries import is_voorbeeld
from hendig.toegang.rules import DUUR, GEEN_VOORBEELD, SESSIE_OVER, Inlogstap, Toegangsgebeurtenis, sleutel_van


def open_sessie(handeling: Handeling, *, persoon: str, stap: Inlogstap, apparaat: str, met_factor: bool = False) -> str:
    """Let somebody in as far as a step, and give the token, which is kept nowhere else than in the browser."""
    if stap is Inlogstap.BINNEN:
        handeling.leg_vast(Toegangsgebeurtenis.INGELOGD, waarborgen={"tweede factor": met_factor})
    return _nieuw(handeling, persoon=persoon, stap=stap, apparaat=apparaat, met_factor=met_factor, voorbeeld=False)


def open_voorbeeldsessie(handeling: Handeling, *, persoon: str, apparaat: str) -> str:
    """Let a visitor be somebody invented; refused in every database but a demo."""
    if not is_voorbeeld(handeling.session):
        raise GEEN_VOORBEELD.met()
    handeling.leg_vast(Toegangsgebeurtenis.INGELOGD, waarborgen={"voorbeeld": True})
    stap = Inlogstap.BINNEN
    return _nieuw(handeling, persoon=persoon, stap=stap, apparaat=apparaat, met_factor=False, voorbeeld=True)


def kom_binnen(handeling: Handeling, *, sessie: str) -> str:
    """Replace a session by one of who gave the second factor too, and give its token."""
    oud = _vervang(handeling, sessie)
    stap = Inlogstap.BINNEN
    return open_sessie(handeling, persoon=oud.persoon, stap=stap, apparaat=oud.apparaat, met_factor=True)


def vernieuw_sessie(handeling: Handeling, *, sessie: str, met_factor: bool) -> str:
    """Replace a session by one with another token that ends when the old one would have, and give the token."""
    oud = _vervang(handeling, sessie)
    token = _nieuw(
        handeling,
        persoon=oud.persoon,
        stap=Inlogstap.BINNEN,
        apparaat=oud.apparaat,
        met_factor=met_factor,
        voorbeeld=oud.voorbeeld,
    )
    handeling.session.get_one(Sessie, sleutel_van(token)).eindigt_op = oud.eindigt_op
    return token


def zet_bevestigd(handeling: Handeling, *, sessie: str) -> None:
    """Record that who has this session has just shown again who it is."""
    handeling.session.get_one(Sessie, sessie).bevestigd_op = handeling.op


def log_uit(handeling: Handeling, *, sessie: str) -> None:
    """End one session; one that was ended stays as it was."""
    rij = handeling.session.get_one(Sessie, sessie)
    if rij.beeindigd_op is None:
        rij.beeindigd_op = handeling.op
        handeling.leg_vast(Toegangsgebeurtenis.UITGELOGD)


def log_overal_uit(handeling: Handeling, *, persoon: str) -> None:
    """End every session of a person."""
    handeling.leg_vast(Toegangsgebeurtenis.OVERAL_UITGELOGD, lading={"persoon": persoon})
    beeindig_sessies(handeling, persoon=persoon)


def beeindig_sessies(handeling: Handeling, *, persoon: str, behalve: str | None = None) -> None:
    """End every session of a person but the one with this token, as part of an act that says why."""
    loopt = [Sessie.persoon == persoon, Sessie.beeindigd_op.is_(None)]
    if behalve is not None:
        loopt.append(Sessie.id != sleutel_van(behalve))
    handeling.session.execute(update(Sessie).where(*loopt).values(beeindigd_op=handeling.op))


def _vervang(handeling: Handeling, sessie: str) -> Sessie:
    oud = handeling.session.get_one(Sessie, sessie)
    if oud.beeindigd_op is not None or oud.eindigt_op <= handeling.op:
        raise SESSIE_OVER.met()
    oud.beeindigd_op = handeling.op
    return oud


def _nieuw(
    handeling: Handeling, *, persoon: str, stap: Inlogstap, apparaat: str, met_factor: bool, voorbeeld: bool
) -> str:
    token = base64.urlsafe_b64encode(handeling.nieuw_zout + handeling.nieuw_zout).decode("ascii").rstrip("=")
    handeling.session.add(
        Sessie(
            id=sleutel_van(token),
            persoon=persoon,
            begonnen_op=handeling.op,
            eindigt_op=handeling.op + DUUR[stap],
            met_factor=met_factor,
            bevestigd_op=None,
            voorbeeld=voorbeeld,
            beeindigd_op=None,
            apparaat=apparaat,
        )
    )
    handeling.session.flush()
    return token
