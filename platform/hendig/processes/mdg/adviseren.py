"""Who may advise in a case or on its besluit: who has no tie to the partner, and did not rate it.

Asked where the advice is written and where its steps are taken. The answer about rating is for the act alone: the
sentence is the same for who has no such role, declared nothing, has a tie, or rated.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from sqlalchemy.orm import Session

from governance.belangen.queries import belang
from governance.belangen.rules import Deelname, mag_meedoen
from governance.bronnen import BONDIG_KADER, Bron
from governance.feiten.rules import Peil
from governance.netwerk.queries import rollen_op
from governance.netwerk.rules import Rol
from governance.uitsluiting.queries import metingen, zaakbeeld
from governance.uitsluiting.toestand import Zaakgebeurtenis
from governance.weigering import Weigeringsgrond
from hendig.processes.mdg.meetvragen import gaf_oordeel

ADVIESSTAPPEN: Final = frozenset({Zaakgebeurtenis.CONCEPTADVIES_GEDEELD, Zaakgebeurtenis.ADVIES_UITGEBRACHT})
"""What only who may advise does."""
GEEN_ADVISEUR = Weigeringsgrond(
    "MDG-35",
    "Dit advies geeft de {rol} die een verklaring zonder belang heeft.",
    Bron(BONDIG_KADER, "paragraaf 4.8"),
)


def weiger_adviseur(session: Session, *, zaak: str, persoon: str, dag: dt.date, rol: Rol = Rol.TOEZICHTHOUDER) -> None:
    """Refuse who may not advise in this case on a day in a role."""
    gevonden, partij = belang(session, zaak, persoon), zaakbeeld(session, zaak).partij
    heeft = rollen_op(session, Peil(dag), rollen=(rol,), persoon=persoon)
    beoordeelde = gaf_oordeel(
        session, persoon=persoon, partij=partij, rondes=[een.ronde for een in metingen(session, zaak)]
    )
    verklaring = None if gevonden is None else gevonden.verklaring
    if not heeft or not mag_meedoen(verklaring, rol, Deelname.ADVIES, beoordeelde=beoordeelde):
        raise GEEN_ADVISEUR.met(rol=rol.value)
