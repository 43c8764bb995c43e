"""Who may come where, written down apart from the code: a route that says something else is a mistake."""

from __future__ import annotations

from typing import Final

from governance.netwerk.rules import Rol

IEDEREEN: Final = "iedereen"
INGELOGD: Final = "wie is ingelogd"
VOORBEELD: Final = "iedereen, in een voorbeeld"
INVULLER: Final = "wie invult voor een organisatie in een open ronde, met een link of ingelogd"

BEHEER: Final = frozenset({Rol.BEHEERDER})
BIJHOUDEN: Final = frozenset({Rol.BEHEERDER, Rol.CONTRACTMANAGER})
AFVAARDIGEN: Final = frozenset({Rol.BEHEERDER, Rol.MDG_SECRETARIS})
OPSTELLEN: Final = frozenset({Rol.CONTRACTMANAGER, Rol.JURIST, Rol.INKOOP})
VASTSTELLEN: Final = frozenset({Rol.BURGEMEESTER, Rol.COLLEGELID, Rol.SECRETARIS, Rol.CONTRACTMANAGER, Rol.JURIST})
BEWAKEN: Final = frozenset({Rol.CONTRACTMANAGER, Rol.JURIST})
BEOORDELEN: Final = frozenset({Rol.CONTRACTMANAGER, Rol.PROCESONTWIKKELAAR})
UITLEGGEN: Final = BEOORDELEN | {Rol.CONTACTPERSOON, Rol.TEKENBEVOEGDE, Rol.MEDEWERKER}
OPSTELLEN_VRAGEN: Final = frozenset({Rol.MEETBEHEERDER})
VASTSTELLEN_VRAGEN: Final = frozenset({Rol.MEETBEHEERDER, Rol.CONTROLEUR})
EIGEN_RESULTAAT: Final = frozenset({Rol.TEKENBEVOEGDE, Rol.CONTACTPERSOON})
BEZWAREN: Final = EIGEN_RESULTAAT | {Rol.CONTROLEUR}
LOGBOEK: Final = frozenset({Rol.FG, Rol.BEHEERDER, Rol.JURIST, Rol.CONTRACTMANAGER, Rol.CONTROLEUR, Rol.TOEZICHTHOUDER})

TABEL: Final[dict[str, str | frozenset[Rol]]] = {
    "account.begin_factor": INGELOGD,
    "account.herstelcodes": INGELOGD,
    "account.overal_uit": INGELOGD,
    "account.overzicht": INGELOGD,
    "account.tweede_factor": INGELOGD,
    "account.wachtwoord": INGELOGD,
    "account.zonder_factor": INGELOGD,
    "accounts.een": BEHEER,
    "accounts.grijp_in": BEHEER,
    "accounts.overzicht": BEHEER,
    "accounts.uitnodigen": BEHEER,
    "afvaardiging.benoem": AFVAARDIGEN,
    "afvaardiging.overzicht": INGELOGD,
    "afvaardiging.vervang": AFVAARDIGEN,
    "beheer.overzicht": BEHEER,
    "bezwaren.beslissen": frozenset({Rol.CONTROLEUR}),
    "bezwaren.bezwaar": BEZWAREN,
    "bezwaren.indienen": EIGEN_RESULTAAT,
    "bezwaren.intrekken": EIGEN_RESULTAAT,
    "gegevens.download": INGELOGD,
    "gegevens.overzicht": INGELOGD,
    "gezondheid.klaar": IEDEREEN,
    "gezondheid.leeft": IEDEREEN,
    "inloggen.code": INGELOGD,
    "inloggen.herstelcode": INGELOGD,
    "inloggen.inloggen": IEDEREEN,
    "inloggen.uitloggen": IEDEREEN,
    "invullen.nakijken": INVULLER,
    "invullen.overzicht": INVULLER,
    "invullen.stap": INVULLER,
    "invullinks.gestuurd": IEDEREEN,
    "invullinks.link": IEDEREEN,
    "invullinks.nieuwe_link": IEDEREEN,
    "invullinks.ontvangen": IEDEREEN,
    "links.gestuurd": IEDEREEN,
    "links.herstel": IEDEREEN,
    "links.uitnodiging": IEDEREEN,
    "links.vergeten": IEDEREEN,
    "logboek.bestand": frozenset({Rol.FG}),
    "logboek.gebeurtenis": LOGBOEK,
    "logboek.inhoud": frozenset({Rol.FG, Rol.JURIST}),
    "logboek.kop_bewaren": LOGBOEK,
    "logboek.nakijken": LOGBOEK,
    "logboek.overzicht": LOGBOEK,
    "netwerk.geschiedenis": INGELOGD,
    "netwerk.partner": INGELOGD,
    "netwerk.partners": INGELOGD,
    "netwerk.rollen": INGELOGD,
    "norm.bestand": INGELOGD,
    "norm.nieuw": OPSTELLEN,
    "norm.overzicht": INGELOGD,
    "norm.vaststellen": VASTSTELLEN,
    "norm.versie": INGELOGD,
    "norm.wijzigen": OPSTELLEN,
    "over.hulp": IEDEREEN,
    "over.privacy": IEDEREEN,
    "over.toegankelijkheid": IEDEREEN,
    "over.vertrouwelijk": IEDEREEN,
    "overeenkomst.laten_gelden": VASTSTELLEN,
    "overeenkomst.overzicht": INGELOGD,
    "overeenkomst.vaststellen": VASTSTELLEN,
    "overeenkomst.verschil": INGELOGD,
    "overeenkomst.versie": INGELOGD,
    "partijbeheer.concern": BIJHOUDEN,
    "partijbeheer.gegevens": BIJHOUDEN,
    "partijbeheer.grootte": BIJHOUDEN,
    "partijbeheer.ondersteuning": BIJHOUDEN,
    "personen.einde": BEHEER,
    "personen.intrekken": BEHEER,
    "personen.nieuw": BEHEER,
    "personen.overzicht": BEHEER,
    "personen.persoon": BEHEER,
    "personen.rol": BEHEER,
    "personen.wijzig": BEHEER,
    "post.alles_opnieuw": BEHEER,
    "post.mail": VOORBEELD,
    "post.opnieuw": BEHEER,
    "post.overzicht": BEHEER,
    "post.postvak": VOORBEELD,
    "post.proefmail": BEHEER,
    "post.vervallen": BEHEER,
    "resultaten.eigen": EIGEN_RESULTAAT,
    "resultaten.netwerkfiguur": INGELOGD,
    "resultaten.overzicht": INGELOGD,
    "resultaten.partijfiguur": INGELOGD,
    "resultaten.ronde": INGELOGD,
    "start.overzicht": INGELOGD,
    "termijnen.overzicht": BEWAKEN,
    "verplichtingen.agenda": INGELOGD,
    "verplichtingen.jaar": BEOORDELEN,
    "verplichtingen.nakoming": INGELOGD,
    "verplichtingen.oordeel": BEOORDELEN,
    "verplichtingen.overzicht": INGELOGD,
    "verplichtingen.uitleg": UITLEGGEN,
    "voorbeeld.kies": VOORBEELD,
    "voorbeeld.word": VOORBEELD,
    "vragenlijsten.eerste": OPSTELLEN_VRAGEN,
    "vragenlijsten.kopie": OPSTELLEN_VRAGEN,
    "vragenlijsten.overzicht": INGELOGD,
    "vragenlijsten.vaststellen": VASTSTELLEN_VRAGEN,
    "vragenlijsten.versie": INGELOGD,
    "vragenlijsten.voorbeeld": INGELOGD,
    "vragenlijsten.wijzigen": OPSTELLEN_VRAGEN,
}
