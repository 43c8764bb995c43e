"""A contact list before its round opens, and the ties that keep parties from rating each other."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from governance.norm.sleutel import lijkt_op
from hendig.bestanden.metingen import BEOORDEELDE, BEOORDELAAR, CLUSTER, RONDE
from hendig.bestanden.naamregels import Naamregels
from hendig.bestanden.problemen import Problemenlijst

PARTIJ_A, PARTIJ_B = "partij_a", "partij_b"
_DEZE_NAAM = "deze naam"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contactlijst:
    """Who may rate whom in one round: pairs of (rater, rated), each once, nobody with itself.

    ``clusters`` maps a rater to its cluster; None when the file has no column for it. ``ronde`` is None when the file
    names no round.
    """

    ronde: str | None
    paren: tuple[tuple[str, str], ...]
    clusters: dict[str, str] | None
    mededelingen: tuple[str, ...]

    @property
    def partijen(self) -> frozenset[str]:
        """Everybody on the list."""
        return frozenset(naam for paar in self.paren for naam in paar)


def lees_contactlijst(inhoud: bytes, *, bestand: str, ronde: str | None) -> Contactlijst:
    """Read a contact list, or a file of ratings as one; `Invoerfout` names every problem.

    With more than one round in the file ``ronde`` must name one.
    """
    problemen = Problemenlijst(bestand)
    gelezen = Naamregels(
        inhoud,
        problemen=problemen,
        bestand=bestand,
        moet=(BEOORDELAAR, BEOORDEELDE),
        mag=(RONDE, CLUSTER),
        soorten={BEOORDELAAR: _DEZE_NAAM, BEOORDEELDE: _DEZE_NAAM, RONDE: "deze ronde", CLUSTER: "dit cluster"},
    )
    rondes = list(dict.fromkeys(cellen[2] for _, cellen in gelezen.regels))
    gekozen = _kies(rondes, ronde, problemen, heeft_ronde=gelezen.heeft(RONDE))
    regels = [(regel, cellen) for regel, cellen in gelezen.regels if cellen[2] == (gekozen or "")]
    clusters = _clusters(regels, problemen) if gelezen.heeft(CLUSTER) else None
    paren = dict.fromkeys((wie, over) for _, (wie, over, *_) in regels)
    zelf = [paar for paar in paren if paar[0] == paar[1]]
    if not problemen and len(paren) == len(zelf):
        problemen.meld("een lijst zonder paren", None, "Op deze lijst staan geen twee verschillende partijen. Vul hem.")
    problemen.weiger_bij_problemen()
    zinnen = list(gelezen.mededelingen)
    if zelf:
        zinnen.append(f"{bestand}: wie zichzelf zou beoordelen telt niet mee: {len(zelf)} weggelaten.")
    if dubbel := len(regels) - len(paren):
        zinnen.append(f"{bestand}: dubbele regels tellen één keer: {dubbel} weggelaten.")
    return Contactlijst(
        ronde=gekozen,
        paren=tuple(paar for paar in paren if paar[0] != paar[1]),
        clusters=clusters,
        mededelingen=tuple(zinnen),
    )


def _kies(rondes: list[str], ronde: str | None, problemen: Problemenlijst, *, heeft_ronde: bool) -> str | None:
    """Choose the round; several without a choice, or a choice that is not there, are problems."""
    namen = ", ".join(f'"{naam}"' for naam in rondes)
    if ronde is not None and ronde not in rondes:
        waar = f"Hierin staan: {namen}." if heeft_ronde else "Dit bestand heeft geen kolom ronde. Laat --ronde weg."
        problemen.meld(
            "een onbekende ronde", None, f'De ronde "{ronde}" staat er niet.{lijkt_op(ronde, rondes)} {waar}'
        )
    elif ronde is None and len(rondes) > 1:
        tekst = f"In dit bestand staan {len(rondes)} rondes: {namen}. Kies er een met --ronde."
        problemen.meld("meer rondes in één lijst", None, tekst)
    return ronde if ronde is not None else next(iter(rondes), "") or None


def _clusters(regels: list[tuple[int, tuple[str, ...]]], problemen: Problemenlijst) -> dict[str, str]:
    """Give the cluster of each rater; two clusters for one rater are a problem."""
    gevonden: dict[str, str] = {}
    for regel, (wie, _, _, cluster) in regels:
        eerste = gevonden.setdefault(wie, cluster)
        if eerste != cluster:
            tekst = f'"{wie}" staat hier in cluster "{cluster}" en eerder in "{eerste}". Kies één cluster.'
            problemen.meld("een partij in twee clusters", regel, tekst)
    return {wie: cluster for wie, cluster in gevonden.items() if cluster}


@dataclass(frozen=True, slots=True, kw_only=True)
class Banden:
    """Pairs of parties that never rate each other: subcontract, family, group."""

    paren: tuple[tuple[str, str], ...]
    mededelingen: tuple[str, ...]


def lees_banden(inhoud: bytes, *, bestand: str, partijen: Collection[str] | None) -> Banden:
    """Read the ties; `Invoerfout` also for a name that is not on the contact list.

    A tie that is passed over by a slip of the pen would let parties rate each other that may not, so every name must
    be known. ``partijen`` is None when the contact list itself was refused: names are then not compared.
    """
    problemen = Problemenlijst(bestand)
    gelezen = Naamregels(
        inhoud,
        problemen=problemen,
        bestand=bestand,
        moet=(PARTIJ_A, PARTIJ_B),
        soorten={PARTIJ_A: _DEZE_NAAM, PARTIJ_B: _DEZE_NAAM},
    )
    paren: dict[tuple[str, str], None] = {}
    for regel, (een, ander) in gelezen.regels:
        if een == ander:
            tekst = f'"{een}" heeft hier een band met zichzelf. Verbeter een naam of haal de regel weg.'
            problemen.meld("een band met zichzelf", regel, tekst)
        for naam in (een, ander):
            if partijen is not None and naam not in partijen:
                raad = f"{lijkt_op(naam, partijen)} Verbeter de naam of haal de regel weg."
                problemen.meld("een onbekende partij", regel, f'"{naam}" staat niet op de contactlijst.{raad}')
        paren[min(een, ander), max(een, ander)] = None
    problemen.weiger_bij_problemen()
    return Banden(paren=tuple(paren), mededelingen=tuple(gelezen.mededelingen))
