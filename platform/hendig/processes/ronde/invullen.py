"""Filling in: a step saved in the kluis, and everything sent at once; nothing of it reaches the log but that it came.

The kluis is written first. Who is killed before the main database knows of it sends again, and nothing is doubled.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.exc import IntegrityError

from governance.logboek.handeling import Handeling
from governance.netwerk.queries import partijsoort
from hendig.mail.rules import Bericht
from hendig.mail.service import zet_klaar
from hendig.processes.ronde.invulplek import Invulplek
from hendig.toegang.geheim import Geheim
from surveys.antwoorden.blad import Antwoord, Blad, Invulling, Opmerking, Plaats, als_bytes, inhoud_van, uit_bytes
from surveys.antwoorden.invulling import Stap, onaf, rest_niet
from surveys.antwoorden.queries import laatste_inlevering
from surveys.antwoorden.rules import ANDERS_DAN_GELEZEN, GESLOTEN, INTUSSEN_VERANDERD, NIET_BEVOEGD, NIET_COMPLEET
from surveys.antwoorden.service import meld_ingeleverd
from surveys.kluis.boeken import bewaar_invulmap, invulmap
from surveys.kluis.kluis import Kluis, Kluisinhoud


@dataclass(frozen=True, slots=True, kw_only=True)
class Zending:
    """What somebody sent about one step; ``slag`` is how often it had been saved when it was shown.

    Of the steps in ``rest`` every question without an answer gets "kan ik niet beoordelen"; no answer is replaced.
    """

    plaats: Plaats
    antwoorden: Mapping[str, Antwoord]
    slag: int
    opmerking: str = ""
    rest: Sequence[Stap] = ()


def weiger_gesloten(plek: Invulplek, nu: dt.datetime) -> None:
    """Refuse once the clock says that the round has closed, whoever has done something about it."""
    if not plek.ronde.is_open(nu):
        raise GESLOTEN.met()


def lees_invulling(kluis: Kluis, plek: Invulplek) -> Invulling:
    """Give what an organisation filled in so far."""
    with kluis.lees() as open_:
        return uit_bytes(invulmap(open_, plek.deelnemer.id))


def bewaar_stap(kluis: Kluis, plek: Invulplek, zending: Zending, *, nu: dt.datetime) -> None:
    """Save one step. Refused when somebody saved other answers in between; the same answers twice are saved once."""
    weiger_gesloten(plek, nu)
    with kluis.schrijf() as open_:
        invulling = uit_bytes(invulmap(open_, plek.deelnemer.id))
        blad = invulling.blad(zending.plaats)
        if dict(blad.antwoorden) != dict(zending.antwoorden) and blad.slag != zending.slag:
            raise INTUSSEN_VERANDERD.met()
        met = _met_opmerking(blad, plek.persoon, zending.opmerking)
        nieuw = invulling.met(zending.plaats, _beantwoord(met, plek.persoon, zending.antwoorden))
        for stap in zending.rest:
            ander = nieuw.blad(stap.plaats)
            nieuw = nieuw.met(stap.plaats, _beantwoord(ander, plek.persoon, rest_niet(stap.construct, ander)))
        if nieuw != invulling:
            _bewaar(open_, plek, nieuw)


def nagekeken(geheim: Geheim, plek: Invulplek, invulling: Invulling) -> str:
    """Give what a page that shows all answers sends along: of other answers it is another, and it says nothing."""
    return geheim.afdruk(f"nagekeken {plek.deelnemer.id}", inhoud_van(invulling))


def verstuur(
    handeling: Handeling, kluis: Kluis, geheim: Geheim, plek: Invulplek, *, alle: tuple[Stap, ...], gelezen: str
) -> None:
    """Sign the answers of an organisation off: they count from now on, and its links have done their work.

    ``gelezen`` is what `nagekeken` gave of the answers as they were read; nobody signs what a colleague changed since.
    What came in already and did not change since comes in once, however often it is sent.
    """
    weiger_gesloten(plek, handeling.op)
    if not plek.mag_versturen:
        raise NIET_BEVOEGD.met()
    with kluis.schrijf() as open_:
        invulling = uit_bytes(invulmap(open_, plek.deelnemer.id))
        te_doen = onaf(invulling, alle)
        if te_doen:
            raise NIET_COMPLEET.met(aantal=len(te_doen))
        if nagekeken(geheim, plek, invulling) != gelezen:
            raise ANDERS_DAN_GELEZEN.met()
        if invulling.is_ingeleverd and laatste_inlevering(handeling.session, plek.deelnemer.id) is not None:
            return
        _bewaar(open_, plek, invulling.lever_in())
    meld_ingeleverd(handeling, deelnemer=plek.deelnemer.id)
    tot = plek.ronde.sluit_op or handeling.op
    gegevens = {
        "op": handeling.op.isoformat(),
        "sluit_op": tot.isoformat(),
        "pad": "/vragenlijst/nieuwe-link",
        "soort": plek.ronde.soort,
        "namens": partijsoort(handeling.session, plek.deelnemer.partij),
    }
    for persoon in sorted(plek.beoordelaars):
        zet_klaar(handeling, bericht=Bericht.ANTWOORDEN_BINNEN, aan=persoon, gegevens=gegevens)


def _beantwoord(blad: Blad, persoon: str, antwoorden: Mapping[str, Antwoord]) -> Blad:
    if dict(blad.antwoorden) == dict(antwoorden):
        return blad
    return replace(blad, antwoorden=dict(antwoorden), door=persoon, slag=blad.slag + 1)


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
