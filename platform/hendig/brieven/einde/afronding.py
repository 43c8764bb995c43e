"""What happens when an agreement ends: with running help, money, the reisbudget, and what was told in confidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from governance.kalender.datum import datum
from hendig.brieven.einde.mededeling import mededeling
from hendig.zetwerk.blokken import Alinea, Blok, Kop, Lijst, Tabel

AFRONDING_MARKER = ("afronding.lopend.wat_gebeurt", "afronding.afrekening", "afronding.reisbudget")


@dataclass(frozen=True, slots=True)
class LopendeHulp:
    """One category of running help: how many, and what happens with it; never a family."""

    categorie: str
    aantal: int
    wat_gebeurt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Afronding:
    """What is arranged; ``toegang_tot`` is the last day of access to Hendig, None when the partner stays in part."""

    lopend: tuple[LopendeHulp, ...]
    afrekening: tuple[str, ...]
    reisbudget: str
    toegang_tot: date | None


def afrondingsblokken(afronding: Afronding, *, naam: str, per: date | None) -> Iterator[Blok]:
    """Say what happens with everything; ``per`` is None where it ends on the day on which the letter arrives."""
    yield Kop("Wat gebeurt er met lopende hulp?")
    yield Alinea("De procesovereenkomst gaat over de samenwerking en niet over de hulp aan een gezin.")
    yield from _lopend(afronding.lopend)
    yield Kop("Hoe rekenen wij af?")
    yield Lijst(("Hulp die u heeft geleverd, betalen wij.", *afronding.afrekening))
    yield Kop("Reisbudget", 3)
    yield Alinea(afronding.reisbudget)
    yield Kop("Wat blijft vertrouwelijk?")
    yield Alinea("Wat u in Hendig in vertrouwen hoorde, blijft vertrouwelijk. Dat geldt ook voor ons.")
    if afronding.toegang_tot is not None:
        yield Alinea(
            f"U kunt in Hendig tot en met {datum(afronding.toegang_tot)}. Bewaar vóór die tijd wat u nodig heeft."
        )
        yield Kop("Wat hoort het netwerk?")
        zin = "dat u niet meer deelneemt aan Hendig, en vanaf welke dag."
        if per is not None:
            zin = f"\u201c{mededeling(naam, per)}\u201d"
        yield Alinea(f"Na het einde één zin: {zin} Een reden noemen wij niet.")


def _lopend(lopend: tuple[LopendeHulp, ...]) -> Iterator[Blok]:
    if not lopend:
        yield Alinea("Er is op dit moment geen lopende hulp.")
        return
    rijen = tuple((een.categorie, str(een.aantal), een.wat_gebeurt) for een in lopend)
    yield Tabel("", ("Soort hulp", "Aantal", "Wat ermee gebeurt"), rijen, rechts=(1,), breed=(2,))
