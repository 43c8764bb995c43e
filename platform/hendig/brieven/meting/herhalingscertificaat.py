"""What rounds say together: each beside the others, and every rule of repetition with its answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from governance.documenten.documentsoorten import Documentsoort
from hendig.brieven.brief import Stand
from hendig.brieven.meting.regelvragen import (
    H_REGELS,
    V_REGELS,
    VRAGEN,
    Regeluitkomst,
    alle_gelden,
    redenen,
    regeltabel,
)
from hendig.brieven.meting.rondebewijs import (
    Rondebewijs,
    cijferrijen,
    herkomsttabel,
    marker,
    uitkomstzin,
    weglatingblokken,
)
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.stuk import Stuk
from hendig.brieven.stukkop import JA_NEE, STUK_MARKER, Stukgegevens, stuk_van
from hendig.zetwerk.blokken import Blok, Figuur, Kop, Lijst, Tabel


@dataclass(frozen=True, slots=True, kw_only=True)
class Herhalingsgegevens(Stukgegevens):
    """All that this paper is made of: at least two rounds of one kind of trust, and the H-rules.

    ``figuur`` is an SVG of the rounds beside each other, or None.
    """

    eerste: Rondebewijs
    daartussen: tuple[Rondebewijs, ...]
    beslissende: Rondebewijs
    herhaling: tuple[Regeluitkomst, ...]
    figuur: str | None

    @property
    def rondes(self) -> tuple[Rondebewijs, ...]:
        """Every round, oldest first."""
        return self.eerste, *self.daartussen, self.beslissende


def herhalingscertificaat(gegevens: Herhalingsgegevens) -> Stuk:
    """Write the paper."""
    herhaald = alle_gelden(H_REGELS, gegevens.herhaling)
    return stuk_van(
        gegevens,
        titel=f"Meetcertificaat herhaling, {gegevens.eerste.vertrouwen.lower()}",
        stand=Stand(
            "Alle regels H1 tot en met H8 gelden." if herhaald else "Niet alle regels H1 tot en met H8 gelden.",
            "Dit is een signaal en geen besluit. Mensen beoordelen het.",
        ),
        blokken=(
            *_naast_elkaar(gegevens),
            Kop("Telt elke ronde?"),
            _telt(gegevens.rondes),
            *_waarom_niet(gegevens.rondes),
            Kop("Is de norm bij herhaling niet gehaald?"),
            regeltabel("", H_REGELS, gegevens.herhaling),
            *_uitleg(redenen(gegevens.herhaling)),
            *weglatingblokken(gegevens.beslissende),
            Kop("Waar komen de cijfers vandaan?"),
            *(blok for een in gegevens.rondes for blok in (Kop(f"Ronde {een.ronde}", 3), herkomsttabel(een))),
        ),
    )


def _naast_elkaar(gegevens: Herhalingsgegevens) -> Iterator[Blok]:
    rondes = gegevens.rondes
    yield Kop("De rondes naast elkaar")
    yield Lijst(tuple(f"Ronde {een.ronde}. {uitkomstzin(een)}" for een in rondes))
    if gegevens.figuur is not None:
        yield Figuur(gegevens.figuur, " ".join(uitkomstzin(een) for een in rondes), "Elke ronde heeft een eigen regel.")
    kolommen = [dict(cijferrijen(een)) for een in rondes]
    namen = dict.fromkeys(naam for kolom in kolommen for naam in kolom)
    yield Tabel(
        "",
        ("Wat", *(f"Ronde {een.ronde}" for een in rondes)),
        tuple((naam, *(kolom.get(naam, kolom["Uitkomst"]) for kolom in kolommen)) for naam in namen),
        rechts=tuple(range(1, len(rondes) + 1)),
    )


def _telt(rondes: tuple[Rondebewijs, ...]) -> Tabel:
    gelden = [{een.regel: een.geldt for een in ronde.regels} for ronde in rondes]
    rijen = tuple((regel, VRAGEN[regel], *(JA_NEE[een.get(regel)] for een in gelden)) for regel in V_REGELS)
    kop = ("Regel", "Vraag", *(f"Ronde {een.ronde}" for een in rondes))
    return Tabel("", kop, rijen, smal=(0, *range(2, len(kop))))


def _waarom_niet(rondes: tuple[Rondebewijs, ...]) -> tuple[Blok, ...]:
    return _uitleg(tuple(f"Ronde {een.ronde}, {reden}" for een in rondes for reden in redenen(een.regels)))


def _uitleg(zinnen: tuple[str, ...]) -> tuple[Blok, ...]:
    return (Lijst(zinnen),) if zinnen else ()


SJABLOON = Sjabloon(
    Documentsoort.HERHALINGSCERTIFICAAT,
    1,
    Herhalingsgegevens,
    herhalingscertificaat,
    (*STUK_MARKER, *(deel for waar in ("eerste", "daartussen", "beslissende") for deel in marker(waar))),
)
