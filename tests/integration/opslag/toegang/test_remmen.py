"""Guessing is stopped per person and place, per person and per place, also when many try at the same moment."""

import datetime as dt
import threading

import pytest
from sqlalchemy import func, select

from governance.logboek.rules import Ingang
from governance.netwerk.rules import Rol
from governance.opslag.database import Opslag
from governance.weigering import Weigering
from hendig.processes.toegang.deur import Deur
from hendig.processes.toegang.inloggen import bevestig, geef_code, geef_herstelcode
from hendig.processes.toegang.wachtwoord import vraag_herstel
from hendig.toegang.model import Poging, Sessie
from hendig.toegang.remregels import Pogingsoort
from hendig.toegang.rules import CODE_KLOPT_NIET, NIET_SAMEN, TE_VAAK, Inlogstap
from tests.integration.opslag.databases import NU, toeval
from tests.integration.opslag.toegang.voordeur import (
    ANDER_WACHTWOORD,
    ELDERS,
    GEHEIM,
    MINUUT,
    STAP,
    THUIS,
    Bezoeker,
    Voordeur,
)

ONBEKEND = Bezoeker("", "niemand@houtsnip.example")


def faal(voordeur: Voordeur, bezoeker: Bezoeker, waar: str = THUIS) -> object:
    with pytest.raises(Weigering) as fout:
        voordeur.log_in(bezoeker, ANDER_WACHTWOORD, waar)
    return fout.value.grond


def test_after_five_failures_even_the_right_password_waits_a_quarter(voordeur: Voordeur) -> None:
    bezoeker, _ = voordeur.met_wachtwoord(Rol.MEDEWERKER)
    assert [faal(voordeur, bezoeker) for _ in range(5)] == [NIET_SAMEN] * 5
    voor = len(voordeur.gebeurtenissen())
    with pytest.raises(Weigering, match=r"na 2 maart 2026, 11\.15 uur") as fout:
        voordeur.log_in(bezoeker)
    assert fout.value.grond is TE_VAAK
    assert len(voordeur.gebeurtenissen()) == voor
    assert voordeur.log_in(bezoeker, waar=ELDERS).stap is Inlogstap.BINNEN
    with pytest.raises(Weigering, match="te vaak"):  # what went well elsewhere clears nothing here
        voordeur.log_in(bezoeker)
    voordeur.later(15 * MINUUT)
    assert voordeur.log_in(bezoeker).stap is Inlogstap.BINNEN


def test_somebody_unknown_is_stopped_in_the_same_way(voordeur: Voordeur) -> None:
    gezien = [faal(voordeur, ONBEKEND) for _ in range(6)]
    assert gezien == [NIET_SAMEN] * 5 + [TE_VAAK]


def probeer(voordeur: Voordeur, wie: str, waar: str) -> bool:
    """Begin a try that does not go well, and tell whether it could be made."""
    try:
        voordeur.deur.laat_proberen(Pogingsoort.WACHTWOORD, wie=wie, waar=waar, op=voordeur.nu)
    except Weigering as fout:
        return fout.grond is not TE_VAAK
    return True


def test_one_account_is_stopped_from_everywhere_after_twenty_failures_in_an_hour(voordeur: Voordeur) -> None:
    gezien = [probeer(voordeur, "a", f"203.0.113.{plek}") for plek in range(21)]
    assert gezien == [True] * 20 + [False]
    voordeur.later(59 * MINUUT)
    assert not probeer(voordeur, "a", ELDERS)
    voordeur.later(MINUUT)
    assert probeer(voordeur, "a", ELDERS)


def test_one_place_is_stopped_for_everybody_after_fifty_failures_in_a_quarter(voordeur: Voordeur) -> None:
    gezien = [probeer(voordeur, f"a{nummer}", f"2001:db8::{nummer:x}") for nummer in range(51)]
    assert gezien == [True] * 50 + [False]
    assert probeer(voordeur, "a0", ELDERS)


def test_who_gets_in_each_time_is_never_stopped(voordeur: Voordeur) -> None:
    bezoeker, _ = voordeur.met_wachtwoord(Rol.MEDEWERKER)
    assert {voordeur.log_in(bezoeker).stap for _ in range(6)} == {Inlogstap.BINNEN}


@pytest.mark.parametrize("wat", [geef_code, geef_herstelcode])
def test_codes_are_braked_and_say_how_many_tries_are_left(voordeur: Voordeur, wat: object) -> None:
    bezoeker, _ = voordeur.met_factor(Rol.BEHEERDER)
    half = voordeur.sessie(voordeur.log_in(bezoeker).token)
    zinnen = []
    for _ in range(6):
        with pytest.raises(Weigering) as fout:
            wat(voordeur.deur, sessie=half, code="000000", waar=THUIS, op=voordeur.nu)  # type: ignore[operator] # one of two functions
        zinnen.append(str(fout.value).partition(". ")[2].partition(".")[0])
    assert zinnen[:2] == ["U heeft nog 4 pogingen", "U heeft nog 3 pogingen"]
    assert zinnen[3:5] == ["U heeft nog 1 poging", "U kunt het nu even niet opnieuw proberen"]
    assert fout.value.grond is TE_VAAK


def test_confirming_is_braked_too(voordeur: Voordeur) -> None:
    bezoeker, _ = voordeur.met_factor(Rol.BEHEERDER)
    sessie = voordeur.sessie(voordeur.binnen(bezoeker))
    gronden = []
    for _ in range(6):
        with pytest.raises(Weigering) as fout:
            bevestig(voordeur.deur, sessie=sessie, invoer="000000", waar=THUIS, op=voordeur.nu)
        gronden.append(fout.value.grond)
    assert gronden == [CODE_KLOPT_NIET] * 5 + [TE_VAAK]
    voordeur.later(STAP)
    with pytest.raises(Weigering, match="te vaak"):
        bevestig(voordeur.deur, sessie=sessie, invoer=voordeur.code(bezoeker), waar=THUIS, op=voordeur.nu)


def test_asking_for_a_new_password_is_braked_for_known_and_unknown_alike(voordeur: Voordeur) -> None:
    bezoeker, _ = voordeur.met_wachtwoord(Rol.MEDEWERKER)
    for adres in (bezoeker.e_mail, ONBEKEND.e_mail):
        for _ in range(5):
            vraag_herstel(voordeur.deur, e_mail=adres, waar=THUIS, op=voordeur.nu)
        with pytest.raises(Weigering, match="te vaak"):
            vraag_herstel(voordeur.deur, e_mail=adres, waar=THUIS, op=voordeur.nu)
    assert len(voordeur.jobs("wachtwoordherstel")) == 10


def test_many_at_the_same_moment_get_no_more_tries_than_one_after_another(ingericht: str) -> None:
    begin, uitkomsten = threading.Barrier(8), []

    def probeer(nummer: int) -> None:
        opslag = Opslag(ingericht)
        teller = toeval()
        for _ in range(nummer * 100):
            teller.nieuw_id()
        deur = Deur(opslag, GEHEIM, teller, Ingang.SCHERM)
        begin.wait()
        try:
            deur.laat_proberen(Pogingsoort.WACHTWOORD, wie="a", waar=THUIS, op=NU)
            uitkomsten.append("mag")
        except Weigering as fout:
            uitkomsten.append(fout.grond.code)
        opslag.sluit()

    draden = [threading.Thread(target=probeer, args=(nummer,)) for nummer in range(8)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert sorted(uitkomsten) == ["TOE-01"] * 3 + ["mag"] * 5


def test_neither_address_nor_place_can_be_read_from_a_try(voordeur: Voordeur) -> None:
    faal(voordeur, ONBEKEND)
    with voordeur.werk.lees() as session:
        wie, waar = session.execute(select(Poging.wie, Poging.waar)).one()
    assert (wie, waar) == (GEHEIM.afdruk("wie", ONBEKEND.e_mail), GEHEIM.afdruk("waar", THUIS))
    assert "." not in wie + waar


def test_what_is_of_no_use_any_more_is_thrown_away_at_the_next_log_in(voordeur: Voordeur) -> None:
    bezoeker, _ = voordeur.met_wachtwoord(Rol.MEDEWERKER)
    faal(voordeur, ONBEKEND)
    voordeur.later(dt.timedelta(days=31))
    voordeur.log_in(bezoeker)
    with voordeur.werk.lees() as session:
        telling = [session.scalar(select(func.count()).select_from(tabel)) for tabel in (Poging, Sessie)]
    assert telling == [1, 1]
