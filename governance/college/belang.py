"""Who has an interest in a case has no part in its besluit."""

from __future__ import annotations

from collections.abc import Collection

from governance.college.rules import HEEFT_BELANG
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import persoonsnamen


def weiger_belang(handeling: Handeling, personen: Collection[str], uitgesloten: Collection[str]) -> None:
    """Refuse a part in the case of who has an interest in it."""
    geraakt = sorted(set(personen) & set(uitgesloten))
    if geraakt:
        namen = persoonsnamen(handeling.session, geraakt, Peil(handeling.dag))
        raise HEEFT_BELANG.met(naam=namen.get(geraakt[0], "Deze persoon"))
