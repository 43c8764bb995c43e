"""The list of one's own party: who is on it and why, saying that it is not right, and what came of that."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from analysis.names import alphabetical
from governance.netwerk.queries import partijnamen, partners_op
from hendig.processes.ronde.correcties import vraag
from hendig.web.deelname.beeld import Partijlijst, na_te_lopen, partijlijst
from hendig.web.deelname.forms import Wensformulier
from hendig.web.gebied import Gebied
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek
from surveys.deelname.rules import MAG_CORRIGEREN, Correctiewens
from surveys.ronde.queries import rondebeeld

mijn_lijst = Gebied("mijn_lijst", __name__)
SAMEN = "U zegt beiden dat er een band is. Die geldt nu, voor u en voor de ander."


def eigen(ronde: str, partij: str) -> bool:
    """Tell whether there is such a list and who asks speaks for the party."""
    return partij in _voor_wie() and any(een.id == ronde for een in na_te_lopen(verzoek().lezing))


def nog_te_verbeteren(ronde: str, partij: str) -> bool:
    """Tell whether the list is there and can be corrected today."""
    return eigen(ronde, partij) and _beeld(ronde, partij).tot is not None


def te_bevestigen(ronde: str, partij: str, correctie: str) -> bool:
    """Tell whether another asked this about the party, and the party did not say so yet."""
    return nog_te_verbeteren(ronde, partij) and any(een.id == correctie for een in _beeld(ronde, partij).te_bevestigen)


@mijn_lijst.pagina("/mijn-lijst", met(*MAG_CORRIGEREN))
def overzicht() -> ResponseReturnValue:
    """Show every list that who asks can look at; a single one at once."""
    namen, voor_wie = partijnamen(verzoek().lezing), sorted(_voor_wie())
    lijsten = [(ronde, partij, namen[partij]) for ronde in na_te_lopen(verzoek().lezing) for partij in voor_wie]
    if len(lijsten) == 1:
        ronde, partij, _ = lijsten[0]
        return redirect(url_for("mijn_lijst.een", ronde=ronde.id, partij=partij))
    return render_template("deelname/mijn_lijsten.html", lijsten=lijsten)


@mijn_lijst.pagina("/mijn-lijst/<ronde>/<partij>", met(*MAG_CORRIGEREN), mits=eigen)
def een(ronde: str, partij: str) -> ResponseReturnValue:
    """Show who is on the list of a party, and why."""
    gemeente = verzoek().gemeente
    return render_template(
        "deelname/mijn_lijst.html",
        beeld=_beeld(ronde, partij),
        namen=partijnamen(verzoek().lezing),
        is_gemeente=gemeente is not None and gemeente.id == partij,
    )


@mijn_lijst.formulier("/mijn-lijst/<ronde>/<partij>/verbeteren", met(*MAG_CORRIGEREN), mits=nog_te_verbeteren)
def verbeteren(ronde: str, partij: str) -> ResponseReturnValue:
    """Say what is not right."""
    form, beeld = Wensformulier(), _beeld(ronde, partij)
    form.kies_uit(_anderen(partij))
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_CORRIGEREN) as handeling:
            wie = {"ronde": ronde, "partij": partij, "ander": form.ander.data, "reden": form.reden.data}
            klaar = vraag(handeling, wens=Correctiewens(form.wens.data), **wie)
            return _terug(ronde, partij, SAMEN if klaar else "Uw verzoek is verstuurd aan de meetbeheerder.")
    return form.toon("deelname/verbeteren.html", beeld=beeld)


@mijn_lijst.knop("/mijn-lijst/<ronde>/<partij>/eens/<correctie>", met(*MAG_CORRIGEREN), mits=te_bevestigen)
def eens(ronde: str, partij: str, correctie: str) -> ResponseReturnValue:
    """Say the same as the other party."""
    deze = next(een for een in _beeld(ronde, partij).te_bevestigen if een.id == correctie)
    with verzoek().daad(MAG_CORRIGEREN) as handeling:
        wie = {"ronde": ronde, "partij": partij, "ander": deze.partij}
        klaar = vraag(handeling, **wie, wens=deze.wens, reden="Eens met de andere partij.")
        zelfde = "U zei hetzelfde als de andere partij. De meetbeheerder beslist."
        return _terug(ronde, partij, SAMEN if klaar else zelfde)


def _voor_wie() -> frozenset[str]:
    """Give the parties for which who asks speaks today."""
    houders = (houder for houder in verzoek().rollen if houder.rol in MAG_CORRIGEREN)
    return frozenset(houder.partij for houder in houders if houder.partij is not None)


def _beeld(ronde: str, partij: str) -> Partijlijst:
    nu = verzoek()
    return partijlijst(nu.lezing, ronde=rondebeeld(nu.lezing, ronde), partij=partij, peil=nu.peil)


def _anderen(partij: str) -> list[tuple[str, str]]:
    partners = [(een.id, een.kaart.naam) for een in partners_op(verzoek().lezing, verzoek().peil) if een.id != partij]
    return sorted(partners, key=lambda een: alphabetical(een[1]))


def _terug(ronde: str, partij: str, gelukt: str) -> ResponseReturnValue:
    flash(gelukt, "gelukt")
    return redirect(url_for("mijn_lijst.een", ronde=ronde, partij=partij))
