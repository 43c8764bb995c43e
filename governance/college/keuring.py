"""Everything that stands in the way of offering a proposal, told at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from governance.college.formulering import NOEMT_IETS, Geheim, formuleringsgebreken, openbare_woorden, treffers
from governance.college.nummers import nummergebreken
from governance.college.openbaarheid import openbaarheidsgebreken
from governance.college.rules import FORMAT, ZORGVULDIG, Voorstelonderwerp
from governance.college.strekking import strekkingsgebreken
from governance.college.stuk import TEKSTDELEN, Collegestuk, alle_tekst
from governance.documenten.documentsoorten import Vertrouwelijkheid
from governance.weigering import Weigering, Weigeringsgrond

ZONDER_ARGUMENT = Weigeringsgrond(
    "COL-02", "Adviespunt {i} heeft nog geen argument. Schrijf er minstens één bij.", FORMAT
)
BESTAAT_NIET = Weigeringsgrond(
    "COL-03", "Kanttekening {x} hoort bij een argument dat er niet is. Verbeter het nummer.", FORMAT
)
LEEG = Weigeringsgrond("COL-11", "Dit onderdeel is nog leeg: {deel}. Schrijf het.", FORMAT)
VERKEERD_GENUMMERD = Weigeringsgrond(
    "COL-14",
    "Argument {nummer} staat niet op zijn plaats. Nummer per adviespunt vanaf 1, in de volgorde van het advies.",
    FORMAT,
)

ONBEANTWOORD = Weigeringsgrond(
    "COL-40",
    'In de MDG I-F is een andere verklaring genoemd. Ga daarop in: schrijf een argument met "andere verklaring" in de '
    "kop. U leest haar in het stuk van de MDG I-F.",
    ZORGVULDIG,
)


def publicatie_van(onderwerp: Voorstelonderwerp, stuk: Collegestuk) -> str:
    """Give the words for the public list: those that were written, else those made from the advice."""
    return stuk.publicatie or openbare_woorden(onderwerp, stuk.advies, stuk.strekking)


def lege_delen(stuk: Collegestuk) -> tuple[str, ...]:
    """Give the headings under which nothing was written."""
    gevuld = {
        "Onderwerp": stuk.onderwerp.strip(),
        "Advies": stuk.advies,
        **{kop: getattr(stuk, veld).strip() for veld, kop in TEKSTDELEN.items()},
        "Argumenten": stuk.argumenten,
        "Kanttekeningen": stuk.kanttekeningen,
    }
    return tuple(kop for kop, inhoud in gevuld.items() if not inhoud)


def gebreken(onderwerp: Voorstelonderwerp, stuk: Collegestuk, *, code: str | None, geheim: Geheim) -> list[Weigering]:
    """Name all that is missing or wrong in a proposal; ``code`` is the code of the gemeente, as far as it is known."""
    return [
        *nummergebreken(stuk.zaaknummer, stuk.documentnummer, code),
        *(LEEG.met(deel=kop) for kop in lege_delen(stuk)),
        *strekkingsgebreken(onderwerp, stuk.advies, stuk.strekking),
        *openbaarheidsgebreken(stuk.openbaarheid),
        *_argumentgebreken(stuk),
        *_openbaar(onderwerp, stuk, geheim),
    ]


def verklaringsgebreken(stuk: Collegestuk, *, genoemd: bool) -> tuple[Weigering, ...]:
    """Name that no argument answers another explanation, where the MDG I-F heard one: the besluit answers it."""
    beantwoord = any("andere verklaring" in een.kop.casefold() for een in stuk.argumenten)
    return (ONBEANTWOORD.met(),) if genoemd and not beantwoord else ()


def _argumentgebreken(stuk: Collegestuk) -> Iterator[Weigering]:
    bij = Counter(een.adviespunt for een in stuk.argumenten)
    for punt in range(1, len(stuk.advies) + 1):
        if not bij[punt]:
            yield ZONDER_ARGUMENT.met(i=punt)
    verwacht = sorted((een.adviespunt, een.plek) for een in stuk.argumenten)
    gezien: Counter[int] = Counter()
    for een, (punt, _) in zip(stuk.argumenten, verwacht, strict=True):
        gezien[een.adviespunt] += 1
        if een.adviespunt != punt or een.adviespunt > len(stuk.advies) or een.plek != gezien[een.adviespunt]:
            yield VERKEERD_GENUMMERD.met(nummer=een.nummer)
    nummers = {een.nummer for een in stuk.argumenten}
    for kanttekening in stuk.kanttekeningen:
        if not kanttekening.bij or not nummers.issuperset(kanttekening.bij):
            yield BESTAAT_NIET.met(x=kanttekening.nummer)


def _openbaar(onderwerp: Voorstelonderwerp, stuk: Collegestuk, geheim: Geheim) -> Iterator[Weigering]:
    """Name what the public may not read: in the words for the list always, in all of it when the proposal is open."""
    publicatie = publicatie_van(onderwerp, stuk)
    if stuk.advies:
        yield from formuleringsgebreken(onderwerp, stuk.advies, stuk.strekking, publicatie)
    leest = [publicatie]
    if stuk.openbaarheid.vorm is Vertrouwelijkheid.OPENBAAR:
        leest.append(alle_tekst(stuk))
    gevonden = dict.fromkeys(treffer for tekst in leest for treffer in treffers(tekst, geheim))
    if gevonden:
        yield NOEMT_IETS.met(treffer=", ".join(gevonden))
