"""Personal links by mail: for everybody who fills in when a round opens, and again for who asks.

Who asks shuts nobody out, for anybody can ask with the address of somebody else: the link that is open is sent again.
Only the meetbeheerder takes back a link that went astray; a new one takes its place.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import partijsoort, zoek_persoon
from governance.norm.sleutel import schone_tekst
from governance.weigering import Weigering
from hendig.jobs.rules import Opdracht
from hendig.jobs.service import zet_in_rij
from hendig.mail.rules import EENMALIG, Bericht
from hendig.mail.service import is_klaargezet, zet_klaar
from hendig.processes.ronde.invulplek import plekken_met_rol
from hendig.processes.toegang.deur import Deur
from hendig.toegang.remregels import Pogingsoort
from surveys.antwoorden.queries import beoordelaars
from surveys.antwoorden.rules import LINK_DICHT, VULT_NIET_IN
from surveys.antwoorden.service import geef_link, trek_link_in
from surveys.deelname.queries import deelnemer_met, deelnemers
from surveys.ronde.queries import rondebeeld

NIEUWE_LINK: Final = "nieuwe invullink"
"""The kind of the job that looks up who asks for a link."""
NIEUWE_LINK_PAD: Final = "/vragenlijst/nieuwe-link"
_ADRES: Final = "adres"


def maak_links(handeling: Handeling, *, ronde: str) -> int:
    """Let everybody who fills in have a link, and give how many those are; done again it changes nothing."""
    peil, aantal = Peil(handeling.dag), 0
    for deelnemer in deelnemers(handeling.session, ronde):
        for persoon in sorted(beoordelaars(handeling.session, deelnemer.partij, peil)):
            stuur_link(handeling, deelnemer=deelnemer.id, persoon=persoon, sleutel=f"open:{ronde}")
            aantal += 1
    return aantal


def stuur_link(
    handeling: Handeling,
    *,
    deelnemer: str,
    persoon: str,
    sleutel: str,
    bericht: Bericht = Bericht.VRAGENLIJST_OPEN,
    vanaf: dt.datetime | None = None,
) -> None:
    """Mail somebody the link to the answers of their organisation; with the same ``sleutel`` once."""
    session = handeling.session
    wie = deelnemer_met(session, deelnemer)
    ronde = rondebeeld(session, wie.ronde)
    sluit_op = ronde.sluit_op or handeling.op
    link = geef_link(handeling, deelnemer=deelnemer, persoon=persoon)
    zet_klaar(
        handeling,
        bericht=bericht,
        aan=persoon,
        gegevens={
            EENMALIG: link,
            "tot": sluit_op.isoformat(),
            "soort": ronde.soort,
            "namens": partijsoort(session, wie.partij),
        },
        sleutel=f"{deelnemer}:{sleutel}",
        vanaf=vanaf,
    )


def neem_link_terug(handeling: Handeling, *, deelnemer: str, persoon: str, met_nieuwe: bool) -> None:
    """Let the link of somebody open nothing any more and tell them, with a fresh link or without.

    Whether there was a link that still opened something is told to nobody: it ends when the answers came in.
    """
    session = handeling.session
    wie = deelnemer_met(session, deelnemer)
    if not rondebeeld(session, wie.ronde).is_open(handeling.op):
        raise LINK_DICHT.met()
    if persoon not in beoordelaars(session, wie.partij, Peil(handeling.dag)):
        raise VULT_NIET_IN.met()
    trek_link_in(handeling, deelnemer=deelnemer, persoon=persoon)
    if met_nieuwe:
        sleutel, bericht = f"terug:{handeling.nieuw_id}", Bericht.INVULLINK_NIEUW
        stuur_link(handeling, deelnemer=deelnemer, persoon=persoon, sleutel=sleutel, bericht=bericht)
        return
    gegevens = {"op": handeling.op.isoformat(), "pad": NIEUWE_LINK_PAD}
    zet_klaar(handeling, bericht=Bericht.INVULLINK_INGETROKKEN, aan=persoon, gegevens=gegevens)


def vraag_link(deur: Deur, *, e_mail: str, waar: str, op: dt.datetime) -> None:
    """Let somebody who lost the link have a mail; whoever it is, known or not, the same happens here."""
    adres = schone_tekst(e_mail).lower()
    lading = {_ADRES: deur.geheim.versleutel(adres.encode(), int(op.timestamp()))}
    with deur.doe(op) as handeling:
        uitkomst = deur.begin(handeling, Pogingsoort.VERGETEN, wie=f"link {adres}", waar=waar)
        if not isinstance(uitkomst, Weigering):
            zet_in_rij(handeling, soort=NIEUWE_LINK, sleutel=uitkomst.poging, lading=lading)
    if isinstance(uitkomst, Weigering):
        raise uitkomst


def verwerk_vraag(deur: Deur, opdracht: Opdracht, *, op: dt.datetime) -> None:
    """Do the job of `vraag_link`: mail the link that is open, else a new one, if whoever asked fills in somewhere."""
    adres = deur.geheim.ontsleutel(opdracht.lading[_ADRES])
    if adres is None:
        return
    with deur.doe(op) as handeling:
        persoon = zoek_persoon(handeling.session, adres.decode(), Peil(handeling.dag))
        plekken = () if persoon is None else plekken_met_rol(handeling.session, persoon, op)
        bericht, sleutel = Bericht.INVULLINK_GEVRAAGD, f"vraag:{opdracht.id}"
        for plek in tuple(plekken):
            deelnemer, aan = plek.deelnemer.id, plek.persoon
            if not is_klaargezet(handeling, bericht=bericht, aan=aan, sleutel=f"{deelnemer}:{sleutel}"):
                stuur_link(handeling, deelnemer=deelnemer, persoon=aan, sleutel=sleutel, bericht=bericht)
