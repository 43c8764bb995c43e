"""The acts about terms: open one, start it, extend it, meet it, withdraw it, and say which are over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import asdict

from governance.bronnen import Bron
from governance.contract.queries import termijnsoort, vastgestelde_versie
from governance.contract.rules import Termijnafspraak
from governance.logboek.handeling import Handeling
from governance.logboek.rules import gegeven_reden
from governance.termijnen.model import Termijn, Termijnstap
from governance.termijnen.queries import Termijnbeeld, telregels, termijnbeeld, voorbij, wacht_op
from governance.termijnen.rules import (
    Stap,
    Termijngebeurtenis,
    Termijnstand,
    Termijnstapsoort,
    Verlopen,
    einde_van_termijn,
    na,
    start,
    verlenging,
    weiger_andere_start,
    weiger_toekomst,
)

OVEREENKOMST = "Procesovereenkomst"


def wacht_op_bezorging(
    handeling: Handeling, *, code: str, contractversie: str, zaak: str, document: str, partij: str
) -> str:
    """Open a term that starts when a document has reached a party, and give its key."""
    afspraak = _afspraak(handeling, contractversie, code)
    weiger_andere_start(afspraak, bezorgd=True)
    return _open(handeling, afspraak, contractversie, zaak, document=document, partij=partij).id


def start_termijn(handeling: Handeling, *, code: str, contractversie: str, zaak: str, dag: dt.date) -> str:
    """Open a term on the day on which something was decided or published; it runs from the day after, give its key."""
    afspraak = _afspraak(handeling, contractversie, code)
    weiger_andere_start(afspraak, bezorgd=False)
    weiger_toekomst(dag, handeling.dag)
    termijn = _open(handeling, afspraak, contractversie, zaak)
    beeld = termijnbeeld(handeling.session, termijn.id)
    _zet(handeling, beeld, start(afspraak, dag, telregels(handeling.session, contractversie)))
    return termijn.id


def start_na_bezorging(handeling: Handeling, *, document: str, partij: str, dag: dt.date) -> tuple[str, ...]:
    """Start the terms that waited until a document reached a party, and give their keys.

    Only what keeps the proof of delivery calls this (`governance.kennisgeving.service`); a start without that proof is
    refused by the database.
    """
    gestart = wacht_op(handeling.session, document=document, partij=partij)
    for beeld in gestart:
        regels = telregels(handeling.session, beeld.contractversie)
        _zet(handeling, beeld, start(beeld.afspraak, dag, regels), lading={"document": document})
    return tuple(beeld.id for beeld in gestart)


def verleng_termijn(handeling: Handeling, *, termijn: str, met: int, reden: str) -> None:
    """Extend a term once, by a length in its own unit, counted from its last day on."""
    beeld = termijnbeeld(handeling.session, termijn)
    regels = telregels(handeling.session, beeld.contractversie)
    stap = verlenging(beeld.afspraak, beeld.stand, handeling.dag, met, regels)
    _zet(handeling, beeld, stap, lading={"met": met, "reden": gegeven_reden(reden)})


def voldoe_aan_termijn(handeling: Handeling, *, termijn: str, dag: dt.date) -> None:
    """Record that what the term was for was done on a day; after its last day it is too late."""
    beeld = termijnbeeld(handeling.session, termijn)
    weiger_toekomst(dag, handeling.dag)
    _zet(handeling, beeld, Stap(Termijnstapsoort.VOLDAAN, dag))


def trek_termijn_in(handeling: Handeling, *, termijn: str, reden: str) -> None:
    """Let a term no longer matter, with the reason."""
    beeld = termijnbeeld(handeling.session, termijn)
    _zet(handeling, beeld, Stap(Termijnstapsoort.INGETROKKEN, handeling.dag), lading={"reden": gegeven_reden(reden)})


def verwerk_verloop(
    handeling: Handeling, *, als: Callable[[Termijnafspraak], bool] = lambda _: True
) -> tuple[Verlopen, ...]:
    """Record every term of which the last day is over, and give what follows on each; done again it finds nothing.

    ``als`` chooses which: one that somebody still has to meet stays open, and is late.
    """
    over = [beeld for beeld in voorbij(handeling.session, handeling.dag) if als(beeld.afspraak)]
    return tuple(_verloop(handeling, beeld) for beeld in over)


def _afspraak(handeling: Handeling, contractversie: str, code: str) -> Termijnafspraak:
    vastgestelde_versie(handeling.session, contractversie)
    return termijnsoort(handeling.session, contractversie, code)


def _open(
    handeling: Handeling,
    afspraak: Termijnafspraak,
    contractversie: str,
    zaak: str,
    *,
    document: str | None = None,
    partij: str | None = None,
) -> Termijn:
    seq = handeling.leg_vast(Termijngebeurtenis.GEOPEND, zaak=zaak, grond=_grond(afspraak), lading=asdict(afspraak))
    termijn = Termijn(
        id=handeling.nieuw_id,
        zaak=zaak,
        contractversie=contractversie,
        document=document,
        partij=partij,
        vastgelegd_in=seq,
        **asdict(afspraak),
    )
    handeling.session.add(termijn)
    handeling.session.flush()  # its steps refer to it
    return termijn


def _zet(
    handeling: Handeling, beeld: Termijnbeeld, stap: Stap, lading: Mapping[str, object] | None = None
) -> Termijnstand:
    """Take a step with a term, if it can follow on what the term is, and give what the term is then."""
    voor = beeld.stand
    daarna = na(beeld.afspraak.code, voor, stap)
    seq = handeling.leg_vast(
        Termijngebeurtenis[stap.soort.name],
        zaak=beeld.zaak,
        grond=_grond(beeld.afspraak),
        van=voor.status,
        naar=daarna.status,
        lading={"termijn": beeld.id, "code": beeld.afspraak.code, **(lading or {})},
    )
    handeling.session.add(
        Termijnstap(
            id=handeling.nieuw_id,
            termijn=beeld.id,
            soort=stap.soort,
            dag=stap.dag,
            einde=stap.einde,
            vastgelegd_in=seq,
        )
    )
    handeling.session.flush()  # the next step of this act follows on this one
    return daarna


def _verloop(handeling: Handeling, beeld: Termijnbeeld) -> Verlopen:
    gevolg = beeld.afspraak.bij_afloop
    stand = _zet(handeling, beeld, Stap(Termijnstapsoort.VERLOPEN, handeling.dag), lading={"gevolg": gevolg.value})
    return Verlopen(beeld.id, beeld.zaak, beeld.afspraak.code, einde_van_termijn(beeld.afspraak.code, stand), gevolg)


def _grond(afspraak: Termijnafspraak) -> Bron:
    return Bron(OVEREENKOMST, f"artikel {afspraak.artikel}")
