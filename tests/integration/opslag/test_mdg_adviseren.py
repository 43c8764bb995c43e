"""Who advises as the toezichthouder: nobody without a declaration, nobody with a tie, and nobody who rated."""

from __future__ import annotations

import pytest

from governance.belangen.rules import Belangcode, Belanguitkomst
from governance.belangen.service import beoordeel_belang, verklaar_belang
from governance.contract.queries import geldende_versie
from governance.documenten.documentsoorten import Documentsoort
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handelende
from governance.logboek.rules import Ingang
from governance.netwerk.rollen import wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.uitsluiting.dossier_service import leg_meting_vast
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.service import meld_signaal
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from hendig.processes.mdg.adviseren import weiger_adviseur
from hendig.processes.zaak.stap import doe_stap
from surveys.antwoorden.model import Inlevering
from surveys.antwoorden.rules import Antwoordgebeurtenis
from surveys.deelname.queries import deelnemers
from surveys.ronde.rules import Rondestand
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.deelnamebouw import een_kring_met_contact
from tests.integration.opslag.overeenkomst import INGANG, OPSTELLER, VASTSTELLER
from tests.integration.opslag.register import iemand
from tests.integration.opslag.zaakdaden import geweigerd
from tests.integration.opslag.zaakwerk import Zaakwerk

G, S = Zaakgebeurtenis, Zaakstand


@pytest.fixture
def zaak(werk: Werkplaats) -> Zaakwerk:
    """A case that is with the toezichthouder, who did not declare."""
    zaak = Zaakwerk(werk, route="OPTIE_2")
    zaak.tot_voornemen()
    zaak.tot_mdg()
    zaak.doe(G.BESPROKEN)
    zaak.doe(G.ADVIES_GEVRAAGD)
    return zaak


def verklaar(zaak: Zaakwerk, code: Belangcode = Belangcode.R0) -> None:
    """The toezichthouder declares, and a jurist says what follows."""
    woorden = "" if code is Belangcode.R0 else "Verzonnen reden."
    with zaak.werk.doe(zaak.als(Rol.TOEZICHTHOUDER)) as handeling:
        key = verklaar_belang(handeling, zaak=zaak.zaak, partij=zaak.partner, code=code, toelichting=woorden)
    uitkomst = Belanguitkomst.AANVAARD if code is Belangcode.R0 else Belanguitkomst.STAPT_OPZIJ
    with zaak.werk.doe(zaak.als(Rol.JURIST)) as handeling:
        beoordeel_belang(handeling, verklaring=key, uitkomst=uitkomst)


def deel_concept(zaak: Zaakwerk) -> None:
    zaak.stuk(Documentsoort.CONCEPTADVIES)
    with zaak.werk.doe(zaak.als(Rol.TOEZICHTHOUDER)) as handeling:
        doe_stap(handeling, zaak=zaak.zaak, gebeurtenis=G.CONCEPTADVIES_GEDEELD)


def test_who_declared_nothing_or_has_a_tie_takes_no_step(zaak: Zaakwerk) -> None:
    with geweigerd("MDG-35"):
        deel_concept(zaak)
    verklaar(zaak, Belangcode.R2)
    with geweigerd("MDG-35"):
        deel_concept(zaak)
    assert zaak.beeld().stappen[-1].gebeurtenis is G.ADVIES_GEVRAAGD


def test_who_has_no_tie_shows_the_concept(zaak: Zaakwerk) -> None:
    verklaar(zaak)
    deel_concept(zaak)
    assert zaak.beeld().stappen[-1].gebeurtenis is G.CONCEPTADVIES_GEDEELD


def test_who_has_another_role_does_not_advise_though_there_is_no_tie(zaak: Zaakwerk) -> None:
    verklaar(zaak)
    with zaak.werk.lees() as session:
        weiger_adviseur(session, zaak=zaak.zaak, persoon=zaak.personen[Rol.TOEZICHTHOUDER], dag=zaak.dag)
        with geweigerd("MDG-35"):
            weiger_adviseur(session, zaak=zaak.zaak, persoon=zaak.personen[Rol.JURIST], dag=zaak.dag)


def test_who_rated_does_not_advise_and_the_sentence_does_not_say_so(werk: Werkplaats) -> None:
    """The toezichthouder declared no tie and a jurist accepted it; only the round knows of the rating."""
    kring = een_kring_met_contact(werk).tot(Rondestand.AANGEKONDIGD, Rondestand.OPEN)
    een, ander, *_ = kring.partners
    with werk.doe(VASTSTELLER) as handeling:
        wie, dag = iemand(handeling, 40, per=INGANG), handeling.dag
        wijs_rol_toe(handeling, persoon=wie, rol=Rol.TOEZICHTHOUDER, per=INGANG)
        versie = geldende_versie(handeling.session, Peil(dag)).id
        zaak = meld_signaal(
            handeling, partij=ander, grond=Grond.FRAUDE, contractversie=versie, ontdekt_op=dag, tekst="Verzonnen."
        )
        leg_meting_vast(
            handeling,
            zaak=zaak,
            ronde=kring.ronde,
            naam="Ronde 1",
            oordeel="onder de norm",
            telt=True,
            robuust=True,
            certificaat="{}",
            sha256="0" * 64,
        )
    with werk.doe(Handelende(wie, Rol.TOEZICHTHOUDER, Ingang.OPDRACHTREGEL)) as handeling:
        key = verklaar_belang(handeling, zaak=zaak, partij=ander, code=Belangcode.R0, toelichting="")
    with werk.doe(OPSTELLER) as handeling:
        beoordeel_belang(handeling, verklaring=key, uitkomst=Belanguitkomst.AANVAARD)
    with werk.lees() as session:
        weiger_adviseur(session, zaak=zaak, persoon=wie, dag=dag)
    with werk.doe(OPSTELLER) as handeling:
        (deelnemer,) = (rij.id for rij in deelnemers(handeling.session, kring.ronde) if rij.partij == een)
        seq = handeling.leg_vast(Antwoordgebeurtenis.INGELEVERD, zaak=kring.ronde)
        handeling.session.add(
            Inlevering(id=handeling.nieuw_id, deelnemer=deelnemer, door=wie, op=handeling.op, vastgelegd_in=seq)
        )
    with werk.lees() as session, geweigerd("MDG-35"):
        weiger_adviseur(session, zaak=zaak, persoon=wie, dag=dag)
