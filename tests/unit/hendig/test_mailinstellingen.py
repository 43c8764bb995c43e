"""How mail goes out, and what is refused by the name of the setting."""

from pathlib import Path

import pytest

from hendig.instellingen import Instelfout, lees_instellingen
from hendig.mailinstellingen import Veilig, lees_mailinstellingen

GENOEG = {"HENDIG_MAIL_SERVER": "mail.example", "HENDIG_MAIL_AFZENDER": "Hendig@gemeente.example"}


def test_nothing_said_about_mail_is_no_mail() -> None:
    assert lees_mailinstellingen({"HENDIG_MAP": "/srv/hendig", "HENDIG_MAIL_SERVER": " "}) is None


def test_server_and_sender_are_enough_and_the_line_is_locked() -> None:
    mail = lees_mailinstellingen(GENOEG)
    assert mail is not None
    assert (mail.server, mail.poort, mail.veilig) == ("mail.example", 587, Veilig.STARTTLS)
    assert (mail.afzender, mail.gebruiker, mail.wachtwoord) == ("hendig@gemeente.example", None, None)


@pytest.mark.parametrize(("veilig", "poort"), [("tls", 465), ("nee", 25), ("starttls", 587)])
def test_each_lock_has_its_own_port_unless_one_is_named(veilig: str, poort: int) -> None:
    mail = lees_mailinstellingen(GENOEG | {"HENDIG_MAIL_VEILIG": veilig})
    assert mail is not None
    assert mail.poort == poort
    mail = lees_mailinstellingen(GENOEG | {"HENDIG_MAIL_VEILIG": veilig, "HENDIG_MAIL_SERVER": "[::1]:2525"})
    assert mail is not None
    assert (mail.server, mail.poort) == ("::1", 2525)


def test_the_password_comes_out_of_a_file_and_is_not_shown(tmp_path: Path) -> None:
    bestand = tmp_path / "wachtwoord"
    bestand.write_text("heel geheim\n", encoding="utf-8")
    inloggen = {"HENDIG_MAIL_GEBRUIKER": "hendig", "HENDIG_MAIL_WACHTWOORD_BESTAND": str(bestand)}
    mail = lees_mailinstellingen(GENOEG | inloggen)
    assert mail is not None
    assert (mail.gebruiker, mail.wachtwoord) == ("hendig", "heel geheim")
    assert "geheim" not in repr(mail)


REFUSED = {
    "no server": ({"HENDIG_MAIL_AFZENDER": "a@b.example"}, "HENDIG_MAIL_SERVER ontbreekt"),
    "no sender": ({"HENDIG_MAIL_SERVER": "mail.example"}, "HENDIG_MAIL_AFZENDER ontbreekt"),
    "a sender that is none": (GENOEG | {"HENDIG_MAIL_AFZENDER": "hendig"}, "HENDIG_MAIL_AFZENDER is geen"),
    "a server with more": (GENOEG | {"HENDIG_MAIL_SERVER": "smtp://mail.example"}, "HENDIG_MAIL_SERVER is geen"),
    "a server with a name": (GENOEG | {"HENDIG_MAIL_SERVER": "ik@mail.example"}, "HENDIG_MAIL_SERVER is geen"),
    "a port that is none": (GENOEG | {"HENDIG_MAIL_SERVER": "mail.example:poort"}, "HENDIG_MAIL_SERVER is geen"),
    "a lock we do not know": (GENOEG | {"HENDIG_MAIL_VEILIG": "ja"}, "starttls, tls, nee"),
    "a user without a password": (GENOEG | {"HENDIG_MAIL_GEBRUIKER": "ik"}, "HENDIG_MAIL_WACHTWOORD_BESTAND ontbreekt"),
    "a password without a user": (
        GENOEG | {"HENDIG_MAIL_WACHTWOORD_BESTAND": "/x"},
        "HENDIG_MAIL_GEBRUIKER ontbreekt",
    ),
    "a password on an open line": (
        GENOEG | {"HENDIG_MAIL_GEBRUIKER": "ik", "HENDIG_MAIL_WACHTWOORD_BESTAND": "/x", "HENDIG_MAIL_VEILIG": "nee"},
        "leesbaar over de lijn",
    ),
    "a file that is not there": (
        GENOEG | {"HENDIG_MAIL_GEBRUIKER": "ik", "HENDIG_MAIL_WACHTWOORD_BESTAND": "/nergens/te/vinden"},
        "niet te lezen",
    ),
    "an empty file": (
        GENOEG | {"HENDIG_MAIL_GEBRUIKER": "ik", "HENDIG_MAIL_WACHTWOORD_BESTAND": "/dev/null"},
        "is leeg",
    ),
}


@pytest.mark.parametrize(("omgeving", "tekst"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_is_refused_by_its_name(omgeving: dict[str, str], tekst: str) -> None:
    with pytest.raises(Instelfout, match=tekst):
        lees_mailinstellingen(omgeving)


def test_a_setting_of_mail_is_known_and_a_misspelt_one_is_refused() -> None:
    assert lees_instellingen(GENOEG).map
    with pytest.raises(Instelfout, match="Bedoelt u HENDIG_MAIL_AFZENDER"):
        lees_instellingen({"HENDIG_MAIL_AFZENDR": "x"})
