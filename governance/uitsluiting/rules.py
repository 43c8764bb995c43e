"""The course of a matter: one function that takes a step, and one that tells what can be done and what cannot yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from governance.contract.termijnsoorten import TERMIJNSOORTEN
from governance.documenten.documentsoorten import Documentsoort
from governance.netwerk.rules import Partijsoort, Rol
from governance.uitsluiting import gesprekstraject, procedure
from governance.uitsluiting.gronden import GRONDREGELS, Grond, Route
from governance.uitsluiting.overgang import Overgang
from governance.uitsluiting.toestand import GESPREKSTRAJECT, RECHTEN_BEHOUDEN, VERBORGEN, Zaakgebeurtenis, Zaakstand
from governance.uitsluiting.waarborgen import ander_dan_melder
from governance.uitsluiting.weigeringen import (
    ANDERE_ROUTE,
    DOOR_HET_PROGRAMMA,
    KAN_NIET_NU,
    NIET_IN_DEZE_ROL,
    NIET_UW_DOSSIER,
    OOK_BIJ_FRAUDE,
    RECHTEN_BLIJVEN,
    TEGEN_GEMEENTE,
    TWEEDE_PERSOON,
)
from governance.uitsluiting.zaakfeiten import Stapfeit, Zaakfeiten
from governance.weigering import Weigering

OVERGANGEN = (*gesprekstraject.OVERGANGEN, *procedure.OVERGANGEN)
"""Every row of both tracks."""
BEGIN = frozenset({Zaakgebeurtenis.SIGNAAL_ONTSTAAN, Zaakgebeurtenis.SIGNAAL_GEMELD})
"""With what a matter begins."""
STAPPEN = frozenset(
    {(None, gebeurtenis, Zaakstand.SIGNAAL) for gebeurtenis in BEGIN}
    | {(van, rij.gebeurtenis, naar) for rij in OVERGANGEN for van in rij.van for naar in rij.naar}
)
"""Every step that exists, whatever stands in its way; the bolt in the database is made of this."""
VALIDEREN = frozenset(
    {Zaakgebeurtenis.VALIDATIE_GESTART, Zaakgebeurtenis.SIGNAAL_GELDIG, Zaakgebeurtenis.SIGNAAL_ONGELDIG}
)
"""Looking into a report."""
VOOR_HOREN = GESPREKSTRAJECT | {Zaakstand.VOORNEMEN}
NA_HOREN = frozenset(
    {Zaakgebeurtenis.GEAGENDEERD, Zaakgebeurtenis.AAN_TREKKERS_VOORGELEGD, Zaakgebeurtenis.TREKKERS_GEHOORD}
    | {Zaakgebeurtenis.BESLUIT_GENOMEN, Zaakgebeurtenis.VERKLARING_VERZONDEN}
)
"""Where the partner was not heard yet, and what only comes after that."""
VIER_OGEN = frozenset(rij.gebeurtenis for rij in OVERGANGEN if rij.tweede)
"""What two people do: everything in which any row asks a second one."""


@dataclass(frozen=True, slots=True)
class Mogelijkheid:
    """A row that starts where the matter is, and what stands in its way now; nothing does when it is empty."""

    overgang: Overgang
    bezwaren: tuple[Weigering, ...]


def na(stand: Zaakstand | None, gebeurtenis: Zaakgebeurtenis, naar: Zaakstand) -> Zaakstand:
    """Take one step; refuse one that does not exist from here."""
    if (stand, gebeurtenis, naar) not in STAPPEN:
        raise KAN_NIET_NU.met(stand="nog niet begonnen" if stand is None else stand.value)
    return naar


def stand_na(stappen: Iterable[Stapfeit]) -> Zaakstand | None:
    """Give how far it is after all steps in their order; None before the first."""
    stand: Zaakstand | None = None
    for stap in stappen:
        stand = na(stand, stap.gebeurtenis, stap.naar)
    return stand


def rijen_vanaf(feiten: Zaakfeiten) -> tuple[Overgang, ...]:
    """Give the rows that start where the matter is, for its ground, its route and the form that was agreed."""
    return tuple(
        rij
        for rij in OVERGANGEN
        if feiten.stand in rij.van
        and feiten.grond in rij.gronden
        and feiten.route in rij.routes
        and feiten.vorm in rij.vormen
    )


def mogelijkheden(feiten: Zaakfeiten) -> tuple[Mogelijkheid, ...]:
    """Tell what people can do from here, and what not yet and why; what the program records itself is not among it."""
    return tuple(Mogelijkheid(rij, bezwaren(rij, feiten)) for rij in rijen_vanaf(feiten) if rij.wie)


def bezwaren(rij: Overgang, feiten: Zaakfeiten) -> tuple[Weigering, ...]:
    """Ask every guard of a row, and give what stands in its way."""
    antwoorden = (waarborg(feiten) for waarborg in rij.waarborgen)
    return tuple(antwoord for antwoord in antwoorden if antwoord is not None)


def praat_in_mdg(grond: Grond, stand: Zaakstand) -> bool:
    """Tell whether the MDG I-F talks about it before any intention: on a ground in the law, after the invitation."""
    return grond is Grond.WETTELIJK and stand in (Zaakstand.GESPREK, Zaakstand.VERBETERTRAJECT)


def is_zijweg(rij: Overgang) -> bool:
    """Tell whether a step leaves the course, for a reason, with a document that the course needs too.

    That it can be taken is no sign that anybody wants it: the document is written either way.
    """
    return rij.reden and rij.document is Documentsoort.ANTWOORD_OP_ZIENSWIJZE


def al_gedaan(rij: Overgang, feiten: Zaakfeiten) -> bool:
    """Tell whether a step that leads nowhere else was taken here already; what told of a besluit told it for good."""
    if rij.naar != (feiten.stand,):
        return False
    sinds = feiten.in_deze_stand()
    if feiten.stand is Zaakstand.BESLOTEN_BEEINDIGEN:
        sinds = feiten.sinds(Zaakgebeurtenis.BESLUIT_GENOMEN)
    return any(stap.gebeurtenis is rij.gebeurtenis for stap in sinds)


def rij_voor(feiten: Zaakfeiten, gebeurtenis: Zaakgebeurtenis, naar: Zaakstand | None = None) -> Overgang:
    """Find the row of a step from here; `Weigering` when there is none. ``naar`` is asked where there is a choice."""
    passend = [
        rij
        for rij in rijen_vanaf(feiten)
        if rij.gebeurtenis is gebeurtenis and (naar in rij.naar if naar is not None else len(rij.naar) == 1)
    ]
    if len(passend) != 1:
        weiger_zonder_horen(feiten, gebeurtenis)
        weiger_andere_route(feiten, gebeurtenis)
        raise KAN_NIET_NU.met(stand=feiten.stand.value)
    return passend[0]


def weiger_zonder_horen(feiten: Zaakfeiten, gebeurtenis: Zaakgebeurtenis) -> None:
    """Refuse to go on without hearing the partner because it is urgent: the time to answer can only be shorter."""
    if GRONDREGELS[feiten.grond].spoed and feiten.stand in VOOR_HOREN and gebeurtenis in NA_HOREN:
        raise OOK_BIJ_FRAUDE.met(dagen=TERMIJNSOORTEN["T10b"].minimum_dagen)


def weiger_andere_route(feiten: Zaakfeiten, gebeurtenis: Zaakgebeurtenis) -> None:
    """Refuse a step of a route that the version of the agreement does not hold."""
    rijen = [rij for rij in OVERGANGEN if rij.gebeurtenis is gebeurtenis and feiten.stand in rij.van]
    routes = [route for route in Route if any(route in rij.routes for rij in rijen)]
    if routes and feiten.route not in routes:
        raise ANDERE_ROUTE.met(optie=", of ".join(route.woorden for route in routes), versie=feiten.versie)


def weiger_andere_rol(rij: Overgang, rol: Rol) -> None:
    """Refuse somebody in a role that does not take this step; nobody takes one of the program."""
    if not rij.wie:
        raise DOOR_HET_PROGRAMMA.met()
    if rol not in rij.wie:
        raise NIET_IN_DEZE_ROL.met(rollen=_namen(rij.wie))


def weiger_zelfde_persoon(rij: Overgang, feiten: Zaakfeiten, *, door: str, tweede: str | None, rol: Rol | None) -> None:
    """Refuse a step of two people by one, or by a second one in another role; and who reported does not validate."""
    weiger_melder(rij, feiten, door=door, tweede=tweede)
    if rij.tweede and (tweede is None or tweede == door or rol not in rij.tweede):
        raise TWEEDE_PERSOON.met(rollen=_namen(rij.tweede))


def weiger_melder(rij: Overgang, feiten: Zaakfeiten, *, door: str, tweede: str | None) -> None:
    """Refuse who reported something as one of those who say whether it is true.

    Where the talk is left out the intention itself says so: then the second person is somebody else.
    """
    wie = (door, tweede) if rij.gebeurtenis in VALIDEREN else (tweede,)
    bezwaren_ = [ander_dan_melder(feiten, een) for een in wie] if feiten.stand in VERBORGEN else []
    for bezwaar in bezwaren_:
        if bezwaar is not None:
            raise bezwaar


def weiger_gemeente(soort: Partijsoort) -> None:
    """Refuse a matter about the gemeente: it has its own track."""
    if soort is not Partijsoort.NETWERKPARTNER:
        raise TEGEN_GEMEENTE.met()


def weiger_ander_dossier(partij: str, partij_van_de_zaak: str) -> None:
    """Refuse the papers of a matter to who acts for another party; who rated is in no paper at all."""
    if partij != partij_van_de_zaak:
        raise NIET_UW_DOSSIER.met()


def weiger_minder_rechten(stand: Zaakstand) -> None:
    """Refuse to take a right from the partner before the end of the agreement is there."""
    if stand in RECHTEN_BEHOUDEN:
        raise RECHTEN_BLIJVEN.met()


def _namen(rollen: Iterable[Rol]) -> str:
    return " of ".join(rol.value for rol in rollen)
