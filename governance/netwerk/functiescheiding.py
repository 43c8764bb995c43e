"""Separation of duties: which two roles one person never has on the same day, where that comes from, and why.

The table is the only place: the service refuses by it, and the bolt in the database is made from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from governance.bronnen import Bron
from governance.netwerk.rules import Rol
from governance.weigering import Weigeringsgrond

VAST = Bron("ontwerpkeuze", "functiescheiding, vaste regel")
GEVOLG = Bron("ontwerpkeuze", "functiescheiding, gevolg van een vaste regel")
KADER = Bron("Bondig Kader", "paragraaf 4.8")
AVG = Bron("AVG", "artikel 38 lid 6")

GESCHEIDEN = Weigeringsgrond(
    "ROL-07",
    "Deze persoon is {duur} al {ander}. Dat gaat niet samen met {rol}: {waarom} Kies een ander of andere dagen.",
    GEVOLG,
)

PARTNER = (Rol.MEDEWERKER, Rol.TEKENBEVOEGDE, Rol.CONTACTPERSOON, Rol.BEOORDELAAR, Rol.REISBUDGETBEHEERDER)
"""Who works, signs, answers or rates for a party; the last one for a partner only."""
MDG = (
    *(Rol.AFGEVAARDIGDE, Rol.PLAATSVERVANGER, Rol.KARTREKKER, Rol.AANJAGER, Rol.PROCESONTWIKKELAAR),
    *(Rol.VOORZITTER, Rol.MDG_SECRETARIS),
)
VOORBEREIDING = (Rol.CONTRACTMANAGER, Rol.JURIST, Rol.INKOOP, Rol.CONTROLLER)
BESLUIT = (Rol.TREKKER_JEUGD, Rol.TREKKER_WMO, Rol.COLLEGELID, Rol.BURGEMEESTER, Rol.SECRETARIS)


@dataclass(frozen=True, slots=True)
class Onverenigbaar:
    """Two roles that one person never has on one day, in whichever order they were given."""

    een: Rol
    ander: Rol
    bron: Bron
    waarom: str


def _elk(een: Rol, anderen: Iterable[Rol], bron: Bron, waarom: str) -> tuple[Onverenigbaar, ...]:
    return tuple(Onverenigbaar(een, ander, bron, waarom) for ander in anderen)


def _onafhankelijk(een: Rol, bron: Bron, waarom: str) -> tuple[Onverenigbaar, ...]:
    """Keep a role away from every party, from the measurement and from everybody who prepares or decides a case."""
    anderen = (*PARTNER, Rol.MEDEWERKER_SOCIAAL_DOMEIN, Rol.MEETBEHEERDER, *MDG, *VOORBEREIDING, *BESLUIT)
    return _elk(een, anderen, bron, waarom)


ONVERENIGBAAR: Sequence[Onverenigbaar] = (
    *_elk(
        Rol.MEETBEHEERDER,
        (*MDG, *VOORBEREIDING, *BESLUIT),
        VAST,
        "wie weet wie wat heeft ingevuld, bespreekt of besluit niet over partners.",
    ),
    *_elk(
        Rol.MEETBEHEERDER,
        PARTNER,
        GEVOLG,
        "wie weet wie wat heeft ingevuld, hoort niet bij een partij die meet of gemeten wordt.",
    ),
    *_elk(
        Rol.CONTROLEUR,
        (Rol.MEDEWERKER, Rol.MEDEWERKER_SOCIAAL_DOMEIN),
        VAST,
        "de controleur werkt niet bij een partner en niet bij het sociaal domein van de gemeente.",
    ),
    *_elk(
        Rol.CONTROLEUR,
        [rol for rol in PARTNER if rol is not Rol.MEDEWERKER],
        GEVOLG,
        "de controleur doet niets voor een partij die meet of gemeten wordt.",
    ),
    *_elk(
        Rol.CONTROLEUR,
        (Rol.MEETBEHEERDER, *MDG, *VOORBEREIDING, *BESLUIT),
        GEVOLG,
        "wie een meting controleert, voert haar niet uit en besluit niet over wat eruit volgt.",
    ),
    *_onafhankelijk(Rol.TOEZICHTHOUDER, KADER, "de toezichthouder is onafhankelijk."),
    *_onafhankelijk(
        Rol.HEROVERWEGER, GEVOLG, "wie een besluit opnieuw bekijkt, komt van buiten en had er geen deel aan."
    ),
    *_elk(
        Rol.TOEZICHTHOUDER,
        (Rol.CONTROLEUR,),
        GEVOLG,
        "wie een meting goedkeurde, adviseert niet over wat eruit volgt.",
    ),
    *_elk(
        Rol.HEROVERWEGER,
        (Rol.CONTROLEUR, Rol.TOEZICHTHOUDER),
        VAST,
        "wie een besluit opnieuw bekijkt, gaf er eerder geen oordeel of advies over.",
    ),
    *_elk(
        Rol.FG,
        (Rol.BEHEERDER, Rol.MEETBEHEERDER, Rol.CONTROLEUR, Rol.CONTRACTMANAGER, Rol.JURIST, *BESLUIT),
        AVG,
        "de FG houdt toezicht op wie over gegevens beslist.",
    ),
    *_elk(
        Rol.BEHEERDER,
        (Rol.MEETBEHEERDER, Rol.CONTROLEUR),
        GEVOLG,
        "de kluis gaat alleen open met meetbeheerder en controleur samen, en nooit met de beheerder erbij.",
    ),
)

_PER_PAAR = {frozenset((regel.een, regel.ander)): regel for regel in ONVERENIGBAAR}


def onverenigbaar(een: Rol, ander: Rol) -> Onverenigbaar | None:
    """Give the rule that keeps two roles apart; None when one person may have both."""
    return _PER_PAAR.get(frozenset((een, ander)))


def gescheiden_van(rol: Rol) -> frozenset[Rol]:
    """Give every role that who has this one cannot have on the same day."""
    return frozenset(lid for paar in _PER_PAAR if rol in paar for lid in paar if lid is not rol)
