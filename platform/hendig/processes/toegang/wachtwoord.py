"""Choosing a password: when invited, when it was forgotten, and another one; hashed before anything is written."""

from __future__ import annotations

import datetime as dt
from typing import Final

from governance.feiten.rules import Peil
from governance.kalender.amsterdam import dag_van
from governance.netwerk.queries import gemeente_op
from governance.norm.sleutel import schone_tekst
from governance.weigering import Weigering
from hendig.jobs.rules import Opdracht
from hendig.jobs.service import zet_in_rij
from hendig.processes.toegang.deur import Deur
from hendig.processes.toegang.inloggen import Binnenkomst, weiger_ander_wachtwoord
from hendig.toegang.eenmalig import lees
from hendig.toegang.queries import Link, Sessiestand, inloggegevens, link_van
from hendig.toegang.remmen import meld_gelukt
from hendig.toegang.remregels import Pogingsoort
from hendig.toegang.rules import LINK_OVER, Doel
from hendig.toegang.service import gebruik_link, stuur_wachtwoordherstel, zet_wachtwoord
from hendig.toegang.sessies import open_sessie, vernieuw_sessie
from hendig.toegang.wachtwoorden import hash_van
from hendig.toegang.wachtwoordregels import wachtwoordbezwaar

WACHTWOORDHERSTEL: Final = "wachtwoordherstel"
"""The kind of the job that looks up who forgot a password."""
_ADRES: Final = "adres"


def vraag_herstel(deur: Deur, *, e_mail: str, waar: str, op: dt.datetime) -> None:
    """Let somebody who forgot the password have a mail; whoever it is, known or not, the same happens here.

    Who it is, is looked up by the worker. Until then the address lies in the queue under the web key.
    """
    adres = schone_tekst(e_mail).lower()
    lading = {_ADRES: deur.geheim.versleutel(adres.encode(), int(op.timestamp()))}
    with deur.doe(op) as handeling:
        uitkomst = deur.begin(handeling, Pogingsoort.VERGETEN, wie=adres, waar=waar)
        if not isinstance(uitkomst, Weigering):
            zet_in_rij(handeling, soort=WACHTWOORDHERSTEL, sleutel=uitkomst.poging, lading=lading)
    if isinstance(uitkomst, Weigering):
        raise uitkomst


def verwerk_herstel(deur: Deur, opdracht: Opdracht, *, op: dt.datetime) -> None:
    """Do the job of `vraag_herstel`: put the mail ready if there is anybody to send it to."""
    adres = deur.geheim.ontsleutel(opdracht.lading[_ADRES])
    if adres is not None:
        with deur.doe(op) as handeling:
            stuur_wachtwoordherstel(handeling, e_mail=adres.decode())


def open_link(deur: Deur, *, token: str, op: dt.datetime) -> Link:
    """Give the link behind a token, and change nothing: a program that reads somebody's mail follows links too."""
    eenmalig = lees(deur.geheim, token)
    with deur.opslag.lees() as session:
        link = None if eenmalig is None else link_van(session, eenmalig, op)
    if link is None:
        raise LINK_OVER.met()
    return link


def neem_uitnodiging_aan(deur: Deur, *, token: str, wachtwoord: str, apparaat: str, op: dt.datetime) -> Binnenkomst:
    """Choose the first password with the link of an invitation, and come in as far as the roles allow."""
    link = open_link(deur, token=token, op=op)
    versleuteld = _gekozen(deur, wachtwoord, link.naam, link.e_mail, op=op)
    with deur.doe(op, link.persoon) as handeling:
        gebruik_link(handeling, eenmalig=link.id, doel=Doel.UITNODIGING)
        zet_wachtwoord(handeling, persoon=link.persoon, versleuteld=versleuteld)
        gegevens = inloggegevens(handeling.session, link.persoon, op)
        if gegevens is None:  # the last role has ended since the invitation
            raise LINK_OVER.met()
        token = open_sessie(handeling, persoon=link.persoon, stap=gegevens.stap, apparaat=apparaat)
    return Binnenkomst(token, gegevens.stap)


def herstel_wachtwoord(deur: Deur, *, token: str, wachtwoord: str, op: dt.datetime) -> None:
    """Choose another password with the link from the mail; who does is not let in: the second factor is still asked."""
    link = open_link(deur, token=token, op=op)
    versleuteld = _gekozen(deur, wachtwoord, link.naam, link.e_mail, op=op)
    with deur.doe(op, link.persoon) as handeling:
        gebruik_link(handeling, eenmalig=link.id, doel=Doel.WACHTWOORD)
        zet_wachtwoord(handeling, persoon=link.persoon, versleuteld=versleuteld)


def wijzig_wachtwoord(
    deur: Deur, *, sessie: Sessiestand, huidig: str, wachtwoord: str, waar: str, op: dt.datetime
) -> str:
    """Choose another password while logged in, and give the token of the one session that is left."""
    poging = deur.laat_proberen(Pogingsoort.BEVESTIGING, wie=sessie.persoon, waar=waar, op=op)
    weiger_ander_wachtwoord(deur, poging, persoon=sessie.persoon, wachtwoord=huidig, op=op)
    versleuteld = _gekozen(deur, wachtwoord, sessie.naam, sessie.e_mail, op=op)
    with deur.doe(op, sessie.persoon) as handeling:
        meld_gelukt(handeling, poging=poging.poging)
        token = vernieuw_sessie(handeling, sessie=sessie.id, met_factor=sessie.met_factor)
        zet_wachtwoord(handeling, persoon=sessie.persoon, versleuteld=versleuteld, behalve=token)
    return token


def _gekozen(deur: Deur, wachtwoord: str, naam: str, e_mail: str, *, op: dt.datetime) -> str:
    """Give the hash of a password that will do; refused when everybody could guess it."""
    with deur.opslag.lees() as session:
        gemeente = gemeente_op(session, Peil(dag_van(op)))
    eigen = [naam, e_mail, "hendig", *([] if gemeente is None else [gemeente.kaart.naam])]
    bezwaar = wachtwoordbezwaar(wachtwoord, eigen)
    if bezwaar is not None:
        raise bezwaar
    return hash_van(wachtwoord)
