"""Where databases and key are, and what cannot be."""

from pathlib import Path

import pytest

from hendig.instellingen import Instelfout, bestand, lees_instellingen, zonder_wachtwoord


def test_one_folder_is_enough_and_the_key_lies_outside_it(tmp_path: Path) -> None:
    instellingen = lees_instellingen({"HENDIG_MAP": str(tmp_path / "net")})
    assert [bestand(adres) for adres in instellingen.databases] == [
        tmp_path / "net" / "netwerk.db",
        tmp_path / "net" / "kluis.db",
    ]
    assert instellingen.sleutel == tmp_path / "net-sleutel" / "kluis.sleutel"


def test_without_any_setting_everything_lies_in_the_folder_for_data_of_the_user(tmp_path: Path) -> None:
    assert lees_instellingen({"XDG_DATA_HOME": str(tmp_path)}).map == tmp_path / "hendig"
    assert lees_instellingen({}).map == Path.home() / ".local" / "share" / "hendig"


def test_a_relative_path_does_not_depend_on_the_folder_of_the_next_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    pad = bestand(lees_instellingen({"HENDIG_DATABASE_URL": "sqlite:///ergens/net.db"}).netwerk)
    assert pad == tmp_path / "ergens" / "net.db"


@pytest.mark.parametrize("begin", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_way_to_write_postgresql_is_understood(begin: str) -> None:
    adres = lees_instellingen({"HENDIG_DATABASE_URL": f"{begin}://hendig:geheim@db.example/net"}).netwerk
    assert adres.drivername == "postgresql+psycopg"
    assert zonder_wachtwoord(adres) == "db.example, database net"


REFUSED = {
    "a name that is misspelt": ({"HENDIG_DATABSE_URL": "x"}, "Bedoelt u HENDIG_DATABASE_URL"),
    "no address": ({"HENDIG_DATABASE_URL": "geheim"}, "HENDIG_DATABASE_URL is geen adres"),
    "another engine": ({"HENDIG_KLUIS_URL": "mysql://u:geheim@h/d"}, "HENDIG_KLUIS_URL: deze soort"),
    "a server without a database": ({"HENDIG_KLUIS_URL": "postgresql://u:geheim@h"}, "HENDIG_KLUIS_URL noemt geen"),
    "a wrong port": ({"HENDIG_KLUIS_URL": "postgresql://u:geheim@h:x/d"}, "HENDIG_KLUIS_URL is geen adres"),
    "memory": ({"HENDIG_DATABASE_URL": "sqlite://"}, "HENDIG_DATABASE_URL noemt geen bestand"),
    "options of SQLite": ({"HENDIG_DATABASE_URL": "sqlite:///a.db?mode=ro"}, "HENDIG_DATABASE_URL noemt geen bestand"),
    "no path": ({"HENDIG_MAP": "a\0b"}, "HENDIG_MAP is geen pad"),
    "one database for both": (
        {"HENDIG_DATABASE_URL": "postgresql://a:geheim@h/d", "HENDIG_KLUIS_URL": "postgresql://b:geheim@h/d"},
        "eigen database",
    ),
    "a key beside a database": (
        {"HENDIG_MAP": "/srv/net", "HENDIG_KLUIS_SLEUTEL": "/srv/net/x"},
        "HENDIG_KLUIS_SLEUTEL",
    ),
    "a key below a database": (
        {"HENDIG_MAP": "/srv/net", "HENDIG_KLUIS_SLEUTEL": "/srv/net/a/x"},
        "HENDIG_KLUIS_SLEUTEL",
    ),
}


def test_another_way_to_write_a_path_is_the_same_place(tmp_path: Path) -> None:
    (tmp_path / "net").mkdir()
    (tmp_path / "andere").symlink_to(tmp_path / "net")
    netwerk, kluis = (f"sqlite:///{tmp_path}/{map_}/a.db" for map_ in ("net", "andere/../net"))
    with pytest.raises(Instelfout, match="eigen database"):
        lees_instellingen({"HENDIG_DATABASE_URL": netwerk, "HENDIG_KLUIS_URL": kluis})
    with pytest.raises(Instelfout, match="HENDIG_KLUIS_SLEUTEL"):
        lees_instellingen({"HENDIG_MAP": f"{tmp_path}/net", "HENDIG_KLUIS_SLEUTEL": f"{tmp_path}/andere/x"})
    with pytest.raises(Instelfout, match="eigen database"):
        lees_instellingen(
            {"HENDIG_DATABASE_URL": "postgresql://h/d", "HENDIG_KLUIS_URL": "postgresql://h:5432/d", "HOME": "/srv"}
        )


@pytest.mark.parametrize("case", REFUSED)
def test_a_setting_that_cannot_be_is_refused_by_name_without_its_password(case: str) -> None:
    omgeving, woorden = REFUSED[case]
    with pytest.raises(Instelfout, match=woorden) as fout:
        lees_instellingen(omgeving)
    assert "geheim" not in str(fout.value)
