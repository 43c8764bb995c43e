"""The rules of who sees, explains and judges an obligation, held against who asks."""

from __future__ import annotations

from governance.netwerk.rules import Rol
from governance.verplichtingen import inzage
from governance.verplichtingen.queries import Nakomingsbeeld, zoek_nakoming
from hendig.web.verzoek import verzoek


def ziet(beeld: Nakomingsbeeld) -> bool:
    """Tell whether who asks sees it."""
    return inzage.ziet(_wie(), partij=beeld.partij, persoon=beeld.persoon)


def uitlegrollen(beeld: Nakomingsbeeld) -> tuple[Rol, ...]:
    """Give the roles in which who asks explains."""
    return inzage.uitlegrollen(_wie(), partij=beeld.partij, persoon=beeld.persoon)


def oordeelrollen(beeld: Nakomingsbeeld) -> tuple[Rol, ...]:
    """Give the roles in which who asks judges; the act itself refuses who judges themselves or their own partner."""
    return inzage.oordeelrollen(_wie(), partij=beeld.partij, persoon=beeld.persoon)


def zichtbaar(nakoming: str) -> bool:
    """Tell whether there is such an obligation for who asks."""
    beeld = zoek_nakoming(verzoek().lezing, nakoming)
    return beeld is not None and ziet(beeld)


def mag_uitleggen(nakoming: str) -> bool:
    """Tell whether there is such an obligation about which who asks may explain."""
    beeld = zoek_nakoming(verzoek().lezing, nakoming)
    return beeld is not None and uitlegrollen(beeld) != ()


def mag_beoordelen(nakoming: str) -> bool:
    """Tell whether there is such an obligation that who asks may judge."""
    beeld = zoek_nakoming(verzoek().lezing, nakoming)
    return beeld is not None and oordeelrollen(beeld) != ()


def _wie() -> inzage.Betrokkene:
    vraag = verzoek()
    rollen = frozenset((houder.rol, houder.partij) for houder in vraag.rollen)
    return inzage.Betrokkene(vraag.persoon, rollen, None if vraag.gemeente is None else vraag.gemeente.id)
