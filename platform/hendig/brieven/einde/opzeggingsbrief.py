"""The declaration that gives notice of the agreement, in whole or in part, with the time that was agreed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum
from hendig.brieven.brief import Brief
from hendig.brieven.einde.beeindiging import EINDE_MARKER, Eindegegevens, brief_die_beeindigt
from hendig.brieven.omvang import hoeveel
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.tijd import Duur, in_woorden


@dataclass(frozen=True, slots=True, kw_only=True)
class Opzeggingsgegevens(Eindegegevens):
    """All that this letter is made of; it ends on ``per`` when it arrives on ``ontvangen_voor`` at the latest."""

    opzegtermijn: Duur
    ontvangen_voor: date


def opzeggingsbrief(gegevens: Opzeggingsgegevens) -> Brief:
    """Write the letter."""
    termijn = in_woorden(gegevens.opzegtermijn)
    return brief_die_beeindigt(
        gegevens,
        onderwerp="Opzegging van de procesovereenkomst",
        verklaring=(
            f"Namens de gemeente zeg ik de procesovereenkomst met u hierbij {hoeveel(gegevens.deel)} op tegen "
            f"{datum(gegevens.per)} ({gegevens.bepaling.artikel}). U heeft recht op ten minste {termijn}. Ontvangt u "
            f"deze brief na {datum(gegevens.ontvangen_voor)}? Dan eindigt de overeenkomst {termijn} nadat u deze "
            "brief ontvangt."
        ),
    )


SJABLOON = Sjabloon(Documentsoort.OPZEGGINGSBRIEF, 3, Opzeggingsgegevens, opzeggingsbrief, EINDE_MARKER)
