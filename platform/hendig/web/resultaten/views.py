"""Pages of results: every round that was shown, one round of the network, and the own result of a party."""

from __future__ import annotations

from flask import Response, abort, render_template
from flask.typing import ResponseReturnValue

from governance.netwerk.queries import partijnamen
from hendig.web.gebied import Gebied
from hendig.web.resultaten.inhoud import inhoud_van, inhoud_van_eigen, inhoud_van_ronde
from hendig.web.resultaten.zicht import (
    eigen_partijen,
    getoonde_ronden,
    is_getoond,
    ziet_eigen,
    ziet_figuur,
    ziet_netwerkfiguur,
)
from hendig.web.toegangsregel import MET_ROL, met
from hendig.web.verzoek import verzoek
from surveys.ronde.queries import rondebeeld
from surveys.ronde.rules import Rondestand
from surveys.uitslag.queries import figuur
from surveys.uitslag.rules import MAG_EIGEN_ZIEN, Breedte

resultaten = Gebied("resultaten", __name__)


@resultaten.pagina("/resultaten", MET_ROL)
def overzicht() -> ResponseReturnValue:
    """Show every round of which the results were shown."""
    ronden = [(ronde, ronde.stap(Rondestand.VASTGESTELD)) for ronde in getoonde_ronden()]
    return render_template("resultaten/overzicht.html", ronden=ronden, eigen=_eigen())


@resultaten.pagina("/resultaten/<ronde>", MET_ROL, mits=is_getoond)
def ronde(ronde: str) -> ResponseReturnValue:
    """Show what everybody sees of a round: the network, and the gemeente."""
    beeld, gemeente = rondebeeld(verzoek().lezing, ronde), verzoek().gemeente
    if beeld.stand is Rondestand.VERNIETIGD:
        return render_template("resultaten/vernietigd.html", ronde=beeld)
    return render_template(
        "resultaten/ronde.html",
        eigen=_eigen(),
        **inhoud_van_ronde(beeld),
        **inhoud_van(beeld, None if gemeente is None else gemeente.id),
    )


@resultaten.pagina("/resultaten/<ronde>/eigen/<partij>", met(*MAG_EIGEN_ZIEN), mits=ziet_eigen)
def eigen(ronde: str, partij: str) -> ResponseReturnValue:
    """Show a party its own result."""
    beeld = rondebeeld(verzoek().lezing, ronde)
    if beeld.stand is Rondestand.VERNIETIGD:
        return render_template("resultaten/vernietigd.html", ronde=beeld)
    return render_template("resultaten/eigen.html", **inhoud_van_eigen(beeld, partij), **inhoud_van(beeld, partij))


@resultaten.pagina("/resultaten/<ronde>/figuur/<construct>/<naam>-<breedte>.svg", MET_ROL, mits=ziet_netwerkfiguur)
def netwerkfiguur(ronde: str, construct: str, naam: str, breedte: str) -> ResponseReturnValue:
    """Give a drawing beside the result of the network."""
    return _svg(ronde, None, construct, naam, breedte)


@resultaten.pagina("/resultaten/<ronde>/figuur/<partij>/<construct>/<naam>-<breedte>.svg", MET_ROL, mits=ziet_figuur)
def partijfiguur(ronde: str, partij: str, construct: str, naam: str, breedte: str) -> ResponseReturnValue:
    """Give a drawing beside the result of a party."""
    return _svg(ronde, partij, construct, naam, breedte)


def _svg(ronde: str, partij: str | None, construct: str, naam: str, breedte: str) -> Response:
    """Give a drawing as it is kept: compressed."""
    if breedte not in set(Breedte):
        abort(404)
    soort = Breedte(breedte)
    svg = figuur(verzoek().lezing, ronde=ronde, partij=partij, construct=construct, naam=naam, breedte=soort)
    if svg is None:
        abort(404)
    return Response(svg, mimetype="image/svg+xml", headers={"Content-Encoding": "gzip"})


def _eigen() -> list[tuple[str, str]]:
    """Give the parties of which who asks sees the own result, by name."""
    namen = partijnamen(verzoek().lezing)
    return sorted(((partij, namen.get(partij, "")) for partij in eigen_partijen()), key=lambda paar: paar[1])
