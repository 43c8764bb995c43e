"""Two matters of the last months in the demo: one that was repaired, and one in which the partner can be heard now."""

from __future__ import annotations

import datetime as dt
from typing import Final

from governance.netwerk.rules import Rol
from governance.uitsluiting.feitbron import Feitbron
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.toestand import Zaakgebeurtenis
from hendig.brieven.afweging.evenredigheidstoets import Afgewogen
from hendig.brieven.dossier.gespreksverslag import Besproken, Gespreksafspraak
from hendig.demo.bezetting import ILSE, JO, SANNE, TEUN
from hendig.demo.toneel import Toneel
from hendig.demo.verloop import Voorval
from hendig.demo.zaakspel import Zaakspel
from hendig.processes.zaakstukken.evenredigheid import Toetsinvulling
from hendig.processes.zaakstukken.feiten import Feitenrelaasinvulling
from hendig.processes.zaakstukken.gesprek import Ingebrekestellingsinvulling, Signaalinvulling
from hendig.processes.zaakstukken.sluiting import Redeninvulling
from hendig.processes.zaakstukken.stof import Stof
from hendig.processes.zaakstukken.verslag import Verslaginvulling
from hendig.processes.zaakstukken.voornemen import Voornemeninvulling

G: Final = Zaakgebeurtenis
HERSTELD, GEHOORD = 20, 24
"""The places of the partners: one repaired what was wrong, the other can react on an intention."""
ARTIKEL: Final = "5"
MELDING: Final = "Sinds het voorjaar was er bij drie sessies van de intervisie niemand van deze partner."
"""What was reported, in either case."""
_BEHEER, _RECHT = (ILSE, Rol.CONTRACTMANAGER), (JO, Rol.JURIST)


def zaken_van_nu(toneel: Toneel) -> tuple[Voorval, ...]:
    """Give what happened in both, so many days ago."""
    hersteld, gehoord = Tekort(toneel, HERSTELD), Tekort(toneel, GEHOORD)
    return (
        *_tot_verslag(hersteld, 60),
        (38, lambda _: hersteld.sluit(toneel.geleden(38))),
        *_tot_verslag(gehoord, 62),
        (48, lambda _: gehoord.stel_in_gebreke(toneel.geleden(48))),
        (48, lambda _: gehoord.post(toneel.geleden(48))),
        (46, lambda _: gehoord.open(toneel.geleden(46))),
        (46, lambda _: gehoord.ontvangen(toneel.geleden(46))),
        (14, lambda _: gehoord.bereid_voor(toneel.geleden(14))),
        (12, lambda _: gehoord.stuur_voornemen(toneel.geleden(12))),
        (11, lambda _: gehoord.open(toneel.geleden(11))),
    )


def _tot_verslag(spel: Tekort, begin: int) -> tuple[Voorval, ...]:
    """Let it begin with a report, and come to a talk."""
    op = spel.toneel.geleden
    return (
        (begin, lambda _: spel.begin(op(begin))),
        (begin - 2, lambda _: spel.zeg_geldig(op(begin - 2))),
        (begin - 3, lambda _: spel.nodig_uit(op(begin - 3))),
        (begin - 4, lambda _: spel.open(op(begin - 4))),
        (begin - 11, lambda _: spel.praat(op(begin - 11))),
        (begin - 12, lambda _: spel.open(op(begin - 12))),
    )


class Tekort(Zaakspel):
    """A matter about an agreement that was not kept."""

    def begin(self, op: dt.datetime) -> None:
        """Report it with two facts; the jurist looks into it."""
        self.meld(op, Grond.TEKORT, MELDING)
        self.stap(*_RECHT, G.VALIDATIE_GESTART, op)
        dag = op.date()
        tekst = "Bij de intervisie van het cluster was niemand van deze partner. Er was geen afmelding."
        self.feit(op, dag - dt.timedelta(days=9), Feitbron.EIGEN_WAARNEMING, tekst)
        self.feit(op, dag - dt.timedelta(days=37), Feitbron.DOCUMENT, "De presentielijst noemt niemand van de partner.")

    def zeg_geldig(self, op: dt.datetime) -> None:
        """Write the facts down; two people say that they hold."""
        feiten = Feitenrelaasinvulling(aanleiding=MELDING, artikel=ARTIKEL)
        self.schrijf("feitenrelaas", lambda _: feiten, op)
        self.samen(_RECHT, (TEUN, Rol.CONTROLLER), G.SIGNAAL_GELDIG, op)

    def nodig_uit(self, op: dt.datetime) -> None:
        """Send the letter with the facts and an invitation."""

        def brief(stof: Stof) -> Signaalinvulling:
            met = stof.mensen(Rol.AANJAGER)[0][0]
            return Signaalinvulling(gesprek_met=met, voor=stof.dag + dt.timedelta(days=14), artikel=ARTIKEL)

        self.schrijf("signaalbrief", brief, op)
        self.stap(*_BEHEER, G.BERICHT_VERZONDEN, op)

    def praat(self, op: dt.datetime) -> None:
        """Let the talk be held, and send its report."""

        def verslag(stof: Stof) -> Verslaginvulling:
            partner = stof.mens(stof.mensen(Rol.CONTACTPERSOON, partij=stof.zaak.partij)[0][0], Rol.CONTACTPERSOON)
            weer = Gespreksafspraak("De partner komt weer naar de intervisie.", partner.naam, _na(stof.dag, 28))
            return Verslaginvulling(
                dag=stof.dag,
                plaats="Lindebeek",
                aanwezig=(stof.maker, partner),
                besproken=(Besproken("Intervisie", "De partner had te weinig mensen. Afmelden is vergeten."),),
                afspraken=(weer,),
            )

        self.schrijf("gespreksverslag", verslag, op, wie=SANNE)
        self.stap(SANNE, Rol.AANJAGER, G.GESPREK_GEVOERD, op)

    def sluit(self, op: dt.datetime) -> None:
        """Close it without a consequence: it was repaired."""
        brief = Redeninvulling(redenen=("U was er deze maand weer bij.",))
        self.schrijf("sluitingsbrief-hersteld", lambda _: brief, op)
        self.stap(*_BEHEER, G.HERSTELD, op, tekst="De partner was weer bij de intervisie.")

    def stel_in_gebreke(self, op: dt.datetime) -> None:
        """Give the partner time to repair it."""
        brief = Ingebrekestellingsinvulling(
            artikel=ARTIKEL,
            te_doen=("Kom naar de intervisie van deze maand.", "Meld u af als u niet kunt."),
            waarom_redelijk="De intervisie is elke maand. Aanmelden kost een kwartier.",
        )
        self.schrijf("ingebrekestelling", lambda _: brief, op)
        self.stap(*_BEHEER, G.INGEBREKE_GESTELD, op)

    def bereid_voor(self, op: dt.datetime) -> None:
        """Weigh what is lighter, and ask who prepares for interests."""
        self.verklaar(ILSE, (Rol.CONTRACTMANAGER,), op)
        self.schrijf("evenredigheidstoets-zonder-meting", lambda _: EVENREDIG, op)

    def stuur_voornemen(self, op: dt.datetime) -> None:
        """Send the intention, with two people."""

        def brief(stof: Stof) -> Voornemeninvulling:
            tekent = stof.mensen(Rol.BURGEMEESTER)[0][0]
            return Voornemeninvulling(deel=None, per=_na(stof.dag, 400), ondertekenaar=tekent)

        self.schrijf("voornemen-zonder-meting", brief, op)
        self.samen(_BEHEER, _RECHT, G.VOORNEMEN_VERZONDEN, op)


def _na(dag: dt.date, dagen: int) -> dt.date:
    return dag + dt.timedelta(days=dagen)


def _niet(waarom: str) -> Afgewogen:
    return Afgewogen(geprobeerd_op=None, uitleg=waarom)


EVENREDIG: Final = Toetsinvulling(
    doel="Partners leren van elkaar in de intervisie. Dat lukt alleen als zij er zijn.",
    geschiktheid="Een plek in het cluster komt vrij voor een partner die wel meedoet.",
    m1=_niet("Het gesprek is gevoerd. De afspraak daaruit is niet nagekomen."),
    m2=_niet("Een tweede gesprek is aangeboden. De partner koos daar niet voor."),
    m3=_niet("Een gesprek in de Meedenkgroep geeft de partner niet meer tijd."),
    m4=_niet("Een plan is aangeboden. De partner wilde geen plan."),
    m5=_niet("De ingebrekestelling is gestuurd. De tijd om te herstellen is voorbij."),
    m6=_niet("Een andere partner kan iemand niet vervangen bij de intervisie."),
    m7=_niet("De intervisie hoort bij elk deel van de overeenkomst."),
    m8=_niet("Opschorten raakt gezinnen. Zij zouden langer wachten."),
    opschorting_weken=None,
    voor_partner="De partner verliest een plek in het netwerk. De lopende hulp wordt betaald.",
    omzetdeel=None,
    eenpersoonszaak=False,
    voor_gezinnen="Gezinnen houden hun hulp tot die klaar is of een andere partner die overneemt.",
    lopende_trajecten=4,
    ander_aanbod="Drie andere partners bieden dezelfde hulp. Zij hebben ruimte.",
    deel_van_capaciteit="Ongeveer twee van de honderd trajecten in het netwerk.",
    aard_en_betekenis="Drie keer wegblijven zonder afmelden raakt de kern van de samenwerking.",
    conclusie="De gemeente wil de partner horen voordat zij iets beslist.",
)
