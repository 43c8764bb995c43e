"""The letters of a conversation: what a round said or which facts there are, with an invitation to talk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from math import floor
from statistics import NormalDist
from typing import Annotated

from sqlalchemy.orm import Session

from governance.bronnen import Bron
from governance.contract.norm_queries import normgegevens
from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import inhoud_van, stukken_in
from governance.documenten.rules import Documentstand
from governance.feiten.rules import Peil
from governance.kalender.datum import datum
from governance.netwerk.queries import gemeente_op, rollen_op, zoek_persoon
from governance.netwerk.rules import Rol
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.overgang import GEMETEN, ZONDER_METING
from governance.uitsluiting.queries import Zaakbeeld
from governance.uitsluiting.toestand import Zaakstand
from governance.weigering import Weigeringsgrond
from hendig.brieven.gesprek.bericht_over_meting import Meetberichtgegevens
from hendig.brieven.gesprek.ingebrekestelling import Ingebrekestellingsgegevens
from hendig.brieven.gesprek.signaalbrief import Signaalgegevens
from hendig.brieven.gesprek.tweede_uitnodiging import Uitnodigingsgegevens
from hendig.brieven.gesprek.uitnodiging import Uitnodiging
from hendig.brieven.vraag import Vraag
from hendig.processes.brieven.kop import bereikbaar
from hendig.processes.zaakstukken.citaat import leden
from hendig.processes.zaakstukken.schrijfwerk import Keuzelijst, Schrijfwerk
from hendig.processes.zaakstukken.stof import Stof
from surveys.uitslag.bezwaar_queries import bezwaar_tot

GESPREKSVOERDERS = (Rol.KARTREKKER, Rol.AANJAGER, Rol.CONTRACTMANAGER)
UITNODIGINGEN = (Documentsoort.BERICHT_OVER_METING, Documentsoort.SIGNAALBRIEF, Documentsoort.GESPREKSUITNODIGING)
GEEN_EERSTE_BRIEF = Weigeringsgrond(
    "BRF-07",
    "Er is nog geen eerste brief met een uitnodiging. Stuur die eerst.",
    Bron("ontwerpkeuze", "twee uitnodigingen"),
)
DAG_VOORBIJ = Weigeringsgrond(
    "BRF-08", "{dag} is al voorbij. Kies een dag die nog komt.", Bron("ontwerpkeuze", "wat in elke brief staat")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitnodigingsinvulling:
    """With whom the partner talks, and before when."""

    gesprek_met: Annotated[str, Vraag("Met wie praat de partner?", uit="gespreksvoerders")]
    voor: Annotated[dt.date, Vraag("Voor welke dag is het gesprek?", uitleg="De partner kiest zelf een moment.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signaalinvulling(Uitnodigingsinvulling):
    """Which clause was not kept, and the invitation; the facts stand in the file."""

    artikel: Annotated[str, Vraag("Om welk artikel van de overeenkomst gaat het?", uit="artikelen")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingebrekestellingsinvulling:
    """Which clause was not kept, what is to be done, and why the time for it is reasonable."""

    artikel: Annotated[str, Vraag("Welk artikel van de overeenkomst is niet nagekomen?", uit="artikelen")]
    te_doen: Annotated[tuple[str, ...], Vraag("Wat moet de partner doen?", uitleg="Zet elk punt op een eigen regel.")]
    waarom_redelijk: Annotated[str, Vraag("Waarom is de tijd om te herstellen redelijk?", lang=True)]


def _begin(stof: Stof) -> Mapping[str, object]:
    return {"voor": stof.loopt_tot("T03")}


def _keuzes(stof: Stof) -> Mapping[str, Keuzelijst]:
    return {"gespreksvoerders": _voerders(stof), "artikelen": artikelkeuzes(stof)}


def _voerders(stof: Stof) -> Keuzelijst:
    """Give who can talk with the partner: nobody of any partner, for they hear nothing of it, nor who steps aside."""
    gemeente = gemeente_op(stof.session, stof.peil)
    eigen = {None, None if gemeente is None else gemeente.id}
    van_een_partner = {een.persoon for een in rollen_op(stof.session, stof.peil) if een.partij not in eigen}
    return [een for een in stof.mensen(*GESPREKSVOERDERS) if een[0] not in van_een_partner | stof.opzij]


def artikelkeuzes(stof: Stof) -> Keuzelijst:
    """Give every article of the agreement to choose from, and of one with paragraphs each of those."""
    delen = [(een, lid) for een in stof.artikelen for lid in leden(een.tekst) or ("",)]
    nummers = [(een, f"{een.nummer}, lid {lid}" if lid else een.nummer) for een, lid in delen]
    return [(deel, f"{deel}. {een.kop}") for een, deel in nummers]


def gespreksvoerder(session: Session, zaak: Zaakbeeld, peil: Peil) -> str | None:
    """Give who talks with the partner, as the last invitation that was sent names this person."""
    brieven = [
        blad
        for blad in stukken_in(session, zaak.id)
        if blad.soort in UITNODIGINGEN and blad.stand is Documentstand.VERZONDEN
    ]
    if not brieven:
        return None
    invoer = inhoud_van(session, brieven[-1].nummer, brieven[-1].versie).invoer
    return zoek_persoon(session, invoer["uitnodiging"]["gesprek_met"]["mail"], peil)


def _uitnodiging(stof: Stof, ingevuld: Uitnodigingsinvulling) -> Uitnodiging:
    if ingevuld.voor <= stof.dag:
        raise DAG_VOORBIJ.met(dag=datum(ingevuld.voor).capitalize())
    rol = next((rol for rol in GESPREKSVOERDERS if ingevuld.gesprek_met in dict(stof.mensen(rol))), Rol.CONTRACTMANAGER)
    return Uitnodiging(bereikbaar(stof.session, [ingevuld.gesprek_met], rol, Peil(stof.dag)), ingevuld.voor)


def _meetbericht(stof: Stof, ingevuld: Uitnodigingsinvulling) -> Meetberichtgegevens:
    ronde = list(stof.tellende_rondes())[-1]
    bezwaar = bezwaar_tot(stof.session, ronde)
    return Meetberichtgegevens(
        kop=stof.kop,
        score=stof.score(ronde),
        een_op=_een_op(stof),
        uitnodiging=_uitnodiging(stof, ingevuld),
        meetbezwaar=None if bezwaar is None or bezwaar < stof.dag else stof.reactietijd("T07", bezwaar),
    )


def _een_op(stof: Stof) -> int | None:
    """Give how often at most a partner exactly on the norm gets this letter, on either kind of trust: one in so many.

    Follows from the quantile of the norm; both kinds of trust go together, so that adding their chances is the most.
    """
    if stof.zaak.normversie is None:
        return None
    regels = normgegevens(stof.session, stof.zaak.normversie).norm.constructen.values()
    kans = sum(1 - NormalDist().cdf(een.quantile) for een in regels)
    return None if kans <= 0 else max(1, floor(1 / kans))


def _signaalbrief(stof: Stof, ingevuld: Signaalinvulling) -> Signaalgegevens:
    return Signaalgegevens(
        kop=stof.kop,
        bepaling=stof.bepaling(ingevuld.artikel),
        feiten=stof.feiten,
        in_meedenkgroep=stof.zaak.grond is Grond.WETTELIJK,
        uitnodiging=_uitnodiging(stof, ingevuld),
    )


def _tweede(stof: Stof, ingevuld: Uitnodigingsinvulling) -> Uitnodigingsgegevens:
    soort = Documentsoort.BERICHT_OVER_METING if stof.zaak.grond is Grond.VERTROUWEN else Documentsoort.SIGNAALBRIEF
    eerste = stof.laatste(soort)
    if eerste is None:
        raise GEEN_EERSTE_BRIEF.met()
    return Uitnodigingsgegevens(
        kop=stof.kop,
        eerste_brief=eerste.dagtekening,
        eerste_kenmerk=str(eerste.nummer),
        uitnodiging=_uitnodiging(stof, ingevuld),
    )


def _ingebrekestelling(stof: Stof, ingevuld: Ingebrekestellingsinvulling) -> Ingebrekestellingsgegevens:
    return Ingebrekestellingsgegevens(
        kop=stof.kop,
        bepaling=stof.bepaling(ingevuld.artikel),
        feiten=stof.feiten,
        te_doen=ingevuld.te_doen,
        hersteltijd=stof.reactietijd("T06b"),
        waarom_redelijk=ingevuld.waarom_redelijk,
        gevolg=stof.bepaling_van("T06b").artikel,
    )


ALLE = (
    Schrijfwerk(
        naam="bericht-over-meting",
        titel="Bericht over de meting, met een uitnodiging",
        soort=Documentsoort.BERICHT_OVER_METING,
        standen=(Zaakstand.GESPREK,),
        gronden=GEMETEN,
        invulling=Uitnodigingsinvulling,
        begin=_begin,
        keuzes=_keuzes,
        maak=_meetbericht,
    ),
    Schrijfwerk(
        naam="signaalbrief",
        titel="Brief met de feiten, en een uitnodiging",
        soort=Documentsoort.SIGNAALBRIEF,
        standen=(Zaakstand.GESPREK,),
        gronden=ZONDER_METING,
        invulling=Signaalinvulling,
        begin=_begin,
        keuzes=_keuzes,
        maak=_signaalbrief,
    ),
    Schrijfwerk(
        naam="tweede-uitnodiging",
        titel="Tweede uitnodiging voor een gesprek",
        soort=Documentsoort.GESPREKSUITNODIGING,
        standen=(Zaakstand.GESPREK,),
        invulling=Uitnodigingsinvulling,
        begin=_begin,
        keuzes=_keuzes,
        maak=_tweede,
    ),
    Schrijfwerk(
        naam="ingebrekestelling",
        titel="Ingebrekestelling",
        soort=Documentsoort.INGEBREKESTELLING,
        standen=(Zaakstand.VERBETERTRAJECT,),
        gronden=frozenset({Grond.TEKORT, Grond.WETTELIJK}),
        invulling=Ingebrekestellingsinvulling,
        keuzes=_keuzes,
        maak=_ingebrekestelling,
    ),
)
"""What is written while it is a conversation."""
