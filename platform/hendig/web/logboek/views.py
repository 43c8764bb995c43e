"""Pages of the log: what happened, one event, what it was about, the whole as a file, and the check of the chain."""

from __future__ import annotations

from typing import Any, Final

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from governance.logboek.bladzijden import alle_regels, bladzijde, inhoud_van
from governance.logboek.queries import controleer, kop, laatste
from governance.logboek.rules import Logboekgebeurtenis
from hendig.bestanden.kopbestand import kopbestand
from hendig.uitvoer.csvtekst import csv_tekst
from hendig.web.bijlage import bijlage
from hendig.web.gebied import Gebied
from hendig.web.logboek.beeld import (
    KOPPEN,
    beelden,
    gezochte_personen,
    inhoudsregels,
    is_verplichting,
    rijen,
    waarborgen,
)
from hendig.web.logboek.forms import Logzoekvraag
from hendig.web.logboek.zicht import (
    MAG_LEZEN,
    MAG_OPENEN,
    ZIET_ALLES,
    is_zichtbaar,
    verborgen,
    zichtbare_regel,
    zonder_zaken,
)
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek

logboek = Gebied("logboek", __name__)
PER_BLADZIJDE: Final = 50
_WEIGERINGEN: Final = {"soort": Logboekgebeurtenis.GEWEIGERD.value}
_INZAGEN: Final = {"soort": Logboekgebeurtenis.INGEZIEN.value}


@logboek.pagina("/logboek", met(*MAG_LEZEN))
def overzicht() -> ResponseReturnValue:
    """Show what happened, newest first, and how the chain ends."""
    vraag, form = verzoek(), Logzoekvraag()
    form.vul(verborgen())
    form.validate()
    wie = gezochte_personen(form.persoon.data)
    zoekvraag = form.zoekvraag(verborgen(), wie, zonder_zaken=zonder_zaken())
    regels = bladzijde(vraag.lezing, zoekvraag, voor=form.vanaf(), aantal=PER_BLADZIJDE + 1)
    gevraagd: dict[str, Any] = {
        naam: waarde for naam, waarde in request.args.items() if naam in form and naam != "voor"
    }
    meer = regels[PER_BLADZIJDE - 1].seq if len(regels) > PER_BLADZIJDE else None
    return render_template(
        "logboek/overzicht.html",
        form=form,
        regels=beelden(regels[:PER_BLADZIJDE]),
        kop=kop(vraag.lezing),
        gevraagd=gevraagd,
        verder=None if meer is None else url_for("logboek.overzicht", **gevraagd, voor=meer),
        snel={"Alleen weigeringen": _WEIGERINGEN} | ({"Wie keek waarin": _INZAGEN} if ziet_alles() else {}),
        ziet_alles=ziet_alles(),
    )


def ziet_alles() -> bool:
    """Tell whether nothing of the log is kept from who asks."""
    return verzoek().heeft(ZIET_ALLES)


@logboek.pagina("/logboek/<int(max=2147483647):seq>", met(*MAG_LEZEN), mits=is_zichtbaar)
def gebeurtenis(seq: int) -> ResponseReturnValue:
    """Show one event."""
    return _gebeurtenis(seq, open_=False)


@logboek.pagina(
    "/logboek/<int(max=2147483647):seq>/inhoud", met(*MAG_OPENEN), mits=is_zichtbaar, inzage="lading van gebeurtenis"
)
def inhoud(seq: int) -> ResponseReturnValue:
    """Show one event with what it was about."""
    return _gebeurtenis(seq, open_=True)


def _gebeurtenis(seq: int, *, open_: bool) -> ResponseReturnValue:
    session, regel = verzoek().lezing, zichtbare_regel(seq)
    (beeld,) = beelden([regel] if regel is not None else [])
    gevonden = inhoud_van(session, seq)
    lading = gevonden.lading if open_ else None
    return render_template(
        "logboek/gebeurtenis.html",
        beeld=beeld,
        waarborgen=waarborgen(beeld.regel),
        heeft_inhoud=gevonden.lading is not None,
        vernietigd_in=gevonden.vernietigd_in,
        lading=None if lading is None else inhoudsregels(lading),
        mag_openen=verzoek().heeft(MAG_OPENEN),
        is_verplichting=is_verplichting(beeld.regel),
    )


@logboek.knop("/logboek/nakijken", met(*MAG_LEZEN))
def nakijken() -> ResponseReturnValue:
    """Check the whole chain."""
    oordeel = controleer(verzoek().lezing)
    if oordeel.heel:
        flash(f"Het logboek is heel tot en met nummer {oordeel.aantal}.", "gelukt")
    else:
        flash(f"Het logboek is niet heel. Bij nummer {oordeel.bij}: {oordeel.breuk}. Waarschuw de beheerder.", "fout")
    return redirect(url_for("logboek.overzicht"))


@logboek.pagina("/logboek/kop", met(*MAG_LEZEN))
def kop_bewaren() -> ResponseReturnValue:
    """Give the end of the chain, to keep with somebody who cannot reach the database."""
    einde, regels = kop(verzoek().lezing), laatste(verzoek().lezing, 1)
    tekst = kopbestand(einde.seq, einde.hash, regels[0].op if regels else None)
    return bijlage(tekst, naam=f"logboek-kop-{einde.seq}.txt", soort="text/plain")


@logboek.pagina("/logboek/bestand", met(*ZIET_ALLES), inzage="logboek als bestand")
def bestand() -> ResponseReturnValue:
    """Give everything that was looked for as a table."""
    form = Logzoekvraag()
    form.vul(verborgen())
    form.validate()
    wie = gezochte_personen(form.persoon.data)
    zoekvraag = form.zoekvraag(verborgen(), wie, zonder_zaken=zonder_zaken())
    regels = beelden(alle_regels(verzoek().lezing, zoekvraag))
    return bijlage(csv_tekst(KOPPEN, rijen(regels)), naam="logboek.csv", soort="text/csv")
