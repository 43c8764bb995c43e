"""Every act that people do in a case has a page that explains it."""

from __future__ import annotations

import re

import pytest

from governance.uitsluiting.rules import OVERGANGEN
from governance.uitsluiting.toestand import Zaakgebeurtenis as G
from tests.architecture.sources import ROOT

FOLDER = ROOT / "docs" / "handelingen"
PAGES = {
    G.SIGNAAL_GEMELD: "meld-feiten",
    G.VALIDATIE_GESTART: "ga-na-of-het-klopt",
    G.SIGNAAL_GELDIG: "ga-na-of-het-klopt",
    G.SIGNAAL_ONGELDIG: "ga-na-of-het-klopt",
    G.BERICHT_VERZONDEN: "verstuur-bericht-over-meting",
    G.GESPREK_UITGENODIGD: "nodig-uit-voor-een-gesprek",
    G.GESPREK_GEVOERD: "leg-gesprek-vast",
    G.GESPREK_NIET_TOT_STAND: "leg-gesprek-vast",
    G.PLAN_VASTGESTELD: "stel-verbeterplan-vast",
    G.PLAN_NIET_GEKOZEN: "stel-verbeterplan-vast",
    G.INGEBREKE_GESTELD: "verstuur-ingebrekestelling",
    G.HERSTELD: "sluit-zonder-gevolg",
    G.METING_KLOPT_NIET: "onderzoek-herhaling",
    G.VOORNEMEN_VERZONDEN: "verstuur-voornemen",
    G.ZIENSWIJZE_ONTVANGEN: "geef-zienswijze",
    G.HOREN_GEVRAAGD: "vraag-om-gehoord-te-worden",
    G.GEHOORD: "hoor-partner",
    G.INZAGE_HERSTELD: "herstel-inzage",
    G.ZIENSWIJZE_GEGROND: "sluit-zonder-gevolg",
    G.GEAGENDEERD: "zet-zaak-op-agenda",
    G.VASTGESTELD: "stel-vast-in-mdg",
    G.NIET_VASTGESTELD: "stel-vast-in-mdg",
    G.BESPROKEN: "stel-vast-in-mdg",
    G.MDG_ZONDER_UITKOMST: "adviseer-als-toezichthouder",
    G.UITKOMST_AANGETAST: "doe-over-na-belang",
    G.ADVIES_GEVRAAGD: "adviseer-als-toezichthouder",
    G.CONCEPTADVIES_GEDEELD: "adviseer-als-toezichthouder",
    G.OP_CONCEPT_GEREAGEERD: "reageer-op-advies",
    G.ADVIES_UITGEBRACHT: "adviseer-als-toezichthouder",
    G.REACTIE_ONTVANGEN: "reageer-op-advies",
    G.AAN_TREKKERS_VOORGELEGD: "leg-voor-aan-trekkers-en-college",
    G.TREKKERS_GEHOORD: "leg-voor-aan-trekkers-en-college",
    G.TERUGVERWEZEN: "leg-voor-aan-trekkers-en-college",
    G.VRAAG_BEANTWOORD: "leg-voor-aan-trekkers-en-college",
    G.HERVAT: "leg-voor-aan-trekkers-en-college",
    G.BESLUIT_GENOMEN: "leg-collegebesluit-vast",
    G.BESLUIT_BEKENDGEMAAKT: "verstuur-besluitbrief",
    G.MAATREGEL_OPGELEGD: "verstuur-besluitbrief",
    G.AFGESLOTEN: "sluit-zonder-gevolg",
    G.HEROVERWEGING_GEVRAAGD: "vraag-heroverweging",
    G.HEROVERWOGEN: "adviseer-na-heroverweging",
    G.VERKLARING_VERZONDEN: "verstuur-beeindigingsbrief",
    G.GESCHORST: "leg-bevel-van-de-rechter-vast",
    G.SCHORSING_VOORBIJ: "leg-bevel-van-de-rechter-vast",
    G.AFGEWIKKELD: "handel-af",
    G.INGETROKKEN: "sluit-zonder-gevolg",
    G.PARTNER_ZEGDE_OP: "bevestig-opzegging-partner",
}
"""Where each act is explained."""
DONE = {G.SIGNAAL_GEMELD} | {rij.gebeurtenis for rij in OVERGANGEN if rij.wie}


def test_every_step_that_people_take_is_explained_on_a_page() -> None:
    assert set(PAGES) == DONE
    assert [page for page in PAGES.values() if not (FOLDER / f"{page}.md").is_file()] == []


@pytest.mark.parametrize("page", sorted(set(PAGES.values())))
def test_a_page_says_what_happens_who_may_and_on_what_ground(page: str) -> None:
    text = (FOLDER / f"{page}.md").read_text(encoding="utf-8")
    assert text.startswith("# ")
    for kop in ("## Wat er gebeurt", "## Wie mag", "## Bron"):
        assert kop in text
    for naam in re.findall(r"\]\(([^)]+\.md)\)", text):
        assert (FOLDER / naam).is_file(), naam
