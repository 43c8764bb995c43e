"""What the pages about text, norm and questionnaire share: which versions somebody sees, and who may fix one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from flask import request

from governance.contract.rules import MAG_OPSTELLEN, MAG_VASTSTELLEN, Versiestand
from governance.contract.versieloop import Versieloop
from governance.netwerk.queries import rollen_op
from governance.netwerk.rules import Rol
from hendig.web.formulier import Vraagformulier, vrije_dag
from hendig.web.namen import namen_van
from hendig.web.verzoek import verzoek

ZIET_CONCEPTEN: Final = (*MAG_OPSTELLEN, *MAG_VASTSTELLEN)
"""Who sees a version before it is fixed: who writes one or fixes one."""


class Dagvraag(Vraagformulier):
    """On which day."""

    dag = vrije_dag("Op welke dag?", hint="Zonder datum is het vandaag.")

    def gevraagd(self) -> dt.date:
        """Give the day that was asked for; today when there is none, or none that can be read."""
        return (self.dag.data if self.validate() else None) or verzoek().dag


def zoek(versies: Iterable[Versieloop], nummer: str) -> Versieloop | None:
    """Give the version with a number; None when there is none."""
    return next((versie for versie in versies if versie.nummer == nummer), None)


def zichtbare(versies: Iterable[Versieloop], ziet: Sequence[Rol] = ZIET_CONCEPTEN) -> list[Versieloop]:
    """Give the versions that are there for who asks."""
    return [versie for versie in versies if is_zichtbaar(versie, ziet)]


def is_zichtbaar(versie: Versieloop | None, ziet: Sequence[Rol] = ZIET_CONCEPTEN) -> bool:
    """Tell whether a version is there for who asks; ``ziet`` is who sees a concept."""
    return versie is not None and (versie.stand is Versiestand.VASTGESTELD or verzoek().heeft(ziet))


def is_concept(versie: Versieloop | None) -> bool:
    """Tell whether there is such a version and nobody fixed it."""
    return versie is not None and versie.stand is Versiestand.CONCEPT


def gelezen() -> int | None:
    """Give how many times a version had been written down when who asks read it; None when the address does not say."""
    return request.args.get("gelezen", type=int)


def namen_bij(versies: Iterable[Versieloop]) -> Mapping[str, str]:
    """Give the names of everybody who took a step with one of these versions, as they are known today."""
    wie = {stap.door for versie in versies for stap in versie.stappen}
    return namen_van(wie)


def wie_mag_vaststellen(versie: Versieloop, mag: Sequence[Rol] = MAG_VASTSTELLEN) -> list[tuple[str, str]]:
    """Give who may fix a version today, and in which role: everybody with such a role who did not write it."""
    houders = rollen_op(verzoek().lezing, verzoek().peil, rollen=mag)
    return [(een.naam or "naam vernietigd", een.rol) for een in houders if een.persoon not in versie.opstellers]
