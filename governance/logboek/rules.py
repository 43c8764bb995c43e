"""How events hang together: what is hashed, and where a chain is broken; and what every act must say of itself."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from governance.bronnen import Bron
from governance.norm.sleutel import schone_tekst
from governance.weigering import Weigeringsgrond

BEGIN = "0" * 64
"""What the first event has in place of the hash of the one before it."""

_TOT_DE_ZONE = len("2026-01-01T00:00:00.000000")
LADINGEN = "lading"
"""The name under which the event of a destruction speaks of payloads; its own payload is never destroyed."""

BLIJFT = Weigeringsgrond(
    "LOG-03",
    "Gebeurtenis {nummer} zegt wat er is vernietigd. Dat blijft bewaard. Laat dit nummer weg.",
    Bron("ontwerpkeuze", "wat is vernietigd, is na te gaan"),
)

_canonical = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode

VELDEN = (
    *("seq", "op", "actor", "rol", "ingang", "zaak", "soort", "van_toestand", "naar_toestand", "grond", "waarborgen"),
    "lading_hash",
)
"""Everything that an event says, in the order in which it is hashed."""

Regel = tuple[int, str, str | None, str, str, str | None, str, str | None, str | None, str | None, str, str | None]
"""The values of `VELDEN`; the moment as text."""


_VERANTWOORDING = Bron("ontwerpkeuze", "wie iets doet, en waarom, staat in het logboek")

ZONDER_PERSOON = Weigeringsgrond(
    "LOG-01", "Alleen een mens kan dit doen, niet het systeem zelf. Geef op wie het doet.", _VERANTWOORDING
)
GEEN_REDEN = Weigeringsgrond("LOG-02", "Schrijf in een zin waarom dit gebeurt.", _VERANTWOORDING)


class Logboekgebeurtenis(StrEnum):
    """What the log records of itself."""

    GEWEIGERD = "Geweigerd"
    INGEZIEN = "Ingezien"
    VERNIETIGD = "Vernietigd"
    RESERVEKOPIE = "ReservekopieGemaakt"
    TERUGGEZET = "ReservekopieTeruggezet"


class Ingang(StrEnum):
    """Through which entrance somebody acted: it says how far we know that it was really them."""

    OPDRACHTREGEL = "opdrachtregel"
    INSTALLATIE = "installatie"
    SCHERM = "scherm"
    VOORBEELD = "voorbeeld"


class Breuk(StrEnum):
    """What is wrong at the first place where a chain does not hold."""

    NUMMER = "er ontbreekt een gebeurtenis"
    VORIGE = "deze gebeurtenis sluit niet aan op de vorige"
    MOMENT = "deze gebeurtenis ligt in de tijd voor de vorige"
    INHOUD = "deze gebeurtenis is veranderd"
    LADING = "wat bij deze gebeurtenis hoort, is veranderd"
    VERDWENEN = "wat bij deze gebeurtenis hoort, is weg zonder dat de vernietiging is vastgelegd"
    KOP = "deze gebeurtenis is niet dezelfde als toen de kop werd bewaard"


@dataclass(frozen=True, slots=True)
class Kop:
    """The end of a chain at some moment: the number of its last event, and the hash that vouches for all before it."""

    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class Schakel:
    """One event as it stands in the database, with its payload as far as that is there."""

    regel: Regel
    vorige_hash: str
    hash: str
    zout: bytes | None
    inhoud: str | None

    @property
    def lading_weg(self) -> bool:
        """Tell whether the payload that belongs to it is not there."""
        return self.regel[-1] is not None and (self.zout is None or self.inhoud is None)

    @property
    def vernietigt(self) -> tuple[int, ...]:
        """The events whose payloads this one says were destroyed; the hash of its payload vouches for it."""
        if self.regel[VELDEN.index("soort")] != Logboekgebeurtenis.VERNIETIGD or self.inhoud is None:
            return ()
        try:
            lading = json.loads(self.inhoud)
            return tuple(map(int, lading["rijen"])) if lading["tabel"] == LADINGEN else ()
        except (ValueError, KeyError, TypeError):  # not written by us: it says nothing
            return ()


@dataclass(frozen=True, slots=True)
class Ketenoordeel:
    """What a check of the whole chain found: how many events hold, its end, and the first break if there is one."""

    aantal: int
    kop: Kop
    breuk: Breuk | None = None
    bij: int | None = None

    @property
    def heel(self) -> bool:
        """Tell whether nothing is wrong."""
        return self.breuk is None


def gegeven_reden(cel: str) -> str:
    """Give the reason of an act in one spelling; refuse an empty one."""
    gevonden = schone_tekst(cel)
    if not gevonden:
        raise GEEN_REDEN.met()
    return gevonden


def canonical(inhoud: object) -> str:
    """Write plain values as JSON in the one way that is hashed: sorted keys, no spaces."""
    return _canonical(inhoud)


def moment_tekst(op: dt.datetime) -> str:
    """Write a moment as it is hashed: UTC, always six decimals; one without a zone is UTC already."""
    utc = op if op.tzinfo is None else op.astimezone(dt.UTC)
    return f"{utc.isoformat(timespec='microseconds')[:_TOT_DE_ZONE]}+00:00"


def lading_hash(zout: bytes, inhoud: str) -> str:
    """Hash a payload with its salt."""
    return hashlib.sha256(zout + inhoud.encode()).hexdigest()


def keten_hash(vorige_hash: str, regel: Regel) -> str:
    """Hash an event together with the hash of the one before it."""
    return hashlib.sha256(f"{vorige_hash}{_canonical(regel)}".encode()).hexdigest()


def beoordeel_keten(schakels: Iterable[Schakel], koppen: Mapping[int, str] | None = None) -> Ketenoordeel:
    """Walk a chain from its first event, and stop at the first link that does not hold.

    A payload may be gone only if a later event of the chain itself says that it was destroyed.

    ``koppen`` are ends that were kept elsewhere, by number: a chain that was rewritten as a whole, or cut off, differs
    from them though each of its links holds.
    """
    bewaard = dict(koppen or {})
    kop, moment = Kop(0, BEGIN), ""
    weg: dict[int, Kop] = {}
    for schakel in schakels:
        seq, op = schakel.regel[:2]
        breuk = _breuk(schakel, kop, bewaard) or (Breuk.MOMENT if op < moment else None)
        if breuk is not None:
            return Ketenoordeel(kop.seq, kop, breuk, kop.seq + 1 if breuk is Breuk.NUMMER else seq)
        for vernietigd in schakel.vernietigt:
            weg.pop(vernietigd, None)
        if schakel.lading_weg:
            weg[seq] = kop
        kop, moment = Kop(seq, schakel.hash), op
    if weg:
        seq, ervoor = next(iter(weg.items()))
        return Ketenoordeel(ervoor.seq, ervoor, Breuk.VERDWENEN, seq)
    if any(seq > kop.seq for seq in bewaard):
        return Ketenoordeel(kop.seq, kop, Breuk.NUMMER, kop.seq + 1)
    return Ketenoordeel(kop.seq, kop)


def _breuk(schakel: Schakel, kop: Kop, bewaard: Mapping[int, str]) -> Breuk | None:
    seq = schakel.regel[0]
    if seq != kop.seq + 1:
        return Breuk.NUMMER
    if schakel.vorige_hash != kop.hash:
        return Breuk.VORIGE
    if keten_hash(kop.hash, schakel.regel) != schakel.hash:
        return Breuk.INHOUD
    if bewaard.get(seq, schakel.hash) != schakel.hash:
        return Breuk.KOP
    return _breuk_in_lading(schakel)


def _breuk_in_lading(schakel: Schakel) -> Breuk | None:
    if schakel.zout is None or schakel.inhoud is None:
        return None
    return None if lading_hash(schakel.zout, schakel.inhoud) == schakel.regel[-1] else Breuk.LADING
