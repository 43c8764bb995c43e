"""What the independent controleur looked at, whether it holds, and the answers to written questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from governance.documenten.documentsoorten import Documentsoort
from hendig.brieven.brief import Stand
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.stuk import Stuk
from hendig.brieven.stukkop import JA_NEE, STUK_MARKER, Stukgegevens, stuk_van
from hendig.brieven.vraag import Vraag
from hendig.zetwerk.blokken import Alinea, Blok, Kop, Tabel


@dataclass(frozen=True, slots=True)
class Controle:
    """Whether something holds, and why the controleur says so."""

    klopt: Annotated[bool, Vraag("Klopt dit?")]
    reden: Annotated[str, Vraag("Waarom?", uitleg="Noem geen organisaties en geen mensen.", lang=True)]


@dataclass(frozen=True, slots=True)
class Vraagantwoord:
    """A written question of the partner; the answer says only whether the finding changes."""

    vraag: str
    verandert: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Controlegegevens(Stukgegevens):
    """All that this paper is made of: everything that has to be looked at, each with its reason.

    ``hoogstens`` is how many questions the partner may ask. Nothing in it names who rated, or what they answered.
    """

    rondes: tuple[str, ...]
    vertrouwen: str
    beoordelaars: Controle
    geen_dubbele: Controle
    een_stem: Controle
    banden: Controle
    samenspanning: Controle
    zelfde_bron: Controle
    positief: bool
    slot: str
    hoogstens: int
    vragen: tuple[Vraagantwoord, ...]


_ONDERDELEN = (
    ("beoordelaars", "Mocht iedereen die antwoordde, ook beoordelen?"),
    ("geen_dubbele", "Zijn er geen dubbele antwoorden?"),
    ("een_stem", "Had elke organisatie één stem?"),
    ("banden", "Zijn banden voor alle partijen weggelaten voordat de rondes werden vastgesteld?"),
    ("samenspanning", "Is onderzocht of antwoorden waren afgesproken, en blijft de uitkomst staan?"),
    ("zelfde_bron", "Komen de stukken voor de partner en voor de deskundige uit dezelfde antwoorden?"),
)
_WEL = "Belang onderzocht: de bevinding verandert wel."
_NIET = "Belang onderzocht: de bevinding verandert niet."


def controleursverklaring(gegevens: Controlegegevens) -> Stuk:
    """Write the paper."""
    soort = "positief" if gegevens.positief else "niet positief"
    rondes = " en ".join(gegevens.rondes)
    return stuk_van(
        gegevens,
        titel="Verklaring van de onafhankelijk controleur",
        stand=Stand(
            f"De verklaring is {soort}.", f"Zij gaat over {gegevens.vertrouwen.lower()} in de rondes {rondes}."
        ),
        blokken=(
            Kop("Wat heeft de controleur onderzocht?"),
            Tabel("", ("Vraag", "Antwoord", "Reden"), _rijen(gegevens), smal=(1,)),
            Alinea(
                "Een band die later blijkt, wordt op twee manieren doorgerekend: met en zonder die organisatie. Er is "
                "alleen een bevinding als beide berekeningen die geven."
            ),
            Kop("Wat is de conclusie?"),
            Alinea(gegevens.slot),
            *_vragen(gegevens),
            Kop("Wat staat niet in deze verklaring?"),
            Alinea("Wie heeft beoordeeld en wat iemand heeft geantwoord. Dat is vertrouwelijk."),
        ),
    )


def _rijen(gegevens: Controlegegevens) -> tuple[tuple[str, ...], ...]:
    controles: tuple[tuple[str, Controle], ...] = tuple((vraag, getattr(gegevens, veld)) for veld, vraag in _ONDERDELEN)
    return tuple((vraag, JA_NEE[een.klopt], een.reden) for vraag, een in controles)


def _vragen(gegevens: Controlegegevens) -> tuple[Blok, ...]:
    kop = Kop("Welke vragen stelde de partner?")
    uitleg = f"De partner kan hoogstens {gegevens.hoogstens} schriftelijke vragen stellen."
    if not gegevens.vragen:
        return kop, Alinea(f"{uitleg} Er zijn geen vragen gesteld.")
    rijen = tuple((een.vraag, _WEL if een.verandert else _NIET) for een in gegevens.vragen)
    return (
        kop,
        Alinea(
            f"{uitleg} Het antwoord zegt alleen of de bevinding verandert. Het zegt niet of een organisatie heeft "
            "beoordeeld."
        ),
        Tabel("", ("Vraag", "Antwoord"), rijen),
    )


SJABLOON = Sjabloon(
    Documentsoort.CONTROLEURSVERKLARING,
    1,
    Controlegegevens,
    controleursverklaring,
    (
        *STUK_MARKER,
        *(f"{veld}.reden" for veld, _ in _ONDERDELEN),
        *("slot", "vragen.vraag"),
    ),
)
