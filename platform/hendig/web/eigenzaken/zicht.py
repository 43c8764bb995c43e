"""Which matters the people of a partner see: those about it of which a first letter was sent."""

from __future__ import annotations

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import Documentblad, stukken_in
from governance.documenten.rules import Documentstand
from governance.kennisgeving.queries import Kennisgevingsbeeld
from governance.uitsluiting.queries import Zaakbeeld, inzage_vanaf, zaken_van
from hendig.processes.zaak.partner import brieven_aan_partner
from hendig.processes.zaak.verzenden import VOOR_DE_GEMEENTE
from hendig.web.berichten.zicht import eigen_partijen
from hendig.web.verzoek import verzoek

NAAST_BRIEVEN = VOOR_DE_GEMEENTE | {Documentsoort.CONTROLEURSVERKLARING, Documentsoort.TRANSITIEPLAN}
"""What is read in the file itself; everything else reaches the partner as a letter, and is opened there."""
_KLAAR = (Documentstand.VASTGESTELD, Documentstand.VERZONDEN)


def eigen_zaken() -> list[Zaakbeeld]:
    """Give every matter that who asks sees, the last begun first."""
    session = verzoek().lezing
    alle = [een for partij in sorted(eigen_partijen()) for een in zaken_van(session, partij)]
    return [een for een in reversed(alle) if _bekend(een)]


def heeft_een_zaak() -> bool:
    """Tell whether there is any matter for who asks."""
    return bool(eigen_zaken())


def ziet_eigen_zaak(zaak: str) -> bool:
    """Tell whether there is such a matter for who asks."""
    return zoek_eigen_zaak(zaak) is not None


def zoek_eigen_zaak(zaak: str) -> Zaakbeeld | None:
    """Find a matter about a party of who asks, of which a letter was sent."""
    return next((een for een in eigen_zaken() if een.id == zaak), None)


def brieven(zaak: Zaakbeeld) -> list[tuple[Kennisgevingsbeeld, Documentblad]]:
    """Give the letters of a matter that were sent to the partner, the last first."""
    return list(reversed(brieven_aan_partner(verzoek().lezing, zaak)))


def stukken(zaak: Zaakbeeld) -> list[Documentblad]:
    """Give the approved papers that are read in the file; none while it is closed.

    A letter is not among them: opening it is what delivers it.
    """
    session = verzoek().lezing
    if inzage_vanaf(session, zaak.id) is None:
        return []
    return [een for een in stukken_in(session, zaak.id) if een.soort in NAAST_BRIEVEN and een.stand in _KLAAR]


def leest_stuk(zaak: str, document: str) -> bool:
    """Tell whether there is such a paper in the open file of a matter of who asks."""
    beeld = zoek_eigen_zaak(zaak)
    return beeld is not None and any(een.id == document for een in stukken(beeld))


def _bekend(zaak: Zaakbeeld) -> bool:
    return not zaak.verborgen and bool(brieven_aan_partner(verzoek().lezing, zaak))
