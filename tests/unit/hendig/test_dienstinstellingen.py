"""Where the service is found, where it listens, how much it does at once; and what cannot be."""

import pytest

from hendig.dienstinstellingen import Luisteradres, lees_dienstinstellingen
from hendig.instellingen import Instelfout, lees_instellingen


def test_without_any_setting_it_listens_on_this_computer_only_and_trusts_no_proxy() -> None:
    instellingen = lees_dienstinstellingen({})
    assert instellingen.adres is None
    assert str(instellingen.luister) == "127.0.0.1:8000"
    assert (instellingen.werkers, instellingen.proxies) == (2, 0)


@pytest.mark.parametrize(
    ("tekst", "adres"),
    [
        ("https://hendig.lindebeek.example", "https://hendig.lindebeek.example"),
        ("https://hendig.lindebeek.example/", "https://hendig.lindebeek.example"),
        ("https://hendig.lindebeek.example:8443", "https://hendig.lindebeek.example:8443"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("http://localhost", "http://localhost"),
        ("http://[::1]:8000", "http://[::1]:8000"),
    ],
)
def test_an_address_is_kept_without_the_slash_behind_it(tekst: str, adres: str) -> None:
    assert lees_dienstinstellingen({"HENDIG_ADRES": tekst}).adres == adres


def test_it_can_listen_on_any_interface() -> None:
    assert lees_dienstinstellingen({"HENDIG_LUISTER": "[::]:80"}).luister == Luisteradres("::", 80)
    assert str(lees_dienstinstellingen({"HENDIG_LUISTER": "[::]:80"}).luister) == "[::]:80"
    assert lees_dienstinstellingen({"HENDIG_LUISTER": "0.0.0.0:8080"}).luister.computer == "0.0.0.0"  # noqa: S104 - what somebody may set


REFUSED = {
    "no lock on the way": ({"HENDIG_ADRES": "http://hendig.lindebeek.example"}, "Schrijf https"),
    "a computer without a scheme": ({"HENDIG_ADRES": "hendig.lindebeek.example"}, "HENDIG_ADRES is geen adres"),
    "another scheme": ({"HENDIG_ADRES": "ftp://hendig.lindebeek.example"}, "HENDIG_ADRES is geen adres"),
    "a path behind it": ({"HENDIG_ADRES": "https://lindebeek.example/hendig"}, "HENDIG_ADRES is geen adres"),
    "a question behind it": ({"HENDIG_ADRES": "https://lindebeek.example?a=b"}, "HENDIG_ADRES is geen adres"),
    "a name and a password": ({"HENDIG_ADRES": "https://ik:geheim@lindebeek.example"}, "HENDIG_ADRES is geen adres"),
    "no computer": ({"HENDIG_ADRES": "https://"}, "HENDIG_ADRES is geen adres"),
    "a port that is none": ({"HENDIG_ADRES": "https://lindebeek.example:x"}, "HENDIG_ADRES is geen adres"),
    "listening without a port": ({"HENDIG_LUISTER": "127.0.0.1"}, "HENDIG_LUISTER"),
    "listening on a port that is none": ({"HENDIG_LUISTER": "127.0.0.1:99999"}, "HENDIG_LUISTER"),
    "listening on nothing": ({"HENDIG_LUISTER": ":8000"}, "HENDIG_LUISTER"),
    "listening on a path": ({"HENDIG_LUISTER": "127.0.0.1:8000/a"}, "HENDIG_LUISTER"),
    "no workers": ({"HENDIG_WERKERS": "0"}, "HENDIG_WERKERS is geen getal van 1 tot en met"),
    "workers in words": ({"HENDIG_WERKERS": "twee"}, "HENDIG_WERKERS"),
    "proxies below nothing": ({"HENDIG_PROXIES": "-1"}, "HENDIG_PROXIES is geen getal van 0 tot en met"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_setting_of_the_service_that_cannot_be_is_refused_by_name(case: str) -> None:
    omgeving, woorden = REFUSED[case]
    with pytest.raises(Instelfout, match=woorden) as fout:
        lees_dienstinstellingen(omgeving)
    assert "geheim" not in str(fout.value)


def test_the_names_are_known_to_every_command() -> None:
    namen = ("HENDIG_ADRES", "HENDIG_LUISTER", "HENDIG_WERKERS", "HENDIG_PROXIES")
    assert lees_instellingen({"HENDIG_MAP": "/srv/hendig", **dict.fromkeys(namen, "x")}).map.name == "hendig"
