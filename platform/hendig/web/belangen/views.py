"""Pages about ties: of who is asked in which case, and of the jurist who looks at what they declared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from governance.belangen.queries import Belangbeeld, belang, belangen_in, belangen_overal, toelichting
from governance.belangen.rules import BELANGEN, MAG_BEOORDELEN, Belangcode, Belanguitkomst
from governance.belangen.service import beoordeel_belang, meld_later_belang, verklaar_belang
from governance.netwerk.queries import partijnamen
from hendig.processes.mdg.verklaren import MAG_VERKLAREN, Gevraagd, gevraagd_van
from hendig.web.belangen.forms import Meldformulier, Oordeelformulier, Verklaringsformulier
from hendig.web.gebied import Gebied
from hendig.web.namen import namen_van
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek

belangen = Gebied("belangen", __name__)
_STANDEN: Final = {
    None: ("nu", "Nog te verklaren"),
    "wacht": ("wacht", "Wacht op de jurist"),
    "vrij": ("klaar", "U doet mee"),
    "opzij": ("rust", "U stapt opzij"),
}


@dataclass(frozen=True, slots=True)
class Regel:
    """One declaration as a jurist sees it in a list."""

    beeld: Belangbeeld
    naam: str
    partner: str


@belangen.pagina("/belangen", met(*MAG_VERKLAREN))
def overzicht() -> ResponseReturnValue:
    """Show in which cases who asks is asked to declare."""
    regels = [(een, _STANDEN[_stand(een.beeld)]) for een in _gevraagd()]
    return render_template("belangen/overzicht.html", regels=regels)


def wordt_gevraagd(zaak: str) -> bool:
    """Tell whether who asks is asked to declare in this case."""
    return _hier(zaak) is not None


@belangen.formulier("/belangen/<zaak>/verklaren", met(*MAG_VERKLAREN), mits=wordt_gevraagd)
def verklaren(zaak: str) -> ResponseReturnValue:
    """Declare which tie there is; it can be done anew when something changed."""
    hier, form = _hier(zaak), Verklaringsformulier()
    form.vul([houder.rol for houder in verzoek().rollen])
    if hier is not None and form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_VERKLAREN) as handeling:
            code, tekst = Belangcode(form.code.data), form.toelichting.data or ""
            verklaar_belang(handeling, zaak=zaak, partij=hier.partij, code=code, toelichting=tekst)
            flash("Uw verklaring is vastgelegd. Een jurist kijkt ernaar.", "gelukt")
            return redirect(url_for("belangen.overzicht"))
    return form.toon("belangen/verklaren.html", hier=hier)


@belangen.pagina("/belangen/nazien", met(*MAG_BEOORDELEN), inzage="verklaringen over een belang")
def nazien() -> ResponseReturnValue:
    """Show a jurist what waits, and who takes part and who does not; nothing of a case in which they have a tie."""
    regels = _regels()
    return render_template(
        "belangen/nazien.html",
        wachten=[een for een in regels if een.beeld.wacht],
        klaar=[een for een in regels if not een.beeld.wacht],
        zaken={een.beeld.zaak: een.partner for een in regels},
        banden=BELANGEN,
    )


def is_te_beoordelen(verklaring: str) -> bool:
    """Tell whether this declaration waits for the jurist who asks."""
    eigen = verzoek().persoon
    return any(een.beeld.id == verklaring and een.beeld.wacht and een.beeld.persoon != eigen for een in _regels())


@belangen.formulier(
    "/belangen/nazien/<verklaring>", met(*MAG_BEOORDELEN), mits=is_te_beoordelen, inzage="verklaring over een belang"
)
def oordelen(verklaring: str) -> ResponseReturnValue:
    """Say whether somebody takes part or steps aside."""
    form, regel = Oordeelformulier(), next(een for een in _regels() if een.beeld.id == verklaring)
    tekst = toelichting(verzoek().lezing, verklaring)
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_BEOORDELEN) as handeling:
            uitkomst, waarom = Belanguitkomst(form.uitkomst.data), form.toelichting.data or ""
            beoordeel_belang(handeling, verklaring=verklaring, uitkomst=uitkomst, toelichting=waarom)
            flash("Uw oordeel is vastgelegd.", "gelukt")
            return redirect(url_for("belangen.nazien"))
    return form.toon("belangen/oordelen.html", regel=regel, tekst=tekst, banden=BELANGEN)


def is_nagezien(zaak: str) -> bool:
    """Tell whether somebody declared in this case, and the jurist who asks has no tie in it."""
    return any(een.beeld.zaak == zaak for een in _regels())


@belangen.formulier("/belangen/<zaak>/melden", met(*MAG_BEOORDELEN), mits=is_nagezien, bevestig=True)
def melden(zaak: str) -> ResponseReturnValue:
    """Record a tie that somebody had and did not declare."""
    form, session = Meldformulier(), verzoek().lezing
    beelden = [een for een in belangen_in(session, zaak) if een.persoon != verzoek().persoon]
    namen, partij = namen_van([een.persoon for een in beelden]), belangen_in(session, zaak)[0].partij
    form.vul(sorted(namen.items(), key=lambda paar: paar[1]))
    partner = partijnamen(session).get(partij, "een partner")
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_BEOORDELEN) as handeling:
            code, wie, tekst = Belangcode(form.code.data), form.persoon.data, form.toelichting.data
            meld_later_belang(handeling, zaak=zaak, partij=partij, persoon=wie, code=code, toelichting=tekst)
            flash("Dit is vastgelegd. Deze persoon doet vanaf nu niet meer mee.", "gelukt")
            return redirect(url_for("belangen.nazien"))
    return form.toon("belangen/melden.html", partner=partner)


def _gevraagd() -> tuple[Gevraagd, ...]:
    vraag = verzoek()
    return gevraagd_van(vraag.lezing, vraag.persoon, [houder.rol for houder in vraag.rollen], vraag.peil)


def _hier(zaak: str) -> Gevraagd | None:
    return next((een for een in _gevraagd() if een.zaak == zaak), None)


def _stand(beeld: Belangbeeld | None) -> str | None:
    if beeld is None:
        return None
    if beeld.stapt_opzij:
        return "opzij"
    return "wacht" if beeld.wacht else "vrij"


def _regels() -> list[Regel]:
    session = verzoek().lezing
    beelden = belangen_overal(session)
    eigen = {zaak: belang(session, zaak, verzoek().persoon) for zaak in {een.zaak for een in beelden}}
    buiten = {zaak for zaak, een in eigen.items() if een is not None and een.stapt_opzij}
    namen, partners = namen_van({een.persoon for een in beelden}), partijnamen(session)
    return [
        Regel(een, namen[een.persoon], partners.get(een.partij, "een partner"))
        for een in beelden
        if een.zaak not in buiten
    ]
