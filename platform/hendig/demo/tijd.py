"""Letting days go by in a demo: what would have happened meanwhile happens, and no visitor has to wait for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from governance.logboek.handeling import Toeval
from governance.opslag.database import Opslag
from hendig.demo.openronde import vul_aan
from hendig.demo.toneel import Toneel
from hendig.demo.verklaringen import laat_verklaren
from hendig.jobs.draaitijd import meld_doorgedraaid
from hendig.processes.zaak.klok import loop_alles_na
from hendig.toegang.service import laat_dagen_voorbijgaan
from surveys.kluis.kluis import Kluis


def laat_tijd_voorbijgaan(
    opslag: Opslag, kluis: Kluis, *, klok: Callable[[], dt.datetime], toeval: Toeval, dagen: int
) -> None:
    """Let days go by: invented people fill in before a round closes and declare before a meeting; then the clock looks.

    ``klok`` is the clock of the demo. What else is due then is done by the worker, as always.
    """
    toneel = Toneel(opslag, kluis, nu=klok(), toeval=toeval)
    laat_verklaren(toneel)
    vul_aan(toneel, voor=toneel.nu + dt.timedelta(days=dagen))
    with toneel.als_installatie(klok()) as handeling:
        meld_doorgedraaid(handeling, tot=handeling.op + dt.timedelta(days=dagen))
        laat_dagen_voorbijgaan(handeling, dagen=dagen)
    loop_alles_na(opslag, op=klok(), toeval=toeval)
