"""Who gets in with what, and that everybody who does not is told the same and costs the same."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from argon2 import PasswordHasher
from sqlalchemy import event

from governance.netwerk.rules import Rol
from governance.weigering import Weigering
from hendig.processes.toegang.factor import bied_factor_aan, neem_factor
from hendig.processes.toegang.inloggen import bevestig, geef_code, geef_herstelcode
from hendig.toegang.model import Account
from hendig.toegang.rules import (
    CODE_KLOPT_NIET,
    GEEN_VOORBEELD,
    NIET_SAMEN,
    SESSIE_OVER,
    WACHTWOORD_KLOPT_NIET,
    Inlogstap,
)
from hendig.toegang.service import nodig_uit, sluit_account
from hendig.toegang.sessies import open_voorbeeldsessie
from tests.integration.opslag.toegang.voordeur import (
    ANDER_WACHTWOORD,
    APPARAAT,
    STAP,
    THUIS,
    WACHTWOORD,
    Bezoeker,
    Voordeur,
)


def test_who_needs_no_second_factor_is_in_with_a_password(voordeur: Voordeur) -> None:
    bezoeker, _ = voordeur.met_wachtwoord(Rol.MEDEWERKER)
    binnen = voordeur.log_in(bezoeker)
    stand = voordeur.sessie(binnen.token)
    assert (binnen.stap, stand.stap, stand.moet_factor) == (Inlogstap.BINNEN, Inlogstap.BINNEN, False)
    assert (stand.persoon, stand.e_mail, [houder.rol for houder in stand.rollen]) == (
        bezoeker.persoon,
        bezoeker.e_mail,
        [Rol.MEDEWERKER],
    )
    assert voordeur.gebeurtenissen()[-1] == "Ingelogd"


def test_who_must_have_a_second_factor_may_only_set_it_up_first(voordeur: Voordeur) -> None:
    bezoeker, _ = voordeur.met_wachtwoord(Rol.BEHEERDER)
    binnen = voordeur.log_in(bezoeker)
    stand = voordeur.sessie(binnen.token)
    assert (stand.stap, stand.moet_factor, stand.met_factor) == (Inlogstap.INSTELLEN, True, False)
    assert "Ingelogd" not in voordeur.gebeurtenissen()
    token = voordeur.stel_in(bezoeker, binnen.token)
    assert (voordeur.sessie(token).stap, voordeur.stand(binnen.token)) == (Inlogstap.BINNEN, None)
    assert (len(bezoeker.codes), len(set(bezoeker.codes))) == (10, 10)
    assert voordeur.gebeurtenissen()[-3:] == ["Ingelogd", "TweedeFactorIngesteld", "HerstelcodesGemaakt"]


def test_password_and_code_together_let_in_with_another_token(voordeur: Voordeur) -> None:
    bezoeker, _ = voordeur.met_factor(Rol.CONTACTPERSOON)
    voordeur.later(STAP)
    half = voordeur.log_in(bezoeker)
    assert (half.stap, voordeur.sessie(half.token).stap) == (Inlogstap.CODE, Inlogstap.CODE)
    token = geef_code(
        voordeur.deur, sessie=voordeur.sessie(half.token), code=voordeur.code(bezoeker), waar=THUIS, op=voordeur.nu
    )
    stand = voordeur.sessie(token)
    assert (stand.stap, stand.met_factor, stand.eindigt_op - stand.begonnen_op) == (
        Inlogstap.BINNEN,
        True,
        dt.timedelta(hours=12),
    )
    assert voordeur.stand(half.token) is None


def test_a_role_without_a_second_factor_still_asks_for_one_that_is_there(voordeur: Voordeur) -> None:
    bezoeker, binnen = voordeur.met_wachtwoord(Rol.MEDEWERKER)
    voordeur.stel_in(bezoeker, binnen.token)
    assert voordeur.log_in(bezoeker).stap is Inlogstap.CODE


@pytest.fixture
def werk_van_argon2(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The parameters of every password check, as the library itself is asked to do it."""
    gedaan: list[str] = []
    module = "argon2._password_hasher"
    echt = __import__(module, fromlist=["verify_secret"]).verify_secret

    def geteld(hash_: bytes, secret: bytes, type_: Any) -> bool:
        gedaan.append(hash_.decode().rsplit("$", 2)[0])
        return bool(echt(hash_, secret, type_))

    monkeypatch.setattr(f"{module}.verify_secret", geteld)
    return gedaan


def test_every_way_to_be_wrong_has_one_answer_and_one_cost(voordeur: Voordeur, werk_van_argon2: list[str]) -> None:
    fout, _ = voordeur.met_wachtwoord(Rol.MEDEWERKER)
    zonder_wachtwoord, _ = voordeur.uitgenodigd(Rol.MEDEWERKER)
    zonder_account = voordeur.iemand(Rol.MEDEWERKER)
    gesloten, _ = voordeur.met_wachtwoord(Rol.MEDEWERKER)
    with voordeur.werk.doe() as handeling:
        sluit_account(handeling, persoon=gesloten.persoon, reden="verzonnen")
    onbekenden = [Bezoeker("", adres) for adres in ("niemand@houtsnip.example", "geen adres", "", "é\0@@x" * 80)]
    gevallen = [(fout, ANDER_WACHTWOORD), (fout, ""), (fout, "x" * 100_000)]
    gevallen += [(wie, WACHTWOORD) for wie in (zonder_wachtwoord, zonder_account, gesloten, *onbekenden)]
    antwoorden = set()
    voor = len(voordeur.gebeurtenissen())
    for wie, wachtwoord in gevallen:
        werk_van_argon2.clear()
        with pytest.raises(Weigering) as fout_:
            voordeur.log_in(wie, wachtwoord)
        antwoorden.add((fout_.value.grond, str(fout_.value), tuple(werk_van_argon2)))
    assert antwoorden == {(NIET_SAMEN, NIET_SAMEN.tekst, ("$argon2id$v=19$m=65536,t=3,p=4",))}
    assert len(voordeur.gebeurtenissen()) == voor  # the log does not fill up with what anybody can try


@pytest.fixture
def gevraagd(voordeur: Voordeur) -> Iterator[list[str]]:
    """What the database is asked."""
    vragen: list[str] = []

    def noteer(*hoe: Any) -> None:
        vragen.append(hoe[2])

    event.listen(voordeur.werk.opslag.engine, "before_cursor_execute", noteer)
    yield vragen
    event.remove(voordeur.werk.opslag.engine, "before_cursor_execute", noteer)


def test_who_is_not_known_is_looked_up_as_often_as_who_is(voordeur: Voordeur, gevraagd: list[str]) -> None:
    bekend, _ = voordeur.met_wachtwoord(Rol.MEDEWERKER)
    per_keer = []
    for wie in (bekend, voordeur.iemand(Rol.MEDEWERKER), Bezoeker("", "niemand@houtsnip.example")):
        gevraagd.clear()
        with pytest.raises(Weigering):
            voordeur.log_in(wie, ANDER_WACHTWOORD)
        per_keer.append([vraag for vraag in gevraagd if vraag.startswith("SELECT")])
    assert per_keer[0]
    assert per_keer[0] == per_keer[1] == per_keer[2]


def test_an_address_is_the_same_in_capitals_and_with_spaces_round_it(voordeur: Voordeur) -> None:
    bezoeker, _ = voordeur.met_wachtwoord(Rol.MEDEWERKER)
    bezoeker.e_mail = f"  {bezoeker.e_mail.upper()} "
    assert voordeur.log_in(bezoeker).stap is Inlogstap.BINNEN


def test_a_code_is_used_once_and_nothing_older_after_it(voordeur: Voordeur) -> None:
    bezoeker, _ = voordeur.met_factor(Rol.BEHEERDER)
    voordeur.later(10 * STAP)
    for verschil, goed in ((0, True), (0, False), (-1, False), (1, True), (1, False)):
        half = voordeur.sessie(voordeur.log_in(bezoeker).token)
        code = voordeur.code(bezoeker, verschil * STAP)
        if goed:
            assert geef_code(voordeur.deur, sessie=half, code=code, waar=THUIS, op=voordeur.nu)
        else:
            with pytest.raises(Weigering) as fout:
                geef_code(voordeur.deur, sessie=half, code=code, waar=THUIS, op=voordeur.nu)
            assert fout.value.grond is CODE_KLOPT_NIET


@pytest.mark.parametrize("halve_minuten", [-2, 2])
def test_a_code_of_a_minute_ago_or_ahead_is_refused(voordeur: Voordeur, halve_minuten: int) -> None:
    bezoeker, _ = voordeur.met_factor(Rol.BEHEERDER)
    voordeur.later(10 * STAP)
    half = voordeur.sessie(voordeur.log_in(bezoeker).token)
    with pytest.raises(Weigering, match="U heeft nog 4 pogingen"):
        geef_code(
            voordeur.deur, sessie=half, code=voordeur.code(bezoeker, halve_minuten * STAP), waar=THUIS, op=voordeur.nu
        )


@pytest.mark.parametrize("code", ["", "12345", "geen", "١٢٣٤٥٦", "0" * 1000])
def test_what_is_no_code_is_refused_like_a_wrong_one(voordeur: Voordeur, code: str) -> None:
    bezoeker, _ = voordeur.met_factor(Rol.BEHEERDER)
    half = voordeur.sessie(voordeur.log_in(bezoeker).token)
    with pytest.raises(Weigering, match="klopt niet"):
        geef_code(voordeur.deur, sessie=half, code=code, waar=THUIS, op=voordeur.nu)


def test_a_recovery_code_lets_in_once_however_it_is_typed(voordeur: Voordeur) -> None:
    bezoeker, _ = voordeur.met_factor(Rol.BEHEERDER)
    half = voordeur.sessie(voordeur.log_in(bezoeker).token)
    getypt = f" {bezoeker.codes[3].upper().replace('-', ' ')} "
    token = geef_herstelcode(voordeur.deur, sessie=half, code=getypt, waar=THUIS, op=voordeur.nu)
    assert voordeur.sessie(token).met_factor
    half = voordeur.sessie(voordeur.log_in(bezoeker).token)
    with pytest.raises(Weigering, match="klopt niet"):
        geef_herstelcode(voordeur.deur, sessie=half, code=bezoeker.codes[3], waar=THUIS, op=voordeur.nu)
    assert voordeur.gebeurtenissen().count("HerstelcodeGebruikt") == 1


def test_a_recovery_code_of_somebody_else_is_nothing(voordeur: Voordeur) -> None:
    een, _ = voordeur.met_factor(Rol.BEHEERDER)
    ander, _ = voordeur.met_factor(Rol.BEHEERDER)
    half = voordeur.sessie(voordeur.log_in(een).token)
    with pytest.raises(Weigering, match="klopt niet"):
        geef_herstelcode(voordeur.deur, sessie=half, code=ander.codes[0], waar=THUIS, op=voordeur.nu)


def test_a_log_in_that_ended_meanwhile_does_not_come_in(voordeur: Voordeur) -> None:
    bezoeker, _ = voordeur.met_factor(Rol.BEHEERDER)
    half = voordeur.sessie(voordeur.log_in(bezoeker).token)
    voordeur.later(dt.timedelta(minutes=11))
    with pytest.raises(Weigering) as fout:
        geef_code(voordeur.deur, sessie=half, code=voordeur.code(bezoeker), waar=THUIS, op=voordeur.nu)
    assert fout.value.grond is SESSIE_OVER


def test_a_formal_act_asks_for_a_code_that_was_not_used_yet(voordeur: Voordeur) -> None:
    bezoeker, _ = voordeur.met_factor(Rol.BEHEERDER)
    token = voordeur.binnen(bezoeker)
    with pytest.raises(Weigering, match="klopt niet"):
        bevestig(
            voordeur.deur, sessie=voordeur.sessie(token), invoer=voordeur.code(bezoeker), waar=THUIS, op=voordeur.nu
        )
    assert voordeur.sessie(token).bevestigd_op is None
    voordeur.later(STAP)
    bevestig(voordeur.deur, sessie=voordeur.sessie(token), invoer=voordeur.code(bezoeker), waar=THUIS, op=voordeur.nu)
    assert voordeur.sessie(token).bevestigd_op == voordeur.nu


def test_without_a_second_factor_a_formal_act_asks_for_the_password(voordeur: Voordeur) -> None:
    bezoeker, binnen = voordeur.met_wachtwoord(Rol.MEDEWERKER)
    sessie = voordeur.sessie(binnen.token)
    with pytest.raises(Weigering) as fout:
        bevestig(voordeur.deur, sessie=sessie, invoer=ANDER_WACHTWOORD, waar=THUIS, op=voordeur.nu)
    assert fout.value.grond is WACHTWOORD_KLOPT_NIET
    bevestig(voordeur.deur, sessie=sessie, invoer=WACHTWOORD, waar=THUIS, op=voordeur.nu)
    assert voordeur.sessie(binnen.token).bevestigd_op == voordeur.nu
    assert bezoeker.persoon == sessie.persoon


def test_nobody_is_chosen_in_a_database_with_real_people(voordeur: Voordeur) -> None:
    bezoeker = voordeur.iemand(Rol.BEHEERDER)
    with pytest.raises(Weigering) as fout, voordeur.werk.doe() as handeling:
        open_voorbeeldsessie(handeling, persoon=bezoeker.persoon, apparaat=APPARAAT)
    assert fout.value.grond is GEEN_VOORBEELD


def test_who_has_a_factor_does_not_get_past_it_by_setting_another(voordeur: Voordeur) -> None:
    bezoeker, _ = voordeur.met_factor(Rol.BEHEERDER)
    half = voordeur.sessie(voordeur.log_in(bezoeker).token)
    voorstel = bied_factor_aan(voordeur.deur, sessie=half, op=voordeur.nu)
    vreemd = Bezoeker(bezoeker.persoon, bezoeker.e_mail, voorstel.sleutel)
    with pytest.raises(Weigering) as fout:
        neem_factor(voordeur.deur, sessie=half, zegel=voorstel.zegel, code=voordeur.code(vreemd), op=voordeur.nu)
    assert fout.value.grond is SESSIE_OVER


def test_a_password_under_an_old_hash_is_kept_under_a_new_one(voordeur: Voordeur) -> None:
    bezoeker, _ = voordeur.met_wachtwoord(Rol.MEDEWERKER)
    oud = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(WACHTWOORD)
    with voordeur.werk.doe() as handeling:
        handeling.session.get_one(Account, bezoeker.persoon).wachtwoord = oud
    voordeur.log_in(bezoeker)
    with voordeur.werk.lees() as session:
        nieuw = session.get_one(Account, bezoeker.persoon).wachtwoord
    assert nieuw is not None
    assert nieuw.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert voordeur.log_in(bezoeker).stap is Inlogstap.BINNEN
    with voordeur.werk.doe() as handeling:
        assert nodig_uit(handeling, persoon=bezoeker.persoon) is None
