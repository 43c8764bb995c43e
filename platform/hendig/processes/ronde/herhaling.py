"""Whether a signed round makes the norm missed "bij herhaling": from the certificates of all rounds and their facts.

It is the same rule as in a report (`analysis.herhaling`), asked with what is known of notices and plans on the day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from analysis.herhaling.feiten import Bevinding
from analysis.herhaling.herhaling import status_after
from analysis.herhaling.status import Herhalingsstatus
from analysis.herhaling.telt import telt
from analysis.oordeel.uitkomst import Oordeel, Poort
from governance.contract.norm_queries import normgegevens
from governance.norm.norm import Norm
from hendig.bestanden.rondes import Rondebestand
from hendig.processes.beoordeling.rondefeiten import Sleutel, feiten_van
from hendig.processes.ronde.rondegegevens import namen_in, rondebestand_van
from surveys.kluis.boeken import boek
from surveys.kluis.kluis import Kluisinhoud
from surveys.kluis.rules import Boeksoort
from surveys.ronde.queries import Rondebeeld, eerdere_ronden
from surveys.ronde.rules import Rondestand
from surveys.uitslag.certificaat import Meetcertificaat
from surveys.uitslag.uitslagboek import Uitslagboek


@dataclass(frozen=True, slots=True)
class Reeks:
    """All rounds up to one, oldest first, with the certificates of each by party and kind of trust."""

    norm: Norm
    rondebestand: Rondebestand
    namen: Mapping[str, str]
    certificaten: Sequence[tuple[str, Mapping[Sleutel, Meetcertificaat]]]

    def status(self, partij: str, construct: str) -> Herhalingsstatus:
        """Tell whether the last round makes a repetition for one party, and which rule decided."""
        sleutel = construct, self.namen[partij]
        feiten = [
            feiten_van(self.norm, self.rondebestand, naam, sleutel, _bevinding(deel.get((partij, construct))))
            for naam, deel in self.certificaten
        ]
        return status_after(feiten, self.norm.herhaling)

    def telt(self, partij: str, construct: str) -> bool:
        """Tell whether the last round counts for one party."""
        naam, deel = self.certificaten[-1]
        sleutel = construct, self.namen[partij]
        bevinding = _bevinding(deel.get((partij, construct)))
        feiten = feiten_van(self.norm, self.rondebestand, naam, sleutel, bevinding)
        return telt(feiten, self.norm.herhaling).holds is True


def reeks_tot(session: Session, kluis: Kluisinhoud, beeld: Rondebeeld) -> Reeks:
    """Read the certificates of a round and of every real round before it that was shown."""
    eerder = [een for een in eerdere_ronden(session, beeld) if een.stap(Rondestand.VASTGESTELD)]
    rondes, namen = [*eerder, beeld], namen_in(session, beeld.id)
    return Reeks(
        norm=normgegevens(session, beeld.opzet.norm or "").norm,
        rondebestand=rondebestand_van(session, rondes, namen),
        namen=namen,
        certificaten=[(een.naam, _certificaten(kluis, een.id)) for een in rondes],
    )


def _certificaten(kluis: Kluisinhoud, ronde: str) -> dict[Sleutel, Meetcertificaat]:
    inhoud = boek(kluis, ronde, Boeksoort.UITSLAG)
    alle = () if inhoud is None else Uitslagboek.uit_bytes(inhoud).certificaten
    return {(een.partij, een.construct): een for een in alle}


def _bevinding(certificaat: Meetcertificaat | None) -> Bevinding | None:
    """Take from a certificate what the rules ask; robust only where the finding survives every kind of leave-out."""
    if certificaat is None:
        return None
    weg = certificaat.weglatingen
    return Bevinding(
        oordeel=Oordeel(certificaat.oordeel),
        poorten=tuple(Poort(een) for een in certificaat.poorten),
        robuust=all(weg.values()) if weg else None,
    )
