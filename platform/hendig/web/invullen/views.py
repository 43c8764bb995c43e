"""Filling in: the overview, one step at a time, looking everything over, and sending it."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from flask import abort, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from governance.netwerk.queries import partijnamen, persoonsnamen
from governance.weigering import Weigering
from hendig.processes.ronde.invullen import bewaar_stap, lees_invulling, verstuur
from hendig.processes.ronde.invulplek import Invulplek, Vragen, vragen_van
from hendig.web.gebied import Gebied
from hendig.web.invullen.beeld import Stapbeeld, overzichtsregels, stapbeeld, terugblik
from hendig.web.invullen.links import ONTVANGST
from hendig.web.toegangsdeur import INVULLINK
from hendig.web.toegangsregel import INVULLER
from hendig.web.verzoek import verzoek
from surveys.antwoorden.blad import Antwoord
from surveys.antwoorden.invulling import Gestuurd, Stap, alles_niet, lees, onaf
from surveys.antwoorden.queries import laatste_inlevering
from surveys.antwoorden.rules import INTUSSEN_VERANDERD
from surveys.ronde.belofte import belofte

invullen = Gebied("invullen", __name__)
MEESTE_TEKENS: Final = 500
"""How long a remark to colleagues may be."""


def _plek() -> Invulplek:
    plek = verzoek().invulplek
    if plek is None:
        abort(HTTPStatus.NOT_FOUND)
    return plek


def is_stap(stap: int) -> bool:
    """Tell whether there is such a step for who asks."""
    plek = verzoek().invulplek
    return plek is not None and 1 <= stap <= len(vragen_van(verzoek().lezing, plek).stappen)


@invullen.pagina("/invullen", INVULLER)
def overzicht() -> ResponseReturnValue:
    """Show the promise, how far everything is, and where to go on."""
    vraag, plek = verzoek(), _plek()
    vragen = vragen_van(vraag.lezing, plek)
    invulling = lees_invulling(vraag.dienst.kluis, plek)
    te_doen = onaf(invulling, vragen.stappen)
    return render_template(
        "invullen/overzicht.html",
        plek=plek,
        organisatie=partijnamen(vraag.lezing)[plek.deelnemer.partij],
        vragen=vragen,
        regels=overzichtsregels(vragen, invulling),
        verder=te_doen[0] if te_doen else None,
        klaar=len(vragen.stappen) - len(te_doen),
        inlevering=laatste_inlevering(vraag.lezing, plek.deelnemer.id),
        gewijzigd=invulling.gewijzigd,
        belofte=belofte(meldpunt=plek.ronde.opzet.meldpunt or "", tot=plek.ronde.sluit_op or vraag.nu),
    )


@invullen.formulier("/invullen/<int:stap>", INVULLER, mits=is_stap)
def stap(stap: int) -> ResponseReturnValue:
    """Ask about one party and one kind of trust; every button saves what stands there."""
    vraag, plek = verzoek(), _plek()
    vragen = vragen_van(vraag.lezing, plek)
    deze = vragen.stappen[stap - 1]
    blad = lees_invulling(vraag.dienst.kluis, plek).blad(deze.plaats)
    if request.method == "GET":
        return _toon(vragen, stapbeeld(vragen.instrument, deze, blad.antwoorden, slag=blad.slag))
    velden = dict(request.form.items())
    gestuurd = lees(vragen.instrument, deze.construct, velden)
    nieuw: Mapping[str, Antwoord] = _samen(gestuurd, blad.antwoorden)
    if velden.get("actie") == "niets":
        nieuw = alles_niet(deze.construct, blad)
    opmerking = velden.get("opmerking", "").strip()[:MEESTE_TEKENS]
    try:
        bewaar_stap(
            vraag.dienst.kluis,
            plek,
            plaats=deze.plaats,
            antwoorden=nieuw,
            slag=int(velden["slag"]) if velden.get("slag", "").isdecimal() else -1,
            opmerking=opmerking,
            nu=vraag.nu,
        )
    except Weigering as fout:
        if fout.grond is not INTUSSEN_VERANDERD:
            return render_template("invullen/niet_open.html"), HTTPStatus.GONE
        beeld = stapbeeld(
            vragen.instrument, deze, gestuurd.antwoorden, slag=blad.slag, velden=velden, nu_staat_er=blad.antwoorden
        )
        return _toon(vragen, beeld, fout=fout), HTTPStatus.CONFLICT
    if gestuurd.fouten and velden.get("actie") != "niets":
        slag = lees_invulling(vraag.dienst.kluis, plek).blad(deze.plaats).slag
        beeld = stapbeeld(vragen.instrument, deze, nieuw, slag=slag, velden=velden, fouten=gestuurd.fouten)
        return _toon(vragen, beeld), HTTPStatus.UNPROCESSABLE_ENTITY
    return redirect(_verder(vragen, deze, velden.get("actie", "")), HTTPStatus.SEE_OTHER)


def _samen(gestuurd: Gestuurd, staan: Mapping[str, Antwoord]) -> dict[str, Antwoord]:
    """Put what was sent in order beside what stands of the questions that were sent with a mistake."""
    fout = {naam.partition("-")[0] for naam in gestuurd.fouten}
    return {**{code: een for code, een in staan.items() if code in fout}, **gestuurd.antwoorden}


def _verder(vragen: Vragen, stap: Stap, actie: str) -> str:
    if actie == "vorige" and stap.nummer > 1:
        return url_for("invullen.stap", stap=stap.nummer - 1)
    if actie in ("bewaar", "vorige"):
        return url_for("invullen.overzicht")
    if stap.nummer < len(vragen.stappen):
        return url_for("invullen.stap", stap=stap.nummer + 1)
    return url_for("invullen.nakijken")


def _toon(vragen: Vragen, beeld: Stapbeeld, *, fout: Weigering | None = None) -> str:
    vraag, plek = verzoek(), _plek()
    invulling = lees_invulling(vraag.dienst.kluis, plek)
    opmerkingen = invulling.blad(beeld.stap.plaats).opmerkingen
    namen = persoonsnamen(vraag.lezing, {een.door for een in opmerkingen}, vraag.peil)
    return render_template(
        "invullen/stap.html",
        plek=plek,
        vragen=vragen,
        beeld=beeld,
        klaar=len(vragen.stappen) - len(onaf(invulling, vragen.stappen)),
        opmerkingen=[(namen.get(een.door, "Een collega"), een.tekst) for een in opmerkingen],
        weigering=fout,
    )


@invullen.formulier("/invullen/nakijken", INVULLER)
def nakijken() -> ResponseReturnValue:
    """Look everything over, and send it."""
    vraag, plek = verzoek(), _plek()
    vragen = vragen_van(vraag.lezing, plek)
    organisatie = partijnamen(vraag.lezing)[plek.deelnemer.partij]
    fout = None
    if request.method == "POST":
        try:
            with vraag.invuldaad(plek) as handeling:
                verstuur(handeling, vraag.dienst.kluis, plek, alle=vragen.stappen)
        except Weigering as weigering:
            fout = weigering
        else:
            tot = plek.ronde.sluit_op or vraag.nu
            session.pop(INVULLINK, None)
            session[ONTVANGST] = [organisatie, vraag.nu.isoformat(), tot.isoformat()]
            return redirect(url_for("invullinks.ontvangen"), HTTPStatus.SEE_OTHER)
    invulling = lees_invulling(vraag.dienst.kluis, plek)
    inhoud = render_template(
        "invullen/nakijken.html",
        plek=plek,
        organisatie=organisatie,
        delen=terugblik(vragen, invulling),
        te_doen=onaf(invulling, vragen.stappen),
        fout=fout,
    )
    return inhoud, HTTPStatus.OK if fout is None else HTTPStatus.CONFLICT
