"""A round that was held elsewhere becomes a round that has closed, on both engines, or leaves nothing behind."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import select

from governance.kalender.amsterdam import dag_van
from governance.logboek.model import Gebeurtenis
from governance.netwerk.queries import partijnamen
from governance.weigering import Weigering, Weigeringsgrond
from hendig.bestanden.problemen import Invoerfout
from hendig.jobs.model import Job
from hendig.processes.ronde.inleesvraag import Inleesbestand, Inleesvraag
from hendig.processes.ronde.inlezen import lees_ronde_in
from hendig.processes.ronde.taken import Rondetaak
from surveys.kluis.rules import Boeksoort
from surveys.ronde.queries import Rondebeeld, ronden
from surveys.ronde.rules import (
    EERST_NULMETING,
    LOOPT_AL,
    NIET_VASTGESTELD,
    NOG_NIET_VOORBIJ,
    ZELFDE_NAAM,
    Rondesoort,
    Rondestand,
)
from surveys.uitslag.boekvorm import Antwoordenboek, Sleutelboek
from surveys.uitslag.rules import Uitslaggebeurtenis
from surveys.vragenlijst.instrument import VOORSTEL
from tests.integration.opslag.overeenkomst import norm_opgesteld
from tests.integration.ronde.rondebouw import MEETBEHEERDER, Rondewerk

KOP = f"beoordelaar;beoordeelde;cluster;{';'.join(VOORSTEL.codes)}"


def namen(rondewerk: Rondewerk) -> list[str]:
    with rondewerk.werk.lees() as session:
        alle = partijnamen(session)
    return [alle[partij] for partij in rondewerk.partijen[:4]]


def tekst(rondewerk: Rondewerk) -> str:
    gemeente, een, twee, drie = namen(rondewerk)
    return "\n".join(
        [
            KOP,
            f"{een};{twee};Beek;5;4;5;4;5;4;5;4",
            f"{een};{gemeente};Beek;3;3;3;3;;;;",
            f"{twee};{een};Bron;1;2;1;2;1;2;1;2",
            f"{gemeente};{drie};;;;;;;;;",
        ]
    )


def vraag(rondewerk: Rondewerk, inhoud: str | None = None) -> Inleesvraag:
    rondewerk.werk.nu = dt.datetime(2026, 9, 1, 8, tzinfo=dt.UTC)
    return Inleesvraag(
        naam="voorjaar 2025",
        soort=Rondesoort.NULMETING,
        opende=dt.date(2025, 4, 7),
        sloot=dt.date(2025, 4, 25),
        periode_van=dt.date(2024, 9, 1),
        norm=rondewerk.norm,
        instrument=rondewerk.instrument,
        metingen=Inleesbestand("metingen.csv", (inhoud or tekst(rondewerk)).encode()),
    )


def lees_in(rondewerk: Rondewerk, van: Inleesvraag) -> Rondebeeld:
    with rondewerk.werk.doe(MEETBEHEERDER) as handeling:
        lees_ronde_in(handeling, rondewerk.kluis, vraag=van)
    with rondewerk.werk.lees() as session:
        return next(ronde for ronde in ronden(session) if ronde.naam == van.naam)


def test_the_round_is_closed_with_its_own_days_and_waits_to_be_computed(rondewerk: Rondewerk) -> None:
    ronde = lees_in(rondewerk, vraag(rondewerk))
    assert [stap.stand for stap in ronde.stappen] == [
        Rondestand.CONCEPT,
        Rondestand.AANGEKONDIGD,
        Rondestand.OPEN,
        Rondestand.GESLOTEN,
    ]
    assert [dag_van(stap.op) for stap in ronde.stappen[2:]] == [dt.date(2025, 4, 7), dt.date(2025, 4, 25)]
    assert not ronde.is_open(dt.datetime(2025, 4, 10, tzinfo=dt.UTC))
    with rondewerk.werk.lees() as session:
        (taak,) = session.scalars(select(Job.sleutel).where(Job.soort == Rondetaak.BEREKENEN))
        gelogd = session.scalars(select(Gebeurtenis.soort).where(Gebeurtenis.zaak == ronde.id)).all()
    assert ronde.id in taak
    assert gelogd.count(Uitslaggebeurtenis.INGELEZEN) == 4


def test_the_answers_lie_in_the_books_under_pseudonyms_and_nowhere_else(rondewerk: Rondewerk) -> None:
    ronde = lees_in(rondewerk, vraag(rondewerk))
    antwoorden = Antwoordenboek.uit_bytes(rondewerk.boek(ronde.id, Boeksoort.ANTWOORDEN))
    sleutel = Sleutelboek.uit_bytes(rondewerk.boek(ronde.id, Boeksoort.SLEUTEL)).deelnemers
    wie = {een.id: partij for partij, een in rondewerk.deelnemers(ronde.id).items()}
    gemeente, een, twee, drie = rondewerk.partijen[:4]
    gegeven = {
        (wie[sleutel[regel.pseudoniem]], regel.over): list(regel.antwoorden.values()) for regel in antwoorden.regels
    }
    assert gegeven == {
        (een, twee): [5, 4, 5, 4, 5, 4, 5, 4],
        (een, gemeente): [3, 3, 3, 3, None, None, None, None],
        (twee, een): [1, 2, 1, 2, 1, 2, 1, 2],
        (gemeente, drie): [None] * 8,
    }


def test_who_was_on_the_list_and_did_not_answer_takes_part_too(rondewerk: Rondewerk) -> None:
    gemeente, een, twee, drie = namen(rondewerk)
    lijst = f"beoordelaar;beoordeelde\n{een};{twee}\n{een};{gemeente}\n{twee};{een}\n{gemeente};{drie}\n{drie};{een}\n"
    van = replace(vraag(rondewerk), uitgenodigd=Inleesbestand("uitgenodigd.csv", lijst.encode()))
    deelnemers = rondewerk.deelnemers(lees_in(rondewerk, van).id)
    assert {partij: len(een.beoordeelt) for partij, een in deelnemers.items()} == dict(
        zip(rondewerk.partijen[:4], (1, 2, 1, 1), strict=True)
    )
    assert [deelnemers[partij].cluster for partij in rondewerk.partijen[:3]] == [None, "Beek", "Bron"]
    assert all(een.bleef for een in deelnemers.values())


def test_one_round_is_taken_out_of_a_file_with_several(rondewerk: Rondewerk) -> None:
    _, een, twee, _ = namen(rondewerk)
    inhoud = f"ronde;{KOP}\nvoorjaar 2025;{een};{twee};;5;5;5;5;5;5;5;5\nnajaar 2025;{twee};{een};;1;1;1;1;1;1;1;1\n"
    ronde = lees_in(rondewerk, vraag(rondewerk, inhoud))
    assert list(rondewerk.deelnemers(ronde.id)) == list(rondewerk.partijen[1:3])
    with pytest.raises(Invoerfout, match="Geef de ronde een van die namen"):
        lees_in(
            rondewerk,
            replace(vraag(rondewerk, inhoud), naam="zomer 2025", opende=dt.date(2025, 6, 2), sloot=dt.date(2025, 6, 6)),
        )


def test_every_problem_of_a_file_is_told_at_once_and_nothing_stays_of_the_round(rondewerk: Rondewerk) -> None:
    _, een, twee, drie = namen(rondewerk)
    inhoud = "\n".join(
        [
            KOP,
            f"{een};{twee};Beek;5;4;5;4;5;4;5;4",
            f"{twee};{een} Z;Beek;5;4;5;4;5;4;5;4",
            f"{twee};Niemand;Beek;5;4;5;4;5;4;5;4",
            f"{drie};{twee};Beek;5;4,5;5;4;5;4;5;4",
        ]
    )
    with pytest.raises(Invoerfout) as fout:
        lees_in(rondewerk, vraag(rondewerk, inhoud))
    problemen = [str(probleem) for probleem in fout.value.problemen]
    assert len(problemen) == 3
    assert '"Niemand" staat niet in het register' in problemen[0]
    assert f"Bedoelt u {een}?" in problemen[1]
    assert problemen[2].startswith("metingen.csv, regel 5: Op deze regel staat een antwoord dat niet bestaat")
    with rondewerk.werk.lees() as session:
        assert ronden(session) == ()


@pytest.mark.parametrize(
    ("kop", "melding"),
    [("beoordelaar;beoordeelde;score", "alleen de kolom score"), ("beoordelaar;beoordeelde;C1", "C2")],
    ids=["only scores", "not every question"],
)
def test_a_file_without_the_answers_to_every_question_is_refused(rondewerk: Rondewerk, kop: str, melding: str) -> None:
    _, een, twee, _ = namen(rondewerk)
    with pytest.raises(Invoerfout, match=melding):
        lees_in(rondewerk, vraag(rondewerk, f"{kop}\n{een};{twee};4\n"))


@pytest.mark.parametrize(
    ("anders", "grond"),
    [
        ({}, ZELFDE_NAAM),
        ({"naam": "anders"}, LOOPT_AL),
        ({"naam": "straks", "opende": dt.date(2026, 8, 24), "sloot": dt.date(2026, 9, 1)}, NOG_NIET_VOORBIJ),
    ],
    ids=["the same name", "the same days", "not over yet"],
)
def test_a_round_that_cannot_have_been_is_refused(
    rondewerk: Rondewerk, anders: dict[str, object], grond: Weigeringsgrond
) -> None:
    van = vraag(rondewerk)
    lees_in(rondewerk, van)
    with pytest.raises(Weigering) as weigering:
        lees_in(rondewerk, replace(van, **anders))  # type: ignore[arg-type] # by name
    assert weigering.value.grond is grond


def test_the_first_round_of_a_network_counts_for_nothing_wherever_it_was_held(rondewerk: Rondewerk) -> None:
    with pytest.raises(Weigering) as weigering:
        lees_in(rondewerk, replace(vraag(rondewerk), soort=Rondesoort.TELT))
    assert weigering.value.grond is EERST_NULMETING


def test_a_norm_that_is_still_a_concept_is_refused(rondewerk: Rondewerk) -> None:
    van = vraag(rondewerk)
    concept = norm_opgesteld(rondewerk.werk, versie="9.9")
    with pytest.raises(Weigering) as weigering:
        lees_in(rondewerk, replace(van, norm=concept))
    assert weigering.value.grond is NIET_VASTGESTELD
