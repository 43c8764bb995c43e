"""Who can be sent by a cluster, or stand in: people with a role today at a partner that takes part."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Final

from governance.netwerk.inzage import MAG_BEOORDELAARS_ZIEN
from governance.netwerk.queries import partners_op, rollen_op
from governance.netwerk.rules import Rol
from hendig.processes.register.afvaardiging import Gezant
from hendig.web.keuzes import keuzes
from hendig.web.verzoek import verzoek

_SCHEIDING: Final = " "
"""Between the key of the person and that of the party; no key has a space."""


def kiesbaren() -> list[Any]:
    """Give the choices by the name of the partner, both in the order of the alphabet.

    A role that the one who asks may not know of does not bring anybody into the list.
    """
    vraag = verzoek()
    partners = {partner.id: partner.kaart.naam for partner in partners_op(vraag.lezing, vraag.peil)}
    telt = [rol for rol in Rol if rol is not Rol.BEOORDELAAR or vraag.heeft(MAG_BEOORDELAARS_ZIEN)]
    gevonden: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for houder in rollen_op(vraag.lezing, vraag.peil, rollen=telt):
        if houder.partij in partners and houder.naam is not None:
            keuze = f"{houder.persoon}{_SCHEIDING}{houder.partij}"
            gevonden[partners[houder.partij]][keuze] = houder.naam
    mensen = [
        keuze
        for partner in sorted(gevonden, key=str.casefold)
        for keuze in keuzes(sorted(gevonden[partner].items(), key=lambda keuze: keuze[1].casefold()), partner)
    ]
    return [*keuzes([("", "Kies iemand")]), *mensen]


def gekozen(keuze: str) -> Gezant:
    """Give the person and the party of a choice."""
    persoon, _, partij = keuze.partition(_SCHEIDING)
    return Gezant(persoon, partij)
