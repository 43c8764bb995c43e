"""The part about the answers, for flags that do not come together in one network."""

from __future__ import annotations

from analysis.integrity.flags import Check, Checked, Flag, Integrity, SecondOpinion, Subject
from hendig.documents.beoordeling.integriteitsdeel import integriteitsdeel, tweede_schattingen
from hendig.documents.beoordeling.integriteitsuitleg import UITLEG
from hendig.processes.beoordeling.onderzocht import OnderzochteRonde
from hendig.zetwerk.blokken import Alinea, Blok, Lijst, Tabel

WIE = "Praktijk Verzonnen"


def flagged(check: Check, subject: Subject, *, adjusted_p: float = 0.0004) -> Checked:
    flag = Flag(subject=subject, found=2.5, usual=1.0, p=0.00001, adjusted_p=adjusted_p)
    return Checked(check=check, tested=40, flags=(flag,), false_flags=0.01, any_false=0.01)


def found(*checks: Checked, always_highest: int = 0) -> Integrity:
    return Integrity(
        construct="competentioneel",
        honest_rounds=999,
        checks=checks,
        residual_variance=0.4,
        without_rater={WIE: 0.3},
        always_highest=always_highest,
        second_opinions=(SecondOpinion(WIE, 9, 3.5, 3.9, 4.2),),
    )


def shown(deel: Integrity | None) -> list[Blok]:
    return list(integriteitsdeel(OnderzochteRonde("voorjaar 2030", {"competentioneel": deel})))


def words(blokken: list[Blok]) -> str:
    texts = [blok.tekst for blok in blokken if isinstance(blok, Alinea)]
    return " ".join([*texts, *(punt for blok in blokken if isinstance(blok, Lijst) for punt in blok.punten)])


def rows(blokken: list[Blok], titel: str) -> tuple[tuple[str, ...], ...]:
    (tabel,) = [blok for blok in blokken if isinstance(blok, Tabel) and blok.titel == titel]
    return tabel.rijen


def test_every_check_has_another_explanation_and_a_question_and_accuses_nobody() -> None:
    assert UITLEG.keys() == set(Check)
    for uitleg in UITLEG.values():
        assert all((uitleg.getal, uitleg.ook_mogelijk, uitleg.vraag))
        told = f"{uitleg.ook_mogelijk} {uitleg.vraag}".lower()
        assert not any(word in told for word in ("fraude", "schuld", "verdacht", "straf", "liegt", "anoniem"))


def test_a_party_that_falls_is_about_all_its_raters_and_a_pair_about_each_other() -> None:
    pair = Subject((WIE, "Zeearend"), (WIE, "Zeearend"))
    blokken = shown(found(flagged(Check.PARTIJ_DAALT, Subject((), (WIE,))), flagged(Check.WEDERZIJDS_LAAG, pair)))
    assert rows(blokken, "Plotselinge daling van één partij")[0][:2] == ("alle beoordelaars", WIE)
    assert rows(blokken, "Over en weer laag")[0][:2] == (f"{WIE}, Zeearend", "elkaar")


def test_a_very_small_chance_is_not_written_as_zero() -> None:
    check = Check.GRILLIG
    for adjusted_p, written in ((0.0004, "< 0,001"), (0.004, "0,004")):
        blokken = shown(found(flagged(check, Subject((WIE,)), adjusted_p=adjusted_p)))
        assert rows(blokken, check.capitalize())[0] == (WIE, "iedereen", "2,50", "1,00", written)


def test_an_erratic_rater_comes_with_the_variance_without_it() -> None:
    told = words(shown(found(flagged(Check.GRILLIG, Subject((WIE,))))))
    assert f"Zonder de antwoorden van {WIE} is de overige variantie 0,300 in plaats van 0,400." in told


def test_how_many_false_alarms_to_expect_stands_beside_the_flags() -> None:
    checks = [flagged(Check.GRILLIG, Subject((WIE,))), flagged(Check.WEDERZIJDS_LAAG, Subject((WIE,), (WIE,)))]
    assert "Er zijn 2 vlaggen. In een eerlijke ronde zoals deze verwacht u er gemiddeld 0,02" in words(
        shown(found(*checks))
    )
    assert "Er is geen vlag." in words(shown(found()))


def test_the_highest_answer_throughout_is_told_and_called_no_flag() -> None:
    assert "Overal het hoogste antwoord: 4. Dat is geen vlag." in words(shown(found(always_highest=4)))
    assert "Overal het hoogste" not in words(shown(found()))


def test_a_check_that_could_not_be_done_shows_no_zero() -> None:
    undone = Checked(check=Check.RELATIE_DAALT, tested=0, flags=(), false_flags=0.0, any_false=0.0)
    (row,) = rows(shown(found(undone)), "Wat is bekeken, naast 999 eerlijke rondes")
    assert row == ("Plotselinge daling tussen twee organisaties", "0", "-", "-")


def test_a_round_with_too_few_answers_says_so_and_shows_no_second_estimates() -> None:
    assert "te weinig antwoorden" in words(shown(None))
    assert list(tweede_schattingen(OnderzochteRonde("voorjaar 2030", {"competentioneel": None}))) == []


def test_second_estimates_stand_beside_the_estimate_of_every_kind_of_trust() -> None:
    blokken = list(tweede_schattingen(OnderzochteRonde("voorjaar 2030", {"competentioneel": found()})))
    (row,) = rows(blokken, "Competentioneel vertrouwen, op alfabet; geen rangorde")
    assert row == (WIE, "9", "3,50", "3,90", "4,20")
