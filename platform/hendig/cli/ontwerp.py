"""``hendig ontwerp``: how many raters a network needs, and whether a contact list gives them."""

from __future__ import annotations

from pathlib import Path

import click

from hendig.bestanden.problemen import Invoerfout
from hendig.cli.getaltype import Geheel, Getal
from hendig.cli.opmaak import DutchCommand
from hendig.cli.weigering import geweigerd
from hendig.processes.aannames import VOORSTELLEN
from hendig.processes.ontwerp import ontwerp
from hendig.processes.ontwerpinvoer import Ontwerpvraag, Wensen, lees_ontwerpinvoer
from hendig.uitvoer.map import Mapfout, controleer, nieuwe_map, schrijf
from hendig.uitvoer.ontwerp_bestanden import ontwerpbestanden
from hendig.uitvoer.ontwerp_tabel import ontwerp_tabel

BESTAND = click.Path(path_type=Path)


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
@click.option("--uit", type=BESTAND, metavar="MAP", help="Schrijf alle bestanden en een rapport in deze lege map.")
def opdracht(
    norm: Path,
    contacten: Path | None,
    banden: Path | None,
    ronde: str | None,
    uit: Path | None,
    **getallen: float | None,
) -> None:
    """Reken uit hoeveel beoordelaars nodig zijn bij deze norm.

    Met een contactlijst ziet u ook wie te weinig antwoorden kan verwachten, en welke contacten helpen. Wat u niet
    opgeeft, komt van de lijst of is een voorstel. Dat staat er altijd bij.
    """
    if contacten is None and (banden, ronde, getallen["kans"]) != (None, None, None):
        raise click.UsageError("--banden, --ronde en --kans horen bij een contactlijst. Geef die mee met --contacten.")
    if (getallen["fout"] is None) != (getallen["vinden"] is None):
        raise click.UsageError("--fout en --vinden horen bij elkaar. Geef ze allebei.")
    vraag = Ontwerpvraag(
        norm=norm,
        contacten=contacten,
        banden=banden,
        ronde=ronde,
        opgegeven={naam: getal for naam in VOORSTELLEN if (getal := getallen[naam]) is not None},
        wensen=Wensen(**{naam: getallen[naam] for naam in ("marge", "betrouwbaarheid", "fout", "vinden", "kans")}),
    )
    try:
        invoer = lees_ontwerpinvoer(vraag)
        if uit is not None:
            controleer(uit)
    except Invoerfout as fout:
        raise click.ClickException(geweigerd(fout)) from fout
    except Mapfout as fout:
        raise click.ClickException(str(fout)) from fout
    gemaakt = ontwerp(invoer)
    if uit is not None:
        try:
            with nieuwe_map(uit) as voorlopig:
                for naam, inhoud in ontwerpbestanden(gemaakt):
                    schrijf(voorlopig, naam, inhoud)
        except Mapfout as fout:
            raise click.ClickException(str(fout)) from fout
        click.echo(f"Geschreven in {uit}. Lees eerst rapport-ontwerp.pdf.", err=True)
    click.echo(ontwerp_tabel(gemaakt), nl=False)
