"""A case walked on the pages from a closed round to the letter with the besluit, each act as who does it.

Both rounds are real: held, closed, computed and signed. What comes of the second is walked once, and shared.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from governance.documenten.documentsoorten import Documentsoort
from governance.netwerk.rules import Rol
from governance.opslag.database import Opslag
from governance.uitsluiting.queries import gebruikte_ronden, metingen
from governance.uitsluiting.toestand import Zaakstand
from hendig.brieven.scores import Onderdeelscore, Rondescore
from hendig.cli.herbereken import opdracht
from surveys.kluis.kluis import Kluis
from tests.integration.demo.meetreis import (
    bereid_voornemen_voor,
    beslis_bezwaar,
    houd_ronde,
    laat_klok_lopen,
    laat_sluiten,
    neem_voor,
    praat,
    ronde_met,
    teken,
    verklaar_geldig,
)
from tests.integration.demo.reiziger import Reiziger
from tests.integration.demo.toezichtreis import adviseer, stel_vast, vaardig_opnieuw_af
from tests.integration.demo.zaakreis import beslis, hoor, leg_voor, maak_bekend

pytestmark = pytest.mark.parametrize("voorbeeld", ["sqlite"], indirect=True)
M, K, C, P = Rol.MEETBEHEERDER, Rol.CONTROLEUR, Rol.CONTRACTMANAGER, Rol.CONTACTPERSOON
RONDEN = 2
"""How many rounds the case rests on."""


@pytest.fixture(scope="module")
def herhaald(voorbeeld: Opslag, kluis: Kluis, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reiziger]:
    """A case that came from one low round, through a talk and a plan, to a second low round."""
    with Reiziger(voorbeeld, kluis).volg(Zaakstand.SIGNAAL).op_kopie(tmp_path_factory.mktemp("herhaald")) as reis:
        verklaar_geldig(reis)
        praat(reis)
        gepland = reis.dag
        beslis_bezwaar(reis, "ongegrond")
        laat_sluiten(reis, 4)
        teken(reis, ronde_met(reis, "najaar 2026"))
        assert reis.stand is Zaakstand.HERMETING, "a round that opened before the plan never counts as a second one"
        laat_klok_lopen(reis, 130)
        teken(reis, houd_ronde(reis, "zomer 2027", gepland + dt.timedelta(days=1)))
        assert reis.stand is Zaakstand.HERHALING_CONCEPT
        yield reis


@pytest.fixture
def reis(herhaald: Reiziger, tmp_path: Path) -> Iterator[Reiziger]:
    """The same case on a copy, so that every test goes on from there."""
    with herhaald.op_kopie(tmp_path) as reis:
        yield reis


def test_a_signal_is_seen_by_who_measures_alone_until_two_of_them_say_that_it_holds(
    eigen: tuple[Opslag, Kluis],
) -> None:
    reis = Reiziger(*eigen).volg(Zaakstand.SIGNAAL)
    zaak, eigen_pagina = f"/zaken/{reis.zaak}", f"/uw-gesprek/{reis.zaak}"
    anderen = (C, Rol.JURIST, Rol.SECRETARIS, Rol.TREKKER_JEUGD, Rol.MDG_SECRETARIS, Rol.TOEZICHTHOUDER)
    assert {reis.code(rol, zaak) for rol in (M, K)} == {200}
    assert not {reis.code(rol, zaak) for rol in anderen} & {200}
    assert reis.code(P, eigen_pagina) == 404
    verklaar_geldig(reis)
    assert reis.stand is Zaakstand.GESPREK
    assert reis.code(C, zaak) == 200
    praat(reis)
    assert reis.code(P, eigen_pagina) == 200
    assert reis.stand is Zaakstand.HERMETING


def test_a_case_is_walked_from_two_closed_rounds_to_the_letter_with_the_besluit(reis: Reiziger) -> None:
    laat_klok_lopen(reis, 32)
    bereid_voornemen_voor(reis)
    neem_voor(reis)
    assert reis.stand is Zaakstand.VOORNEMEN
    hoor(reis)
    assert reis.stand is Zaakstand.ZIENSWIJZE
    vaardig_opnieuw_af(reis, dt.date(2026, 11, 20))
    stel_vast(reis)
    assert reis.stand is Zaakstand.TOEZICHT
    adviseer(reis)
    assert reis.stand is Zaakstand.REACTIE_OP_ADVIES
    voorstel = leg_voor(reis)
    assert reis.stand is Zaakstand.COLLEGE
    beslis(reis, voorstel)
    maak_bekend(reis)
    assert reis.stand is Zaakstand.BESLOTEN_BEEINDIGEN
    assert "Vraag om heroverweging" in reis.lees(P, f"/uw-gesprek/{reis.zaak}")


def test_where_a_second_controleur_finds_that_the_measurement_does_not_hold_it_closes_and_nothing_counts_later(
    reis: Reiziger,
) -> None:
    reis.schrijf(C, "sluitingsbrief-meting", Rol.JURIST, redenen="De beslissende ronde hangt van één organisatie af.")
    reis.stap(K, "meting_klopt_niet", "gesloten_zonder_gevolg", tekst="De meting houdt geen stand.")
    reis.bevestig(M)
    assert reis.stand is Zaakstand.GESLOTEN_ZONDER_GEVOLG
    reis.open_brieven()
    eigen = reis.lees(P, f"/uw-gesprek/{reis.zaak}")
    assert "Sluitingsbrief" in eigen
    assert "Dit kunt u nu doen" not in eigen
    brief = reis.papier(Documentsoort.SLUITINGSBRIEF)
    assert "Uw meting telt niet mee." in brief
    assert "De metingen waar dit over ging, tellen later niet opnieuw mee." in brief
    with reis.opslag.lees() as session:
        gebruikt = gebruikte_ronden(session, partij=reis.partij, construct="competentioneel")
        assert set(gebruikt) == {een.ronde for een in metingen(session, reis.zaak)}
    reis.na(300)
    assert reis.stand is Zaakstand.GESLOTEN_ZONDER_GEVOLG


def test_the_partner_recomputes_its_score_from_the_bundle_and_gets_the_numbers_of_page_and_certificate(
    reis: Reiziger, tmp_path: Path
) -> None:
    laat_klok_lopen(reis, 32)
    bereid_voornemen_voor(reis)
    neem_voor(reis)
    pagina = reis.lees(P, f"/bewijs/{reis.zaak}")
    assert pagina.count("getallen zijn gelijk aan die in het meetcertificaat") == RONDEN
    (tmp_path / "schoon").mkdir()
    bundel = tmp_path / "schoon" / "BUNDEL.zip"
    bundel.write_bytes(reis.haal(P, f"/bewijs/{reis.zaak}/bundel"))
    gedaan = CliRunner().invoke(opdracht, [str(bundel)], standalone_mode=False)
    assert gedaan.return_value == 0, gedaan.output
    scores = re.findall(r"De score is (\d,\d+)", pagina)
    assert len(scores) == RONDEN
    for score in scores:
        assert f"score: verwacht {score}, berekend {score}: klopt" in gedaan.output
    in_de_brief = [een.score for ronde in reis.gegevens(Documentsoort.VOORNEMEN).metingen for een in laag(ronde)]
    assert [getal(een) for een in in_de_brief] == pytest.approx([getal(een) for een in scores], abs=0.01)


def laag(ronde: Rondescore) -> list[Onderdeelscore]:
    """What of a round is below the norm."""
    return [een for een in ronde.onderdelen if een.onder_de_norm]


def getal(tekst: str) -> float:
    """A number as it is written on a page."""
    return float(tekst.replace(",", "."))
