"""What the page of a partner shows of a matter about it: title, course, what can be done, rounds and who to call."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from flask import url_for

from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.queries import personen_in_rol, persoon_op
from governance.netwerk.rules import Rol
from governance.termijnen.rules import Termijnstatus
from governance.uitsluiting.bundel import Bewijscode
from governance.uitsluiting.feiten_queries import zaakfeiten
from governance.uitsluiting.gronden import Grond, Route
from governance.uitsluiting.inbreng_service import gevraagd_uitstel, reactietijd, verslagtijd
from governance.uitsluiting.planning import Mijlpaal
from governance.uitsluiting.planning_queries import eerste_dagen
from governance.uitsluiting.queries import Zaakbeeld, inzage_vanaf, metingen, punten
from governance.uitsluiting.toestand import (
    BESLUITSTAPPEN,
    GESPREKSTRAJECT,
    PROCEDURE,
    RECHTEN_BEHOUDEN,
    Zaakgebeurtenis,
    Zaakstand,
)
from governance.uitsluiting.waarborgen import bewijslijst
from hendig.processes.zaak.elders import elders_voor
from hendig.processes.zaak.partner import kansen
from hendig.web.eigenzaken.woorden import (
    BESLUIT_WACHT,
    BLIJFT,
    BUITEN_HENDIG,
    DOEN,
    GEBEURD,
    GESPREK_STRAKS,
    NA_BESLUIT,
    NA_MAATREGEL,
    NIETS_BESLOTEN,
    NOG_EEN_PUNT,
    NU,
    PROCEDURE_STRAKS,
    RUST,
    STRAKS,
)
from hendig.web.verloop import Moment
from hendig.web.verzoek import verzoek
from hendig.web.zaken.beeld import OVER_FEITEN
from surveys.terugkoppeling import eigenzinnen
from surveys.terugkoppeling.zinnen import soort_vertrouwen
from surveys.uitslag.queries import resultaten

_MIJLPALEN = {
    Zaakstand.MDG: Mijlpaal.MDG,
    Zaakstand.TOEZICHT: Mijlpaal.TOEZICHT,
    Zaakstand.TREKKERS: Mijlpaal.TREKKERS,
    Zaakstand.COLLEGE: Mijlpaal.COLLEGE,
}
_BESLOTEN = (Zaakstand.BESLOTEN_BEEINDIGEN, Zaakstand.BESLOTEN_LICHTER, Zaakstand.BESLOTEN_NIET)
_MET_TOEZICHT = (Route.OPTIE_2, Route.BEIDE)


@dataclass(frozen=True, slots=True)
class Doen:
    """Something the partner can do now: what, why, the way to it and until when."""

    kop: str
    uitleg: str
    adres: str
    knop: str
    uiterlijk: dt.date | None


@dataclass(frozen=True, slots=True)
class Ronderegel:
    """What a round said, as it was shown to the partner."""

    naam: str
    telt: bool
    zin: str
    adres: str | None


def is_procedure(zaak: Zaakbeeld) -> bool:
    """Tell whether an intention was sent; before that, and once it is a conversation again, it never is one."""
    verzonden = any(stap.gebeurtenis is Zaakgebeurtenis.VOORNEMEN_VERZONDEN for stap in zaak.stappen)
    return verzonden and zaak.stand not in GESPREKSTRAJECT


def titel(zaak: Zaakbeeld) -> str:
    """Say what it is."""
    return "Uw procedure" if is_procedure(zaak) else "Uw gesprek"


def onderwerp(zaak: Zaakbeeld) -> str:
    """Say what it is about."""
    return soort_vertrouwen(zaak.construct) if zaak.construct else f"Over {OVER_FEITEN[zaak.grond]}"


def wat_speelt(zaak: Zaakbeeld) -> str:
    """Say in a sentence what is going on; after a lighter measure the college did decide something."""
    if zaak.stand is Zaakstand.VERBETERTRAJECT and zaak.stappen[-1].gebeurtenis is Zaakgebeurtenis.MAATREGEL_OPGELEGD:
        return NA_MAATREGEL
    if zaak.stand in _BESLOTEN and (verteld := _laatst_verteld(zaak)) is not None:
        return NA_BESLUIT[verteld]
    nu = NU.get(zaak.stand, NU[Zaakstand.GESPREK])
    besloten = [stap.gebeurtenis for stap in zaak.stappen if stap.gebeurtenis in BESLUITSTAPPEN]
    herzien = zaak.stand in PROCEDURE and besloten[-1:] == [Zaakgebeurtenis.HEROVERWOGEN]
    return nu.replace(NIETS_BESLOTEN, BESLUIT_WACHT) if herzien else nu


def intussen(zaak: Zaakbeeld) -> str:
    """Say what the partner does where the page itself asks nothing."""
    return BUITEN_HENDIG.get(zaak.stand, RUST)


def _laatst_verteld(zaak: Zaakbeeld) -> Zaakgebeurtenis | None:
    """Give with what the partner last read of a besluit; None as long as no letter told it."""
    for stap in reversed(zaak.stappen):
        if stap.gebeurtenis in NA_BESLUIT:
            return stap.gebeurtenis
        if stap.gebeurtenis is Zaakgebeurtenis.BESLUIT_GENOMEN:
            break
    return None


def verloop(zaak: Zaakbeeld) -> tuple[Moment, ...]:
    """Give what happened, what is going on, and what may come and who decides."""
    gedaan = tuple(
        Moment(vorm="klaar", kop=GEBEURD[stap.gebeurtenis], dag=stap.dag)
        for stap in zaak.stappen
        if stap.gebeurtenis in GEBEURD
    )
    if zaak.gesloten:
        return gedaan
    nu = Moment(vorm="nu", kop=wat_speelt(zaak))
    return (*gedaan, nu, *_straks(zaak, _vroegst(zaak) if is_procedure(zaak) else {}))


def _vroegst(zaak: Zaakbeeld) -> dict[Mijlpaal, dt.date]:
    vraag, session = verzoek(), verzoek().lezing
    elders = elders_voor(session, zaak.id, persoon=vraag.persoon, dag=vraag.dag)
    stand = zaakfeiten(session, zaak.id, vraag.dag, elders)
    return {een.mijlpaal: een.vroegst for een in eerste_dagen(session, zaak.contractversie, stand)}


def _straks(zaak: Zaakbeeld, vroegst: Mapping[Mijlpaal, dt.date]) -> Iterator[Moment]:
    rij = PROCEDURE_STRAKS if is_procedure(zaak) else GESPREK_STRAKS
    verder = rij[rij.index(zaak.stand) + 1 :] if zaak.stand in rij else rij
    if is_procedure(zaak) and zaak.stand not in (*rij, Zaakstand.VOORNEMEN):
        verder = ()
    for stand in verder:
        if stand is Zaakstand.TOEZICHT and zaak.route not in _MET_TOEZICHT:
            continue
        if stand is Zaakstand.HERMETING and zaak.grond is not Grond.VERTROUWEN:
            continue
        kop, wie = STRAKS[stand]
        dag = vroegst.get(_MIJLPALEN[stand]) if stand in _MIJLPALEN else None
        yield Moment(vorm="later", kop=kop, wie=wie, vroegst=dag)


def te_doen(zaak: Zaakbeeld) -> list[Doen]:
    """Give what the partner can do now."""
    vraag, session = verzoek(), verzoek().lezing
    gevonden = []
    for kans in kansen(session, zaak.id, persoon=vraag.persoon, dag=vraag.dag):
        verder = kans.gebeurtenis is Zaakgebeurtenis.ZIENSWIJZE_ONTVANGEN and punten(session, zaak.id)
        kop, uitleg, knop = NOG_EEN_PUNT if verder else DOEN[kans.gebeurtenis]
        adres = url_for(f"eigenzaken.{_BLAD[kans.gebeurtenis]}", zaak=zaak.id)
        gevonden.append(Doen(kop, uitleg, adres, knop, kans.uiterlijk))
    return [*gevonden, *_ernaast(zaak)]


def _ernaast(zaak: Zaakbeeld) -> Iterator[Doen]:
    vraag, session = verzoek(), verzoek().lezing
    termijn = reactietijd(session, zaak.id, vraag.dag)
    mag = termijn is not None and termijn.afspraak.verlengbaar and termijn.stand.status is not Termijnstatus.VERLENGD
    if termijn is not None and mag and gevraagd_uitstel(session, zaak.id, vraag.dag) is None:
        uitleg = "Lukt het niet op tijd, dan kunt u één keer om meer tijd vragen. De contractmanager antwoordt."
        adres = url_for("eigenzaken.uitstel", zaak=zaak.id)
        yield Doen("Vraag om meer tijd", uitleg, adres, "Vraag om meer tijd", termijn.stand.einde)
    verslag = verslagtijd(session, zaak.id, vraag.dag)
    if verslag is not None:
        uitleg = "Klopt er iets niet, of mist u iets? Uw woorden komen er ongewijzigd bij. Het hoeft niet."
        adres = url_for("eigenzaken.opmerking", zaak=zaak.id)
        yield Doen("Maak opmerkingen bij het verslag", uitleg, adres, "Schrijf uw opmerkingen", verslag.stand.einde)


def heeft_meer_tijd(zaak: str) -> bool:
    """Tell whether the term to answer on the intention was extended."""
    termijn = reactietijd(verzoek().lezing, zaak, verzoek().dag)
    return termijn is not None and termijn.stand.status is Termijnstatus.VERLENGD


_BLAD = {
    Zaakgebeurtenis.ZIENSWIJZE_ONTVANGEN: "zienswijze",
    Zaakgebeurtenis.HOREN_GEVRAAGD: "horen",
    Zaakgebeurtenis.OP_CONCEPT_GEREAGEERD: "conceptreactie",
    Zaakgebeurtenis.REACTIE_ONTVANGEN: "reactie",
    Zaakgebeurtenis.HEROVERWEGING_GEVRAAGD: "heroverweging",
}


def blijft(zaak: Zaakbeeld) -> tuple[str, ...]:
    """Say what stays the same; nothing is promised once the agreement ended."""
    return BLIJFT if zaak.stand in RECHTEN_BEHOUDEN else ()


def rondes(zaak: Zaakbeeld) -> list[Ronderegel]:
    """Give what rounds said, in the words of the result as the partner was shown it."""
    session = verzoek().lezing
    gevonden = []
    for meting in metingen(session, zaak.id):
        eigen = resultaten(session, ronde=meting.ronde, partij=zaak.partij).get(zaak.construct or "")
        zin = eigenzinnen.uitleg_van_uitkomst(eigen) if eigen else f"De uitkomst was: {meting.oordeel}."
        adres = url_for("resultaten.eigen", ronde=meting.ronde, partij=zaak.partij) if eigen else None
        gevonden.append(Ronderegel(meting.naam, meting.telt, zin, adres))
    return gevonden


def bewijs(zaak: Zaakbeeld) -> tuple[tuple[Bewijscode, str, bool], ...]:
    """Give the list of evidence that the matter asks, and what of it is there; empty while the file is closed."""
    vraag, session = verzoek(), verzoek().lezing
    if inzage_vanaf(session, zaak.id) is None:
        return ()
    elders = elders_voor(session, zaak.id, persoon=vraag.persoon, dag=vraag.dag)
    return bewijslijst(zaakfeiten(session, zaak.id, vraag.dag, elders))


def te_bellen() -> list[Persoonskaart]:
    """Give who answers for the gemeente, with a way to reach them."""
    vraag = verzoek()
    houders = personen_in_rol(vraag.lezing, Rol.CONTRACTMANAGER, vraag.peil)
    kaarten = (persoon_op(vraag.lezing, een.persoon, vraag.peil) for een in houders)
    return [kaart for kaart in kaarten if kaart is not None]
