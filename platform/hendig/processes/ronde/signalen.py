"""What a signed round means for conversations: a new signal, or the outcome that a partner was waiting for.

Running it twice changes nothing. It says what a round said; whether anything follows is for people. A round of which
nothing can be concluded never makes a signal, nor does any where the agreement says nothing about low trust.
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from analysis.herhaling.status import Herhaling, Herhalingsstatus
from analysis.oordeel.uitkomst import Oordeel
from governance.contract.parametersoorten import RONDES_ZONDER_UITKOMST, UITSLUITING_ROUTE, UITSLUITING_WIJZE
from governance.contract.queries import geldende_versie, parameter, parameters
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.model import Partij
from governance.netwerk.rules import Partijsoort
from governance.uitsluiting.dossier_service import leg_meting_vast
from governance.uitsluiting.feiten_queries import Elders
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.queries import Zaakbeeld, metingen, open_zaak, zaken, zaken_van
from governance.uitsluiting.rules import OVERGANGEN
from governance.uitsluiting.service import TE_LANG_GELEDEN, leg_gevolg_vast, open_signaal
from governance.uitsluiting.toestand import ZONDER_HERHALING, Zaakgebeurtenis, Zaakstand
from hendig.processes.gemeentetraject.signalen import trek_gemeentesignalen_in
from hendig.processes.ronde.herhaling import Reeks, reeks_tot
from surveys.kluis.kluis import Kluis
from surveys.ronde.queries import Rondebeeld, rondebeeld
from surveys.ronde.rules import Rondesoort
from surveys.uitslag.certificaat import Meetcertificaat
from surveys.uitslag.uitslagboek import Uitslagboek

_WACHT_OP_RONDE = frozenset({Zaakstand.GESPREK, Zaakstand.VERBETERTRAJECT, Zaakstand.HERMETING})
"""Where a round that says enough ends the conversation."""
_G = Zaakgebeurtenis
_VALT_TERUG = frozenset(van for rij in OVERGANGEN if rij.gebeurtenis is _G.RONDE_VERVALLEN for van in rij.van)
_TE_VROEG = frozenset({"H3", "H4"})
"""The rules of time: notice and plan came too late for this round, or the period was too short."""


def verwerk_ronde(handeling: Handeling, kluis: Kluis, *, ronde: str, uitslag: Uitslagboek) -> None:
    """Make signals of what a round that was just signed says, and tell open conversations what it said."""
    beeld = rondebeeld(handeling.session, ronde)
    versie = geldende_versie(handeling.session, Peil(handeling.dag)).id
    afgesproken = {een.code for een in parameters(handeling.session, versie)}
    if beeld.soort is not Rondesoort.TELT or not {UITSLUITING_ROUTE, UITSLUITING_WIJZE} <= afgesproken:
        return
    with kluis.lees() as open_:
        reeks = reeks_tot(handeling.session, open_, beeld)
    for certificaat in uitslag.certificaten:
        if handeling.session.get_one(Partij, certificaat.partij).soort is Partijsoort.NETWERKPARTNER:
            _verwerk(handeling, reeks, certificaat, beeld=beeld, versie=versie)


def laat_ronde_vallen(handeling: Handeling, *, ronde: str, partij: str | None = None) -> None:
    """Send every open matter that rests on a round back to validation: the round was annulled, or an objection held."""
    for zaak in zaken(handeling.session):
        rust_erop = any(een.ronde == ronde for een in metingen(handeling.session, zaak.id))
        if rust_erop and partij in (None, zaak.partij) and zaak.stand in _VALT_TERUG:
            leg_gevolg_vast(handeling, zaak=zaak.id, gebeurtenis=_G.RONDE_VERVALLEN, elders=Elders())
    trek_gemeentesignalen_in(handeling, ronde=ronde, partij=partij)


def _verwerk(
    handeling: Handeling, reeks: Reeks, certificaat: Meetcertificaat, *, beeld: Rondebeeld, versie: str
) -> None:
    session, partij, construct = handeling.session, certificaat.partij, certificaat.construct
    ronde, norm = beeld.id, beeld.opzet.norm or ""
    telt = reeks.telt(partij, construct)
    zaak = open_zaak(session, partij=partij, grond=Grond.VERTROUWEN, construct=construct)
    if zaak is not None and any(een.ronde == ronde for een in metingen(session, zaak.id)):
        return
    laag = telt and certificaat.oordeel == Oordeel.ONDER
    status = reeks.status(partij, construct)
    if zaak is not None and laag and status.regel == "H5":
        leg_gevolg_vast(handeling, zaak=zaak.id, gebeurtenis=_G.VERVALLEN, elders=Elders(), tekst=TE_LANG_GELEDEN)
        zaak = None
    if zaak is None and not laag:
        return
    if zaak is None:
        sleutel = open_signaal(handeling, partij=partij, construct=construct, contractversie=versie, normversie=norm)
    else:
        sleutel = zaak.id
    leg_meting_vast(
        handeling,
        zaak=sleutel,
        ronde=ronde,
        naam=beeld.naam,
        oordeel=certificaat.oordeel,
        telt=telt,
        robuust=all(certificaat.weglatingen.values()) if certificaat.weglatingen else None,
        certificaat=certificaat.als_json(),
        sha256=certificaat.sha256,
    )
    if zaak is not None and zaak.stand in _WACHT_OP_RONDE:
        gevolg = _gevolg(session, zaak, certificaat, status, telt=telt)
        if gevolg is not None:
            waarom = reeks.waarom_niet(partij, construct, gebruikt_in=_eerder_nummer(session, zaak))
            tekst = str(waarom) if waarom is not None and gevolg in ZONDER_HERHALING else ""
            leg_gevolg_vast(handeling, zaak=zaak.id, gebeurtenis=gevolg, elders=Elders(), tekst=tekst)


def _gevolg(
    session: Session, zaak: Zaakbeeld, certificaat: Meetcertificaat, status: Herhalingsstatus, *, telt: bool
) -> Zaakgebeurtenis | None:
    """Say what the round means for a conversation: it ends, waits on, or has come to repetition."""
    if telt and certificaat.oordeel == Oordeel.OP_OF_BOVEN:
        return _G.RONDE_VOLDOENDE
    if telt and certificaat.oordeel == Oordeel.GEEN_CONCLUSIE:
        return _G.RONDE_ZONDER_CONCLUSIE
    if zaak.stand is not Zaakstand.HERMETING:
        return None
    if telt and status.status is Herhaling.SIGNAAL:
        return _G.HERHALING_GEVONDEN
    if telt and status.regel in _TE_VROEG:
        return _G.TUSSENMETING
    return _G.RONDES_OP if _op(session, zaak) else _G.RONDE_TELDE_NIET


def _eerder_nummer(session: Session, zaak: Zaakbeeld) -> str | None:
    """Give the number of the last matter before this one about the same partner and kind of trust."""
    alle = [een for een in zaken_van(session, zaak.partij) if een.construct == zaak.construct and een.id != zaak.id]
    return next((een.nummer for een in reversed(alle) if een.nummer is not None), None)


def _op(session: Session, zaak: Zaakbeeld) -> bool:
    """Tell whether this is the last round without an outcome that the agreement lets pass."""
    eerder = sum(stap.gebeurtenis is _G.RONDE_TELDE_NIET for stap in zaak.stappen)
    laatste: int = parameter(session, zaak.contractversie, RONDES_ZONDER_UITKOMST).waarde
    return eerder + 1 >= laatste
