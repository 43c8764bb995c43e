"""Asking the answers of a closed round as a file, and fetching it: for two roles only, in the log, told to the FG.

The file is made by a job: what writes it is not loaded where pages are served. It waits in the kluis.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from governance.bronnen import Bron
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import personen_in_rol
from governance.netwerk.rules import Rol
from governance.weigering import Weigeringsgrond
from hendig.jobs.service import zet_in_rij
from hendig.mail.rules import Bericht
from hendig.mail.service import zet_klaar
from surveys.kluis import uitvoeringen
from surveys.kluis.kluis import Kluis
from surveys.ronde.queries import Rondebeeld, zoek_ronde
from surveys.ronde.rules import Rondestand
from surveys.uitslag.rules import MAG_ALLES_ZIEN, Uitslaggebeurtenis

UITVOEREN: Final = "ronde uitvoeren"
"""The kind of a job that makes a file."""
BRON = Bron("Algemene verordening gegevensbescherming", "artikel 5, eerste lid, onder c en f")


class Uitvoerstand(StrEnum):
    """How far a file is, as the log tells it."""

    GEVRAAGD = "gevraagd"
    OPGEHAALD = "opgehaald"


UITVOER_NIET_VOOR_ROL = Weigeringsgrond(
    "AVG-05", "Antwoorden ophalen mag niet in de rol {rol}. Alleen de meetbeheerder en de controleur mogen dit.", BRON
)
NIETS_UIT_TE_VOEREN = Weigeringsgrond(
    "RES-41", "Van deze ronde zijn geen antwoorden op te halen. Dat kan zodra een ronde is gesloten.", BRON
)
UITVOER_IS_WEG = Weigeringsgrond(
    "RES-42",
    "Dit bestand is er niet, of niet meer. U haalt een bestand één keer op, binnen een dag. Vraag een nieuw bestand.",
    BRON,
)


def kan_uitvoeren(ronde: Rondebeeld | None) -> bool:
    """Tell whether a round has answers that can be given away."""
    return (
        ronde is not None and ronde.stap(Rondestand.GESLOTEN) is not None and ronde.stand is not Rondestand.VERNIETIGD
    )


def vraag_uitvoer(handeling: Handeling, kluis: Kluis, *, ronde: str) -> None:
    """Have the answers of a round made into a file for who asks."""
    _weiger_rol(handeling)
    beeld = zoek_ronde(handeling.session, ronde)
    if beeld is None or not kan_uitvoeren(beeld):
        raise NIETS_UIT_TE_VOEREN.met()
    nummer = handeling.nieuw_id
    handeling.leg_vast(Uitslaggebeurtenis.UITGEVOERD, zaak=ronde, grond=BRON, naar=Uitvoerstand.GEVRAAGD)
    for houder in personen_in_rol(handeling.session, Rol.FG, Peil(handeling.dag)):
        verteld = {"ronde": beeld.naam, "op": handeling.op.isoformat(), "rol": str(handeling.door.rol)}
        zet_klaar(handeling, bericht=Bericht.RONDE_UITGEVOERD, aan=houder.persoon, gegevens=verteld, sleutel=nummer)
    zet_in_rij(handeling, soort=UITVOEREN, sleutel=f"{UITVOEREN}:{nummer}", lading={"uitvoer": nummer})
    with kluis.schrijf() as open_:
        uitvoeringen.vraag_uitvoer(open_, nummer=nummer, ronde=ronde, persoon=handeling.persoon, op=handeling.op)


def haal_uitvoer_op(handeling: Handeling, kluis: Kluis, *, ronde: str, nummer: str) -> bytes:
    """Give a file to who asked for it, once."""
    _weiger_rol(handeling)
    handeling.leg_vast(
        Uitslaggebeurtenis.UITGEVOERD, zaak=ronde, grond=BRON, van=Uitvoerstand.GEVRAAGD, naar=Uitvoerstand.OPGEHAALD
    )
    with kluis.schrijf() as open_:
        inhoud = uitvoeringen.haal_op(open_, nummer=nummer, ronde=ronde, persoon=handeling.persoon, op=handeling.op)
    if inhoud is None:
        raise UITVOER_IS_WEG.met()
    return inhoud


def _weiger_rol(handeling: Handeling) -> None:
    if handeling.door.rol not in MAG_ALLES_ZIEN:
        raise UITVOER_NIET_VOOR_ROL.met(rol=handeling.door.rol)
