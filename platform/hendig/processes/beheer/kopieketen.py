"""The chain of the log as it stands in a copy: checked before anybody relies on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from governance.logboek.model import Gebeurtenis, Lading
from governance.logboek.rules import VELDEN, Ketenoordeel, Schakel, beoordeel_keten, moment_tekst
from hendig.processes.beheer.kopiebestand import Kopie


def ketenoordeel(kopie: Kopie) -> Ketenoordeel:
    """Check the chain in a copy of the main database."""
    return beoordeel_keten(_schakels(kopie), dict([kopie.manifest.kop]) if kopie.manifest.kop[0] else None)


def hash_van(kopie: Kopie, seq: int) -> str | None:
    """Give the hash of an event in a copy; None when it does not reach that far."""
    return next((rij["hash"] for rij in _rijen(kopie, Gebeurtenis.__tablename__) if rij["seq"] == seq), None)


def _rijen(kopie: Kopie, tabel: str) -> Iterator[dict[str, Any]]:
    return kopie.waarden(tabel, met_zone=True)


def _schakels(kopie: Kopie) -> Iterator[Schakel]:
    ladingen = {rij["seq"]: rij for rij in _rijen(kopie, Lading.__tablename__)}
    for rij in _rijen(kopie, Gebeurtenis.__tablename__):
        lading = ladingen.get(rij["seq"])
        seq, op, *rest = (rij[kolom] for kolom in VELDEN)
        yield Schakel(
            regel=(seq, moment_tekst(op), *rest),
            vorige_hash=rij["vorige_hash"],
            hash=rij["hash"],
            zout=None if lading is None else lading["zout"],
            inhoud=None if lading is None else lading["inhoud"],
        )
