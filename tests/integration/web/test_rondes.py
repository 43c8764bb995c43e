"""A round on a screen: prepared, announced, extended and reminded about; and what everybody may read."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from html import unescape

import pytest
from sqlalchemy import update

from governance.contract.contracttekst import Parameterafspraak
from governance.contract.norm_service import stel_normversie_op, stel_normversie_vast
from governance.contract.parametersoorten import CORRECTIE_DAGEN, DEELNAME_MAANDEN, PARAMETERSOORTEN
from governance.contract.service import laat_contractversie_gelden, stel_contractversie_op, stel_contractversie_vast
from governance.netwerk.rollen import wijs_rol_toe
from governance.netwerk.rules import ROLREGELS, Rol
from hendig.jobs.model import Job
from hendig.jobs.rules import Stand, Uitvoerfout
from hendig.jobs.service import meld_mislukt, pak_volgende
from hendig.mail.rules import NAMEN, Bericht, Mailfout
from hendig.mail.service import zet_klaar
from hendig.processes.ronde.verloop import kondig_aan, open_op_tijd
from surveys.deelname.queries import contacten
from surveys.ronde.queries import Rondebeeld, ronden
from surveys.ronde.rules import Rondesoort, Rondestand
from surveys.ronde.service import bereid_voor
from surveys.vragenlijst.instrument import VOORSTEL
from surveys.vragenlijst.service import stel_instrument_op, stel_instrument_vast
from tests.integration.opslag.overeenkomst import norm, tekst
from tests.integration.opslag.register import BEGIN
from tests.integration.opslag.rondebouw import OPENT, SLUIT, volledig
from tests.integration.web.afspraken import Lezer, als, mails
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import Web

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)

ZOMER = dt.datetime(2026, 6, 1, 8, 0, tzinfo=dt.UTC)
NAAM = "zomer 2026"


@pytest.fixture
def gegevens(web: Web) -> tuple[str, str]:
    """An agreement that says how a list is made, a norm and a questionnaire; give the keys of the last two."""
    meer = [
        Parameterafspraak(code, PARAMETERSOORTEN[code].sleutel.voorstel, "10", "voorstel", "proef")
        for code in (CORRECTIE_DAGEN, DEELNAME_MAANDEN)
    ]
    basis = tekst()
    with web.werk.doe(als(web, Rol.JURIST)) as handeling:
        versie = stel_contractversie_op(handeling, tekst=replace(basis, parameters=(*basis.parameters, *meer)))
        normversie = stel_normversie_op(handeling, norm=norm(), reden="voorstel")
    with web.werk.doe(als(web, Rol.CONTRACTMANAGER)) as handeling:
        stel_contractversie_vast(handeling, versie=versie)
        laat_contractversie_gelden(handeling, versie=versie, per=BEGIN)
        stel_normversie_vast(handeling, versie=normversie, per=dt.date(2026, 3, 2), gepubliceerd_op=BEGIN)
    with web.werk.doe(als(web, Rol.MEETBEHEERDER)) as handeling:
        vragen = stel_instrument_op(handeling, instrument=VOORSTEL, reden="Wij beginnen ermee.")
    with web.werk.doe(als(web, Rol.CONTROLEUR)) as handeling:
        stel_instrument_vast(handeling, versie=vragen)
    web.werk.nu = ZOMER
    return normversie, vragen


def met_ronde(web: Web, gegevens: tuple[str, str], soort: Rondesoort = Rondesoort.NULMETING) -> str:
    with web.werk.doe(als(web, Rol.MEETBEHEERDER)) as handeling:
        return bereid_voor(handeling, naam=NAAM, soort=soort, opzet=volledig(*gegevens))


def aangekondigd(web: Web, gegevens: tuple[str, str], soort: Rondesoort = Rondesoort.NULMETING) -> str:
    ronde = met_ronde(web, gegevens, soort)
    with web.werk.doe(als(web, Rol.MEETBEHEERDER)) as handeling:
        kondig_aan(handeling, ronde=ronde)
    return ronde


def geopend(web: Web, gegevens: tuple[str, str]) -> str:
    ronde = aangekondigd(web, gegevens)
    web.werk.nu = OPENT
    with web.werk.doe() as handeling:
        open_op_tijd(handeling, ronde=ronde)
    return ronde


def alle(web: Web) -> tuple[Rondebeeld, ...]:
    with web.werk.lees() as session:
        return ronden(session)


def bekijk(web: Web, rol: Rol | str, adres: str) -> str:
    pagina = Lezer(web, rol).lees(adres)
    assert (pagina.code, fouten_in(pagina.tekst)) == (200, [])
    return unescape(pagina.tekst).replace("\xa0", " ")


def test_without_a_round_the_page_says_that_the_first_one_never_counts(web: Web) -> None:
    assert "De eerste ronde van een netwerk is een nulmeting" in bekijk(web, Rol.MEETBEHEERDER, "/rondes")
    assert "Bereid een ronde voor" not in bekijk(web, Rol.CONTROLEUR, "/rondes")


def test_a_round_begins_with_the_proposed_texts_and_the_norm_that_holds(web: Web, gegevens: tuple[str, str]) -> None:
    gestuurd = Lezer(web, Rol.MEETBEHEERDER).stuur("/rondes/nieuw", naam=NAAM, soort="nulmeting", van="")
    (ronde,) = alle(web)
    assert (gestuurd.code, gestuurd.naar) == (302, f"/rondes/{ronde.id}/opzet")
    assert (ronde.naam, ronde.soort, ronde.stand) == (NAAM, Rondesoort.NULMETING, Rondestand.CONCEPT)
    assert ronde.opzet.norm == gegevens[0]
    assert "Dit is voor iedereen hetzelfde." in str(ronde.opzet.deelnameregel)
    assert "Uw rechten" in bekijk(web, Rol.MEETBEHEERDER, f"/rondes/{ronde.id}/opzet")


def test_a_copy_takes_over_texts_and_ties_and_no_days(web: Web, gegevens: tuple[str, str]) -> None:
    eerste = met_ronde(web, gegevens)
    Lezer(web, Rol.MEETBEHEERDER).stuur("/rondes/nieuw", naam="najaar 2026", soort="telt", van=eerste)
    tweede = next(een for een in alle(web) if een.id != eerste)
    assert (tweede.opzet.privacytekst, tweede.opzet.meldpunt) == (
        "Wij bewaren niet meer dan nodig (verzonnen).",
        "Wil Verzonnen",
    )
    assert (tweede.opzet.opent_op, tweede.opzet.sluit_op, tweede.opzet.periode_van) == (None, None, None)
    with web.werk.lees() as session:
        assert contacten(session, tweede.id) == {}


def test_a_name_that_there_is_already_is_refused_on_the_form(web: Web, gegevens: tuple[str, str]) -> None:
    met_ronde(web, gegevens)
    gestuurd = Lezer(web, Rol.MEETBEHEERDER).stuur("/rondes/nieuw", naam=NAAM, soort="proef", van="")
    assert (gestuurd.code, "RND-08" in gestuurd.tekst) == (409, True)


def test_what_was_chosen_opens_at_nine_and_closes_at_five_in_amsterdam(web: Web, gegevens: tuple[str, str]) -> None:
    Lezer(web, Rol.MEETBEHEERDER).stuur("/rondes/nieuw", naam=NAAM, soort="nulmeting", van="")
    (ronde,) = alle(web)
    velden = {"periode_van": "2026-01-01", "opent": "2026-08-03", "sluit": "2026-08-31", "norm": gegevens[0]}
    gestuurd = Lezer(web, Rol.MEETBEHEERDER).stuur(f"/rondes/{ronde.id}/opzet", instrument=gegevens[1], **velden)
    assert gestuurd.naar == f"/rondes/{ronde.id}"
    (ronde,) = alle(web)
    assert (ronde.opzet.opent_op, ronde.opzet.sluit_op) == (OPENT, SLUIT)
    assert "opent" not in str(ronde.opzet.privacytekst)


def test_what_cannot_be_announced_yet_says_why_with_the_code(web: Web) -> None:
    Lezer(web, Rol.MEETBEHEERDER).stuur("/rondes/nieuw", naam=NAAM, soort="nulmeting", van="")
    (ronde,) = alle(web)
    tekst = bekijk(web, Rol.MEETBEHEERDER, f"/rondes/{ronde.id}")
    assert "Dit kan nu niet" in tekst
    assert "de verwijzing naar de DPIA" in tekst
    assert "Code AVG-06" in tekst
    geweigerd = Lezer(web, Rol.MEETBEHEERDER).stuur(f"/rondes/{ronde.id}/aankondigen")
    assert (geweigerd.code, alle(web)[0].stand) == (409, Rondestand.CONCEPT)


def test_an_announcement_is_read_back_in_one_sentence_and_asks_for_the_code_again(
    web: Web, gegevens: tuple[str, str]
) -> None:
    ronde = met_ronde(web, gegevens)
    adres = f"/rondes/{ronde}/aankondigen"
    tekst = bekijk(web, Rol.MEETBEHEERDER, adres)
    assert "U kondigt ronde zomer 2026 aan: zij opent op" in tekst
    assert "maandag 3 augustus 2026" in tekst
    assert "Wij bewaren niet meer dan nodig (verzonnen)." in tekst
    gevraagd = Lezer(web, Rol.MEETBEHEERDER, bevestigd=False).stuur(adres)
    assert "Bevestig dat u het bent" in gevraagd.tekst
    assert alle(web)[0].stand is Rondestand.CONCEPT
    assert Lezer(web, Rol.MEETBEHEERDER).stuur(adres).naar == f"/rondes/{ronde}"
    assert alle(web)[0].stand is Rondestand.AANGEKONDIGD
    gemaild = {persoon for bericht, persoon in mails(web) if bericht == Bericht.RONDE_AANGEKONDIGD}
    assert gemaild == {web.mensen[Rol.CONTACTPERSOON], web.van_ander[Rol.CONTACTPERSOON]}
    assert Lezer(web, Rol.MEETBEHEERDER).lees(f"/rondes/{ronde}/opzet").code == 404


@pytest.mark.parametrize("rol", ROLREGELS)
def test_everybody_with_a_role_reads_what_is_asked_and_what_is_promised(
    web: Web, gegevens: tuple[str, str], rol: Rol
) -> None:
    tekst = bekijk(web, rol, f"/rondes/{aangekondigd(web, gegevens)}/informatie")
    assert "Uw antwoorden zijn vertrouwelijk. Ze zijn niet anoniem." in tekst
    partner, gemeente = tekst.split("Vult u in voor een partner?")[1].split("Vult u in voor de gemeente?")
    assert "Niemand mag vragen wat u heeft ingevuld." in partner
    assert "Wat de gemeente over een partner antwoordt, is open." in gemeente
    for deel in (partner, gemeente):
        assert "Meld het bij Wil Verzonnen." in deel
    assert "31 augustus 2026, 17.00 uur" in tekst
    assert "Wie samenwerkte, beoordeelt elkaar (verzonnen)." in tekst
    assert "Dit is een nulmeting: de uitkomst telt nooit mee." in tekst
    assert "tot en met maandag 15 juni 2026" in tekst


def test_of_a_concept_there_is_nothing_to_read_yet(web: Web, gegevens: tuple[str, str]) -> None:
    ronde = met_ronde(web, gegevens)
    assert Lezer(web, Rol.CONTACTPERSOON).lees(f"/rondes/{ronde}/informatie").code == 404


def test_a_proefronde_says_so_on_every_page(web: Web, gegevens: tuple[str, str]) -> None:
    ronde = aangekondigd(web, gegevens, Rondesoort.PROEF)
    strook = "De antwoorden komen in geen enkele uitkomst."
    for adres in (f"/rondes/{ronde}", f"/rondes/{ronde}/informatie", f"/rondes/{ronde}/herinneringen"):
        assert strook in bekijk(web, Rol.MEETBEHEERDER, adres)


def test_an_extension_is_read_back_and_then_holds_for_everybody(web: Web, gegevens: tuple[str, str]) -> None:
    ronde = geopend(web, gegevens)
    adres, velden = f"/rondes/{ronde}/verlengen", {"sluit": "2026-09-02", "waarom": "Het was vakantie."}
    nagelezen = Lezer(web, Rol.MEETBEHEERDER).stuur(adres, **velden, stap="nalezen")
    assert "U laat ronde zomer 2026 sluiten op" in nagelezen.tekst
    assert alle(web)[0].verlengingen == ()
    assert Lezer(web, Rol.MEETBEHEERDER).stuur(adres, **velden, stap="doen").naar == f"/rondes/{ronde}"
    assert alle(web)[0].sluit_op == SLUIT + dt.timedelta(days=2)
    assert "Het was vakantie." in bekijk(web, Rol.CONTROLEUR, f"/rondes/{ronde}")
    eerder = Lezer(web, Rol.MEETBEHEERDER).stuur(adres, sluit="2026-08-20", waarom="Nee.", stap="doen")
    assert (eerder.code, "RND-11" in eerder.tekst) == (409, True)


def test_a_reminder_is_seen_before_it_goes_and_can_be_stopped(web: Web, gegevens: tuple[str, str]) -> None:
    ronde = geopend(web, gegevens)
    adres = f"/rondes/{ronde}/herinneringen"
    tekst = bekijk(web, Rol.MEETBEHEERDER, adres)
    assert "De vragenlijst van uw organisatie is nog niet klaar" in tekst
    assert "Een herinnering nu zou gaan naar" in tekst
    golf = alle(web)[0].golven[0]
    assert Lezer(web, Rol.MEETBEHEERDER).stuur(f"{adres}/{golf.id}/stop", adres).naar == adres
    assert alle(web)[0].golven[0].gestopt
    assert "Gestopt" in bekijk(web, Rol.MEETBEHEERDER, adres)


def test_other_days_for_reminding_are_kept_and_nonsense_is_not(web: Web, gegevens: tuple[str, str]) -> None:
    ronde = aangekondigd(web, gegevens)
    adres = f"/rondes/{ronde}/herinneringen"
    assert Lezer(web, Rol.MEETBEHEERDER).stuur(adres, dagen="10-8-2026\n20-8-2026").naar == adres
    assert [golf.op.day for golf in alle(web)[0].golven] == [10, 20]
    fout = Lezer(web, Rol.MEETBEHEERDER).stuur(adres, dagen="morgen")
    assert (fout.code, "is geen datum" in fout.tekst) == (422, True)


def test_response_is_told_in_numbers_and_nobody_is_named(web: Web, gegevens: tuple[str, str]) -> None:
    with web.werk.doe() as handeling:
        wijs_rol_toe(handeling, persoon=web.van_ander[Rol.MEDEWERKER], rol=Rol.BEOORDELAAR, per=BEGIN, partij=web.ander)
    ronde = geopend(web, gegevens)
    tekst = bekijk(web, Rol.MEETBEHEERDER, f"/rondes/{ronde}")
    assert "0 van de 3 organisaties hebben hun antwoorden verstuurd" in tekst
    assert "Houtsnip" not in tekst.split("<main", 1)[1].split("</main>")[0]


def test_who_runs_a_round_finds_it_on_the_first_page_and_everybody_has_its_days(
    web: Web, gegevens: tuple[str, str]
) -> None:
    ronde = met_ronde(web, gegevens)
    assert "Maak ronde zomer 2026 af en kondig haar aan" in bekijk(web, Rol.MEETBEHEERDER, "/")
    with web.werk.doe(als(web, Rol.MEETBEHEERDER)) as handeling:
        kondig_aan(handeling, ronde=ronde)
    assert "Ronde zomer 2026: sluit om 17.00 uur" in bekijk(web, Rol.MEDEWERKER, "/")
    web.werk.nu = OPENT + dt.timedelta(hours=1)
    assert "Ronde zomer 2026 ging niet vanzelf open" in bekijk(web, Rol.MEETBEHEERDER, "/")


def test_whose_mail_did_not_arrive_is_told_by_name_to_who_runs_the_round_and_to_nobody_else(
    web: Web, gegevens: tuple[str, str]
) -> None:
    ronde = aangekondigd(web, gegevens)
    opdrachten = []
    with web.werk.doe() as handeling:
        while (opdracht := pak_volgende(handeling)) is not None:
            opdrachten.append(opdracht)
    (mis,) = (een for een in opdrachten if een.persoon == web.van_ander[Rol.CONTACTPERSOON])
    with web.werk.doe() as handeling:
        meld_mislukt(handeling, opdracht=mis, fout=Uitvoerfout(Mailfout.ADRES_GEWEIGERD, blijvend=True))
    tekst = bekijk(web, Rol.MEETBEHEERDER, f"/rondes/{ronde}")
    assert "Niet aangekomen" in tekst
    assert "Bo Verzonnen 1" in tekst
    assert "Controleer het adres in het register." in tekst
    assert "Bo Verzonnen" not in bekijk(web, Rol.CONTROLEUR, f"/rondes/{ronde}")


def test_a_mail_that_did_not_arrive_never_tells_who_answered(web: Web, gegevens: tuple[str, str]) -> None:
    ronde = aangekondigd(web, gegevens)
    wie = web.van_ander[Rol.CONTACTPERSOON]
    nu = web.werk.nu.isoformat()
    voor_wie = {"soort": "nulmeting", "namens": "netwerkpartner"}
    verteld = {
        Bericht.RONDE_HERINNERING: {"eenmalig": "x", "tot": nu, **voor_wie},
        Bericht.ANTWOORDEN_BINNEN: {"op": nu, "sluit_op": nu, "pad": "/", **voor_wie},
    }

    def kwam_niet_aan(*berichten: Bericht) -> str:
        with web.werk.doe() as handeling:
            waar = (Job.persoon == wie, Job.onderwerp.in_(berichten))
            mis = {"stand": Stand.MISLUKT, "fout": Mailfout.TERUGGEKOMEN, "afgerond_op": handeling.op}
            handeling.session.execute(update(Job).where(*waar).values(**mis))
        return bekijk(web, Rol.MEETBEHEERDER, f"/rondes/{ronde}")

    with web.werk.doe() as handeling:
        for bericht, gegeven in verteld.items():
            zet_klaar(handeling, bericht=bericht, aan=wie, gegevens=gegeven)
    assert "Niet aangekomen" not in kwam_niet_aan(*verteld)
    tekst = kwam_niet_aan(Bericht.RONDE_AANGEKONDIGD)
    assert tekst.count("Bo Verzonnen 1") == 1
    assert "Dit zegt niet of hun organisatie antwoordde." in tekst
    assert not any(NAMEN[bericht] in tekst for bericht in verteld)
