"""Whose answers a request is about: only for the controleur, at the command line, once two people agreed.

First to tell the raters, days later to give the names. Nothing but the names of those answers comes out: not what was
answered, and not who else rated. Each time is written down.
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from analysis.names import alphabetical
from governance.bewijs.queries import Verzoekbeeld
from governance.bewijs.rules import Verzoeksoort, weiger_gelijke
from governance.bewijs.service import leg_onthulling_vast, open_verzoek
from governance.logboek.handeling import Handeling
from governance.logboek.service import leg_inzage_vast
from governance.uitsluiting.queries import zaakbeeld
from hendig.processes.herbereken.maak_partner import met_schuilnaam
from hendig.processes.herbereken.rules import ANDERE_ANTWOORDEN
from hendig.processes.herbereken.tellend import gevraagd_over, tellende_ronden
from hendig.processes.ronde.rondegegevens import namen_in
from surveys.deelname.queries import deelnemers
from surveys.kluis.boeken import boek
from surveys.kluis.kluis import Kluis
from surveys.kluis.rules import Boeksoort
from surveys.uitslag.boekvorm import Sleutelboek


def wie_hoort_het_eerst(handeling: Handeling, kluis: Kluis, *, verzoek: str) -> tuple[str, ...]:
    """Give whom the controleur tells that their name is given."""
    gevraagd = open_verzoek(handeling, verzoek=verzoek, soort=Verzoeksoort.ONTHULLING)
    leg_inzage_vast(handeling, wat=f"wie te vertellen dat een naam vrijkomt, verzoek {verzoek}", zaak=gevraagd.zaak)
    return _namen(handeling.session, kluis, gevraagd)


def geef_namen(handeling: Handeling, kluis: Kluis, *, verzoek: str) -> tuple[str, ...]:
    """Give the names, once the raters heard of it and had time."""
    gevraagd = leg_onthulling_vast(handeling, verzoek=verzoek)
    return _namen(handeling.session, kluis, gevraagd)


def _namen(session: Session, kluis: Kluis, gevraagd: Verzoekbeeld) -> tuple[str, ...]:
    zaak, sleutel = zaakbeeld(session, gevraagd.zaak), gevraagd.ronde or ""
    construct = zaak.construct or ""
    with kluis.lees() as open_:
        (ronde,) = tellende_ronden(session, open_, partij=zaak.partij, construct=construct, rondes=[sleutel])
        inhoud = boek(open_, sleutel, Boeksoort.SLEUTEL)
    if inhoud is None:
        raise ANDERE_ANTWOORDEN.met(naam=ronde.beeld.naam)
    antwoorden = met_schuilnaam(ronde, gevraagd_over(session, ronde.beeld, construct))
    weiger_gelijke(tuple(waarde for waarde, _ in antwoorden), gevraagd.plaatsen)
    van, namen = Sleutelboek.uit_bytes(inhoud).deelnemers, namen_in(session, sleutel)
    partij = {een.id: een.partij for een in deelnemers(session, sleutel)}
    gevonden = {namen[partij[van[antwoorden[plaats - 1][1]]]] for plaats in gevraagd.plaatsen}
    return tuple(sorted(gevonden, key=alphabetical))
