"""The part of the controleur's report about the answers themselves, and whether they can be relied upon."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.integrity.flags import Check, Checked, Flag, Integrity
from hendig.documents.beoordeling.integriteitsuitleg import UITLEG
from hendig.processes.beoordeling.onderzocht import OnderzochteRonde
from hendig.zetwerk.blokken import Alinea, Blok, Kop, Lijst, Tabel
from surveys.terugkoppeling.getallen import getal
from surveys.terugkoppeling.zinnen import procent, soort_vertrouwen

GEEN = "-"
KLEINSTE = 0.001
VOORAF = (
    "Dit deel is voor de onafhankelijk controleur. Een vlag is een reden om te kijken. Zij is geen verwijt en geen "
    "bewijs. Bij elke vlag staat wat er ook aan de hand kan zijn. Geef geen vlag door aan een partner of het netwerk."
)
ZO_GEMETEN = (
    "Wij hebben deze ronde vele keren nagebootst met eerlijke antwoorden: dezelfde organisaties, even mild of streng, "
    "even vertrouwd, op dezelfde schaal. Veel antwoorden liggen dan vanzelf tegen het hoogste aan. Een vlag "
    "is wat in die eerlijke rondes bijna nooit gebeurt. De kolom vals alarm zegt hoeveel vlaggen een eerlijke ronde "
    "gemiddeld geeft. De kolom kans bij een vlag zegt hoe zelden iets zo opvallends bij eerlijke antwoorden voorkomt, "
    "met meegeteld hoeveel er is bekeken. Het is niet de kans dat iemand oneerlijk was."
)
ELDERS = "Eerdere rondes staan in integriteit.json."
OOK_ZONDER_VLAG = (
    "Ook geen vlag is geen bewijs. Een afspraak om overal iets lager te antwoorden, is aan de cijfers niet te zien."
)
WAT_NU = (
    "Is er een vlag? Praat eerst, met elke organisatie apart. Vertel niet wat een ander antwoordde.",
    "Staat iemand bij twee controles? Dat is vaak één vraag en niet twee.",
    "Kijk of een uitkomst ervan afhangt: zie de weglatingen verderop en de tweede schattingen achteraan.",
    "Kan de uitkomst van een partner ervan afhangen? Zet dan een open vraag in rondes.toml, zoals hieronder.",
    "Is de vraag beantwoord? Maak er dan open = false van, en leg vast waarom.",
    "Verander of verwijder nooit een antwoord.",
)
OPEN_VRAAG = (
    "Zo ziet een open vraag eruit. Zolang zij open staat, is het oordeel over die partner in die ronde niet vast te "
    "stellen."
)
TWEEDE = (
    "Naast de schatting uit alle beoordelingen staan het gemiddelde zonder de laagste en hoogste 20 % (zonder "
    "uitersten) en het middelste antwoord. Alle zijn gecorrigeerd voor mildheid. Liggen zij dicht bij elkaar? Dan "
    "hangt de schatting niet af van een paar opvallende antwoorden. Deze getallen tellen nergens mee."
)


def integriteitsdeel(ronde: OnderzochteRonde) -> Iterator[Blok]:
    """Show what was looked at in a round, the flags, what else explains them, and what to do."""
    yield Kop("Kunnen wij op de antwoorden vertrouwen?")
    yield Alinea(VOORAF)
    yield Alinea(f"{ZO_GEMETEN} {ELDERS}")
    yield from controles(ronde)
    yield Kop("Wat u nu kunt doen", 3)
    yield Lijst(WAT_NU)
    yield Alinea(OPEN_VRAAG)
    regels = ("[[vlag]]", f'ronde = "{ronde.naam}"', 'partner = "de naam van de partner"', "open = true")
    yield Tabel("Een open vraag in rondes.toml", ("typ deze vier regels over",), tuple((regel,) for regel in regels))


def controles(ronde: OnderzochteRonde) -> Iterator[Blok]:
    """Show the flags of a round per kind of trust, and what else explains them."""
    onderzocht = [deel for deel in ronde.constructen.values() if deel is not None]
    yield Alinea(_samengevat(onderzocht))
    for construct, deel in ronde.constructen.items():
        yield Kop(soort_vertrouwen(construct), 3)
        if deel is None:
            yield Alinea("Er zijn te weinig antwoorden, of zij verschillen te weinig, om te zeggen wat gewoon is.")
        else:
            yield from _construct(deel)


def _samengevat(onderzocht: list[Integrity]) -> str:
    controles = [controle for deel in onderzocht for controle in deel.checks]
    aantal = sum(len(controle.flags) for controle in controles)
    verwacht = sum(controle.false_flags for controle in controles)
    gevonden = {0: "Er is geen vlag.", 1: "Er is 1 vlag."}.get(aantal, f"Er zijn {aantal} vlaggen.")
    return (
        f"{gevonden} In een eerlijke ronde zoals deze verwacht u er gemiddeld {getal(verwacht, 2)}, opgeteld over alle "
        f"controles. {OOK_ZONDER_VLAG}"
    )


def _construct(deel: Integrity) -> Iterator[Blok]:
    rijen = tuple(
        (controle.check.capitalize(), str(controle.tested), _aantal(controle), _vals(controle))
        for controle in deel.checks
    )
    yield Tabel(
        f"Wat is bekeken, naast {deel.honest_rounds} eerlijke rondes",
        ("controle", "bekeken", "vlaggen", "vals alarm"),
        rijen,
        (1, 2, 3),
    )
    if deel.always_highest:
        yield Alinea(
            f"Overal het hoogste antwoord: {deel.always_highest}. Dat is geen vlag. Het past ook bij een milde "
            "organisatie die goede ervaringen heeft."
        )
    for controle in deel.checks:
        if controle.flags:
            yield from _vlaggen(controle)
    for naam, rest in deel.without_rater.items():
        yield Alinea(
            f"Zonder de antwoorden van {naam} is de overige variantie {getal(rest, 3)} in plaats van "
            f"{getal(deel.residual_variance, 3)}. Deze antwoorden maken de marge van anderen dus ruimer."
        )


def _aantal(controle: Checked) -> str:
    return str(len(controle.flags)) if controle.tested else GEEN


def _vals(controle: Checked) -> str:
    return getal(controle.false_flags, 3) if controle.tested else GEEN


def _vlaggen(controle: Checked) -> Iterator[Blok]:
    uitleg = UITLEG[controle.check]
    yield Tabel(
        controle.check.capitalize(),
        ("antwoorden van", "over", "gevonden", "gewoon", "kans"),
        tuple(_rij(controle.check, vlag) for vlag in controle.flags),
        (2, 3, 4),
    )
    yield Lijst(
        (
            f"Gevonden en gewoon: {uitleg.getal}.",
            f"Ook mogelijk: {uitleg.ook_mogelijk}",
            f"Wat u kunt vragen: {uitleg.vraag}",
        )
    )


def _rij(check: Check, vlag: Flag) -> tuple[str, ...]:
    wie, over = vlag.subject.raters, vlag.subject.targets
    namen = ", ".join(wie) or "alle beoordelaars"
    if vlag.subject.cluster is not None:
        namen = f"cluster {vlag.subject.cluster}: {namen}"
    return (
        namen,
        "elkaar" if wie == over else ", ".join(over) or "iedereen",
        _waarde(check, vlag.found),
        _waarde(check, vlag.usual),
        f"< {getal(KLEINSTE, 3)}" if vlag.adjusted_p < KLEINSTE else getal(vlag.adjusted_p, 3),
    )


def _waarde(check: Check, waarde: float) -> str:
    return procent(waarde) if check is Check.ZELFDE_ANTWOORD else getal(waarde, 2)


def tweede_schattingen(ronde: OnderzochteRonde) -> Iterator[Blok]:
    """Give every party's estimate beside two that no single rater moves much; for the end of the report."""
    onderzocht = [deel for deel in ronde.constructen.values() if deel is not None]
    if onderzocht:
        yield Kop("Tweede schattingen")
        yield Alinea(TWEEDE)
    for deel in onderzocht:
        yield _tweede_schatting(deel)


def _tweede_schatting(deel: Integrity) -> Blok:
    return Tabel(
        f"{soort_vertrouwen(deel.construct)}, op alfabet; geen rangorde",
        ("partij", "beoordelaars", "schatting", "zonder uitersten", "middelste"),
        tuple(
            (
                schatting.partij,
                str(schatting.n),
                getal(schatting.estimate, 2),
                getal(schatting.trimmed_mean, 2),
                getal(schatting.median, 2),
            )
            for schatting in deel.second_opinions
        ),
        (1, 2, 3, 4),
    )
