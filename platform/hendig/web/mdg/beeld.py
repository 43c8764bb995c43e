"""What the pages show of an item: only that there is one about a partner, to who takes no part in it."""

from __future__ import annotations

from dataclasses import dataclass

from governance.mdg.queries import Puntbeeld, quorum_van, teksten
from governance.mdg.rules import MEDEDINGINGSGEVOELIG, Tekstsoort
from governance.mdg.stemming import Quorum
from governance.netwerk.queries import partijnamen
from hendig.brieven.mdgstukken import BESLOTEN_PUNT
from hendig.web.mdg.zicht import mag_punt_zien, te_verklaren
from hendig.web.verzoek import verzoek


@dataclass(frozen=True, slots=True)
class Puntregel:
    """One item on an agenda; ``open`` is whether who asks can open it, ``toetsen`` whether a jurist still looks."""

    punt: Puntbeeld
    titel: str
    open: bool
    verklaren: bool
    toetsen: bool


def puntregel(punt: Puntbeeld) -> Puntregel:
    """Give one row of an agenda."""
    getoetst = bool(teksten(verzoek().lezing, punt.id, Tekstsoort.MEDEDINGING))
    toetsen = punt.soort in MEDEDINGINGSGEVOELIG and not getoetst and not punt.begonnen
    zichtbaar = mag_punt_zien(punt)
    return Puntregel(punt, punttitel(punt) if zichtbaar else BESLOTEN_PUNT, zichtbaar, te_verklaren(punt), toetsen)


def punttitel(punt: Puntbeeld) -> str:
    """Say what an item is about, to who may see it."""
    session = verzoek().lezing
    titel = next(iter(teksten(session, punt.id, Tekstsoort.TITEL)), punt.soort.value.capitalize())
    if punt.partij is None:
        return titel
    return f"{partijnamen(session).get(punt.partij, 'Een partner')}: {punt.soort.value.split()[0]}"


def quorum_in_woorden(punt: str) -> str | None:
    """Say whether an item can be done and why; None as long as it did not begin."""
    quorum = quorum_van(verzoek().lezing, punt)
    return None if quorum is None else _woorden(quorum)


def _woorden(quorum: Quorum) -> str:
    opzij = "Geen cluster stapt opzij" if not quorum.opzij else f"Opzij: {quorum.opzij}"
    stand = f"Clusters met een zetel: {quorum.zetels}. {opzij}. Doen mee: {quorum.stemgerechtigd}."
    if quorum.onmogelijk:
        return f"{stand} Een quorum is niet mogelijk: te weinig clusters blijven over."
    telling = f"Nodig: {quorum.nodig}. Aanwezig: {quorum.aanwezig}."
    return f"{stand} {telling} {'Er is quorum.' if quorum.gehaald else 'Er is geen quorum.'}"
