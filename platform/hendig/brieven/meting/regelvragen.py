"""The V- and H-rules as questions with an answer, the same on every certificate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.herhaling.regeltekst import FAILED, UNKNOWN
from hendig.brieven.stukkop import JA_NEE
from hendig.zetwerk.blokken import Tabel

VRAGEN: Mapping[str, str] = {
    "V1": "Was de norm op tijd bekend, en viel de ronde onder die norm?",
    "V2": "Was de partner lang genoeg partner toen de ronde begon?",
    "V3": "Waren er genoeg bruikbare beoordelingen?",
    "V4": "Gaven genoeg organisaties op de lijst antwoord?",
    "V5": "Kwamen de beoordelingen uit genoeg clusters, en niet te veel uit één cluster?",
    "V6": "Zijn gemelde banden voor alle partijen weggelaten voordat de ronde werd vastgesteld?",
    "V7": "Hingen de antwoorden genoeg samen, en is elk onderzoek ernaar afgerond?",
    "V8": "Staat de ronde vast?",
    "V9": "Was het geen nulmeting, en was de score zeker genoeg?",
    "H1": "Zijn er genoeg tellende rondes onder de norm?",
    "H2": "Lag elke tellende ronde ertussen onder de norm?",
    "H3": "Waren er na de eerdere ronde op tijd een bericht, een aangeboden gesprek en een (aangeboden) plan?",
    "H4": "Was de verbetertermijn voorbij toen de volgende ronde begon?",
    "H5": "Liggen de rondes niet te ver uit elkaar?",
    "H6": "Zijn de rondes met dezelfde vragenlijst gehouden?",
    "H7": "Is geen van de rondes al gebruikt in een zaak die is afgesloten?",
    "H8": "Blijft de uitkomst van de beslissende ronde hetzelfde als er één beoordelaar of één cluster niet meetelt?",
}
V_REGELS = tuple(regel for regel in VRAGEN if regel.startswith("V"))
H_REGELS = tuple(regel for regel in VRAGEN if regel.startswith("H"))
_NIET_BEKEND = "Hierover is niets vastgelegd."


@dataclass(frozen=True, slots=True)
class Regeluitkomst:
    """Whether a rule holds; None is not tested. ``reden`` says more where there is more to say, and may be empty."""

    regel: str
    geldt: bool | None
    reden: str = ""


def regeltabel(titel: str, regels: tuple[str, ...], uitkomsten: tuple[Regeluitkomst, ...]) -> Tabel:
    """Ask every rule and answer it; a rule without an outcome was not tested."""
    gevonden = {een.regel: een for een in uitkomsten}
    rijen = tuple(_rij(gevonden.get(regel, Regeluitkomst(regel, None))) for regel in regels)
    return Tabel(titel, ("Regel", "Vraag", "Antwoord"), rijen, smal=(0, 2))


def redenen(uitkomsten: tuple[Regeluitkomst, ...]) -> tuple[str, ...]:
    """Give the sentence with each rule that does not hold or was not tested, and with each that has one of its own."""
    return tuple(f"{een.regel}: {reden}" for een in uitkomsten if (reden := een.reden or _reden(een)))


def alle_gelden(regels: tuple[str, ...], uitkomsten: tuple[Regeluitkomst, ...]) -> bool:
    """Whether every rule was tested and holds."""
    return {een.regel for een in uitkomsten if een.geldt} >= set(regels)


def _rij(een: Regeluitkomst) -> tuple[str, ...]:
    return een.regel, VRAGEN[een.regel], JA_NEE[een.geldt]


def _reden(een: Regeluitkomst) -> str:
    if een.geldt is None:
        return UNKNOWN.get(een.regel, _NIET_BEKEND)
    if een.geldt:
        return ""
    return FAILED.get(een.regel, "Gemelde banden zijn niet voor alle partijen weggelaten.")
