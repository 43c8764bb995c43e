"""The acts on what came of a round before it is shown: computed, questioned, put in other words, looked into, shown."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import select

from governance.logboek.handeling import Handeling
from governance.logboek.model import Gebeurtenis, Lading
from governance.logboek.rules import canonical, gegeven_reden
from governance.netwerk.rules import Rol
from surveys.ronde.queries import rondebeeld
from surveys.uitslag.boekvorm import Toelichting
from surveys.uitslag.controle_queries import vlaggen
from surveys.uitslag.controle_rules import (
    AL_TOEGESTAAN,
    ANDER_OPENT,
    BRONNEN_MIN,
    GEEN_VLAG,
    LETTERLIJK,
    NAAM_IN_TEKST,
    NIET_NU,
    TE_BEREKENEN,
    TE_WEINIG_BRONNEN,
    VLAG_ONBEANTWOORD,
    VLAG_STAAT_AL,
    genoemd,
    neemt_over,
)
from surveys.uitslag.model import (
    Berekening,
    Figuur,
    Integriteitsvlag,
    Netwerkresultaat,
    Resultaat,
    Sleutelverzoek,
    Thema,
)
from surveys.uitslag.rules import METEN, Uitslaggebeurtenis
from surveys.uitslag.uitslagboek import Uitslagboek


def leg_berekening_vast(handeling: Handeling, *, ronde: str, sha256: str, programma: str) -> None:
    """Record that the outcome of a round was computed, and which it was."""
    seq = handeling.leg_vast(Uitslaggebeurtenis.BEREKEND, zaak=ronde, grond=METEN, lading={"sha256": sha256})
    handeling.session.add(
        Berekening(id=handeling.nieuw_id, ronde=ronde, sha256=sha256, programma=programma, vastgelegd_in=seq)
    )
    handeling.session.flush()


def zet_vlag(handeling: Handeling, *, ronde: str, partij: str, reden: str) -> None:
    """Ask a question about the answers on a party: as long as it is open, nothing is concluded about it."""
    weiger_na_vaststelling(handeling, ronde)
    if _vlag(handeling, ronde, partij) is not None:
        raise VLAG_STAAT_AL.met()
    lading = {"partij": partij, "reden": gegeven_reden(reden)}
    seq = handeling.leg_vast(Uitslaggebeurtenis.VLAG_GEZET, zaak=ronde, grond=METEN, lading=lading)
    handeling.session.add(Integriteitsvlag(id=handeling.nieuw_id, ronde=ronde, partij=partij, gezet_in=seq))
    handeling.session.flush()


def los_vlag_op(handeling: Handeling, *, ronde: str, partij: str, reden: str) -> None:
    """Say that the question about the answers on a party is resolved, and how: there can be a conclusion again."""
    weiger_na_vaststelling(handeling, ronde)
    vlag = _vlag(handeling, ronde, partij)
    if vlag is None or vlag.opgelost_in is not None:
        raise GEEN_VLAG.met()
    lading = {"partij": partij, "reden": gegeven_reden(reden)}
    vlag.opgelost_in = handeling.leg_vast(Uitslaggebeurtenis.VLAG_OPGELOST, zaak=ronde, grond=METEN, lading=lading)
    handeling.session.flush()


def handhaaf_vlag(handeling: Handeling, *, ronde: str, partij: str, reden: str) -> None:
    """Say that the question could not be resolved, and why: in this round there is no conclusion about the party."""
    weiger_na_vaststelling(handeling, ronde)
    vlag = _vlag(handeling, ronde, partij)
    if vlag is None or vlag.opgelost_in is not None or vlag.gehandhaafd_in is not None:
        raise GEEN_VLAG.met()
    lading = {"partij": partij, "reden": gegeven_reden(reden)}
    vlag.gehandhaafd_in = handeling.leg_vast(
        Uitslaggebeurtenis.VLAG_GEHANDHAAFD, zaak=ronde, grond=METEN, lading=lading
    )
    handeling.session.flush()


def weiger_onbeantwoord(handeling: Handeling, ronde: str) -> None:
    """Refuse a step as long as a question has no answer: after the signing nobody can give one."""
    open_ = [partij for partij, antwoord in vlaggen(handeling.session, ronde).items() if antwoord is None]
    if open_:
        raise VLAG_ONBEANTWOORD.met(aantal=len(open_))


def schrijf_thema(
    handeling: Handeling,
    *,
    ronde: str,
    partij: str,
    construct: str,
    tekst: str,
    gekozen: Collection[Toelichting],
    namen: Iterable[str],
) -> None:
    """Put what several organisations explained about a party in other words, without a name in it."""
    weiger_na_vaststelling(handeling, ronde)
    bronnen = len({een.bron for een in gekozen})
    if bronnen < BRONNEN_MIN:
        raise TE_WEINIG_BRONNEN.met(nodig=BRONNEN_MIN, aantal=bronnen)
    naam = genoemd(tekst, namen)
    if naam is not None:
        raise NAAM_IN_TEKST.met(naam=naam)
    if any(neemt_over(tekst, een.tekst) for een in gekozen):
        raise LETTERLIJK.met()
    handeling.leg_vast(Uitslaggebeurtenis.THEMA_GESCHREVEN, zaak=ronde, grond=METEN)
    handeling.session.add(
        Thema(
            id=handeling.nieuw_id,
            ronde=ronde,
            partij=partij,
            construct=construct,
            tekst=gegeven_reden(tekst),
            bronnen=bronnen,
            door=handeling.persoon,
        )
    )
    handeling.session.flush()


def haal_thema_weg(handeling: Handeling, *, thema: str) -> None:
    """Take a theme away before it is shown."""
    rij = handeling.session.get_one(Thema, thema)
    weiger_na_vaststelling(handeling, rij.ronde)
    handeling.leg_vast(Uitslaggebeurtenis.THEMA_WEG, zaak=rij.ronde, grond=METEN)
    handeling.session.delete(rij)
    handeling.session.flush()


def vraag_sleutel(handeling: Handeling, *, ronde: str, partij: str | None, reden: str) -> str:
    """Ask to see who rated a party in a round, or for the whole file; give the key of the request.

    The same request that waits for a second person is not made twice.
    """
    soort = Uitslaggebeurtenis.BESTAND_GEVRAAGD if partij is None else Uitslaggebeurtenis.SLEUTEL_GEVRAAGD
    lading = {"partij": partij, "reden": gegeven_reden(reden)}
    v = Sleutelverzoek
    wacht = select(v.id).where(v.ronde == ronde, v.gevraagd_door == handeling.persoon, v.toegestaan_in.is_(None))
    zelfde = wacht.join(Lading, Lading.seq == v.gevraagd_in).where(Lading.inhoud == canonical(lading))
    eerder = handeling.session.scalars(zelfde).first()
    if eerder is not None:
        return eerder
    seq = handeling.leg_vast(soort, zaak=ronde, grond=METEN, lading=lading)
    verzoek = handeling.nieuw_id
    handeling.session.add(
        Sleutelverzoek(id=verzoek, ronde=ronde, partij=partij, gevraagd_door=handeling.persoon, gevraagd_in=seq)
    )
    handeling.session.flush()
    return verzoek


def sta_sleutel_toe(handeling: Handeling, *, verzoek: str, rol: Rol) -> None:
    """Let the two see what was asked, for a while; never by who asked, nor in the role of who asked."""
    rij = handeling.session.get_one(Sleutelverzoek, verzoek)
    if rij.gevraagd_door == handeling.persoon or _rol_van(handeling, rij.gevraagd_in) == rol:
        raise ANDER_OPENT.met()
    if rij.toegestaan_in is not None:
        raise AL_TOEGESTAAN.met()
    soort = Uitslaggebeurtenis.BESTAND_TOEGESTAAN if rij.partij is None else Uitslaggebeurtenis.SLEUTEL_GEOPEND
    lading = {"partij": rij.partij, "gevraagd_door": rij.gevraagd_door}
    rij.toegestaan_in = handeling.leg_vast(soort, zaak=rij.ronde, grond=METEN, lading=lading)
    rij.toegestaan_door = handeling.persoon
    handeling.session.flush()


def toon(handeling: Handeling, *, ronde: str, uitslag: Uitslagboek) -> None:
    """Put what may be shown where everybody sees what is theirs: all of it in one act."""
    session = handeling.session
    handeling.leg_vast(Uitslaggebeurtenis.GETOOND, zaak=ronde, grond=METEN, lading={"sha256": uitslag.sha256})
    hashes = {(een.partij, een.construct): een.sha256 for een in uitslag.certificaten}
    for (partij, construct), inhoud in sorted(uitslag.resultaten.items()):
        session.add(
            Resultaat(
                id=handeling.nieuw_id,
                ronde=ronde,
                partij=partij,
                construct=construct,
                inhoud=inhoud,
                certificaat_sha256=hashes[partij, construct],
            )
        )
    for construct, inhoud in uitslag.netwerk.items():
        session.add(Netwerkresultaat(id=handeling.nieuw_id, ronde=ronde, construct=construct, inhoud=inhoud))
    for figuur in uitslag.figuren:
        session.add(
            Figuur(
                id=handeling.nieuw_id,
                ronde=ronde,
                partij=figuur.partij,
                construct=figuur.construct,
                naam=figuur.naam,
                breedte=figuur.breedte,
                svg=figuur.svg,
            )
        )
    session.flush()


def weiger_na_vaststelling(handeling: Handeling, ronde: str) -> None:
    """Refuse what can only be done between the closing and the signing off."""
    beeld = rondebeeld(handeling.session, ronde)
    if beeld.stand not in TE_BEREKENEN:
        raise NIET_NU.met(naam=beeld.naam, stand=beeld.stand)


def _vlag(handeling: Handeling, ronde: str, partij: str) -> Integriteitsvlag | None:
    v = Integriteitsvlag
    return handeling.session.scalar(select(v).where(v.ronde == ronde, v.partij == partij))


def _rol_van(handeling: Handeling, seq: int) -> str:
    """Give the role in which an event was caused."""
    return handeling.session.get_one(Gebeurtenis, seq).rol
