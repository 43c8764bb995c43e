"""What the pages about obligations show: how far each is in a word, how many there are of each, and its timeline."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from governance.contract.termijnsoorten import VERANTWOORDING
from governance.kalender.amsterdam import dag_van
from governance.kalender.datum import datum
from governance.termijnen.queries import termijnen_van
from governance.verplichtingen.queries import Nakomingsbeeld, Verplichtingsgegevens
from governance.verplichtingen.rules import Aard, Nakomingsstand, Nakomingsstapsoort
from hendig.web.namen import namen_van
from hendig.web.verzoek import verzoek

_WOORDEN: Final = {
    Nakomingsstand.VOLDAAN: ("klaar", "Nagekomen"),
    Nakomingsstand.VRIJGESTELD: ("rust", "Vrijgesteld"),
    Nakomingsstand.NIET_NAGEKOMEN: ("niet", "Niet nagekomen"),
    Nakomingsstand.NIET_VAN_TOEPASSING: ("rust", "Niet van toepassing"),
}
_STAPPEN: Final = {
    Nakomingsstapsoort.VERANTWOORD: "Uitleg gegeven",
    Nakomingsstapsoort.VOLDAAN: "Vastgelegd: nagekomen",
    Nakomingsstapsoort.VRIJGESTELD: "Vastgelegd: vrijgesteld",
    Nakomingsstapsoort.NIET_NAGEKOMEN: "Vastgelegd: niet nagekomen",
    Nakomingsstapsoort.NIET_VAN_TOEPASSING: "Vastgelegd: niet van toepassing",
}


@dataclass(frozen=True, slots=True)
class Telling:
    """How many times one obligation was asked in a year, and how far those are: it counts obligations, not people."""

    verplichting: Verplichtingsgegevens
    gevraagd: int
    per_stand: Counter[Nakomingsstand]
    wacht: int


@dataclass(frozen=True, slots=True)
class Moment:
    """Something on the timeline of an obligation; ``tekst`` is None where there are no words, or no more."""

    kop: str
    dag: dt.date
    wie: str
    tekst: str | None


def stand_in_woorden(beeld: Nakomingsbeeld) -> tuple[str, str]:
    """Give the sign and the word for how far it is today."""
    dag = verzoek().dag
    if beeld.stand is not Nakomingsstand.OPEN:
        return _WOORDEN[beeld.stand]
    if beeld.uitgelegd:
        return "wacht", "Uitleg gegeven, wacht op een oordeel"
    if beeld.van > dag:
        return "later", "Later"
    mag = beeld.verplichting.aard is Aard.UITNODIGING
    if beeld.uiterlijk is not None and beeld.uiterlijk < dag:
        return ("rust", "Voorbij") if mag else ("wacht", "Voorbij, er is nog niets vastgelegd")
    return "nu", "Uitnodiging" if mag else "Open"


def periode(beeld: Nakomingsbeeld) -> str:
    """Say in which time it was asked."""
    einde = "" if beeld.uiterlijk is None else f" tot en met {datum(beeld.uiterlijk)}"
    return f"{datum(beeld.van)}{einde}" if einde else f"vanaf {datum(beeld.van)}"


def tellingen(beelden: Iterable[Nakomingsbeeld]) -> list[Telling]:
    """Count by obligation, in the order of their codes."""
    per_code: dict[str, list[Nakomingsbeeld]] = {}
    for beeld in beelden:
        per_code.setdefault(beeld.verplichting.code, []).append(beeld)
    return [
        Telling(
            rij[-1].verplichting,
            len(rij),
            Counter(beeld.stand for beeld in rij),
            sum(beeld.stand is Nakomingsstand.OPEN and beeld.uitgelegd for beeld in rij),
        )
        for _, rij in sorted(per_code.items())
    ]


def verloop(beeld: Nakomingsbeeld) -> list[Moment]:
    """Give what happened with it, in order."""
    namen = namen_van({stap.door for stap in beeld.stappen})
    stappen = (Moment(_STAPPEN[stap.soort], stap.dag, namen[stap.door], stap.tekst) for stap in beeld.stappen)
    return [Moment("Gevraagd", dag_van(beeld.gevraagd_op), "", None), *stappen]


def uitlegtermijn(session: Session, beeld: Nakomingsbeeld) -> tuple[bool, dt.date | None]:
    """Tell whether the party was asked to explain, and until when; no day while the letter has not arrived."""
    gevraagd = [een for een in termijnen_van(session, beeld.id) if een.afspraak.code == VERANTWOORDING]
    return bool(gevraagd), gevraagd[-1].stand.einde if gevraagd else None
