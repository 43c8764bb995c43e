"""Pages of letters: those to the own party, opened with a button; and how they were delivered, for who sends them."""

from __future__ import annotations

from typing import Final

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from governance.documenten.queries import inhoud_van
from governance.kennisgeving.queries import bezorging_van, kennisgevingen_aan, kennisgevingsbeeld, telt_op_papier
from governance.kennisgeving.rules import Bezorgstapsoort, Kanaal, kan_volgen
from governance.kennisgeving.service import leg_bezorging_vast, open_bericht, verzend_kennisgeving
from governance.netwerk.queries import partijnamen
from governance.termijnen.rules import MAG_BEWAKEN
from hendig.processes.zaak.verzenden import stuur_aangetekend
from hendig.web.berichten.forms import Bezorgformulier
from hendig.web.berichten.zicht import (
    MAG_OPENEN,
    aan_u,
    eigen_partijen,
    geopend,
    is_geopend,
    stuk_van,
    te_volgen,
    volgt,
)
from hendig.web.bijlage import bijlage
from hendig.web.gebied import Gebied
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek

berichten = Gebied("berichten", __name__)
_OPEN: Final = "De brief is open. Vanaf vandaag is hij bezorgd."
_OPEN_OOK_OP_PAPIER: Final = "De brief is open. U krijgt hem ook aangetekend. Termijnen beginnen als die brief er is."


@berichten.pagina("/berichten", met(*MAG_OPENEN))
def overzicht() -> ResponseReturnValue:
    """Show the letters to the parties of who asks, the last first."""
    session = verzoek().lezing
    alle = [een for partij in sorted(eigen_partijen()) for een in kennisgevingen_aan(session, partij)]
    regels = [(een, stuk_van(een), is_geopend(een)) for een in alle if aan_u(een.id)]
    regels.sort(key=lambda regel: (regel[0].zending.verzonden is None, regel[0].zending.verzonden), reverse=True)
    return render_template("berichten/overzicht.html", regels=regels, namen=partijnamen(session))


@berichten.pagina("/berichten/<bericht>", met(*MAG_OPENEN), mits=aan_u)
def bericht(bericht: str) -> ResponseReturnValue:
    """Show one letter: closed with what opening means, or open with the letter itself."""
    beeld = kennisgevingsbeeld(verzoek().lezing, bericht)
    opening = next((feit for feit in beeld.zending.feiten if feit.soort is Bezorgstapsoort.GEOPEND), None)
    stuk = stuk_van(beeld)
    bij = stuk.zaak if stuk.partij == beeld.partij else None
    papier = telt_op_papier(verzoek().lezing, beeld)
    return render_template("berichten/bericht.html", beeld=beeld, stuk=stuk, opening=opening, bij=bij, papier=papier)


@berichten.knop("/berichten/<bericht>/openen", met(*MAG_OPENEN), mits=aan_u)
def openen(bericht: str) -> ResponseReturnValue:
    """Open a letter: from now on it is delivered."""
    with verzoek().daad(MAG_OPENEN) as handeling:
        open_bericht(handeling, kennisgeving=bericht)
        papier = telt_op_papier(handeling.session, kennisgevingsbeeld(handeling.session, bericht))
        flash(_OPEN_OOK_OP_PAPIER if papier else _OPEN, "gelukt")
        return redirect(url_for("berichten.bericht", bericht=bericht))


@berichten.pagina("/berichten/<bericht>/brief.pdf", met(*MAG_OPENEN), mits=geopend, inzage="brief")
def brief(bericht: str) -> ResponseReturnValue:
    """Give the letter that was opened."""
    session = verzoek().lezing
    stuk = stuk_van(kennisgevingsbeeld(session, bericht))
    inhoud = inhoud_van(session, stuk.nummer, stuk.versie)
    return bijlage(inhoud.bestand, naam=f"{stuk.nummer}.pdf", soort="application/pdf")


@berichten.pagina("/bezorging", met(*MAG_BEWAKEN), inzage="bezorging")
def bezorging() -> ResponseReturnValue:
    """Show every letter, and what proves that it arrived; what waits for proof first."""
    session = verzoek().lezing
    regels = [
        (een, stuk_van(een), bezorging_van(session, document=een.document, partij=een.partij)) for een in te_volgen()
    ]
    regels.sort(key=lambda regel: (regel[2] is not None, str(regel[1].nummer)))
    return render_template("berichten/bezorging.html", regels=regels, namen=partijnamen(session))


@berichten.formulier("/bezorging/<bericht>", met(*MAG_BEWAKEN), mits=volgt)
def vastleggen(bericht: str) -> ResponseReturnValue:
    """Record what the carrier or the bailiff says about one letter."""
    form, beeld = Bezorgformulier(), kennisgevingsbeeld(verzoek().lezing, bericht)
    stappen = () if beeld.zending.kanaal is Kanaal.PORTAAL else kan_volgen(beeld.zending)
    form.bied_aan(stappen)
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_BEWAKEN) as handeling:
            soort, dag, bewijs = Bezorgstapsoort(form.soort.data), form.dag.data, form.bewijs.data or ""
            if soort is Bezorgstapsoort.VERZONDEN:
                verzend_kennisgeving(handeling, kennisgeving=bericht, dag=dag, bewijs=bewijs)
            else:
                leg_bezorging_vast(handeling, kennisgeving=bericht, soort=soort, dag=dag, bewijs=bewijs)
            flash("Vastgelegd. Termijnen die hierop wachtten, lopen nu.", "gelukt")
            return redirect(url_for("berichten.bezorging"))
    naam = partijnamen(verzoek().lezing).get(beeld.partij, "")
    return form.toon("berichten/vastleggen.html", beeld=beeld, stuk=stuk_van(beeld), naam=naam, stappen=stappen)


@berichten.knop("/bezorging/<bericht>/aangetekend", met(*MAG_BEWAKEN), mits=volgt)
def aangetekend(bericht: str) -> ResponseReturnValue:
    """Make a registered letter of what nobody opened in the portal."""
    with verzoek().daad(MAG_BEWAKEN) as handeling:
        nieuw = stuur_aangetekend(handeling, kennisgeving=bericht)
        flash("De aangetekende brief staat klaar. Leg vast wanneer hij bij de vervoerder is.", "gelukt")
        return redirect(url_for("berichten.vastleggen", bericht=nieuw))
