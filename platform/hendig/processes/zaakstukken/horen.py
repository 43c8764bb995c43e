"""What is written when the partner answers: that it came in, what was said at the hearing, and the answer per point."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from governance.bronnen import Bron
from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum
from governance.netwerk.queries import gemeente_op, rollen_op
from governance.netwerk.rules import Rol
from governance.uitsluiting.queries import punten
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from governance.uitsluiting.weigeringen import HOOR, PUNTEN_ONTBREKEN, PUNTEN_OPEN, TOEKOMST
from governance.weigering import Weigeringsgrond
from hendig.brieven.afweging.antwoord_op_zienswijze import Antwoordgegevens, Beantwoord
from hendig.brieven.dossier.hoorverslag import Gezegd, Hoorverslaggegevens
from hendig.brieven.stuk import Maker
from hendig.brieven.voornemen.ontvangstbevestiging import Ontvangstgegevens, Reactie
from hendig.brieven.vraag import Vraag
from hendig.processes.zaakstukken.schrijfwerk import Keuzelijst, Schrijfwerk
from hendig.processes.zaakstukken.stof import LEZER, Stof

EEN_HOORDER = Weigeringsgrond(
    "BRF-24", "Twee verschillende medewerkers horen de partner. U koos twee keer dezelfde. Kies er nog een.", HOOR
)
VOOR_HET_VOORNEMEN = Weigeringsgrond(
    "BRF-54",
    "Het voornemen is van {dag}. Wie op {gehoord} sprak, is daar niet over gehoord. Controleer de dag, of hoor de "
    "partner alsnog.",
    HOOR,
)
NIETS_ONTVANGEN = Weigeringsgrond(
    "BRF-25",
    "Van de partner is nog niets ontvangen: {wat}. Bevestig pas als het binnen is.",
    Bron("ontwerpkeuze", "ontvangstbevestiging"),
)
WAT_VERANDERT = Weigeringsgrond(
    "BRF-26", "Bij punt {nummer} zegt het dossier dat er iets verandert. Schrijf op wat er verandert.", HOOR
)
NIETS_VERANDERT = Weigeringsgrond(
    "BRF-27",
    "Bij punt {nummer} zegt het dossier dat er niets verandert. Beantwoord het punt opnieuw, of haal dit hier weg.",
    HOOR,
)
_G = Zaakgebeurtenis
_ONTVANGEN = {
    Zaakstand.ZIENSWIJZE: (Reactie.ZIENSWIJZE, _G.ZIENSWIJZE_ONTVANGEN),
    Zaakstand.REACTIE_OP_ADVIES: (Reactie.REACTIE_OP_ADVIES, _G.REACTIE_ONTVANGEN),
    Zaakstand.HEROVERWEGING: (Reactie.VERZOEK_OM_HEROVERWEGING, _G.HEROVERWEGING_GEVRAAGD),
}
"""What comes in, by where the matter is then."""
_PER_REGEL = "Zet elk punt op een eigen regel."
_EIGEN = "Wat de partner zelf bij het verslag schreef, ongewijzigd. Mag leeg blijven."


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontvangstinvulling:
    """Which points were read; of a zienswijze they stand in the file."""

    punten: Annotated[
        tuple[str, ...] | None, Vraag("Welke punten heeft u gelezen?", uitleg=f"{_PER_REGEL} Mag leeg blijven.")
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hoorinvulling:
    """Who heard the partner and what it said."""

    gehoord_op: Annotated[dt.date, Vraag("Op welke dag is de partner gehoord?")]
    plaats: Annotated[str, Vraag("Waar?")]
    eerste_hoorder: Annotated[str, Vraag("Wie hoorde de partner?", uit="medewerkers")]
    tweede_hoorder: Annotated[
        str, Vraag("Wie hoorde de partner nog meer?", uitleg="Altijd een tweede medewerker.", uit="medewerkers")
    ]
    gehoord: Annotated[tuple[Maker, ...], Vraag("Wie spraken er voor de partner?")]
    punten: Annotated[tuple[Gezegd, ...], Vraag("Wat zei de partner?", uitleg="Schrijf op wat is gezegd.")]
    overgelegd: Annotated[
        tuple[str, ...] | None, Vraag("Welke stukken gaf de partner?", uitleg=f"{_PER_REGEL} Mag leeg blijven.")
    ]
    opmerkingen: Annotated[tuple[str, ...] | None, Vraag("Welke opmerkingen had de partner?", uitleg=_EIGEN)]


@dataclass(frozen=True, slots=True)
class Verandering:
    """What changes because of one point."""

    punt: Annotated[str, Vraag("Door welk punt?", uit="punten")]
    wat: Annotated[str, Vraag("Wat verandert er?", lang=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Antwoordinvulling:
    """What changes, and what it means together; points and answers stand in the file."""

    veranderingen: Annotated[
        tuple[Verandering, ...],
        Vraag("Wat verandert er?", uitleg="Alleen bij een punt waarvan het antwoord iets verandert.", leeg=True),
    ]
    slot: Annotated[str, Vraag("Wat betekenen de antwoorden bij elkaar?", lang=True)]


def _ontvangst(stof: Stof, ingevuld: Ontvangstinvulling) -> Ontvangstgegevens:
    reactie, gebeurtenis = _ONTVANGEN[stof.zaak.stand]
    dag = stof.laatste_stap(gebeurtenis)
    if dag is None:
        raise NIETS_ONTVANGEN.met(wat=reactie.value)
    return Ontvangstgegevens(
        kop=stof.kop,
        reactie=reactie,
        ontvangen_op=dag,
        punten=ingevuld.punten or (),
        horen_voor=stof.loopt_tot("T11") if _wordt_gehoord(stof) else None,
    )


def _wordt_gehoord(stof: Stof) -> bool:
    """Tell whether the partner asked to be heard and was not yet."""
    if stof.zaak.stand is not Zaakstand.ZIENSWIJZE:
        return False
    over = [stap.gebeurtenis for stap in stof.zaak.stappen if stap.gebeurtenis in (_G.HOREN_GEVRAAGD, _G.GEHOORD)]
    return over[-1:] == [_G.HOREN_GEVRAAGD]


def _hoorverslag(stof: Stof, ingevuld: Hoorinvulling) -> Hoorverslaggegevens:
    if ingevuld.eerste_hoorder == ingevuld.tweede_hoorder:
        raise EEN_HOORDER.met()
    if ingevuld.gehoord_op > stof.dag:
        raise TOEKOMST.met(dag=datum(ingevuld.gehoord_op))
    voornemen = stof.laatste_stap(_G.VOORNEMEN_VERZONDEN)
    if voornemen is not None and ingevuld.gehoord_op < voornemen:
        raise VOOR_HET_VOORNEMEN.met(dag=datum(voornemen), gehoord=datum(ingevuld.gehoord_op))
    return Hoorverslaggegevens(
        kop=stof.kop,
        opgesteld_door=(stof.maker,),
        vast_te_stellen_door=None,
        lezer=LEZER,
        gehoord_op=ingevuld.gehoord_op,
        plaats=ingevuld.plaats,
        eerste_hoorder=_medewerker(stof, ingevuld.eerste_hoorder),
        tweede_hoorder=_medewerker(stof, ingevuld.tweede_hoorder),
        gehoord=ingevuld.gehoord,
        punten=ingevuld.punten,
        overgelegd=ingevuld.overgelegd or (),
        opmerkingen=ingevuld.opmerkingen or (),
    )


def _medewerkers(stof: Stof) -> dict[str, Rol]:
    """Give who works for the gemeente and has no interest in it, each in the role that comes first."""
    gemeente = gemeente_op(stof.session, stof.peil)
    houders = () if gemeente is None else rollen_op(stof.session, stof.peil, partij=gemeente.id)
    gevonden: dict[str, Rol] = {}
    for een in houders:
        if een.rol in _HOREN and een.persoon not in stof.opzij:
            gevonden.setdefault(een.persoon, een.rol)
    return gevonden


def _medewerker(stof: Stof, persoon: str) -> Maker:
    return stof.mens(persoon, _medewerkers(stof)[persoon])


def _hoorkeuzes(stof: Stof) -> Mapping[str, Keuzelijst]:
    mensen = ((persoon, stof.mens(persoon, rol)) for persoon, rol in _medewerkers(stof).items())
    return {"medewerkers": [(persoon, f"{een.naam}, {een.functie}") for persoon, een in mensen]}


def _hoorbegin(stof: Stof) -> Mapping[str, object]:
    mensen = stof.mensen(Rol.CONTACTPERSOON, partij=stof.zaak.partij)
    gehoord = [stof.mens(persoon, Rol.CONTACTPERSOON) for persoon, _ in mensen]
    return {"gehoord": [{"naam": een.naam, "functie": een.functie} for een in gehoord]}


def _antwoord(stof: Stof, ingevuld: Antwoordinvulling) -> Antwoordgegevens:
    alle = punten(stof.session, stof.zaak.id)
    op = stof.laatste_stap(_G.ZIENSWIJZE_ONTVANGEN)
    if op is not None and not alle:
        raise PUNTEN_ONTBREKEN.met()
    zonder = [een for een in alle if een.antwoord is None]
    if zonder:
        raise PUNTEN_OPEN.met(n=len(zonder), alle=len(alle))
    veranderingen = {een.punt: een.wat for een in ingevuld.veranderingen}
    for punt in alle:
        if punt.anders and punt.id not in veranderingen:
            raise WAT_VERANDERT.met(nummer=punt.nummer)
        if not punt.anders and punt.id in veranderingen:
            raise NIETS_VERANDERT.met(nummer=punt.nummer)
    return Antwoordgegevens(
        kop=stof.kop,
        opgesteld_door=(stof.maker,),
        vast_te_stellen_door=None,
        lezer=LEZER,
        zienswijze_op=op,
        gehoord_op=_gehoord_op(stof),
        punten=tuple(
            Beantwoord(punt=een.tekst or "", antwoord=een.antwoord or "", verandert=veranderingen.get(een.id))
            for een in alle
        ),
        slot=ingevuld.slot,
    )


def _gehoord_op(stof: Stof) -> dt.date | None:
    """Give the day of the hearing, as its approved report says."""
    inhoud = stof.vastgesteld(Documentsoort.HOORVERSLAG)
    dag = None if inhoud is None else inhoud.invoer.get("gehoord_op")
    return None if dag is None else dt.date.fromisoformat(dag)


def _punten(stof: Stof) -> Mapping[str, Keuzelijst]:
    alle = punten(stof.session, stof.zaak.id)
    return {"punten": [(een.id, f"{een.nummer}. {een.tekst or ''}") for een in alle]}


def _gelezen(stof: Stof) -> Mapping[str, object]:
    if stof.zaak.stand is not Zaakstand.ZIENSWIJZE:
        return {}
    return {"punten": "\n".join(een.tekst or "" for een in punten(stof.session, stof.zaak.id))}


_HOREN = (
    *(Rol.CONTRACTMANAGER, Rol.JURIST, Rol.INKOOP, Rol.CONTROLLER),
    *(Rol.MEDEWERKER_SOCIAAL_DOMEIN, Rol.SECRETARIS),
)
ALLE = (
    Schrijfwerk(
        naam="ontvangstbevestiging",
        titel="Ontvangstbevestiging",
        soort=Documentsoort.ONTVANGSTBEVESTIGING,
        standen=tuple(_ONTVANGEN),
        invulling=Ontvangstinvulling,
        begin=_gelezen,
        maak=_ontvangst,
    ),
    Schrijfwerk(
        naam="hoorverslag",
        titel="Verslag van het horen",
        soort=Documentsoort.HOORVERSLAG,
        standen=(Zaakstand.VOORNEMEN, Zaakstand.ZIENSWIJZE),
        keuring="Staat erin wat is gezegd, en geen oordeel?",
        invulling=Hoorinvulling,
        begin=_hoorbegin,
        keuzes=_hoorkeuzes,
        maak=_hoorverslag,
    ),
    Schrijfwerk(
        naam="antwoord-op-zienswijze",
        titel="Antwoord op de zienswijze",
        soort=Documentsoort.ANTWOORD_OP_ZIENSWIJZE,
        standen=(Zaakstand.ZIENSWIJZE,),
        invulling=Antwoordinvulling,
        keuzes=_punten,
        maak=_antwoord,
    ),
)
"""What is written after the partner answered."""
