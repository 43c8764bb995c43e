"""What stands out in a round lies in its book under pseudonyms."""

from __future__ import annotations

import pytest

from analysis.integrity.flags import Check
from surveys.antwoorden.blad import Antwoord
from surveys.kluis.rules import Boeksoort
from surveys.uitslag.boekvorm import Antwoordenboek
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


@pytest.mark.usefixtures("weinig_nabootsingen")
def test_what_hangs_on_one_organisation_does_not_lead_from_one_party_to_another(rondewerk: Rondewerk) -> None:
    """The set of parties that one pseudonym rated is that of one list: told per party, it would name everybody."""
    laag = set(rondewerk.partijen[10:12])
    ronde = rondewerk.open_ronde()
    rondewerk.vul_in(ronde, eerlijk(laag=laag), tekent=set(rondewerk.partijen[5:18]))
    rondewerk.sluit(ronde)
    rondewerk.bereken(ronde)
    boek = Integriteitsboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.INTEGRITEIT))
    per_partij: dict[str, set[str]] = {}
    for een in boek.hangt_af:
        zonder = {weg.zonder for weg in een.weglatingen if weg.soort == "beoordelaar"}
        per_partij.setdefault(een.partij, set()).update(zonder)
    eerste, tweede = (per_partij[partij] for partij in sorted(laag))
    assert eerste
    assert eerste.isdisjoint(tweede)
    regels = Antwoordenboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.ANTWOORDEN)).regels
    assert eerste.isdisjoint(regel.pseudoniem[:8] for regel in regels)


@pytest.mark.usefixtures("weinig_nabootsingen")
def test_raters_do_not_stand_in_the_order_of_their_names(rondewerk: Rondewerk) -> None:
    """Who knows who was asked about a party puts the names beside pseudonyms that stand on alphabet."""
    ronde = rondewerk.open_ronde()
    rondewerk.vul_in(ronde, eerlijk(laag={rondewerk.partijen[11]}), tekent=set(rondewerk.partijen[5:18]))
    rondewerk.sluit(ronde)
    rondewerk.bereken(ronde)
    boek = Integriteitsboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.INTEGRITEIT))
    assert boek.hangt_af
    for een in boek.hangt_af:
        zonder = [weg.zonder for weg in een.weglatingen if weg.soort == "beoordelaar"]
        assert zonder == sorted(zonder)
        clusters = [weg.over for weg in een.weglatingen if weg.soort == "cluster"]
        assert all(over < len(zonder) - 1 for over in clusters), "a cluster of one is that one"
