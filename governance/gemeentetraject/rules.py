"""The course of the track: one table of steps, who takes which, and what is refused."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from governance.gemeentetraject.toestand import AAN_DE_BEURT, GESLOTEN
from governance.gemeentetraject.toestand import Trajectgebeurtenis as G
from governance.gemeentetraject.toestand import Trajectstand as S
from governance.gemeentetraject.weigeringen import (
    ACTIE_OPEN,
    GEEN_ACTIE,
    GEEN_RONDE_MEER,
    KAN_NIET_NU,
    NIET_IN_DEZE_ROL,
    NIETS_TE_VALIDEREN,
    TWEEDE_PERSOON,
)
from governance.netwerk.rules import Rol
from governance.weigering import Weigering

REACTIE = "G01"
"""The term within which the college reacts, or answers an advice."""
VALIDEERT = (Rol.MEETBEHEERDER, Rol.CONTROLEUR)
"""Who say whether a round holds: one of each, and nobody else sees it before they did."""
BESPREEKT = (Rol.MDG_SECRETARIS, Rol.VOORZITTER)
"""Who record what the MDG I-F discussed and advised."""
ANTWOORDT = (Rol.SECRETARIS,)
"""Who records what the college answered."""
VOERT_UIT = (Rol.CONTRACTMANAGER,)
"""Who keeps the actions."""
LEEST_MDG = (
    *(*BESPREEKT, *ANTWOORDT, *VOERT_UIT, Rol.AFGEVAARDIGDE, Rol.PLAATSVERVANGER, Rol.JURIST),
    *(Rol.TREKKER_JEUGD, Rol.TREKKER_WMO, Rol.COLLEGELID, Rol.BURGEMEESTER),
)
"""Who read what the MDG I-F discussed and why it advised; the points and the answers are for everybody."""
_LATER_GEMETEN = (S.GELDIG, S.MDG_BESPROKEN, S.REACTIE_COLLEGE, S.VERBETERACTIES, S.HERMETING)
_BIJ_HERHALING = (S.HERHALING, S.MDG_ADVIES)
_OPEN = tuple(stand for stand in S if stand not in GESLOTEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overgang:
    """One row: from where, through what, to where, and who; ``wie`` is empty for what follows from a round.

    ``samen`` asks a second person, of the other role. ``termijn`` starts a term on the day itself.
    """

    wat: str
    van: tuple[S, ...]
    gebeurtenis: G
    naar: S
    wie: tuple[Rol, ...] = ()
    samen: bool = False
    termijn: str | None = None


OVERGANGEN = (
    Overgang(
        wat="Begin met nagaan of de meting klopt",
        van=(S.SIGNAAL,),
        gebeurtenis=G.VALIDATIE_GESTART,
        naar=S.VALIDATIE,
        wie=(Rol.MEETBEHEERDER,),
    ),
    Overgang(
        wat="Zeg dat de meting niet klopt, en sluit",
        van=(S.VALIDATIE,),
        gebeurtenis=G.ONGELDIG,
        naar=S.GESLOTEN_ONGELDIG,
        wie=VALIDEERT,
        samen=True,
    ),
    Overgang(
        wat="Zeg dat de meting klopt",
        van=(S.VALIDATIE,),
        gebeurtenis=G.GELDIG,
        naar=S.GELDIG,
        wie=VALIDEERT,
        samen=True,
    ),
    Overgang(
        wat="Leg vast wat de MDG I-F besprak",
        van=(S.GELDIG,),
        gebeurtenis=G.BESPROKEN,
        naar=S.MDG_BESPROKEN,
        wie=BESPREEKT,
        termijn=REACTIE,
    ),
    Overgang(
        wat="Leg de reactie van het college vast",
        van=(S.MDG_BESPROKEN,),
        gebeurtenis=G.COLLEGE_REAGEERDE,
        naar=S.REACTIE_COLLEGE,
        wie=ANTWOORDT,
    ),
    Overgang(
        wat="Stel de acties vast",
        van=(S.REACTIE_COLLEGE,),
        gebeurtenis=G.ACTIES_VASTGESTELD,
        naar=S.VERBETERACTIES,
        wie=VOERT_UIT,
    ),
    Overgang(
        wat="Zeg dat alle acties zijn gedaan",
        van=(S.VERBETERACTIES,),
        gebeurtenis=G.ACTIES_GEDAAN,
        naar=S.HERMETING,
        wie=VOERT_UIT,
    ),
    *(
        Overgang(
            wat="Zeg dat de volgende meting niet klopt",
            van=(stand,),
            gebeurtenis=G.HERHALING_ONGELDIG,
            naar=stand,
            wie=VALIDEERT,
            samen=True,
        )
        for stand in _LATER_GEMETEN
    ),
    Overgang(
        wat="Zeg dat de volgende meting klopt",
        van=_LATER_GEMETEN,
        gebeurtenis=G.HERHALING_GELDIG,
        naar=S.HERHALING,
        wie=VALIDEERT,
        samen=True,
    ),
    Overgang(
        wat="Leg het advies van de MDG I-F aan de trekkers vast",
        van=(S.HERHALING,),
        gebeurtenis=G.ADVIES_GEGEVEN,
        naar=S.MDG_ADVIES,
        wie=BESPREEKT,
        termijn=REACTIE,
    ),
    Overgang(
        wat="Leg het antwoord van het college op het advies vast",
        van=(S.MDG_ADVIES,),
        gebeurtenis=G.ADVIES_BEANTWOORD,
        naar=S.REACTIE_COLLEGE,
        wie=ANTWOORDT,
    ),
    Overgang(
        wat="Een volgende ronde was op of boven de norm",
        van=(*_LATER_GEMETEN, *_BIJ_HERHALING),
        gebeurtenis=G.VOLDOENDE,
        naar=S.GESLOTEN_VOLDOENDE,
    ),
    Overgang(
        wat="Een ronde waar dit op rust, telt niet meer",
        van=_OPEN,
        gebeurtenis=G.RONDE_VERVALLEN,
        naar=S.VALIDATIE,
    ),
    *(
        Overgang(
            wat="Een ronde waarover nog niets is gezegd, telt niet meer",
            van=(stand,),
            gebeurtenis=G.LATERE_RONDE_VERVALLEN,
            naar=stand,
        )
        for stand in _OPEN
    ),
)
"""Every row after the first step."""
STAPPEN = frozenset(
    {(None, G.SIGNAAL_ONTSTAAN, S.SIGNAAL)}
    | {(van, rij.gebeurtenis, rij.naar) for rij in OVERGANGEN for van in rij.van}
)
"""Every step that exists; the bolt in the database is made of this."""
SAMEN = frozenset(rij.gebeurtenis for rij in OVERGANGEN if rij.samen)
"""What two people say."""
OVER_EEN_LATERE_RONDE = frozenset({G.HERHALING_GELDIG, G.HERHALING_ONGELDIG})
"""What is said about a round after the one with which the track began."""


VOLGENDE = {
    S.SIGNAAL: S.GELDIG,
    S.VALIDATIE: S.GELDIG,
    S.GELDIG: S.MDG_BESPROKEN,
    S.MDG_BESPROKEN: S.REACTIE_COLLEGE,
    S.REACTIE_COLLEGE: S.VERBETERACTIES,
    S.VERBETERACTIES: S.HERMETING,
    S.HERHALING: S.MDG_ADVIES,
    S.MDG_ADVIES: S.REACTIE_COLLEGE,
}
"""Which state people work towards from each."""


@dataclass(frozen=True, slots=True)
class Mogelijkheid:
    """A row that somebody can take, and what stands in its way now; nothing does where that is None."""

    overgang: Overgang
    bezwaar: Weigering | None


def na(stand: S | None, gebeurtenis: G, naar: S) -> S:
    """Take one step; refuse one that does not exist from here."""
    if (stand, gebeurtenis, naar) not in STAPPEN:
        raise KAN_NIET_NU.met(beurt="een ronde" if stand is None else AAN_DE_BEURT[stand])
    return naar


def rij_voor(stand: S, gebeurtenis: G) -> Overgang:
    """Find the row of a step from here; `Weigering` when there is none."""
    gevonden = next((rij for rij in OVERGANGEN if rij.gebeurtenis is gebeurtenis and stand in rij.van), None)
    if gevonden is None:
        raise KAN_NIET_NU.met(beurt=AAN_DE_BEURT[stand])
    return gevonden


def kan_vanaf(stand: S, gebeurtenis: G) -> bool:
    """Tell whether a step exists from here."""
    return any(rij.gebeurtenis is gebeurtenis and stand in rij.van for rij in OVERGANGEN)


def weiger_andere_rol(rij: Overgang, rol: Rol) -> None:
    """Refuse somebody in a role that does not take this step."""
    if rol not in rij.wie:
        raise NIET_IN_DEZE_ROL.met(rollen=" of ".join(een.value for een in rij.wie) or Rol.SYSTEEM.value)


def weiger_alleen(*, door: str, rol: Rol, tweede: str, tweede_rol: Rol) -> None:
    """Refuse a second person who is the first one, or acts in the same role, or in none of the two."""
    if door == tweede or {rol, tweede_rol} != set(VALIDEERT):
        raise TWEEDE_PERSOON.met()


def bezwaar_tegen(rij: Overgang, *, open_acties: int, te_valideren: bool, staat_laag: bool) -> Weigering | None:
    """Say what stands in the way of a step, apart from who takes it; ``staat_laag`` while a low round still counts."""
    if rij.gebeurtenis is G.GELDIG and not staat_laag:
        return GEEN_RONDE_MEER.met()
    if rij.gebeurtenis is G.ACTIES_VASTGESTELD and open_acties == 0:
        return GEEN_ACTIE.met()
    if rij.gebeurtenis is G.ACTIES_GEDAAN and open_acties > 0:
        return ACTIE_OPEN.met(aantal=open_acties)
    if rij.gebeurtenis in OVER_EEN_LATERE_RONDE and not te_valideren:
        return NIETS_TE_VALIDEREN.met()
    return None


def daarna(stand: S) -> tuple[S, ...]:
    """Give the states that come after this one when nothing else happens, in their order."""
    volgende = VOLGENDE.get(stand)
    return () if volgende is None else (volgende, *daarna(volgende))


def mogelijkheden(stand: S, *, open_acties: int, te_valideren: bool, staat_laag: bool) -> tuple[Mogelijkheid, ...]:
    """Tell what people do from here and after, each with what stands in its way now.

    What two people say about a later round is there only while there is such a round: nobody else may notice it.
    """
    gevonden = []
    for rij in OVERGANGEN:
        if not rij.wie or (rij.gebeurtenis in OVER_EEN_LATERE_RONDE and not te_valideren):
            continue
        if stand in rij.van:
            bezwaar = bezwaar_tegen(rij, open_acties=open_acties, te_valideren=te_valideren, staat_laag=staat_laag)
            gevonden.append(Mogelijkheid(rij, bezwaar))
        elif not rij.samen and not set(rij.van).isdisjoint(daarna(stand)):
            gevonden.append(Mogelijkheid(rij, KAN_NIET_NU.met(beurt=AAN_DE_BEURT[stand])))
    return tuple(gevonden)


def is_openbaar(standen: Collection[S]) -> bool:
    """Tell whether the network may see the track: two people said that the first round holds."""
    return S.GELDIG in standen
