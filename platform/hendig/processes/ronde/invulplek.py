"""For whom somebody fills in: found by a personal link or by a role, and only as long as both still hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from governance.kalender.amsterdam import dag_van
from governance.netwerk.model import Partij
from governance.netwerk.queries import partijnamen, partijsoort, rollen_op
from governance.netwerk.rules import Partijsoort, Rol
from surveys.antwoorden.invulling import Stap, stappen
from surveys.antwoorden.queries import beoordelaars, zoek_link
from surveys.antwoorden.rules import MAG_INVULLEN, Linkstand, mag_aftekenen, mag_met_link
from surveys.deelname.queries import Deelnemerbeeld, deelnemer_met, zoek_deelnemer
from surveys.ronde.queries import Rondebeeld, rondebeeld, ronden
from surveys.ronde.rules import Rondesoort, Rondestand
from surveys.vragenlijst.instrument import Instrument
from surveys.vragenlijst.queries import instrument


@dataclass(frozen=True, slots=True)
class Invulplek:
    """Somebody at the answers of one organisation in one round; ``beoordelaars`` are all who fill in there.

    What the gemeente answers is open (``voor_gemeente``); what a partner answers is confidential.
    """

    ronde: Rondebeeld
    deelnemer: Deelnemerbeeld
    persoon: str
    beoordelaars: dict[str, frozenset[Rol]]
    voor_gemeente: bool

    @property
    def mag_versturen(self) -> bool:
        """Tell whether this person signs the answers off."""
        return mag_aftekenen(self.persoon, self.beoordelaars)

    @property
    def collegas(self) -> frozenset[str]:
        """Who else fills in for the organisation."""
        return frozenset(self.beoordelaars) - {self.persoon}


@dataclass(frozen=True, slots=True)
class Vragen:
    """What an organisation is asked: its name, the questionnaire, and every step of it in order."""

    organisatie: str
    instrument: Instrument
    stappen: tuple[Stap, ...]

    @property
    def partners(self) -> int:
        """How many parties are asked about."""
        return max((stap.partner for stap in self.stappen), default=0)


def plek_met_link(session: Session, link: str, nu: dt.datetime) -> Invulplek | None:
    """Give the place behind a personal link; None when it opens nothing any more.

    The person must still fill in for that organisation, and must have no role for which a link is not enough.
    """
    beeld = zoek_link(session, link)
    if beeld is None or beeld.stand is not Linkstand.OPEN:
        return None
    plek = _plek(session, deelnemer_met(session, beeld.deelnemer), beeld.persoon, nu)
    rollen = [houder.rol for houder in rollen_op(session, Peil(dag_van(nu)), persoon=beeld.persoon)]
    return plek if mag_met_link(rollen) else None


def plekken_met_rol(session: Session, persoon: str, nu: dt.datetime) -> Iterator[Invulplek]:
    """Give every place of somebody: one per organisation in each round that is open, those of a rehearsal last."""
    houders = rollen_op(session, Peil(dag_van(nu)), persoon=persoon, rollen=MAG_INVULLEN)
    open_ = (een for een in ronden(session) if een.stand is Rondestand.OPEN)
    for ronde in sorted(open_, key=lambda een: een.soort is Rondesoort.PROEF):
        for houder in houders:
            deelnemer = None if houder.partij is None else zoek_deelnemer(session, ronde.id, houder.partij)
            plek = None if deelnemer is None else _plek(session, deelnemer, persoon, nu)
            if plek is not None:
                yield plek


def moet_inloggen(session: Session, link: str, nu: dt.datetime) -> bool:
    """Tell whether the owner of a link shows who they are by logging in."""
    beeld = zoek_link(session, link)
    if beeld is None:
        return False
    rollen = [houder.rol for houder in rollen_op(session, Peil(dag_van(nu)), persoon=beeld.persoon)]
    return not mag_met_link(rollen)


def vragen_van(session: Session, plek: Invulplek) -> Vragen:
    """Give what is asked at a place: about every party on its list, by name, the gemeente last."""
    namen = partijnamen(session)
    gemeenten = set(session.scalars(select(Partij.id).where(Partij.soort == Partijsoort.GEMEENTE)))
    gevraagd = sorted((partij in gemeenten, namen[partij].lower(), partij) for partij in plek.deelnemer.beoordeelt)
    vragenlijst = instrument(session, plek.ronde.opzet.instrument or "")
    volgorde = [(partij, namen[partij]) for _, _, partij in gevraagd]
    return Vragen(namen[plek.deelnemer.partij], vragenlijst, stappen(vragenlijst, volgorde))


def _plek(session: Session, deelnemer: Deelnemerbeeld, persoon: str, nu: dt.datetime) -> Invulplek | None:
    ronde = rondebeeld(session, deelnemer.ronde)
    wie = beoordelaars(session, deelnemer.partij, Peil(dag_van(nu)))
    if ronde.stand is not Rondestand.OPEN or persoon not in wie:
        return None
    return Invulplek(ronde, deelnemer, persoon, wie, partijsoort(session, deelnemer.partij) is Partijsoort.GEMEENTE)
