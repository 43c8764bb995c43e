"""Who sees which meeting and which item: of an item about a partner only who has no tie to it."""

from __future__ import annotations

from governance.belangen.queries import belang, hoort_bij
from governance.documenten.queries import Documentblad
from governance.mdg.queries import Puntbeeld, controlelijst, puntbeeld, vergaderbeeld
from governance.mdg.stemming import CONTROLELIJST, ZITTING
from hendig.processes.mdg import zicht
from hendig.processes.mdg.papieren import MAG_KEUREN, MAG_MAKEN, VAST
from hendig.web.verzoek import verzoek


def is_vergadering(vergadering: str) -> bool:
    """Tell whether there is such a meeting."""
    return vergaderbeeld(verzoek().lezing, vergadering) is not None


def ziet_punt(punt: str, **_: int) -> bool:
    """Tell whether there is such an item for who asks."""
    beeld = puntbeeld(verzoek().lezing, punt)
    return beeld is not None and mag_punt_zien(beeld)


def is_vraag(punt: str, nummer: int) -> bool:
    """Tell whether the checklist of an item that who asks sees has such a point."""
    return 1 <= nummer <= len(CONTROLELIJST) and ziet_punt(punt)


def is_betwist(punt: str, nummer: int) -> bool:
    """Tell whether a point of the checklist of an item waits for a controleur."""
    beeld = puntbeeld(verzoek().lezing, punt)
    lijst = () if beeld is None else controlelijst(verzoek().lezing, punt)
    return any(een.nummer == nummer and een.betwist and een.beslecht is None for een in lijst) and ziet_punt(punt)


def mag_punt_zien(beeld: Puntbeeld) -> bool:
    """Tell whether who asks sees an item."""
    vraag = verzoek()
    rollen = {houder.rol for houder in vraag.rollen}
    return zicht.mag_punt_zien(vraag.lezing, beeld, persoon=vraag.persoon, rollen=rollen, dag=vraag.dag)


def leest_blad(blad: Documentblad) -> bool:
    """Tell whether who asks reads a paper as far as it is: a concept only who makes or approves it."""
    return blad.stand in VAST or verzoek().heeft((*MAG_MAKEN, *MAG_KEUREN))


def te_verklaren(beeld: Puntbeeld) -> bool:
    """Tell whether who asks can still declare about the partner of an item."""
    vraag = verzoek()
    if beeld.zaak is None or beeld.partij is None or beeld.uitkomst is not None or not vraag.heeft(ZITTING):
        return False
    bij_de_partner = hoort_bij(vraag.lezing, beeld.partij, vraag.persoon, vraag.dag)
    return belang(vraag.lezing, beeld.zaak, vraag.persoon) is None and not bij_de_partner
