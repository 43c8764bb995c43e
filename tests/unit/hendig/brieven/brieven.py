"""Letters to invented partners."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hendig.brieven.welkomstbrief import Afspraak, Meting, Versie, Welkomstgegevens
from hendig.brieven.zaakkop import Bereikbaar, Ontvanger, Zaakkop
from hendig.zetwerk.blokken import Stap

LANGE_NAAM = (
    "Coöperatieve Vereniging van Samenwerkende Kleinschalige Jeugdhulpaanbieders, Gezinshuizen en Logeerboerderijen "
    "Tussen Maas en Peel (verzonnen) U.A."
)
ELF = (
    Afspraak(
        "Elke nieuwe hulpverlener doet mee aan de sessie van de Reisgids. De hulp mag eerder beginnen.",
        "de eerstvolgende sessie",
        "artikel 7, lid 1",
    ),
    Afspraak("Meedoen aan de intervisie van uw cluster.", "twee keer per jaar", "artikel 5, lid 2"),
    Afspraak(
        "Op uw beurt iemand afvaardigen naar de Meedenkgroep Inhoud-Financiën (MDG I-F).",
        "twee keer per jaar, in het jaar van uw beurt",
        "artikel 5, lid 4",
    ),
    Afspraak("Meebetalen aan het reisbudget: de partners betalen samen de helft.", "elk jaar", "artikel 9, lid 2"),
    Afspraak("De vragen over vertrouwen beantwoorden.", "elke ronde", "artikel 11, lid 1"),
    Afspraak("Verklaren dat u aan de wet voldoet.", "bij de start en elk jaar", "artikel 4, lid 1"),
    Afspraak("Het direct melden als u niet meer aan de wet voldoet.", "zodra u het weet", "artikel 4, lid 2"),
    Afspraak("Een geheimhoudingsverklaring tekenen.", "voordat u meedoet aan een expertisetent", "artikel 8, lid 3"),
    Afspraak("Declareren via het berichtenverkeer.", "na elke maand", "artikel 10, lid 1"),
    Afspraak("Uw omzet van het vorige jaar bevestigen.", "binnen twee weken na onze vraag", "artikel 9, lid 4"),
    Afspraak("Hulp tijdelijk opvangen als er een wachtlijst is.", "als het nodig is", "artikel 6, lid 3"),
)
VAN_GEMEENTE = (
    Afspraak("Een verdiepend gesprek met u, bij u op locatie.", "in principe elk jaar", "artikel 6, lid 1"),
    Afspraak("Uw declaraties betalen.", "binnen twee weken", "artikel 10, lid 2"),
    Afspraak("De helft van het reisbudget betalen.", "elk jaar", "artikel 9, lid 2"),
    Afspraak("Zelf ook beoordeeld worden op vertrouwen.", "elke ronde", "artikel 11, lid 1"),
)
KOP = Zaakkop(
    gemeente="Gemeente Nergenshuizen (verzonnen)",
    partner=Ontvanger(
        naam="Praktijk Kievit (verzonnen)",
        ter_attentie_van="t.a.v. mevrouw K. Kievit",
        adres=("Dorpsweg 1", "0000 AA  Nergenshuizen"),
        aanhef="Geachte mevrouw Kievit,",
    ),
    kenmerk="HD-2026-0001",
    zaaknummer="9999/2026/0000001",
    dagtekening=date(2026, 3, 23),
    behandelaar=Bereikbaar(
        naam="Ilse Ravensteyn",
        functie="contractmanager",
        mail="i.ravensteyn@nergenshuizen.invalid",
        telefoon="000 000 00 01",
    ),
    meldpunt=Bereikbaar(
        naam="Bram Ooievaar", functie="meetbeheerder", mail="meting@nergenshuizen.invalid", telefoon="000 000 00 02"
    ),
)
BESTUUR = Ontvanger(
    naam=LANGE_NAAM,
    ter_attentie_van="t.a.v. het bestuur",
    adres=("Burgemeester van den Boogaard-Vermeulenlaan 112-114 bis", "0000 AA  Nergenshuizen"),
    aanhef="Geacht bestuur,",
)
KLEIN = Welkomstgegevens(
    kop=KOP,
    reageren_tot=date(2026, 4, 15),
    partner_vanaf=date(2026, 4, 1),
    overeenkomst=Versie(versie="1.0", vanaf=date(2026, 1, 1)),
    laatste_dag=date(2035, 12, 31),
    van_partner=ELF[:1],
    van_gemeente=VAN_GEMEENTE[:1],
    meting=Meting(norm=Versie(versie="2026-1", vanaf=date(2026, 1, 1)), telt_vanaf=date(2026, 10, 1), rondes=2),
    eerste_stappen=(),
)
GROOT = replace(
    KLEIN,
    kop=replace(KOP, partner=BESTUUR, kenmerk="HD-2026-0002, versie 2"),
    van_partner=ELF,
    van_gemeente=VAN_GEMEENTE,
    eerste_stappen=(
        Stap("Op 12 mei 2026", "Dan is de eerstvolgende sessie van de Reisgids. Meld uw nieuwe hulpverleners aan."),
    ),
)
