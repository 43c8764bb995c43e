"""Invented rounds of which only the list matters: who takes part, and how far the round is."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

import pytest

from governance.contract.contracttekst import Parameterafspraak
from governance.contract.parametersoorten import CORRECTIE_DAGEN, DEELNAME_MAANDEN, PARAMETERSOORTEN
from governance.contract.service import laat_contractversie_gelden, stel_contractversie_op, stel_contractversie_vast
from governance.feiten.rules import Peil
from governance.netwerk.model import Persoon
from governance.netwerk.rules import Netwerkgebeurtenis
from governance.weigering import Weigering, Weigeringsgrond
from hendig.processes.ronde.lijst import leg_lijst_vast
from surveys.deelname.correcties import beslis_correctie, vraag_correctie
from surveys.deelname.rules import Correctiewens, Herkomst, lijst, paar
from surveys.deelname.samenstelling import lijstgegevens
from surveys.deelname.service import zet_contacten
from surveys.ronde.rules import Opzet, Rondesoort, Rondestand
from surveys.ronde.service import bereid_voor, zet_stap
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.overeenkomst import INGANG, OPSTELLER, VASTSTELLER, tekst
from tests.integration.opslag.register import een_gemeente, een_partner

VOORJAAR = dt.datetime(2026, 6, 1, 8, 0, tzinfo=dt.UTC)
"""When every partner takes part long enough."""
REDEN = "Verzonnen voor een proef."


@dataclass
class Kring:
    """A gemeente, four partners, and a round of which the list is made."""

    werk: Werkplaats
    gemeente: str
    partners: tuple[str, ...]
    ronde: str

    def tot(self, *standen: Rondestand) -> Kring:
        """The same, with the round some steps further."""
        for stand in standen:
            with self.werk.doe(OPSTELLER) as handeling:
                if stand is Rondestand.OPEN:
                    leg_lijst_vast(handeling, ronde=self.ronde)
                zet_stap(handeling, ronde=self.ronde, naar=stand)
        return self


def met_meetafspraken(werk: Werkplaats) -> None:
    """An agreement that says how long a list can be corrected and from when somebody takes part in a round."""
    meer = [
        Parameterafspraak(code, PARAMETERSOORTEN[code].sleutel.voorstel, "10", "voorstel", "proef")
        for code in (CORRECTIE_DAGEN, DEELNAME_MAANDEN)
    ]
    basis = tekst()
    with werk.doe() as handeling:
        seq = handeling.leg_vast(Netwerkgebeurtenis.PARTNER_TOEGETREDEN)
        handeling.session.add_all(Persoon(id=wie.persoon or "", vastgelegd_in=seq) for wie in (OPSTELLER, VASTSTELLER))
    with werk.doe(OPSTELLER) as handeling:
        versie = stel_contractversie_op(handeling, tekst=replace(basis, parameters=(*basis.parameters, *meer)))
    with werk.doe(VASTSTELLER) as handeling:
        stel_contractversie_vast(handeling, versie=versie)
    with werk.doe(VASTSTELLER) as handeling:
        laat_contractversie_gelden(handeling, versie=versie, per=INGANG)


def een_ronde(werk: Werkplaats, naam: str = "Ronde 1 (verzonnen)") -> str:
    """A round as a concept."""
    with werk.doe(OPSTELLER) as handeling:
        return bereid_voor(handeling, naam=naam, soort=Rondesoort.PROEF, opzet=Opzet())


def een_kring(werk: Werkplaats) -> Kring:
    """A gemeente, four partners of which the last one joined a month ago, and a round as a concept."""
    met_meetafspraken(werk)
    werk.nu = VOORJAAR
    with werk.doe() as handeling:
        gemeente = een_gemeente(handeling)
        oud = [een_partner(handeling, nummer) for nummer in (1, 2, 3)]
        nieuw = een_partner(handeling, 4, per=dt.date(2026, 5, 1))
    return Kring(werk, gemeente, (*oud, nieuw), een_ronde(werk))


def een_kring_met_contact(werk: Werkplaats) -> Kring:
    """A gemeente, four partners of which one is new, and a round; the first two partners met."""
    gemaakt = een_kring(werk)
    a, b, *_ = gemaakt.partners
    with werk.doe(OPSTELLER) as handeling:
        zet_contacten(handeling, ronde=gemaakt.ronde, herkomst=Herkomst.CONTACTLIJST, paren={paar(a, b)})
    return gemaakt


def weigert(grond: Weigeringsgrond) -> pytest.RaisesExc[Weigering]:
    return pytest.raises(Weigering, check=lambda fout: fout.grond is grond)


def op_lijst(kring: Kring) -> set[tuple[str, str]]:
    with kring.werk.lees() as session:
        gegevens = lijstgegevens(session, kring.ronde, Peil(kring.werk.nu.date()))
    return {(wie, over) for wie, over in lijst(gegevens) if kring.gemeente not in (wie, over)}


def vraag(kring: Kring, wie: int, ander: int, wens: Correctiewens) -> str:
    with kring.werk.doe(OPSTELLER) as handeling:
        partij, over = kring.partners[wie], kring.partners[ander]
        return vraag_correctie(handeling, ronde=kring.ronde, partij=partij, ander=over, wens=wens, reden=REDEN)


def beslis(kring: Kring, correctie: str, *, ja: bool) -> None:
    with kring.werk.doe(OPSTELLER) as handeling:
        beslis_correctie(handeling, correctie=correctie, toewijzen=ja, antwoord=REDEN)
