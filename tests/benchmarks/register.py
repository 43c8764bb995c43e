"""How long it takes to ask the register what holds on a day, on both engines."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from sqlalchemy.orm import Session

from governance.feiten.queries import zoals_bekend_op
from governance.feiten.rules import Peil
from governance.logboek.rules import Ingang
from governance.netwerk.queries import handelende, is_lid, partij_op, partners_op, rollen_op
from governance.netwerk.rules import Rol
from tests.benchmarks.timing import seconds
from tests.integration.opslag.databases import database_on, made, sqlite_in, toeval
from tests.integration.opslag.postgres import binaries, server
from tests.integration.opslag.zestig import ADRES, register_van_zestig_partners


def asking_the_register() -> None:
    """Sixty partners and ten years of history: what holds on a day, as known now and as known then, on both engines."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as running:
        addresses = {"SQLite": sqlite_in(Path(folder))}
        if binaries() is not None:
            own = tempfile.TemporaryDirectory()
            running.enter_context(own)
            addresses["PostgreSQL"] = database_on(running.enter_context(server(Path(own.name))), "register")
        for engine, address in addresses.items():
            opslag = made(address)
            running.callback(opslag.sluit)
            partner = register_van_zestig_partners(opslag, toeval())[0].sleutel
            first = None
            for what, ask in questions(partner).items():
                with opslag.lees() as session:
                    took = seconds(partial(ask, session))
                first = first or took
                print(f"{engine}, {what:<46} {took * 1e3:7.2f} ms   {took / first:5.1f} x one party   target 5 ms")


def questions(partner: str) -> dict[str, Callable[[Session], object]]:
    """What is asked of the register about a day late in its ten years."""
    dag, toen = Peil(dt.date(2034, 6, 1)), dt.datetime(2031, 1, 1, tzinfo=dt.UTC)
    return {
        "one party on a day": lambda session: partij_op(session, partner, dag),
        "whether it takes part": lambda session: is_lid(session, partner, dag),
        "every partner on a day": lambda session: partners_op(session, dag),
        "the same as known years before": lambda session: partners_op(session, zoals_bekend_op(session, dag.dag, toen)),
        "every role on a day": lambda session: rollen_op(session, dag),
        "who may act": lambda session: handelende(session, ADRES, dag.dag, (Rol.CONTACTPERSOON,), Ingang.OPDRACHTREGEL),
    }
