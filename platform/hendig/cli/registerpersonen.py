"""The commands of the register about persons: enter somebody, give a role, end a role."""

from __future__ import annotations

from datetime import date, timedelta

import click
from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from governance.kalender.datum import datum
from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.queries import rollen_op
from governance.netwerk.rollen import beeindig_rol, schrijf_persoon_in, wijs_rol_toe
from governance.netwerk.rules import ROLREGELS, Rol
from hendig.bestanden.problemen import Herstelbaar
from hendig.cli.dagtype import dagoptie
from hendig.cli.namens import daad_van, partij_met_kvk, persoon_van, vandaag
from hendig.cli.opmaak import DutchCommand
from hendig.processes.register.wie import BEHEER

_DAG = timedelta(days=1)


class Rolnaam(click.ParamType[Rol]):
    """A role that a person can have, by its name; capitals do not matter."""

    name = "rol"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> Rol:
        """Give the role."""
        per_naam = {rol.value.casefold(): rol for rol in ROLREGELS}
        gevonden = per_naam.get(value.casefold())
        if gevonden is None:
            self.fail(f'"{value}" is geen rol. Kies uit: {", ".join(ROLREGELS)}.', param, ctx)
        return gevonden


door_optie = click.option("--door", metavar="E-MAIL", help="Wie dit doet. Verplicht zodra er een beheerder is.")
per_optie = dagoptie("--per", "Vanaf welke dag het geldt. Zonder deze optie: vandaag.", verplicht=False)
partij_optie = click.option("--partij", metavar="KVK", help="Voor welke partij: haar KvK-nummer.")


@click.command("persoon", cls=DutchCommand)
@click.argument("naam", metavar="NAAM")
@click.argument("e_mail", metavar="E-MAIL")
@click.option("--telefoon", metavar="NUMMER", help="Het telefoonnummer.")
@per_optie
@door_optie
def persoon(naam: str, e_mail: str, telefoon: str | None, per: date | None, door: str | None) -> None:
    """Schrijf iemand in. Daarna kan die persoon rollen krijgen."""
    dag = per or vandaag()
    with daad_van(door, BEHEER) as handeling:
        schrijf_persoon_in(handeling, kaart=Persoonskaart(naam=naam, e_mail=e_mail, telefoon=telefoon), per=dag)
    click.echo(f"{naam} staat in het register vanaf {datum(dag)}.")


@click.command("geef-rol", cls=DutchCommand, epilog=f"ROL is een van: {', '.join(ROLREGELS)}.")
@click.argument("e_mail", metavar="E-MAIL")
@click.argument("rol", type=Rolnaam(), metavar="ROL")
@partij_optie
@click.option("--cluster", metavar="NAAM", help="Voor welk cluster.")
@per_optie
@dagoptie("--tot", "De eerste dag waarop de rol niet meer geldt.", verplicht=False)
@door_optie
def geef(
    e_mail: str, rol: Rol, partij: str | None, cluster: str | None, per: date | None, tot: date | None, door: str | None
) -> None:
    """Geef iemand een rol vanaf een dag. Noem de partij en het cluster als die bij de rol horen."""
    dag = per or vandaag()
    with daad_van(door, BEHEER) as handeling:
        wie = persoon_van(handeling.session, e_mail, dag)
        voor = None if partij is None else partij_met_kvk(handeling.session, partij, dag).id
        wijs_rol_toe(handeling, persoon=wie, rol=rol, per=dag, tot=tot, partij=voor, cluster=cluster)
    einde = "" if tot is None else f" tot {datum(tot)}"
    click.echo(f"{e_mail} is {rol} vanaf {datum(dag)}{einde}.")


@click.command("beeindig-rol", cls=DutchCommand)
@click.argument("e_mail", metavar="E-MAIL")
@click.argument("rol", type=Rolnaam(), metavar="ROL")
@click.option("--reden", required=True, metavar="TEKST", help="Waarom de rol eindigt.")
@partij_optie
@per_optie
@door_optie
def beeindig(e_mail: str, rol: Rol, reden: str, partij: str | None, per: date | None, door: str | None) -> None:
    """Laat een rol van iemand eindigen. Vanaf deze dag geldt de rol niet meer."""
    dag = per or vandaag()
    with daad_van(door, BEHEER) as handeling:
        vervulling = _vervulling_van(handeling.session, e_mail, rol, partij, dag)
        beeindig_rol(handeling, vervulling=vervulling, per=dag, reden=reden)
    click.echo(f"{e_mail} is geen {rol} meer vanaf {datum(dag)}.")


def _vervulling_van(session: Session, e_mail: str, rol: Rol, partij: str | None, per: date) -> str:
    """Give the key of a role that somebody has on the day before it is to end."""
    dag = per - _DAG
    wie = persoon_van(session, e_mail, per)
    voor = None if partij is None else partij_met_kvk(session, partij, dag).id
    houders = rollen_op(session, Peil(dag), rollen=(rol,), persoon=wie)
    gevonden = [houder for houder in houders if voor is None or houder.partij == voor]
    if len(gevonden) == 1:
        return gevonden[0].vervulling
    if gevonden:
        raise Herstelbaar(f"{e_mail} heeft deze rol voor meer partijen of clusters. Noem de partij met --partij.")
    raise Herstelbaar(
        f"{e_mail} is op {datum(dag)}, de dag ervoor, geen {rol}. Er is niets te beëindigen. "
        f"Kijk met:  hendig register toon --rollen --dag {dag}"
    )
