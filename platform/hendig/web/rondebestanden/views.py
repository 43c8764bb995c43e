"""Pages to fetch the answers of a round that has closed, and to read in a round that was held elsewhere."""

from __future__ import annotations

import importlib
from typing import Final

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from governance.contract.norm_queries import normversies
from governance.contract.versieloop import Versieloop
from governance.logboek.handeling import Handeling
from hendig.bestanden.problemen import Invoerfout
from hendig.processes.ronde.inleesvraag import Ingelezen, Inleesvraag
from hendig.processes.ronde.uitvoeren import haal_uitvoer_op, kan_uitvoeren, vraag_uitvoer
from hendig.uitvoer.csvtekst import csv_tekst
from hendig.uitvoer.ronde.codeboek import WAARSCHUWING, WAARSCHUWING_VOLLEDIG
from hendig.web.bijlage import bijlage
from hendig.web.gebied import Gebied
from hendig.web.rondebestanden.forms import Inleesformulier, Uitvoerformulier
from hendig.web.toegangsregel import met
from hendig.web.verzoek import dienst
from hendig.web.verzoek import verzoek as huidig_verzoek
from surveys.kluis.uitvoeringen import uitvoeringen
from surveys.ronde.queries import rondebeeld, zoek_ronde
from surveys.ronde.rules import MAG_VOORBEREIDEN
from surveys.uitslag.controle_queries import sleutelverzoeken
from surveys.uitslag.rules import MAG_ALLES_ZIEN
from surveys.vragenlijst.instrument import VOORSTEL
from surveys.vragenlijst.queries import instrument, instrumentversies

rondebestanden = Gebied("rondebestanden", __name__)

KOLOMMEN: Final = ("beoordelaar", "beoordeelde", "cluster")
"""What stands before the questions in a file of answers."""
_VERZONNEN: Final = (
    ("Praktijk Kievit (verzonnen)", "Stichting Wulp (verzonnen)", "Beek", *(4, 5, 4, 4) * 25),
    ("Stichting Wulp (verzonnen)", "Praktijk Kievit (verzonnen)", "Heide", *(3, "", 4, 3) * 25),
)
WORDT_GEMAAKT: Final = "Het bestand wordt gemaakt. Ververs deze pagina over een minuut."
LEZER: Final = "hendig.processes.ronde.inlezen"
"""What reads the files: it loads what counts and what opens workbooks, so it is loaded for who needs it."""


def gesloten(ronde: str) -> bool:
    """Tell whether there is such a round and it has closed."""
    return kan_uitvoeren(zoek_ronde(huidig_verzoek().lezing, ronde))


def gesloten_met(ronde: str, nummer: str) -> bool:
    """Tell the same, whatever file is asked: who fetches it hears whether it is there."""
    del nummer
    return gesloten(ronde)


def open_bestandsverzoek(ronde: str) -> str | None:
    """Give the request on which who asks may fetch the whole file now; None without one."""
    vraag = huidig_verzoek()
    return next(
        (
            een.id
            for een in sleutelverzoeken(vraag.lezing, ronde)
            if een.partij is None and een.is_open_voor(vraag.persoon, vraag.nu)
        ),
        None,
    )


def toegestaan(ronde: str, verzoek: str) -> bool:
    """Tell whether who asks is one of two who agreed on the whole file of such a round, and the day is not over."""
    return gesloten(ronde) and verzoek == open_bestandsverzoek(ronde)


@rondebestanden.formulier("/rondes/<ronde>/uitvoer", met(*MAG_ALLES_ZIEN), mits=gesloten, bevestig=True)
def uitvoer(ronde: str) -> ResponseReturnValue:
    """Ask for the answers of a round without who gave them, and show what was asked and not fetched yet."""
    form, vraag = Uitvoerformulier(), huidig_verzoek()
    if form.validate_on_submit():
        with form.of_weigering(), vraag.daad(MAG_ALLES_ZIEN) as handeling:
            vraag_uitvoer(handeling, dienst().kluis, ronde=ronde)
            flash(WORDT_GEMAAKT, "gelukt")
            return redirect(url_for("rondebestanden.uitvoer", ronde=ronde))
    with dienst().kluis.lees() as open_:
        bestanden = uitvoeringen(open_, ronde=ronde, persoon=vraag.persoon, op=vraag.nu)
    return form.toon(
        "rondebestanden/uitvoer.html",
        ronde=rondebeeld(vraag.lezing, ronde),
        bestanden=bestanden,
        waarschuwing=WAARSCHUWING,
        waarschuwing_volledig=WAARSCHUWING_VOLLEDIG,
        volledig=open_bestandsverzoek(ronde),
    )


@rondebestanden.knop("/rondes/<ronde>/uitvoer/volledig/<verzoek>", met(*MAG_ALLES_ZIEN), mits=toegestaan, bevestig=True)
def volledig(ronde: str, verzoek: str) -> ResponseReturnValue:
    """Ask for the whole file, by one of the two who agreed on it."""
    with huidig_verzoek().daad(MAG_ALLES_ZIEN) as handeling:
        vraag_uitvoer(handeling, dienst().kluis, ronde=ronde, verzoek=verzoek)
        flash(WORDT_GEMAAKT, "gelukt")
        return redirect(url_for("rondebestanden.uitvoer", ronde=ronde))


@rondebestanden.knop("/rondes/<ronde>/uitvoer/<nummer>", met(*MAG_ALLES_ZIEN), mits=gesloten_met, bevestig=True)
def ophalen(ronde: str, nummer: str) -> ResponseReturnValue:
    """Give a file to who asked for it, once."""
    with huidig_verzoek().daad(MAG_ALLES_ZIEN) as handeling:
        inhoud = haal_uitvoer_op(handeling, dienst().kluis, ronde=ronde, nummer=nummer)
        return bijlage(inhoud, naam="antwoorden.zip", soort="application/zip")


@rondebestanden.formulier("/rondes/inlezen", met(*MAG_VOORBEREIDEN))
def inlezen() -> ResponseReturnValue:
    """Read in a round that was held elsewhere; every problem of the files is told at once."""
    form, session = Inleesformulier(), huidig_verzoek().lezing
    form.vul(_vastgesteld(normversies(session)), _vastgesteld(instrumentversies(session)))
    if form.validate_on_submit():
        try:
            with form.of_weigering(), huidig_verzoek().daad(MAG_VOORBEREIDEN) as handeling:
                gelezen = _lees_in(handeling, form.vraag)
                flash(_gedaan(form.naam.data, gelezen), "gelukt")
                return redirect(url_for("rondebestanden.uitvoer", ronde=gelezen.ronde))
        except Invoerfout as fout:
            form.meld([str(probleem) for probleem in fout.problemen])
    return form.toon("rondebestanden/inlezen.html")


@rondebestanden.pagina("/rondes/inlezen/voorbeeld.csv", met(*MAG_VOORBEREIDEN))
def voorbeeld() -> ResponseReturnValue:
    """Give a file with invented answers, with the questions of the questionnaire that was fixed last."""
    session = huidig_verzoek().lezing
    vastgesteld = [versie.id for versie in instrumentversies(session) if versie.vastgesteld is not None]
    codes = (instrument(session, vastgesteld[0]) if vastgesteld else VOORSTEL).codes
    rijen = [(wie, over, cluster, *antwoorden[: len(codes)]) for wie, over, cluster, *antwoorden in _VERZONNEN]
    return bijlage(csv_tekst((*KOLOMMEN, *codes), rijen), naam="voorbeeld-antwoorden.csv", soort="text/csv")


def _lees_in(handeling: Handeling, vraag: Inleesvraag) -> Ingelezen:
    gelezen: Ingelezen = importlib.import_module(LEZER).lees_ronde_in(handeling, dienst().kluis, vraag=vraag)
    return gelezen


def _gedaan(naam: str, gelezen: Ingelezen) -> str:
    """Say what was read, and how."""
    hoe = " ".join(gelezen.mededelingen)
    return (
        f"Ronde {naam} is ingelezen. Aantal beoordelingen: {gelezen.beoordelingen}. De uitkomst wordt berekend. {hoe}"
    )


def _vastgesteld(versies: tuple[Versieloop, ...]) -> list[tuple[str, str]]:
    """Give the versions that somebody fixed, to choose from."""
    return [(versie.id, f"Versie {versie.nummer}") for versie in versies if versie.vastgesteld is not None]
