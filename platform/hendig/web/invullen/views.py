"""Filling in: for whom, the overview, one step at a time, looking everything over, and sending it."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final

from flask import abort, flash, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from governance.netwerk.queries import partijnamen, persoonsnamen
from governance.weigering import Weigering
from hendig.processes.ronde.invullen import Zending, bewaar_stap, lees_invulling, nagekeken, verstuur
from hendig.processes.ronde.invulplek import Invulplek, Vragen
from hendig.web.gebied import Gebied
from hendig.web.invullen.beeld import getypte_woorden, nog_te_vragen, overzichtsregels, stapbeeld, terugblik
from hendig.web.toegangsdeur import VERDER
from hendig.web.toegangsregel import INVULLER
from hendig.web.verzoek import VOOR, verzoek, word_bezoeker
from surveys.antwoorden.blad import Antwoord, Blad
from surveys.antwoorden.invulling import Gestuurd, Stap, alles_niet, lees, onaf
from surveys.antwoorden.queries import laatste_inlevering
from surveys.antwoorden.rules import GESLOTEN, INTUSSEN_VERANDERD
from surveys.ronde.belofte import belofte

invullen = Gebied("invullen", __name__)
MEESTE_TEKENS: Final = 500
"""How long a remark to colleagues may be."""
NIETS: Final = "niets"
"""Which button answers a whole party with "kan ik niet beoordelen"."""
_CIJFERS: Final = 9
BEWAARD: Final = "Bewaard. U kunt later verdergaan, ook op een ander apparaat."
NA_STILTE: Final = "Uw antwoorden zijn bewaard. U was langer dan een half uur weg. Log opnieuw in en ga verder."
NIET_ALLES: Final = "Bewaard. Bij de vorige stap is nog niet alles ingevuld. Dat kan later ook."


@invullen.url_defaults
def zelfde_organisatie(endpoint: str, waarden: dict[str, Any]) -> None:
    """Let an address lead on to the organisation that this one names."""
    del endpoint
    if VOOR in request.args:
        waarden.setdefault(VOOR, request.args[VOOR])


def _plek() -> tuple[Invulplek, Vragen]:
    """Give for whom is filled in; who fills in for several and did not choose yet, chooses first."""
    plek, vragen = verzoek().invulplek, verzoek().invulvragen
    if plek is None or vragen is None:
        abort(redirect(url_for("invullen.overzicht")))
    return plek, vragen


def is_stap(stap: int) -> bool:
    """Tell whether there is such a step for who asks; who did not choose for whom, is asked that first."""
    vragen = verzoek().invulvragen
    return vragen is None or 1 <= stap <= len(vragen.stappen)


def _belofte(plek: Invulplek) -> tuple[str, ...]:
    tot = plek.ronde.sluit_op or verzoek().nu
    return belofte(meldpunt=plek.ronde.opzet.meldpunt or "", tot=tot, gemeente=plek.voor_gemeente)


@invullen.pagina("/invullen", INVULLER)
def overzicht() -> ResponseReturnValue:
    """Show the promise, how far everything is, and where to go on; who fills in for several chooses for whom."""
    vraag = verzoek()
    if len(vraag.invulplekken) > 1:
        return render_template("invullen/kies.html", plekken=vraag.invulplekken, namen=partijnamen(vraag.lezing))
    plek, vragen = _plek()
    invulling = lees_invulling(vraag.dienst.kluis, plek)
    te_doen = onaf(invulling, vragen.stappen)
    return render_template(
        "invullen/overzicht.html",
        plek=plek,
        vragen=vragen,
        regels=overzichtsregels(vragen, invulling),
        verder=te_doen[0] if te_doen else None,
        klaar=len(vragen.stappen) - len(te_doen),
        begonnen=any(blad.antwoorden for blad in invulling.bladen.values()),
        inlevering=laatste_inlevering(vraag.lezing, plek.deelnemer.id),
        gewijzigd=invulling.gewijzigd,
        belofte=_belofte(plek),
    )


@invullen.formulier("/invullen/<int:stap>", INVULLER, mits=is_stap, na_stilte=True)
def stap(stap: int) -> ResponseReturnValue:
    """Ask about one party and one kind of trust; every button saves what stands there."""
    vraag, (plek, vragen) = verzoek(), _plek()
    deze = vragen.stappen[stap - 1]
    blad = lees_invulling(vraag.dienst.kluis, plek).blad(deze.plaats)
    if not vraag.gestuurd:
        return _toon(deze, blad.antwoorden)
    gestuurd = lees(vragen.instrument, deze.construct, request.form)
    if vraag.stil:
        return _na_stilte(deze, blad, gestuurd)
    try:
        bewaar_stap(vraag.dienst.kluis, plek, _zending(deze, blad, gestuurd), nu=vraag.nu)
    except Weigering as fout:
        if fout.grond is GESLOTEN:
            return render_template("invullen/niet_open.html"), HTTPStatus.GONE
        if fout.grond is not INTUSSEN_VERANDERD:
            raise
        getypt = {"velden": request.form, "nu_staat_er": blad.antwoorden}
        return _toon(deze, gestuurd.antwoorden, weigering=fout, **getypt), HTTPStatus.CONFLICT
    if gestuurd.fouten and request.form.get("actie") != NIETS:
        antwoorden = _samen(gestuurd, blad.antwoorden)
        beeld = _toon(deze, antwoorden, velden=request.form, fouten=gestuurd.fouten)
        return beeld, HTTPStatus.UNPROCESSABLE_ENTITY
    return redirect(_verder(deze, gestuurd), HTTPStatus.SEE_OTHER)


def _zending(deze: Stap, blad: Blad, gestuurd: Gestuurd) -> Zending:
    """Give what the form of a step wants saved; with the one button also the rest of the party."""
    getal = request.form.get("slag", "")
    slag = int(getal) if getal.isdecimal() and len(getal) <= _CIJFERS else -1
    opmerking = request.form.get("opmerking", "").strip()[:MEESTE_TEKENS]
    if request.form.get("actie") != NIETS:
        return Zending(plaats=deze.plaats, antwoorden=_samen(gestuurd, blad.antwoorden), slag=slag, opmerking=opmerking)
    rest = tuple(een for een in _plek()[1].stappen if een.partner == deze.partner and een != deze)
    niets = alles_niet(deze.construct, Blad(antwoorden={**blad.antwoorden, **gestuurd.antwoorden}))
    return Zending(plaats=deze.plaats, antwoorden=niets, slag=slag, opmerking=opmerking, rest=rest)


def _samen(gestuurd: Gestuurd, staan: Mapping[str, Antwoord]) -> dict[str, Antwoord]:
    """Put what was sent in order beside what stands of the questions that were sent with a mistake."""
    fout = {naam.partition("-")[0] for naam in gestuurd.fouten}
    return {**{code: een for code, een in staan.items() if code in fout}, **gestuurd.antwoorden}


def _na_stilte(deze: Stap, blad: Blad, gestuurd: Gestuurd) -> ResponseReturnValue:
    """Save what was typed before the log-in went silent, all of it or nothing, and let them log in.

    Whoever sends it may be another by now: nothing that was stored is shown, and what is not saved they see back as it
    was sent, to copy.
    """
    vraag, (plek, vragen) = verzoek(), _plek()
    session[VERDER] = url_for("invullen.stap", stap=deze.nummer)
    if not gestuurd.fouten:
        try:
            bewaar_stap(vraag.dienst.kluis, plek, _zending(deze, blad, gestuurd), nu=vraag.nu)
        except Weigering as fout:
            if fout.grond not in (GESLOTEN, INTUSSEN_VERANDERD):
                raise
        else:
            session[VERDER] = url_for("invullen.stap", stap=min(deze.nummer + 1, len(vragen.stappen)))
            flash(NA_STILTE, "gelukt")
            return redirect(url_for("inloggen.inloggen"), HTTPStatus.SEE_OTHER)
    word_bezoeker()
    getypt = getypte_woorden(vragen.instrument, deze.construct, request.form)
    return render_template("invullen/na_stilte.html", getypt=getypt), HTTPStatus.CONFLICT


def _verder(deze: Stap, gestuurd: Gestuurd) -> str:
    """Give where a button leads, and say that it was saved where that is not plain to see."""
    actie, alle = request.form.get("actie", ""), _plek()[1].stappen
    if actie == "bewaar":
        flash(BEWAARD, "gelukt")
    if actie == "vorige" and deze.nummer > 1:
        return url_for("invullen.stap", stap=deze.nummer - 1)
    if actie in ("bewaar", "vorige"):
        return url_for("invullen.overzicht")
    volgende = deze.nummer + 1
    if actie == NIETS:
        volgende = next((een.nummer for een in alle if een.partner > deze.partner), len(alle) + 1)
    elif set(deze.construct.codes) > gestuurd.antwoorden.keys():
        flash(NIET_ALLES, "gelukt")
    return url_for("invullen.stap", stap=volgende) if volgende <= len(alle) else url_for("invullen.nakijken")


def _toon(
    deze: Stap,
    antwoorden: Mapping[str, Antwoord],
    *,
    weigering: Weigering | None = None,
    **getypt: Any,  # noqa: ANN401 - what was typed, as `stapbeeld` takes it
) -> str:
    """Show a step, with the answers and the number of savings as they stand now."""
    vraag, (plek, vragen) = verzoek(), _plek()
    invulling = lees_invulling(vraag.dienst.kluis, plek)
    blad = invulling.blad(deze.plaats)
    namen = persoonsnamen(vraag.lezing, {een.door for een in blad.opmerkingen}, vraag.peil)
    return render_template(
        "invullen/stap.html",
        plek=plek,
        vragen=vragen,
        beeld=stapbeeld(vragen.instrument, deze, antwoorden, slag=blad.slag, **getypt),
        klaar=len(vragen.stappen) - len(onaf(invulling, vragen.stappen)),
        opmerkingen=[(namen.get(een.door, "Een collega"), een.tekst) for een in blad.opmerkingen],
        weigering=weigering,
        belofte=_belofte(plek),
    )


@invullen.formulier("/invullen/nakijken", INVULLER)
def nakijken() -> ResponseReturnValue:
    """Look everything over, and send it."""
    vraag, (plek, vragen) = verzoek(), _plek()
    fout = None
    if vraag.gestuurd:
        try:
            with vraag.invuldaad(plek) as handeling:
                kluis, geheim, gelezen = vraag.dienst.kluis, vraag.dienst.geheim, request.form.get("gelezen", "")
                verstuur(handeling, kluis, geheim, plek, alle=vragen.stappen, gelezen=gelezen)
        except Weigering as weigering:
            fout = weigering
        else:
            return redirect(url_for("invullinks.ontvangen", voor=plek.deelnemer.id), HTTPStatus.SEE_OTHER)
    invulling = lees_invulling(vraag.dienst.kluis, plek)
    inhoud = render_template(
        "invullen/nakijken.html",
        plek=plek,
        vragen=vragen,
        delen=terugblik(vragen, invulling),
        te_doen=nog_te_vragen(vragen, invulling),
        gelezen=nagekeken(vraag.dienst.geheim, plek, invulling),
        inlevering=None if invulling.gewijzigd else laatste_inlevering(vraag.lezing, plek.deelnemer.id),
        fout=fout,
    )
    return inhoud, HTTPStatus.OK if fout is None else HTTPStatus.CONFLICT
