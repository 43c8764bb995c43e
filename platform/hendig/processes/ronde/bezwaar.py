"""An objection reaches who may decide it, its maker gets a receipt, and the decision reaches the party.

What becomes of it tells whether a round counts, so later rounds that nobody signed off yet are computed anew.
"""

from __future__ import annotations

from collections.abc import Iterable

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import rollen_op
from hendig.mail.rules import Bericht, Gegevens
from hendig.mail.service import zet_klaar
from hendig.processes.ronde.rekenwerk import laat_latere_berekenen
from hendig.processes.ronde.signalen import laat_ronde_vallen
from surveys.ronde.queries import rondebeeld
from surveys.uitslag.bezwaar_queries import Bezwaarbeeld, beslissen_voor, beslissers, bezwaarbeeld
from surveys.uitslag.bezwaar_service import beslis_bezwaar, maak_bezwaar, trek_bezwaar_in
from surveys.uitslag.rules import MAG_EIGEN_ZIEN, Bezwaaruitkomst


def dien_bezwaar_in(handeling: Handeling, *, ronde: str, partij: str, tekst: str) -> str:
    """Object for a party; everybody of the party who sees its result gets a receipt, and who may decide hears of it."""
    bezwaar = maak_bezwaar(handeling, ronde=ronde, partij=partij, tekst=tekst)
    laat_latere_berekenen(handeling, ronde=ronde)
    session, beeld = handeling.session, bezwaarbeeld(handeling.session, bezwaar)
    deze = rondebeeld(session, ronde)
    gegevens = {"ronde": deze.naam, "per": beslissen_voor(session, beeld).isoformat(), "pad": pad(beeld)}
    _stuur(handeling, Bericht.MEETBEZWAAR_ONTVANGEN, _van_partij(handeling, partij), gegevens)
    _stuur(handeling, Bericht.MEETBEZWAAR_GEMAAKT, beslissers(session, deze, Peil(handeling.dag)), gegevens)
    return bezwaar


def beslis(handeling: Handeling, *, bezwaar: str, uitkomst: Bezwaaruitkomst, reden: str) -> None:
    """Decide an objection, and tell the party that there is a decision to read."""
    beslis_bezwaar(handeling, bezwaar=bezwaar, uitkomst=uitkomst, reden=reden)
    beeld = bezwaarbeeld(handeling.session, bezwaar)
    laat_latere_berekenen(handeling, ronde=beeld.ronde)
    if uitkomst is Bezwaaruitkomst.GEGROND:
        laat_ronde_vallen(handeling, ronde=beeld.ronde, partij=beeld.partij)
    gegevens = {"ronde": rondebeeld(handeling.session, beeld.ronde).naam, "pad": pad(beeld)}
    _stuur(handeling, Bericht.MEETBEZWAAR_BESLIST, _van_partij(handeling, beeld.partij), gegevens)


def trek_in(handeling: Handeling, *, bezwaar: str) -> None:
    """Take an objection back."""
    trek_bezwaar_in(handeling, bezwaar=bezwaar)
    laat_latere_berekenen(handeling, ronde=bezwaarbeeld(handeling.session, bezwaar).ronde)


def pad(bezwaar: Bezwaarbeeld) -> str:
    """Give where an objection is read."""
    return f"/meetbezwaren/{bezwaar.id}"


def _van_partij(handeling: Handeling, partij: str) -> set[str]:
    houders = rollen_op(handeling.session, Peil(handeling.dag), rollen=MAG_EIGEN_ZIEN, partij=partij)
    return {houder.persoon for houder in houders}


def _stuur(handeling: Handeling, bericht: Bericht, aan: Iterable[str], gegevens: Gegevens) -> None:
    for persoon in sorted(aan):
        zet_klaar(handeling, bericht=bericht, aan=persoon, gegevens=gegevens)
