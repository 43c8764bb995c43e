"""A matter whose papers say something, brought to where a person writes the next one on a page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from governance.college.rules import Besluitvariant
from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.openbaarheid import marker_met_tekst
from governance.documenten.queries import inhoud_van, stukken_in
from governance.documenten.rules import Documentstand
from governance.netwerk.rules import Rol
from governance.uitsluiting.dossier_service import kies_einddatum
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.service import leg_gevolg_vast
from governance.uitsluiting.toestand import Zaakstand
from hendig.brieven.besluit.besluitbrief import Besluitgegevens
from hendig.brieven.invoer import als_invoer, uit_invoer
from hendig.brieven.papier import woorden
from hendig.brieven.sjablonen import SJABLONEN, sjabloon_voor
from hendig.brieven.zaakkop import Briefgegevens
from tests.integration.opslag.collegewerk import Collegewerk
from tests.integration.opslag.zaakdaden import D, G, S
from tests.integration.web.afspraken import Antwoord, Lezer
from tests.integration.web.zaakweb import Webzaak
from tests.unit.governance.college.stukken import ALLE_BIJLAGEN
from tests.unit.hendig.brieven.stukvoorbeelden import STUKKEN
from tests.unit.hendig.brieven.voorbeelden import VOORBEELDEN

IN_2028 = dt.date(2028, 5, 1)
ANDERS = "de overeenkomst te laten doorlopen."
WEGING = "Het college woog de gevolgen voor vier gezinnen."


def _per_soort(alle: Iterable[Briefgegevens]) -> dict[Documentsoort, Briefgegevens]:
    gevonden: dict[Documentsoort, Briefgegevens] = {}
    for een in alle:
        gevonden.setdefault(sjabloon_voor(een).soort, een)
    return gevonden


VAN_SOORT = _per_soort((*VOORBEELDEN, *STUKKEN))


class Webcollege(Collegewerk):
    """The college, about this matter."""

    def __init__(self, zaak: Stukzaak) -> None:
        self.werk, self.personen, self.partner = zaak.werk, zaak.personen, zaak.partner
        self.voorstel, self.zaak, self.bijlagen = "", zaak.zaak, ALLE_BIJLAGEN
        self.uitgesloten: frozenset[str] = frozenset()


class Stukzaak(Webzaak):
    """A matter in which each paper holds what its example holds; ``deel`` is what of the agreement is to end."""

    deel: str | None = None

    def inhoud(self, soort: Documentsoort) -> tuple[dict[str, Any], tuple[str, ...], int]:
        """What a document is made of: its example."""
        if soort not in VAN_SOORT:
            return super().inhoud(soort)
        voorbeeld = VAN_SOORT[soort]
        if isinstance(voorbeeld, Besluitgegevens):
            voorbeeld = replace(voorbeeld, omvang=replace(voorbeeld.omvang, deel=self.deel))
        invoer = als_invoer(voorbeeld)
        sjabloon = SJABLONEN[soort]
        return invoer, marker_met_tekst(invoer, sjabloon.marker), sjabloon.versie

    def tot_toezicht(self) -> None:
        """To the toezichthouder."""
        self.tot_voornemen()
        self.tot_mdg()
        self.doe(G.VASTGESTELD)

    def tot_trekkers(self) -> None:
        """To the bestuurlijk trekkers."""
        self.tot_toezicht()
        for gebeurtenis in (
            *(G.ADVIES_GEVRAAGD, G.CONCEPTADVIES_GEDEELD, G.OP_CONCEPT_GEREAGEERD, G.ADVIES_UITGEBRACHT),
            *(G.REACTIE_ONTVANGEN, G.AAN_TREKKERS_VOORGELEGD),
        ):
            self.doe(gebeurtenis)

    def tot_besluit(self, naar: Zaakstand = S.BESLOTEN_BEEINDIGEN) -> None:
        """To a besluit that the college really recorded; a day and the number of families stand in the file."""
        self.tot_voornemen()
        self.tot_mdg()
        self.tot_college(G.VASTGESTELD)
        self.besluit("B-2026-001", **({} if naar is S.BESLOTEN_BEEINDIGEN else {"anders": ANDERS}))
        self.doe(G.BESLUIT_GENOMEN, naar)
        self.regel_einde()

    def besluit(self, nummer: str, **anders: object) -> None:
        """What the college decided today."""
        college = Webcollege(self).gereed()
        variant = Besluitvariant.ANDERS if anders else Besluitvariant.VOLGENS_ADVIES
        college.besluit(college.tekst(variant, besluitnummer=nummer, dag=self.dag, weging=WEGING, **anders))

    def tot_einde_van_melding(self) -> None:
        """From fraude that was reported to a besluit, along the plain route."""
        self.melding(Grond.FRAUDE)
        self.doe(G.VALIDATIE_GESTART)
        self.stuk(D.FEITENRELAAS)
        self.bewijs()
        self.doe(G.VOORNEMEN_VERZONDEN)
        self.tot_mdg()
        self.tot_college(G.BESPROKEN)
        self.besluit("B-2026-001")
        self.doe(G.BESLUIT_GENOMEN, S.BESLOTEN_BEEINDIGEN)
        self.regel_einde()

    def schrijf(self, rol: Rol, naam: str, **velden: str) -> Antwoord:
        """Fill in the form of a kind on its page, and make the document."""
        return Lezer(self.web, rol).stuur(f"/zaken/{self.zaak}/schrijven/{naam}", maak="ja", **velden)

    def papier(self, soort: Documentsoort) -> str:
        """Every word on the newest concept of a kind."""
        with self.werk.lees() as session:
            blad = [een for een in stukken_in(session, self.zaak) if een.soort is soort][-1]
            assert blad.stand is Documentstand.CONCEPT
            invoer = inhoud_van(session, blad.nummer, blad.versie).invoer
        sjabloon = SJABLONEN[soort]
        return woorden(sjabloon.schrijf(uit_invoer(sjabloon.gegevens, invoer)))

    def sleutel(self, waarde: str) -> str:
        """What a choice is called in a form: a person by role, a document by its kind, else what was said."""
        if isinstance(waarde, Rol):
            return self.personen[waarde]
        if isinstance(waarde, Documentsoort):
            with self.werk.lees() as session:
                return [een.id for een in stukken_in(session, self.zaak) if een.soort is waarde][-1]
        return waarde

    def verval(self, code: str) -> None:
        """It lapses by a term, as the clock says it."""
        with self.werk.doe() as handeling:
            tekst = f"De termijn {code} liep tot en met 1 mei 2027."
            leg_gevolg_vast(handeling, zaak=self.zaak, gebeurtenis=G.VERVALLEN, elders=self.elders, tekst=tekst)

    def eindigt(self, dag: dt.date) -> None:
        """The day on which it ends."""
        with self.werk.doe(self.als(Rol.CONTRACTMANAGER)) as handeling:
            kies_einddatum(handeling, zaak=self.zaak, dag=dag, vroegst=dag)
