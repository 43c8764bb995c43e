"""What is put into a file: what rounds said, facts, the points of the partner and their answers, numbers and a date.

None of these is a step: they are what the guards look for.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence

from sqlalchemy import func, select

from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.logboek.rules import gegeven_reden
from governance.uitsluiting.feitbron import Feitbron, weiger_bron
from governance.uitsluiting.gronden import GRONDREGELS, Meteen
from governance.uitsluiting.herhaling import weiger_andere_dimensie
from governance.uitsluiting.model import (
    Einddatum,
    Inzageperiode,
    Trajecttelling,
    Zaakconcept,
    Zaakfeit,
    Zaakmeting,
    Zaaknummer,
    Zienswijzeantwoord,
    Zienswijzepunt,
)
from governance.uitsluiting.queries import (
    Eindbeeld,
    Zaakbeeld,
    einddatum,
    feiten,
    inzage_vanaf,
    metingen,
    punten,
    zaakbeeld,
)
from governance.uitsluiting.stappen import leg_tekst_vast
from governance.uitsluiting.tekst_queries import reden_om_meteen
from governance.uitsluiting.toestand import (
    GESPREKSTRAJECT,
    VOOR_VERKLARING,
    Dossiergebeurtenis,
    Zaakgebeurtenis,
    Zaakstand,
)
from governance.uitsluiting.weigeringen import (
    AANTALLEN,
    AL_EEN_NUMMER,
    HOOR,
    NIET_METEEN,
    NIET_NU_IN_DOSSIER,
    NIET_OM_DEZE_REDEN,
    TE_VROEG,
    TOEKOMST,
    VERTROUWEN,
)

MAG_ZIENSWIJZE = frozenset({Zaakstand.VOORNEMEN, Zaakstand.ZIENSWIJZE})
MAG_FEITEN = GESPREKSTRAJECT - {Zaakstand.SIGNAAL} | {Zaakstand.HERHALING_CONCEPT}
"""Until the intention: the partner answers on every fact, so none is added after it."""


def leg_meting_vast(
    handeling: Handeling,
    *,
    zaak: str,
    ronde: str,
    naam: str,
    oordeel: str,
    telt: bool,
    robuust: bool | None,
    certificaat: str,
    sha256: str,
) -> None:
    """Add what a round said about the kind of trust of the matter; a round that is there already is left as it is."""
    beeld = zaakbeeld(handeling.session, zaak)
    weiger_andere_dimensie(beeld.construct, json.loads(certificaat).get("construct", beeld.construct))
    if any(een.ronde == ronde for een in metingen(handeling.session, zaak)):
        return
    seq = handeling.leg_vast(
        Dossiergebeurtenis.METING, zaak=zaak, grond=VERTROUWEN, lading={"ronde": ronde, "sha256": sha256}
    )
    handeling.session.add(
        Zaakmeting(
            id=handeling.nieuw_id,
            zaak=zaak,
            ronde=ronde,
            naam=naam,
            oordeel=oordeel,
            telt=telt,
            robuust=robuust,
            certificaat=certificaat,
            sha256=sha256,
            vastgelegd_in=seq,
        )
    )
    handeling.session.flush()


def leg_zaakfeit_vast(handeling: Handeling, *, zaak: str, dag: dt.date, bron: Feitbron, tekst: str) -> str:
    """Add a fact with a day and a source, and give its key; what the partner cannot check is refused.

    The same fact is added once, however often it is sent.
    """
    weiger_bron(bron)
    _weiger_stand(handeling, zaak, MAG_FEITEN)
    if dag > handeling.dag:
        raise TOEKOMST.met(dag=datum(dag))
    woorden = gegeven_reden(tekst)
    for eerder in feiten(handeling.session, zaak):
        if (eerder.dag, eerder.bron, eerder.tekst) == (dag, bron, woorden):
            return eerder.id
    feit = Zaakfeit(
        id=handeling.nieuw_id,
        zaak=zaak,
        dag=dag,
        bron=bron,
        door=handeling.persoon,
        vastgelegd_in=handeling.leg_vast(Dossiergebeurtenis.FEIT, zaak=zaak, grond=HOOR),
    )
    handeling.session.add(feit)
    handeling.session.flush()
    leg_tekst_vast(handeling, rij=feit.id, zaak=zaak, tekst=woorden)
    return feit.id


def noem_punten(handeling: Handeling, *, zaak: str, teksten: Sequence[str]) -> None:
    """Add the points of a zienswijze, in the words of the partner; each gets an answer of its own."""
    _weiger_stand(handeling, zaak, MAG_ZIENSWIJZE)
    p = Zienswijzepunt
    laatste = handeling.session.scalar(select(func.max(p.nummer)).where(p.zaak == zaak)) or 0
    seq = handeling.leg_vast(Dossiergebeurtenis.PUNTEN, zaak=zaak, grond=HOOR)
    for nummer, tekst in enumerate((gegeven_reden(een) for een in teksten), laatste + 1):
        punt = Zienswijzepunt(
            id=handeling.nieuw_id, zaak=zaak, nummer=nummer, door=handeling.persoon, vastgelegd_in=seq
        )
        handeling.session.add(punt)
        handeling.session.flush()
        leg_tekst_vast(handeling, rij=punt.id, zaak=zaak, tekst=tekst)


def beantwoord_punt(handeling: Handeling, *, zaak: str, nummer: int, tekst: str, anders: bool) -> None:
    """Answer one point, and say whether something changes because of it; the last answer counts."""
    _weiger_stand(handeling, zaak, MAG_ZIENSWIJZE)
    punt = next((een for een in punten(handeling.session, zaak) if een.nummer == nummer), None)
    if punt is None:
        raise NIET_NU_IN_DOSSIER.met()
    woorden = gegeven_reden(tekst)
    antwoord = Zienswijzeantwoord(
        id=handeling.nieuw_id,
        punt=punt.id,
        anders=anders,
        door=handeling.persoon,
        vastgelegd_in=handeling.leg_vast(Dossiergebeurtenis.ANTWOORD, zaak=zaak, grond=HOOR),
    )
    handeling.session.add(antwoord)
    handeling.session.flush()
    leg_tekst_vast(handeling, rij=antwoord.id, zaak=zaak, tekst=woorden)


def open_inzage(handeling: Handeling, *, zaak: str) -> None:
    """Let the partner look at the evidence from today; where it is open already nothing happens."""
    if inzage_vanaf(handeling.session, zaak) is not None:
        return
    seq = handeling.leg_vast(Dossiergebeurtenis.INZAGE_OPEN, zaak=zaak, grond=HOOR)
    handeling.session.add(Inzageperiode(id=handeling.nieuw_id, zaak=zaak, van=handeling.dag, vastgelegd_in=seq))
    handeling.session.flush()


def sluit_inzage(handeling: Handeling, *, zaak: str) -> None:
    """Close the evidence for the partner; a term that runs to answer begins anew once it is open again."""
    i = Inzageperiode
    for rij in handeling.session.scalars(select(i).where(i.zaak == zaak, i.tot.is_(None))):
        rij.gesloten_in = handeling.leg_vast(Dossiergebeurtenis.INZAGE_DICHT, zaak=zaak, grond=HOOR)
        rij.tot = handeling.dag
    handeling.session.flush()


def tel_trajecten(handeling: Handeling, *, zaak: str, lopend: int, zonder_afspraak: int) -> None:
    """Record how many families are helped and for how many nothing was agreed; numbers, never who."""
    if not 0 <= zonder_afspraak <= lopend:
        raise AANTALLEN.met()
    handeling.session.add(
        Trajecttelling(
            id=handeling.nieuw_id,
            zaak=zaak,
            lopend=lopend,
            zonder_afspraak=zonder_afspraak,
            door=handeling.persoon,
            vastgelegd_in=handeling.leg_vast(Dossiergebeurtenis.TRAJECTEN, zaak=zaak),
        )
    )
    handeling.session.flush()


def kies_einddatum(handeling: Handeling, *, zaak: str, dag: dt.date, vroegst: dt.date) -> None:
    """Choose the day on which the agreement is to end, not before ``vroegst``, until the letter is sent."""
    _einde_nog_open(handeling, zaak)
    if dag < vroegst:
        raise TE_VROEG.met(datum=datum(vroegst))
    _kies_einde(handeling, zaak, Eindbeeld(dag, onmiddellijk=False), "")


def kies_einde_meteen(handeling: Handeling, *, zaak: str, waarom: Meteen, reden: str, vroegst: dt.date) -> None:
    """Choose that the agreement ends when the letter arrives, until it is sent; never so after low rounds.

    The reason is in the letters: that it is fraude, or the safety of children, and what is the matter. ``vroegst`` is
    the day that can be chosen instead.
    """
    mag = GRONDREGELS[_einde_nog_open(handeling, zaak).grond].meteen
    if not mag:
        raise NIET_METEEN.met(datum=datum(vroegst))
    if waarom not in mag:
        raise NIET_OM_DEZE_REDEN.met(waarom=waarom.value, datum=datum(vroegst))
    tekst = f"Het gaat om {waarom.value}. {gegeven_reden(reden)}"
    _kies_einde(handeling, zaak, Eindbeeld(handeling.dag, onmiddellijk=True), tekst)


def _einde_nog_open(handeling: Handeling, zaak: str) -> Zaakbeeld:
    """Give a case of which the end can still be chosen; refused for another."""
    beeld = zaakbeeld(handeling.session, zaak)
    if beeld.stand not in VOOR_VERKLARING or _brief_is_weg(beeld):
        raise NIET_NU_IN_DOSSIER.met()
    return beeld


def _kies_einde(handeling: Handeling, zaak: str, einde: Eindbeeld, reden: str) -> None:
    """Record what was chosen, unless it is what stands there."""
    session = handeling.session
    if einddatum(session, zaak) == einde and (reden_om_meteen(session, zaak) or "") == reden:
        return
    lading = {"dag": einde.dag.isoformat(), "onmiddellijk": einde.onmiddellijk}
    keuze = Einddatum(
        id=handeling.nieuw_id,
        zaak=zaak,
        dag=einde.dag,
        onmiddellijk=einde.onmiddellijk,
        door=handeling.persoon,
        vastgelegd_in=handeling.leg_vast(Dossiergebeurtenis.EINDDATUM, zaak=zaak, lading=lading),
    )
    session.add(keuze)
    session.flush()
    if reden:
        leg_tekst_vast(handeling, rij=keuze.id, zaak=zaak, tekst=reden)


def ken_zaaknummer_toe(handeling: Handeling, *, zaak: str, nummer: str) -> None:
    """Give the number under which the gemeente keeps it; a conversation has none."""
    session = handeling.session
    if zaakbeeld(session, zaak).stand in GESPREKSTRAJECT:
        raise NIET_NU_IN_DOSSIER.met()
    if session.get(Zaaknummer, zaak) is not None or session.scalar(
        select(Zaaknummer.zaak).where(Zaaknummer.nummer == nummer)
    ):
        raise AL_EEN_NUMMER.met()
    seq = handeling.leg_vast(Dossiergebeurtenis.ZAAKNUMMER, zaak=zaak, lading={"nummer": nummer})
    session.add(Zaaknummer(zaak=zaak, nummer=nummer, vastgelegd_in=seq))
    session.flush()


def bewaar_concept(handeling: Handeling, *, zaak: str, soort: str, inhoud: str) -> None:
    """Keep what somebody filled in until now; the last one counts, and no event says what was in it."""
    c = Zaakconcept
    rij = handeling.session.scalar(select(c).where(c.zaak == zaak, c.soort == soort))
    if rij is None:
        rij = Zaakconcept(id=handeling.nieuw_id, zaak=zaak, soort=soort, inhoud=inhoud, door=handeling.persoon)
        handeling.session.add(rij)
    rij.inhoud, rij.door = inhoud, handeling.persoon
    handeling.session.flush()


def gooi_concept_weg(handeling: Handeling, *, zaak: str, soort: str) -> None:
    """Throw away what was filled in, once it became a document."""
    c = Zaakconcept
    for rij in handeling.session.scalars(select(c).where(c.zaak == zaak, c.soort == soort)):
        handeling.session.delete(rij)
    handeling.session.flush()


def _brief_is_weg(beeld: Zaakbeeld) -> bool:
    """Tell whether the letter that ends the agreement was sent after the last besluit: then the day stands in it."""
    soorten = [stap.gebeurtenis for stap in beeld.stappen]
    weg = Zaakgebeurtenis.VERKLARING_VERZONDEN
    return weg in soorten[::-1][: soorten[::-1].index(Zaakgebeurtenis.BESLUIT_GENOMEN)] if weg in soorten else False


def _weiger_stand(handeling: Handeling, zaak: str, mag: frozenset[Zaakstand]) -> None:
    if zaakbeeld(handeling.session, zaak).stand not in mag:
        raise NIET_NU_IN_DOSSIER.met()
