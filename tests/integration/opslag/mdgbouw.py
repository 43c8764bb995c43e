"""An invented MDG I-F for tests: five clusters with a seat, a chair, a secretary, and a case about a partner."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from governance.belangen.queries import belang
from governance.belangen.rules import Belangcode, Belanguitkomst
from governance.belangen.service import beoordeel_belang, meld_later_belang, verklaar_belang
from governance.contract.service import laat_contractversie_gelden
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handelende
from governance.logboek.rules import Ingang
from governance.mdg.lijst_service import beantwoord_controlepunt
from governance.mdg.punt_service import begin_punt, breng_stem_uit, sluit_punt_af
from governance.mdg.rules import Puntsoort, Puntuitkomst, Vergadersoort
from governance.mdg.service import nodig_uit, open_vergadering, plan_vergadering, toets_mededinging, zet_op_agenda
from governance.mdg.stemming import CONTROLELIJST, Stemkeuze
from governance.netwerk.queries import rollen_op
from governance.netwerk.rollen import wijs_rol_toe
from governance.netwerk.rules import Rol
from tests.integration.opslag.afspraken import Afspraken, een_overeenkomst
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.register import BEGIN, een_partner, iemand

ZAAK = "zaak-houtsnip"
DAG = dt.date(2026, 4, 1)
CLUSTERS = ("Beek", "Es", "Heide", "Veen", "Wal")


@dataclass
class Mdg:
    """The people, and the acts that a test does often."""

    werk: Werkplaats
    afspraken: Afspraken
    leden: tuple[str, ...]
    vervanger: str
    voorzitter: str
    secretaris: str
    toezichthouder: str
    controleur: str
    beheerder: str
    vergadering: str = ""
    punt: str = ""

    @property
    def partner(self) -> str:
        return self.afspraken.partner

    @property
    def jurist(self) -> str:
        return self.afspraken.opsteller

    @property
    def iedereen(self) -> list[str]:
        return [*self.leden, self.voorzitter, self.secretaris]

    def door(self, wie: str, rol: Rol = Rol.MDG_SECRETARIS) -> Handelende:
        return Handelende(wie, rol, Ingang.OPDRACHTREGEL)

    def op(self, dag: dt.date) -> None:
        self.werk.nu = dt.datetime.combine(dag, dt.time(10), dt.UTC)

    def gepland(self, soort: Vergadersoort = Vergadersoort.BUITENGEWOON, dag: dt.date = DAG) -> str:
        with self.werk.doe(self.door(self.secretaris)) as handeling:
            self.vergadering = plan_vergadering(handeling, soort=soort, dag=dag, plaats="Gemeentehuis")
        return self.vergadering

    def agendeer(self, soort: Puntsoort = Puntsoort.VASTSTELLING, titel: str = "Over een partner") -> str:
        with self.werk.doe(self.door(self.secretaris)) as handeling:
            self.punt = zet_op_agenda(
                handeling,
                vergadering=self.vergadering,
                soort=soort,
                titel=titel,
                zaak=ZAAK if soort in {Puntsoort.VASTSTELLING, Puntsoort.BESPREKING} else None,
                partij=self.partner if soort in {Puntsoort.VASTSTELLING, Puntsoort.BESPREKING} else None,
            )
        return self.punt

    def toets(self) -> None:
        with self.werk.doe(self.door(self.jurist, Rol.JURIST)) as handeling:
            toets_mededinging(handeling, punt=self.punt, toets="Geen tarieven en geen omzet bespreken.")

    def uitgenodigd(self, soort: Puntsoort = Puntsoort.VASTSTELLING) -> str:
        """A meeting with one item about the partner, and everybody invited."""
        self.gepland()
        self.agendeer(soort)
        self.toets()
        with self.werk.doe(self.door(self.secretaris)) as handeling:
            nodig_uit(handeling, vergadering=self.vergadering)
        return self.punt

    def verklaar(self, wie: str, code: Belangcode = Belangcode.R0) -> None:
        """Somebody declares, and a jurist takes it as it is."""
        tekst = "" if code is Belangcode.R0 else "Verzonnen reden."
        with self.werk.doe(self.door(wie, Rol.AFGEVAARDIGDE)) as handeling:
            key = verklaar_belang(handeling, zaak=ZAAK, partij=self.partner, code=code, toelichting=tekst)
        uitkomst = Belanguitkomst.AANVAARD if code is Belangcode.R0 else Belanguitkomst.STAPT_OPZIJ
        with self.werk.doe(self.door(self.jurist, Rol.JURIST)) as handeling:
            beeld = belang(handeling.session, ZAAK, wie)
            if beeld is not None and beeld.verklaring.code is not Belangcode.R0:
                uitkomst = Belanguitkomst.STAPT_OPZIJ
            beoordeel_belang(handeling, verklaring=key, uitkomst=uitkomst)

    def verklaar_allen(self, **codes: Belangcode) -> None:
        """Everybody declares that there is no tie, but for the delegates of the clusters that are named."""
        for wie in (*self.iedereen, self.vervanger):
            cluster = CLUSTERS[self.leden.index(wie)] if wie in self.leden else ""
            self.verklaar(wie, codes.get(cluster, Belangcode.R0))

    def open(self, *aanwezig: str) -> None:
        self.op(DAG)
        with self.werk.doe(self.door(self.voorzitter, Rol.VOORZITTER)) as handeling:
            open_vergadering(handeling, vergadering=self.vergadering, aanwezig=aanwezig or tuple(self.iedereen))

    def begin(self) -> Puntuitkomst | None:
        with self.werk.doe(self.door(self.voorzitter, Rol.VOORZITTER)) as handeling:
            return begin_punt(handeling, punt=self.punt)

    def begonnen(self, soort: Puntsoort = Puntsoort.VASTSTELLING, **codes: Belangcode) -> Puntuitkomst | None:
        self.uitgenodigd(soort)
        self.verklaar_allen(**codes)
        self.open()
        return self.begin()

    def antwoord(self, *nee: int) -> None:
        for nummer in range(1, len(CONTROLELIJST) + 1):
            with self.werk.doe(self.door(self.secretaris)) as handeling:
                beantwoord_controlepunt(handeling, punt=self.punt, nummer=nummer, antwoord=nummer not in nee)

    def stem(self, wie: str, keuze: Stemkeuze = Stemkeuze.VOOR, controlepunt: int | None = None) -> None:
        with self.werk.doe(self.door(self.secretaris)) as handeling:
            breng_stem_uit(handeling, punt=self.punt, persoon=wie, keuze=keuze, controlepunt=controlepunt)

    def sluit(self, tekst: str = "", *, geen_andere: bool = True) -> Puntuitkomst:
        with self.werk.doe(self.door(self.voorzitter, Rol.VOORZITTER)) as handeling:
            return sluit_punt_af(handeling, punt=self.punt, tekst=tekst, geen_andere_verklaring=geen_andere)

    def meld(self, wie: str) -> None:
        with self.werk.doe(self.door(self.jurist, Rol.JURIST)) as handeling:
            meld_later_belang(
                handeling,
                zaak=ZAAK,
                partij=self.partner,
                persoon=wie,
                code=Belangcode.R2,
                toelichting="Er was toen al een contract.",
            )


def een_mdg(werk: Werkplaats) -> Mdg:
    """Five delegates, somebody who stands in for the first, and everybody that a case needs."""
    afspraken = een_overeenkomst(werk)
    with werk.doe(Handelende(afspraken.vaststeller, Rol.JURIST, Ingang.OPDRACHTREGEL)) as handeling:
        laat_contractversie_gelden(handeling, versie=afspraken.contractversie, per=BEGIN)
    with werk.doe() as handeling:
        partners = [een_partner(handeling, nummer) for nummer in range(3, 9)]
        mensen = [iemand(handeling, nummer) for nummer in range(10, 21)]
        for mens, partij, cluster in zip(mensen[:5], partners, CLUSTERS, strict=False):
            wijs_rol_toe(handeling, persoon=mens, rol=Rol.AFGEVAARDIGDE, per=BEGIN, partij=partij, cluster=cluster)
        anders = partners[5]
        wijs_rol_toe(
            handeling, persoon=mensen[5], rol=Rol.PLAATSVERVANGER, per=BEGIN, partij=anders, cluster=CLUSTERS[0]
        )
        wijs_rol_toe(handeling, persoon=mensen[6], rol=Rol.VOORZITTER, per=BEGIN)
        (jurist,) = rollen_op(handeling.session, Peil(BEGIN), persoon=afspraken.opsteller)
        wijs_rol_toe(handeling, persoon=mensen[7], rol=Rol.MDG_SECRETARIS, per=BEGIN, partij=jurist.partij)
        for mens, rol in zip(mensen[8:], (Rol.TOEZICHTHOUDER, Rol.CONTROLEUR, Rol.BEHEERDER), strict=True):
            wijs_rol_toe(handeling, persoon=mens, rol=rol, per=BEGIN)
    return Mdg(
        werk=werk,
        afspraken=afspraken,
        leden=tuple(mensen[:5]),
        vervanger=mensen[5],
        voorzitter=mensen[6],
        secretaris=mensen[7],
        toezichthouder=mensen[8],
        controleur=mensen[9],
        beheerder=mensen[10],
    )
