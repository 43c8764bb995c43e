"""What a command says when it cannot go on."""

import pytest

from hendig.cli.main import main


def test_bytes_that_are_no_text_are_told_in_dutch(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.setenv("HENDIG_MAP", f"{tmp_path}/net")
    with pytest.raises(SystemExit) as ended:
        main(["inrichten"])
    assert ended.value.code == 0
    with pytest.raises(SystemExit) as ended:
        main(["register", "persoon", "Andr\udcff", "andre@houtsnip.example"])
    assert (ended.value.code, "geen leesbare tekst" in capsys.readouterr().err) == (2, True)
