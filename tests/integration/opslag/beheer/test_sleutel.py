"""The key of the kluis: it can be renewed, it fits or it is said not to, and nobody ever sees it."""

from __future__ import annotations

import pytest
from sqlalchemy import LargeBinary

from hendig.processes.beheer.kluissleutel import Sleutelfout, lees_sleutel
from hendig.processes.beheer.kopiebestand import Kopie
from surveys.kluis.boeken import bewaar_invulmap, wis_invulmappen
from surveys.kluis.kluis import Kluis
from surveys.kluis.model import VERSLEUTELD, Kluisbasis
from surveys.kluis.queries import alles_versleuteld
from tests.integration.opslag.beheer.opstelling import Opstelling

VERNIEUW = ("kluis", "sleutel-vernieuwen")


def keys(opstelling: Opstelling) -> tuple[bytes, ...]:
    return lees_sleutel(opstelling.instellingen.sleutel).sleutels


def test_a_new_key_takes_over_and_the_old_one_still_reads_old_copies(opstelling: Opstelling) -> None:
    (old,) = keys(opstelling)
    run = opstelling.hendig(*VERNIEUW)
    assert (run.code, "Opnieuw versleuteld: 1." in run.out) == (0, True)
    new, kept = keys(opstelling)
    assert (kept, new != old) == (old, True)
    assert opstelling.soorten()[-1] == "KluissleutelVernieuwd"
    with opstelling.open() as installatie, installatie.kluis.lees() as session:
        current = lees_sleutel(opstelling.instellingen.sleutel).huidige
        assert all(current.lees(value) == b"de sleutel past op deze kluis" for value in alles_versleuteld(session))


def test_old_keys_go_only_when_asked(opstelling: Opstelling) -> None:
    opstelling.hendig(*VERNIEUW)
    newest = keys(opstelling)[0]
    assert opstelling.hendig(*VERNIEUW, "--oude-weg").code == 0
    assert keys(opstelling) == (newest,)
    assert opstelling.soorten()[-1] == "OudeKluissleutelsVerwijderd"
    assert "maar een sleutel" in opstelling.hendig(*VERNIEUW, "--oude-weg").out
    assert opstelling.hendig("controleer").code == 0


def test_old_keys_stay_as_long_as_something_needs_them(opstelling: Opstelling) -> None:
    pad = opstelling.instellingen.sleutel
    (old,) = keys(opstelling)
    opstelling.hendig(*VERNIEUW)
    pad.write_bytes(old + b"\n" + keys(opstelling)[0] + b"\n")
    run = opstelling.hendig(*VERNIEUW, "--oude-weg")
    assert (run.code, "Nog niet alles ligt onder de nieuwe sleutel" in run.err) == (2, True)
    assert len(keys(opstelling)) == 2


def test_a_key_that_does_not_fit_is_refused_and_told(opstelling: Opstelling) -> None:
    pad = opstelling.instellingen.sleutel
    other = b"A" * 43 + b"="
    pad.write_bytes(other)
    run = opstelling.hendig(*VERNIEUW)
    assert (run.code, "past niet op alles in de kluis" in run.err) == (2, True)
    assert pad.read_bytes() == other
    health = opstelling.hendig("controleer")
    assert (health.code, "MIS   De sleutel past niet op de kluis" in health.out) == (2, True)


SPOILED = {
    "that others can read": (lambda pad: pad.chmod(0o640), "chmod 600"),
    "that is gone": (lambda pad: pad.unlink(), "Zet uw kopie terug"),
    "without a key": (lambda pad: pad.write_bytes(b"# niets\n"), "staat geen sleutel"),
    "with something else in it": (lambda pad: pad.write_bytes(b"geheim wachtwoord\n"), "staat geen sleutel"),
}


@pytest.mark.parametrize("case", SPOILED)
def test_a_key_file_is_refused(case: str, opstelling: Opstelling) -> None:
    spoil, words = SPOILED[case]
    spoil(opstelling.instellingen.sleutel)
    for opdracht in (VERNIEUW, ("controleer",)):
        run = opstelling.hendig(*opdracht)
        assert run.code == 2
        assert words in run.out + run.err or "past niet" in run.out
        assert "geheim" not in run.out + run.err
    with pytest.raises(Sleutelfout, match=words):
        lees_sleutel(opstelling.instellingen.sleutel)


def test_no_command_and_no_copy_ever_holds_the_key(opstelling: Opstelling) -> None:
    said = [opstelling.hendig(*VERNIEUW), opstelling.hendig("controleer"), opstelling.hendig("logboek", "toon")]
    said.append(opstelling.hendig("reservekopie", opstelling.map / "kopie"))
    written = [pad.read_bytes() for pad in opstelling.map.rglob("*") if pad.is_file() and "sleutel" not in pad.name]
    for key in keys(opstelling):
        assert all(key.decode() not in run.out + run.err for run in said)
        assert all(key not in content for content in written)
        assert key.decode() not in repr(lees_sleutel(opstelling.instellingen.sleutel))


def test_after_a_round_nobody_reads_its_drafts_in_copies_made_while_it_was_open(opstelling: Opstelling) -> None:
    """A new key and the old one away: what lies in such a copy can be read by nobody any more."""
    pad = opstelling.instellingen.sleutel
    with opstelling.open() as installatie, Kluis(installatie.kluis, lees_sleutel(pad)).schrijf() as open_:
        bewaar_invulmap(open_, ronde="r1", deelnemer="d1", inhoud=b"antwoorden")
    kopie = opstelling.map / "kopie"
    assert "antwoorden van een ronde die nog open is" in opstelling.hendig("reservekopie", kopie).out
    with opstelling.open() as installatie, Kluis(installatie.kluis, lees_sleutel(pad)).schrijf() as open_:
        wis_invulmappen(open_, ronde="r1")
    assert [opstelling.hendig(*VERNIEUW).code, opstelling.hendig(*VERNIEUW, "--oude-weg").code] == [0, 0]
    assert "nog open is" not in opstelling.hendig("reservekopie", opstelling.map / "daarna").out
    (rij,) = Kopie(kopie / "kluis.zip").waarden("invulmap", met_zone=True)
    assert lees_sleutel(pad).lees(rij["inhoud"]) is None


def test_every_column_of_the_kluis_that_holds_bytes_is_re_encrypted() -> None:
    binary = {
        f"{table.name}.{column.name}"
        for table in Kluisbasis.metadata.tables.values()
        for column in table.columns
        if isinstance(column.type, LargeBinary)
    }
    assert binary == {f"{column.class_.__tablename__}.{column.key}" for column in VERSLEUTELD}
