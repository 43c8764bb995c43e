"""Rounds of which results are shown, written down without measuring: what the pages need, and no more."""

from __future__ import annotations

import datetime as dt
import gzip
from collections.abc import Mapping, Sequence

from governance.logboek.handeling import Handelende
from governance.logboek.rules import Ingang
from governance.netwerk.rules import Rol
from surveys.ronde.queries import eerdere_ronden, rondebeeld
from surveys.ronde.rules import Opzet, Rondebesluit, Rondesoort, Rondestand
from surveys.ronde.service import bereid_voor, onderteken, zet_stap
from surveys.terugkoppeling.eigen_resultaat import EigenResultaat
from surveys.terugkoppeling.netwerkbeeld import Netwerkbeeld
from surveys.uitslag.model import Figuur, Netwerkresultaat, Resultaat
from surveys.uitslag.rules import Breedte
from tests.integration.opslag.databases import Werkplaats

UITSLAG = "a" * 64
NAAR_CONTROLE = (Rondestand.AANGEKONDIGD, Rondestand.OPEN, Rondestand.GESLOTEN, Rondestand.GECONTROLEERD)
SVG = gzip.compress(b'<svg xmlns="http://www.w3.org/2000/svg" width="672" height="280" viewBox="0 0 672 280"/>')


def een_ronde(
    werk: Werkplaats,
    naam: str,
    *,
    tekenaars: Mapping[Rol, str],
    soort: Rondesoort = Rondesoort.TELT,
    opent_op: dt.datetime = dt.datetime(2026, 1, 12, 8, 0, tzinfo=dt.UTC),
    keek: Handelende | None = None,
) -> str:
    """A round that somebody looked over and two people signed off today; its key."""
    opzet = Opzet(opent_op=opent_op, sluit_op=opent_op + dt.timedelta(days=21), meldpunt="Wil Verzonnen")
    with werk.doe() as handeling:
        ronde = bereid_voor(handeling, naam=naam, soort=soort, opzet=opzet)
        for stand in NAAR_CONTROLE[:-1]:
            zet_stap(handeling, ronde=ronde, naar=stand)
    with werk.doe(*([keek] if keek else [])) as handeling:
        zet_stap(handeling, ronde=ronde, naar=NAAR_CONTROLE[-1])
    _maak_eerdere_definitief(werk, ronde)
    _teken(werk, ronde, Rondebesluit.VASTSTELLEN, tekenaars)
    return ronde


def _maak_eerdere_definitief(werk: Werkplaats, ronde: str) -> None:
    with werk.doe() as handeling:
        for eerder in eerdere_ronden(handeling.session, rondebeeld(handeling.session, ronde)):
            if eerder.stand is Rondestand.VASTGESTELD:
                zet_stap(handeling, ronde=eerder.id, naar=Rondestand.DEFINITIEF)


def vernietig(werk: Werkplaats, ronde: str, *, tekenaars: Mapping[Rol, str], reden: str) -> None:
    """Annul a round."""
    _teken(werk, ronde, Rondebesluit.VERNIETIGEN, tekenaars, reden)


def _teken(werk: Werkplaats, ronde: str, besluit: Rondebesluit, tekenaars: Mapping[Rol, str], reden: str = "") -> None:
    for rol, persoon in tekenaars.items():
        with werk.doe(Handelende(persoon, rol, Ingang.SCHERM)) as handeling:
            onderteken(handeling, ronde=ronde, besluit=besluit, rol=rol, gelezen=UITSLAG, uitslag=UITSLAG, reden=reden)


def toon(
    werk: Werkplaats,
    ronde: str,
    *,
    resultaten: Mapping[str, Sequence[EigenResultaat]],
    netwerk: Sequence[Netwerkbeeld] = (),
) -> None:
    """Release results per party, and the network's, with a drawing beside each."""
    with werk.doe() as handeling:
        session = handeling.session
        for partij, delen in resultaten.items():
            for deel in delen:
                session.add(
                    Resultaat(
                        id=handeling.nieuw_id,
                        ronde=ronde,
                        partij=partij,
                        construct=deel.construct,
                        inhoud=deel.als_json(),
                        certificaat_sha256=UITSLAG,
                    )
                )
        for beeld in netwerk:
            session.add(
                Netwerkresultaat(id=handeling.nieuw_id, ronde=ronde, construct=beeld.construct, inhoud=beeld.als_json())
            )


def teken_figuur(werk: Werkplaats, ronde: str, partij: str | None, construct: str, naam: str) -> None:
    """Keep a drawing of both widths."""
    with werk.doe() as handeling:
        handeling.session.add_all(
            Figuur(
                id=handeling.nieuw_id,
                ronde=ronde,
                partij=partij,
                construct=construct,
                naam=naam,
                breedte=breedte,
                svg=SVG,
            )
            for breedte in Breedte
        )
