"""What takes two people, on a round with real answers: a bundle for an expert, and a name."""

from __future__ import annotations

import datetime as dt

import pytest

from governance.bewijs.queries import Verzoekbeeld, verzoeken
from governance.bewijs.rules import (
    AL_TOEGESTAAN,
    ANDER_STAAT_TOE,
    EED_LATER,
    EERST_INLICHTEN,
    GEEN_METING,
    GEEN_PLAATS,
    NIET_INGELICHT_IN_TOEKOMST,
    ONBEKEND,
    VERZOEK_DICHT,
    Onthullingsgrond,
    Verzoeksoort,
)
from governance.bewijs.service import leg_ingelicht_vast
from governance.netwerk.queries import partijnamen
from governance.netwerk.rules import Rol
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.queries import zaken_van
from governance.uitsluiting.service import meld_signaal
from governance.weigering import Weigering
from hendig.processes.beheer.installatie import TOEVAL
from hendig.processes.bewijs.deskundige import geef_deskundigenbundel
from hendig.processes.bewijs.onthulling import geef_namen, wie_hoort_het_eerst
from hendig.processes.bewijs.verzoeken import sta_toe, vraag_om_deskundige, vraag_om_onthulling
from hendig.processes.herbereken.bundelzip import uit_zip
from hendig.processes.herbereken.herbereken import herbereken
from tests.integration.ronde.bewijsweb import (
    REDEN,
    als,
    een_bewijsweb,
    laagste,
    laatste_ronde,
    zaak_van,
)
from tests.integration.ronde.rondebouw import Rondewerk
from tests.integration.ronde.test_signalen import alle, tot_hermeting
from tests.integration.ronde.zaakronden import LAAG
from tests.integration.web.afspraken import Lezer
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import Web

pytestmark = [
    pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True),
    pytest.mark.usefixtures("weinig_nabootsingen"),
]


@pytest.fixture
def web(rondewerk: Rondewerk) -> Web:
    """The app with a case of which the evidence is open."""
    return een_bewijsweb(rondewerk)


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
        ronde = laatste_ronde(session, zaak)
    with web.werk.doe(als(web, Rol.JURIST)) as handeling:
        verzoek = vraag_om_onthulling(
            handeling, zaak=zaak, grond=Onthullingsgrond.RECHTER, ronde=ronde, plaatsen=plaatsen, reden=REDEN
        )
    with web.werk.doe(als(web, Rol.FG)) as handeling:
        sta_toe(handeling, verzoek=verzoek)
    return verzoek


def test_a_name_is_given_only_after_the_rater_heard_of_it_and_nothing_else_is(rondewerk: Rondewerk, web: Web) -> None:
    verzoek, controleur = onthulling(rondewerk, web, *laagste(rondewerk)), als(web, Rol.CONTROLEUR)
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
    assert len(namen) == len(laagste(rondewerk))
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
        ronde = laatste_ronde(session, zaak)
    pad = f"/bewijs/{zaak}/onthulling"
    assert jurist.lees(pad).code == 404, "a signal that nobody said holds is not theirs"
    tot_hermeting(web.werk, next(een for een in alle(rondewerk) if een.id == zaak), web.mensen[Rol.CONTACTPERSOON])
    jurist = Lezer(web, Rol.JURIST)
    velden = {"ronde": ronde, "plaatsen": "1, 2", "reden": REDEN}
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
    assert pad in jurist.lees("/bewijs/onthullingen").tekst
    assert pad not in fg.lees("/bewijs/onthullingen").tekst
    assert "de score na" in jurist.lees(f"/bewijs/{zaak}").tekst
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
