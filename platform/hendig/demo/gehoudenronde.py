"""The first round under the agreement: announced, corrected, answered, closed, checked, signed and shown to all."""

from __future__ import annotations

import datetime as dt
from typing import Final

from governance.kalender.amsterdam import moment_op
from hendig.demo.antwoorden import verzonnen_antwoorden
from hendig.demo.bezetting import KIM
from hendig.demo.oprichting import partij_op_plaats
from hendig.demo.partnerlijst import contactpersoon
from hendig.demo.ronde import Rondeplan, herinner, kondig_ronde_aan, open_de_ronde, vul_in
from hendig.demo.toneel import INSTALLATIE, Toneel
from hendig.demo.vaststelling import controleer, ronde_met, teken
from hendig.demo.verloop import Voorval
from hendig.processes.ronde.berekenen import bereken_ronde
from hendig.processes.ronde.bezwaar import dien_bezwaar_in
from hendig.processes.ronde.sluiten import sluit_ronde
from surveys.deelname.correcties import beslis_correctie, vraag_correctie
from surveys.deelname.rules import MAG_CORRIGEREN, Correctiewens
from surveys.ronde.rules import MAG_VOORBEREIDEN, OPENT_OM, SLUIT_OM, Rondesoort
from surveys.uitslag.rules import MAG_EIGEN_ZIEN

NUMMER: Final = 1
"""The round of the invented answers."""
PLAN: Final = Rondeplan(
    naam="zomer 2026",
    soort=Rondesoort.TELT,
    voorbereid=dt.datetime(2026, 4, 28, 9, tzinfo=dt.UTC),
    aangekondigd=dt.datetime(2026, 4, 30, 9, tzinfo=dt.UTC),
    opent=moment_op(dt.date(2026, 7, 6), OPENT_OM),
    sluit=moment_op(dt.date(2026, 7, 24), SLUIT_OM),
    periode_van=dt.date(2026, 1, 1),
)
"""It opens half a year after the network began, so that it counts for everybody who was there from the beginning."""
BEZWAAR: Final = 11
"""The place of the partner that objects: the one that scored below the norm."""
BEZWAARTEKST: Final = (
    "In deze periode wisselden bij ons drie mensen. Volgens ons beoordeelden sommige organisaties nog de tijd daarvoor."
)
VRAAGT, MIST = 4, 27
"""The places of the partner that misses another on its list, and of that other."""


def kondig_aan(toneel: Toneel) -> str:
    """Let the round be announced, and its lists corrected; give its key."""
    ronde = kondig_ronde_aan(toneel, PLAN, verzonnen_antwoorden()[NUMMER])
    _verbeter(toneel, ronde)
    return ronde


def houd_ronde(toneel: Toneel, ronde: str) -> None:
    """Let the round be held, up to its outcome; nobody has looked it over yet."""
    antwoorden = verzonnen_antwoorden()[NUMMER]
    open_de_ronde(toneel, ronde, PLAN.opent)
    gaven = {wie for wie, _ in antwoorden.antwoorden}
    vul_in(toneel, ronde, antwoorden, lambda wie: (1.0, _moment(wie)) if wie in gaven else (0.0, None))
    herinner(toneel, ronde, tot=PLAN.sluit)
    sluit_ronde(toneel.opslag, toneel.kluis, ronde=ronde, door=INSTALLATIE, op=PLAN.sluit, toeval=toneel.toeval)
    bereken_ronde(toneel.opslag, toneel.kluis, ronde=ronde, door=INSTALLATIE, op=PLAN.sluit, toeval=toneel.toeval)


def na_de_ronde() -> tuple[Voorval, ...]:
    """Give what happened with its outcome: it was signed after the summer, so that an objection can run today."""
    return (
        (46, lambda toneel: controleer(toneel, ronde_met(toneel, PLAN.naam), toneel.geleden(46))),
        (40, lambda toneel: teken(toneel, ronde_met(toneel, PLAN.naam), toneel.geleden(40))),
        (19, _maak_bezwaar),
    )


def _maak_bezwaar(toneel: Toneel) -> None:
    with toneel.als(contactpersoon(BEZWAAR).e_mail, MAG_EIGEN_ZIEN, toneel.geleden(19)) as handeling:
        partij, ronde = partij_op_plaats(handeling, BEZWAAR), ronde_met(toneel, PLAN.naam)
        dien_bezwaar_in(handeling, ronde=ronde, partij=partij, tekst=BEZWAARTEKST)


def _verbeter(toneel: Toneel, ronde: str) -> None:
    """Let a partner add another that it met, and the meetbeheerder agree."""
    met, beslist = PLAN.aangekondigd + dt.timedelta(days=5), PLAN.aangekondigd + dt.timedelta(days=8)
    with toneel.als(contactpersoon(VRAAGT).e_mail, MAG_CORRIGEREN, met) as handeling:
        correctie = vraag_correctie(
            handeling,
            ronde=ronde,
            partij=partij_op_plaats(handeling, VRAAGT),
            ander=partij_op_plaats(handeling, MIST),
            wens=Correctiewens.TOEVOEGEN,
            reden="Wij begeleiden samen een jongere sinds februari.",
        )
    with toneel.als(KIM, MAG_VOORBEREIDEN, beslist) as handeling:
        beslis_correctie(handeling, correctie=correctie, toewijzen=True, antwoord="Wij hebben dit nagevraagd.")


def _moment(wie: str) -> dt.datetime:
    """Give when somebody signed off: on a day that follows from the name."""
    return PLAN.opent + dt.timedelta(hours=1 + sum(map(ord, wie)) % 400)
