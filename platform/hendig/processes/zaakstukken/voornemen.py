"""The intention: what it rests on comes out of the file; people say how much, as of when, and who signs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Annotated, Any

from governance.contract.parametersoorten import CONTROLEVRAGEN, STUKKEN_WERKDAGEN, UITSLUITING_ROUTE
from governance.contract.queries import parameter, termijnsoort
from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum
from governance.netwerk.queries import personen_in_rol, rollen_op
from governance.netwerk.rules import Rol
from governance.termijnen.queries import telregels
from governance.uitsluiting.evenredigheid import Maatregel
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.overgang import ALLE_GRONDEN, GEMETEN, ZONDER_METING
from governance.uitsluiting.planning import Mijlpaal, planning, termijncodes
from governance.uitsluiting.toestand import Zaakstand
from governance.uitsluiting.waarborgen import met_toezicht
from governance.uitsluiting.weigeringen import TE_VROEG
from hendig.brieven.afweging.evenredigheidstoets import Afgewogen, Evenredigheidsgegevens
from hendig.brieven.dossier.feitenrelaas import Feitenrelaasgegevens
from hendig.brieven.omvang import Omvang
from hendig.brieven.onderbouwing import Bepaling
from hendig.brieven.tijd import Duur
from hendig.brieven.voornemen.evenredigheid import Evenredigheid, LichtereMaatregel
from hendig.brieven.voornemen.reageren import Adviseur, Reageren
from hendig.brieven.voornemen.voornemen import Voornemengegevens
from hendig.brieven.vraag import Vraag
from hendig.processes.brieven.kop import NIEMAND, bereikbaar
from hendig.processes.zaakstukken.schrijfwerk import Schrijfwerk
from hendig.processes.zaakstukken.stof import Stof
from hendig.processes.zaakstukken.tekenen import Tekent, ondertekenaar, tekenkeuzes

INZAGE = "in Hendig, bij 'Uw procedure'"
_MDG = {Rol.VOORZITTER: "voorzitter van de MDG I-F", Rol.AFGEVAARDIGDE: "afgevaardigde in de MDG I-F"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Voornemeninvulling:
    """How much of the agreement, as of which day, and who signs."""

    deel: Annotated[
        str | None,
        Vraag(
            "Voor welk deel van de overeenkomst?",
            uitleg="Leeg als het om de hele overeenkomst gaat. Anders bijvoorbeeld: ambulante begeleiding.",
        ),
    ]
    per: Annotated[
        dt.date,
        Vraag(
            "Per welke dag zou de overeenkomst eindigen?",
            uitleg="Eerst zijn alle termijnen voorbij. Is de dag te vroeg? Dan leest u hier welke dag wel kan.",
        ),
    ]
    ondertekenaar: Tekent


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoedinvulling(Voornemeninvulling):
    """Also why the term is shorter; the hearing is never left out."""

    waarom_korter: Annotated[
        str, Vraag("Waarom is de termijn korter?", uitleg="De partner leest dit. Noem geen gezinnen.", lang=True)
    ]


def _voornemen(stof: Stof, ingevuld: Voornemeninvulling) -> Voornemengegevens:
    spoed = ingevuld if isinstance(ingevuld, Spoedinvulling) else None
    _weiger_te_vroeg(stof, ingevuld.per, spoed=spoed is not None)
    return Voornemengegevens(
        kop=replace(stof.kop, zaaknummer=stof.zaak.nummer),
        omvang=Omvang(stof.zaak.vorm, ingevuld.deel),
        per=ingevuld.per,
        bepaling=_bepaling(stof),
        feiten=stof.feiten,
        metingen=tuple(stof.score(ronde) for ronde in stof.tellende_rondes()),
        in_plaats_van=None,
        evenredigheid=_evenredigheid(stof),
        reageren=_reageren(stof, None if spoed is None else spoed.waarom_korter),
        ondertekenaar=ondertekenaar(stof, ingevuld.ondertekenaar),
    )


def _opnieuw(stof: Stof, ingevuld: Voornemeninvulling) -> Voornemengegevens:
    """Begin the term again with a new letter, that names the one it replaces."""
    vorige = stof.laatste(Documentsoort.VOORNEMEN)
    brief = None if vorige is None else f"{vorige.nummer} van {datum(vorige.dagtekening)}"
    return replace(_voornemen(stof, ingevuld), in_plaats_van=brief)


def vroegste_einde(stof: Stof, *, spoed: bool) -> dt.date:
    """Give the earliest day on which the agreement could end; after fraude or with haste that can be with a besluit."""
    grond, route = stof.zaak.grond, stof.zaak.route
    codes = termijncodes(grond, route, spoed=spoed)
    regels = planning(
        stof.dag,
        {code: termijnsoort(stof.session, stof.zaak.contractversie, code) for code in codes},
        telregels(stof.session, stof.zaak.contractversie),
        stukken=parameter(stof.session, stof.zaak.contractversie, STUKKEN_WERKDAGEN).waarde,
        grond=grond,
        route=route,
        spoed=spoed,
        na=Mijlpaal.VOORNEMEN,
    )
    meteen = spoed or grond is Grond.FRAUDE
    wanneer = {regel.mijlpaal: regel.vroegst for regel in regels}
    return wanneer[Mijlpaal.COLLEGE if meteen else Mijlpaal.EINDE]


def _weiger_te_vroeg(stof: Stof, per: dt.date, *, spoed: bool) -> None:
    vroegst = vroegste_einde(stof, spoed=spoed)
    if per < vroegst:
        raise TE_VROEG.met(datum=datum(vroegst))


def _bepaling(stof: Stof) -> Bepaling:
    """Quote the clause: on low trust that of the route, else the one that the report of the facts is about."""
    if stof.zaak.grond is Grond.VERTROUWEN:
        return stof.bepaling_van(UITSLUITING_ROUTE)
    return stof.gegevens_van(Documentsoort.FEITENRELAAS, Feitenrelaasgegevens).bepaling


def _evenredigheid(stof: Stof) -> Evenredigheid:
    """Take the summary from the approved test, in its own words."""
    toets = stof.gegevens_van(Documentsoort.EVENREDIGHEIDSTOETS, Evenredigheidsgegevens)
    return Evenredigheid(
        doel=toets.doel,
        lichter=tuple(
            _lichter(Maatregel[veld.name.upper()], getattr(toets.lichter, veld.name)) for veld in fields(toets.lichter)
        ),
        voor_partner=toets.voor_partner,
        voor_gezinnen=toets.voor_gezinnen,
        bijzondere_omstandigheden=toets.aard_en_betekenis,
        slot=toets.conclusie,
    )


def _lichter(maatregel: Maatregel, een: Afgewogen) -> LichtereMaatregel:
    naam = maatregel.value
    wanneer = "" if een.geprobeerd_op is None else f"Geprobeerd op {datum(een.geprobeerd_op)}. "
    return LichtereMaatregel(f"{naam[0].upper()}{naam[1:]}", f"{wanneer}{een.uitleg}")


def _reageren(stof: Stof, waarom_korter: str | None) -> Reageren:
    code = "T10" if waarom_korter is None else "T10b"
    afspraak = termijnsoort(stof.session, stof.zaak.contractversie, code)
    langer = afspraak.verlenging
    tijd = stof.reactietijd(code)
    juristen = [een.persoon for een in personen_in_rol(stof.session, Rol.JURIST, stof.peil)]
    return Reageren(
        zienswijze=tijd,
        verlenging=Duur(langer, afspraak.eenheid) if langer else None,
        waarom_korter=waarom_korter,
        inzage_vanaf=stof.dag,
        inzage_via=INZAGE,
        controlevragen=parameter(stof.session, stof.zaak.contractversie, CONTROLEVRAGEN).waarde,
        route=stof.zaak.route,
        adviseurs=_adviseurs(stof),
        twijfel_melden_bij=bereikbaar(stof.session, juristen, Rol.JURIST, stof.peil),
        twijfel=tijd,
    )


def _adviseurs(stof: Stof) -> tuple[Adviseur, ...]:
    """Name who advises along the route: never the partner itself, nor who steps aside; without anybody, no letter."""
    gevonden = tuple(_wie_adviseren(stof))
    if not gevonden:
        raise NIEMAND.met(dag=datum(stof.dag), rol=Rol.VOORZITTER.value)
    return gevonden


def _wie_adviseren(stof: Stof) -> Iterator[Adviseur]:
    toezicht = (Rol.TOEZICHTHOUDER,) if met_toezicht(stof.zaak.route) else ()
    for rol in (*_MDG, *toezicht):
        for een in rollen_op(stof.session, stof.peil, rollen=(rol,)):
            if een.partij != stof.zaak.partij and een.persoon not in stof.opzij and een.naam:
                yield Adviseur(een.naam, _MDG.get(rol, rol.value))


_S = Zaakstand
ALLE: tuple[Schrijfwerk[Any], ...] = (
    *(
        Schrijfwerk(
            naam=naam,
            titel="Voornemen om de overeenkomst te beëindigen",
            soort=Documentsoort.VOORNEMEN,
            standen=(stand,),
            gronden=gronden,
            invulling=Voornemeninvulling,
            keuzes=tekenkeuzes,
            maak=_voornemen,
        )
        for naam, stand, gronden in (
            ("voornemen", _S.HERHALING_CONCEPT, GEMETEN),
            ("voornemen-zonder-meting", _S.VERBETERTRAJECT, ZONDER_METING),
        )
    ),
    Schrijfwerk(
        naam="voornemen-met-spoed",
        titel="Voornemen om de overeenkomst te beëindigen, met spoed",
        soort=Documentsoort.VOORNEMEN,
        standen=(_S.VALIDATIE,),
        zelden=(_S.VALIDATIE,),
        gronden=ZONDER_METING,
        invulling=Spoedinvulling,
        keuzes=tekenkeuzes,
        maak=_voornemen,
    ),
    Schrijfwerk(
        naam="voornemen-opnieuw",
        titel="Nieuw voornemen: de termijn begint opnieuw",
        soort=Documentsoort.VOORNEMEN,
        standen=(_S.VOORNEMEN, _S.ZIENSWIJZE),
        zelden=(_S.VOORNEMEN, _S.ZIENSWIJZE),
        gronden=ALLE_GRONDEN,
        invulling=Voornemeninvulling,
        keuzes=tekenkeuzes,
        maak=_opnieuw,
    ),
)
"""What is written when the gemeente considers to end an agreement."""
