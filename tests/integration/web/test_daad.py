"""An act is done in a role that somebody has when it is written, not when the page was asked for."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from werkzeug.exceptions import Forbidden

from governance.feiten.rules import Peil
from governance.netwerk.queries import rollen_op
from governance.netwerk.rollen import beeindig_rol
from governance.netwerk.rules import Netwerkgebeurtenis, Rol
from hendig.jobs.model import Job
from hendig.jobs.service import zet_in_rij
from hendig.web.toegangsdeur import SLEUTEL
from hendig.web.verzoek import DIENST, Verzoek
from tests.integration.web.afspraken import soorten
from tests.integration.web.mensen import ADRES, Web


def verzoek_van(web: Web, rol: Rol) -> Verzoek:
    """A request of somebody whom the guard has let in."""
    with web.als(rol).session_transaction(base_url=ADRES) as cookie:
        vraag = Verzoek(web.app.extensions[DIENST], cookie[SLEUTEL])
    assert vraag.heeft((rol,))
    vraag.sluit()
    return vraag


def doe_iets(vraag: Verzoek) -> None:
    with vraag.daad((Rol.CONTRACTMANAGER,)) as handeling:
        zet_in_rij(handeling, soort="proef", sleutel="proef", lading={})
        handeling.leg_vast(Netwerkgebeurtenis.PARTIJ_GEWIJZIGD)


def test_who_still_has_the_role_acts_in_it(web: Web) -> None:
    doe_iets(verzoek_van(web, Rol.CONTRACTMANAGER))
    assert soorten(web)[0] == Netwerkgebeurtenis.PARTIJ_GEWIJZIGD


def test_a_role_that_ended_since_the_page_was_asked_for_does_nothing_any_more(web: Web) -> None:
    vraag = verzoek_van(web, Rol.CONTRACTMANAGER)
    with web.werk.doe() as handeling:
        wie, dag = web.mensen[Rol.CONTRACTMANAGER], handeling.dag
        (houder,) = rollen_op(handeling.session, Peil(dag), persoon=wie)
        beeindig_rol(handeling, vervulling=houder.vervulling, per=dag, reden="verzonnen")
    with pytest.raises(Forbidden):
        doe_iets(vraag)
    assert soorten(web)[0] == Netwerkgebeurtenis.ROL_BEEINDIGD
    with web.werk.lees() as session:
        assert session.scalars(select(Job.sleutel).where(Job.sleutel == "proef")).all() == []
