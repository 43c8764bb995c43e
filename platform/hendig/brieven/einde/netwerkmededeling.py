"""The message to the network: exactly one sentence, without a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.documenten.documentsoorten import Documentsoort
from hendig.brieven.brief import Brief
from hendig.brieven.einde.mededeling import mededeling
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.zaakkop import KOP_MARKER, Briefgegevens, brief_van
from hendig.zetwerk.blokken import Alinea


@dataclass(frozen=True, slots=True, kw_only=True)
class Mededelingsgegevens(Briefgegevens):
    """All that it is made of: the head names the whole network as its reader."""

    naam: str
    per: date


def netwerkmededeling(gegevens: Mededelingsgegevens) -> Brief:
    """Write it."""
    return brief_van(
        gegevens.kop,
        onderwerp="Mededeling aan het netwerk",
        stand=None,
        blokken=(Alinea(mededeling(gegevens.naam, gegevens.per)),),
        vertrouwelijk=False,
    )


SJABLOON = Sjabloon(Documentsoort.NETWERKMEDEDELING, 1, Mededelingsgegevens, netwerkmededeling, (*KOP_MARKER, "naam"))
