"""Playing a matter in the demo: people write, approve and send its documents, and take its steps, each on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any, Final

from governance.belangen.rules import Belangcode, Belanguitkomst
from governance.belangen.service import beoordeel_belang, verklaar_belang
from governance.contract.queries import geldende_versie
from governance.feiten.rules import Peil
from governance.kennisgeving.queries import Kennisgevingsbeeld, kennisgevingen_aan
from governance.kennisgeving.rules import Bezorgstapsoort, Kanaal
from governance.kennisgeving.service import leg_bezorging_vast, open_bericht, verzend_kennisgeving
from governance.logboek.handeling import Handeling
from governance.netwerk.rules import Rol
from governance.uitsluiting.dossier_service import leg_zaakfeit_vast
from governance.uitsluiting.feitbron import Feitbron
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.queries import stapvoorstellen, zaakbeeld
from governance.uitsluiting.service import meld_signaal
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from hendig.demo.bezetting import ILSE, JO, Mens
from hendig.demo.oprichting import partij_op_plaats
from hendig.demo.partnerlijst import contactpersoon
from hendig.demo.toneel import Toneel
from hendig.processes.zaak.stap import bevestig, doe_stap, stel_voor, verzend_los
from hendig.processes.zaakstukken.alle import SCHRIJFWERK, keurt
from hendig.processes.zaakstukken.maken import keur_stuk, maak_stuk
from hendig.processes.zaakstukken.stof import Stof

CONTACT: Final = (Rol.CONTACTPERSOON, Rol.TEKENBEVOEGDE)
BEWIJS: Final = "3S0000000000 (verzonnen)"
"""What the carrier wrote on a registered letter."""
Invulling = Callable[[Stof], object]
"""What somebody fills in, for who knows the matter."""


class Zaakspel:
    """One matter about the partner on a place in the list; every act says on which moment."""

    def __init__(self, toneel: Toneel, plaats: int) -> None:
        self.toneel, self.contact = toneel, contactpersoon(plaats).e_mail
        self.plaats, self.zaak, self.partij = plaats, "", ""

    def meld(self, op: dt.datetime, grond: Grond, tekst: str) -> None:
        """Let the contractmanager report facts."""
        with self.toneel.als(ILSE, (Rol.CONTRACTMANAGER,), op) as handeling:
            self.partij = partij_op_plaats(handeling, self.plaats)
            self.zaak = meld_signaal(
                handeling,
                partij=self.partij,
                grond=grond,
                contractversie=geldende_versie(handeling.session, Peil(handeling.dag)).id,
                ontdekt_op=handeling.dag,
                tekst=tekst,
            )

    def feit(self, op: dt.datetime, dag: dt.date, bron: Feitbron, tekst: str) -> None:
        """Let the contractmanager add a fact."""
        with self.toneel.als(ILSE, (Rol.CONTRACTMANAGER,), op) as handeling:
            leg_zaakfeit_vast(handeling, zaak=self.zaak, dag=dag, bron=bron, tekst=tekst)

    def verklaar(self, wie: Mens | str, rollen: Sequence[Rol], op: dt.datetime) -> None:
        """Let somebody say that they have no tie with the partner, and the jurist take it as it is."""
        with self.toneel.als(wie, rollen, op) as handeling:
            sleutel = verklaar_belang(handeling, zaak=self.zaak, partij=self.partij, code=Belangcode.R0)
        with self.toneel.als(JO, (Rol.JURIST,), op) as handeling:
            beoordeel_belang(handeling, verklaring=sleutel, uitkomst=Belanguitkomst.AANVAARD)

    def schrijf(self, naam: str, invulling: Invulling, op: dt.datetime, *, wie: Mens = ILSE, keurder: Mens = JO) -> str:
        """Let somebody write a document and another approve it; give its key."""
        werk: Any = SCHRIJFWERK[naam]
        with self.toneel.als(wie, werk.wie, op) as handeling:
            beeld = zaakbeeld(handeling.session, self.zaak)
            rol = Rol(handeling.door.rol)
            stof = Stof(session=handeling.session, zaak=beeld, persoon=handeling.persoon, rol=rol, dag=handeling.dag)
            blad = maak_stuk(handeling, zaak=self.zaak, werk=werk, ingevuld=invulling(stof))
        with self.toneel.als(keurder, keurt(blad.soort), op) as handeling:
            keur_stuk(handeling, document=blad.id)
        return blad.id

    def stuur(self, document: str, op: dt.datetime) -> None:
        """Let the contractmanager send a document that goes with no step."""
        with self.toneel.als(ILSE, (Rol.CONTRACTMANAGER,), op) as handeling:
            verzend_los(handeling, zaak=self.zaak, document=document)

    def stap(
        self,
        mens: Mens | str,
        rol: Rol,
        gebeurtenis: Zaakgebeurtenis,
        op: dt.datetime,
        *,
        naar: Zaakstand | None = None,
        tekst: str = "",
    ) -> None:
        """Let one person take a step."""
        with self.toneel.als(mens, (rol,), op) as handeling:
            doe_stap(handeling, zaak=self.zaak, gebeurtenis=gebeurtenis, naar=naar, tekst=tekst)

    def samen(
        self,
        een: tuple[Mens, Rol],
        ander: tuple[Mens, Rol],
        gebeurtenis: Zaakgebeurtenis,
        op: dt.datetime,
        *,
        tekst: str = "",
    ) -> None:
        """Let two people take a step."""
        with self.toneel.als(een[0], (een[1],), op) as handeling:
            stel_voor(handeling, zaak=self.zaak, gebeurtenis=gebeurtenis, tekst=tekst)
        with self.toneel.als(ander[0], (ander[1],), op) as handeling:
            (wacht,) = stapvoorstellen(handeling.session, self.zaak)
            bevestig(handeling, voorstel=wacht.id)

    def post(self, op: dt.datetime) -> None:
        """Let the contractmanager send the registered letters that lie ready."""
        with self.toneel.als(ILSE, (Rol.CONTRACTMANAGER,), op) as handeling:
            for bericht in self._op_papier(handeling):
                if not bericht.zending.feiten:
                    verzend_kennisgeving(handeling, kennisgeving=bericht.id, dag=handeling.dag, bewijs=BEWIJS)

    def ontvangen(self, op: dt.datetime) -> None:
        """Let the contractmanager record that the registered letters were received."""
        with self.toneel.als(ILSE, (Rol.CONTRACTMANAGER,), op) as handeling:
            for bericht in self._op_papier(handeling):
                soorten = {feit.soort for feit in bericht.zending.feiten}
                if soorten and Bezorgstapsoort.ONTVANGEN not in soorten:
                    ontvangen = Bezorgstapsoort.ONTVANGEN
                    leg_bezorging_vast(
                        handeling, kennisgeving=bericht.id, soort=ontvangen, dag=handeling.dag, bewijs=BEWIJS
                    )

    def _op_papier(self, handeling: Handeling) -> list[Kennisgevingsbeeld]:
        alle = kennisgevingen_aan(handeling.session, self.partij)
        return [een for een in alle if een.zending.kanaal is Kanaal.AANGETEKEND]

    def open(self, op: dt.datetime) -> None:
        """Let the partner open what lies ready for it."""
        with self.toneel.als(self.contact, CONTACT, op) as handeling:
            for bericht in kennisgevingen_aan(handeling.session, self.partij):
                if bericht.zending.kanaal is Kanaal.PORTAAL:
                    open_bericht(handeling, kennisgeving=bericht.id)
