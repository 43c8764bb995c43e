"""The acts that a walk through an invented matter is made of, each by who does it and with its papers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from governance.college.collegestand import collegestand
from governance.college.queries import besluit_van
from governance.college.rules import Besluitvariant
from governance.documenten.documentsoorten import SOORTREGELS, Documentsoort
from governance.documenten.model import Document
from governance.documenten.queries import Documentblad, volgend_nummer
from governance.documenten.service import Opmaak, leg_concept_vast, stel_document_vast
from governance.kennisgeving.rules import Bezorgstapsoort, Kanaal
from governance.kennisgeving.service import (
    leg_bezorging_vast,
    open_bericht,
    stel_kennisgeving_op,
    verzend_kennisgeving,
)
from governance.logboek.handeling import Handeling
from governance.mdg.rules import Puntuitkomst
from governance.netwerk.rules import Rol
from governance.termijnen.queries import Termijnbeeld, termijnen_van
from governance.uitsluiting.dossier_service import (
    beantwoord_punt,
    kies_einddatum,
    leg_meting_vast,
    leg_zaakfeit_vast,
    noem_punten,
    open_inzage,
    tel_trajecten,
)
from governance.uitsluiting.feitbron import Feitbron
from governance.uitsluiting.feiten_queries import zaakfeiten
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.overgang import Overgang
from governance.uitsluiting.queries import Zaakbeeld, feiten, laatste_besluitstap, zaakbeeld
from governance.uitsluiting.rules import rij_voor
from governance.uitsluiting.service import (
    bevestig_stap,
    leg_gevolg_vast,
    meld_signaal,
    open_signaal,
    stel_stap_voor,
    zet_stap,
)
from governance.uitsluiting.toestand import BESLUITSTAPPEN, MDG_UITKOMSTEN, Zaakgebeurtenis, Zaakstand
from governance.weigering import Weigering, Weigeringen
from tests.integration.opslag.collegeuitkomst import Duiding, besluit_dat_leidt_tot, leg_besluit_neer, past
from tests.integration.opslag.mdguitkomst import leg_uitkomst_vast
from tests.integration.opslag.zaakmensen import Zaakmensen

G, S, D = Zaakgebeurtenis, Zaakstand, Documentsoort
WOORDEN = "Dit zijn verzonnen woorden."


@contextmanager
def geweigerd(code: str) -> Iterator[None]:
    """What happens inside is refused with this code, alone or among others."""
    with pytest.raises((Weigering, Weigeringen)) as gevangen:
        yield
    fout = gevangen.value
    codes = [een.grond.code for een in fout.weigeringen] if isinstance(fout, Weigeringen) else [fout.grond.code]
    assert code in codes


class Zaakdaden(Zaakmensen):
    """Every single act in a matter."""

    def beeld(self) -> Zaakbeeld:
        """The matter as it is."""
        with self.werk.lees() as session:
            return zaakbeeld(session, self.zaak)

    def termijnen(self) -> dict[str, Termijnbeeld]:
        """The last term of every code."""
        with self.werk.lees() as session:
            return {een.afspraak.code: een for een in termijnen_van(session, self.zaak)}

    def open_(self) -> set[str]:
        """The codes of the terms that run or wait for delivery, but for those that say that nothing happens."""
        klaar = {"voldaan", "ingetrokken", "verlopen"}
        return {code for code, een in self.termijnen().items() if een.stand.status not in klaar} - {"T20", "T20b"}

    def signaal(self, construct: str = "competentioneel") -> None:
        """A signal after a low round."""
        with self.werk.doe() as handeling:
            self.zaak = open_signaal(
                handeling,
                partij=self.partner,
                construct=construct,
                contractversie=self.versie,
                normversie=self.norm,
            )
        self.meting(1)

    def melding(self, grond: Grond, rol: Rol = Rol.CONTRACTMANAGER) -> None:
        """A report with facts."""
        with self.werk.doe(self.als(rol)) as handeling:
            self.zaak = meld_signaal(
                handeling,
                partij=self.partner,
                grond=grond,
                contractversie=self.versie,
                ontdekt_op=self.dag,
                tekst=WOORDEN,
            )

    def meting(self, nummer: int, oordeel: str = "onder de norm", *, robuust: bool | None = True) -> None:
        """What a round said."""
        with self.werk.doe() as handeling:
            leg_meting_vast(
                handeling,
                zaak=self.zaak,
                ronde=f"ronde-{nummer}",
                naam=f"Ronde {nummer}",
                oordeel=oordeel,
                telt=True,
                robuust=robuust,
                certificaat='{"construct": "competentioneel"}',
                sha256="0" * 64,
            )

    def inhoud(self, _soort: Documentsoort) -> tuple[dict[str, Any], tuple[str, ...], int]:
        """What a document is made of, which fields of that are personal, and the version of its template."""
        return {"woorden": "verzonnen", "positief": self.verklaring_positief}, (), 1

    def concept(self, soort: Documentsoort) -> Documentblad:
        """A document of a kind that nobody approved; the bytes are of no importance."""
        with self.werk.doe(self.als(Rol.CONTRACTMANAGER)) as handeling:
            invoer, marker, versie = self.inhoud(soort)
            opmaak = Opmaak(
                soort=soort,
                dagtekening=self.dag,
                bestand=b"%PDF verzonnen",
                invoer=invoer,
                marker=marker,
                tekst="Verzonnen.",
                sjabloonversie=versie,
                partij=self.partner,
                zaak=self.zaak,
            )
            nummer = volgend_nummer(handeling.session, jaar=self.dag.year)
            return leg_concept_vast(handeling, nummer=nummer, opmaak=opmaak)

    def stuk(self, soort: Documentsoort) -> str:
        """An approved document of a kind."""
        blad = self.concept(soort)
        with self.werk.doe(self.als(Rol.JURIST)) as handeling:
            stel_document_vast(handeling, nummer=blad.nummer, versie=blad.versie)
        return blad.id

    def bezorg(self, document: str) -> None:
        """Send a document to the partner, who opens it today; on paper it arrives today too, where that is asked."""
        with self.werk.doe(self.als(Rol.CONTRACTMANAGER)) as handeling:
            soort = handeling.session.get_one(Document, document).soort
            op_papier = self._zend(handeling, document, Kanaal.AANGETEKEND) if SOORTREGELS[soort].schriftelijk else None
            bericht = self._zend(handeling, document, Kanaal.PORTAAL)
        with self.werk.doe(self.als(Rol.CONTACTPERSOON)) as handeling:
            open_bericht(handeling, kennisgeving=bericht)
            if op_papier is not None:
                ontvangen = Bezorgstapsoort.ONTVANGEN
                leg_bezorging_vast(handeling, kennisgeving=op_papier, soort=ontvangen, dag=self.dag, bewijs="3S0001")

    def _zend(self, handeling: Handeling, document: str, kanaal: Kanaal) -> str:
        bericht = stel_kennisgeving_op(
            handeling,
            document=document,
            partij=self.partner,
            geadresseerde=self.personen[Rol.CONTACTPERSOON],
            kanaal=kanaal,
            contractversie=self.versie,
            adres="Houtsnipstraat 1 (verzonnen)",
        )
        verzend_kennisgeving(handeling, kennisgeving=bericht, dag=self.dag, bewijs="3S0001")
        return bericht

    def rij(self, gebeurtenis: Zaakgebeurtenis, naar: Zaakstand | None = None) -> Overgang:
        """The row of a step from where the matter is."""
        with self.werk.lees() as session:
            return rij_voor(zaakfeiten(session, self.zaak, self.dag, self.elders), gebeurtenis, naar)

    def doe(self, gebeurtenis: Zaakgebeurtenis, naar: Zaakstand | None = None, *, bezorgd: bool = True) -> Zaakstand:
        """Take a step as its row says: who, with whom, and with the document that goes with it and arrives today."""
        rij = self.rij(gebeurtenis, naar)
        document = None if rij.document is None else self.stuk(rij.document)
        if gebeurtenis in MDG_UITKOMSTEN:
            self.mdg_kwam_tot(Puntuitkomst(MDG_UITKOMSTEN[gebeurtenis]))
        if gebeurtenis in BESLUITSTAPPEN:
            self.college_besloot(naar or rij.naar[0])
        if not rij.wie:
            with self.werk.doe() as handeling:
                stand = leg_gevolg_vast(handeling, zaak=self.zaak, gebeurtenis=gebeurtenis, elders=self.elders)
        elif rij.tweede:
            stand = self.samen(rij, naar or rij.naar[0], document)
        else:
            with self.werk.doe(self.als(rij.wie[0])) as handeling:
                stand = zet_stap(
                    handeling,
                    zaak=self.zaak,
                    gebeurtenis=gebeurtenis,
                    elders=self.elders,
                    naar=naar,
                    document=document,
                    tekst=WOORDEN,
                )
        if stand is S.VOORNEMEN:
            with self.werk.doe() as handeling:
                open_inzage(handeling, zaak=self.zaak)
        if document is not None and bezorgd:
            self.bezorg(document)
        return stand

    def mdg_kwam_tot(self, uitkomst: Puntuitkomst) -> None:
        """What came of the item about it in the MDG I-F."""
        wie, jurist = self.personen[Rol.MDG_SECRETARIS], self.personen[Rol.JURIST]
        with self.werk.doe(self.als(Rol.MDG_SECRETARIS)) as handeling:
            leg_uitkomst_vast(handeling, self.zaak, uitkomst, wie=wie, jurist=jurist)

    def college_besloot(self, naar: Zaakstand) -> None:
        """A besluit of the college from which the matter can come here, where none waits for its step yet."""
        with self.werk.lees() as session:
            wacht = collegestand(session, self.zaak).besluit_in > laatste_besluitstap(session, self.zaak)
            if wacht and past(besluit_van(session, self.zaak), naar):
                return
        self.besluit_ligt_er(*besluit_dat_leidt_tot(naar))

    def besluit_ligt_er(self, variant: Besluitvariant, duiding: Duiding = None) -> None:
        """A besluit of the college of one kind."""
        mensen = (self.personen[Rol.CONTRACTMANAGER], self.personen[Rol.JURIST], self.personen[Rol.SECRETARIS])
        with self.werk.doe(self.als(Rol.SECRETARIS)) as handeling:
            leg_besluit_neer(handeling, self.zaak, variant, duiding, mensen=mensen)

    def samen(self, rij: Overgang, naar: Zaakstand, document: str | None) -> Zaakstand:
        """Take a step with two people, in the first roles that differ."""
        een, twee = rij.wie[0], next(rol for rol in rij.tweede if rol is not rij.wie[0])
        with self.werk.doe(self.als(een)) as handeling:
            voorstel = stel_stap_voor(
                handeling,
                zaak=self.zaak,
                gebeurtenis=rij.gebeurtenis,
                elders=self.elders,
                naar=naar,
                tekst=WOORDEN,
            )
        with self.werk.doe(self.als(twee)) as handeling:
            return bevestig_stap(handeling, voorstel=voorstel, elders=self.elders, document=document)

    def feit(self) -> None:
        """One more fact besides the score."""
        with self.werk.doe(self.als(Rol.CONTRACTMANAGER)) as handeling:
            bron, tekst = Feitbron.EIGEN_WAARNEMING, f"Feit {len(feiten(handeling.session, self.zaak)) + 1}. {WOORDEN}"
            leg_zaakfeit_vast(handeling, zaak=self.zaak, dag=self.dag, bron=bron, tekst=tekst)

    def noem(self, *punten: str) -> None:
        """Points of a zienswijze."""
        with self.werk.doe(self.als(Rol.CONTACTPERSOON)) as handeling:
            noem_punten(handeling, zaak=self.zaak, teksten=punten)

    def antwoord(self, nummer: int) -> None:
        """The answer to a point."""
        with self.werk.doe(self.als(Rol.CONTRACTMANAGER)) as handeling:
            beantwoord_punt(handeling, zaak=self.zaak, nummer=nummer, tekst=WOORDEN, anders=False)

    def regel_einde(self) -> None:
        """The day on which it ends, and nobody left without help."""
        with self.werk.doe(self.als(Rol.CONTRACTMANAGER)) as handeling:
            dag = self.dag + dt.timedelta(days=110)
            kies_einddatum(handeling, zaak=self.zaak, dag=dag, vroegst=dag)
            tel_trajecten(handeling, zaak=self.zaak, lopend=4, zonder_afspraak=0)
