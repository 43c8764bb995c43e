"""``hendig verplichtingen``: what is asked of whom and until when, what came of it, and what was explained."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import click
from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from governance.kalender.datum import datum
from governance.netwerk.queries import partij_met, persoon_met
from governance.verplichtingen.queries import Nakomingsbeeld, nakomingen
from governance.verplichtingen.rules import MAG_BEOORDELEN, MAG_VERANTWOORDEN, Nakomingsstapsoort
from governance.verplichtingen.service import open_jaar, open_nakoming
from hendig.bestanden.problemen import Herstelbaar
from hendig.cli.dagtype import dagoptie
from hendig.cli.namens import daad_van, door_optie, namen_op, partij_argument, vandaag, vestiging_optie
from hendig.cli.netwerkdatabase import lezing
from hendig.cli.opmaak import DutchCommand, DutchGroup
from hendig.processes.verplichtingen.nakomen import leg_oordeel_vast, leg_uit
from hendig.uitvoer.verplichtingen import nakoming_regels

JAAR = click.IntRange(2000, 2200)


@click.group("verplichtingen", cls=DutchGroup)
def opdracht() -> None:
    """Toon wat van wie wordt gevraagd, en leg vast wat ervan kwam."""


@opdracht.command("toon", cls=DutchCommand)
@click.option("--partner", "kvk", metavar="KVK", help="Alleen van deze netwerkpartner of de gemeente.")
@vestiging_optie
@click.option("--code", metavar="CODE", help="Alleen deze verplichting, zoals O-INT.")
@click.option("--jaar", type=JAAR, metavar="JAAR", help="Over welk jaar u het wilt weten. Zonder deze optie: dit jaar.")
def toon(kvk: str | None, vestiging: str | None, code: str | None, jaar: int | None) -> None:
    """Toon wat er is gevraagd, tot wanneer, en wat ervan kwam. Op volgorde van datum, nooit van score."""
    dag = vandaag()
    jaar = jaar or dag.year
    with lezing() as session:
        partij = None if kvk is None else partij_met(session, kvk, vestiging, Peil(dag)).id
        beelden = nakomingen(session, partij=partij, code=code, jaar=jaar)
        namen = namen_op(session, {beeld.partij for beeld in beelden}, dag)
    for regel in nakoming_regels(beelden, namen, jaar, dag):
        click.echo(regel)


@opdracht.command("open", cls=DutchCommand)
@click.argument("jaar", type=JAAR, metavar="JAAR")
@door_optie
def open_(jaar: int, door: str) -> None:
    """Vraag van iedereen die meedoet wat de overeenkomst in JAAR vraagt. Nog een keer kan: niets komt er dubbel in."""
    with daad_van(door, MAG_BEOORDELEN) as handeling:
        nieuw = open_jaar(handeling, jaar=jaar)
    click.echo(f"Er zijn {nieuw} verplichtingen nieuw gevraagd voor {jaar}." if nieuw else f"{jaar} was al gevraagd.")


@opdracht.command("vraag", cls=DutchCommand)
@partij_argument
@click.argument("code", metavar="CODE")
@dagoptie("--vanaf", "De dag waarop het wordt gevraagd.")
@dagoptie("--uiterlijk", "De laatste dag; bij de Reisgids de dag van de sessie.", verplicht=False)
@click.option("--persoon", metavar="E-MAIL", help="Van welke persoon, bij een verplichting van een persoon.")
@door_optie
def vraag(
    kvk: str,
    vestiging: str | None,
    code: str,
    vanaf: dt.date,
    uiterlijk: dt.date | None,
    persoon: str | None,
    door: str,
) -> None:
    """Vraag één verplichting van één partij, of van een persoon bij die partij."""
    with daad_van(door, MAG_BEOORDELEN) as handeling:
        partij = partij_met(handeling.session, kvk, vestiging, Peil(vanaf))
        wie = None if persoon is None else persoon_met(handeling.session, persoon, Peil(vanaf))
        tot = None if uiterlijk is None else uiterlijk + dt.timedelta(days=1)
        open_nakoming(handeling, code=code, partij=partij.id, van=vanaf, tot=tot, persoon=wie)
    einde = "" if uiterlijk is None else f", uiterlijk {datum(uiterlijk)}"
    click.echo(f"{code} is gevraagd van {partij.kaart.naam}, vanaf {datum(vanaf)}{einde}.")


def _over_een_nakoming(functie: Callable[..., Any]) -> Callable[..., Any]:
    """Add what says which obligation of whom in which period it is about."""
    for toevoegen in (
        door_optie,
        click.option("--persoon", metavar="E-MAIL", help="Van welke persoon, bij een verplichting van een persoon."),
        dagoptie("--vanaf", "De dag waarop het is gevraagd, zoals hendig verplichtingen toon die geeft."),
        click.argument("code", metavar="CODE"),
        partij_argument,
    ):
        functie = toevoegen(functie)
    return functie


@opdracht.command("verantwoord", cls=DutchCommand)
@_over_een_nakoming
@click.option("--tekst", required=True, metavar="TEKST", help="Wat de partij uitlegt, in haar eigen woorden.")
def verantwoord(tekst: str, door: str, **welke: Any) -> None:  # noqa: ANN401 - what `_over_een_nakoming` adds
    """Leg vast wat een partij uitlegt over een verplichting."""
    with daad_van(door, MAG_VERANTWOORDEN) as handeling:
        leg_uit(handeling, nakoming=_nakoming(handeling.session, **welke).id, tekst=tekst)
    click.echo("De uitleg is vastgelegd. Er is nog niets over geoordeeld.")


def _oordeelsopdracht(oordeel: Nakomingsstapsoort, uitleg: str) -> None:
    """Add one command that records a judgement."""

    @opdracht.command(oordeel.value.replace(" ", "-"), cls=DutchCommand, help=uitleg)
    @_over_een_nakoming
    @click.option("--bewijs", required=True, metavar="TEKST", help="Waaruit dit blijkt.")
    def leg_vast(bewijs: str, door: str, **welke: Any) -> None:  # noqa: ANN401 - what `_over_een_nakoming` adds
        with daad_van(door, MAG_BEOORDELEN) as handeling:
            beeld = _nakoming(handeling.session, **welke)
            leg_oordeel_vast(handeling, nakoming=beeld.id, oordeel=oordeel, bewijs=bewijs)
        click.echo(f"{beeld.verplichting.code} vanaf {datum(beeld.van)} is vastgelegd als: {oordeel.value}.")


for _oordeel, _uitleg in {
    Nakomingsstapsoort.VOLDAAN: "Leg vast dat een verplichting is nagekomen.",
    Nakomingsstapsoort.VRIJGESTELD: "Leg vast dat een partij deze keer niet hoeft, bijvoorbeeld door ziekte.",
    Nakomingsstapsoort.NIET_NAGEKOMEN: "Leg vast dat een verplichting niet is nagekomen, na een kans op uitleg.",
    Nakomingsstapsoort.NIET_VAN_TOEPASSING: "Leg vast dat een verplichting deze keer niet speelde.",
}.items():
    _oordeelsopdracht(_oordeel, _uitleg)


def _nakoming(
    session: Session, *, kvk: str, vestiging: str | None, code: str, vanaf: dt.date, persoon: str | None
) -> Nakomingsbeeld:
    partij = partij_met(session, kvk, vestiging, Peil(vanaf))
    wie = None if persoon is None else persoon_met(session, persoon, Peil(vanaf))
    alle = nakomingen(session, partij=partij.id, code=code)
    gevonden = [beeld for beeld in alle if beeld.van == vanaf and beeld.persoon == wie]
    if not gevonden:
        raise Herstelbaar(
            f"{code} is niet gevraagd van {partij.kaart.naam} vanaf {datum(vanaf)}. "
            f"Kijk met:  hendig verplichtingen toon --partner {kvk} --jaar {vanaf.year}"
        )
    return gevonden[0]
