"""Which messages there are, and what each is told; never a name, an address or a secret."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

MAIL: Final = "mail"
"""The kind of a job that sends a message."""

Gegevens = Mapping[str, str | int]
"""What a message is told: keys, numbers, days, moments and paths."""


class Bericht(StrEnum):
    """What a message is for; its text lies in the template of that name."""

    UITNODIGING = "uitnodiging"
    WACHTWOORD_HERSTEL = "wachtwoord_herstel"
    WACHTWOORD_GEWIJZIGD = "wachtwoord_gewijzigd"
    TWEEDE_FACTOR_GEWIJZIGD = "tweede_factor_gewijzigd"
    TWEEDE_FACTOR_WEG = "tweede_factor_weg"
    ROL_GEKREGEN = "rol_gekregen"
    ROL_BEEINDIGD = "rol_beeindigd"
    AFGEVAARDIGD = "afgevaardigd"
    NORM_VOORGESTELD = "norm_voorgesteld"
    NORM_VASTGESTELD = "norm_vastgesteld"
    VRAGENLIJST_VOORGESTELD = "vragenlijst_voorgesteld"
    VERANTWOORDING_GEGEVEN = "verantwoording_gegeven"
    NAKOMING_BEOORDEELD = "nakoming_beoordeeld"
    VRAGENLIJST_OPEN = "vragenlijst_open"
    INVULLINK_NIEUW = "invullink_nieuw"
    INVULLINK_GEVRAAGD = "invullink_gevraagd"
    INVULLINK_INGETROKKEN = "invullink_ingetrokken"
    ANTWOORDEN_BINNEN = "antwoorden_binnen"
    RESULTAAT_KLAAR = "resultaat_klaar"
    RONDE_VERNIETIGD = "ronde_vernietigd"
    INVULLEN_GESTOPT = "invullen_gestopt"
    SLEUTEL_GEVRAAGD = "sleutel_gevraagd"
    SLEUTEL_GEOPEND = "sleutel_geopend"
    BESTAND_GEVRAAGD = "bestand_gevraagd"
    BESTAND_TOEGESTAAN = "bestand_toegestaan"
    MEETBEZWAAR_ONTVANGEN = "meetbezwaar_ontvangen"
    MEETBEZWAAR_GEMAAKT = "meetbezwaar_gemaakt"
    MEETBEZWAAR_BESLIST = "meetbezwaar_beslist"
    RONDE_UITGEVOERD = "ronde_uitgevoerd"
    RONDE_AANGEKONDIGD = "ronde_aangekondigd"
    RONDE_VERLENGD = "ronde_verlengd"
    RONDE_HERINNERING = "ronde_herinnering"
    CORRECTIE_BESLIST = "correctie_beslist"
    BAND_GEMELD = "band_gemeld"
    LIJST_VERANDERD = "lijst_veranderd"
    BRIEF_KLAAR = "brief_klaar"
    MDG_UITGENODIGD = "mdg_uitgenodigd"
    BEWIJS_WACHT = "bewijs_wacht"
    BEWIJS_TOEGESTAAN = "bewijs_toegestaan"
    VRAAG_BEANTWOORD = "vraag_beantwoord"
    INBRENG_ONTVANGEN = "inbreng_ontvangen"
    INBRENG_WACHT = "inbreng_wacht"
    INBRENG_BEANTWOORD = "inbreng_beantwoord"
    PROEFMAIL = "proefmail"


EENMALIG: Final = "eenmalig"
"""What a message is told of a link for one use: the key of its row. Its secret is made while the message is sent."""
_LINK: Final = frozenset({EENMALIG, "tot"})
_INVULLINK: Final = _LINK | {"soort", "namens"}
_VOORVAL: Final = frozenset({"op"})

GEGEVENS: Final[Mapping[Bericht, frozenset[str]]] = {
    Bericht.UITNODIGING: _LINK,
    Bericht.WACHTWOORD_HERSTEL: _LINK,
    Bericht.WACHTWOORD_GEWIJZIGD: _VOORVAL,
    Bericht.TWEEDE_FACTOR_GEWIJZIGD: _VOORVAL,
    Bericht.TWEEDE_FACTOR_WEG: _LINK,
    Bericht.ROL_GEKREGEN: frozenset({"rol", "per"}),
    Bericht.ROL_BEEINDIGD: frozenset({"rol", "per"}),
    Bericht.AFGEVAARDIGD: frozenset({"rol", "cluster", "per"}),
    Bericht.NORM_VOORGESTELD: frozenset({"nummer", "pad"}),
    Bericht.NORM_VASTGESTELD: frozenset({"nummer", "per", "pad"}),
    Bericht.VRAGENLIJST_VOORGESTELD: frozenset({"nummer", "pad"}),
    Bericht.VERANTWOORDING_GEGEVEN: frozenset({"wat", "code", "pad"}),
    Bericht.NAKOMING_BEOORDEELD: frozenset({"wat", "code", "pad"}),
    Bericht.VRAGENLIJST_OPEN: _INVULLINK,
    Bericht.INVULLINK_NIEUW: _INVULLINK,
    Bericht.INVULLINK_GEVRAAGD: _INVULLINK,
    Bericht.INVULLINK_INGETROKKEN: frozenset({"op", "pad"}),
    Bericht.ANTWOORDEN_BINNEN: frozenset({"op", "sluit_op", "pad", "soort", "namens"}),
    Bericht.RESULTAAT_KLAAR: frozenset({"ronde", "pad"}),
    Bericht.RONDE_VERNIETIGD: frozenset({"ronde", "pad"}),
    Bericht.INVULLEN_GESTOPT: frozenset({"ronde", "soort"}),
    Bericht.SLEUTEL_GEVRAAGD: frozenset({"ronde", "pad"}),
    Bericht.SLEUTEL_GEOPEND: frozenset({"ronde", "pad"}),
    Bericht.BESTAND_GEVRAAGD: frozenset({"ronde", "pad"}),
    Bericht.BESTAND_TOEGESTAAN: frozenset({"ronde", "pad"}),
    Bericht.MEETBEZWAAR_ONTVANGEN: frozenset({"ronde", "per", "pad"}),
    Bericht.MEETBEZWAAR_GEMAAKT: frozenset({"ronde", "per", "pad"}),
    Bericht.MEETBEZWAAR_BESLIST: frozenset({"ronde", "pad"}),
    Bericht.RONDE_UITGEVOERD: frozenset({"ronde", "op", "rol", "wat"}),
    Bericht.RONDE_AANGEKONDIGD: frozenset({"ronde", "soort", "opent", "sluit", "verbeteren_tot", "pad", "lijst"}),
    Bericht.RONDE_HERINNERING: _INVULLINK,
    Bericht.RONDE_VERLENGD: frozenset({"ronde", "soort", "sluit", "reden", "pad"}),
    Bericht.CORRECTIE_BESLIST: frozenset({"pad"}),
    Bericht.BAND_GEMELD: frozenset({"verbeteren_tot", "pad"}),
    Bericht.LIJST_VERANDERD: frozenset({"verbeteren_tot", "pad"}),
    Bericht.BRIEF_KLAAR: frozenset({"pad"}),
    Bericht.MDG_UITGENODIGD: frozenset({"pad"}),
    Bericht.BEWIJS_WACHT: frozenset({"pad"}),
    Bericht.BEWIJS_TOEGESTAAN: frozenset({"pad"}),
    Bericht.VRAAG_BEANTWOORD: frozenset({"pad"}),
    Bericht.INBRENG_ONTVANGEN: frozenset({"op", "pad"}),
    Bericht.INBRENG_WACHT: frozenset({"pad"}),
    Bericht.INBRENG_BEANTWOORD: frozenset({"pad"}),
    Bericht.PROEFMAIL: frozenset(),
}
"""What each message is told, no more and no less.

``per`` is a day (2026-03-01), ``op`` and ``tot`` are moments with their zone, both as ISO text; ``pad`` is a path on
this site (/normen/2); ``nummer`` and ``code`` are those of a norm, a questionnaire or an obligation, and ``wat`` says
in words what is asked; ``ronde`` is what a round is called, ``soort`` its kind, ``namens`` the kind of party for which
somebody answers, ``opent`` and ``sluit`` are moments, ``verbeteren_tot`` is a day, and ``lijst`` a path too.
"""


NAMEN: Final[Mapping[Bericht, str]] = {
    Bericht.UITNODIGING: "Uitnodiging",
    Bericht.WACHTWOORD_HERSTEL: "Nieuw wachtwoord kiezen",
    Bericht.WACHTWOORD_GEWIJZIGD: "Wachtwoord gewijzigd",
    Bericht.TWEEDE_FACTOR_GEWIJZIGD: "Tweede stap gewijzigd",
    Bericht.TWEEDE_FACTOR_WEG: "Tweede stap weggehaald",
    Bericht.ROL_GEKREGEN: "Rol gekregen",
    Bericht.ROL_BEEINDIGD: "Rol geëindigd",
    Bericht.AFGEVAARDIGD: "Afgevaardigd naar de MDG I-F",
    Bericht.NORM_VOORGESTELD: "Norm wacht op een tweede persoon",
    Bericht.NORM_VASTGESTELD: "Norm vastgesteld",
    Bericht.VRAGENLIJST_VOORGESTELD: "Vragenlijst wacht op een tweede persoon",
    Bericht.VERANTWOORDING_GEGEVEN: "Uitleg gegeven bij een verplichting",
    Bericht.NAKOMING_BEOORDEELD: "Verplichting beoordeeld",
    Bericht.VRAGENLIJST_OPEN: "Vragenlijst invullen",
    Bericht.INVULLINK_NIEUW: "Nieuwe link voor de vragenlijst",
    Bericht.INVULLINK_GEVRAAGD: "Link voor de vragenlijst gevraagd",
    Bericht.INVULLINK_INGETROKKEN: "Link voor de vragenlijst ingetrokken",
    Bericht.ANTWOORDEN_BINNEN: "Antwoorden binnen",
    Bericht.RESULTAAT_KLAAR: "Resultaat van een ronde",
    Bericht.BRIEF_KLAAR: "Brief in het portaal",
    Bericht.MDG_UITGENODIGD: "Agenda van de MDG I-F",
    Bericht.RONDE_VERNIETIGD: "Ronde vernietigd",
    Bericht.INVULLEN_GESTOPT: "Invullen gestopt",
    Bericht.SLEUTEL_GEVRAAGD: "Inzage in wie wat antwoordde gevraagd",
    Bericht.SLEUTEL_GEOPEND: "Inzage in wie wat antwoordde toegestaan",
    Bericht.BESTAND_GEVRAAGD: "Volledig bestand van een ronde gevraagd",
    Bericht.BESTAND_TOEGESTAAN: "Volledig bestand van een ronde toegestaan",
    Bericht.MEETBEZWAAR_ONTVANGEN: "Meetbezwaar ontvangen",
    Bericht.MEETBEZWAAR_GEMAAKT: "Meetbezwaar wacht op een besluit",
    Bericht.MEETBEZWAAR_BESLIST: "Over een meetbezwaar is beslist",
    Bericht.RONDE_UITGEVOERD: "Antwoorden opgehaald",
    Bericht.RONDE_AANGEKONDIGD: "Ronde aangekondigd",
    Bericht.RONDE_VERLENGD: "Ronde verlengd",
    Bericht.RONDE_HERINNERING: "Herinnering aan de vragenlijst",
    Bericht.CORRECTIE_BESLIST: "Beslist over een lijst",
    Bericht.BAND_GEMELD: "Band gemeld",
    Bericht.LIJST_VERANDERD: "Lijst veranderd",
    Bericht.BEWIJS_WACHT: "Iets over het bewijs in een zaak wacht",
    Bericht.BEWIJS_TOEGESTAAN: "Verzoek over het bewijs in een zaak toegestaan",
    Bericht.VRAAG_BEANTWOORD: "Vraag aan de controleur beantwoord",
    Bericht.INBRENG_ONTVANGEN: "Bevestiging van ontvangst",
    Bericht.INBRENG_WACHT: "Iets wacht op een antwoord",
    Bericht.INBRENG_BEANTWOORD: "Er is een antwoord",
    Bericht.PROEFMAIL: "Proefmail",
}
"""What each message is called in a list."""

VAN_INVULLEN: Final = frozenset(
    {
        *(Bericht.VRAGENLIJST_OPEN, Bericht.INVULLINK_NIEUW, Bericht.INVULLINK_INGETROKKEN, Bericht.RONDE_HERINNERING),
        *(Bericht.RONDE_VERLENGD, Bericht.ANTWOORDEN_BINNEN, Bericht.INVULLINK_GEVRAAGD),
        Bericht.INVULLEN_GESTOPT,
    }
)
"""Messages to who answers in a round: which of them somebody got, and when, tells whether the organisation answered.

No page says of one of these at once to whom it went and which it was.
"""
VAN_ZAKEN: Final = frozenset(
    {
        *(Bericht.BRIEF_KLAAR, Bericht.INBRENG_ONTVANGEN, Bericht.INBRENG_WACHT, Bericht.INBRENG_BEANTWOORD),
        *(Bericht.BEWIJS_WACHT, Bericht.BEWIJS_TOEGESTAAN, Bericht.VRAAG_BEANTWOORD),
    }
)
"""Messages in conversations and cases: who got one tells which partner has a case."""
VERTROUWELIJK: Final = VAN_INVULLEN | VAN_ZAKEN
VERTROUWELIJKE_MAIL: Final = "Vertrouwelijke mail"
"""What one of these is called where its reader is named; one name, so that it does not tell which of them it is."""

LINKPADEN: Final[Mapping[Bericht, str]] = {
    Bericht.UITNODIGING: "/uitnodiging/",
    Bericht.WACHTWOORD_HERSTEL: "/herstel/",
    Bericht.TWEEDE_FACTOR_WEG: "/uitnodiging/",
    Bericht.VRAGENLIJST_OPEN: "/vragenlijst/",
    Bericht.INVULLINK_NIEUW: "/vragenlijst/",
    Bericht.INVULLINK_GEVRAAGD: "/vragenlijst/",
    Bericht.RONDE_HERINNERING: "/vragenlijst/",
}
"""Where a link for one use leads; behind it stands its token."""


class Mailfout(StrEnum):
    """Why a message could not go out, in a code that holds nothing of anybody."""

    GEEN_SERVER = "GEEN_SERVER"
    SERVER_WEG = "SERVER_WEG"
    NIET_VERSLEUTELD = "NIET_VERSLEUTELD"
    AANMELDEN_GEWEIGERD = "AANMELDEN_GEWEIGERD"
    AFZENDER_GEWEIGERD = "AFZENDER_GEWEIGERD"
    NU_NIET = "NU_NIET"
    LINK_VERLOPEN = "LINK_VERLOPEN"
    GEEN_ADRES = "GEEN_ADRES"
    ADRES_GEWEIGERD = "ADRES_GEWEIGERD"
    BERICHT_GEWEIGERD = "BERICHT_GEWEIGERD"
    TERUGGEKOMEN = "TERUGGEKOMEN"


BLIJVEND: Final = frozenset(
    {
        *(Mailfout.LINK_VERLOPEN, Mailfout.GEEN_ADRES, Mailfout.ADRES_GEWEIGERD, Mailfout.BERICHT_GEWEIGERD),
        Mailfout.TERUGGEKOMEN,
    }
)
"""What another try does not mend."""

WAT_NU: Final[Mapping[str, str]] = {
    Mailfout.GEEN_SERVER: "Er is geen mailserver ingesteld. Vraag dit aan wie de installatie beheert.",
    Mailfout.SERVER_WEG: "De mailserver geeft geen antwoord. Controleer het adres van de server.",
    Mailfout.NIET_VERSLEUTELD: "De mailserver biedt geen versleutelde verbinding. Controleer de instelling.",
    Mailfout.AANMELDEN_GEWEIGERD: "De mailserver weigert de gebruiker of het wachtwoord. Controleer deze instelling.",
    Mailfout.AFZENDER_GEWEIGERD: "De mailserver weigert ons als afzender. Controleer het adres van de afzender.",
    Mailfout.NU_NIET: "De mailserver nam de mail nu niet aan. Probeer het later opnieuw.",
    Mailfout.LINK_VERLOPEN: "De mail kwam niet weg voordat de link verliep. Laat vervallen, en maak een nieuwe link.",
    Mailfout.GEEN_ADRES: "Van deze persoon is geen e-mailadres bekend. Vul het aan in het register.",
    Mailfout.ADRES_GEWEIGERD: "De mailserver weigert dit e-mailadres. Controleer het adres in het register.",
    Mailfout.TERUGGEKOMEN: "De mail kwam terug. Controleer het adres in het register. Laat dit daarna vervallen.",
    Mailfout.BERICHT_GEWEIGERD: "De mailserver weigert deze mail. Vraag de beheerder van de mailserver waarom.",
}
"""What each means to who looks after the messages."""


def berichtnaam(bericht: Bericht) -> str:
    """Give what a message is called where its reader is named."""
    return VERTROUWELIJKE_MAIL if bericht in VERTROUWELIJK else NAMEN[bericht]


def weiger_andere_gegevens(bericht: Bericht, gegevens: Gegevens) -> None:
    """Stop a message that is told something else than its text speaks of: that is a mistake of ours."""
    if gegevens.keys() != GEGEVENS[bericht]:
        msg = f"{bericht.name} is told {sorted(gegevens)}, not {sorted(GEGEVENS[bericht])}"
        raise ValueError(msg)
