"""The meetbeheerder's pages about who rates whom: the list, reading in, adding, and what parties asked."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from analysis.names import alphabetical
from governance.netwerk.queries import partijnamen, partners_op
from hendig.bestanden.problemen import Herstelbaar
from hendig.processes.ronde.correcties import beslis
from hendig.processes.ronde.inlezing import Inlezing, lees_bestand, neem_op, verschillen
from hendig.processes.ronde.lijst import haal_band_weg, neem_over, vul_aan, zet_in_cluster
from hendig.processes.ronde.lijstsoorten import Lijstsoort
from hendig.processes.ronde.verwachting import RESPONS, aanvullingen, verwachting
from hendig.web.deelname.beeld import VOORAF, bandregels, partijlijst
from hendig.web.deelname.forms import (
    Beslisformulier,
    Clusterformulier,
    Inleesformulier,
    Overneemformulier,
    Paarformulier,
    Weghaalformulier,
)
from hendig.web.gebied import Gebied
from hendig.web.keuzes import keuzes
from hendig.web.nalezen import Stap, ingevuld, stap
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek
from surveys.deelname.queries import correcties
from surveys.deelname.rules import Correctiestand, paar
from surveys.deelname.samenstelling import verbeteren_tot
from surveys.ronde.queries import Rondebeeld, rondebeeld, ronden, zoek_ronde
from surveys.ronde.rules import MAG_VOORBEREIDEN, Rondestand

deelname = Gebied("deelname", __name__)


def bestaat(ronde: str) -> bool:
    """Tell whether there is such a round."""
    return zoek_ronde(verzoek().lezing, ronde) is not None


def nog_niet_vast(ronde: str, **adres: str) -> bool:
    """Tell whether there is such a round of which the list still changes."""
    del adres
    gevonden = zoek_ronde(verzoek().lezing, ronde)
    return gevonden is not None and gevonden.stand in VOORAF


def te_veranderen(ronde: str, **adres: str) -> bool:
    """Tell whether there is such a round whose list can still be made: nobody knows it, or all can correct it."""
    del adres
    beeld, vraag = zoek_ronde(verzoek().lezing, ronde), verzoek()
    if beeld is None or beeld.stand is Rondestand.CONCEPT:
        return beeld is not None
    return verbeteren_tot(vraag.lezing, beeld, vraag.dag) is not None


def doet_mee(ronde: str, partij: str) -> bool:
    """Tell whether there are such a round and such a party."""
    return bestaat(ronde) and partij in partijnamen(verzoek().lezing)


def open_verzoek(ronde: str, correctie: str) -> bool:
    """Tell whether a party asked this, and nobody answered yet."""
    gevraagd = correcties(verzoek().lezing, ronde)
    return nog_niet_vast(ronde) and any(e.id == correctie and e.stand is Correctiestand.OPEN for e in gevraagd)


def is_gemeld(ronde: str, een: str, ander: str) -> bool:
    """Tell whether there is such a tie that somebody declared."""
    vraag = verzoek()
    banden = bandregels(vraag.lezing, ronde, vraag.peil)
    return nog_niet_vast(ronde) and any(band.paar == (een, ander) and band.gemeld for band in banden)


@deelname.pagina("/rondes/<ronde>/lijst", met(*MAG_VOORBEREIDEN), mits=bestaat)
def lijst(ronde: str) -> ResponseReturnValue:
    """Show who can expect how many raters, what parties asked, and who is tied."""
    vraag, beeld = verzoek(), rondebeeld(verzoek().lezing, ronde)
    return render_template(
        "deelname/lijst.html",
        ronde=beeld,
        vooraf=beeld.stand in VOORAF,
        te_veranderen=te_veranderen(ronde),
        verwacht=verwachting(vraag.lezing, ronde=ronde, norm=beeld.opzet.norm, peil=vraag.peil),
        respons=RESPONS,
        namen=partijnamen(vraag.lezing),
        gevraagd=correcties(vraag.lezing, ronde),
        banden=bandregels(vraag.lezing, ronde, vraag.peil),
        andere=_andere(ronde),
    )


@deelname.pagina("/rondes/<ronde>/lijst/partij/<partij>", met(*MAG_VOORBEREIDEN), mits=doet_mee)
def van_partij(ronde: str, partij: str) -> ResponseReturnValue:
    """Show the list of one party, and how each on it is known."""
    vraag = verzoek()
    beeld = partijlijst(vraag.lezing, ronde=rondebeeld(vraag.lezing, ronde), partij=partij, peil=vraag.peil)
    return render_template("deelname/partij.html", beeld=beeld)


@deelname.formulier("/rondes/<ronde>/lijst/inlezen", met(*MAG_VOORBEREIDEN), mits=te_veranderen)
def inlezen(ronde: str) -> ResponseReturnValue:
    """Read a file in: first show what would change, and only then change it."""
    form, keuze, beeld = Inleesformulier(), stap(), _ronde(ronde)
    if keuze is not Stap.TERUG and form.validate_on_submit():
        try:
            gelezen = _gelezen(form)
        except Herstelbaar as fout:
            form.meld(fout)
            return form.toon("deelname/inlezen.html", ronde=beeld)
        if keuze is not Stap.DOEN:
            velden = [*((n, w) for n, w in ingevuld() if n not in ("naam", "inhoud")), *_mee(form)]
            anders = verschillen(verzoek().lezing, ronde, gelezen)
            return render_template(
                "deelname/nalezen.html", form=form, ronde=beeld, gelezen=gelezen, anders=anders, velden=velden
            )
        with form.of_weigering(), verzoek().daad(MAG_VOORBEREIDEN) as handeling:
            neem_op(handeling, ronde=ronde, inlezing=gelezen)
            return _terug(ronde, "Het bestand is ingelezen.")
    return form.toon("deelname/inlezen.html", ronde=beeld)


@deelname.formulier("/rondes/<ronde>/lijst/paar", met(*MAG_VOORBEREIDEN), mits=te_veranderen)
def paar_erbij(ronde: str) -> ResponseReturnValue:
    """Add one pair by hand."""
    form = Paarformulier({naam: request.args.get(naam, "") for naam in ("een", "ander")})
    form.kies_uit(_partners())
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_VOORBEREIDEN) as handeling:
            vul_aan(handeling, ronde=ronde, een=form.een.data, ander=form.ander.data, reden=form.reden.data)
            return _terug(ronde, "Het paar staat op de lijst.")
    return form.toon("deelname/paar.html", ronde=_ronde(ronde))


@deelname.formulier("/rondes/<ronde>/lijst/cluster", met(*MAG_VOORBEREIDEN), mits=te_veranderen)
def cluster(ronde: str) -> ResponseReturnValue:
    """Put one partner in a cluster."""
    form = Clusterformulier()
    form.partij.choices = keuzes([("", "Kies een partner"), *_partners()])
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_VOORBEREIDEN) as handeling:
            zet_in_cluster(handeling, ronde=ronde, partij=form.partij.data, cluster=form.cluster.data)
            return _terug(ronde, "De partner staat in het cluster.")
    return form.toon("deelname/cluster.html", ronde=_ronde(ronde))


@deelname.formulier("/rondes/<ronde>/lijst/overnemen", met(*MAG_VOORBEREIDEN), mits=te_veranderen)
def overnemen(ronde: str) -> ResponseReturnValue:
    """Copy clusters and ties of another round."""
    form = Overneemformulier()
    form.van.choices = keuzes([("", "Kies een ronde"), *((een.id, een.naam) for een in _andere(ronde))])
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_VOORBEREIDEN) as handeling:
            neem_over(handeling, van=form.van.data, naar=ronde)
            return _terug(ronde, "De clusters en banden zijn overgenomen.")
    return form.toon("deelname/overnemen.html", ronde=_ronde(ronde))


@deelname.pagina("/rondes/<ronde>/lijst/aanvullen", met(*MAG_VOORBEREIDEN), mits=te_veranderen)
def aanvullen(ronde: str) -> ResponseReturnValue:
    """Show the few extra contacts with which everybody can expect enough raters."""
    vraag, beeld = verzoek(), _ronde(ronde)
    gevonden = aanvullingen(vraag.lezing, ronde=ronde, norm=beeld.opzet.norm, peil=vraag.peil)
    namen = partijnamen(vraag.lezing)
    return render_template("deelname/aanvullen.html", ronde=beeld, gevonden=gevonden, namen=namen)


@deelname.formulier("/rondes/<ronde>/lijst/verzoek/<correctie>", met(*MAG_VOORBEREIDEN), mits=open_verzoek)
def beslissen(ronde: str, correctie: str) -> ResponseReturnValue:
    """Answer what a party asked."""
    form, gevraagd = Beslisformulier(), correcties(verzoek().lezing, ronde)
    deze = next(een for een in gevraagd if een.id == correctie)
    omgekeerd = (deze.ander, deze.partij, deze.wens)
    ook = next((een for een in gevraagd if (een.partij, een.ander, een.wens) == omgekeerd), None)
    namen = partijnamen(verzoek().lezing)
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_VOORBEREIDEN) as handeling:
            beslis(handeling, correctie=correctie, toewijzen=form.besluit.data == "ja", antwoord=form.antwoord.data)
            return _terug(ronde, "Uw besluit staat vast. Beide partijen krijgen bericht.")
    return form.toon("deelname/beslissen.html", ronde=_ronde(ronde), deze=deze, ook=ook, namen=namen)


@deelname.formulier("/rondes/<ronde>/lijst/band/<een>/<ander>", met(*MAG_VOORBEREIDEN), mits=is_gemeld)
def band_weg(ronde: str, een: str, ander: str) -> ResponseReturnValue:
    """Take away a tie that is not there after all."""
    form = Weghaalformulier()
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(MAG_VOORBEREIDEN) as handeling:
            haal_band_weg(handeling, ronde=ronde, twee=paar(een, ander), reden=form.reden.data)
            return _terug(ronde, "De band is weggehaald.")
    namen = partijnamen(verzoek().lezing)
    return form.toon("deelname/band_weg.html", ronde=_ronde(ronde), namen=(namen[een], namen[ander]))


def _ronde(ronde: str) -> Rondebeeld:
    return rondebeeld(verzoek().lezing, ronde)


def _andere(ronde: str) -> list[Rondebeeld]:
    return [een for een in ronden(verzoek().lezing) if een.id != ronde]


def _partners() -> list[tuple[str, str]]:
    partners = [(een.id, een.kaart.naam) for een in partners_op(verzoek().lezing, verzoek().peil)]
    return sorted(partners, key=lambda een: alphabetical(een[1]))


def _gelezen(form: Inleesformulier) -> Inlezing:
    vraag = verzoek()
    soort, naam = Lijstsoort(form.soort.data), str(form.naam.data or "bestand")
    return lees_bestand(vraag.lezing, vraag.peil, inhoud=form.bytes, bestand=naam, soort=soort)


def _mee(form: Inleesformulier) -> list[tuple[str, str]]:
    return [("naam", str(form.naam.data)), ("inhoud", str(form.inhoud.data))]


def _terug(ronde: str, gelukt: str) -> ResponseReturnValue:
    flash(gelukt, "gelukt")
    return redirect(url_for("deelname.lijst", ronde=ronde))
