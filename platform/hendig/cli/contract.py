"""``hendig contract``: write a version of the text down, fix it, let it hold, sign it, and see what holds on a day."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click
from sqlalchemy.orm import Session

from governance.contract.queries import (
    Versiegegevens,
    contracttekst,
    geldende_versie,
    ondertekeningen,
    zoek_versie,
)
from governance.contract.rules import MAG_OPSTELLEN, MAG_VASTSTELLEN
from governance.contract.service import (
    herstel_ingang,
    laat_contractversie_gelden,
    stel_contractversie_op,
    stel_contractversie_vast,
    teken_procesovereenkomst,
)
from governance.contract.termijnsoorten import TERMIJNSOORTEN
from governance.feiten.rules import Peil
from governance.kalender.datum import datum
from governance.netwerk.queries import partij_met, persoon_met
from governance.uitsluiting.vertrek import laat_overeenkomst_eindigen
from governance.verplichtingen.service import neem_verplichtingen_op
from hendig.bestanden.contractbestand import Contractbestand, lees_contract
from hendig.bestanden.problemen import Herstelbaar
from hendig.cli.dagtype import dagoptie
from hendig.cli.namens import daad_van, door_optie, namen_op, partij_argument, vandaag
from hendig.cli.netwerkdatabase import lezing
from hendig.cli.opmaak import DutchCommand, DutchGroup
from hendig.processes.lezer import Lezer
from hendig.uitvoer.contract import contract_regels, versie_regels


@click.group("contract", cls=DutchGroup)
def opdracht() -> None:
    """Leg de procesovereenkomst vast: versies, wat geldt, en wie tekende."""


@opdracht.command("neem-over", cls=DutchCommand)
@click.argument("bestand", type=click.Path(path_type=Path), metavar="CONTRACT.toml")
@click.option("--door", metavar="E-MAIL", help="Wie dit doet. Niet nodig bij --alleen-kijken.")
@click.option("--alleen-kijken", is_flag=True, help="Kijk het bestand na, en schrijf niets.")
def neem_over(bestand: Path, door: str | None, alleen_kijken: bool) -> None:
    """Neem een versie uit CONTRACT.toml over als concept. Een concept met hetzelfde nummer wordt vervangen."""
    if door is None and not alleen_kijken:
        raise click.UsageError("Geef met --door op wie dit doet, of kijk eerst met --alleen-kijken.")
    gelezen = _lees(bestand)
    wat = (
        f"{len(gelezen.tekst.artikelen)} artikelen, {len(gelezen.tekst.parameters)} afspraken en "
        f"{len(gelezen.verplichtingen)} verplichtingen"
    )
    weg = sorted(set(TERMIJNSOORTEN) - {deel.code for deel in gelezen.tekst.parameters})
    if alleen_kijken or door is None:
        click.echo(f"{bestand.name} is in orde: versie {gelezen.tekst.nummer}, met {wat}. Er is niets geschreven.")
    else:
        with daad_van(door, MAG_OPSTELLEN) as handeling:
            versie = stel_contractversie_op(handeling, tekst=gelezen.tekst)
            neem_verplichtingen_op(handeling, versie=versie, teksten=gelezen.verplichtingen)
        click.echo(f"Versie {gelezen.tekst.nummer} is overgenomen als concept, met {wat}.")
        click.echo(f"Een ander leest haar na:    hendig contract toon --versie {gelezen.tekst.nummer}")
        click.echo(f"Een ander stelt haar vast:  hendig contract stel-vast {gelezen.tekst.nummer} --door E-MAIL")
    if weg:
        click.echo(f"Niet afgesproken zijn de termijnen {', '.join(weg)}. Wat daarvan afhangt, kan niet.", err=True)


def _lees(bestand: Path) -> Contractbestand:
    lezer = Lezer()
    inhoud = lezer.bestand("contract", bestand)
    lezer.weiger_bij_problemen()
    return lees_contract(inhoud or b"", bestand=bestand.name)


@opdracht.command("stel-vast", cls=DutchCommand)
@click.argument("nummer", metavar="VERSIE")
@door_optie
def stel_vast(nummer: str, door: str) -> None:
    """Stel VERSIE vast. Daarna verandert er geen woord meer aan. Wie de versie opstelde, stelt haar niet vast."""
    with daad_van(door, MAG_VASTSTELLEN) as handeling:
        versie = _versie(handeling.session, nummer)
        stel_contractversie_vast(handeling, versie=versie.id)
    click.echo(f"Versie {nummer} is vastgesteld. Haar vingerafdruk is {versie.sha256}.")
    click.echo(f"Laat haar gelden:  hendig contract laat-gelden {nummer} --per DATUM --door E-MAIL")


@opdracht.command("laat-gelden", cls=DutchCommand)
@click.argument("nummer", metavar="VERSIE")
@dagoptie("--per", "De eerste dag waarop deze versie geldt.")
@door_optie
def laat_gelden(nummer: str, per: dt.date, door: str) -> None:
    """Laat VERSIE vanaf een dag gelden voor alle partners. Zij geldt tot de dag waarop een andere versie ingaat."""
    with daad_van(door, MAG_VASTSTELLEN) as handeling:
        laat_contractversie_gelden(handeling, versie=_versie(handeling.session, nummer).id, per=per)
    click.echo(f"Vanaf {datum(per)} geldt versie {nummer} voor alle partners.")


@opdracht.command("herstel", cls=DutchCommand)
@dagoptie("--was", "De dag die verkeerd is vastgelegd.")
@dagoptie("--wordt", "De dag die het moet zijn.")
@click.option("--reden", required=True, metavar="TEKST", help="Waarom de dag verandert.")
@door_optie
def herstel(was: dt.date, wordt: dt.date, reden: str, door: str) -> None:
    """Verbeter de dag waarop een versie ingaat. Wat er stond, blijft na te lezen."""
    with daad_van(door, MAG_VASTSTELLEN) as handeling:
        herstel_ingang(handeling, was=was, wordt=wordt, reden=reden)
    click.echo(f"De versie die inging op {datum(was)}, gaat in op {datum(wordt)}.")


@opdracht.command("teken", cls=DutchCommand)
@partij_argument
@click.option("--versie", "nummer", required=True, metavar="VERSIE", help="De versie die is getekend.")
@dagoptie("--per", "De eerste dag waarop de overeenkomst voor deze partner geldt.")
@dagoptie("--getekend-op", "De dag van de handtekening.")
@click.option("--zaaknummer", required=True, metavar="NUMMER", help="Waaronder het getekende stuk is opgeborgen.")
@click.option("--getekend-door", metavar="E-MAIL", help="Wie namens de partner tekende.")
@door_optie
def teken(
    kvk: str,
    vestiging: str | None,
    nummer: str,
    per: dt.date,
    getekend_op: dt.date,
    zaaknummer: str,
    getekend_door: str | None,
    door: str,
) -> None:
    """Leg vast dat de netwerkpartner met nummer KVK heeft getekend."""
    with daad_van(door, MAG_OPSTELLEN) as handeling:
        partij = partij_met(handeling.session, kvk, vestiging, Peil(per))
        wie = None if getekend_door is None else persoon_met(handeling.session, getekend_door, Peil(getekend_op))
        teken_procesovereenkomst(
            handeling,
            partij=partij.id,
            versie=_versie(handeling.session, nummer).id,
            per=per,
            getekend_op=getekend_op,
            zaaknummer=zaaknummer,
            getekend_door=wie,
        )
    click.echo(f"{partij.kaart.naam} is vanaf {datum(per)} gebonden aan de overeenkomst (versie {nummer}).")


@opdracht.command("beeindig", cls=DutchCommand)
@partij_argument
@dagoptie("--per", "De eerste dag waarop de overeenkomst niet meer geldt.")
@click.option("--reden", required=True, metavar="TEKST", help="Waarom de overeenkomst eindigt.")
@door_optie
def beeindig(kvk: str, vestiging: str | None, per: dt.date, reden: str, door: str) -> None:
    """Leg vast dat de overeenkomst met de netwerkpartner met nummer KVK eindigt."""
    with daad_van(door, MAG_OPSTELLEN) as handeling:
        partij = partij_met(handeling.session, kvk, vestiging, Peil(per - dt.timedelta(days=1)))
        laat_overeenkomst_eindigen(handeling, partij=partij.id, per=per, reden=reden)
    click.echo(f"De overeenkomst met {partij.kaart.naam} geldt niet meer vanaf {datum(per)}.")


@opdracht.command("toon", cls=DutchCommand)
@dagoptie("--dag", "Over welke dag u het wilt weten. Zonder deze optie: vandaag.", verplicht=False)
@click.option("--versie", "nummer", metavar="VERSIE", help="Toon deze versie woord voor woord, ook als concept.")
def toon(dag: dt.date | None, nummer: str | None) -> None:
    """Toon welke versie op een dag geldt, wie er heeft getekend en wat er is afgesproken."""
    dag = dag or vandaag()
    with lezing() as session:
        if nummer is not None:
            versie = _versie(session, nummer)
            click.echo("\n".join(versie_regels(versie, contracttekst(session, versie.id))))
            return
        versie = geldende_versie(session, Peil(dag))
        tekst = contracttekst(session, versie.id)
        alle = ondertekeningen(session, Peil(dag))
        namen = namen_op(session, {een.partij for een in alle}, dag)
    getekend = [(namen.get(een.partij, "onbekend"), een) for een in alle]
    for regel in contract_regels(versie, tekst, getekend, dag):
        click.echo(regel)


def _versie(session: Session, nummer: str) -> Versiegegevens:
    versie = zoek_versie(session, nummer)
    if versie is None:
        raise Herstelbaar(
            f"Versie {nummer} staat niet in het register. Controleer het nummer, of neem de versie eerst over:  "
            "hendig contract neem-over CONTRACT.toml --door E-MAIL"
        )
    return versie
