"""A program that tries anything in any order never comes to a decision that a judge would call careless.

Every run walks the way to a besluit, but leaves out, repeats, brings forward or lets days go by as it pleases. What
must hold is looked at after every act, from the database alone and not by the guards.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import select

from governance.contract.parametersoorten import UITSLUITING_ROUTE, UITSLUITING_WIJZE
from governance.contract.queries import parameter
from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.dagen import is_werkdag
from governance.kennisgeving.queries import bezorging_van
from governance.logboek.queries import controleer
from governance.netwerk.model import Partij
from governance.netwerk.rules import Partijsoort, Rol
from governance.termijnen.queries import termijnen_van
from governance.uitsluiting.feiten_queries import bezorgingen
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.model import Zaakstap
from governance.uitsluiting.queries import feiten, puntenstand, zaakbeeld
from governance.uitsluiting.rules import OVERGANGEN, stand_na
from governance.uitsluiting.toestand import NA_VERKLARING, Zaakgebeurtenis, Zaakstand
from governance.weigering import Weigering, Weigeringen
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.zaakmensen import ALLES_ELDERS
from tests.integration.opslag.zaakwerk import Zaakwerk

G, S, D = Zaakgebeurtenis, Zaakstand, Documentsoort
BESLOTEN = {S.BESLOTEN_BEEINDIGEN, S.BESLOTEN_LICHTER, S.BESLOTEN_NIET}
Daad = Callable[[Zaakwerk], object]


def stap(gebeurtenis: Zaakgebeurtenis, naar: Zaakstand | None = None, *, bezorgd: bool = True) -> Daad:
    return lambda zaak: zaak.doe(gebeurtenis, naar, bezorgd=bezorgd)


def stuk(soort: Documentsoort) -> Daad:
    return lambda zaak: zaak.stuk(soort)


def dagen(aantal: int) -> Daad:
    return lambda zaak: zaak.na(aantal)


def probeer(zaak: Zaakwerk, daad: Daad) -> None:
    """Do it, or be refused; what is refused leaves no step."""
    voor = len(zaak.beeld().stappen)
    try:
        daad(zaak)
    except (Weigering, Weigeringen):
        assert len(zaak.beeld().stappen) == voor


HALFJAAR, BESPROKEN = dagen(200), stap(G.BESPROKEN)
VOORNEMEN: tuple[Daad, ...] = (
    *(HALFJAAR, lambda zaak: zaak.meting(2), stap(G.HERHALING_GEVONDEN)),
    *(lambda zaak: zaak.feit(), lambda zaak: zaak.feit()),
    *(stuk(D.CONTROLEURSVERKLARING), stuk(D.EVENREDIGHEIDSTOETS), stap(G.VOORNEMEN_VERZONDEN)),
)
HOREN: tuple[Daad, ...] = (
    *(stap(G.ZIENSWIJZE_ONTVANGEN), lambda zaak: zaak.noem("Een."), lambda zaak: zaak.antwoord(1)),
    *(stuk(D.ANTWOORD_OP_ZIENSWIJZE), dagen(40), stap(G.GEAGENDEERD)),
)
ADVIES: tuple[Daad, ...] = (
    *(stap(G.VASTGESTELD), BESPROKEN, stap(G.ADVIES_GEVRAAGD), stap(G.CONCEPTADVIES_GEDEELD)),
    *(stap(G.OP_CONCEPT_GEREAGEERD), stap(G.ADVIES_UITGEBRACHT), stap(G.REACTIE_ONTVANGEN)),
    *(stap(G.AAN_TREKKERS_VOORGELEGD), stuk(D.NOTA_TREKKERS), stap(G.TREKKERS_GEHOORD), stuk(D.TRANSITIEPLAN)),
)
EINDE: tuple[Daad, ...] = (
    *(stap(G.BESLUIT_GENOMEN, S.BESLOTEN_BEEINDIGEN), stap(G.BESLUIT_BEKENDGEMAAKT), dagen(30)),
    *(lambda zaak: zaak.regel_einde(), stap(G.VERKLARING_VERZONDEN), stap(G.VERKLARING_BEZORGD)),
)
WEG = (*VOORNEMEN, *HOREN, *ADVIES, *EINDE)
TOT_BESLUIT = WEG[: len(WEG) - len(EINDE) + 1]
MAG_ONTBREKEN = {HALFJAAR, BESPROKEN}
"""Whether enough time went by is for the rules of the measurement, and along both options nobody only discusses."""
TOT = (len(WEG), len(WEG) - len(EINDE), len(VOORNEMEN) + len(HOREN), len(VOORNEMEN), 0)
VAN_ALLES = [(rij.gebeurtenis, naar) for rij in OVERGANGEN for naar in rij.naar]
ELDERS = ("belangen_gevraagd", "besluit", "weging", "rondeverloop", "ondertekenaar")


class Zaakmachine(RuleBasedStateMachine):
    """Acts in any order on one matter; what an example did is taken back before the next."""

    zaak: ClassVar[Zaakwerk]
    begin: ClassVar[dt.datetime]
    route: ClassVar[str]
    besluiten: ClassVar[int] = 0

    def __init__(self) -> None:
        super().__init__()
        self.punt = self.zaak.werk.opslag._connection.begin_nested()  # type: ignore[attr-defined] # of `Leftless`
        self.plaats, self.gezien = 0, 0
        self.zaak.werk.nu, self.zaak.elders = self.begin, ALLES_ELDERS

    def teardown(self) -> None:
        self.punt.rollback()

    @initialize(tot=st.sampled_from(TOT), zonder=st.sets(st.integers(0, len(WEG) - 1), max_size=2))
    def ga_alvast(self, tot: int, zonder: set[int]) -> None:
        for plaats in range(tot):
            if plaats in zonder:
                self.plaats += 1
            else:
                self.volgende()

    @rule(vaak=st.integers(1, 6))
    def ga_verder(self, vaak: int) -> None:
        for _ in range(vaak):
            self.volgende()

    def volgende(self) -> None:
        if self.plaats < len(WEG):
            probeer(self.zaak, WEG[self.plaats])
            self.plaats += 1

    @rule(vaak=st.integers(1, 3))
    def sla_over(self, vaak: int) -> None:
        self.plaats += vaak

    @rule(vaak=st.integers(1, 12))
    def begin_eerder(self, vaak: int) -> None:
        self.plaats = max(0, min(self.plaats, len(WEG)) - vaak)

    @rule(wat=st.sampled_from(VAN_ALLES), bezorgd=st.booleans())
    def iets_anders(self, wat: tuple[Zaakgebeurtenis, Zaakstand], bezorgd: bool) -> None:
        probeer(self.zaak, stap(*wat, bezorgd=bezorgd))

    @rule(aantal=st.integers(1, 45))
    def wacht(self, aantal: int) -> None:
        self.zaak.werk.nu += dt.timedelta(days=aantal)

    @rule(wat=st.sampled_from(ELDERS), waar=st.booleans())
    def elders_verandert(self, wat: str, waar: bool) -> None:
        nieuw = (ALLES_ELDERS.besluit if waar else frozenset()) if wat == "besluit" else waar
        self.zaak.elders = replace(self.zaak.elders, **{wat: nieuw})

    @rule(rol=st.sampled_from((Rol.CONTRACTMANAGER, Rol.JURIST, Rol.MDG_SECRETARIS, Rol.SECRETARIS)))
    def iemand_gaat_opzij(self, rol: Rol) -> None:
        self.zaak.elders = replace(self.zaak.elders, opzij=frozenset({self.zaak.personen[rol]}))

    @invariant()
    def wat_nieuw_is_kon(self) -> None:
        """Look at the steps since the last time, with what was known when they were taken."""
        beeld = self.zaak.beeld()
        for nummer in range(self.gezien, len(beeld.stappen)):
            nieuw = beeld.stappen[nummer]
            if self.gezien:
                assert not {nieuw.door, nieuw.tweede} & self.zaak.elders.opzij, "I3: who steps aside takes no step"
            if nieuw.gebeurtenis is G.BESLUIT_GENOMEN:
                self.besluit_was_zorgvuldig(nieuw.naar)
            if nieuw.naar in NA_VERKLARING:
                soorten = [een.gebeurtenis for een in beeld.stappen[:nummer]]
                assert G.BESLUIT_GENOMEN in soorten, "I1: a besluit comes first"
        if self.gezien != len(beeld.stappen):
            self.stand_volgt_uit_de_stappen()
            self.termijnen_kloppen()
        self.gezien = len(beeld.stappen)

    def besluit_was_zorgvuldig(self, naar: Zaakstand) -> None:
        """I1 and I2, from the papers and the days."""
        type(self).besluiten += 1
        with self.zaak.werk.lees() as session:
            beeld = zaakbeeld(session, self.zaak.zaak)
            soorten = [een.gebeurtenis for een in beeld.stappen]
            aankomst = max(bezorgingen(session, self.zaak.zaak, D.VOORNEMEN))
            agenda = beeld.stappen[len(soorten) - 1 - soorten[::-1].index(G.GEAGENDEERD)]
            assert agenda.dag > aankomst + dt.timedelta(weeks=4), "the time to answer was over"
            assert puntenstand(session, self.zaak.zaak)[1] == 0
            assert len(feiten(session, self.zaak.zaak)) >= 2
            assert G.TREKKERS_GEHOORD in soorten
            if self.route in {"OPTIE_1", "BEIDE"}:
                mdg = max(nummer for nummer, een in enumerate(beeld.stappen) if een.naar is S.MDG)
                assert G.VASTGESTELD in soorten[mdg:], "I2: the MDG I-F established it"
            assert self.zaak.elders.besluit
            assert self.zaak.elders.weging or naar not in BESLOTEN, "more than the score was weighed"

    def stand_volgt_uit_de_stappen(self) -> None:
        """I4, I15 and I17."""
        with self.zaak.werk.lees() as session:
            beeld = zaakbeeld(session, self.zaak.zaak)
            s = Zaakstap
            laatste = session.scalar(select(s.naar).where(s.zaak == self.zaak.zaak).order_by(s.nummer.desc()).limit(1))
            assert stand_na(beeld.stappen) == laatste
            assert session.get_one(Partij, beeld.partij).soort is Partijsoort.NETWERKPARTNER
            assert beeld.route == parameter(session, beeld.contractversie, UITSLUITING_ROUTE).waarde == self.route
            assert beeld.vorm == parameter(session, beeld.contractversie, UITSLUITING_WIJZE).waarde
            assert beeld.grond is Grond.VERTROUWEN

    def termijnen_kloppen(self) -> None:
        """I13: none ends in a weekend or on a holiday, none that runs from delivery starts without it."""
        with self.zaak.werk.lees() as session:
            for termijn in termijnen_van(session, self.zaak.zaak):
                einde = termijn.stand.einde
                assert einde is None or is_werkdag(einde)
                if einde is not None and termijn.document is not None:
                    assert bezorging_van(session, document=termijn.document, partij=self.zaak.partner) is not None


@pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
@pytest.mark.parametrize("route", ["OPTIE_1", "OPTIE_2", "BEIDE"])
def test_no_order_of_acts_leads_to_a_careless_decision(werk: Werkplaats, route: str) -> None:
    zaak = Zaakwerk(werk, route=route)
    zaak.tot_hermeting()
    soort = type("Zaakmachine", (Zaakmachine,), {"zaak": zaak, "begin": werk.nu, "route": route})
    weinig = settings(
        max_examples=4,
        stateful_step_count=8,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(soort, settings=weinig)  # type: ignore[no-untyped-call] # hypothesis
    assert soort.besluiten > 0, "some run came to a besluit, or nothing was tried"
    with werk.lees() as session:
        assert controleer(session).heel


@pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
def test_leaving_out_any_one_thing_stops_it_before_a_besluit(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.tot_hermeting()
    toch = set()
    for plaats, weggelaten in enumerate(TOT_BESLUIT):
        voor = werk.nu
        punt = werk.opslag._connection.begin_nested()  # type: ignore[attr-defined] # of `Leftless`
        for daad in TOT_BESLUIT[plaats + 1 :]:
            probeer(zaak, daad)
        if zaak.beeld().stand in BESLOTEN:
            toch.add(plaats)
        punt.rollback()
        werk.nu = voor
        probeer(zaak, weggelaten)
    assert zaak.beeld().stand in BESLOTEN, "with nothing left out it comes to a besluit"
    assert {TOT_BESLUIT[plaats] for plaats in toch} == MAG_ONTBREKEN
