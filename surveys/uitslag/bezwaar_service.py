"""The acts about objections: make one, withdraw it, and decide it."""

from __future__ import annotations

from governance.logboek.handeling import Handeling
from governance.logboek.rules import gegeven_reden
from governance.norm.sleutel import schone_tekst
from surveys.ronde.queries import rondebeeld
from surveys.uitslag.bezwaar_queries import Bezwaarbeeld, betrokkenen, bezwaarbeeld, weigering_van_bezwaar
from surveys.uitslag.bezwaar_rules import AL_KLAAR, ZELF_BETROKKEN, ZONDER_TEKST, Bezwaarstand
from surveys.uitslag.model import Meetbezwaar, Meetbezwaarbesluit, Meetbezwaartekst
from surveys.uitslag.rules import METEN, Bezwaaruitkomst, Uitslaggebeurtenis

INGETROKKEN = "De partij trok het bezwaar in."


def maak_bezwaar(handeling: Handeling, *, ronde: str, partij: str, tekst: str) -> str:
    """Object to how the score of a party was measured, and give the key of the objection."""
    session, beeld = handeling.session, rondebeeld(handeling.session, ronde)
    weigering = weigering_van_bezwaar(session, beeld, partij, handeling.dag)
    if weigering is not None:
        raise weigering
    woorden = schone_tekst(tekst)
    if not woorden:
        raise ZONDER_TEKST.met()
    bezwaar = handeling.nieuw_id
    soort = Uitslaggebeurtenis.MEETBEZWAAR_GEMAAKT
    seq = handeling.leg_vast(soort, zaak=bezwaar, grond=METEN, naar=Bezwaarstand.LOOPT)
    session.add(Meetbezwaar(id=bezwaar, ronde=ronde, partij=partij, door=handeling.persoon, vastgelegd_in=seq))
    session.flush()  # its words refer to it
    session.add(Meetbezwaartekst(bezwaar=bezwaar, tekst=woorden))
    session.flush()
    return bezwaar


def trek_bezwaar_in(handeling: Handeling, *, bezwaar: str) -> None:
    """Let the party that objected take its objection back."""
    beeld = _lopend(handeling, bezwaar)
    _schrijf(handeling, beeld, Bezwaaruitkomst.INGETROKKEN, INGETROKKEN)


def beslis_bezwaar(handeling: Handeling, *, bezwaar: str, uitkomst: Bezwaaruitkomst, reden: str) -> None:
    """Decide an objection; who looked the round over or signed it off does not."""
    beeld = _lopend(handeling, bezwaar)
    ronde = rondebeeld(handeling.session, beeld.ronde)
    if handeling.persoon in betrokkenen(handeling.session, ronde):
        raise ZELF_BETROKKEN.met(naam=ronde.naam)
    _schrijf(handeling, beeld, uitkomst, gegeven_reden(reden))


def _lopend(handeling: Handeling, bezwaar: str) -> Bezwaarbeeld:
    beeld = bezwaarbeeld(handeling.session, bezwaar)
    if beeld.stand is not Bezwaarstand.LOOPT:
        raise AL_KLAAR.met(stand=beeld.stand)
    return beeld


def _schrijf(handeling: Handeling, beeld: Bezwaarbeeld, uitkomst: Bezwaaruitkomst, reden: str) -> None:
    soort = Uitslaggebeurtenis.MEETBEZWAAR_BESLIST
    seq = handeling.leg_vast(soort, zaak=beeld.id, grond=METEN, van=beeld.stand, naar=uitkomst)
    handeling.session.add(
        Meetbezwaarbesluit(
            id=handeling.nieuw_id,
            bezwaar=beeld.id,
            uitkomst=uitkomst,
            reden=reden,
            door=handeling.persoon,
            vastgelegd_in=seq,
        )
    )
    handeling.session.flush()
