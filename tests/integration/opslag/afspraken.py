"""A small network with an agreement that holds: two invented parties with their people, and terms to work with."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from governance.contract.contracttekst import (
    Artikeltekst,
    Contracttekst,
    Parameterafspraak,
    termijn_als_parameter,
)
from governance.contract.parametersoorten import PARAMETERSOORTEN
from governance.contract.service import stel_contractversie_op, stel_contractversie_vast
from governance.contract.termijnsoorten import TERMIJNSOORTEN
from governance.logboek.handeling import Handelende, Logboekgebeurtenis
from governance.netwerk.model import Partij, Persoon
from governance.netwerk.rules import Partijsoort
from tests.integration.opslag.databases import Werkplaats

ZAAK = "zaak-houtsnip"


@dataclass(frozen=True)
class Netwerk:
    """The keys of what is in the database; Houtsnip (verzonnen) is the partner, the other two write the contract."""

    contractversie: str
    houtsnip: str
    opsteller: str
    vaststeller: str


def een_overeenkomst(werk: Werkplaats) -> Netwerk:
    """An agreement with every term and parameter as it is proposed."""
    with werk.doe() as handeling:
        seq = handeling.leg_vast(Logboekgebeurtenis.INGEZIEN, lading={"wat": "proef"})
        partij = Partij(id=handeling.nieuw_id, soort=Partijsoort.NETWERKPARTNER, vastgelegd_in=seq)
        personen = [Persoon(id=handeling.nieuw_id, vastgelegd_in=seq) for _ in range(2)]
        handeling.session.add_all([partij, *personen])
    opsteller, vaststeller = (persoon.id for persoon in personen)
    with werk.doe(Handelende(opsteller, "JURIST")) as handeling:
        versie = stel_contractversie_op(handeling, tekst=_tekst())
    with werk.doe(Handelende(vaststeller, "JURIST")) as handeling:
        stel_contractversie_vast(handeling, versie=versie)
    return Netwerk(versie, partij.id, opsteller, vaststeller)


def _tekst() -> Contracttekst:
    nummers = sorted({soort.artikel for soort in PARAMETERSOORTEN.values()} | {"10"})
    waarden = [
        Parameterafspraak(soort.code, _plat(soort.sleutel.voorstel), soort.artikel, soort.reden, "ontwerpkeuze")
        for soort in PARAMETERSOORTEN.values()
    ]
    termijnen = [
        termijn_als_parameter(soort.voorstel, reden=soort.betekenis, bron="ontwerpkeuze")
        for soort in TERMIJNSOORTEN.values()
    ]
    return Contracttekst(
        nummer="1.0",
        titel="Overeenkomst (verzonnen)",
        vorige=None,
        artikelen=tuple(Artikeltekst(nummer, f"Artikel {nummer}", "Verzonnen tekst.") for nummer in nummers),
        parameters=(*waarden, *termijnen),
    )


def _plat(waarde: object) -> object:
    return waarde.isoformat() if isinstance(waarde, dt.date) else waarde
