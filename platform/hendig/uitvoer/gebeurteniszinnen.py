"""Every kind of event that the log knows, as a sentence for who reads it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from governance.belangen.rules import Belangsgebeurtenis
from governance.college.rules import Collegegebeurtenis
from governance.contract.rules import Contractgebeurtenis
from governance.documenten.rules import Documentgebeurtenis
from governance.kennisgeving.rules import Kennisgevingsgebeurtenis
from governance.logboek.rules import Logboekgebeurtenis
from governance.mdg.rules import Mdggebeurtenis
from governance.netwerk.rules import Netwerkgebeurtenis
from governance.termijnen.rules import Termijngebeurtenis
from governance.verplichtingen.rules import Verplichtingsgebeurtenis
from hendig.jobs.rules import Jobgebeurtenis
from hendig.toegang.rules import Toegangsgebeurtenis
from hendig.uitvoer.trajectzinnen import TRAJECTZINNEN
from hendig.uitvoer.zaakzinnen import ZAAKZINNEN
from surveys.antwoorden.rules import Antwoordgebeurtenis
from surveys.deelname.rules import Deelnamegebeurtenis
from surveys.kluis.rules import Kluisgebeurtenis
from surveys.ronde.rules import Rondegebeurtenis
from surveys.uitslag.rules import Uitslaggebeurtenis
from surveys.vragenlijst.rules import Vragenlijstgebeurtenis

_REGISTER: Final[Mapping[StrEnum, str]] = {
    Netwerkgebeurtenis.GEMEENTE_INGERICHT: "De gemeente is ingericht",
    Netwerkgebeurtenis.PARTNER_TOEGETREDEN: "Een partner doet mee",
    Netwerkgebeurtenis.PARTNER_UITGETREDEN: "Een partner doet niet meer mee",
    Netwerkgebeurtenis.PARTIJ_GEWIJZIGD: "Gegevens van een partij zijn gewijzigd",
    Netwerkgebeurtenis.PERSOON_INGESCHREVEN: "Een persoon is ingeschreven",
    Netwerkgebeurtenis.PERSOON_GEWIJZIGD: "Gegevens van een persoon zijn gewijzigd",
    Netwerkgebeurtenis.ROL_TOEGEWEZEN: "Een rol is gegeven",
    Netwerkgebeurtenis.ROL_BEEINDIGD: "Een rol is beëindigd",
    Netwerkgebeurtenis.PARTNERLIJST_INGELEZEN: "Een partnerlijst is ingelezen",
    Netwerkgebeurtenis.REGISTER_HERSTELD: "Een fout in het register is hersteld",
}
_OVEREENKOMST: Final[Mapping[StrEnum, str]] = {
    Contractgebeurtenis.CONTRACTVERSIE_OPGESTELD: "Een versie van de overeenkomst is opgesteld",
    Contractgebeurtenis.CONTRACTVERSIE_VASTGESTELD: "Een versie van de overeenkomst is vastgesteld",
    Contractgebeurtenis.CONTRACTVERSIE_IN_WERKING_GETREDEN: "Vastgelegd is vanaf wanneer een overeenkomst geldt",
    Contractgebeurtenis.INGANG_CONTRACTVERSIE_HERSTELD: "De ingang van een overeenkomst is hersteld",
    Contractgebeurtenis.PROCESOVEREENKOMST_GETEKEND: "Een partner heeft getekend",
    Contractgebeurtenis.PROCESOVEREENKOMST_BEEINDIGD: "Een overeenkomst met een partner is beëindigd",
    Contractgebeurtenis.NORMVERSIE_OPGESTELD: "Een norm is opgesteld",
    Contractgebeurtenis.NORMVERSIE_VASTGESTELD: "Een norm is vastgesteld",
    Contractgebeurtenis.INGANG_NORMVERSIE_HERSTELD: "De ingang van een norm is hersteld",
    Verplichtingsgebeurtenis.GEOPEND: "Een verplichting is gevraagd",
    Verplichtingsgebeurtenis.VERANTWOORDING_GEVRAAGD: "Om uitleg over een verplichting is gevraagd",
    Verplichtingsgebeurtenis.VERANTWOORD: "Een partij heeft uitleg gegeven over een verplichting",
    Verplichtingsgebeurtenis.BEOORDEELD: "Vastgelegd is wat er van een verplichting kwam",
}
_MDG: Final[Mapping[StrEnum, str]] = {
    Belangsgebeurtenis.VERKLAARD: "Iemand heeft in een zaak een belang verklaard, of dat er geen is",
    Belangsgebeurtenis.BEOORDEELD: "Een jurist heeft een verklaring over een belang beoordeeld",
    Belangsgebeurtenis.LATER_GEMELD: "Een belang dat niet was verklaard, is later gemeld",
    Mdggebeurtenis.GEPLAND: "Een vergadering van de MDG I-F is gepland",
    Mdggebeurtenis.GEAGENDEERD: "Een punt is op de agenda van de MDG I-F gezet",
    Mdggebeurtenis.GETOETST: "Een jurist heeft een punt aan het mededingingsrecht getoetst",
    Mdggebeurtenis.UITGENODIGD: "De MDG I-F is uitgenodigd",
    Mdggebeurtenis.GEOPEND: "Een vergadering van de MDG I-F is geopend",
    Mdggebeurtenis.PUNT_BEGONNEN: "Vastgelegd is wie aan een punt van de MDG I-F meedoet",
    Mdggebeurtenis.LIJST_BEANTWOORD: "Een punt van de controlelijst is beantwoord",
    Mdggebeurtenis.LIJST_BETWIST: "Over een punt van de controlelijst is verschil van mening",
    Mdggebeurtenis.LIJST_BESLECHT: "Een tweede controleur heeft een betwist punt beantwoord",
    Mdggebeurtenis.GESTEMD: "In de MDG I-F is een stem uitgebracht",
    Mdggebeurtenis.ANDERE_VERKLARING: "In de MDG I-F is een andere verklaring genoteerd",
    Mdggebeurtenis.PUNT_AFGESLOTEN: "Een punt van de MDG I-F is afgesloten",
    Mdggebeurtenis.GESLOTEN: "Een vergadering van de MDG I-F is gesloten",
    Mdggebeurtenis.VERSLAG_GESCHREVEN: "Aan een verslag van de MDG I-F is geschreven",
    Mdggebeurtenis.VERSLAG_VASTGESTELD: "Een verslag van de MDG I-F is vastgesteld",
    Mdggebeurtenis.VERZET: "Een vergadering van de MDG I-F gaat niet door",
}
_METING: Final[Mapping[StrEnum, str]] = {
    Vragenlijstgebeurtenis.OPGESTELD: "Een vragenlijst is opgesteld",
    Vragenlijstgebeurtenis.VASTGESTELD: "Een vragenlijst is vastgesteld",
    Antwoordgebeurtenis.LINK_GEMAAKT: "Een link om in te vullen is gemaakt",
    Antwoordgebeurtenis.LINK_INGETROKKEN: "Een link om in te vullen is ingetrokken",
    Antwoordgebeurtenis.INGELEVERD: "De antwoorden van een organisatie kwamen binnen",
}
_RONDE: Final[Mapping[StrEnum, str]] = {
    Rondegebeurtenis.VOORBEREID: "Een ronde is voorbereid",
    Rondegebeurtenis.GEWIJZIGD: "Een ronde die nog niet was aangekondigd, is gewijzigd",
    Rondegebeurtenis.AANGEKONDIGD: "Een ronde is aangekondigd",
    Rondegebeurtenis.GEOPEND: "Een ronde is geopend",
    Rondegebeurtenis.VERLENGD: "Een ronde is verlengd",
    Rondegebeurtenis.GESLOTEN: "Een ronde is gesloten",
    Rondegebeurtenis.GECONTROLEERD: "Een ronde is gecontroleerd",
    Rondegebeurtenis.ONDERTEKEND: "Iemand ondertekende een besluit over een ronde",
    Rondegebeurtenis.VASTGESTELD: "Een ronde is vastgesteld",
    Rondegebeurtenis.DEFINITIEF: "Een ronde is definitief",
    Rondegebeurtenis.VERNIETIGD: "Een ronde is vernietigd",
    Rondegebeurtenis.HERINNERINGEN_GEPLAND: "Vastgelegd is wanneer wie nog niet klaar is, wordt herinnerd",
    Rondegebeurtenis.HERINNERD: "Wie nog niet klaar was, is herinnerd",
    Rondegebeurtenis.HERINNERING_GESTOPT: "Een herinnering is gestopt",
}
_UITSLAG: Final[Mapping[StrEnum, str]] = {
    Uitslaggebeurtenis.BEREKEND: "De uitkomst van een ronde is berekend",
    Uitslaggebeurtenis.GETOOND: "De uitkomst van een ronde is aan iedereen getoond",
    Uitslaggebeurtenis.VLAG_GEZET: "De controleur zette een vraag bij de antwoorden over een partij",
    Uitslaggebeurtenis.VLAG_OPGELOST: "Een vraag bij de antwoorden over een partij is opgelost",
    Uitslaggebeurtenis.VLAG_GEHANDHAAFD: "Een vraag bij de antwoorden over een partij bleef staan, met een reden",
    Uitslaggebeurtenis.THEMA_GESCHREVEN: "Een thema uit toelichtingen is geschreven",
    Uitslaggebeurtenis.THEMA_WEG: "Een thema uit toelichtingen is weggehaald",
    Uitslaggebeurtenis.MEETBEZWAAR_GEMAAKT: "Een partij diende een meetbezwaar in",
    Uitslaggebeurtenis.MEETBEZWAAR_BESLIST: "Op een meetbezwaar is beslist",
    Uitslaggebeurtenis.SLEUTEL_GEVRAAGD: "Iemand vroeg om te zien wie wat over een partij antwoordde",
    Uitslaggebeurtenis.SLEUTEL_GEOPEND: "Twee mensen kunnen zien wie wat over een partij antwoordde",
    Uitslaggebeurtenis.BESTAND_GEVRAAGD: "Iemand vroeg om alle antwoorden van een ronde met schuilnamen",
    Uitslaggebeurtenis.BESTAND_TOEGESTAAN: "Twee mensen kunnen alle antwoorden van een ronde met schuilnamen ophalen",
    Uitslaggebeurtenis.UITGEVOERD: "De antwoorden van een ronde zijn als bestand gevraagd of opgehaald",
    Uitslaggebeurtenis.VOLLEDIG_UITGEVOERD: "Het volledige bestand van een ronde is gevraagd of opgehaald",
    Uitslaggebeurtenis.INGELEZEN: "Een ronde is uit een bestand ingelezen",
}
_STUKKEN: Final[Mapping[StrEnum, str]] = {
    Documentgebeurtenis.OPGEMAAKT: "Een stuk is opgemaakt",
    Documentgebeurtenis.VASTGESTELD: "Een stuk is vastgesteld",
    Documentgebeurtenis.VERZONDEN: "Een stuk is verzonden",
    Documentgebeurtenis.INGETROKKEN: "Een stuk is ingetrokken",
    Kennisgevingsgebeurtenis.OPGESTELD: "Een bericht is klaargezet",
    Kennisgevingsgebeurtenis.VERZONDEN: "Een bericht is verzonden",
    Kennisgevingsgebeurtenis.GEOPEND: "Een bericht is geopend",
    Kennisgevingsgebeurtenis.ONTVANGEN: "Een bericht is ontvangen",
    Kennisgevingsgebeurtenis.GEWEIGERD: "Een bericht is niet aangenomen",
    Kennisgevingsgebeurtenis.NIET_AFGEHAALD: "Een bericht is niet afgehaald",
    Kennisgevingsgebeurtenis.TERUGGEKOMEN: "Een bericht is teruggekomen",
    Termijngebeurtenis.GEOPEND: "Een termijn is geopend",
    Termijngebeurtenis.GESTART: "Een termijn is begonnen",
    Termijngebeurtenis.VERLENGD: "Een termijn is verlengd",
    Termijngebeurtenis.VOLDAAN: "Binnen een termijn is gedaan wat moest",
    Termijngebeurtenis.INGETROKKEN: "Een termijn is ingetrokken",
    Termijngebeurtenis.VERLOPEN: "Een termijn is verlopen",
}
_COLLEGE: Final[Mapping[StrEnum, str]] = {
    Collegegebeurtenis.VOORSTEL_GEOPEND: "Een voorstel aan het college is begonnen",
    Collegegebeurtenis.VOORSTEL_GESCHREVEN: "Aan een voorstel aan het college is geschreven",
    Collegegebeurtenis.VOORSTEL_AANGEBODEN: "Een voorstel aan het college is aangeboden om vast te stellen",
    Collegegebeurtenis.VOORSTEL_VASTGESTELD: "Een voorstel aan het college is vastgesteld",
    Collegegebeurtenis.TREKKERSOORDEEL_GEGEVEN: "Een bestuurlijk trekker gaf een oordeel over een voorstel",
    Collegegebeurtenis.PUNT_NAGEGAAN: "Iets in een voorstel aan het college is nagegaan",
    Collegegebeurtenis.VERGEWIS_ONDERTEKEND: "Een jurist ondertekende dat alles in een voorstel is nagegaan",
    Collegegebeurtenis.BESLUIT_VASTGELEGD: "Het college nam een besluit over een voorstel",
    Collegegebeurtenis.STREKKING_AANGEVULD: "Aangevuld is waar een advies op neerkomt",
    Collegegebeurtenis.BESLUIT_GEDUID: "Vastgelegd is wat een ander besluit dan het advies betekent",
}
_DEELNAME: Final[Mapping[StrEnum, str]] = {
    Deelnamegebeurtenis.CONTACTEN_INGELEZEN: "Wie met wie werkte, is ingelezen voor een ronde",
    Deelnamegebeurtenis.CLUSTERS_INGELEZEN: "De clusters zijn ingelezen voor een ronde",
    Deelnamegebeurtenis.BANDEN_GEMELD: "Banden tussen partijen zijn gemeld voor een ronde",
    Deelnamegebeurtenis.BAND_WEGGEHAALD: "Een gemelde band is weggehaald",
    Deelnamegebeurtenis.CONTACT_TOEGEVOEGD: "Een contact is toegevoegd aan de lijst van een ronde",
    Deelnamegebeurtenis.CONTACT_WEGGEHAALD: "Een toegevoegd contact is weggehaald",
    Deelnamegebeurtenis.CORRECTIE_GEVRAAGD: "Een partij vroeg om een verbetering van de eigen lijst",
    Deelnamegebeurtenis.CORRECTIE_BESLIST: "Over een verbetering van een lijst is beslist",
    Deelnamegebeurtenis.LIJST_VASTGELEGD: "De lijst wie wie beoordeelt, is vastgelegd",
    Deelnamegebeurtenis.SLOTLIJST_VASTGELEGD: "Wie aan het eind van een ronde nog meedeed, is vastgelegd",
}
_TOEGANG: Final[Mapping[StrEnum, str]] = {
    Toegangsgebeurtenis.ACCOUNT_UITGENODIGD: "Iemand is uitgenodigd om in te loggen",
    Toegangsgebeurtenis.WACHTWOORD_GEZET: "Een wachtwoord is gekozen",
    Toegangsgebeurtenis.WACHTWOORDHERSTEL_GESTUURD: "Een link voor een nieuw wachtwoord is gestuurd",
    Toegangsgebeurtenis.TWEEDE_FACTOR_INGESTELD: "Een tweede stap bij het inloggen is ingesteld",
    Toegangsgebeurtenis.TWEEDE_FACTOR_VERWIJDERD: "Een tweede stap bij het inloggen is weggehaald",
    Toegangsgebeurtenis.HERSTELCODES_GEMAAKT: "Herstelcodes zijn gemaakt",
    Toegangsgebeurtenis.HERSTELCODE_GEBRUIKT: "Een herstelcode is gebruikt",
    Toegangsgebeurtenis.INGELOGD: "Iemand is ingelogd",
    Toegangsgebeurtenis.UITGELOGD: "Iemand is uitgelogd",
    Toegangsgebeurtenis.OVERAL_UITGELOGD: "Iemand is overal uitgelogd",
    Toegangsgebeurtenis.ACCOUNT_GESLOTEN: "Een account is gesloten",
    Toegangsgebeurtenis.ACCOUNT_GEOPEND: "Een account is weer geopend",
    Toegangsgebeurtenis.VOORBEELD_GEMAAKT: "Een voorbeeld met verzonnen mensen is gemaakt",
    Toegangsgebeurtenis.DAGEN_VOORBIJ: "In het voorbeeld gingen dagen voorbij",
}
_BEHEER: Final[Mapping[StrEnum, str]] = {
    Logboekgebeurtenis.GEWEIGERD: "Iets is geweigerd",
    Logboekgebeurtenis.INGEZIEN: "Iemand keek in iets vertrouwelijks",
    Logboekgebeurtenis.VERNIETIGD: "Gegevens zijn vernietigd",
    Logboekgebeurtenis.RESERVEKOPIE: "Een reservekopie is gemaakt",
    Logboekgebeurtenis.TERUGGEZET: "Een reservekopie is teruggezet",
    Jobgebeurtenis.OPNIEUW_GEPROBEERD: "Werk dat niet lukte, is opnieuw geprobeerd",
    Jobgebeurtenis.VERVALLEN: "Werk dat niet lukte, is vervallen",
    Kluisgebeurtenis.SLEUTEL_GEMAAKT: "De sleutel van de kluis is gemaakt",
    Kluisgebeurtenis.SLEUTEL_VERNIEUWD: "De sleutel van de kluis is vernieuwd",
    Kluisgebeurtenis.OUDE_SLEUTELS_WEG: "Oude sleutels van de kluis zijn weg",
}

ZINNEN: Final[Mapping[str, str]] = {
    soort.value: zin
    for deel in (
        _REGISTER,
        _OVEREENKOMST,
        _MDG,
        _METING,
        _RONDE,
        _UITSLAG,
        _DEELNAME,
        _COLLEGE,
        _STUKKEN,
        _TOEGANG,
        _BEHEER,
        ZAAKZINNEN,
        TRAJECTZINNEN,
    )
    for soort, zin in deel.items()
}
"""The sentence of each kind, by the word that stands in the log."""


def gebeurtenis_in_woorden(soort: str) -> str:
    """Say what happened; a kind of another version of this program is given as it stands in the log."""
    return ZINNEN.get(soort, soort)
