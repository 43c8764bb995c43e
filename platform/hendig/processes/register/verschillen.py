"""Where a line of the list differs from what the register says about a partner on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date

from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.kaarten import Partijkaart
from governance.netwerk.queries import Partijstand, rollen_op
from governance.netwerk.rollen import wijzig_persoon
from governance.netwerk.rules import Rol
from governance.netwerk.service import wijzig_concern, wijzig_gegevens, wijzig_grootte, wijzig_ondersteuning
from hendig.bestanden.partnerlijst import Partnerregel
from hendig.processes.register.stappen import Contacten, Vraag

_KOLOM = {"e_mail": "email"}
"""The fields of a card that have another name as a column."""
_ALTIJD = ("naam", "kvk")


@dataclass(frozen=True, slots=True)
class Verschil:
    """One difference in words, and the act that takes it over from a day on."""

    zin: str
    doe: Callable[[Handeling, date], None]


def verschillen(
    session: Session, regel: Partnerregel, stand: Partijstand, dag: date, vraag: Vraag, contacten: Contacten
) -> Iterator[Verschil]:
    """Give what the line says otherwise than the register does on a day; the days of taking part are not among it."""
    alles = {"partij": stand.id, "reden": vraag.reden}
    kaart = _gewenste_kaart(regel, stand, vraag)
    if kaart != stand.kaart:
        yield Verschil(_kaartzin(stand.kaart, kaart), lambda h, per: wijzig_gegevens(h, kaart=kaart, per=per, **alles))
    if regel.grootte is not stand.grootte:
        zin = f"grootte wordt {regel.grootte} (was {stand.grootte})"
        yield Verschil(zin, lambda h, per: wijzig_grootte(h, grootte=regel.grootte, per=per, **alles))
    soorten = regel.ondersteuning
    if "ondersteuning" in vraag.kolommen and soorten != stand.ondersteuning:
        zin = f"ondersteuning wordt {_opsomming(soorten)} (was {_opsomming(stand.ondersteuning)})"
        yield Verschil(zin, lambda h, per: wijzig_ondersteuning(h, soorten=soorten, per=per, **alles))
    if "concern" in vraag.kolommen and regel.concern != stand.concern:
        zin = f"concern wordt {regel.concern or 'geen'} (was {stand.concern or 'geen'})"
        yield Verschil(zin, lambda h, per: wijzig_concern(h, concern=regel.concern, per=per, **alles))
    yield from _contact(session, regel, stand, dag, vraag, contacten)


def _contact(
    session: Session, regel: Partnerregel, stand: Partijstand, dag: date, vraag: Vraag, contacten: Contacten
) -> Iterator[Verschil]:
    kaart = regel.contact
    if kaart is None:
        return
    houders = rollen_op(session, Peil(dag), rollen=(Rol.CONTACTPERSOON,), partij=stand.id)
    zelfde = next((houder for houder in houders if houder.e_mail == kaart.e_mail), None)
    if zelfde is None:
        zin = f"contactpersoon erbij: {kaart.naam} ({kaart.e_mail})"
        yield Verschil(zin, lambda h, per: contacten.wijs_toe(h, kaart, stand.id, per))
    elif zelfde.naam != kaart.naam:
        wie, zin = zelfde.persoon, f"contactpersoon heet {kaart.naam} (was {zelfde.naam})"
        yield Verschil(zin, lambda h, per: wijzig_persoon(h, persoon=wie, kaart=kaart, per=per, reden=vraag.reden))


def _gewenste_kaart(regel: Partnerregel, stand: Partijstand, vraag: Vraag) -> Partijkaart:
    """Take the fields that the list has a column for, and leave the others as they are."""
    namen = [veld.name for veld in fields(Partijkaart)]
    genoemd = [naam for naam in namen if naam in _ALTIJD or _KOLOM.get(naam, naam) in vraag.kolommen]
    return replace(stand.kaart, **{naam: getattr(regel.kaart, naam) for naam in genoemd})


def _kaartzin(was: Partijkaart, wordt: Partijkaart) -> str:
    anders = [
        f"{_KOLOM.get(veld.name, veld.name)} wordt {getattr(wordt, veld.name) or 'leeg'} "
        f"(was {getattr(was, veld.name) or 'leeg'})"
        for veld in fields(Partijkaart)
        if getattr(was, veld.name) != getattr(wordt, veld.name)
    ]
    return ", ".join(anders)


def _opsomming(soorten: tuple[str, ...]) -> str:
    return "; ".join(soorten) or "geen"
