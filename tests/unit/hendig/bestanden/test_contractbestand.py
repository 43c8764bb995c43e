"""A contract file: the example is accepted, and everything that is wrong is told at once with its line."""

import datetime as dt

import pytest

from governance.contract.contracttekst import als_json
from governance.contract.parametersoorten import PARAMETERSOORTEN
from governance.contract.termijnsoorten import TERMIJNSOORTEN
from hendig.bestanden.contractbestand import lees_contract
from hendig.bestanden.problemen import Invoerfout
from hendig.demo.contract import voorbeeldcontract
from hendig.demo.contractartikelen import ARTIKELEN, VERPLICHTINGEN

KORT = """\
[contract]
nummer = "1.0"
titel = "Proef"

[[artikel]]
nummer = "1"
kop = "Samen"
tekst = "Wij  werken samen."

[[parameter]]
code = "uitsluiting.route"
waarde = "BEIDE"
artikel = "1"
reden = "proef"
bron = "proef"

[[termijn]]
code = "T10"
lengte = 4
eenheid = "weken"
startgrond = "bezorgd"
verlengbaar = true
verlenging = 2
bij_afloop = "ga verder zonder"
artikel = "1"
reden = "proef"
bron = "proef"

[[verplichting]]
code = "O-INT"
omschrijving = "Meedoen"
wie = "partner"
periodiciteit = "twee keer per jaar"
aard = "plicht"
bewijs = "lijst"
gevolg = "gesprek"
bron = "proef"
artikel = "1"
"""


def problemen(tekst: str) -> list[str]:
    with pytest.raises(Invoerfout) as fout:
        lees_contract(tekst.encode(), bestand="contract.toml")
    return [str(probleem) for probleem in fout.value.problemen]


def test_the_example_is_the_proposal_and_is_accepted() -> None:
    gelezen = lees_contract(voorbeeldcontract().encode(), bestand="contract.toml")
    assert gelezen.tekst.artikelen == ARTIKELEN
    assert gelezen.verplichtingen == VERPLICHTINGEN
    waarden = {deel.code: als_json(deel.waarde) for deel in gelezen.tekst.parameters}
    voorstellen = {code: als_json(soort.sleutel.voorstel) for code, soort in PARAMETERSOORTEN.items()}
    assert {code: waarden[code] for code in voorstellen} == voorstellen
    assert set(waarden) == set(PARAMETERSOORTEN) | set(TERMIJNSOORTEN)


def test_only_an_empty_line_counts_among_the_spaces_of_an_article() -> None:
    tekst = KORT.replace('"Wij  werken samen."', '"""\nWij  werken\nsamen.\n \nHeel graag.\n"""')
    (artikel,) = lees_contract(tekst.encode(), bestand="contract.toml").tekst.artikelen
    assert artikel.tekst == "Wij werken samen.\n\nHeel graag."


@pytest.mark.parametrize(
    ("was", "wordt", "regel", "zegt"),
    [
        ('nummer = "1.0"', 'nummers = "1.0"', 2, "deze sleutel bestaat hier niet"),
        ('kop = "Samen"', "kop = 3", 7, "Schrijf een tekst"),
        ('tekst = "Wij  werken samen."', 'tekst = " "', 8, "heeft geen tekst"),
        ('tekst = "Wij  werken samen."', "", 5, "tekst: Deze sleutel ontbreekt"),
        ("uitsluiting.route", "uitsluiting.roete", 11, "Bedoelt u uitsluiting.route?"),
        ('waarde = "BEIDE"', 'waarde = "GEEN"', 12, '"OPTIE_1" of "OPTIE_2" of "BEIDE"'),
        ('artikel = "1"\nreden', 'artikel = "7"\nreden', 13, 'Artikel "7" staat niet in dit bestand'),
        ('code = "T10"', 'code = "T99"', 18, 'De code "T99" bestaat niet'),
        ('eenheid = "weken"', 'eenheid = "jaren"', 20, '"dagen" of "werkdagen" of "weken" of "maanden"'),
        ("verlengbaar = true", "verlengbaar = false", 19, "verlenging bij een termijn die niet verlengbaar is"),
        ('wie = "partner"', 'wie = "iedereen"', 32, '"partner" of "gemeente"'),
        ("[[verplichting]]", "[[verplichtingen]]", 29, "bestaat niet in een contractbestand"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(was: str, wordt: str, regel: int, zegt: str) -> None:
    assert was in KORT
    gevonden = problemen(KORT.replace(was, wordt, 1))
    assert [tekst for tekst in gevonden if zegt in tekst and f"regel {regel}:" in tekst], gevonden


def test_all_problems_are_told_at_once() -> None:
    tekst = KORT.replace('"BEIDE"', "1").replace('"T10"', '"T99"').replace('wie = "partner"', 'wie = "x"')
    assert len(problemen(tekst)) == 3


def test_the_law_sets_the_shortest_time_to_repair() -> None:
    tekst = KORT.replace('"T10"', '"T06b"').replace("lengte = 4", "lengte = 1")
    assert "minstens 14 dagen" in problemen(tekst)[0]


def test_the_same_article_and_the_same_code_stand_there_once() -> None:
    tekst = KORT + KORT.partition("[[artikel]]")[2].join(["[[artikel]]", ""])
    assert sum("staat er twee keer" in probleem for probleem in problemen(tekst)) == 4


def test_a_file_without_a_head_or_articles_says_so() -> None:
    gevonden = problemen("# nog niets")
    assert any("Begin met [contract]" in probleem for probleem in gevonden)
    assert any("geen enkel artikel" in probleem for probleem in gevonden)


def test_a_day_that_a_decree_equates_is_a_real_day() -> None:
    tekst = KORT.replace("uitsluiting.route", "termijnen.gelijkgestelde_dagen")
    assert "geen datum" in problemen(tekst.replace('"BEIDE"', '["2026-02-30"]'))[0]
    goed = lees_contract(tekst.replace('"BEIDE"', '["2026-05-15"]').encode(), bestand="contract.toml")
    assert goed.tekst.parameters[0].waarde == ["2026-05-15"]


def test_a_date_stands_without_quotes() -> None:
    tekst = KORT.replace("uitsluiting.route", "looptijd.laatste_dag")
    assert "zonder aanhalingstekens" in problemen(tekst)[0]
    goed = lees_contract(tekst.replace('"BEIDE"', "2035-12-31").encode(), bestand="contract.toml")
    assert goed.tekst.parameters[0].waarde == dt.date(2035, 12, 31)
