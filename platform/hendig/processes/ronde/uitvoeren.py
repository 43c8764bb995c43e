"""Asking the answers of a closed round as a file, and fetching it: for two roles only, in the log, told to the FG.

One person gets the answers without who gave them. The whole file, in which raters have pseudonyms, takes a request of
one that another in the other role allowed, as for opening the key, and is there for those two as long as that holds.
The file is made by a job: what writes it is not loaded where pages are served. It waits in the kluis, a day at most.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Final

from sqlalchemy.orm import Session

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
from surveys.ronde.rules import Rondesoort, Rondestand
from surveys.uitslag.controle_queries import zoek_sleutelverzoek
from surveys.uitslag.rules import MAG_ALLES_ZIEN, Uitslaggebeurtenis

UITVOEREN: Final = "ronde uitvoeren"
"""The kind of a job that makes a file."""
UITVOER_WISSEN: Final = "uitvoer wissen"
"""The kind of a job that takes away what lay its time."""
_WAT: Final = {True: "het volledige bestand, met schuilnamen van wie antwoordde", False: "zonder wie antwoordde"}
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


VOLLEDIG_MET_TWEE = Weigeringsgrond(
    "RES-43",
    "Het volledige bestand is er alleen voor twee mensen samen. Vraag het aan en laat iemand in de andere rol het "
    "toestaan. Daarna kunt u beiden het 24 uur lang ophalen.",
    BRON,
)


def kan_uitvoeren(ronde: Rondebeeld | None) -> bool:
    """Tell whether a round has answers that can be given away: those of a rehearsal serve nothing any more."""
    return (
        ronde is not None
        and ronde.soort is not Rondesoort.PROEF
        and ronde.stap(Rondestand.GESLOTEN) is not None
        and ronde.stand is not Rondestand.VERNIETIGD
    )


def volledig_toegestaan(session: Session, *, ronde: str, verzoek: str, nu: dt.datetime) -> bool:
    """Tell whether two people agreed on the whole file of a round, and the day is not over."""
    beeld = zoek_sleutelverzoek(session, verzoek)
    return beeld is not None and (beeld.ronde, beeld.partij) == (ronde, None) and beeld.is_open(nu)


def vraag_uitvoer(handeling: Handeling, kluis: Kluis, *, ronde: str, verzoek: str | None = None) -> None:
    """Have the answers of a round made into a file for who asks; the whole file on a ``verzoek`` that two agreed on."""
    _weiger_rol(handeling)
    _weiger_alleen(handeling, ronde, verzoek)
    beeld = zoek_ronde(handeling.session, ronde)
    if beeld is None or not kan_uitvoeren(beeld):
        raise NIETS_UIT_TE_VOEREN.met()
    nummer = handeling.nieuw_id
    handeling.leg_vast(_gebeurtenis(verzoek), zaak=ronde, grond=BRON, naar=Uitvoerstand.GEVRAAGD)
    for houder in personen_in_rol(handeling.session, Rol.FG, Peil(handeling.dag)):
        verteld = {
            "ronde": beeld.naam,
            "op": handeling.op.isoformat(),
            "rol": str(handeling.door.rol),
            "wat": _WAT[verzoek is not None],
        }
        zet_klaar(handeling, bericht=Bericht.RONDE_UITGEVOERD, aan=houder.persoon, gegevens=verteld, sleutel=nummer)
    zet_in_rij(handeling, soort=UITVOEREN, sleutel=f"{UITVOEREN}:{nummer}", lading={"uitvoer": nummer})
    weg = handeling.op + uitvoeringen.BLIJFT
    zet_in_rij(handeling, soort=UITVOER_WISSEN, sleutel=f"{UITVOER_WISSEN}:{nummer}", lading={}, vanaf=weg)
    with kluis.schrijf() as open_:
        uitvoeringen.vraag_uitvoer(
            open_, nummer=nummer, ronde=ronde, persoon=handeling.persoon, op=handeling.op, verzoek=verzoek
        )


def haal_uitvoer_op(handeling: Handeling, kluis: Kluis, *, ronde: str, nummer: str) -> bytes:
    """Give a file to who asked for it, once."""
    _weiger_rol(handeling)
    if not kan_uitvoeren(zoek_ronde(handeling.session, ronde)):
        raise NIETS_UIT_TE_VOEREN.met()
    with kluis.schrijf() as open_:
        gehaald = uitvoeringen.haal_op(open_, nummer=nummer, ronde=ronde, persoon=handeling.persoon, op=handeling.op)
        if gehaald is None:
            raise UITVOER_IS_WEG.met()
        _weiger_alleen(handeling, ronde, gehaald.verzoek)
        van, naar = Uitvoerstand.GEVRAAGD, Uitvoerstand.OPGEHAALD
        handeling.leg_vast(_gebeurtenis(gehaald.verzoek), zaak=ronde, grond=BRON, van=van, naar=naar)
    return gehaald.inhoud


def wis_uitvoer(kluis: Kluis, nu: dt.datetime) -> None:
    """Take away every file that lay its time, fetched or not; done again it changes nothing."""
    with kluis.schrijf() as open_:
        uitvoeringen.ruim_op(open_, nu)


def _gebeurtenis(verzoek: str | None) -> Uitslaggebeurtenis:
    return Uitslaggebeurtenis.UITGEVOERD if verzoek is None else Uitslaggebeurtenis.VOLLEDIG_UITGEVOERD


def _weiger_alleen(handeling: Handeling, ronde: str, verzoek: str | None) -> None:
    """Refuse the whole file to who is not one of two that agreed on it, and after their day."""
    if verzoek is None:
        return
    session, nu = handeling.session, handeling.op
    beeld = zoek_sleutelverzoek(session, verzoek)
    een_van_twee = beeld is not None and beeld.is_open_voor(handeling.persoon, nu)
    if not een_van_twee or not volledig_toegestaan(session, ronde=ronde, verzoek=verzoek, nu=nu):
        raise VOLLEDIG_MET_TWEE.met()


def _weiger_rol(handeling: Handeling) -> None:
    if handeling.door.rol not in MAG_ALLES_ZIEN:
        raise UITVOER_NIET_VOOR_ROL.met(rol=handeling.door.rol)
