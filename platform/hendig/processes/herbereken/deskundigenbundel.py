"""What a sworn expert gets to redo everything: every answer of the rounds under pseudonyms of this bundle alone.

A party and a cluster have another pseudonym in every round; only the party that it is about and the gemeente, whose
answer is open, keep theirs. Of the other parties nothing is told that the rules do not ask. Of the questions only those
on the kind of trust of the case are in it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

from analysis.herhaling.feiten import Kennisgevingsfeiten, Planstand, Rondestatus
from governance.logboek.rules import canonical
from governance.norm.norm import Norm
from governance.norm.normgegevens import normtekst
from hendig.bestanden.normbestand import lees_norm
from hendig.bestanden.problemen import Invoerfout
from hendig.bestanden.rondes import Rondegegevens, Rondesoort
from hendig.processes.herbereken.bundelvorm import (
    BUNDEL,
    LEESMIJ,
    MEESTE_RONDES,
    VERWACHT,
    VOOR_WIE,
    als_csv,
    als_json,
    kop,
    lees_vragenlijst,
    object_uit,
    rijen,
    streng,
    vragenlijst_csv,
    weiger_andere_bestanden,
)
from hendig.processes.herbereken.bundelzip import Bundelfout, naar_zip
from hendig.processes.herbereken.leesmij import deskundigenleesmij
from hendig.processes.herbereken.rules import VORMVERSIE, Bundelsoort
from hendig.processes.herbereken.voorwie import Voorwie
from surveys.uitslag.certificaat import Herkomstbewijs, Meetcertificaat

VASTE_KOPPEN: Final = ("beoordelaar", "beoordeelde", "cluster")
LIJSTKOPPEN: Final = ("beoordelaar", "beoordeelde")
NORMKOP: Final = "# De norm waaronder de ronde is gehouden.\n"


@dataclass(frozen=True, slots=True, order=True)
class Bundelregel:
    """What one organisation answered about one party, in the order of the questions; None is "kan ik niet"."""

    wie: str
    over: str
    cluster: str | None
    antwoorden: tuple[int | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Partijfeiten:
    """What the V- and H-rules ask of a round about the party that it is about."""

    ronde: Rondegegevens
    toegetreden_op: dt.date | None
    vraag_open: bool
    banden_weggelaten: bool
    kennisgeving: Kennisgevingsfeiten | None
    gebruikt: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Deskundigenronde:
    """One whole round; ``verwacht`` is the certificate, None where the party was not in the round."""

    kolommen: tuple[str, ...]
    vragenlijst: Mapping[str, str]
    regels: tuple[Bundelregel, ...]
    lijst: tuple[tuple[str, str], ...]
    norm: Norm
    feiten: Partijfeiten
    herkomst: Herkomstbewijs
    verwacht: Meetcertificaat | None

    @property
    def naam(self) -> str:
        """What the round is called."""
        return self.feiten.ronde.naam


@dataclass(frozen=True, slots=True, kw_only=True)
class Deskundigenbundel:
    """The rounds from the first to the last of a case; ``herhaling`` is what should come of them together."""

    construct: str
    programma: str
    voor: Voorwie
    partij: str
    gemeente: str | None
    rondes: tuple[Deskundigenronde, ...]
    herhaling: Mapping[str, Any] | None

    def als_bytes(self) -> bytes:
        """Write it as one file; equal bundles give equal bytes."""
        namen = [ronde.naam for ronde in self.rondes]
        bestanden = {
            LEESMIJ: deskundigenleesmij(self.construct, namen, self.partij, self.gemeente),
            VOOR_WIE: self.voor.als_tekst(),
            BUNDEL: als_json(
                {
                    "soort": Bundelsoort.DESKUNDIGE,
                    "versie": VORMVERSIE,
                    "programma": self.programma,
                    "voor": asdict(self.voor),
                    "construct": self.construct,
                    "partij": self.partij,
                    "gemeente": self.gemeente,
                    "rondes": namen,
                }
            ),
        }
        for nummer, ronde in enumerate(self.rondes, start=1):
            bestanden |= _bestanden(nummer, ronde)
        verwacht = {
            f"ronde-{nummer}": None if een.verwacht is None else asdict(een.verwacht)
            for nummer, een in enumerate(self.rondes, start=1)
        }
        return naar_zip({**bestanden, VERWACHT: als_json({"rondes": verwacht, "herhaling": self.herhaling})})


def lees_deskundigenbundel(bestanden: Mapping[str, str]) -> Deskundigenbundel:
    """Read back what `Deskundigenbundel.als_bytes` wrote, out of its files; `Bundelfout` when it cannot be."""
    gegevens = kop(bestanden)
    with streng(BUNDEL):
        aantal = len(gegevens["rondes"])
        if not 1 <= aantal <= MEESTE_RONDES:
            raise ValueError(BUNDEL)
        gemeente = gegevens["gemeente"]
        wat = {naam: str(gegevens[naam]) for naam in ("construct", "programma", "partij")}
        voor = Voorwie.uit_json(gegevens["voor"])
    nummers = range(1, aantal + 1)
    weiger_andere_bestanden(bestanden, [naam for nummer in nummers for naam in bestandsnamen(nummer)])
    with streng(VERWACHT):
        verwacht = object_uit(bestanden, VERWACHT)
        certificaten = [_certificaat(verwacht["rondes"][f"ronde-{nummer}"]) for nummer in nummers]
        herhaling = verwacht["herhaling"]
    return Deskundigenbundel(
        **wat,
        voor=voor,
        gemeente=None if gemeente is None else str(gemeente),
        rondes=tuple(
            _lees_ronde(bestanden, nummer, certificaat)
            for nummer, certificaat in zip(nummers, certificaten, strict=True)
        ),
        herhaling=herhaling,
    )


def bestandsnamen(nummer: int) -> tuple[str, str, str, str, str]:
    """Name the files of one round: its answers, what was asked, who was asked, its norm, and its facts."""
    return (
        f"ronde-{nummer}-antwoorden.csv",
        f"ronde-{nummer}-vragenlijst.csv",
        f"ronde-{nummer}-gevraagd.csv",
        f"ronde-{nummer}-norm.toml",
        f"ronde-{nummer}-feiten.json",
    )


def _bestanden(nummer: int, ronde: Deskundigenronde) -> Iterator[tuple[str, str]]:
    antwoorden, vragen, gevraagd, norm, feiten = bestandsnamen(nummer)
    regels = sorted(ronde.regels, key=lambda regel: (regel.wie, regel.over))
    yield (
        antwoorden,
        als_csv(
            (*VASTE_KOPPEN, *ronde.kolommen),
            (
                (een.wie, een.over, een.cluster or "", *("" if cel is None else str(cel) for cel in een.antwoorden))
                for een in regels
            ),
        ),
    )
    yield vragen, vragenlijst_csv(ronde.vragenlijst)
    yield gevraagd, als_csv(LIJSTKOPPEN, sorted(ronde.lijst))
    yield norm, normtekst(ronde.norm, NORMKOP)
    yield feiten, als_json(_feiten(ronde))


def _feiten(ronde: Deskundigenronde) -> dict[str, Any]:
    feiten = ronde.feiten
    return {
        "ronde": _plat(asdict(feiten.ronde)),
        "toegetreden_op": _dag(feiten.toegetreden_op),
        "vraag_open": feiten.vraag_open,
        "banden_weggelaten": feiten.banden_weggelaten,
        "kennisgeving": None if feiten.kennisgeving is None else _plat(asdict(feiten.kennisgeving)),
        "gebruikt": feiten.gebruikt,
        "herkomst": asdict(ronde.herkomst),
    }


def _plat(velden: Mapping[str, Any]) -> dict[str, Any]:
    return {naam: _dag(waarde) if isinstance(waarde, dt.date) else waarde for naam, waarde in velden.items()}


def _dag(dag: dt.date | None) -> str | None:
    return None if dag is None else dag.isoformat()


def _lees_dag(tekst: str | None) -> dt.date | None:
    return None if tekst is None else dt.date.fromisoformat(tekst)


def _certificaat(gegevens: Mapping[str, Any] | None) -> Meetcertificaat | None:
    return None if gegevens is None else Meetcertificaat.uit_json(canonical(gegevens))


def _lees_ronde(bestanden: Mapping[str, str], nummer: int, verwacht: Meetcertificaat | None) -> Deskundigenronde:
    antwoorden, vragen, gevraagd, norm, feiten = bestandsnamen(nummer)
    with streng(antwoorden):
        koppen = tuple(bestanden[antwoorden].splitlines()[0].split(";"))
        if koppen[: len(VASTE_KOPPEN)] != VASTE_KOPPEN:
            raise ValueError(antwoorden)
        regels = tuple(
            Bundelregel(wie, over, cluster or None, tuple(int(cel) if cel else None for cel in cellen))
            for wie, over, cluster, *cellen in rijen(bestanden, antwoorden, koppen)
        )
    with streng(gevraagd):
        lijst = tuple((wie, over) for wie, over in rijen(bestanden, gevraagd, LIJSTKOPPEN))
    try:
        gelezen_norm = lees_norm(bestanden[norm].encode(), bestand=norm)
    except Invoerfout as fout:
        raise Bundelfout(f"{fout.problemen[0]}") from fout
    with streng(feiten):
        gegevens = object_uit(bestanden, feiten)
        return Deskundigenronde(
            kolommen=koppen[len(VASTE_KOPPEN) :],
            vragenlijst=lees_vragenlijst(bestanden, vragen),
            regels=regels,
            lijst=lijst,
            norm=gelezen_norm,
            feiten=_lees_feiten(gegevens),
            herkomst=Herkomstbewijs(**gegevens["herkomst"]),
            verwacht=verwacht,
        )


def _lees_feiten(gegevens: Mapping[str, Any]) -> Partijfeiten:
    ronde, bericht = gegevens["ronde"], gegevens["kennisgeving"]
    dagen = ("opent_op", "sluit_op", "periode_van", "norm_gepubliceerd_op")
    status = ronde["status"]
    return Partijfeiten(
        ronde=Rondegegevens(
            **{
                **ronde,
                **{naam: _lees_dag(ronde[naam]) for naam in dagen},
                "soort": Rondesoort(ronde["soort"]),
                "status": None if status is None else Rondestatus(status),
            }
        ),
        toegetreden_op=_lees_dag(gegevens["toegetreden_op"]),
        vraag_open=gegevens["vraag_open"] is True,
        banden_weggelaten=gegevens["banden_weggelaten"] is True,
        kennisgeving=None if bericht is None else _lees_bericht(bericht),
        gebruikt=gegevens["gebruikt"] is True,
    )


def _lees_bericht(gegevens: Mapping[str, Any]) -> Kennisgevingsfeiten:
    return Kennisgevingsfeiten(
        bezorgd_op=_lees_dag(gegevens["bezorgd_op"]),
        gesprek_aangeboden_op=_lees_dag(gegevens["gesprek_aangeboden_op"]),
        plan=Planstand(gegevens["plan"]),
        plan_op=_lees_dag(gegevens["plan_op"]),
    )
