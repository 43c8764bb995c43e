"""What the pages about a closed round show: how far it is computed, its gates in numbers, and every certificate."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from analysis.names import alphabetical
from analysis.oordeel.uitkomst import Oordeel
from hendig.documents.beoordeling.integriteitsdeel import VOORAF, ZO_GEMETEN, controles, tweede_schattingen
from hendig.jobs.queries import jobs_van
from hendig.jobs.rules import Stand
from hendig.processes.beoordeling.onderzocht import OnderzochteRonde
from hendig.processes.ronde.rondegegevens import namen_in
from hendig.processes.ronde.taken import Rondetaak
from hendig.processes.ronde.vaststellen import uitslag_van
from hendig.processes.ronde.vlaglabels import zoals_gelezen
from hendig.web.resultaten.beeld import maat
from hendig.web.verzoek import dienst, verzoek
from hendig.zetwerk.blokken import Alinea, Blok
from surveys.kluis.boeken import boek
from surveys.kluis.rules import Boeksoort
from surveys.ronde.queries import Rondebeeld, rondebeeld
from surveys.ronde.rules import Rondesoort
from surveys.terugkoppeling.getallen import getal
from surveys.terugkoppeling.netwerkbeeld import Netwerkbeeld
from surveys.terugkoppeling.zinnen import procent, soort_vertrouwen
from surveys.uitslag.certificaat import Meetcertificaat
from surveys.uitslag.controle_queries import Berekeningbeeld, laatste_berekening, vlaggen
from surveys.uitslag.controle_rules import TE_BEREKENEN, Vlagantwoord
from surveys.uitslag.uitslagboek import Getekend, Integriteitsboek, Uitslagboek

LAATSTE_JOBS = 50
"""Among how many jobs that of a round is looked for."""
GEEN = "niet getoetst"
ZO_GENOEMD = (
    "Een organisatie heet hier naar de vlag: 3.1 is de eerste organisatie van vlag 3. Bij een andere vlag heet zij "
    "anders. Moet u weten wie het is? Vraag dan inzage in wie wat antwoordde over die partij. Daar staan deze nummers "
    "bij."
)
ZO_WEINIG = (
    "Bij weinig antwoorden is een tweede schatting het antwoord van één organisatie. Zij staat er daarom alleen als "
    "minstens acht organisaties antwoordden, zonder de gemeente."
)
JA_NEE = {True: "ja", False: "nee", None: GEEN}
GRENSNAMEN: Mapping[str, str] = {
    "score": "Score, gecorrigeerd voor mildheid",
    "bound": "Bovengrens",
    "uncorrected": "Gemiddelde zonder correctie",
    "uncorrected_bound": "Bovengrens zonder correctie",
    "correction": "Correctie voor mildheid",
    "standard_error": "Standaardfout",
    "spread_factor": "Spreidingsfactor",
    "leniency_variance": "Variantie van de mildheid",
    "residual_variance": "Overige variantie",
    "prediction_variance": "Variantie van de voorspelling",
    "residual_df": "Vrijheidsgraden",
}
"""What a certificate holds of score, bound and margin, in the order in which it is read."""
HEEL = ("residual_df",)
DECIMALEN = 6
"""To how many decimals what is compared with the norm is shown: as many as it was rounded to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Controlebeeld:
    """One closed round for who looks it over; ``voortgang`` as long as it is being computed and may still change."""

    ronde: Rondebeeld
    berekening: Berekeningbeeld | None
    voortgang: str | None
    klopt: bool
    telling: tuple[tuple[str, ...], ...]
    kenmerken: tuple[tuple[str, ...], ...]
    partijen: tuple[tuple[str, str], ...]
    bevraagd: tuple[tuple[str, str], ...]
    vlaggen: Mapping[str, Vlagantwoord | None]

    @property
    def onbeantwoord(self) -> tuple[tuple[str, str], ...]:
        """The parties, by key and name, about which a question waits for an answer."""
        return tuple(een for een in self.bevraagd if self.vlaggen[een[0]] is None)


def controlebeeld(ronde: str) -> Controlebeeld:
    """Give all that is known of a closed round, without a score of anybody."""
    session, kluis = verzoek().lezing, dienst().kluis
    uitslag = uitslag_van(kluis, ronde)
    berekening, namen = laatste_berekening(session, ronde), namen_in(session, ronde)
    gevonden = () if uitslag is None else uitslag.certificaten
    beeld, gevraagd = rondebeeld(session, ronde), vlaggen(session, ronde)
    return Controlebeeld(
        ronde=beeld,
        berekening=berekening,
        voortgang=_voortgang(ronde) if beeld.stand in TE_BEREKENEN else None,
        klopt=uitslag is not None and berekening is not None and uitslag.sha256 == berekening.sha256,
        telling=tuple(_telling(gevonden)),
        kenmerken=() if uitslag is None else tuple(_kenmerken(uitslag)),
        partijen=_op_naam({een.partij for een in gevonden}, namen),
        bevraagd=_op_naam(gevraagd, namen),
        vlaggen=gevraagd,
    )


def _op_naam(partijen: Collection[str], namen: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((partij, namen[partij]) for partij in sorted(partijen, key=lambda een: alphabetical(namen[een])))


def _voortgang(ronde: str) -> str | None:
    """Say how far the round is computed; None when no job waits or runs."""
    for job in jobs_van(verzoek().lezing, soort=Rondetaak.BEREKENEN, aantal=LAATSTE_JOBS):
        if job.lading.get("ronde") != ronde or job.stand not in (Stand.WACHT, Stand.MISLUKT):
            continue
        if job.stand is Stand.MISLUKT:
            return "Het berekenen lukte niet. Vraag de beheerder om het opnieuw te laten proberen."
        if "totaal" in job.lading:
            return f"Er zijn {job.lading['gedaan']} van de {job.lading['totaal']} uitkomsten berekend."
        return "Het berekenen begint zo."
    return None


def _telling(certificaten: tuple[Meetcertificaat, ...]) -> Iterator[tuple[str, ...]]:
    """Count the outcomes and the closed gates of each kind of trust."""
    for construct in dict.fromkeys(een.construct for een in certificaten):
        deel = [een for een in certificaten if een.construct == construct]
        oordelen = Counter(een.oordeel for een in deel)
        poorten = Counter(poort for een in deel for poort in een.poorten)
        for wat, aantal in (*sorted(oordelen.items()), *((f"poort: {een}", n) for een, n in sorted(poorten.items()))):
            yield soort_vertrouwen(construct), wat, str(aantal)


def _kenmerken(uitslag: Uitslagboek) -> Iterator[tuple[str, ...]]:
    for construct, tekst in uitslag.netwerk.items():
        beeld = Netwerkbeeld.uit_json(tekst)
        omega = beeld.betrouwbaarheid
        yield (
            soort_vertrouwen(construct),
            str(beeld.raters),
            str(beeld.ratings),
            "-" if beeld.respons is None else procent(beeld.respons),
            "-" if omega is None else getal(omega.value, 2),
        )


def integriteit(ronde: str) -> list[Blok]:
    """Give what stands out in the answers, in words, and of a rehearsal nothing.

    An organisation is called otherwise at every flag.
    """
    gevonden, beeld = _integriteitsboek(ronde), rondebeeld(verzoek().lezing, ronde)
    if gevonden is None or beeld.soort is Rondesoort.PROEF:
        return []
    gelezen = zoals_gelezen(gevonden)
    onderzocht = OnderzochteRonde(beeld.naam, gelezen)
    vlaggen = any(een.flags for deel in gelezen.values() if deel is not None for een in deel.checks)
    vooraf = [Alinea(tekst) for tekst in (VOORAF, ZO_GEMETEN, *([ZO_GENOEMD] if vlaggen else []))]
    return [*vooraf, *controles(onderzocht), *tweede_schattingen(onderzocht), Alinea(ZO_WEINIG)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trechterbeeld:
    """All scores of one kind of trust without names: the drawing, and how many got which verdict."""

    construct: str
    soort: str
    maten: Mapping[str, tuple[int, int]]
    alt: str
    telling: tuple[tuple[str, str], ...]


def trechtertekeningen(ronde: str) -> tuple[Getekend, ...]:
    """Give every drawing of all scores that was kept, in both widths."""
    gevonden = _integriteitsboek(ronde)
    return () if gevonden is None else gevonden.figuren


def trechters(ronde: str) -> list[Trechterbeeld]:
    """Give what a page shows with each drawing; the table counts the same organisations."""
    uitslag, maten = uitslag_van(dienst().kluis, ronde), defaultdict[str, dict[str, tuple[int, int]]](dict)
    for een in trechtertekeningen(ronde):
        maten[een.construct][een.breedte.value] = maat(een.svg)
    gevonden = []
    for construct, deze in maten.items():
        certificaten = () if uitslag is None else uitslag.certificaten
        oordelen = Counter(e.oordeel_bovengrens for e in certificaten if e.construct == construct and e.grenzen)
        telling = tuple((oordeel.value, str(oordelen[oordeel])) for oordeel in Oordeel if oordelen[oordeel])
        woorden = ", ".join(f"{oordeel}: {aantal}" for oordeel, aantal in telling)
        alt = f"Scores naar aantal organisaties dat antwoordde. {woorden}."
        gevonden.append(
            Trechterbeeld(
                construct=construct, soort=soort_vertrouwen(construct).lower(), maten=deze, alt=alt, telling=telling
            )
        )
    return gevonden


def _integriteitsboek(ronde: str) -> Integriteitsboek | None:
    with dienst().kluis.lees() as open_:
        inhoud = boek(open_, ronde, Boeksoort.INTEGRITEIT)
    return None if inhoud is None else Integriteitsboek.uit_bytes(inhoud)


def regels_van(certificaat: Meetcertificaat) -> list[tuple[str, str]]:
    """Give the lines of a certificate: outcome, numbers, rules, leave-outs, and what it was made of."""
    c, h = certificaat, certificaat.herkomst
    grenzen = [
        (wat, getal(c.grenzen[naam], 0 if naam in HEEL else DECIMALEN))
        for naam, wat in GRENSNAMEN.items()
        if naam in c.grenzen
    ]
    return [
        ("Oordeel", c.oordeel),
        *grenzen,
        ("Organisaties die antwoordden", f"{c.n}, zonder de gemeente {c.n_anderen}"),
        ("Gevraagd", "-" if c.gevraagd is None else str(c.gevraagd)),
        ("Respons", "-" if c.respons is None else procent(c.respons)),
        ("Clusters", str(c.clusters)),
        ("Gesloten poorten", ", ".join(c.poorten) or "geen"),
        *((f"Regel {regel}", JA_NEE[geldt]) for regel, geldt in sorted(c.regels.items())),
        *((f"Blijft zonder een {soort}", JA_NEE[blijft]) for soort, blijft in sorted(c.weglatingen.items())),
        ("Norm", f"versie {h.normversie}"),
        ("Vragenlijst", f"versie {h.instrument}"),
        ("Programma", h.programma),
        ("Vingerafdruk van de antwoorden", h.antwoorden_sha256),
        ("Vingerafdruk van de norm", h.norm_sha256),
        ("Vingerafdruk van dit certificaat", c.sha256),
    ]
