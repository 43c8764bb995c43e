"""The evidence of a case in the hands of the partner, on a round with real answers: nobody learns who rated."""

from __future__ import annotations

import pytest

from governance.bewijs.queries import bundelgiften, controlevragen
from governance.bewijs.rules import (
    AL_BEANTWOORD,
    NIET_OPEN,
    NOEMT_IEMAND,
    ONBEKEND,
    VRAGEN_OP,
    Vraaguitkomst,
)
from governance.bewijs.service import beantwoord_controlevraag, stel_controlevraag
from governance.netwerk.queries import partijnamen
from governance.netwerk.rules import Rol
from governance.uitsluiting.dossier_service import sluit_inzage
from governance.weigering import Weigering
from hendig.processes.bewijs.vragen import beantwoord_vraag, stel_vraag, vragen_voor_verklaring
from hendig.processes.herbereken.bundelzip import uit_zip
from hendig.processes.herbereken.herbereken import herbereken
from surveys.uitslag.bezwaar_service import maak_bezwaar
from tests.integration.opslag.overeenkomst import GEMEENTE
from tests.integration.ronde.bewijsweb import (
    VRAAG,
    als,
    een_bewijsweb,
    geheim,
    laatste_ronde,
    zaak_van,
    zegel,
)
from tests.integration.ronde.rondebouw import Rondewerk
from tests.integration.ronde.zaakronden import LAAG
from tests.integration.web.afspraken import Lezer
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import ADRES, Web

pytestmark = [
    pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True),
    pytest.mark.usefixtures("weinig_nabootsingen"),
]


@pytest.fixture
def web(rondewerk: Rondewerk) -> Web:
    """The app with a case of which the evidence is open."""
    return een_bewijsweb(rondewerk)


def test_the_partner_redoes_its_own_sum_and_gets_a_bundle_that_says_for_whom_it_is(
    rondewerk: Rondewerk, web: Web
) -> None:
    zaak, partner = zaak_van(rondewerk), Lezer(web, Rol.CONTACTPERSOON)
    pagina = partner.lees(f"/bewijs/{zaak}")
    assert pagina.code == 200, pagina.tekst
    assert fouten_in(pagina.tekst) == []
    assert "zijn gelijk aan die in het meetcertificaat" in pagina.tekst
    assert "Klopt niet" not in pagina.tekst
    assert not [naam for naam in geheim(rondewerk) if naam in pagina.tekst]
    gekregen = partner.browser.post(f"/bewijs/{zaak}/bundel", base_url=ADRES, data={"csrf_token": zegel(pagina.tekst)})
    bestanden, verslag = uit_zip(gekregen.data), herbereken(gekregen.data)
    assert verslag.klopt
    assert verslag.voor.wie == "Jo Zwaluw"
    assert "Jo Zwaluw" in bestanden["VOOR-WIE.txt"]
    assert not [naam for naam in geheim(rondewerk) if naam in "".join(bestanden.values())]
    with web.werk.lees() as session:
        (gift,) = bundelgiften(session, zaak)
    assert gift.door == web.mensen[Rol.CONTACTPERSOON]
    assert gift.id == verslag.voor.nummer
    lijst = Lezer(web, Rol.CONTROLEUR).lees("/bewijs")
    assert fouten_in(lijst.tekst) == []
    assert "Jo Zwaluw" in lijst.tekst
    assert gift.id in lijst.tekst


def test_outside_the_time_of_the_case_nobody_gets_anything(rondewerk: Rondewerk, web: Web) -> None:
    zaak = zaak_van(rondewerk)
    with web.werk.doe() as handeling:
        sluit_inzage(handeling, zaak=zaak)
    for pad in (f"/bewijs/{zaak}", f"/bewijs/{zaak}/vraag"):
        assert Lezer(web, Rol.CONTACTPERSOON).lees(pad).code == 404
    assert Lezer(web, Rol.CONTROLEUR).lees(f"/bewijs/{zaak}/deskundige").code == 404
    with pytest.raises(Weigering) as fout, web.werk.doe(als(web, Rol.CONTACTPERSOON)) as handeling:
        stel_vraag(handeling, zaak=zaak, tekst=VRAAG)
    assert fout.value.grond is NIET_OPEN


def test_a_question_is_answered_with_one_of_three_words_and_counts_unless_it_is_set_aside(
    rondewerk: Rondewerk, web: Web
) -> None:
    zaak, partner = zaak_van(rondewerk), Lezer(web, Rol.CONTACTPERSOON)
    assert partner.stuur(f"/bewijs/{zaak}/vraag", tekst=VRAAG).code == 302
    assert partner.stuur(f"/bewijs/{zaak}/vraag", tekst="Verandert het zonder onze buurman?").code == 302
    with web.werk.lees() as session:
        eerste, tweede = controlevragen(session, zaak)
    controleur = Lezer(web, Rol.CONTROLEUR)
    pad = f"/bewijs/vragen/{eerste.id}"
    assert fouten_in(controleur.lees(pad).tekst) == []
    assert controleur.stuur(pad, uitkomst=Vraaguitkomst.VERANDERT_NIET.value).code == 302
    assert controleur.lees(pad).code == 404
    niet = Vraaguitkomst.NIET_TE_BEANTWOORDEN.value
    assert controleur.stuur(f"/bewijs/vragen/{tweede.id}", uitkomst=niet).code == 302
    pagina = partner.lees(f"/bewijs/{zaak}")
    assert fouten_in(pagina.tekst) == []
    assert "De uitkomst verandert niet" in pagina.tekst
    assert "Dat zegt niets over wie wel of niet antwoordde" in pagina.tekst
    with web.werk.lees() as session:
        assert [(een.vraag, een.verandert) for een in vragen_voor_verklaring(session, zaak)] == [(VRAAG, False)]
    with pytest.raises(Weigering) as fout, web.werk.doe(als(web, Rol.CONTROLEUR)) as handeling:
        beantwoord_controlevraag(handeling, vraag=eerste.id, uitkomst=Vraaguitkomst.VERANDERT)
    assert fout.value.grond is AL_BEANTWOORD
    with pytest.raises(Weigering) as fout, web.werk.doe(als(web, Rol.CONTROLEUR)) as handeling:
        beantwoord_vraag(handeling, vraag="onzin", uitkomst=Vraaguitkomst.VERANDERT)
    assert fout.value.grond is ONBEKEND
    with web.werk.doe(als(web, Rol.CONTACTPERSOON)) as handeling:
        stel_controlevraag(handeling, zaak=zaak, tekst=VRAAG, hoogstens=2)
    with pytest.raises(Weigering) as fout, web.werk.doe(als(web, Rol.CONTACTPERSOON)) as handeling:
        stel_controlevraag(handeling, zaak=zaak, tekst=f"{VRAAG} En anders?", hoogstens=2)
    assert fout.value.grond is VRAGEN_OP


def test_a_question_that_names_somebody_is_refused_alike_for_who_rated_and_who_did_not(
    rondewerk: Rondewerk, web: Web
) -> None:
    zaak = zaak_van(rondewerk)
    with web.werk.lees() as session:
        namen = partijnamen(session)
    for partij, naam in namen.items():
        if partij in (LAAG, GEMEENTE):
            continue
        with pytest.raises(Weigering) as fout, web.werk.doe(als(web, Rol.CONTACTPERSOON)) as handeling:
            stel_vraag(handeling, zaak=zaak, tekst=f"Heeft {naam.upper()} een belang, en verandert de uitkomst dan?")
        assert fout.value.grond is NOEMT_IEMAND
    with web.werk.doe(als(web, Rol.CONTACTPERSOON)) as handeling:
        stel_vraag(handeling, zaak=zaak, tekst=f"Kent {namen[LAAG]} elke stap, en {namen[GEMEENTE]} ook?")
    geweigerd = Lezer(web, Rol.CONTACTPERSOON).stuur(f"/bewijs/{zaak}/vraag", tekst=f"Deed {naam} mee?")
    assert geweigerd.code == 409
    assert "Vraag het over alle organisaties samen" in geweigerd.tekst


def test_while_an_objection_runs_there_is_no_sum_and_the_questions_stay(rondewerk: Rondewerk, web: Web) -> None:
    zaak = zaak_van(rondewerk)
    with web.werk.lees() as session:
        ronde = laatste_ronde(session, zaak)
    with web.werk.doe(als(web, Rol.CONTACTPERSOON)) as handeling:
        maak_bezwaar(handeling, ronde=ronde, partij=LAAG, tekst="Wij werkten met deze organisatie niet samen.")
    pagina = Lezer(web, Rol.CONTACTPERSOON).lees(f"/bewijs/{zaak}")
    assert pagina.code == 200
    assert fouten_in(pagina.tekst) == []
    assert "HRB-05" in pagina.tekst
    assert "Stel een vraag" in pagina.tekst
    assert "Haal de bundel op" not in pagina.tekst
