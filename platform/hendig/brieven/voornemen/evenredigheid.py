"""Why something lighter is not enough, and what ending would mean for the partner and for families."""

from __future__ import annotations

from dataclasses import dataclass

from hendig.zetwerk.blokken import Alinea, Blok, Kop, Tabel

EVENREDIGHEID_MARKER = tuple(
    f"evenredigheid.{veld}"
    for veld in ("lichter.waarom_niet", "voor_partner", "voor_gezinnen", "bijzondere_omstandigheden", "slot")
)


@dataclass(frozen=True, slots=True)
class LichtereMaatregel:
    """A lighter measure, and when it was tried or why it is not enough."""

    maatregel: str
    waarom_niet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evenredigheid:
    """The summary of the proportionality form, as it stands now: the answer of the partner can change it."""

    doel: str
    lichter: tuple[LichtereMaatregel, ...]
    voor_partner: str
    voor_gezinnen: str
    bijzondere_omstandigheden: str
    slot: str


def afweging(evenredigheid: Evenredigheid) -> tuple[Blok, ...]:
    """Show what was weighed."""
    lichter = tuple((een.maatregel, een.waarom_niet) for een in evenredigheid.lichter)
    return (
        Kop("Waarom lichtere maatregelen volgens ons niet volstaan"),
        Alinea("Dit komt uit de evenredigheidstoets in uw dossier. Staat er “de partner”, dan gaat het over u."),
        Alinea(f"Wat wij willen bereiken: {evenredigheid.doel}"),
        Tabel("", ("Lichtere maatregel", "Geprobeerd, of waarom niet genoeg"), lichter, breed=(1,)),
        Kop("Wat het gevolg zou zijn"),
        Alinea(f"Voor u: {evenredigheid.voor_partner}"),
        Alinea(f"Voor gezinnen: {evenredigheid.voor_gezinnen}"),
        Alinea(f"Bijzondere omstandigheden: {evenredigheid.bijzondere_omstandigheden}"),
        Alinea(f"Hoe wij dit nu wegen: {evenredigheid.slot} Uw zienswijze kan dit veranderen."),
    )
