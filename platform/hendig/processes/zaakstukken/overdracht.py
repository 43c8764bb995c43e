"""What happens with help that runs, in numbers only, and how everything was rounded off after the end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated

from governance.bronnen import Bron
from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum
from governance.uitsluiting.queries import trajecten
from governance.uitsluiting.toestand import Zaakstand
from governance.uitsluiting.weigeringen import TOEKOMST
from governance.weigering import Weigeringsgrond
from hendig.brieven.dossier.afsluitverslag import Afgerond, Afsluitgegevens
from hendig.brieven.dossier.transitieplan import Groep, Transitieplangegevens
from hendig.brieven.einde.afronding import LopendeHulp
from hendig.brieven.vraag import Vraag
from hendig.processes.zaakstukken.gesprek import DAG_VOORBIJ
from hendig.processes.zaakstukken.schrijfwerk import Schrijfwerk
from hendig.processes.zaakstukken.stof import LEZER, Stof
from hendig.processes.zaakstukken.uitkomst import einde_op

_OVERDRACHT = Bron("Jeugdwet", "artikel 2.6")
ANDER_AANTAL = Weigeringsgrond(
    "BRF-37",
    "In het dossier staan {geteld} lopende trajecten, en hier {gepland}. Tel opnieuw, en maak de aantallen gelijk.",
    _OVERDRACHT,
)
AANTAL_ONDER_NUL = Weigeringsgrond("BRF-38", "Een aantal is nul of meer. Er staat nu {aantal}.", _OVERDRACHT)
BEWAREN_VOORBIJ = Weigeringsgrond(
    "BRF-39",
    "{dag} is al voorbij. Tot wanneer de stukken blijven, is een dag die nog komt.",
    Bron("Archiefwet 1995", "artikel 5"),
)
GEEN_NAMEN = "Alleen aantallen. Noem geen gezinnen en geen kinderen."


@dataclass(frozen=True, slots=True)
class Hulpgroep:
    """Help of one kind: how much of it runs and what happens with it."""

    soort: Annotated[str, Vraag("Soort hulp")]
    aantal: Annotated[int, Vraag("Aantal lopende trajecten")]
    wat_gebeurt: Annotated[str, Vraag("Wat gebeurt ermee?", lang=True)]
    verantwoordelijk: Annotated[str, Vraag("Wie zorgt daarvoor?", uitleg="Een functie of organisatie, geen gezin.")]
    uiterlijk: Annotated[dt.date, Vraag("Uiterlijk op")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdrachtinvulling:
    """What happens with each group, and with what has no solution yet."""

    groepen: Annotated[tuple[Hulpgroep, ...], Vraag("Welke hulp loopt er?", uitleg=GEEN_NAMEN)]
    zonder_oplossing: Annotated[
        str,
        Vraag("Wat als er voor een traject nog geen oplossing is?", uitleg="Hulp stopt niet zomaar.", lang=True),
    ]


@dataclass(frozen=True, slots=True)
class Afronding:
    """That something was rounded off."""

    op: Annotated[dt.date, Vraag("Afgerond op")]
    hoe: Annotated[str, Vraag("Hoe?", lang=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Afsluitinvulling:
    """How each part was rounded off."""

    declaraties: Annotated[Afronding, Vraag("De laatste declaraties")]
    reisbudget: Annotated[Afronding, Vraag("Het reisbudget")]
    trajecten: Annotated[Afronding, Vraag("De lopende trajecten", uitleg=GEEN_NAMEN)]
    toegang: Annotated[Afronding, Vraag("De toegang tot Hendig")]
    bewaren: Annotated[str, Vraag("Waarom blijven de stukken bewaard?", lang=True)]
    bewaren_tot: Annotated[
        dt.date, Vraag("Tot en met welke dag blijven ze?", uitleg="Volgens de selectielijst van de gemeente.")
    ]


def _transitieplan(stof: Stof, ingevuld: Overdrachtinvulling) -> Transitieplangegevens:
    for groep in ingevuld.groepen:
        if groep.aantal < 0:
            raise AANTAL_ONDER_NUL.met(aantal=groep.aantal)
        if groep.uiterlijk < stof.dag:
            raise DAG_VOORBIJ.met(dag=datum(groep.uiterlijk).capitalize())
    geteld, gepland = trajecten(stof.session, stof.zaak.id), sum(een.aantal for een in ingevuld.groepen)
    if geteld is not None and geteld.lopend != gepland:
        raise ANDER_AANTAL.met(geteld=geteld.lopend, gepland=gepland)
    einde = einde_op(stof)
    return Transitieplangegevens(
        kop=stof.kop,
        opgesteld_door=(stof.maker,),
        vast_te_stellen_door=None,
        lezer=LEZER,
        ingang=None if einde.onmiddellijk else einde.dag,
        groepen=tuple(
            Groep(
                soort=een.soort,
                aantal=een.aantal,
                wat_gebeurt=een.wat_gebeurt,
                verantwoordelijk=een.verantwoordelijk,
                uiterlijk=een.uiterlijk,
            )
            for een in ingevuld.groepen
        ),
        zonder_oplossing=ingevuld.zonder_oplossing,
    )


def lopende_hulp(stof: Stof) -> Iterator[LopendeHulp]:
    """Give what happens with the help that runs, as the approved plan says it."""
    plan = stof.gegevens_van(Documentsoort.TRANSITIEPLAN, Transitieplangegevens)
    yield from (LopendeHulp(een.soort, een.aantal, een.wat_gebeurt) for een in plan.groepen)


def _afsluitverslag(stof: Stof, ingevuld: Afsluitinvulling) -> Afsluitgegevens:
    delen = {veld: getattr(ingevuld, veld) for veld in ("declaraties", "reisbudget", "trajecten", "toegang")}
    for deel in delen.values():
        if deel.op > stof.dag:
            raise TOEKOMST.met(dag=datum(deel.op))
    if ingevuld.bewaren_tot <= stof.dag:
        raise BEWAREN_VOORBIJ.met(dag=datum(ingevuld.bewaren_tot).capitalize())
    return Afsluitgegevens(
        kop=stof.kop,
        opgesteld_door=(stof.maker,),
        vast_te_stellen_door=None,
        lezer=LEZER,
        geeindigd_op=einde_op(stof).dag,
        **{veld: Afgerond(deel.op, deel.hoe) for veld, deel in delen.items()},
        bewaren=ingevuld.bewaren,
        bewaren_tot=ingevuld.bewaren_tot,
    )


def _begin_plan(stof: Stof) -> Mapping[str, object]:
    geteld = trajecten(stof.session, stof.zaak.id)
    return {} if geteld is None else {"groepen": [{"aantal": geteld.lopend}]}


_S = Zaakstand
ALLE = (
    Schrijfwerk(
        naam="transitieplan",
        titel="Transitieplan",
        soort=Documentsoort.TRANSITIEPLAN,
        standen=(
            *(_S.TOEZICHT, _S.REACTIE_OP_ADVIES, _S.TREKKERS, _S.TERUGVERWEZEN, _S.COLLEGE, _S.AANGEHOUDEN),
            *(_S.BESLOTEN_BEEINDIGEN, _S.VERKLARING),
        ),
        invulling=Overdrachtinvulling,
        begin=_begin_plan,
        maak=_transitieplan,
    ),
    Schrijfwerk(
        naam="afsluitverslag",
        titel="Afsluitverslag",
        soort=Documentsoort.AFSLUITVERSLAG,
        standen=(_S.IN_WERKING,),
        invulling=Afsluitinvulling,
        maak=_afsluitverslag,
    ),
)
"""What is written about families and about what is left to do."""
