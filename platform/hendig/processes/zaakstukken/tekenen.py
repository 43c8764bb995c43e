"""Who signs a letter that changes something about an agreement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from governance.netwerk.queries import rollen_op
from governance.netwerk.rules import Rol
from governance.uitsluiting.queries import ondertekenaars
from governance.uitsluiting.weigeringen import NIET_GEVOLMACHTIGD
from hendig.brieven.onderbouwing import Ondertekenaar
from hendig.brieven.vraag import Vraag
from hendig.processes.zaakstukken.schrijfwerk import Keuzelijst
from hendig.processes.zaakstukken.stof import Stof

Tekent = Annotated[
    str,
    Vraag("Wie ondertekent?", uitleg="De burgemeester, of wie daarvoor een volmacht heeft.", uit="ondertekenaars"),
]
"""The question who signs, for every letter that asks it."""


def tekenkeuzes(stof: Stof) -> Mapping[str, Keuzelijst]:
    """Give who may sign, to choose from."""
    wie = ondertekenaars(stof.session, stof.peil)
    return {"ondertekenaars": [(een, stof.mens(een, Rol.BURGEMEESTER).naam) for een in wie]}


def ondertekenaar(stof: Stof, persoon: str) -> Ondertekenaar:
    """Name who signs; refused for who may not."""
    naam = stof.mens(persoon, Rol.BURGEMEESTER).naam
    if persoon not in ondertekenaars(stof.session, stof.peil):
        raise NIET_GEVOLMACHTIGD.met(naam=naam)
    zelf = rollen_op(stof.session, stof.peil, rollen=(Rol.BURGEMEESTER,), persoon=persoon)
    functie = Rol.BURGEMEESTER.value if zelf else "gevolmachtigd door de burgemeester"
    return Ondertekenaar(naam, functie, stof.kop.gemeente)
