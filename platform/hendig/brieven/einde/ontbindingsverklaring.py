"""The declaration that dissolves the agreement, in whole or in part."""

from __future__ import annotations

from dataclasses import dataclass

from governance.documenten.documentsoorten import Documentsoort
from hendig.brieven.brief import Brief
from hendig.brieven.einde.beeindiging import EINDE_MARKER, Eindegegevens, brief_die_beeindigt, ingang
from hendig.brieven.omvang import hoeveel
from hendig.brieven.sjabloon import Sjabloon


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontbindingsgegevens(Eindegegevens):
    """All that this letter is made of."""


def ontbindingsverklaring(gegevens: Ontbindingsgegevens) -> Brief:
    """Write the letter."""
    return brief_die_beeindigt(
        gegevens,
        onderwerp="Ontbinding van de procesovereenkomst",
        verklaring=(
            f"Namens de gemeente ontbind ik de procesovereenkomst met u hierbij {hoeveel(gegevens.deel)}, met ingang "
            f"van {ingang(gegevens)} ({gegevens.bepaling.artikel}; artikel 6:267 Burgerlijk Wetboek)."
        ),
    )


SJABLOON = Sjabloon(Documentsoort.ONTBINDINGSVERKLARING, 4, Ontbindingsgegevens, ontbindingsverklaring, EINDE_MARKER)
