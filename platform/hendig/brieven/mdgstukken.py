"""The papers of the MDG I-F: agenda, cover sheet, establishment, report of a discussion, and record.

An agenda and a record are read by everybody, also by who has a tie: about one partner they say only that there is such
an item. How many of those who took part rated the partner stands nowhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum_met_weekdag
from governance.mdg.stemming import VERKLARINGSVRAAG
from hendig.brieven.brief import Brief, Stand
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.zaakkop import KOP_MARKER, Briefgegevens, brief_van
from hendig.zetwerk.blokken import Alinea, Blok, Kader, Kop, Lijst, Stap, Stappen, Tabel

WIE_BEOORDEELDE = "Wie zelf een oordeel over een partner gaf, mag aan een vaststelling meedoen."
BESLOTEN_PUNT = "Een punt over één partner. De stukken krijgt wie heeft verklaard geen belang te hebben."
VERTROUWELIJK = Kader(
    "Vertrouwelijk",
    "Alleen voor wie aan dit punt meedoet. Deel dit stuk niet en praat er buiten de vergadering niet over.",
    "vertrouwelijk",
)
VOOR_HET_DOSSIER = Kader(
    "Vertrouwelijk",
    "Voor de partner, en voor wie aan deze zaak werkt. De partner mag het laten lezen aan wie helpt. Wie aan de zaak "
    "werkt, deelt het niet.",
    "vertrouwelijk",
)
"""On what the partner reads too."""
MEDEDINGING = (
    "U bent ook elkaars concurrent. Bespreek geen tarieven, omzet, kostprijzen of plannen van afzonderlijke partners, "
    "en verdeel geen gezinnen of gebieden."
)
_HIERNA = {
    True: "De onafhankelijk toezichthouder adviseert.",
    False: "De partner kan hierna reageren. Daarna kijken de bestuurlijk trekkers ernaar.",
}
"""What follows on a discussion: whether the toezichthouder advises along the route of the case."""
_GELEZEN = {
    True: "De toezichthouder en het college lezen dit. In het besluit staat er een antwoord op.",
    False: "Het college leest dit. In het besluit staat er een antwoord op.",
}
"""Who reads of another explanation, along the same two routes."""


@dataclass(frozen=True, slots=True)
class Agendaregel:
    """One item for everybody to read; about one partner ``titel`` says no more than that."""

    titel: str
    daad: str


@dataclass(frozen=True, slots=True)
class Notulenregel:
    """What came of one item, for everybody to read."""

    titel: str
    uitkomst: str
    besproken: str


@dataclass(frozen=True, slots=True)
class Aanwezigregel:
    """Somebody who was there."""

    naam: str
    rol: str
    zetel: str


@dataclass(frozen=True, slots=True)
class Controleregel:
    """One point of the checklist: the question, the answer that counts, and what was said about it."""

    vraag: str
    antwoord: str
    toelichting: str


@dataclass(frozen=True, slots=True)
class Meedoen:
    """How many seats took part in an item, and how many stepped aside."""

    zetels: int
    opzij: int
    aanwezig: int
    nodig: int


@dataclass(frozen=True, slots=True)
class Stemming:
    """How many were for, against and neither; ``tegen_punten`` are the points that who was against named."""

    voor: int
    tegen: int
    onthouding: int
    tegen_punten: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agendagegevens(Briefgegevens):
    """What an agenda is made of."""

    soort: str
    dag: date
    plaats: str
    punten: tuple[Agendaregel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opleggergegevens(Briefgegevens):
    """What a cover sheet is made of: the question to the MDG I-F and the papers with it.

    ``toezicht`` is whether the toezichthouder advises along the route of the case; so in the two papers below.
    """

    partner: str
    dag: date
    daad: str
    toezicht: bool
    toets: str
    stukken: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vaststellinggegevens(Briefgegevens):
    """What an establishment is made of; ``stemming`` is None where one no was enough."""

    partner: str
    dimensie: str
    dag: date
    lijst: tuple[Controleregel, ...]
    vastgesteld: bool
    meedoen: Meedoen
    stemming: Stemming | None
    andere_verklaringen: tuple[str, ...]
    toezicht: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Bespreekgegevens(Briefgegevens):
    """What a report of a discussion is made of."""

    partner: str
    dag: date
    besproken: str
    meedoen: Meedoen
    andere_verklaringen: tuple[str, ...]
    toezicht: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Verslaggegevens(Briefgegevens):
    """What the record of a meeting is made of."""

    soort: str
    dag: date
    plaats: str
    aanwezig: tuple[Aanwezigregel, ...]
    punten: tuple[Notulenregel, ...]
    tekst: str


def agenda(gegevens: Agendagegevens) -> Brief:
    """Write an agenda."""
    rijen = tuple((str(nummer), een.titel, een.daad) for nummer, een in enumerate(gegevens.punten, start=1))
    stappen = (
        Stap(
            "Nu", "Gaat een punt over één partner? Verklaar dan of u een belang heeft. Zonder verklaring ziet u niets."
        ),
        Stap(
            "Bent u er niet?", "Laat uw plaatsvervanger weten dat die aan de beurt is, en meld het bij de secretaris."
        ),
    )
    return brief_van(
        gegevens.kop,
        onderwerp=f"Agenda van de MDG I-F op {datum_met_weekdag(gegevens.dag)}",
        stand=Stand(f"De {gegevens.soort}e vergadering is in {gegevens.plaats}.", "U bent hiervoor uitgenodigd."),
        blokken=(
            Kop("Waarover gaat het?"),
            Tabel("", ("Punt", "Onderwerp", "De MDG I-F"), rijen, smal=(0, 2)),
            Kop("Wat vragen wij van u?"),
            Stappen(stappen),
            Alinea(MEDEDINGING),
        ),
        vertrouwelijk=False,
    )


def oplegger(gegevens: Opleggergegevens) -> Brief:
    """Write the cover sheet of an item about one partner."""
    vaststelling = gegevens.daad == "stelt vast"
    vraag = (
        "Loop de acht punten van de controlelijst na en antwoord op elk punt ja of nee. Staat er één keer nee, dan is "
        "de uitkomst: niet vastgesteld."
        if vaststelling
        else f"Bespreek wat er ligt. Er wordt niet gestemd. {_HIERNA[gegevens.toezicht]}"
    )
    return brief_van(
        gegevens.kop,
        onderwerp=f"Oplegger: {gegevens.partner}",
        stand=Stand(
            f"Dit punt staat op de agenda van {datum_met_weekdag(gegevens.dag)}.", "Alleen het college besluit."
        ),
        blokken=(
            VERTROUWELIJK,
            Kop("Wat vragen wij van u?"),
            Alinea(vraag),
            *((Alinea(WIE_BEOORDEELDE),) if vaststelling else ()),
            Kop("Welke stukken zijn er?"),
            Lijst(gegevens.stukken),
            Kop("Wat kunt u wel en niet bespreken?"),
            Alinea(gegevens.toets),
            Alinea(MEDEDINGING),
            Kop("Heeft u een belang?"),
            Alinea("Meld het vóór de vergadering, ook als u er pas nu aan denkt. U stapt dan opzij. Dat is gewoon."),
        ),
    )


def vaststelling(gegevens: Vaststellinggegevens) -> Brief:
    """Write an establishment: the closed checklist, and one of the two sentences; it recommends nothing."""
    vast = f"MDG I-F stelt vast dat de norm voor {gegevens.dimensie} bij herhaling niet is gehaald."
    niet = "MDG I-F stelt dit niet vast."
    rijen = tuple(
        (str(nummer), " ".join(deel for deel in (een.vraag, een.toelichting) if deel), een.antwoord)
        for nummer, een in enumerate(gegevens.lijst, start=1)
    )
    return brief_van(
        gegevens.kop,
        onderwerp=f"Vaststelling door de MDG I-F: {gegevens.partner}",
        stand=Stand(vast if gegevens.vastgesteld else niet, ""),
        blokken=(
            VOOR_HET_DOSSIER,
            Kop(f"Is de norm voor {gegevens.dimensie} bij herhaling niet gehaald?"),
            Alinea(f"De MDG I-F liep op {datum_met_weekdag(gegevens.dag)} de acht punten van de controlelijst na."),
            Tabel("", ("Punt", "Vraag", "Antwoord"), rijen, smal=(0, 2)),
            Kop("Wie deden mee?"),
            *_meedoen(gegevens.meedoen),
            Alinea(WIE_BEOORDEELDE),
            *_stemming(gegevens.stemming),
            *_verklaringen(gegevens.andere_verklaringen, _GELEZEN[gegevens.toezicht] if gegevens.vastgesteld else ""),
        ),
    )


def bespreekverslag(gegevens: Bespreekgegevens) -> Brief:
    """Write what was said about one partner, without a vote."""
    return brief_van(
        gegevens.kop,
        onderwerp=f"Bespreking in de MDG I-F: {gegevens.partner}",
        stand=Stand("De MDG I-F besprak dit punt en stemde niet.", _HIERNA[gegevens.toezicht]),
        blokken=(
            VOOR_HET_DOSSIER,
            Kop("Wat is er besproken?"),
            Alinea(f"Dit was op {datum_met_weekdag(gegevens.dag)}."),
            Alinea(gegevens.besproken),
            Kop("Wie deden mee?"),
            *_meedoen(gegevens.meedoen),
            *_verklaringen(gegevens.andere_verklaringen, _GELEZEN[gegevens.toezicht]),
        ),
    )


def vergaderverslag(gegevens: Verslaggegevens) -> Brief:
    """Write the record of a meeting."""
    wie = tuple((een.naam, een.rol, een.zetel) for een in gegevens.aanwezig)
    punten = tuple((str(nummer), een.titel, een.uitkomst) for nummer, een in enumerate(gegevens.punten, start=1))
    besproken = tuple(
        blok for een in gegevens.punten if een.besproken for blok in (Kop(een.titel, 3), Alinea(een.besproken))
    )
    return brief_van(
        gegevens.kop,
        onderwerp=f"Verslag van de MDG I-F op {datum_met_weekdag(gegevens.dag)}",
        stand=Stand(f"Dit was een {gegevens.soort}e vergadering in {gegevens.plaats}.", ""),
        blokken=(
            Kop("Wie waren er?"),
            Tabel("", ("Naam", "Rol", "Cluster"), wie),
            Kop("Wat kwam eruit?"),
            Tabel("", ("Punt", "Onderwerp", "Uitkomst"), punten, smal=(0, 2)),
            *besproken,
            Kop("Wat is er verder gezegd?"),
            Alinea(gegevens.tekst),
        ),
        vertrouwelijk=False,
    )


def _meedoen(een: Meedoen) -> tuple[Blok, ...]:
    opzij = (
        f"Bij {een.opzij} daarvan stapte iedereen opzij. Van de overige waren er {een.aanwezig} aanwezig."
        if een.opzij
        else f"Geen cluster stapte opzij. Er waren er {een.aanwezig} aanwezig."
    )
    return (Alinea(f"Er zijn {een.zetels} clusters met een zetel. {opzij} Er waren er {een.nodig} nodig."),)


def _stemming(een: Stemming | None) -> tuple[Blok, ...]:
    if een is None:
        return (Alinea("Er staat minstens één keer nee. Daarom hoefde niemand te stemmen."),)
    punten = f" Wie tegen was, noemde punt {', '.join(een.tegen_punten)}." if een.tegen_punten else ""
    return (
        Kop("Hoe is er gestemd?"),
        Alinea(f"Voor: {een.voor}. Tegen: {een.tegen}. Onthouding: {een.onthouding}.{punten}"),
    )


def _verklaringen(verklaringen: tuple[str, ...], hierna: str) -> tuple[Blok, ...]:
    """Name them, with what is done with them ``hierna``: nothing where it ends here."""
    if not verklaringen:
        return Kop(VERKLARINGSVRAAG), Alinea("Die is niet genoemd.")
    return Kop(VERKLARINGSVRAAG), Lijst(verklaringen), Alinea(f"Hierover is niet gestemd. {hierna}".rstrip())


SJABLONEN = (
    Sjabloon(Documentsoort.AGENDA, 1, Agendagegevens, agenda, KOP_MARKER),
    Sjabloon(Documentsoort.OPLEGGER, 2, Opleggergegevens, oplegger, (*KOP_MARKER, "partner")),
    Sjabloon(Documentsoort.VASTSTELLING, 2, Vaststellinggegevens, vaststelling, (*KOP_MARKER, "partner")),
    Sjabloon(
        Documentsoort.BESPREEKVERSLAG, 2, Bespreekgegevens, bespreekverslag, (*KOP_MARKER, "partner", "besproken")
    ),
    Sjabloon(
        Documentsoort.VERGADERVERSLAG, 1, Verslaggegevens, vergaderverslag, (*KOP_MARKER, "aanwezig.naam", "tekst")
    ),
)
