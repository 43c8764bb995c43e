"""What stands ready around a closed round: looking it over, signing it, and letting the key be opened or not."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy.orm import Session

from governance.netwerk.rules import Rol
from hendig.processes.klaar.rules import Klus, Klusoort
from surveys.ronde.queries import Rondebeeld, ronden
from surveys.ronde.rules import MAG_CONTROLEREN, MAG_ONDERTEKENEN, Rondebesluit, Rondestand
from surveys.uitslag.controle_queries import laatste_berekening, sleutelverzoeken
from surveys.uitslag.controle_rules import MAG_SLEUTEL


def rondeklussen(session: Session, persoon: str, rollen: Collection[Rol]) -> Iterator[Klus]:
    """Give what somebody in these roles can do about rounds that have closed."""
    for ronde in ronden(session):
        berekening = laatste_berekening(session, ronde.id)
        if berekening is not None and ronde.stand is Rondestand.GESLOTEN and _een_van(rollen, MAG_CONTROLEREN):
            yield Klus(soort=Klusoort.RONDE_NAKIJKEN, over=ronde.naam, sleutel=ronde.id)
        if berekening is not None and ronde.stand is Rondestand.GECONTROLEERD:
            nog = [rol for rol in MAG_ONDERTEKENEN if not _getekend(ronde, rol, persoon, berekening.sha256)]
            if _een_van(rollen, nog):
                yield Klus(soort=Klusoort.RONDE_ONDERTEKENEN, over=ronde.naam, sleutel=ronde.id)
        if _een_van(rollen, MAG_SLEUTEL) and any(
            een.toegestaan_door is None and een.gevraagd_door != persoon for een in sleutelverzoeken(session, ronde.id)
        ):
            yield Klus(soort=Klusoort.SLEUTEL_TOESTAAN, over=ronde.naam, sleutel=ronde.id)


def _een_van(rollen: Collection[Rol], gevraagd: Collection[Rol]) -> bool:
    return any(rol in gevraagd for rol in rollen)


def _getekend(ronde: Rondebeeld, rol: Rol, persoon: str, uitslag: str) -> bool:
    """Tell whether a role, or this person, signed this outcome already."""
    return any(
        (een.besluit, een.uitslag_sha256) == (Rondebesluit.VASTSTELLEN, uitslag)
        and (een.rol is rol or een.door == persoon)
        for een in ronde.handtekeningen
    )
