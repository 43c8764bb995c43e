"""Who sees what of the evidence of a case: the partner its own sum while it is open; nobody who rated."""

from __future__ import annotations

from governance.bewijs.queries import zoek_verzoek, zoek_vraag
from governance.bewijs.rules import PARTNER, WIE_STAAT_TOE
from governance.netwerk.rules import Rol
from governance.uitsluiting.queries import Zaakbeeld, zaakbeeld, zaken
from governance.weigering import Weigering
from hendig.processes.bewijs.zaakbewijs import is_in_te_zien
from hendig.web.verzoek import verzoek
from hendig.web.zaken.zicht import ziet, ziet_zaak

REKENT_NA = (*PARTNER, Rol.JURIST)
"""Who redoes the sum of a partner: the partner, and the jurist who works on the case."""


def rekent_na(zaak: str) -> bool:
    """Tell whether who asks redoes the sum of this case: theirs, or one they work on, and open now."""
    beeld = _zaak(zaak)
    if beeld is None or not is_in_te_zien(verzoek().lezing, beeld):
        return False
    return _van_eigen_partij(beeld) or (verzoek().heeft((Rol.JURIST,)) and ziet_zaak(zaak))


def is_eigen_zaak(zaak: str) -> bool:
    """Tell whether this is a case about the party of who asks, with its evidence open."""
    beeld = _zaak(zaak)
    return beeld is not None and _van_eigen_partij(beeld) and is_in_te_zien(verzoek().lezing, beeld)


def staat_open(zaak: str) -> bool:
    """Tell whether there is such a case with its evidence open."""
    beeld = _zaak(zaak)
    return beeld is not None and is_in_te_zien(verzoek().lezing, beeld)


def open_zaken() -> list[Zaakbeeld]:
    """Give every case of which the evidence is open."""
    return [een for een in zaken(verzoek().lezing) if is_in_te_zien(verzoek().lezing, een)]


def heeft_meting(zaak: str) -> bool:
    """Tell whether the jurist who asks works on this case, and it rests on a measurement; also after it ended."""
    beeld = _zaak(zaak)
    return beeld is not None and beeld.construct is not None and ziet_zaak(zaak)


def eigen_zaken() -> list[tuple[Zaakbeeld, bool]]:
    """Give the cases with a measurement on which the jurist who asks works, and whether each evidence is open."""
    session = verzoek().lezing
    return [(een, is_in_te_zien(session, een)) for een in zaken(session) if een.construct is not None and ziet(een)]


def is_onbeantwoord(vraag: str) -> bool:
    """Tell whether there is such a question without an answer."""
    beeld = zoek_vraag(verzoek().lezing, vraag)
    return beeld is not None and beeld.uitkomst is None


def mag_toestaan(nummer: str) -> bool:
    """Tell whether such a request waits for who asks."""
    beeld = zoek_verzoek(verzoek().lezing, nummer)
    return beeld is not None and verzoek().heeft(WIE_STAAT_TOE[beeld.soort])


def zaaknummers() -> dict[str, str]:
    """Give what each case is called where nobody is named."""
    return {een.id: een.nummer or "zonder nummer" for een in zaken(verzoek().lezing)}


def _van_eigen_partij(beeld: Zaakbeeld) -> bool:
    return any(houder.rol in PARTNER and houder.partij == beeld.partij for houder in verzoek().rollen)


def _zaak(zaak: str) -> Zaakbeeld | None:
    try:
        return zaakbeeld(verzoek().lezing, zaak)
    except Weigering:
        return None
