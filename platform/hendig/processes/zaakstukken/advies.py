"""What an adviser is asked and writes; the gemeente never writes or approves what an adviser thinks.

Each document of a matter has a second person. Of an advice this person, a jurist, only looks at its form: whether every
part is there, and whether nobody who rated and no family is named. What the adviser weighs and concludes is the
adviser's own; who approves cannot change a word, and gives it back only for its form.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Annotated

from governance.belangen.queries import belang
from governance.belangen.rules import VOORINGENOMEN
from governance.bronnen import Bron
from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import stukken_in
from governance.documenten.rules import Documentstand
from governance.kalender.datum import datum
from governance.kennisgeving.queries import bezorging_van
from governance.netwerk.rules import Rol
from governance.uitsluiting.gronden import Route
from governance.uitsluiting.queries import punten
from governance.uitsluiting.tekst_queries import stapteksten
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from governance.uitsluiting.weigeringen import HOOR, NIET_BEZORGD
from governance.weigering import Weigeringsgrond
from hendig.brieven.afweging.advies import Adviesinhoud, Gewogen
from hendig.brieven.afweging.adviesopdracht import Opdrachtgegevens
from hendig.brieven.afweging.conceptadvies import Conceptadviesgegevens
from hendig.brieven.afweging.toezichtadvies import Toezichtadviesgegevens
from hendig.brieven.vraag import Vraag
from hendig.brieven.zaakkop import Zaakkop
from hendig.processes.brieven.kop import bereikbaar
from hendig.processes.mdg.adviseren import weiger_adviseur
from hendig.processes.zaakstukken.schrijfwerk import Keuzelijst, Schrijfwerk
from hendig.processes.zaakstukken.stof import LEZER, Stof

KEURING_VAN_ADVIES = (
    "Dit is het advies van een onafhankelijke adviseur. U kijkt alleen naar de vorm: elk deel is ingevuld, en er staat "
    "niets in over wie beoordeelde of over gezinnen. Over de inhoud gaat alleen de adviseur. Denkt u er anders over? "
    "Dat is geen reden om het terug te geven."
)
"""What a jurist is told who approves an advice."""
BELANG_OPEN = Weigeringsgrond(
    "BRF-32",
    "Het staat niet vast dat {naam} kan adviseren. "
    "Vraag naar de verklaring over belangen, en laat een jurist die beoordelen.",
    VOORINGENOMEN,
)
NIET_GEWOGEN = Weigeringsgrond(
    "BRF-33", "{wat} is nog niet gewogen. Schrijf bij elk punt van de partner hoe u het weegt.", HOOR
)
TWEE_KEER = Weigeringsgrond(
    "BRF-34", "{wat} staat er twee keer. Zet bij elk punt van de partner één weging.", Bron("ontwerpkeuze", "advies")
)
_PER_REGEL = "Zet elk punt op een eigen regel."


@dataclass(frozen=True, slots=True, kw_only=True)
class Opdrachtinvulling:
    """What is asked of whom; papers and days come from the file."""

    adviseur: Annotated[
        str, Vraag("Wie adviseert?", uitleg="Die heeft verklaard geen belang te hebben.", uit="adviseurs")
    ]
    vraag: Annotated[str, Vraag("Wat is de vraag?", uitleg="Vraag open. Zeg niet wat het antwoord moet zijn.")]
    deelvragen: Annotated[
        tuple[str, ...] | None, Vraag("Welke deelvragen zijn er?", uitleg=f"{_PER_REGEL} Mag leeg blijven.")
    ]


@dataclass(frozen=True, slots=True)
class Puntweging:
    """How the adviser weighs one point of the zienswijze."""

    punt: Annotated[str, Vraag("Punt van de partner", uit="punten")]
    weging: Annotated[str, Vraag("Hoe weegt u dit punt?", lang=True)]


@dataclass(frozen=True, slots=True)
class Reactieweging:
    """What the adviser did with one reaction on the draft."""

    reactie: Annotated[str, Vraag("Reactie van de partner", uit="reacties")]
    weging: Annotated[str, Vraag("Wat heeft u ermee gedaan?", lang=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Adviesinvulling:
    """What the adviser writes; the question and the points of the partner stand in the file."""

    bronnen: Annotated[tuple[str, ...], Vraag("Waarop steunt het advies?", uitleg=_PER_REGEL)]
    beleving: Annotated[
        str,
        Vraag(
            "Hoe wordt vertrouwen ervaren?",
            uitleg="Schrijf over alle beoordelingen samen. Noem niemand die beoordeelde, ook niet zonder naam.",
            lang=True,
        ),
    ]
    zienswijze: Annotated[
        tuple[Puntweging, ...],
        Vraag("Hoe weegt u de zienswijze?", uitleg="Elk punt van de partner krijgt een weging.", leeg=True),
    ]
    overwegingen: Annotated[tuple[str, ...], Vraag("Welke overwegingen zijn er?", uitleg=_PER_REGEL)]
    conclusie: Annotated[str, Vraag("Wat is uw conclusie?", lang=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Eindadviesinvulling(Adviesinvulling):
    """Also what was done with what the partner said of the draft."""

    op_concept: Annotated[
        tuple[Reactieweging, ...],
        Vraag(
            "Wat heeft u met de reactie op het concept gedaan?", uitleg="De woorden komen uit het dossier.", leeg=True
        ),
    ]


def _opdracht(stof: Stof, ingevuld: Opdrachtinvulling) -> Opdrachtgegevens:
    adviseur = stof.mens(ingevuld.adviseur, Rol.TOEZICHTHOUDER)
    return Opdrachtgegevens(
        kop=stof.kop,
        opgesteld_door=(stof.maker,),
        vast_te_stellen_door=None,
        lezer=LEZER,
        adviseur=adviseur,
        geen_belang_verklaard_op=_zonder_belang(stof, ingevuld.adviseur, adviseur.naam),
        vraag=ingevuld.vraag,
        deelvragen=ingevuld.deelvragen or (),
        stukken=tuple(stukken_in_dossier(stof)),
        reactietijd=stof.duur("T12c"),
        advies_voor=stof.na("T12b"),
    )


def _zonder_belang(stof: Stof, adviseur: str, naam: str) -> dt.date:
    """Give the day on which the adviser declared to have no interest; refused unless a jurist accepted that.

    Whether the adviser rated is not asked here: who gives the opdracht would learn it. It is, when the adviser writes.
    """
    verklaard = belang(stof.session, stof.zaak.id, adviseur)
    if verklaard is None or not verklaard.verklaring.vrij:
        raise BELANG_OPEN.met(naam=naam)
    return verklaard.dag


def stukken_in_dossier(stof: Stof) -> Iterable[str]:
    """Name every paper of the file that a second person approved."""
    for blad in stukken_in(stof.session, stof.zaak.id):
        if blad.stand in (Documentstand.VASTGESTELD, Documentstand.VERZONDEN):
            naam = f"{blad.soort.value[:1].upper()}{blad.soort.value[1:]}"
            yield f"{naam} van {datum(blad.dagtekening)} ({blad.nummer})"


def kop_van_adviseur(stof: Stof) -> Zaakkop:
    """Give the head of what an adviser writes: who has a question, asks the adviser and not the gemeente."""
    return replace(stof.kop, behandelaar=bereikbaar(stof.session, [stof.persoon], stof.rol, stof.peil))


def _concept(stof: Stof, ingevuld: Adviesinvulling) -> Conceptadviesgegevens:
    return Conceptadviesgegevens(
        kop=kop_van_adviseur(stof),
        opgesteld_door=(stof.maker,),
        vast_te_stellen_door=None,
        lezer=LEZER,
        advies=_inhoud(stof, ingevuld),
        reageren_tot=stof.na("T12c"),
    )


def _advies(stof: Stof, ingevuld: Eindadviesinvulling) -> Toezichtadviesgegevens:
    concept = stof.laatste(Documentsoort.CONCEPTADVIES)
    gekregen = None if concept is None else bezorging_van(stof.session, document=concept.id, partij=stof.zaak.partij)
    if gekregen is None:
        raise NIET_BEZORGD.met(stuk=Documentsoort.CONCEPTADVIES.value)
    wegingen = ((een.reactie, een.weging) for een in ingevuld.op_concept)
    return Toezichtadviesgegevens(
        kop=kop_van_adviseur(stof),
        opgesteld_door=(stof.maker,),
        vast_te_stellen_door=None,
        lezer=LEZER,
        advies=_inhoud(stof, ingevuld),
        concept_getoond_op=gekregen.dag,
        op_concept=gewogen(_reacties(stof), wegingen, "Reactie"),
    )


def _inhoud(stof: Stof, ingevuld: Adviesinvulling) -> Adviesinhoud:
    weiger_adviseur(stof.session, zaak=stof.zaak.id, persoon=stof.persoon, dag=stof.dag)
    opdracht = stof.gegevens_van(Documentsoort.ADVIESOPDRACHT, Opdrachtgegevens)
    wegingen = ((een.punt, een.weging) for een in ingevuld.zienswijze)
    return Adviesinhoud(
        vraag=" ".join((opdracht.vraag, *opdracht.deelvragen)),
        bronnen=ingevuld.bronnen,
        beleving=ingevuld.beleving,
        zienswijze=gewogen(_punten(stof), wegingen, "Punt"),
        overwegingen=ingevuld.overwegingen,
        conclusie=ingevuld.conclusie,
    )


def gewogen(woorden: Mapping[str, str], wegingen: Iterable[tuple[str, str]], wat: str) -> tuple[Gewogen, ...]:
    """Put a weighing beside each of the partner's own words; refused where one is left out or stands there twice."""
    gegeven: dict[str, str] = {}
    for nummer, weging in wegingen:
        if nummer in gegeven:
            raise TWEE_KEER.met(wat=f"{wat} {nummer}")
        gegeven[nummer] = weging
    for nummer in woorden:
        if nummer not in gegeven:
            raise NIET_GEWOGEN.met(wat=f"{wat} {nummer}")
    return tuple(Gewogen(tekst, gegeven[nummer]) for nummer, tekst in woorden.items())


def _punten(stof: Stof) -> dict[str, str]:
    return {str(een.nummer): een.tekst for een in punten(stof.session, stof.zaak.id) if een.tekst}


def _reacties(stof: Stof) -> dict[str, str]:
    """Give what the partner said of the last draft, by number."""
    vanaf = stof.laatste_stap(Zaakgebeurtenis.CONCEPTADVIES_GEDEELD)
    alle = stapteksten(stof.session, stof.zaak.id, Zaakgebeurtenis.OP_CONCEPT_GEREAGEERD)
    return {str(nr): een.tekst for nr, een in enumerate((een for een in alle if vanaf and een.dag >= vanaf), 1)}


def keuzelijst(woorden: Mapping[str, str]) -> Keuzelijst:
    """Give the partner's own words to choose from, each under its number."""
    return [(nummer, f"{nummer}. {tekst}") for nummer, tekst in woorden.items()]


def _keuzes(stof: Stof) -> Mapping[str, Keuzelijst]:
    return {"punten": keuzelijst(_punten(stof)), "reacties": keuzelijst(_reacties(stof))}


def _opdrachtkeuzes(stof: Stof) -> Mapping[str, Keuzelijst]:
    return {"adviseurs": stof.mensen(Rol.TOEZICHTHOUDER)}


def _begin(stof: Stof) -> Mapping[str, object]:
    return {"zienswijze": [{"punt": nummer} for nummer in _punten(stof)]}


def _eindbegin(stof: Stof) -> Mapping[str, object]:
    """Begin an advice with what the adviser wrote in the draft."""
    op_concept = [{"reactie": nummer} for nummer in _reacties(stof)]
    gegeven = stof.om_mee_te_beginnen(Documentsoort.CONCEPTADVIES, Conceptadviesgegevens)
    if gegeven is None:
        return {**_begin(stof), "op_concept": op_concept}
    concept = gegeven.advies
    eerder = {een.punt: een.weging for een in concept.zienswijze}
    return {
        "bronnen": "\n".join(concept.bronnen),
        "beleving": concept.beleving,
        "zienswijze": [{"punt": nr, "weging": eerder.get(tekst, "")} for nr, tekst in _punten(stof).items()],
        "overwegingen": "\n".join(concept.overwegingen),
        "conclusie": concept.conclusie,
        "op_concept": op_concept,
    }


MET_TOEZICHT = frozenset({Route.OPTIE_2, Route.BEIDE})
ALLE = (
    Schrijfwerk(
        naam="adviesopdracht",
        titel="Opdracht voor een advies",
        soort=Documentsoort.ADVIESOPDRACHT,
        standen=(Zaakstand.TOEZICHT,),
        routes=MET_TOEZICHT,
        invulling=Opdrachtinvulling,
        keuzes=_opdrachtkeuzes,
        maak=_opdracht,
    ),
    Schrijfwerk(
        naam="conceptadvies",
        titel="Concept van het advies",
        soort=Documentsoort.CONCEPTADVIES,
        standen=(Zaakstand.TOEZICHT,),
        routes=MET_TOEZICHT,
        wie=(Rol.TOEZICHTHOUDER,),
        keurt=(Rol.JURIST,),
        keuring=KEURING_VAN_ADVIES,
        invulling=Adviesinvulling,
        begin=_begin,
        keuzes=_keuzes,
        maak=_concept,
    ),
    Schrijfwerk(
        naam="toezichtadvies",
        titel="Advies van de onafhankelijk toezichthouder",
        soort=Documentsoort.TOEZICHTADVIES,
        standen=(Zaakstand.TOEZICHT,),
        routes=MET_TOEZICHT,
        wie=(Rol.TOEZICHTHOUDER,),
        keurt=(Rol.JURIST,),
        keuring=KEURING_VAN_ADVIES,
        invulling=Eindadviesinvulling,
        begin=_eindbegin,
        keuzes=_keuzes,
        maak=_advies,
    ),
)
"""What goes to the toezichthouder and comes from there."""
