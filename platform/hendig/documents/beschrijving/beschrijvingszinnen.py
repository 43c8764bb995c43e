"""Sentences about how good a measurement is and what it is good for: one wording for screen and report."""

from __future__ import annotations

import math
from collections.abc import Iterator

from analysis.precision import round_half_up
from analysis.relations.variances import Note
from analysis.reliability.coefficient import Coefficient
from governance.norm.norm import Norm
from hendig.processes.beschrijving.beschrijving import Constructbeschrijving, Nonrespons, Onderscheid
from hendig.processes.beschrijving.nonrespons import LAGE_RESPONS
from surveys.terugkoppeling.getallen import getal
from surveys.terugkoppeling.verdeling import KLEINSTE_GROEP, aantal_in_woorden
from surveys.terugkoppeling.zinnen import REDELIJK, procent

DELEN = (
    "ontvangen vertrouwen: de ene organisatie wordt meer vertrouwd dan de andere",
    "mildheid: de ene beoordelaar geeft vaker hoge cijfers dan de andere",
    "de relatie: wat deze beoordelaar juist van deze organisatie vindt",
    "de vragen: verschil tussen de vragen binnen één beoordeling",
)
"""What the parts of the variance are, in the order of `aandelen`."""
GEEN_FOUT = (
    "Dat is laag, en dat is geen fout van de meting. In een netwerk waar iedereen ongeveer evenveel wordt vertrouwd, "
    "valt er weinig verschil te zien."
)
MENING_ONBEKEND = "Wat zwijgers van anderen vinden, weten wij niet. Deze vergelijking kan dat niet laten zien."
TE_WEINIG = "Er zijn te weinig beoordelingen, of zij verschillen te weinig, om te zien waar verschillen vandaan komen."
STERK = 0.3
"""From which a correlation is called clear; words only."""
NIET_TE_SCHEIDEN = 0.85
"""HTMT from which two constructs are hardly told apart (Henseler and others, 2015); words only."""
TEKENS = {
    Note.LENIENCY_BELOW_ZERO: "Verschil in mildheid is in deze ronde niet te zien; het telt als nul.",
    Note.TRUST_BELOW_ZERO: "Verschil in ontvangen vertrouwen is in deze ronde niet te zien; het telt als nul.",
    Note.RELATION_BELOW_ITEMS: "De relaties verschillen niet meer dan de vragen binnen één beoordeling.",
    Note.AT_THE_EDGE: "Een deel ligt op de rand van wat kan: een spreiding van nul, of een volledige samenhang.",
}


def aandelen(deel: Constructbeschrijving) -> tuple[float, ...] | None:
    """Give the shares of received trust, leniency, relation and questions; None when they cannot be told."""
    if deel.relaties is None or deel.relaties.variances.total <= 0.0:
        return None
    v = deel.relaties.variances
    vragen = 0.0 if deel.vragen is None or deel.vragen.fout is None else min(deel.vragen.fout, v.relation)
    return tuple(part / v.total for part in (v.trust, v.leniency, v.relation - vragen, vragen))


def herkomst(deel: Constructbeschrijving) -> str:
    """Tell where the differences between answers come from."""
    delen = aandelen(deel)
    if delen is None:
        return TE_WEINIG
    ontvangen, mildheid, relatie, vragen = map(procent, delen)
    zin = (
        f"De verschillen tussen antwoorden zijn te verdelen. Bij de organisatie die wordt beoordeeld hoort "
        f"{ontvangen}, bij de beoordelaar {mildheid} en bij de relatie tussen die twee {relatie}."
    )
    if deel.vragen is None:
        return f"{zin} In dat laatste deel zit ook toeval: er is één cijfer per beoordeling."
    return f"{zin} De overige {vragen} is verschil tussen de vragen binnen één beoordeling."


def ontvangen_betrouwbaarheid(deel: Constructbeschrijving) -> str:
    """Tell how well differences in received trust can be seen, and that a low number is no fault."""
    if deel.relaties is None:
        return TE_WEINIG
    waarde = deel.relaties.received_reliability
    zin = f"Hoe goed zijn verschillen in ontvangen vertrouwen te zien? {getal(waarde, 2)} op een schaal van 0 tot 1."
    return f"{zin} {GEEN_FOUT}" if round_half_up(waarde, 2) < REDELIJK else zin


def wederkerigheid(deel: Constructbeschrijving) -> tuple[float | None, float | None]:
    """Give two correlations: within pairs, and between a party's leniency and its received trust.

    The first is freed of the error of the questions, where that is known.
    """
    if deel.relaties is None:
        return None, None
    v = deel.relaties.variances
    fout = 0.0 if deel.vragen is None or deel.vragen.fout is None else deel.vragen.fout
    relatie, reach = v.relation - fout, math.sqrt(v.leniency * v.trust)
    paar = min(max(v.reciprocity / relatie, -1.0), 1.0) if relatie > 0.0 else None
    return paar, v.leniency_trust / reach if reach > 0.0 else None


def over_wederkerigheid(deel: Constructbeschrijving) -> str:
    """Tell in words whether special trust is returned."""
    paar, _ = wederkerigheid(deel)
    if paar is None:
        return "Of vertrouwen wederzijds is, is hier niet te berekenen."
    woord = "een beetje wederzijds" if paar < STERK else "wederzijds"
    if not _aangetoond(deel):
        woord = "niet aantoonbaar wederzijds"
    elif paar < 0.0:
        woord = "eerder omgekeerd dan wederzijds"
    zonder = " Er is één cijfer per beoordeling. Toeval daarin maakt dit getal lager." if deel.vragen is None else ""
    return (
        f"Is extra vertrouwen tussen twee organisaties wederzijds? Het is hier {woord}: de samenhang is "
        f"{getal(paar, 2)} op een schaal van -1 tot 1.{zonder}"
    )


def _aangetoond(deel: Constructbeschrijving) -> bool:
    """Tell whether reciprocity lies further from nothing than twice its standard error."""
    if deel.relaties is None:
        return False
    return abs(deel.relaties.variances.reciprocity) > 2.0 * deel.relaties.standard_errors.reciprocity


def om_te_praten(deel: Constructbeschrijving) -> str:
    """Tell whether the measurement is good enough to talk about as a network."""
    if deel.relaties is None:
        return f"Nee. {TE_WEINIG}"
    if _omega(deel) is not None and not _vragen_goed(deel):
        return "Ja, maar praat dan ook over de vragen zelf. Zij hangen te weinig samen om veel op te bouwen."
    return "Ja. De cijfers zijn een goed begin voor een gesprek over het netwerk als geheel."


def om_terug_te_koppelen(deel: Constructbeschrijving) -> str:
    """Tell whether the measurement is good enough to show parties their own score."""
    if _omega(deel) is not None and not _vragen_goed(deel):
        return "Nog niet. De vragen hangen daarvoor te weinig samen."
    genoeg = aantal_in_woorden(deel.terugkoppelbaar, deel.beoordeelden)
    marge = "" if deel.beoordelaars_icc is None else _marge(deel.beoordelaars_icc.standard_error)
    if deel.terugkoppelbaar < KLEINSTE_GROEP:
        return "Nog niet. Bijna geen organisatie heeft daarvoor genoeg beoordelaars."
    return f"Ja, voor {genoeg} van de {deel.beoordeelden} organisaties zijn er genoeg beoordelaars.{marge}"


def om_vast_te_stellen(deel: Constructbeschrijving, norm: Norm | None) -> str:
    """Tell whether the measurement is good enough to hold against the norm."""
    if norm is None or deel.beslisbaar is None:
        return "Dat is zonder norm niet te zeggen. De norm bepaalt hoeveel beoordelaars en respons nodig zijn."
    redenen = list(_bezwaren(deel, norm))
    if redenen:
        return f"Nog niet voor de meeste organisaties. {' '.join(redenen)}"
    genoeg = aantal_in_woorden(deel.beslisbaar, deel.beoordeelden)
    return (
        f"Ja, voor {genoeg} van de {deel.beoordeelden} organisaties zijn er genoeg beoordelaars. Per organisatie "
        "bepalen de poorten van de norm of er een uitkomst is."
    )


def _bezwaren(deel: Constructbeschrijving, norm: Norm) -> Iterator[str]:
    regels, omega, icc = norm.constructen[deel.construct], _omega(deel), deel.beoordelaars_icc
    respons = None if deel.nonrespons is None else deel.nonrespons.respons
    if deel.beslisbaar is not None and 2 * deel.beslisbaar < deel.beoordeelden:
        yield f"Minder dan de helft heeft {regels.k_min or 1} of meer beoordelaars."
    if regels.reliability_min is not None and (omega is None or omega.value < regels.reliability_min):
        yield f"De vragen hangen minder samen dan de norm vraagt ({getal(regels.reliability_min, 2)})."
    if regels.response_min is not None and respons is not None and respons < regels.response_min:
        yield f"De respons is lager dan de norm vraagt ({procent(regels.response_min)})."
    if regels.se_max is not None and icc is not None and icc.standard_error > regels.se_max:
        yield f"Een score is vaak onzekerder dan de norm toelaat ({getal(regels.se_max, 2)})."


def over_nonrespons(deel: Nonrespons) -> Iterator[str]:
    """Tell who stayed silent and whether they differ, in what can be known."""
    yield f"Van alle gevraagde beoordelingen is {procent(deel.respons)} gegeven."
    zwijgers = aantal_in_woorden(deel.zwijgers, deel.uitgenodigd)
    yield f"Gevraagde organisaties die geen enkel antwoord gaven: {zwijgers}."
    if deel.contacten is None and deel.ontvangen is None:
        yield f"Wij vergelijken zwijgers pas met de rest als het er aan beide kanten minstens {KLEINSTE_GROEP} zijn."
    if deel.ontvangen is not None:
        yield f"Zwijgers kregen zelf {_verschil(deel.ontvangen)} vertrouwen dan de anderen {_hoeveel(deel.ontvangen)}."
    if deel.contacten is not None:
        verschil = _verschil(deel.contacten)
        yield f"Op hun lijst stonden {verschil} organisaties dan bij de anderen {_hoeveel(deel.contacten)}."
    if deel.ontvangen_en_respons is not None:
        een = deel.ontvangen_en_respons
        waar = "die is aangetoond" if een.lower > 0 or een.upper < 0 else "die is niet aangetoond"
        yield (
            f"De samenhang tussen ontvangen vertrouwen en respons per organisatie is {getal(een.value, 2)} "
            f"(onzekerheid {_van_tot(een)}): {waar}."
        )
    if deel.clusters_lage_respons is not None and deel.clusters >= KLEINSTE_GROEP:
        laag = aantal_in_woorden(deel.clusters_lage_respons, deel.clusters)
        yield f"Van de {deel.clusters} clusters hebben er {laag} een respons onder {procent(LAGE_RESPONS)}."
    yield MENING_ONBEKEND


def over_onderscheid(deel: Onderscheid) -> str:
    """Tell whether raters tell the two kinds of trust apart."""
    if deel.beoordelingen is None and deel.htmt is None:
        return "Of beoordelaars de twee soorten vertrouwen uit elkaar houden, is hier niet te berekenen."
    hoogste = max(abs(waarde) for waarde in (deel.beoordelingen, deel.htmt) if waarde is not None)
    woord = "nauwelijks uit elkaar" if hoogste >= NIET_TE_SCHEIDEN else "uit elkaar"
    zin = f"Beoordelaars houden de twee soorten vertrouwen {woord}."
    if deel.ontvangen is not None and deel.ontvangen >= NIET_TE_SCHEIDEN > hoogste:
        zin += " Per organisatie gaan zij wel samen op: wie op het ene hoog scoort, scoort ook op het andere hoog."
    return f"{zin} Twee lage uitkomsten in één ronde zijn geen twee losse bewijzen: dezelfde organisaties antwoordden."


def met_marge(coefficient: Coefficient | None) -> str:
    """Write a coefficient with its interval."""
    return "niet te berekenen" if coefficient is None else f"{getal(coefficient.value, 2)} ({_van_tot(coefficient)})"


def of_onbekend(waarde: float | None) -> str:
    """Write a number with two decimals, or that it is not known."""
    return "niet te berekenen" if waarde is None else getal(waarde, 2)


def punten(variantie: float) -> str:
    """Write a variance as a spread in scale points."""
    return getal(math.sqrt(max(0.0, variantie)), 2)


def _verschil(een: Coefficient) -> str:
    if een.lower <= 0.0 <= een.upper:
        return "niet aantoonbaar meer of minder"
    return "meer" if een.value > 0.0 else "minder"


def _hoeveel(een: Coefficient) -> str:
    return f"(verschil {getal(een.value, 2)} standaardafwijking, onzekerheid {_van_tot(een)})"


def _van_tot(een: Coefficient) -> str:
    return f"van {getal(een.lower, 2)} tot {getal(een.upper, 2)}"


def _omega(deel: Constructbeschrijving) -> Coefficient | None:
    return None if deel.vragen is None else deel.vragen.omega


def _vragen_goed(deel: Constructbeschrijving) -> bool:
    omega = _omega(deel)
    return omega is not None and round_half_up(omega.value) >= REDELIJK


def _marge(standaardfout: float) -> str:
    return f" Reken op een onzekerheid van ongeveer {getal(standaardfout, 1)} punt per score (één standaardfout)."
