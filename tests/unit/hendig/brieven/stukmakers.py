"""Who makes papers about invented partners, and the head of such a paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hendig.brieven.stuk import Maker
from tests.unit.hendig.brieven.brieven import KOP

ILSE = Maker("Ilse Ravensteyn", "contactpersoon van de gemeente")
JORIS = Maker("Joris Wielewaal", "jurist")
BRAM = Maker("Bram Ooievaar", "meetbeheerder")
ESTHER = Maker("Esther Rietzanger", "onafhankelijk controleur")
TOEZICHT = Maker("Hanna Putter", "onafhankelijk toezichthouder")
LANG = (
    "De partner vertelde dat twee medewerkers in het voorjaar vertrokken. Daardoor kwamen afspraken met andere "
    "aanbieders later tot stand dan was gezegd. Sinds september is het team weer volledig."
)
ZAAK = replace(KOP, gemeente="Gemeente Lindebeek (verzonnen)", dagtekening=date(2027, 9, 6), kenmerk="HD-2027-0041")
GESPREK = replace(ZAAK, zaaknummer=None, dagtekening=date(2026, 11, 16), kenmerk="HD-2026-0033")
VOOR_PARTNER = {"opgesteld_door": (ILSE,), "vast_te_stellen_door": JORIS, "lezer": KOP.partner.naam}
