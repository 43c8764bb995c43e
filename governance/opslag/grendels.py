"""Bolts: triggers that hold a rule in the database itself, whatever program writes to it, on both engines.

A table declares its bolts beside its model in ``GRENDELS``. A migration sets them; a test compares what stands in the
database with what the models declare, after every step, because neither SQLite's rebuilding of a table nor alembic
keeps a trigger.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection

_ZONDER_HERHALING = "(SELECT recursive_triggers FROM pragma_recursive_triggers) = 0"


@dataclass(frozen=True, slots=True)
class Grendel:
    """One bolt: its name, its table, and the statements that set it on each engine."""

    naam: str
    tabel: str
    sqlite: tuple[str, ...]
    postgres: tuple[str, ...]


def zet_grendels(connection: Connection, grendels: Iterable[Grendel]) -> None:
    """Set bolts; on an engine where one stands already it is set anew."""
    for grendel in grendels:
        for statement in grendel.sqlite if connection.dialect.name == "sqlite" else grendel.postgres:
            connection.exec_driver_sql(statement)


def _grendel(tabel: str, wat: str, wanneer: str, sqlite: str, postgres: str | None) -> Grendel:
    """Make a bolt out of one condition per engine: when it holds, the statement is refused with the bolt's name.

    Without a condition for PostgreSQL it is a bolt of SQLite alone.
    """
    naam = f"{tabel}_{wat}"
    slot = f"SELECT RAISE(ABORT, '{naam}')"
    functie = (
        f"CREATE OR REPLACE FUNCTION {naam}() RETURNS trigger LANGUAGE plpgsql AS $grendel$ BEGIN "
        f"IF {postgres} THEN RAISE EXCEPTION '{naam}' USING ERRCODE = 'integrity_constraint_violation'; END IF; "
        f"RETURN COALESCE(NEW, OLD); END $grendel$"
    )
    return Grendel(
        naam=naam,
        tabel=tabel,
        sqlite=(
            f"DROP TRIGGER IF EXISTS {naam}",
            f"CREATE TRIGGER {naam} BEFORE {wanneer} ON {tabel} FOR EACH ROW WHEN {sqlite} BEGIN {slot}; END",
        ),
        postgres=()
        if postgres is None
        else (
            functie,
            f"DROP TRIGGER IF EXISTS {naam} ON {tabel}",
            f"CREATE TRIGGER {naam} BEFORE {wanneer} ON {tabel} FOR EACH ROW EXECUTE FUNCTION {naam}()",
        ),
    )


def weiger_als(tabel: str, wat: str, wanneer: str, voorwaarde: str) -> Grendel:
    """Refuse a row when a condition holds; ``wanneer`` is INSERT, UPDATE or DELETE.

    The condition fits both engines, but for equality that also holds between two empty values: write it as ``<=>``.
    """
    return _grendel(
        tabel, wat, wanneer, voorwaarde.replace("<=>", "IS"), voorwaarde.replace("<=>", "IS NOT DISTINCT FROM")
    )


def alleen_toevoegen(tabel: str, sleutel: str = "id") -> tuple[Grendel, ...]:
    """Let rows only be added: none is changed, removed, replaced or emptied away."""
    return (
        weiger_als(tabel, "blijft_gelijk", "UPDATE", "TRUE"),
        weiger_als(tabel, "wordt_niet_gewist", "DELETE", "TRUE"),
        *geen_omweg(tabel, sleutel),
    )


def alleen_vernietigen(tabel: str, sleutel: str = "id") -> tuple[Grendel, ...]:
    """As `alleen_toevoegen`, but a row goes once its destruction stands in the log (procedures: retention)."""
    aangetekend = (
        f"EXISTS (SELECT 1 FROM vernietiging v WHERE v.tabel = '{tabel}' AND v.rij = CAST(OLD.{sleutel} AS TEXT))"
    )
    return (
        weiger_als(tabel, "blijft_gelijk", "UPDATE", "TRUE"),
        weiger_als(tabel, "wordt_niet_gewist", "DELETE", f"NOT {aangetekend}"),
        *geen_omweg(tabel, sleutel),
    )


def bevroren(tabel: str, *, behalve: Iterable[str], kolommen: Iterable[str]) -> Grendel:
    """Let a row change only in the named columns, and in those only once: from nothing to a value."""
    vrij = tuple(behalve)
    vast = [kolom for kolom in kolommen if kolom not in vrij]
    sqlite = " OR ".join(
        [*(f"NEW.{kolom} IS NOT OLD.{kolom}" for kolom in vast)]
        + [f"(OLD.{kolom} IS NOT NULL AND NEW.{kolom} IS NOT OLD.{kolom})" for kolom in vrij]
    )
    return _grendel(tabel, "verandert_niet", "UPDATE", sqlite, sqlite.replace("IS NOT OLD", "IS DISTINCT FROM OLD"))


def geen_omweg(tabel: str, sleutel: str = "id") -> tuple[Grendel, ...]:
    """Close the ways round: ``REPLACE`` on SQLite and PostgreSQL's ``TRUNCATE``.

    ``REPLACE`` passes a trigger on delete, whether it is a key, another unique value or SQLite's own row number that is
    taken, unless the connection turns on recursive triggers. So a connection that does not can write nothing at all.
    """
    bestaat = f"EXISTS (SELECT 1 FROM {tabel} WHERE {sleutel} = NEW.{sleutel})"
    naam = f"{tabel}_wordt_niet_geleegd"
    functie = (
        f"CREATE OR REPLACE FUNCTION {naam}() RETURNS trigger LANGUAGE plpgsql AS $grendel$ BEGIN "
        f"RAISE EXCEPTION '{naam}' USING ERRCODE = 'integrity_constraint_violation'; END $grendel$"
    )
    leeg = Grendel(
        naam=naam,
        tabel=tabel,
        sqlite=(),
        postgres=(
            functie,
            f"DROP TRIGGER IF EXISTS {naam} ON {tabel}",
            f"CREATE TRIGGER {naam} BEFORE TRUNCATE ON {tabel} FOR EACH STATEMENT EXECUTE FUNCTION {naam}()",
        ),
    )
    return (
        _grendel(tabel, "wordt_niet_vervangen", "INSERT", f"{_ZONDER_HERHALING} OR {bestaat}", bestaat),
        _grendel(tabel, "wordt_niet_overschreven", "UPDATE", _ZONDER_HERHALING, None),
        leeg,
    )
