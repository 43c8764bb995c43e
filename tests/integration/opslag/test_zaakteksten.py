"""The words that came with steps, and why an agreement ends at once."""

from __future__ import annotations

import datetime as dt

from governance.netwerk.rules import Rol
from governance.uitsluiting.dossier_service import kies_einddatum, kies_einde_meteen
from governance.uitsluiting.gronden import Grond, Meteen
from governance.uitsluiting.tekst_queries import reden_om_meteen, stapteksten
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.zaakdaden import WOORDEN, D, G
from tests.integration.opslag.zaakwerk import Zaakwerk


def test_the_words_of_steps_are_given_per_kind_oldest_first(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.melding(Grond.FRAUDE)
    zaak.doe(G.VALIDATIE_GESTART)
    zaak.stuk(D.FEITENRELAAS)
    zaak.doe(G.SIGNAAL_GELDIG)
    zaak.doe(G.INGETROKKEN)
    with werk.lees() as session:
        assert [een.tekst for een in stapteksten(session, zaak.zaak, G.INGETROKKEN)] == [WOORDEN]
        assert stapteksten(session, zaak.zaak, G.VERVALLEN) == ()


def test_only_an_end_at_once_has_a_reason_for_that(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk)
    zaak.melding(Grond.FRAUDE)
    vroegst = zaak.dag + dt.timedelta(days=200)
    meteen = {"waarom": Meteen.VEILIGHEID, "reden": "Er is mogelijk gevaar.", "zaak": zaak.zaak, "vroegst": vroegst}
    tekst = "Het gaat om de veiligheid van kinderen. Er is mogelijk gevaar."
    for nu, reden in ((False, None), (True, tekst), (False, None)):
        with werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
            if nu:
                kies_einde_meteen(handeling, **meteen)  # type: ignore[arg-type] # one dict of several kinds of values
            else:
                kies_einddatum(handeling, zaak=zaak.zaak, dag=vroegst, vroegst=vroegst)
        with werk.lees() as session:
            assert reden_om_meteen(session, zaak.zaak) == reden
