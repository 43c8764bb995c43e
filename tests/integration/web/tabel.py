"""Who may come where, written down apart from the code: a route that says something else is a mistake."""

from __future__ import annotations

from typing import Final

from governance.netwerk.rules import Rol

IEDEREEN: Final = "iedereen"
INGELOGD: Final = "wie is ingelogd"
VOORBEELD: Final = "iedereen, in een voorbeeld"

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
MEETBEHEER: Final = frozenset({Rol.MEETBEHEERDER})
CORRIGEREN: Final = frozenset({Rol.CONTACTPERSOON, Rol.TEKENBEVOEGDE})
CONTROLEREN: Final = frozenset({Rol.CONTROLEUR})
NAZIEN: Final = frozenset({Rol.MEETBEHEERDER, Rol.CONTROLEUR})
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
    "deelname.aanvullen": MEETBEHEER,
    "deelname.band_weg": MEETBEHEER,
    "deelname.beslissen": MEETBEHEER,
    "deelname.cluster": MEETBEHEER,
    "deelname.inlezen": MEETBEHEER,
    "deelname.lijst": MEETBEHEER,
    "deelname.overnemen": MEETBEHEER,
    "deelname.paar_erbij": MEETBEHEER,
    "deelname.van_partij": MEETBEHEER,
    "controle.antwoorden": NAZIEN,
    "controle.ondertekenen": NAZIEN,
    "controle.overzicht": NAZIEN,
    "controle.partij": NAZIEN,
    "controle.ronde": NAZIEN,
    "controle.vastleggen": CONTROLEREN,
    "controle.vernietigen": NAZIEN,
    "controle.vlag": CONTROLEREN,
    "gegevens.download": INGELOGD,
    "gegevens.overzicht": INGELOGD,
    "gezondheid.klaar": IEDEREEN,
    "gezondheid.leeft": IEDEREEN,
    "herinneringen.plannen": OPSTELLEN_VRAGEN,
    "herinneringen.stop": OPSTELLEN_VRAGEN,
    "inloggen.code": INGELOGD,
    "inloggen.herstelcode": INGELOGD,
    "inloggen.inloggen": IEDEREEN,
    "inloggen.uitloggen": IEDEREEN,
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
    "mijn_lijst.eens": CORRIGEREN,
    "mijn_lijst.een": CORRIGEREN,
    "mijn_lijst.overzicht": CORRIGEREN,
    "mijn_lijst.verbeteren": CORRIGEREN,
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
    "rondeinformatie.lees": INGELOGD,
    "rondes.aankondigen": OPSTELLEN_VRAGEN,
    "rondes.een": VASTSTELLEN_VRAGEN,
    "rondes.nieuw": OPSTELLEN_VRAGEN,
    "rondes.opzet": OPSTELLEN_VRAGEN,
    "rondes.overzicht": VASTSTELLEN_VRAGEN,
    "rondes.verlengen": OPSTELLEN_VRAGEN,
    "sleutel.overzicht": NAZIEN,
    "sleutel.toestaan": NAZIEN,
    "sleutel.wie": NAZIEN,
    "start.overzicht": INGELOGD,
    "termijnen.overzicht": BEWAKEN,
    "themas.schrijven": frozenset({Rol.MEETBEHEERDER}),
    "themas.weg": frozenset({Rol.MEETBEHEERDER}),
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
