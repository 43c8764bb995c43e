"""An invented matter for tests, walked from where it is to where a test begins."""

from __future__ import annotations

from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.toestand import Zaakgebeurtenis
from tests.integration.opslag.zaakdaden import D, G, S, Zaakdaden


class Zaakwerk(Zaakdaden):
    """A matter, with the way from one part of its course to the next."""

    def tot_hermeting(self) -> None:
        """From a low round to waiting for the next one."""
        self.signaal()
        for gebeurtenis in (
            *(G.VALIDATIE_GESTART, G.SIGNAAL_GELDIG, G.BERICHT_VERZONDEN, G.GESPREK_GEVOERD),
            G.PLAN_VASTGESTELD,
        ):
            self.doe(gebeurtenis)

    def tot_herhaling(self) -> None:
        """To a second low round, of which it was found that it repeats the first."""
        self.tot_hermeting()
        self.na(200)
        self.meting(2)
        self.doe(G.HERHALING_GEVONDEN)

    def tot_ingebrekestelling(self) -> None:
        """From the conversation after a report to the time to repair, with what an intention asks."""
        for gebeurtenis in (G.BERICHT_VERZONDEN, G.GESPREK_GEVOERD, G.INGEBREKE_GESTELD):
            self.doe(gebeurtenis)
        self.bewijs()

    def tot_voornemen_met_spoed(self) -> None:
        """From a report of fraud to an intention at once."""
        self.melding(Grond.FRAUDE)
        self.doe(G.VALIDATIE_GESTART)
        self.stuk(D.FEITENRELAAS)
        self.bewijs()
        self.doe(G.VOORNEMEN_VERZONDEN)

    def bewijs(self) -> None:
        """What must be there before an intention, beside what comes of steps."""
        self.feit()
        self.feit()
        for soort in (D.CONTROLEURSVERKLARING, D.EVENREDIGHEIDSTOETS):
            self.stuk(soort)

    def tot_voornemen(self) -> None:
        """To an intention that reached the partner."""
        self.tot_herhaling()
        self.bewijs()
        self.doe(G.VOORNEMEN_VERZONDEN)

    def tot_antwoord(self) -> None:
        """From an intention to where only an agenda is missing: one point, answered, and the term is over."""
        self.doe(G.ZIENSWIJZE_ONTVANGEN)
        self.noem("Wij zien dit anders.")
        self.antwoord(1)
        self.stuk(D.ANTWOORD_OP_ZIENSWIJZE)
        self.na(40)

    def tot_mdg(self) -> None:
        """From an intention to the agenda of the MDG I-F."""
        self.tot_antwoord()
        self.doe(G.GEAGENDEERD)

    def tot_college(self, uitkomst: Zaakgebeurtenis) -> None:
        """From the MDG I-F to the college, through the toezichthouder where the route asks that."""
        if self.doe(uitkomst) is S.TOEZICHT:
            for gebeurtenis in (
                *(G.ADVIES_GEVRAAGD, G.CONCEPTADVIES_GEDEELD, G.OP_CONCEPT_GEREAGEERD),
                G.ADVIES_UITGEBRACHT,
            ):
                self.doe(gebeurtenis)
        self.doe(G.REACTIE_ONTVANGEN)
        self.doe(G.AAN_TREKKERS_VOORGELEGD)
        self.stuk(D.NOTA_TREKKERS)
        self.doe(G.TREKKERS_GEHOORD)
        self.stuk(D.TRANSITIEPLAN)

    def tot_einde(self) -> None:
        """From a besluit to the end of the agreement, with everything settled."""
        self.doe(G.BESLUIT_BEKENDGEMAAKT)
        self.na(30)
        self.regel_einde()
        self.doe(G.VERKLARING_VERZONDEN)
        self.doe(G.VERKLARING_BEZORGD)
        self.na(120)
        self.doe(G.INGEGAAN)
        self.stuk(D.AFSLUITVERSLAG)
        self.doe(G.AFGEWIKKELD)
