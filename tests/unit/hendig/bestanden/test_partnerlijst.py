from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Sequence
from typing import Any

import openpyxl
import pytest

from governance.netwerk.kaarten import Partijkaart, Persoonskaart
from governance.netwerk.rules import Grootte
from hendig.bestanden.partnerlijst import MAG, Partnerlijst, lees_partnerlijst
from hendig.bestanden.problemen import Invoerfout

KOP = "naam;kvk;grootte;toegetreden_op"
VOL = ";".join((KOP, *MAG[:-1]))
HOUTSNIP = "Stichting Houtsnip (verzonnen)"


def lees(*regels: str, kop: str = KOP) -> Partnerlijst:
    return lees_partnerlijst("\n".join((kop, *regels)).encode(), bestand="partners.csv", kolommen={})


def problemen(inhoud: bytes) -> list[str]:
    with pytest.raises(Invoerfout) as gevangen:
        lees_partnerlijst(inhoud, bestand="partners.csv", kolommen={})
    return [str(probleem) for probleem in gevangen.value.problemen]


def weigering(*regels: str, kop: str = KOP) -> list[str]:
    return problemen("\n".join((kop, *regels)).encode())


def werkboek(kop: Sequence[Any], *regels: Sequence[Any]) -> bytes:
    boek, uit = openpyxl.Workbook(), io.BytesIO()
    for regel in (kop, *regels):
        boek.worksheets[0].append(regel)
    boek.save(uit)
    return uit.getvalue()


def test_a_line_is_read_with_everything_on_it() -> None:
    regel = (
        f'{HOUTSNIP};0000 0001;Klein;1-2-2026;000000000001;00.000001;"logeren; ambulant;logeren";Waterkant;2027-01-01;'
        "Saar D. (verzonnen);Saar@houtsnip.example;Dijk 1;0000aa;Lindebeek;info@houtsnip.example"
    )
    (gelezen,) = lees(regel, kop=VOL).regels
    assert gelezen.kaart == Partijkaart(
        naam=HOUTSNIP,
        kvk="00000001",
        vestiging="000000000001",
        agb="00000001",
        e_mail="info@houtsnip.example",
        adres="Dijk 1",
        postcode="0000 AA",
        plaats="Lindebeek",
    )
    assert (gelezen.grootte, gelezen.ondersteuning) == (Grootte.KLEIN, ("ambulant", "logeren"))
    assert (gelezen.toegetreden, gelezen.uitgetreden) == (dt.date(2026, 2, 1), dt.date(2027, 1, 1))
    assert gelezen.concern == "Waterkant"
    assert gelezen.contact == Persoonskaart(naam="Saar D. (verzonnen)", e_mail="saar@houtsnip.example")


def test_a_workbook_gives_its_dates_as_days() -> None:
    inhoud = werkboek(KOP.split(";"), (HOUTSNIP, "00000001", "ZZP", dt.datetime(2026, 1, 1)))  # noqa: DTZ001 - as Excel has it
    (gelezen,) = lees_partnerlijst(inhoud, bestand="partners.xlsx", kolommen={}).regels
    assert gelezen.toegetreden == dt.date(2026, 1, 1)


def test_every_problem_is_told_with_its_line() -> None:
    fouten = weigering(
        "A;123;groot;2026-01-01", "B;00000002;reus;31-2-2026", ";00000003;ZZP;", "A;00000123;groot;46023"
    )
    assert {fout.split(":")[0] for fout in fouten} == {f"partners.csv, regel {regel}" for regel in (2, 3, 4, 5)}
    assert any("Excel laat nullen" in fout or "te weinig" in fout for fout in fouten)
    assert any('"reus" is geen grootte' in fout for fout in fouten)
    assert any('"31-2-2026" is geen datum' in fout for fout in fouten)
    assert any("maak de cel dan op als datum" in fout for fout in fouten)
    assert any("naam is leeg" in fout for fout in fouten)


@pytest.mark.parametrize("cel", ["=B2", "=SOM(A1:A9)", "+cmd(1)", "@SUM(A1)"])
def test_a_formula_is_never_taken_for_a_name(cel: str) -> None:
    assert any("formule" in fout for fout in weigering(f"{cel};00000001;ZZP;2026-01-01"))


def test_a_formula_in_a_workbook_is_never_taken_for_a_name() -> None:
    inhoud = werkboek(KOP.split(";"), ("=A1", "00000001", "ZZP", "2026-01-01"))
    assert any("formule" in fout for fout in problemen(inhoud))


def test_a_workbook_with_a_program_in_it_is_refused() -> None:
    uit = io.BytesIO(werkboek(KOP.split(";")))
    with zipfile.ZipFile(uit, "a") as boek:
        boek.writestr("xl/vbaProject.bin", b"x")
    assert "macro's" in problemen(uit.getvalue())[0]


def test_a_name_that_begins_with_a_sign_is_a_name() -> None:
    assert lees("+Jeugd (verzonnen);00000001;ZZP;2026-01-01").regels[0].kaart.naam == "+Jeugd (verzonnen)"


def test_what_stands_in_the_list_twice_is_named_with_both_lines() -> None:
    fouten = weigering("A;00000001;ZZP;2026-01-01", "B;0000 0001;ZZP;2026-01-01", "A;00000003;ZZP;2026-01-01")
    assert any("KvK-nummer 00000001 staat ook op regel 2" in fout for fout in fouten)
    assert any("regel 4: deze naam staat ook op regel 2" in fout for fout in fouten)


def test_names_that_differ_in_capitals_only_are_one_by_mistake() -> None:
    fouten = weigering("Huis Fuut;00000001;ZZP;2026-01-01", "huis fuut;00000002;ZZP;2026-01-01")
    assert any("verschillen alleen in hoofdletters" in fout for fout in fouten)


def test_one_address_has_one_name_and_a_name_has_an_address() -> None:
    kop = f"{KOP};contactpersoon;contactpersoon_email"
    zelfde = [
        f"{naam};0000000{nummer};ZZP;2026-01-01;{wie};s@h.example"
        for nummer, naam, wie in ((1, "A", "Saar"), (2, "B", "Daan"))
    ]
    assert any("hoort op regel 2 bij een andere naam" in fout for fout in weigering(*zelfde, kop=kop))
    assert any("contactpersoon_email is leeg" in fout for fout in weigering("A;00000001;ZZP;2026-01-01;Saar;", kop=kop))
    assert any(
        "contactpersoon is leeg" in fout for fout in weigering("A;00000001;ZZP;2026-01-01;;s@h.example", kop=kop)
    )


def test_nobody_leaves_before_joining() -> None:
    fouten = weigering("A;00000001;ZZP;2026-01-01;2026-01-01", kop=f"{KOP};uitgetreden_op")
    assert any("ligt niet na toegetreden_op" in fout for fout in fouten)


def test_a_column_that_is_missing_is_named_and_one_by_another_name_is_found() -> None:
    assert any(
        '"grootte" ontbreekt' in fout for fout in weigering("A;00000001;2026-01-01", kop="naam;kvk;toegetreden_op")
    )
    inhoud = b"organisatie;kvk;grootte;toegetreden_op\nA;00000001;ZZP;2026-01-01"
    gelezen = lees_partnerlijst(inhoud, bestand="partners.csv", kolommen={"naam": "Organisatie"})
    assert gelezen.regels[0].kaart.naam == "A"
    assert gelezen.kolommen == {"naam", "kvk", "grootte", "toegetreden_op"}


def test_a_list_without_partners_is_refused() -> None:
    assert "alleen een kopregel" in weigering()[0]
