"""``hendig norm``: norm versions in the register, and the file of ``hendig beoordeel`` made from one and checked."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click
from sqlalchemy.orm import Session

from governance.contract.norm_queries import Normgegevens, geldende_norm, normsleutels, zoek_normversie
from governance.contract.norm_service import herstel_normingang
from governance.contract.rules import MAG_OPSTELLEN, MAG_VASTSTELLEN, Versiestand
from governance.feiten.rules import Peil
from governance.kalender.datum import datum
from governance.norm.norm import Norm
from governance.norm.normgegevens import verschillen
from governance.norm.sleutel import als_toml
from hendig.bestanden.normbestand import lees_norm
from hendig.bestanden.problemen import Herstelbaar
from hendig.cli.dagtype import dagoptie
from hendig.cli.namens import daad_van, door_optie, vandaag
from hendig.cli.netwerkdatabase import lezing
from hendig.cli.opmaak import DutchCommand, DutchGroup
from hendig.processes.lezer import Lezer
from hendig.processes.norm.vaststelling import stel_norm_vast, stel_norm_voor
from hendig.uitvoer.bestand import nieuw_bestand
from hendig.uitvoer.norm import normbestand
from hendig.uitvoer.uitgelijnd import uitgelijnd


@click.group("norm", cls=DutchGroup)
def opdracht() -> None:
    """Leg de norm vast, schrijf haar als bestand, of kijk een bestand na."""


@opdracht.command("neem-over", cls=DutchCommand)
@click.argument("bestand", type=click.Path(path_type=Path), metavar="NORM.toml")
@click.option("--reden", required=True, metavar="TEKST", help="Waarom voor deze norm is gekozen.")
@door_optie
def neem_over(bestand: Path, reden: str, door: str) -> None:
    """Neem de norm uit NORM.toml over als concept. Uw eigen concept met hetzelfde nummer wordt vervangen."""
    norm = _lees(bestand)
    with daad_van(door, MAG_OPSTELLEN) as handeling:
        stel_norm_voor(handeling, norm=norm, reden=reden)
    click.echo(f"Normversie {norm.versie} is overgenomen als concept. Een ander leest haar na en stelt haar vast:")
    click.echo(f"  hendig norm toon --versie {norm.versie}")
    click.echo(f"  hendig norm stel-vast {norm.versie} --per DATUM --gepubliceerd DATUM --door E-MAIL")


@opdracht.command("stel-vast", cls=DutchCommand)
@click.argument("nummer", metavar="VERSIE")
@dagoptie("--per", "De eerste dag waarop deze norm geldt.")
@dagoptie("--gepubliceerd", "De dag waarop alle partners haar kregen.")
@door_optie
def stel_vast(nummer: str, per: dt.date, gepubliceerd: dt.date, door: str) -> None:
    """Stel normversie VERSIE vast en laat haar gelden vanaf een dag."""
    with daad_van(door, MAG_VASTSTELLEN) as handeling:
        norm = _normversie(handeling.session, nummer)
        stel_norm_vast(handeling, versie=norm.id, per=per, gepubliceerd_op=gepubliceerd)
    click.echo(f"Normversie {nummer} is vastgesteld en geldt vanaf {datum(per)}.")
    click.echo(f"Maak het bestand voor een meting:  hendig norm schrijf {nummer} --uit NORM.toml")


@opdracht.command("herstel", cls=DutchCommand)
@dagoptie("--was", "De dag die verkeerd is vastgelegd.")
@dagoptie("--wordt", "De dag die het moet zijn.")
@dagoptie("--gepubliceerd", "De dag waarop alle partners haar kregen.")
@click.option("--reden", required=True, metavar="TEKST", help="Waarom de dag verandert.")
@door_optie
def herstel(was: dt.date, wordt: dt.date, gepubliceerd: dt.date, reden: str, door: str) -> None:
    """Verbeter de dag waarop een norm ingaat of is gepubliceerd. Wat er stond, blijft na te lezen."""
    with daad_van(door, MAG_VASTSTELLEN) as handeling:
        herstel_normingang(handeling, was=was, wordt=wordt, gepubliceerd_op=gepubliceerd, reden=reden)
    click.echo(f"De norm die inging op {datum(was)}, gaat in op {datum(wordt)}.")


@opdracht.command("schrijf", cls=DutchCommand)
@click.argument("nummer", required=False, metavar="[VERSIE]")
@dagoptie("--dag", "Schrijf de norm die op deze dag geldt.", verplicht=False)
@click.option("--uit", type=click.Path(path_type=Path), metavar="BESTAND", help="Schrijf in dit nieuwe bestand.")
def schrijf(nummer: str | None, dag: dt.date | None, uit: Path | None) -> None:
    """Schrijf het normbestand van een vastgestelde normversie, voor hendig beoordeel."""
    if (nummer is None) == (dag is None):
        raise click.UsageError("Geef een VERSIE op, of een dag met --dag.")
    with lezing() as session:
        norm = _normversie(session, nummer) if nummer else geldende_norm(session, Peil(dag or vandaag())).gegevens
    _weiger_concept(norm)
    tekst = normbestand(norm)
    if uit is None:
        click.echo(tekst, nl=False)
    else:
        nieuw_bestand(uit, tekst.encode())
        click.echo(f"Geschreven: {uit}, met normversie {norm.nummer}.")


@opdracht.command("controleer", cls=DutchCommand)
@click.argument("bestand", type=click.Path(path_type=Path), metavar="NORM.toml")
def controleer(bestand: Path) -> None:
    """Kijk of NORM.toml precies een vastgestelde normversie is. Elke sleutel die anders is, wordt genoemd."""
    norm = _lees(bestand)
    with lezing() as session:
        vast = _normversie(session, norm.versie)
    _weiger_concept(vast)
    anders = verschillen(norm, vast.norm)
    if anders:
        regels = [
            f"- {plaats}: hier staat {_waarde(een)}, vastgesteld is {_waarde(ander)}." for plaats, een, ander in anders
        ]
        raad = f"Schrijf het bestand opnieuw:  hendig norm schrijf {norm.versie} --uit NIEUW.toml"
        raise Herstelbaar("\n".join([f"{bestand.name} is anders dan normversie {norm.versie}.", *regels, raad]))
    click.echo(f"{bestand.name} is precies normversie {norm.versie}.")


@opdracht.command("toon", cls=DutchCommand)
@dagoptie("--dag", "Over welke dag u het wilt weten. Zonder deze optie: vandaag.", verplicht=False)
@click.option("--versie", "nummer", metavar="VERSIE", help="Toon deze versie, ook als concept.")
def toon(dag: dt.date | None, nummer: str | None) -> None:
    """Toon welke norm op een dag geldt, met elke sleutel: waarom en op welk artikel."""
    dag = dag or vandaag()
    with lezing() as session:
        if nummer is None:
            norm = geldende_norm(session, Peil(dag))
            versie = norm.gegevens
            kop = (
                f"Op {datum(dag)} geldt normversie {versie.nummer}.\n"
                f"Zij geldt vanaf {datum(norm.van)} en is gepubliceerd op {datum(norm.gepubliceerd_op)}."
            )
        else:
            versie = _normversie(session, nummer)
            kop = f"Normversie {versie.nummer}. Stand: {versie.stand}."
        sleutels = normsleutels(session, versie.id)
    click.echo(kop)
    rijen = [(f"[{een.sectie}] {een.naam}", als_toml(een.waarde), een.artikel, een.reden) for een in sleutels]
    for regel in uitgelijnd(("sleutel", "waarde", "artikel", "reden"), rijen, ()):
        click.echo(regel)


def _lees(bestand: Path) -> Norm:
    lezer = Lezer()
    inhoud = lezer.bestand("norm", bestand)
    lezer.weiger_bij_problemen()
    return lees_norm(inhoud or b"", bestand=bestand.name)


def _normversie(session: Session, nummer: str) -> Normgegevens:
    norm = zoek_normversie(session, nummer)
    if norm is None:
        raise Herstelbaar(f"Normversie {nummer} staat niet in het register. Neem haar eerst over uit een bestand.")
    return norm


def _weiger_concept(norm: Normgegevens) -> None:
    if norm.stand is not Versiestand.VASTGESTELD:
        raise Herstelbaar(f"Normversie {norm.nummer} is nog een concept. Laat een ander haar eerst vaststellen.")


def _waarde(waarde: object) -> str:
    return "niets" if waarde is None else als_toml(waarde)
