"""Articles and obligations of a proposed agreement, invented: short, in plain Dutch, each with where it comes from."""

from __future__ import annotations

from governance.bronnen import BONDIG_KADER
from governance.contract.contracttekst import Artikeltekst
from governance.norm.sleutels import NORMBESTAND
from governance.verplichtingen.rules import Aard, Periodiciteit, Verplichtingstekst, Wie

NORMARTIKEL = next(str(een.voorstel) for een in NORMBESTAND.sleutels if een.plaats == "[contract] artikel")
"""The article that the proposed norm names."""


def _artikel(nummer: str, kop: str, tekst: str, paragraaf: str) -> Artikeltekst:
    return Artikeltekst(nummer, kop, f"{tekst} ({BONDIG_KADER}, paragraaf {paragraaf})")


ARTIKELEN = (
    _artikel(
        "1",
        "Waar deze overeenkomst over gaat",
        "De gemeente en de netwerkpartner werken samen in Hendig. Deze overeenkomst gaat over die samenwerking. "
        "Zij gaat niet over de hulp aan een gezin: daarover beslist het gezin, samen met de gezinscoach. "
        "Wie tekent, krijgt geen belofte van omzet.",
        "4.1",
    ),
    _artikel(
        "2",
        "Looptijd en opzeggen",
        "De overeenkomst duurt tot en met de laatste dag die in de bijlage staat. "
        "Een netwerkpartner kan eerder opzeggen, met de termijn uit de bijlage.",
        "4.1",
    ),
    _artikel(
        "3",
        "Wetten en regels",
        "De netwerkpartner voldoet aan de wetten en regels die voor zijn werk gelden. "
        "Hij verklaart dat bij de start en daarna elk jaar. Lukt het niet meer, dan meldt hij dat meteen.",
        "4.8",
    ),
    _artikel(
        "4",
        "Reisgids",
        "Elke nieuwe hulpverlener doet mee aan de eerstvolgende sessie van de Reisgids. "
        "De hulp mag eerder beginnen. De gemeente en de netwerkpartner maken er ruimte voor.",
        "4.4",
    ),
    _artikel(
        "5",
        "Meedenken",
        "De netwerkpartner doet mee aan de intervisie van zijn cluster. Om de beurt vertegenwoordigt een partner het "
        "cluster in de MDG Inhoud-Financiën. De stukken daarvoor komen op tijd. "
        "Wie niet kan meedoen, legt dat aan de anderen uit.",
        "4.2",
    ),
    _artikel(
        "6",
        "Elkaar spreken",
        "De gemeente zorgt elk jaar voor een verdiepend gesprek bij iedere netwerkpartner. "
        "Iedereen is welkom bij de Thematenten en de inkleursessies.",
        "4.3",
    ),
    _artikel(
        "7",
        "Geld",
        "De gemeente en de netwerkpartners betalen ieder de helft van het reisbudget. "
        "De netwerkpartner declareert via het berichtenverkeer. De gemeente betaalt binnen twee weken.",
        "4.6",
    ),
    _artikel(
        "8",
        "Vertrouwen meten",
        "Partijen meten op vaste momenten hoeveel vertrouwen zij in elkaar hebben. De gemeente hoort daarbij. "
        f"Iedereen vult de vragenlijst in. De norm staat in {NORMARTIKEL}. "
        "Een lage score is op zichzelf geen tekortkoming.",
        "4.9",
    ),
    _artikel(
        "9",
        "Beëindigen na lage scores",
        "Haalt een netwerkpartner de norm bij herhaling niet, dan kan de gemeente deze overeenkomst schriftelijk "
        "beëindigen. Zij doet dat pas als de weg uit de bijlage is gevolgd en de netwerkpartner is gehoord, "
        "en alleen als het past bij de ernst en de gevolgen.",
        "4.8",
    ),
    _artikel(
        "10",
        "Termijnen",
        "De termijnen staan in de bijlage. Ook een termijn uit deze overeenkomst eindigt niet in een weekend of op een "
        "feestdag, als de bijlage dat zegt.",
        "4.1",
    ),
    _artikel(
        "11",
        "Berichten",
        "Een bericht werkt als het de ander heeft bereikt. In de bijlage staat via welke weg een bericht gaat, "
        "en wanneer het als ontvangen geldt.",
        "4.1",
    ),
    _artikel(
        "12",
        "Geheimhouding",
        "Wie meedoet aan een expertisetent, tekent eerst een verklaring van geheimhouding.",
        "4.6",
    ),
    _artikel(
        "13",
        "Wijzigen",
        "Een wijziging is redelijk en billijk, heeft redenen, en geldt voor alle netwerkpartners vanaf dezelfde dag. "
        "Er zijn geen aparte afspraken met één partner.",
        "4.1",
    ),
    _artikel(
        NORMARTIKEL,
        "De norm voor vertrouwen",
        "De norm, de vragenlijst en de regels voor een ronde liggen vast voordat een ronde opent. "
        "Alle partners krijgen ze op tijd.",
        "4.9",
    ),
)

_PLICHT, _UITNODIGING = Aard

VERPLICHTINGEN = (
    Verplichtingstekst(
        "O-REIS",
        "Elke nieuwe hulpverlener doet mee aan de eerstvolgende sessie van de Reisgids.",
        Wie.PERSOON,
        Periodiciteit.EERSTE_SESSIE,
        _PLICHT,
        "De presentielijst van de sessie.",
        "Een gesprek met een kartrekker.",
        f"{BONDIG_KADER}, paragraaf 4.4",
        "4",
    ),
    Verplichtingstekst(
        "O-INT",
        "Meedoen aan de intervisie van het cluster.",
        Wie.PARTNER,
        Periodiciteit.PER_HALFJAAR,
        _PLICHT,
        "De presentielijst van de intervisie.",
        "Eerst een herinnering, dan een telefoontje, dan een gesprek.",
        f"{BONDIG_KADER}, paragraaf 4.2",
        "5",
    ),
    Verplichtingstekst(
        "O-INT-G",
        "Meedoen aan de intervisie van een cluster, als dat cluster het wil.",
        Wie.GEMEENTE,
        Periodiciteit.PER_HALFJAAR,
        _PLICHT,
        "De presentielijst van de intervisie.",
        "De gemeente legt aan het cluster uit waarom het niet is gelukt.",
        f"{BONDIG_KADER}, paragraaf 4.2",
        "5",
    ),
    Verplichtingstekst(
        "O-MDG",
        "Om de beurt iemand afvaardigen naar de MDG Inhoud-Financiën.",
        Wie.CLUSTER,
        Periodiciteit.PER_HALFJAAR,
        _PLICHT,
        "Het verslag van de vergadering.",
        "Een gesprek in het cluster.",
        f"{BONDIG_KADER}, paragraaf 4.2",
        "5",
    ),
    Verplichtingstekst(
        "O-VG",
        "Een verdiepend gesprek voeren bij elke netwerkpartner.",
        Wie.GEMEENTE,
        Periodiciteit.PER_JAAR,
        _PLICHT,
        "Het verslag dat de partner heeft bevestigd.",
        "De gemeente legt aan de MDG Inhoud-Financiën uit waarom het niet is gelukt.",
        f"{BONDIG_KADER}, paragraaf 4.3",
        "6",
    ),
    Verplichtingstekst(
        "O-THEMA",
        "Meedenken in een Thematent.",
        Wie.ALLEBEI,
        Periodiciteit.ALS_HET_ZO_UITKOMT,
        _UITNODIGING,
        "De deelnemers aan de Thematent.",
        "Geen: meedoen is vrij.",
        f"{BONDIG_KADER}, paragraaf 4.3",
        "6",
    ),
    Verplichtingstekst(
        "O-INK",
        "Naar de inkleursessie komen, na de vergadering van de MDG Inhoud-Financiën.",
        Wie.ALLEBEI,
        Periodiciteit.PER_HALFJAAR,
        _UITNODIGING,
        "De presentielijst van de inkleursessie.",
        "Geen: meedoen is vrij.",
        f"{BONDIG_KADER}, paragraaf 4.3",
        "6",
    ),
    Verplichtingstekst(
        "O-RB",
        "Bijdragen aan het reisbudget: de netwerkpartners samen de helft, de gemeente de andere helft.",
        Wie.ALLEBEI,
        Periodiciteit.PER_JAAR,
        _PLICHT,
        "De betaling van de bijdrage.",
        "Een herinnering, en daarna een gesprek.",
        f"{BONDIG_KADER}, paragraaf 4.6",
        "7",
    ),
    Verplichtingstekst(
        "O-METING",
        "De vragenlijst over vertrouwen invullen.",
        Wie.ALLEBEI,
        Periodiciteit.PER_METING,
        _PLICHT,
        "De ontvangst van de vragenlijst, zonder de antwoorden.",
        "Een herinnering aan iedereen die nog niet heeft ingevuld.",
        f"{BONDIG_KADER}, paragraaf 4.9",
        "8",
    ),
    Verplichtingstekst(
        "O-WET",
        "Verklaren dat het werk aan wetten en regels voldoet, en het meteen melden als dat niet meer zo is.",
        Wie.PARTNER,
        Periodiciteit.PER_JAAR,
        _PLICHT,
        "De getekende verklaring.",
        "Een gesprek, en zo nodig een ingebrekestelling.",
        f"{BONDIG_KADER}, bijlage 3",
        "3",
    ),
    Verplichtingstekst(
        "O-GEH",
        "Een verklaring van geheimhouding tekenen, voor het eerste gesprek in een expertisetent.",
        Wie.PERSOON,
        Periodiciteit.EENMALIG,
        _PLICHT,
        "De getekende verklaring.",
        "Zonder verklaring geen plaats in de expertisetent.",
        f"{BONDIG_KADER}, paragraaf 4.6",
        "12",
    ),
    Verplichtingstekst(
        "O-DECL",
        "Alle declaraties van het jaar sturen via het berichtenverkeer.",
        Wie.PARTNER,
        Periodiciteit.PER_JAAR,
        _PLICHT,
        "De berichten van de declaraties.",
        "Een gesprek over wat er misging.",
        f"{BONDIG_KADER}, bijlage 3",
        "7",
    ),
    Verplichtingstekst(
        "O-BET",
        "Alle declaraties van het jaar betalen, elk binnen twee weken.",
        Wie.GEMEENTE,
        Periodiciteit.PER_JAAR,
        _PLICHT,
        "De berichten van de betalingen.",
        "Een gesprek over wat er misging.",
        f"{BONDIG_KADER}, bijlage 3",
        "7",
    ),
)
