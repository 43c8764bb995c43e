"""From a judged file and its rounds file to what the V- and H-rules ask, and to the repetition status per round."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analysis.herhaling.feiten import Bevinding, Kennisgevingsfeiten, Planstand, Rondefeiten
from analysis.herhaling.herhaling import status_after, without_facts
from analysis.herhaling.status import Herhalingsstatus
from analysis.oordeel.rondeanalyse import Rondeanalyse
from governance.kalender.dagen import werkdagen_tussen
from governance.norm.norm import Norm
from hendig.bestanden.rondes import Rondebestand, Rondegegevens, Rondesoort

Sleutel = tuple[str, str]
"""A construct and a party."""


def herhaling_per_ronde(
    norm: Norm, analyses: Sequence[tuple[str, Mapping[str, Rondeanalyse]]], rondebestand: Rondebestand | None
) -> list[dict[Sleutel, Herhalingsstatus]]:
    """Tell the repetition status after each round, for every party that is in that round.

    ``analyses`` are the rounds in order, by name, each with its constructs. A status rests on that round and the
    rounds before it, never on later ones.
    """
    bevindingen = [_bevindingen(constructen) for _, constructen in analyses]
    if rondebestand is None:
        return [{sleutel: without_facts() for sleutel in ronde} for ronde in bevindingen]
    namen = [naam for naam, _ in analyses]
    return [
        {
            sleutel: status_after(
                [
                    feiten_van(norm, rondebestand, naam, sleutel, eerder.get(sleutel))
                    for naam, eerder in zip(namen[: i + 1], bevindingen[: i + 1], strict=True)
                ],
                norm.herhaling,
            )
            for sleutel in ronde
        }
        for i, ronde in enumerate(bevindingen)
    ]


def _bevindingen(constructen: Mapping[str, Rondeanalyse]) -> dict[Sleutel, Bevinding]:
    return {
        (construct, uitkomst.partij): Bevinding.van(uitkomst)
        for construct, analyse in constructen.items()
        for uitkomst in analyse.outcomes
    }


def feiten_van(
    norm: Norm, bestand: Rondebestand, naam: str, sleutel: Sleutel, bevinding: Bevinding | None
) -> Rondefeiten:
    """Give what the V- and H-rules ask about one party and construct in one round."""
    construct, partij = sleutel
    ronde = next(ronde for ronde in bestand.rondes if ronde.naam == naam)
    toegetreden = {partner.naam: partner.toegetreden_op for partner in bestand.partners}
    return Rondefeiten(
        naam=naam,
        bevinding=bevinding,
        nulmeting=ronde.soort is Rondesoort.NULMETING,
        status=bestand.eigen_status.get((naam, partij), ronde.status),
        opent_op=ronde.opent_op,
        sluit_op=ronde.sluit_op,
        periode_van=ronde.periode_van,
        gepubliceerd_werkdagen=_gepubliceerd(ronde),
        zelfde_norm=None if ronde.norm_versie is None else ronde.norm_versie == norm.versie,
        instrument_versie=ronde.instrument_versie,
        toegetreden_op=toegetreden.get(partij),
        kennisgeving=_kennisgeving(bestand, naam, construct, partij),
        gebruikt=any(
            gebruik.partner == partij and gebruik.construct == construct and naam in gebruik.rondes
            for gebruik in bestand.gebruikt
        ),
    )


def _gepubliceerd(ronde: Rondegegevens) -> int | None:
    if ronde.norm_gepubliceerd_op is None or ronde.opent_op is None:
        return None
    return werkdagen_tussen(ronde.norm_gepubliceerd_op, ronde.opent_op)


def _kennisgeving(bestand: Rondebestand, ronde: str, construct: str, partij: str) -> Kennisgevingsfeiten | None:
    for kennisgeving in bestand.kennisgevingen:
        if (kennisgeving.ronde, kennisgeving.construct, kennisgeving.partner) == (ronde, construct, partij):
            return Kennisgevingsfeiten(
                bezorgd_op=kennisgeving.bezorgd_op,
                gesprek_aangeboden_op=kennisgeving.gesprek_aangeboden_op,
                plan=kennisgeving.plan or Planstand.NIET,
                plan_op=kennisgeving.plan_op,
            )
    return None
