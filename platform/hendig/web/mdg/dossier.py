"""The page of one case for who takes part in the MDG I-F: this partner, this kind of trust, and nothing beside it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from flask import Response, abort, render_template
from flask.typing import ResponseReturnValue

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import document_met
from governance.documenten.service import lees_inhoud
from governance.mdg.queries import punten_over
from governance.netwerk.queries import partijnamen
from governance.termijnen.queries import termijnen_van
from governance.termijnen.rules import OVER
from governance.uitsluiting.gronden import Route
from governance.uitsluiting.queries import Zaakbeeld, feiten, metingen, punten, zaakbeeld
from governance.uitsluiting.toestand import Zaakstand
from hendig.processes.mdg.papieren import leesbaar
from hendig.processes.mdg.zicht import KIJKEN
from hendig.web.bijlage import bijlage
from hendig.web.gebied import Gebied
from hendig.web.mdg.zicht import mag_punt_zien
from hendig.web.resultaten.beeld import Verloop, verloop
from hendig.web.resultaten.inhoud import delen_van, rondes_tot
from hendig.web.resultaten.zicht import is_getoond
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek
from hendig.web.zaken.beeld import titel
from hendig.web.zaken.beeld import verloop as zaakverloop
from surveys.ronde.queries import rondebeeld
from surveys.ronde.rules import Rondestand
from surveys.terugkoppeling.eigen_resultaat import EigenResultaat
from surveys.terugkoppeling.eigentabellen import VERLOOPKOPPEN, Rij, cijferrijen, koppen
from surveys.terugkoppeling.zinnen import soort_vertrouwen
from surveys.uitslag.queries import figuur
from surveys.uitslag.rules import Breedte

dossier = Gebied("mdgdossier", __name__)
DAARNA: Final = {
    Route.OPTIE_1: "Stelt de MDG I-F het vast, dan kan de partner daarop reageren. Daarna oordelen de bestuurlijk "
    "trekkers. Het college beslist.",
    Route.OPTIE_2: "De onafhankelijk toezichthouder geeft een advies. De partner kan op het concept en op het advies "
    "reageren. Daarna oordelen de bestuurlijk trekkers. Het college beslist.",
    Route.BEIDE: "Stelt de MDG I-F het vast, dan geeft de onafhankelijk toezichthouder een advies. De partner kan op "
    "het concept en op het advies reageren. Daarna oordelen de bestuurlijk trekkers. Het college beslist.",
    Route.GEWOON: "De partner kan reageren. Daarna oordelen de bestuurlijk trekkers. Het college beslist.",
}
"""What a seat reads of what follows, by route; it promises nothing that hangs on the outcome of the item."""


@dataclass(frozen=True, slots=True)
class Gemeten:
    """What was measured, as the partner was shown it: its rounds beside each other, and the numbers of the last one."""

    laatste: EigenResultaat
    verloop: Verloop
    koppen: Rij
    cijfers: list[Rij]


def ziet_dossier(zaak: str, **_: str) -> bool:
    """Tell whether there is such a case for who asks: it is with the MDG I-F, and they take part in its item.

    What comes after it is no task of a seat: then nobody reads the case here any more.
    """
    session = verzoek().lezing
    gezien = any(mag_punt_zien(punt) for punt in punten_over(session, zaak))
    return gezien and zaakbeeld(session, zaak).stand is Zaakstand.MDG


def leest_stuk(zaak: str, document: str) -> bool:
    """Tell whether who asks reads such a document of this case here."""
    return ziet_dossier(zaak) and any(stuk.id == document for stuk in leesbaar(verzoek().lezing, zaak))


@dossier.pagina("/mdg/zaak/<zaak>", met(*KIJKEN), mits=ziet_dossier, inzage="zaak in de MDG I-F")
def een(zaak: str) -> ResponseReturnValue:
    """Show one case: what was measured, how sure that is and what it does not say, or the facts; the partner's view."""
    session, beeld = verzoek().lezing, zaakbeeld(verzoek().lezing, zaak)
    stukken = leesbaar(verzoek().lezing, zaak)
    return render_template(
        "mdg/zaak.html",
        beeld=beeld,
        titel=titel(beeld, partijnamen(session).get(beeld.partij, "")),
        gemeten=_gemeten(beeld),
        soort_vertrouwen=soort_vertrouwen,
        verloopkoppen=VERLOOPKOPPEN,
        feiten=() if beeld.construct else feiten(session, zaak),
        nagerekend=any(stuk.soort is Documentsoort.CONTROLEURSVERKLARING for stuk in stukken),
        zienswijze=punten(session, zaak),
        momenten=[moment for moment in zaakverloop(beeld, None) if moment.vorm == "klaar"],
        punten=[punt for punt in punten_over(session, zaak) if mag_punt_zien(punt)],
        uiterlijk=_uiterlijk(zaak),
        daarna=DAARNA[beeld.route],
        stukken=stukken,
    )


@dossier.pagina("/mdg/zaak/<zaak>/stukken/<document>/pdf", met(*KIJKEN), mits=leest_stuk)
def lees(zaak: str, document: str) -> ResponseReturnValue:
    """Give a document of the file as it was made; that it was read is recorded."""
    del zaak
    blad = document_met(verzoek().lezing, document)
    with verzoek().eigen_daad() as handeling:
        inhoud = lees_inhoud(handeling, nummer=blad.nummer, versie=blad.versie)
        return bijlage(inhoud.bestand, naam=f"{blad.nummer}.pdf", soort="application/pdf")


@dossier.pagina("/mdg/zaak/<zaak>/figuur-<breedte>.svg", met(*KIJKEN), mits=ziet_dossier)
def beeld(zaak: str, breedte: str) -> ResponseReturnValue:
    """Give the drawing of the rounds of the partner, as the partner was shown it."""
    gevonden = _gemeten(zaakbeeld(verzoek().lezing, zaak))
    een = None if gevonden is None else gevonden.verloop.tekening
    if een is None or breedte not in set(Breedte):
        abort(404)
    svg = figuur(
        verzoek().lezing,
        ronde=een.ronde,
        partij=een.partij,
        construct=een.construct,
        naam=een.naam,
        breedte=Breedte(breedte),
    )
    return Response(svg, mimetype="image/svg+xml", headers={"Content-Encoding": "gzip"})


def _gemeten(beeld: Zaakbeeld) -> Gemeten | None:
    """Gather it for the one kind of trust that the case is about; None where nothing was measured or shown."""
    for meting in reversed(metingen(verzoek().lezing, beeld.id)):
        if not is_getoond(meting.ronde):
            continue
        ronde = rondebeeld(verzoek().lezing, meting.ronde)
        laatste = next((deel for deel in delen_van(ronde, beeld.partij) if deel.construct == beeld.construct), None)
        if laatste is None or ronde.stand is Rondestand.VERNIETIGD:
            continue
        rondes = rondes_tot(ronde, beeld.partij, laatste.construct)
        return Gemeten(
            laatste, verloop(ronde, beeld.partij, laatste, rondes), koppen([laatste]), list(cijferrijen([laatste]))
        )
    return None


def _uiterlijk(zaak: str) -> dt.date | None:
    """Give the last day for the MDG I-F; None where none runs."""
    lopend = [een for een in termijnen_van(verzoek().lezing, zaak) if een.afspraak.code == "T12"]
    return next((een.stand.einde for een in lopend[-1:] if een.stand.status not in OVER), None)
