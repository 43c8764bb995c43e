"""The end of the log as a small text that somebody else keeps: in a mail, on paper, with a notary."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from hendig.bestanden.problemen import Herstelbaar

_NUMMER = re.compile(r"^nummer +([0-9]{1,18})\s*$", re.MULTILINE)
_GETAL = re.compile(r"^controlegetal +([0-9a-f]{64})\s*$", re.MULTILINE)


def kopbestand(nummer: int, controlegetal: str, op: dt.datetime | None) -> str:
    """Write the end of the log."""
    moment = "" if op is None else f"moment {op.isoformat(timespec='seconds')}\n"
    return f"Kop van het logboek van hendig\nnummer {nummer}\ncontrolegetal {controlegetal}\n{moment}"


def lees_kop(pad: Path) -> tuple[int, str]:
    """Read number and hash out of a text that holds an end of the log; around it may stand anything."""
    try:
        tekst = pad.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise Herstelbaar(f"{pad} is niet te lezen als tekst. Geef een bestand van: hendig logboek kop --uit") from None
    nummer, getal = _NUMMER.search(tekst), _GETAL.search(tekst)
    if nummer is None or getal is None:
        raise Herstelbaar(f"In {pad} staat geen kop van een logboek. Geef een bestand van: hendig logboek kop --uit")
    return int(nummer[1]), getal[1]
