"""Pages about conversations and cases: the list by next term, one with its course, and the steps people take."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TypeVar

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from governance.contract.queries import geldende_versie
from governance.contract.termijnsoorten import TERMIJNSOORTEN
from governance.documenten.queries import Documentblad, stukken_in
from governance.netwerk.queries import partijnamen, partners_op
from governance.netwerk.rules import Rol
from governance.termijnen.queries import Termijnbeeld, termijnen_van
from governance.termijnen.rules import OVER
from governance.uitsluiting.dossier_service import leg_zaakfeit_vast
from governance.uitsluiting.feitbron import Feitbron
from governance.uitsluiting.feiten_queries import zaakfeiten
from governance.uitsluiting.gronden import Grond, weiger_aanleiding
from governance.uitsluiting.overgang import Overgang
from governance.uitsluiting.planning_queries import eerste_dagen
from governance.uitsluiting.queries import (
    Voorstelbeeld,
    feiten,
    meldtekst,
    metingen,
    stapvoorstel,
    stapvoorstellen,
    zaakbeeld,
)
from governance.uitsluiting.rules import rij_voor
from governance.uitsluiting.service import meld_signaal, trek_stapvoorstel_in
from governance.uitsluiting.stappen import STILSTAND
from governance.uitsluiting.tekst_queries import geen_herhaling
from governance.uitsluiting.toestand import GESPREKSTRAJECT, Zaakgebeurtenis, Zaakstand
from governance.uitsluiting.waarborgen import bewijslijst
from governance.uitsluiting.weigeringen import DOOR_HET_PROGRAMMA
from governance.uitsluiting.zaakfeiten import Zaakfeiten
from hendig.processes.bewijs.zaakbewijs import is_in_te_zien
from hendig.processes.zaak.agenderen import wil_op_agenda
from hendig.processes.zaak.elders import elders_voor
from hendig.processes.zaak.stap import bevestig, doe_stap, stel_voor, stuk_klaar
from hendig.processes.zaak.zicht import BEREIDT_VOOR, WERKT_ERAAN
from hendig.web.gebied import Gebied
from hendig.web.gelezen import merk, weiger_veranderd
from hendig.web.nalezen import Stap, ingevuld, stap
from hendig.web.namen import namen_van
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek
from hendig.web.zaken.beeld import (
    OP_AGENDA,
    begonnen,
    kan_niet,
    kan_nu,
    soort,
    stand_in_woorden,
    titel,
    verloop,
    wachtend,
    was_procedure,
    wat_nu,
)
from hendig.web.zaken.collegewerk import collegewerk
from hendig.web.zaken.forms import Feitformulier, Meldformulier, Stapformulier
from hendig.web.zaken.partnerwoorden import puntenwerk, van_de_partner
from hendig.web.zaken.werkblad import van_anderen, verdeeld, werk_voor
from hendig.web.zaken.zaakdossier import dossierwerk
from hendig.web.zaken.zicht import zichtbare_zaken, ziet_voorstel, ziet_zaak

zaken = Gebied("zaken", __name__)
E = TypeVar("E", bound=StrEnum)


@zaken.pagina("/zaken", met(*WERKT_ERAAN), inzage="zaken")
def overzicht() -> ResponseReturnValue:
    """Show every matter that who asks works on, the one with the next term first; closed ones last."""
    session = verzoek().lezing
    namen = partijnamen(session)
    regels = [
        (een, titel(een, namen.get(een.partij, "")), soort(een), begonnen(een), _eerste_termijn(een.id))
        for een in zichtbare_zaken()
    ]
    regels.sort(key=lambda regel: (regel[0].gesloten, regel[4] or dt.date.max, regel[1]))
    return render_template("zaken/overzicht.html", regels=regels, mag_melden=verzoek().heeft((Rol.CONTRACTMANAGER,)))


@zaken.pagina("/zaken/<zaak>", met(*WERKT_ERAAN), mits=ziet_zaak, inzage="zaak")
def een(zaak: str) -> ResponseReturnValue:
    """Show one matter: what is to be done now, what else can be done, what not and why, and its course."""
    vraag, session = verzoek(), verzoek().lezing
    beeld = zaakbeeld(session, zaak)
    stand = zaakfeiten(session, zaak, vraag.dag, elders_voor(session, zaak, persoon=vraag.persoon, dag=vraag.dag))
    rollen = [houder.rol for houder in vraag.rollen]
    wachten, stukken = stapvoorstellen(session, zaak), stukken_in(session, zaak)
    voorstellen = [wachtend(stand, een, rollen, vraag.persoon, _stuk_bij(session, stand, een)) for een in wachten]
    voorgesteld = {een.gebeurtenis for een in wachten}
    mogelijk = [een for een in kan_nu(stand, rollen) if een.rij.gebeurtenis not in voorgesteld]
    return render_template(
        "zaken/een.html",
        beeld=beeld,
        titel=titel(beeld, partijnamen(session).get(beeld.partij, "")),
        soort=soort(beeld),
        stand=stand_in_woorden(beeld),
        wacht_op=OP_AGENDA if wil_op_agenda(session, beeld, stand) else wat_nu(beeld),
        uiterlijk=_eerste_termijn(zaak),
        verborgen=beeld.verborgen,
        voorstellen=voorstellen,
        namen=namen_van([een.door for een in voorstellen]),
        **verdeeld(
            [
                *puntenwerk(beeld),
                *werk_voor(beeld, stand, stukken, mogelijk, rollen=rollen, persoon=vraag.persoon),
                *collegewerk(beeld, rollen),
                *dossierwerk(beeld, rollen),
            ],
            wacht=bool(voorstellen),
        ),
        anderen=van_anderen(stukken, mogelijk, vraag.persoon),
        niet=list(kan_niet(stand)),
        momenten=verloop(beeld, _eerste_termijn(zaak), geen_herhaling(session, zaak)),
        vroegst=eerste_dagen(session, beeld.contractversie, stand),
        termijnen=_lopend(zaak),
        soorten=TERMIJNSOORTEN,
        metingen=metingen(session, zaak),
        feiten=feiten(session, zaak),
        gemeld=meldtekst(session, zaak),
        bewijs=bewijslijst(stand),
        som=vraag.heeft((Rol.JURIST,)) and is_in_te_zien(session, beeld),
        procedure=was_procedure(beeld) and beeld.stand not in GESPREKSTRAJECT,
        stukken=stukken,
        partner=van_de_partner(beeld),
        mag_feit=vraag.heeft(BEREIDT_VOOR) and not beeld.gesloten and beeld.stand is not Zaakstand.SIGNAAL,
    )


@zaken.formulier("/zaken/<zaak>/stap/<gebeurtenis>/<naar>", met(*WERKT_ERAAN), mits=ziet_zaak, bevestig=True)
def zet(zaak: str, gebeurtenis: str, naar: str) -> ResponseReturnValue:
    """Take a step, or propose it to a second person, after reading back what it is."""
    wat, doel = _gekozen(Zaakgebeurtenis, gebeurtenis), _gekozen(Zaakstand, naar)
    vraag, session = verzoek(), verzoek().lezing
    elders = elders_voor(session, zaak, persoon=vraag.persoon, dag=vraag.dag)
    if wat is None or doel is None:
        return redirect(url_for("zaken.een", zaak=zaak))
    rij = rij_voor(zaakfeiten(session, zaak, vraag.dag, elders), wat, doel)
    if not rij.wie:
        raise DOOR_HET_PROGRAMMA.met()
    form = Stapformulier()
    form.vraag_reden(verplicht=rij.reden)
    tekst = form.tekst.data or "" if rij.reden else ""
    in_orde = stap() is not Stap.TERUG and form.validate_on_submit()
    if in_orde and stap() is Stap.DOEN:
        with form.of_weigering(), vraag.daad(rij.wie) as handeling:
            if rij.tweede:
                stel_voor(handeling, zaak=zaak, gebeurtenis=wat, naar=doel, tekst=tekst)
                flash("Dit wacht nu op een tweede persoon.", "gelukt")
            else:
                doe_stap(handeling, zaak=zaak, gebeurtenis=wat, naar=doel, tekst=tekst)
                flash("De stap is vastgelegd.", "gelukt")
            return redirect(url_for("zaken.overzicht"))
    inhoud = {"rij": rij, "naar": doel, "zaak": zaak}
    if in_orde and not form.weigeringen:
        return render_template("zaken/nalezen.html", form=form, velden=ingevuld(), tekst=tekst, **inhoud)
    return form.toon("zaken/stap.html", **inhoud)


@zaken.knop("/zaken/voorstellen/<voorstel>/bevestigen", met(*WERKT_ERAAN), mits=ziet_voorstel, bevestig=True)
def bevestigen(voorstel: str) -> ResponseReturnValue:
    """Confirm a step as the second person; then it is taken."""
    wacht = stapvoorstel(verzoek().lezing, voorstel)
    rij = _rij_van(wacht.zaak, wacht.gebeurtenis, wacht.naar)
    with verzoek().daad(rij.tweede) as handeling:
        stuk = stuk_klaar(handeling.session, wacht.zaak, rij.document)
        weiger_veranderd(merk(stuk and stuk.id))
        bevestig(handeling, voorstel=voorstel)
        flash("De stap is vastgelegd.", "gelukt")
        return redirect(url_for("zaken.overzicht"))


@zaken.formulier("/zaken/voorstellen/<voorstel>/intrekken", met(*WERKT_ERAAN), mits=ziet_voorstel)
def intrekken(voorstel: str) -> ResponseReturnValue:
    """Take back a step that waits, or turn it down."""
    form, wacht = Stapformulier(), stapvoorstel(verzoek().lezing, voorstel)
    eigen = wacht.door == verzoek().persoon
    form.vraag_reden(verplicht=True)
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(WERKT_ERAAN) as handeling:
            trek_stapvoorstel_in(handeling, voorstel=voorstel, reden=form.tekst.data or "")
            flash("De stap gaat niet door. Er is niets veranderd.", "gelukt")
            return redirect(url_for("zaken.een", zaak=wacht.zaak))
    kop = "Trek uw voorstel in" if eigen else "Bevestig deze stap niet"
    knop = "Trek het voorstel in" if eigen else "Laat deze stap niet doorgaan"
    return form.toon("zaken/intrekken.html", zaak=wacht.zaak, kop=kop, knop=knop)


@zaken.formulier("/zaken/melden", met(Rol.CONTRACTMANAGER))
def melden() -> ResponseReturnValue:
    """Report facts about a partner; what is no ground is refused, and why is said."""
    form, vraag = Meldformulier(), verzoek()
    form.partij.choices = [
        ("", "Kies een partner"),
        *((een.id, een.kaart.naam) for een in partners_op(vraag.lezing, vraag.peil)),
    ]
    if form.validate_on_submit():
        with form.of_weigering(), vraag.daad((Rol.CONTRACTMANAGER,)) as handeling:
            gekozen = form.gekozen
            if not isinstance(gekozen, Grond):
                weiger_aanleiding(gekozen)
            zaak = meld_signaal(
                handeling,
                partij=form.partij.data,
                grond=Grond(gekozen),
                contractversie=geldende_versie(handeling.session, vraag.peil).id,
                ontdekt_op=form.ontdekt_op.data,
                tekst=form.tekst.data or "",
            )
            flash("De melding is vastgelegd. Een jurist gaat na of zij klopt.", "gelukt")
            return redirect(url_for("zaken.een", zaak=zaak))
    return form.toon("zaken/melden.html")


@zaken.formulier("/zaken/<zaak>/feiten", met(*BEREIDT_VOOR), mits=ziet_zaak)
def feit(zaak: str) -> ResponseReturnValue:
    """Add a fact besides the score."""
    form = Feitformulier()
    if form.validate_on_submit():
        with form.of_weigering(), verzoek().daad(BEREIDT_VOOR) as handeling:
            bron = Feitbron(form.bron.data)
            leg_zaakfeit_vast(handeling, zaak=zaak, dag=form.dag.data, bron=bron, tekst=form.tekst.data or "")
            flash("Het feit staat in het dossier.", "gelukt")
            return redirect(url_for("zaken.een", zaak=zaak))
    return form.toon("zaken/feit.html", zaak=zaak)


def _lopend(zaak: str) -> list[Termijnbeeld]:
    alle = termijnen_van(verzoek().lezing, zaak)
    gevonden = [een for een in alle if een.stand.status not in OVER and een.afspraak.code not in STILSTAND]
    return sorted(gevonden, key=lambda een: een.stand.einde or dt.date.max)


def _eerste_termijn(zaak: str) -> dt.date | None:
    return next((een.stand.einde for een in _lopend(zaak)), None)


def _stuk_bij(session: Session, feiten: Zaakfeiten, wacht: Voorstelbeeld) -> Documentblad | None:
    """Give the paper that goes with a step that waits."""
    return stuk_klaar(session, wacht.zaak, rij_voor(feiten, wacht.gebeurtenis, wacht.naar).document)


def _rij_van(zaak: str, gebeurtenis: Zaakgebeurtenis, naar: Zaakstand) -> Overgang:
    """Give the row of a step that waits."""
    vraag = verzoek()
    elders = elders_voor(vraag.lezing, zaak, persoon=vraag.persoon, dag=vraag.dag)
    return rij_voor(zaakfeiten(vraag.lezing, zaak, vraag.dag, elders), gebeurtenis, naar)


def _gekozen(soort_: type[E], naam: str) -> E | None:
    return next((een for een in soort_ if een.name.lower() == naam), None)
