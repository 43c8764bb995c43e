"""A session ends in time, when its holder says so, and as soon as its holder has no business here any more."""

import datetime as dt

import pytest

from governance.feiten.rules import Peil
from governance.netwerk.queries import rollen_op
from governance.netwerk.rollen import beeindig_rol, wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.weigering import Weigering
from hendig.processes.toegang.factor import bied_factor_aan, doe_factor_weg, neem_factor
from hendig.processes.toegang.wachtwoord import wijzig_wachtwoord
from hendig.toegang.model import Account
from hendig.toegang.queries import account_van, apparaten_van
from hendig.toegang.rules import (
    CODE_KLOPT_NIET,
    NIET_SAMEN,
    VERPLICHT,
    VOORSTEL_OVER,
    WACHTWOORD_KLOPT_NIET,
    Inlogstap,
    sleutel_van,
)
from hendig.toegang.service import open_account, sluit_account
from hendig.toegang.sessies import log_overal_uit, log_uit
from hendig.toegang.wachtwoordregels import NAAM_ERIN
from tests.integration.opslag.register import REDEN
from tests.integration.opslag.toegang.voordeur import (
    ANDER_WACHTWOORD,
    ELDERS,
    GEHEIM,
    MINUUT,
    STAP,
    THUIS,
    WACHTWOORD,
    Voordeur,
)

UUR = dt.timedelta(hours=1)
SECONDE = dt.timedelta(seconds=1)


def test_a_session_ends_twelve_hours_after_it_began(voordeur: Voordeur) -> None:
    _, token = voordeur.met_factor(Rol.BEHEERDER)
    voordeur.later(12 * UUR - SECONDE)
    assert voordeur.stand(token) is not None
    voordeur.later(SECONDE)
    assert voordeur.stand(token) is None


def test_who_gave_only_a_password_has_ten_minutes_for_the_code(voordeur: Voordeur) -> None:
    bezoeker, _ = voordeur.met_factor(Rol.BEHEERDER)
    half = voordeur.log_in(bezoeker).token
    voordeur.later(10 * MINUUT)
    assert voordeur.stand(half) is None


def test_a_token_that_was_never_given_is_nobody(voordeur: Voordeur) -> None:
    _, token = voordeur.met_factor(Rol.BEHEERDER)
    assert [voordeur.stand(vals) for vals in ("", "x", token[:-1], sleutel_van(token), "é" * 500)] == [None] * 5


def test_logging_out_ends_one_session_and_everywhere_ends_all(voordeur: Voordeur) -> None:
    bezoeker, een = voordeur.met_factor(Rol.BEHEERDER)
    twee = voordeur.binnen(bezoeker)
    with voordeur.werk.doe() as handeling:
        log_uit(handeling, sessie=voordeur.sessie(een).id)
        log_uit(handeling, sessie=sleutel_van(een))
    assert (voordeur.stand(een), voordeur.stand(twee) is None) == (None, False)
    with voordeur.werk.lees() as session:
        (apparaat,) = apparaten_van(session, bezoeker.persoon, voordeur.nu)
    assert (apparaat.sessie, apparaat.naam) == (sleutel_van(twee), "Firefox op Windows")
    drie = voordeur.binnen(bezoeker)
    with voordeur.werk.doe() as handeling:
        log_overal_uit(handeling, persoon=bezoeker.persoon)
    assert [voordeur.stand(token) for token in (twee, drie)] == [None, None]
    assert voordeur.gebeurtenissen()[-1] == "OveralUitgelogd"
    assert voordeur.gebeurtenissen().count("Uitgelogd") == 1


def test_a_closed_account_is_out_at_once_and_in_again_when_opened(voordeur: Voordeur) -> None:
    bezoeker, token = voordeur.met_factor(Rol.BEHEERDER)
    with voordeur.werk.doe() as handeling:
        sluit_account(handeling, persoon=bezoeker.persoon, reden=REDEN)
    assert voordeur.stand(token) is None
    with pytest.raises(Weigering) as fout:
        voordeur.log_in(bezoeker)
    assert fout.value.grond is NIET_SAMEN
    with voordeur.werk.doe() as handeling:
        open_account(handeling, persoon=bezoeker.persoon, reden=REDEN)
    assert voordeur.stand(token) is None
    assert voordeur.log_in(bezoeker).stap is Inlogstap.CODE


def test_the_last_role_that_ends_takes_the_session_with_it(voordeur: Voordeur) -> None:
    bezoeker, binnen = voordeur.met_wachtwoord(Rol.MEDEWERKER)
    with voordeur.werk.doe() as handeling:
        (houder,) = rollen_op(handeling.session, Peil(handeling.dag), persoon=bezoeker.persoon)
        beeindig_rol(handeling, vervulling=houder.vervulling, per=handeling.dag, reden=REDEN)
    assert voordeur.stand(binnen.token) is None
    with pytest.raises(Weigering) as fout:
        voordeur.log_in(bezoeker)
    assert fout.value.grond is NIET_SAMEN


def test_a_new_role_that_asks_for_a_second_factor_asks_for_it_at_once(voordeur: Voordeur) -> None:
    bezoeker, binnen = voordeur.met_wachtwoord(Rol.MEDEWERKER)
    with voordeur.werk.doe() as handeling:
        past = voordeur.netwerk.past_bij(Rol.CONTACTPERSOON)
        wijs_rol_toe(handeling, persoon=bezoeker.persoon, rol=Rol.CONTACTPERSOON, per=handeling.dag, **past)
    assert voordeur.sessie(binnen.token).stap is Inlogstap.INSTELLEN


def test_another_password_leaves_one_session_with_another_token_and_the_same_end(voordeur: Voordeur) -> None:
    bezoeker, een = voordeur.met_factor(Rol.BEHEERDER)
    einde = voordeur.sessie(een).eindigt_op
    twee = voordeur.binnen(bezoeker)
    voordeur.later(UUR)
    nieuw = wijzig_wachtwoord(
        voordeur.deur,
        sessie=voordeur.sessie(een),
        huidig=WACHTWOORD,
        wachtwoord=ANDER_WACHTWOORD,
        waar=THUIS,
        op=voordeur.nu,
    )
    stand = voordeur.sessie(nieuw)
    assert (stand.eindigt_op, stand.met_factor, stand.stap) == (einde, True, Inlogstap.BINNEN)
    assert [voordeur.stand(oud) for oud in (een, twee)] == [None, None]
    with pytest.raises(Weigering):
        voordeur.log_in(bezoeker)
    assert voordeur.log_in(bezoeker, ANDER_WACHTWOORD).stap is Inlogstap.CODE
    assert voordeur.post(bezoeker)[-1] == "wachtwoord_gewijzigd"


def test_another_password_needs_the_one_of_now_and_must_do(voordeur: Voordeur) -> None:
    bezoeker, binnen = voordeur.met_wachtwoord(Rol.MEDEWERKER)
    for huidig, nieuw, grond in (
        (ANDER_WACHTWOORD, "acht bange vossen", WACHTWOORD_KLOPT_NIET),
        (WACHTWOORD, bezoeker.e_mail, NAAM_ERIN),
    ):
        with pytest.raises(Weigering) as fout:
            wijzig_wachtwoord(
                voordeur.deur,
                sessie=voordeur.sessie(binnen.token),
                huidig=huidig,
                wachtwoord=nieuw,
                waar=ELDERS,
                op=voordeur.nu,
            )
        assert fout.value.grond is grond
    assert voordeur.log_in(bezoeker).stap is Inlogstap.BINNEN


def test_a_second_factor_is_renewed_with_its_own_first_code(voordeur: Voordeur) -> None:
    bezoeker, _ = voordeur.met_factor(Rol.BEHEERDER)
    oud_sleutel, oude_codes = bezoeker.sleutel, bezoeker.codes
    token = voordeur.binnen(bezoeker)
    nieuw = voordeur.stel_in(bezoeker, token)
    assert voordeur.stand(token) is None
    assert voordeur.sessie(nieuw).stap is Inlogstap.BINNEN
    assert oud_sleutel != bezoeker.sleutel
    assert set(oude_codes).isdisjoint(bezoeker.codes)
    assert voordeur.binnen(bezoeker)
    assert voordeur.post(bezoeker).count("tweede_factor_gewijzigd") == 2


def test_a_second_factor_is_not_set_with_a_wrong_code_or_an_old_or_foreign_offer(voordeur: Voordeur) -> None:
    een, binnen = voordeur.met_wachtwoord(Rol.BEHEERDER)
    ander, andere = voordeur.met_wachtwoord(Rol.BEHEERDER)
    sessie = voordeur.sessie(binnen.token)
    voorstel = bied_factor_aan(voordeur.deur, sessie=sessie, op=voordeur.nu)
    assert een.e_mail.replace("@", "%40") in voorstel.adres(een.e_mail)
    een.sleutel = voorstel.sleutel
    goed = voordeur.code(een)
    fout_code = "000000" if goed != "000000" else "000001"
    gevallen = [
        (sessie, voorstel.zegel, fout_code, CODE_KLOPT_NIET),
        (voordeur.sessie(andere.token), voorstel.zegel, goed, VOORSTEL_OVER),
        (sessie, "verzonnen", goed, VOORSTEL_OVER),
    ]
    for wie, zegel, code, grond in gevallen:
        with pytest.raises(Weigering) as fout:
            neem_factor(voordeur.deur, sessie=wie, zegel=zegel, code=code, op=voordeur.nu)
        assert fout.value.grond is grond
    voordeur.later(31 * MINUUT)
    with pytest.raises(Weigering) as fout:
        neem_factor(voordeur.deur, sessie=sessie, zegel=voorstel.zegel, code=voordeur.code(een), op=voordeur.nu)
    assert fout.value.grond is VOORSTEL_OVER
    with voordeur.werk.lees() as session:
        stand = account_van(session, een.persoon, voordeur.nu)
    assert stand is not None
    assert (stand.heeft_factor, stand.herstelcodes, ander.persoon != een.persoon) == (False, 0, True)


def test_a_second_factor_goes_only_where_no_role_asks_for_it(voordeur: Voordeur) -> None:
    moet, token = voordeur.met_factor(Rol.BEHEERDER)
    with pytest.raises(Weigering) as fout:
        doe_factor_weg(voordeur.deur, sessie=voordeur.sessie(token), op=voordeur.nu)
    assert fout.value.grond is VERPLICHT
    assert voordeur.sessie(token).heeft_factor
    vrij, token = voordeur.met_factor(Rol.MEDEWERKER)
    nieuw = doe_factor_weg(voordeur.deur, sessie=voordeur.sessie(token), op=voordeur.nu)
    assert (voordeur.stand(token), voordeur.sessie(nieuw).stap) == (None, Inlogstap.BINNEN)
    assert voordeur.log_in(vrij).stap is Inlogstap.BINNEN
    assert voordeur.log_in(moet).stap is Inlogstap.CODE


def test_the_second_factor_is_not_readable_in_the_database(voordeur: Voordeur) -> None:
    bezoeker, _ = voordeur.met_factor(Rol.BEHEERDER)
    voordeur.later(STAP)
    with voordeur.werk.lees() as session:
        kist = session.get_one(Account, bezoeker.persoon).totp
    assert kist is not None
    assert bezoeker.sleutel not in kist
    assert GEHEIM.ontsleutel(kist) == bezoeker.sleutel.encode()
