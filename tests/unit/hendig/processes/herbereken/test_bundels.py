"""A bundle is read back as it was written, comes out right, and every change to it is seen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.herhaling.feiten import Rondestatus
from hendig.processes.herbereken.bundelvorm import getal, uit_getal
from hendig.processes.herbereken.bundelzip import Bundelfout, uit_zip
from hendig.processes.herbereken.deskundigenbundel import lees_deskundigenbundel
from hendig.processes.herbereken.herbereken import herbereken
from hendig.processes.herbereken.partnerbundel import lees_partnerbundel
from hendig.processes.herbereken.rondesom import certificaat_van
from hendig.uitvoer.herbereken.verslag import verslag_csv, verslagtekst
from tests.unit.hendig.processes.herbereken.bundels import (
    GEMEENTE,
    PARTIJ,
    deskundigenbundel,
    met_bestanden,
    partnerbundel,
    veranderd,
)

PARTNER = partnerbundel().als_bytes()
DESKUNDIGE = deskundigenbundel().als_bytes()


def test_equal_bundles_give_equal_bytes_and_are_read_back() -> None:
    assert partnerbundel().als_bytes() == PARTNER
    assert deskundigenbundel().als_bytes() == DESKUNDIGE
    assert lees_partnerbundel(uit_zip(PARTNER)).als_bytes() == PARTNER
    assert lees_deskundigenbundel(uit_zip(DESKUNDIGE)).als_bytes() == DESKUNDIGE


def test_the_sum_of_a_partner_is_right_and_the_report_shows_every_step() -> None:
    verslag = herbereken(PARTNER)
    tekst = verslagtekst(verslag)
    assert verslag.klopt
    (ronde,) = verslag.rondes
    assert ronde.som is not None
    for nummer, stap in enumerate(ronde.som.stappen, start=1):
        assert f"{nummer}. {stap.naam}: " in tekst
    assert "Conclusie: klopt." in tekst
    assert "klopt niet" not in tekst
    assert "blijft de uitkomst staan zonder één cluster: nee" in tekst


@pytest.mark.parametrize("inhoud", [PARTNER, DESKUNDIGE])
def test_a_bundle_and_its_report_say_for_whom_it_was_made(inhoud: bytes) -> None:
    for tekst in (uit_zip(inhoud)["VOOR-WIE.txt"], verslagtekst(herbereken(inhoud))):
        assert "Voor: Wil Verzonnen" in tekst
        assert "Zaak: Z-1" in tekst
        assert "Nummer van deze bundel: b-1" in tekst


def test_a_partner_gets_no_answers_to_single_questions() -> None:
    assert set(uit_zip(PARTNER)) == {
        *("LEES-DIT-EERST.txt", "VOOR-WIE.txt", "bundel.json", "verwacht.json"),
        *("ronde-1-antwoorden.csv", "ronde-1-vragenlijst.csv", "ronde-1-vaste-getallen.json"),
    }


def test_everything_of_an_expert_is_right_the_repetition_too() -> None:
    verslag = herbereken(DESKUNDIGE)
    assert verslag.klopt, verslag.afwijkingen
    gezegd = {een.wat: een.berekend for een in verslag.herhaling}
    assert gezegd["bij herhaling: status"] == "signaal: bij herhaling onder de norm"
    assert gezegd["bij herhaling: rondes"] == ("Ronde 1", "Ronde 2")
    waarden = {een.wat for een in verslag.rondes[0].vergelijkingen}
    assert {
        "oordeel",
        "grenzen: bound",
        "weglatingen: cluster",
        "regels: V6",
        "poortgetallen: respons te laag",
    } <= waarden
    assert "Conclusie: klopt." in verslagtekst(verslag)


@pytest.mark.parametrize(
    ("naam", "oud", "nieuw", "wat"),
    [
        ("ronde-1-antwoorden.csv", "4;2\r\n", "4;1\r\n", "score"),
        ("ronde-1-antwoorden.csv", "9;3\r\n", "", "aantal antwoorden"),
        ("ronde-1-vaste-getallen.json", "0.123456789", "0.123466789", "score"),
        ("ronde-1-vaste-getallen.json", '"spread_factor": 1.1', '"spread_factor": 1.2', "bovengrens"),
        ("ronde-1-vaste-getallen.json", '"norm": 3.0', '"norm": 2.0', "uitkomst"),
        ("ronde-1-vaste-getallen.json", '"k_min": 8', '"k_min": 10', "uitkomst"),
        ("verwacht.json", '"score": ', '"score": 1', "score"),
        ("verwacht.json", '"oordeel": "onder de norm"', '"oordeel": "geen conclusie"', "uitkomst"),
    ],
)
def test_a_changed_answer_constant_or_expectation_of_a_partner_is_seen(
    naam: str, oud: str, nieuw: str, wat: str
) -> None:
    verslag = herbereken(veranderd(PARTNER, naam, oud, nieuw))
    assert wat in {een.wat for een in verslag.afwijkingen}
    tekst = verslagtekst(verslag)
    assert "Conclusie: klopt niet." in tekst
    assert ": klopt niet\n" in tekst
    assert "klopt niet" in verslag_csv(verslag)


@pytest.mark.parametrize(
    ("naam", "oud", "nieuw", "wat"),
    [
        ("ronde-1-antwoorden.csv", f";{PARTIJ};C-0;", f";{PARTIJ};C-0;5", None),
        ("ronde-2-norm.toml", "kwantiel = 1.282", "kwantiel = 1.5", "grenzen: bound"),
        ("ronde-1-feiten.json", '"toegetreden_op": "2025-01-01"', '"toegetreden_op": "2027-01-01"', "regels: V2"),
        ("ronde-2-feiten.json", '"gebruikt": false', '"gebruikt": true', "bij herhaling: status"),
        ("ronde-2-feiten.json", '"vraag_open": false', '"vraag_open": true', "oordeel"),
        ("ronde-1-feiten.json", '"banden_weggelaten": true', '"banden_weggelaten": false', "regels: V6"),
        ("ronde-1-feiten.json", '"plan": "vastgesteld"', '"plan": "niet"', "bij herhaling: regel"),
        ("verwacht.json", '"n": 19', '"n": 18', "n"),
        ("verwacht.json", '"beoordelaar": true', '"beoordelaar": false', "weglatingen: beoordelaar"),
        ("verwacht.json", '"status": "signaal', '"status": "geen', "bij herhaling: status"),
    ],
)
def test_a_changed_answer_norm_fact_or_expectation_of_an_expert_is_seen(
    naam: str, oud: str, nieuw: str, wat: str | None
) -> None:
    if wat is None:
        regel = next(een for een in uit_zip(DESKUNDIGE)[naam].splitlines() if f";{PARTIJ};" in een)
        oud, nieuw, wat = regel, regel[:-1] + "5", "grenzen: score"
    verslag = herbereken(veranderd(DESKUNDIGE, naam, oud, nieuw))
    assert wat in {een.wat for een in verslag.afwijkingen}
    assert not verslag.klopt


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (veranderd(PARTNER, "bundel.json", '"versie": 2', '"versie": 3'), "De vorm heeft versie 3."),
        (veranderd(PARTNER, "bundel.json", '"partnerbundel"', '"iets"'), "De soort iets is onbekend."),
        (veranderd(PARTNER, "bundel.json", '"rondes"', '"ronden"'), "bundel.json heeft niet de vorm"),
        (met_bestanden(PARTNER, bundel__json=None), "bundel.json ontbreekt."),
        (met_bestanden(PARTNER, bundel__json="{"), "bundel.json heeft niet de vorm"),
        (met_bestanden(PARTNER, verwacht__json=None), "verwacht.json ontbreekt."),
        (met_bestanden(PARTNER, **{"VOOR-WIE.txt": None}), "VOOR-WIE.txt ontbreekt."),
        (veranderd(PARTNER, "bundel.json", '"voor"', '"van"'), "bundel.json heeft niet de vorm"),
        (met_bestanden(PARTNER, extra__txt="hallo"), "extra.txt hoort er niet in."),
        (veranderd(PARTNER, "ronde-1-antwoorden.csv", "nummer", "naam"), "ronde-1-antwoorden.csv heeft niet"),
        (veranderd(PARTNER, "ronde-1-antwoorden.csv", "1;1\r", "1;nan\r"), "ronde-1-antwoorden.csv heeft niet"),
        (veranderd(PARTNER, "ronde-1-antwoorden.csv", "1;1\r", "1;1;1\r"), "ronde-1-antwoorden.csv heeft niet"),
        (veranderd(PARTNER, "ronde-1-vaste-getallen.json", "0.36", "-0.36"), "ronde-1-vaste-getallen.json heeft"),
        (veranderd(PARTNER, "ronde-1-vaste-getallen.json", "0.36", "NaN"), "ronde-1-vaste-getallen.json heeft"),
        (veranderd(PARTNER, "ronde-1-vaste-getallen.json", "0.36", '"x"'), "ronde-1-vaste-getallen.json heeft"),
        (veranderd(PARTNER, "verwacht.json", '"bound"', '"bond"'), "verwacht.json heeft niet de vorm"),
        (veranderd(DESKUNDIGE, "ronde-1-antwoorden.csv", "cluster", "groep"), "ronde-1-antwoorden.csv heeft niet"),
        (veranderd(DESKUNDIGE, "ronde-1-antwoorden.csv", "C1", "I1"), "gaan niet over competentioneel"),
        (veranderd(DESKUNDIGE, "ronde-1-norm.toml", "kwantiel", "kwantel"), "ronde-1-norm.toml"),
        (veranderd(DESKUNDIGE, "ronde-1-feiten.json", "2025-01-01", "gisteren"), "ronde-1-feiten.json heeft niet"),
        (veranderd(DESKUNDIGE, "bundel.json", "competentioneel", "iets"), "gaan niet over iets"),
        (
            veranderd(DESKUNDIGE, "ronde-1-antwoorden.csv", f"{GEMEENTE};{PARTIJ}", f"{GEMEENTE};{GEMEENTE}"),
            "De inhoud heeft niet de vorm",
        ),
    ],
)
def test_a_bundle_of_another_form_is_refused_with_what_to_do(inhoud: bytes, zin: str) -> None:
    with pytest.raises(Bundelfout) as fout:
        herbereken(inhoud)
    assert zin in str(fout.value)
    assert str(fout.value).endswith(("Vraag de bundel opnieuw aan bij wie hem gaf.", "van hendig.", "json staat."))


@pytest.mark.parametrize("waarde", [3.0, 0.1, 8 / 3, 1e-7, 12.25])
def test_a_number_is_written_with_a_comma_and_read_back_to_twelve_decimals(waarde: float) -> None:
    assert "." not in getal(waarde)
    assert uit_getal(getal(waarde)) == pytest.approx(waarde, abs=1e-12)


@pytest.mark.parametrize("tekst", ["", "-", "1.5", "1,2,3", "nan", "1e5", " 1"])
def test_what_is_no_number_of_ours_is_not_read(tekst: str) -> None:
    with pytest.raises(ValueError, match="not a number of ours"):
        uit_getal(tekst)


def test_a_round_between_in_which_nobody_rated_the_party_breaks_nothing() -> None:
    bundel = deskundigenbundel()
    eerste, laatste = bundel.rondes
    stil = replace(
        eerste,
        regels=tuple(een for een in eerste.regels if PARTIJ not in (een.wie, een.over)),
        lijst=tuple(een for een in eerste.lijst if PARTIJ not in een),
        feiten=replace(eerste.feiten, ronde=replace(eerste.feiten.ronde, naam="Ronde 1b")),
        verwacht=None,
    )
    verslag = herbereken(replace(bundel, rondes=(eerste, stil, laatste)).als_bytes())
    assert verslag.klopt, verslag.afwijkingen
    gezegd = {een.wat: een.berekend for een in verslag.herhaling}
    assert gezegd["bij herhaling: rondes"] == ("Ronde 1", "Ronde 2")
    assert [een.wat for een in verslag.rondes[1].vergelijkingen] == ["uitkomst voor deze partij"]


def test_a_round_that_was_annulled_after_its_certificate_breaks_nothing_and_its_certificate_is_still_right() -> None:
    bundel = deskundigenbundel()
    eerste, laatste = bundel.rondes
    weg = replace(eerste.feiten.ronde, naam="Ronde 1b", status=Rondestatus.VERNIETIGD)
    ertussen = replace(eerste, feiten=replace(eerste.feiten, ronde=weg))
    verslag = herbereken(replace(bundel, rondes=(eerste, ertussen, laatste)).als_bytes())
    assert verslag.klopt, verslag.afwijkingen


def test_an_outcome_that_should_not_be_there_is_seen() -> None:
    bundel = deskundigenbundel()
    eerste = replace(bundel.rondes[0], verwacht=None)
    assert not herbereken(replace(bundel, rondes=(eerste, bundel.rondes[1])).als_bytes()).klopt


def test_of_one_round_nothing_is_said_about_repetition() -> None:
    bundel = replace(deskundigenbundel(), herhaling=None)
    verslag = herbereken(replace(bundel, rondes=bundel.rondes[:1]).als_bytes())
    assert verslag.klopt
    assert verslag.herhaling == ()


def test_a_bundle_about_the_gemeente_itself_comes_out_right() -> None:
    bundel = replace(deskundigenbundel(), partij=GEMEENTE, herhaling=None)
    ronde = replace(bundel.rondes[0], verwacht=None)
    ronde = replace(ronde, verwacht=certificaat_van(bundel, ronde))
    assert ronde.verwacht is not None
    verslag = herbereken(replace(bundel, rondes=(ronde,)).als_bytes())
    assert verslag.klopt
    assert ronde.verwacht.n == ronde.verwacht.n_anderen
