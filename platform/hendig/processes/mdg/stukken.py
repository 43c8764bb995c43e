"""The papers of the MDG I-F out of what was recorded: each kept as a concept that somebody else approves.

Agenda and record belong to the meeting, the rest to its case. Of an item about one partner everybody reads no more
than that there is one.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy.orm import Session

from governance.documenten.queries import Inhoud
from governance.feiten.rules import Peil
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.mdg.model import Agendapunt, Vergadering
from governance.mdg.queries import (
    Puntbeeld,
    Vergaderbeeld,
    controlelijst,
    presentie_van,
    puntbeeld,
    punten_van,
    quorum_van,
    stemmen_over,
    teksten,
    vergaderbeeld,
)
from governance.mdg.rules import GEEN_PUNTEN, NIET_ALLES_AF, Puntsoort, Puntuitkomst, Tekstsoort
from governance.mdg.stemming import CONTROLELIJST, Stemkeuze
from governance.netwerk.queries import gemeente_op, partijnamen, personen_in_rol, persoonsnamen
from governance.netwerk.rules import Rol
from hendig.brieven.mdgstukken import (
    BESLOTEN_PUNT,
    Aanwezigregel,
    Agendagegevens,
    Agendaregel,
    Bespreekgegevens,
    Controleregel,
    Meedoen,
    Notulenregel,
    Opleggergegevens,
    Stemming,
    Vaststellinggegevens,
    Verslaggegevens,
)
from hendig.brieven.zaakkop import Briefgegevens, Ontvanger, Zaakkop
from hendig.processes.brieven.kop import NIEMAND, bereikbaar
from hendig.processes.brieven.stukken import leg_stuk_vast

_MDG = "Meedenkgroep Inhoud-Financiën (MDG I-F)"
LEDEN = Ontvanger(naam="De leden", ter_attentie_van="", adres=(_MDG,), aanhef="Geacht lid van de MDG I-F,")
DOSSIER = Ontvanger(naam="De lezers van dit dossier", ter_attentie_van="", adres=(_MDG,), aanhef="Geachte lezer,")


class Mdgstof(Protocol):
    """Out of what a paper is made, by whom and when: an act, or somebody who only looks at it first."""

    @property
    def session(self) -> Session:
        """What was recorded."""

    @property
    def persoon(self) -> str:
        """Who makes it."""

    @property
    def dag(self) -> dt.date:
        """The day on it."""


@dataclass(frozen=True, slots=True)
class Lezer:
    """Somebody who looks at a paper before it is made."""

    session: Session
    persoon: str
    dag: dt.date


def leg_van_vergadering_vast(handeling: Handeling, gegevens: Briefgegevens, *, vergadering: str) -> Inhoud:
    """Keep a paper of a meeting as a concept."""
    gemeente = gemeente_op(handeling.session, Peil(handeling.dag))
    if gemeente is None:
        raise NIEMAND.met(dag=datum(handeling.dag), rol="gemeente")
    return leg_stuk_vast(handeling, gegevens=gegevens, partij=gemeente.id, zaak=vergadering)


def leg_van_punt_vast(handeling: Handeling, gegevens: Briefgegevens, *, punt: str) -> Inhoud:
    """Keep a paper about a partner as a concept in its case."""
    beeld, _ = _punt(handeling, punt)
    return leg_stuk_vast(handeling, gegevens=gegevens, partij=beeld.partij or "", zaak=beeld.zaak)


def agenda(stof: Mdgstof, vergadering: str) -> Agendagegevens:
    """Make the agenda of a meeting."""
    beeld = _vergadering(stof, vergadering)
    punten = punten_van(stof.session, vergadering)
    if not punten:
        raise GEEN_PUNTEN.met()
    return Agendagegevens(
        kop=_kop(stof, LEDEN, None),
        soort=beeld.soort.value,
        dag=beeld.dag,
        plaats=beeld.plaats,
        punten=tuple(Agendaregel(_openbare_titel(stof, punt), punt.daad.value) for punt in punten),
    )


def vergaderverslag(stof: Mdgstof, vergadering: str) -> Verslaggegevens:
    """Make the record of a closed meeting, with its last text."""
    session, beeld = stof.session, _vergadering(stof, vergadering)
    aanwezig = presentie_van(session, vergadering)
    namen = persoonsnamen(session, [een.persoon for een in aanwezig], Peil(beeld.dag))
    return Verslaggegevens(
        kop=_kop(stof, LEDEN, None),
        soort=beeld.soort.value,
        dag=beeld.dag,
        plaats=beeld.plaats,
        aanwezig=tuple(
            Aanwezigregel(namen.get(een.persoon, "naam vernietigd"), een.rol.value, een.zetel or "") for een in aanwezig
        ),
        punten=tuple(_notulen(stof, punt) for punt in punten_van(session, vergadering)),
        tekst="".join(teksten(session, vergadering, Tekstsoort.VERSLAG)[-1:]),
    )


def oplegger(
    stof: Mdgstof, punt: str, stukken: tuple[str, ...], zaaknummer: str | None, *, toezicht: bool
) -> Opleggergegevens:
    """Make the cover sheet of an item about a partner; ``toezicht`` is whether the toezichthouder advises after it."""
    beeld, vergadering = _punt(stof, punt)
    return Opleggergegevens(
        kop=_kop(stof, LEDEN, zaaknummer),
        partner=_partner(stof, beeld),
        dag=vergadering.dag,
        daad=beeld.daad.value,
        toezicht=toezicht,
        toets="".join(teksten(stof.session, punt, Tekstsoort.MEDEDINGING)[-1:]),
        stukken=stukken,
    )


def vaststelling(
    stof: Mdgstof, punt: str, dimensie: str, zaaknummer: str | None, *, toezicht: bool
) -> Vaststellinggegevens:
    """Make the establishment out of answers and votes; only of an item that was closed with one."""
    session = stof.session
    beeld, vergadering = _punt(stof, punt)
    if beeld.uitkomst not in {Puntuitkomst.VASTGESTELD, Puntuitkomst.NIET_VASTGESTELD}:
        raise NIET_ALLES_AF.met(titel=Puntsoort.VASTSTELLING.value)
    lijst = tuple(
        Controleregel(CONTROLELIJST[een.nummer - 1], "ja" if een.geldend else "nee", "Beslecht." if een.betwist else "")
        for een in controlelijst(session, punt)
    )
    return Vaststellinggegevens(
        kop=_kop(stof, DOSSIER, zaaknummer),
        partner=_partner(stof, beeld),
        dimensie=dimensie,
        dag=vergadering.dag,
        lijst=lijst,
        vastgesteld=beeld.uitkomst is Puntuitkomst.VASTGESTELD,
        meedoen=_meedoen(stof, punt),
        stemming=_stemming(stof, punt),
        andere_verklaringen=teksten(session, punt, Tekstsoort.ANDERE_VERKLARING),
        toezicht=toezicht,
    )


def bespreekverslag(stof: Mdgstof, punt: str, zaaknummer: str | None, *, toezicht: bool) -> Bespreekgegevens:
    """Make the report of a discussion about a partner; only of one that was closed."""
    session = stof.session
    beeld, vergadering = _punt(stof, punt)
    if beeld.uitkomst is not Puntuitkomst.BESPROKEN:
        raise NIET_ALLES_AF.met(titel=Puntsoort.BESPREKING.value)
    return Bespreekgegevens(
        kop=_kop(stof, DOSSIER, zaaknummer),
        partner=_partner(stof, beeld),
        dag=vergadering.dag,
        besproken="".join(teksten(session, punt, Tekstsoort.UITKOMST)[-1:]),
        meedoen=_meedoen(stof, punt),
        andere_verklaringen=teksten(session, punt, Tekstsoort.ANDERE_VERKLARING),
        toezicht=toezicht,
    )


def _kop(stof: Mdgstof, aan: Ontvanger, zaaknummer: str | None) -> Zaakkop:
    session, peil = stof.session, Peil(stof.dag)
    gemeente = gemeente_op(session, peil)
    meetbeheerders = [houder.persoon for houder in personen_in_rol(session, Rol.MEETBEHEERDER, peil)]
    if gemeente is None:
        raise NIEMAND.met(dag=datum(stof.dag), rol="gemeente")
    return Zaakkop(
        gemeente=gemeente.kaart.naam,
        partner=aan,
        kenmerk="",
        zaaknummer=zaaknummer,
        dagtekening=stof.dag,
        behandelaar=bereikbaar(session, [stof.persoon], Rol.MDG_SECRETARIS, peil),
        meldpunt=bereikbaar(session, meetbeheerders, Rol.MEETBEHEERDER, peil),
    )


def _openbare_titel(stof: Mdgstof, punt: Puntbeeld) -> str:
    """Give what everybody may read of an item."""
    if punt.over_een_zaak:
        return BESLOTEN_PUNT
    return next(iter(teksten(stof.session, punt.id, Tekstsoort.TITEL)), punt.soort.value)


def _notulen(stof: Mdgstof, punt: Puntbeeld) -> Notulenregel:
    uitkomst = "" if punt.uitkomst is None else punt.uitkomst.value
    if punt.over_een_zaak:
        return Notulenregel(BESLOTEN_PUNT, "apart stuk", "")
    besproken = "".join(teksten(stof.session, punt.id, Tekstsoort.UITKOMST)[-1:])
    return Notulenregel(_openbare_titel(stof, punt), uitkomst, besproken)


def _meedoen(stof: Mdgstof, punt: str) -> Meedoen:
    quorum = quorum_van(stof.session, punt)
    if quorum is None:
        raise NIET_ALLES_AF.met(titel=punt)
    return Meedoen(zetels=quorum.zetels, opzij=quorum.opzij, aanwezig=quorum.aanwezig, nodig=quorum.nodig)


def _stemming(stof: Mdgstof, punt: str) -> Stemming | None:
    stemmen = stemmen_over(stof.session, punt)
    if not stemmen:
        return None
    aantal = Counter(een.keuze for een in stemmen)
    punten = sorted({een.controlepunt for een in stemmen if een.controlepunt is not None})
    return Stemming(
        voor=aantal[Stemkeuze.VOOR],
        tegen=aantal[Stemkeuze.TEGEN],
        onthouding=aantal[Stemkeuze.ONTHOUDING],
        tegen_punten=tuple(map(str, punten)),
    )


def _partner(stof: Mdgstof, punt: Puntbeeld) -> str:
    return partijnamen(stof.session).get(punt.partij or "", "de partner")


def _vergadering(stof: Mdgstof, vergadering: str) -> Vergaderbeeld:
    stof.session.get_one(Vergadering, vergadering)
    (beeld,) = (een for een in (vergaderbeeld(stof.session, vergadering),) if een is not None)
    return beeld


def _punt(stof: Mdgstof, punt: str) -> tuple[Puntbeeld, Vergaderbeeld]:
    stof.session.get_one(Agendapunt, punt)
    (beeld,) = (een for een in (puntbeeld(stof.session, punt),) if een is not None)
    return beeld, _vergadering(stof, beeld.vergadering)
