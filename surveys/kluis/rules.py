"""What is known of the kluis and its key without opening it."""

from __future__ import annotations

from enum import StrEnum

PROEF = b"de sleutel past op deze kluis"
"""What every `Sleutelproef` says once it is read."""


class Kluisgebeurtenis(StrEnum):
    """What the log records of the kluis: never a key, only that one was made, took over, or went away."""

    SLEUTEL_GEMAAKT = "KluissleutelGemaakt"
    SLEUTEL_VERNIEUWD = "KluissleutelVernieuwd"
    OUDE_SLEUTELS_WEG = "OudeKluissleutelsVerwijderd"
