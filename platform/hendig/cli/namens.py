"""On whose behalf a command acts, and about whom: ``--door``, and a party by its numbers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TypeVar

import click
from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from governance.kalender.amsterdam import dag_van
from governance.logboek.handeling import Handelende, Handeling, handeling
from governance.logboek.rules import Ingang
from governance.netwerk.queries import partij_op
from governance.netwerk.rules import Rol
from hendig.cli.netwerkdatabase import netwerkdatabase
from hendig.processes.beheer.installatie import SYSTEEM, TOEVAL, klok_van, nu
from hendig.processes.register.wie import wie_handelt

ONBEKEND = Handelende(None, Rol.SYSTEEM, Ingang.OPDRACHTREGEL)
"""Somebody at the command line of whom we do not know yet whether they may act."""
F = TypeVar("F", bound=Callable[..., object])


def door_optie(functie: F) -> F:
    """Add ``--door``: who does this."""
    return click.option("--door", required=True, metavar="E-MAIL", help="Wie dit doet.")(functie)


def partij_argument(functie: F) -> F:
    """Add the numbers of a party."""
    return click.argument("kvk", metavar="KVK")(vestiging_optie(functie))


def vestiging_optie(functie: F) -> F:
    """Add ``--vestiging``: which of several places under one KvK number."""
    uitleg = "Nodig als er meer vestigingen met dit KvK-nummer zijn."
    return click.option("--vestiging", metavar="NUMMER", help=uitleg)(functie)


def vandaag() -> dt.date:
    """Give the day it is in Amsterdam."""
    return dag_van(nu())


@contextmanager
def daad_van(e_mail: str | None, rollen: Sequence[Rol]) -> Iterator[Handeling]:
    """Do one act on behalf of a person, in the first of these roles that they have today.

    Without an address it is the installation itself, as long as there is no administrator. Who may act is looked up
    in the act itself: it still holds when something is written, and who may not act is recorded too.
    """
    with netwerkdatabase() as opslag, handeling(opslag, door=ONBEKEND, op=klok_van(opslag)(), toeval=TOEVAL) as nieuw:
        nieuw.door = wie_handelt(nieuw.session, e_mail, nieuw.dag, rollen)
        yield nieuw


@contextmanager
def proefdaad() -> Iterator[Handeling]:
    """Try an act of the installation itself: what the rules refuse shows, and nothing is kept."""
    with (
        suppress(_Proef),
        netwerkdatabase() as opslag,
        handeling(opslag, door=SYSTEEM, op=klok_van(opslag)(), toeval=TOEVAL) as nieuw,
    ):
        yield nieuw
        raise _Proef


class _Proef(Exception):
    """Ends an act that was only tried: everything is rolled back."""


def namen_op(session: Session, partijen: Iterable[str], dag: dt.date) -> dict[str, str]:
    """Give the name of each party as it is known on a day; one that was not known then is left out."""
    standen = [partij_op(session, partij, Peil(dag)) for partij in partijen]
    return {stand.id: stand.kaart.naam for stand in standen if stand is not None}
