"""Where somebody can go: at most five entries at the top, and none that leads to a closed door."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from flask import request, url_for

from hendig.web.bewaking import mag_naar
from hendig.web.verzoek import verzoek

MEESTE: Final = 5
BOVEN: Final = (
    ("Overzicht", "start.overzicht", ""),
    ("Beheer", "beheer.overzicht", "Personen, accounts, post en afvaardiging."),
    ("Rondes", "rondes.overzicht", "Een ronde voorbereiden, volgen en afmaken."),
    ("Controle", "controle.overzicht", "Gesloten rondes nakijken en ondertekenen."),
    ("Berichten", "berichten.overzicht", "Brieven van de gemeente aan uw organisatie."),
    ("Uw gesprek", "eigenzaken.overzicht", "Wat er speelt tussen uw organisatie en de gemeente."),
    ("Voorstellen", "college.overzicht", "Wat het college wordt gevraagd, en wat het besloot."),
    ("Gesprekken en zaken", "zaken.overzicht", "Signalen, gesprekken en zaken met partners."),
    ("MDG I-F", "mdg.overzicht", "Vergaderingen, agenda, uitkomsten en verslagen."),
    ("Netwerk", "netwerk.partners", "Wie meedoet, en wie welke rol heeft."),
    ("Logboek", "logboek.overzicht", "Wat er is gebeurd, door wie en waarom."),
    ("Verplichtingen", "verplichtingen.overzicht", "Wat de overeenkomst vraagt, en wat daarvan kwam."),
    ("Resultaten", "resultaten.overzicht", "Wat rondes lieten zien, van het netwerk en van uzelf."),
    ("De gemeente", "gemeentetraject.overzicht", "Wat volgt als de gemeente zelf onder de norm scoort."),
    ("Vragenlijst invullen", "invullen.overzicht", "De ronde die nu open is, voor uw organisatie."),
    ("Uw lijst", "mijn_lijst.overzicht", "Wie uw organisatie beoordeelt. Klopt dat niet, dan zegt u het hier."),
    ("Overeenkomst", "overeenkomst.overzicht", "De tekst die voor alle partners gelijk is."),
    ("Norm", "norm.overzicht", "Waaraan een meting wordt gehouden, en waarom."),
    ("Vragenlijsten", "vragenlijsten.overzicht", "De vragen van een ronde, in elke versie."),
    ("Volmachten", "volmachten.overzicht", "Wie brieven mag tekenen namens de gemeente."),
    ("Termijnen", "termijnen.overzicht", "Wat wanneer klaar moet zijn."),
    ("Bezorging", "berichten.bezorging", "Of brieven zijn aangekomen, en waaruit dat blijkt."),
    ("Belangen", "belangen.overzicht", "Of u een band heeft met een partner over wie u meepraat."),
    ("Belangen nazien", "belangen.nazien", "Wat mensen over een band met een partner verklaarden."),
    ("Bewijs", "bewijs.overzicht", "Vragen van partners, en wie een bundel kreeg om na te rekenen."),
    ("Namen vrijgeven", "bewijsverzoeken.onthullingen", "Verzoeken om de naam van een beoordelaar te geven."),
    ("Afvaardiging", "afvaardiging.overzicht", "Wie de clusters naar de MDG I-F sturen."),
)
"""Name, page and what for, most needed first; what does not fit at the top stands on a page of its own."""
MEER: Final = ("Meer", "start.meer")
VOET: Final = (("Uw account", "account.overzicht", ""), ("Uw gegevens", "gegevens.overzicht", ""))
VOORBEELD: Final = (("Kies wie u bent", "voorbeeld.kies", ""), ("Lees de mails", "post.postvak", ""))


@dataclass(frozen=True, slots=True)
class Ingang:
    """One entry; ``hier`` when the page that is shown lies behind it."""

    naam: str
    adres: str
    hier: bool
    uitleg: str = ""


def menu() -> list[Ingang]:
    """Give the entries at the top for who asks, the last of them for the rest; none for a visitor."""
    if not verzoek().binnen:
        return []
    alle = _open(BOVEN)
    if len(alle) <= MEESTE:
        return alle
    rest, ((naam, doel),) = alle[MEESTE - 1 :], (MEER,)
    hier = request.endpoint == doel or any(een.hier for een in rest)
    return [*alle[: MEESTE - 1], Ingang(naam, url_for(doel), hier)]


def rest_van_menu() -> list[Ingang]:
    """Give every entry that does not stand at the top."""
    alle = _open(BOVEN)
    return alle[MEESTE - 1 :] if len(alle) > MEESTE else []


def voet() -> list[Ingang]:
    """Give the entries at the bottom about who asks."""
    return _open(VOET) if verzoek().binnen else []


def voorbeeldwegen() -> list[Ingang]:
    """Give the ways that only an example has."""
    return _open(VOORBEELD) if verzoek().dienst.voorbeeld else []


def _open(ingangen: Iterable[tuple[str, str, str]]) -> list[Ingang]:
    dichtst = _dichtst()
    return [
        Ingang(naam, url_for(doel), _is_hier(doel, dichtst), uitleg)
        for naam, doel, uitleg in ingangen
        if mag_naar(doel)
    ]


def _dichtst() -> str | None:
    """Give the entry under whose address the page lies; of two the one that lies nearest to it."""
    adressen = (url_for(doel) for _, doel, _ in (*BOVEN, *VOET, *VOORBEELD))
    boven = [adres for adres in adressen if request.path == adres or request.path.startswith(f"{adres}/")]
    return max(boven, key=len, default=None)


def _is_hier(doel: str, dichtst: str | None) -> bool:
    if dichtst is not None:
        return url_for(doel) == dichtst
    return request.endpoint != MEER[1] and doel.partition(".")[0] == request.blueprint
