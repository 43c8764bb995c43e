"""Who sees which result: the network's and that of the gemeente everybody, a partner's own only the partner."""

from __future__ import annotations

from hendig.web.verzoek import verzoek
from surveys.ronde.queries import Rondebeeld, echte_ronden, rondebeeld, zoek_ronde
from surveys.ronde.rules import Rondesoort, Rondestand
from surveys.uitslag.figuurnamen import Figuurnaam
from surveys.uitslag.rules import MAG_EIGEN_ZIEN


def eigen_partijen() -> frozenset[str]:
    """Give the parties of which who asks sees the own result."""
    return frozenset(
        houder.partij for houder in verzoek().rollen if houder.rol in MAG_EIGEN_ZIEN and houder.partij is not None
    )


def getoonde_ronden() -> tuple[Rondebeeld, ...]:
    """Give every round of which the results were shown, the last first; no rehearsal is among them."""
    return tuple(ronde for ronde in echte_ronden(verzoek().lezing) if ronde.stap(Rondestand.VASTGESTELD))[::-1]


def is_getoond(ronde: str) -> bool:
    """Tell whether there is such a round of which the results were shown."""
    beeld = zoek_ronde(verzoek().lezing, ronde)
    return beeld is not None and beeld.soort is not Rondesoort.PROEF and beeld.stap(Rondestand.VASTGESTELD) is not None


def ziet_eigen(ronde: str, partij: str) -> bool:
    """Tell whether there is such a result for who asks."""
    return partij in eigen_partijen() and is_getoond(ronde)


def ziet_figuur(ronde: str, partij: str, naam: str, **_: str) -> bool:
    """Tell whether who asks sees a drawing of a party: the own ones, and the score of the gemeente."""
    gemeente = verzoek().gemeente
    van_iedereen = gemeente is not None and gemeente.id == partij and naam == Figuurnaam.EIGEN_SCORE
    if not _geldt(ronde) or not (van_iedereen or partij in eigen_partijen()):
        return False
    return naam != Figuurnaam.VERLOOP or verloop_klopt(rondebeeld(verzoek().lezing, ronde))


def verloop_klopt(ronde: Rondebeeld) -> bool:
    """Tell whether the rounds that were drawn beside each other still stand: none was annulled since."""
    getekend = ronde.stap(Rondestand.VASTGESTELD)
    weg = (een.stap(Rondestand.VERNIETIGD) for een in getoonde_ronden())
    return getekend is not None and not any(stap is not None and stap.op >= getekend.op for stap in weg)


def ziet_netwerkfiguur(ronde: str, **_: str) -> bool:
    """Tell whether there are drawings of the network for who asks."""
    return _geldt(ronde)


def _geldt(ronde: str) -> bool:
    """Tell whether a round is shown and was not annulled: then its numbers are gone."""
    beeld = zoek_ronde(verzoek().lezing, ronde)
    return is_getoond(ronde) and beeld is not None and beeld.stand is not Rondestand.VERNIETIGD
