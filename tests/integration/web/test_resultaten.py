"""Results on a screen: the network and the gemeente for everybody, the own result for the party alone."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from html import unescape

import pytest

from governance.netwerk.rules import Rol
from surveys.ronde.rules import Rondesoort
from surveys.terugkoppeling.eigen_resultaat import Vraagverdeling
from surveys.uitslag.figuurnamen import ALLES_SAMEN, Figuurnaam
from tests.integration.ronden import een_ronde, teken_figuur, toon, vernietig
from tests.integration.web.afspraken import Lezer, met_overeenkomst
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import ADRES, Web
from tests.unit.surveys.terugkoppeling.resultaten import GEEN_CONCLUSIE, NETWERK, ONDER, OP_DE_NORM, TE_WEINIG

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)

VERDELING = (Vraagverdeling(vraag="C1", getoond=((4, 5), (5, 4)), samen=3),)


def tekenaars(web: Web) -> dict[Rol, str]:
    return {rol: web.mensen[rol] for rol in (Rol.MEETBEHEERDER, Rol.CONTROLEUR)}


def getoond(web: Web, naam: str = "voorjaar 2026") -> str:
    """A round of which the results were shown today: to the partner, to another, and of the gemeente."""
    met_overeenkomst(web)
    ronde = een_ronde(web.werk, naam, tekenaars=tekenaars(web))
    toon(
        web.werk,
        ronde,
        resultaten={
            web.partner: (replace(OP_DE_NORM, verdeling=VERDELING), ONDER),
            web.ander: (replace(GEEN_CONCLUSIE, construct="competentioneel"), TE_WEINIG),
            web.gemeente: (replace(OP_DE_NORM, gemeente_doet_mee=False, gemeente_antwoord=None),),
        },
        netwerk=(NETWERK,),
    )
    for partij in (web.partner, web.ander, web.gemeente):
        teken_figuur(web.werk, ronde, partij, ALLES_SAMEN, Figuurnaam.EIGEN_SCORE)
    teken_figuur(web.werk, ronde, None, "competentioneel", Figuurnaam.VERDELING)
    return ronde


def woorden(pagina: str) -> str:
    """What a page says, in one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", pagina)).split())


def test_the_own_page_says_the_outcome_in_words_first_and_what_it_does_not_mean(web: Web) -> None:
    ronde = getoond(web)
    pagina = Lezer(web, Rol.CONTACTPERSOON).lees(f"/resultaten/{ronde}/eigen/{web.partner}")
    assert pagina.code == 200
    assert fouten_in(pagina.tekst) == []
    tekst = woorden(pagina.tekst)
    volgorde = [
        "Wie ziet deze pagina?",
        "op of boven de norm",
        "onder de norm",
        "Dit betekent het wel",
        "Dit betekent het niet",
        "Dezelfde cijfers in een tabel",
        "Wat de gemeente over u antwoordde",
        "Is de norm bij herhaling niet gehaald?",
        "Wat kunt u nu doen?",
    ]
    assert sorted(volgorde, key=tekst.index) == volgorde
    assert "Eén ronde heeft geen gevolgen voor uw overeenkomst. Wij nodigen u uit voor een gesprek." in tekst
    assert "Een score is een indicatie, en geen bewijs." in tekst
    assert "Een meetbezwaar indienen kan tot en met maandag 30 maart 2026" in tekst
    assert "4,10 2,90" in tekst


def test_a_drawing_stands_in_both_widths_with_its_size_and_the_same_words(web: Web) -> None:
    ronde = getoond(web)
    lezer = Lezer(web, Rol.TEKENBEVOEGDE)
    pagina = lezer.lees(f"/resultaten/{ronde}/eigen/{web.partner}").tekst
    bron = re.search(r'<source media="\(min-width: 48rem\)" srcset="([^"]+)" width="672" height="280">', pagina)
    beeld = re.search(r'<img src="([^"]+)" width="672" height="280" alt="([^"]+)"', pagina)
    assert bron is not None
    assert beeld is not None
    assert "score 4,10, bovengrens 4,42, norm 3,5." in unescape(beeld[2])
    for adres in (bron[1], beeld[1]):
        gekregen = lezer.browser.get(adres, base_url=ADRES)
        assert (gekregen.status_code, gekregen.mimetype) == (200, "image/svg+xml")
        assert gekregen.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(gekregen.data).startswith(b"<svg")


@pytest.mark.parametrize("rol", [Rol.CONTACTPERSOON, Rol.TEKENBEVOEGDE])
def test_the_result_of_another_party_is_not_there(web: Web, rol: Rol) -> None:
    ronde = getoond(web)
    lezer = Lezer(web, rol)
    assert lezer.lees(f"/resultaten/{ronde}/eigen/{web.ander}").code == 404
    assert lezer.lees(f"/resultaten/{ronde}/eigen/{web.gemeente}").code == 404
    assert lezer.lees(f"/resultaten/{ronde}/figuur/{web.ander}/alle/eigen-score-breed.svg").code == 404
    van_gemeente = f"/resultaten/{ronde}/figuur/{web.gemeente}/alle/eigen-score-breed.svg"
    assert lezer.browser.get(van_gemeente, base_url=ADRES).status_code == 200


@pytest.mark.parametrize("rol", [Rol.CONTRACTMANAGER, Rol.MEETBEHEERDER, Rol.CONTROLEUR, Rol.MEDEWERKER])
def test_who_does_not_sign_or_speak_for_the_party_sees_no_result_of_a_partner(web: Web, rol: Rol) -> None:
    ronde = getoond(web)
    lezer = Lezer(web, rol)
    assert lezer.lees(f"/resultaten/{ronde}/eigen/{web.partner}").code == 403
    assert lezer.lees(f"/resultaten/{ronde}/figuur/{web.partner}/alle/eigen-score-breed.svg").code == 404
    assert "2,90" not in lezer.lees(f"/resultaten/{ronde}").tekst


@pytest.mark.parametrize("rol", [Rol.CONTRACTMANAGER, Rol.MEDEWERKER, Rol.CONTACTPERSOON, Rol.FG])
def test_everybody_sees_the_network_and_the_gemeente_on_one_page(web: Web, rol: Rol) -> None:
    ronde = getoond(web)
    pagina = Lezer(web, rol).lees(f"/resultaten/{ronde}")
    assert pagina.code == 200
    assert fouten_in(pagina.tekst) == []
    tekst = woorden(pagina.tekst)
    assert "gemiddeld 4,1 op een schaal van 1 tot 5" in tekst
    assert "Voor 34 partners was een uitkomst mogelijk, voor 6 niet." in tekst
    assert "De gemeente haalt de norm." in tekst
    assert "score 4,10, bovengrens 4,42" in tekst


def test_with_too_few_others_there_is_no_number_and_kind_words(web: Web) -> None:
    ronde = getoond(web)
    tekst = woorden(Lezer(web, web.van_ander[Rol.CONTACTPERSOON]).lees(f"/resultaten/{ronde}/eigen/{web.ander}").tekst)
    assert "Er waren te weinig bruikbare antwoorden: 4. Nodig zijn er 8. Dat zegt niets over u." in tekst
    assert "Anders staat er een streepje. Dat zegt niets over uw werk." in tekst
    assert "3,36 -" in tekst


def test_answers_per_question_are_shown_in_their_own_words_with_small_counts_together(web: Web) -> None:
    ronde = getoond(web)
    tekst = woorden(Lezer(web, Rol.CONTACTPERSOON).lees(f"/resultaten/{ronde}/eigen/{web.partner}").tekst)
    assert "Uw organisatie doet wat is afgesproken." in tekst
    assert "meestal 5 (bijna) altijd 4" in tekst
    assert "samen: (bijna) nooit, soms, ongeveer de helft, kan ik niet beoordelen 3" in tekst


def test_rounds_stand_beside_each_other_and_one_that_does_not_count_says_why(web: Web) -> None:
    eerste = getoond(web)
    web.werk.nu = web.werk.nu.replace(month=9)
    tweede = een_ronde(web.werk, "najaar 2026", tekenaars=tekenaars(web), opent_op=web.werk.nu.replace(month=8))
    telt_niet = replace(ONDER.herhaling, telt=False, regel="V2", uitleg="De ronde begon te kort na de toetreding.")
    toon(web.werk, tweede, resultaten={web.partner: (OP_DE_NORM, replace(ONDER, herhaling=telt_niet))})
    lezer = Lezer(web, Rol.CONTACTPERSOON)
    pagina = lezer.lees(f"/resultaten/{tweede}/eigen/{web.partner}").tekst
    assert fouten_in(pagina) == []
    tekst = woorden(pagina)
    assert "voorjaar 2026 2,90 3,21 onder de norm najaar 2026 2,90 3,21 onder de norm; telt niet mee" in tekst
    assert "najaar 2026: telt niet mee. De ronde begon te kort na de toetreding." in tekst
    assert "najaar 2026" not in woorden(lezer.lees(f"/resultaten/{eerste}/eigen/{web.partner}").tekst)


def test_rounds_drawn_beside_each_other_are_drawn_no_more_once_one_of_them_is_annulled(web: Web) -> None:
    eerste = getoond(web)
    web.werk.nu = web.werk.nu.replace(month=9)
    tweede = een_ronde(web.werk, "najaar 2026", tekenaars=tekenaars(web), opent_op=web.werk.nu.replace(month=8))
    toon(web.werk, tweede, resultaten={web.partner: (OP_DE_NORM,)})
    teken_figuur(web.werk, tweede, web.partner, "competentioneel", Figuurnaam.VERLOOP)
    lezer, figuur = Lezer(web, Rol.CONTACTPERSOON), f"figuur/{web.partner}/competentioneel/verloop-breed.svg"
    eigen = f"/resultaten/{tweede}/eigen/{web.partner}"
    assert figuur in lezer.lees(eigen).tekst
    assert lezer.browser.get(f"/resultaten/{tweede}/{figuur}", base_url=ADRES).status_code == 200
    web.werk.nu = web.werk.nu.replace(month=10)
    vernietig(web.werk, eerste, tekenaars=tekenaars(web), reden="De lijst klopte niet.")
    lezer = Lezer(web, Rol.CONTACTPERSOON)
    pagina = lezer.lees(eigen)
    assert pagina.code == 200
    assert figuur not in pagina.tekst
    assert "voorjaar 2026" not in woorden(pagina.tekst)
    assert lezer.lees(f"/resultaten/{tweede}/{figuur}").code == 404


def test_an_annulled_round_is_shown_as_such_with_its_reason_and_without_numbers(web: Web) -> None:
    ronde = getoond(web)
    vernietig(web.werk, ronde, tekenaars=tekenaars(web), reden="De lijst van wie wie beoordeelt, klopte niet.")
    lezer = Lezer(web, Rol.CONTACTPERSOON)
    for adres in (f"/resultaten/{ronde}", f"/resultaten/{ronde}/eigen/{web.partner}"):
        pagina = lezer.lees(adres)
        assert fouten_in(pagina.tekst) == []
        assert "De lijst van wie wie beoordeelt, klopte niet." in pagina.tekst
        assert not re.search(r"\d,\d", woorden(pagina.tekst))
    assert lezer.lees(f"/resultaten/{ronde}/figuur/{web.partner}/alle/eigen-score-breed.svg").code == 404
    assert "Vernietigd" in lezer.lees("/resultaten").tekst


def test_a_rehearsal_is_never_here_and_neither_is_what_was_not_shown(web: Web) -> None:
    met_overeenkomst(web)
    proef = een_ronde(web.werk, "proef 2026", tekenaars=tekenaars(web), soort=Rondesoort.PROEF)
    toon(web.werk, proef, resultaten={web.partner: (ONDER,)})
    lezer = Lezer(web, Rol.CONTACTPERSOON)
    assert lezer.lees(f"/resultaten/{proef}").code == 404
    assert lezer.lees(f"/resultaten/{proef}/eigen/{web.partner}").code == 404
    overzicht = lezer.lees("/resultaten").tekst
    assert "proef 2026" not in overzicht
    assert "Er zijn nog geen resultaten" in overzicht


def test_who_was_not_rated_reads_that_it_says_nothing(web: Web) -> None:
    met_overeenkomst(web)
    ronde = een_ronde(web.werk, "voorjaar 2026", tekenaars=tekenaars(web))
    pagina = Lezer(web, Rol.CONTACTPERSOON).lees(f"/resultaten/{ronde}/eigen/{web.partner}")
    assert fouten_in(pagina.tekst) == []
    assert "In deze ronde heeft niemand u beoordeeld. Dat zegt niets over uw werk." in pagina.tekst


def test_the_overview_names_the_rounds_and_leads_to_the_own_result(web: Web) -> None:
    ronde = getoond(web)
    pagina = Lezer(web, Rol.CONTACTPERSOON).lees("/resultaten").tekst
    assert fouten_in(pagina) == []
    assert f"/resultaten/{ronde}/eigen/{web.partner}" in pagina
    assert f"/resultaten/{ronde}/eigen/{web.ander}" not in pagina
    assert "/eigen/" not in Lezer(web, Rol.CONTRACTMANAGER).lees("/resultaten").tekst


@pytest.mark.parametrize("naam", ["eigen-score-hoog", "verloop-breed", "iets-smal"])
def test_a_drawing_that_was_not_kept_is_not_there(web: Web, naam: str) -> None:
    ronde = getoond(web)
    assert Lezer(web, Rol.CONTACTPERSOON).lees(f"/resultaten/{ronde}/figuur/{web.partner}/alle/{naam}.svg").code == 404
