"""What must hold between the lines of a ratings file: one name a partner, one rating a pair, one cluster a rater."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from governance.norm.sleutel import lijkt_op, schone_tekst
from hendig.bestanden.namen import Namen, meld_schrijfwijzen
from hendig.bestanden.problemen import Problemenlijst

ENIGE_RONDE = "ronde 1"
_GENOEMDE_REGELS = 10

Indices = NDArray[np.intp]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetregels:
    """The lines as read: per line the numbers of round, rater, target, cluster (-1 is none) and the line number.

    ``rondes`` is None when the file has no column for them. ``geschonden`` are rounds of which a line was refused.
    """

    rondes: Namen | None
    partijen: Namen
    clusters: Namen
    heeft_cluster: bool
    codes: NDArray[np.intc]
    waarden: NDArray[np.float64]
    geschonden: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class GeordendeMetingen:
    """The lines that remain, with names in their final order and indices into them."""

    rondes: tuple[str, ...]
    partijen: tuple[str, ...]
    clusters: tuple[str, ...]
    ronde: Indices
    beoordelaar: Indices
    beoordeelde: Indices
    cluster: Indices | None
    waarden: NDArray[np.float64]
    regel: Indices
    mededelingen: tuple[str, ...]


def controleer(
    regels: Meetregels,
    problemen: Problemenlijst,
    *,
    volgorde: Sequence[str] | None,
    oude_namen: Mapping[str, str],
) -> GeordendeMetingen:
    """Report what does not hold between the lines, and order what remains when nothing was reported."""
    nieuw = {schone_tekst(oud): schone_tekst(naam) for oud, naam in oude_namen.items()}
    _meld_namen(regels, problemen, nieuw)
    ronde, beoordelaar, beoordeelde, cluster, regel = regels.codes.T
    rondenamen = _rondenamen(regels.rondes, problemen, volgorde)
    namen = [nieuw.get(naam, naam) for naam in regels.partijen.namen]
    partijen, nummers = _alfabetisch(namen)
    clusters, clusternummers = _alfabetisch(regels.clusters.namen)
    _meld_dubbele_namen(regels, problemen, rondenamen, namen)
    wie, wie_over = nummers[beoordelaar], nummers[beoordeelde]
    zelf = wie == wie_over
    heeft_cluster = bool(clusters)
    blijft = ~zelf
    meting = _Meting(rondenamen, partijen, ronde, wie, wie_over, regel)
    if regels.heeft_cluster:
        _meld_twee_clusters(meting, problemen, clusters, np.append(clusternummers, -1)[cluster])
    _meld_dubbele(meting, problemen, blijft)
    bruikbaar = blijft & ~np.isnan(regels.waarden).all(axis=1)
    _meld_lege_rondes(rondenamen, problemen, set(ronde[bruikbaar].tolist()) | regels.geschonden)
    rondes, rondenummers = _op_volgorde(rondenamen, volgorde)
    return GeordendeMetingen(
        rondes=rondes,
        partijen=partijen,
        clusters=clusters,
        ronde=rondenummers[ronde[blijft]],
        beoordelaar=wie[blijft],
        beoordeelde=wie_over[blijft],
        cluster=np.append(clusternummers, -1)[cluster[blijft]] if heeft_cluster else None,
        waarden=regels.waarden[blijft],
        regel=regel[blijft].astype(np.intp),
        mededelingen=(
            *_over_rondes(rondes, volgorde),
            *_over_namen(regels, nieuw),
            *_over_zelfbeoordelingen(regel[zelf]),
        ),
    )


@dataclass(frozen=True, slots=True)
class _Meting:
    """The columns that say who rated whom, when, and where that stands."""

    rondes: list[str]
    partijen: tuple[str, ...]
    ronde: NDArray[np.intc]
    wie: Indices
    over: Indices
    regel: NDArray[np.intc]

    def rondedeel(self, plaats: int) -> str:
        return f'in ronde "{self.rondes[self.ronde[plaats]]}"'


def _alfabetisch(namen: Sequence[str]) -> tuple[tuple[str, ...], Indices]:
    """Sort the different names, and tell for every name where it went."""
    gesorteerd = sorted(set(namen), key=lambda naam: (naam.casefold(), naam))
    plaats = {naam: nummer for nummer, naam in enumerate(gesorteerd)}
    return tuple(gesorteerd), np.array([plaats[naam] for naam in namen], dtype=np.intp)


def _rondenamen(rondes: Namen | None, problemen: Problemenlijst, volgorde: Sequence[str] | None) -> list[str]:
    if rondes is None:
        if volgorde is not None and len(volgorde) != 1:
            tekst = (
                f"Er is geen kolom ronde, en het rondebestand noemt {len(volgorde)} rondes. Voeg een kolom ronde toe."
            )
            problemen.meld("een kolom die ontbreekt", None, tekst)
        return [ENIGE_RONDE if volgorde is None else schone_tekst(volgorde[0]) if volgorde else ENIGE_RONDE]
    if volgorde is not None:
        bekend = {schone_tekst(naam) for naam in volgorde}
        for naam, regel in zip(rondes.namen, rondes.eerste_regel, strict=True):
            if naam not in bekend:
                tekst = f'De ronde "{naam}" staat niet in het rondebestand.{lijkt_op(naam, bekend)} Zet haar erin.'
                problemen.meld("een ronde die niet in het rondebestand staat", regel, tekst)
    return rondes.namen


def _op_volgorde(namen: Sequence[str], volgorde: Sequence[str] | None) -> tuple[tuple[str, ...], Indices]:
    rang = {schone_tekst(naam): plaats for plaats, naam in enumerate(volgorde or ())}
    geordend = sorted(namen, key=lambda naam: rang.get(naam, len(rang)))
    plaats = {naam: nummer for nummer, naam in enumerate(geordend)}
    return tuple(geordend), np.array([plaats[naam] for naam in namen], dtype=np.intp)


def _meld_namen(regels: Meetregels, problemen: Problemenlijst, nieuw: Mapping[str, str]) -> None:
    elders = {*nieuw, *nieuw.values()}
    meld_schrijfwijzen(problemen, "deze naam", regels.partijen, elders, "in het rondebestand")
    meld_schrijfwijzen(problemen, "dit cluster", regels.clusters)
    if regels.rondes is not None:
        meld_schrijfwijzen(problemen, "deze ronde", regels.rondes)


def _meld_dubbele_namen(
    regels: Meetregels, problemen: Problemenlijst, rondenamen: Sequence[str], namen: Sequence[str]
) -> None:
    """Report a partner that stands in one round under an earlier and a later name: that would be two votes."""
    ronde, beoordelaar, beoordeelde, _, regel = regels.codes.T
    dragers: dict[str, list[int]] = {}
    for nummer, naam in enumerate(namen):
        dragers.setdefault(naam, []).append(nummer)
    for naam, nummers in dragers.items():
        if len(nummers) == 1:
            continue
        eerste: dict[int, tuple[int, int]] = {}
        for nummer in nummers:
            plaatsen = np.flatnonzero((beoordelaar == nummer) | (beoordeelde == nummer))
            for in_ronde, begin in zip(*np.unique(ronde[plaatsen], return_index=True), strict=True):
                ander, op_regel = eerste.setdefault(int(in_ronde), (nummer, int(regel[plaatsen[begin]])))
                if ander != nummer:
                    tekst = (
                        f'"{naam}" staat in ronde "{rondenamen[in_ronde]}" onder twee namen: '
                        f'"{regels.partijen.namen[nummer]}" en "{regels.partijen.namen[ander]}" (regel {op_regel}). '
                        "Gebruik binnen een ronde één naam."
                    )
                    problemen.meld("een partner onder twee namen", int(regel[plaatsen[begin]]), tekst)


def _meld_twee_clusters(meting: _Meting, problemen: Problemenlijst, clusters: Sequence[str], cluster: Indices) -> None:
    sleutel = meting.ronde.astype(np.int64) * len(meting.partijen) + meting.wie
    _, eerste, groep = np.unique(sleutel, return_index=True, return_inverse=True)
    anders = np.flatnonzero(cluster != cluster[eerste][groep])
    _, uniek = np.unique(np.stack([groep[anders], cluster[anders]]), axis=1, return_index=True)
    for plaats in np.sort(anders[uniek]):
        begin = eerste[groep[plaats]]
        hier, daar = (f'"{clusters[nr]}"' if nr >= 0 else "geen cluster" for nr in (cluster[plaats], cluster[begin]))
        tekst = (
            f'"{meting.partijen[meting.wie[plaats]]}" heeft hier {hier} en op regel {meting.regel[begin]} {daar}, '
            f"{meting.rondedeel(plaats)}. Kies één cluster per beoordelaar en ronde."
        )
        problemen.meld("een beoordelaar met twee clusters", int(meting.regel[plaats]), tekst)


def _meld_dubbele(meting: _Meting, problemen: Problemenlijst, blijft: NDArray[np.bool_]) -> None:
    aantal = len(meting.partijen)
    plaatsen = np.flatnonzero(blijft)
    paar = (meting.ronde[plaatsen].astype(np.int64) * aantal + meting.wie[plaatsen]) * aantal + meting.over[plaatsen]
    _, eerste, groep = np.unique(paar, return_index=True, return_inverse=True)
    for nummer in np.flatnonzero(eerste[groep] != np.arange(len(paar))):
        plaats, begin = plaatsen[nummer], plaatsen[eerste[groep[nummer]]]
        tekst = (
            f'"{meting.partijen[meting.wie[plaats]]}" beoordeelt "{meting.partijen[meting.over[plaats]]}" '
            f"{meting.rondedeel(plaats)} al op regel {meting.regel[begin]}. "
            "Zoek uit welke regel klopt en laat die staan."
        )
        problemen.meld("een dubbele beoordeling", int(meting.regel[plaats]), tekst)


def _meld_lege_rondes(rondenamen: Sequence[str], problemen: Problemenlijst, bruikbaar: set[int]) -> None:
    if problemen and not rondenamen:
        return
    for nummer, naam in enumerate(rondenamen):
        if nummer not in bruikbaar and (len(rondenamen) > 1 or not problemen):
            raad = "Ontbreken er antwoorden? Lever ze alsnog aan. Haal anders de ronde weg."
            tekst = f'In ronde "{naam}" staat geen enkel bruikbaar cijfer. {raad}'
            problemen.meld("een ronde zonder bruikbaar cijfer", None, tekst)


def _over_rondes(rondes: Sequence[str], volgorde: Sequence[str] | None) -> list[str]:
    hoe = "zoals ze hier voor het eerst voorkomen" if volgorde is None else "zoals in het rondebestand"
    namen = ", ".join(f'"{naam}"' for naam in rondes)
    zinnen = [f"de ronde is {namen}." if len(rondes) == 1 else f"de rondes zijn, in deze volgorde ({hoe}): {namen}."]
    leeg = [f'"{naam}"' for naam in map(schone_tekst, volgorde or ()) if naam not in rondes]
    if leeg:
        zinnen.append(f"in het rondebestand staan ook rondes zonder beoordelingen: {', '.join(leeg)}.")
    return zinnen


def _over_namen(regels: Meetregels, nieuw: Mapping[str, str]) -> list[str]:
    zinnen = [f'"{naam}" telt mee als "{nieuw[naam]}".' for naam in regels.partijen.namen if naam in nieuw]
    if regels.heeft_cluster and not regels.clusters.namen:
        zinnen.append("de kolom cluster is leeg en telt niet mee.")
    return zinnen


def _over_zelfbeoordelingen(regels: NDArray[np.intc]) -> list[str]:
    if not len(regels):
        return []
    genoemd = ", ".join(map(str, regels[:_GENOEMDE_REGELS].tolist()))
    meer = " en verder" if len(regels) > _GENOEMDE_REGELS else ""
    return [f"beoordelingen van zichzelf tellen niet mee: {len(regels)} weggelaten (regel {genoemd}{meer})."]
