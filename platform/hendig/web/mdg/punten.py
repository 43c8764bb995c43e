"""Pages about one item: the test of a jurist, who takes part, the closed checklist, votes, and what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection

from flask import flash, redirect, url_for
from flask import render_template as toon
from flask.typing import ResponseReturnValue

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import stukken_in
from governance.logboek.handeling import Handeling
from governance.mdg.lijst_service import beantwoord_controlepunt, betwist_controlepunt
from governance.mdg.model import Agendapunt
from governance.mdg.punt_service import begin_punt, breng_stem_uit, noteer_andere_verklaring, sluit_punt_af
from governance.mdg.queries import Puntbeeld, controlelijst, deelnemers, puntbeeld, stemmen_over, teksten, vergaderbeeld
from governance.mdg.rules import MAG_PLANNEN, MAG_TOETSEN, MAG_VOORZITTEN, Mdgdaad, Puntsoort, Tekstsoort
from governance.mdg.service import toets_mededinging
from governance.mdg.stemming import CONTROLELIJST, VERKLARINGSVRAAG, Stemkeuze, Wijze
from governance.netwerk.rules import Rol
from governance.uitsluiting.queries import zaakbeeld
from governance.uitsluiting.toestand import Zaakstand
from hendig.processes.mdg.beslechten import beslecht
from hendig.processes.mdg.papieren import MAG_KEUREN, MAG_MAKEN, UITKOMSTSTUK, VAN_PUNT, is_aan_de_mdg, nog_te_maken
from hendig.processes.mdg.zicht import BESLECHTEN, KIJKEN, VASTLEGGEN
from hendig.processes.zaak.agenderen import OPNIEUW
from hendig.web.gebied import Gebied
from hendig.web.mdg.beeld import punttitel, quorum_in_woorden
from hendig.web.mdg.dossier import ziet_dossier
from hendig.web.mdg.forms import Afsluiting, Controlevraag, Stem, Tekst, open_vraag
from hendig.web.mdg.zicht import is_betwist, is_vraag, leest_blad, ziet_punt
from hendig.web.namen import namen_van
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek

punten = Gebied("mdgpunten", __name__)


@punten.pagina("/mdg/punten/<punt>", met(*KIJKEN), mits=ziet_punt, inzage="punt van de MDG I-F")
def een(punt: str) -> ResponseReturnValue:
    """Show an item: what is to be done now, how it stands, and what came of it."""
    vraag, session, beeld = verzoek(), verzoek().lezing, _punt(punt)
    wie, stemmen = deelnemers(session, punt), stemmen_over(session, punt)
    lijst = controlelijst(session, punt)
    zaak = None if beeld.zaak is None else zaakbeeld(session, beeld.zaak)
    return toon(
        "mdg/punt.html",
        beeld=beeld,
        titel=punttitel(beeld),
        vergadering=vergaderbeeld(session, beeld.vergadering),
        quorum=quorum_in_woorden(punt),
        wie=wie,
        namen=namen_van([iemand.persoon for iemand in wie]),
        lijst=list(zip(CONTROLELIJST, lijst, strict=True)) if beeld.soort is Puntsoort.VASTSTELLING else [],
        volgende=open_vraag(lijst),
        stemt=beeld.daad is not Mdgdaad.BESPREEKT,
        stemmen=Counter(stem.keuze for stem in stemmen),
        keuzes=list(Stemkeuze),
        toets="".join(teksten(session, punt, Tekstsoort.MEDEDINGING)[-1:]),
        besproken="".join(teksten(session, punt, Tekstsoort.UITKOMST)[-1:]),
        verklaringen=teksten(session, punt, Tekstsoort.ANDERE_VERKLARING),
        verklaringsvraag=VERKLARINGSVRAAG,
        stukken=[stuk for stuk in stukken_in(session, beeld.zaak or "") if stuk.soort in VAN_PUNT and leest_blad(stuk)],
        schrijft=vraag.heeft(MAG_PLANNEN),
        leidt=vraag.heeft(MAG_VOORZITTEN),
        toetst=vraag.heeft(MAG_TOETSEN),
        leest_dossier=beeld.zaak is not None and ziet_dossier(beeld.zaak),
        beslecht=vraag.heeft(BESLECHTEN),
        maakt=vraag.heeft(MAG_MAKEN) and zaak is not None and is_aan_de_mdg(zaak),
        te_maken=nog_te_maken(session, beeld),
        uitkomststuk=UITKOMSTSTUK.get(beeld.uitkomst, Documentsoort.OPLEGGER),
        in_zaak=zaak is not None and zaak.stand is Zaakstand.MDG,
        opnieuw=beeld.uitkomst in OPNIEUW,
        keurt=vraag.heeft(MAG_KEUREN),
        mag_vastleggen=vraag.heeft(VASTLEGGEN),
    )


@punten.formulier("/mdg/punten/<punt>/toets", met(*MAG_TOETSEN), mits=ziet_punt)
def toets(punt: str) -> ResponseReturnValue:
    """Record what a jurist says about discussing it with competitors at the table."""
    form = Tekst().noem("Wat kan wel en niet besproken worden?")

    def doe(handeling: Handeling) -> None:
        toets_mededinging(handeling, punt=punt, toets=form.tekst.data or "")

    return _vraag(form, punt, MAG_TOETSEN, "Toets aan het mededingingsrecht", doe)


@punten.knop("/mdg/punten/<punt>/beginnen", met(*MAG_VOORZITTEN), mits=ziet_punt)
def beginnen(punt: str) -> ResponseReturnValue:
    """Begin an item: who may take part is looked up, and whether there is a quorum."""
    with verzoek().daad(MAG_VOORZITTEN) as handeling:
        uitkomst = begin_punt(handeling, punt=punt)
        woorden = "Het punt is begonnen." if uitkomst is None else f"Dit punt kan niet doorgaan: {uitkomst}."
        flash(woorden, "gelukt")
        return redirect(url_for("mdgpunten.een", punt=punt))


@punten.formulier("/mdg/punten/<punt>/lijst/<int:nummer>", met(*MAG_PLANNEN), mits=is_vraag)
def antwoorden(punt: str, nummer: int) -> ResponseReturnValue:
    """Record the answer of the meeting to one point of the checklist."""
    form = Controlevraag()

    def doe(handeling: Handeling) -> None:
        woorden = form.toelichting.data or ""
        beantwoord_controlepunt(handeling, punt=punt, nummer=nummer, antwoord=form.ja, toelichting=woorden)

    return _vraag(form, punt, MAG_PLANNEN, f"{nummer}. {CONTROLELIJST[nummer - 1]}", doe)


@punten.formulier("/mdg/punten/<punt>/betwisten/<int:nummer>", met(*MAG_PLANNEN), mits=is_vraag)
def betwisten(punt: str, nummer: int) -> ResponseReturnValue:
    """Record that the meeting does not agree about a point."""
    form = Tekst().noem("Waarover verschilt de vergadering van mening?")

    def doe(handeling: Handeling) -> None:
        betwist_controlepunt(handeling, punt=punt, nummer=nummer, reden=form.tekst.data or "")

    return _vraag(form, punt, MAG_PLANNEN, f"Betwist punt {nummer}", doe)


@punten.formulier(
    "/mdg/punten/<punt>/beslechten/<int:nummer>", met(*BESLECHTEN), mits=is_betwist, inzage="punt van de MDG I-F"
)
def beslechten(punt: str, nummer: int) -> ResponseReturnValue:
    """Record what another controleur answers in writing; that answer counts."""
    form = Controlevraag()

    def doe(handeling: Handeling) -> None:
        beslecht(handeling, punt=punt, nummer=nummer, antwoord=form.ja, tekst=form.toelichting.data or "")

    form.toelichting.label.text, form.toelichting.description = "Waaruit blijkt dit?", ""
    return _vraag(form, punt, BESLECHTEN, f"{nummer}. {CONTROLELIJST[nummer - 1]}", doe)


@punten.formulier("/mdg/punten/<punt>/verklaring", met(*MAG_PLANNEN), mits=ziet_punt)
def verklaring(punt: str) -> ResponseReturnValue:
    """Write down another explanation; nobody votes on it."""
    form = Tekst().noem(VERKLARINGSVRAAG)

    def doe(handeling: Handeling) -> None:
        noteer_andere_verklaring(handeling, punt=punt, tekst=form.tekst.data or "")

    return _vraag(form, punt, MAG_PLANNEN, "Noteer een andere verklaring", doe)


@punten.formulier("/mdg/punten/<punt>/stemmen", met(*MAG_PLANNEN), mits=ziet_punt)
def stemmen(punt: str) -> ResponseReturnValue:
    """Record the vote of a seat."""
    form, session, beeld = Stem(), verzoek().lezing, _punt(punt)
    gestemd = {stem.zetel for stem in stemmen_over(session, punt)}
    kan = [een for een in deelnemers(session, punt) if een.wijze is Wijze.STEMT and een.zetel not in gestemd]
    namen = namen_van([een.persoon for een in kan])
    mensen = [(een.persoon, f"{een.zetel}: {namen[een.persoon]}") for een in kan]
    form.vul(mensen, met_lijst=beeld.soort is Puntsoort.VASTSTELLING)

    def doe(handeling: Handeling) -> None:
        keuze, wie = Stemkeuze(form.keuze.data), form.persoon.data
        breng_stem_uit(handeling, punt=punt, persoon=wie, keuze=keuze, controlepunt=form.nummer)

    return _vraag(form, punt, MAG_PLANNEN, "Leg een stem vast", doe)


@punten.formulier("/mdg/punten/<punt>/afsluiten", met(*MAG_VOORZITTEN), mits=ziet_punt)
def afsluiten(punt: str) -> ResponseReturnValue:
    """Close an item: what came of it follows from what was recorded, nobody fills it in."""
    form = Afsluiting()
    form.kies(met_lijst=_punt(punt).soort is Puntsoort.VASTSTELLING)

    def doe(handeling: Handeling) -> None:
        sluit_punt_af(handeling, punt=punt, tekst=form.woorden, geen_andere_verklaring=form.niets_anders)

    return _vraag(form, punt, MAG_VOORZITTEN, "Sluit dit punt af", doe)


def _vraag(
    form: Tekst | Controlevraag | Stem | Afsluiting,
    punt: str,
    rollen: Collection[Rol],
    kop: str,
    doe: Callable[[Handeling], None],
) -> ResponseReturnValue:
    """Show a form about an item, and do what was asked once it is filled in."""
    terug = url_for("mdgpunten.een", punt=punt)
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(tuple(rollen)) as handeling:
            doe(handeling)
            flash("Vastgelegd.", "gelukt")
            return redirect(terug)
    return form.toon("mdg/formulier.html", kop=kop, knop="Leg dit vast", terug=terug, waarheen="Dit punt")


def _punt(punt: str) -> Puntbeeld:
    verzoek().lezing.get_one(Agendapunt, punt)
    (gevonden,) = (beeld for beeld in (puntbeeld(verzoek().lezing, punt),) if beeld is not None)
    return gevonden
