"""Who sees an objection and does something with it: the party that made it, and a controleur who had no part."""

from __future__ import annotations

from governance.weigering import Weigering
from hendig.web.resultaten.zicht import eigen_partijen
from hendig.web.verzoek import verzoek
from surveys.ronde.queries import Rondebeeld, rondebeeld
from surveys.uitslag.bezwaar_queries import Bezwaarbeeld, beslissers, weigering_van_bezwaar, zoek_bezwaar
from surveys.uitslag.bezwaar_rules import MAG_BESLISSEN, Bezwaarstand


def ziet_bezwaar(bezwaar: str) -> bool:
    """Tell whether there is such an objection for who asks."""
    beeld = zoek_bezwaar(verzoek().lezing, bezwaar)
    return beeld is not None and (is_eigen(beeld) or verzoek().heeft(MAG_BESLISSEN))


def mag_intrekken(bezwaar: str) -> bool:
    """Tell whether there is such an objection that who asks may take back."""
    beeld = zoek_bezwaar(verzoek().lezing, bezwaar)
    return beeld is not None and is_eigen(beeld)


def waarom_niet(ronde: Rondebeeld, partij: str) -> Weigering | None:
    """Tell why a party cannot object to a round today; None when it can."""
    try:
        return weigering_van_bezwaar(verzoek().lezing, ronde, partij, verzoek().dag)
    except Weigering as zonder_termijn:  # the agreement says nothing about the term
        return zonder_termijn


def is_eigen(bezwaar: Bezwaarbeeld) -> bool:
    """Tell whether who asks sees the result that an objection is about as their own."""
    return bezwaar.partij in eigen_partijen()


def kan_beslissen(bezwaar: Bezwaarbeeld) -> bool:
    """Tell whether who asks may decide it: a controleur who neither looked the round over nor signed, while it runs."""
    return bezwaar.stand is Bezwaarstand.LOOPT and verzoek().persoon in wie_beslist(bezwaar)


def wie_beslist(bezwaar: Bezwaarbeeld) -> frozenset[str]:
    """Give who may decide it today."""
    session = verzoek().lezing
    return beslissers(session, rondebeeld(session, bezwaar.ronde), verzoek().peil)
