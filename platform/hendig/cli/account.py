"""``hendig account``: who can log in, the first invitation, and the way back of the last administrator."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import click

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling, handeling
from governance.netwerk.queries import persoon_met
from hendig.cli.namens import ONBEKEND
from hendig.cli.netwerkdatabase import lezing, netwerkdatabase
from hendig.cli.opmaak import DutchCommand, DutchGroup
from hendig.dienstinstellingen import lees_dienstinstellingen
from hendig.instellingen import lees_instellingen
from hendig.processes.beheer.installatie import TOEVAL, klok_van, nu_in
from hendig.processes.beheer.websleutel import lees_geheim
from hendig.processes.toegang.machine import laat_hier_opnieuw_beginnen, nodig_uit_hier, wie_nodigt_uit
from hendig.toegang.eenmalig import teken
from hendig.toegang.queries import accounts
from hendig.uitvoer.accounttabel import accounttabel


@click.group("account", cls=DutchGroup)
def opdracht() -> None:
    """Kijk wie kan inloggen, nodig iemand uit, of help de laatste beheerder."""


@opdracht.command("toon", cls=DutchCommand)
def toon() -> None:
    """Toon wie een account heeft."""
    with lezing() as session:
        for regel in accounttabel(accounts(session, nu_in(session))):
            click.echo(regel)


@opdracht.command("uitnodig", cls=DutchCommand)
@click.argument("e_mail", metavar="E-MAIL")
@click.option("--door", metavar="E-MAIL", help="Wie dit doet. Verplicht zodra een beheerder kan inloggen.")
def uitnodig(e_mail: str, door: str | None) -> None:
    """Nodig iemand met een rol uit om in te loggen. De link gaat per mail.

    Kan nog geen beheerder inloggen? Dan ziet u de link ook hier, zodat de eerste beheerder kan beginnen.
    """
    geheim = lees_geheim(lees_instellingen(os.environ).websleutel)
    with _daad() as daad:
        daad.door = wie_nodigt_uit(daad.session, door, daad.dag, geheim=geheim)
        persoon = persoon_met(daad.session, e_mail, Peil(daad.dag))
        uitnodiging = nodig_uit_hier(daad, persoon=persoon, geheim=geheim)
    if uitnodiging.eenmalig is None:
        click.echo(f"Het account van {e_mail} is al in gebruik. Er is niets verstuurd.")
        return
    click.echo(f"De uitnodiging voor {e_mail} gaat per mail zodra hendig draait.")
    if uitnodiging.tonen:
        _toon_link(teken(geheim, uitnodiging.eenmalig))


@opdracht.command("opnieuw", cls=DutchCommand)
@click.argument("e_mail", metavar="E-MAIL")
@click.option("--reden", required=True, metavar="TEKST", help="Waarom dit nodig is.")
def opnieuw(e_mail: str, reden: str) -> None:
    """Laat iemand die de tweede stap kwijt is opnieuw beginnen, met een nieuw wachtwoord.

    Dit kan hier alleen als er geen andere beheerder is die kan inloggen.
    """
    geheim = lees_geheim(lees_instellingen(os.environ).websleutel)
    with _daad() as daad:
        persoon = persoon_met(daad.session, e_mail, Peil(daad.dag))
        eenmalig = laat_hier_opnieuw_beginnen(daad, persoon=persoon, reden=reden, geheim=geheim)
    click.echo(f"{e_mail} is overal uitgelogd en begint opnieuw.")
    _toon_link(teken(geheim, eenmalig))


@contextmanager
def _daad() -> Iterator[Handeling]:
    with netwerkdatabase() as opslag, handeling(opslag, door=ONBEKEND, op=klok_van(opslag)(), toeval=TOEVAL) as daad:
        yield daad


def _toon_link(token: str) -> None:
    dienst = lees_dienstinstellingen(os.environ)
    click.echo("Open deze link. Geef hem aan niemand anders:")
    click.echo(f"{dienst.adres or f'http://{dienst.luister}'}/uitnodiging/{token}")
