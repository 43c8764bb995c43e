"""Every kind of document, once: whether it belongs to a contract, must be on paper, and who may see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from governance.bronnen import Bron

PERSOONLIJKE_LEVENSSFEER = Bron("Woo", "artikel 5.1, tweede lid, onder e")


class Documentsoort(StrEnum):
    """What a document is."""

    WELKOMSTBRIEF = "welkomstbrief"
    FEITENRELAAS = "feitenrelaas"
    MEETCERTIFICAAT = "meetcertificaat"
    BERICHT_OVER_METING = "bericht over uw meting"
    SIGNAALBRIEF = "signaalbrief"
    GESPREKSUITNODIGING = "uitnodiging voor een gesprek"
    GESPREKSVERSLAG = "gespreksverslag"
    VERBETERPLAN = "verbeterplan"
    INGEBREKESTELLING = "ingebrekestelling"
    HERHALINGSCERTIFICAAT = "meetcertificaat herhaling"
    CONTROLEURSVERKLARING = "verklaring van de controleur"
    EVENREDIGHEIDSTOETS = "evenredigheidstoets"
    VOORNEMEN = "voornemen"
    ONTVANGSTBEVESTIGING = "ontvangstbevestiging"
    HOORVERSLAG = "verslag van het horen"
    ANTWOORD_OP_ZIENSWIJZE = "antwoord op de zienswijze"
    AGENDA = "agenda"
    OPLEGGER = "oplegger"
    VASTSTELLING = "vaststelling van de MDG I-F"
    BESPREEKVERSLAG = "bespreekverslag van de MDG I-F"
    VERGADERVERSLAG = "verslag van de vergadering"
    ADVIESOPDRACHT = "adviesopdracht"
    CONCEPTADVIES = "concept van het advies"
    TOEZICHTADVIES = "advies van de toezichthouder"
    NOTA_TREKKERS = "nota van de trekkers"
    TERUGVERWIJZING = "terugverwijzing"
    AANVULLENDE_NOTA = "aanvullende nota"
    COLLEGEVOORSTEL = "collegevoorstel"
    BESLUITBRIEF = "besluitbrief"
    HEROVERWEGINGSADVIES = "advies na heroverweging"
    HEROVERWEGINGSBESLUIT = "besluit na heroverweging"
    MAATREGELBRIEF = "maatregelbrief"
    TRANSITIEPLAN = "transitieplan"
    ONTBINDINGSVERKLARING = "ontbindingsverklaring"
    OPZEGGINGSBRIEF = "opzeggingsbrief"
    NETWERKMEDEDELING = "netwerkmededeling"
    SLUITINGSBRIEF = "sluitingsbrief"
    INTREKKINGSBRIEF = "intrekkingsbrief"
    VERVALBRIEF = "bericht dat de zaak is vervallen"
    OPZEGGINGSBEVESTIGING = "bevestiging van opzegging"
    AFSLUITVERSLAG = "afsluitverslag"


class Vertrouwelijkheid(StrEnum):
    """Who may see a document."""

    OPENBAAR = "openbaar"
    NIET_OPENBAAR = "niet openbaar"
    GEHEIM = "geheim"


class Bewaarcode(StrEnum):
    """With what a document is kept; how long that is, is fixed with the archivist and not here."""

    PROCESOVEREENKOMST = "procesovereenkomst"
    UITSLUITING = "uitsluiting"
    MDG = "vergadering"
    COLLEGE = "collegebesluit"


@dataclass(frozen=True, slots=True)
class Soortregels:
    """What holds for every document of a kind.

    ``privaatrechtelijk``: it belongs to a contract, so no objection under the Awb is open against it.
    ``schriftelijk``: the law or the contract asks for it in writing.
    """

    privaatrechtelijk: bool
    schriftelijk: bool
    vertrouwelijkheid: Vertrouwelijkheid
    woo_grond: Bron | None
    bewaarcode: Bewaarcode


_S = Documentsoort
_OP_PAPIER = frozenset({_S.INGEBREKESTELLING, _S.ONTBINDINGSVERKLARING, _S.OPZEGGINGSBRIEF})
_OPENBAAR = frozenset({_S.NETWERKMEDEDELING})
_BEWAARD_BIJ = {
    _S.WELKOMSTBRIEF: Bewaarcode.PROCESOVEREENKOMST,
    _S.AGENDA: Bewaarcode.MDG,
    _S.VERGADERVERSLAG: Bewaarcode.MDG,
    _S.COLLEGEVOORSTEL: Bewaarcode.COLLEGE,
}
_BESTUURLIJK = frozenset({_S.COLLEGEVOORSTEL, _S.NOTA_TREKKERS, _S.AANVULLENDE_NOTA, _S.TERUGVERWIJZING})
"""Papers inside the gemeente: they may say that no objection is open."""


def _regels(soort: Documentsoort) -> Soortregels:
    openbaar = soort in _OPENBAAR
    return Soortregels(
        privaatrechtelijk=soort not in _BESTUURLIJK,
        schriftelijk=soort in _OP_PAPIER,
        vertrouwelijkheid=Vertrouwelijkheid.OPENBAAR if openbaar else Vertrouwelijkheid.NIET_OPENBAAR,
        woo_grond=None if openbaar else PERSOONLIJKE_LEVENSSFEER,
        bewaarcode=_BEWAARD_BIJ.get(soort, Bewaarcode.UITSLUITING),
    )


SOORTREGELS: Mapping[Documentsoort, Soortregels] = {soort: _regels(soort) for soort in Documentsoort}
