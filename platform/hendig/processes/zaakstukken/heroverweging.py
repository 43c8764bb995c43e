"""Reconsideration: what an adviser from outside says of a besluit, and what the college decided after that."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from governance.bronnen import Bron
from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum
from governance.netwerk.rules import Rol
from governance.uitsluiting.tekst_queries import stapteksten
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from governance.uitsluiting.weigeringen import TOEKOMST
from governance.weigering import Weigeringsgrond
from hendig.brieven.afweging import heroverwegingsadvies as adviespapier
from hendig.brieven.afweging.advies import Gewogen
from hendig.brieven.besluit import heroverwegingsbesluit as besluitpapier
from hendig.brieven.onderbouwing import Puntantwoord
from hendig.brieven.vraag import Vraag
from hendig.processes.mdg.adviseren import weiger_adviseur
from hendig.processes.zaakstukken.advies import KEURING_VAN_ADVIES, kop_van_adviseur
from hendig.processes.zaakstukken.meegedaan import deden_mee
from hendig.processes.zaakstukken.schrijfwerk import Schrijfwerk
from hendig.processes.zaakstukken.stof import LEZER, Stof
from hendig.processes.zaakstukken.tekenen import Tekent, ondertekenaar, tekenkeuzes
from hendig.processes.zaakstukken.uitkomst import in_de_brief, laatste_besluit, nieuw_besluit, wegen

NIET_GEVRAAGD = Weigeringsgrond(
    "BRF-42",
    "De partner vroeg op {dag} om heroverweging. Horen kan niet daarvoor zijn geweest.",
    Bron("ontwerpkeuze", "onafhankelijke heroverweging"),
)
DEED_AL_MEE = Weigeringsgrond(
    "BRF-50",
    "{naam} kan hier niet adviseren: een heroverweging is van iemand die niet eerder meedeed. Vraag iemand anders.",
    Bron("ontwerpkeuze", "onafhankelijke heroverweging"),
)
_PER_REGEL = "Zet elk punt op een eigen regel."


@dataclass(frozen=True, slots=True)
class Puntweging:
    """A point of the partner's request, and how the adviser weighs it."""

    punt: Annotated[str, Vraag("Punt van de partner", uitleg="In de woorden van de partner.", lang=True)]
    weging: Annotated[str, Vraag("Hoe weegt u dit punt?", lang=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Adviesinvulling:
    """What the adviser writes."""

    gehoord_op: Annotated[
        dt.date | None,
        Vraag("Wanneer hoorde u de partner?", uitleg="Leeg als de partner niet vroeg om gehoord te worden."),
    ]
    punten: Annotated[tuple[Puntweging, ...], Vraag("Hoe weegt u elk punt van de partner?", leeg=True)]
    bronnen: Annotated[tuple[str, ...], Vraag("Waarop steunt het advies?", uitleg=_PER_REGEL)]
    conclusie: Annotated[str, Vraag("Wat is uw conclusie?", lang=True)]


@dataclass(frozen=True, slots=True)
class Puntbeantwoording:
    """A point of the partner's request, and what the college answers."""

    punt: Annotated[str, Vraag("Punt van de partner", lang=True)]
    antwoord: Annotated[str, Vraag("Antwoord van het college", uitleg="Schrijf aan de partner: u.", lang=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Besluitinvulling:
    """What holds instead of the first besluit, what the college does with the advice, and the answers per point."""

    nieuw: Annotated[
        str | None,
        Vraag("Wat geldt nu in plaats van het eerste besluit?", uitleg="Leeg als het college erbij blijft.", lang=True),
    ]
    over_advies: Annotated[
        str,
        Vraag(
            "Wat doet het college met het advies van buiten?",
            uitleg="Volgt het college het advies niet, schrijf dan waarom. Schrijf aan de partner: u.",
            lang=True,
        ),
    ]
    punten: Annotated[tuple[Puntbeantwoording, ...], Vraag("Wat antwoordt het college per punt?")]
    ondertekenaar: Tekent


def _advies(stof: Stof, ingevuld: Adviesinvulling) -> adviespapier.Heroverwegingsgegevens:
    gevraagd = _gevraagd_op(stof)
    if stof.persoon in deden_mee(stof.session, stof.zaak, voor=gevraagd):
        raise DEED_AL_MEE.met(naam=stof.maker.naam)
    weiger_adviseur(stof.session, zaak=stof.zaak.id, persoon=stof.persoon, dag=stof.dag, rol=Rol.HEROVERWEGER)
    if ingevuld.gehoord_op is not None and ingevuld.gehoord_op > stof.dag:
        raise TOEKOMST.met(dag=datum(ingevuld.gehoord_op))
    if ingevuld.gehoord_op is not None and ingevuld.gehoord_op < gevraagd:
        raise NIET_GEVRAAGD.met(dag=datum(gevraagd))
    besluit = laatste_besluit(stof)
    return adviespapier.Heroverwegingsgegevens(
        kop=kop_van_adviseur(stof),
        opgesteld_door=(stof.maker,),
        vast_te_stellen_door=None,
        lezer=LEZER,
        besluitnummer=besluit.besluitnummer,
        besloten_op=besluit.dag,
        gevraagd_op=gevraagd,
        gehoord_op=ingevuld.gehoord_op,
        punten=tuple(Gewogen(een.punt, een.weging) for een in ingevuld.punten),
        bronnen=ingevuld.bronnen,
        conclusie=ingevuld.conclusie,
    )


def _besluit(stof: Stof, ingevuld: Besluitinvulling) -> besluitpapier.Heroverwegingsgegevens:
    eerste = laatste_besluit(stof)
    return besluitpapier.Heroverwegingsgegevens(
        kop=stof.kop,
        eerste_op=eerste.dag,
        eerste_nummer=eerste.besluitnummer,
        besluit=in_de_brief(stof, nieuw_besluit(stof)),
        nieuw=ingevuld.nieuw,
        over_advies=ingevuld.over_advies,
        punten=tuple(Puntantwoord(een.punt, een.antwoord) for een in ingevuld.punten),
        rechtsweg=wegen(stof, heroverweging=False),
        ondertekenaar=ondertekenaar(stof, ingevuld.ondertekenaar),
    )


def _gevraagd_op(stof: Stof) -> dt.date:
    gevraagd = stof.laatste_stap(Zaakgebeurtenis.HEROVERWEGING_GEVRAAGD)
    assert gevraagd is not None, "the state says that it was asked"  # noqa: S101 - no other step leads to it
    return gevraagd


def _begin_advies(stof: Stof) -> Mapping[str, object]:
    gevraagd = stapteksten(stof.session, stof.zaak.id, Zaakgebeurtenis.HEROVERWEGING_GEVRAAGD)
    return {"punten": [{"punt": een.tekst} for een in gevraagd[-1:]]}


def _begin_besluit(stof: Stof) -> Mapping[str, object]:
    advies = stof.om_mee_te_beginnen(Documentsoort.HEROVERWEGINGSADVIES, adviespapier.Heroverwegingsgegevens)
    return {"punten": [] if advies is None else [{"punt": een.punt} for een in advies.punten]}


ALLE = (
    Schrijfwerk(
        naam="heroverwegingsadvies",
        titel="Advies na heroverweging",
        soort=Documentsoort.HEROVERWEGINGSADVIES,
        standen=(Zaakstand.HEROVERWEGING,),
        wie=(Rol.HEROVERWEGER,),
        keurt=(Rol.JURIST,),
        keuring=KEURING_VAN_ADVIES,
        invulling=Adviesinvulling,
        begin=_begin_advies,
        maak=_advies,
    ),
    Schrijfwerk(
        naam="heroverwegingsbesluit",
        titel="Brief met het besluit na heroverweging",
        soort=Documentsoort.HEROVERWEGINGSBESLUIT,
        standen=(Zaakstand.HEROVERWEGING,),
        invulling=Besluitinvulling,
        begin=_begin_besluit,
        keuzes=tekenkeuzes,
        maak=_besluit,
    ),
)
"""What is written when the partner asked to look again."""
