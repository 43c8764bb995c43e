"""Reading a ratings file the way the tests of it need it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from hendig.bestanden.metingen import Metingen, lees_metingen
from hendig.bestanden.problemen import Invoerfout

KOP = "ronde;beoordelaar;beoordeelde;score"
ITEMKOP = "ronde;beoordelaar;beoordeelde;C1;C2;C3;C4;I1;I2;I3;I4"


def lees(
    inhoud: str | bytes,
    kolommen: Mapping[str, str] | None = None,
    volgorde: Sequence[str] | None = None,
    oude_namen: Mapping[str, str] | None = None,
) -> Metingen:
    return lees_metingen(
        inhoud.encode() if isinstance(inhoud, str) else inhoud,
        bestand="metingen.csv",
        minimum=1,
        maximum=5,
        kolommen=kolommen or {},
        volgorde=volgorde,
        oude_namen=oude_namen or {},
    )


def weigering(inhoud: str | bytes, **anders: object) -> list[str]:
    with pytest.raises(Invoerfout) as gevangen:
        lees(inhoud, **anders)  # type: ignore[arg-type]
    return [str(probleem) for probleem in gevangen.value.problemen]


def bestand(*regels: str, kop: str = KOP) -> str:
    return "\n".join((kop, *regels)) + "\n"
