"""A step in a case with everything that belongs to it: the document goes out, the evidence opens or closes.

Called by page, command and clock alike. A step with a document takes the last one of its kind that a second person
approved and that was not sent yet; without one the step is refused.
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from governance.bronnen import Bron
from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import Documentblad, document_met, laatste_van
from governance.documenten.rules import Documentstand, Documentstapsoort, weiger_onmogelijke_stap
from governance.documenten.service import stel_document_vast
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.uitsluiting.dossier_service import open_inzage, sluit_inzage
from governance.uitsluiting.feiten_queries import zaakfeiten
from governance.uitsluiting.queries import stapvoorstel, zaakbeeld
from governance.uitsluiting.rules import rij_voor, rijen_vanaf
from governance.uitsluiting.service import bevestig_stap, leg_gevolg_vast, stel_stap_voor, zet_stap
from governance.uitsluiting.toestand import GESLOTEN, Zaakgebeurtenis, Zaakstand
from governance.uitsluiting.weigeringen import STUK_ONTBREEKT
from governance.uitsluiting.zaakfeiten import Zaakfeiten
from governance.weigering import Weigeringsgrond
from hendig.processes.mdg.adviseren import ADVIESSTAPPEN, weiger_adviseur
from hendig.processes.zaak.elders import elders_van
from hendig.processes.zaak.verzenden import VOOR_DE_GEMEENTE, verzend_stuk
from hendig.processes.zaakstukken.maken import gooi_concepten_weg
from hendig.processes.zaakstukken.tekenen import weiger_oude_ondertekenaar

MET_EEN_STAP = Weigeringsgrond(
    "BRF-09",
    "Dit stuk gaat mee met een stap: {stuk}. Zet die stap. Dan wordt het verstuurd.",
    Bron("ontwerpkeuze", "verloop van een zaak"),
)


def doe_stap(
    handeling: Handeling, *, zaak: str, gebeurtenis: Zaakgebeurtenis, naar: Zaakstand | None = None, tekst: str = ""
) -> Zaakstand:
    """Take a step that one person takes; the document that goes with it is sent in the same act."""
    _weiger_adviseur(handeling, zaak, gebeurtenis)
    stuk = _stuk_voor(handeling, zaak, gebeurtenis, naar)
    stand = zet_stap(
        handeling,
        zaak=zaak,
        gebeurtenis=gebeurtenis,
        elders=elders_van(handeling, zaak),
        naar=naar,
        document=None if stuk is None else stuk.id,
        tekst=tekst,
    )
    _rond_af(handeling, zaak, stuk, stand)
    return stand


def stel_voor(
    handeling: Handeling, *, zaak: str, gebeurtenis: Zaakgebeurtenis, naar: Zaakstand | None = None, tekst: str = ""
) -> str:
    """Propose a step that takes two people, and give its key; the second person approves the document with it.

    The document lies ready by then, at least as a concept: who confirms reads it.
    """
    _weiger_adviseur(handeling, zaak, gebeurtenis)
    elders = elders_van(handeling, zaak)
    soort = rij_voor(zaakfeiten(handeling.session, zaak, handeling.dag, elders), gebeurtenis, naar).document
    voorstel = stel_stap_voor(handeling, zaak=zaak, gebeurtenis=gebeurtenis, elders=elders, naar=naar, tekst=tekst)
    if soort is not None and stuk_klaar(handeling.session, zaak, soort) is None:
        raise STUK_ONTBREEKT.met(stuk=soort.value)
    return voorstel


def bevestig(handeling: Handeling, *, voorstel: str) -> Zaakstand:
    """Confirm a step as the second person: the document is approved where it was not, and sent."""
    wacht = stapvoorstel(handeling.session, voorstel)
    stuk = _stuk_voor(handeling, wacht.zaak, wacht.gebeurtenis, wacht.naar, stel_vast=True)
    stand = bevestig_stap(
        handeling,
        voorstel=voorstel,
        elders=elders_van(handeling, wacht.zaak),
        document=None if stuk is None else stuk.id,
    )
    _rond_af(handeling, wacht.zaak, stuk, stand)
    return stand


def leg_vast_wat_volgt(handeling: Handeling, *, zaak: str, gebeurtenis: Zaakgebeurtenis, tekst: str = "") -> Zaakstand:
    """Record what follows by itself from a day or a delivery."""
    elders = elders_van(handeling, zaak)
    stand = leg_gevolg_vast(handeling, zaak=zaak, gebeurtenis=gebeurtenis, elders=elders, tekst=tekst)
    _rond_af(handeling, zaak, None, stand)
    return stand


def stuk_klaar(session: Session, zaak: str, soort: Documentsoort | None) -> Documentblad | None:
    """Give the last document of a kind in a case that is not sent and not withdrawn; None when there is none."""
    if soort is None:
        return None
    stuk = laatste_van(session, soort=soort, partij=zaakbeeld(session, zaak).partij, zaak=zaak)
    wacht = (Documentstand.CONCEPT, Documentstand.VASTGESTELD)
    return stuk if stuk is not None and stuk.stand in wacht else None


def gaat_los(feiten: Zaakfeiten, soort: Documentsoort) -> bool:
    """Tell whether a document reaches the partner without a step: no step that starts here sends it."""
    return soort not in VOOR_DE_GEMEENTE and all(rij.document is not soort for rij in rijen_vanaf(feiten))


def verzend_los(handeling: Handeling, *, zaak: str, document: str) -> None:
    """Send an approved document that no step sends, once; one that goes with a step is refused."""
    stuk = document_met(handeling.session, document)
    feiten = zaakfeiten(handeling.session, zaak, handeling.dag, elders_van(handeling, zaak))
    if not gaat_los(feiten, stuk.soort):
        raise MET_EEN_STAP.met(stuk=stuk.soort.value)
    weiger_onmogelijke_stap(stuk.nummer, stuk.stand, Documentstapsoort.VERZONDEN)
    verzend_stuk(handeling, zaak=zaakbeeld(handeling.session, zaak), stuk=stuk)


def _stuk_voor(
    handeling: Handeling, zaak: str, gebeurtenis: Zaakgebeurtenis, naar: Zaakstand | None, *, stel_vast: bool = False
) -> Documentblad | None:
    """Find the document that goes with a step; one that nobody approved counts for nothing, unless that happens now."""
    feiten = zaakfeiten(handeling.session, zaak, handeling.dag, elders_van(handeling, zaak))
    stuk = stuk_klaar(handeling.session, zaak, rij_voor(feiten, gebeurtenis, naar).document)
    if stuk is not None and stuk.stand is Documentstand.CONCEPT:
        stuk = stel_document_vast(handeling, nummer=stuk.nummer, versie=stuk.versie) if stel_vast else None
    if stuk is not None:
        weiger_oude_ondertekenaar(handeling.session, stuk, Peil(handeling.dag))
    return stuk


def _weiger_adviseur(handeling: Handeling, zaak: str, gebeurtenis: Zaakgebeurtenis) -> None:
    if gebeurtenis in ADVIESSTAPPEN:
        weiger_adviseur(handeling.session, zaak=zaak, persoon=handeling.persoon, dag=handeling.dag)


def _rond_af(handeling: Handeling, zaak: str, stuk: Documentblad | None, stand: Zaakstand) -> None:
    beeld = zaakbeeld(handeling.session, zaak)
    if stuk is not None:
        verzend_stuk(handeling, zaak=beeld, stuk=stuk)
        gooi_concepten_weg(handeling, zaak=zaak, soort=stuk.soort)
    if stand is Zaakstand.VOORNEMEN:
        open_inzage(handeling, zaak=zaak)
    if stand in GESLOTEN:
        sluit_inzage(handeling, zaak=zaak)
