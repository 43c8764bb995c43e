"""``hendig register`` on both engines: a list is previewed, taken over whole or not at all, and asked back."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator
from pathlib import Path

import click
import openpyxl
import pytest
from click.testing import CliRunner, Result
from sqlalchemy import select

from governance.feiten.rules import Peil
from governance.logboek.handeling import Toeval, handeling
from governance.logboek.queries import kop, laatste
from governance.netwerk.model import Lidmaatschap
from governance.netwerk.queries import bekende_partners, partners_op, personen_in_rol
from governance.netwerk.rules import Grootte, Rol
from governance.netwerk.service import trek_in
from governance.opslag.database import Opslag
from governance.weigering import Weigering
from hendig.bestanden.partnerlijst import lees_partnerlijst
from hendig.bestanden.problemen import Herstelbaar, Invoerfout
from hendig.cli.register import opdracht
from hendig.demo.partnerlijst import voorbeeldpartners
from hendig.jobs.model import Job
from hendig.processes.register.importeer import maak_plan
from hendig.processes.register.meedoen import meedoen
from hendig.processes.register.stappen import Vraag
from tests.integration.opslag.databases import DOOR

KOP = "naam;kvk;grootte;toegetreden_op;ondersteuning;concern;uitgetreden_op;contactpersoon;contactpersoon_email;plaats"
A = "Huis Fuut (verzonnen);00000001;klein;2026-01-01;logeren;;;Saar (verzonnen);saar@fuut.example;Lindebeek"
B = "Hoeve Wulp (verzonnen);00000002;ZZP;2026-02-01;;;;;;"
MAART, ZOMER = dt.date(2026, 3, 1), dt.date(2026, 7, 1)


class Bureau:
    """An administrator's desk: the command, a list to import, and the register that it fills."""

    def __init__(self, opslag: Opslag, map_: Path) -> None:
        self.opslag, self.lijst = opslag, map_ / "partners.csv"

    def doe(self, *woorden: object, **anders: bool) -> Result:
        """Run the command; a refusal comes out as it is."""
        return CliRunner().invoke(opdracht, [*map(str, woorden)], catch_exceptions=False, **anders)

    def mails(self) -> list[str | None]:
        """What the queue tells people about."""
        with self.opslag.lees() as session:
            return sorted(session.scalars(select(Job.onderwerp)), key=str)

    def importeer(self, *regels: str, opties: tuple[str, ...] = ()) -> str:
        """Import lines."""
        self.lijst.write_text("\n".join((KOP, *regels)), encoding="utf-8")
        uit = self.doe("importeer", self.lijst, *opties)
        return str(uit.stdout)

    def schrijf(self, *regels: str, opties: tuple[str, ...] = ()) -> str:
        """Import lines for real."""
        return self.importeer(*regels, opties=("--voer-uit", *opties))

    def problemen(self, *regels: str, opties: tuple[str, ...] = ()) -> str:
        """Give the problems of lines."""
        with pytest.raises(Invoerfout) as gevangen:
            self.importeer(*regels, opties=opties)
        return str(gevangen.value)

    def groottes(self, dag: dt.date) -> dict[str, Grootte | None]:
        """Who takes part on a day, and how large they are."""
        with self.opslag.lees() as session:
            return {stand.kaart.naam.split(" (")[0]: stand.grootte for stand in partners_op(session, Peil(dag))}

    def soorten(self) -> list[str]:
        """The kinds of events, first to last."""
        with self.opslag.lees() as session:
            return [rij.soort for rij in reversed(laatste(session, 1000))]

    def einde(self) -> int:
        """The number of the last event."""
        with self.opslag.lees() as session:
            return kop(session).seq


@pytest.fixture
def bureau(ingericht: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bureau]:
    opslag = Opslag(ingericht)
    monkeypatch.setenv("HENDIG_DATABASE_URL", ingericht)
    monkeypatch.setenv("HENDIG_MAP", str(tmp_path / "hendig"))
    monkeypatch.setenv("HENDIG_KLUIS_SLEUTEL", str(tmp_path.with_name(f"{tmp_path.name}-sleutel") / "kluis.sleutel"))
    yield Bureau(opslag, tmp_path)
    opslag.sluit()


def test_a_preview_says_what_would_happen_and_writes_nothing(bureau: Bureau) -> None:
    uit = bureau.importeer(A, B)
    assert "regel 2: Huis Fuut (verzonnen): nieuw, doet mee vanaf 1 januari 2026 (klein, logeren" in uit
    assert "Nieuw: 2. Gewijzigd: 0. Ongewijzigd: 0." in uit
    assert "Er is niets geschreven" in uit
    assert bureau.einde() == 0


def test_a_list_is_taken_over_and_a_second_time_changes_nothing(bureau: Bureau) -> None:
    assert "Dit staat nu in het register." in bureau.schrijf(A, B)
    assert bureau.groottes(MAART) == {"Huis Fuut": Grootte.KLEIN, "Hoeve Wulp": Grootte.ZZP}
    with bureau.opslag.lees() as session:
        (contact,) = personen_in_rol(session, Rol.CONTACTPERSOON, Peil(MAART))
    assert contact.e_mail == "saar@fuut.example"
    einde = bureau.einde()
    uit = bureau.schrijf(A, B)
    assert "Nieuw: 0. Gewijzigd: 0. Ongewijzigd: 2." in uit
    assert "Er is niets te veranderen." in uit
    assert bureau.einde() == einde


def test_a_change_asks_from_which_day_and_holds_from_that_day(bureau: Bureau) -> None:
    bureau.schrijf(A, B)
    groter = A.replace("klein", "groot").replace("Lindebeek", "Beekdal").replace("logeren", "logeren,gezinshulp")
    problemen = bureau.problemen(groter, B)
    assert "grootte wordt groot (was klein)" in problemen
    assert "plaats wordt Beekdal (was Lindebeek)" in problemen
    assert "Geef --per DATUM" in problemen
    uit = bureau.schrijf(groter, B, opties=("--per", "1-7-2026"))
    assert "grootte wordt groot (was klein), vanaf 1 juli 2026" in uit
    assert "Gewijzigd: 1. Ongewijzigd: 1." in uit
    assert bureau.groottes(ZOMER - dt.timedelta(days=1))["Huis Fuut"] is Grootte.KLEIN
    assert bureau.groottes(ZOMER)["Huis Fuut"] is Grootte.GROOT
    assert "Er is niets te veranderen." in bureau.schrijf(groter, B, opties=("--per", "1-7-2026"))
    assert "Kies een latere dag" in bureau.problemen(A, B, opties=("--per", "2025-12-31"))


def test_another_contact_or_concern_is_taken_over_too(bureau: Bureau) -> None:
    bureau.schrijf(A)
    anders = A.replace("logeren;;", "logeren;Groep (verzonnen);").replace(
        "Saar (verzonnen);saar", "Daan (verzonnen);daan"
    )
    uit = bureau.schrijf(anders, opties=("--per", "2026-03-01"))
    assert "concern wordt Groep (verzonnen) (was geen)" in uit
    assert "contactpersoon erbij: Daan (verzonnen)" in uit
    uit = bureau.schrijf(anders.replace("Daan", "Daantje"), opties=("--per", "2026-07-01"))
    assert "contactpersoon heet Daantje (verzonnen) (was Daan (verzonnen))" in uit


def test_who_leaves_and_comes_back_is_followed(bureau: Bureau) -> None:
    bureau.schrijf(A, B)
    weg = A.replace("logeren;;", "logeren;;2026-03-01")
    assert "doet niet meer mee vanaf 1 maart 2026" in bureau.schrijf(weg, B)
    assert list(bureau.groottes(MAART)) == ["Hoeve Wulp"]
    assert "In het register maar niet in dit bestand (blijft zoals het is): Huis Fuut" in bureau.schrijf(B)
    terug = A.replace("2026-01-01", "2026-07-01")
    assert "doet weer mee vanaf 1 juli 2026" in bureau.schrijf(terug, B)
    assert list(bureau.groottes(ZOMER)) == ["Hoeve Wulp", "Huis Fuut"]


def test_a_day_that_differs_is_corrected_only_with_a_reason(bureau: Bureau) -> None:
    bureau.schrijf(A.replace("logeren;;", "logeren;;2026-07-01"))
    anders = A.replace("2026-01-01", "2026-02-01").replace("logeren;;", "logeren;;2026-08-01")
    problemen = bureau.problemen(anders)
    assert "toegetreden_op is 1 februari 2026, in het register staat 1 januari 2026" in problemen
    assert "uitgetreden_op is 1 augustus 2026, in het register staat 1 juli 2026" in problemen
    uit = bureau.schrijf(anders, opties=("--herstel", "Verkeerd getypt."))
    assert "toegetreden_op wordt hersteld: 1 februari 2026 (was 1 januari 2026)" in uit
    assert bureau.groottes(dt.date(2026, 1, 15)) == {}
    assert list(bureau.groottes(dt.date(2026, 7, 15))) == ["Huis Fuut"]
    assert "wordt hersteld: leeg" in bureau.schrijf(
        anders.replace("2026-08-01", ""), opties=("--herstel", "Bleef toch.")
    )


def test_a_duplicate_of_the_register_is_named(bureau: Bureau) -> None:
    bureau.schrijf(A, B)
    assert "staat al in het register, met KvK-nummer 00000001" in bureau.problemen(B, A.replace("00000001", "00000003"))


def test_what_the_rules_refuse_is_told_with_its_line_and_nothing_is_kept(bureau: Bureau) -> None:
    begin = ("--per", "2026-01-01")
    bureau.doe("persoon", "Saar (verzonnen)", "saar@fuut.example", *begin)
    bureau.doe("geef-rol", "saar@fuut.example", "meetbeheerder", *begin)
    einde = bureau.einde()
    for opties, erbij in (((), []), (("--voer-uit",), ["Geweigerd"])):
        problemen = bureau.problemen(B, A, opties=opties)
        assert "regel 3: Huis Fuut (verzonnen): Deze persoon is vanaf 1 januari 2026 al meetbeheerder" in problemen
        assert bureau.soorten()[einde:] == erbij
    assert bureau.groottes(MAART) == {}


def test_a_workbook_with_columns_of_its_own_is_taken_over(bureau: Bureau, tmp_path: Path) -> None:
    boek = openpyxl.Workbook()
    boek.worksheets[0].append(["Organisatie", "kvk", "grootte", "toegetreden_op"])
    boek.worksheets[0].append(["Huis Fuut (verzonnen)", "00000001", "Klein", dt.date(2026, 1, 1)])
    boek.save(tmp_path / "partners.xlsx")
    lijst = (tmp_path / "partners.xlsx", "--kolom", "naam=organisatie", "--voer-uit")
    assert "Nieuw: 1." in bureau.doe("importeer", *lijst).stdout
    assert bureau.groottes(MAART) == {"Huis Fuut": Grootte.KLEIN}
    with pytest.raises(click.UsageError, match="kan niet"):
        bureau.doe("importeer", lijst[0], "--kolom", "score=x", standalone_mode=False)


def test_the_demo_list_fits_the_register(bureau: Bureau) -> None:
    bureau.lijst.write_text(voorbeeldpartners(), encoding="utf-8")
    assert "Nieuw: 40." in bureau.doe("importeer", bureau.lijst, "--voer-uit").stdout
    assert len(bureau.groottes(MAART)) == 39


def test_a_network_is_started_by_hand_and_then_asks_who_acts(bureau: Bureau) -> None:
    begin = ("--per", "2026-01-01")
    wie, beheer = "bram@lindebeek.example", ("--door", "bram@lindebeek.example")
    assert "staat in het register vanaf 1 januari 2026" in bureau.doe("persoon", "Bram (verzonnen)", wie, *begin).stdout
    assert "is beheerder vanaf" in bureau.doe("geef-rol", wie, "Beheerder", *begin).stdout
    with pytest.raises(Herstelbaar, match="--door"):
        bureau.doe("gemeente", "Gemeente Lindebeek (verzonnen)", "--kvk", "0000 9000", *begin)
    uit = bureau.doe("gemeente", "Gemeente Lindebeek (verzonnen)", "--kvk", "0000 9000", *begin, *beheer)
    assert "doet mee vanaf 1 januari 2026" in uit.stdout
    bureau.schrijf(A, opties=beheer)
    bureau.doe("geef-rol", "saar@fuut.example", "kartrekker", "--partij", "00000001", *begin, *beheer)
    weg = ("--per", "2026-07-01", "--reden", "Droeg het over.")
    assert "geen kartrekker meer" in bureau.doe("beeindig-rol", "saar@fuut.example", "kartrekker", *weg, *beheer).stdout
    bureau.doe("geef-rol", "saar@fuut.example", "aanjager", *begin, *beheer)
    fout = ("--reden", "Verkeerde persoon.", "--dag", "2026-01-01", *beheer)
    assert "is ingetrokken" in bureau.doe("trek-rol-in", "saar@fuut.example", "aanjager", *fout).stdout
    assert "aanjager" not in bureau.doe("toon", "--dag", "2026-02-01", "--rollen").stdout
    assert bureau.mails() == ["rol_beeindigd"] * 2 + ["rol_gekregen"] * 3
    getoond = bureau.doe("toon", "--dag", "2026-07-01", "--rollen").stdout
    assert "Wie meedeed op 1 juli 2026, zoals wij het nu weten." in getoond
    assert "Gemeente: Gemeente Lindebeek (verzonnen), KvK-nummer 00009000." in getoond
    assert "Huis Fuut (verzonnen)" in getoond
    assert "kartrekker" not in getoond
    toen = bureau.doe("toon", "--dag", "2026-07-01", "--bekend-op", "2020-01-01").stdout
    assert "zoals op 1 januari 2020 bekend was" in toen
    assert "Netwerkpartners: 0." in toen
    with pytest.raises(Weigering, match="geen beheerder of contractmanager"):
        bureau.schrijf(A, opties=("--door", "saar@fuut.example"))
    assert bureau.soorten()[-1] == "Geweigerd"


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        (("geef-rol", "niemand@fuut.example", "jurist"), "staat niemand in het register"),
        (("geef-rol", "saar@fuut.example", "jurist", "--partij", "00000009"), "doet geen partij mee met KvK-nummer"),
        (("beeindig-rol", "saar@fuut.example", "jurist", "--reden", "x"), "geen jurist"),
    ],
)
def test_what_is_not_in_the_register_is_told_with_what_to_do(
    woorden: tuple[str, ...], zin: str, bureau: Bureau
) -> None:
    bureau.schrijf(A)
    with pytest.raises((Herstelbaar, Weigering), match=zin):
        bureau.doe(*woorden)


def test_a_partner_whose_days_were_withdrawn_takes_part_again_by_the_list(bureau: Bureau) -> None:
    bureau.schrijf(A)
    toeval = Toeval(lambda: str(uuid.uuid4()), lambda: uuid.uuid4().bytes)
    op = dt.datetime(2100, 1, 1, tzinfo=dt.UTC)
    with handeling(bureau.opslag, door=DOOR, op=op, toeval=toeval) as nu:
        trek_in(nu, feit=nu.session.scalars(select(Lidmaatschap)).one(), reden="Nooit toegetreden.")
    with bureau.opslag.lees() as session:
        (bekend,) = bekende_partners(session)
        lijst = lees_partnerlijst(bureau.lijst.read_bytes(), bestand="partners.csv", kolommen={})
        vraag = Vraag(vandaag=MAART, per=None, herstel=None, kolommen=lijst.kolommen, reden="Proef.")
        assert [deel.zin for deel in meedoen(lijst.regels[0], bekend, vraag)] == ["doet weer mee vanaf 1 januari 2026"]
        assert maak_plan(session, lijst, vraag).gewijzigd == 1
