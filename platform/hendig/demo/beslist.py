"""The matter of the demo in which the college decided: reported in spring, heard before summer, decided after it."""

from __future__ import annotations

import datetime as dt
from typing import Final

from governance.netwerk.rules import Rol
from governance.uitsluiting.dossier_service import beantwoord_punt, noem_punten
from governance.uitsluiting.queries import punten
from governance.uitsluiting.toestand import Zaakgebeurtenis
from hendig.brieven.dossier.hoorverslag import Gezegd
from hendig.demo.beslistcollege import Collegebehandeling
from hendig.demo.beslistmdg import Bespreking
from hendig.demo.bezetting import ILSE, JO
from hendig.demo.toneel import Toneel
from hendig.demo.verloop import Voorval
from hendig.demo.zaakspel import CONTACT
from hendig.demo.zaken import Tekort
from hendig.processes.zaakstukken.horen import Antwoordinvulling, Hoorinvulling, Ontvangstinvulling, Verandering
from hendig.processes.zaakstukken.stof import Stof

G: Final = Zaakgebeurtenis
PLAATS: Final = 28
PUNTEN: Final = (
    "Twee van de drie keer was onze coach ziek. Wij hebben dat een keer wel gemeld.",
    "Wij willen blijven meedoen. Wij vragen om iemand die ons helpt om de planning rond te krijgen.",
)
REACTIE: Final = "Wij zijn blij met de vraag naar begeleiding. Wij willen daar graag aan meedoen."
ANTWOORDEN: Final = (
    (1, "Die ene afmelding is gevonden. Die keer telt niet meer mee als niet afgemeld.", True),
    (2, "De gemeente bespreekt met het cluster wie kan helpen. Dit staat in het voorstel aan het college.", True),
)


def _op(maand: int, dag: int) -> dt.datetime:
    return dt.datetime(2026, maand, dag, 9, tzinfo=dt.UTC)


class Beslist(Tekort):
    """The acts up to the MDG I-F, on the days on which they were done."""

    def __init__(self, toneel: Toneel) -> None:
        super().__init__(toneel, PLAATS)

    def na_de_zomer(self) -> tuple[Voorval, ...]:
        """Give what the MDG I-F, the partner and the college did after it, so many days ago."""
        op = self.toneel.geleden
        return (
            *Bespreking(self, 50).voorvallen(50),
            (45, lambda _: self.open(op(45))),
            (44, lambda _: self.stap(self.contact, Rol.CONTACTPERSOON, G.REACTIE_ONTVANGEN, op(44), tekst=REACTIE)),
            *Collegebehandeling(self).voorvallen(),
        )

    def in_het_voorjaar(self) -> None:
        """From a report to the notice of default; before the round of the summer is announced."""
        self.begin(_op(4, 6))
        self.zeg_geldig(_op(4, 7))
        self.nodig_uit(_op(4, 8))
        self.open(_op(4, 9))
        self.praat(_op(4, 15))
        self.open(_op(4, 16))
        self.stel_in_gebreke(_op(4, 17))
        self.post(_op(4, 17))
        self.open(_op(4, 20))
        self.ontvangen(_op(4, 20))

    def voor_de_zomer(self) -> None:
        """From the intention to the answer on every point; while the round is being prepared."""
        self.bereid_voor(_op(5, 26))
        self.stuur_voornemen(_op(5, 28))
        self.open(_op(5, 29))
        self._geef_zienswijze(_op(6, 10))
        self._hoor(_op(6, 24))
        self._antwoord(_op(6, 30))

    def _geef_zienswijze(self, op: dt.datetime) -> None:
        with self.toneel.als(self.contact, CONTACT, op) as handeling:
            noem_punten(handeling, zaak=self.zaak, teksten=PUNTEN)
        self.stap(self.contact, Rol.CONTACTPERSOON, G.ZIENSWIJZE_ONTVANGEN, op)
        self.stap(self.contact, Rol.CONTACTPERSOON, G.HOREN_GEVRAAGD, op)
        brief = self.schrijf("ontvangstbevestiging", lambda _: Ontvangstinvulling(punten=PUNTEN), op)
        self.stuur(brief, op)

    def _hoor(self, op: dt.datetime) -> None:
        def verslag(stof: Stof) -> Hoorinvulling:
            een, twee = (stof.mensen(rol)[0][0] for rol in (Rol.CONTRACTMANAGER, Rol.JURIST))
            partner = stof.mens(stof.mensen(Rol.CONTACTPERSOON, partij=stof.zaak.partij)[0][0], Rol.CONTACTPERSOON)
            return Hoorinvulling(
                gehoord_op=stof.dag,
                plaats="Lindebeek",
                eerste_hoorder=een,
                tweede_hoorder=twee,
                gehoord=(partner,),
                punten=tuple(Gezegd(punt, "De gemeente gaat dit na.") for punt in PUNTEN),
                overgelegd=("De afmelding van 3 maart 2026",),
                opmerkingen=None,
            )

        self.schrijf("hoorverslag", verslag, op)
        self.samen((ILSE, Rol.CONTRACTMANAGER), (JO, Rol.JURIST), G.GEHOORD, op)

    def _antwoord(self, op: dt.datetime) -> None:
        with self.toneel.als(ILSE, (Rol.CONTRACTMANAGER,), op) as handeling:
            for nummer, tekst, verandert in ANTWOORDEN:
                beantwoord_punt(handeling, zaak=self.zaak, nummer=nummer, tekst=tekst, anders=verandert)

        def antwoord(stof: Stof) -> Antwoordinvulling:
            sleutels = {een.nummer: een.id for een in punten(stof.session, self.zaak)}
            anders = tuple(Verandering(punt=sleutels[nummer], wat=tekst) for nummer, tekst, _ in ANTWOORDEN)
            slot = "Wij leggen aan het college ook voor dat iemand u kan begeleiden."
            return Antwoordinvulling(veranderingen=anders, slot=slot)

        self.schrijf("antwoord-op-zienswijze", antwoord, op)
