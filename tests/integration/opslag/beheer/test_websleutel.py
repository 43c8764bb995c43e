"""The web key is made once, for nobody else, and told when it is lost, open to others or broken."""

import base64
from collections.abc import Callable
from pathlib import Path

import pytest

from hendig.processes.beheer.kluissleutel import Sleutelfout
from hendig.processes.beheer.websleutel import lees_geheim, maak_websleutel
from tests.integration.opslag.beheer.opstelling import Opstelling


def test_setting_up_again_keeps_the_web_key(opstelling: Opstelling) -> None:
    pad = opstelling.instellingen.websleutel
    eerst = lees_geheim(pad)
    assert opstelling.hendig("inrichten").code == 0
    assert lees_geheim(pad) == eerst
    assert len(eerst.sleutel) == 32


def test_two_keys_are_never_the_same_and_are_not_printed(tmp_path: Path) -> None:
    maak_websleutel(tmp_path / "een")
    maak_websleutel(tmp_path / "twee")
    een, twee = lees_geheim(tmp_path / "een"), lees_geheim(tmp_path / "twee")
    assert een != twee
    assert base64.urlsafe_b64encode(een.sleutel).decode() not in repr(een)


def weg(pad: Path) -> None:
    pad.unlink()


def open_voor_anderen(pad: Path) -> None:
    pad.chmod(0o644)


def kapot(pad: Path) -> None:
    pad.write_bytes(b"# alleen uitleg\nkapot\n")


@pytest.mark.parametrize(
    ("doe", "zegt"), [(weg, "is er niet"), (open_voor_anderen, "chmod 600"), (kapot, "staat geen sleutel")]
)
def test_a_web_key_that_cannot_be_used_is_told(opstelling: Opstelling, doe: Callable[[Path], None], zegt: str) -> None:
    doe(opstelling.instellingen.websleutel)
    with pytest.raises(Sleutelfout, match=zegt):
        lees_geheim(opstelling.instellingen.websleutel)
    gezond = opstelling.hendig("controleer")
    assert (gezond.code, zegt in gezond.out) == (2, True)
