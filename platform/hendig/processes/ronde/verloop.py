"""The course of a round: announced to everybody, opened at its moment, extended for all; with its mails and its jobs.

Each job is keyed on the moment for which it was put ready. One that comes too early, twice, or for a moment that was
moved changes nothing.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import gemeente_op, partners_op, personen_in_rol
from governance.netwerk.rules import Rol
from hendig.jobs.service import zet_in_rij
from hendig.mail.rules import Bericht
from hendig.mail.service import zet_klaar
from hendig.processes.ronde.invullers import invullers
from hendig.processes.ronde.lijst import leg_lijst_vast
from hendig.processes.ronde.links import maak_links
from hendig.processes.ronde.taken import Rondetaak
from surveys.deelname.samenstelling import correctietijd
from surveys.kluis.boeken import boek
from surveys.kluis.kluis import Kluis
from surveys.kluis.rules import Boeksoort
from surveys.ronde import service
from surveys.ronde.queries import Rondebeeld, rondebeeld
from surveys.ronde.rules import WORDT_GESLOTEN, Rondestand, voorgestelde_herinneringen

INFORMATIE: Final = "/rondes/{ronde}/informatie"
EIGEN_LIJST: Final = "/mijn-lijst"


def kondig_aan(handeling: Handeling, *, ronde: str) -> None:
    """Announce a round: tell the contact persons of everybody who takes part, and let the clock do the rest.

    Where nobody planned when to remind, it is done at the moments that are proposed.
    """
    service.kondig_aan(handeling, ronde=ronde)
    beeld = rondebeeld(handeling.session, ronde)
    if not beeld.golven:
        plan_herinneringen(handeling, ronde=ronde, momenten=voorgestelde_herinneringen(*_openstelling(beeld)))
    else:
        _zet_herinneringen(handeling, beeld)
    _zet_taak(handeling, Rondetaak.OPENEN, beeld, _openstelling(beeld)[0])
    _zet_taak(handeling, Rondetaak.SLUITEN, beeld, _openstelling(beeld)[1])
    _vertel_aankondiging(handeling, beeld)


def open_op_tijd(handeling: Handeling, *, ronde: str) -> None:
    """Open a round once its moment has come: fix who rates whom, and send everybody who fills in a link."""
    beeld = rondebeeld(handeling.session, ronde)
    if beeld.stand is not Rondestand.AANGEKONDIGD or handeling.op < _openstelling(beeld)[0]:
        return
    leg_lijst_vast(handeling, ronde=ronde)
    service.open_ronde(handeling, ronde=ronde)
    maak_links(handeling, ronde=ronde)


def verleng(handeling: Handeling, kluis: Kluis, *, ronde: str, sluit_op: dt.datetime, reden: str) -> None:
    """Let a round close later, for everybody, and tell whoever can fill in.

    Once the answers are in the books of the round it is being closed: what came in after that would be lost.
    """
    with kluis.lees() as open_:
        if boek(open_, ronde, Boeksoort.ANTWOORDEN) is not None:
            raise WORDT_GESLOTEN.met(naam=rondebeeld(handeling.session, ronde).naam)
    service.verleng(handeling, ronde=ronde, sluit_op=sluit_op, reden=reden)
    beeld = rondebeeld(handeling.session, ronde)
    _zet_taak(handeling, Rondetaak.SLUITEN, beeld, sluit_op)
    gegevens = {
        "ronde": beeld.naam,
        "soort": beeld.soort,
        "sluit": sluit_op.isoformat(),
        "reden": beeld.verlengingen[-1].reden,
        "pad": INFORMATIE.format(ronde=ronde),
    }
    for persoon in _wie_invult(handeling, ronde):
        zet_klaar(
            handeling,
            bericht=Bericht.RONDE_VERLENGD,
            aan=persoon,
            sleutel=f"{ronde}:{sluit_op.isoformat()}",
            gegevens=gegevens,
        )


def laat_invulling_wissen(handeling: Handeling, *, ronde: str) -> None:
    """Let what people filled in for a round that was annulled go now, and not only when it would have closed.

    Where it was still open everybody who could fill in is told so, alike whether they had begun or not.
    """
    beeld = rondebeeld(handeling.session, ronde)
    if beeld.stap(Rondestand.OPEN) is not None:
        _zet_taak(handeling, Rondetaak.SLUITEN, beeld, handeling.op)
    if beeld.stap(Rondestand.OPEN) is not None and beeld.stap(Rondestand.GESLOTEN) is None:
        gegevens = {"ronde": beeld.naam, "soort": beeld.soort}
        for persoon in _wie_invult(handeling, ronde):
            zet_klaar(handeling, bericht=Bericht.INVULLEN_GESTOPT, aan=persoon, sleutel=ronde, gegevens=gegevens)


def plan_herinneringen(handeling: Handeling, *, ronde: str, momenten: list[dt.datetime]) -> None:
    """Plan when who is not finished is reminded, and let the clock do it."""
    service.plan_herinneringen(handeling, ronde=ronde, momenten=momenten)
    beeld = rondebeeld(handeling.session, ronde)
    if beeld.stand is not Rondestand.CONCEPT:
        _zet_herinneringen(handeling, beeld)


def _wie_invult(handeling: Handeling, ronde: str) -> list[str]:
    """Give everybody who can fill in, each once."""
    groepen = invullers(handeling.session, ronde, handeling.dag).values()
    return sorted({persoon for personen in groepen for persoon in personen})


def _zet_herinneringen(handeling: Handeling, beeld: Rondebeeld) -> None:
    for golf in beeld.golven:
        if not golf.gestopt and not golf.verstuurd:
            zet_in_rij(
                handeling,
                soort=Rondetaak.HERINNEREN,
                sleutel=f"{Rondetaak.HERINNEREN}:{beeld.id}:{golf.id}",
                lading={"ronde": beeld.id, "golf": golf.id},
                vanaf=golf.op,
            )


def _zet_taak(handeling: Handeling, taak: Rondetaak, beeld: Rondebeeld, op: dt.datetime) -> None:
    sleutel = f"{taak}:{beeld.id}:{op.isoformat()}"
    zet_in_rij(handeling, soort=taak, sleutel=sleutel, lading={"ronde": beeld.id}, vanaf=op)


def _openstelling(beeld: Rondebeeld) -> tuple[dt.datetime, dt.datetime]:
    """Give when a round that was announced opens and closes."""
    if beeld.opzet.opent_op is None or beeld.sluit_op is None:
        msg = "a round that is announced has both moments"
        raise RuntimeError(msg)
    return beeld.opzet.opent_op, beeld.sluit_op


def _vertel_aankondiging(handeling: Handeling, beeld: Rondebeeld) -> None:
    session, peil = handeling.session, Peil(handeling.dag)
    gemeente, tijd = gemeente_op(session, peil), correctietijd(session, beeld)
    mee = {partner.id for partner in partners_op(session, peil)} | ({gemeente.id} if gemeente else set())
    opent, sluit = _openstelling(beeld)
    gegevens = {
        "ronde": beeld.naam,
        "soort": beeld.soort,
        "opent": opent.isoformat(),
        "sluit": sluit.isoformat(),
        "verbeteren_tot": (tijd[1] if tijd else handeling.dag).isoformat(),
        "pad": INFORMATIE.format(ronde=beeld.id),
        "lijst": EIGEN_LIJST,
    }
    houders = personen_in_rol(session, Rol.CONTACTPERSOON, peil)
    for persoon in sorted({houder.persoon for houder in houders if houder.partij in mee}):
        zet_klaar(handeling, bericht=Bericht.RONDE_AANGEKONDIGD, aan=persoon, sleutel=beeld.id, gegevens=gegevens)
