"""Whether ending an agreement would be in proportion: every lighter measure, every consequence, in words of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Annotated

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum
from governance.uitsluiting.evenredigheid import Maatregel
from hendig.brieven.brief import Stand
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.stuk import Stuk
from hendig.brieven.stukkop import JA_NEE, STUK_MARKER, Stukgegevens, onder_kop, stuk_van
from hendig.brieven.vraag import Vraag
from hendig.zetwerk.blokken import Alinea, Blok, Kop, Lijst, Tabel


@dataclass(frozen=True, slots=True)
class Afgewogen:
    """A lighter measure: the day on which it was tried, or None; and what came of it, or why it is not enough."""

    geprobeerd_op: Annotated[date | None, Vraag("Geprobeerd op", uitleg="Leeg als dit niet is geprobeerd.")]
    uitleg: Annotated[str, Vraag("Wat het gaf, of waarom het niet genoeg is", lang=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lichter:
    """Every measure between doing nothing and ending the agreement; none can be left out."""

    m1: Afgewogen
    m2: Afgewogen
    m3: Afgewogen
    m4: Afgewogen
    m5: Afgewogen
    m6: Afgewogen
    m7: Afgewogen
    m8: Afgewogen


@dataclass(frozen=True, slots=True, kw_only=True)
class Evenredigheidsgegevens(Stukgegevens):
    """All that this paper is made of; none of it has words of its own beforehand.

    ``omzetdeel`` is what the partner told of its own accord, None when it told nothing.
    """

    doel: str
    geschiktheid: str
    lichter: Lichter
    voor_partner: str
    omzetdeel: str | None
    eenpersoonszaak: bool
    voor_gezinnen: str
    lopende_trajecten: int
    ander_aanbod: str
    deel_van_capaciteit: str
    aard_en_betekenis: str
    conclusie: str


def evenredigheidstoets(gegevens: Evenredigheidsgegevens) -> Stuk:
    """Write the paper."""
    return stuk_van(
        gegevens,
        titel="Evenredigheidstoets",
        stand=Stand("Dit is een afweging en geen besluit.", "Het college besluit. De partner kan eerst reageren."),
        blokken=tuple(_blokken(gegevens)),
    )


def _blokken(gegevens: Evenredigheidsgegevens) -> Iterator[Blok]:
    yield from onder_kop("Wat wil de gemeente bereiken?", gegevens.doel)
    yield from onder_kop("Is beëindigen daarvoor geschikt?", gegevens.geschiktheid)
    yield Kop("Volstaat een lichtere maatregel?")
    yield Alinea(
        f"De maatregelen lopen op van M0 ({Maatregel.M0.value}) tot M9 ({Maatregel.M9.value}). Hieronder staat elke "
        "maatregel daartussen."
    )
    yield Tabel(
        "",
        ("Nr.", "Maatregel", "Geprobeerd", "Uitkomst, of waarom niet genoeg"),
        tuple(_rijen(gegevens.lichter)),
        smal=(0, 2),
        breed=(3,),
    )
    yield from onder_kop("Wat is het gevolg voor de partner?", gegevens.voor_partner)
    yield Lijst(
        (
            f"Deel van de omzet van de partner: {gegevens.omzetdeel or 'dat heeft de partner niet verteld'}.",
            f"Werkt de partner alleen? {JA_NEE[gegevens.eenpersoonszaak].capitalize()}.",
        )
    )
    yield from onder_kop("Wat is het gevolg voor gezinnen?", gegevens.voor_gezinnen)
    yield Alinea(f"Aantal lopende trajecten: {gegevens.lopende_trajecten}.")
    yield from onder_kop("Is er ander aanbod?", gegevens.ander_aanbod)
    yield from onder_kop("Hoe groot is het deel van het netwerk?", gegevens.deel_van_capaciteit)
    yield from onder_kop(
        "Rechtvaardigen de aard en de betekenis van het tekort een beëindiging?", gegevens.aard_en_betekenis
    )
    yield Alinea("Dit vraagt het Burgerlijk Wetboek (boek 6, artikel 265, lid 1).")
    yield from onder_kop("Wat is de conclusie?", gegevens.conclusie)


def _rijen(lichter: Lichter) -> Iterator[tuple[str, ...]]:
    for veld in fields(lichter):
        nummer, een = veld.name.upper(), getattr(lichter, veld.name)
        wanneer = "niet geprobeerd" if een.geprobeerd_op is None else f"op {datum(een.geprobeerd_op)}"
        naam = Maatregel[nummer].value
        yield nummer, f"{naam[0].upper()}{naam[1:]}", wanneer, een.uitleg


SJABLOON = Sjabloon(
    Documentsoort.EVENREDIGHEIDSTOETS,
    2,
    Evenredigheidsgegevens,
    evenredigheidstoets,
    (
        *STUK_MARKER,
        *(f"lichter.{veld.name}.uitleg" for veld in fields(Lichter)),
        *("voor_partner", "omzetdeel", "voor_gezinnen", "ander_aanbod", "aard_en_betekenis", "conclusie"),
    ),
)
