"""The app: its areas, its guard, its headers and its error pages, on one database and the kluis, with one secret."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Final
from urllib.parse import urlsplit

from flask import Flask
from flask_wtf.csrf import CSRFProtect

from governance.logboek.handeling import Toeval
from governance.opslag.database import Opslag
from hendig.dienstinstellingen import HIER
from hendig.processes.beheer.installatie import TOEVAL, nu
from hendig.toegang.geheim import Geheim
from hendig.web.account.views import account
from hendig.web.accounts.views import accountbeheer
from hendig.web.beheer.views import beheer
from hendig.web.belangen.views import belangen
from hendig.web.berichten.views import berichten
from hendig.web.bewaking import zet_bewaking, zet_verzoek
from hendig.web.bewijs.verzoeken import verzoeken
from hendig.web.bewijs.views import bewijs
from hendig.web.bezwaren.views import bezwaren
from hendig.web.college.besluit import besluit
from hendig.web.college.schrijven import voorstel
from hendig.web.college.views import college
from hendig.web.controle.sleutel import sleutel
from hendig.web.controle.themas import themas
from hendig.web.controle.views import controle
from hendig.web.deelname.mijn import mijn_lijst
from hendig.web.deelname.views import deelname
from hendig.web.eigenzaken.views import eigenzaken
from hendig.web.fouten import zet_fouten
from hendig.web.gebied import Gebied
from hendig.web.gegevens.views import gegevens
from hendig.web.gemeentetraject.stukken import gemeentestukken
from hendig.web.gemeentetraject.views import gemeentetraject
from hendig.web.gezondheid.views import gezondheid
from hendig.web.inloggen.links import links
from hendig.web.inloggen.views import inlog
from hendig.web.invullen.links import invullinks
from hendig.web.invullen.views import invullen
from hendig.web.koppen import zet_koppen
from hendig.web.logboek.views import logboek
from hendig.web.mdg.dossier import dossier
from hendig.web.mdg.papieren import papieren
from hendig.web.mdg.punten import punten
from hendig.web.mdg.views import mdg
from hendig.web.netwerk.afvaardiging import afvaardiging
from hendig.web.netwerk.partijbeheer import partijbeheer
from hendig.web.netwerk.views import netwerk
from hendig.web.norm.views import norm
from hendig.web.opmaak import zet_opmaak
from hendig.web.over.views import over
from hendig.web.overeenkomst.views import overeenkomst
from hendig.web.personen.views import personen
from hendig.web.post.views import post
from hendig.web.resultaten.views import resultaten
from hendig.web.rondebestanden.views import rondebestanden
from hendig.web.rondes.herinneringen import herinneringen
from hendig.web.rondes.informatie import rondeinformatie
from hendig.web.rondes.links import rondelinks
from hendig.web.rondes.views import rondes
from hendig.web.start.views import start
from hendig.web.termijnen.views import termijnen
from hendig.web.verplichtingen.views import verplichtingen
from hendig.web.verzoek import open_dienst
from hendig.web.volmachten.views import volmacht
from hendig.web.voorbeeld.views import voorbeeld
from hendig.web.vragenlijsten.views import vragenlijsten
from hendig.web.zaken.partnerwoorden import partnerwoorden
from hendig.web.zaken.schrijven import schrijven
from hendig.web.zaken.views import zaken
from hendig.web.zaken.zaakdossier import zaakdossier
from surveys.kluis.kluis import Kluis

GEBIEDEN: Final[tuple[Gebied, ...]] = (
    start,
    account,
    accountbeheer,
    afvaardiging,
    beheer,
    belangen,
    berichten,
    besluit,
    bewijs,
    verzoeken,
    bezwaren,
    college,
    controle,
    deelname,
    eigenzaken,
    gegevens,
    gemeentestukken,
    gemeentetraject,
    gezondheid,
    herinneringen,
    inlog,
    invullen,
    invullinks,
    links,
    logboek,
    mijn_lijst,
    mdg,
    punten,
    papieren,
    dossier,
    netwerk,
    norm,
    over,
    overeenkomst,
    partijbeheer,
    personen,
    post,
    resultaten,
    rondebestanden,
    rondeinformatie,
    rondelinks,
    rondes,
    sleutel,
    termijnen,
    themas,
    verplichtingen,
    voorbeeld,
    voorstel,
    volmacht,
    vragenlijsten,
    zaken,
    partnerwoorden,
    schrijven,
    zaakdossier,
)
BEWAARD: Final = dt.timedelta(hours=12)
"""How long a browser keeps its cookie while nothing is asked: long enough to finish a questionnaire."""
GROOTSTE_FORMULIER: Final = 1_000_000
"""Bytes that a form may send."""


def make_app(
    *,
    opslag: Opslag,
    kluis: Kluis,
    geheim: Geheim,
    adres: str,
    klok: Callable[[], dt.datetime] = nu,
    toeval: Toeval = TOEVAL,
) -> Flask:
    """Make the app; ``adres`` is where people find it, such as https://hendig.lindebeek.example."""
    app = Flask("hendig.web", instance_path="/nonexistent")
    delen = urlsplit(adres)
    veilig = delen.scheme == "https"
    app.config.update(
        SECRET_KEY=geheim.cookie,
        SESSION_COOKIE_NAME="__Host-hendig" if veilig else "hendig",
        SESSION_COOKIE_SECURE=veilig,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        PERMANENT_SESSION_LIFETIME=BEWAARD,
        TRUSTED_HOSTS=[delen.hostname, *HIER],  # this computer itself asks after our health
        MAX_CONTENT_LENGTH=GROOTSTE_FORMULIER,
        MAX_FORM_MEMORY_SIZE=GROOTSTE_FORMULIER,
        WTF_CSRF_TIME_LIMIT=None,  # it lasts as long as the log-in
        WTF_CSRF_SSL_STRICT=False,  # no page of ours sends a referrer
    )
    open_dienst(app, opslag=opslag, kluis=kluis, geheim=geheim, adres=adres, klok=klok, toeval=toeval)
    for gebied in GEBIEDEN:
        app.register_blueprint(gebied)
    zet_opmaak(app)
    zet_koppen(app)
    zet_fouten(app)
    zet_verzoek(app)
    CSRFProtect(app)
    zet_bewaking(app)
    return app
