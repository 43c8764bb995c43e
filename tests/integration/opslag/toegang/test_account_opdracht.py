"""The first administrator begins at the machine; from then on links go by mail, and the last one can come back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import select

from governance.logboek.rules import Ingang
from governance.opslag.database import Opslag
from governance.weigering import Weigering
from hendig.bestanden.problemen import Herstelbaar
from hendig.cli.main import hendig
from hendig.processes.beheer.installatie import TOEVAL, nu
from hendig.processes.beheer.websleutel import lees_geheim, maak_websleutel
from hendig.processes.toegang.deur import Deur
from hendig.processes.toegang.wachtwoord import neem_uitnodiging_aan
from hendig.toegang.model import Account
from hendig.toegang.rules import ANDERE_BEHEERDER, GEEN_ROL

LINK = re.compile(r"https://hendig\.lindebeek\.example/uitnodiging/(\S+)")
WACHTWOORD = "vier natte eenden"


@dataclass
class Machine:
    """The machine on which hendig runs, and somebody who types."""

    opslag: Opslag
    sleutel: Path

    def hendig(self, *woorden: str) -> Result:
        run = CliRunner().invoke(hendig, list(woorden))
        if run.exception is not None and not isinstance(run.exception, SystemExit):
            raise run.exception
        return run

    def neem_aan(self, uitvoer: str) -> None:
        """Open the link that was shown, and choose a password."""
        gevonden = LINK.search(uitvoer)
        assert gevonden is not None
        deur = Deur(self.opslag, lees_geheim(self.sleutel), TOEVAL, Ingang.SCHERM)
        neem_uitnodiging_aan(deur, token=gevonden[1], wachtwoord=WACHTWOORD, apparaat="een proef", op=nu())

    def schrijf_in(self, e_mail: str, *door: str) -> None:
        self.hendig("register", "persoon", "Bas Verzonnen", e_mail, *door)
        self.hendig("register", "geef-rol", e_mail, "beheerder", *door)


EEN, TWEE = "een@lindebeek.example", "twee@lindebeek.example"


@pytest.fixture
def machine(ingericht: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Machine]:
    sleutel = tmp_path.with_name(f"{tmp_path.name}-sleutel") / "web.sleutel"
    maak_websleutel(sleutel)
    omgeving = {"DATABASE_URL": ingericht, "MAP": tmp_path / "net", "KLUIS_SLEUTEL": sleutel.with_name("kluis.sleutel")}
    for naam, waarde in {**omgeving, "ADRES": "https://hendig.lindebeek.example"}.items():
        monkeypatch.setenv(f"HENDIG_{naam}", str(waarde))
    opslag = Opslag(ingericht)
    yield Machine(opslag, sleutel)
    opslag.sluit()


def test_the_first_administrator_gets_the_link_on_the_screen_and_the_next_by_mail_only(machine: Machine) -> None:
    machine.schrijf_in(EEN)
    eerst = machine.hendig("account", "uitnodig", EEN)
    assert "gaat per mail" in eerst.output
    machine.neem_aan(eerst.output)
    machine.schrijf_in(TWEE, "--door", EEN)
    daarna = machine.hendig("account", "uitnodig", TWEE, "--door", EEN)
    assert "gaat per mail" in daarna.output
    assert "uitnodiging/" not in daarna.output
    nog_eens = machine.hendig("account", "uitnodig", EEN, "--door", EEN)
    assert "is al in gebruik" in nog_eens.output
    lijst = machine.hendig("account", "toon").output
    assert re.search(rf"{EEN} .*in gebruik +nee", lijst)
    assert re.search(rf"{TWEE} .*uitgenodigd +nee", lijst)


def test_the_last_administrator_comes_back_at_the_machine(machine: Machine) -> None:
    machine.schrijf_in(EEN)
    machine.neem_aan(machine.hendig("account", "uitnodig", EEN, "--door", EEN).output)
    terug = machine.hendig("account", "opnieuw", EEN, "--reden", "Telefoon kwijt (verzonnen).")
    assert "overal uitgelogd" in terug.output
    machine.neem_aan(terug.output)


def test_while_another_administrator_can_log_in_the_machine_helps_nobody_back(machine: Machine) -> None:
    machine.schrijf_in(EEN)
    machine.schrijf_in(TWEE, "--door", EEN)
    machine.neem_aan(machine.hendig("account", "uitnodig", EEN, "--door", EEN).output)
    with pytest.raises(Weigering) as fout:
        machine.hendig("account", "opnieuw", TWEE, "--reden", "Verzonnen.")
    assert fout.value.grond is ANDERE_BEHEERDER


def test_who_lost_the_web_key_begins_again_at_the_machine_however_many_administrators_there_are(
    machine: Machine,
) -> None:
    machine.schrijf_in(EEN)
    machine.neem_aan(machine.hendig("account", "uitnodig", EEN).output)
    machine.schrijf_in(TWEE, "--door", EEN)
    kist = lees_geheim(machine.sleutel).versleutel(b"JBSWY3DPEHPK3PXP", 0)
    with machine.opslag.schrijf() as session:
        for account in session.scalars(select(Account)):
            account.totp = kist
    with pytest.raises(Weigering):
        machine.hendig("account", "opnieuw", TWEE, "--reden", "Verzonnen.")
    machine.sleutel.unlink()
    maak_websleutel(machine.sleutel)
    machine.neem_aan(machine.hendig("account", "opnieuw", EEN, "--reden", "Sleutel kwijt (verzonnen).").output)


def wie_niemand_is(machine: Machine) -> Result:
    machine.schrijf_in(EEN)
    return machine.hendig("account", "uitnodig", "niemand@lindebeek.example", "--door", EEN)


def wie_niets_doet(machine: Machine) -> Result:
    machine.hendig("register", "persoon", "Bas Verzonnen", EEN)
    return machine.hendig("account", "uitnodig", EEN)


def wie_niet_zegt_wie(machine: Machine) -> Result:
    machine.schrijf_in(EEN)
    machine.neem_aan(machine.hendig("account", "uitnodig", EEN).output)
    return machine.hendig("account", "uitnodig", EEN)


@pytest.mark.parametrize(
    ("daad", "fout", "zegt"),
    [
        (wie_niemand_is, Weigering, "staat niemand in het register"),
        (wie_niets_doet, Weigering, GEEN_ROL.tekst.split(" heeft ")[0]),
        (wie_niet_zegt_wie, Herstelbaar, "--door"),
    ],
)
def test_who_cannot_be_invited_is_told_why(
    machine: Machine, daad: Callable[[Machine], Result], fout: type[Exception], zegt: str
) -> None:
    with pytest.raises(fout, match=zegt):
        daad(machine)


def test_without_the_web_key_nobody_is_invited(machine: Machine) -> None:
    machine.schrijf_in(EEN)
    machine.sleutel.unlink()
    with pytest.raises(Herstelbaar, match="is er niet"):
        machine.hendig("account", "uitnodig", EEN, "--door", EEN)
