"""What somebody in a role can try in a demo, and under which body they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from governance.netwerk.functiescheiding import MDG
from governance.netwerk.queries import Rolhouder
from governance.netwerk.rules import Rol

PROBEER: Final[Mapping[Rol, str]] = {
    Rol.CONTRACTMANAGER: "Bekijk een zaak met een partner, of bereid een nieuwe norm voor.",
    Rol.JURIST: "Bekijk een zaak met een partner, of stel een norm vast die een ander heeft voorbereid.",
    Rol.MDG_SECRETARIS: "Leg vast wie een cluster afvaardigt, of wie vandaag vervangt.",
    Rol.FG: "Lees het logboek: wie deed wat, wanneer en waarom.",
    Rol.BEHEERDER: "Nodig iemand uit, geef een rol, en bekijk welke mails weggingen.",
    Rol.MEETBEHEERDER: "Lees een eerdere ronde in, of haal de antwoorden van een gesloten ronde op.",
    Rol.CONTROLEUR: "Beslis over een meetbezwaar, of haal de antwoorden van een gesloten ronde op.",
    Rol.BEOORDELAAR: "Vul de vragenlijst in over de partijen waar u mee werkt, of bekijk uw resultaat.",
    Rol.HEROVERWEGER: "Adviseer van buiten over een besluit, als een partner daarom vraagt.",
    Rol.TEKENBEVOEGDE: "Lees wat uw organisatie heeft getekend.",
    Rol.CONTACTPERSOON: "Bekijk wat er van uw organisatie wordt gevraagd, en leg iets uit.",
    Rol.AFGEVAARDIGDE: "Bekijk voor welk cluster u spreekt, en tot wanneer.",
    Rol.PROCESONTWIKKELAAR: "Leg vast wat er van een verplichting kwam.",
    Rol.BURGEMEESTER: "Geef iemand een volmacht om brieven te tekenen, of trek er een in.",
    Rol.SECRETARIS: "Lees een voorstel aan het college, en wat het college besloot.",
    Rol.TREKKER_JEUGD: "Lees een voorstel aan het college, en wat het college besloot.",
    Rol.TREKKER_WMO: "Lees een voorstel aan het college, en wat het college besloot.",
    Rol.COLLEGELID: "Lees een voorstel aan het college, en wat het college besloot.",
    Rol.VOORZITTER: "Lees de agenda en het verslag van een vergadering van de MDG I-F.",
}
"""The first of these that somebody has is named; who has none of them looks around."""
KIJK_ROND: Final = "Bekijk wat er voor u klaarstaat."

_GEMEENTE, _MDG, _PARTNERS, _LOS = "Gemeente", "MDG Inhoud-Financiën", "Netwerkpartners", "Onafhankelijk en beheer"
LICHAMEN: Final = (_GEMEENTE, _MDG, _PARTNERS, _LOS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Iemand:
    """Somebody whom a visitor can be."""

    persoon: str
    naam: str
    rollen: tuple[str, ...]
    organisaties: tuple[str, ...]
    probeer: str


def per_lichaam(
    houders: Sequence[Rolhouder], *, gemeente: str | None, namen: Mapping[str, str]
) -> dict[str, list[Iemand]]:
    """Put everybody who has a role under one body, who has most to try first; a body without people is left out."""
    per_persoon: dict[str, list[Rolhouder]] = {}
    for houder in houders:
        if houder.naam is not None:
            per_persoon.setdefault(houder.persoon, []).append(houder)
    gevonden: dict[str, list[Iemand]] = {lichaam: [] for lichaam in LICHAMEN}
    for persoon, rollen in sorted(per_persoon.items(), key=lambda paar: _volgorde(paar[1])):
        gevonden[_lichaam(rollen, gemeente)].append(_iemand(persoon, rollen, namen))
    return {lichaam: mensen for lichaam, mensen in gevonden.items() if mensen}


def _volgorde(rollen: Sequence[Rolhouder]) -> tuple[int, str]:
    heeft = {houder.rol for houder in rollen}
    plaats = next((plaats for plaats, rol in enumerate(PROBEER) if rol in heeft), len(PROBEER))
    return plaats, str(rollen[0].naam)


def _lichaam(rollen: Sequence[Rolhouder], gemeente: str | None) -> str:
    if any(houder.rol in MDG for houder in rollen):
        return _MDG
    partijen = {houder.partij for houder in rollen}
    if gemeente in partijen:
        return _GEMEENTE
    return _LOS if partijen == {None} else _PARTNERS


def _iemand(persoon: str, rollen: Sequence[Rolhouder], namen: Mapping[str, str]) -> Iemand:
    heeft = {houder.rol for houder in rollen}
    return Iemand(
        persoon=persoon,
        naam=str(rollen[0].naam),
        rollen=tuple(_rolnamen(rollen)),
        organisaties=tuple(sorted({namen[een] for houder in rollen if (een := houder.partij or "") in namen})),
        probeer=next((zin for rol, zin in PROBEER.items() if rol in heeft), KIJK_ROND),
    )


def _rolnamen(rollen: Iterable[Rolhouder]) -> list[str]:
    return [f"{houder.rol} {houder.cluster}" if houder.cluster else houder.rol.value for houder in rollen]
