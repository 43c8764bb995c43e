"""What is known about the rounds beside the ratings: dates, announcements, notices, flags, and what was used before.

What a file leaves out is None, and the rule that needs it is reported as not tested; nothing is assumed.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from analysis.herhaling.feiten import Planstand, Rondestatus
from governance.norm.sleutel import lijkt_op
from hendig.bestanden.namen import gelijkenis
from hendig.bestanden.problemen import Problemenlijst


class Rondesoort(StrEnum):
    """Whether a round can count; the first one never does."""

    TELT = "telt"
    NULMETING = "nulmeting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rondegegevens:
    """One round; only its name and kind are always known.

    ``periode_van`` is the first day of the period that was rated. ``norm_gepubliceerd_op`` is the day on which norm
    and questionnaire were made known to all partners.
    """

    naam: str
    soort: Rondesoort
    opent_op: date | None
    sluit_op: date | None
    periode_van: date | None
    norm_gepubliceerd_op: date | None
    norm_versie: str | None
    instrument_versie: str | None
    status: Rondestatus | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Partnergegevens:
    """One partner: when it joined (None is not known) and under which names it stood in earlier rounds."""

    naam: str
    toegetreden_op: date | None
    eerder: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kennisgeving:
    """What followed upon a finding: when the notice reached the partner, the talk, and the plan.

    None means that it did not happen, or not yet. ``plan_op`` is the day on which the plan was agreed or its offer
    lapsed; it is there exactly when ``plan`` is offered or agreed.
    """

    ronde: str
    partner: str
    construct: str
    bezorgd_op: date | None
    gesprek_aangeboden_op: date | None
    plan: Planstand | None
    plan_op: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vlag:
    """A question about the answers on one partner in one round, and whether it is still open."""

    ronde: str
    partner: str
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Gebruikt:
    """Rounds that were already used in a closed case about one partner and one construct."""

    partner: str
    construct: str
    rondes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rondebestand:
    """Everything that a rounds file tells; the rounds stand in their order in time.

    ``eigen_status`` tells by round and partner where a round stands otherwise for one partner than for the others.
    """

    rondes: tuple[Rondegegevens, ...]
    partners: tuple[Partnergegevens, ...]
    kennisgevingen: tuple[Kennisgeving, ...]
    vlaggen: tuple[Vlag, ...]
    gebruikt: tuple[Gebruikt, ...]
    eigen_status: Mapping[tuple[str, str], Rondestatus] = field(default_factory=dict)

    @property
    def volgorde(self) -> tuple[str, ...]:
        """List the names of the rounds, in order."""
        return tuple(ronde.naam for ronde in self.rondes)

    @property
    def oude_namen(self) -> dict[str, str]:
        """Map every earlier name of a partner to its present one."""
        return {oud: partner.naam for partner in self.partners for oud in partner.eerder}


def controleer_verwijzingen(
    rondebestand: Rondebestand, *, bestand: str, partijen: Collection[str], constructen: Collection[str]
) -> tuple[str, ...]:
    """Hold the names in a rounds file against those in the ratings and the norm.

    A notice, flag or closed case about a partner or construct without ratings is an `Invoerfout`, and so is a name
    that is spelled in another way. A partner that is listed and does not occur in the ratings is only told.
    """
    problemen = Problemenlijst(bestand)
    oud = rondebestand.oude_namen
    gelijk = {gelijkenis(naam): naam for naam in partijen}
    for listed in rondebestand.partners:
        ander = gelijk.get(gelijkenis(listed.naam))
        if ander is not None and ander != listed.naam:
            tekst = f'"{listed.naam}" heet in de beoordelingen "{ander}". Schrijf de naam overal gelijk.'
            problemen.meld("een naam die anders is geschreven", None, tekst)
    zaken: tuple[Kennisgeving | Vlag | Gebruikt, ...] = (
        *rondebestand.kennisgevingen,
        *rondebestand.vlaggen,
        *rondebestand.gebruikt,
    )
    for partner in dict.fromkeys(zaak.partner for zaak in zaken):
        if partner in oud:
            tekst = f'"{partner}" is een oude naam. Schrijf de naam van nu: "{oud[partner]}".'
            problemen.meld("een oude naam", None, tekst)
        elif partner not in partijen:
            raad = f"{lijkt_op(partner, partijen)} Verbeter de naam."
            tekst = f'De partner "{partner}" komt in de beoordelingen niet voor.{raad}'
            problemen.meld("een onbekende partner", None, tekst)
    zaken_per_construct: tuple[Kennisgeving | Gebruikt, ...] = (*rondebestand.kennisgevingen, *rondebestand.gebruikt)
    for construct in dict.fromkeys(zaak.construct for zaak in zaken_per_construct):
        if construct not in constructen:
            tekst = f'De norm kent geen construct "{construct}". Kies uit: {", ".join(constructen)}.'
            problemen.meld("een onbekend construct", None, tekst)
    problemen.weiger_bij_problemen()
    stil = [f'"{partner.naam}"' for partner in rondebestand.partners if partner.naam not in partijen]
    return (f"{bestand}: partners zonder beoordelingen: {', '.join(stil)}.",) if stil else ()
