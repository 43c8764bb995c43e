"""What the administrator should look at: who cannot get in yet, what mail failed, and which seat is empty."""

from __future__ import annotations

from dataclasses import dataclass

from governance.netwerk.afvaardiging import zetels_op
from governance.netwerk.queries import rollen_op
from hendig.jobs.queries import aantallen
from hendig.jobs.rules import Stand
from hendig.toegang.queries import accounts
from hendig.web.verzoek import Verzoek


@dataclass(frozen=True, slots=True)
class Aandachtspunt:
    """A sentence about what is the matter, what to do about it, and the page where that is done."""

    zin: str
    actie: str
    doel: str


def aandachtspunten(vraag: Verzoek) -> list[Aandachtspunt]:
    """Give what needs attention today; nothing is the rule."""
    punten = []
    if zonder := _zonder_account(vraag):
        zin = f"{_mensen(zonder)} een rol en nog geen account in gebruik."
        punten.append(Aandachtspunt(zin, "Bekijk de accounts", "accounts.overzicht"))
    if mislukt := aantallen(vraag.lezing)[Stand.MISLUKT]:
        zin = "Er is 1 mail of taak niet gelukt." if mislukt == 1 else f"Er zijn {mislukt} mails of taken niet gelukt."
        punten.append(Aandachtspunt(zin, "Bekijk de post", "post.overzicht"))
    leeg = [zetel.cluster for zetel in zetels_op(vraag.lezing, vraag.peil) if zetel.afgevaardigde is None]
    if leeg:
        wie = "Dit cluster heeft" if len(leeg) == 1 else "Deze clusters hebben"
        zin = f"{wie} geen afgevaardigde: {', '.join(leeg)}."
        punten.append(Aandachtspunt(zin, "Bekijk de afvaardiging", "afvaardiging.overzicht"))
    return punten


def _zonder_account(vraag: Verzoek) -> int:
    met_rol = {houder.persoon for houder in rollen_op(vraag.lezing, vraag.peil)}
    return len(met_rol - {account.persoon for account in accounts(vraag.lezing, vraag.nu) if account.actief})


def _mensen(aantal: int) -> str:
    return "1 persoon heeft" if aantal == 1 else f"{aantal} personen hebben"
