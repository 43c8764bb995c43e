"""A result is kept as text and read back as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.herhaling.status import Herhaling
from analysis.oordeel.normregels import Maatstaf
from analysis.oordeel.uitkomst import GeslotenPoort, Oordeel, Poort
from surveys.terugkoppeling.eigen_resultaat import EigenResultaat, Herhalingsbeeld, Vraagverdeling
from surveys.terugkoppeling.eigen_score import EigenScore
from tests.unit.surveys.terugkoppeling.resultaten import ONDER, OP_DE_NORM, TE_WEINIG

ANDERS = (
    OP_DE_NORM,
    ONDER,
    TE_WEINIG,
    replace(
        ONDER,
        maatstaf=Maatstaf.GEMIDDELDE,
        poorten=(GeslotenPoort(Poort.RESPONS, 0.5, 0.6), GeslotenPoort(Poort.VLAG, None, None)),
        respons=0.5,
        gemeente_antwoord=3.25,
        score=EigenScore(3.1, 3.4, "3,10", "3,40", None),
        verdeling=(Vraagverdeling(vraag="C1", getoond=((5, 4), (None, 3)), samen=6),),
        herhaling=Herhalingsbeeld(
            status=Herhaling.SIGNAAL, telt=True, regel="", uitleg="Verzonnen.", rondes=("2026", "2027")
        ),
    ),
)


@pytest.mark.parametrize("resultaat", ANDERS, ids=["enough", "low", "too few", "with everything"])
def test_what_is_read_back_is_what_was_written(resultaat: EigenResultaat) -> None:
    assert EigenResultaat.uit_json(resultaat.als_json()) == resultaat
    assert resultaat.als_json() == replace(resultaat, oordeel=Oordeel(resultaat.oordeel.value)).als_json()


def test_too_few_counts_the_others_without_the_gemeente() -> None:
    assert TE_WEINIG.te_weinig
    assert not replace(TE_WEINIG, n=5, n_anderen=5).te_weinig
