"""What is done with a proposal: opening, writing, offering, fixing, and beginning a new version of it."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from governance.college.belang import weiger_belang
from governance.college.model import Collegevoorstel, Voorstelstap, Voorstelversie
from governance.college.queries import (
    Versiebeeld,
    Voorstelbeeld,
    besluiten_over,
    voorstel_van,
    voorstelbeeld,
    voorstellen,
    wat_ontbreekt,
)
from governance.college.rules import (
    AL_BESLOTEN,
    AL_EEN_VOORSTEL,
    FORMAT,
    MENS_BESLIST,
    NIET_VASTGESTELD,
    STAAT_VAST,
    STREKKING_STAAT_ER,
    VIER_OGEN,
    ZELF_GESCHREVEN,
    ZONDER_ZAAK,
    Collegegebeurtenis,
    Strekking,
    Voorstelonderwerp,
    Voorstelstand,
)
from governance.college.strekking import strekkingsgebreken
from governance.college.stuk import Collegestuk, als_json, leeg_stuk
from governance.logboek.handeling import Handeling
from governance.logboek.rules import canonical
from governance.weigering import Weigeringen

GEBEURTENIS = {
    Voorstelstand.CONCEPT: Collegegebeurtenis.VOORSTEL_GESCHREVEN,
    Voorstelstand.AANGEBODEN: Collegegebeurtenis.VOORSTEL_AANGEBODEN,
    Voorstelstand.VASTGESTELD: Collegegebeurtenis.VOORSTEL_VASTGESTELD,
}
"""What the log records of a step with a version."""


def open_voorstel(
    handeling: Handeling,
    *,
    onderwerp: Voorstelonderwerp,
    zaak: str | None = None,
    partij: str | None = None,
    stuk: Collegestuk | None = None,
) -> str:
    """Begin a proposal with what is known of it already, and give its key; a case has one that is not decided.

    One that somebody began and in which nothing was written is given back: it is not begun twice.
    """
    session = handeling.session
    if onderwerp is Voorstelonderwerp.UITSLUITING and (zaak is None or partij is None):
        raise ZONDER_ZAAK.met()
    eerder = None if zaak is None else voorstel_van(session, zaak)
    if eerder is not None and not _is_besloten(handeling, eerder):
        raise AL_EEN_VOORSTEL.met()
    for begonnen in voorstellen(session) if zaak is None and stuk is None else ():
        (eerste, *later) = (stap for versie in begonnen.versies for stap in versie.stappen)
        if begonnen.onderwerp is onderwerp and eerste.door == handeling.persoon and not later:
            return begonnen.id
    voorstel = Collegevoorstel(
        id=handeling.nieuw_id,
        onderwerp=onderwerp,
        zaak=zaak,
        partij=partij,
        vastgelegd_in=handeling.leg_vast(Collegegebeurtenis.VOORSTEL_GEOPEND, zaak=zaak, grond=FORMAT),
    )
    session.add(voorstel)
    session.flush()  # the version refers to it
    _nieuwe_versie(handeling, voorstel.id, zaak, 1, leeg_stuk(onderwerp) if stuk is None else stuk)
    return voorstel.id


def schrijf_voorstel(handeling: Handeling, *, voorstel: str, delen: Mapping[str, Any]) -> None:
    """Write these parts of a proposal anew and leave the others; what was offered is written in no more (COL-09)."""
    beeld = _bestaand(handeling, voorstel)
    versie = beeld.laatste
    if versie.stand is not Voorstelstand.CONCEPT:
        raise STAAT_VAST.met()
    stuk = replace(versie.stuk, **delen)
    inhoud, sha256 = _vorm(stuk)
    rij = handeling.session.get_one(Voorstelversie, versie.id)
    rij.inhoud, rij.sha256, rij.strekking = inhoud, sha256, stuk.strekking
    handeling.session.flush()  # the step is about the new text
    _zet_stap(handeling, beeld.zaak, versie.id, Voorstelstand.CONCEPT, sha256)


def begin_nieuwe_versie(handeling: Handeling, *, voorstel: str) -> int:
    """Begin a new version with the words of the last one, and give its number; the last one stays as it is."""
    beeld = _bestaand(handeling, voorstel)
    _weiger_besloten(handeling, beeld)
    if beeld.laatste.stand is Voorstelstand.CONCEPT:
        return beeld.laatste.nummer
    nummer = beeld.laatste.nummer + 1
    _nieuwe_versie(handeling, voorstel, beeld.zaak, nummer, beeld.laatste.stuk)
    return nummer


def bied_voorstel_aan(
    handeling: Handeling,
    *,
    voorstel: str,
    aanwezig: Collection[str],
    vervalt: Collection[str] = (),
    andere_verklaring: bool = False,
) -> None:
    """Offer a proposal that is complete to somebody else to fix; everything that is missing is told at once.

    ``aanwezig`` are the codes of the papers that are there, ``vervalt`` those that this case does not need;
    ``andere_verklaring`` is whether the MDG I-F heard another explanation.
    """
    beeld = _bestaand(handeling, voorstel)
    _weiger_besloten(handeling, beeld)
    if beeld.laatste.stand is not Voorstelstand.CONCEPT:
        raise STAAT_VAST.met()
    ontbreekt = wat_ontbreekt(
        handeling.session, beeld, aanwezig=aanwezig, vervalt=vervalt, andere_verklaring=andere_verklaring
    )
    if ontbreekt:
        raise Weigeringen(ontbreekt)
    _zet_stap(handeling, beeld.zaak, beeld.laatste.id, Voorstelstand.AANGEBODEN, beeld.laatste.sha256)


def stel_voorstel_vast(handeling: Handeling, *, voorstel: str) -> None:
    """Fix what somebody else wrote and offered; who wrote any of it cannot."""
    beeld = _bestaand(handeling, voorstel)
    versie = beeld.laatste
    if versie.stand is Voorstelstand.VASTGESTELD:
        raise STAAT_VAST.met()
    if versie.stand is Voorstelstand.CONCEPT:
        raise NIET_VASTGESTELD.met(versie=versie.nummer)
    if handeling.persoon in versie.schrijvers:
        raise ZELF_GESCHREVEN.met(wat="het vast te stellen")
    _zet_stap(handeling, beeld.zaak, versie.id, Voorstelstand.VASTGESTELD, versie.sha256)


def vul_strekking_aan(
    handeling: Handeling, *, voorstel: str, strekking: Strekking, uitgesloten: Collection[str]
) -> None:
    """Say what an advice comes down to that was offered before that was asked; who wrote any of it cannot."""
    beeld = _bestaand(handeling, voorstel)
    versie = beeld.laatste
    if not beeld.mist_strekking:
        raise STREKKING_STAAT_ER.met()
    if handeling.persoon in versie.schrijvers:
        raise ZELF_GESCHREVEN.met(wat="aan te vullen waar het advies op neerkomt")
    weiger_belang(handeling, {handeling.persoon}, uitgesloten)
    botst = tuple(strekkingsgebreken(beeld.onderwerp, versie.stuk.advies, strekking))
    if botst:
        raise Weigeringen(botst)
    handeling.leg_vast(
        Collegegebeurtenis.STREKKING_AANGEVULD,
        zaak=beeld.zaak,
        grond=MENS_BESLIST,
        naar=strekking,
        lading={"versie": versie.id},
    )
    handeling.session.get_one(Voorstelversie, versie.id).strekking = strekking
    handeling.session.flush()


def vaste_versie(handeling: Handeling, *, voorstel: str) -> tuple[Voorstelbeeld, Versiebeeld]:
    """Give a proposal on which something can still be done, with its last version, which must be fixed."""
    beeld = _bestaand(handeling, voorstel)
    _weiger_besloten(handeling, beeld)
    if beeld.laatste.stand is not Voorstelstand.VASTGESTELD:
        raise NIET_VASTGESTELD.met(versie=beeld.laatste.nummer)
    return beeld, beeld.laatste


def _bestaand(handeling: Handeling, voorstel: str) -> Voorstelbeeld:
    beeld = voorstelbeeld(handeling.session, voorstel)
    if beeld is None:
        raise LookupError(voorstel)
    return beeld


def _is_besloten(handeling: Handeling, beeld: Voorstelbeeld) -> bool:
    return any(not een.gaat_door for een in besluiten_over(handeling.session, beeld.id))


def _weiger_besloten(handeling: Handeling, beeld: Voorstelbeeld) -> None:
    if _is_besloten(handeling, beeld):
        raise AL_BESLOTEN.met()


def _nieuwe_versie(handeling: Handeling, voorstel: str, zaak: str | None, nummer: int, stuk: Collegestuk) -> None:
    inhoud, sha256 = _vorm(stuk)
    versie = Voorstelversie(
        id=handeling.nieuw_id,
        voorstel=voorstel,
        nummer=nummer,
        inhoud=inhoud,
        sha256=sha256,
        strekking=stuk.strekking,
    )
    handeling.session.add(versie)
    handeling.session.flush()  # the step refers to it
    _zet_stap(handeling, zaak, versie.id, Voorstelstand.CONCEPT, sha256)


def _vorm(stuk: Collegestuk) -> tuple[str, str]:
    inhoud = canonical(als_json(stuk))
    return inhoud, hashlib.sha256(inhoud.encode()).hexdigest()


def _zet_stap(handeling: Handeling, zaak: str | None, versie: str, stand: Voorstelstand, sha256: str) -> None:
    lading = {"versie": versie, "sha256": sha256}
    seq = handeling.leg_vast(GEBEURTENIS[stand], zaak=zaak, grond=VIER_OGEN, naar=stand, lading=lading)
    handeling.session.add(
        Voorstelstap(
            id=handeling.nieuw_id,
            versie=versie,
            stand=stand,
            door=handeling.persoon,
            inhoud_sha256=sha256,
            vastgelegd_in=seq,
        )
    )
    handeling.session.flush()
