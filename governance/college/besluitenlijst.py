"""What the public list says of a besluit."""

from __future__ import annotations

from governance.college.keuring import publicatie_van
from governance.college.queries import Besluitbeeld, Voorstelbeeld
from governance.college.rules import Besluitvariant


def openbare_formulering(voorstel: Voorstelbeeld, besluit: Besluitbeeld) -> str | None:
    """Give what the public list says of a besluit; None as long as the words for another one were not written."""
    stuk = next(versie.stuk for versie in voorstel.versies if versie.id == besluit.versie)
    match besluit.variant:
        case Besluitvariant.VOLGENS_ADVIES:
            return publicatie_van(voorstel.onderwerp, stuk)
        case Besluitvariant.AANGEHOUDEN:
            return "Het college heeft het voorstel aangehouden."
        case Besluitvariant.ANDERS:
            return None if besluit.duiding is None else besluit.duiding.formulering
