"""An invented network of partners and the gemeente, and rounds in it: prepared, open, answered."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Container, Iterable, Mapping, Sequence

from sqlalchemy.orm import Session

from governance.contract.norm_service import stel_normversie_vast
from governance.feiten.service import leg_feit_vast
from governance.logboek.handeling import Handelende
from governance.logboek.rules import Ingang
from governance.netwerk.model import Lidmaatschap, Partij, Partijgegevens
from governance.netwerk.rules import Netwerkgebeurtenis, Partijsoort, Rol
from hendig.processes.beheer.installatie import TOEVAL
from hendig.processes.ronde.berekenen import bereken_ronde
from hendig.processes.ronde.sluiten import sluit_ronde
from hendig.processes.ronde.vaststellen import onderteken_ronde
from surveys.antwoorden.blad import Antwoord, Blad, Invulling, als_bytes
from surveys.deelname.model import Deelnemer, Lijstregel
from surveys.deelname.queries import Deelnemerbeeld, deelnemers
from surveys.kluis.boeken import bewaar_invulmap, boek
from surveys.kluis.kluis import Kluis
from surveys.kluis.rules import Boeksoort
from surveys.ronde.queries import rondebeeld
from surveys.ronde.rules import Opzet, Rondebesluit, Rondesoort
from surveys.ronde.service import bereid_voor, kondig_aan, open_ronde
from surveys.vragenlijst.instrument import VOORSTEL
from surveys.vragenlijst.service import stel_instrument_op, stel_instrument_vast
from tests.integration.opslag.databases import DOOR, Werkplaats
from tests.integration.opslag.overeenkomst import (
    GEMEENTE,
    INGANG,
    OPSTELLER,
    VASTSTELLER,
    geldend,
    met_mensen_en_partijen,
    norm_opgesteld,
)

CLUSTERS = ("Beek", "Bron", "Duin", "Heide", "Kreek", "Polder", "Ven", "Wad")
MEETBEHEERDER = Handelende(OPSTELLER.persoon, Rol.MEETBEHEERDER, Ingang.SCHERM)
CONTROLEUR = Handelende(VASTSTELLER.persoon, Rol.CONTROLEUR, Ingang.SCHERM)
AANGEKONDIGD = dt.datetime(2026, 9, 1, 8, 0, tzinfo=dt.UTC)
LOOPT = dt.timedelta(days=21)

Invuller = Callable[[str, str, str], Antwoord]
"""What a party answers about another to a question."""


class Rondewerk:
    """A network to hold rounds in; the clock is that of the workplace."""

    def __init__(self, werk: Werkplaats, kluis: Kluis, *, partners: int) -> None:
        self.werk, self.kluis = werk, kluis
        met_mensen_en_partijen(werk)
        self.partijen = (GEMEENTE, *self._partners(partners))
        werk.nu = dt.datetime(2026, 3, 2, 10, 0, tzinfo=dt.UTC)
        geldend(werk)
        self.norm = norm_opgesteld(werk)
        with werk.doe(VASTSTELLER) as handeling:
            stel_normversie_vast(
                handeling, versie=self.norm, per=dt.date(2026, 4, 1), gepubliceerd_op=dt.date(2026, 3, 2), gelezen=1
            )
        with werk.doe(OPSTELLER) as handeling:
            self.instrument = stel_instrument_op(handeling, instrument=VOORSTEL, reden="Wij beginnen ermee.")
        with werk.doe(VASTSTELLER) as handeling:
            stel_instrument_vast(handeling, versie=self.instrument, gelezen=1)

    def _partners(self, aantal: int) -> tuple[str, ...]:
        """Invented partners that stand in a ring."""
        sleutels = [f"20000000-0000-4000-8000-{100 + nummer:012}" for nummer in range(aantal)]
        with self.werk.doe() as handeling:
            seq = handeling.leg_vast(Netwerkgebeurtenis.PARTNER_TOEGETREDEN)
            for nummer, sleutel in enumerate(sleutels):
                handeling.session.add(Partij(id=sleutel, soort=Partijsoort.NETWERKPARTNER, vastgelegd_in=seq))
                handeling.session.flush()
                gegevens = Partijgegevens(
                    partij=sleutel, naam=f"Verzonnen {nummer:02}", kvk=f"9{nummer:07}", geldig_van=INGANG
                )
                leg_feit_vast(handeling, feit=gegevens, gebeurtenis=seq)
                leg_feit_vast(handeling, feit=Lidmaatschap(partij=sleutel, geldig_van=INGANG), gebeurtenis=seq)
        return tuple(sleutels)

    def opzet(self, begin: dt.datetime) -> Opzet:
        """What a round is to be that is announced at this moment."""
        opent = begin + dt.timedelta(days=35)
        return Opzet(
            periode_van=(begin - dt.timedelta(days=150)).date(),
            opent_op=opent,
            sluit_op=opent + LOOPT,
            norm=self.norm,
            instrument=self.instrument,
            deelnameregel="Wie samenwerkte, beoordeelt elkaar.",
            privacytekst="Uw antwoorden zijn vertrouwelijk.",
            dpia="DPIA 2026-1 (verzonnen)",
            meldpunt="de vertrouwenspersoon (verzonnen)",
        )

    def open_ronde(
        self,
        naam: str = "Nulmeting",
        soort: Rondesoort = Rondesoort.NULMETING,
        *,
        begin: dt.datetime = AANGEKONDIGD,
        lijst: Mapping[str, Iterable[str]] | None = None,
    ) -> str:
        """A round that is open, in which everybody rates the parties of the list, or a ring of twelve."""
        werk, opzet = self.werk, self.opzet(begin)
        werk.nu = begin
        with werk.doe(MEETBEHEERDER) as handeling:
            ronde = bereid_voor(handeling, naam=naam, soort=soort, opzet=opzet)
            kondig_aan(handeling, ronde=ronde)
        werk.nu = opzet.opent_op or begin
        with werk.doe() as handeling:
            self._leg_lijst_vast(handeling.session, ronde, lijst or iedereen_twaalf(self.partijen))
            open_ronde(handeling, ronde=ronde)
        return ronde

    def _leg_lijst_vast(self, session: Session, ronde: str, lijst: Mapping[str, Iterable[str]]) -> None:
        for nummer, partij in enumerate(self.partijen):
            cluster = None if partij == GEMEENTE else CLUSTERS[nummer % len(CLUSTERS)]
            sleutel = TOEVAL.nieuw_id()
            session.add(Deelnemer(id=sleutel, ronde=ronde, partij=partij, cluster=cluster, grootte=None))
            session.flush()
            session.add_all(
                Lijstregel(id=TOEVAL.nieuw_id(), deelnemer=sleutel, beoordeelde=over) for over in lijst.get(partij, ())
            )
        session.flush()

    def deelnemers(self, ronde: str) -> dict[str, Deelnemerbeeld]:
        """Who takes part, by party."""
        with self.werk.lees() as session:
            return {een.partij: een for een in deelnemers(session, ronde)}

    def vul_in(self, ronde: str, antwoord: Invuller, *, tekent: Container[str] | None = None) -> None:
        """Let every participant answer about everybody on its list, and sign off if it is among ``tekent``."""
        for partij, deelnemer in self.deelnemers(ronde).items():
            invulling = Invulling(
                bladen={
                    (over, construct.naam): Blad(
                        antwoorden={code: antwoord(partij, over, code) for code in construct.codes}, slag=1
                    )
                    for over in deelnemer.beoordeelt
                    for construct in VOORSTEL.constructen
                }
            )
            if tekent is None or partij in tekent:
                invulling = invulling.lever_in()
            self.bewaar(ronde, deelnemer.id, invulling)

    def bewaar(self, ronde: str, deelnemer: str, invulling: Invulling) -> None:
        """Put what a participant filled in into the kluis."""
        with self.kluis.schrijf() as open_:
            bewaar_invulmap(open_, ronde=ronde, deelnemer=deelnemer, inhoud=als_bytes(invulling))

    def sluit(self, ronde: str) -> None:
        """Close a round at its moment."""
        with self.werk.lees() as session:
            sluit_op = rondebeeld(session, ronde).sluit_op
        assert sluit_op is not None
        self.werk.nu = max(sluit_op, self.werk.nu)
        sluit_ronde(self.werk.opslag, self.kluis, ronde=ronde, door=DOOR, op=self.werk.nu, toeval=TOEVAL)

    def bereken(self, ronde: str, *, teken: bool = False) -> None:
        """Compute a round, with drawings or without."""
        bereken_ronde(self.werk.opslag, self.kluis, ronde=ronde, door=DOOR, op=self.werk.nu, toeval=TOEVAL, teken=teken)

    def onderteken(
        self, ronde: str, wie: Handelende, gelezen: str, besluit: Rondebesluit = Rondebesluit.VASTSTELLEN
    ) -> bool:
        """Sign the outcome that was read."""
        with self.werk.doe(wie) as handeling:
            return onderteken_ronde(
                handeling,
                self.kluis,
                ronde=ronde,
                besluit=besluit,
                rol=Rol(wie.rol),
                gelezen=gelezen,
                reden="Er is een fout gevonden." if besluit is Rondebesluit.VERNIETIGEN else "",
            )

    def boek(self, ronde: str, soort: Boeksoort) -> bytes:
        """What stands in a book."""
        with self.kluis.lees() as open_:
            inhoud = boek(open_, ronde, soort)
        assert inhoud is not None
        return inhoud


def iedereen_twaalf(partijen: Sequence[str]) -> dict[str, list[str]]:
    """Every partner and the gemeente both ways, and every partner twelve others in a ring, both ways."""
    gemeente, *partners = partijen
    lijst = {gemeente: list(partners)}
    for plaats, partner in enumerate(partners):
        buren = [partners[(plaats + stap) % len(partners)] for stap in range(-6, 7) if stap]
        lijst[partner] = [*buren, gemeente]
    return lijst


def eerlijk(laag: Container[str] = (), zaad: int = 7) -> Invuller:
    """Answers of people who agree more or less; about some parties they are low."""
    kans = random.Random(zaad)
    mildheid: dict[str, float] = {}
    relatie: dict[tuple[str, str, str], float] = {}

    def antwoord(wie: str, over: str, code: str) -> Antwoord:
        mild = mildheid.setdefault(wie, kans.gauss(0, 0.3))
        samen = relatie.setdefault((wie, over, code[0]), kans.gauss(0, 0.6))
        midden = (2.0 if over in laag else 4.0) + mild + samen + kans.gauss(0, 0.4)
        return Antwoord(min(5, max(1, round(midden))))

    return antwoord
