"""``hendig post``: a mail that came back, as the mail server hands it over."""

from __future__ import annotations

import sys

import click

from governance.logboek.handeling import handeling
from hendig.bestanden.problemen import Herstelbaar
from hendig.cli.netwerkdatabase import netwerkdatabase
from hendig.cli.opmaak import DutchCommand, DutchGroup
from hendig.mail.retour import GROOTST, lees_retour
from hendig.processes.beheer.installatie import SYSTEEM, TOEVAL, klok_van
from hendig.processes.post.teruggekomen import neem_retour_aan


@click.group("post", cls=DutchGroup)
def opdracht() -> None:
    """Leg vast welke mail niet aankwam."""


@opdracht.command("teruggekomen", cls=DutchCommand)
def teruggekomen() -> None:
    """Lees op de standaardinvoer een mail die terugkwam, en leg vast welke het was.

    Uw mailserver geeft elke teruggekomen mail hierheen door. In docs/beheer.md staat hoe.
    """
    retour = lees_retour(sys.stdin.buffer.read(GROOTST + 1))
    if not retour.blijvend:
        click.echo("De mailserver probeert het nog. Er is niets vastgelegd.")
        return
    with netwerkdatabase() as opslag, handeling(opslag, door=SYSTEEM, op=klok_van(opslag)(), toeval=TOEVAL) as nieuw:
        bekend = neem_retour_aan(nieuw, retour=retour)
    if not bekend:
        raise Herstelbaar("Deze mail is niet van Hendig, of is langer dan 90 dagen geleden verstuurd.")
    click.echo("Vastgelegd: deze mail kwam niet aan. De beheerder ziet van wie, op de pagina Beheer.")
