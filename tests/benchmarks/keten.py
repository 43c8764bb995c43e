"""How long it takes to check a log of a hundred thousand events: more than a network of ten years ever has."""

from __future__ import annotations

import datetime as dt
import hashlib
import tempfile
from functools import partial

from governance.logboek.model import Gebeurtenis, Lading
from governance.logboek.queries import controleer
from governance.logboek.rules import BEGIN, Ingang, Regel, canonical, keten_hash, lading_hash, moment_tekst
from governance.opslag.database import Opslag
from hendig.migrations.stand import NETWORK
from hendig.migrations.upgrade import upgrade
from tests.benchmarks.timing import line, seconds

EVENTS = 100_000
START = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def filled(opslag: Opslag, events: int = EVENTS) -> None:
    """Write a log with a payload for every event."""
    upgrade(opslag, NETWORK)
    chain, payloads, before = [], [], BEGIN
    for seq in range(1, events + 1):
        op, salt, said = START + dt.timedelta(minutes=seq), seq.to_bytes(16), canonical({"wat": f"dossier {seq}"})
        who = (None, "systeem", Ingang.INSTALLATIE, None)
        regel: Regel = (seq, moment_tekst(op), *who, "Ingezien", None, None, None, "{}", lading_hash(salt, said))
        after = keten_hash(before, regel)
        event = {"seq": seq, "op": op, "rol": who[1], "ingang": who[2], "soort": "Ingezien", "waarborgen": "{}"}
        chain.append(event | {"lading_hash": regel[-1], "vorige_hash": before, "hash": after})
        payloads.append({"seq": seq, "zout": salt, "inhoud": said})
        before = after
    with opslag.schrijf() as session:
        session.execute(Gebeurtenis.__table__.insert(), chain)
        session.execute(Lading.__table__.insert(), payloads)


def whole(opslag: Opslag) -> bool:
    """Check the log from end to end."""
    with opslag.lees() as session:
        oordeel = controleer(session)
    return oordeel.heel and oordeel.aantal == EVENTS


def hashing(events: int = EVENTS) -> None:
    """The least that a check can cost: two hashes of a line for every event."""
    for seq in range(events):
        line = b"x" * 300 + seq.to_bytes(8)
        hashlib.sha256(line).hexdigest()
        hashlib.sha256(line).hexdigest()


def checking_the_log() -> None:
    """Check the chain of a log of a hundred thousand events, beside the hashes alone."""
    with tempfile.TemporaryDirectory() as folder:
        opslag = Opslag(f"sqlite:///{folder}/log.db")
        filled(opslag)
        took = seconds(partial(whole, opslag), least=3)
        opslag.sluit()
    line(f"a log of {EVENTS} events checked", took, "the hashes alone", seconds(hashing, least=3), "2000 ms")
