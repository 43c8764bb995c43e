"""Whose letters somebody sees: those to the own party, and how they were delivered for who sends them."""

from __future__ import annotations

from governance.belangen.queries import opzij_in
from governance.documenten.queries import Documentblad, document_met
from governance.kennisgeving.queries import Kennisgevingsbeeld, kennisgevingen, zoek_kennisgeving
from governance.kennisgeving.rules import Bezorgstapsoort, Kanaal
from governance.netwerk.rules import Rol
from hendig.web.verzoek import verzoek

MAG_OPENEN = (Rol.CONTACTPERSOON, Rol.TEKENBEVOEGDE)
"""In which roles somebody opens a letter for a party: from then on it is delivered."""


def eigen_partijen() -> frozenset[str]:
    """Give the parties for which who asks opens letters."""
    return frozenset(
        houder.partij for houder in verzoek().rollen if houder.rol in MAG_OPENEN and houder.partij is not None
    )


def aan_u(bericht: str) -> bool:
    """Tell whether there is such a letter in the portal for who asks, and it was sent."""
    beeld = zoek_kennisgeving(verzoek().lezing, bericht)
    return (
        beeld is not None
        and beeld.partij in eigen_partijen()
        and beeld.zending.kanaal is Kanaal.PORTAAL
        and beeld.zending.verzonden is not None
    )


def geopend(bericht: str) -> bool:
    """Tell whether there is such a letter for who asks and somebody of their party opened it."""
    beeld = zoek_kennisgeving(verzoek().lezing, bericht)
    return aan_u(bericht) and beeld is not None and is_geopend(beeld)


def is_geopend(beeld: Kennisgevingsbeeld) -> bool:
    """Tell whether somebody opened a letter in the portal."""
    return any(feit.soort is Bezorgstapsoort.GEOPEND for feit in beeld.zending.feiten)


def te_volgen() -> list[Kennisgevingsbeeld]:
    """Give the letters that who asks follows on their way; none of a case in which they have a tie."""
    vraag = verzoek()
    opzij = opzij_in(vraag.lezing, vraag.persoon)
    return [een for een in kennisgevingen(vraag.lezing) if stuk_van(een).zaak not in opzij]


def volgt(bericht: str) -> bool:
    """Tell whether there is such a letter for who asks to follow."""
    return any(een.id == bericht for een in te_volgen())


def stuk_van(beeld: Kennisgevingsbeeld) -> Documentblad:
    """Give the document that a message is about."""
    return document_met(verzoek().lezing, beeld.document)
