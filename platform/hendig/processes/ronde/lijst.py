"""Who rates whom in a round: fixed for good at the moment that it opens, and who is left at the moment it closes."""

from __future__ import annotations

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import gemeente_op, partijnamen, partners_op
from hendig.processes.ronde.correcties import vertel_verschil
from surveys.deelname import service
from surveys.deelname.correcties import weiger_geen_paar, weiger_geen_partner
from surveys.deelname.queries import banden, clusterplaatsen
from surveys.deelname.rules import DOOR_BAND, GESCHRAPT, STAAT_ER_AL, Bandsoort, Paar, lijst, paar
from surveys.deelname.samenstelling import lijstgegevens
from surveys.deelname.service import leg_deelnemers_vast, leg_slot_vast, voeg_contact_toe, zet_banden, zet_clusters


def leg_lijst_vast(handeling: Handeling, *, ronde: str) -> None:
    """Fix the participants and the list as they are today; who left before does not take part."""
    session, peil = handeling.session, Peil(handeling.dag)
    leg_deelnemers_vast(
        handeling,
        ronde=ronde,
        gegevens=lijstgegevens(session, ronde, peil),
        grootten={partner.id: partner.grootte for partner in partners_op(session, peil)},
    )


def leg_slotlijst_vast(handeling: Handeling, *, ronde: str) -> None:
    """Fix which participants are still in the network today."""
    leg_slot_vast(handeling, ronde=ronde, partijen=_doen_mee(handeling))


def neem_over(handeling: Handeling, *, van: str, naar: str) -> None:
    """Copy clusters and declared ties of another round, as far as the parties still take part.

    Contacts are of one period, and who belongs to a group stands in the register: neither comes along.
    """
    session, mee = handeling.session, _doen_mee(handeling)
    clusters = {partij: cluster for partij, cluster in clusterplaatsen(session, van).items() if partij in mee}
    samen = {twee: soort for twee, soort in banden(session, van).items() if mee.issuperset(twee)}
    gemeld = {twee: soort for twee, soort in samen.items() if soort is not Bandsoort.CONCERN}
    with vertel_verschil(handeling, ronde=naar):
        zet_clusters(handeling, ronde=naar, clusters=clusters)
        zet_banden(handeling, ronde=naar, nieuw=gemeld)


def vul_aan(handeling: Handeling, *, ronde: str, een: str, ander: str, reden: str) -> None:
    """Add a contact by hand, where that puts the two on each other's list."""
    weiger_geen_paar(handeling, ronde=ronde, een=een, ander=ander)
    gegevens, twee = lijstgegevens(handeling.session, ronde, Peil(handeling.dag)), paar(een, ander)
    wie = partijnamen(handeling.session)[ander]
    if twee in gegevens.banden:
        raise DOOR_BAND.met()
    if twee in gegevens.geschrapt:
        raise GESCHRAPT.met()
    if twee in lijst(gegevens):
        raise STAAT_ER_AL.met(wie=wie)
    with vertel_verschil(handeling, ronde=ronde):
        voeg_contact_toe(handeling, ronde=ronde, twee=twee, wie=wie, reden=reden)


def zet_in_cluster(handeling: Handeling, *, ronde: str, partij: str, cluster: str) -> None:
    """Put one partner in a cluster, and leave the others where they are."""
    session = handeling.session
    weiger_geen_partner(handeling, ronde=ronde, partij=partij)
    with vertel_verschil(handeling, ronde=ronde):
        zet_clusters(handeling, ronde=ronde, clusters={**clusterplaatsen(session, ronde), partij: cluster})


def haal_band_weg(handeling: Handeling, *, ronde: str, twee: Paar, reden: str) -> None:
    """Take away a tie that is not there after all, and tell both sides where that changes their list."""
    with vertel_verschil(handeling, ronde=ronde):
        service.haal_band_weg(handeling, ronde=ronde, twee=twee, reden=reden)


def _doen_mee(handeling: Handeling) -> set[str]:
    session, peil = handeling.session, Peil(handeling.dag)
    gemeente = gemeente_op(session, peil)
    return {partner.id for partner in partners_op(session, peil)} | ({gemeente.id} if gemeente else set())
