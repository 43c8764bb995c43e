"""Who signs a letter that changes something about an agreement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from sqlalchemy.orm import Session

from governance.documenten.queries import Documentblad, inhoud_van
from governance.feiten.rules import Peil
from governance.netwerk.queries import persoonsnamen
from governance.netwerk.rules import Rol
from governance.uitsluiting.volmacht_queries import Volmachtbeeld, ondertekenaars
from governance.uitsluiting.weigeringen import NIET_GEVOLMACHTIGD
from hendig.brieven.onderbouwing import Ondertekenaar
from hendig.brieven.vraag import Vraag
from hendig.processes.zaakstukken.schrijfwerk import Keuzelijst
from hendig.processes.zaakstukken.stof import Stof

Tekent = Annotated[
    str,
    Vraag(
        "Wie ondertekent?",
        uitleg="De burgemeester, of wie een volmacht heeft. Erbij staat waarop dat steunt.",
        uit="ondertekenaars",
    ),
]
"""The question who signs, for every letter that asks it."""


def tekenkeuzes(stof: Stof) -> Mapping[str, Keuzelijst]:
    """Give who may sign, to choose from, each with the ground."""
    wie = ondertekenaars(stof.session, stof.zaak.id, stof.peil)
    return {"ondertekenaars": [(een, f"{_naam(stof, een)}, {waarop(volmacht)}") for een, volmacht in wie.items()]}


def waarop(volmacht: Volmachtbeeld | None) -> str:
    """Say on what ground somebody signs."""
    if volmacht is None:
        return Rol.BURGEMEESTER.value
    waarvoor = "voor alle zaken" if volmacht.zaak is None else "voor deze zaak"
    return f"volmacht {waarvoor}, {volmacht.duur} ({volmacht.besluit.rstrip('.')})"


def ondertekenaar(stof: Stof, persoon: str) -> Ondertekenaar:
    """Name who signs; refused for who may not."""
    naam, wie = _naam(stof, persoon), ondertekenaars(stof.session, stof.zaak.id, stof.peil)
    if persoon not in wie:
        raise NIET_GEVOLMACHTIGD.met(naam=naam)
    functie = Rol.BURGEMEESTER.value if wie[persoon] is None else "gevolmachtigd door de burgemeester"
    return Ondertekenaar(naam, functie, stof.kop.gemeente)


def weiger_oude_ondertekenaar(session: Session, stuk: Documentblad, peil: Peil) -> None:
    """Refuse to send a letter that is signed by somebody who may not sign any more on the day on which it goes out."""
    tekent = inhoud_van(session, stuk.nummer, stuk.versie).invoer.get("ondertekenaar")
    if tekent is None or stuk.zaak is None:
        return
    mogen = persoonsnamen(session, ondertekenaars(session, stuk.zaak, peil), peil)
    if tekent["naam"] not in mogen.values():
        raise NIET_GEVOLMACHTIGD.met(naam=tekent["naam"])


def _naam(stof: Stof, persoon: str) -> str:
    return stof.mens(persoon, Rol.BURGEMEESTER).naam
