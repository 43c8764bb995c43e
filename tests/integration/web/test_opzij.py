"""Who has a tie with the partner of a case learns nothing of it, on whatever page; who has none does."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from governance.belangen.rules import Belangcode
from governance.belangen.service import verklaar_belang
from governance.kennisgeving.queries import kennisgevingen
from governance.logboek.model import Gebeurtenis
from governance.netwerk.queries import partijnamen
from governance.netwerk.rules import Rol
from tests.integration.web.afspraken import Lezer
from tests.integration.web.mensen import Web
from tests.integration.web.zaakweb import Webzaak

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)
LIJSTEN = ("/", "/zaken", "/termijnen", "/bezorging", "/logboek")


@pytest.fixture
def zaak(web: Web) -> Webzaak:
    """A case with letters, of which a term is nearly over."""
    zaak = Webzaak(web)
    zaak.tot_voornemen()
    zaak.na(21)
    return zaak


def eigen_paginas(zaak: Webzaak) -> list[str]:
    """The case, each letter of it on its way, and each event of it."""
    with zaak.werk.lees() as session:
        brieven = [een.id for een in kennisgevingen(session)]
        regels = session.scalars(select(Gebeurtenis.seq).where(Gebeurtenis.zaak == zaak.zaak)).all()
    assert brieven
    return [
        f"/zaken/{zaak.zaak}",
        *(f"/bezorging/{een}" for een in brieven),
        *(f"/logboek/{seq}" for seq in regels[-12:-6]),
    ]


def noemt(zaak: Webzaak, rol: Rol) -> set[str]:
    """The lists that name the partner or the case to somebody."""
    with zaak.werk.lees() as session:
        naam = partijnamen(session)[zaak.partner]
    teksten = {adres: Lezer(zaak.web, rol).lees(adres).tekst for adres in LIJSTEN}
    return {adres for adres, tekst in teksten.items() if naam in tekst or zaak.zaak in tekst}


@pytest.mark.parametrize("rol", [Rol.JURIST, Rol.CONTRACTMANAGER])
def test_who_has_a_tie_learns_nothing_of_the_case(zaak: Webzaak, rol: Rol) -> None:
    ander = Rol.CONTRACTMANAGER if rol is Rol.JURIST else Rol.JURIST
    assert noemt(zaak, rol) == set(LIJSTEN)
    assert {Lezer(zaak.web, rol).lees(adres).code for adres in eigen_paginas(zaak)} == {200}
    with zaak.werk.doe(zaak.als(rol)) as handeling:
        verklaar_belang(handeling, zaak=zaak.zaak, partij=zaak.partner, code=Belangcode.R3, toelichting="Verzonnen.")
    assert noemt(zaak, rol) == set()
    assert {Lezer(zaak.web, rol).lees(adres).code for adres in eigen_paginas(zaak)} == {404}
    assert {Lezer(zaak.web, ander).lees(adres).code for adres in eigen_paginas(zaak)} == {200}
