"""What may not happen in a conversation or a procedure, in words: the grounds of refusal UIT-01 and further.

UIT-11 (a vote of somebody who steps aside) stands in `governance.belangen`; UIT-14 (a clause of the Awb in a letter) is
DOC-04 of `governance.documenten`, which holds for every letter.
"""

from __future__ import annotations

from governance.bronnen import BONDIG_KADER, Bron
from governance.uitsluiting.gronden import KADER
from governance.weigering import Weigeringsgrond

VERTROUWEN = Bron(BONDIG_KADER, "paragraaf 4.9")
HOOR = Bron("Awb", "artikel 3:2, naar analogie")
MOTIVERING = Bron("Awb", "artikel 3:4, naar analogie")
EVENREDIG = Bron("Burgerlijk Wetboek", "boek 6, artikel 265, lid 1")
BEREIKT = Bron("Burgerlijk Wetboek", "boek 3, artikel 37, lid 3")
COLLEGE = Bron("Gemeentewet", "artikel 160, lid 1")
TEKENEN = Bron("Gemeentewet", "artikel 171")
VERLOOP = Bron("ontwerpkeuze", "verloop van een zaak")
VIER_OGEN = Bron("ontwerpkeuze", "vier ogen in een zaak")

EEN_RONDE = Weigeringsgrond(
    "UIT-01",
    "'Bij herhaling' betekent: in {k} rondes achter elkaar die tellen. Het aantal is nu {n}. Wacht de volgende ronde "
    "af.",
    VERTROUWEN,
)
TELT_NIET = Weigeringsgrond(
    "UIT-02",
    "Deze ronde telt niet, volgens regel {regel} van de meting. {toelichting} Wacht een volgende ronde af.",
    VERTROUWEN,
)
GEEN_CONCLUSIE = Weigeringsgrond(
    "UIT-03",
    "Deze meting laat niet zien dat de norm niet is gehaald. Zij telt niet mee. Een gesprek mag, het hoeft niet.",
    VERTROUWEN,
)
ANDERE_DIMENSIE = Weigeringsgrond(
    "UIT-04", "Herhaling gaat over dezelfde soort vertrouwen. Houd de metingen apart.", VERTROUWEN
)
NORM_VERZWAARD = Weigeringsgrond(
    "UIT-05",
    "De norm of de vragenlijst is na de eerste meting veranderd. Samen tellen deze metingen niet. Wacht een volgende "
    "ronde af.",
    VERTROUWEN,
)
TUSSENMETING = Weigeringsgrond(
    "UIT-06",
    "Deze ronde kwam te vroeg: {tot} Is zij op of boven de norm, dan telt dat wel. Anders telt zij niet mee.",
    VERTROUWEN,
)
NIEUWE_PARTNER = Weigeringsgrond(
    "UIT-07", "Deze partner is nieuw en telt pas mee vanaf {datum}. Wacht een volgende ronde af.", VERTROUWEN
)
ANDERE_ROUTE = Weigeringsgrond(
    "UIT-08",
    "In versie {versie} van de overeenkomst staat dit niet: {optie}. Volg de weg die er wel in staat.",
    KADER,
)
ZONDER_VASTSTELLING = Weigeringsgrond(
    "UIT-09",
    "Op deze grond kan het alleen als de MDG I-F dat eerst vaststelt. Die vaststelling is er niet. Zet het "
    "op de agenda.",
    KADER,
)
ZIENSWIJZE_LOOPT = Weigeringsgrond(
    "UIT-10", "{tot} Wacht tot die tijd voorbij is. Eerder kan er geen besluit komen.", HOOR
)
NIET_UW_DOSSIER = Weigeringsgrond(
    "UIT-12",
    "Deze pagina is niet voor u. Wat over uw eigen organisatie gaat, vindt u via uw overzicht.",
    Bron("AVG", "artikel 5, eerste lid"),
)
TOETS_ONVOLLEDIG = Weigeringsgrond(
    "UIT-13", "De evenredigheidstoets is nog niet af. Vul aan: {veld}. Schrijf minstens een hele zin.", MOTIVERING
)
TEGEN_GEMEENTE = Weigeringsgrond(
    "UIT-15",
    "De gemeente kan niet worden uitgesloten. Voor haar is er een eigen traject: kijk bij De gemeente.",
    VERTROUWEN,
)
RECHTEN_BLIJVEN = Weigeringsgrond(
    "UIT-16",
    "Zolang de beëindiging niet is ingegaan, houdt de partner alle rechten. "
    "Alleen het college kan besluiten om iets op te schorten. Zegt de partner zelf op? Leg dat eerst vast in het "
    "dossier.",
    Bron("Burgerlijk Wetboek", "boek 6, artikel 248"),
)
AL_GEBRUIKT = Weigeringsgrond(
    "UIT-17",
    "Deze metingen zijn al beoordeeld in zaak {zaak}. Alleen een nieuwe meting onder de norm kan weer tellen.",
    VERTROUWEN,
)
NIET_GEVOLMACHTIGD = Weigeringsgrond(
    "UIT-19",
    "{naam} heeft geen volmacht om hiervoor te tekenen. Laat de burgemeester tekenen, of kies wie een volmacht heeft.",
    TEKENEN,
)
OOK_BIJ_FRAUDE = Weigeringsgrond(
    "UIT-20",
    "Ook bij fraude kan de partner eerst reageren. De tijd mag korter, met de reden erbij: minstens {dagen} werkdagen.",
    HOOR,
)
GEEN_BEWIJSMIDDEL = Weigeringsgrond(
    "UIT-21",
    "{wat} is geen bewijs. Gebruik een feit met een dag en een bron die de partner kan nagaan.",
    Bron(BONDIG_KADER, "paragraaf 4.3"),
)
ZONDER_TRANSITIEPLAN = Weigeringsgrond(
    "UIT-22",
    "Het transitieplan is nog niet af: {n} lopende trajecten zonder afspraak. Spreek eerst af wie die gezinnen helpt.",
    Bron("Jeugdwet", "artikel 2.6"),
)

KAN_NIET_NU = Weigeringsgrond(
    "UIT-23", "Dit kan niet zolang de stand is: {stand}. Kijk op de pagina wat nu wel kan.", VERLOOP
)
NIET_IN_DEZE_ROL = Weigeringsgrond("UIT-24", "Dit doet een ander: {rollen}.", VERLOOP)
TWEEDE_PERSOON = Weigeringsgrond(
    "UIT-25", "Hiervoor is een tweede persoon nodig, en dat bent u niet. Vraag een ander: {rollen}.", VIER_OGEN
)
STUK_ONTBREEKT = Weigeringsgrond(
    "UIT-26", "Hiervoor moet nog een stuk worden geschreven en vastgesteld: {stuk}.", VERLOOP
)
STUK_ACHTERHAALD = Weigeringsgrond(
    "UIT-84",
    "Na dit stuk kwam er nog iets in het dossier: {stuk}. Maak het opnieuw en laat het vaststellen. Dan leest de "
    "partner alles.",
    HOOR,
)
NIET_POSITIEF = Weigeringsgrond(
    "UIT-85",
    "De laatste verklaring van de onafhankelijk controleur is niet positief. Er volgt geen voornemen. De controleur en "
    "de meetbeheerder sluiten het zonder gevolg.",
    VERTROUWEN,
)
NIET_BEZORGD = Weigeringsgrond(
    "UIT-27", "Het is niet bewezen dat dit stuk de partner heeft bereikt: {stuk}. Leg eerst de bezorging vast.", BEREIKT
)
PUNTEN_OPEN = Weigeringsgrond(
    "UIT-28",
    "{n} van de {alle} punten van de zienswijze hebben nog geen antwoord. Het kan zodra elk punt een antwoord heeft.",
    HOOR,
)
BUNDEL_ONVOLLEDIG = Weigeringsgrond(
    "UIT-29", "Het dossier is nog niet af. Dit ontbreekt: {stukken}. Vul dat eerst aan.", MOTIVERING
)
MELDER_VALIDEERT = Weigeringsgrond(
    "UIT-30", "Wie iets meldt, gaat niet zelf na of het klopt. Vraag een ander.", VIER_OGEN
)
NOG_HOREN = Weigeringsgrond(
    "UIT-31", "De partner vroeg om te worden gehoord. Dat is nog niet gebeurd. Hoor de partner eerst.", HOOR
)
TERMIJN_LOOPT = Weigeringsgrond("UIT-32", "{wat} loopt {tot}. Het kan daarna.", VERLOOP)
TERMIJN_VOORBIJ = Weigeringsgrond(
    "UIT-33", "{wat} is voorbij. Daardoor kan dit niet meer. Kijk op de pagina wat nu wel kan.", VERLOOP
)
TREKKERS_ONTBREKEN = Weigeringsgrond(
    "UIT-34", "Beide bestuurlijk trekkers geven hun oordeel. Nu zijn er {n} van de 2. Wacht op de ander.", KADER
)
BELANGEN_ONTBREKEN = Weigeringsgrond(
    "UIT-35",
    "Nog niemand heeft verklaard of die een belang heeft in deze zaak. Vraag dat eerst aan wie eraan meewerkt.",
    Bron("Awb", "artikel 2:4"),
)
ZONDER_BESLUIT = Weigeringsgrond(
    "UIT-36", "Er is geen besluit van het college vastgelegd. Leg dat eerst vast.", COLLEGE
)
ALLEEN_DE_SCORE = Weigeringsgrond(
    "UIT-37",
    "Bij het besluit staat niet wat er buiten de score is gewogen. Vul dat eerst in, in de woorden van het college.",
    Bron("AVG", "artikel 22"),
)
TE_VROEG = Weigeringsgrond(
    "UIT-38", "De overeenkomst kan op zijn vroegst eindigen op {datum}. Kies een latere dag.", EVENREDIG
)
NOG_BEZWAAR = Weigeringsgrond(
    "UIT-39",
    "Ronde {ronde} is nog niet definitief: een partner kan nog bezwaar maken tegen de meting. Wacht daarop.",
    VERTROUWEN,
)
INZAGE_TE_KORT = Weigeringsgrond(
    "UIT-40",
    "De partner kon het dossier niet de hele termijn inzien. Herstel de inzage. De termijn begint dan opnieuw.",
    HOOR,
)
NIET_TWEE_KEER_UITGENODIGD = Weigeringsgrond(
    "UIT-41", "De partner is {n} keer schriftelijk uitgenodigd. Nodig twee keer uit voordat u dit vastlegt.", HOOR
)
EERST_EEN_GESPREK = Weigeringsgrond(
    "UIT-42",
    "Een gesprek in de MDG I-F gaat hieraan vooraf. Vraag de secretaris om het op een agenda te zetten. Het kan zodra "
    "de partner het verslag heeft.",
    KADER,
)
ONBEKENDE_ZAAK = Weigeringsgrond("UIT-44", "Dit bestaat niet, of niet meer. Kies uit de lijst.", VERLOOP)
DOOR_HET_PROGRAMMA = Weigeringsgrond(
    "UIT-43",
    "Dit legt niemand zelf vast: het volgt uit een ronde, een bezorging of een dag. U hoeft niets te doen.",
    VERLOOP,
)
NIET_NU_IN_DOSSIER = Weigeringsgrond(
    "UIT-45", "Dit kan nu niet in het dossier. Kijk op de pagina hoe ver het is en wat nu wel kan.", VERLOOP
)
TOEKOMST = Weigeringsgrond("UIT-46", "{dag} is nog niet geweest. Kies vandaag of een eerdere dag.", VERLOOP)
AANTALLEN = Weigeringsgrond(
    "UIT-47",
    "Het aantal trajecten zonder afspraak is niet lager dan 0 en niet hoger dan het aantal lopende trajecten. "
    "Controleer beide aantallen.",
    VERLOOP,
)
AL_EEN_NUMMER = Weigeringsgrond(
    "UIT-48", "Dit heeft al een zaaknummer, of het nummer is van een andere zaak. Controleer het nummer.", VERLOOP
)
PUNTEN_ONTBREKEN = Weigeringsgrond(
    "UIT-49", "De partner gaf een zienswijze, en daarvan is nog geen punt genoemd. Zet eerst elk punt op een rij.", HOOR
)
NIET_GEKOPPELD = Weigeringsgrond(
    "UIT-50",
    "Een meting die geen bericht, gesprek en aanbod van een plan kreeg, telt niet mee voor herhaling: {toelichting}",
    VERTROUWEN,
)
ONDERBROKEN = Weigeringsgrond(
    "UIT-51", "De reeks is onderbroken. {toelichting} Een nieuwe reeks begint met een nieuwe lage meting.", VERTROUWEN
)
TE_OUD = Weigeringsgrond(
    "UIT-52",
    "De eerste lage meting is te lang geleden: zij telde mee tot en met {datum}. "
    "Een nieuwe reeks begint met een nieuwe lage meting.",
    VERTROUWEN,
)
NIET_ROBUUST = Weigeringsgrond(
    "UIT-53",
    "De uitkomst van de beslissende meting hangt af van één beoordelaar of één cluster. Zij telt niet mee voor "
    "herhaling. Een gesprek mag.",
    VERTROUWEN,
)
NIET_BEKEND = Weigeringsgrond(
    "UIT-54",
    "Of de norm bij herhaling niet is gehaald, is niet vast te stellen. {toelichting} Vul dat aan.",
    VERTROUWEN,
)
WACHT_AL = Weigeringsgrond(
    "UIT-87", "Dit wacht al op een tweede persoon: {stap}. U hoeft het niet nog eens voor te stellen.", VIER_OGEN
)
AL_OPEN = Weigeringsgrond(
    "UIT-55", "Over deze partner loopt op deze grond al iets. Voeg de feiten daaraan toe.", VERLOOP
)
NIET_METEEN = Weigeringsgrond(
    "UIT-56", "Na lage metingen eindigt een overeenkomst nooit meteen. Kies een dag na {datum}.", EVENREDIG
)
NIET_OM_DEZE_REDEN = Weigeringsgrond(
    "UIT-67",
    "Op deze grond eindigt een overeenkomst niet meteen om deze reden: {waarom}. Kies een dag vanaf {datum}.",
    EVENREDIG,
)
NIET_BESCHIKBAAR = Weigeringsgrond(
    "UIT-57",
    "Deze maatregel is niet afgesproken: {maatregel}. Kies een maatregel van de lijst.",
    Bron(BONDIG_KADER, "paragraaf 4.7"),
)
PLAN_ONVOLLEDIG = Weigeringsgrond("UIT-58", "Het verbeterplan is nog niet af. Vul in: {veld}.", VERTROUWEN)
NIET_OP_AGENDA = Weigeringsgrond(
    "UIT-60",
    "Dit staat op geen agenda van de MDG I-F. De secretaris zet het op de agenda van een vergadering.",
    KADER,
)
AANGETAST = Weigeringsgrond(
    "UIT-86",
    "Iemand die meesprak in de MDG I-F of die adviseerde, had een belang. Dat deel telt niet. Een jurist en de "
    "contractmanager laten het eerst overdoen.",
    Bron("Awb", "artikel 2:4"),
)
ANDERE_UITKOMST = Weigeringsgrond(
    "UIT-61",
    "De MDG I-F sloot dit punt niet af met de uitkomst '{uitkomst}'. Leg vast wat de MDG I-F wel deed.",
    KADER,
)
OPSCHORTING_TE_LANG = Weigeringsgrond(
    "UIT-59",
    "Opschorten duurt volgens de overeenkomst hoogstens {weken} weken. Kies een kortere tijd.",
    Bron("Burgerlijk Wetboek", "boek 6, artikel 262"),
)
ANDER_BESLUIT = Weigeringsgrond(
    "UIT-62",
    "Het besluit van het college dat is vastgelegd, leidt niet tot: {stand}. "
    "Kies de stap die bij het besluit past. Laat eerst een jurist aanvullen waar het advies op neerkomt, of wat een "
    "ander besluit betekent, als dat er nog niet staat.",
    COLLEGE,
)
ADVIES_VAN_EERDER = Weigeringsgrond(
    "UIT-74",
    "Het advies na heroverweging is van vóór dit verzoek. Vraag de heroverwegingsadviseur om een nieuw advies.",
    HOOR,
)
BRIEF_VAN_EERDER = Weigeringsgrond(
    "UIT-76",
    "De brief die de overeenkomst beëindigt, is van vóór het laatste besluit. Schrijf hem opnieuw.",
    TEKENEN,
)
HERVAT_ELDERS = Weigeringsgrond("UIT-75", "Het college hield dit aan bij: {stand}. Hervat het daar.", COLLEGE)
