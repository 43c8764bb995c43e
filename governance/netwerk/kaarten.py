"""What is written down about a party and about a person, in one spelling: two cards that say the same are equal."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from governance.bronnen import Bron
from governance.netwerk.nummers import AGB, KVK, VESTIGING, Nummersoort, nummer
from governance.norm.sleutel import schone_tekst
from governance.weigering import Weigeringsgrond

BRON = Bron("ontwerpkeuze", "register van het netwerk")

GEEN_ADRES = Weigeringsgrond("NET-10", '"{cel}" is geen e-mailadres. Schrijf het als naam@organisatie.nl.', BRON)
GEEN_NAAM = Weigeringsgrond("NET-11", "De naam is leeg. Vul een naam in.", BRON)
GEEN_POSTCODE = Weigeringsgrond("NET-12", '"{cel}" is geen postcode. Schrijf vier cijfers en twee letters.', BRON)
TE_LANG = Weigeringsgrond("NET-13", "{wat} is langer dan {meest} tekens. Schrijf het korter.", BRON)

_ADRES = re.compile(r"[^@\s,;<>\"]+@[^@\s,;<>\"]+\.[^@\s,;<>\".]{2,}")
_POSTCODE = re.compile(r"([0-9]{4}) ?([A-Za-z]{2})")
_LANGSTE_NAAM, _LANGSTE_ADRES, _LANGSTE_TELEFOON = 200, 254, 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Partijkaart:
    """The name, numbers and address of a party, as anybody wrote them; `partijkaart` makes one that is checked."""

    naam: str
    kvk: str
    vestiging: str | None = None
    agb: str | None = None
    e_mail: str | None = None
    adres: str | None = None
    postcode: str | None = None
    plaats: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Persoonskaart:
    """The name, mail address and telephone number of a person; `persoonskaart` makes one that is checked."""

    naam: str
    e_mail: str
    telefoon: str | None = None


K = TypeVar("K", Partijkaart, Persoonskaart)


def partijkaart(ruw: Partijkaart) -> Partijkaart:
    """Bring a card of a party to one spelling, or refuse the first thing on it that cannot be."""
    return Partijkaart(
        naam=naam(ruw.naam),
        kvk=nummer(KVK, ruw.kvk),
        vestiging=_nummer_of_niets(VESTIGING, ruw.vestiging),
        agb=_nummer_of_niets(AGB, ruw.agb),
        e_mail=e_mailadres(ruw.e_mail) if ruw.e_mail and ruw.e_mail.strip() else None,
        adres=_tekst("Het adres", ruw.adres, _LANGSTE_NAAM),
        postcode=postcode(ruw.postcode) if ruw.postcode and ruw.postcode.strip() else None,
        plaats=_tekst("De plaats", ruw.plaats, _LANGSTE_NAAM // 2),
    )


def persoonskaart(ruw: Persoonskaart) -> Persoonskaart:
    """Bring a card of a person to one spelling, or refuse the first thing on it that cannot be."""
    telefoon = _tekst("Het telefoonnummer", ruw.telefoon, _LANGSTE_TELEFOON)
    return Persoonskaart(naam=naam(ruw.naam), e_mail=e_mailadres(ruw.e_mail), telefoon=telefoon)


def op_de_kaart(kaart: type[K], feit: object, anders: Mapping[str, Any]) -> K:
    """Copy a card from something with the same fields, some of them with another value."""
    return kaart(**{veld.name: anders.get(veld.name, getattr(feit, veld.name)) for veld in fields(kaart)})


def naam(cel: str) -> str:
    """Give a name without spaces too many; refuse an empty one."""
    gevonden = _tekst("De naam", cel, _LANGSTE_NAAM)
    if gevonden is None:
        raise GEEN_NAAM.met()
    return gevonden


def e_mailadres(cel: str) -> str:
    """Give a mail address in small letters: two that differ in capitals only are one."""
    gevonden = schone_tekst(cel).lower()
    if not _ADRES.fullmatch(gevonden) or len(gevonden) > _LANGSTE_ADRES:
        raise GEEN_ADRES.met(cel=schone_tekst(cel)[:_LANGSTE_ADRES])
    return gevonden


def postcode(cel: str) -> str:
    """Give a Dutch postcode as it is written on an envelope."""
    delen = _POSTCODE.fullmatch(schone_tekst(cel))
    if delen is None:
        raise GEEN_POSTCODE.met(cel=schone_tekst(cel))
    return f"{delen[1]} {delen[2].upper()}"


def _nummer_of_niets(soort: Nummersoort, cel: str | None) -> str | None:
    return nummer(soort, cel) if cel and cel.strip() else None


def _tekst(wat: str, cel: str | None, meest: int) -> str | None:
    gevonden = schone_tekst(cel or "")
    if len(gevonden) > meest:
        raise TE_LANG.met(wat=wat, meest=meest)
    return gevonden or None
