"""Who may see an obligation, explain about it, and judge it."""

from __future__ import annotations

from typing import Final

from governance.netwerk.rules import Rol
from governance.verplichtingen.queries import Nakomingsbeeld, zoek_nakoming
from governance.verplichtingen.rules import MAG_BEOORDELEN, MAG_VERANTWOORDEN
from hendig.web.verzoek import verzoek

_VOOR_DE_PARTIJ: Final = (Rol.CONTACTPERSOON, Rol.TEKENBEVOEGDE)
"""Who answers for a party also where an obligation is of one of its people."""


def ziet(beeld: Nakomingsbeeld) -> bool:
    """Tell whether who asks may see it: their own party's, the gemeente's because it is mutual, or all who judge.

    What is asked of a person is for that person, for who answers for the party, and for who judges.
    """
    vraag = verzoek()
    if vraag.heeft(MAG_BEOORDELEN) or beeld.persoon == vraag.persoon:
        return True
    if beeld.persoon is not None:
        return _rol_bij(beeld.partij, _VOOR_DE_PARTIJ) != ()
    gemeente = vraag.gemeente
    return beeld.partij in vraag.partijen or (gemeente is not None and beeld.partij == gemeente.id)


def uitlegrollen(beeld: Nakomingsbeeld) -> tuple[Rol, ...]:
    """Give the roles in which who asks may explain: those for the party itself; none when it is of somebody else."""
    mag = _rol_bij(beeld.partij, MAG_VERANTWOORDEN)
    return mag if beeld.persoon in (None, verzoek().persoon) else _rol_bij(beeld.partij, _VOOR_DE_PARTIJ)


def oordeelrollen(beeld: Nakomingsbeeld) -> tuple[Rol, ...]:
    """Give the roles in which who asks may judge; the act itself refuses who judges themselves or their own partner."""
    vraag = verzoek()
    gemeente = None if vraag.gemeente is None else vraag.gemeente.id
    eigen = vraag.partijen - {gemeente}
    if beeld.partij in eigen or beeld.persoon == vraag.persoon:
        return ()
    return tuple(rol for rol in MAG_BEOORDELEN if vraag.heeft((rol,)))


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


def _rol_bij(partij: str, rollen: tuple[Rol, ...]) -> tuple[Rol, ...]:
    heeft = {houder.rol for houder in verzoek().rollen if houder.partij == partij}
    return tuple(rol for rol in rollen if rol in heeft)
