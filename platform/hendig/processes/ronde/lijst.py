"""Who rates whom in a round: fixed for good at the moment that it opens, and who is left at the moment it closes."""

from __future__ import annotations

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import gemeente_op, partners_op
from surveys.deelname.queries import banden, clusterplaatsen
from surveys.deelname.samenstelling import lijstgegevens
from surveys.deelname.service import leg_deelnemers_vast, leg_slot_vast, zet_banden, zet_clusters


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
    """Copy clusters and declared ties of another round, as far as the parties still take part; contacts are new."""
    session, mee = handeling.session, _doen_mee(handeling)
    clusters = {partij: cluster for partij, cluster in clusterplaatsen(session, van).items() if partij in mee}
    zet_clusters(handeling, ronde=naar, clusters=clusters)
    samen = {twee: soort for twee, soort in banden(session, van).items() if mee.issuperset(twee)}
    zet_banden(handeling, ronde=naar, nieuw=samen)


def _doen_mee(handeling: Handeling) -> set[str]:
    session, peil = handeling.session, Peil(handeling.dag)
    gemeente = gemeente_op(session, peil)
    return {partner.id for partner in partners_op(session, peil)} | ({gemeente.id} if gemeente else set())
