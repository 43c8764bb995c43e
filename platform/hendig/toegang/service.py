"""What is done with accounts: invite, set a password, close and open; and the mark of a demo.

A password comes in as its hash: hashing takes a tenth of a second, and nothing else is written meanwhile.
"""

from __future__ import annotations

from sqlalchemy import delete, select

from governance.feiten.rules import Peil
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.logboek.rules import gegeven_reden
from governance.netwerk.queries import rollen_op
from hendig.mail.rules import EENMALIG, Bericht
from hendig.mail.service import zet_klaar
from hendig.toegang.model import Account, Eenmalig, Tijdsprong, Voorbeelddatabase
from hendig.toegang.queries import is_voorbeeld, zoek_met_adres
from hendig.toegang.rules import (
    GEEN_ACCOUNT,
    GEEN_ROL,
    GEEN_VOORBEELD,
    GELDIG,
    GESLOTEN,
    LINK_OVER,
    NIET_NIEUW,
    NIET_ZELF,
    Doel,
    Toegangsgebeurtenis,
)
from hendig.toegang.sessies import beeindig_sessies


def nodig_uit(handeling: Handeling, *, persoon: str, opnieuw: bool = False) -> str | None:
    """Invite somebody who has a role, by mail, and give the key of the link.

    None, and nothing happens, when there is nothing to invite to: the account is in use, or an invitation is open that
    was not asked for anew. So an act that gives a role can always invite too.
    """
    if not rollen_op(handeling.session, Peil(handeling.dag), persoon=persoon):
        raise GEEN_ROL.met(dag=datum(handeling.dag))
    account = handeling.session.get(Account, persoon)
    if account is None:
        handeling.session.add(Account(persoon=persoon, uitgenodigd_op=handeling.op))
    elif account.gesloten_op is not None:
        raise GESLOTEN.met()
    elif account.wachtwoord is not None or (not opnieuw and _open_uitnodiging(handeling, persoon)):
        return None
    else:
        account.uitgenodigd_op = handeling.op
    handeling.leg_vast(Toegangsgebeurtenis.ACCOUNT_UITGENODIGD, lading={"persoon": persoon})
    return maak_link(handeling, persoon=persoon, doel=Doel.UITNODIGING, bericht=Bericht.UITNODIGING)


def stuur_wachtwoordherstel(handeling: Handeling, *, e_mail: str) -> None:
    """Send who has this address a link to a new password, or a new invitation; nobody else learns that there is one."""
    persoon = zoek_met_adres(handeling.session, e_mail, handeling.dag)
    account = None if persoon is None else handeling.session.get(Account, persoon)
    if persoon is None or account is None or account.gesloten_op is not None:
        return
    if not rollen_op(handeling.session, Peil(handeling.dag), persoon=persoon):
        return
    if account.wachtwoord is None:
        nodig_uit(handeling, persoon=persoon, opnieuw=True)
        return
    handeling.leg_vast(Toegangsgebeurtenis.WACHTWOORDHERSTEL_GESTUURD, lading={"persoon": persoon})
    maak_link(handeling, persoon=persoon, doel=Doel.WACHTWOORD, bericht=Bericht.WACHTWOORD_HERSTEL)


def maak_link(handeling: Handeling, *, persoon: str, doel: Doel, bericht: Bericht) -> str:
    """Make a one-time link and put the mail with it ready; an older one for the same purpose is of no use any more."""
    e = Eenmalig
    oud = (e.persoon == persoon, e.doel == doel, e.gebruikt_op.is_(None))
    handeling.session.execute(delete(e).where(*oud))
    link = Eenmalig(id=handeling.nieuw_id, persoon=persoon, doel=doel, geldig_tot=handeling.op + GELDIG[doel])
    handeling.session.add(link)
    handeling.session.flush()
    gegevens = {EENMALIG: link.id, "tot": link.geldig_tot.isoformat()}
    zet_klaar(handeling, bericht=bericht, aan=persoon, gegevens=gegevens, sleutel=link.id)
    return link.id


def gebruik_link(handeling: Handeling, *, eenmalig: str, doel: Doel) -> str:
    """Use a link up and give whose it is."""
    link = handeling.session.get(Eenmalig, eenmalig)
    if link is None or link.doel is not doel or link.gebruikt_op is not None or link.geldig_tot <= handeling.op:
        raise LINK_OVER.met()
    link.gebruikt_op = handeling.op
    return link.persoon


def zet_wachtwoord(handeling: Handeling, *, persoon: str, versleuteld: str, behalve: str | None = None) -> None:
    """Give an account another password and tell its holder; every link ends, and every session but one with a token."""
    account_dat_open_is(handeling, persoon=persoon).wachtwoord = versleuteld
    handeling.leg_vast(Toegangsgebeurtenis.WACHTWOORD_GEZET, lading={"persoon": persoon})
    beeindig_sessies(handeling, persoon=persoon, behalve=behalve)
    trek_links_in(handeling, persoon=persoon)
    meld(handeling, bericht=Bericht.WACHTWOORD_GEWIJZIGD, persoon=persoon)


def vernieuw_hash(handeling: Handeling, *, persoon: str, versleuteld: str) -> None:
    """Keep the same password under another hash, made with the parameters of today."""
    account_dat_open_is(handeling, persoon=persoon).wachtwoord = versleuteld


def meld(handeling: Handeling, *, bericht: Bericht, persoon: str) -> None:
    """Tell somebody by mail what changed of the account, so that a stranger's doing is noticed."""
    zet_klaar(handeling, bericht=bericht, aan=persoon, gegevens={"op": handeling.op.isoformat()})


def sluit_account(handeling: Handeling, *, persoon: str, reden: str) -> None:
    """Keep somebody out from now on; never oneself, so that there is always somebody to open it again."""
    lading = {"persoon": persoon, "reden": gegeven_reden(reden)}
    weiger_eigen(handeling, persoon=persoon)
    handeling.leg_vast(Toegangsgebeurtenis.ACCOUNT_GESLOTEN, lading=lading)
    account_dat_open_is(handeling, persoon=persoon).gesloten_op = handeling.op
    beeindig_sessies(handeling, persoon=persoon)
    trek_links_in(handeling, persoon=persoon)


def open_account(handeling: Handeling, *, persoon: str, reden: str) -> None:
    """Let somebody in again whose account was closed."""
    handeling.leg_vast(Toegangsgebeurtenis.ACCOUNT_GEOPEND, lading={"persoon": persoon, "reden": gegeven_reden(reden)})
    account = handeling.session.get(Account, persoon)
    if account is None:
        raise GEEN_ACCOUNT.met()
    account.gesloten_op = None


def merk_als_voorbeeld(handeling: Handeling) -> None:
    """Mark a database as a demo: the first thing that happens in it, or never."""
    seq = handeling.leg_vast(Toegangsgebeurtenis.VOORBEELD_GEMAAKT)
    if seq != 1:
        raise NIET_NIEUW.met()
    handeling.session.add(Voorbeelddatabase(id=1, vastgelegd_in=seq))


def laat_dagen_voorbijgaan(handeling: Handeling, *, dagen: int) -> None:
    """Set the clock of a demo ahead; never back, and in no other database."""
    if not is_voorbeeld(handeling.session):
        raise GEEN_VOORBEELD.met()
    seq = handeling.leg_vast(Toegangsgebeurtenis.DAGEN_VOORBIJ, lading={"dagen": dagen})
    handeling.session.add(Tijdsprong(id=handeling.nieuw_id, dagen=dagen, vastgelegd_in=seq))
    handeling.session.flush()


def account_dat_open_is(handeling: Handeling, *, persoon: str) -> Account:
    """Give an account to change; refused when there is none or it is closed."""
    account = handeling.session.get(Account, persoon)
    if account is None:
        raise GEEN_ACCOUNT.met()
    if account.gesloten_op is not None:
        raise GESLOTEN.met()
    return account


def weiger_eigen(handeling: Handeling, *, persoon: str) -> None:
    """Refuse what somebody else must do."""
    if handeling.door.persoon == persoon:
        raise NIET_ZELF.met()


def _open_uitnodiging(handeling: Handeling, persoon: str) -> bool:
    e = Eenmalig
    nog = (e.persoon == persoon, e.doel == Doel.UITNODIGING, e.gebruikt_op.is_(None), e.geldig_tot > handeling.op)
    return handeling.session.scalars(select(e.id).where(*nog)).first() is not None


def trek_links_in(handeling: Handeling, *, persoon: str) -> None:
    """Let no link that somebody got and did not use be of any use any more."""
    handeling.session.execute(delete(Eenmalig).where(Eenmalig.persoon == persoon, Eenmalig.gebruikt_op.is_(None)))
