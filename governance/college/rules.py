"""What comes before the college, who has which part in it, and what is refused of the acts around a besluit."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from enum import StrEnum

from governance.bronnen import BONDIG_KADER, Bron
from governance.kalender.datum import datum
from governance.netwerk.functiescheiding import BESLUIT
from governance.netwerk.rules import Rol
from governance.weigering import Weigeringsgrond

FORMAT = Bron("ontwerpkeuze", "vaste indeling van een collegevoorstel")
VIER_OGEN = Bron("ontwerpkeuze", "wie een collegevoorstel schrijft, stelt het niet vast")
TREKKERS_BRON = Bron(BONDIG_KADER, "paragraaf 4.2")
ZORGVULDIG = Bron("Awb", "artikel 3:9")
BESLUITVORMING = Bron("Gemeentewet", "artikel 160, eerste lid")
GEEN_BELANG = Bron("Gemeentewet", "artikel 58 in samenhang met artikel 28")
MENS_BESLIST = Bron("AVG", "artikel 22")

MAG_SCHRIJVEN = (Rol.CONTRACTMANAGER, Rol.JURIST)
"""In which roles somebody writes a proposal, offers it, and fixes one that another wrote."""
MAG_ONDERTEKENEN = (Rol.JURIST,)
"""In which roles somebody signs that everything was checked, and reads what another besluit than advised means."""
MAG_BESLUIT_VASTLEGGEN = (Rol.SECRETARIS,)
"""In which roles somebody records what the college decided."""
TREKKERS = (Rol.TREKKER_JEUGD, Rol.TREKKER_WMO)
"""Who give their position before the college decides; each of them gives one."""
COLLEGE = (Rol.COLLEGELID, Rol.BURGEMEESTER, *TREKKERS)
"""Who decide about a proposal."""
MAG_LEZEN = (*MAG_SCHRIJVEN, *BESLUIT)
"""In which roles somebody reads a proposal, unless they are kept out of the matter."""


class Voorstelonderwerp(StrEnum):
    """What a proposal is about."""

    UITSLUITING = "uitsluiting"
    OPEN_HOUSE = "open house"
    WIJZIGING = "wijziging"
    INDEXERING = "indexering"
    REISBUDGET = "reisbudget"
    VOORTGANG = "budget en voortgang"


class Strekking(StrEnum):
    """What a proposal about a partner comes down to: it leads the case, so its writer chooses it."""

    GEHEEL = "geheel beëindigen"
    GEDEELTELIJK = "gedeeltelijk beëindigen"
    VERBETERPLAN = "een verbeterplan"
    WAARSCHUWING = "een formele waarschuwing"
    BEGELEIDING = "begeleiding door een andere partner"
    OPSCHORTING = "een tijdelijke opschorting"
    NIET = "niet beëindigen"
    NADER_ONDERZOEK = "nader onderzoek"


class Voorstelstand(StrEnum):
    """How far one version of a proposal is: only a concept can still be written in."""

    CONCEPT = "concept"
    AANGEBODEN = "aangeboden"
    VASTGESTELD = "vastgesteld"


class Trekkersoordeelsoort(StrEnum):
    """What a bestuurlijk trekker says of what was advised."""

    BEKRACHTIGT = "bekrachtigt"
    BEKRACHTIGT_NIET = "bekrachtigt niet"
    NADER_ONDERZOEK = "vraagt nader onderzoek"


class Vergewispunt(StrEnum):
    """What is checked before the college decides, each by somebody who says what they found."""

    ADVIES = "het advies is zorgvuldig gemaakt"
    BELANGEN = "wie een belang heeft, deed niet mee"
    VOLLEDIG = "het dossier is volledig"
    NAGEREKEND = "de meting is nagerekend"


class Besluitvariant(StrEnum):
    """What the college can do with a proposal."""

    VOLGENS_ADVIES = "volgens advies"
    AANGEHOUDEN = "aangehouden"
    ANDERS = "anders, namelijk"


class Aanpassing(StrEnum):
    """What another besluit than advised comes down to."""

    LICHTERE_MAATREGEL = "lichtere maatregel"
    NADER_ONDERZOEK = "nader onderzoek"
    AFWIJZEN = "afwijzen"
    GEWIJZIGD_VASTSTELLEN = "gewijzigd vaststellen"


class Deelname(StrEnum):
    """Whether a member of the college took part in a besluit."""

    AANWEZIG = "aanwezig"
    ONTHOUDEN = "nam niet deel"


class Collegegebeurtenis(StrEnum):
    """What the log records about proposals and besluiten."""

    VOORSTEL_GEOPEND = "CollegevoorstelGeopend"
    VOORSTEL_GESCHREVEN = "CollegevoorstelGeschreven"
    VOORSTEL_AANGEBODEN = "CollegevoorstelAangeboden"
    VOORSTEL_VASTGESTELD = "CollegevoorstelVastgesteld"
    TREKKERSOORDEEL_GEGEVEN = "TrekkersoordeelGegeven"
    PUNT_NAGEGAAN = "CollegepuntNagegaan"
    VERGEWIS_ONDERTEKEND = "VergewisOndertekend"
    BESLUIT_VASTGELEGD = "CollegebesluitVastgelegd"
    BESLUIT_GEDUID = "CollegebesluitGeduid"
    STREKKING_AANGEVULD = "StrekkingAangevuld"


STAAT_VAST = Weigeringsgrond(
    "COL-09", "Dit document is vastgesteld en verandert niet meer. Begin een nieuwe versie.", FORMAT
)
ZELF_GESCHREVEN = Weigeringsgrond("COL-15", "U schreef aan dit voorstel mee. Vraag iemand anders om {wat}.", VIER_OGEN)
NIET_VASTGESTELD = Weigeringsgrond(
    "COL-16", "Versie {versie} is niet vastgesteld. Vraag eerst een ander om dat te doen.", FORMAT
)
AL_EEN_VOORSTEL = Weigeringsgrond(
    "COL-17", "In deze zaak ligt al een voorstel waarover nog niet is besloten. Ga daarmee verder.", FORMAT
)
AL_BESLOTEN = Weigeringsgrond(
    "COL-18", "Over dit voorstel heeft het college al besloten. Maak voor een nieuw besluit een nieuw voorstel.", FORMAT
)
ZONDER_REDEN = Weigeringsgrond(
    "COL-19", "Er staat nog geen tekst bij: {veld}. Schrijf die in minstens één zin.", BESLUITVORMING
)
AL_GEGEVEN = Weigeringsgrond("COL-20", "Dit staat al vast voor versie {versie}: {wat}. U hoeft niets te doen.", FORMAT)
TREKKER_ONTBREEKT = Weigeringsgrond(
    "COL-21", "De {rol} gaf nog geen oordeel over deze versie. Vraag er eerst om.", TREKKERS_BRON
)
NADER_ONDERZOEK_GEVRAAGD = Weigeringsgrond(
    "COL-22",
    "De {rol} vraagt nader onderzoek. Beantwoord eerst de vraag, en leg daarna een nieuwe versie voor.",
    TREKKERS_BRON,
)
NIET_NAGEGAAN = Weigeringsgrond(
    "COL-23", "Dit is nog niet nagegaan: {punt}. Leg eerst vast wie dat naging en wat die vond.", ZORGVULDIG
)
NIET_ONDERTEKEND = Weigeringsgrond(
    "COL-24",
    "De controle op zorgvuldigheid is niet ondertekend. Vraag dat aan een jurist die niet aan het voorstel schreef.",
    ZORGVULDIG,
)
HEEFT_BELANG = Weigeringsgrond(
    "COL-25", "{naam} heeft een belang en doet in deze zaak niet mee. Leg dat zo vast.", GEEN_BELANG
)
NIET_IN_HET_COLLEGE = Weigeringsgrond(
    "COL-26", "{naam} zat op {dag} niet in het college. Controleer wie er was.", BESLUITVORMING
)
NIEMAND_AANWEZIG = Weigeringsgrond("COL-27", "Er staat niet wie van het college er was. Leg dat vast.", BESLUITVORMING)
ZONDER_TERUGKOMST = Weigeringsgrond(
    "COL-28",
    "Is het besluit aangehouden? Schrijf waarom, en kies de dag waarop het college er weer over spreekt. Die dag komt "
    "na de dag van het besluit.",
    BESLUITVORMING,
)
BESLUITNUMMER = Weigeringsgrond(
    "COL-29",
    'Besluitnummer "{nummer}" is leeg of al gebruikt. Elk besluit heeft een eigen nummer. Vul een ander in.',
    BESLUITVORMING,
)
ANDERS_ZONDER_TEKST = Weigeringsgrond(
    "COL-08", "U koos: anders, namelijk. Schrijf op wat het college besloot.", BESLUITVORMING
)
NIET_ANDERS = Weigeringsgrond(
    "COL-30", "Dit besluit is niet anders dan het advies, of de betekenis staat al vast. U hoeft niets te doen.", FORMAT
)
IN_DE_TOEKOMST = Weigeringsgrond(
    "COL-31", "De dag van het besluit ligt na vandaag. Leg het besluit vast als het is genomen.", BESLUITVORMING
)
VOOR_DE_TREKKERS = Weigeringsgrond(
    "COL-38",
    "Op {dag} kon het college nog niet besluiten: de {rol} gaf het oordeel pas op {oordeel}. Controleer de dag van het "
    "besluit.",
    BESLUITVORMING,
)
ZAAK_LIGT_ELDERS = Weigeringsgrond(
    "COL-39",
    "De zaak ligt niet bij het college, maar staat op: {stand}. Daarom staat hier geen besluit. Vraag de "
    "contractmanager hoe het met de zaak staat.",
    BESLUITVORMING,
)
ZONDER_WEGING = Weigeringsgrond("AVG-07", "Collegebesluit mist menselijke afweging buiten de score.", MENS_BESLIST)
ZONDER_ZAAK = Weigeringsgrond(
    "COL-32", "Een voorstel over een uitsluiting hoort bij een zaak en een partner. Open het vanuit die zaak.", FORMAT
)
STREKKING_STAAT_ER = Weigeringsgrond(
    "COL-36",
    "Hier valt niets aan te vullen. Waar het advies op neerkomt, staat er al, of het voorstel is nog niet aangeboden. "
    "Kies het dan bij het onderdeel Advies.",
    FORMAT,
)
ZONDER_STREKKING = Weigeringsgrond(
    "COL-37",
    "Bij deze versie staat niet waar het advies op neerkomt. Vraag eerst een jurist die niet aan het voorstel schreef "
    "om dat aan te vullen.",
    BESLUITVORMING,
)


def vergewispunten(onderwerp: Voorstelonderwerp) -> tuple[Vergewispunt, ...]:
    """Give what must be checked: that the measurement was computed again only where one has a part."""
    gemeten = onderwerp is Voorstelonderwerp.UITSLUITING
    return tuple(punt for punt in Vergewispunt if gemeten or punt is not Vergewispunt.NAGEREKEND)


def weiger_leeg(tekst: str, veld: str) -> str:
    """Give a text without the space around it; refuse one that says nothing."""
    schoon = tekst.strip()
    if not schoon:
        raise ZONDER_REDEN.met(veld=veld)
    return schoon


def weiger_besluit(variant: Besluitvariant, *, anders: str, reden: str, terug_op: date | None, dag: date) -> None:
    """Refuse a besluit that does not say what its variant asks."""
    if variant is Besluitvariant.ANDERS and not anders.strip():
        raise ANDERS_ZONDER_TEKST.met()
    if variant is Besluitvariant.AANGEHOUDEN and (not reden.strip() or terug_op is None or terug_op <= dag):
        raise ZONDER_TERUGKOMST.met()


def weiger_zonder_trekkers(oordelen: Mapping[Rol, Trekkersoordeelsoort]) -> None:
    """Refuse to go on without both positions, or where one of them asks to look further; disagreeing stops nothing."""
    for rol in TREKKERS:
        if rol not in oordelen:
            raise TREKKER_ONTBREEKT.met(rol=rol.value)
        if oordelen[rol] is Trekkersoordeelsoort.NADER_ONDERZOEK:
            raise NADER_ONDERZOEK_GEVRAAGD.met(rol=rol.value)


def weiger_voor_de_trekkers(dag: date, oordelen: Mapping[Rol, date]) -> None:
    """Refuse a besluit of a day before a trekker spoke: the college reads both positions first."""
    for rol, gegeven in oordelen.items():
        if dag < gegeven:
            raise VOOR_DE_TREKKERS.met(dag=datum(dag), rol=rol.value, oordeel=datum(gegeven))


def weiger_niet_nagegaan(onderwerp: Voorstelonderwerp, nagegaan: Collection[Vergewispunt]) -> None:
    """Refuse to sign while something was not checked."""
    for punt in vergewispunten(onderwerp):
        if punt not in nagegaan:
            raise NIET_NAGEGAAN.met(punt=punt.value)
