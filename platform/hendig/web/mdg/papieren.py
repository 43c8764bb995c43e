"""The papers of the MDG I-F: looked at before they exist, made, read, and approved by a second person."""

from __future__ import annotations

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import Documentblad, zoek_blad
from governance.documenten.rules import Documentstand
from governance.documenten.service import lees_inhoud
from governance.mdg.queries import punten_over
from hendig.processes.brieven.stukken import voorbeeld
from hendig.processes.mdg.papieren import (
    MAG_KEUREN,
    MAG_MAKEN,
    VAN_PUNT,
    VAN_VERGADERING,
    gegevens_van,
    keur_mdgstuk,
    maak_mdgstuk,
)
from hendig.processes.mdg.stukken import Lezer
from hendig.processes.mdg.zicht import KIJKEN
from hendig.web.bijlage import bijlage
from hendig.web.gebied import Gebied
from hendig.web.mdg.zicht import is_vergadering, leest_blad, mag_punt_zien, ziet_punt
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek

papieren = Gebied("mdgpapieren", __name__)
PDF = "application/pdf"


def kan_gemaakt(soort: str, sleutel: str) -> bool:
    """Tell whether there is such a kind of paper, about something that who asks sees."""
    if soort in VAN_VERGADERING:
        return is_vergadering(sleutel)
    return soort in VAN_PUNT and ziet_punt(sleutel)


def heeft_papier(document: str) -> bool:
    """Tell whether who asks may read such a paper: of a meeting everybody in it, of an item who sees the item."""
    return _plek(document) is not None


def wacht_op_keuring(document: str) -> bool:
    """Tell whether a paper waits for a second person, and who asks did not make it."""
    blad = zoek_blad(verzoek().lezing, document)
    wacht = blad is not None and blad.stand is Documentstand.CONCEPT and blad.auteur != verzoek().persoon
    return wacht and heeft_papier(document)


@papieren.pagina("/mdg/papieren/<soort>/<sleutel>/voorbeeld", met(*MAG_MAKEN), mits=kan_gemaakt, inzage="voorbeeld")
def proef(soort: str, sleutel: str) -> ResponseReturnValue:
    """Show a paper as it would be."""
    vraag, wat = verzoek(), Documentsoort(soort)
    inhoud = voorbeeld(gegevens_van(Lezer(vraag.lezing, vraag.persoon, vraag.dag), wat, sleutel))
    return bijlage(inhoud, naam=f"voorbeeld-{wat.name.lower()}.pdf", soort=PDF)


@papieren.knop("/mdg/papieren/<soort>/<sleutel>/maken", met(*MAG_MAKEN), mits=kan_gemaakt)
def maken(soort: str, sleutel: str) -> ResponseReturnValue:
    """Make a paper out of what was recorded; somebody else approves it."""
    with verzoek().daad(MAG_MAKEN) as handeling:
        blad = maak_mdgstuk(handeling, soort=Documentsoort(soort), sleutel=sleutel)
        flash("Het stuk is gemaakt. De voorzitter of een jurist stelt het vast.", "gelukt")
        if blad.soort in VAN_VERGADERING:
            return redirect(url_for("mdg.een", vergadering=sleutel))
        return redirect(url_for("mdgpunten.een", punt=sleutel))


@papieren.pagina("/mdg/stukken/<document>/pdf", met(*KIJKEN), mits=heeft_papier)
def lees(document: str) -> ResponseReturnValue:
    """Give a paper as it was made; that it was read is recorded."""
    blad = _blad(document)
    with verzoek().eigen_daad() as handeling:
        inhoud = lees_inhoud(handeling, nummer=blad.nummer, versie=blad.versie)
        return bijlage(inhoud.bestand, naam=f"{blad.nummer}.pdf", soort=PDF)


@papieren.knop("/mdg/stukken/<document>/vaststellen", met(*MAG_KEUREN), mits=wacht_op_keuring, bevestig=True)
def keuren(document: str) -> ResponseReturnValue:
    """Approve a paper that somebody else made."""
    blad, terug = _blad(document), _plek(document)
    with verzoek().daad(MAG_KEUREN) as handeling:
        keur_mdgstuk(handeling, blad=blad)
        flash("Het stuk is vastgesteld. Er verandert geen woord meer aan.", "gelukt")
        return redirect(terug or url_for("mdg.overzicht"))


def _blad(document: str) -> Documentblad:
    (gevonden,) = (een for een in (zoek_blad(verzoek().lezing, document),) if een is not None)
    return gevonden


def _plek(document: str) -> str | None:
    """Give the page on which a paper stands; None where who asks sees no such page."""
    blad = zoek_blad(verzoek().lezing, document)
    if blad is None or blad.zaak is None or not leest_blad(blad):
        return None
    if blad.soort in VAN_VERGADERING:
        return url_for("mdg.een", vergadering=blad.zaak)
    gezien = [punt for punt in punten_over(verzoek().lezing, blad.zaak) if mag_punt_zien(punt)]
    return url_for("mdgpunten.een", punt=gezien[-1].id) if gezien and blad.soort in VAN_PUNT else None
