"""The page on which the meetbeheerder puts explanations about one party in other words."""

from __future__ import annotations

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from hendig.processes.ronde.controle import maak_thema, toelichtingen_over
from hendig.processes.ronde.rondegegevens import namen_in
from hendig.web.controle.forms import Themaformulier
from hendig.web.controle.zicht import partij_te_bekijken
from hendig.web.gebied import Gebied
from hendig.web.toegangsregel import met
from hendig.web.verzoek import dienst, verzoek
from surveys.ronde.queries import rondebeeld
from surveys.terugkoppeling.zinnen import soort_vertrouwen
from surveys.uitslag.controle_rules import MAG_THEMAS
from surveys.uitslag.controle_service import haal_thema_weg
from surveys.uitslag.queries import themas as geschreven_themas
from surveys.vragenlijst.queries import instrument

themas = Gebied("themas", __name__)


def thema_van(ronde: str, partij: str, thema: str) -> bool:
    """Tell whether there is such a theme that can still be taken away."""
    er_zijn = {een.id for een in geschreven_themas(verzoek().lezing, ronde=ronde, partij=partij)}
    return thema in er_zijn and partij_te_bekijken(ronde, partij)


@themas.formulier(
    "/controle/<ronde>/partij/<partij>/themas", met(*MAG_THEMAS), mits=partij_te_bekijken, inzage="toelichtingen"
)
def schrijven(ronde: str, partij: str) -> ResponseReturnValue:
    """Show what was explained about a party, without order or source, and write a theme."""
    session, kluis = verzoek().lezing, dienst().kluis
    beeld, naam = rondebeeld(session, ronde), namen_in(session, ronde)[partij]
    teksten = [een.tekst for een in toelichtingen_over(kluis, ronde=ronde, partij=partij)]
    constructen = instrument(session, beeld.opzet.instrument or "").constructen
    form = Themaformulier(teksten, [(een.naam, soort_vertrouwen(een.naam)) for een in constructen])
    er_zijn = geschreven_themas(session, ronde=ronde, partij=partij)
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_THEMAS) as handeling:
            maak_thema(
                handeling,
                kluis,
                ronde=ronde,
                partij=partij,
                construct=form.construct.data,
                tekst=form.tekst.data,
                gekozen=form.plaatsen,
            )
            flash("Het thema is bewaard. De partij ziet het zodra de ronde is vastgesteld.", "gelukt")
            return redirect(url_for("themas.schrijven", ronde=ronde, partij=partij))
    return form.toon("controle/themas.html", ronde=beeld, partij=partij, naam=naam, teksten=teksten, themas=er_zijn)


@themas.knop("/controle/<ronde>/partij/<partij>/themas/<thema>/weg", met(*MAG_THEMAS), mits=thema_van)
def weg(ronde: str, partij: str, thema: str) -> ResponseReturnValue:
    """Take a theme away."""
    with verzoek().daad(MAG_THEMAS) as handeling:
        haal_thema_weg(handeling, thema=thema)
        flash("Het thema is weg.", "gelukt")
        return redirect(url_for("themas.schrijven", ronde=ronde, partij=partij))
