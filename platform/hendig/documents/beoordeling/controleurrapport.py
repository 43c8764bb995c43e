"""The report for meetbeheerder and controleur only: all partners by name, and what every finding rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from analysis.figures.leave_outs import leave_outs
from analysis.herhaling.status import Herhaling, Herhalingsstatus
from analysis.oordeel.normregels import Normregels, Weglating
from analysis.oordeel.rondeanalyse import Rondeanalyse
from analysis.oordeel.uitkomst import Bounds, LeaveOut, Robustness, Uitkomst
from analysis.reliability.coefficient import Coefficient
from hendig.documents.beoordeling.integriteitsdeel import integriteitsdeel, tweede_schattingen
from hendig.documents.beoordeling.publicatiedeel import publicatiedeel
from hendig.documents.rapport import Rapport
from hendig.processes.beoordeling.beoordeling import Beoordeling, Ronde
from hendig.processes.beoordeling.onderzocht import Integriteit
from hendig.processes.beoordeling.trechter import ZIN, trechter, trechter_in_woorden
from hendig.zetwerk.blokken import Alinea, Blok, Figuur, Kader, Kop, Lijst, Pagina, Tabel
from hendig.zetwerk.tekening import svg
from surveys.terugkoppeling.getallen import NaastNorm, getal, getal_naar_boven, norm_in_tekst
from surveys.terugkoppeling.zinnen import soort_vertrouwen

GEEN = "-"
HERHALING = {
    Herhaling.SIGNAAL: "signaal",
    Herhaling.GEEN: "geen",
    Herhaling.NIET_VAST_TE_STELLEN: "onbekend",
}
SOORT = {Weglating.BEOORDELAAR: "beoordelaar", Weglating.CLUSTER: "cluster"}
ALLE_SAMEN = (
    "De scores hieronder leren niets van de partij zelf en tellen elk antwoord even zwaar. De schattingen uit alle "
    "beoordelingen samen staan in oordelen.json. Die verschillen er meestal pas in de derde decimaal van."
)
LABEL = {Weglating.BEOORDELAAR: "zonder één beoordelaar", Weglating.CLUSTER: "zonder één cluster"}


def controleurrapport(beoordeling: Beoordeling, integriteit: Integriteit) -> Rapport:
    """Build the report that nobody else may see; the last round is its subject."""
    ronde = beoordeling.rondes[-1]
    blokken = [*_vooraf(beoordeling), *integriteitsdeel(integriteit.rondes[-1])]
    for construct, analyse in ronde.constructen.items():
        blokken.extend(_overzicht(beoordeling, ronde, construct, analyse))
    for construct, analyse in ronde.constructen.items():
        for uitkomst in analyse.outcomes:
            if uitkomst.robustness is not None and uitkomst.bounds is not None:
                blokken.extend(
                    _bevinding(beoordeling, ronde, construct, uitkomst, uitkomst.robustness, uitkomst.bounds)
                )
    blokken.extend(publicatiedeel(beoordeling))
    blokken.extend(tweede_schattingen(integriteit.rondes[-1]))
    return Rapport(
        titel=f"Controle van de vertrouwensronde {ronde.naam}",
        inleiding="Voor de meetbeheerder en de onafhankelijk controleur. Voor niemand anders.",
        voet="Vertrouwelijk: alleen voor de meetbeheerder en de onafhankelijk controleur",
        datum=beoordeling.norm.vastgesteld_op,
        blokken=tuple(blokken),
    )


def _vooraf(beoordeling: Beoordeling) -> Iterator[Blok]:
    yield Kader(
        "Geef dit rapport aan niemand door.",
        "Uit de tabellen met weglatingen is af te leiden wie wat heeft geantwoord. Bewaar dit rapport apart.",
        "vertrouwelijk",
    )
    yield Kop("Wat is gelezen")
    for zin in beoordeling.mededelingen:
        yield Alinea(zin)
    yield Tabel(
        "Herkomst",
        ("bestand", "begin van de SHA-256"),
        tuple((rol, som[:16]) for rol, som in beoordeling.hashes.items()),
        smal=(0,),
    )


def _overzicht(beoordeling: Beoordeling, ronde: Ronde, construct: str, analyse: Rondeanalyse) -> Iterator[Blok]:
    regels = beoordeling.norm.constructen[construct]
    yield Pagina()
    yield Kop(soort_vertrouwen(construct))
    yield Tabel("De ronde als geheel", ("wat", "waarde"), tuple(_ronde(analyse)), (1,))
    if len(analyse.components) > 1:
        yield Kop("Groepen die elkaar niet beoordelen", 3)
        yield Lijst(tuple(", ".join(groep) for groep in analyse.components))
    yield from _trechter(analyse, regels)
    yield Kop("Alle partijen, op alfabet", 3)
    yield Alinea(ALLE_SAMEN)
    yield Tabel(
        "Geen rangorde",
        ("partij", "n", "score", "bovengrens", "uitkomst", "herhaling"),
        tuple(
            (
                uitkomst.partij,
                str(uitkomst.n),
                *_naast(uitkomst, regels),
                ", ".join([uitkomst.oordeel.value, *(deel.poort.value for deel in uitkomst.poorten)]),
                _herhaling(ronde.herhaling[construct, uitkomst.partij]),
            )
            for uitkomst in analyse.outcomes
        ),
        (1, 2, 3),
        (5,),
    )
    regels_uitgelegd = {
        f"{status.regel}: {status.toelichting}"
        for (naam, _), status in ronde.herhaling.items()
        if naam == construct and status.regel
    }
    yield Kop("De regels in de laatste kolom", 3)
    yield Lijst(tuple(sorted(regels_uitgelegd)) or (GEEN,))


def _herhaling(status: Herhalingsstatus) -> str:
    return f"{HERHALING[status.status]} ({status.regel})"


def _naast(uitkomst: Uitkomst, regels: Normregels) -> tuple[str, str]:
    if uitkomst.bounds is None:
        return GEEN, GEEN
    naast = NaastNorm(uitkomst.bounds.score, uitkomst.bounds.bound, regels.norm)
    return naast.score_tekst, naast.bovengrens_tekst


def _ronde(analyse: Rondeanalyse) -> Iterator[tuple[str, str]]:
    yield "bruikbare beoordelingen", str(analyse.ratings)
    yield "organisaties die beoordeelden", str(analyse.raters)
    yield "variantie van mildheid", _getal(analyse.leniency_variance)
    yield "overige variantie", _getal(analyse.residual_variance)
    yield "alpha (95 %-interval, n)", _coefficient(analyse.alpha)
    yield "omega (95 %-interval, n)", _coefficient(analyse.omega)
    yield "losse groepen in het netwerk (1 is gewoon)", str(len(analyse.components))


def _getal(waarde: float | None) -> str:
    return GEEN if waarde is None else getal(waarde, 3)


def _coefficient(deel: Coefficient | None) -> str:
    if deel is None:
        return GEEN
    return f"{getal(deel.value, 2)} ({getal(deel.lower, 2)} tot {getal(deel.upper, 2)}, {deel.n})"


def _trechter(analyse: Rondeanalyse, regels: Normregels) -> Iterator[Blok]:
    maker = trechter(analyse, regels)
    if maker is not None:
        telling = Counter(uitkomst.oordeel_bovengrens for uitkomst in analyse.outcomes if uitkomst.bounds is not None)
        yield Figuur(
            svg(maker),
            alt=f"Scores naar aantal beoordelaars. {trechter_in_woorden(telling)}.",
            zin=f"{ZIN} De tabel hieronder heeft dezelfde cijfers.",
        )


def _bevinding(
    beoordeling: Beoordeling,
    ronde: Ronde,
    construct: str,
    uitkomst: Uitkomst,
    robust: Robustness,
    bounds: Bounds,
) -> Iterator[Blok]:
    regels = beoordeling.norm.constructen[construct]
    norm_tekst = norm_in_tekst(regels.norm)
    status = ronde.herhaling[construct, uitkomst.partij]
    yield Pagina()
    yield Kop(f"{uitkomst.partij}: {soort_vertrouwen(construct).lower()}")
    moet = "moet" if robust.fragility == 1 else "moeten"
    blijft = "blijft bij elke weglating staan" if robust.survives else "blijft niet bij elke weglating staan (regel H8)"
    yield Alinea(
        f"De uitkomst is {uitkomst.oordeel.value} en {blijft}. Er {moet} minstens {robust.fragility} van de "
        f"{uitkomst.n} beoordelaars wegvallen voordat zij omslaat. Herhaling: {status.status.value} ({status.regel}). "
        f"{status.toelichting}"
    )
    yield Tabel("De som", ("wat", "waarde"), tuple(_som(uitkomst, bounds, regels)), (1,))
    yield from _weglatingen(robust.leave_outs, bounds, uitkomst.n, regels, norm_tekst)


def _som(uitkomst: Uitkomst, bounds: Bounds, regels: Normregels) -> Iterator[tuple[str, str]]:
    yield "gemiddelde van de antwoorden", getal(bounds.uncorrected, 4)
    yield "correctie voor mildheid", getal(bounds.correction, 4)
    yield "score", getal(bounds.score, 4)
    yield "standaardfout", getal(bounds.standard_error, 4)
    yield "factor bij de norm", getal(bounds.spread_factor, 4)
    yield "kwantiel", getal(regels.quantile, 3)
    yield "bovengrens", getal_naar_boven(bounds.bound, 4)
    yield "bovengrens zonder correctie", getal_naar_boven(bounds.uncorrected_bound, 4)
    yield "norm", getal(regels.norm, 4)
    yield "getrimd gemiddelde (20 %)", GEEN if uitkomst.trimmed_mean is None else getal(uitkomst.trimmed_mean, 4)


def _hoogste(deel: LeaveOut) -> float:
    return max(deel.bound, deel.uncorrected_bound)


def _weglatingen(
    delen: Sequence[LeaveOut], bounds: Bounds, n: int, regels: Normregels, norm_tekst: str
) -> Iterator[Blok]:
    alles = max(bounds.bound, bounds.uncorrected_bound)
    rijen = [(f"alle {n} organisaties", alles, alles, getal_naar_boven(alles, 2))]
    for soort in Weglating:
        hoogsten = [_hoogste(deel) for deel in delen if deel.kind is soort and deel.remaining > 0]
        if hoogsten:
            rijen.append((LABEL[soort], min(hoogsten), max(hoogsten), getal_naar_boven(max(hoogsten), 2)))
    yield Figuur(
        svg(partial(leave_outs, rijen, regels.norm, norm_tekst)),
        alt=" ".join(f"{label}: hoogste grens {tekst}." for label, _, _, tekst in rijen) + f" De norm is {norm_tekst}.",
        zin="Per soort weglating de laagste en de hoogste grens. Ligt de hoogste op of boven de norm, dan blijft de "
        "uitkomst niet staan.",
    )
    yield Tabel(
        "Elke weglating",
        ("zonder", "soort", "over", "bovengrens", "zonder correctie", "blijft staan"),
        tuple(
            (
                deel.left_out,
                SOORT[deel.kind],
                str(deel.remaining),
                getal_naar_boven(deel.bound, 3) if deel.remaining else GEEN,
                getal_naar_boven(deel.uncorrected_bound, 3) if deel.remaining else GEEN,
                "ja" if deel.survives else "nee",
            )
            for deel in delen
        ),
        (2, 3, 4),
        (1, 5),
    )
