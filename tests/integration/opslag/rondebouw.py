"""Invented rounds that run: a kring of four partners with people, a norm, a questionnaire, and everything filled in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from governance.contract.norm_service import stel_normversie_op, stel_normversie_vast
from governance.kalender.amsterdam import moment_op
from governance.logboek.handeling import Handelende
from governance.netwerk.rollen import wijs_rol_toe
from governance.netwerk.rules import Rol
from hendig.jobs.model import Job
from hendig.jobs.worker import Werker
from hendig.mail.rules import MAIL
from hendig.processes.beheer.installatie import SYSTEEM
from hendig.processes.ronde.klokwerk import Klokwerk
from hendig.processes.ronde.taken import Rondetaak
from surveys.ronde.rules import OPENT_OM, SLUIT_OM, Opzet, Rondesoort
from surveys.ronde.service import bereid_voor
from surveys.vragenlijst.instrument import VOORSTEL
from surveys.vragenlijst.service import stel_instrument_op, stel_instrument_vast
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.deelnamebouw import Kring, een_kring
from tests.integration.opslag.overeenkomst import OPSTELLER, VASTSTELLER, norm
from tests.integration.opslag.register import BEGIN, iemand

MEETBEHEERDER = Handelende(OPSTELLER.persoon, Rol.MEETBEHEERDER, OPSTELLER.ingang)
OPENT = moment_op(dt.date(2026, 8, 3), OPENT_OM)
SLUIT = moment_op(dt.date(2026, 8, 31), SLUIT_OM)


@dataclass
class Proefronde:
    """A round that runs by the clock, the people of its parties, by party."""

    werk: Werkplaats
    kring: Kring
    ronde: str
    contacten: Mapping[str, str]
    invullers: Mapping[str, str]

    def werker(self) -> Werker:
        """A worker that does the jobs of rounds at the moment it is, and leaves mails and computing."""
        klokwerk = Klokwerk(
            opslag=self.werk.opslag,
            kluis=self.werk.kluis,
            klok=lambda: self.werk.nu,
            toeval=self.werk.toeval,
        )
        doen = {**klokwerk.uitvoerders(), MAIL: lambda _: None, Rondetaak.BEREKENEN: lambda _: None}
        return Werker(self.werk.opslag, doen, door=SYSTEEM, nu=lambda: self.werk.nu, toeval=self.werk.toeval)

    def werk_af(self, nu: dt.datetime) -> None:
        """Let everything be done that is due at a moment."""
        self.werk.nu = nu
        werker = self.werker()
        while werker.doe_een():
            pass

    def berichten(self, bericht: str) -> list[str | None]:
        """Whom a message is for, or went to."""
        with self.werk.lees() as session:
            return list(session.scalars(select(Job.persoon).where(Job.onderwerp == bericht).order_by(Job.persoon)))


def met_norm_en_vragen(werk: Werkplaats) -> tuple[str, str]:
    """A norm and a questionnaire that are fixed; give their keys."""
    with werk.doe(OPSTELLER) as handeling:
        versie = stel_normversie_op(handeling, norm=norm(), reden="voorstel van het netwerk")
        vragen = stel_instrument_op(handeling, instrument=VOORSTEL, reden="Wij beginnen ermee.")
    with werk.doe(VASTSTELLER) as handeling:
        dag = handeling.dag
        stel_normversie_vast(handeling, versie=versie, per=dag, gepubliceerd_op=dag)
        stel_instrument_vast(handeling, versie=vragen)
    return versie, vragen


def volledig(normversie: str, vragen: str) -> Opzet:
    """A round with everything filled in."""
    return Opzet(
        periode_van=BEGIN,
        opent_op=OPENT,
        sluit_op=SLUIT,
        norm=normversie,
        instrument=vragen,
        deelnameregel="Wie samenwerkte, beoordeelt elkaar (verzonnen).",
        privacytekst="Wij bewaren niet meer dan nodig (verzonnen).",
        dpia="DPIA 2026-1 (verzonnen)",
        meldpunt="Wil Verzonnen",
    )


def een_proefronde(werk: Werkplaats, soort: Rondesoort = Rondesoort.NULMETING) -> Proefronde:
    """A round as a concept, with a contact person and somebody who fills in for every party."""
    kring = een_kring(werk)
    opzet = volledig(*met_norm_en_vragen(werk))
    contacten, invullers = {}, {}
    with werk.doe(MEETBEHEERDER) as handeling:
        for nummer, partij in enumerate((kring.gemeente, *kring.partners), 1):
            contacten[partij], invullers[partij] = iemand(handeling, nummer), iemand(handeling, 100 + nummer)
            wijs_rol_toe(handeling, persoon=invullers[partij], rol=Rol.BEOORDELAAR, per=handeling.dag, partij=partij)
            if partij != kring.gemeente:
                wijs_rol_toe(
                    handeling, persoon=contacten[partij], rol=Rol.CONTACTPERSOON, per=handeling.dag, partij=partij
                )
        ronde = bereid_voor(handeling, naam="zomer 2026 (verzonnen)", soort=soort, opzet=opzet)
    return Proefronde(werk, kring, ronde, contacten, invullers)
