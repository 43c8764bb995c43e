"""What a round that was signed off says about the gemeente: a low one begins or continues a track, a good one ends it.

Only what counts is taken in, and `geen conclusie` never is. Done again for the same round it changes nothing.
"""

from __future__ import annotations

from analysis.oordeel.uitkomst import Oordeel
from governance.feiten.rules import Peil
from governance.gemeentetraject.service import (
    laat_gemeenteronde_vervallen,
    meld_gemeente_voldoende,
    meld_gemeentesignaal,
)
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import gemeente_op
from surveys.ronde.queries import rondebeeld
from surveys.ronde.rules import GETOOND, Rondesoort
from surveys.uitslag.certificaat import Meetcertificaat
from surveys.uitslag.uitslagboek import Uitslagboek


def meld_gemeentesignalen(handeling: Handeling, *, ronde: str, uitslag: Uitslagboek) -> tuple[str, ...]:
    """Read what a round says about the gemeente, and give the keys of the tracks that it began, continued or ended."""
    beeld = rondebeeld(handeling.session, ronde)
    gemeente = gemeente_op(handeling.session, Peil(handeling.dag))
    if gemeente is None or beeld.soort is not Rondesoort.TELT or beeld.stand not in GETOOND:
        return ()
    geraakt = (_meld(handeling, ronde, beeld.naam, een) for een in uitslag.van(gemeente.id) if telt(een))
    return tuple(traject for traject in geraakt if traject is not None)


def trek_gemeentesignalen_in(handeling: Handeling, *, ronde: str, partij: str | None) -> None:
    """Take a round out of the tracks of the gemeente: it counts for nobody, or ``partij`` was right to object."""
    gemeente = gemeente_op(handeling.session, Peil(handeling.dag))
    if gemeente is not None and partij in (None, gemeente.id):
        laat_gemeenteronde_vervallen(handeling, ronde=ronde)


def telt(certificaat: Meetcertificaat) -> bool:
    """Tell whether nothing speaks against counting it: no V-rule fails."""
    return False not in certificaat.regels.values()


def _meld(handeling: Handeling, ronde: str, naam: str, certificaat: Meetcertificaat) -> str | None:
    meld = {Oordeel.ONDER: meld_gemeentesignaal, Oordeel.OP_OF_BOVEN: meld_gemeente_voldoende}.get(
        Oordeel(certificaat.oordeel)
    )
    if meld is None:
        return None
    return meld(
        handeling,
        ronde=ronde,
        rondenaam=naam,
        construct=certificaat.construct,
        certificaat=certificaat.als_json(),
        sha256=certificaat.sha256,
    )
