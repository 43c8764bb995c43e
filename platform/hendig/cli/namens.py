"""On whose behalf a command acts: the person behind ``--door``, in a role that may do it; and the party of a number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

import click
from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from governance.kalender.amsterdam import dag_van
from governance.kalender.datum import datum
from governance.logboek.handeling import Handelende, Handeling, handeling
from governance.logboek.rules import Ingang
from governance.netwerk.nummers import KVK, nummer
from governance.netwerk.queries import Partijstand, gemeente_op, partij_op, partners_op, persoon_met
from governance.netwerk.rules import Rol
from hendig.bestanden.problemen import Herstelbaar
from hendig.cli.netwerkdatabase import netwerkdatabase
from hendig.processes.beheer.installatie import TOEVAL, nu
from hendig.processes.register.wie import wie_handelt

ONBEKEND = Handelende(None, Rol.SYSTEEM, Ingang.OPDRACHTREGEL)
"""Somebody at the command line of whom we do not know yet whether they may act."""
F = TypeVar("F", bound=Callable[..., object])


def door_optie(functie: F) -> F:
    """Add ``--door``: who does this."""
    return click.option("--door", required=True, metavar="E-MAIL", help="Wie dit doet.")(functie)


def vandaag() -> dt.date:
    """Give the day it is in Amsterdam."""
    return dag_van(nu())


@contextmanager
def daad_van(e_mail: str | None, rollen: Sequence[Rol]) -> Iterator[Handeling]:
    """Do one act on behalf of a person, in the first of these roles that they have today.

    Without an address it is the installation itself, as long as there is no administrator.
    """
    with netwerkdatabase() as opslag:
        with handeling(opslag, door=ONBEKEND, op=nu(), toeval=TOEVAL) as vraag:  # who may not act is recorded too
            door = wie_handelt(vraag.session, e_mail, vandaag(), rollen)
        with handeling(opslag, door=door, op=nu(), toeval=TOEVAL) as nieuw:
            yield nieuw


def partij_met_kvk(session: Session, kvk: str, dag: dt.date) -> Partijstand:
    """Give the one party that takes part on a day under a KvK number: a netwerkpartner or the gemeente."""
    kvk, peil = nummer(KVK, kvk), Peil(dag)
    gemeente = gemeente_op(session, peil)
    alle = [*partners_op(session, peil), *([] if gemeente is None else [gemeente])]
    gevonden = [partij for partij in alle if partij.kaart.kvk == kvk]
    if not gevonden:
        raise Herstelbaar(
            f"Op {datum(dag)} doet geen partij mee met KvK-nummer {kvk}. Controleer het nummer en de dag. "
            f"Kijk met:  hendig register toon --dag {dag}"
        )
    if len(gevonden) > 1:
        namen = ", ".join(partij.kaart.naam for partij in gevonden)
        raise Herstelbaar(
            f"KvK-nummer {kvk} hoort op {datum(dag)} bij meer partijen: {namen}. Geef elk een eigen nummer."
        )
    return gevonden[0]


def persoon_van(session: Session, e_mail: str, dag: dt.date) -> str:
    """Give the key of the person with a mail address on a day."""
    gevonden = persoon_met(session, e_mail, Peil(dag))
    if gevonden is None:
        raise Herstelbaar(
            f"Op {datum(dag)} staat niemand in het register met {e_mail}. Controleer het adres en de dag. "
            "Schrijf iemand in met:  hendig register persoon NAAM E-MAIL --per DATUM --door E-MAIL"
        )
    return gevonden


def namen_op(session: Session, partijen: Iterable[str], dag: dt.date) -> dict[str, str]:
    """Give the name of each party as it is known on a day; one that was not known then is left out."""
    standen = [partij_op(session, partij, Peil(dag)) for partij in partijen]
    return {stand.id: stand.kaart.naam for stand in standen if stand is not None}
