"""What is known of the kluis and its key without opening it, and how what lies in it loses its length."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from governance.bronnen import Bron
from governance.weigering import Weigeringsgrond

PROEF = b"de sleutel past op deze kluis"
"""What every `Sleutelproef` says once it is read."""
VEELVOUD: Final = 16_384
"""Bytes: everything in the kluis is filled up to a multiple of this, so that its length tells little."""
_LENGTE: Final = 8


class Kluisgebeurtenis(StrEnum):
    """What the log records of the kluis: never a key, only that one was made, took over, or went away."""

    SLEUTEL_GEMAAKT = "KluissleutelGemaakt"
    SLEUTEL_VERNIEUWD = "KluissleutelVernieuwd"
    OUDE_SLEUTELS_WEG = "OudeKluissleutelsVerwijderd"


class Boeksoort(StrEnum):
    """The books that a round leaves: its answers under pseudonyms, who they are of, and what came of them."""

    ANTWOORDEN = "antwoorden"
    SLEUTEL = "sleutel"
    TOELICHTINGEN = "toelichtingen"
    UITSLAG = "uitslag"
    INTEGRITEIT = "integriteit"


ONLEESBAAR = Weigeringsgrond(
    "KLU-01",
    "De sleutel past niet op wat in de kluis ligt. Vraag de beheerder om het juiste sleutelbestand terug te zetten.",
    Bron("ontwerpkeuze", "de kluis heeft een sleutel die erbuiten ligt"),
)


def gevuld(inhoud: bytes) -> bytes:
    """Fill something up to a multiple of `VEELVOUD`, with its own length in front."""
    kaal = len(inhoud).to_bytes(_LENGTE) + inhoud
    return kaal + bytes(-len(kaal) % VEELVOUD)


def zonder_vulling(inhoud: bytes) -> bytes:
    """Give back what `gevuld` filled up."""
    return inhoud[_LENGTE : _LENGTE + int.from_bytes(inhoud[:_LENGTE])]
