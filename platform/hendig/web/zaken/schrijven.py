"""Pages to write the documents of a matter, to look at them as they would be sent, and to approve another's."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from governance.documenten.queries import Documentblad, document_met, zoek_blad
from governance.documenten.rules import Documentstand
from governance.documenten.service import lees_inhoud, trek_document_in
from governance.logboek.handeling import Handeling
from governance.netwerk.rules import Rol
from governance.uitsluiting.dossier_service import bewaar_concept
from governance.uitsluiting.feiten_queries import zaakfeiten
from governance.uitsluiting.queries import Conceptbeeld, Zaakbeeld, concept_van, zaakbeeld
from hendig.processes.brieven.stukken import voorbeeld
from hendig.processes.zaak.elders import elders_voor
from hendig.processes.zaak.stap import gaat_los, verzend_los
from hendig.processes.zaak.zicht import BEREIDT_VOOR, WERKT_ERAAN
from hendig.processes.zaakstukken.alle import SCHRIJFWERK, keuring, keurt
from hendig.processes.zaakstukken.maken import keur_stuk, maak_stuk
from hendig.processes.zaakstukken.schrijfwerk import Schrijfwerk
from hendig.processes.zaakstukken.stof import Stof
from hendig.web.bijlage import bijlage
from hendig.web.gebied import Gebied
from hendig.web.gelezen import VERANDERD, al_bewaard, merk
from hendig.web.namen import namen_van
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek
from hendig.web.zaken.forms import Stapformulier
from hendig.web.zaken.invulvorm import Invulformulier, formulier_voor, te_bewaren
from hendig.web.zaken.zicht import ziet_zaak

schrijven = Gebied("schrijven", __name__)
PDF = "application/pdf"


def schrijft(zaak: str, naam: str) -> bool:
    """Tell whether who asks can write this kind of document in this matter now."""
    werk = SCHRIJFWERK.get(naam)
    return werk is not None and verzoek().heeft(werk.wie) and ziet_zaak(zaak) and werk.kan(_beeld(zaak))


def heeft_stuk(zaak: str, document: str) -> bool:
    """Tell whether a document lies in a matter that who asks sees."""
    return ziet_zaak(zaak) and _blad(zaak, document) is not None


def te_keuren(zaak: str, document: str) -> bool:
    """Tell whether it waits, and who asks is somebody who approves this kind."""
    blad = _blad(zaak, document) if ziet_zaak(zaak) else None
    return blad is not None and blad.stand is Documentstand.CONCEPT and verzoek().heeft(keurt(blad.soort))


@schrijven.formulier("/zaken/<zaak>/schrijven/<naam>", met(*WERKT_ERAAN), mits=schrijft)
def schrijf(zaak: str, naam: str) -> ResponseReturnValue:
    """Write a document: whatever is sent is kept; then look at it, or make it a concept for a second person."""
    werk = SCHRIJFWERK[naam]
    form = _formulier(zaak, werk)
    if verzoek().gestuurd:
        with form.of_weigering(), verzoek().daad(werk.wie) as handeling:
            _bewaar(handeling, zaak, naam)
        if form.meer_rijen() or form.weigeringen:
            return _toon(form, zaak, werk)
        if "bewaar" in request.form:
            flash("Bewaard. U kunt later verder.", "gelukt")
            return redirect(url_for("zaken.een", zaak=zaak))
        if form.validate():
            with form.of_weigering():
                return _verder(form, zaak, werk)
    return _toon(form, zaak, werk)


@schrijven.pagina("/zaken/<zaak>/schrijven/<naam>/voorbeeld", met(*WERKT_ERAAN), mits=schrijft, inzage="voorbeeld")
def proef(zaak: str, naam: str) -> ResponseReturnValue:
    """Show a document as it would be, out of what was kept."""
    werk = SCHRIJFWERK[naam]
    form = _formulier(zaak, werk)
    if not form.validate():
        return redirect(url_for("schrijven.schrijf", zaak=zaak, naam=naam))
    inhoud = voorbeeld(werk.maak(_stof(zaak, werk), form.antwoord()))
    return bijlage(inhoud, naam=f"voorbeeld-{naam}.pdf", soort=PDF)


@schrijven.pagina("/zaken/<zaak>/stukken/<document>", met(*WERKT_ERAAN), mits=heeft_stuk)
def stuk(zaak: str, document: str) -> ResponseReturnValue:
    """Show how far a document is, and what can be done with it."""
    blad = document_met(verzoek().lezing, document)
    return Stapformulier().toon(
        "zaken/stuk.html",
        zaak=zaak,
        blad=blad,
        auteur=namen_van([blad.auteur])[blad.auteur],
        te_keuren=te_keuren(zaak, document) and blad.auteur != verzoek().persoon,
        te_versturen=te_versturen(zaak, document),
        keuring=keuring(blad.soort),
        keurders=" of de ".join(rol.value for rol in keurt(blad.soort)),
    )


@schrijven.pagina("/zaken/<zaak>/stukken/<document>/pdf", met(*WERKT_ERAAN), mits=heeft_stuk)
def lees(zaak: str, document: str) -> ResponseReturnValue:
    """Give a document as it was made; that it was read is recorded."""
    del zaak
    blad = document_met(verzoek().lezing, document)
    with verzoek().eigen_daad() as handeling:
        inhoud = lees_inhoud(handeling, nummer=blad.nummer, versie=blad.versie)
        return bijlage(inhoud.bestand, naam=f"{blad.nummer}.pdf", soort=PDF)


@schrijven.formulier("/zaken/<zaak>/stukken/<document>/vaststellen", met(*WERKT_ERAAN), mits=te_keuren, bevestig=True)
def keuren(zaak: str, document: str) -> ResponseReturnValue:
    """Approve a document that somebody else made."""
    form, blad = Stapformulier(), document_met(verzoek().lezing, document)
    form.vraag_reden(verplicht=False)
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(keurt(blad.soort)) as handeling:
            keur_stuk(handeling, document=document)
            flash("Het stuk is vastgesteld. Er verandert geen woord meer aan.", "gelukt")
            return redirect(url_for("zaken.een", zaak=zaak))
    return form.toon("zaken/vaststellen.html", zaak=zaak, blad=blad)


@schrijven.knop("/zaken/<zaak>/stukken/<document>/terug", met(*WERKT_ERAAN), mits=te_keuren)
def terug(zaak: str, document: str) -> ResponseReturnValue:
    """Give a concept back to who wrote it: it is withdrawn, and what was filled in is still there."""
    blad = document_met(verzoek().lezing, document)
    with verzoek().daad(keurt(blad.soort)) as handeling:
        if document_met(handeling.session, document).stand is not blad.stand:
            raise VERANDERD.met()
        trek_document_in(handeling, nummer=blad.nummer, versie=blad.versie)
        flash("Het concept is terug. Wie het schreef, kan het aanpassen.", "gelukt")
        return redirect(url_for("zaken.een", zaak=zaak))


def te_versturen(zaak: str, document: str) -> bool:
    """Tell whether an approved document waits to be sent, and no step does that; who asks prepares the matter."""
    blad, vraag = _blad(zaak, document) if ziet_zaak(zaak) else None, verzoek()
    if blad is None or blad.stand is not Documentstand.VASTGESTELD or not vraag.heeft(BEREIDT_VOOR):
        return False
    elders = elders_voor(vraag.lezing, zaak, persoon=vraag.persoon, dag=vraag.dag)
    return gaat_los(zaakfeiten(vraag.lezing, zaak, vraag.dag, elders), blad.soort)


@schrijven.knop("/zaken/<zaak>/stukken/<document>/versturen", met(*BEREIDT_VOOR), mits=te_versturen, bevestig=True)
def versturen(zaak: str, document: str) -> ResponseReturnValue:
    """Send a document that goes with no step."""
    with verzoek().daad(BEREIDT_VOOR) as handeling:
        verzend_los(handeling, zaak=zaak, document=document)
        flash("Het stuk is verstuurd. De partner krijgt er een mail over.", "gelukt")
        return redirect(url_for("zaken.een", zaak=zaak))


def _verder(form: Invulformulier, zaak: str, werk: Schrijfwerk[Any]) -> ResponseReturnValue:
    if "voorbeeld" in request.form:
        werk.maak(_stof(zaak, werk), form.antwoord())
        return redirect(url_for("schrijven.proef", zaak=zaak, naam=werk.naam), HTTPStatus.SEE_OTHER)
    with verzoek().daad(werk.wie) as handeling:
        blad = maak_stuk(handeling, zaak=zaak, werk=werk, ingevuld=form.antwoord())
        flash("Het stuk is gemaakt. Iemand anders stelt het vast.", "gelukt")
        return redirect(url_for("schrijven.stuk", zaak=zaak, document=blad.id))


def _bewaar(handeling: Handeling, zaak: str, naam: str) -> None:
    """Keep what was sent; refused is who would write over what somebody kept after they opened the page."""
    concept, inhoud = concept_van(handeling.session, zaak, naam), te_bewaren()
    if not al_bewaard(_merk(concept), hetzelfde=concept is None or concept.inhoud == inhoud):
        bewaar_concept(handeling, zaak=zaak, soort=naam, inhoud=inhoud)


def _merk(concept: Conceptbeeld | None) -> str:
    return merk(concept and concept.inhoud)


def _toon(form: Invulformulier, zaak: str, werk: Schrijfwerk[Any]) -> ResponseReturnValue:
    concept = concept_van(verzoek().lezing, zaak, werk.naam)
    form.merk = _merk(concept)
    ander = [] if concept is None or concept.door == verzoek().persoon else [concept.door]
    return form.toon("zaken/schrijven.html", zaak=zaak, werk=werk, vulde_in=namen_van(ander).values())


def _formulier(zaak: str, werk: Schrijfwerk[Any]) -> Invulformulier:
    stof, concept = _stof(zaak, werk), concept_van(verzoek().lezing, zaak, werk.naam)
    return formulier_voor(
        werk.invulling,
        keuzelijsten=werk.keuzes(stof),
        bewaard=None if concept is None else concept.inhoud,
        begin=werk.begin(stof),
    )


def _stof(zaak: str, werk: Schrijfwerk[Any]) -> Stof:
    vraag = verzoek()
    rol = next((houder.rol for houder in vraag.rollen if houder.rol in werk.wie), Rol.CONTRACTMANAGER)
    return Stof(session=vraag.lezing, zaak=_beeld(zaak), persoon=vraag.persoon, rol=rol, dag=vraag.dag)


def _beeld(zaak: str) -> Zaakbeeld:
    return zaakbeeld(verzoek().lezing, zaak)


def _blad(zaak: str, document: str) -> Documentblad | None:
    gevonden = zoek_blad(verzoek().lezing, document)
    return gevonden if gevonden is not None and gevonden.zaak == zaak else None
