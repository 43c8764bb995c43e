"""Gathering what the guards look at, out of everything that was recorded about a matter."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from governance.contract.norm_queries import normgegevens
from governance.contract.parametersoorten import FEITEN_MINIMAAL
from governance.contract.queries import ondertekeningen, parameter, versiegegevens
from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.model import Document, Documentinhoud
from governance.documenten.queries import standen_van, stukken_in
from governance.documenten.rules import Documentstand
from governance.feiten.rules import Peil
from governance.kennisgeving.queries import bezorgingen_van
from governance.termijnen.queries import termijnen_van
from governance.termijnen.rules import Termijnstand
from governance.uitsluiting.bundel import Bewijscode
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.queries import (
    Zaakbeeld,
    deze_afweging,
    einddatum,
    feiten,
    inzage_vanaf,
    laatste_feit,
    laatste_woord,
    metingen,
    puntenstand,
    trajecten,
    viel_terug,
    zaakbeeld,
)
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from governance.uitsluiting.zaakfeiten import Metingfeit, Stukfeit, Zaakfeiten


@dataclass(frozen=True, slots=True, kw_only=True)
class Elders:
    """What only others know: who steps aside, how many trekkers spoke, and what the college recorded.

    ``definitief`` are the rounds of which nothing can change any more, ``vernietigd`` those that were annulled.
    ``besluit`` are the states to which a besluit can lead that was recorded and on which no step rests yet.
    ``opzij`` are the persons who take no part; ``ondertekenaar`` tells whether who acts may sign the end of it.
    ``op_agenda`` is whether it waits on an agenda of the MDG I-F, ``mdg`` with what the item about it ended since it
    last came there; ``aangetast`` tells whether somebody who took part there, or advised, had a tie.
    """

    belangen_gevraagd: bool = False
    opzij: frozenset[str] = frozenset()
    trekkers: int = 0
    besluit: frozenset[Zaakstand] = frozenset()
    weging: bool = False
    definitief: frozenset[str] = frozenset()
    vernietigd: frozenset[str] = frozenset()
    ondertekenaar: bool = False
    rondeverloop: bool = False
    op_agenda: bool = False
    mdg: frozenset[str] = frozenset()
    aangetast: bool = False


def zaakfeiten(session: Session, zaak: str, dag: dt.date, elders: Elders) -> Zaakfeiten:
    """Give everything that the guards look at on a day."""
    beeld = zaakbeeld(session, zaak)
    stukken = _stukken(session, beeld, van_nu=True)
    einde, (alle_punten, open_punten) = einddatum(session, zaak), puntenstand(session, zaak)
    return Zaakfeiten(
        vandaag=dag,
        grond=beeld.grond,
        route=beeld.route,
        vorm=beeld.vorm,
        versie=versiegegevens(session, beeld.contractversie).nummer,
        stand=beeld.stand,
        stappen=beeld.stappen,
        stukken=stukken,
        achterhaald=_achterhaald(session, zaak),
        termijnen={een.afspraak.code: een.stand for een in termijnen_van(session, zaak)},
        bundel=_bundel(session, beeld, stukken, elders, dag),
        verklaring=_is_positief(session, zaak),
        metingen=tuple(
            Metingfeit(een.ronde, een.naam, een.oordeel, een.telt, een.robuust, een.ronde in elders.definitief)
            for een in metingen(session, zaak)
            if een.ronde not in elders.vernietigd
        ),
        k=_k(session, beeld),
        punten=alle_punten,
        onbeantwoord=open_punten,
        belangen_gevraagd=elders.belangen_gevraagd,
        inzage_vanaf=inzage_vanaf(session, zaak),
        trekkers=elders.trekkers,
        besluit=elders.besluit,
        weging=elders.weging,
        op_agenda=elders.op_agenda,
        mdg=elders.mdg,
        aangetast=elders.aangetast,
        trajecten=trajecten(session, zaak),
        gevolmachtigd=elders.ondertekenaar,
        onmiddellijk=einde is not None and einde.onmiddellijk,
        ingaat_op=None if einde is None else einde.dag,
    )


def _k(session: Session, beeld: Zaakbeeld) -> int:
    return 0 if beeld.normversie is None else normgegevens(session, beeld.normversie).norm.herhaling.k


def _stukken(session: Session, beeld: Zaakbeeld, *, van_nu: bool = False) -> dict[Documentsoort, tuple[Stukfeit, ...]]:
    """Give the last version of every document of a matter, by kind, oldest first.

    ``van_nu`` leaves out what was made for a procedure that became a conversation again, and a nota of the trekkers on
    which the college decided something already.
    """
    d, pas_na = Document, _pas_na(session, beeld.id) if van_nu else {}
    laatste: dict[tuple[int, int], Document] = {}
    for document in session.scalars(select(d).where(d.zaak == beeld.id).order_by(d.jaar, d.volgnummer, d.versie)):
        laatste[document.jaar, document.volgnummer] = document
    gevonden: dict[Documentsoort, tuple[Stukfeit, ...]] = {}
    sleutels = [document.id for document in laatste.values()]
    standen = standen_van(session, sleutels)
    bezorgd = bezorgingen_van(session, documenten=sleutels, partij=beeld.partij)
    for document in laatste.values():
        if document.vastgelegd_in <= pas_na.get(document.soort, 0):
            continue
        aan_partner = bezorgd.get(document.id)
        stuk = Stukfeit(standen[document.id], document.dagtekening, None if aan_partner is None else aan_partner.dag)
        gevonden[document.soort] = (*gevonden.get(document.soort, ()), stuk)
    return gevonden


_ELKE_KEER_NIEUW = frozenset(
    {
        *(Documentsoort.INGEBREKESTELLING, Documentsoort.CONTROLEURSVERKLARING, Documentsoort.EVENREDIGHEIDSTOETS),
        *(Documentsoort.ANTWOORD_OP_ZIENSWIJZE, Documentsoort.TRANSITIEPLAN),
    }
)
"""What was weighed, warned of or answered once does not count for a second procedure in the same matter."""


def _pas_na(session: Session, zaak: str) -> dict[Documentsoort, int]:
    """Give per kind of document the event after which it must be made to count."""
    terug = viel_terug(session, zaak)
    return {**dict.fromkeys(_ELKE_KEER_NIEUW, terug), Documentsoort.NOTA_TREKKERS: deze_afweging(session, zaak)}


def _achterhaald(session: Session, zaak: str) -> frozenset[Documentsoort]:
    """Give the kinds of document of which the last one was made before the last thing that it must tell."""
    d = Document
    moet_erin = {
        Documentsoort.ANTWOORD_OP_ZIENSWIJZE: laatste_woord(session, zaak),
        Documentsoort.VOORNEMEN: laatste_feit(session, zaak),
    }
    vraag = select(d.soort, func.max(d.vastgelegd_in)).where(d.zaak == zaak, d.soort.in_(moet_erin)).group_by(d.soort)
    return frozenset(soort for soort, gemaakt in session.execute(vraag) if gemaakt < moet_erin[soort])


def _is_positief(session: Session, zaak: str) -> bool | None:
    """Tell whether the last statement of the controleur in a matter is positive; None while there is none."""
    soort, weg = Documentsoort.CONTROLEURSVERKLARING, Documentstand.INGETROKKEN
    verklaringen = [blad for blad in stukken_in(session, zaak) if blad.soort is soort and blad.stand is not weg]
    inhoud = session.get(Documentinhoud, verklaringen[-1].id) if verklaringen else None
    return None if inhoud is None else json.loads(inhoud.invoer).get("positief") is True


def bezorgingen(session: Session, zaak: str, soort: Documentsoort) -> tuple[dt.date, ...]:
    """Give on which days documents of a kind reached the partner of a matter."""
    dagen = (stuk.bezorgd_op for stuk in _stukken(session, zaakbeeld(session, zaak)).get(soort, ()))
    return tuple(dag for dag in dagen if dag is not None)


_STUK_VAN = {
    Bewijscode.B6: (Documentsoort.CONTROLEURSVERKLARING,),
    Bewijscode.B8: (Documentsoort.GESPREKSVERSLAG,),
    Bewijscode.B9: (Documentsoort.VERBETERPLAN, Documentsoort.INGEBREKESTELLING),
    Bewijscode.B13: (Documentsoort.TOEZICHTADVIES,),
    Bewijscode.B15: (Documentsoort.EVENREDIGHEIDSTOETS,),
    Bewijscode.B16: (Documentsoort.TRANSITIEPLAN,),
}
"""The evidence that is one approved document."""
_BERICHTEN = (Documentsoort.BERICHT_OVER_METING, Documentsoort.SIGNAALBRIEF)


def _bundel(
    session: Session,
    beeld: Zaakbeeld,
    stukken: dict[Documentsoort, tuple[Stukfeit, ...]],
    elders: Elders,
    dag: dt.date,
) -> frozenset[Bewijscode]:
    """Tell which evidence is there, from what was recorded; nobody ticks a box."""
    gemeten = beeld.grond is Grond.VERTROUWEN
    bezorgd = {soort for soort, rij in stukken.items() if any(stuk.bezorgd_op is not None for stuk in rij)}
    aantal = parameter(session, beeld.contractversie, FEITEN_MINIMAAL).waarde
    is_er = {
        Bewijscode.B1: any(een.partij == beeld.partij for een in ondertekeningen(session, Peil(dag))),
        Bewijscode.B2: gemeten and beeld.normversie is not None,
        Bewijscode.B3: gemeten and elders.rondeverloop,
        Bewijscode.B4: gemeten and elders.rondeverloop,
        Bewijscode.B5: gemeten and bool(metingen(session, beeld.id)),
        Bewijscode.B7: bool(bezorgd & set(_BERICHTEN)),
        Bewijscode.B10: len(feiten(session, beeld.id)) >= aantal,
        Bewijscode.B11: Documentsoort.VOORNEMEN in bezorgd and _vast(stukken, Documentsoort.ANTWOORD_OP_ZIENSWIJZE),
        Bewijscode.B12: _vast(stukken, Documentsoort.VASTSTELLING)
        or _vast(stukken, Documentsoort.BESPREEKVERSLAG)
        or any(stap.gebeurtenis is Zaakgebeurtenis.MDG_ZONDER_UITKOMST for stap in beeld.stappen),
        Bewijscode.B14: _gereageerd(beeld, session, dag),
        **{code: any(_vast(stukken, soort) for soort in soorten) for code, soorten in _STUK_VAN.items()},
    }
    return frozenset(code for code, aanwezig in is_er.items() if aanwezig)


def _vast(stukken: dict[Documentsoort, tuple[Stukfeit, ...]], soort: Documentsoort) -> bool:
    klaar = (Documentstand.VASTGESTELD, Documentstand.VERZONDEN)
    return any(stuk.stand in klaar for stuk in stukken.get(soort, ()))


def _gereageerd(beeld: Zaakbeeld, session: Session, dag: dt.date) -> bool:
    """Tell whether the partner reacted on the advice or had the time to."""
    if any(stap.gebeurtenis is Zaakgebeurtenis.REACTIE_ONTVANGEN for stap in beeld.stappen):
        return True
    standen = [een.stand for een in termijnen_van(session, beeld.id) if een.afspraak.code == "T13"]
    return any(_over(een, dag) for een in standen[-1:])


def _over(termijn: Termijnstand, dag: dt.date) -> bool:
    return termijn.einde is not None and termijn.einde < dag
