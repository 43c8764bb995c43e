"""What every column of the rows means, and what whoever opens the files must know first."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import fmean, stdev
from typing import Final

from governance.kalender.datum import datum
from hendig.uitvoer.ronde.gegevens import GROEP_MINSTENS, KAN_NIET, NIET_GEVRAAGD, Gegevens
from surveys.vragenlijst.instrument import PARTNER

WAARSCHUWING: Final = (
    "Deze gegevens zijn vertrouwelijk. De organisaties staan er onder een schuilnaam in.",
    "De gegevens zijn niet anoniem in de zin van de privacywet.",
    "Wie weet wie met wie werkt, kan vermoeden wie wat heeft ingevuld.",
    "Geef ze aan niemand door. Wis ze zodra u klaar bent.",
    "Noem in wat u ermee schrijft nooit een getal over minder dan drie organisaties.",
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


def velden(gegevens: Gegevens) -> tuple[Veld, ...]:
    """Describe the columns, in their order."""
    instrument = gegevens.instrument
    labels = (*instrument.antwoorden, (KAN_NIET, instrument.geen_antwoord), (NIET_GEVRAAGD, NIETS_GEVRAAGD))
    groot = f"Hoe groot de organisatie is die antwoordde; leeg bij een groep van minder dan {GROEP_MINSTENS}"
    return (
        Veld("beoordelaar", "Schuilnaam van de organisatie die antwoordde, alleen in dit bestand", "schuilnaam"),
        Veld("beoordeelde", "Schuilnaam van de partij over wie het gaat, los van de vorige kolom", "schuilnaam"),
        Veld("cluster", "Schuilnaam van het cluster van de organisatie die antwoordde", "schuilnaam"),
        Veld("grootte", groot, "groep"),
        *(
            Veld(vraag.code, f"{construct.naam}: {vraag.tekst.replace(PARTNER, 'de partij')}", ANTWOORD, labels)
            for construct in instrument.constructen
            for vraag in construct.vragen
        ),
    )


def codeboekregels(gegevens: Gegevens) -> Iterator[tuple[str, str, str, str, str, str]]:
    """Give the codebook as rows: column, meaning, kind, number, label, and whether that number means no answer."""
    for veld in velden(gegevens):
        if not veld.labels:
            yield veld.naam, veld.betekenis, veld.soort, "", "", ""
        for waarde, label in veld.labels:
            yield veld.naam, veld.betekenis, veld.soort, str(waarde), label, "ja" if waarde < 0 else "nee"


CODEBOEKKOPPEN: Final = ("kolom", "betekenis", "soort", "waarde", "label", "ontbreekt")


def beschrijvingen(gegevens: Gegevens) -> tuple[Beschrijving, ...]:
    """Give every question in numbers."""
    return tuple(
        _beschrijving(code, [rij.waarden[plaats] for rij in gegevens.rijen])
        for plaats, code in enumerate(gegevens.instrument.codes)
    )


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
        ("Beoordelingen in dit bestand", str(len(gegevens.rijen))),
        ("Gemaakt op", datum(van.gemaakt_op)),
        ("Programma", van.programma),
    )


def leesmij(gegevens: Gegevens, bestanden: tuple[tuple[str, str], ...]) -> str:
    """Write what to read first; ``bestanden`` are the other files with what each is."""
    delen = [
        "LEES DIT EERST",
        "\n".join(WAARSCHUWING),
        "\n".join(f"{wat}: {waarde}" for wat, waarde in feiten(gegevens)),
        "DE BESTANDEN",
        "\n".join(f"{naam}: {wat}" for naam, wat in bestanden),
        "HOE U DE GEGEVENS LEEST",
        _leeswijzer(gegevens.instrument.geen_antwoord),
        "DE KOLOMMEN",
        "\n".join(_kolom(veld) for veld in velden(gegevens)),
    ]
    return "\n\n".join(delen) + "\n"


def _leeswijzer(geen_antwoord: str) -> str:
    return (
        "Elke regel is het antwoord van een organisatie over een partij. Wie niet antwoordde, staat er niet in.\n"
        f"{KAN_NIET} betekent: {geen_antwoord}. {NIET_GEVRAAGD} betekent: {NIETS_GEVRAAGD}.\n"
        "Reken met geen van beide. De schuilnamen zijn voor dit bestand gemaakt: een volgend bestand heeft andere.\n"
        "De volgorde van de regels zegt niets. Er staan geen tijden in."
    )


def _kolom(veld: Veld) -> str:
    kop = textwrap.fill(f"{veld.naam}: {veld.betekenis}", 100, subsequent_indent="  ")
    return "\n".join([kop, *(f"  {waarde:>3} = {label}" for waarde, label in veld.labels)])
