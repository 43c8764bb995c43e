"""What a case about trust asks more, walked on the pages: the MDG I-F establishes, and the toezichthouder advises."""

from __future__ import annotations

import datetime as dt

from governance.feiten.rules import Peil
from governance.mdg.queries import zetels_op
from governance.mdg.stemming import CONTROLELIJST
from governance.netwerk.rules import Rol
from tests.integration.demo.reiziger import Reiziger
from tests.integration.demo.zaakreis import C, J, P, begin, leden, mdgstuk, met_belang, roep_bijeen, zonder_belang

S, T, V = Rol.MDG_SECRETARIS, Rol.TOEZICHTHOUDER, Rol.VOORZITTER
VASTSTELLING = "vaststelling van de MDG I-F"


def vaardig_opnieuw_af(reis: Reiziger, zaten_op: dt.date) -> None:
    """Every cluster sends again whom it sent on an earlier day: that time was over."""
    with reis.opslag.lees() as session:
        zaten = [een.afgevaardigde for een in zetels_op(session, Peil(zaten_op)) if een.afgevaardigde]
    for een in zaten:
        wie = f"{een.persoon} {een.partij}"
        velden = {"cluster": een.cluster, "wie": wie, "per": reis.dag.isoformat(), "reden": "Zo koos het cluster."}
        reis.stuur(S, "/netwerk/afvaardiging/nieuw", **velden)


def stel_vast(reis: Reiziger) -> None:
    """The MDG I-F goes through the checklist and votes; a delegate with a tie is out of that, and sees nothing."""
    plek, punt = roep_bijeen(reis)
    opzij, *anderen = (een for een in leden(reis) if een in afgevaardigden(reis))
    met_belang(reis, opzij)
    zonder_belang(reis, *leden(reis))
    begin(reis, plek, punt)
    for nummer in range(1, len(CONTROLELIJST) + 1):
        reis.stuur(S, f"{punt}/lijst/{nummer}", antwoord="ja", toelichting="")
    stemmers = [een for een in reis.keuze(S, f"{punt}/stemmen", "persoon") if een]
    assert sorted(stemmers) == sorted(anderen)
    for wie in stemmers:
        reis.stuur(S, f"{punt}/stemmen", persoon=wie, keuze="voor", controlepunt="")
    reis.stuur(V, f"{punt}/afsluiten", geen_andere="y")
    mdgstuk(reis, VASTSTELLING, punt)
    reis.stap(S, "vastgesteld", "toezicht")


def afgevaardigden(reis: Reiziger) -> list[str]:
    """Who has a seat today."""
    with reis.opslag.lees() as session:
        return [een.afgevaardigde.persoon for een in zetels_op(session, Peil(reis.dag)) if een.afgevaardigde]


def adviseer(reis: Reiziger) -> None:
    """The toezichthouder is asked, lets the partner read a concept, and advises."""
    zonder_belang(reis, reis.wie(T))
    reis.schrijf(C, "adviesopdracht", J, adviseur=reis.wie(T), vraag="Is er reden?", deelvragen="Wat is er?")
    reis.stap(C, "advies_gevraagd", "toezicht")
    advies = {
        "bronnen": "De stukken van het dossier",
        "beleving": "In het netwerk als geheel kwamen afspraken vaker na.",
        "zienswijze-0-punt": punten(reis, "conceptadvies", "zienswijze-0-punt"),
        "zienswijze-0-weging": "Dat blijkt voor een deel.",
        "overwegingen": "Het plan is uitgevoerd.",
        "conclusie": "Een lichtere maatregel is mogelijk.",
    }
    reis.schrijf(T, "conceptadvies", J, **advies)
    reis.stap(T, "conceptadvies_gedeeld", "toezicht")
    reis.open_brieven()
    reis.stuur(P, f"/uw-gesprek/{reis.zaak}/conceptreactie", tekst="De dag klopt niet.", stap="doen")
    reactie = {
        "op_concept-0-reactie": punten(reis, "toezichtadvies", "op_concept-0-reactie"),
        "op_concept-0-weging": "Nagekeken.",
    }
    reis.schrijf(T, "toezichtadvies", J, **advies, **reactie)
    reis.stap(T, "advies_uitgebracht", "reactie_op_advies")


def punten(reis: Reiziger, naam: str, veld: str) -> str:
    """The first choice in a field of a document that the toezichthouder writes."""
    return next(een for een in reis.keuze(T, f"/zaken/{reis.zaak}/schrijven/{naam}", veld) if een)
