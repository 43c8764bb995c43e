"""The words of what can stand ready, and what comes first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hendig.processes.verplichtingen.agendadag import Agendadag

BINNENKORT: Final = dt.timedelta(days=30)
"""How long before its last day something is no longer for later."""


class Klusoort(StrEnum):
    """What somebody can be asked to do, most pressing first where no day decides."""

    ZAAKTERMIJN_VOORBIJ = "termijn van een zaak voorbij"
    TERMIJN_VOORBIJ = "termijn voorbij"
    BERICHT_MISLUKT = "bericht mislukt"
    AANGETEKEND = "aangetekend"
    BRIEF_POSTEN = "brief posten"
    RONDE_NIET_GEOPEND = "ronde niet geopend"
    BRIEF_OPENEN = "brief openen"
    EIGEN_ZAAK = "uw gesprek of procedure"
    PARTNER_SCHREEF = "partner schreef"
    SLOT_VERTELLEN = "slot vertellen"
    NETWERK_VERTELLEN = "netwerk vertellen"
    ZETEL_LEEG = "zetel leeg"
    NORM_VASTSTELLEN = "norm vaststellen"
    CONTRACT_VASTSTELLEN = "contract vaststellen"
    VRAGENLIJST_VASTSTELLEN = "vragenlijst vaststellen"
    BRIEF_VOLGEN = "brief volgen"
    VOORSTEL_BEGINNEN = "voorstel beginnen"
    VOORSTEL_WACHT = "voorstel wacht"
    STAP_BEVESTIGEN = "stap bevestigen"
    STUK_KEUREN = "stuk vaststellen"
    STAP_MOGELIJK = "stap mogelijk"
    BELANG_VERKLAREN = "belang verklaren"
    BELANG_NAZIEN = "belang nazien"
    ADVIES_SCHRIJVEN = "advies schrijven"
    HEROVERWEGEN = "heroverwegen"
    STUK_SCHRIJVEN = "stuk schrijven"
    MDG_BEZIG = "vergadering is open"
    MDG_PUNTSTUK_MAKEN = "stuk van agendapunt maken"
    MDG_QUORUM = "quorum onmogelijk"
    MDG_ZAAK_AGENDEREN = "zaak agenderen"
    MDG_TOETSEN = "agendapunt toetsen"
    MDG_BESLECHTEN = "controlepunt beslechten"
    MDG_STUK_KEUREN = "stuk van vergadering vaststellen"
    MDG_PUNTSTUK_KEUREN = "stuk van agendapunt vaststellen"
    MDG_VERSLAG_SCHRIJVEN = "verslag schrijven"
    MDG_VERSLAG_VASTSTELLEN = "verslag vaststellen"
    MDG_VERGADERING = "vergadering van de MDG I-F"
    MDG_NIET_GEHOUDEN = "vergadering niet gehouden"
    RONDE_NAKIJKEN = "ronde nakijken"
    RONDE_ONDERTEKENEN = "ronde ondertekenen"
    SLEUTEL_TOESTAAN = "sleutel toestaan"
    BEZWAAR_BESLISSEN = "bezwaar beslissen"
    CONTROLEUR_AANWIJZEN = "controleur aanwijzen"
    CONTROLEUR_VRAGEN = "controleur vragen"
    GEMEENTETRAJECT = "traject van de gemeente"
    RONDE_AANKONDIGEN = "ronde aankondigen"
    LIJST_BESLISSEN = "lijst beslissen"
    UITLEG_BEOORDELEN = "uitleg beoordelen"
    UITKOMST_VASTLEGGEN = "uitkomst vastleggen"
    ZONDER_ACCOUNT = "zonder account"
    ZETEL_EINDIGT = "zetel eindigt"
    ZAAKTERMIJN = "termijn van een zaak"
    TERMIJN = "termijn"
    BAND_GEMELD = "band gemeld"
    LIJST_NALOPEN = "lijst nalopen"
    VRAGENLIJST_INVULLEN = "vragenlijst invullen"
    VERPLICHTING = "verplichting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Klus:
    """One thing that somebody can do: what, about what, by which key it is found, how many, and the last day for it.

    ``delen`` names what it is made of, where that is more than a number.
    """

    soort: Klusoort
    over: str = ""
    sleutel: str = ""
    aantal: int = 1
    delen: tuple[str, ...] = ()
    uiterlijk: dt.date | None = None

    def is_nu(self, dag: dt.date) -> bool:
        """Tell whether it is for now: it can be done and has no day, or its last day is near."""
        if self.uiterlijk is None:
            return True
        return self.uiterlijk - dag <= BINNENKORT


@dataclass(frozen=True, slots=True, kw_only=True)
class Klaar:
    """What stands ready on a day: the first thing for now, all others, and the days to know of."""

    nu: Klus | None
    straks: tuple[Klus, ...]
    dagen: tuple[Agendadag, ...]


def in_volgorde(klussen: Iterable[Klus], dag: dt.date) -> tuple[Klus | None, tuple[Klus, ...]]:
    """Put what is for now before the rest, what is over or ends first before that; and give the first apart."""
    soorten = list(Klusoort)
    rij = sorted(
        klussen,
        key=lambda klus: (
            not klus.is_nu(dag),
            klus.uiterlijk or dag,
            soorten.index(klus.soort),
            klus.over,
            klus.sleutel,
        ),
    )
    if rij and rij[0].is_nu(dag):
        return rij[0], tuple(rij[1:])
    return None, tuple(rij)
