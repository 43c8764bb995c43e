"""What is said about more raters over the whole term."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.oordeel.normregels import Maatstaf
from analysis.rehearsal.densities import Density, Wanted
from analysis.rehearsal.tally import Rate
from governance.norm.norm import Norm
from governance.norm.sleutels import voorbeeldnorm
from hendig.bestanden.normbestand import lees_norm
from hendig.documents.ontwerp.looptijdzinnen import ANDERE_NORM, TOEVAL, koppen, rijen, uitleg, zinnen
from hendig.processes.ontwerp.looptijd import Looptijd


def norm(*constructen: str) -> Norm:
    """Every proposal, for these constructs."""
    return lees_norm(voorbeeldnorm(constructen).encode(), bestand="norm.toml")


def density(factor: float, raters: float, at_norm: float, ever: float, error: float = 0.004) -> Density:
    return Density(
        factor=factor,
        raters=raters,
        at_norm=Rate(at_norm, error, 2000),
        early=Rate(0.5, error, 2000),
        ever=Rate(ever, error, 2000),
        undecidable=Rate(0.2, error, 2000),
    )


TERM = Looptijd(
    rondes=10,
    netwerken=2000,
    seed=1,
    wens=Wanted(at_norm=0.03, found=0.8),
    dichtheden=(density(1.0, 11.2, 0.02, 0.70), density(1.5, 16.6, 0.01, 0.85), density(2.0, 20.4, 0.01, 0.95)),
)


def said(term: Looptijd) -> str:
    return " ".join(zinnen(term, norm("score")))


def test_it_says_how_many_raters_are_needed_and_how_many_there_are() -> None:
    assert "Daarvoor zijn gemiddeld ongeveer 17 beoordelaars per ronde nodig, nu 11." in said(TERM)
    assert "1,5 keer zoveel contacten" in said(TERM)
    assert TOEVAL not in said(TERM)
    assert "grof" not in said(TERM)


def test_without_a_wish_only_what_there_is_now_is_read_aloud() -> None:
    (zin,) = zinnen(replace(TERM, wens=None), norm("score"))
    assert "ongeveer 2 op de 100 voor een partner precies op de norm" in zin
    assert "ongeveer 70 op de 100 voor een partner een half punt eronder" in zin


def test_what_is_wanted_is_written_as_it_was_typed() -> None:
    wens = Wanted(at_norm=0.025, found=0.07)
    assert "hoogstens 2,5 % kans" in said(replace(TERM, wens=wens))
    assert "minstens 7 % bij" in said(replace(TERM, wens=wens))


def test_when_there_are_enough_raters_now_it_says_so() -> None:
    assert "Dat lukt met de beoordelaars van nu: gemiddeld ongeveer 11 per ronde." in said(
        replace(TERM, wens=Wanted(at_norm=0.05, found=0.6))
    )


@pytest.mark.parametrize(
    ("wens", "richting"),
    [
        (Wanted(at_norm=0.03, found=0.99), "Een lager kwantiel vindt meer"),
        (Wanted(at_norm=0.001, found=0.8), "Een hoger kwantiel geeft precies op de norm minder vaak"),
        (Wanted(at_norm=0.001, found=0.99), "maakt de ene kans beter en de andere slechter"),
    ],
)
def test_when_no_density_does_it_the_quantile_is_the_other_lever(wens: Wanted, richting: str) -> None:
    gezegd = said(replace(TERM, wens=wens))
    assert "Dat lukt met geen van deze aantallen." in gezegd
    assert richting in gezegd
    assert ANDERE_NORM in gezegd


def test_a_quantile_that_the_norm_does_not_use_is_no_lever() -> None:
    gewoon = norm("score")
    regels = {naam: replace(deel, maatstaf=Maatstaf.GEMIDDELDE) for naam, deel in gewoon.constructen.items()}
    term = replace(TERM, wens=Wanted(at_norm=0.03, found=0.99))
    gezegd = " ".join(zinnen(term, replace(gewoon, constructen=regels)))
    assert "Het kwantiel helpt niet" in gezegd
    assert ANDERE_NORM not in gezegd


def test_a_chance_near_what_is_wanted_is_said_to_hang_on_chance() -> None:
    assert TOEVAL in said(replace(TERM, wens=Wanted(at_norm=0.03, found=0.848)))


def test_a_missed_density_that_is_nearly_enough_is_said_to_hang_on_chance() -> None:
    assert TOEVAL in said(replace(TERM, wens=Wanted(at_norm=0.04, found=0.705)))


def test_few_networks_are_called_coarse() -> None:
    assert "Met 200 netwerken zijn deze getallen grof." in said(replace(TERM, netwerken=200))


def test_the_table_has_a_row_per_density_and_as_many_heads_as_cells() -> None:
    assert [rij[:2] for rij in rijen(TERM)] == [("nu", "11,2"), ("1,5 keer", "16,6"), ("2 keer", "20,4")]
    assert {len(rij) for rij in rijen(TERM)} == {len(koppen(TERM))}
    assert "eronder, na 2" in koppen(replace(TERM, rondes=2))


def test_either_construct_is_only_named_where_there_are_two() -> None:
    assert "op een van de soorten vertrouwen" in uitleg(TERM, norm("competentioneel", "intentioneel"))
    assert "soorten" not in uitleg(TERM, norm("score"))
