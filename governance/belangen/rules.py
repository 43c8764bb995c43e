"""Which tie somebody can have to the partner of a case, who steps aside for it, and what that leaves to do.

Whether somebody rated the partner (R4) is nobody's to declare and is kept nowhere. The survey side tells it as a yes
or no at the moment that it matters, and it matters only for who advises: whoever rated may take part in establishing
and in talking. So for those nobody asks, and who takes part says nothing about who rated.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from governance.bronnen import Bron
from governance.netwerk.functiescheiding import MDG
from governance.netwerk.rules import Rol
from governance.weigering import Weigeringsgrond

VOORINGENOMEN = Bron("Awb", "artikel 2:4")
"""Applied to what is decided under private law by article 3:1, second paragraph; even a semblance counts."""
_KEUZE = Bron("ontwerpkeuze", "belangen in een zaak")


class Belangsgebeurtenis(StrEnum):
    """What the log records about ties."""

    VERKLAARD = "BelangVerklaard"
    BEOORDEELD = "BelangBeoordeeld"
    LATER_GEMELD = "LaterBelangGemeld"


class Belangcode(StrEnum):
    """Which tie somebody has to the partner of a case."""

    R0 = "R0"
    R1 = "R1"
    R2 = "R2"
    R3 = "R3"
    R4 = "R4"
    R5 = "R5"
    R6 = "R6"


BELANGEN = {
    Belangcode.R0: "geen belang",
    Belangcode.R1: "hoort bij de partner, of heeft er een partner of naaste familie",
    Belangcode.R2: "heeft een contract, dienstverband of geldelijke band met de partner",
    Belangcode.R3: "deed de melding, heeft een geschil met de partner, of neemt er werk van over",
    Belangcode.R4: "gaf zelf een oordeel over de partner in een meting die telt",
    Belangcode.R5: "is kartrekker of aanjager, en de eigen werkgever heeft zo'n band",
    Belangcode.R6: "is lid van het college en heeft een persoonlijk belang",
}
"""Each tie as it reads after "iemand die"."""


class Belanguitkomst(StrEnum):
    """What a jurist said about a declaration."""

    AANVAARD = "aanvaard"
    STAPT_OPZIJ = "stapt opzij"


class Deelname(StrEnum):
    """In what somebody takes part."""

    VASTSTELLING = "vaststelling"
    BESPREKING = "bespreking"
    ADVIES = "advies"
    BESLUIT = "besluit"


_COLLEGE = (Rol.COLLEGELID, Rol.BURGEMEESTER, Rol.TREKKER_JEUGD, Rol.TREKKER_WMO)
_MDG = frozenset({*MDG, Rol.CONTRACTMANAGER})
DEELNEMERS = {
    Deelname.VASTSTELLING: _MDG,
    Deelname.BESPREKING: _MDG,
    Deelname.ADVIES: frozenset({Rol.TOEZICHTHOUDER, Rol.HEROVERWEGER}),
    Deelname.BESLUIT: frozenset(_COLLEGE),
}
"""In which roles somebody takes part in what; the gemeente has a seat in the MDG I-F."""
ALLEEN_IN = {
    Belangcode.R5: frozenset({Rol.KARTREKKER, Rol.AANJAGER}),
    Belangcode.R6: frozenset(_COLLEGE),
}
"""Which ties only somebody in one of these roles can have."""
MAG_BEOORDELEN = (Rol.JURIST,)
"""In which roles somebody looks at a declaration, or records a tie that was found later."""


@dataclass(frozen=True, slots=True)
class Verklaring:
    """What holds about one person in a case: the tie, and what a jurist said; None as long as nothing was said."""

    code: Belangcode
    uitkomst: Belanguitkomst | None

    @property
    def stapt_opzij(self) -> bool:
        """Whether the person stays out: for a tie, or because a jurist says so."""
        return self.code is not Belangcode.R0 or self.uitkomst is Belanguitkomst.STAPT_OPZIJ

    @property
    def vrij(self) -> bool:
        """Whether the person declared that there is no tie and a jurist accepted that."""
        return not self.stapt_opzij and self.uitkomst is Belanguitkomst.AANVAARD


NEEMT_NIET_DEEL = Weigeringsgrond("UIT-11", "{naam} neemt niet deel aan dit agendapunt.", VOORINGENOMEN)
"""Says of nobody why: the same sentence for who has a tie, did not declare, or waits for a jurist."""
NIET_ZELF_VERKLAREN = Weigeringsgrond(
    "BEL-01",
    "Of u zelf een oordeel over deze partner gaf, vraagt niemand u. Kies een ander antwoord. Heeft u geen andere band "
    "met de partner, kies dan: geen belang.",
    _KEUZE,
)
PAST_NIET_BIJ_ROL = Weigeringsgrond(
    "BEL-02", "Deze band geldt alleen voor: {rollen}. Kies de band die bij u past.", VOORINGENOMEN
)
ZONDER_TOELICHTING = Weigeringsgrond("BEL-03", "Er staat geen tekst. Schrijf in een zin wat de reden is.", _KEUZE)
EIGEN_VERKLARING = Weigeringsgrond(
    "BEL-04",
    "U kunt niet oordelen over een belang van uzelf, of over een belang dat u zelf meldde. Vraag een andere jurist.",
    VOORINGENOMEN,
)
JURIST_MET_BELANG = Weigeringsgrond(
    "BEL-05", "U heeft zelf een belang in deze zaak. Vraag een andere jurist.", VOORINGENOMEN
)
AL_BEOORDEELD = Weigeringsgrond(
    "BEL-06", "Over deze verklaring is al geoordeeld. Is er iets veranderd, vraag dan een nieuwe verklaring.", _KEUZE
)
BAND_STAPT_OPZIJ = Weigeringsgrond(
    "BEL-07", "Wie zo'n band heeft, stapt opzij. Dit kan niet worden aanvaard. Kies: stapt opzij.", VOORINGENOMEN
)
ANDERE_PARTNER = Weigeringsgrond(
    "BEL-08", "Deze zaak gaat over een andere partner. Open de zaak opnieuw en verklaar daar.", _KEUZE
)
MELDT_ZICHZELF = Weigeringsgrond("BEL-09", "Heeft u zelf een belang, leg dan een nieuwe verklaring af.", _KEUZE)
ZELFDE_VERKLARING = Weigeringsgrond("BEL-10", "Dit heeft u al verklaard. U hoeft niets meer te doen.", _KEUZE)
NIETS_GEVONDEN = Weigeringsgrond(
    "BEL-11", "U koos: geen belang. Dan is er niets te melden. Kies welke band er toen al was.", _KEUZE
)
NIEUWERE_VERKLARING = Weigeringsgrond(
    "BEL-12", "Deze persoon heeft daarna opnieuw verklaard. Beoordeel de laatste verklaring.", _KEUZE
)


def mag_meedoen(verklaring: Verklaring | None, rol: Rol, handeling: Deelname, *, beoordeelde: bool) -> bool:
    """Tell whether somebody takes part in something in a role; without a declaration nobody does.

    ``beoordeelde`` is whether they themselves rated the partner in a round that counts; it only keeps somebody from
    advising.
    """
    if verklaring is None or not verklaring.vrij or rol not in DEELNEMERS[handeling]:
        return False
    return not (beoordeelde and handeling is Deelname.ADVIES)


def mag_inzien(verklaring: Verklaring | None) -> bool:
    """Tell whether somebody sees anything of an item about the case; who has a tie, or did not declare, does not."""
    return verklaring is not None and verklaring.vrij


def geldende_code(verklaard: Belangcode, *, hoort_bij_partner: bool) -> Belangcode:
    """Give the tie that counts: who has a role at the partner belongs to it, whatever was declared."""
    return Belangcode.R1 if hoort_bij_partner else verklaard


def weiger_verklaring(code: Belangcode, *, rollen: Collection[str], toelichting: str) -> None:
    """Refuse a declaration that nobody is asked for, that does not fit who declares, or that explains nothing."""
    if code is Belangcode.R4:
        raise NIET_ZELF_VERKLAREN.met()
    alleen = ALLEEN_IN.get(code)
    if alleen is not None and alleen.isdisjoint(rollen):
        raise PAST_NIET_BIJ_ROL.met(rollen=", ".join(sorted(rol.value for rol in alleen)))
    if code is not Belangcode.R0 and not toelichting.strip():
        raise ZONDER_TOELICHTING.met()


def weiger_oordeel(code: Belangcode, *, uitkomst: Belanguitkomst, toelichting: str) -> None:
    """Refuse that a tie is waved through, or that somebody without one is kept out for no reason."""
    if code is not Belangcode.R0 and uitkomst is Belanguitkomst.AANVAARD:
        raise BAND_STAPT_OPZIJ.met()
    if code is Belangcode.R0 and uitkomst is Belanguitkomst.STAPT_OPZIJ and not toelichting.strip():
        raise ZONDER_TOELICHTING.met()


def weiger_melding(code: Belangcode, *, toelichting: str) -> None:
    """Refuse a tie found later that is none, or about which nothing is said."""
    if code in {Belangcode.R0, Belangcode.R4}:
        raise NIETS_GEVONDEN.met()
    if not toelichting.strip():
        raise ZONDER_TOELICHTING.met()
