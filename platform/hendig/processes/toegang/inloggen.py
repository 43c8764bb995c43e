"""Logging in: a password, then a code or a recovery code; and showing again who one is before a formal act.

What is wrong in a try is told after the act in which the try was written down: it stays, and the log does not fill up.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from governance.kalender.amsterdam import dag_van
from governance.logboek.handeling import Handeling
from governance.norm.sleutel import schone_tekst
from hendig.processes.toegang.deur import Deur
from hendig.toegang.opruimen import ruim_op
from hendig.toegang.queries import Sessiestand, inloggegevens, zoek_met_adres
from hendig.toegang.remmen import Toegelaten, meld_gelukt
from hendig.toegang.remregels import Pogingsoort
from hendig.toegang.rules import CODE_KLOPT_NIET, NIET_SAMEN, WACHTWOORD_KLOPT_NIET, Inlogstap, nog
from hendig.toegang.service import vernieuw_hash
from hendig.toegang.sessies import kom_binnen, open_sessie, zet_bevestigd
from hendig.toegang.tweede_factor import gebruik_code, gebruik_herstelcode
from hendig.toegang.wachtwoorden import hash_van, klopt, verouderd

_NIEMAND: Final = ""
"""The key of nobody: who is not known is looked up as often as who is."""


@dataclass(frozen=True, slots=True)
class Binnenkomst:
    """The token for the browser, and what is still to be done before getting in."""

    token: str
    stap: Inlogstap


def log_in(deur: Deur, *, e_mail: str, wachtwoord: str, waar: str, apparaat: str, op: dt.datetime) -> Binnenkomst:
    """Let somebody in with address and password; each way to be wrong has one answer and one cost."""
    poging = deur.laat_proberen(Pogingsoort.WACHTWOORD, wie=schone_tekst(e_mail).lower(), waar=waar, op=op)
    with deur.opslag.lees() as session:
        persoon = zoek_met_adres(session, e_mail, dag_van(op))
        gegevens = inloggegevens(session, persoon or _NIEMAND, op)
    hash_ = None if gegevens is None else gegevens.wachtwoord
    if not klopt(hash_, wachtwoord) or hash_ is None or gegevens is None:
        raise NIET_SAMEN.met()
    nieuwe_hash = hash_van(wachtwoord) if verouderd(hash_) else None
    with deur.doe(op, gegevens.persoon) as handeling:
        if inloggegevens(handeling.session, gegevens.persoon, op) != gegevens:  # it changed meanwhile
            raise NIET_SAMEN.met()
        ruim_op(handeling)
        meld_gelukt(handeling, poging=poging.poging)
        if nieuwe_hash is not None:
            vernieuw_hash(handeling, persoon=gegevens.persoon, versleuteld=nieuwe_hash)
        token = open_sessie(handeling, persoon=gegevens.persoon, stap=gegevens.stap, apparaat=apparaat)
    return Binnenkomst(token, gegevens.stap)


def geef_code(deur: Deur, *, sessie: Sessiestand, code: str, waar: str, op: dt.datetime) -> str:
    """Come in with the code of the second factor, and give the token of the new session."""

    def gebruik(handeling: Handeling) -> bool:
        return gebruik_code(handeling, persoon=sessie.persoon, code=code, geheim=deur.geheim)

    return _kom_binnen(deur, Pogingsoort.CODE, gebruik, sessie=sessie, waar=waar, op=op)


def geef_herstelcode(deur: Deur, *, sessie: Sessiestand, code: str, waar: str, op: dt.datetime) -> str:
    """Come in with a recovery code, and give the token of the new session."""

    def gebruik(handeling: Handeling) -> bool:
        return gebruik_herstelcode(handeling, persoon=sessie.persoon, code=code, geheim=deur.geheim)

    return _kom_binnen(deur, Pogingsoort.HERSTELCODE, gebruik, sessie=sessie, waar=waar, op=op)


def bevestig(deur: Deur, *, sessie: Sessiestand, invoer: str, waar: str, op: dt.datetime) -> None:
    """Show again who one is: with a code, or the password where there is no second factor; in a demo with nothing."""
    if sessie.voorbeeld:
        with deur.doe(op, sessie.persoon) as handeling:
            zet_bevestigd(handeling, sessie=sessie.id)
        return
    poging = deur.laat_proberen(Pogingsoort.BEVESTIGING, wie=sessie.persoon, waar=waar, op=op)
    if not sessie.heeft_factor:
        weiger_ander_wachtwoord(deur, poging, persoon=sessie.persoon, wachtwoord=invoer, op=op)
    with deur.doe(op, sessie.persoon) as handeling:
        goed = not sessie.heeft_factor or gebruik_code(
            handeling, persoon=sessie.persoon, code=invoer, geheim=deur.geheim
        )
        if goed:
            meld_gelukt(handeling, poging=poging.poging)
            zet_bevestigd(handeling, sessie=sessie.id)
    if not goed:
        raise CODE_KLOPT_NIET.met(nog=nog(poging.over))


def weiger_ander_wachtwoord(deur: Deur, poging: Toegelaten, *, persoon: str, wachtwoord: str, op: dt.datetime) -> None:
    """Refuse what is not the password that somebody has now."""
    with deur.opslag.lees() as session:
        gegevens = inloggegevens(session, persoon, op)
    if not klopt(None if gegevens is None else gegevens.wachtwoord, wachtwoord):
        raise WACHTWOORD_KLOPT_NIET.met(nog=nog(poging.over))


def _kom_binnen(
    deur: Deur,
    soort: Pogingsoort,
    gebruik: Callable[[Handeling], bool],
    *,
    sessie: Sessiestand,
    waar: str,
    op: dt.datetime,
) -> str:
    poging = deur.laat_proberen(soort, wie=sessie.persoon, waar=waar, op=op)
    token = None
    with deur.doe(op, sessie.persoon) as handeling:
        if gebruik(handeling):
            meld_gelukt(handeling, poging=poging.poging)
            token = kom_binnen(handeling, sessie=sessie.id)
    if token is None:
        raise CODE_KLOPT_NIET.met(nog=nog(poging.over))
    return token
