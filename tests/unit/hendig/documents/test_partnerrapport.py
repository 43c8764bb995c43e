"""What a partner reads about itself: never two sentences that contradict each other, never more than it may see."""

from __future__ import annotations

import io
import json
import re
from dataclasses import asdict

import pikepdf
import pytest

from analysis.oordeel.normregels import Maatstaf
from analysis.oordeel.uitkomst import Uitkomst
from hendig.documents.beoordeling.eigencijfers import EigenUitkomsten
from hendig.documents.beoordeling.partnerrapport import partnerrapport
from hendig.documents.beoordeling.rapporten import partnerrapporten
from hendig.processes.beoordeling.beoordeling import Beoordeling
from hendig.processes.ronde.terugkoppeling import eigen_resultaat
from surveys.terugkoppeling.eigen_score import eigen_score, te_tonen
from tests.unit.hendig.documents import situaties


def words(judged: Beoordeling) -> str:
    """Everything that the report of the one partner says or draws, as text."""
    per_ronde = tuple(
        (
            ronde.naam,
            {
                construct: eigen_resultaat(judged, construct=construct, partij=situaties.PARTIJ, ronde=nummer)
                for construct in ronde.constructen
            },
        )
        for nummer, ronde in enumerate(judged.rondes)
    )
    rapport = partnerrapport(EigenUitkomsten(situaties.PARTIJ, judged.norm, per_ronde))
    return json.dumps([asdict(blok) for blok in rapport.blokken], ensure_ascii=False)


def pages(judged: Beoordeling) -> int:
    ((_, pdf),) = partnerrapporten(judged)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)


def test_low_by_the_plain_mean_alone_is_never_told_as_low_with_the_margin() -> None:
    text = words(situaties.beoordeling(situaties.alleen_letterlijk_onder_de_norm(), maatstaf=Maatstaf.GEMIDDELDE))
    assert "Ook met de marge" not in text
    assert "Het gewone gemiddelde ligt deze keer onder de norm." in text
    assert "Met de marge erbij is de uitkomst: geen conclusie." in text


def test_one_low_round_has_no_consequences_and_a_signal_says_something_else() -> None:
    low = situaties.onder_de_norm()
    assert "Eén ronde heeft geen gevolgen" in words(situaties.beoordeling(low))
    signal = words(situaties.beoordeling(low, low, status=situaties.SIGNAAL))
    assert "Eén ronde heeft geen gevolgen" not in signal
    assert "Er is niets besloten." in signal


def test_a_plain_mean_at_the_end_of_the_scale_is_coded_like_a_score() -> None:
    text = words(situaties.beoordeling(situaties.iedereen_antwoordde_altijd(), maatstaf=Maatstaf.GEMIDDELDE))
    assert '"Gewoon gemiddelde", "4,8 of hoger"' in text
    assert "5,00" not in text


def test_too_few_other_raters_leave_no_number_behind() -> None:
    few = situaties.te_weinig_beoordelaars()
    text = words(situaties.beoordeling(few, few, maatstaf=Maatstaf.GEMIDDELDE))
    for hidden in ("2,20", "2,2 ", "2,50"):
        assert hidden not in text


def test_a_number_that_would_give_an_answer_away_leaves_its_verdict_behind() -> None:
    hidden = te_tonen(situaties.op_de_norm(), 5, zonder_cijfers=True)
    text = words(situaties.beoordeling(hidden, hidden, maatstaf=Maatstaf.GEMIDDELDE))
    for number in ("4,10", "4,40"):
        assert number not in text
    assert "De norm is gehaald." in text
    assert "Dat zegt niets over uw werk." in text


def test_a_dash_is_explained_in_the_same_words_whatever_its_reason() -> None:
    few = te_tonen(situaties.te_weinig_beoordelaars(), 5)
    hidden = te_tonen(situaties.op_de_norm(), 5, zonder_cijfers=True)
    told = [re.findall(r"Een score laten wij zien[^}]*", words(situaties.beoordeling(one))) for one in (few, hidden)]
    assert told[0] == told[1] != []


def test_a_figure_cannot_be_measured_more_finely_than_its_numbers_are_written() -> None:
    finer = situaties.uitkomst(2.5301234, situaties.onder_de_norm().oordeel)
    shown = eigen_score(finer, situaties.regels(), 5)
    assert shown is not None
    assert (shown.score, shown.bovengrens) == (2.53, 2.84)


@pytest.mark.parametrize("maatstaf", Maatstaf)
@pytest.mark.parametrize("rounds", [1, 4])
def test_the_number_of_pages_is_the_same_whatever_the_outcome(maatstaf: Maatstaf, rounds: int) -> None:
    outcomes: tuple[Uitkomst, ...] = (
        situaties.op_de_norm(),
        situaties.onder_de_norm(),
        situaties.alle_poorten_dicht(),
        situaties.te_weinig_beoordelaars(),
        te_tonen(situaties.op_de_norm(), 5, zonder_cijfers=True),
    )
    found = {pages(situaties.beoordeling(*[outcome] * rounds, maatstaf=maatstaf)) for outcome in outcomes}
    found.add(
        pages(situaties.beoordeling(*[outcomes[1]] * rounds, maatstaf=maatstaf, status=situaties.SIGNAAL)),
    )
    assert len(found) == 1
