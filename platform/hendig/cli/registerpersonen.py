"""The commands of the register about persons: enter somebody, give a role, end it, or withdraw a mistaken one."""

from __future__ import annotations

from datetime import date, timedelta

import click
from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from governance.kalender.datum import datum
from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.queries import partij_met, persoon_met, rollen_op
from governance.netwerk.rules import MAG_INSCHRIJVEN, ROLREGELS, Rol
from hendig.bestanden.problemen import Herstelbaar
from hendig.cli.dagtype import dagoptie
from hendig.cli.namens import daad_van, vandaag, vestiging_optie
from hendig.cli.opmaak import DutchCommand
from hendig.processes.register.rollen import Rolgave, geef_rol, laat_rol_eindigen, schrijf_in, trek_gave_in

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
    with daad_van(door, MAG_INSCHRIJVEN) as handeling:
        schrijf_in(handeling, kaart=Persoonskaart(naam=naam, e_mail=e_mail, telefoon=telefoon), per=dag)
    click.echo(f"{naam} staat in het register vanaf {datum(dag)}.")


@click.command("geef-rol", cls=DutchCommand, epilog=f"ROL is een van: {', '.join(ROLREGELS)}.")
@click.argument("e_mail", metavar="E-MAIL")
@click.argument("rol", type=Rolnaam(), metavar="ROL")
@partij_optie
@vestiging_optie
@click.option("--cluster", metavar="NAAM", help="Voor welk cluster.")
@per_optie
@dagoptie("--tot", "De eerste dag waarop de rol niet meer geldt.", verplicht=False)
@door_optie
def geef(
    e_mail: str,
    rol: Rol,
    partij: str | None,
    vestiging: str | None,
    cluster: str | None,
    per: date | None,
    tot: date | None,
    door: str | None,
) -> None:
    """Geef iemand een rol vanaf een dag. Noem de partij en het cluster als die bij de rol horen."""
    dag = per or vandaag()
    with daad_van(door, MAG_INSCHRIJVEN) as handeling:
        wie = persoon_met(handeling.session, e_mail, Peil(dag))
        voor = None if partij is None else partij_met(handeling.session, partij, vestiging, Peil(dag)).id
        geef_rol(handeling, persoon=wie, gave=Rolgave(rol=rol, per=dag, tot=tot, partij=voor, cluster=cluster))
    einde = "" if tot is None else f" tot {datum(tot)}"
    click.echo(f"{e_mail} is {rol} vanaf {datum(dag)}{einde}.")


@click.command("beeindig-rol", cls=DutchCommand)
@click.argument("e_mail", metavar="E-MAIL")
@click.argument("rol", type=Rolnaam(), metavar="ROL")
@click.option("--reden", required=True, metavar="TEKST", help="Waarom de rol eindigt.")
@partij_optie
@vestiging_optie
@per_optie
@door_optie
def beeindig(
    e_mail: str,
    rol: Rol,
    reden: str,
    partij: str | None,
    vestiging: str | None,
    per: date | None,
    door: str | None,
) -> None:
    """Laat een rol van iemand eindigen. Vanaf deze dag geldt de rol niet meer."""
    dag = per or vandaag()
    with daad_van(door, MAG_INSCHRIJVEN) as handeling:
        peil = Peil(dag - _DAG)
        voor = None if partij is None else partij_met(handeling.session, partij, vestiging, peil).id
        vervulling = _vervulling_van(handeling.session, e_mail, rol, voor, peil)
        laat_rol_eindigen(handeling, vervulling=vervulling, per=dag, reden=reden)
    click.echo(f"{e_mail} is geen {rol} meer vanaf {datum(dag)}.")


@click.command("trek-rol-in", cls=DutchCommand)
@click.argument("e_mail", metavar="E-MAIL")
@click.argument("rol", type=Rolnaam(), metavar="ROL")
@click.option("--reden", required=True, metavar="TEKST", help="Waarom de rol niet klopte.")
@dagoptie("--dag", "Een dag waarop de rol nu in het register staat. Zonder deze optie: vandaag.", verplicht=False)
@partij_optie
@vestiging_optie
@door_optie
def trek_in(
    e_mail: str,
    rol: Rol,
    reden: str,
    dag: date | None,
    partij: str | None,
    vestiging: str | None,
    door: str | None,
) -> None:
    """Trek een rol in die verkeerd is vastgelegd. De rol heeft dan nooit gegolden; geef haar zo nodig opnieuw."""
    with daad_van(door, MAG_INSCHRIJVEN) as handeling:
        peil = Peil(dag or vandaag())
        voor = None if partij is None else partij_met(handeling.session, partij, vestiging, peil).id
        vervulling = _vervulling_van(handeling.session, e_mail, rol, voor, peil)
        trek_gave_in(handeling, vervulling=vervulling, reden=reden)
    click.echo(f"De rol {rol} van {e_mail} is ingetrokken. Wat er stond, blijft te lezen.")


def _vervulling_van(session: Session, e_mail: str, rol: Rol, partij: str | None, peil: Peil) -> str:
    """Give the key of the one role of this kind that somebody has on a day, for this party or for any."""
    gevonden = rollen_op(session, peil, rollen=(rol,), persoon=persoon_met(session, e_mail, peil), partij=partij)
    if len(gevonden) == 1:
        return gevonden[0].vervulling
    if gevonden:
        raise Herstelbaar(f"{e_mail} heeft deze rol voor meer partijen of clusters. Noem de partij met --partij.")
    raise Herstelbaar(
        f"{e_mail} is op {datum(peil.dag)} geen {rol}. Kijk met:  hendig register toon --rollen --dag {peil.dag}"
    )
