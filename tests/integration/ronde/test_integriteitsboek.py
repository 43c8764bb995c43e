"""What stands out in a round lies in its book under pseudonyms."""

from __future__ import annotations

import pytest

from analysis.integrity.flags import Check
from hendig.processes.ronde.vlaglabels import zoals_gelezen
from surveys.antwoorden.blad import Antwoord
from surveys.kluis.rules import Boeksoort
from surveys.uitslag.uitslagboek import Integriteitsboek
from tests.integration.ronde.rondebouw import Rondewerk, eerlijk


def test_what_stands_out_lies_there_under_pseudonyms(rondewerk: Rondewerk) -> None:
    """Two organisations that rate each other as low as can be are flagged, and neither is named."""
    een, ander = rondewerk.partijen[3], rondewerk.partijen[4]
    gewoon = eerlijk()
    ronde = rondewerk.open_ronde()
    rondewerk.vul_in(
        ronde, lambda wie, over, code: Antwoord(1) if {wie, over} == {een, ander} else gewoon(wie, over, code)
    )
    rondewerk.sluit(ronde)
    rondewerk.bereken(ronde)
    inhoud = rondewerk.boek(ronde, Boeksoort.INTEGRITEIT)
    boek = Integriteitsboek.uit_bytes(inhoud)
    assert Integriteitsboek.uit_bytes(boek.als_bytes()) == boek
    vlaggen = [
        vlag
        for deel in boek.constructen.values()
        if deel is not None
        for controle in deel.checks
        if controle.check is Check.WEDERZIJDS_LAAG
        for vlag in controle.flags
    ]
    assert vlaggen
    for vlag in vlaggen:
        assert vlag.subject.raters == vlag.subject.targets
        assert not any("Verzonnen" in naam for naam in vlag.subject.raters)

    for construct, deel in zoals_gelezen(boek).items():
        assert deel is not None, construct
        assert deel.without_rater == {}, "what changes without an organisation tells what it answered"


@pytest.mark.usefixtures("weinig_nabootsingen")
@pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
def test_a_second_estimate_of_few_organisations_stays_out(rondewerk: Rondewerk) -> None:
    """Of one answer the middle one is that answer; one of nine may be that of the gemeente, which is open."""
    ronde = rondewerk.open_ronde()
    rondewerk.vul_in(ronde, eerlijk(), tekent=set(rondewerk.partijen[:11]))
    rondewerk.sluit(ronde)
    rondewerk.bereken(ronde)
    boek = Integriteitsboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.INTEGRITEIT))
    aantallen = [een.n for deel in boek.constructen.values() if deel is not None for een in deel.second_opinions]
    assert aantallen
    assert min(aantallen) == 9
    assert len(aantallen) < 2 * len(rondewerk.partijen)
