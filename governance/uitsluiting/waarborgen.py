"""The guards: what must be true before a step, each as one small question about the facts.

A guard gives the refusal, or None when nothing stands in the way. The same guards refuse an act and tell on the page
why something cannot be done yet.
"""

from __future__ import annotations

from collections.abc import Callable

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.rules import Documentstand
from governance.kalender.datum import datum
from governance.termijnen.rules import Termijnstatus
from governance.uitsluiting.bundel import BEWIJSSTUKKEN, Bewijscode, nodig, ontbrekend
from governance.uitsluiting.gronden import Grond, Route
from governance.uitsluiting.toestand import MDG_UITKOMSTEN, Zaakgebeurtenis, Zaakstand
from governance.uitsluiting.weigeringen import (
    AANGETAST,
    ALLEEN_DE_SCORE,
    ANDER_BESLUIT,
    ANDERE_UITKOMST,
    BELANGEN_ONTBREKEN,
    BUNDEL_ONVOLLEDIG,
    EEN_RONDE,
    EERST_EEN_GESPREK,
    INZAGE_TE_KORT,
    MELDER_VALIDEERT,
    NIET_BEZORGD,
    NIET_OP_AGENDA,
    NIET_POSITIEF,
    NIET_ROBUUST,
    NIET_TWEE_KEER_UITGENODIGD,
    NOG_BEZWAAR,
    NOG_HOREN,
    PUNTEN_ONTBREKEN,
    PUNTEN_OPEN,
    STUK_ACHTERHAALD,
    STUK_ONTBREEKT,
    TERMIJN_LOOPT,
    TREKKERS_ONTBREKEN,
    ZIENSWIJZE_LOOPT,
    ZONDER_BESLUIT,
    ZONDER_VASTSTELLING,
)
from governance.uitsluiting.zaakfeiten import Zaakfeiten
from governance.weigering import Weigering

Waarborg = Callable[[Zaakfeiten], Weigering | None]

_G = Zaakgebeurtenis
SPOED = _G.VOORNEMEN_VERZONDEN
TREKKERS = 2
"""Two wethouders carry the network: one for youth, one for Wmo."""


def met_spoed(feiten: Zaakfeiten) -> bool:
    """Tell whether the talk was left out: the intention went out straight after the validation."""
    begin = [nummer for nummer, stap in enumerate(feiten.stappen) if stap.gebeurtenis is SPOED]
    return bool(begin) and feiten.stappen[begin[-1] - 1].naar is Zaakstand.VALIDATIE


def met_toezicht(route: Route) -> bool:
    """Tell whether the toezichthouder advises along this route."""
    return route in (Route.OPTIE_2, Route.BEIDE)


def met_vaststelling(route: Route) -> bool:
    """Tell whether the MDG I-F establishes along this route."""
    return route in (Route.OPTIE_1, Route.BEIDE)


def stuk_vastgesteld(soort: Documentsoort) -> Waarborg:
    """Make the guard that a document of a kind is there and was approved by a second person."""

    def waarborg(feiten: Zaakfeiten) -> Weigering | None:
        stuk = feiten.stuk(soort)
        if stuk is None or stuk.stand is Documentstand.CONCEPT:
            return STUK_ONTBREEKT.met(stuk=soort.value)
        return None

    return waarborg


def stuk_zegt_alles(soort: Documentsoort) -> Waarborg:
    """Make the guard that nothing came into the file that the last document of a kind should tell and does not."""

    def waarborg(feiten: Zaakfeiten) -> Weigering | None:
        return STUK_ACHTERHAALD.met(stuk=soort.value) if soort in feiten.achterhaald else None

    return waarborg


def bezorgd(soort: Documentsoort) -> Waarborg:
    """Make the guard that a document of a kind reached the partner."""

    def waarborg(feiten: Zaakfeiten) -> Weigering | None:
        return None if feiten.bezorgd(soort) is not None else NIET_BEZORGD.met(stuk=soort.value)

    return waarborg


def voorbij(code: str, wat: str) -> Waarborg:
    """Make the guard that a term is over; one that has not started is not."""

    def waarborg(feiten: Zaakfeiten) -> Weigering | None:
        return None if feiten.voorbij(code) else TERMIJN_LOOPT.met(wat=wat, tot=tot_en_met(feiten, code))

    return waarborg


def bewijs_voor(stand: Zaakstand) -> Waarborg:
    """Make the guard that the evidence for a state is complete."""

    def waarborg(feiten: Zaakfeiten) -> Weigering | None:
        toezicht, spoed = met_toezicht(feiten.route), met_spoed(feiten) or feiten.stand is Zaakstand.VALIDATIE
        mist = ontbrekend(feiten.bundel, stand, feiten.grond, toezicht=toezicht, spoed=spoed)
        namen = "; ".join(f"{code.value} {BEWIJSSTUKKEN[code]}" for code in mist)
        return BUNDEL_ONVOLLEDIG.met(stukken=namen) if mist else None

    return waarborg


def bewijslijst(feiten: Zaakfeiten) -> tuple[tuple[Bewijscode, str, bool], ...]:
    """Give what of the list of evidence this matter asks before the college decides, and whether that is there."""
    spoed = met_spoed(feiten)
    hoort = nodig(Zaakstand.COLLEGE, feiten.grond, toezicht=met_toezicht(feiten.route), spoed=spoed) | feiten.bundel
    return tuple((code, naam, code in feiten.bundel) for code, naam in BEWIJSSTUKKEN.items() if code in hoort)


def tot_en_met(feiten: Zaakfeiten, code: str) -> str:
    """Say until when a term runs."""
    termijn = feiten.termijnen.get(code)
    if termijn is not None and termijn.status is Termijnstatus.INGETROKKEN:
        return "niet meer. Die tijd begint opnieuw als een nieuwe brief is bezorgd"
    if termijn is None or termijn.einde is None:
        return "pas vanaf de dag dat de brief is bezorgd"
    return f"tot en met {datum(termijn.einde)}"


def genoeg_rondes(feiten: Zaakfeiten) -> Weigering | None:
    """Ask for as many counting low rounds as the norm says, where it is about trust."""
    laag = [een for een in feiten.metingen if een.telt and een.oordeel == "onder de norm"]
    if feiten.grond is Grond.VERTROUWEN and len(laag) < feiten.k:
        return EEN_RONDE.met(k=feiten.k, n=len(laag))
    return None


def laatste_is_robuust(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that the finding of the deciding round does not hang on one rater or one cluster."""
    laag = [een for een in feiten.metingen if een.telt and een.oordeel == "onder de norm"]
    return None if laag and laag[-1].robuust else NIET_ROBUUST.met()


def rondes_definitief(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that no objection against the measurement can still change one of the rounds."""
    loopt = [een.naam for een in feiten.metingen if een.telt and not een.definitief]
    return NOG_BEZWAAR.met(ronde=loopt[0]) if feiten.grond is Grond.VERTROUWEN and loopt else None


def verklaring_is_positief(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that the last statement of the controleur is positive; that there is one is for the list of evidence."""
    return NIET_POSITIEF.met() if feiten.verklaring is False else None


def twee_keer_uitgenodigd(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that two written invitations to this talk reached the partner."""
    vanaf = feiten.in_deze_stand()[0].dag
    brieven = [
        stuk
        for soort in (Documentsoort.BERICHT_OVER_METING, Documentsoort.SIGNAALBRIEF, Documentsoort.GESPREKSUITNODIGING)
        for stuk in feiten.stukken.get(soort, ())
        if stuk.bezorgd_op is not None and stuk.dagtekening >= vanaf
    ]
    return None if len(brieven) > 1 else NIET_TWEE_KEER_UITGENODIGD.met(n=len(brieven))


def in_gebreke(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that the notice of default reached the partner, and the time to repair is over."""
    if feiten.bezorgd(Documentsoort.INGEBREKESTELLING) is None:
        return NIET_BEZORGD.met(stuk=Documentsoort.INGEBREKESTELLING.value)
    return voorbij("T06b", "De tijd om te herstellen")(feiten)


def besproken_in_mdg(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that on a ground in the law the talk in the MDG I-F went first, and the partner got the report of it."""
    zonder_verslag = feiten.bezorgd(Documentsoort.BESPREEKVERSLAG) is None
    return EERST_EEN_GESPREK.met() if feiten.grond is Grond.WETTELIJK and zonder_verslag else None


def belangen_gevraagd(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that who works on it was asked for interests."""
    return None if feiten.belangen_gevraagd else BELANGEN_ONTBREKEN.met()


def zienswijze_voorbij(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that the intention reached the partner and the time to answer is over.

    Where there is haste that is a shorter one; but the whole one where it began again because the file was closed.
    """
    if feiten.bezorgd(Documentsoort.VOORNEMEN) is None:
        return NIET_BEZORGD.met(stuk=Documentsoort.VOORNEMEN.value)
    opnieuw = any(stap.gebeurtenis is _G.INZAGE_HERSTELD for stap in feiten.sinds(SPOED))
    code = "T10b" if met_spoed(feiten) and not opnieuw else "T10"
    if feiten.voorbij(code):
        return None
    return ZIENSWIJZE_LOOPT.met(tot=f"De zienswijzetermijn loopt {tot_en_met(feiten, code)}.")


def concept_gelezen(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that the partner read the concept of this advice, and reacted or had the time to."""
    hier = [stap.gebeurtenis for stap in feiten.in_deze_stand()]
    if _G.CONCEPTADVIES_GEDEELD not in hier or feiten.bezorgd(Documentsoort.CONCEPTADVIES) is None:
        return NIET_BEZORGD.met(stuk=Documentsoort.CONCEPTADVIES.value)
    if any(stap.gebeurtenis is _G.OP_CONCEPT_GEREAGEERD for stap in feiten.sinds(_G.CONCEPTADVIES_GEDEELD)):
        return None
    return voorbij("T12c", "De tijd voor de partner om op het concept te reageren")(feiten)


def gereageerd(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that the partner reacted on this advice, or had the time to."""
    if any(stap.gebeurtenis is _G.REACTIE_ONTVANGEN for stap in feiten.in_deze_stand()):
        return None
    return voorbij("T13", "De tijd om te reageren")(feiten)


def inzage_hele_termijn(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that the partner could look at the evidence during the whole term, from the day the intention arrived."""
    aankomst, vanaf = feiten.bezorgd(Documentsoort.VOORNEMEN), feiten.inzage_vanaf
    if aankomst is None:
        return NIET_BEZORGD.met(stuk=Documentsoort.VOORNEMEN.value)
    return None if vanaf is not None and vanaf <= aankomst else INZAGE_TE_KORT.met()


def gehoord_als_gevraagd(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that who asked to be heard was heard, and the report of it is approved."""
    deel = feiten.sinds(SPOED)
    gevraagd = [stap for stap in deel if stap.gebeurtenis is _G.HOREN_GEVRAAGD]
    gehoord = [stap for stap in deel if stap.gebeurtenis is _G.GEHOORD]
    return NOG_HOREN.met() if gevraagd and not gehoord else None


def elk_punt_beantwoord(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that a zienswijze was split into points, and every point has an answer."""
    gaf = any(stap.gebeurtenis is _G.ZIENSWIJZE_ONTVANGEN for stap in feiten.sinds(SPOED))
    if gaf and not feiten.punten:
        return PUNTEN_ONTBREKEN.met()
    if feiten.onbeantwoord:
        return PUNTEN_OPEN.met(n=feiten.onbeantwoord, alle=feiten.punten)
    return None


GEHOORD = (zienswijze_voorbij, inzage_hele_termijn, gehoord_als_gevraagd, elk_punt_beantwoord)
"""The partner was heard and answered: without these nothing goes to the MDG I-F, and the college decides nothing."""


def mdg_had_haar_deel(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that the MDG I-F established it where the route says so, since the case last came to it."""
    if not met_vaststelling(feiten.route):
        return None
    kwam = [nummer for nummer, stap in enumerate(feiten.stappen) if stap.naar is Zaakstand.MDG]
    sinds = feiten.stappen[kwam[-1] :] if kwam else ()
    vast = any(stap.gebeurtenis is _G.VASTGESTELD for stap in sinds)
    return None if vast else ZONDER_VASTSTELLING.met()


def op_agenda(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that it waits on an agenda of the MDG I-F: the item and the step are one act."""
    return None if feiten.op_agenda else NIET_OP_AGENDA.met()


def mdg_kwam_tot(gebeurtenis: Zaakgebeurtenis) -> Waarborg:
    """Ask that the item about it was closed with the outcome that is recorded, since it last came to the MDG I-F."""
    uitkomst = MDG_UITKOMSTEN[gebeurtenis]

    def vraag(feiten: Zaakfeiten) -> Weigering | None:
        return None if uitkomst in feiten.mdg else ANDERE_UITKOMST.met(uitkomst=uitkomst)

    return vraag


def niet_aangetast(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that nobody who took part in the MDG I-F, or advised, had a tie that came out later."""
    return AANGETAST.met() if feiten.aangetast else None


def beide_trekkers(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that both bestuurlijk trekkers gave their position."""
    return None if feiten.trekkers == TREKKERS else TREKKERS_ONTBREKEN.met(n=feiten.trekkers)


def besluit_vastgelegd(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that the besluit of the college was recorded."""
    return None if feiten.besluit else ZONDER_BESLUIT.met()


def zoals_besloten(naar: Zaakstand) -> Waarborg:
    """Make the guard that the besluit that was recorded leads to this state."""

    def waarborg(feiten: Zaakfeiten) -> Weigering | None:
        if not feiten.besluit or naar in feiten.besluit:
            return None
        return ANDER_BESLUIT.met(stand=naar.value)

    return waarborg


def meer_dan_de_score(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that the college said in its own words what it weighed besides the score."""
    return None if feiten.weging else ALLEEN_DE_SCORE.met()


def ander_dan_melder(feiten: Zaakfeiten, door: str | None) -> Weigering | None:
    """Ask that who reported something does not say whether it is true."""
    melder = feiten.laatste(_G.SIGNAAL_GEMELD)
    return MELDER_VALIDEERT.met() if melder is not None and door is not None and melder.door == door else None
