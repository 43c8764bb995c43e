"""Two rounds from before the agreement: held elsewhere and read in. They count for nothing and show a trend."""

from __future__ import annotations

import datetime as dt
from typing import Final

from governance.contract.norm_queries import zoek_normversie
from hendig.demo.antwoorden import verzonnen_antwoorden
from hendig.demo.bezetting import KIM
from hendig.demo.partners import NEWCOMER
from hendig.demo.toneel import EERSTE_WERKDAG, INSTALLATIE, Toneel
from hendig.demo.vaststelling import controleer, teken
from hendig.processes.ronde.berekenen import bereken_ronde
from hendig.processes.ronde.inleesvraag import Inleesbestand, Inleesvraag
from hendig.processes.ronde.inlezen import lees_ronde_in
from hendig.processes.ronde.vaststellen import maak_definitief
from surveys.ronde.rules import MAG_VOORBEREIDEN, Rondesoort
from surveys.vragenlijst.instrument import VOORSTEL
from surveys.vragenlijst.queries import zoek_instrument

EERDER: Final = (
    (0, "voorjaar 2025", dt.date(2025, 4, 7), dt.date(2025, 4, 25), dt.date(2024, 9, 1)),
    (2, "najaar 2025", dt.date(2025, 9, 29), dt.date(2025, 10, 17), dt.date(2025, 4, 28)),
)
"""Which of the invented rounds, name, first and last day, and since when the questions were about."""
NORM: Final = "1.0"
_INGELEZEN: Final = EERSTE_WERKDAG + dt.timedelta(days=14)
_PER_RONDE: Final = dt.timedelta(days=21)
_GECONTROLEERD: Final = dt.timedelta(days=7)
_GETEKEND: Final = dt.timedelta(days=10)
_DEFINITIEF: Final = EERSTE_WERKDAG + dt.timedelta(days=90)


def lees_eerdere_rondes_in(toneel: Toneel) -> None:
    """Let the rounds be read in, computed and signed off, one after the other."""
    getrokken, ronden = verzonnen_antwoorden(), []
    for nummer, (welke, naam, opende, sloot, sinds) in enumerate(EERDER):
        antwoorden = getrokken[welke].zonder(NEWCOMER)
        op = _INGELEZEN + nummer * _PER_RONDE
        with toneel.als(KIM, MAG_VOORBEREIDEN, op) as handeling:
            norm, instrument = versies(toneel)
            vraag = Inleesvraag(
                naam=naam,
                soort=Rondesoort.NULMETING,
                opende=opende,
                sloot=sloot,
                periode_van=sinds,
                norm=norm,
                instrument=instrument,
                metingen=Inleesbestand(f"{naam}.csv", antwoorden.metingen.encode()),
                uitgenodigd=Inleesbestand("uitgenodigd.csv", antwoorden.uitgenodigd.encode()),
            )
            ronde = lees_ronde_in(handeling, toneel.kluis, vraag=vraag).ronde
        bereken_ronde(
            toneel.opslag, toneel.kluis, ronde=ronde, door=INSTALLATIE, op=op, toeval=toneel.toeval, teken=False
        )
        controleer(toneel, ronde, op + _GECONTROLEERD)
        teken(toneel, ronde, op + _GETEKEND)
        ronden.append(ronde)
    for ronde in ronden:
        with toneel.als(KIM, MAG_VOORBEREIDEN, _DEFINITIEF) as handeling:
            maak_definitief(handeling, ronde=ronde, bezwaar_open=False)


def versies(toneel: Toneel) -> tuple[str, str]:
    """Give the keys of the norm and the questionnaire of the demo."""
    with toneel.opslag.lees() as session:
        norm, instrument = zoek_normversie(session, NORM), zoek_instrument(session, VOORSTEL.versie)
    if norm is None or instrument is None:
        msg = "the demo fixes its norm and its questionnaire first"
        raise RuntimeError(msg)
    return norm.id, instrument.id
