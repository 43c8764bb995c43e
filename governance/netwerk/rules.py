"""Who can take part, as what, and for whom: the words of the register and what it refuses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from governance.bronnen import Bron
from governance.weigering import Weigering, Weigeringsgrond


class Partijsoort(StrEnum):
    """What a party is in the procesovereenkomst."""

    NETWERKPARTNER = "netwerkpartner"
    GEMEENTE = "gemeente"


class Grootte(StrEnum):
    """The size of a netwerkpartner, in full-time staff; a cluster mixes them."""

    ZZP = "ZZP"
    KLEIN = "klein"
    GROOT = "groot"


GROOTTE_BRON = Bron("ontwerpkeuze", "grootte van een netwerkpartner")
GROOTTE_UITLEG = {
    Grootte.ZZP: "één professional, zonder personeel",
    Grootte.KLEIN: "minder dan 50 fte",
    Grootte.GROOT: "50 fte of meer",
}
"""The Bondig Kader (paragraaf 4.2) names small and large and draws no line; this line is a proposal."""


class Rol(StrEnum):
    """What somebody does in the network; a role is held from day to day, for a body."""

    MEDEWERKER = "medewerker"
    MEDEWERKER_SOCIAAL_DOMEIN = "medewerker sociaal domein"
    TEKENBEVOEGDE = "tekenbevoegde"
    CONTACTPERSOON = "contactpersoon"
    BEOORDELAAR = "beoordelaar"
    AFGEVAARDIGDE = "afgevaardigde"
    PLAATSVERVANGER = "plaatsvervanger"
    KARTREKKER = "kartrekker"
    AANJAGER = "aanjager"
    PROCESONTWIKKELAAR = "procesontwikkelaar"
    VOORZITTER = "voorzitter MDG I-F"
    MDG_SECRETARIS = "secretaris MDG I-F"
    MEETBEHEERDER = "meetbeheerder"
    CONTROLEUR = "onafhankelijk controleur"
    TOEZICHTHOUDER = "onafhankelijk toezichthouder"
    HEROVERWEGER = "heroverwegingsadviseur"
    CONTRACTMANAGER = "contractmanager"
    JURIST = "jurist"
    INKOOP = "inkoop"
    CONTROLLER = "controller"
    FG = "functionaris gegevensbescherming"
    TREKKER_JEUGD = "bestuurlijk trekker Jeugd"
    TREKKER_WMO = "bestuurlijk trekker Wmo"
    COLLEGELID = "collegelid"
    BURGEMEESTER = "burgemeester"
    SECRETARIS = "gemeentesecretaris"
    REISBUDGETBEHEERDER = "beheerder reisbudget"
    BEHEERDER = "beheerder"
    SYSTEEM = "systeem"


class Netwerkgebeurtenis(StrEnum):
    """What happened in the register."""

    GEMEENTE_INGERICHT = "GemeenteIngericht"
    PARTNER_TOEGETREDEN = "PartnerToegetreden"
    PARTNER_UITGETREDEN = "PartnerUitgetreden"
    PARTIJ_GEWIJZIGD = "PartijGewijzigd"
    PERSOON_INGESCHREVEN = "PersoonIngeschreven"
    PERSOON_GEWIJZIGD = "PersoonGewijzigd"
    ROL_TOEGEWEZEN = "RolToegewezen"
    ROL_BEEINDIGD = "RolBeeindigd"
    PARTNERLIJST_INGELEZEN = "PartnerlijstIngelezen"
    REGISTER_HERSTELD = "RegisterHersteld"


@dataclass(frozen=True, slots=True)
class Rolregel:
    """For which party a role is held: one of these kinds, ``vrij`` when it may also be nobody's; or for nobody at all.

    ``per_cluster`` is a role for one cluster. ``als_lid`` is a role that a party only has while it takes part: it ends
    when the party leaves, unlike the role of who signs or answers for it afterwards.
    """

    soorten: tuple[Partijsoort, ...] = ()
    vrij: bool = False
    per_cluster: bool = False
    als_lid: bool = False


_PARTNER, _GEMEENTE = (Partijsoort.NETWERKPARTNER,), (Partijsoort.GEMEENTE,)
_VAN_IEDEREEN = (Partijsoort.NETWERKPARTNER, Partijsoort.GEMEENTE)
_IN_DIENST_OF_EXTERN = Rolregel(_VAN_IEDEREEN, vrij=True, als_lid=True)
_VAN_DE_GEMEENTE = Rolregel(_GEMEENTE)
_ZONDER_PARTIJ = Rolregel()

ROLREGELS = {
    Rol.MEDEWERKER: Rolregel(_PARTNER),
    Rol.MEDEWERKER_SOCIAAL_DOMEIN: _VAN_DE_GEMEENTE,
    Rol.TEKENBEVOEGDE: Rolregel(_VAN_IEDEREEN),
    Rol.CONTACTPERSOON: Rolregel(_VAN_IEDEREEN),
    Rol.BEOORDELAAR: Rolregel(_VAN_IEDEREEN, als_lid=True),
    Rol.AFGEVAARDIGDE: Rolregel(_PARTNER, per_cluster=True, als_lid=True),
    Rol.PLAATSVERVANGER: Rolregel(_PARTNER, per_cluster=True, als_lid=True),
    Rol.KARTREKKER: _IN_DIENST_OF_EXTERN,
    Rol.AANJAGER: _IN_DIENST_OF_EXTERN,
    Rol.PROCESONTWIKKELAAR: _IN_DIENST_OF_EXTERN,
    Rol.VOORZITTER: _IN_DIENST_OF_EXTERN,
    Rol.MDG_SECRETARIS: _VAN_DE_GEMEENTE,
    Rol.MEETBEHEERDER: _ZONDER_PARTIJ,
    Rol.CONTROLEUR: _ZONDER_PARTIJ,
    Rol.TOEZICHTHOUDER: _ZONDER_PARTIJ,
    Rol.HEROVERWEGER: _ZONDER_PARTIJ,
    Rol.CONTRACTMANAGER: _VAN_DE_GEMEENTE,
    Rol.JURIST: _VAN_DE_GEMEENTE,
    Rol.INKOOP: _VAN_DE_GEMEENTE,
    Rol.CONTROLLER: _VAN_DE_GEMEENTE,
    Rol.FG: _VAN_DE_GEMEENTE,
    Rol.TREKKER_JEUGD: _VAN_DE_GEMEENTE,
    Rol.TREKKER_WMO: _VAN_DE_GEMEENTE,
    Rol.COLLEGELID: _VAN_DE_GEMEENTE,
    Rol.BURGEMEESTER: _VAN_DE_GEMEENTE,
    Rol.SECRETARIS: _VAN_DE_GEMEENTE,
    Rol.REISBUDGETBEHEERDER: Rolregel(_PARTNER, als_lid=True),
    Rol.BEHEERDER: _ZONDER_PARTIJ,
}
"""Every role that a person can have; `Rol.SYSTEEM` is nobody's."""

MAG_INSCHRIJVEN = (Rol.BEHEERDER,)
"""In which roles somebody enters persons and gives roles."""
MAG_BIJHOUDEN = (Rol.BEHEERDER, Rol.CONTRACTMANAGER)
"""In which roles somebody keeps the parties."""
MAG_AFVAARDIGEN = (Rol.MDG_SECRETARIS, Rol.BEHEERDER)
"""In which roles somebody records whom a cluster sends to the MDG I-F; it is the cluster that chooses."""

BRON = Bron("ontwerpkeuze", "register van het netwerk")
KADER = Bron("Bondig Kader", "paragraaf 4.2")

ZELFDE_NUMMER = Weigeringsgrond(
    "NET-02", "KvK-nummer {kvk}{vestiging} staat {duur} al in het register. Verbeter het nummer.", BRON
)
TWEEDE_GEMEENTE = Weigeringsgrond(
    "NET-03", "Er staat {duur} al een gemeente in het register. Meer dan één tegelijk kan niet.", BRON
)
GEEN_LID = Weigeringsgrond("NET-04", "Deze partij doet op {dag} niet mee. Kies een dag waarop zij meedoet.", BRON)
ANDERE_SOORT = Weigeringsgrond("NET-05", "Dit kan alleen bij een netwerkpartner. Deze partij is de gemeente.", BRON)
ZELFDE_WAARDE = Weigeringsgrond("NET-06", "Dit staat al zo vast op {dag}. Er is niets te wijzigen.", BRON)
NIET_GEVONDEN = Weigeringsgrond(
    "NET-07", "Over deze partij of persoon staat op {dag} niets vast. Kies een andere dag.", BRON
)
GEEN_PARTIJ = Weigeringsgrond(
    "NET-14", "Op {dag} doet geen partij mee met KvK-nummer {kvk}. Controleer het nummer en de dag.", BRON
)
MEER_VESTIGINGEN = Weigeringsgrond(
    "NET-15", "Op {dag} zijn er {aantal} vestigingen met KvK-nummer {kvk}. Geef ook het vestigingsnummer op.", BRON
)
ZELFDE_ADRES = Weigeringsgrond(
    "NET-09", "Dit e-mailadres staat {duur} al in het register. Is het van een ander? Geef ieder een eigen adres.", BRON
)
ROL_VAN_NIEMAND = Weigeringsgrond("ROL-01", "De rol {rol} is van het programma zelf. Kies een andere rol.", BRON)
ROL_ZONDER_PARTIJ = Weigeringsgrond("ROL-02", "De rol {rol} hoort niet bij een partij. Laat de partij weg.", BRON)
ROL_MET_PARTIJ = Weigeringsgrond("ROL-03", "De rol {rol} hoort bij {soorten}. Geef op bij welke partij.", BRON)
ROL_CLUSTER = Weigeringsgrond("ROL-04", "De rol {rol} is {wel} voor één cluster. {raad}", KADER)
ROL_BUITEN_LIDMAATSCHAP = Weigeringsgrond(
    "ROL-05", "De rol {rol} geldt {duur}. De partij doet niet op al die dagen mee. Kies andere dagen.", BRON
)
TWEEDE_AFGEVAARDIGDE = Weigeringsgrond(
    "ROL-06", "Cluster {cluster} heeft {duur} al een afgevaardigde. Meer dan één tegelijk kan niet.", KADER
)
AL_AFGEVAARDIGD = Weigeringsgrond(
    "ROL-10", "Deze persoon is op {dag} al afgevaardigde van cluster {cluster}. Kies iemand anders.", KADER
)
NIET_INGESCHREVEN = Weigeringsgrond(
    "ROL-08",
    "Op {dag} staat niemand in het register met {e_mail}. Controleer het adres, of schrijf deze persoon eerst in.",
    BRON,
)
GEEN_VAN_DEZE_ROLLEN = Weigeringsgrond(
    "ROL-09", "{e_mail} is op {dag} geen {rollen}. Laat iemand met die rol dit doen, of geef de rol eerst.", BRON
)

_VOOR = {Partijsoort.NETWERKPARTNER: "een netwerkpartner", Partijsoort.GEMEENTE: "de gemeente"}


def of_lijst(woorden: Sequence[str]) -> str:
    """Write a choice in a sentence: "a, b of c"."""
    *begin, einde = woorden
    return f"{', '.join(begin)} of {einde}" if begin else einde


def partij_bezwaar(rol: Rol, partij: Partijsoort | None, *, cluster: str | None) -> Weigering | None:
    """Say why a role cannot be held for this party and cluster; None when it can."""
    regel = ROLREGELS.get(rol)
    if regel is None:
        return ROL_VAN_NIEMAND.met(rol=rol)
    if partij is not None and not regel.soorten:
        return ROL_ZONDER_PARTIJ.met(rol=rol)
    if (partij is None and regel.soorten and not regel.vrij) or (partij is not None and partij not in regel.soorten):
        return ROL_MET_PARTIJ.met(rol=rol, soorten=of_lijst([_VOOR[soort] for soort in regel.soorten]))
    if regel.per_cluster != (cluster is not None):
        wel, raad = ("", "Noem het cluster.") if regel.per_cluster else ("niet", "Laat het cluster weg.")
        return ROL_CLUSTER.met(rol=rol, wel=wel, raad=raad)
    return None
