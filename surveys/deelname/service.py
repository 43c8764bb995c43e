"""The acts on who rates whom: read contacts, clusters and ties in, and fix it all as a round opens and closes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from operator import attrgetter

from sqlalchemy import delete, select

from governance.logboek.handeling import Handeling
from governance.logboek.rules import gegeven_reden
from governance.netwerk.rules import Grootte
from surveys.deelname.model import Band, Clusterplaats, Contact, Deelnemer, Lijstregel, Slotdeelnemer
from surveys.deelname.queries import banden, clusterplaatsen, contacten, deelnemers
from surveys.deelname.rules import (
    BIJNA_VAST,
    DOOR_BAND,
    LIJST_LIGT_VAST,
    METEN,
    NIEMAND,
    NIET_GEVONDEN,
    STAAT_ER_AL,
    TIJD_OM,
    Bandsoort,
    Deelnamegebeurtenis,
    Herkomst,
    Lijstgegevens,
    Paar,
    lijst,
)
from surveys.deelname.samenstelling import verbeteren_tot
from surveys.ronde.queries import Rondebeeld, rondebeeld
from surveys.ronde.rules import Rondestand


def zet_contacten(handeling: Handeling, *, ronde: str, herkomst: Herkomst, paren: Collection[Paar]) -> None:
    """Let exactly these pairs be known in this way; once a round is announced, none of them goes."""
    session, c = handeling.session, Contact
    beeld = weiger_te_laat(handeling, ronde=ronde)
    was = {twee for twee, hoe in contacten(session, ronde).items() if herkomst in hoe}
    weg, nieuw = was - set(paren), set(paren) - was
    _weiger_minder(beeld, len(weg))
    rijen = session.scalars(select(c).where(c.ronde == ronde, c.herkomst == herkomst)).all()
    for rij in rijen:
        if (rij.een, rij.ander) in weg:
            session.delete(rij)
    session.add_all(
        Contact(id=handeling.nieuw_id, ronde=ronde, een=een, ander=ander, herkomst=herkomst)
        for een, ander in sorted(nieuw)
    )
    _leg_vast(handeling, Deelnamegebeurtenis.CONTACTEN_INGELEZEN, ronde, erbij=len(nieuw), weg=len(weg))


def zet_clusters(handeling: Handeling, *, ronde: str, clusters: Mapping[str, str]) -> None:
    """Put exactly these partners in these clusters; once a round is announced, nobody changes or leaves one."""
    session = handeling.session
    beeld = weiger_te_laat(handeling, ronde=ronde)
    was = clusterplaatsen(session, ronde)
    anders = {partij for partij, cluster in was.items() if clusters.get(partij) != cluster}
    nieuw = {partij: cluster for partij, cluster in clusters.items() if was.get(partij) != cluster}
    _weiger_minder(beeld, len(anders))
    session.execute(delete(Clusterplaats).where(Clusterplaats.ronde == ronde, Clusterplaats.partij.in_(anders)))
    session.add_all(
        Clusterplaats(id=handeling.nieuw_id, ronde=ronde, partij=partij, cluster=cluster)
        for partij, cluster in sorted(nieuw.items())
    )
    _leg_vast(handeling, Deelnamegebeurtenis.CLUSTERS_INGELEZEN, ronde, erbij=len(nieuw), weg=len(anders))


def zet_banden(handeling: Handeling, *, ronde: str, nieuw: Mapping[Paar, Bandsoort]) -> None:
    """Let exactly these ties be declared; once a round is announced, none comes, goes or changes this way.

    A tie takes two parties off each other's list. They were told that list, so from then on they say it themselves.
    """
    session = handeling.session
    beeld = weiger_vast(handeling, ronde=ronde)
    was = banden(session, ronde)
    anders = {twee for twee, soort in was.items() if nieuw.get(twee) is not soort}
    erbij = {twee: soort for twee, soort in nieuw.items() if was.get(twee) is not soort}
    _weiger_minder(beeld, len(anders | erbij.keys()))
    for rij in session.scalars(select(Band).where(Band.ronde == ronde)).all():
        if (rij.een, rij.ander) in anders:
            session.delete(rij)
    session.flush()  # a tie of another kind comes in the place of one that goes
    session.add_all(_band(handeling, ronde, twee, soort) for twee, soort in sorted(erbij.items()))
    _leg_vast(handeling, Deelnamegebeurtenis.BANDEN_GEMELD, ronde, erbij=len(erbij), weg=len(anders))


def voeg_contact_toe(handeling: Handeling, *, ronde: str, twee: Paar, wie: str, reden: str) -> None:
    """Add a contact by hand, so that somebody gets enough raters; ``wie`` names the other in a refusal."""
    waarom = gegeven_reden(reden)
    weiger_te_laat(handeling, ronde=ronde)
    if twee in contacten(handeling.session, ronde):
        raise STAAT_ER_AL.met(wie=wie)
    een, ander = twee
    rij = Contact(id=handeling.nieuw_id, ronde=ronde, een=een, ander=ander, herkomst=Herkomst.AANVULLING)
    handeling.session.add(rij)
    _leg_vast(handeling, Deelnamegebeurtenis.CONTACT_TOEGEVOEGD, ronde, een=een, ander=ander, reden=waarom)


def haal_contact_weg(handeling: Handeling, *, ronde: str, twee: Paar, reden: str) -> None:
    """Take back a contact that was added by hand, as long as nobody was told the list."""
    session, c, waarom = handeling.session, Contact, gegeven_reden(reden)
    beeld = weiger_vast(handeling, ronde=ronde)
    _weiger_minder(beeld, 1)
    een, ander = twee
    zoek = (c.ronde == ronde, c.een == een, c.ander == ander, c.herkomst == Herkomst.AANVULLING)
    rij = session.scalar(select(c).where(*zoek))
    if rij is None:
        raise NIET_GEVONDEN.met()
    session.delete(rij)
    _leg_vast(handeling, Deelnamegebeurtenis.CONTACT_WEGGEHAALD, ronde, een=een, ander=ander, reden=waarom)


def meld_band(handeling: Handeling, *, ronde: str, twee: Paar, soort: Bandsoort, reden: str) -> None:
    """Let a tie hold for both sides: both said so, or it was decided."""
    waarom = gegeven_reden(reden)
    weiger_vast(handeling, ronde=ronde)
    if twee in banden(handeling.session, ronde):
        raise DOOR_BAND.met()
    handeling.session.add(_band(handeling, ronde, twee, soort))
    een, ander = twee
    _leg_vast(handeling, Deelnamegebeurtenis.BANDEN_GEMELD, ronde, een=een, ander=ander, soort=soort, reden=waarom)


def haal_band_weg(handeling: Handeling, *, ronde: str, twee: Paar, reden: str) -> None:
    """Take away a tie that is not there after all: the two may come on each other's list again.

    It can be done until the round opens: two parties that declare one on the last day push a rater out together.
    """
    waarom = gegeven_reden(reden)
    weiger_vast(handeling, ronde=ronde)
    een, ander = twee
    rij = handeling.session.scalar(select(Band).where(Band.ronde == ronde, Band.een == een, Band.ander == ander))
    if rij is None:
        raise NIET_GEVONDEN.met()
    handeling.session.delete(rij)
    _leg_vast(handeling, Deelnamegebeurtenis.BAND_WEGGEHAALD, ronde, een=een, ander=ander, reden=waarom)


def leg_deelnemers_vast(
    handeling: Handeling, *, ronde: str, gegevens: Lijstgegevens, grootten: Mapping[str, Grootte | None]
) -> None:
    """Fix who takes part, who is asked to rate whom and who is tied, just before a round opens; twice changes nothing.

    Who is too new to rate anybody takes no part. ``grootten`` is how large each partner is. The rows are written by
    their keys, which are chance, so that their order tells nothing.
    """
    session = handeling.session
    weiger_vast(handeling, ronde=ronde)
    if deelnemers(session, ronde):
        return
    paren = lijst(gegevens)
    if not paren:
        raise NIEMAND.met()
    uit_register = set(gegevens.banden) - banden(session, ronde).keys()
    session.add_all(_band(handeling, ronde, twee, Bandsoort.CONCERN) for twee in sorted(uit_register))
    rijen = {
        partij: Deelnemer(
            id=handeling.nieuw_id,
            ronde=ronde,
            partij=partij,
            cluster=gegevens.clusters.get(partij),
            grootte=grootten.get(partij),
        )
        for partij in sorted({wie for wie, _ in paren})
    }
    session.add_all(sorted(rijen.values(), key=attrgetter("id")))
    session.flush()  # the lines of the list refer to them
    regels = [Lijstregel(id=handeling.nieuw_id, deelnemer=rijen[wie].id, beoordeelde=over) for wie, over in paren]
    session.add_all(sorted(regels, key=attrgetter("id")))
    _leg_vast(handeling, Deelnamegebeurtenis.LIJST_VASTGELEGD, ronde, deelnemers=len(rijen), beoordelingen=len(regels))


def leg_slot_vast(handeling: Handeling, *, ronde: str, partijen: Collection[str]) -> None:
    """Fix which participants are still in the network, just before a round closes; a second time changes nothing."""
    session = handeling.session
    al = deelnemers(session, ronde)
    if any(een.bleef for een in al):
        return
    bleven = sorted(een.id for een in al if een.partij in partijen)
    seq = _leg_vast(
        handeling, Deelnamegebeurtenis.SLOTLIJST_VASTGELEGD, ronde, bleven=len(bleven), weg=len(al) - len(bleven)
    )
    session.add_all(Slotdeelnemer(deelnemer=deelnemer, vastgelegd_in=seq) for deelnemer in bleven)
    session.flush()


def weiger_vast(handeling: Handeling, *, ronde: str) -> Rondebeeld:
    """Refuse to change the list of a round that opened, and give the round."""
    beeld = rondebeeld(handeling.session, ronde)
    if beeld.stand not in (Rondestand.CONCEPT, Rondestand.AANGEKONDIGD):
        raise LIJST_LIGT_VAST.met(naam=beeld.naam)
    return beeld


def weiger_te_laat(handeling: Handeling, *, ronde: str) -> Rondebeeld:
    """Refuse to add to a list that the parties were told and can no longer correct, and give the round."""
    beeld = weiger_vast(handeling, ronde=ronde)
    if beeld.stand is Rondestand.AANGEKONDIGD and verbeteren_tot(handeling.session, beeld, handeling.dag) is None:
        raise TIJD_OM.met(naam=beeld.naam)
    return beeld


def _weiger_minder(beeld: Rondebeeld, aantal: int) -> None:
    """Refuse to take off a list that the parties were told: then they say themselves what is not right."""
    if aantal and beeld.stand is not Rondestand.CONCEPT:
        raise BIJNA_VAST.met(aantal=aantal)


def _band(handeling: Handeling, ronde: str, twee: Paar, soort: Bandsoort) -> Band:
    return Band(id=handeling.nieuw_id, ronde=ronde, een=twee[0], ander=twee[1], soort=soort)


def _leg_vast(handeling: Handeling, wat: Deelnamegebeurtenis, waar: str, /, **lading: str | int) -> int:
    handeling.session.flush()
    return handeling.leg_vast(wat, zaak=waar, grond=METEN, lading=lading)
