"""Pages on which two people agree to see who rated one party, or to fetch the whole file, and can do so for a day."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from governance.netwerk.rules import Rol
from hendig.processes.ronde.rondegegevens import namen_in
from hendig.processes.ronde.sleutel import sta_inzage_toe, vraag_om_sleutel, wie_antwoordde
from hendig.processes.ronde.uitvoeren import kan_uitvoeren
from hendig.web.controle.forms import Sleutelformulier
from hendig.web.controle.zicht import is_gesloten, mag_kijken, verzoek_in, ziet_sleutel
from hendig.web.gebied import Gebied
from hendig.web.namen import namen_van
from hendig.web.toegangsregel import met
from hendig.web.verzoek import dienst, verzoek
from surveys.deelname.queries import deelnemers
from surveys.ronde.queries import rondebeeld
from surveys.uitslag.controle_queries import Sleutelverzoekbeeld, sleutelverzoeken, zoek_sleutelverzoek
from surveys.uitslag.controle_rules import MAG_SLEUTEL
from surveys.vragenlijst.queries import instrument

sleutel = Gebied("sleutel", __name__)


@sleutel.formulier("/controle/<ronde>/sleutel", met(*MAG_SLEUTEL), mits=is_gesloten, bevestig=True)
def overzicht(ronde: str) -> ResponseReturnValue:
    """Show every request in a round, and ask for another."""
    session = verzoek().lezing
    namen, beeld = namen_in(session, ronde), rondebeeld(session, ronde)
    partijen = sorted(((een.partij, namen[een.partij]) for een in deelnemers(session, ronde)), key=_naam)
    form = Sleutelformulier(partijen, bestand=kan_uitvoeren(beeld))
    verzoeken = sleutelverzoeken(session, ronde)
    inhoud = {
        "ronde": beeld,
        "verzoeken": [
            (een, namen[een.partij] if een.partij else None, ziet_sleutel(een), _kan_toestaan(een)) for een in verzoeken
        ],
        "mensen": namen_van({door for een in verzoeken for door in (een.gevraagd_door, een.toegestaan_door) if door}),
    }
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_SLEUTEL) as handeling:
            vraag_om_sleutel(
                handeling,
                dienst().kluis,
                ronde=ronde,
                partij=form.over,
                rol=Rol(handeling.door.rol),
                reden=form.waarom.data,
            )
            flash("Uw verzoek staat. Wie het kan toestaan, krijgt bericht.", "gelukt")
            return redirect(url_for("sleutel.overzicht", ronde=ronde))
    return form.toon("controle/sleutel.html", **inhoud)


@sleutel.knop("/controle/<ronde>/sleutel/<nummer>/toestaan", met(*MAG_SLEUTEL), mits=verzoek_in, bevestig=True)
def toestaan(ronde: str, nummer: str) -> ResponseReturnValue:
    """Let the two see what was asked, for a day."""
    gevonden = zoek_sleutelverzoek(verzoek().lezing, nummer)
    with verzoek().daad(MAG_SLEUTEL) as handeling:
        if gevonden is not None:
            sta_inzage_toe(handeling, verzoek=gevonden, rol=Rol(handeling.door.rol))
        flash("Dit kan nu 24 uur, voor u beiden. De functionaris gegevensbescherming krijgt bericht.", "gelukt")
        return redirect(url_for("sleutel.overzicht", ronde=ronde))


@sleutel.pagina(
    "/controle/<ronde>/sleutel/<nummer>", met(*MAG_SLEUTEL), mits=mag_kijken, inzage="wie wat antwoordde, verzoek"
)
def wie(ronde: str, nummer: str) -> ResponseReturnValue:
    """Show who answered what about the party of a request."""
    session = verzoek().lezing
    beeld, gevonden = rondebeeld(session, ronde), zoek_sleutelverzoek(session, nummer)
    antwoorden = (
        ()
        if gevonden is None
        else wie_antwoordde(session, dienst().kluis, verzoek=gevonden, persoon=verzoek().persoon, nu=verzoek().nu)
    )
    return render_template(
        "controle/wie.html",
        ronde=beeld,
        naam=namen_in(session, ronde)[gevonden.partij] if gevonden is not None and gevonden.partij is not None else "",
        codes=instrument(session, beeld.opzet.instrument or "").codes,
        antwoorden=antwoorden,
    )


def _naam(paar: tuple[str, str]) -> str:
    return paar[1]


def _kan_toestaan(een: Sleutelverzoekbeeld) -> bool:
    return een.toegestaan_door is None and een.gevraagd_door != verzoek().persoon
