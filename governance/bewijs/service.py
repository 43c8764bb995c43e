"""The acts on the evidence of a case: a bundle given, a question asked and answered, a request asked and allowed.

Whether the case stands so that any of this can be done is looked up by who calls: cases are not known here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import func, select

from governance.bewijs.model import Bewijstekst, Bewijsverzoek, Bundelgift, Controlevraag, Controlevraagantwoord
from governance.bewijs.queries import Verzoekbeeld, controlevragen, zoek_verzoek, zoek_vraag
from governance.bewijs.rules import (
    AL_BEANTWOORD,
    AL_TOEGESTAAN,
    ANDER_STAAT_TOE,
    EED_LATER,
    INZAGE,
    NAREKENEN,
    NIET_INGELICHT_IN_TOEKOMST,
    ONBEKEND,
    VERZOEK_DICHT,
    VRAGEN_OP,
    WIE_STAAT_TOE,
    Bewijsgebeurtenis,
    Onthullingsgrond,
    Verzoeksoort,
    Vraaguitkomst,
    weiger_onthulling,
)
from governance.kalender.amsterdam import dag_van
from governance.logboek.handeling import Handeling
from governance.logboek.model import Gebeurtenis
from governance.logboek.rules import gegeven_reden

_GEVRAAGD = {
    Verzoeksoort.DESKUNDIGE: Bewijsgebeurtenis.DESKUNDIGE_GEVRAAGD,
    Verzoeksoort.ONTHULLING: Bewijsgebeurtenis.ONTHULLING_GEVRAAGD,
}
_ZELFDE_VERZOEK = ("soort", "zaak", "beedigd_op", "grond", "ronde", "plaatsen")
_TOEGESTAAN = {
    Verzoeksoort.DESKUNDIGE: Bewijsgebeurtenis.DESKUNDIGE_TOEGESTAAN,
    Verzoeksoort.ONTHULLING: Bewijsgebeurtenis.ONTHULLING_TOEGESTAAN,
}


def leg_gift_vast(handeling: Handeling, *, gift: str, zaak: str, sha256: str, verzoek: str | None = None) -> None:
    """Record that the one who acts got a bundle; its key stands in the bundle."""
    lading = {"bundel": gift, "sha256": sha256, "verzoek": verzoek}
    seq = handeling.leg_vast(Bewijsgebeurtenis.BUNDEL_GEGEVEN, zaak=zaak, grond=NAREKENEN, lading=lading)
    nieuw = Bundelgift(id=gift, zaak=zaak, verzoek=verzoek, sha256=sha256, door=handeling.persoon, vastgelegd_in=seq)
    handeling.session.add(nieuw)
    handeling.session.flush()


def stel_controlevraag(handeling: Handeling, *, zaak: str, tekst: str, hoogstens: int) -> str:
    """Ask a question about the measurement and give its key; those that were set aside do not count.

    A question that waits is asked once, however often it is sent.
    """
    v, a = Controlevraag, Controlevraagantwoord
    woorden = gegeven_reden(tekst)
    for eerder in controlevragen(handeling.session, zaak):
        if eerder.uitkomst is None and eerder.tekst == woorden:
            return eerder.id
    niets = Vraaguitkomst.NIET_TE_BEANTWOORDEN
    opzij = select(a.vraag).where(a.uitkomst == niets)
    geteld = select(func.count()).select_from(v).where(v.zaak == zaak, v.id.not_in(opzij))
    if (handeling.session.scalar(geteld) or 0) >= hoogstens:
        raise VRAGEN_OP.met(hoogstens=hoogstens)
    vorige = handeling.session.scalar(select(func.max(v.nummer)).where(v.zaak == zaak)) or 0
    seq = handeling.leg_vast(Bewijsgebeurtenis.VRAAG_GESTELD, zaak=zaak, grond=INZAGE)
    vraag = handeling.nieuw_id
    handeling.session.add(v(id=vraag, zaak=zaak, nummer=vorige + 1, door=handeling.persoon, vastgelegd_in=seq))
    _schrijf(handeling, vraag, zaak, woorden)
    return vraag


def beantwoord_controlevraag(handeling: Handeling, *, vraag: str, uitkomst: Vraaguitkomst) -> None:
    """Answer a question, once, with one of three words; which of them is in no log."""
    beeld = zoek_vraag(handeling.session, vraag)
    if beeld is None:
        raise ONBEKEND.met()
    if beeld.uitkomst is not None:
        raise AL_BEANTWOORD.met()
    seq = handeling.leg_vast(Bewijsgebeurtenis.VRAAG_BEANTWOORD, zaak=beeld.zaak, grond=INZAGE)
    antwoord = Controlevraagantwoord(
        id=handeling.nieuw_id, vraag=vraag, uitkomst=uitkomst, door=handeling.persoon, vastgelegd_in=seq
    )
    handeling.session.add(antwoord)
    handeling.session.flush()


def vraag_deskundige(handeling: Handeling, *, zaak: str, naam: str, beedigd_op: dt.date, reden: str) -> str:
    """Ask that a sworn expert gets the bundle with which everything is redone; give the key of the request."""
    if beedigd_op > handeling.dag:
        raise EED_LATER.met()
    verzoek = Bewijsverzoek(id=handeling.nieuw_id, soort=Verzoeksoort.DESKUNDIGE, zaak=zaak, beedigd_op=beedigd_op)
    return _vraag(handeling, verzoek, gegeven_reden(reden), wie=gegeven_reden(naam))


def vraag_onthulling(
    handeling: Handeling, *, zaak: str, grond: Onthullingsgrond, ronde: str, plaatsen: Sequence[int], reden: str
) -> str:
    """Ask that the names behind some answers are given: by their places from low to high; give the key."""
    verzoek = Bewijsverzoek(
        id=handeling.nieuw_id,
        soort=Verzoeksoort.ONTHULLING,
        zaak=zaak,
        grond=grond,
        ronde=ronde,
        plaatsen=",".join(str(een) for een in sorted(set(plaatsen))),
    )
    return _vraag(handeling, verzoek, gegeven_reden(reden))


def sta_verzoek_toe(handeling: Handeling, *, verzoek: str) -> Verzoekbeeld:
    """Allow a request; never by who asked, nor in the role of who asked."""
    rij = handeling.session.get(Bewijsverzoek, verzoek)
    if rij is None:
        raise ONBEKEND.met()
    gevraagd = handeling.session.get_one(Gebeurtenis, rij.gevraagd_in)
    zelf = rij.gevraagd_door == handeling.persoon or gevraagd.rol == handeling.door.rol
    if zelf or handeling.door.rol not in WIE_STAAT_TOE[rij.soort]:
        raise ANDER_STAAT_TOE.met()
    if rij.toegestaan_in is not None:
        raise AL_TOEGESTAAN.met()
    lading = {"verzoek": rij.id, "gevraagd_door": rij.gevraagd_door}
    rij.toegestaan_in = handeling.leg_vast(_TOEGESTAAN[rij.soort], zaak=rij.zaak, grond=INZAGE, lading=lading)
    rij.toegestaan_door = handeling.persoon
    handeling.session.flush()
    return open_verzoek(handeling, verzoek=verzoek, soort=rij.soort)


def open_verzoek(handeling: Handeling, *, verzoek: str, soort: Verzoeksoort) -> Verzoekbeeld:
    """Give a request that may be carried out now; any other is refused."""
    beeld = zoek_verzoek(handeling.session, verzoek)
    if beeld is None or beeld.soort is not soort:
        raise ONBEKEND.met()
    if not beeld.is_open(handeling.op):
        raise VERZOEK_DICHT.met()
    return beeld


def leg_ingelicht_vast(handeling: Handeling, *, verzoek: str, dag: dt.date) -> None:
    """Record on which day the raters of a request heard that their name is given."""
    beeld = open_verzoek(handeling, verzoek=verzoek, soort=Verzoeksoort.ONTHULLING)
    if beeld.toegestaan_op is None or not dag_van(beeld.toegestaan_op) <= dag <= handeling.dag:
        raise NIET_INGELICHT_IN_TOEKOMST.met()
    rij = handeling.session.get_one(Bewijsverzoek, verzoek)
    soort = Bewijsgebeurtenis.BEOORDELAAR_INGELICHT
    rij.ingelicht_in = handeling.leg_vast(soort, zaak=rij.zaak, grond=INZAGE, lading={"verzoek": verzoek})
    rij.ingelicht_op = dag
    handeling.session.flush()


def leg_onthulling_vast(handeling: Handeling, *, verzoek: str) -> Verzoekbeeld:
    """Record that the names of a request are given now; the log does not hold them."""
    beeld = open_verzoek(handeling, verzoek=verzoek, soort=Verzoeksoort.ONTHULLING)
    weiger_onthulling(handeling.dag, beeld.ingelicht_op)
    handeling.leg_vast(Bewijsgebeurtenis.ONTHULD, zaak=beeld.zaak, grond=INZAGE, lading={"verzoek": verzoek})
    return beeld


def _vraag(handeling: Handeling, verzoek: Bewijsverzoek, reden: str, *, wie: str | None = None) -> str:
    """Record a request, and give its key; the same one that waits is not made twice."""
    v, t = Bewijsverzoek, Bewijstekst
    wacht = select(v).join(t, t.rij == v.id).where(v.gevraagd_door == handeling.persoon, v.toegestaan_in.is_(None))
    for eerder in handeling.session.scalars(wacht.where(t.tekst == reden, t.wie.is_not_distinct_from(wie))):
        if all(getattr(eerder, veld) == getattr(verzoek, veld) for veld in _ZELFDE_VERZOEK):
            return eerder.id
    lading = {"verzoek": verzoek.id, "reden": reden, "deskundige": wie, "beedigd_op": str(verzoek.beedigd_op or "")}
    verzoek.gevraagd_door = handeling.persoon
    verzoek.gevraagd_in = handeling.leg_vast(_GEVRAAGD[verzoek.soort], zaak=verzoek.zaak, grond=INZAGE, lading=lading)
    handeling.session.add(verzoek)
    _schrijf(handeling, verzoek.id, verzoek.zaak, reden, wie)
    return verzoek.id


def _schrijf(handeling: Handeling, rij: str, zaak: str, tekst: str, wie: str | None = None) -> None:
    handeling.session.flush()
    handeling.session.add(Bewijstekst(rij=rij, zaak=zaak, tekst=tekst, wie=wie))
    handeling.session.flush()
