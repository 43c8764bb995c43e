"""Rounds that a case can rest on: a first one that never counts, and two that do, all signed off."""

from __future__ import annotations

import datetime as dt

from hendig.processes.herbereken.maak_deskundige import maak_deskundigenbundel
from hendig.processes.herbereken.maak_partner import maak_partnerbundel
from hendig.processes.herbereken.voorwie import Voorwie
from hendig.processes.ronde.vaststellen import leg_controle_vast, maak_definitief_op_tijd
from surveys.ronde.rules import Rondesoort
from surveys.uitslag.controle_queries import laatste_berekening
from tests.integration.ronde.rondebouw import AANGEKONDIGD, CONTROLEUR, MEETBEHEERDER, Rondewerk, eerlijk

LAAG = "20000000-0000-4000-8000-000000000110"
COMPETENTIONEEL = "competentioneel"
VOOR = Voorwie(wie="wie hem kreeg", hoedanigheid="contactpersoon", zaak="Z-1", op="een maandag", nummer="b-1")


def ronde_van(rondewerk: Rondewerk, nummer: int, *, sluit: bool = True, soort: Rondesoort | None = None) -> str:
    """The round of a year, answered by all; the first is the one that never counts."""
    telt = Rondesoort.TELT if nummer else Rondesoort.NULMETING
    ronde = rondewerk.open_ronde(f"Ronde {nummer}", soort or telt, begin=AANGEKONDIGD + dt.timedelta(days=365 * nummer))
    rondewerk.vul_in(ronde, eerlijk(laag={LAAG}, zaad=nummer))
    if sluit:
        rondewerk.sluit(ronde)
    return ronde


def stel_vast(rondewerk: Rondewerk, ronde: str) -> None:
    """Compute a round, look it over, and sign it off."""
    rondewerk.bereken(ronde)
    with rondewerk.werk.lees() as session:
        laatste = laatste_berekening(session, ronde)
    assert laatste is not None
    with rondewerk.werk.doe(CONTROLEUR) as handeling:
        leg_controle_vast(handeling, ronde=ronde, gelezen=laatste.sha256, bevinding="In orde.")
    for wie in (MEETBEHEERDER, CONTROLEUR):
        rondewerk.onderteken(ronde, wie, laatste.sha256)


def laat_bezwaartijd_voorbijgaan(rondewerk: Rondewerk, ronde: str) -> None:
    """Let the time for objections pass."""
    rondewerk.werk.nu += dt.timedelta(days=60)
    with rondewerk.werk.doe() as handeling:
        maak_definitief_op_tijd(handeling, ronde=ronde)


def vaste_ronde(rondewerk: Rondewerk, nummer: int) -> str:
    """A round of a year that is signed off."""
    ronde = ronde_van(rondewerk, nummer)
    stel_vast(rondewerk, ronde)
    return ronde


def partnerbundel(rondewerk: Rondewerk, *rondes: str, partij: str = LAAG, construct: str = COMPETENTIONEEL) -> bytes:
    """The bundle of a party."""
    with rondewerk.werk.lees() as session, rondewerk.kluis.lees() as open_:
        return maak_partnerbundel(
            session, open_, partij=partij, construct=construct, rondes=rondes, voor=VOOR
        ).als_bytes()


def deskundigenbundel(rondewerk: Rondewerk, *rondes: str, zaad: int = 0) -> bytes:
    """The bundle of an expert, with names drawn in a row."""
    getrokken = iter(range(zaad * 100_000, (zaad + 1) * 100_000))
    with rondewerk.werk.lees() as session, rondewerk.kluis.lees() as open_:
        return maak_deskundigenbundel(
            session,
            open_,
            partij=LAAG,
            construct=COMPETENTIONEEL,
            rondes=rondes,
            voor=VOOR,
            trek=lambda: f"{next(getrokken) * 2654435761 % 2**32:08x}",
        )
