"""What a complete proposal holds, per subject: what belongs in each part, and which papers lie beside it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from governance.college.rules import FORMAT, Voorstelonderwerp
from governance.weigering import Weigering, Weigeringsgrond

ONVOLLEDIG = Weigeringsgrond("COL-07", "Het dossier is nog niet af. Dit ontbreekt: {bijlage}.", FORMAT)


@dataclass(frozen=True, slots=True)
class Dossiereis:
    """What one subject asks: ``delen`` says per part what belongs in it, ``bijlagen`` are the papers by their code."""

    delen: Mapping[str, str]
    bijlagen: Mapping[str, str] = field(default_factory=dict)


_O = Voorstelonderwerp
_MDG = {"MDG": "Advies van de MDG I-F"}

DOSSIEREISEN: Mapping[Voorstelonderwerp, Dossiereis] = {
    _O.UITSLUITING: Dossiereis(
        {
            "advies": "wat er met de overeenkomst gebeurt en per wanneer, wie het verklaart, het transitieplan, "
            "en de openbaarheid",
            "inleiding": "een neutraal verloop in de tijd, zonder bijvoeglijke naamwoorden over de partner",
            "beoogd_effect": "hoe dit vertrouwen en gezinnen beschermt",
            "argumenten": "de grond; norm en feiten; waarom van herhaling sprake is; het antwoord op de zienswijze; "
            "of het advies is gevolgd; lichtere maatregelen",
            "kanttekeningen": "risico op een rechtszaak; onzekerheid van de meting; gevolgen voor gezinnen; "
            "hoeveel aanbod er overblijft",
            "financien": "risico op schadevergoeding, en hulp die doorloopt",
            "juridisch": "de route; artikel 6:265 en 6:267 BW; behoorlijk bestuur; artikel 2:4 Awb; geen bezwaar",
            "communicatie": "eerst de partner, dan het netwerk in neutrale woorden, zo nodig de raad vertrouwelijk",
            "uitvoering": "de termijnen na het besluit, en de overgang voor gezinnen",
        },
        {
            "B1": "De overeenkomst die gold, en wie haar tekende",
            "B2": "De norm, en wanneer die bekend was",
            "B3": "De vragenlijst",
            "B4": "Het verloop van de rondes",
            "B5": "De meetcertificaten",
            "B6": "De verklaring van de onafhankelijk controleur",
            "B7": "Het bericht aan de partner, met bewijs van bezorging",
            "B8": "De verslagen van gesprekken",
            "B9": "Het verbeterplan, of het aanbod ervan",
            "B10": "Feiten met dag en bron",
            "B11": "Het voornemen, de zienswijze en het antwoord op elk punt",
            "B12": "De vaststelling of bespreking in de MDG I-F",
            "B13": "Het advies van de toezichthouder",
            "B14": "De reactie van de partner op het advies",
            "B15": "De evenredigheidstoets",
            "B16": "Het transitieplan",
        },
    ),
    _O.OPEN_HOUSE: Dossiereis(
        {
            "advies": "van wanneer tot wanneer; welke versie van de voorwaarden; de publicatie",
            "inleiding": "de aanleiding, zonder gegevens van gezinnen, en eerdere keren",
            "beoogd_effect": "genoeg passend aanbod",
            "argumenten": "de behoefte; objectieve voorwaarden; gelijke behandeling",
            "kanttekeningen": "meer partners is meer contractbeheer",
            "financien": "geen gevolgen, of een bedrag",
            "juridisch": "de arresten Falk Pharma en Tirkkonen; Bibob; de regionale lijst",
            "communicatie": "de tekst voor website en aankondiging",
            "uitvoering": "de kalender",
        },
        {"V": "De voorwaarden", "O": "De procesovereenkomst", "P": "De tekst voor publicatie", **_MDG},
    ),
    _O.WIJZIGING: Dossiereis(
        {
            "advies": "welke versie per wanneer; de uitkomst van de toets; de kennisgeving",
            "inleiding": "de geschiedenis van het artikel",
            "beoogd_effect": "wat er beter van wordt",
            "argumenten": "of de wijziging redelijk en billijk is, op elk punt van die toets",
            "kanttekeningen": "partners die opzeggen; gevolgen voor het open karakter",
            "financien": "een bedrag, of geen gevolgen",
            "juridisch": "artikel 6:248 BW, en de toetsen",
            "communicatie": "alle partners op dezelfde dag",
            "uitvoering": "hoe de versie wordt ingevoerd",
        },
        {"V": "Het verschil met de vorige versie", "T": "De toetsnotities", "R": "De reactienota", **_MDG},
    ),
    _O.INDEXERING: Dossiereis(
        {
            "advies": "de tarieven van het jaar; de grondslag",
            "inleiding": "het verloop in het vierde kwartaal",
            "beoogd_effect": "een reële prijs",
            "argumenten": "de kostendelen; de index; de vergelijking in de regio",
            "kanttekeningen": "mededinging; budget",
            "financien": "een bedrag per product, en het budget",
            "juridisch": "artikel 2.3 Besluit Jeugdwet; de Mededingingswet",
            "communicatie": "hoe de tarieven bekend worden",
            "uitvoering": "het berichtenverkeer",
        },
        {"T": "De tabellen", **_MDG},
    ),
    _O.REISBUDGET: Dossiereis(
        {
            "advies": "de bijdrage van de gemeente; kennisnemen van de begroting",
            "inleiding": "wat er vorig jaar van kwam",
            "beoogd_effect": "wat het proces hiermee kan",
            "argumenten": "de posten; wat de MDG I-F vaststelde",
            "kanttekeningen": "nieuwe partners betalen nog niets",
            "financien": "een bedrag",
            "juridisch": "waarop de bijdrage rust",
            "communicatie": "partners en facturen",
            "uitvoering": "facturen",
        },
        {"B": "De begroting", "S": "De verdeelsleutel", **_MDG},
    ),
    _O.VOORTGANG: Dossiereis(
        {
            "advies": "kennisnemen; een bijstelling",
            "inleiding": "cijfers en verhalen",
            "beoogd_effect": "waar dit aan bijdraagt",
            "argumenten": "de effecten",
            "kanttekeningen": "verschuiving van de regionale inkoop",
            "financien": "het kader, en wat daarvan is gebruikt",
            "juridisch": "rechtmatigheid",
            "communicatie": "bericht aan de raad, en op intranet",
            "uitvoering": "wat er nu gebeurt",
        },
        {"H": "Het huishoudboekje, met oudere gegevens", "M": "De monitoring", **_MDG},
    ),
}


def dossiergebreken(
    onderwerp: Voorstelonderwerp, *, aanwezig: Collection[str], vervalt: Collection[str] = ()
) -> tuple[Weigering, ...]:
    """Name each paper that is not there; ``vervalt`` are those that this ground or route does not ask."""
    return tuple(
        ONVOLLEDIG.met(bijlage=f"{code} {naam}")
        for code, naam in DOSSIEREISEN[onderwerp].bijlagen.items()
        if code not in aanwezig and code not in vervalt
    )
