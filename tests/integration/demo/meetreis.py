"""A conversation about trust walked on the pages: two rounds are really held, each signed by who looked it over."""

from __future__ import annotations

import datetime as dt
import re

from sqlalchemy import select

from governance.kalender.amsterdam import moment_op
from governance.netwerk.rules import Rol
from governance.uitsluiting.feitbron import Feitbron
from hendig.demo.antwoorden import Rondeantwoorden, verzonnen_antwoorden
from hendig.demo.partners import NEWCOMER
from hendig.demo.ronde import Rondeplan, kondig_ronde_aan, rond_taken_af, vul_in
from hendig.demo.toneel import Toneel
from hendig.processes.zaakstukken.meting import STELLINGEN
from surveys.ronde.queries import ronden
from surveys.ronde.rules import OPENT_OM, SLUIT_OM, Rondesoort
from surveys.uitslag.model import Meetbezwaar
from tests.integration.demo.conftest import TOEVAL
from tests.integration.demo.reiziger import Reiziger
from tests.integration.demo.zaakreis import over, zonder_belang
from tests.integration.web.toetsvelden import TOETS

C, J, P = Rol.CONTRACTMANAGER, Rol.JURIST, Rol.CONTACTPERSOON
M, K = Rol.MEETBEHEERDER, Rol.CONTROLEUR
LAAG = 2
"""The invented answers in which the partner of the case is low again."""


def laat_klok_lopen(reis: Reiziger, dagen: int) -> None:
    """Let days go by, with whatever the clock does for rounds."""
    reis.na(dagen)
    rond_taken_af(toneel(reis))


def laat_sluiten(reis: Reiziger, dagen: int) -> None:
    """Let a round come to its end; it runs on for a day, as nobody had the service on in its last one."""
    laat_klok_lopen(reis, dagen)
    laat_klok_lopen(reis, 2)


def toneel(reis: Reiziger) -> Toneel:
    """The stage of the demo, as it is now."""
    return Toneel(reis.opslag, reis.kluis, nu=reis.nu, toeval=TOEVAL)


def verklaar_geldig(reis: Reiziger) -> None:
    """Two people who measure look into the signal; nobody else sees it before they say that it holds."""
    reis.stap(M, "validatie_gestart", "validatie")
    reis.stap(M, "signaal_geldig", "gesprek")
    reis.bevestig(K)


def praat(reis: Reiziger) -> None:
    """The partner is told, comes to talk, and agrees on a plan."""
    met = reis.keuze(C, f"/zaken/{reis.zaak}/schrijven/bericht-over-meting", "gesprek_met")[-1]
    reis.schrijf(C, "bericht-over-meting", J, gesprek_met=met, voor=over(reis, 14))
    reis.stap(C, "bericht_verzonden", "gesprek")
    reis.open_brieven()
    reis.na(7)
    reis.schrijf(
        C,
        "gespreksverslag",
        J,
        dag=reis.dag.isoformat(),
        plaats="Lindebeek",
        aanwezig__0__naam="Saar Verzonnen",
        aanwezig__0__functie="contactpersoon",
        besproken__0__onderwerp="Afspraken",
        besproken__0__gezegd="Afspraken kwamen te laat na.",
    )
    reis.stap(C, "gesprek_gevoerd", "verbetertraject")
    reis.open_brieven()
    reis.na(7)
    reis.schrijf(
        C,
        "verbeterplan",
        J,
        doelen__0__doel="Afspraken op tijd nakomen",
        doelen__0__te_zien_aan="Binnen een week een bericht.",
        doelen__0__uiterlijk=over(reis, 150),
        ondersteuning="Een procesontwikkelaar kijkt mee.",
        evaluaties__0__dag=over(reis, 90),
    )
    reis.stap(C, "plan_vastgesteld", "hermeting")
    reis.open_brieven()


def teken(reis: Reiziger, ronde: str) -> None:
    """A closed round is looked over and signed by two, on the pages."""
    plek = f"/controle/{ronde}"
    reis.stuur(K, f"{plek}/vastleggen", gelezen=gelezen(reis, K, f"{plek}/vastleggen"), bevinding="Niets gevonden.")
    for rol in (M, K):
        reis.stuur(rol, f"{plek}/ondertekenen", gelezen=gelezen(reis, rol, f"{plek}/ondertekenen"))


def gelezen(reis: Reiziger, wie: Rol, plek: str) -> str:
    """The fingerprint of the outcome on the form to sign."""
    vorm = reis.lees(wie, plek)
    return re.findall(r'name="gelezen"[^>]*value="([0-9a-f]{64})"', vorm)[0]


def beslis_bezwaar(reis: Reiziger, uitkomst: str) -> None:
    """A controleur who did not sign the round decides on the objection of the partner."""
    with reis.opslag.lees() as session:
        (bezwaar,) = session.scalars(select(Meetbezwaar.id).where(Meetbezwaar.partij == reis.partij))
    plek = f"/meetbezwaren/{bezwaar}"
    (wie,) = (een for een in map(reis.wie, (K, K), (0, 1)) if "Schrijf uw besluit" in reis.lees(een, plek))
    reis.stuur(wie, f"{plek}/besluit", uitkomst=uitkomst, reden="De lijst is nagelopen.", stap="doen")


def ronde_met(reis: Reiziger, naam: str) -> str:
    """The key of a round by its name."""
    with reis.opslag.lees() as session:
        return next(een.id for een in ronden(session) if een.naam == naam)


def houd_ronde(reis: Reiziger, naam: str, sinds: dt.date, antwoorden: Rondeantwoorden | None = None) -> str:
    """Announce, open, answer and close a round, up to its outcome; give its key."""
    gegeven = (antwoorden or verzonnen_antwoorden()[LAAG]).zonder(NEWCOMER)
    plan = Rondeplan(
        naam=naam,
        soort=Rondesoort.TELT,
        voorbereid=reis.nu,
        aangekondigd=reis.nu + dt.timedelta(hours=1),
        opent=moment_op(reis.dag + dt.timedelta(days=60), OPENT_OM),
        sluit=moment_op(reis.dag + dt.timedelta(days=81), SLUIT_OM),
        periode_van=sinds,
    )
    reis.nu = plan.aangekondigd
    ronde = kondig_ronde_aan(toneel(reis), plan, gegeven)
    laat_klok_lopen(reis, 61)
    gaven = {wie for wie, _ in gegeven.antwoorden}
    vul_in(toneel(reis), ronde, gegeven, lambda wie: (1.0, reis.nu) if wie in gaven else (0.0, None))
    laat_sluiten(reis, 21)
    return ronde


def bereid_voornemen_voor(reis: Reiziger) -> None:
    """What must lie ready before an intention: facts, what the controleur found, what is lighter, and no ties."""
    for dagen, bron in ((30, Feitbron.EIGEN_WAARNEMING), (20, Feitbron.DOCUMENT)):
        reis.stuur(C, f"/zaken/{reis.zaak}/feiten", dag=over(reis, -dagen), bron=bron.value, tekst="Geen bericht.")
    reis.schrijf(K, "controleursverklaring", M, **VERKLARING)
    reis.schrijf(C, "evenredigheidstoets", J, **TOETS)
    zonder_belang(reis, reis.wie(C))


def neem_voor(reis: Reiziger) -> None:
    """The intention goes out, by two people, and the partner opens it."""
    tekent = reis.keuze(C, f"/zaken/{reis.zaak}/schrijven/voornemen", "ondertekenaar")[0]
    reis.schrijf(C, "voornemen", J, deel="", per=over(reis, 500), ondertekenaar=tekent)
    reis.stap(C, "voornemen_verzonden", "voornemen")
    reis.bevestig(J)
    reis.open_brieven()


VERKLARING = {
    **{f"{veld}-klopt": "ja" for veld in STELLINGEN},
    **{f"{veld}-reden": "De lijst is nagelopen." for veld in STELLINGEN},
    "positief": "ja",
    "slot": "De rondes zijn volgens het meetprotocol gehouden.",
}
