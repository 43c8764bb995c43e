"""Whether a signed round makes the norm missed "bij herhaling": from the certificates of all rounds and their facts.

It is the same rule as in a report (`analysis.herhaling`), asked with what is known of notices and plans on the day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta
from sqlalchemy.orm import Session

from analysis.herhaling.feiten import Bevinding, Rondefeiten
from analysis.herhaling.herhaling import status_after
from analysis.herhaling.status import Herhalingsstatus
from analysis.herhaling.telt import telt
from analysis.oordeel.uitkomst import Oordeel, Poort
from governance.contract.norm_queries import normgegevens
from governance.norm.norm import Norm
from governance.uitsluiting.herhaling import Herhalingsfeiten, waarom_geen_herhaling
from governance.weigering import Weigering
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
        return status_after(self._feiten(partij, construct), self.norm.herhaling)

    def telt(self, partij: str, construct: str) -> bool:
        """Tell whether the last round counts for one party."""
        return telt(self._feiten(partij, construct)[-1], self.norm.herhaling).holds is True

    def waarom_niet(self, partij: str, construct: str, *, gebruikt_in: str | None) -> Weigering | None:
        """Tell why the last round makes no repetition, with the days; None when it does.

        ``gebruikt_in`` is the number of an earlier matter about the same, where there is one.
        """
        feiten, regels = self._feiten(partij, construct), self.norm.herhaling
        laag = [een for een in feiten if een.bevinding is not None and een.bevinding.oordeel is Oordeel.ONDER]
        laag = [een for een in laag if telt(een, regels).holds is not False][-regels.k :]
        laatste = feiten[-1]
        plan = None if len(laag) < regels.k else laag[-2].kennisgeving
        return waarom_geen_herhaling(
            status_after(feiten, regels),
            Herhalingsfeiten(
                k=regels.k,
                n=len(laag),
                oordeel=Oordeel.GEEN_CONCLUSIE if laatste.bevinding is None else laatste.bevinding.oordeel,
                telt_vanaf=_na(laatste.toegetreden_op, regels.nieuwkomer_maanden),
                verbeteren_tot=_na(None if plan is None else plan.plan_op, regels.verbetertermijn_maanden),
                telde_tot=_na(laag[0].sluit_op, regels.venster_maanden) if laag else None,
                zaak=gebruikt_in,
            ),
        )

    def _feiten(self, partij: str, construct: str) -> list[Rondefeiten]:
        sleutel = construct, self.namen[partij]
        return [
            feiten_van(self.norm, self.rondebestand, naam, sleutel, _bevinding(deel.get((partij, construct))))
            for naam, deel in self.certificaten
        ]


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


def _na(dag: date | None, maanden: int) -> date | None:
    return None if dag is None else dag + relativedelta(months=maanden)
