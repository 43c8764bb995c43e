"""Who sees an objection and does something with it: the party that made it, and a controleur who did not sign."""

from __future__ import annotations

from hendig.web.resultaten.zicht import eigen_partijen
from hendig.web.verzoek import verzoek
from surveys.ronde.queries import rondebeeld
from surveys.uitslag.bezwaar_queries import Bezwaarbeeld, ondertekende, zoek_bezwaar
from surveys.uitslag.bezwaar_rules import MAG_BESLISSEN, Bezwaarstand


def ziet_bezwaar(bezwaar: str) -> bool:
    """Tell whether there is such an objection for who asks."""
    beeld = zoek_bezwaar(verzoek().lezing, bezwaar)
    return beeld is not None and (is_eigen(beeld) or verzoek().heeft(MAG_BESLISSEN))


def mag_intrekken(bezwaar: str) -> bool:
    """Tell whether there is such an objection that who asks may take back."""
    beeld = zoek_bezwaar(verzoek().lezing, bezwaar)
    return beeld is not None and is_eigen(beeld)


def is_eigen(bezwaar: Bezwaarbeeld) -> bool:
    """Tell whether who asks sees the result that an objection is about as their own."""
    return bezwaar.partij in eigen_partijen()


def kan_beslissen(bezwaar: Bezwaarbeeld) -> bool:
    """Tell whether who asks may decide it: a controleur who did not sign, while it runs."""
    vraag = verzoek()
    loopt = bezwaar.stand is Bezwaarstand.LOOPT and vraag.heeft(MAG_BESLISSEN)
    return loopt and not ondertekende(rondebeeld(vraag.lezing, bezwaar.ronde), vraag.persoon)
