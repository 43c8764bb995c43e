"""Signing a round: two people, who read the same outcome; with the second signature everybody sees what is theirs.

What was shown of a round that is annulled afterwards stays where it is and is marked: nothing is silently corrected.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from governance.kalender.amsterdam import moment_op
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import rollen_op
from governance.netwerk.rules import Rol
from governance.weigering import Weigering
from hendig.jobs.service import zet_in_rij
from hendig.mail.rules import Bericht
from hendig.mail.service import zet_klaar
from hendig.processes.gemeentetraject.signalen import meld_gemeentesignalen
from hendig.processes.ronde.rekenwerk import laat_latere_berekenen, weiger_tijdens_berekenen
from hendig.processes.ronde.signalen import laat_ronde_vallen, verwerk_ronde
from hendig.processes.ronde.taken import Rondetaak
from hendig.processes.ronde.verloop import laat_invulling_wissen
from surveys.deelname.queries import deelnemers
from surveys.kluis.boeken import boek
from surveys.kluis.kluis import Kluis
from surveys.kluis.rules import Boeksoort
from surveys.ronde.queries import Rondebeeld, rondebeeld, ronden
from surveys.ronde.rules import GETOOND, NOG_BEZWAAR, OPENT_OM, WORDT_BEREKEND, Rondebesluit, Rondesoort, Rondestand
from surveys.ronde.service import meld_gecontroleerd, onderteken, zet_stap
from surveys.uitslag.bezwaar_queries import bezwaar_tot, loopt_bezwaar
from surveys.uitslag.controle_queries import grondslag, laatste_berekening
from surveys.uitslag.controle_rules import NIET_BEREKEND
from surveys.uitslag.controle_service import toon, weiger_onbeantwoord
from surveys.uitslag.uitslagboek import Uitslagboek

_DAG = dt.timedelta(days=1)


def uitslag_van(kluis: Kluis, ronde: str) -> Uitslagboek | None:
    """Give what was computed of a round; None before that."""
    with kluis.lees() as open_:
        inhoud = boek(open_, ronde, Boeksoort.UITSLAG)
    return None if inhoud is None else Uitslagboek.uit_bytes(inhoud)


def leg_controle_vast(handeling: Handeling, *, ronde: str, gelezen: str, bevinding: str) -> None:
    """Record that a round was looked over, and what was found: of the outcome that counts, each question answered."""
    _weiger_andere(handeling, ronde, gelezen)
    weiger_onbeantwoord(handeling, ronde)
    meld_gecontroleerd(handeling, ronde=ronde, bevinding=bevinding)


def onderteken_ronde(
    handeling: Handeling,
    kluis: Kluis,
    *,
    ronde: str,
    besluit: Rondebesluit,
    rol: Rol,
    gelezen: str,
    reden: str = "",
) -> bool:
    """Sign in a role, and tell whether the step was taken; on the second signature everybody sees what is theirs."""
    laatste = laatste_berekening(handeling.session, ronde)
    nu = "" if laatste is None else laatste.sha256
    was = rondebeeld(handeling.session, ronde)
    if besluit is Rondebesluit.VASTSTELLEN:
        weiger_tijdens_berekenen(handeling, ronde=ronde)
        weiger_onbeantwoord(handeling, ronde)
        _weiger_achterhaald(handeling, was, uitslag_van(kluis, ronde))
    klaar = onderteken(handeling, ronde=ronde, besluit=besluit, rol=rol, gelezen=gelezen, uitslag=nu, reden=reden)
    if klaar and besluit is Rondebesluit.VASTSTELLEN:
        uitslag = uitslag_van(kluis, ronde)
        if uitslag is None or uitslag.sha256 != nu:
            raise NIET_BEREKEND.met()
        if was.soort is not Rondesoort.PROEF:
            toon(handeling, ronde=ronde, uitslag=uitslag)
            verwerk_ronde(handeling, kluis, ronde=ronde, uitslag=uitslag)
            meld_gemeentesignalen(handeling, ronde=ronde, uitslag=uitslag)
            _bericht(handeling, was, Bericht.RESULTAAT_KLAAR)
        _plan_definitief(handeling, ronde, handeling.dag)
    if klaar and besluit is Rondebesluit.VERNIETIGEN:
        laat_invulling_wissen(handeling, ronde=ronde)
        if was.stand in GETOOND:
            _bericht(handeling, was, Bericht.RONDE_VERNIETIGD)
            laat_ronde_vallen(handeling, ronde=ronde)
    if klaar:
        laat_latere_berekenen(handeling, ronde=ronde)
    return klaar


def _weiger_achterhaald(handeling: Handeling, beeld: Rondebeeld, uitslag: Uitslagboek | None) -> None:
    """Refuse an outcome that was made before a question, an objection or an earlier round came to stand otherwise."""
    if uitslag is not None and uitslag.grondslag != grondslag(handeling.session, beeld):
        raise WORDT_BEREKEND.met(naam=beeld.naam)


def maak_definitief(handeling: Handeling, *, ronde: str, bezwaar_open: bool) -> None:
    """Make a round final: nobody can object any more, and no objection waits for a decision."""
    if bezwaar_open:
        raise NOG_BEZWAAR.met()
    zet_stap(handeling, ronde=ronde, naar=Rondestand.DEFINITIEF)


def maak_definitief_op_tijd(handeling: Handeling, *, ronde: str) -> None:
    """Make a round final once the term for objections is over; while one waits for a decision, look again tomorrow."""
    if rondebeeld(handeling.session, ronde).stand is not Rondestand.VASTGESTELD:
        return
    if staat_bezwaar_open(handeling, ronde):
        _plan_definitief(handeling, ronde, handeling.dag)
    else:
        maak_definitief(handeling, ronde=ronde, bezwaar_open=False)


def plan_wat_definitief_wordt(handeling: Handeling) -> None:
    """Let the clock look at every round that was shown, also one that was signed before the clock did this."""
    for beeld in ronden(handeling.session):
        if beeld.stand is Rondestand.VASTGESTELD:
            _plan_definitief(handeling, beeld.id, handeling.dag)


def definitief_vanaf(session: Session, ronde: str) -> dt.datetime | None:
    """Give the moment from which a round that was shown can be final; None where the agreement names no term."""
    try:
        tot = bezwaar_tot(session, ronde)
    except Weigering:
        return None
    return None if tot is None else moment_op(tot + _DAG, OPENT_OM)


def staat_bezwaar_open(handeling: Handeling, ronde: str) -> bool:
    """Tell whether the term for objections is not over, by the agreement, or one waits for a decision."""
    tot = bezwaar_tot(handeling.session, ronde)
    return tot is None or handeling.dag <= tot or loopt_bezwaar(handeling.session, ronde)


def _plan_definitief(handeling: Handeling, ronde: str, na: dt.date) -> None:
    """Let the clock look after a day, and not before the term for objections is over."""
    vanaf = definitief_vanaf(handeling.session, ronde)
    if vanaf is not None:
        op = max(vanaf, moment_op(na + _DAG, OPENT_OM))
        sleutel = f"{Rondetaak.DEFINITIEF}:{ronde}:{op.isoformat()}"
        zet_in_rij(handeling, soort=Rondetaak.DEFINITIEF, sleutel=sleutel, lading={"ronde": ronde}, vanaf=op)


def _weiger_andere(handeling: Handeling, ronde: str, gelezen: str) -> None:
    laatste = laatste_berekening(handeling.session, ronde)
    if laatste is None or laatste.sha256 != gelezen:
        raise NIET_BEREKEND.met()


def _bericht(handeling: Handeling, beeld: Rondebeeld, bericht: Bericht) -> None:
    """Tell every contact person that there is something to see; never what."""
    if beeld.soort is Rondesoort.PROEF:
        return
    for persoon in sorted(set(_contactpersonen(handeling, beeld.id))):
        gegevens = {"ronde": beeld.naam, "pad": f"/resultaten/{beeld.id}"}
        zet_klaar(handeling, bericht=bericht, aan=persoon, gegevens=gegevens, sleutel=beeld.id)


def _contactpersonen(handeling: Handeling, ronde: str) -> Iterator[str]:
    mee = {een.partij for een in deelnemers(handeling.session, ronde)}
    for houder in rollen_op(handeling.session, Peil(handeling.dag), rollen=(Rol.CONTACTPERSOON,)):
        if houder.partij in mee:
            yield houder.persoon
