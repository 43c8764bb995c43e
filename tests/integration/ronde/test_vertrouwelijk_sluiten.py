"""Attacks on who answered what: with the main database whole, and with whatever the kluis does not hide."""

from __future__ import annotations

import datetime as dt
import json
import logging
import re
from collections import defaultdict
from itertools import pairwise

import pytest
from sqlalchemy import MetaData, select, text

from hendig.processes.ronde.vaststellen import leg_controle_vast
from surveys.antwoorden.blad import Antwoord
from surveys.antwoorden.model import Inlevering
from surveys.antwoorden.rules import Antwoordgebeurtenis
from surveys.kluis.model import Boek
from surveys.kluis.rules import VEELVOUD, Boeksoort
from surveys.ronde.rules import Rondebesluit, Rondesoort
from surveys.uitslag.boekvorm import Antwoordenboek, Sleutelboek, Toelichtingenboek
from surveys.uitslag.controle_queries import laatste_berekening
from tests.integration.ronde.rondebouw import CONTROLEUR, MEETBEHEERDER, Invuller, Rondewerk, eerlijk

pytestmark = pytest.mark.usefixtures("weinig_nabootsingen")
GEHEIM = "Zij belde op 3 mei niet terug"
_INGELEVERD = Antwoordgebeurtenis.INGELEVERD
EEN_SECONDE = dt.timedelta(seconds=1)


def met_woorden(rondewerk: Rondewerk) -> Invuller:
    """Answers with an explanation that nobody else writes."""
    gewoon = eerlijk()
    nummer = {partij: plaats for plaats, partij in enumerate(rondewerk.partijen)}

    def antwoord(wie: str, over: str, code: str) -> Antwoord:
        tekst = f"{GEHEIM} {nummer[wie]}-{nummer[over]}" if code == "C1" else ""
        return Antwoord(gewoon(wie, over, code).waarde, tekst)

    return antwoord


def lever_in(rondewerk: Rondewerk, ronde: str) -> list[str]:
    """Let everybody sign off one after another, as the main database records it; give them in that order."""
    volgorde = list(rondewerk.deelnemers(ronde).values())[::-1]
    for deelnemer in volgorde:
        rondewerk.werk.nu += EEN_SECONDE
        with rondewerk.werk.doe() as handeling:
            seq = handeling.leg_vast(_INGELEVERD, zaak=deelnemer.id)
            handeling.session.add(
                Inlevering(
                    id=handeling.nieuw_id,
                    deelnemer=deelnemer.id,
                    door=MEETBEHEERDER.persoon or "",
                    op=handeling.op,
                    vastgelegd_in=seq,
                )
            )
    return [deelnemer.id for deelnemer in volgorde]


@pytest.fixture
def partners() -> int:
    """As many as in a real network: who hides does so among the others."""
    return 40


def gesloten(rondewerk: Rondewerk, **wat: object) -> tuple[str, list[str]]:
    ronde = rondewerk.open_ronde(**wat)  # type: ignore[arg-type] # as the round is opened
    rondewerk.vul_in(ronde, met_woorden(rondewerk))
    volgorde = lever_in(rondewerk, ronde)
    rondewerk.sluit(ronde)
    return ronde, volgorde


def alles_in_de_database(rondewerk: Rondewerk) -> str:
    """Every value of every row of the main database, the log and the queue with it, as one text."""
    with rondewerk.werk.lees() as session:
        tabellen = MetaData()
        tabellen.reflect(session.connection())
        rijen = [tuple(rij) for tabel in tabellen.sorted_tables for rij in session.execute(select(tabel))]
    return json.dumps(rijen, default=str, ensure_ascii=False)


def sleutel_van(rondewerk: Rondewerk, ronde: str) -> dict[str, str]:
    return dict(Sleutelboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.SLEUTEL)).deelnemers)


def antwoordenboek(rondewerk: Rondewerk, ronde: str) -> Antwoordenboek:
    return Antwoordenboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.ANTWOORDEN))


def zelfde_buren(een: list[str], ander: list[str]) -> int:
    """How many neighbours in one order are neighbours in the other."""
    paren = {frozenset(paar) for paar in pairwise(een)}
    return sum(frozenset(paar) in paren for paar in pairwise(ander))


def test_nothing_of_what_anybody_answered_is_in_the_main_database_before_or_after_closing(
    rondewerk: Rondewerk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    ronde = rondewerk.open_ronde()
    eerst = alles_in_de_database(rondewerk)
    rondewerk.vul_in(ronde, met_woorden(rondewerk))
    assert alles_in_de_database(rondewerk) == eerst, "what is filled in leaves no trace there"
    lever_in(rondewerk, ronde)
    assert GEHEIM not in alles_in_de_database(rondewerk)
    rondewerk.sluit(ronde)
    rondewerk.bereken(ronde)
    met_sleutel = sleutel_van(rondewerk, ronde)
    inhoud, verslag = alles_in_de_database(rondewerk), caplog.text
    for tekst in (inhoud, verslag):
        assert GEHEIM not in tekst
        assert not any(pseudoniem in tekst or pseudoniem[:8] in tekst for pseudoniem in met_sleutel)
        assert antwoordenboek(rondewerk, ronde).sha256 not in tekst


def test_the_kluis_without_its_key_gives_nothing_and_every_book_says_little_of_its_length(
    rondewerk: Rondewerk,
) -> None:
    gesloten(rondewerk)
    with rondewerk.kluis.opslag.lees() as session:
        rijen = session.execute(select(Boek.id, Boek.ronde, Boek.soort, Boek.inhoud)).all()
        kolommen = {kolom.name for kolom in Boek.__table__.columns}
        assert session.execute(text("SELECT COUNT(*) FROM invulmap")).scalar_one() == 0
    assert kolommen == {"id", "ronde", "soort", "inhoud"}, "no time, and nobody"
    namen = [partij.encode() for partij in rondewerk.partijen]
    for rij in rijen:
        assert GEHEIM.encode() not in rij.inhoud
        assert not any(naam in rij.inhoud for naam in namen)
    sleutelboek = next(len(rij.inhoud) for rij in rijen if rij.soort == Boeksoort.SLEUTEL)
    assert sleutelboek >= VEELVOUD, "filled up, so that it does not tell how many answered"


def test_the_order_in_which_answers_came_in_is_nowhere_in_the_books(rondewerk: Rondewerk) -> None:
    """Neither sign-offs, keys nor rows stand in an order that leads from one to the other."""
    ronde, ingeleverd = gesloten(rondewerk)
    sleutel = sleutel_van(rondewerk, ronde)
    in_boek = [sleutel[pseudoniem] for pseudoniem in sleutel]
    regels = list(dict.fromkeys(sleutel[een.pseudoniem] for een in antwoordenboek(rondewerk, ronde).regels))
    assert regels == in_boek
    deelnemers = rondewerk.deelnemers(ronde)
    op_partij = [deelnemers[partij].id for partij in sorted(deelnemers)]
    for bekend in (ingeleverd, op_partij, sorted(ingeleverd)):
        assert zelfde_buren(bekend, in_boek) <= 8, "two of forty by chance"
        assert sum(een == ander for een, ander in zip(bekend, in_boek, strict=True)) <= 8, "one by chance"


def test_a_pseudonym_is_of_one_round_and_says_nothing_of_whom_it_is_of(rondewerk: Rondewerk) -> None:
    eerste, _ = gesloten(rondewerk)
    tweede, _ = gesloten(rondewerk, naam="Proef", soort=Rondesoort.PROEF, begin=rondewerk.werk.nu)
    een, ander = sleutel_van(rondewerk, eerste), sleutel_van(rondewerk, tweede)
    assert set(een).isdisjoint(ander)
    assert all(re.fullmatch("[0-9a-f]{32}", pseudoniem) for pseudoniem in {**een, **ander})
    partij = {d.id: p for ronde in (eerste, tweede) for p, d in rondewerk.deelnemers(ronde).items()}
    rang_een = {partij[wie]: plaats for plaats, wie in enumerate(een.values())}
    rang_ander = {partij[wie]: plaats for plaats, wie in enumerate(ander.values())}
    assert sum(rang_een[p] == rang_ander[p] for p in rang_een) <= 8, "the order is drawn anew as well"


def test_the_contact_list_would_name_every_pseudonym_and_so_no_row_of_answers_leaves_the_kluis(
    rondewerk: Rondewerk,
) -> None:
    """The set of parties that a pseudonym rated is that of one list: rows under pseudonyms name who wrote them.

    That is why the answers stay under the key after the closing. This test shows the attack on what is in the kluis,
    and that nothing in the main database takes part in it.
    """
    ronde, _ = gesloten(rondewerk)
    per_pseudoniem = defaultdict(set)
    for regel in antwoordenboek(rondewerk, ronde).regels:
        per_pseudoniem[regel.pseudoniem].add(regel.over)
    lijsten = {frozenset(een.beoordeelt): een.id for een in rondewerk.deelnemers(ronde).values()}
    geraden = {pseudoniem: lijsten[frozenset(over)] for pseudoniem, over in per_pseudoniem.items()}
    assert geraden == sleutel_van(rondewerk, ronde), "whoever has the rows and the list has the names"
    inhoud = alles_in_de_database(rondewerk)
    assert not any(pseudoniem in inhoud for pseudoniem in per_pseudoniem)


def test_explanations_do_not_lead_to_rows_nor_to_one_writer_about_two_parties(rondewerk: Rondewerk) -> None:
    ronde, _ = gesloten(rondewerk)
    toelichtingen = Toelichtingenboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.TOELICHTINGEN))
    inhoud = rondewerk.boek(ronde, Boeksoort.TOELICHTINGEN).decode()
    assert not any(pseudoniem in inhoud for pseudoniem in sleutel_van(rondewerk, ronde))
    nummers = defaultdict(set)
    for een in toelichtingen.toelichtingen:
        schrijver = een.tekst.removeprefix(GEHEIM).split("-")[0]
        nummers[schrijver].add(een.bron)
    veel = [bronnen for bronnen in nummers.values() if len(bronnen) >= 4]
    assert len(veel) >= 30, "the same writer has another number for nearly every party"


def test_what_is_shown_holds_no_pseudonym_and_no_explanation(rondewerk: Rondewerk) -> None:
    ronde, _ = gesloten(rondewerk)
    rondewerk.bereken(ronde)
    with rondewerk.werk.lees() as session:
        laatste = laatste_berekening(session, ronde)
    assert laatste is not None
    with rondewerk.werk.doe(CONTROLEUR) as handeling:
        leg_controle_vast(handeling, ronde=ronde, gelezen=laatste.sha256, bevinding="In orde.")
    for wie in (MEETBEHEERDER, CONTROLEUR):
        rondewerk.onderteken(ronde, wie, laatste.sha256, Rondebesluit.VASTSTELLEN)
    inhoud = alles_in_de_database(rondewerk)
    assert GEHEIM not in inhoud
    assert not any(pseudoniem[:8] in inhoud for pseudoniem in sleutel_van(rondewerk, ronde))
    assert antwoordenboek(rondewerk, ronde).sha256 not in inhoud, "the hash of the answers stays with them"
