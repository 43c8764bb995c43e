"""Filling in: a step saved in the kluis, and everything sent at once; nothing of it reaches the log but that it came.

The kluis is written first. Who is killed before the main database knows of it sends again, and nothing is doubled.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy.exc import IntegrityError

from governance.logboek.handeling import Handeling
from hendig.mail.rules import Bericht
from hendig.mail.service import zet_klaar
from hendig.processes.ronde.invulplek import Invulplek
from surveys.antwoorden.blad import Antwoord, Blad, Invulling, Opmerking, Plaats, als_bytes, uit_bytes
from surveys.antwoorden.invulling import Stap, onaf
from surveys.antwoorden.rules import GESLOTEN, INTUSSEN_VERANDERD, NIET_BEVOEGD, NIET_COMPLEET
from surveys.antwoorden.service import meld_ingeleverd
from surveys.kluis.boeken import bewaar_invulmap, invulmap
from surveys.kluis.kluis import Kluis, Kluisinhoud


def weiger_gesloten(plek: Invulplek, nu: dt.datetime) -> None:
    """Refuse once the clock says that the round has closed, whoever has done something about it."""
    if not plek.ronde.is_open(nu):
        raise GESLOTEN.met()


def lees_invulling(kluis: Kluis, plek: Invulplek) -> Invulling:
    """Give what an organisation filled in so far."""
    with kluis.lees() as open_:
        return uit_bytes(invulmap(open_, plek.deelnemer.id))


def bewaar_stap(
    kluis: Kluis,
    plek: Invulplek,
    *,
    plaats: Plaats,
    antwoorden: Mapping[str, Antwoord],
    slag: int,
    opmerking: str,
    nu: dt.datetime,
) -> None:
    """Save one step; ``slag`` is how often it had been saved when it was shown.

    Refused when somebody saved other answers in between. The same answers sent twice are saved once.
    """
    weiger_gesloten(plek, nu)
    with kluis.schrijf() as open_:
        invulling = uit_bytes(invulmap(open_, plek.deelnemer.id))
        blad = invulling.blad(plaats)
        anders = dict(blad.antwoorden) != dict(antwoorden)
        if anders and blad.slag != slag:
            raise INTUSSEN_VERANDERD.met()
        nieuw = _met_opmerking(blad, plek.persoon, opmerking)
        if anders:
            nieuw = replace(nieuw, antwoorden=dict(antwoorden), door=plek.persoon, slag=blad.slag + 1)
        if nieuw != blad:
            _bewaar(open_, plek, invulling.met(plaats, nieuw))


def verstuur(handeling: Handeling, kluis: Kluis, plek: Invulplek, *, alle: tuple[Stap, ...]) -> None:
    """Sign the answers of an organisation off: they count from now on, and its links have done their work."""
    weiger_gesloten(plek, handeling.op)
    if not plek.mag_versturen:
        raise NIET_BEVOEGD.met()
    with kluis.schrijf() as open_:
        invulling = uit_bytes(invulmap(open_, plek.deelnemer.id))
        te_doen = onaf(invulling, alle)
        if te_doen:
            raise NIET_COMPLEET.met(aantal=len(te_doen))
        _bewaar(open_, plek, invulling.lever_in())
    meld_ingeleverd(handeling, deelnemer=plek.deelnemer.id)
    tot = plek.ronde.sluit_op or handeling.op
    for persoon in sorted(plek.beoordelaars):
        zet_klaar(
            handeling,
            bericht=Bericht.ANTWOORDEN_BINNEN,
            aan=persoon,
            gegevens={"op": handeling.op.isoformat(), "sluit_op": tot.isoformat(), "pad": "/vragenlijst/nieuwe-link"},
        )


def _met_opmerking(blad: Blad, persoon: str, opmerking: str) -> Blad:
    nieuw = Opmerking(persoon, opmerking)
    if not opmerking or (blad.opmerkingen and blad.opmerkingen[-1] == nieuw):
        return blad
    return replace(blad, opmerkingen=(*blad.opmerkingen, nieuw))


def _bewaar(open_: Kluisinhoud, plek: Invulplek, invulling: Invulling) -> None:
    try:
        bewaar_invulmap(open_, ronde=plek.ronde.id, deelnemer=plek.deelnemer.id, inhoud=als_bytes(invulling))
    except IntegrityError:  # the book of answers was written meanwhile: the round has closed
        raise GESLOTEN.met() from None
