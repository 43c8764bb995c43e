"""What may not happen in the track of the gemeente, in words: the grounds of refusal GEM-01 and further."""

from __future__ import annotations

from governance.bronnen import BONDIG_KADER, Bron
from governance.weigering import Weigeringsgrond

METEN = Bron(BONDIG_KADER, "paragraaf 4.9")
TRAJECT = Bron("ontwerpkeuze", "traject van de gemeente")
VIER_OGEN = Bron("ontwerpkeuze", "vier ogen in het traject van de gemeente")

KAN_NIET_NU = Weigeringsgrond(
    "GEM-01", "Dit kan nu niet. Nu is aan de beurt: {beurt}. Kijk bij het verloop wat daarna komt.", TRAJECT
)
NIET_IN_DEZE_ROL = Weigeringsgrond("GEM-02", "Deze stap doet de {rollen}. Vraag het aan die persoon.", TRAJECT)
TWEEDE_PERSOON = Weigeringsgrond(
    "GEM-03",
    "Of een signaal klopt, zeggen twee mensen: de meetbeheerder en de onafhankelijk controleur. Vraag de ander.",
    VIER_OGEN,
)
WACHT_AL = Weigeringsgrond(
    "GEM-04", "Er wacht al een oordeel op een tweede persoon. Bevestig dat, of trek het eerst in.", VIER_OGEN
)
WACHT_NIET = Weigeringsgrond(
    "GEM-05", "Dit oordeel wacht niet meer. Kijk bij het verloop wat ervan is geworden.", VIER_OGEN
)
GEEN_ACTIE = Weigeringsgrond(
    "GEM-06", "Er staat nog geen actie open. Schrijf minstens één actie op: wat, wie en wanneer klaar.", TRAJECT
)
ACTIE_OPEN = Weigeringsgrond(
    "GEM-07", "Nog niet gedaan: {aantal} van de acties. Leg eerst vast wanneer elke actie is gedaan.", TRAJECT
)
ACTIE_AL_GEDAAN = Weigeringsgrond("GEM-08", "Deze actie was al gedaan. U hoeft niets te doen.", TRAJECT)
ACTIE_VOORBIJ = Weigeringsgrond(
    "GEM-09", "De dag waarop de actie klaar is, ligt in het verleden. Kies een dag vanaf vandaag.", TRAJECT
)
GEEN_PUNTEN = Weigeringsgrond(
    "GEM-10",
    "Het advies heeft nog geen punten. Schrijf minstens één punt op, zodat het college erop kan antwoorden.",
    TRAJECT,
)
PUNT_ZONDER_ANTWOORD = Weigeringsgrond(
    "GEM-11",
    "Zonder antwoord: {aantal} van de punten. Het college antwoordt op elk punt. Vul de antwoorden aan.",
    TRAJECT,
)
GEEN_RONDE_MEER = Weigeringsgrond(
    "GEM-13",
    "Geen ronde van dit traject telt nog als onder de norm. Zeg samen dat de meting niet klopt. Dan sluit het traject.",
    METEN,
)
NIETS_TE_VALIDEREN = Weigeringsgrond(
    "GEM-12", "Er is geen volgende lage ronde waarover nog iets te zeggen is. U hoeft niets te doen.", METEN
)
