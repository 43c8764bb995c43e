"""What one round says of one partner on one kind of trust, as it stands on a certificate: never a single answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.oordeel.normregels import Weglating
from hendig.brieven.meting.regelvragen import V_REGELS, Regeluitkomst, redenen, regeltabel
from hendig.zetwerk.blokken import Alinea, Blok, Kop, Lijst, Tabel
from surveys.terugkoppeling.eigen_score import HOGER, LAGER, EigenScore
from surveys.terugkoppeling.getallen import NAAST_NORM, NaastNorm, getal_naar_boven, norm_in_tekst
from surveys.terugkoppeling.zinnen import procent
from surveys.uitslag.certificaat import Meetcertificaat

GEEN = "-"
ZONDER_CIJFERS = "Er staan geen cijfers: er waren te weinig antwoorden, of de marge is niet te geven."
_WEGLATING = {
    Weglating.BEOORDELAAR: (
        "De uitkomst hangt niet af van één organisatie.",
        "De uitkomst verandert als één organisatie niet meetelt. Deze ronde kan daarom geen herhaling opleveren.",
    ),
    Weglating.CLUSTER: (
        "De uitkomst hangt niet af van één cluster.",
        "De uitkomst verandert als één cluster niet meetelt. Deze ronde kan daarom geen herhaling opleveren.",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Grens:
    """A score with its bound and margin, written so that none is rounded to the other side of the norm.

    A score that would give single answers away is written as "or higher", "or lower", and has no margin beside it.
    """

    score: str
    bovengrens: str
    marge: str


@dataclass(frozen=True, slots=True)
class Weglatingsuitkomst:
    """Whether the finding stays when one organisation, or one cluster, is left out: yes or no and nothing more."""

    soort: Weglating
    blijft: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rondebewijs:
    """One round, one kind of trust.

    ``met_correctie`` and ``zonder_correctie`` are None where the partner was not shown a score either. ``n`` counts the
    organisations that rated, ``n_anderen`` those of them but the gemeente; ``gevraagd`` is None without a list.
    """

    ronde: str
    vertrouwen: str
    uitkomst: str
    uitkomst_bovengrens: str
    norm: str
    met_correctie: Grens | None
    zonder_correctie: Grens | None
    n: int
    n_anderen: int
    gevraagd: int | None
    respons: str | None
    clusters: int
    poorten: tuple[str, ...]
    regels: tuple[Regeluitkomst, ...]
    weglatingen: tuple[Weglatingsuitkomst, ...]
    normversie: str
    vragenlijst: str
    programma: str
    antwoorden_sha256: str
    norm_sha256: str
    certificaat_sha256: str


def rondebewijs(certificaat: Meetcertificaat, *, eigen: EigenScore | None, ronde: str, vertrouwen: str) -> Rondebewijs:
    """Write a certificate in words; ``ronde`` and ``vertrouwen`` are the names by which people know them.

    ``eigen`` is the score as the partner itself was shown it: no other reader is shown more than that.
    """
    norm = float(certificaat.norm["norm"])
    herkomst = certificaat.herkomst
    return Rondebewijs(
        ronde=ronde,
        vertrouwen=vertrouwen,
        uitkomst=certificaat.oordeel,
        uitkomst_bovengrens=certificaat.oordeel_bovengrens,
        norm=norm_in_tekst(norm),
        met_correctie=None if eigen is None else _met_correctie(certificaat, eigen, norm),
        zonder_correctie=None if eigen is None else _zonder_correctie(certificaat, eigen, norm),
        n=certificaat.n,
        n_anderen=certificaat.n_anderen,
        gevraagd=certificaat.gevraagd,
        respons=None if certificaat.respons is None else procent(certificaat.respons),
        clusters=certificaat.clusters,
        poorten=certificaat.poorten,
        regels=tuple(Regeluitkomst(regel, certificaat.regels[regel]) for regel in V_REGELS),
        weglatingen=tuple(
            Weglatingsuitkomst(soort, certificaat.weglatingen[soort.value])
            for soort in Weglating
            if soort.value in certificaat.weglatingen
        ),
        normversie=herkomst.normversie,
        vragenlijst=herkomst.instrument,
        programma=herkomst.programma,
        antwoorden_sha256=herkomst.antwoorden_sha256,
        norm_sha256=herkomst.norm_sha256,
        certificaat_sha256=certificaat.sha256,
    )


def _met_correctie(certificaat: Meetcertificaat, eigen: EigenScore, norm: float) -> Grens:
    if _ongeveer(eigen.score_tekst):
        return Grens(score=eigen.score_tekst, bovengrens=eigen.bovengrens_tekst, marge=GEEN)
    marge = _grens(certificaat, "score", "bound", norm).marge
    return Grens(score=eigen.score_tekst, bovengrens=eigen.bovengrens_tekst, marge=marge)


def _zonder_correctie(certificaat: Meetcertificaat, eigen: EigenScore, norm: float) -> Grens:
    gemiddelde = eigen.gemiddelde_tekst or GEEN
    if _ongeveer(eigen.score_tekst) or gemiddelde == GEEN or _ongeveer(gemiddelde):
        return Grens(score=gemiddelde, bovengrens=GEEN, marge=GEEN)
    return _grens(certificaat, "uncorrected", "uncorrected_bound", norm)


def _ongeveer(tekst: str) -> bool:
    return tekst.endswith((HOGER, LAGER))


def _grens(certificaat: Meetcertificaat, score: str, bovengrens: str, norm: float) -> Grens:
    onder, boven = certificaat.grenzen[score], certificaat.grenzen[bovengrens]
    naast = NaastNorm(onder, boven, norm)
    marge = getal_naar_boven(boven - onder, NAAST_NORM)
    return Grens(score=naast.score_tekst, bovengrens=naast.bovengrens_tekst, marge=marge)


def uitkomstzin(bewijs: Rondebewijs) -> str:
    """Say in one sentence what the round says, with its numbers."""
    kern = f"Uitkomst voor {bewijs.vertrouwen.lower()}: {bewijs.uitkomst}."
    grens = bewijs.met_correctie
    if grens is None:
        return f"{kern} {ZONDER_CIJFERS}"
    return f"{kern} De score is {grens.score}, de bovengrens {grens.bovengrens} en de norm {bewijs.norm}."


def cijferrijen(bewijs: Rondebewijs) -> Iterator[tuple[str, str]]:
    """Name every number of a round, the norm first."""
    yield "Uitkomst", bewijs.uitkomst
    if bewijs.uitkomst_bovengrens != bewijs.uitkomst:
        yield "Uitkomst volgens de bovengrens", bewijs.uitkomst_bovengrens
    yield "Norm", bewijs.norm
    for hoe, grens in (("met", bewijs.met_correctie), ("zonder", bewijs.zonder_correctie)):
        yield f"Score {hoe} correctie", GEEN if grens is None else grens.score
        yield f"Bovengrens {hoe} correctie", GEEN if grens is None else grens.bovengrens
        yield f"Marge {hoe} correctie", GEEN if grens is None else grens.marge
    yield "Organisaties die antwoordden", str(bewijs.n)
    yield "waarvan andere dan de gemeente", str(bewijs.n_anderen)
    yield "Organisaties aan wie het is gevraagd", GEEN if bewijs.gevraagd is None else str(bewijs.gevraagd)
    yield "Deel dat antwoordde", bewijs.respons or GEEN
    yield "Clusters waaruit de antwoorden kwamen", str(bewijs.clusters)


def regelblokken(bewijs: Rondebewijs) -> tuple[Blok, ...]:
    """Show the nine rules, why one does not hold, and which condition was not met."""
    waarom = redenen(bewijs.regels)
    niet_gehaald = tuple(f"Er is niets vast te stellen, omdat: {poort}." for poort in bewijs.poorten)
    uitleg = (Lijst((*waarom, *niet_gehaald)),) if waarom or niet_gehaald else ()
    return regeltabel("", V_REGELS, bewijs.regels), *uitleg


def weglatingblokken(bewijs: Rondebewijs) -> tuple[Blok, ...]:
    """Say whether the finding hangs on one organisation or one cluster: in words, never with a number."""
    kop = Kop("Hangt de uitkomst af van één organisatie of één cluster?")
    zinnen = tuple(_WEGLATING[een.soort][0 if een.blijft else 1] for een in bewijs.weglatingen)
    return kop, Lijst(zinnen) if zinnen else Alinea("Dit is bij deze uitkomst niet onderzocht.")


def herkomsttabel(bewijs: Rondebewijs) -> Tabel:
    """Say what the numbers were made of, so that they can be made again and compared."""
    rijen = (
        ("Norm", f"versie {bewijs.normversie}"),
        ("Vragenlijst", f"versie {bewijs.vragenlijst}"),
        ("Programma", bewijs.programma),
        ("Controlegetal van de antwoorden", bewijs.antwoorden_sha256),
        ("Controlegetal van de norm", bewijs.norm_sha256),
        ("Controlegetal van dit bewijs", bewijs.certificaat_sha256),
    )
    return Tabel("", ("Waaruit", "Welke"), rijen, smal=(0,))


def marker(waar: str) -> tuple[str, ...]:
    """Give the marks of a round: a hash can look like a telephone number, and the name of a round is kept open."""
    return tuple(f"{waar}.{veld}" for veld in ("antwoorden_sha256", "norm_sha256", "certificaat_sha256"))
