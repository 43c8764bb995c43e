"""The words for the public list: made from the advice, and held to it; about an exclusion they name nobody."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from governance.bronnen import Bron
from governance.college.rules import FORMAT, Aanpassing, Strekking, Voorstelonderwerp
from governance.college.strekking import EINDE, einde_in, eindwerkwoord
from governance.weigering import Weigering, Weigeringsgrond

WIJKT_AF = Weigeringsgrond(
    "COL-04", "De openbare tekst zegt iets anders dan het advies of het besluit. Maak ze gelijk.", FORMAT
)
NOEMT_IETS = Weigeringsgrond(
    "COL-05",
    "In het openbare voorstel staat iets over een persoon of over omzet: {treffer}. Haal dat weg.",
    Bron("Woo", "artikel 5.1"),
)

BEGIN = "Het college heeft besloten"
_PARTNER = "de procesovereenkomst met één netwerkpartner van Hendig"
_PERSOONLIJK = re.compile(r"[^\s@]+@[^\s@]+\.\w+|(?<!\d)(?:\+31|0)[\s-]?(?:\d[\s-]?){9}(?!\d)|(?<!\d)\d{9}(?!\d)")
"""A mail address, a Dutch telephone number, or nine digits in a row, as a citizen's number has."""
_OMZET = re.compile(r"\bomzet\w*[^.\n]{0,60}?(?:€|\d)|(?:€|\d)[^.\n]{0,40}?\bomzet\w*", re.IGNORECASE)
_CIJFERS = re.compile(r"\d(?:[ .\-]?\d)+")
_RECHTSVORM = frozenset(
    {"stichting", "vereniging", "cooperatie", "bv", "b.v.", "vof", "v.o.f.", "maatschap", "gemeente"}
)


@dataclass(frozen=True, slots=True)
class Geheim:
    """What may not stand in words for the public: names, and numbers of the trade register."""

    namen: frozenset[str]
    nummers: frozenset[str]


def openbare_woorden(onderwerp: Voorstelonderwerp, advies: Sequence[str], strekking: Strekking | None = None) -> str:
    """Make the sentence for the public list from what is advised; about a partner from what that comes down to."""
    if onderwerp is Voorstelonderwerp.UITSLUITING:
        return _uitsluiting(advies, strekking) if advies else ""
    punten = [_zonder_punt(punt) for punt in advies]
    deel = punten[0] if len(punten) == 1 else f"{', '.join(punten[:-1])} en {punten[-1]}" if punten else ""
    return f"{BEGIN} om {deel}." if deel else ""


def _uitsluiting(advies: Sequence[str], strekking: Strekking | None) -> str:
    """Say what is advised about one partner without any word of it that could tell which."""
    match strekking:
        case None:
            return f"{BEGIN} over {_PARTNER}."
        case Strekking.GEHEEL | Strekking.GEDEELTELIJK:
            deel = "geheel" if strekking is Strekking.GEHEEL else "gedeeltelijk"
            return f"{BEGIN} {_PARTNER} {deel} {eindwerkwoord(advies)}."
        case Strekking.NIET:
            return f"{BEGIN} {_PARTNER} niet te beëindigen."
        case Strekking.NADER_ONDERZOEK:
            return f"{BEGIN} over {_PARTNER} eerst nader onderzoek te laten doen."
        case _:
            return f"{BEGIN} {_PARTNER} niet te beëindigen, en een lichtere maatregel te nemen."


def formuleringsgebreken(
    onderwerp: Voorstelonderwerp, advies: Sequence[str], strekking: Strekking | None, tekst: str
) -> tuple[Weigering, ...]:
    """Name where the words for the public are not what is advised: each point of it, or the one fixed sentence."""
    if onderwerp is Voorstelonderwerp.UITSLUITING:
        klopt = _effen(tekst) == _effen(openbare_woorden(onderwerp, advies, strekking))
    else:
        gezegd = _effen(tekst)
        klopt = gezegd.startswith(_effen(f"{BEGIN} om ")) and all(
            _effen(_zonder_punt(punt)) in gezegd for punt in advies
        )
    return () if klopt else (WIJKT_AF.met(),)


def weiger_herschreven(tekst: str, eerder: str, aanpassing: Aanpassing | None = None) -> None:
    """Refuse words about another besluit than advised that still say what was advised, or do not say who decided.

    ``aanpassing`` is what a besluit about a partner comes down to: the words say no end that it is not, or the reverse.
    """
    einde = None if aanpassing is None else einde_in(tekst)
    anders = einde is not None and (einde in EINDE) is not (aanpassing is Aanpassing.GEWIJZIGD_VASTSTELLEN)
    if anders or not _effen(tekst).startswith(_effen(BEGIN)) or _effen(tekst) in {_effen(eerder), _effen(BEGIN)}:
        raise WIJKT_AF.met()


def treffers(tekst: str, geheim: Geheim) -> tuple[str, ...]:
    """Give what a text holds that the public may not read: names and numbers that are secret, or show a person."""
    effen = f" {_effen(tekst)} "
    namen = [naam for naam in sorted(geheim.namen) if any(f" {vorm} " in effen for vorm in _vormen(naam))]
    cijfers = ["".join(filter(str.isdigit, gevonden[0])) for gevonden in _CIJFERS.finditer(tekst)]
    nummers = [nummer for nummer in sorted(geheim.nummers) if any(nummer in rij for rij in cijfers)]
    persoonlijk = [gevonden[0].strip() for patroon in (_PERSOONLIJK, _OMZET) for gevonden in patroon.finditer(tekst)]
    return tuple(dict.fromkeys((*namen, *nummers, *persoonlijk)))


def weiger_treffers(tekst: str, geheim: Geheim) -> None:
    """Refuse words for the public that hold any of that."""
    gevonden = treffers(tekst, geheim)
    if gevonden:
        raise NOEMT_IETS.met(treffer=", ".join(gevonden))


def _vormen(naam: str) -> Iterator[str]:
    """Give how a name may be written: whole, and without the words of its legal form."""
    woorden = _effen(naam).split()
    yield " ".join(woorden)
    kern = [woord for woord in woorden if woord not in _kale_rechtsvormen()]
    if kern:
        yield " ".join(kern)


def _kale_rechtsvormen() -> Collection[str]:
    return {_effen(vorm) for vorm in _RECHTSVORM}


def _zonder_punt(punt: str) -> str:
    kaal = punt.strip().rstrip(".;,")
    return kaal[:1].lower() + kaal[1:]


def _effen(tekst: str) -> str:
    """Bring a text to one spelling: small letters without accents, and nothing between words but one space."""
    zonder = "".join(t for t in unicodedata.normalize("NFKD", tekst) if unicodedata.category(t) not in {"Mn", "Cf"})
    return " ".join(re.sub(r"[^\w€%]+", " ", zonder.casefold()).split())
