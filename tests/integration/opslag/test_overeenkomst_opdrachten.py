"""The agreement, the norm and the obligations from the command line, as the people of a gemeente would do it."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest

from governance.logboek.handeling import Handelende, Toeval, handeling
from governance.logboek.rules import Ingang
from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.rollen import schrijf_persoon_in, wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.norm.sleutels import COMPETENTIONEEL, INTENTIONEEL, voorbeeldnorm
from hendig.cli.main import main
from hendig.demo.contract import voorbeeldcontract
from tests.integration.opslag.databases import made
from tests.integration.opslag.register import een_gemeente, een_partner

LANG_GELEDEN = dt.date(2020, 1, 1)
JURIST, MANAGER, PARTNER = "jurist@lindebeek.example", "manager@lindebeek.example", "saar@houtsnip.example"
KVK, KVK_GEMEENTE = "00000001", "00009000"

Opdracht = Callable[..., tuple[int, str, str]]


@pytest.fixture
def hendig(leeg: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Opdracht:
    """A way to run a command on an installation with a gemeente, a partner and three people."""
    monkeypatch.setenv("HENDIG_MAP", str(tmp_path / "hendig"))
    monkeypatch.setenv("HENDIG_KLUIS_SLEUTEL", str(tmp_path.with_name(f"{tmp_path.name}-sleutel") / "sleutel"))
    monkeypatch.setenv("HENDIG_DATABASE_URL", leeg)
    monkeypatch.chdir(tmp_path)
    opslag = made(leeg)
    toeval = Toeval(lambda: str(uuid.uuid4()), lambda: uuid.uuid4().bytes)
    op = dt.datetime(2020, 1, 1, 12, tzinfo=dt.UTC)
    with handeling(opslag, door=Handelende(None, Rol.BEHEERDER, Ingang.INSTALLATIE), op=op, toeval=toeval) as nieuw:
        gemeente = een_gemeente(nieuw, per=LANG_GELEDEN)
        partner = een_partner(nieuw, per=LANG_GELEDEN)
        mensen = ((JURIST, Rol.JURIST, gemeente), (MANAGER, Rol.CONTRACTMANAGER, gemeente))
        for e_mail, rol, partij in (*mensen, (PARTNER, Rol.CONTACTPERSOON, partner)):
            kaart = Persoonskaart(naam=f"Iemand {rol} (verzonnen)", e_mail=e_mail)
            persoon = schrijf_persoon_in(nieuw, kaart=kaart, per=LANG_GELEDEN)
            wijs_rol_toe(nieuw, persoon=persoon, rol=rol, per=LANG_GELEDEN, partij=partij)
        wijs_rol_toe(nieuw, persoon=persoon, rol=Rol.TEKENBEVOEGDE, per=LANG_GELEDEN, partij=partner)
    opslag.sluit()

    def doe(*woorden: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as einde:
            main([str(woord) for woord in woorden])
        code, (uit, fout) = einde.value.code, capsys.readouterr()
        return code if isinstance(code, int) else 1, uit, fout

    return doe


@pytest.fixture
def geldend(hendig: Opdracht, tmp_path: Path) -> Opdracht:
    """The example agreement holds from 2026 on, and the partner signed it."""
    (tmp_path / "contract.toml").write_text(voorbeeldcontract(), encoding="utf-8")
    for woorden in (
        ("contract", "neem-over", "contract.toml", "--door", JURIST),
        ("contract", "stel-vast", "1.0", "--door", MANAGER),
        ("contract", "laat-gelden", "1.0", "--per", "2026-01-01", "--door", MANAGER),
        (
            *("contract", "teken", KVK, "--versie", "1.0", "--per", "1-1-2026", "--getekend-op", "2025-12-15"),
            *("--zaaknummer", "Z-2025-1", "--getekend-door", PARTNER, "--door", MANAGER),
        ),
    ):
        code, _, fout = hendig(*woorden)
        assert (code, fout) == (0, "")
    return hendig


@pytest.fixture
def met_norm(geldend: Opdracht, tmp_path: Path) -> Opdracht:
    """The example norm holds from July on."""
    (tmp_path / "norm.toml").write_text(voorbeeldnorm((COMPETENTIONEEL, INTENTIONEEL)), encoding="utf-8")
    assert geldend("norm", "neem-over", "norm.toml", "--reden", "voorstel (verzonnen)", "--door", JURIST)[0] == 0
    vast = ("norm", "stel-vast", "1.0", "--per", "2026-07-01", "--gepubliceerd", "2026-05-01", "--door", MANAGER)
    assert geldend(*vast)[0] == 0
    return geldend


def test_a_day_shows_its_text_its_agreements_and_who_signed(geldend: Opdracht) -> None:
    code, uit, _ = geldend("contract", "toon", "--dag", "2026-03-03")
    assert code == 0
    assert "Op 3 maart 2026 geldt versie 1.0: Procesovereenkomst Hendig (voorbeeld)." in uit
    assert "Stichting Houtsnip 1 (verzonnen)  Z-2025-1" in uit
    assert "4 weken, hoogstens 2 weken langer; daarna verder zonder" in uit
    assert "31 december 2035" in uit
    assert max(map(len, uit.splitlines())) <= 120


def test_a_concept_norm_can_be_read_before_it_is_fixed(geldend: Opdracht, tmp_path: Path) -> None:
    (tmp_path / "norm.toml").write_text(voorbeeldnorm((COMPETENTIONEEL, INTENTIONEEL)), encoding="utf-8")
    assert (
        "hendig norm toon --versie 1.0"
        in geldend("norm", "neem-over", "norm.toml", "--reden", "voorstel (verzonnen)", "--door", JURIST)[1]
    )
    code, uit, _ = geldend("norm", "toon", "--versie", "1.0")
    assert (code, uit.splitlines()[0]) == (0, "Normversie 1.0. Stand: concept.")
    assert "[oordeel] k_min" in uit


def test_a_concept_can_be_read_word_for_word_before_it_is_fixed(hendig: Opdracht, tmp_path: Path) -> None:
    (tmp_path / "contract.toml").write_text(voorbeeldcontract(), encoding="utf-8")
    hendig("contract", "neem-over", "contract.toml", "--door", JURIST)
    code, uit, _ = hendig("contract", "toon", "--versie", "1.0")
    assert code == 0
    assert "Versie 1.0: Procesovereenkomst Hendig (voorbeeld). Stand: concept." in uit
    assert "Artikel 8. Vertrouwen meten" in uit
    assert "Een lage score is op zichzelf geen tekortkoming." in " ".join(uit.split())
    assert max(map(len, uit.splitlines())) <= 120


def test_a_day_before_the_agreement_is_refused_with_what_to_do(geldend: Opdracht) -> None:
    code, uit, fout = geldend("contract", "toon", "--dag", "2025-12-31")
    assert (code, uit) == (2, "")
    assert fout.startswith("CON-01: Op 31 december 2025 geldt geen versie van de overeenkomst.")


def test_who_wrote_the_text_does_not_fix_it_from_the_command_line_either(hendig: Opdracht, tmp_path: Path) -> None:
    (tmp_path / "contract.toml").write_text(voorbeeldcontract(), encoding="utf-8")
    assert hendig("contract", "neem-over", "contract.toml", "--door", JURIST)[0] == 0
    assert hendig("contract", "stel-vast", "1.0", "--door", JURIST)[2].startswith("CON-04")
    assert "Versie 9 staat niet in het register" in hendig("contract", "stel-vast", "9", "--door", MANAGER)[2]


def test_a_file_can_be_looked_at_without_writing(hendig: Opdracht, tmp_path: Path) -> None:
    (tmp_path / "contract.toml").write_text(
        voorbeeldcontract().replace('code = "T10"', 'code = "T9"'), encoding="utf-8"
    )
    code, _, fout = hendig("contract", "neem-over", "contract.toml", "--alleen-kijken")
    assert code == 2
    assert 'De code "T9" bestaat niet' in fout
    (tmp_path / "contract.toml").write_text(voorbeeldcontract(), encoding="utf-8")
    code, uit, _ = hendig("contract", "neem-over", "contract.toml", "--alleen-kijken")
    assert code == 0
    assert "14 artikelen, 50 afspraken en 13 verplichtingen. Er is niets geschreven." in uit
    assert "--alleen-kijken" in hendig("contract", "neem-over", "contract.toml")[2]
    assert "bestaat niet" in hendig("contract", "neem-over", "weg.toml", "--alleen-kijken")[2]


def test_a_day_and_a_signature_can_be_corrected_and_ended(geldend: Opdracht) -> None:
    herstel = ("contract", "herstel", "--was", "2026-01-01", "--reden", "proef", "--door", MANAGER)
    assert geldend(*herstel, "--wordt", "2026-02-01")[2].startswith("CON-09")
    assert geldend(*herstel, "--wordt", "2025-12-01")[0] == 0
    assert geldend("contract", "toon", "--dag", "2025-12-01")[0] == 0
    einde = ("contract", "beeindig", KVK, "--per", "2026-07-01", "--reden", "proef", "--door", MANAGER)
    assert "geldt niet meer vanaf 1 juli 2026" in geldend(*einde)[1]
    assert "Er heeft nog niemand getekend." in geldend("contract", "toon", "--dag", "2026-07-01")[1]


def test_a_wrong_day_number_or_person_is_told_in_dutch(geldend: Opdracht) -> None:
    gelden = ("contract", "laat-gelden", "1.0", "--door")
    assert "is geen datum" in geldend(*gelden, MANAGER, "--per", "30-02-2026")[2]
    assert "CON" not in geldend(*gelden, PARTNER, "--per", "2027-01-01")[2]
    assert geldend(*gelden, PARTNER, "--per", "2027-01-01")[0] == 2
    teken = ("contract", "teken", "00001234", "--versie", "1.0", "--per", "2026-01-01", "--getekend-op", "2026-01-01")
    assert "doet geen partij mee met KvK-nummer 00001234" in geldend(*teken, "--zaaknummer", "Z", "--door", MANAGER)[2]


def test_a_norm_file_is_made_from_a_version_and_is_exactly_that_version(met_norm: Opdracht, tmp_path: Path) -> None:
    assert met_norm("norm", "schrijf", "1.0", "--uit", "gemaakt.toml")[0] == 0
    assert met_norm("norm", "schrijf", "--dag", "2026-07-01")[1] == (tmp_path / "gemaakt.toml").read_text("utf-8")
    code, uit, _ = met_norm("norm", "controleer", "gemaakt.toml")
    assert (code, uit) == (0, "gemaakt.toml is precies normversie 1.0.\n")
    assert met_norm("norm", "controleer", "norm.toml")[0] == 0


def test_every_key_that_differs_from_the_fixed_norm_is_named(met_norm: Opdracht, tmp_path: Path) -> None:
    anders = (tmp_path / "norm.toml").read_text("utf-8").replace("k_min = 8", "k_min = 7").replace("k = 2", "k = 3")
    (tmp_path / "anders.toml").write_text(anders, encoding="utf-8")
    code, _, fout = met_norm("norm", "controleer", "anders.toml")
    assert code == 2
    assert "- [oordeel] k_min: hier staat 7, vastgesteld is 8." in fout
    assert "- [herhaling] k: hier staat 3, vastgesteld is 2." in fout


def test_the_norm_of_a_day_is_shown_with_its_reasons(met_norm: Opdracht) -> None:
    uit = met_norm("norm", "toon", "--dag", "2026-07-01")[1]
    assert "Zij geldt vanaf 1 juli 2026 en is gepubliceerd op 1 mei 2026." in uit
    assert "voorstel (verzonnen)" in uit
    assert met_norm("norm", "toon", "--dag", "2026-06-30")[2].startswith("NRM-01")
    herstel = ("norm", "herstel", "--was", "2026-07-01", "--wordt", "2026-06-01", "--gepubliceerd", "2026-05-01")
    assert met_norm(*herstel, "--reden", "proef", "--door", MANAGER)[0] == 0
    assert met_norm("norm", "toon", "--dag", "2026-06-30")[0] == 0


def test_a_concept_of_a_norm_is_neither_written_nor_a_yardstick(geldend: Opdracht, tmp_path: Path) -> None:
    (tmp_path / "norm.toml").write_text(voorbeeldnorm((COMPETENTIONEEL, INTENTIONEEL)), encoding="utf-8")
    assert "staat niet in het register" in geldend("norm", "controleer", "norm.toml")[2]
    geldend("norm", "neem-over", "norm.toml", "--reden", "proef", "--door", JURIST)
    assert "nog een concept" in geldend("norm", "controleer", "norm.toml")[2]
    assert "nog een concept" in geldend("norm", "schrijf", "1.0")[2]
    assert "Geef een VERSIE op" in geldend("norm", "schrijf")[2]


def test_a_year_of_obligations_is_asked_explained_and_judged(geldend: Opdracht) -> None:
    assert "niets gevraagd" in geldend("verplichtingen", "toon", "--jaar", "2026")[1]
    assert "nieuw gevraagd voor 2026" in geldend("verplichtingen", "open", "2026", "--door", MANAGER)[1]
    assert "2026 was al gevraagd." in geldend("verplichtingen", "open", "2026", "--door", MANAGER)[1]
    welke = (KVK, "O-INT", "--vanaf", "2026-01-01")
    niet = ("verplichtingen", "niet-nagekomen", *welke, "--bewijs", "lijst (verzonnen)", "--door", MANAGER)
    assert geldend(*niet)[2].startswith("OBL-02")
    uitleg = ("verplichtingen", "verantwoord", *welke, "--tekst", "Wij waren ziek (verzonnen).", "--door", PARTNER)
    assert geldend(*uitleg)[0] == 0
    assert geldend(*niet)[0] == 0
    gedaan = ("verplichtingen", "voldaan", KVK_GEMEENTE, "O-VG", "--vanaf", "2026-01-01", "--bewijs", "verslag")
    assert geldend(*gedaan, "--door", MANAGER)[0] == 0
    uit = geldend("verplichtingen", "toon", "--jaar", "2026", "--code", "O-INT", "--partner", KVK)[1]
    assert "1 januari 2026  30 juni 2026" in uit
    assert "niet nagekomen" in uit
    assert "Gemeente Lindebeek 9000 (verzonnen)" in geldend("verplichtingen", "toon", "--jaar", "2026")[1]


def test_a_new_person_is_asked_for_the_next_session(geldend: Opdracht) -> None:
    vraag = ("verplichtingen", "vraag", KVK, "O-REIS", "--vanaf", "2026-03-01", "--persoon", PARTNER, "--door", MANAGER)
    assert "ontbreekt voor Iemand contactpersoon (verzonnen)" in geldend(*vraag)[2]
    assert "uiterlijk 1 april 2026" in geldend(*vraag, "--uiterlijk", "2026-04-01")[1]
    welke = (KVK, "O-REIS", "--vanaf", "2026-03-01", "--bewijs", "lijst", "--door", MANAGER)
    assert "is niet gevraagd" in geldend("verplichtingen", "voldaan", *welke)[2]
    assert geldend("verplichtingen", "vrijgesteld", *welke, "--persoon", PARTNER)[0] == 0
