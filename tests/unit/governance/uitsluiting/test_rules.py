"""The one function that takes a step: which row, in which role, with whom, and what is refused."""

from __future__ import annotations

import pytest

from governance.netwerk.rules import Partijsoort, Rol
from governance.uitsluiting.feitbron import BEWIJST, Feitbron, weiger_bron
from governance.uitsluiting.gronden import Aanleiding, Grond, Route, weiger_aanleiding
from governance.uitsluiting.rules import (
    STAPPEN,
    mogelijkheden,
    na,
    rij_voor,
    stand_na,
    weiger_ander_dossier,
    weiger_andere_rol,
    weiger_gemeente,
    weiger_minder_rechten,
    weiger_zelfde_persoon,
)
from governance.uitsluiting.toestand import GESLOTEN, Zaakgebeurtenis, Zaakstand
from governance.uitsluiting.zaakfeiten import Stapfeit, Zaakfeiten
from governance.weigering import Weigering
from tests.unit.governance.uitsluiting.bouw import GISTEREN, stappen, zaakfeiten

G, S = Zaakgebeurtenis, Zaakstand
MELDING = Stapfeit(G.SIGNAAL_GEMELD, S.SIGNAAL, GISTEREN, door="melder")


def fraude(stand: Zaakstand) -> Zaakfeiten:
    return zaakfeiten(grond=Grond.FRAUDE, route=Route.GEWOON, stand=stand, stappen=(MELDING,))


def code_van(gevangen: pytest.ExceptionInfo[Weigering]) -> str:
    return gevangen.value.grond.code


def test_the_state_is_what_the_steps_make_of_it() -> None:
    assert stand_na(()) is None
    wat = stappen((G.SIGNAAL_ONTSTAAN, S.SIGNAAL), (G.VALIDATIE_GESTART, S.VALIDATIE), (G.SIGNAAL_GELDIG, S.GESPREK))
    assert stand_na(wat) is S.GESPREK
    with pytest.raises(Weigering) as gevangen:
        stand_na(wat[1:])
    assert code_van(gevangen) == "UIT-23"
    assert "nog niet begonnen" in str(gevangen.value)


def test_a_step_that_does_not_exist_is_refused_from_every_state() -> None:
    for stand in (None, *S):
        for naar in S:
            if (stand, G.BESLUIT_GENOMEN, naar) not in STAPPEN:
                with pytest.raises(Weigering):
                    na(stand, G.BESLUIT_GENOMEN, naar)


def test_where_there_is_a_choice_it_is_asked() -> None:
    feiten = zaakfeiten(stand=S.COLLEGE)
    assert rij_voor(feiten, G.BESLUIT_GENOMEN, S.AANGEHOUDEN).voldoet == ("T15",)
    assert rij_voor(feiten, G.BESLUIT_GENOMEN, S.BESLOTEN_NIET).voldoet == ("T15", "T19")
    with pytest.raises(Weigering) as gevangen:
        rij_voor(zaakfeiten(stand=S.TERUGVERWEZEN), G.VRAAG_BEANTWOORD)
    assert code_van(gevangen) == "UIT-23"


@pytest.mark.parametrize(
    ("route", "gebeurtenis"),
    [(Route.OPTIE_2, G.VASTGESTELD), (Route.OPTIE_1, G.BESPROKEN), (Route.BEIDE, G.BESPROKEN)],
)
def test_a_step_of_another_route_is_refused(route: Route, gebeurtenis: Zaakgebeurtenis) -> None:
    with pytest.raises(Weigering, match=r"versie 1\.0 van de overeenkomst") as gevangen:
        rij_voor(zaakfeiten(stand=S.MDG, route=route), gebeurtenis)
    assert code_van(gevangen) == "UIT-08"
    assert not any(een.value in str(gevangen.value) for een in Route)


@pytest.mark.parametrize("stand", [S.VALIDATIE, S.GESPREK, S.VERBETERTRAJECT, S.VOORNEMEN])
@pytest.mark.parametrize("gebeurtenis", [G.GEAGENDEERD, G.AAN_TREKKERS_VOORGELEGD, G.BESLUIT_GENOMEN])
def test_fraud_is_no_reason_to_skip_the_hearing(stand: Zaakstand, gebeurtenis: Zaakgebeurtenis) -> None:
    with pytest.raises(Weigering, match="minstens 5 werkdagen") as gevangen:
        rij_voor(fraude(stand), gebeurtenis)
    assert code_van(gevangen) == "UIT-20"


def test_low_trust_knows_no_haste() -> None:
    with pytest.raises(Weigering) as gevangen:
        rij_voor(zaakfeiten(stand=S.VALIDATIE), G.VOORNEMEN_VERZONDEN)
    assert code_van(gevangen) == "UIT-23"


def test_another_role_is_refused_and_nobody_takes_a_step_of_the_program() -> None:
    rij = rij_voor(zaakfeiten(stand=S.ZIENSWIJZE), G.GEAGENDEERD)
    weiger_andere_rol(rij, Rol.MDG_SECRETARIS)
    with pytest.raises(Weigering, match="secretaris MDG I-F") as gevangen:
        weiger_andere_rol(rij, Rol.CONTRACTMANAGER)
    assert code_van(gevangen) == "UIT-24"
    with pytest.raises(Weigering) as gevangen:
        weiger_andere_rol(rij_voor(zaakfeiten(stand=S.VERKLARING), G.INGEGAAN), Rol.SYSTEEM)
    assert code_van(gevangen) == "UIT-43"


@pytest.mark.parametrize(
    ("tweede", "rol"), [("een", Rol.JURIST), (None, None), ("twee", Rol.CONTRACTMANAGER), ("twee", None)]
)
def test_two_people_are_two_people_in_the_right_roles(tweede: str | None, rol: Rol | None) -> None:
    feiten = zaakfeiten(stand=S.HERHALING_CONCEPT)
    rij = rij_voor(feiten, G.VOORNEMEN_VERZONDEN)
    weiger_zelfde_persoon(rij, feiten, door="een", tweede="twee", rol=Rol.JURIST)
    with pytest.raises(Weigering) as gevangen:
        weiger_zelfde_persoon(rij, feiten, door="een", tweede=tweede, rol=rol)
    assert code_van(gevangen) == "UIT-25"


def test_who_reported_is_none_of_the_two_who_look_into_it() -> None:
    feiten = fraude(S.VALIDATIE)
    geldig, spoed = rij_voor(feiten, G.SIGNAAL_GELDIG), rij_voor(feiten, G.VOORNEMEN_VERZONDEN)
    weiger_zelfde_persoon(geldig, feiten, door="een", tweede="twee", rol=Rol.JURIST)
    for door, tweede in (("melder", "twee"), ("een", "melder")):
        with pytest.raises(Weigering) as gevangen:
            weiger_zelfde_persoon(geldig, feiten, door=door, tweede=tweede, rol=Rol.JURIST)
        assert code_van(gevangen) == "UIT-30"
    weiger_zelfde_persoon(spoed, feiten, door="melder", tweede="twee", rol=Rol.JURIST)
    with pytest.raises(Weigering) as gevangen:
        weiger_zelfde_persoon(spoed, feiten, door="een", tweede="melder", rol=Rol.JURIST)
    assert code_van(gevangen) == "UIT-30"


def test_the_gemeente_is_never_a_subject() -> None:
    weiger_gemeente(Partijsoort.NETWERKPARTNER)
    with pytest.raises(Weigering) as gevangen:
        weiger_gemeente(Partijsoort.GEMEENTE)
    assert code_van(gevangen) == "UIT-15"


def test_a_party_reads_no_file_of_another() -> None:
    weiger_ander_dossier("houtsnip", "houtsnip")
    with pytest.raises(Weigering) as gevangen:
        weiger_ander_dossier("wulp", "houtsnip")
    assert code_van(gevangen) == "UIT-12"


@pytest.mark.parametrize("stand", S)
def test_no_right_is_taken_before_the_end_is_there(stand: Zaakstand) -> None:
    if stand in GESLOTEN | {S.IN_WERKING}:
        weiger_minder_rechten(stand)
        return
    with pytest.raises(Weigering) as gevangen:
        weiger_minder_rechten(stand)
    assert code_van(gevangen) == "UIT-16"


@pytest.mark.parametrize("aanleiding", Aanleiding)
def test_what_is_no_ground_is_refused_with_the_reason(aanleiding: Aanleiding) -> None:
    with pytest.raises(Weigering) as gevangen:
        weiger_aanleiding(aanleiding)
    assert code_van(gevangen) == "UIT-18"
    assert len(str(gevangen.value)) > 100


@pytest.mark.parametrize("bron", Feitbron)
def test_only_what_can_be_checked_is_evidence(bron: Feitbron) -> None:
    if bron in BEWIJST:
        weiger_bron(bron)
        return
    with pytest.raises(Weigering) as gevangen:
        weiger_bron(bron)
    assert code_van(gevangen) == "UIT-21"


def test_what_can_be_done_shows_everything_that_stands_in_its_way() -> None:
    gevonden = {een.overgang.gebeurtenis: een.bezwaren for een in mogelijkheden(zaakfeiten(stand=S.COLLEGE))}
    codes = {bezwaar.grond.code for bezwaar in gevonden[G.BESLUIT_GENOMEN]}
    assert {"UIT-09", "UIT-27", "UIT-29", "UIT-36"} <= codes
    assert gevonden[G.PARTNER_ZEGDE_OP] == ()
    assert G.VERVALLEN not in gevonden, "what the program records is nothing to do"
