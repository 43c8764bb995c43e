"""The meeting of the MDG I-F of the demo in which one matter is talked about, without a vote."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from governance.belangen.queries import belang, hoort_bij
from governance.documenten.documentsoorten import Documentsoort
from governance.feiten.rules import Peil
from governance.kalender.dagen import eerste_werkdag_vanaf
from governance.mdg.punt_service import begin_punt, sluit_punt_af
from governance.mdg.queries import plaatsen_op
from governance.mdg.rules import Vergadersoort
from governance.mdg.service import (
    open_vergadering,
    plan_vergadering,
    schrijf_verslag,
    sluit_vergadering,
    stel_verslag_vast,
    toets_mededinging,
)
from governance.mdg.stemming import ZITTING
from governance.netwerk.queries import persoon_op
from governance.netwerk.rules import Rol
from governance.uitsluiting.toestand import Zaakgebeurtenis
from hendig.demo.bezetting import BEA, JO, NIEK
from hendig.demo.verloop import Voorval
from hendig.demo.zaakspel import Zaakspel
from hendig.processes.mdg.papieren import keur_mdgstuk, maak_mdgstuk
from hendig.processes.mdg.uitnodigen import verstuur_agenda
from hendig.processes.zaak.agenderen import agendeer_zaak

TOETS: Final = "Bespreek geen tarieven, omzet of wachtlijsten."
GEZEGD: Final = (
    "De leden missen de partner bij de intervisie. Enkele leden vroegen of begeleiding is geprobeerd. "
    "De contractmanager legde uit wat de partner daarover heeft gezegd."
)
VERSLAG: Final = "Er was een punt over een partner. Daarvan is een apart verslag gemaakt."


class Bespreking:
    """The meeting; so many days ago, each act in the time before or after it."""

    def __init__(self, spel: Zaakspel, dagen: int) -> None:
        self.spel, self.toneel = spel, spel.toneel
        self.dag = eerste_werkdag_vanaf(self.toneel.geleden(dagen).date())
        self.vergadering, self.punt = "", ""

    def voorvallen(self, dagen: int) -> tuple[Voorval, ...]:
        """Give its acts, so many days ago."""
        op = self.toneel.geleden
        return (
            (dagen + 16, lambda _: self._agendeer(op(dagen + 16))),
            (dagen + 15, lambda _: self._nodig_uit(op(dagen + 15))),
            (dagen + 8, lambda _: self._verklaren(op(dagen + 8))),
            (dagen - 4, lambda _: self._vergader()),
        )

    def _agendeer(self, op: dt.datetime) -> None:
        with self.toneel.als(NIEK, (Rol.MDG_SECRETARIS,), op) as handeling:
            soort = Vergadersoort.BUITENGEWOON
            self.vergadering = plan_vergadering(handeling, soort=soort, dag=self.dag, plaats="Lindebeek")
            self.punt = agendeer_zaak(handeling, vergadering=self.vergadering, zaak=self.spel.zaak)

    def _nodig_uit(self, op: dt.datetime) -> None:
        with self.toneel.als(JO, (Rol.JURIST,), op) as handeling:
            toets_mededinging(handeling, punt=self.punt, toets=TOETS)
        self._stuk(Documentsoort.AGENDA, self.vergadering, op)
        with self.toneel.als(NIEK, (Rol.MDG_SECRETARIS,), op) as handeling:
            verstuur_agenda(handeling, vergadering=self.vergadering)

    def _verklaren(self, op: dt.datetime) -> None:
        for e_mail in self._leden():
            self.spel.verklaar(e_mail, ZITTING, op)

    def _vergader(self) -> None:
        op = dt.datetime.combine(self.dag, dt.time(13), dt.UTC)
        with self.toneel.als(BEA, (Rol.VOORZITTER,), op) as handeling:
            aanwezig = [een for een in plaatsen_op(handeling.session, self.dag) if self._zonder_band(een)]
            open_vergadering(handeling, vergadering=self.vergadering, aanwezig=aanwezig)
        with self.toneel.als(BEA, (Rol.VOORZITTER,), op) as handeling:
            begin_punt(handeling, punt=self.punt)
        with self.toneel.als(BEA, (Rol.VOORZITTER,), op) as handeling:
            sluit_punt_af(handeling, punt=self.punt, tekst=GEZEGD)
        with self.toneel.als(BEA, (Rol.VOORZITTER,), op) as handeling:
            sluit_vergadering(handeling, vergadering=self.vergadering)
        na = op + dt.timedelta(days=1)
        with self.toneel.als(NIEK, (Rol.MDG_SECRETARIS,), na) as handeling:
            schrijf_verslag(handeling, vergadering=self.vergadering, tekst=VERSLAG)
        with self.toneel.als(BEA, (Rol.VOORZITTER,), na) as handeling:
            stel_verslag_vast(handeling, vergadering=self.vergadering)
        self._stuk(Documentsoort.BESPREEKVERSLAG, self.punt, na)
        self.spel.stap(NIEK, Rol.MDG_SECRETARIS, Zaakgebeurtenis.BESPROKEN, na)

    def _stuk(self, soort: Documentsoort, sleutel: str, op: dt.datetime) -> None:
        with self.toneel.als(NIEK, (Rol.MDG_SECRETARIS,), op) as handeling:
            blad = maak_mdgstuk(handeling, soort=soort, sleutel=sleutel)
        with self.toneel.als(BEA, (Rol.VOORZITTER,), op) as handeling:
            keur_mdgstuk(handeling, blad=blad)

    def _leden(self) -> Iterator[str]:
        """Give the addresses of who has a place, did not declare yet and does not belong to the partner."""
        with self.toneel.opslag.lees() as session:
            for persoon in sorted(plaatsen_op(session, self.dag)):
                kaart = persoon_op(session, persoon, Peil(self.dag))
                verklaard = belang(session, self.spel.zaak, persoon) is not None
                if kaart and not verklaard and not hoort_bij(session, self.spel.partij, persoon, self.dag):
                    yield kaart.e_mail

    def _zonder_band(self, persoon: str) -> bool:
        with self.toneel.opslag.lees() as session:
            return belang(session, self.spel.zaak, persoon) is not None
