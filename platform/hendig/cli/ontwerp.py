"""``hendig ontwerp``: how many raters a network needs, and whether a contact list gives them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

import click

from analysis.rehearsal.densities import FACTORS
from hendig.cli.getaltype import Geheel, Getal
from hendig.cli.opmaak import DutchCommand
from hendig.cli.repeteer import SEED
from hendig.cli.voortgang import Voortgang
from hendig.processes.ontwerp.aannames import VOORSTELLEN
from hendig.processes.ontwerp.looptijd import Looptijd, speel_looptijd
from hendig.processes.ontwerp.ontwerp import Ontwerp, ontwerp
from hendig.processes.ontwerp.ontwerpinvoer import Ontwerpinvoer, Ontwerpvraag, Wensen, lees_ontwerpinvoer
from hendig.processes.repetitie.uitvoerders import uitvoerder
from hendig.uitvoer.map import controleer, nieuwe_map, schrijf
from hendig.uitvoer.ontwerp.ontwerp_bestanden import ontwerpbestanden
from hendig.uitvoer.ontwerp.ontwerp_tabel import ontwerp_tabel

BESTAND = click.Path(path_type=Path)
NETWERKEN = 200
"""Invented networks at each density when nobody chooses: a minute or so, and the report says how coarse that is."""


@click.command("ontwerp", cls=DutchCommand)
@click.argument("norm", type=BESTAND, metavar="NORM.toml")
@click.option("--contacten", type=BESTAND, metavar="LIJST.csv", help="Wie wie gaat beoordelen.")
@click.option("--banden", type=BESTAND, metavar="BANDEN.csv", help="Welke partijen elkaar niet beoordelen.")
@click.option("--ronde", metavar="NAAM", help="Welke ronde van de lijst, als er meer in staan.")
@click.option("--respons", type=Getal(), metavar="DEEL", help="Welk deel antwoordt. Voorstel: 0,75.")
@click.option(
    "--kans", type=Getal(), metavar="KANS", help="Zoek hoe lang de lijst moet zijn voor deze kans op genoeg antwoorden."
)
@click.option(
    "--mildheid", type=Getal(), metavar="SD", help="Hoe sterk beoordelaars verschillen in mildheid. Voorstel: 0,3."
)
@click.option("--rest", type=Getal(), metavar="SD", help="Hoe sterk antwoorden verder verschillen. Voorstel: 0,6.")
@click.option("--vertrouwen", type=Getal(), metavar="SD", help="Hoe sterk partners echt verschillen. Voorstel: 0,3.")
@click.option("--gemiddelde", type=Getal(), metavar="SCORE", help="Het gemiddelde in het netwerk. Voorstel: 4,1.")
@click.option("--partijen", type=Geheel(), metavar="AANTAL", help="Hoeveel partijen meedoen. Voorstel: 41.")
@click.option("--beoordeelt", type=Getal(), metavar="AANTAL", help="Hoeveel anderen ieder beoordeelt. Voorstel: 10.")
@click.option("--marge", type=Getal(), metavar="PUNTEN", help="Zoek hoeveel beoordelaars deze marge geven.")
@click.option(
    "--betrouwbaarheid", type=Getal(), metavar="GETAL", help="Zoek hoeveel beoordelaars deze betrouwbaarheid geven."
)
@click.option(
    "--fout",
    type=Getal(),
    metavar="KANS",
    help="Hoogstens deze kans op onder de norm, bij een partner precies op de norm.",
)
@click.option(
    "--vinden",
    type=Getal(),
    metavar="KANS",
    help="Minstens deze kans op onder de norm, bij een partner die er een half punt onder ligt.",
)
@click.option("--netwerk", type=BESTAND, metavar="NETWERK.toml", help="Reken ook de hele looptijd door.")
@click.option("--looptijd-fout", type=Getal(), metavar="KANS", help="Als --fout, maar dan in de hele looptijd.")
@click.option("--looptijd-vinden", type=Getal(), metavar="KANS", help="Als --vinden, maar dan in de hele looptijd.")
@click.option("--netwerken", type=click.IntRange(10, 1_000_000), help="Hoeveel verzonnen netwerken (200).")
@click.option("--werkers", type=click.IntRange(1, 256), help="Hoeveel processen; anders zoveel als er kernen zijn.")
@click.option("--seed", type=click.IntRange(0), help="Gelijk getal, gelijke uitkomst.")
@click.option("--uit", type=BESTAND, metavar="MAP", help="Schrijf alle bestanden en een rapport in deze lege map.")
def opdracht(
    *,
    norm: Path,
    contacten: Path | None,
    banden: Path | None,
    ronde: str | None,
    netwerk: Path | None,
    netwerken: int | None,
    werkers: int | None,
    seed: int | None,
    uit: Path | None,
    **getallen: float | None,
) -> None:
    """Reken uit hoeveel beoordelaars nodig zijn bij deze norm.

    Met een contactlijst ziet u ook wie te weinig antwoorden kan verwachten, en welke contacten helpen. Met een
    netwerkbestand ziet u wat meer contacten geven in de hele looptijd. Wat u niet opgeeft, komt van de lijst of uit dat
    bestand, of is een voorstel. Dat staat er altijd bij.
    """
    _weiger_halve_vragen(contacten, (banden, ronde, getallen["kans"]), netwerk, (netwerken, werkers, seed), getallen)
    vraag = Ontwerpvraag(
        norm=norm,
        contacten=contacten,
        banden=banden,
        ronde=ronde,
        netwerk=netwerk,
        opgegeven={naam: getal for naam in VOORSTELLEN if (getal := getallen[naam]) is not None},
        wensen=Wensen(**{deel.name: getallen[deel.name] for deel in fields(Wensen)}),
    )
    invoer = lees_ontwerpinvoer(vraag)
    if uit is not None:
        controleer(uit)
    gemaakt = ontwerp(invoer, _looptijd(invoer, netwerken or NETWERKEN, SEED if seed is None else seed, werkers))
    if uit is not None:
        _schrijf(uit, gemaakt)
    click.echo(ontwerp_tabel(gemaakt), nl=False)


def _schrijf(uit: Path, gemaakt: Ontwerp) -> None:
    with nieuwe_map(uit) as voorlopig:
        for naam, inhoud in ontwerpbestanden(gemaakt):
            schrijf(voorlopig, naam, inhoud)
    click.echo(f"Geschreven in {uit}. Lees eerst rapport-ontwerp.pdf.", err=True)


def _weiger_halve_vragen(
    contacten: Path | None,
    bij_de_lijst: tuple[object, ...],
    netwerk: Path | None,
    bij_het_netwerk: tuple[object, ...],
    getallen: Mapping[str, float | None],
) -> None:
    """Refuse options that mean nothing without another one."""
    if contacten is None and any(deel is not None for deel in bij_de_lijst):
        raise click.UsageError("--banden, --ronde en --kans horen bij een contactlijst. Geef die mee met --contacten.")
    for een, ander in (("fout", "vinden"), ("looptijd_fout", "looptijd_vinden")):
        if (getallen[een] is None) != (getallen[ander] is None):
            namen = f"--{een} en --{ander}".replace("_", "-")
            raise click.UsageError(f"{namen} horen bij elkaar. Geef ze allebei.")
    if netwerk is None and any(deel is not None for deel in (*bij_het_netwerk, getallen["looptijd_fout"])):
        raise click.UsageError(
            "--looptijd-fout, --looptijd-vinden, --netwerken, --werkers en --seed horen bij een netwerkbestand. "
            "Geef dat mee met --netwerk."
        )


def _looptijd(invoer: Ontwerpinvoer, netwerken: int, seed: int, werkers: int | None) -> Looptijd | None:
    """Play the whole term at every density, when there are assumptions to play it with."""
    if invoer.opzet is None:
        return None
    met = uitvoerder(werkers or os.cpu_count() or 1, None)
    with Voortgang(netwerken * len(FACTORS)) as voortgang, met as executor:
        return speel_looptijd(
            invoer.opzet,
            invoer.wensen.looptijd,
            netwerken=netwerken,
            seed=seed,
            uitvoerder=executor,
            geteld=voortgang.advance,
        )
