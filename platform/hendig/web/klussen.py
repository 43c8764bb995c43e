"""How a page says what stands ready: a heading, a sentence, the words on the button and where it leads."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Final

from flask import url_for

from hendig.processes.klaar.rules import Klus, Klusoort
from hendig.web.klustekst import Woorden
from hendig.web.verzoek import VOOR
from hendig.web.zaakklussen import ZAAKWOORDEN

WOORDEN: Final = {
    **ZAAKWOORDEN,
    Klusoort.TERMIJN_VOORBIJ: Woorden(
        "De tijd is voorbij: {over}",
        "Leg vast wat er is gebeurd, of wat er nu volgt.",
        "Bekijk de termijnen",
        "termijnen.overzicht",
        termijn="De laatste dag was",
    ),
    Klusoort.TERMIJN: Woorden(
        "Loopt bijna af: {over}",
        "Kijk of alles op tijd klaar is.",
        "Bekijk de termijnen",
        "termijnen.overzicht",
        termijn="Loopt tot en met",
    ),
    Klusoort.AANGETEKEND: Woorden(
        "Verstuur één brief aangetekend",
        "Niemand van de partner opende dit op tijd. Daarom gaat het ook per post.",
        "Bekijk de termijnen",
        "termijnen.overzicht",
        meer="Verstuur {aantal} brieven aangetekend",
    ),
    Klusoort.BRIEF_POSTEN: Woorden(
        "Breng één brief naar de post",
        "Deze brief gaat ook op papier. Leg vast wanneer hij bij de vervoerder is.",
        "Bekijk de brieven",
        "berichten.bezorging",
        meer="Breng {aantal} brieven naar de post",
    ),
    Klusoort.BRIEF_VOLGEN: Woorden(
        "Leg vast of één brief is aangekomen",
        "Tot dat bewezen is, begint geen termijn. Kijk wat de vervoerder zegt.",
        "Bekijk de brieven",
        "berichten.bezorging",
        meer="Leg vast of {aantal} brieven zijn aangekomen",
    ),
    Klusoort.BERICHT_MISLUKT: Woorden(
        "Eén mail kwam niet aan",
        "Kijk wat er misging. Probeer het opnieuw, of laat het vervallen.",
        "Bekijk de post",
        "post.overzicht",
        meer="{aantal} mails kwamen niet aan",
    ),
    Klusoort.ZETEL_LEEG: Woorden(
        "Cluster {over} heeft geen afgevaardigde",
        "Leg vast wie dit cluster afvaardigt naar de MDG I-F.",
        "Wijs iemand aan",
        "afvaardiging.overzicht",
    ),
    Klusoort.ZETEL_EINDIGT: Woorden(
        "De afvaardiging van cluster {over} eindigt",
        "Leg op tijd vast wie daarna komt.",
        "Wijs iemand aan",
        "afvaardiging.overzicht",
    ),
    Klusoort.GEMEENTETRAJECT: Woorden(
        "U bent aan de beurt: de gemeente was onder de norm ({over})",
        "Kijk wat nu aan de beurt is, en doe de volgende stap.",
        "Bekijk het traject",
        "gemeentetraject.een",
        naam="traject",
    ),
    Klusoort.NORM_VASTSTELLEN: Woorden(
        "Lees norm {over} na",
        "Een collega heeft deze norm voorbereid. U leest de norm na en stelt die vast, of niet.",
        "Lees norm {over}",
        "norm.versie",
        naam="nummer",
    ),
    Klusoort.CONTRACT_VASTSTELLEN: Woorden(
        "Lees versie {over} van de overeenkomst na",
        "Een collega heeft deze tekst overgenomen. U leest de tekst na en stelt die vast, of niet.",
        "Lees versie {over}",
        "overeenkomst.versie",
        naam="nummer",
    ),
    Klusoort.VRAGENLIJST_VASTSTELLEN: Woorden(
        "Lees vragenlijst {over} na",
        "Een collega heeft deze vragen voorbereid. U leest ze na en stelt ze vast, of niet.",
        "Lees vragenlijst {over}",
        "vragenlijsten.versie",
        naam="nummer",
    ),
    Klusoort.RONDE_NAKIJKEN: Woorden(
        "Kijk ronde {over} na",
        "De ronde is gesloten en berekend. Niemand ziet iets voordat u haar nakeek.",
        "Kijk de ronde na",
        "controle.ronde",
        naam="ronde",
    ),
    Klusoort.RONDE_ONDERTEKENEN: Woorden(
        "Onderteken ronde {over}",
        "De ronde is nagekeken. Zodra twee mensen ondertekenen, ziet iedereen het eigen resultaat.",
        "Lees na en onderteken",
        "controle.ronde",
        naam="ronde",
    ),
    Klusoort.SLEUTEL_TOESTAAN: Woorden(
        "Beslis of iemand mag zien wie wat antwoordde in ronde {over}",
        "Dat kan alleen als u het ook nodig vindt. Vraag naar de reden.",
        "Bekijk het verzoek",
        "sleutel.overzicht",
        naam="ronde",
    ),
    Klusoort.BEZWAAR_BESLISSEN: Woorden(
        "Beslis over een meetbezwaar bij ronde {over}",
        "Een partij vindt dat er iets niet klopt aan de meting. U keek deze ronde niet na en ondertekende haar niet.",
        "Lees het bezwaar",
        "bezwaren.bezwaar",
        naam="bezwaar",
        termijn="Beslis uiterlijk op",
    ),
    Klusoort.CONTROLEUR_AANWIJZEN: Woorden(
        "Wijs een tweede controleur aan voor ronde {over}",
        "Er loopt een meetbezwaar. Wie de ronde nakeek of ondertekende, mag daarover niet beslissen.",
        "Bekijk de personen",
        "personen.overzicht",
        termijn="Beslist moet zijn uiterlijk op",
    ),
    Klusoort.CONTROLEUR_VRAGEN: Woorden(
        "Zorg voor een tweede controleur voor ronde {over}",
        "Er loopt een meetbezwaar, en niemand mag beslissen. Vraag de beheerder om iemand aan te wijzen.",
        "Bekijk de ronde",
        "controle.ronde",
        naam="ronde",
        termijn="Beslist moet zijn uiterlijk op",
    ),
    Klusoort.RONDE_AANKONDIGEN: Woorden(
        "Maak ronde {over} af en kondig haar aan",
        "Niemand heeft nog bericht. Vul de opzet aan, en de lijst wie wie beoordeelt.",
        "Bekijk ronde {over}",
        "rondes.een",
        naam="ronde",
    ),
    Klusoort.RONDE_NIET_GEOPEND: Woorden(
        "Ronde {over} ging niet vanzelf open",
        "Kijk of er iemand op de lijst staat. Vraag anders de beheerder om hulp.",
        "Bekijk ronde {over}",
        "rondes.een",
        naam="ronde",
    ),
    Klusoort.LIJST_BESLISSEN: Woorden(
        "Beantwoord één verzoek over de lijst van {over}",
        "Een partij zegt dat haar lijst niet klopt, of meldt een band. Wat u niet beslist voor de ronde opent, geldt "
        "niet. Beide partijen krijgen bericht.",
        "Bekijk de lijst",
        "deelname.lijst",
        meer="Beantwoord {aantal} verzoeken over de lijst van {over}",
        naam="ronde",
        termijn="Beslis uiterlijk op",
    ),
    Klusoort.BAND_GEMELD: Woorden(
        "Iemand meldde een band met uw organisatie, voor {over}",
        "Wie een band heeft, beoordeelt elkaar niet. De band geldt pas als u dit ook zegt, of als de meetbeheerder zo "
        "beslist.",
        "Lees wat er is gemeld",
        "mijn_lijst.overzicht",
        meer="Anderen meldden {aantal} banden met uw organisatie, voor {over}",
        termijn="Iets zeggen kan tot en met",
    ),
    Klusoort.LIJST_NALOPEN: Woorden(
        "Loop uw lijst na voor {over}",
        "Op de lijst staat wie uw organisatie beoordeelt. Klopt die niet, dan kunt u dat zeggen.",
        "Bekijk uw lijst",
        "mijn_lijst.overzicht",
        termijn="Verbeteren kan tot en met",
    ),
    Klusoort.UITLEG_BEOORDELEN: Woorden(
        "Lees de uitleg bij één verplichting",
        "Een partner gaf uitleg. U legt vast wat ervan kwam.",
        "Lees de uitleg",
        "verplichtingen.nakoming",
        meer="Lees de uitleg bij {aantal} verplichtingen",
        naam="nakoming",
    ),
    Klusoort.UITKOMST_VASTLEGGEN: Woorden(
        "Leg vast wat er kwam van één verplichting",
        "De periode is voorbij en er staat nog niets vast.",
        "Bekijk de verplichtingen",
        "verplichtingen.overzicht",
        meer="Leg vast wat er kwam van {aantal} verplichtingen",
    ),
    Klusoort.ZONDER_ACCOUNT: Woorden(
        "Nodig één persoon uit",
        "Wie een rol heeft en geen uitnodiging die nog geldt, kan niet inloggen.",
        "Bekijk de accounts",
        "accounts.overzicht",
        meer="Nodig {aantal} personen uit",
    ),
    Klusoort.VOORSTEL_WACHT: Woorden(
        "Er wacht een voorstel aan het college op u: {over}",
        "Bovenaan de pagina staat wat u nu kunt doen.",
        "Lees het voorstel",
        "college.voorstel",
        naam="voorstel",
    ),
    Klusoort.VRAGENLIJST_INVULLEN: Woorden(
        "Vul de vragenlijst in voor {over}",
        "Dat kost ongeveer een minuut per organisatie. U kunt tussendoor stoppen.",
        "Naar de vragenlijst",
        "invullen.overzicht",
        naam=VOOR,
        termijn="De ronde sluit op",
    ),
    Klusoort.VERPLICHTING: Woorden(
        "Dit vraagt de overeenkomst van uw organisatie",
        "Lukt iets niet, dan kunt u dat uitleggen.",
        "Bekijk wat er wordt gevraagd",
        "verplichtingen.overzicht",
    ),
}


@dataclass(frozen=True, slots=True)
class Klusregel:
    """One thing to do as a page shows it."""

    kop: str
    delen: tuple[str, ...]
    uitleg: str
    knop: str
    adres: str
    termijn: str
    uiterlijk: dt.date | None


def klusregel(klus: Klus) -> Klusregel:
    """Say what is to be done."""
    woorden = WOORDEN[klus.soort]
    kop = woorden.meer if klus.aantal > 1 and woorden.meer else woorden.een
    plek: dict[str, Any] = {woorden.naam: klus.sleutel} if woorden.naam else {}
    return Klusregel(
        kop=kop.format(over=klus.over, aantal=klus.aantal),
        delen=klus.delen,
        uitleg=woorden.uitleg,
        knop=woorden.knop.format(over=klus.over),
        adres=url_for(woorden.doel, **plek),
        termijn=woorden.termijn,
        uiterlijk=klus.uiterlijk,
    )
