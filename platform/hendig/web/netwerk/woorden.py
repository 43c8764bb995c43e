"""What changed about a party, and how large it is, as sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from governance.kalender.datum import datum
from governance.netwerk.geschiedenis import LIDMAATSCHAP, ONDERSTEUNING, Verandering, Verschil
from governance.netwerk.rules import GROOTTE_UITLEG, Grootte, Netwerkgebeurtenis

_NAMEN: Final = {
    "naam": "De naam",
    "kvk": "Het KvK-nummer",
    "vestiging": "Het vestigingsnummer",
    "agb": "De AGB-code",
    "e_mail": "Het e-mailadres",
    "adres": "Het adres",
    "postcode": "De postcode",
    "plaats": "De plaats",
    "grootte": "De grootte",
    "concern": "Het concern",
}
_KOPPEN: Final[Mapping[str, str]] = {
    Netwerkgebeurtenis.GEMEENTE_INGERICHT: "Ingeschreven als gemeente",
    Netwerkgebeurtenis.PARTNER_TOEGETREDEN: "Toegetreden",
    Netwerkgebeurtenis.PARTNER_UITGETREDEN: "Uitgetreden",
    Netwerkgebeurtenis.PARTIJ_GEWIJZIGD: "Gewijzigd",
    Netwerkgebeurtenis.REGISTER_HERSTELD: "Verbeterd wat verkeerd stond",
}


def grootte_in_woorden(grootte: Grootte | None) -> str:
    """Say how large a partner is, and what that word means here."""
    return "niet bekend" if grootte is None else f"{grootte.value}: {GROOTTE_UITLEG[grootte]}"


def kop_van(verandering: Verandering) -> str:
    """Say what kind of act it was."""
    return _KOPPEN.get(verandering.vastlegging.soort, "Vastgelegd")


def verschil_in_woorden(verschil: Verschil) -> str:
    """Say what is different, and for which days."""
    wanneer = f"vanaf {datum(verschil.duur.van)}"
    if verschil.duur.tot is not None:
        wanneer += f" tot {datum(verschil.duur.tot)}"
    if verschil.onderdeel == LIDMAATSCHAP:
        return f"Doet {'' if verschil.wordt else 'niet '}mee {wanneer}."
    if verschil.onderdeel == ONDERSTEUNING:
        return f"Geeft {verschil.wordt or f'geen {verschil.was} meer,'} {wanneer}."
    naam = _NAMEN[verschil.onderdeel]
    if verschil.wordt is None:
        return f"{naam} vervalt {wanneer}. Dat was: {verschil.was}."
    return f"{naam} is {wanneer}: {verschil.wordt}." + (f" Dat was: {verschil.was}." if verschil.was else "")
