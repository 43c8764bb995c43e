"""What the pages show of a track: its course as a line of moments, and what can be done now and what not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from governance.gemeentetraject.queries import Gemeentemetingbeeld, Gemeentestapbeeld, Trajectbeeld
from governance.gemeentetraject.rules import Mogelijkheid, Overgang, daarna
from governance.gemeentetraject.toestand import AAN_DE_BEURT, ONGEZEGD
from governance.gemeentetraject.toestand import Trajectgebeurtenis as G
from governance.gemeentetraject.toestand import Trajectstand as S
from governance.weigering import Weigering
from hendig.web.verloop import Kanniet, Moment
from surveys.terugkoppeling.zinnen import soort_vertrouwen

GEDAAN: Final[Mapping[G, tuple[str, str]]] = {
    G.SIGNAAL_ONTSTAAN: ("Onder de norm in ronde {ronde}", "Uit een vastgestelde ronde"),
    G.VALIDATIE_GESTART: ("Begonnen met nagaan of de meting klopt", "Meetbeheerder"),
    G.ONGELDIG: ("De meting klopt niet. Er volgt niets", "Meetbeheerder en onafhankelijk controleur"),
    G.GELDIG: ("De meting klopt", "Meetbeheerder en onafhankelijk controleur"),
    G.BESPROKEN: ("Besproken in de MDG I-F", "MDG I-F"),
    G.COLLEGE_REAGEERDE: ("Het college reageerde", "College van burgemeester en wethouders"),
    G.ACTIES_VASTGESTELD: ("De acties zijn vastgesteld", "Gemeente"),
    G.ACTIES_GEDAAN: ("Alle acties zijn gedaan", "Gemeente"),
    G.HERHALING_ONGELDIG: ("De meting in ronde {ronde} klopt niet", "Meetbeheerder en onafhankelijk controleur"),
    G.HERHALING_GELDIG: ("Weer onder de norm, in ronde {ronde}", "Meetbeheerder en onafhankelijk controleur"),
    G.ADVIES_GEGEVEN: ("De MDG I-F adviseerde de bestuurlijk trekkers", "MDG I-F"),
    G.ADVIES_BEANTWOORD: ("Het college antwoordde op elk punt", "College van burgemeester en wethouders"),
    G.RONDE_VERVALLEN: ("Ronde {ronde} telt niet meer. Wat erop rustte, wordt opnieuw nagegaan", "Uit de meting"),
    G.LATERE_RONDE_VERVALLEN: ("Ronde {ronde} telt niet meer", "Uit de meting"),
    G.VOLDOENDE: ("Op of boven de norm in ronde {ronde}. Het traject is gesloten", "Uit een vastgestelde ronde"),
}
"""What happened, and who did it: in which part, never by name."""
_MDG_WOORDEN: Final = frozenset({G.BESPROKEN, G.ADVIES_GEGEVEN})
_VALIDATIE: Final = frozenset({G.ONGELDIG, G.GELDIG, G.HERHALING_ONGELDIG, G.HERHALING_GELDIG})


@dataclass(frozen=True, slots=True)
class Kan:
    """A step that can be taken now: what, who takes it, and the page or the button; None for who does not take it."""

    wat: str
    wie: str
    doel: str | None
    is_knop: bool


def verloop(beeld: Trajectbeeld, *, valideert: bool, leest_mdg: bool, uiterlijk: dt.date | None) -> tuple[Moment, ...]:
    """Give what happened, what is waited for and what comes after, as far as who asks may see it."""
    namen = {meting.ronde: meting.naam for meting in beeld.metingen}
    gedaan = (
        Moment(
            vorm="klaar",
            kop=GEDAAN[stap.gebeurtenis][0].format(ronde=namen.get(stap.ronde or "", "")),
            dag=stap.dag,
            tekst=stap.tekst if _mag_lezen(stap, valideert=valideert, leest_mdg=leest_mdg) else None,
            wie=GEDAAN[stap.gebeurtenis][1],
        )
        for stap in beeld.stappen
        if valideert or stap.gebeurtenis not in ONGEZEGD
    )
    if beeld.gesloten:
        return tuple(gedaan)
    nu = Moment(vorm="nu", kop=beurt(beeld.stand), uiterlijk=uiterlijk)
    return (*gedaan, nu, *(Moment(vorm="later", kop=beurt(stand)) for stand in daarna(beeld.stand)))


def rondes(beeld: Trajectbeeld, *, valideert: bool) -> list[Gemeentemetingbeeld]:
    """Give the rounds of a track that who asks may know of: all, or those that the course names."""
    genoemd = {stap.ronde for stap in beeld.stappen if stap.gebeurtenis not in ONGEZEGD}
    return [meting for meting in beeld.metingen if valideert or meting.ronde in genoemd]


def kan_nu(mogelijk: Iterable[Mogelijkheid], doelen: Mapping[G, tuple[str, bool]], rollen: frozenset[str]) -> list[Kan]:
    """Give what can be done now, with the way to it for who does it."""
    gevonden = []
    for een in mogelijk:
        if een.bezwaar is None:
            doel, is_knop = doelen[een.overgang.gebeurtenis]
            zelf = not rollen.isdisjoint(rol.value for rol in een.overgang.wie)
            gevonden.append(Kan(een.overgang.wat, wie(een.overgang), doel if zelf else None, is_knop))
    return gevonden


def kan_niet(mogelijk: Iterable[Mogelijkheid], nooit: Iterable[tuple[str, Weigering]]) -> list[Kanniet]:
    """Give what cannot be done now, and what never can."""
    nu_niet = [Kanniet(een.overgang.wat, een.bezwaar) for een in mogelijk if een.bezwaar is not None]
    return [*nu_niet, *(Kanniet(wat, weigering, nooit=True) for wat, weigering in nooit)]


def wie(rij: Overgang) -> str:
    """Say who takes a step."""
    return (" en de " if rij.samen else " of de ").join(rol.value for rol in rij.wie)


def beurt(stand: S) -> str:
    """Say what is waited for, as a heading."""
    woorden = AAN_DE_BEURT[stand]
    return woorden[0].upper() + woorden[1:]


def kop(beeld: Trajectbeeld) -> str:
    """Name what the track is about."""
    return soort_vertrouwen(beeld.construct)


def _mag_lezen(stap: Gemeentestapbeeld, *, valideert: bool, leest_mdg: bool) -> bool:
    if stap.gebeurtenis in _VALIDATIE:
        return valideert
    return leest_mdg or stap.gebeurtenis not in _MDG_WOORDEN
