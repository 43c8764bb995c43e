"""What can be agreed: every proposal fits its own bounds, survives being kept, and what does not fit is told why."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.contract.contracttekst import (
    Artikeltekst,
    als_json,
    normwaarde_uit_json,
    tekst_sha256,
    termijn_als_parameter,
    termijn_uit_waarde,
    uit_json,
)
from governance.contract.parametersoorten import PARAMETERSOORTEN, bezwaar_tegen_code, bezwaar_tegen_waarde
from governance.contract.rules import (
    AL_VASTGESTELD,
    INTUSSEN_VERANDERD,
    ZELFDE_PERSOON,
    BijAfloop,
    Eenheid,
    Startgrond,
    Termijnafspraak,
    Versiestand,
    versiestand,
    weiger_vaststelling,
)
from governance.contract.termijnsoorten import TERMIJNSOORTEN, VERANTWOORDING, bezwaar_tegen_termijn
from governance.weigering import Weigering, Weigeringsgrond

WOORDEN = st.text(min_size=1, max_size=20)
ARTIKELEN = st.lists(st.builds(Artikeltekst, WOORDEN, WOORDEN, WOORDEN), min_size=1, max_size=6)
TERMIJNEN = st.builds(
    Termijnafspraak,
    code=WOORDEN,
    lengte=st.integers(1, 1000),
    eenheid=st.sampled_from(Eenheid),
    startgrond=st.sampled_from(Startgrond),
    verlengbaar=st.booleans(),
    verlenging=st.none() | st.integers(1, 1000),
    bij_afloop=st.sampled_from(BijAfloop),
    artikel=WOORDEN,
)


@pytest.mark.parametrize("code", PARAMETERSOORTEN)
def test_every_proposed_parameter_fits_and_survives_being_kept(code: str) -> None:
    voorstel = PARAMETERSOORTEN[code].sleutel.voorstel
    assert bezwaar_tegen_waarde(code, voorstel) is None
    assert uit_json(code, als_json(voorstel)) == voorstel


@pytest.mark.parametrize("code", TERMIJNSOORTEN)
def test_every_proposed_term_fits(code: str) -> None:
    assert bezwaar_tegen_termijn(TERMIJNSOORTEN[code].voorstel) is None


@given(TERMIJNEN)
def test_a_term_survives_being_kept(afspraak: Termijnafspraak) -> None:
    deel = termijn_als_parameter(afspraak, reden="proef", bron="proef")
    assert termijn_uit_waarde(deel.code, deel.artikel, uit_json(deel.code, als_json(deel.waarde))) == afspraak


def test_a_date_of_a_norm_survives_being_kept() -> None:
    dag = dt.date(2026, 1, 1)
    assert normwaarde_uit_json("contract", "vastgesteld_op", als_json(dag)) == dag
    assert normwaarde_uit_json("herhaling", "weglaten", '["cluster"]') == ("cluster",)


@pytest.mark.parametrize(
    ("code", "waarde", "zegt"),
    [
        ("uitsluiting.route", "OPTIE_3", '"OPTIE_1" of "OPTIE_2"'),
        ("kennisgeving.portaal_werkdagen", 0, "van 1 of hoger"),
        ("kennisgeving.schriftelijke_kanalen", [], "minstens één kanaal"),
        ("termijnen.gelijkgestelde_dagen", ["2026-02-29"], "geen datum"),
        ("termijnen.gelijkgestelde_dagen", ["20260115"], "geen datum"),
        ("termijnen.termijnenwet", 1, "true of false"),
    ],
)
def test_a_value_that_does_not_fit_is_told_why(code: str, waarde: object, zegt: str) -> None:
    assert zegt in (bezwaar_tegen_waarde(code, waarde) or "")


def test_an_unknown_code_is_told_with_the_nearest_one() -> None:
    assert "Bedoelt u uitsluiting.route?" in (bezwaar_tegen_code("uitsluiting.rout", PARAMETERSOORTEN) or "")
    assert bezwaar_tegen_code("T10", TERMIJNSOORTEN) is None


@pytest.mark.parametrize(("code", "dagen"), [("T06b", 14), ("T17", 20), (VERANTWOORDING, 14)])
def test_a_term_is_not_shorter_than_what_must_be(code: str, dagen: int) -> None:
    kort = replace(TERMIJNSOORTEN[code].voorstel, lengte=dagen - 1, eenheid=Eenheid.DAG)
    assert f"minstens {dagen} dagen" in (bezwaar_tegen_termijn(kort) or "")
    assert bezwaar_tegen_termijn(replace(kort, lengte=dagen)) is None


def test_a_term_that_may_not_be_longer_has_no_extension() -> None:
    vast = replace(TERMIJNSOORTEN["T10"].voorstel, verlengbaar=False)
    assert "niet verlengbaar" in (bezwaar_tegen_termijn(vast) or "")


@given(ARTIKELEN, st.data())
def test_any_change_of_a_text_changes_its_hash(artikelen: list[Artikeltekst], data: st.DataObject) -> None:
    heel = tekst_sha256(artikel.sha256 for artikel in artikelen)
    nummer = data.draw(st.integers(0, len(artikelen) - 1))
    veld = data.draw(st.sampled_from(["nummer", "kop", "tekst"]))
    anders = [*artikelen]
    anders[nummer] = replace(anders[nummer], **{veld: getattr(anders[nummer], veld) + "x"})
    assert tekst_sha256(artikel.sha256 for artikel in anders) != heel
    assert tekst_sha256(artikel.sha256 for artikel in artikelen) == heel
    if artikelen != artikelen[::-1]:
        assert tekst_sha256(artikel.sha256 for artikel in artikelen[::-1]) != heel


@given(st.lists(st.sampled_from(Versiestand)))
def test_a_version_is_fixed_once_somebody_fixed_it(stappen: list[Versiestand]) -> None:
    assert (versiestand(stappen) is Versiestand.VASTGESTELD) == (Versiestand.VASTGESTELD in stappen)


@pytest.mark.parametrize(
    ("persoon", "stand", "grond"),
    [
        ("opsteller", Versiestand.CONCEPT, ZELFDE_PERSOON),
        ("ander", Versiestand.VASTGESTELD, AL_VASTGESTELD),
    ],
)
def test_who_may_not_fix_a_version_is_refused(persoon: str, stand: Versiestand, grond: Weigeringsgrond) -> None:
    with pytest.raises(Weigering) as fout:
        weiger_vaststelling(
            "versie 1.0 van de overeenkomst", opgesteld_door=["opsteller"], stand=stand, persoon=persoon
        )
    assert fout.value.grond is grond


def test_a_second_person_may_fix_a_concept() -> None:
    for gelezen in (None, 1):
        weiger_vaststelling("x", opgesteld_door=["een"], stand=Versiestand.CONCEPT, persoon="twee", gelezen=gelezen)


@pytest.mark.parametrize("gelezen", [0, 1, 3])
def test_who_read_another_wording_does_not_fix_this_one(gelezen: int) -> None:
    with pytest.raises(Weigering) as fout:
        weiger_vaststelling(
            "x", opgesteld_door=["een", "een"], stand=Versiestand.CONCEPT, persoon="twee", gelezen=gelezen
        )
    assert fout.value.grond is INTUSSEN_VERANDERD
