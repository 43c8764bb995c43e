"""The acts about the advice of the toezichthouder: show the draft, record what the partner says, and advise."""

from __future__ import annotations

from governance.belangen.queries import belang
from governance.belangen.rules import Deelname, mag_meedoen
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.mdg.model import Toezichtstap
from governance.mdg.rules import Mdggebeurtenis, Tekstsoort, weiger_zonder_tekst
from governance.mdg.toezicht import (
    GEEN_TOEZICHTHOUDER,
    REACTIETERMIJN,
    TOEZICHT,
    ZONDER_CONCEPT,
    Adviesstap,
    Advieswoorden,
    Strekking,
    weiger_onvolledig,
    weiger_te_vroeg,
)
from governance.mdg.toezicht_queries import adviesstappen
from governance.mdg.woorden import schrijf, weiger_namen_in
from governance.netwerk.queries import rollen_op
from governance.netwerk.rules import Rol
from governance.termijnen.queries import termijnen_van
from governance.termijnen.service import wacht_op_bezorging


def leg_concept_voor(
    handeling: Handeling, *, zaak: str, partij: str, contractversie: str, document: str, beoordeelde: bool
) -> str:
    """Show the draft to the partner first, and give the term for its reaction, which starts when it is delivered.

    ``document`` is the draft as it was approved; ``beoordeelde`` is whether who acts rated the partner.
    """
    _weiger_ander(handeling, zaak, beoordeelde=beoordeelde)
    _zet(handeling, zaak, Adviesstap.CONCEPT, Mdggebeurtenis.CONCEPTADVIES)
    return wacht_op_bezorging(
        handeling, code=REACTIETERMIJN, contractversie=contractversie, zaak=zaak, document=document, partij=partij
    )


def leg_reactie_op_concept_vast(handeling: Handeling, *, zaak: str, tekst: str) -> None:
    """Record what the partner says about the draft, in its own words."""
    weiger_zonder_tekst(tekst, "uw reactie")
    if not adviesstappen(handeling.session, zaak):
        raise ZONDER_CONCEPT.met()
    rij = _zet(handeling, zaak, Adviesstap.REACTIE, Mdggebeurtenis.ADVIESREACTIE)
    schrijf(handeling, rij.id, Tekstsoort.ADVIES_REACTIE, tekst, rij.vastgelegd_in)


def leg_advies_vast(
    handeling: Handeling, *, zaak: str, strekking: Strekking, woorden: Advieswoorden, beoordeelde: bool
) -> str:
    """Give the advice with its reasons part by part, after the partner could react, and give its key."""
    _weiger_ander(handeling, zaak, beoordeelde=beoordeelde)
    soorten = [stap.soort for stap in adviesstappen(handeling.session, zaak)]
    sinds = (
        soorten[len(soorten) - soorten[::-1].index(Adviesstap.ADVIES) :] if Adviesstap.ADVIES in soorten else soorten
    )
    weiger_te_vroeg(
        voorgelegd=Adviesstap.CONCEPT in sinds,
        gereageerd=Adviesstap.REACTIE in sinds,
        termijn_voorbij=_termijn_voorbij(handeling, zaak),
    )
    weiger_onvolledig(woorden, strekking)
    for tekst in woorden.delen.values():
        weiger_namen_in(handeling, tekst, aanwezig=())
    rij = _zet(handeling, zaak, Adviesstap.ADVIES, Mdggebeurtenis.ADVIES, strekking)
    for soort, tekst in woorden.delen.items():
        schrijf(handeling, rij.id, soort, tekst, rij.vastgelegd_in)
    return rij.id


def _termijn_voorbij(handeling: Handeling, zaak: str) -> bool:
    """Tell whether the last term to react has passed."""
    termijnen = [een for een in termijnen_van(handeling.session, zaak) if een.afspraak.code == REACTIETERMIJN]
    einde = termijnen[-1].stand.einde if termijnen else None
    return einde is not None and einde < handeling.dag


def _weiger_ander(handeling: Handeling, zaak: str, *, beoordeelde: bool) -> None:
    """Refuse who is no toezichthouder or has a tie; the sentence does not tell which."""
    session, wie = handeling.session, handeling.persoon
    heeft = rollen_op(session, Peil(handeling.dag), rollen=(Rol.TOEZICHTHOUDER,), persoon=wie)
    gevonden = belang(session, zaak, wie)
    verklaring = None if gevonden is None else gevonden.verklaring
    if not heeft or not mag_meedoen(verklaring, Rol.TOEZICHTHOUDER, Deelname.ADVIES, beoordeelde=beoordeelde):
        raise GEEN_TOEZICHTHOUDER.met()


def _zet(
    handeling: Handeling, zaak: str, stap: Adviesstap, soort: Mdggebeurtenis, strekking: Strekking | None = None
) -> Toezichtstap:
    rij = Toezichtstap(
        id=handeling.nieuw_id,
        zaak=zaak,
        soort=stap,
        strekking=strekking,
        door=handeling.persoon,
        dag=handeling.dag,
        vastgelegd_in=handeling.leg_vast(soort, zaak=zaak, grond=TOEZICHT),
    )
    handeling.session.add(rij)
    handeling.session.flush()
    return rij
