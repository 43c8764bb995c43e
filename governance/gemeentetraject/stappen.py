"""Writing a step: the row, its event, its words, and what it means for the term. Only the services call this."""

from __future__ import annotations

from governance.contract.queries import parameters
from governance.gemeentetraject.model import Gemeentestap, Gemeentetekst
from governance.gemeentetraject.queries import Trajectbeeld
from governance.gemeentetraject.rules import REACTIE, Overgang, na
from governance.gemeentetraject.toestand import GESLOTEN, Trajectgebeurtenis, Trajectstand
from governance.gemeentetraject.weigeringen import TRAJECT
from governance.logboek.handeling import Handeling
from governance.termijnen.queries import termijnen_van
from governance.termijnen.rules import OVER
from governance.termijnen.service import start_termijn, trek_termijn_in, voldoe_aan_termijn

_ACHTERHAALD = "Het traject is gesloten, of begint opnieuw."
_BEANTWOORDT = (Trajectgebeurtenis.COLLEGE_REAGEERDE, Trajectgebeurtenis.ADVIES_BEANTWOORD)


def leg_stap_vast(
    handeling: Handeling,
    beeld: Trajectbeeld,
    rij: Overgang,
    *,
    door: str | None,
    tweede: str | None = None,
    ronde: str | None = None,
    tekst: str = "",
) -> str:
    """Write one step with what comes with it, and give its key."""
    stap = schrijf_stap(
        handeling,
        beeld.id,
        rij.gebeurtenis,
        nummer=len(beeld.stappen) + 1,
        van=beeld.stand,
        naar=rij.naar,
        door=door,
        tweede=tweede,
        ronde=ronde,
    )
    if tekst:
        leg_tekst_vast(handeling, rij=stap, traject=beeld.id, tekst=tekst)
    _laat_termijn_volgen(handeling, beeld, rij)
    return stap


def schrijf_stap(
    handeling: Handeling,
    traject: str,
    gebeurtenis: Trajectgebeurtenis,
    *,
    nummer: int,
    van: Trajectstand | None,
    naar: Trajectstand,
    door: str | None,
    tweede: str | None = None,
    ronde: str | None = None,
) -> str:
    """Write the row with its event, and give its key; one that does not exist from here is refused."""
    na(van, gebeurtenis, naar)
    stap = Gemeentestap(
        id=handeling.nieuw_id,
        traject=traject,
        nummer=nummer,
        gebeurtenis=gebeurtenis,
        van=van,
        naar=naar,
        dag=handeling.dag,
        ronde=ronde,
        door=door,
        tweede=tweede,
        vastgelegd_in=handeling.leg_vast(gebeurtenis, zaak=traject, grond=TRAJECT, van=van, naar=naar),
    )
    handeling.session.add(stap)
    handeling.session.flush()  # the next step follows on this one
    return stap.id


def leg_tekst_vast(handeling: Handeling, *, rij: str, traject: str, tekst: str, wie: str | None = None) -> None:
    """Keep the words of a row apart, so that they can be destroyed while the row stays."""
    handeling.session.add(Gemeentetekst(rij=rij, traject=traject, tekst=tekst, wie=wie))
    handeling.session.flush()


def _laat_termijn_volgen(handeling: Handeling, beeld: Trajectbeeld, rij: Overgang) -> None:
    """Meet, withdraw or start the term of the college; an answer after its last day is still an answer."""
    for termijn in termijnen_van(handeling.session, beeld.id):
        if termijn.stand.status in OVER or termijn.afspraak.code != REACTIE:
            continue
        einde = termijn.stand.einde
        if rij.gebeurtenis in _BEANTWOORDT and einde is not None and einde >= handeling.dag:
            voldoe_aan_termijn(handeling, termijn=termijn.id, dag=handeling.dag)
        elif rij.gebeurtenis in _BEANTWOORDT:
            trek_termijn_in(handeling, termijn=termijn.id, reden=f"Gedaan na de laatste dag, op {handeling.dag}.")
        elif rij.naar in (*GESLOTEN, Trajectstand.HERHALING, Trajectstand.VALIDATIE):
            trek_termijn_in(handeling, termijn=termijn.id, reden=_ACHTERHAALD)
    afgesproken = {een.code for een in parameters(handeling.session, beeld.contractversie)}
    if rij.termijn in afgesproken:  # an agreement of before this term was thought of names none
        start_termijn(
            handeling, code=rij.termijn, contractversie=beeld.contractversie, zaak=beeld.id, dag=handeling.dag
        )
