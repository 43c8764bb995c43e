"""What documents of one matter are made of, as register, agreement and course know it: gathered when it is asked."""

from __future__ import annotations

import datetime as dt
import gzip
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from sqlalchemy.orm import Session

from governance.belangen.queries import wie_stapt_opzij
from governance.bronnen import Bron
from governance.contract.contracttekst import Artikeltekst
from governance.contract.queries import contracttekst, parameter, termijnsoort
from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import Documentblad, Inhoud, inhoud_van, laatste_van, stukken_in
from governance.documenten.rules import Documentstand
from governance.feiten.rules import Peil
from governance.netwerk.queries import Partijstand, partij_op, personen_in_rol, persoonsnamen, rollen_op
from governance.netwerk.rules import Rol
from governance.termijnen.queries import telregels, termijnen_van
from governance.termijnen.telling import laatste_dag
from governance.uitsluiting.queries import Metingbeeld, Zaakbeeld, feiten, metingen
from governance.uitsluiting.toestand import GESPREKSTRAJECT, Zaakgebeurtenis
from governance.uitsluiting.weigeringen import STUK_ONTBREEKT
from governance.weigering import Weigering, Weigeringsgrond
from hendig.brieven.invoer import uit_invoer
from hendig.brieven.meting.controleursverklaring import Vraagantwoord
from hendig.brieven.onderbouwing import Bepaling, Feit
from hendig.brieven.scores import Onderdeelscore, Rondescore
from hendig.brieven.stuk import Maker
from hendig.brieven.tijd import Duur, Reactietijd
from hendig.brieven.zaakkop import Zaakkop
from hendig.processes.bewijs.vragen import vragen_voor_verklaring
from hendig.processes.brieven.kop import kop_van
from hendig.processes.zaakstukken.citaat import citaat
from surveys.ronde.queries import eerdere_ronden, zoek_ronde
from surveys.ronde.rules import Rondestand
from surveys.terugkoppeling.eigen_resultaat import EigenResultaat
from surveys.terugkoppeling.getallen import norm_in_tekst
from surveys.terugkoppeling.zinnen import definitie, soort_vertrouwen
from surveys.uitslag.figuurnamen import ALLES_SAMEN, Figuurnaam
from surveys.uitslag.queries import figuur, resultaten
from surveys.uitslag.rules import Breedte

LEZER = "de partner en wie aan dit dossier werkt"
"""For whom the papers of a case are: the partner reads every one of them."""
_NOG_ZONDER_NAAM = "nog geen naam"
_KLAAR = (Documentstand.VASTGESTELD, Documentstand.VERZONDEN)
OUDER_SJABLOON = Weigeringsgrond(
    "BRF-28",
    "{nummer} is gemaakt met een ouder sjabloon. Maak het stuk opnieuw en laat het vaststellen.",
    Bron("ontwerpkeuze", "wat in elke brief staat"),
)
G = TypeVar("G")


@dataclass(frozen=True)
class Stof:
    """One matter, for who writes about it in a role on a day."""

    session: Session
    zaak: Zaakbeeld
    persoon: str
    rol: Rol
    dag: dt.date

    @property
    def peil(self) -> Peil:
        """Today, as it is known now."""
        return Peil(self.dag)

    @cached_property
    def partner(self) -> Partijstand:
        """The partner that it is about; one that left is still known as it was on its last day."""
        gevonden = partij_op(self.session, self.zaak.partij, self.peil)
        assert gevonden is not None, "who has a matter stays in the register"  # noqa: S101 - the bolts hold it
        return gevonden

    @cached_property
    def kop(self) -> Zaakkop:
        """The head: a conversation has no number, and the contractmanager answers for the gemeente."""
        houders = [een.persoon for een in personen_in_rol(self.session, Rol.CONTRACTMANAGER, self.peil)]
        zelf = self.rol is Rol.CONTRACTMANAGER or not houders
        return kop_van(
            self.session,
            partner=self.partner,
            behandelaar=self.persoon if zelf else houders[0],
            rol=self.rol if zelf else Rol.CONTRACTMANAGER,
            zaaknummer=None if self.zaak.stand in GESPREKSTRAJECT else self.zaak.nummer,
            dagtekening=self.dag,
            per=self.dag,
        )

    @property
    def maker(self) -> Maker:
        """Who writes."""
        return self.mens(self.persoon, self.rol)

    def mens(self, persoon: str, rol: Rol) -> Maker:
        """Name somebody with the function in which they take part."""
        return Maker(persoonsnamen(self.session, [persoon], self.peil).get(persoon, _NOG_ZONDER_NAAM), rol.value)

    def mensen(self, *rollen: Rol, partij: str | None = None) -> list[tuple[str, str]]:
        """Give who has one of these roles today, to choose from: key, and name with function."""
        houders = rollen_op(self.session, self.peil, rollen=rollen, partij=partij)
        return [(een.persoon, f"{een.naam or _NOG_ZONDER_NAAM}, {een.rol.value}") for een in houders]

    @cached_property
    def artikelen(self) -> tuple[Artikeltekst, ...]:
        """Every article of the agreement under which it runs."""
        return contracttekst(self.session, self.zaak.contractversie).artikelen

    def bepaling(self, artikel: str) -> Bepaling:
        """Quote an article of the agreement, or one paragraph of it."""
        return citaat(self.artikelen, artikel)

    def bepaling_van(self, code: str) -> Bepaling:
        """Quote the article on which a parameter of the agreement was agreed."""
        return self.bepaling(parameter(self.session, self.zaak.contractversie, code).artikel)

    def duur(self, code: str) -> Duur:
        """Give how long a term of the agreement is."""
        afspraak = termijnsoort(self.session, self.zaak.contractversie, code)
        return Duur(afspraak.lengte, afspraak.eenheid)

    def reactietijd(self, code: str, tot_en_met: dt.date | None = None) -> Reactietijd:
        """Give a term of the agreement as a letter says it; without a day it runs from delivery."""
        return Reactietijd(self.duur(code), tot_en_met)

    def na(self, code: str) -> dt.date:
        """Give the last day of a term that would begin today; what waits for delivery can end later."""
        afspraak = termijnsoort(self.session, self.zaak.contractversie, code)
        regels = telregels(self.session, self.zaak.contractversie)
        return laatste_dag(self.dag, afspraak.lengte, afspraak.eenheid, regels)

    def loopt_tot(self, code: str) -> dt.date | None:
        """Give the last day of the newest term with a code; None as long as that is not certain."""
        gevonden = [een for een in termijnen_van(self.session, self.zaak.id) if een.afspraak.code == code]
        return gevonden[-1].stand.einde if gevonden else None

    @property
    def feiten(self) -> tuple[Feit, ...]:
        """The facts besides the score, oldest first."""
        rijen = sorted(feiten(self.session, self.zaak.id), key=lambda een: een.dag)
        return tuple(Feit(een.dag, een.tekst, een.bron.value) for een in rijen if een.tekst)

    def laatste(self, soort: Documentsoort) -> Documentblad | None:
        """Give the newest document of a kind in this matter."""
        return laatste_van(self.session, soort=soort, partij=self.zaak.partij, zaak=self.zaak.id)

    def vastgesteld(self, soort: Documentsoort) -> Inhoud | None:
        """Give what the newest document of a kind says that a second person approved."""
        klaar = [een for een in stukken_in(self.session, self.zaak.id) if een.soort is soort and een.stand in _KLAAR]
        return inhoud_van(self.session, klaar[-1].nummer, klaar[-1].versie) if klaar else None

    def gegevens_van(self, soort: Documentsoort, vorm: type[G]) -> G:
        """Give what an approved document was made of, so that nobody types it anew; refused where there is none.

        Other words of its template change nothing here, so that an open matter goes on when they do; a document of
        before other fields were asked is refused.
        """
        inhoud = self.vastgesteld(soort)
        if inhoud is None:
            raise STUK_ONTBREEKT.met(stuk=soort.value)
        try:
            return uit_invoer(vorm, inhoud.invoer)
        except (TypeError, ValueError) as fout:
            raise OUDER_SJABLOON.met(nummer=str(inhoud.blad.nummer)) from fout

    def om_mee_te_beginnen(self, soort: Documentsoort, vorm: type[G]) -> G | None:
        """Give what an approved document was made of; None where there is none to be read."""
        try:
            return self.gegevens_van(soort, vorm)
        except Weigering:
            return None

    def laatste_stap(self, gebeurtenis: Zaakgebeurtenis) -> dt.date | None:
        """Give the day on which something last happened in the course; None where it did not."""
        dagen = [stap.dag for stap in self.zaak.stappen if stap.gebeurtenis is gebeurtenis]
        return dagen[-1] if dagen else None

    @cached_property
    def opzij(self) -> frozenset[str]:
        """Who takes no part in this matter because of an interest."""
        return frozenset(een.persoon for een in wie_stapt_opzij(self.session, self.zaak.id))

    def controlevragen(self) -> tuple[Vraagantwoord, ...]:
        """Give the questions of the partner to the controleur, with their answers."""
        return vragen_voor_verklaring(self.session, self.zaak.id)

    def resultaten(self, ronde: str) -> list[EigenResultaat]:
        """Give what the partner was shown of a round, per kind of trust."""
        return list(resultaten(self.session, ronde=ronde, partij=self.zaak.partij).values())

    def score(self, ronde: str) -> Rondescore:
        """Give the outcome of a round exactly as the partner was shown it."""
        delen = self.resultaten(ronde)
        return Rondescore(
            ronde=next(een.naam for een in metingen(self.session, self.zaak.id) if een.ronde == ronde),
            normversie=delen[0].normversie if delen else "",
            onderdelen=tuple(_onderdeel(deel) for deel in delen),
            figuur=self.figuur(ronde),
        )

    def tellende_rondes(self) -> Iterable[str]:
        """Give the rounds on which the matter rests, oldest first."""
        return [een.ronde for een in self.tellende_metingen]

    @cached_property
    def tellende_metingen(self) -> tuple[Metingbeeld, ...]:
        """What the rounds said on which the matter rests, oldest first; none that was annulled since."""
        return tuple(
            een for een in metingen(self.session, self.zaak.id) if een.telt and not self._vernietigd(een.ronde)
        )

    def _vernietigd(self, ronde: str) -> bool:
        beeld = zoek_ronde(self.session, ronde)
        return beeld is not None and beeld.stand is Rondestand.VERNIETIGD

    def verloop(self, ronde: str, construct: str) -> str | None:
        """Give the drawing of all rounds up to one beside each other; None where one of them was annulled since."""
        beeld = zoek_ronde(self.session, ronde)
        if beeld is None or any(een.stand is Rondestand.VERNIETIGD for een in eerdere_ronden(self.session, beeld)):
            return None
        return self.figuur(ronde, construct, Figuurnaam.VERLOOP)

    def figuur(self, ronde: str, construct: str = ALLES_SAMEN, naam: Figuurnaam = Figuurnaam.EIGEN_SCORE) -> str | None:
        """Give a drawing as it was kept when the round was shown."""
        ruw = figuur(
            self.session,
            ronde=ronde,
            partij=self.zaak.partij,
            construct=construct,
            naam=naam,
            breedte=Breedte.BREED,
        )
        return None if ruw is None else gzip.decompress(ruw).decode()


def _onderdeel(deel: EigenResultaat) -> Onderdeelscore:
    score = deel.score
    naam = soort_vertrouwen(deel.construct)
    return Onderdeelscore(
        naam=f"{naam[:1].lower()}{naam[1:]}",
        gaat_over=(definitie(deel.construct) or "hoe de samenwerking gaat").rstrip("."),
        uitkomst=deel.oordeel.value,
        onder_de_norm=deel.oordeel.value == "onder de norm",
        score=None if score is None else score.score_tekst,
        bovengrens=None if score is None else score.bovengrens_tekst,
        norm=norm_in_tekst(deel.norm),
        organisaties=deel.n,
    )
