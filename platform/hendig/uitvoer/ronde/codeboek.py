"""What every column of the rows means, and what whoever opens the files must know first."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import fmean, stdev
from typing import Final

from analysis.disclosure.thresholds import ITEMS_FROM
from governance.kalender.datum import datum
from hendig.uitvoer.ronde.gegevens import GROEP_MINSTENS, KAN_NIET, NIET_GEVRAAGD, Gegevens
from surveys.vragenlijst.instrument import PARTNER

_OMGAAN: Final = (
    "Zet het bestand alleen op een versleutelde schijf. Stuur het aan niemand door, ook niet per mail.",
    "Wis het zodra u klaar bent, ook uit de prullenbak en uit kopieën. Bewaar alleen uw uitkomsten.",
    "Noem in wat u ermee schrijft nooit een getal over minder dan drie organisaties.",
)
WAARSCHUWING: Final = (
    "Deze gegevens zijn vertrouwelijk, en herleidbaar tot organisaties. Zij zijn niet anoniem.",
    "Wie dit bestand naast de lijst met contacten legt, ziet over welke partij een regel gaat.",
    "Er staat niet in wie antwoordde. Wie mensen kent, kan bij een opvallend antwoord toch iemand vermoeden.",
    *_OMGAAN,
)
"""What whoever opens the file must know that one person may ask."""
WAARSCHUWING_VOLLEDIG: Final = (
    "Deze gegevens zijn vertrouwelijk, en herleidbaar tot organisaties en mensen. Zij zijn niet anoniem.",
    "Wie dit bestand naast de lijst met contacten legt, vindt bijna elke organisatie achter een schuilnaam.",
    "Bewaar het dus nooit bij die lijst, en leg het er niet naast.",
    *_OMGAAN,
)
"""What whoever opens the file must know that two people ask together."""
_GEBRUIK: Final = (
    "U kunt per vraag en per partij tellen, een gemiddelde nemen en een verdeling tekenen.",
    "U kunt nagaan hoeveel partijen van elkaar verschillen, met de partij als groep in een model.",
    "U kunt niets uitrekenen per beoordelaar. Welke regels van dezelfde organisatie zijn, staat er niet in.",
    "Reken dus geen samenhang tussen vragen uit, geen betrouwbaarheid (alfa, omega) en geen mildheid.",
    "Daarvoor is het volledige bestand, met schuilnamen. Dat vragen twee mensen samen.",
)
_GEBRUIK_VOLLEDIG: Final = (
    "U kunt ook samenhang tussen vragen en betrouwbaarheid (alfa, omega) uitrekenen.",
    "U kunt een model maken met de beoordelaar en de partij als groep: MIXED in SPSS, lme4 in R.",
    "U kunt geen rondes aan elkaar koppelen: de schuilnamen zijn voor dit bestand gemaakt.",
)
ANTWOORD: Final = "antwoord"
NIETS_GEVRAAGD: Final = "niet gevraagd of niet ingevuld"


@dataclass(frozen=True, slots=True)
class Veld:
    """A column: its name, what it is, and the labels of its numbers; a label below every scale means no answer."""

    naam: str
    betekenis: str
    soort: str
    labels: tuple[tuple[int, str], ...] = ()

    @property
    def is_antwoord(self) -> bool:
        """Tell whether it holds numbers."""
        return self.soort == ANTWOORD


@dataclass(frozen=True, slots=True)
class Beschrijving:
    """One question in numbers; without two answers there is no spread."""

    code: str
    n: int
    gemiddelde: float | None
    spreiding: float | None
    kan_niet: int
    niet_gevraagd: int


def waarschuwing(gegevens: Gegevens) -> tuple[str, ...]:
    """Give what whoever opens the file must know first."""
    return WAARSCHUWING_VOLLEDIG if gegevens.volledig else WAARSCHUWING


def velden(gegevens: Gegevens) -> tuple[Veld, ...]:
    """Describe the columns, in their order."""
    instrument = gegevens.instrument
    gegeven = (*instrument.antwoorden, (KAN_NIET, instrument.geen_antwoord))
    if not gegevens.volledig:
        return (
            Veld("beoordeelde", "Schuilnaam van de partij over wie het gaat, alleen in dit bestand", "schuilnaam"),
            Veld("construct", "Over welk soort vertrouwen de vraag gaat", "groep"),
            Veld("vraag", "Code van de vraag: zie hieronder", "groep"),
            Veld("antwoord", "Wat één organisatie antwoordde; welke, staat er niet in", ANTWOORD, gegeven),
        )
    labels = (*gegeven, (NIET_GEVRAAGD, NIETS_GEVRAAGD))
    groot = f"Hoe groot de organisatie is die antwoordde; leeg bij een groep van minder dan {GROEP_MINSTENS}"
    return (
        Veld("beoordelaar", "Schuilnaam van de organisatie die antwoordde, alleen in dit bestand", "schuilnaam"),
        Veld("beoordeelde", "Schuilnaam van de partij over wie het gaat, los van de vorige kolom", "schuilnaam"),
        Veld("cluster", "Schuilnaam van het cluster van de organisatie die antwoordde", "schuilnaam"),
        Veld("grootte", groot, "groep"),
        *(Veld(code, betekenis, ANTWOORD, labels) for code, betekenis in vraagteksten(gegevens)),
    )


def vraagteksten(gegevens: Gegevens) -> tuple[tuple[str, str], ...]:
    """Give every question with its code, as it was asked."""
    return tuple(
        (vraag.code, f"{construct.naam}: {vraag.tekst.replace(PARTNER, 'de partij')}")
        for construct in gegevens.instrument.constructen
        for vraag in construct.vragen
    )


def codeboekregels(gegevens: Gegevens) -> Iterator[tuple[str, str, str, str, str, str]]:
    """Give the codebook as rows: column, meaning, kind, number, label, and whether that number means no answer."""
    for veld in velden(gegevens):
        if not veld.labels:
            yield veld.naam, veld.betekenis, veld.soort, "", "", ""
        for waarde, label in veld.labels:
            yield veld.naam, veld.betekenis, veld.soort, str(waarde), label, "ja" if waarde < 0 else "nee"
    if not gegevens.volledig:
        yield from (("vraag", tekst, "groep", code, "", "") for code, tekst in vraagteksten(gegevens))


CODEBOEKKOPPEN: Final = ("kolom", "betekenis", "soort", "waarde", "label", "ontbreekt")


def beschrijvingen(gegevens: Gegevens) -> tuple[Beschrijving, ...]:
    """Give every question in numbers."""
    return tuple(_beschrijving(code, gegevens.op_vraag(code)) for code in gegevens.instrument.codes)


def _beschrijving(code: str, waarden: list[int]) -> Beschrijving:
    cijfers = [waarde for waarde in waarden if waarde >= 0]
    return Beschrijving(
        code,
        len(cijfers),
        fmean(cijfers) if cijfers else None,
        stdev(cijfers) if len(cijfers) > 1 else None,
        waarden.count(KAN_NIET),
        waarden.count(NIET_GEVRAAGD),
    )


def feiten(gegevens: Gegevens) -> tuple[tuple[str, str], ...]:
    """Give what is told of the round itself."""
    van = gegevens.feiten
    return (
        ("Ronde", van.naam),
        ("Soort", str(van.soort)),
        ("Open van", datum(van.opende)),
        ("Open tot en met", datum(van.sloot)),
        ("De vragen gaan over de tijd sinds", "niet vastgelegd" if van.periode_van is None else datum(van.periode_van)),
        ("Norm", van.norm),
        ("Vragenlijst", van.instrument),
        ("Gevraagde beoordelingen", str(van.gevraagd)),
        ("Regels in dit bestand", str(len(gegevens.rijen))),
        *_weggelaten(gegevens),
        ("Gemaakt op", datum(van.gemaakt_op)),
        ("Programma", van.programma),
    )


def _weggelaten(gegevens: Gegevens) -> Iterator[tuple[str, str]]:
    if not gegevens.volledig:
        wat = f"Partijen van wie antwoorden wegblijven, omdat minder dan {ITEMS_FROM} organisaties antwoordden"
        yield wat, str(gegevens.weggelaten)


def leesmij(gegevens: Gegevens, bestanden: tuple[tuple[str, str], ...]) -> str:
    """Write what to read first; ``bestanden`` are the other files with what each is."""
    delen = [
        "LEES DIT EERST",
        "\n".join(waarschuwing(gegevens)),
        "\n".join(f"{wat}: {waarde}" for wat, waarde in feiten(gegevens)),
        "DE BESTANDEN",
        "\n".join(f"{naam}: {wat}" for naam, wat in bestanden),
        "WAT U MET DEZE GEGEVENS KUNT",
        "\n".join(_GEBRUIK_VOLLEDIG if gegevens.volledig else _GEBRUIK),
        "HOE U DE GEGEVENS LEEST",
        _leeswijzer(gegevens),
        "DE KOLOMMEN",
        "\n".join(_kolom(veld) for veld in velden(gegevens)),
        *(() if gegevens.volledig else _vragenlijst(gegevens)),
    ]
    return "\n\n".join(delen) + "\n"


def _leeswijzer(gegevens: Gegevens) -> str:
    niet = f"{KAN_NIET} betekent: {gegevens.instrument.geen_antwoord}."
    samen = (
        "De schuilnamen zijn voor dit bestand gemaakt: een volgend bestand heeft andere.\n"
        "De volgorde van de regels zegt niets. Er staan geen tijden in."
    )
    if gegevens.volledig:
        return (
            "Elke regel is het antwoord van een organisatie over een partij. Wie niet antwoordde, staat er niet in.\n"
            f"{niet} {NIET_GEVRAAGD} betekent: {NIETS_GEVRAAGD}. Reken met geen van beide.\n{samen}"
        )
    return (
        "Elke regel is één antwoord op één vraag over één partij.\n"
        "Per partij en per vraag staan de antwoorden van laag naar hoog.\n"
        f"Een vraag over een partij staat erin als minstens {ITEMS_FROM} organisaties antwoordden, "
        f"de gemeente niet meegeteld.\n{niet} Reken er niet mee.\n{samen}"
    )


def _vragenlijst(gegevens: Gegevens) -> tuple[str, str]:
    return "DE VRAGEN", "\n".join(f"{code}: {tekst}" for code, tekst in vraagteksten(gegevens))


def _kolom(veld: Veld) -> str:
    kop = textwrap.fill(f"{veld.naam}: {veld.betekenis}", 100, subsequent_indent="  ")
    return "\n".join([kop, *(f"  {waarde:>3} = {label}" for waarde, label in veld.labels)])
