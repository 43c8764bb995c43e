"""How a page says what stands ready in a conversation or a case, and around the MDG I-F."""

from __future__ import annotations

from typing import Final

from hendig.processes.klaar.rules import Klusoort
from hendig.web.klustekst import Woorden

ZAAKWOORDEN: Final = {
    Klusoort.EIGEN_ZAAK: Woorden(
        "{over}",
        "Het mag, en het hoeft niet. U leest eerst wat er speelt en wat er gelijk blijft.",
        "Bekijk wat u kunt doen",
        "eigenzaken.een",
        naam="zaak",
        termijn="Dat kan tot en met",
    ),
    Klusoort.PARTNER_SCHREEF: Woorden(
        "{over}",
        "Op de pagina staat wat de partner schreef en hoe u antwoordt.",
        "Lees het en geef antwoord",
        "zaken.een",
        naam="zaak",
        termijn="Dat kan tot en met",
    ),
    Klusoort.SLOT_VERTELLEN: Woorden(
        "Vertel {over} dat het klaar is",
        "Dit stopte zonder gevolg. De partner kreeg er eerder een brief over, en weet dit nog niet.",
        "Schrijf de brief",
        "zaken.een",
        naam="zaak",
    ),
    Klusoort.STAP_BEVESTIGEN: Woorden(
        "Een stap over {over} wacht op een tweede persoon",
        "Een collega stelde deze stap voor. U bevestigt die, of niet.",
        "Lees wat is voorgesteld",
        "zaken.een",
        naam="zaak",
        termijn="De eerste termijn loopt tot en met",
    ),
    Klusoort.STUK_KEUREN: Woorden(
        "Lees een stuk over {over} na",
        "Een collega schreef dit stuk. U stelt het vast, of niet.",
        "Bekijk wat er ligt",
        "zaken.een",
        naam="zaak",
        termijn="De eerste termijn loopt tot en met",
    ),
    Klusoort.STAP_MOGELIJK: Woorden(
        "U kunt nu iets doen over {over}",
        "Op de pagina staat wat nu kan, wat nog niet kan, en waarom.",
        "Bekijk wat nu kan",
        "zaken.een",
        naam="zaak",
        termijn="De eerste termijn loopt tot en met",
    ),
    Klusoort.BELANG_VERKLAREN: Woorden(
        "Zeg of u een belang heeft bij {over}",
        "Dat vragen wij iedereen die meedoet. Tot u antwoordt, ziet u de stukken niet.",
        "Geef uw antwoord",
        "belangen.verklaren",
        naam="zaak",
        termijn="De vergadering is op",
    ),
    Klusoort.BELANG_NAZIEN: Woorden(
        "Kijk één verklaring over een belang na",
        "Zeg of deze persoon meedoet of opzij stapt.",
        "Bekijk wat er wacht",
        "belangen.nazien",
        meer="Kijk {aantal} verklaringen over een belang na",
    ),
    Klusoort.ADVIES_SCHRIJVEN: Woorden(
        "U bent om advies gevraagd over {over}",
        "U schrijft eerst een concept. De partner leest het en kan reageren. Daarna volgt uw advies.",
        "Lees de opdracht",
        "zaken.een",
        naam="zaak",
        termijn="Uw advies is klaar op",
    ),
    Klusoort.MDG_QUORUM: Woorden(
        "Een punt op {over} kan niet doorgaan: te weinig clusters doen mee",
        "Bij te veel clusters stapt iedereen opzij. Kijk of een plaatsvervanger kan, of verzet de vergadering.",
        "Bekijk het punt",
        "mdgpunten.een",
        naam="punt",
        termijn="De vergadering is op",
    ),
    Klusoort.MDG_ZAAK_AGENDEREN: Woorden(
        "Zet een zaak op de agenda: {over}",
        "Kies een vergadering die nog op tijd is, of plan er een.",
        "Kies een vergadering",
        "mdg.overzicht",
        termijn="De vergadering is uiterlijk op",
    ),
    Klusoort.MDG_TOETSEN: Woorden(
        "Toets een punt voor {over} aan het mededingingsrecht",
        "Zonder deze toets gaat de agenda niet weg.",
        "Bekijk het punt",
        "mdgpunten.een",
        naam="punt",
    ),
    Klusoort.MDG_BESLECHTEN: Woorden(
        "Beslecht een betwist punt van de vergadering op {over}",
        "De vergadering was het niet eens over één punt van de vaste lijst. Uw antwoord telt.",
        "Bekijk het punt",
        "mdgpunten.een",
        naam="punt",
    ),
    Klusoort.MDG_STUK_KEUREN: Woorden(
        "Stel een stuk van de MDG I-F vast: {over}",
        "Een collega maakte dit stuk. Lees het. U stelt het vast, of niet.",
        "Bekijk wat er ligt",
        "mdg.een",
        naam="vergadering",
    ),
    Klusoort.MDG_PUNTSTUK_KEUREN: Woorden(
        "Stel een stuk van een agendapunt vast: {over}",
        "Een collega maakte dit stuk. Lees het. U stelt het vast, of niet.",
        "Bekijk wat er ligt",
        "mdgpunten.een",
        naam="punt",
    ),
    Klusoort.MDG_VERSLAG_SCHRIJVEN: Woorden(
        "Schrijf het verslag van de vergadering op {over}",
        "Iemand die er niet aan schreef, stelt het daarna vast.",
        "Naar de vergadering",
        "mdg.een",
        naam="vergadering",
    ),
    Klusoort.MDG_VERSLAG_VASTSTELLEN: Woorden(
        "Stel het verslag vast van de vergadering op {over}",
        "Een collega schreef het. Klopt het, dan stelt u het vast.",
        "Lees het verslag",
        "mdg.een",
        naam="vergadering",
    ),
    Klusoort.MDG_VERGADERING: Woorden(
        "U bent uitgenodigd voor de MDG I-F op {over}",
        "Lees de agenda. Kunt u niet? Laat het de secretaris op tijd weten.",
        "Bekijk de agenda",
        "mdg.een",
        naam="vergadering",
        termijn="De vergadering is op",
    ),
}
