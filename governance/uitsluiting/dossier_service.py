"""What is put into a file: what rounds said, facts, the points of the partner and their answers, numbers and a date.

None of these is a step: they are what the guards look for.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence

from sqlalchemy import func, select

from governance.feiten.service import leg_feit_vast
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.logboek.rules import gegeven_reden
from governance.uitsluiting.feitbron import Feitbron, weiger_bron
from governance.uitsluiting.gronden import GRONDREGELS
from governance.uitsluiting.herhaling import weiger_andere_dimensie
from governance.uitsluiting.model import (
    Einddatum,
    Inzageperiode,
    Trajecttelling,
    Volmacht,
    Zaakconcept,
    Zaakfeit,
    Zaakmeting,
    Zaaknummer,
    Zienswijzeantwoord,
    Zienswijzepunt,
)
from governance.uitsluiting.queries import Zaakbeeld, einddatum, inzage_vanaf, metingen, punten, zaakbeeld
from governance.uitsluiting.stappen import leg_tekst_vast
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
    """Add a fact with a day and a source, and give its key; what the partner cannot check is refused."""
    weiger_bron(bron)
    _weiger_stand(handeling, zaak, MAG_FEITEN)
    if dag > handeling.dag:
        raise TOEKOMST.met(dag=datum(dag))
    woorden = gegeven_reden(tekst)
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


def kies_einddatum(
    handeling: Handeling, *, zaak: str, dag: dt.date, vroegst: dt.date, onmiddellijk: bool = False, reden: str = ""
) -> None:
    """Choose the day on which the agreement is to end, until the letter is sent.

    Before ``vroegst`` only at once, with the reason; never so after low rounds, for which there is no haste.
    """
    beeld = zaakbeeld(handeling.session, zaak)
    if beeld.stand not in VOOR_VERKLARING or _brief_is_weg(beeld):
        raise NIET_NU_IN_DOSSIER.met()
    if onmiddellijk and not GRONDREGELS[beeld.grond].spoed:
        raise NIET_METEEN.met(datum=datum(vroegst))
    if onmiddellijk:
        gegeven_reden(reden)
    elif dag < vroegst:
        raise TE_VROEG.met(datum=datum(vroegst))
    vorige = einddatum(handeling.session, zaak)
    if vorige is not None and (vorige.dag, vorige.onmiddellijk) == (dag, onmiddellijk):
        return
    keuze = Einddatum(
        id=handeling.nieuw_id,
        zaak=zaak,
        dag=dag,
        onmiddellijk=onmiddellijk,
        door=handeling.persoon,
        vastgelegd_in=handeling.leg_vast(
            Dossiergebeurtenis.EINDDATUM, zaak=zaak, lading={"dag": dag.isoformat(), "onmiddellijk": onmiddellijk}
        ),
    )
    handeling.session.add(keuze)
    handeling.session.flush()
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


def geef_volmacht(handeling: Handeling, *, persoon: str, per: dt.date, tot: dt.date | None, besluit: str) -> None:
    """Record that the burgemeester lets somebody sign the end of an agreement."""
    feit = Volmacht(persoon=persoon, besluit=gegeven_reden(besluit), geldig_van=per, geldig_tot=tot)
    seq = handeling.leg_vast(Dossiergebeurtenis.VOLMACHT, lading={"persoon": persoon})
    leg_feit_vast(handeling, feit=feit, gebeurtenis=seq)


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
