"""What a test of a paper knows about it, and where the matter must be before it can be written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from governance.documenten.documentsoorten import Documentsoort
from governance.netwerk.rules import Rol
from tests.integration.opslag.zaakdaden import D, G, S
from tests.integration.web.stukweb import IN_2028, Stukzaak


@dataclass(frozen=True, kw_only=True)
class Geval:
    """A kind: where the matter must be, who writes what, what is told of a field that is left out, and the words."""

    naam: str
    soort: Documentsoort
    tot: Callable[[Stukzaak], object]
    velden: Mapping[str, str] = field(default_factory=dict)
    wie: Rol = Rol.CONTRACTMANAGER
    zonder: str = ""
    melding: str = ""
    zinnen: tuple[str, ...] = ()
    nooit: tuple[str, ...] = ("bezwaar maken", "bezwaarschrift", "Awb")


def toezicht(zaak: Stukzaak) -> None:
    zaak.tot_toezicht()
    zaak.zonder_belang()


def concept(zaak: Stukzaak) -> None:
    toezicht(zaak)
    zaak.doe(G.ADVIES_GEVRAAGD)


def eindadvies(zaak: Stukzaak) -> None:
    concept(zaak)
    zaak.doe(G.CONCEPTADVIES_GEDEELD)
    zaak.doe(G.OP_CONCEPT_GEREAGEERD)


def terugverwezen(zaak: Stukzaak) -> None:
    zaak.tot_trekkers()
    zaak.doe(G.TERUGVERWEZEN)


def heroverweging(zaak: Stukzaak) -> None:
    zaak.tot_besluit()
    zaak.doe(G.BESLUIT_BEKENDGEMAAKT)
    zaak.doe(G.HEROVERWEGING_GEVRAAGD)
    zaak.zonder_belang(Rol.HEROVERWEGER)


def heroverwogen(zaak: Stukzaak) -> None:
    heroverweging(zaak)
    zaak.stuk(D.HEROVERWEGINGSADVIES)
    zaak.besluit("B-2026-002")


def bekend(zaak: Stukzaak) -> None:
    zaak.tot_besluit()
    zaak.doe(G.BESLUIT_BEKENDGEMAAKT)
    zaak.na(30)
    zaak.eindigt(IN_2028)


def opgezegd(zaak: Stukzaak) -> None:
    heroverwogen(zaak)
    zaak.doe(G.HEROVERWOGEN, S.BESLOTEN_BEEINDIGEN)
    zaak.eindigt(IN_2028)


def ontbonden(zaak: Stukzaak) -> None:
    zaak.tot_einde_van_melding()
    zaak.doe(G.BESLUIT_BEKENDGEMAAKT)
    zaak.eindigt(IN_2028)


def in_werking(zaak: Stukzaak) -> None:
    zaak.tot_besluit()
    zaak.doe(G.BESLUIT_BEKENDGEMAAKT)
    zaak.na(30)
    zaak.regel_einde()
    for gebeurtenis in (G.VERKLARING_VERZONDEN, G.VERKLARING_BEZORGD):
        zaak.doe(gebeurtenis)
    zaak.na(120)
    zaak.doe(G.INGEGAAN)


def ronde(oordeel: str, gebeurtenis: G) -> Callable[[Stukzaak], None]:
    def tot(zaak: Stukzaak) -> None:
        zaak.tot_hermeting()
        zaak.na(200)
        zaak.meting(2, oordeel)
        zaak.doe(gebeurtenis)

    return tot


def mdg(zaak: Stukzaak) -> None:
    zaak.tot_voornemen()
    zaak.tot_mdg()


def zienswijze(zaak: Stukzaak) -> None:
    zaak.tot_voornemen()
    zaak.doe(G.ZIENSWIJZE_ONTVANGEN)


def herhaling(zaak: Stukzaak) -> None:
    zaak.tot_herhaling()


def verbetering(zaak: Stukzaak) -> None:
    zaak.tot_gesprek()
    zaak.doe(G.BERICHT_VERZONDEN)
    zaak.doe(G.GESPREK_GEVOERD)


def vervallen(zaak: Stukzaak) -> None:
    zaak.tot_voornemen()
    zaak.verval("T19")
