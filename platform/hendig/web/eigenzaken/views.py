"""Pages for the people of a partner about a matter between them and the gemeente: what it is, and what they can do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from governance.documenten.queries import document_met
from governance.documenten.service import lees_inhoud
from governance.kalender.amsterdam import dag_en_tijd
from governance.logboek.handeling import Handeling
from governance.uitsluiting.inbreng_service import gevraagd_uitstel, geweigerd_uitstel, inbreng_van
from governance.uitsluiting.inbrengsoort import Inbrengsoort
from governance.uitsluiting.queries import feiten, inzage_vanaf, punten, zaakbeeld
from governance.uitsluiting.tekst_queries import ontvangsten
from governance.uitsluiting.toestand import Zaakgebeurtenis
from hendig.processes.zaak.partner import (
    PARTNER,
    geef_zienswijze,
    maak_opmerking,
    reageer,
    vraag_om_horen,
    vraag_uitstel,
)
from hendig.web.berichten.zicht import is_geopend
from hendig.web.bijlage import bijlage
from hendig.web.eigenzaken.beeld import (
    bewijs,
    blijft,
    heeft_meer_tijd,
    intussen,
    is_procedure,
    onderwerp,
    rondes,
    te_bellen,
    te_doen,
    titel,
    verloop,
    wat_speelt,
)
from hendig.web.eigenzaken.forms import Hoorformulier, Woordenformulier, Zienswijzeformulier
from hendig.web.eigenzaken.woordbladen import BLADEN, Woordblad
from hendig.web.eigenzaken.woorden import ONTVANGEN
from hendig.web.eigenzaken.zicht import brieven, eigen_zaken, heeft_een_zaak, leest_stuk, stukken, ziet_eigen_zaak
from hendig.web.formulier import Formulier
from hendig.web.gebied import Gebied
from hendig.web.nalezen import Stap, ingevuld, stap
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek

eigenzaken = Gebied("eigenzaken", __name__)
_WIE: Final = met(*PARTNER)


@eigenzaken.pagina("/uw-gesprek", _WIE, mits=heeft_een_zaak)
def overzicht() -> ResponseReturnValue:
    """Show every conversation and procedure of who asks, the last one first."""
    regels = [(een, titel(een), onderwerp(een), wat_speelt(een)) for een in eigen_zaken()]
    return render_template("eigenzaken/overzicht.html", regels=regels)


@eigenzaken.pagina("/uw-gesprek/<zaak>", _WIE, mits=ziet_eigen_zaak)
def een(zaak: str) -> ResponseReturnValue:
    """Show one: what is going on, what can be done and until when, its course, letters, facts, rounds and file."""
    session = verzoek().lezing
    beeld, uitstel = zaakbeeld(session, zaak), gevraagd_uitstel(session, zaak, verzoek().dag)
    return render_template(
        "eigenzaken/een.html",
        beeld=beeld,
        titel=titel(beeld),
        procedure=is_procedure(beeld),
        onderwerp=onderwerp(beeld),
        speelt=wat_speelt(beeld),
        doen=te_doen(beeld),
        intussen=intussen(beeld),
        uitstel=uitstel,
        geweigerd=None if uitstel is None else geweigerd_uitstel(session, uitstel.id),
        verlengd=heeft_meer_tijd(zaak),
        opmerkingen=inbreng_van(session, zaak, Inbrengsoort.OPMERKING),
        punten=punten(session, zaak),
        ontvangen=[(ONTVANGEN[een.wat], een.op) for een in ontvangsten(session, zaak)],
        momenten=verloop(beeld),
        blijft=blijft(beeld),
        brieven=[(bericht, stuk, is_geopend(bericht)) for bericht, stuk in brieven(beeld)],
        feiten=feiten(session, zaak),
        rondes=rondes(beeld),
        inzage=inzage_vanaf(session, zaak),
        stukken=stukken(beeld),
        bewijs=bewijs(beeld),
        bellen=te_bellen(),
    )


@eigenzaken.pagina("/uw-gesprek/<zaak>/stukken/<document>", _WIE, mits=leest_stuk)
def stuk(zaak: str, document: str) -> ResponseReturnValue:
    """Give one paper of the open file; that it was read is in the log."""
    del zaak
    blad = document_met(verzoek().lezing, document)
    with verzoek().daad(PARTNER) as handeling:
        inhoud = lees_inhoud(handeling, nummer=blad.nummer, versie=blad.versie)
        return bijlage(inhoud.bestand, naam=f"{blad.nummer}.pdf", soort="application/pdf")


@eigenzaken.formulier("/uw-gesprek/<zaak>/zienswijze", _WIE, mits=ziet_eigen_zaak)
def zienswijze(zaak: str) -> ResponseReturnValue:
    """Write a zienswijze point by point, read it back, and send it."""
    form = Zienswijzeformulier()
    inhoud = {"zaak": zaak, "eerder": punten(verzoek().lezing, zaak)}
    if form.nog_een_rij() or stap() is Stap.TERUG or not form.validate_on_submit():
        return form.toon("eigenzaken/zienswijze.html", **inhoud)
    woorden = form.ingevulde_punten
    if stap() is Stap.DOEN:
        klaar = _doe(form, zaak, lambda nieuw: geef_zienswijze(nieuw, zaak=zaak, punten=woorden), _PUNTEN_WEG)
        return klaar or form.toon("eigenzaken/zienswijze.html", **inhoud)
    return render_template("eigenzaken/nalezen.html", zaak=zaak, teksten=woorden, velden=ingevuld(), knop=_STUUR_PUNTEN)


@eigenzaken.formulier("/uw-gesprek/<zaak>/horen", _WIE, mits=ziet_eigen_zaak)
def horen(zaak: str) -> ResponseReturnValue:
    """Ask to be heard."""
    form = Hoorformulier()
    woorden = form.tekst.data or ""
    klaar = _doe(form, zaak, lambda nieuw: vraag_om_horen(nieuw, zaak=zaak, tekst=woorden), _HOREN_GEVRAAGD)
    return klaar or form.toon("eigenzaken/horen.html", zaak=zaak)


@eigenzaken.formulier("/uw-gesprek/<zaak>/conceptreactie", _WIE, mits=ziet_eigen_zaak)
def conceptreactie(zaak: str) -> ResponseReturnValue:
    """React on the draft of the advice."""
    gebeurtenis = Zaakgebeurtenis.OP_CONCEPT_GEREAGEERD
    return _woorden(
        zaak,
        BLADEN["conceptreactie"],
        lambda nieuw, tekst: reageer(nieuw, zaak=zaak, gebeurtenis=gebeurtenis, tekst=tekst),
    )


@eigenzaken.formulier("/uw-gesprek/<zaak>/reactie", _WIE, mits=ziet_eigen_zaak)
def reactie(zaak: str) -> ResponseReturnValue:
    """React on the advice."""
    gebeurtenis = Zaakgebeurtenis.REACTIE_ONTVANGEN
    return _woorden(
        zaak, BLADEN["reactie"], lambda nieuw, tekst: reageer(nieuw, zaak=zaak, gebeurtenis=gebeurtenis, tekst=tekst)
    )


@eigenzaken.formulier("/uw-gesprek/<zaak>/heroverweging", _WIE, mits=ziet_eigen_zaak)
def heroverweging(zaak: str) -> ResponseReturnValue:
    """Ask that the besluit is looked at anew, with the grounds."""
    gebeurtenis = Zaakgebeurtenis.HEROVERWEGING_GEVRAAGD
    return _woorden(
        zaak,
        BLADEN["heroverweging"],
        lambda nieuw, tekst: reageer(nieuw, zaak=zaak, gebeurtenis=gebeurtenis, tekst=tekst),
    )


@eigenzaken.formulier("/uw-gesprek/<zaak>/uitstel", _WIE, mits=ziet_eigen_zaak)
def uitstel(zaak: str) -> ResponseReturnValue:
    """Ask once for more time."""
    return _woorden(zaak, BLADEN["uitstel"], lambda nieuw, tekst: vraag_uitstel(nieuw, zaak=zaak, tekst=tekst))


@eigenzaken.formulier("/uw-gesprek/<zaak>/opmerking", _WIE, mits=ziet_eigen_zaak)
def opmerking(zaak: str) -> ResponseReturnValue:
    """Write something beside the report of the talk."""
    return _woorden(zaak, BLADEN["opmerking"], lambda nieuw, tekst: maak_opmerking(nieuw, zaak=zaak, tekst=tekst))


_PUNTEN_WEG: Final = "Uw zienswijze is verstuurd. U krijgt op elk punt een antwoord."
_STUUR_PUNTEN: Final = "Verstuur uw zienswijze"
_HOREN_GEVRAAGD: Final = "Uw verzoek is verstuurd. De gemeente spreekt met u een moment af."


def _woorden(zaak: str, blad: Woordblad, daad: Callable[[Handeling, str], None]) -> ResponseReturnValue:
    """Ask for words, read them back, and send them."""
    form = Woordenformulier()
    form.vraag(blad.vraag)
    inhoud: dict[str, Any] = {"zaak": zaak, "blad": blad}
    if stap() is Stap.TERUG or not form.validate_on_submit():
        return form.toon("eigenzaken/woorden.html", **inhoud)
    tekst = form.tekst.data
    if stap() is Stap.DOEN:
        klaar = _doe(form, zaak, lambda nieuw: daad(nieuw, tekst), blad.gedaan)
        return klaar or form.toon("eigenzaken/woorden.html", **inhoud)
    return render_template("eigenzaken/nalezen.html", zaak=zaak, teksten=[tekst], velden=ingevuld(), knop=blad.knop)


def _doe(form: Formulier, zaak: str, daad: Callable[[Handeling], None], gedaan: str) -> ResponseReturnValue | None:
    """Do it and go back to the matter, or tell on the form what the rules refuse."""
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(PARTNER) as handeling:
            daad(handeling)
            flash(f"{gedaan} Wij ontvingen dit op {dag_en_tijd(handeling.op)}.", "gelukt")
            return redirect(url_for("eigenzaken.een", zaak=zaak))
    return None
