"""What happens in the gemeente's own track, as sentences for who reads the log."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from governance.gemeentetraject.toestand import Trajectdossiergebeurtenis, Trajectgebeurtenis

TRAJECTZINNEN: Final[Mapping[StrEnum, str]] = {
    Trajectgebeurtenis.SIGNAAL_ONTSTAAN: "Na een ronde ontstond een signaal over de gemeente",
    Trajectgebeurtenis.VALIDATIE_GESTART: "Begonnen is met nagaan of een signaal over de gemeente klopt",
    Trajectgebeurtenis.ONGELDIG: "Een signaal over de gemeente klopte niet en is gesloten",
    Trajectgebeurtenis.GELDIG: "Twee mensen vonden een signaal over de gemeente geldig",
    Trajectgebeurtenis.BESPROKEN: "De MDG I-F besprak een meting van de gemeente",
    Trajectgebeurtenis.COLLEGE_REAGEERDE: "Het college reageerde op een meting van de gemeente",
    Trajectgebeurtenis.ACTIES_VASTGESTELD: "De acties van de gemeente zijn vastgesteld",
    Trajectgebeurtenis.ACTIES_GEDAAN: "Alle acties van de gemeente zijn gedaan",
    Trajectgebeurtenis.HERHALING_ONGELDIG: "Een volgende meting van de gemeente klopte niet",
    Trajectgebeurtenis.HERHALING_GELDIG: "Twee mensen vonden een volgende lage meting van de gemeente geldig",
    Trajectgebeurtenis.ADVIES_GEGEVEN: "De MDG I-F adviseerde de bestuurlijk trekkers over de gemeente",
    Trajectgebeurtenis.ADVIES_BEANTWOORD: "Het college antwoordde op elk punt van een advies over de gemeente",
    Trajectgebeurtenis.VOLDOENDE: "Een volgende ronde van de gemeente was op of boven de norm",
    Trajectgebeurtenis.RONDE_VERVALLEN: "Een ronde waar een traject van de gemeente op rustte, telt niet meer",
    Trajectgebeurtenis.LATERE_RONDE_VERVALLEN: "Een volgende lage ronde van de gemeente telt niet meer",
    Trajectdossiergebeurtenis.BEGONNEN: "Een traject van de gemeente is begonnen",
    Trajectdossiergebeurtenis.METING: "Een meting van de gemeente kwam in een traject",
    Trajectdossiergebeurtenis.VOORGESTELD: "Iemand oordeelde over een meting van de gemeente en vroeg een ander",
    Trajectdossiergebeurtenis.BEVESTIGD: "Een tweede persoon bevestigde een oordeel over een meting van de gemeente",
    Trajectdossiergebeurtenis.INGETROKKEN: "Een oordeel over een meting van de gemeente is ingetrokken",
    Trajectdossiergebeurtenis.ACTIE_TOEGEVOEGD: "Een actie van de gemeente is opgeschreven",
    Trajectdossiergebeurtenis.ACTIE_GEDAAN: "Een actie van de gemeente is gedaan",
}
