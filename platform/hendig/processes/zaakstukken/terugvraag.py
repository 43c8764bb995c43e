"""A question that must be answered first: asked by a bestuurlijk trekker or the college, answered on paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from governance.bronnen import Bron
from governance.documenten.documentsoorten import Documentsoort
from governance.netwerk.rules import Rol
from governance.uitsluiting.toestand import BESLUITSTAPPEN, Zaakstand
from governance.uitsluiting.weigeringen import MOTIVERING
from governance.weigering import Weigeringsgrond
from hendig.brieven.afweging.aanvullende_nota import Notagegevens, Vraagbeantwoording
from hendig.brieven.afweging.terugverwijzing import Terugverwijsgegevens
from hendig.brieven.vraag import Vraag
from hendig.processes.zaakstukken.schrijfwerk import Keuzelijst, Schrijfwerk
from hendig.processes.zaakstukken.stof import LEZER, Stof
from hendig.processes.zaakstukken.uitkomst import laatste_besluit, regels

ONBEANTWOORD = Weigeringsgrond(
    "BRF-35", "Vraag {nummer} heeft nog geen antwoord. Beantwoord elke vraag één keer.", MOTIVERING
)
GEEN_VRAAG = Weigeringsgrond(
    "BRF-36",
    "In het dossier staat niet wat er is gevraagd. Vraag dat eerst na bij wie de zaak terugwees.",
    Bron("ontwerpkeuze", "terugverwijzing"),
)
_PER_REGEL = "Zet elk punt op een eigen regel."
_AAN_WIE = ("de contractmanager", "de jurist", "de MDG I-F", "de onafhankelijk toezichthouder")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vraaginvulling:
    """What a trekker wants to know first."""

    gevraagd_aan: Annotated[str, Vraag("Aan wie vraagt u dit?", uit="aan_wie")]
    vragen: Annotated[tuple[str, ...], Vraag("Wat wilt u weten?", uitleg="Zet elke vraag op een eigen regel.")]
    waarom: Annotated[str, Vraag("Waarom is dit nodig?", uitleg="De partner leest dit ook.", lang=True)]


@dataclass(frozen=True, slots=True)
class Vraagantwoord:
    """The answer to one question."""

    vraag: Annotated[str, Vraag("Vraag", uit="vragen")]
    antwoord: Annotated[str, Vraag("Antwoord", lang=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Antwoordinvulling:
    """The answers, on what they rest, and what changes."""

    antwoorden: Annotated[tuple[Vraagantwoord, ...], Vraag("Wat is het antwoord?", uitleg="Elke vraag krijgt er een.")]
    bronnen: Annotated[
        tuple[str, ...] | None, Vraag("Waarop steunt het antwoord?", uitleg=f"{_PER_REGEL} Mag leeg blijven.")
    ]
    verandert: Annotated[
        str, Vraag("Wat verandert hierdoor?", uitleg="Verandert er niets? Schrijf dat op, met de reden.", lang=True)
    ]


def _terugverwijzing(stof: Stof, ingevuld: Vraaginvulling) -> Terugverwijsgegevens:
    return Terugverwijsgegevens(
        kop=stof.kop,
        opgesteld_door=(stof.maker,),
        vast_te_stellen_door=None,
        lezer=LEZER,
        gevraagd_door=f"{stof.maker.naam}, {stof.maker.functie}",
        gevraagd_aan=ingevuld.gevraagd_aan,
        vragen=ingevuld.vragen,
        waarom=ingevuld.waarom,
        antwoord_voor=stof.na("T14b"),
    )


def _nota(stof: Stof, ingevuld: Antwoordinvulling) -> Notagegevens:
    gesteld = _vragen(stof)
    if not gesteld:
        raise GEEN_VRAAG.met()
    for nummer in gesteld:
        if [een.vraag for een in ingevuld.antwoorden].count(nummer) != 1:
            raise ONBEANTWOORD.met(nummer=nummer)
    gegeven = {een.vraag: een.antwoord for een in ingevuld.antwoorden}
    return Notagegevens(
        kop=stof.kop,
        opgesteld_door=(stof.maker,),
        vast_te_stellen_door=None,
        lezer=LEZER,
        gevraagd_op=[stap.dag for stap in stof.zaak.stappen if stap.naar is Zaakstand.TERUGVERWEZEN][-1],
        antwoorden=tuple(Vraagbeantwoording(vraag, gegeven[nummer]) for nummer, vraag in gesteld.items()),
        bronnen=ingevuld.bronnen or (),
        verandert=ingevuld.verandert,
        reactie=(),
        reactie_tot=stof.na("T13"),
    )


def _vragen(stof: Stof) -> dict[str, str]:
    """Give what was asked when the matter was last sent back, by number."""
    terug = [stap for stap in stof.zaak.stappen if stap.naar is Zaakstand.TERUGVERWEZEN]
    if terug and terug[-1].gebeurtenis in BESLUITSTAPPEN:
        besluit = laatste_besluit(stof)
        teksten = regels(besluit.anders or besluit.reden)
    else:
        teksten = stof.gegevens_van(Documentsoort.TERUGVERWIJZING, Terugverwijsgegevens).vragen
    return {str(nummer): tekst for nummer, tekst in enumerate(teksten, 1)}


def _aan_wie(_: Stof) -> Mapping[str, Keuzelijst]:
    return {"aan_wie": [(een, een) for een in _AAN_WIE]}


def _vraagkeuzes(stof: Stof) -> Mapping[str, Keuzelijst]:
    return {"vragen": [(nummer, f"{nummer}. {tekst}") for nummer, tekst in _vragen(stof).items()]}


def _begin(stof: Stof) -> Mapping[str, object]:
    return {"antwoorden": [{"vraag": nummer} for nummer in _vragen(stof)]}


_TREKKERS = (Rol.TREKKER_JEUGD, Rol.TREKKER_WMO)
ALLE = (
    Schrijfwerk(
        naam="terugverwijzing",
        titel="Terugverwijzing met een vraag",
        soort=Documentsoort.TERUGVERWIJZING,
        standen=(Zaakstand.TREKKERS,),
        wie=_TREKKERS,
        keurt=(*_TREKKERS, Rol.JURIST),
        keuring=(
            "De vraag is van een bestuurlijk trekker. U kijkt of de vraag duidelijk is, en of er niets in staat over "
            "wie beoordeelde of over gezinnen. Of de vraag nodig is, bepaalt de trekker."
        ),
        invulling=Vraaginvulling,
        keuzes=_aan_wie,
        maak=_terugverwijzing,
    ),
    Schrijfwerk(
        naam="aanvullende-nota",
        titel="Aanvullende nota: het antwoord op de vraag",
        soort=Documentsoort.AANVULLENDE_NOTA,
        standen=(Zaakstand.TERUGVERWEZEN,),
        invulling=Antwoordinvulling,
        begin=_begin,
        keuzes=_vraagkeuzes,
        maak=_nota,
    ),
)
"""What is asked back, and what is answered."""
