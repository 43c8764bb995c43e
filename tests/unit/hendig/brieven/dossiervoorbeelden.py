"""Papers of a file about an invented partner."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hendig.brieven.dossier.afsluitverslag import Afgerond, Afsluitgegevens
from hendig.brieven.dossier.feitenrelaas import Feitenrelaasgegevens
from hendig.brieven.dossier.gespreksverslag import (
    Besproken,
    Gesprek,
    Gespreksafspraak,
    Gespreksverslaggegevens,
    Uitnodigingsfeit,
)
from hendig.brieven.dossier.hoorverslag import Gezegd, Hoorverslaggegevens
from hendig.brieven.dossier.transitieplan import Groep, Transitieplangegevens
from hendig.brieven.dossier.verbeterplan import Doel, NietGekozen, Verbeterplangegevens
from hendig.brieven.onderbouwing import Bepaling, Feit
from hendig.brieven.stuk import Maker
from tests.unit.hendig.brieven.brieven import KOP
from tests.unit.hendig.brieven.stukmakers import GESPREK, ILSE, JORIS, LANG, VOOR_PARTNER, ZAAK

FEITEN = Feitenrelaasgegevens(
    kop=GESPREK,
    **VOOR_PARTNER,
    aanleiding="De partner leverde drie keer geen verantwoording over het afgelopen kwartaal.",
    bepaling=Bepaling(
        "artikel 10, lid 1", "De netwerkpartner levert binnen een maand na elk kwartaal een verantwoording."
    ),
    ontdekt_op=date(2026, 11, 2),
    feiten=(
        Feit(
            date(2026, 7, 31),
            "De verantwoording over het tweede kwartaal was niet ontvangen.",
            "register van verplichtingen",
        ),
        Feit(
            date(2026, 4, 30),
            "De verantwoording over het eerste kwartaal was niet ontvangen.",
            "register van verplichtingen",
        ),
        Feit(
            date(2026, 8, 14),
            "De gemeente vroeg per brief om de verantwoording, vóór 1 september 2026.",
            "brief HD-2026-0029",
        ),
    ),
)
VERSLAG = Gespreksverslaggegevens(
    kop=GESPREK,
    **VOOR_PARTNER,
    gesprek=Gesprek(
        dag=date(2026, 11, 10),
        plaats="bij Praktijk Kievit, Dorpsweg 1",
        aanwezig=(Maker("Karin Kievit", "eigenaar"), Maker("Ruben Zwaluw", "kartrekker van de gemeente")),
        besproken=(
            Besproken("De uitkomst van de ronde 2026", "De kartrekker legde uit wat de uitkomst wel en niet betekent."),
            Besproken("Hoe de partner het ziet", LANG),
        ),
        afspraken=(
            Gespreksafspraak("De partner en de gemeente maken samen een verbeterplan.", "beide", date(2026, 12, 18)),
            Gespreksafspraak(
                "De gemeente vraagt het cluster om een vaste contactpersoon.", "gemeente", date(2026, 12, 4)
            ),
        ),
    ),
    uitnodigingen=(),
    opmerkingen=(
        "Ik mis in het verslag dat wij dit zelf in mei al hebben gemeld.",
        "Verder klopt het verslag. K. Kievit",
    ),
    opmerkingen_tot=date(2026, 11, 30),
)
GEEN_GESPREK = replace(
    VERSLAG,
    gesprek=None,
    uitnodigingen=(
        Uitnodigingsfeit(date(2026, 10, 5), date(2026, 10, 7), "in Hendig en aangetekend"),
        Uitnodigingsfeit(date(2026, 10, 26), date(2026, 10, 28), "aangetekend"),
    ),
    opmerkingen=(),
)
PLAN = Verbeterplangegevens(
    kop=GESPREK,
    **VOOR_PARTNER,
    doelen=(
        Doel("Afspraken komen op tijd na.", "Elke afspraak staat met een datum in het overzicht.", date(2027, 3, 1)),
        Doel(
            "Wie een afspraak niet haalt, zegt dat vooraf.",
            "De andere partij hoort het een week eerder.",
            date(2027, 2, 1),
        ),
    ),
    ondersteuning=("Een aanjager denkt elke maand een uur mee.", "De gemeente betaalt de training."),
    evaluaties=(date(2027, 5, 12), date(2027, 2, 10)),
    niet_gekozen=None,
)
GEEN_PLAN = replace(
    PLAN,
    doelen=(),
    ondersteuning=(),
    evaluaties=(),
    niet_gekozen=NietGekozen(
        aangeboden_op=date(2026, 11, 10),
        aanbod=("Een aanjager denkt elke maand een uur mee.", "De gemeente betaalt een training."),
        antwoord="Wij pakken dit liever zelf op.",
    ),
)
HOREN = Hoorverslaggegevens(
    kop=ZAAK,
    opgesteld_door=(JORIS, ILSE),
    vast_te_stellen_door=None,
    lezer=KOP.partner.naam,
    gehoord_op=date(2027, 8, 24),
    plaats="gemeentehuis, kamer 2.14",
    eerste_hoorder=JORIS,
    tweede_hoorder=Maker("Petra Leeuwerik", "beleidsmedewerker"),
    gehoord=(Maker("Karin Kievit", "eigenaar"), Maker("mr. A. Specht", "adviseur van de partner")),
    punten=(Gezegd("De oorzaak is weg.", LANG), Gezegd("De tweede ronde kwam te vroeg.", "Het plan liep nog.")),
    overgelegd=("Overzicht van afspraken van januari tot en met juli 2027",),
    opmerkingen=(),
)
TRANSITIE = Transitieplangegevens(
    kop=ZAAK,
    **{**VOOR_PARTNER, "lezer": "het college"},
    ingang=date(2028, 3, 1),
    groepen=(
        Groep(
            soort="Begeleiding, klaar vóór de einddatum",
            aantal=4,
            wat_gebeurt="De partner rondt de hulp zelf af.",
            verantwoordelijk="de partner",
            uiterlijk=date(2028, 2, 28),
        ),
        Groep(
            soort="Begeleiding, loopt door",
            aantal=3,
            wat_gebeurt="Het gezin kiest met de gezinscoach een andere aanbieder. Er is een warme overdracht.",
            verantwoordelijk="de gezinscoach",
            uiterlijk=date(2028, 2, 15),
        ),
    ),
    zonder_oplossing="Dan gaat de hulp door bij de partner, op dezelfde voorwaarden, tot er een oplossing is.",
)
AFSLUITING = Afsluitgegevens(
    kop=ZAAK,
    **VOOR_PARTNER,
    geeindigd_op=date(2028, 3, 1),
    declaraties=Afgerond(date(2028, 4, 14), "De declaraties tot en met februari 2028 zijn betaald."),
    reisbudget=Afgerond(date(2028, 4, 20), "Het deel van de partner is verrekend."),
    trajecten=Afgerond(date(2028, 3, 1), "Alle zeven trajecten hebben een andere aanbieder of zijn klaar."),
    toegang=Afgerond(date(2028, 3, 2), "De accounts van de partner zijn gesloten."),
    bewaren="De stukken zijn nodig om na te gaan hoe is besloten.",
    bewaren_tot=date(2038, 3, 1),
)
