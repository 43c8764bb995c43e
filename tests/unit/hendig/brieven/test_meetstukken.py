"""Papers of the measurement: the numbers as the partner saw them, every rule in words, and nothing about a rater."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from hendig.brieven.invoer import als_invoer
from hendig.brieven.meting.controleursverklaring import controleursverklaring
from hendig.brieven.meting.herhalingscertificaat import herhalingscertificaat
from hendig.brieven.meting.meetcertificaat import meetcertificaat
from hendig.brieven.meting.regelvragen import H_REGELS, V_REGELS, VRAGEN
from hendig.brieven.meting.rondebewijs import GEEN, rondebewijs
from hendig.brieven.papier import woorden, zet
from hendig.zetwerk.blokken import Figuur
from surveys.terugkoppeling.eigen_score import eigen_score
from surveys.uitslag.certificaat import REGELS as V_VAN_CERTIFICAAT
from tests.unit.hendig.brieven.meetvoorbeelden import (
    CONTROLE,
    HERHALING,
    LAAGST,
    METING,
    NIET_POSITIEF,
    NIET_ROBUUST,
    REGELS,
    SOORT,
    WEGLATINGEN,
    ZONDER_CIJFERS,
    certificaat,
)
from tests.unit.hendig.brieven.stukvoorbeelden import STUKKEN


@pytest.mark.parametrize(
    "zin",
    [
        "Uitkomst voor competentioneel vertrouwen: onder de norm.",
        "De score is 2,10, de bovengrens 2,39 en de norm 3,5.",
        "Alle regels V1 tot en met V9 gelden.",
        "Marge met correctie\n0,29",
        "Score zonder correctie\n2,15\nBovengrens zonder correctie\n2,44\nMarge zonder correctie\n0,29",
        "Organisaties die antwoordden\n9\nwaarvan andere dan de gemeente\n8\nOrganisaties aan wie het is gevraagd\n12",
        "Deel dat antwoordde\n75 %\nClusters waaruit de antwoorden kwamen\n4",
        "De uitkomst hangt niet af van één organisatie.\nDe uitkomst hangt niet af van één cluster.",
        "Norm\nversie 2026-1\nVragenlijst\nversie 1\nProgramma\nhendig 1.7",
        f"Controlegetal van dit bewijs\n{METING.bewijs.certificaat_sha256}",
        "Zij is geen oordeel over vakkennis.",
        "Een meting is geen besluit. Eén ronde heeft geen gevolgen voor de overeenkomst.",
    ],
)
def test_a_certificate_says(zin: str) -> None:
    assert zin in woorden(meetcertificaat(METING))


def test_what_is_on_paper_has_the_hash_of_the_certificate_that_it_was_made_of() -> None:
    een = certificaat()
    papier = rondebewijs(een, eigen=None, ronde="2026", vertrouwen=SOORT)
    assert papier.certificaat_sha256 == een.sha256
    assert (papier.antwoorden_sha256, papier.norm_sha256) == (een.herkomst.antwoorden_sha256, een.herkomst.norm_sha256)


def test_a_certificate_answers_every_rule_in_words() -> None:
    tekst = woorden(meetcertificaat(METING))
    assert V_REGELS == V_VAN_CERTIFICAAT
    assert [regel for regel in V_REGELS if f"{regel}\n{VRAGEN[regel]}\nja" not in tekst] == []


def test_a_round_with_too_few_raters_shows_no_number_and_says_which_rule_failed() -> None:
    tekst = woorden(meetcertificaat(ZONDER_CIJFERS))
    assert ZONDER_CIJFERS.bewijs.met_correctie is ZONDER_CIJFERS.bewijs.zonder_correctie is None
    assert "Score met correctie\n-" in tekst
    assert "2,1" not in tekst
    assert "Niet alle regels V1 tot en met V9 gelden." in tekst
    assert "V3: Er waren te weinig bruikbare beoordelingen." in tekst
    assert f"V8\n{VRAGEN['V8']}\nniet getoetst" in tekst
    assert "Er is niets vast te stellen, omdat: te weinig beoordelaars." in tekst


def test_a_score_that_would_give_every_answer_away_is_written_as_the_partner_was_shown_it() -> None:
    eigen, bewijs = eigen_score(LAAGST, REGELS, 5), NIET_ROBUUST.beslissende
    assert eigen is not None
    assert bewijs.met_correctie is not None
    assert bewijs.zonder_correctie is not None
    assert bewijs.met_correctie.score == eigen.score_tekst == "1,2 of lager"
    assert bewijs.zonder_correctie.score == eigen.gemiddelde_tekst == "1,2 of lager"
    assert {bewijs.met_correctie.marge, bewijs.zonder_correctie.marge, bewijs.zonder_correctie.bovengrens} == {GEEN}


def test_no_paper_holds_a_value_of_a_leave_out_or_who_was_left_out() -> None:
    gehouden = " ".join(json.dumps(als_invoer(een)) for een in STUKKEN)
    for weg in WEGLATINGEN:
        assert weg.left_out not in gehouden
        assert str(weg.bound)[:4] not in gehouden
        assert str(weg.bound)[:4].replace(".", ",") not in gehouden
    assert "fragil" not in gehouden


def test_a_figure_stands_beside_its_sentence_and_never_alone() -> None:
    beeld = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="5" height="5"/></svg>'
    for papier, zinnen in (
        (meetcertificaat(replace(METING, figuur=beeld)), 1),
        (herhalingscertificaat(replace(HERHALING, figuur=beeld)), 2),
    ):
        (figuur,) = [blok for blok in papier.blokken if isinstance(blok, Figuur)]
        assert figuur.alt.count("De score is 2,10, de bovengrens 2,39 en de norm 3,5.") == zinnen
        assert zet(papier).startswith(b"%PDF")


@pytest.mark.parametrize(
    "zin",
    [
        "Alle regels H1 tot en met H8 gelden.",
        "Dit is een signaal en geen besluit. Mensen beoordelen het.",
        "Ronde 2026. Uitkomst voor competentioneel vertrouwen: onder de norm.",
        "Wat\nRonde 2026\nRonde 2027\nUitkomst\nonder de norm\nonder de norm",
        "Score met correctie\n2,10\n2,10",
        f"V6\n{VRAGEN['V6']}\nja\nja",
        "De uitkomst hangt niet af van één organisatie.",
    ],
)
def test_a_certificate_of_repetition_says(zin: str) -> None:
    assert zin in woorden(herhalingscertificaat(HERHALING))


def test_a_certificate_of_repetition_answers_every_rule_and_says_why_one_fails() -> None:
    tekst = woorden(herhalingscertificaat(HERHALING))
    assert [regel for regel in H_REGELS if f"{regel}\n{VRAGEN[regel]}\nja" not in tekst] == []
    anders = woorden(herhalingscertificaat(NIET_ROBUUST))
    assert "Niet alle regels H1 tot en met H8 gelden." in anders
    assert f"H7\n{VRAGEN['H7']}\nniet getoetst" in anders
    assert "H8: De uitkomst van de beslissende ronde hangt af van één beoordelaar of één cluster." in anders
    assert "De uitkomst verandert als één organisatie niet meetelt." in anders
    assert "De uitkomst hangt niet af van één cluster." in anders


def test_rounds_in_between_stand_between_the_first_and_the_one_that_decides() -> None:
    tussen = replace(HERHALING.eerste, ronde="tussen")
    kop = herhalingscertificaat(replace(HERHALING, daartussen=(tussen,)))
    assert "Wat\nRonde 2026\nRonde tussen\nRonde 2027" in woorden(kop)


@pytest.mark.parametrize(
    "zin",
    [
        "De verklaring is positief.\nZij gaat over competentioneel vertrouwen in de rondes 2026 en 2027.",
        "Mocht iedereen die antwoordde, ook beoordelen?\nja\nElke organisatie stond op de vastgestelde lijst",
        "Zijn er geen dubbele antwoorden?\nja\nElk antwoord hoort bij één uitnodiging.",
        "Had elke organisatie één stem?\nja\n",
        "Zijn banden voor alle partijen weggelaten voordat de rondes werden vastgesteld?\nja\n",
        "Is onderzocht of antwoorden waren afgesproken, en blijft de uitkomst staan?\nja\n",
        "Komen de stukken voor de partner en voor de deskundige uit dezelfde antwoorden?\nja\n",
        "Er is alleen een bevinding als beide berekeningen die geven.",
        "De partner kan hoogstens 10 schriftelijke vragen stellen.",
        "hetzelfde ingevuld?\nBelang onderzocht: de bevinding verandert niet.",
        "Het zegt niet of een organisatie heeft beoordeeld.",
    ],
)
def test_the_controleur_says(zin: str) -> None:
    assert zin in woorden(controleursverklaring(CONTROLE))


def test_a_check_that_fails_has_its_reason_and_the_statement_is_not_positive() -> None:
    tekst = woorden(controleursverklaring(NIET_POSITIEF))
    assert "De verklaring is niet positief." in tekst
    assert "vastgesteld?\nnee\nEén band is pas na het vaststellen gemeld." in tekst
    assert "Er zijn geen vragen gesteld." in tekst


def test_an_answer_to_a_question_says_whether_the_finding_changes_and_nothing_more() -> None:
    vraag = replace(CONTROLE.vragen[0], verandert=True)
    tekst = woorden(controleursverklaring(replace(CONTROLE, vragen=(vraag,))))
    assert f"{vraag.vraag}\nBelang onderzocht: de bevinding verandert wel.\n" in tekst
