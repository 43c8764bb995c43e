from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from analysis.oordeel.beoordeel import analyse_round
from analysis.oordeel.uitkomst import Oordeel
from hendig.bestanden.metingen import lees_metingen
from hendig.bestanden.normbestand import lees_norm
from hendig.bestanden.rondebestand import lees_rondebestand
from hendig.bestanden.rondes import controleer_verwijzingen
from hendig.bestanden.uitgenodigd import lees_uitgenodigd
from hendig.demo.netwerk import SEED
from hendig.demo.voorbeeld import GEMEENTE, voorbeeldbestanden
from hendig.processes.meting.rondedata import rondedata


@pytest.fixture(scope="module")
def bestanden() -> dict[str, bytes]:
    return {naam: tekst.encode() for naam, tekst in voorbeeldbestanden(np.random.default_rng(SEED)).items()}


@pytest.fixture(scope="module")
def gelezen(bestanden: dict[str, bytes]) -> dict[str, Any]:
    rondes = lees_rondebestand(bestanden["rondes.toml"], bestand="rondes.toml")
    norm = lees_norm(bestanden["norm.toml"], bestand="norm.toml")
    regels = next(iter(norm.constructen.values()))
    metingen = lees_metingen(
        bestanden["metingen.csv"],
        bestand="metingen.csv",
        minimum=regels.minimum,
        maximum=regels.maximum,
        kolommen={},
        volgorde=rondes.volgorde,
        oude_namen=rondes.oude_namen,
    )
    lijst = lees_uitgenodigd(
        bestanden["uitgenodigd.csv"], bestand="uitgenodigd.csv", metingen=metingen, kolommen={}, oude_namen={}
    )
    return {"rondes": rondes, "norm": norm, "metingen": metingen, "lijst": lijst}


def test_the_four_files_are_read_together_without_a_refusal(gelezen: dict[str, Any]) -> None:
    metingen, norm = gelezen["metingen"], gelezen["norm"]
    assert norm.gemeente in metingen.partijen
    assert len(metingen.partijen) == 16
    assert len(metingen.clusters) == 3
    assert len(gelezen["lijst"].partijen) == 16
    assert not controleer_verwijzingen(
        gelezen["rondes"], bestand="rondes.toml", partijen=metingen.partijen, constructen=norm.constructen
    )


def test_every_partner_has_enough_raters_from_enough_clusters_to_be_judged(gelezen: dict[str, Any]) -> None:
    metingen, regels = gelezen["metingen"], next(iter(gelezen["norm"].constructen.values()))
    antwoord = ~np.isnan(metingen.waarden).any(axis=1)
    for partij in range(len(metingen.partijen)):
        over_partij = antwoord & (metingen.beoordeelde == partij)
        assert over_partij.sum() >= regels.k_min
        van_clusters = metingen.cluster[over_partij]
        aantallen = np.bincount(van_clusters[van_clusters >= 0])
        assert (aantallen > 0).sum() >= regels.clusters_min
        assert aantallen.max() / over_partij.sum() <= regels.cluster_share_max


def test_nobody_in_the_example_is_undecidable_and_one_partner_is_under_the_norm(gelezen: dict[str, Any]) -> None:
    norm = gelezen["norm"]
    delen = rondedata(gelezen["metingen"], norm, 0, uitgenodigd=gelezen["lijst"], flagged=frozenset())
    for deel in delen:
        analyse = analyse_round(deel, norm.constructen[deel.construct])
        assert analyse.gemeente is not None
        oordelen = [uitkomst.oordeel for uitkomst in (*analyse.partners, analyse.gemeente)]
        assert Oordeel.NIET_VAST_TE_STELLEN not in oordelen
        assert oordelen.count(Oordeel.ONDER) == 1


def test_the_same_generator_gives_the_same_bytes(bestanden: dict[str, bytes]) -> None:
    opnieuw = voorbeeldbestanden(np.random.default_rng(SEED))
    assert {naam: tekst.encode() for naam, tekst in opnieuw.items()} == bestanden


def test_the_example_says_of_every_partner_that_it_is_invented(gelezen: dict[str, Any]) -> None:
    assert all(naam.endswith("(voorbeeld)") for naam in gelezen["metingen"].partijen if naam != GEMEENTE)


def test_what_is_commented_out_is_accepted_when_the_marks_are_taken_away(bestanden: dict[str, bytes]) -> None:
    regels = bestanden["rondes.toml"].decode().splitlines()
    los = [regel.removeprefix("# ") if regel.startswith("# [[") or " = " in regel else regel for regel in regels]
    rondes = lees_rondebestand("\n".join(los).encode(), bestand="rondes.toml")
    assert len(rondes.kennisgevingen) == len(rondes.vlaggen) == len(rondes.gebruikt) == 1
