"""What was said and agreed: the report of a talk, or that there was none; the plan to improve, or the offer of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum
from governance.kennisgeving.queries import bezorging_van
from governance.netwerk.rules import Rol
from governance.uitsluiting.inbreng_service import inbreng_van
from governance.uitsluiting.inbrengsoort import Inbrengsoort
from governance.uitsluiting.overgang import GEMETEN
from governance.uitsluiting.toestand import Zaakstand
from governance.uitsluiting.verbeterplan import Verbeterplan, weiger_onvolledig_plan
from governance.uitsluiting.weigeringen import TOEKOMST
from hendig.brieven.dossier.gespreksverslag import (
    Besproken,
    Gesprek,
    Gespreksafspraak,
    Gespreksverslaggegevens,
    Uitnodigingsfeit,
)
from hendig.brieven.dossier.verbeterplan import Doel, NietGekozen, Verbeterplangegevens
from hendig.brieven.stuk import Maker
from hendig.brieven.vraag import Vraag
from hendig.processes.zaakstukken.gesprek import GESPREKSVOERDERS, UITNODIGINGEN
from hendig.processes.zaakstukken.schrijfwerk import Niets, Schrijfwerk
from hendig.processes.zaakstukken.stof import LEZER, Stof


@dataclass(frozen=True, slots=True, kw_only=True)
class Verslaginvulling:
    """What was said in a talk."""

    dag: Annotated[dt.date, Vraag("Op welke dag was het gesprek?")]
    plaats: Annotated[str, Vraag("Waar?")]
    aanwezig: Annotated[tuple[Maker, ...], Vraag("Wie waren erbij?")]
    besproken: Annotated[tuple[Besproken, ...], Vraag("Wat is er gezegd?", uitleg="Schrijf op wat is gezegd.")]
    afspraken: Annotated[tuple[Gespreksafspraak, ...], Vraag("Wat is er afgesproken?", leeg=True)]


@dataclass(frozen=True, slots=True)
class Evaluatie:
    """A day on which partner and gemeente look at how it goes."""

    dag: Annotated[dt.date, Vraag("Dag")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Planinvulling:
    """The plan as partner and gemeente agreed on it."""

    doelen: Annotated[tuple[Doel, ...], Vraag("Wat zijn de doelen?")]
    ondersteuning: Annotated[
        tuple[str, ...], Vraag("Welke steun geeft de gemeente?", uitleg="Zet elk punt op een eigen regel.")
    ]
    evaluaties: Annotated[tuple[Evaluatie, ...], Vraag("Wanneer kijkt u samen hoe het gaat?")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Aanbodinvulling:
    """What was offered, where the partner does not choose a plan; that is no ground for anything."""

    aangeboden_op: Annotated[dt.date, Vraag("Wanneer is het aangeboden?")]
    aanbod: Annotated[tuple[str, ...], Vraag("Wat is aangeboden?", uitleg="Zet elk punt op een eigen regel.")]
    antwoord: Annotated[
        str | None, Vraag("Wat zei de partner?", uitleg="Mag leeg blijven. Een plan is niet verplicht.", lang=True)
    ]


def _met_gesprek(stof: Stof, ingevuld: Verslaginvulling) -> Gespreksverslaggegevens:
    if ingevuld.dag > stof.dag:
        raise TOEKOMST.met(dag=datum(ingevuld.dag))
    gesprek = Gesprek(
        dag=ingevuld.dag,
        plaats=ingevuld.plaats,
        aanwezig=ingevuld.aanwezig,
        besproken=ingevuld.besproken,
        afspraken=ingevuld.afspraken,
    )
    return _verslag(stof, gesprek, ())


def _zonder_gesprek(stof: Stof, _: Niets) -> Gespreksverslaggegevens:
    return _verslag(stof, None, tuple(_uitnodigingen(stof)))


def _verslag(
    stof: Stof, gesprek: Gesprek | None, uitnodigingen: tuple[Uitnodigingsfeit, ...]
) -> Gespreksverslaggegevens:
    return Gespreksverslaggegevens(
        kop=stof.kop,
        opgesteld_door=(stof.maker,),
        vast_te_stellen_door=None,
        lezer=LEZER,
        gesprek=gesprek,
        uitnodigingen=uitnodigingen,
        opmerkingen=tuple(
            een.tekst for een in inbreng_van(stof.session, stof.zaak.id, Inbrengsoort.OPMERKING) if een.tekst
        ),
        opmerkingen_tot=stof.na("T04b"),
    )


def _uitnodigingen(stof: Stof) -> Iterator[Uitnodigingsfeit]:
    for soort in UITNODIGINGEN:
        blad = stof.laatste(soort)
        gekregen = None if blad is None else bezorging_van(stof.session, document=blad.id, partij=stof.zaak.partij)
        if blad is not None and gekregen is not None:
            yield Uitnodigingsfeit(blad.dagtekening, gekregen.dag, gekregen.kanaal.value)


def _plan(stof: Stof, ingevuld: Planinvulling) -> Verbeterplangegevens:
    plan = Verbeterplan(
        doelen=tuple(een.doel for een in ingevuld.doelen),
        steun=" ".join(ingevuld.ondersteuning),
        evaluaties=tuple(een.dag for een in ingevuld.evaluaties),
        gekozen=True,
    )
    weiger_onvolledig_plan(plan, vandaag=stof.dag)
    return _verbeterplan(stof, doelen=ingevuld.doelen, steun=ingevuld.ondersteuning, evaluaties=plan.evaluaties)


def _aanbod(stof: Stof, ingevuld: Aanbodinvulling) -> Verbeterplangegevens:
    plan = Verbeterplan(doelen=(), steun=" ".join(ingevuld.aanbod), evaluaties=(), gekozen=False)
    weiger_onvolledig_plan(plan, vandaag=stof.dag)
    aanbod = NietGekozen(aangeboden_op=ingevuld.aangeboden_op, aanbod=ingevuld.aanbod, antwoord=ingevuld.antwoord or "")
    return _verbeterplan(stof, aanbod=aanbod)


def _verbeterplan(
    stof: Stof,
    *,
    doelen: tuple[Doel, ...] = (),
    steun: tuple[str, ...] = (),
    evaluaties: tuple[dt.date, ...] = (),
    aanbod: NietGekozen | None = None,
) -> Verbeterplangegevens:
    return Verbeterplangegevens(
        kop=stof.kop,
        opgesteld_door=(stof.maker,),
        vast_te_stellen_door=None,
        lezer=LEZER,
        doelen=doelen,
        ondersteuning=steun,
        evaluaties=evaluaties,
        niet_gekozen=aanbod,
    )


def _begin_verslag(stof: Stof) -> Mapping[str, object]:
    namen = stof.mensen(Rol.CONTACTPERSOON, partij=stof.zaak.partij)
    aanwezig = [stof.maker, *(stof.mens(persoon, Rol.CONTACTPERSOON) for persoon, _ in namen)]
    return {"aanwezig": [{"naam": een.naam, "functie": een.functie} for een in aanwezig]}


_SCHRIJVEN = GESPREKSVOERDERS
_KEUREN = (*GESPREKSVOERDERS, Rol.JURIST)
ALLE = (
    Schrijfwerk(
        naam="gespreksverslag",
        titel="Verslag van het gesprek",
        soort=Documentsoort.GESPREKSVERSLAG,
        standen=(Zaakstand.GESPREK, Zaakstand.VERBETERTRAJECT),
        wie=_SCHRIJVEN,
        keurt=_KEUREN,
        invulling=Verslaginvulling,
        begin=_begin_verslag,
        maak=_met_gesprek,
    ),
    Schrijfwerk(
        naam="geen-gesprek",
        titel="Verslag: gesprek niet gehouden",
        soort=Documentsoort.GESPREKSVERSLAG,
        standen=(Zaakstand.GESPREK,),
        wie=_SCHRIJVEN,
        keurt=_KEUREN,
        invulling=Niets,
        maak=_zonder_gesprek,
    ),
    Schrijfwerk(
        naam="verbeterplan",
        titel="Verbeterplan",
        soort=Documentsoort.VERBETERPLAN,
        standen=(Zaakstand.VERBETERTRAJECT,),
        gronden=GEMETEN,
        invulling=Planinvulling,
        maak=_plan,
    ),
    Schrijfwerk(
        naam="geen-plan",
        titel="Aanbod van een verbeterplan, niet gekozen",
        soort=Documentsoort.VERBETERPLAN,
        standen=(Zaakstand.VERBETERTRAJECT,),
        gronden=GEMETEN,
        invulling=Aanbodinvulling,
        maak=_aanbod,
    ),
)
"""What is written after a talk."""
