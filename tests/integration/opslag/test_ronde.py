"""What a round refuses, and its bolts: nothing changes once it was announced, and one person decides nothing."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from governance.logboek.handeling import Handelende
from governance.netwerk.rules import Rol
from governance.weigering import Weigering
from hendig.processes.ronde.vaststellen import maak_definitief
from surveys.ronde.queries import rondebeeld
from surveys.ronde.rules import Opzet, Rondebesluit, Rondesoort, Rondestand
from surveys.ronde.service import (
    bereid_voor,
    kondig_aan,
    meld_gecontroleerd,
    meld_herinnerd,
    onderteken,
    open_ronde,
    plan_herinneringen,
    sluit,
    stop_herinnering,
    verleng,
    wijzig_opzet,
    zet_stap,
)
from surveys.vragenlijst.instrument import VOORSTEL
from surveys.vragenlijst.service import stel_instrument_op
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.overeenkomst import VASTSTELLER
from tests.integration.opslag.rondebouw import MEETBEHEERDER, OPENT, SLUIT, een_proefronde

CONTROLEUR = Handelende(VASTSTELLER.persoon, Rol.CONTROLEUR, VASTSTELLER.ingang)
DAG = dt.timedelta(days=1)


class Rondeproef:
    """A round, and every act on it as the meetbeheerder; a refusal gives its code."""

    def __init__(self, werk: Werkplaats, soort: Rondesoort = Rondesoort.NULMETING) -> None:
        self.werk = werk
        self.ronde = een_proefronde(werk, soort).ronde

    @property
    def opzet(self) -> Opzet:
        with self.werk.lees() as session:
            return rondebeeld(session, self.ronde).opzet

    def doe(self, daad: object, **wat: object) -> str | None:
        try:
            with self.werk.doe(MEETBEHEERDER) as handeling:
                daad(handeling, **wat)  # type: ignore[operator] # any act
        except Weigering as fout:
            return fout.grond.code
        return None

    def kondig_aan(self, **anders: object) -> str | None:
        """Announce it with something else in it."""
        if anders:
            assert self.doe(wijzig_opzet, ronde=self.ronde, opzet=replace(self.opzet, **anders)) is None  # type: ignore[arg-type] # any field
        return self.doe(kondig_aan, ronde=self.ronde)

    def tot(self, *standen: Rondestand) -> Rondeproef:
        with self.werk.doe(MEETBEHEERDER) as handeling:
            for stand in standen:
                zet_stap(handeling, ronde=self.ronde, naar=stand)
        return self


@pytest.mark.parametrize("veld", ["deelnameregel", "privacytekst", "dpia"])
def test_without_the_information_that_the_law_asks_nobody_is_asked(werk: Werkplaats, veld: str) -> None:
    assert Rondeproef(werk).kondig_aan(**{veld: None}) == "AVG-06"


def test_a_round_that_lost_its_information_is_not_opened_either(werk: Werkplaats) -> None:
    proef = Rondeproef(werk)
    proef.doe(wijzig_opzet, ronde=proef.ronde, opzet=replace(proef.opzet, privacytekst=None))
    proef.tot(Rondestand.AANGEKONDIGD)
    werk.nu = OPENT
    assert proef.doe(open_ronde, ronde=proef.ronde) == "AVG-06"


@pytest.mark.parametrize("veld", ["periode_van", "opent_op", "sluit_op", "norm", "instrument", "meldpunt"])
def test_what_is_not_filled_in_is_not_announced(werk: Werkplaats, veld: str) -> None:
    assert Rondeproef(werk).kondig_aan(**{veld: None}) == "RND-02"


def test_partners_have_the_working_days_of_the_norm_before_a_round_opens(werk: Werkplaats) -> None:
    proef = Rondeproef(werk)
    werk.nu = dt.datetime(2026, 7, 6, 10, 0, tzinfo=dt.UTC)  # 19 full working days before 3 August
    assert proef.kondig_aan() == "RND-03"
    werk.nu = dt.datetime(2026, 7, 3, 10, 0, tzinfo=dt.UTC)
    assert proef.kondig_aan() is None


def test_a_rehearsal_needs_no_working_days_beforehand(werk: Werkplaats) -> None:
    proef = Rondeproef(werk, Rondesoort.PROEF)
    werk.nu = OPENT - DAG
    assert proef.kondig_aan() is None


def test_a_round_closes_after_it_opens_and_no_two_run_at_once(werk: Werkplaats) -> None:
    proef = Rondeproef(werk)
    assert proef.doe(wijzig_opzet, ronde=proef.ronde, opzet=replace(proef.opzet, sluit_op=OPENT)) == "RND-04"
    assert proef.kondig_aan() is None
    ander = {"naam": "najaar 2026", "soort": Rondesoort.NULMETING, "opzet": proef.opzet}
    with werk.doe(MEETBEHEERDER) as handeling:
        tweede = bereid_voor(handeling, **ander)  # type: ignore[arg-type] # by name
    assert proef.doe(kondig_aan, ronde=tweede) == "RND-05"
    later = replace(proef.opzet, opent_op=SLUIT, sluit_op=SLUIT + 14 * DAG)
    proef.doe(wijzig_opzet, ronde=tweede, opzet=later)
    assert proef.doe(kondig_aan, ronde=tweede) is None


def test_the_first_round_is_a_nulmeting_and_a_name_is_used_once(werk: Werkplaats) -> None:
    proef = Rondeproef(werk, Rondesoort.TELT)
    assert proef.kondig_aan() == "RND-06"
    naam = {"naam": "zomer 2026 (verzonnen)", "soort": Rondesoort.PROEF, "opzet": Opzet()}
    assert proef.doe(bereid_voor, **naam) == "RND-08"


def test_what_was_announced_changes_no_more_and_no_step_is_skipped(werk: Werkplaats) -> None:
    proef = Rondeproef(werk)
    assert proef.kondig_aan() is None
    assert proef.doe(wijzig_opzet, ronde=proef.ronde, opzet=Opzet()) == "RND-13"
    assert proef.doe(kondig_aan, ronde=proef.ronde) == "RND-01"
    assert proef.doe(sluit, ronde=proef.ronde) == "RND-01"
    assert proef.doe(meld_gecontroleerd, ronde=proef.ronde, bevinding="Goed.") == "RND-01"


def test_the_clock_opens_and_closes_and_an_extension_is_later(werk: Werkplaats) -> None:
    proef = Rondeproef(werk)
    proef.kondig_aan()
    assert proef.doe(open_ronde, ronde=proef.ronde) == "RND-10"
    verlengd = {"ronde": proef.ronde, "sluit_op": SLUIT + DAG, "reden": "Het was vakantie."}
    assert proef.doe(verleng, **verlengd) == "RND-11"
    werk.nu = OPENT
    assert proef.doe(open_ronde, ronde=proef.ronde) is None
    assert proef.doe(sluit, ronde=proef.ronde) == "RND-10"
    assert proef.doe(verleng, **verlengd | {"sluit_op": SLUIT}) == "RND-11"
    assert proef.doe(verleng, **verlengd) is None
    werk.nu = SLUIT
    assert proef.doe(sluit, ronde=proef.ronde) == "RND-10"
    werk.nu = SLUIT + DAG
    te_laat = verlengd | {"sluit_op": SLUIT + 2 * DAG}
    assert proef.doe(verleng, **te_laat) == "RND-11"  # the moment has come, whoever still has to close it
    assert proef.doe(sluit, ronde=proef.ronde) is None


def test_a_norm_or_questionnaire_that_is_a_concept_is_not_announced(werk: Werkplaats) -> None:
    proef = Rondeproef(werk)
    with werk.doe(MEETBEHEERDER) as handeling:
        ander = stel_instrument_op(handeling, instrument=replace(VOORSTEL, versie="9"), reden="Verzonnen.")
    assert proef.kondig_aan(instrument=ander) == "RND-07"


def test_it_takes_two_people_of_two_roles_who_read_the_same_outcome(werk: Werkplaats) -> None:
    proef = Rondeproef(werk).tot(*list(Rondestand)[1:5])
    uitslag = "a" * 64
    teken = {"ronde": proef.ronde, "besluit": Rondebesluit.VASTSTELLEN, "gelezen": uitslag, "uitslag": uitslag}
    assert proef.doe(onderteken, rol=Rol.MEETBEHEERDER, **teken | {"gelezen": "b" * 64}) == "RND-12"
    assert proef.doe(onderteken, rol=Rol.MEETBEHEERDER, **teken) is None
    assert proef.doe(onderteken, rol=Rol.CONTROLEUR, **teken) == "RND-09"
    with werk.doe(CONTROLEUR) as handeling:
        assert onderteken(handeling, rol=Rol.CONTROLEUR, **teken)  # type: ignore[arg-type] # by name
    with werk.lees() as session:
        assert rondebeeld(session, proef.ronde).stand is Rondestand.VASTGESTELD


def test_a_round_with_an_objection_that_is_open_is_not_final(werk: Werkplaats) -> None:
    proef = Rondeproef(werk).tot(*list(Rondestand)[1:5])
    assert proef.doe(maak_definitief, ronde=proef.ronde, bezwaar_open=True) == "RND-14"


def test_a_reminder_that_went_or_was_stopped_is_not_stopped_again(werk: Werkplaats) -> None:
    proef = Rondeproef(werk)
    proef.doe(plan_herinneringen, ronde=proef.ronde, momenten=[OPENT + DAG])
    with werk.lees() as session:
        (golf,) = rondebeeld(session, proef.ronde).golven
    assert proef.doe(stop_herinnering, golf=golf.id) is None
    assert proef.doe(stop_herinnering, golf=golf.id) == "RND-15"
    assert proef.doe(meld_herinnerd, golf=golf.id) == "RND-15"


VERBODEN = (
    ("UPDATE rondeopzet SET dpia = 'anders' WHERE ronde = :ronde", (Rondestand.AANGEKONDIGD,)),
    ("DELETE FROM rondeopzet WHERE ronde = :ronde", (Rondestand.AANGEKONDIGD,)),
    ("UPDATE ronde SET soort = 'telt' WHERE id = :ronde", ()),
    ("DELETE FROM rondestap WHERE ronde = :ronde", ()),
    ("UPDATE rondestap SET op = '2020-01-01' WHERE ronde = :ronde", ()),
    (
        "INSERT INTO rondestap (id, ronde, stand, op, vastgelegd_in) VALUES ('x', :ronde, 'vastgesteld', :op, 1)",
        (Rondestand.AANGEKONDIGD, Rondestand.OPEN, Rondestand.GESLOTEN, Rondestand.GECONTROLEERD),
    ),
    ("INSERT INTO rondestap (id, ronde, stand, op, vastgelegd_in) VALUES ('x', :ronde, 'vernietigd', :op, 1)", ()),
)


@pytest.mark.parametrize(("zin", "standen"), VERBODEN)
def test_the_database_itself_refuses_what_no_program_of_ours_does(
    werk: Werkplaats, zin: str, standen: tuple[Rondestand, ...]
) -> None:
    proef = Rondeproef(werk).tot(*standen)
    waarden = {"ronde": proef.ronde} | ({"op": OPENT.replace(tzinfo=None)} if ":op" in zin else {})
    with pytest.raises(DatabaseError), werk.opslag.schrijf() as session:
        session.execute(text(zin), waarden)


def test_after_an_annulment_by_two_nothing_follows(werk: Werkplaats) -> None:
    proef = Rondeproef(werk)
    weg = {"ronde": proef.ronde, "besluit": Rondebesluit.VERNIETIGEN, "gelezen": "", "uitslag": "", "reden": "Fout."}
    assert proef.doe(onderteken, rol=Rol.MEETBEHEERDER, **weg) is None
    with werk.doe(CONTROLEUR) as handeling:
        assert onderteken(handeling, rol=Rol.CONTROLEUR, **weg)  # type: ignore[arg-type] # by name
    assert proef.kondig_aan() == "RND-01"
    zin = "INSERT INTO rondestap (id, ronde, stand, op, vastgelegd_in) VALUES ('x', :ronde, 'open', :op, 1)"
    with pytest.raises(DatabaseError), werk.opslag.schrijf() as session:
        session.execute(text(zin), {"ronde": proef.ronde, "op": OPENT.replace(tzinfo=None)})
