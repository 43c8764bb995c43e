"""Every row of both tracks, and what cannot be reached along any of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from governance.contract.termijnsoorten import TERMIJNSOORTEN
from governance.uitsluiting.gronden import Beeindigingsvorm, Grond, Route
from governance.uitsluiting.overgang import ALLE_GRONDEN, ALLE_ROUTES, Overgang
from governance.uitsluiting.rules import BEGIN, OVERGANGEN, STAPPEN, VIER_OGEN
from governance.uitsluiting.toestand import (
    GESLOTEN,
    NA_VERKLARING,
    PROCEDURE,
    RECHTEN_BEHOUDEN,
    VOOR_VERKLARING,
    Zaakgebeurtenis,
    Zaakstand,
)

G, S = Zaakgebeurtenis, Zaakstand
VERLOOP = """
2|SIGNAAL|VALIDATIE_GESTART|VALIDATIE|MEETBEHEERDER||V|*
2|SIGNAAL|VALIDATIE_GESTART|VALIDATIE|JURIST||FTW|*
3|VALIDATIE|SIGNAAL_ONGELDIG|GESLOTEN_ZONDER_GEVOLG|MEETBEHEERDER,CONTROLEUR|MEETBEHEERDER,CONTROLEUR|V|*
3|VALIDATIE|SIGNAAL_ONGELDIG|GESLOTEN_ZONDER_GEVOLG|JURIST|JURIST,INKOOP,CONTROLLER|FTW|*
4|VALIDATIE|SIGNAAL_GELDIG|GESPREK|MEETBEHEERDER,CONTROLEUR|MEETBEHEERDER,CONTROLEUR|V|*
4|VALIDATIE|SIGNAAL_GELDIG|GESPREK|JURIST|JURIST,INKOOP,CONTROLLER|FTW|*
4|GESPREK|BERICHT_VERZONDEN|GESPREK|CONTRACTMANAGER||V|*
4|GESPREK|BERICHT_VERZONDEN|GESPREK|CONTRACTMANAGER||FTW|*
6|GESPREK|GESPREK_UITGENODIGD|GESPREK|CONTRACTMANAGER||*|*
5|GESPREK|GESPREK_GEVOERD|VERBETERTRAJECT|KARTREKKER,AANJAGER,CONTRACTMANAGER||*|*
6|GESPREK|GESPREK_NIET_TOT_STAND|VERBETERTRAJECT|KARTREKKER,AANJAGER,CONTRACTMANAGER||*|*
7|VERBETERTRAJECT|PLAN_VASTGESTELD|HERMETING|CONTRACTMANAGER||V|*
7|VERBETERTRAJECT|PLAN_NIET_GEKOZEN|HERMETING|CONTRACTMANAGER||V|*
7b|VERBETERTRAJECT|INGEBREKE_GESTELD|VERBETERTRAJECT|CONTRACTMANAGER||TW|*
7c|VERBETERTRAJECT|HERSTELD|GESLOTEN_ZONDER_GEVOLG|CONTRACTMANAGER||FTW|*
8|GESPREK,VERBETERTRAJECT,HERMETING|RONDE_VOLDOENDE|GESLOTEN_ZONDER_GEVOLG|||V|*
8|GESPREK,VERBETERTRAJECT,HERMETING|RONDE_ZONDER_CONCLUSIE|GESLOTEN_ZONDER_GEVOLG|||V|*
9|HERMETING|RONDE_TELDE_NIET|HERMETING|||V|*
9|HERMETING|TUSSENMETING|HERMETING|||V|*
9|HERMETING|RONDES_OP|GESLOTEN_ZONDER_GEVOLG|||V|*
10|HERMETING|HERHALING_GEVONDEN|HERHALING_CONCEPT|||V|*
11|HERHALING_CONCEPT|VOORNEMEN_VERZONDEN|VOORNEMEN|CONTRACTMANAGER|JURIST|V|*
10b|HERHALING_CONCEPT|METING_KLOPT_NIET|GESLOTEN_ZONDER_GEVOLG|CONTROLEUR|MEETBEHEERDER,CONTROLEUR|V|*
7b|VERBETERTRAJECT|VOORNEMEN_VERZONDEN|VOORNEMEN|CONTRACTMANAGER|JURIST|TW|*
4b|VALIDATIE|VOORNEMEN_VERZONDEN|VOORNEMEN|CONTRACTMANAGER|JURIST|FTW|*
7b|VERBETERTRAJECT|VOORNEMEN_VERZONDEN|VOORNEMEN|CONTRACTMANAGER|JURIST|F|*
12|VOORNEMEN,ZIENSWIJZE|ZIENSWIJZE_ONTVANGEN|ZIENSWIJZE|CONTACTPERSOON,TEKENBEVOEGDE||*|*
12|VOORNEMEN|HOREN_GEVRAAGD|VOORNEMEN|CONTACTPERSOON,TEKENBEVOEGDE||*|*
12|ZIENSWIJZE|HOREN_GEVRAAGD|ZIENSWIJZE|CONTACTPERSOON,TEKENBEVOEGDE||*|*
12|VOORNEMEN,ZIENSWIJZE|GEHOORD|ZIENSWIJZE|CONTRACTMANAGER|JURIST|*|*
12|VOORNEMEN|ZIENSWIJZETERMIJN_VERLOPEN|ZIENSWIJZE|||*|*
12|VOORNEMEN,ZIENSWIJZE|INZAGE_HERSTELD|VOORNEMEN|CONTRACTMANAGER|JURIST|*|*
13|ZIENSWIJZE|ZIENSWIJZE_GEGROND|GESLOTEN_ZONDER_GEVOLG|CONTRACTMANAGER|JURIST|*|*
13|ZIENSWIJZE|ZIENSWIJZE_GEGROND|VERBETERTRAJECT|CONTRACTMANAGER|JURIST|*|*
14|ZIENSWIJZE|GEAGENDEERD|MDG|MDG_SECRETARIS||*|*
15|MDG|VASTGESTELD|REACTIE_OP_ADVIES|MDG_SECRETARIS||*|OPTIE_1
15|MDG|VASTGESTELD|TOEZICHT|MDG_SECRETARIS||*|BEIDE
16|MDG|NIET_VASTGESTELD|GESLOTEN_ZONDER_GEVOLG|MDG_SECRETARIS||*|BEIDE,OPTIE_1
15|MDG|BESPROKEN|TOEZICHT|MDG_SECRETARIS||*|OPTIE_2
15|MDG|BESPROKEN|REACTIE_OP_ADVIES|MDG_SECRETARIS||*|GEWOON
17|MDG|MDG_ZONDER_UITKOMST|TOEZICHT|MDG_SECRETARIS||*|OPTIE_2
17|TOEZICHT|ADVIES_GEVRAAGD|TOEZICHT|CONTRACTMANAGER||*|BEIDE,OPTIE_2
18|TOEZICHT|CONCEPTADVIES_GEDEELD|TOEZICHT|TOEZICHTHOUDER||*|BEIDE,OPTIE_2
18|TOEZICHT|OP_CONCEPT_GEREAGEERD|TOEZICHT|CONTACTPERSOON,TEKENBEVOEGDE||*|*
18|TOEZICHT|ADVIES_UITGEBRACHT|REACTIE_OP_ADVIES|TOEZICHTHOUDER||*|BEIDE,OPTIE_2
19|REACTIE_OP_ADVIES|REACTIE_ONTVANGEN|REACTIE_OP_ADVIES|CONTACTPERSOON,TEKENBEVOEGDE||*|*
19|REACTIE_OP_ADVIES|AAN_TREKKERS_VOORGELEGD|TREKKERS|CONTRACTMANAGER||*|*
20|TREKKERS|TREKKERS_GEHOORD|COLLEGE|CONTRACTMANAGER||*|*
21|TREKKERS|TERUGVERWEZEN|TERUGVERWEZEN|TREKKER_JEUGD,TREKKER_WMO||*|*
21b|TERUGVERWEZEN|VRAAG_BEANTWOORD|REACTIE_OP_ADVIES|CONTRACTMANAGER||*|*
21b|TERUGVERWEZEN|VRAAG_BEANTWOORD|MDG|CONTRACTMANAGER||*|*
21b|TERUGVERWEZEN|VRAAG_BEANTWOORD|TOEZICHT|CONTRACTMANAGER||*|BEIDE,OPTIE_2
21b|TERUGVERWEZEN|VRAAG_BEANTWOORD|VALIDATIE|CONTRACTMANAGER||*|*
14/17|{na advies}|UITKOMST_AANGETAST|MDG|JURIST|CONTRACTMANAGER|*|*
14/17|{na toezicht}|UITKOMST_AANGETAST|TOEZICHT|JURIST|CONTRACTMANAGER|*|BEIDE,OPTIE_2
22|COLLEGE|BESLUIT_GENOMEN|BESLOTEN_BEEINDIGEN|SECRETARIS||*|*
22|COLLEGE|BESLUIT_GENOMEN|BESLOTEN_LICHTER|SECRETARIS||*|*
22|COLLEGE|BESLUIT_GENOMEN|BESLOTEN_NIET|SECRETARIS||*|*
22|COLLEGE|BESLUIT_GENOMEN|AANGEHOUDEN|SECRETARIS||*|*
22|COLLEGE|BESLUIT_GENOMEN|TERUGVERWEZEN|SECRETARIS||*|*
22b|AANGEHOUDEN|HERVAT|COLLEGE|CONTRACTMANAGER||*|*
22b|AANGEHOUDEN|HERVAT|HEROVERWEGING|CONTRACTMANAGER||*|*
22c|BESLOTEN_NIET|AFGESLOTEN|GESLOTEN_ZONDER_GEVOLG|CONTRACTMANAGER||*|*
22d|BESLOTEN_LICHTER|MAATREGEL_OPGELEGD|VERBETERTRAJECT|CONTRACTMANAGER||*|*
22|BESLOTEN_BEEINDIGEN|BESLUIT_BEKENDGEMAAKT|BESLOTEN_BEEINDIGEN|CONTRACTMANAGER||*|*
22e|BESLOTEN_BEEINDIGEN|HEROVERWEGING_GEVRAAGD|HEROVERWEGING|CONTACTPERSOON,TEKENBEVOEGDE||*|*
22e|HEROVERWEGING|HEROVERWOGEN|BESLOTEN_BEEINDIGEN|SECRETARIS||*|*
22e|HEROVERWEGING|HEROVERWOGEN|BESLOTEN_LICHTER|SECRETARIS||*|*
22e|HEROVERWEGING|HEROVERWOGEN|BESLOTEN_NIET|SECRETARIS||*|*
22e|HEROVERWEGING|HEROVERWOGEN|AANGEHOUDEN|SECRETARIS||*|*
22e|HEROVERWEGING|HEROVERWOGEN|TERUGVERWEZEN|SECRETARIS||*|*
23|BESLOTEN_BEEINDIGEN|VERKLARING_VERZONDEN|BESLOTEN_BEEINDIGEN|BURGEMEESTER,CONTRACTMANAGER|JURIST|*|*
23|BESLOTEN_BEEINDIGEN|VERKLARING_VERZONDEN|BESLOTEN_BEEINDIGEN|BURGEMEESTER,CONTRACTMANAGER|JURIST|*|*
23|BESLOTEN_BEEINDIGEN|VERKLARING_BEZORGD|VERKLARING|||*|*
24|VERKLARING|INGEGAAN|IN_WERKING|||*|*
24|VERKLARING,IN_WERKING|GESCHORST|GESCHORST,INGETROKKEN|JURIST||*|*
24|GESCHORST|SCHORSING_VOORBIJ|VERKLARING,INGETROKKEN|JURIST||*|*
25|IN_WERKING|AFGEWIKKELD|AFGEROND|CONTRACTMANAGER||*|*
26|{voor verklaring}|INGETROKKEN|INGETROKKEN|CONTRACTMANAGER|JURIST|*|*
27|{voor verklaring},VERKLARING,GESCHORST|PARTNER_ZEGDE_OP|PARTNER_VERTROKKEN|CONTRACTMANAGER||*|*
27|SIGNAAL,VALIDATIE|PARTNER_ZEGDE_OP|PARTNER_VERTROKKEN|||*|*
28|SIGNAAL,VALIDATIE,{voor verklaring}|VERVALLEN|VERVALLEN|||*|*
28b|{voor verklaring}|RONDE_VERVALLEN|VALIDATIE|||V|*
"""
NA_TOEZICHT = "REACTIE_OP_ADVIES,TREKKERS,TERUGVERWEZEN,COLLEGE,AANGEHOUDEN"
KORT = {
    "{na toezicht}": NA_TOEZICHT,
    "{na advies}": f"TOEZICHT,{NA_TOEZICHT}",
    "{voor verklaring}": (
        "GESPREK,VERBETERTRAJECT,HERMETING,HERHALING_CONCEPT,VOORNEMEN,ZIENSWIJZE,MDG,TOEZICHT,"
        f"{NA_TOEZICHT},BESLOTEN_BEEINDIGEN,BESLOTEN_LICHTER,BESLOTEN_NIET,HEROVERWEGING"
    ),
}
ONDERWEG = G.VOORNEMEN_VERZONDEN, G.GEAGENDEERD, G.TREKKERS_GEHOORD, G.VASTGESTELD


def regel(rij: Overgang) -> str:
    """One row as text: row, from, event, to, who, second person, grounds and routes (* is all)."""
    gronden = "*" if rij.gronden == ALLE_GRONDEN else "".join(sorted(grond.name[0] for grond in rij.gronden))
    routes = "*" if rij.routes == ALLE_ROUTES else ",".join(sorted(rij.routes))
    van, naar = (",".join(stand.name for stand in S if stand in deel) for deel in (rij.van, rij.naar))
    wie, tweede = (",".join(rol.name for rol in deel) for deel in (rij.wie, rij.tweede))
    return f"{rij.rij}|{van}|{rij.gebeurtenis.name}|{naar}|{wie}|{tweede}|{gronden}|{routes}"


def bereikbaar(grond: Grond, route: Route) -> set[Zaakstand]:
    return {stand for stand, _ in toestanden(grond, route)}


def toestanden(grond: Grond, route: Route) -> Iterator[tuple[Zaakstand, frozenset[Zaakgebeurtenis]]]:
    """Walk every way there is, whatever the guards say; with each state what of `ONDERWEG` is behind it.

    An intention begins anew, and coming to the MDG I-F makes what it established before count no more.
    """
    begin: tuple[Zaakstand, frozenset[Zaakgebeurtenis]] = (S.SIGNAAL, frozenset())
    gezien, open_ = {begin}, [begin]
    while open_:
        stand, gehad = open_.pop()
        yield stand, gehad
        for rij in OVERGANGEN:
            if stand not in rij.van or grond not in rij.gronden or route not in rij.routes:
                continue
            for naar in rij.naar:
                behoudt = frozenset() if rij.gebeurtenis is G.VOORNEMEN_VERZONDEN else gehad
                behoudt = behoudt - {G.VASTGESTELD} if naar is S.MDG else behoudt
                nieuw = (naar, behoudt | ({rij.gebeurtenis} & set(ONDERWEG)))
                if nieuw not in gezien:
                    gezien.add(nieuw)
                    open_.append(nieuw)


WEGEN = [(Grond.VERTROUWEN, route) for route in (Route.OPTIE_1, Route.OPTIE_2, Route.BEIDE)] + [
    (grond, Route.GEWOON) for grond in (Grond.TEKORT, Grond.WETTELIJK, Grond.FRAUDE)
]


def test_the_rows_are_those_of_the_procedure() -> None:
    verwacht = VERLOOP
    for kort, lang in KORT.items():
        verwacht = verwacht.replace(kort, lang)
    assert [regel(rij) for rij in OVERGANGEN] == verwacht.split()


def test_every_state_is_reached_on_some_way_and_every_open_one_has_a_way_out() -> None:
    assert set().union(*(bereikbaar(*weg) for weg in WEGEN)) == set(S)
    for grond, route in WEGEN:
        for stand in bereikbaar(grond, route) - GESLOTEN:
            uit = [r for r in OVERGANGEN if stand in r.van and grond in r.gronden and route in r.routes]
            assert any(naar is not stand for rij in uit for naar in rij.naar), (grond, route, stand)
    assert not any(stand in GESLOTEN for rij in OVERGANGEN for stand in rij.van), "what is closed stays closed"


@pytest.mark.parametrize(("grond", "route"), WEGEN)
def test_on_every_way_the_end_can_be_reached_and_a_person_can_go_on_from_every_state(
    grond: Grond, route: Route
) -> None:
    assert {S.AFGEROND, S.GESLOTEN_ZONDER_GEVOLG} <= bereikbaar(grond, route)
    for stand in bereikbaar(grond, route) - GESLOTEN - {S.HERMETING, S.BESLOTEN_BEEINDIGEN, S.VERKLARING}:
        verder = {
            naar
            for rij in OVERGANGEN
            if stand in rij.van and grond in rij.gronden and route in rij.routes and rij.wie
            for naar in rij.naar
            if naar is not stand and rij.gebeurtenis not in {G.INGETROKKEN, G.PARTNER_ZEGDE_OP, G.ZIENSWIJZE_ONTVANGEN}
        }
        assert verder, f"nobody can go on from {stand} on {grond} along {route}"


@pytest.mark.parametrize(("grond", "route"), WEGEN)
def test_no_way_leads_to_a_besluit_without_intention_agenda_and_trekkers(grond: Grond, route: Route) -> None:
    nodig = {G.VOORNEMEN_VERZONDEN, G.GEAGENDEERD, G.TREKKERS_GEHOORD}
    if route in (Route.OPTIE_1, Route.BEIDE):
        nodig.add(G.VASTGESTELD)
    in_college = [gehad for stand, gehad in toestanden(grond, route) if stand is S.COLLEGE]
    assert in_college
    assert all(nodig <= gehad for gehad in in_college)
    assert {van for rij in OVERGANGEN if rij.gebeurtenis is G.BESLUIT_GENOMEN for van in rij.van} == {S.COLLEGE}


def test_low_trust_becomes_a_procedure_only_by_repetition() -> None:
    binnen = {
        (van, rij.gebeurtenis)
        for rij in OVERGANGEN
        if Grond.VERTROUWEN in rij.gronden
        for van in set(rij.van) - PROCEDURE - NA_VERKLARING
        for naar in rij.naar
        if naar in PROCEDURE
    }
    assert binnen == {(S.HERMETING, G.HERHALING_GEVONDEN)}


def test_haste_leads_to_the_intention_and_no_further() -> None:
    spoed = [rij for rij in OVERGANGEN if rij.van == (S.VALIDATIE,) and rij.naar[0] in PROCEDURE]
    assert [(rij.naar, rij.termijnen, rij.reden) for rij in spoed] == [((S.VOORNEMEN,), ("T10b", "T19"), True)]
    assert Grond.VERTROUWEN not in spoed[0].gronden


def test_a_step_has_one_row_for_a_ground_a_route_and_a_form() -> None:
    for stand in S:
        for grond, route in WEGEN:
            for vorm in Beeindigingsvorm:
                rijen = [
                    (rij.gebeurtenis, naar)
                    for rij in OVERGANGEN
                    if stand in rij.van and grond in rij.gronden and route in rij.routes and vorm in rij.vormen
                    for naar in rij.naar
                ]
                assert len(rijen) == len(set(rijen)), (stand, grond, route)


def test_what_takes_two_people_takes_two_in_every_row() -> None:
    assert all(bool(rij.tweede) == (rij.gebeurtenis in VIER_OGEN) for rij in OVERGANGEN)
    assert {
        G.SIGNAAL_GELDIG,
        G.SIGNAAL_ONGELDIG,
        G.VOORNEMEN_VERZONDEN,
        G.ZIENSWIJZE_GEGROND,
        G.VERKLARING_VERZONDEN,
        G.INGETROKKEN,
    } <= VIER_OGEN


def test_what_the_program_records_needs_no_reason_and_no_document() -> None:
    """Nobody is there to write one."""
    assert not [rij for rij in OVERGANGEN if not rij.wie and (rij.reden or rij.document or rij.tweede)]


def test_terms_exist_and_start_with_a_document_where_they_run_from_delivery() -> None:
    for rij in OVERGANGEN:
        assert {*rij.termijnen, *rij.voldoet} <= set(TERMIJNSOORTEN)
        for code in rij.termijnen:
            if TERMIJNSOORTEN[code].voorstel.startgrond.value == "bezorgd":
                assert rij.document is not None, (rij.rij, code)


def test_every_step_begins_with_a_signal() -> None:
    assert {(naar, wat) for van, wat, naar in STAPPEN if van is None} == {(S.SIGNAAL, wat) for wat in BEGIN}


def test_rights_stay_until_the_end_is_there() -> None:
    assert VOOR_VERKLARING | {S.VERKLARING, S.GESCHORST} == RECHTEN_BEHOUDEN
