"""``hendig bewijs``: only the controleur, only what two people allowed, and no name before its time."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from governance.bewijs.rules import Onthullingsgrond
from governance.bewijs.service import sta_verzoek_toe, vraag_onthulling
from governance.kalender.amsterdam import dag_van
from governance.logboek.handeling import Handelende, handeling
from governance.logboek.rules import Ingang
from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.rollen import schrijf_persoon_in, wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.opslag.database import Opslag
from hendig.cli.main import main
from hendig.processes.beheer.installatie import SYSTEEM, TOEVAL, nu
from tests.integration.opslag.register import een_gemeente

ZAAK = "30000000-0000-4000-8000-000000000001"
CONTROLEUR, FG = "controleur@lindebeek.example", "fg@lindebeek.example"


@pytest.fixture
def verzoek(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    """An installation with a request for a name that was allowed."""
    monkeypatch.setenv("HENDIG_MAP", str(tmp_path / "hendig"))
    assert doe("inrichten") == 0
    capsys.readouterr()
    opslag, personen = Opslag(f"sqlite:///{tmp_path / 'hendig' / 'netwerk.db'}"), {}
    with handeling(opslag, door=SYSTEEM, op=nu(), toeval=TOEVAL) as nieuw:
        gemeente, per = een_gemeente(nieuw), dag_van(nu())
        for rol, e_mail in ((Rol.CONTROLEUR, CONTROLEUR), (Rol.FG, FG), (Rol.JURIST, "jurist@lindebeek.example")):
            kaart = Persoonskaart(naam=f"Iemand {rol} (verzonnen)", e_mail=e_mail)
            personen[rol] = schrijf_persoon_in(nieuw, kaart=kaart, per=per)
            wijs_rol_toe(
                nieuw, persoon=personen[rol], rol=rol, per=per, partij=None if rol is Rol.CONTROLEUR else gemeente
            )
    with handeling(opslag, door=als(personen, Rol.JURIST), op=nu(), toeval=TOEVAL) as nieuw:
        gevraagd = vraag_onthulling(
            nieuw, zaak=ZAAK, grond=Onthullingsgrond.RECHTER, ronde="ronde-1", plaatsen=(1,), reden="Verzonnen bevel."
        )
    with handeling(opslag, door=als(personen, Rol.FG), op=nu(), toeval=TOEVAL) as nieuw:
        sta_verzoek_toe(nieuw, verzoek=gevraagd)
    opslag.sluit()
    return gevraagd


def als(personen: dict[Rol, str], rol: Rol) -> Handelende:
    return Handelende(personen[rol], rol, Ingang.OPDRACHTREGEL)


def doe(*woorden: str) -> int | str | None:
    with pytest.raises(SystemExit) as einde:
        main(list(woorden))
    return einde.value.code


def test_a_name_is_not_given_before_the_rater_heard_of_it(verzoek: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert doe("bewijs", "geef-naam", verzoek, "--door", CONTROLEUR) == 2
    assert "BWS-11" in capsys.readouterr().err
    vandaag = dag_van(nu())
    assert doe("bewijs", "ingelicht", verzoek, "--dag", f"{vandaag}", "--door", CONTROLEUR) == 0
    assert "De naam geven kan op zijn vroegst op" in capsys.readouterr().out
    assert doe("bewijs", "geef-naam", verzoek, "--door", CONTROLEUR) == 2
    assert "BWS-11" in capsys.readouterr().err
    gisteren = vandaag - dt.timedelta(days=1)
    assert doe("bewijs", "ingelicht", verzoek, "--dag", f"{gisteren}", "--door", CONTROLEUR) == 2
    assert "BWS-14" in capsys.readouterr().err


@pytest.mark.parametrize("wat", ["geef-naam", "wie-inlichten"])
def test_nobody_but_the_controleur_gets_anything(verzoek: str, wat: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert doe("bewijs", wat, verzoek, "--door", FG) == 2
    assert "controleur" in capsys.readouterr().err


def test_a_bundle_is_made_only_for_a_request_for_an_expert(
    verzoek: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    uit = tmp_path / "bundel.zip"
    assert doe("bewijs", "deskundige", verzoek, "--uit", str(uit), "--door", CONTROLEUR) == 2
    assert "BWS-06" in capsys.readouterr().err
    assert not uit.exists()
