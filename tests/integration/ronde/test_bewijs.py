"""The evidence of a case in the hands of others, on a round with real answers: nobody learns who rated."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from sqlalchemy.orm import Session

from governance.bewijs.queries import Verzoekbeeld, bundelgiften, controlevragen, verzoeken
from governance.bewijs.rules import (
    AL_BEANTWOORD,
    AL_TOEGESTAAN,
    ANDER_STAAT_TOE,
    EED_LATER,
    EERST_INLICHTEN,
    GEEN_METING,
    GEEN_PLAATS,
    NIET_INGELICHT_IN_TOEKOMST,
    NIET_OPEN,
    NOEMT_IEMAND,
    ONBEKEND,
    VERZOEK_DICHT,
    VRAGEN_OP,
    Onthullingsgrond,
    Verzoeksoort,
    Vraaguitkomst,
)
from governance.bewijs.service import beantwoord_controlevraag, leg_ingelicht_vast, stel_controlevraag
from governance.logboek.handeling import Handelende
from governance.logboek.rules import Ingang
from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.queries import partijnamen
from governance.netwerk.rollen import schrijf_persoon_in, wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.uitsluiting.dossier_service import open_inzage, sluit_inzage
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.queries import zaken_van
from governance.uitsluiting.service import meld_signaal
from governance.weigering import Weigering
from hendig.processes.beheer.installatie import TOEVAL
from hendig.processes.bewijs.deskundige import geef_deskundigenbundel
from hendig.processes.bewijs.onthulling import geef_namen, wie_hoort_het_eerst
from hendig.processes.bewijs.verzoeken import sta_toe, vraag_om_deskundige, vraag_om_onthulling
from hendig.processes.bewijs.vragen import beantwoord_vraag, stel_vraag, vragen_voor_verklaring
from hendig.processes.bewijs.zaakbewijs import tellende_sleutels
from hendig.processes.herbereken.bundelzip import uit_zip
from hendig.processes.herbereken.herbereken import herbereken
from hendig.web.app import make_app
from surveys.kluis.rules import Boeksoort
from surveys.uitslag.boekvorm import Antwoordenboek
from tests.integration.opslag.overeenkomst import GEMEENTE, INGANG
from tests.integration.ronde.rondebouw import Rondewerk
from tests.integration.ronde.zaakronden import COMPETENTIONEEL, LAAG, vaste_ronde
from tests.integration.web.afspraken import Lezer
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import ADRES, GEHEIM, Web

pytestmark = [
    pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True),
    pytest.mark.usefixtures("weinig_nabootsingen"),
]
MENSEN = {
    Rol.MEETBEHEERDER: ("Wil Meermin", None),
    Rol.CONTROLEUR: ("Bo Kwartel", None),
    Rol.FG: ("Ada Reiger", GEMEENTE),
    Rol.JURIST: ("Pip Ooievaar", GEMEENTE),
    Rol.CONTACTPERSOON: ("Jo Zwaluw", LAAG),
}
REDEN = "Verzonnen bevel van 1 maart."
VRAAG = "Verandert de uitkomst als iedereen met een belang wordt weggelaten?"


@pytest.fixture
def web(rondewerk: Rondewerk) -> Web:
    """The app on a network of which a low round was signed off, with a case of which the evidence is open."""
    vaste_ronde(rondewerk, 0)
    vaste_ronde(rondewerk, 1)
    werk, mensen = rondewerk.werk, {}
    with werk.doe() as handeling:
        for nummer, (rol, (naam, partij)) in enumerate(MENSEN.items()):
            kaart = Persoonskaart(naam=naam, e_mail=f"bewijs{nummer}@lindebeek.example")
            mensen[rol] = schrijf_persoon_in(handeling, kaart=kaart, per=INGANG)
            wijs_rol_toe(handeling, persoon=mensen[rol], rol=rol, per=INGANG, partij=partij)
        open_inzage(handeling, zaak=zaak_van(rondewerk))
    app = make_app(
        opslag=werk.opslag, kluis=rondewerk.kluis, geheim=GEHEIM, adres=ADRES, klok=lambda: werk.nu, toeval=TOEVAL
    )
    return Web(werk, app, GEMEENTE, LAAG, rondewerk.partijen[3], mensen)


def zaak_van(rondewerk: Rondewerk) -> str:
    with rondewerk.werk.lees() as session:
        return next(een.id for een in zaken_van(session, LAAG) if een.construct == COMPETENTIONEEL)


def als(web: Web, rol: Rol) -> Handelende:
    return Handelende(web.mensen[rol], rol, Ingang.SCHERM)


def geheim(rondewerk: Rondewerk) -> set[str]:
    """What tells who rated: the names of all parties but those of which the answer is open or that it is about."""
    with rondewerk.werk.lees() as session:
        return {naam for partij, naam in partijnamen(session).items() if partij not in (LAAG, GEMEENTE)}


def test_the_partner_redoes_its_own_sum_and_gets_a_bundle_that_says_for_whom_it_is(
    rondewerk: Rondewerk, web: Web
) -> None:
    zaak, partner = zaak_van(rondewerk), Lezer(web, Rol.CONTACTPERSOON)
    pagina = partner.lees(f"/bewijs/{zaak}")
    assert pagina.code == 200, pagina.tekst
    assert fouten_in(pagina.tekst) == []
    assert "zijn gelijk aan die in het meetcertificaat" in pagina.tekst
    assert "Klopt niet" not in pagina.tekst
    assert not [naam for naam in geheim(rondewerk) if naam in pagina.tekst]
    gekregen = partner.browser.post(f"/bewijs/{zaak}/bundel", base_url=ADRES, data={"csrf_token": _zegel(pagina.tekst)})
    bestanden, verslag = uit_zip(gekregen.data), herbereken(gekregen.data)
    assert verslag.klopt
    assert verslag.voor.wie == "Jo Zwaluw"
    assert "Jo Zwaluw" in bestanden["VOOR-WIE.txt"]
    assert not [naam for naam in geheim(rondewerk) if naam in "".join(bestanden.values())]
    with web.werk.lees() as session:
        (gift,) = bundelgiften(session, zaak)
    assert gift.door == web.mensen[Rol.CONTACTPERSOON]
    assert gift.id == verslag.voor.nummer
    lijst = Lezer(web, Rol.CONTROLEUR).lees("/bewijs")
    assert fouten_in(lijst.tekst) == []
    assert "Jo Zwaluw" in lijst.tekst
    assert gift.id in lijst.tekst


def test_outside_the_time_of_the_case_nobody_gets_anything(rondewerk: Rondewerk, web: Web) -> None:
    zaak = zaak_van(rondewerk)
    with web.werk.doe() as handeling:
        sluit_inzage(handeling, zaak=zaak)
    for pad in (f"/bewijs/{zaak}", f"/bewijs/{zaak}/vraag"):
        assert Lezer(web, Rol.CONTACTPERSOON).lees(pad).code == 404
    assert Lezer(web, Rol.CONTROLEUR).lees(f"/bewijs/{zaak}/deskundige").code == 404
    with pytest.raises(Weigering) as fout, web.werk.doe(als(web, Rol.CONTACTPERSOON)) as handeling:
        stel_vraag(handeling, zaak=zaak, tekst=VRAAG)
    assert fout.value.grond is NIET_OPEN


def test_a_question_is_answered_with_one_of_three_words_and_counts_unless_it_is_set_aside(
    rondewerk: Rondewerk, web: Web
) -> None:
    zaak, partner = zaak_van(rondewerk), Lezer(web, Rol.CONTACTPERSOON)
    assert partner.stuur(f"/bewijs/{zaak}/vraag", tekst=VRAAG).code == 302
    assert partner.stuur(f"/bewijs/{zaak}/vraag", tekst="Verandert het zonder onze buurman?").code == 302
    with web.werk.lees() as session:
        eerste, tweede = controlevragen(session, zaak)
    controleur = Lezer(web, Rol.CONTROLEUR)
    pad = f"/bewijs/vragen/{eerste.id}"
    assert fouten_in(controleur.lees(pad).tekst) == []
    assert controleur.stuur(pad, uitkomst=Vraaguitkomst.VERANDERT_NIET.value).code == 302
    assert controleur.lees(pad).code == 404
    niet = Vraaguitkomst.NIET_TE_BEANTWOORDEN.value
    assert controleur.stuur(f"/bewijs/vragen/{tweede.id}", uitkomst=niet).code == 302
    pagina = partner.lees(f"/bewijs/{zaak}")
    assert fouten_in(pagina.tekst) == []
    assert "De uitkomst verandert niet" in pagina.tekst
    assert "Dat zegt niets over wie wel of niet antwoordde" in pagina.tekst
    with web.werk.lees() as session:
        assert [(een.vraag, een.verandert) for een in vragen_voor_verklaring(session, zaak)] == [(VRAAG, False)]
    with pytest.raises(Weigering) as fout, web.werk.doe(als(web, Rol.CONTROLEUR)) as handeling:
        beantwoord_controlevraag(handeling, vraag=eerste.id, uitkomst=Vraaguitkomst.VERANDERT)
    assert fout.value.grond is AL_BEANTWOORD
    with pytest.raises(Weigering) as fout, web.werk.doe(als(web, Rol.CONTROLEUR)) as handeling:
        beantwoord_vraag(handeling, vraag="onzin", uitkomst=Vraaguitkomst.VERANDERT)
    assert fout.value.grond is ONBEKEND
    with web.werk.doe(als(web, Rol.CONTACTPERSOON)) as handeling:
        stel_controlevraag(handeling, zaak=zaak, tekst=VRAAG, hoogstens=2)
    with pytest.raises(Weigering) as fout, web.werk.doe(als(web, Rol.CONTACTPERSOON)) as handeling:
        stel_controlevraag(handeling, zaak=zaak, tekst=VRAAG, hoogstens=2)
    assert fout.value.grond is VRAGEN_OP


def test_a_question_that_names_somebody_is_refused_alike_for_who_rated_and_who_did_not(
    rondewerk: Rondewerk, web: Web
) -> None:
    zaak = zaak_van(rondewerk)
    with web.werk.lees() as session:
        namen = partijnamen(session)
    for partij, naam in namen.items():
        if partij in (LAAG, GEMEENTE):
            continue
        with pytest.raises(Weigering) as fout, web.werk.doe(als(web, Rol.CONTACTPERSOON)) as handeling:
            stel_vraag(handeling, zaak=zaak, tekst=f"Heeft {naam.upper()} een belang, en verandert de uitkomst dan?")
        assert fout.value.grond is NOEMT_IEMAND
    with web.werk.doe(als(web, Rol.CONTACTPERSOON)) as handeling:
        stel_vraag(handeling, zaak=zaak, tekst=f"Kent {namen[LAAG]} elke stap, en {namen[GEMEENTE]} ook?")
    geweigerd = Lezer(web, Rol.CONTACTPERSOON).stuur(f"/bewijs/{zaak}/vraag", tekst=f"Deed {naam} mee?")
    assert geweigerd.code == 409
    assert "Vraag het over alle organisaties samen" in geweigerd.tekst


def deskundige(rondewerk: Rondewerk, web: Web) -> Verzoekbeeld:
    """A request for an expert, made on the page."""
    gevraagd = Lezer(web, Rol.CONTROLEUR).stuur(
        f"/bewijs/{zaak_van(rondewerk)}/deskundige",
        naam="Dr. Cor Verzonnen",
        beedigd_op=str(web.werk.nu.date()),
        reden="De partner koos deze deskundige.",
    )
    assert gevraagd.code == 302
    with web.werk.lees() as session:
        (een,) = verzoeken(session, Verzoeksoort.DESKUNDIGE)
    return een


def test_an_expert_gets_everything_once_two_people_agreed_and_only_for_a_day(rondewerk: Rondewerk, web: Web) -> None:
    gevraagd = deskundige(rondewerk, web)
    for rol, code in ((Rol.CONTROLEUR, 403), (Rol.FG, 404), (Rol.MEETBEHEERDER, 302)):
        if rol is Rol.MEETBEHEERDER:
            with pytest.raises(Weigering) as fout, web.werk.doe(als(web, Rol.CONTROLEUR)) as handeling:
                geef_deskundigenbundel(handeling, rondewerk.kluis, verzoek=gevraagd.id, trek=TOEVAL.nieuw_id)
            assert fout.value.grond is VERZOEK_DICHT
        pad, vanaf = (
            f"/bewijs/verzoeken/{gevraagd.id}/toestaan",
            "/bewijs" if rol is not Rol.FG else "/bewijs/onthullingen",
        )
        assert Lezer(web, rol).stuur(pad, vanaf=vanaf).code == code
    with web.werk.doe(als(web, Rol.CONTROLEUR)) as handeling:
        inhoud = geef_deskundigenbundel(handeling, rondewerk.kluis, verzoek=gevraagd.id, trek=TOEVAL.nieuw_id)
    verslag = herbereken(inhoud)
    assert verslag.klopt
    assert verslag.voor.wie == "Dr. Cor Verzonnen"
    assert "geheimhouding getekend op" in verslag.voor.hoedanigheid
    tekst = "".join(uit_zip(inhoud).values())
    with web.werk.lees() as session:
        assert not [naam for naam in partijnamen(session).values() if naam in tekst]
    pagina = Lezer(web, Rol.CONTROLEUR).lees("/bewijs").tekst
    assert fouten_in(pagina) == []
    assert "Dr. Cor Verzonnen" in pagina
    with pytest.raises(Weigering) as fout, web.werk.doe(als(web, Rol.MEETBEHEERDER)) as handeling:
        sta_toe(handeling, verzoek=gevraagd.id)
    assert fout.value.grond is AL_TOEGESTAAN
    web.werk.nu += dt.timedelta(hours=25)
    with pytest.raises(Weigering) as fout, web.werk.doe(als(web, Rol.CONTROLEUR)) as handeling:
        geef_deskundigenbundel(handeling, rondewerk.kluis, verzoek=gevraagd.id, trek=TOEVAL.nieuw_id)
    assert fout.value.grond is VERZOEK_DICHT


def test_who_asked_does_not_allow_and_an_expert_signs_first(rondewerk: Rondewerk, web: Web) -> None:
    gevraagd = deskundige(rondewerk, web)
    for rol in (Rol.CONTROLEUR, Rol.FG):
        with pytest.raises(Weigering) as fout, web.werk.doe(als(web, rol)) as handeling:
            sta_toe(handeling, verzoek=gevraagd.id)
        assert fout.value.grond is ANDER_STAAT_TOE
    morgen = web.werk.nu.date() + dt.timedelta(days=1)
    with pytest.raises(Weigering) as fout, web.werk.doe(als(web, Rol.CONTROLEUR)) as handeling:
        vraag_om_deskundige(handeling, zaak=gevraagd.zaak, naam="Cor", beedigd_op=morgen, reden=REDEN)
    assert fout.value.grond is EED_LATER


def onthulling(rondewerk: Rondewerk, web: Web, *plaatsen: int) -> str:
    """A request for names that was allowed."""
    zaak = zaak_van(rondewerk)
    with web.werk.lees() as session:
        ronde = _ronde(session, zaak)
    with web.werk.doe(als(web, Rol.JURIST)) as handeling:
        verzoek = vraag_om_onthulling(
            handeling, zaak=zaak, grond=Onthullingsgrond.RECHTER, ronde=ronde, plaatsen=plaatsen, reden=REDEN
        )
    with web.werk.doe(als(web, Rol.FG)) as handeling:
        sta_toe(handeling, verzoek=verzoek)
    return verzoek


def test_a_name_is_given_only_after_the_rater_heard_of_it_and_nothing_else_is(rondewerk: Rondewerk, web: Web) -> None:
    verzoek, controleur = onthulling(rondewerk, web, *_laagste(rondewerk)), als(web, Rol.CONTROLEUR)
    with pytest.raises(Weigering) as fout, web.werk.doe(controleur) as handeling:
        geef_namen(handeling, rondewerk.kluis, verzoek=verzoek)
    assert fout.value.grond is EERST_INLICHTEN
    with web.werk.doe(controleur) as handeling:
        verteld = wie_hoort_het_eerst(handeling, rondewerk.kluis, verzoek=verzoek)
    vandaag = web.werk.nu.date()
    for dag in (vandaag + dt.timedelta(days=1), vandaag - dt.timedelta(days=1)):
        with pytest.raises(Weigering) as fout, web.werk.doe(controleur) as handeling:
            leg_ingelicht_vast(handeling, verzoek=verzoek, dag=dag)
        assert fout.value.grond is NIET_INGELICHT_IN_TOEKOMST
    with web.werk.doe(controleur) as handeling:
        leg_ingelicht_vast(handeling, verzoek=verzoek, dag=vandaag)
    web.werk.nu += dt.timedelta(days=6)
    with pytest.raises(Weigering) as fout, web.werk.doe(controleur) as handeling:
        geef_namen(handeling, rondewerk.kluis, verzoek=verzoek)
    assert fout.value.grond is EERST_INLICHTEN
    web.werk.nu += dt.timedelta(days=1)
    with web.werk.doe(controleur) as handeling:
        namen = geef_namen(handeling, rondewerk.kluis, verzoek=verzoek)
    assert namen == verteld
    assert len(namen) == len(_laagste(rondewerk))
    for rol in (Rol.JURIST, Rol.FG, Rol.CONTROLEUR):
        pagina = Lezer(web, rol).lees("/bewijs/onthullingen")
        assert fouten_in(pagina.tekst) == []
        assert not [naam for naam in namen if naam in pagina.tekst]
    web.werk.nu += dt.timedelta(days=30)
    with pytest.raises(Weigering) as fout, web.werk.doe(controleur) as handeling:
        geef_namen(handeling, rondewerk.kluis, verzoek=verzoek)
    assert fout.value.grond is VERZOEK_DICHT


def test_a_place_that_is_not_there_is_refused(rondewerk: Rondewerk, web: Web) -> None:
    verzoek = onthulling(rondewerk, web, 999)
    with pytest.raises(Weigering) as fout, web.werk.doe(als(web, Rol.CONTROLEUR)) as handeling:
        wie_hoort_het_eerst(handeling, rondewerk.kluis, verzoek=verzoek)
    assert fout.value.grond is GEEN_PLAATS


def test_a_jurist_asks_for_a_name_on_a_page_only_on_one_of_three_grounds(rondewerk: Rondewerk, web: Web) -> None:
    zaak, jurist = zaak_van(rondewerk), Lezer(web, Rol.JURIST)
    with web.werk.lees() as session:
        ronde = _ronde(session, zaak)
    pad = f"/bewijs/{zaak}/onthulling"
    assert jurist.lees(pad).code == 404, "a signal that nobody said holds is not theirs"
    with web.werk.doe() as handeling:
        wijs_rol_toe(handeling, persoon=web.mensen[Rol.CONTROLEUR], rol=Rol.JURIST, per=INGANG, partij=GEMEENTE)
    velden = {"ronde": ronde, "plaatsen": "1, 2", "reden": REDEN}
    jurist = Lezer(web, Rol.CONTROLEUR)
    assert fouten_in(jurist.lees(pad).tekst) == []
    geweigerd = jurist.stuur(pad, grond="anders", **velden)
    assert geweigerd.code == 409
    assert "AVG-04" in geweigerd.tekst
    assert jurist.stuur(pad, grond="rechterlijk bevel", **velden | {"plaatsen": "de laagste"}).code == 422
    assert jurist.stuur(pad, grond="rechterlijk bevel", **velden).code == 302
    with web.werk.lees() as session:
        (gevraagd,) = verzoeken(session, Verzoeksoort.ONTHULLING)
    assert gevraagd.plaatsen == (1, 2)
    fg = Lezer(web, Rol.FG)
    assert REDEN in fg.lees("/bewijs/onthullingen").tekst
    assert fg.stuur(f"/bewijs/verzoeken/{gevraagd.id}/toestaan", vanaf="/bewijs/onthullingen").code == 302
    with pytest.raises(Weigering) as fout, web.werk.doe(als(web, Rol.JURIST)) as handeling:
        vraag_om_onthulling(
            handeling, zaak=zaak, grond=Onthullingsgrond.RECHTER, ronde="onzin", plaatsen=(1,), reden=REDEN
        )
    assert fout.value.grond is ONBEKEND


def test_a_case_that_rests_on_no_measurement_has_nothing_to_redo(web: Web) -> None:
    with web.werk.lees() as session:
        versie = zaken_van(session, LAAG)[0].contractversie
    with web.werk.doe(als(web, Rol.JURIST)) as handeling:
        zaak = meld_signaal(
            handeling,
            partij=LAAG,
            grond=Grond.TEKORT,
            contractversie=versie,
            ontdekt_op=handeling.dag,
            tekst="Verzonnen feiten.",
        )
        with pytest.raises(Weigering) as fout:
            vraag_om_onthulling(
                handeling, zaak=zaak, grond=Onthullingsgrond.RECHTER, ronde="onzin", plaatsen=(1,), reden=REDEN
            )
        assert fout.value.grond is GEEN_METING
    assert Lezer(web, Rol.CONTACTPERSOON).lees(f"/bewijs/{zaak}").code == 404


def _zegel(tekst: str) -> str:
    gevonden = re.search(r'name="csrf_token" value="([^"]+)"', tekst)
    return gevonden[1] if gevonden else ""


def _ronde(session: Session, zaak: str) -> str:
    return tellende_sleutels(session, zaak)[-1]


def _laagste(rondewerk: Rondewerk) -> list[int]:
    """The places of everybody who gave the lowest answer."""
    with rondewerk.werk.lees() as session:
        ronde = _ronde(session, zaak_van(rondewerk))
    boek = Antwoordenboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.ANTWOORDEN))
    over = sorted(sum(een.antwoorden[f"C{n}"] or 0 for n in range(1, 5)) for een in boek.regels if een.over == LAAG)
    return list(range(1, over.count(over[0]) + 1))
