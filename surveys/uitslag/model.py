"""The tables of what came of a round: that it was computed, what is shown to whom, and what was said about it."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from governance.opslag.basis import Basis, Id, woord
from governance.opslag.grendels import alleen_toevoegen, alleen_vernietigen, bevroren, geen_omweg, weiger_als
from surveys.ronde.model import had_stap, tot_stap
from surveys.ronde.rules import Rondestand
from surveys.uitslag.rules import Bezwaaruitkomst, Breedte


class Berekening(Basis):
    """The outcome of a round was computed: its hash, and with which version of the program. The last one counts."""

    __tablename__ = "berekening"
    __table_args__ = (CheckConstraint("length(sha256) = 64", name="hash_lengte"),)

    id: Mapped[Id]
    ronde: Mapped[str] = mapped_column(ForeignKey("ronde.id"), index=True)
    sha256: Mapped[str] = mapped_column(String(64))
    programma: Mapped[str] = mapped_column(String(80))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Resultaat(Basis):
    """What one party may see of its own result on one kind of trust, as JSON; there from the moment all see theirs.

    ``certificaat_sha256`` is the hash of the meetcertificaat that lies in the kluis.
    """

    __tablename__ = "resultaat"
    __table_args__ = (
        UniqueConstraint("ronde", "partij", "construct"),
        CheckConstraint("length(certificaat_sha256) = 64", name="hash_lengte"),
    )

    id: Mapped[Id]
    ronde: Mapped[str] = mapped_column(ForeignKey("ronde.id"))
    partij: Mapped[str] = mapped_column(ForeignKey("partij.id"), index=True)
    construct: Mapped[str] = mapped_column(String(40))
    inhoud: Mapped[str] = mapped_column(Text)
    certificaat_sha256: Mapped[str] = mapped_column(String(64))


class Netwerkresultaat(Basis):
    """What everybody may see of a round on one kind of trust, as JSON."""

    __tablename__ = "netwerkresultaat"
    __table_args__ = (UniqueConstraint("ronde", "construct"),)

    id: Mapped[Id]
    ronde: Mapped[str] = mapped_column(ForeignKey("ronde.id"))
    construct: Mapped[str] = mapped_column(String(40))
    inhoud: Mapped[str] = mapped_column(Text)


class Figuur(Basis):
    """A drawing beside a result, compressed; of the network where there is no party."""

    __tablename__ = "figuur"
    __table_args__ = (UniqueConstraint("ronde", "partij", "construct", "naam", "breedte"),)

    id: Mapped[Id]
    ronde: Mapped[str] = mapped_column(ForeignKey("ronde.id"))
    partij: Mapped[str | None] = mapped_column(ForeignKey("partij.id"))
    construct: Mapped[str] = mapped_column(String(40))
    naam: Mapped[str] = mapped_column(String(40))
    breedte: Mapped[Breedte] = mapped_column(woord(Breedte))
    svg: Mapped[bytes] = mapped_column(LargeBinary)


class Integriteitsvlag(Basis):
    """The controleur has a question about the answers on one party: until it is resolved, nothing is concluded.

    Before the round is signed it has an answer: ``opgelost_in``, or ``gehandhaafd_in`` where it could not be resolved.
    """

    __tablename__ = "integriteitsvlag"
    __table_args__ = (UniqueConstraint("ronde", "partij"),)

    id: Mapped[Id]
    ronde: Mapped[str] = mapped_column(ForeignKey("ronde.id"))
    partij: Mapped[str] = mapped_column(ForeignKey("partij.id"))
    gezet_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))
    opgelost_in: Mapped[int | None] = mapped_column(ForeignKey("gebeurtenis.seq"))
    gehandhaafd_in: Mapped[int | None] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Thema(Basis):
    """What several organisations explained about a party, in other words; ``bronnen`` is of how many."""

    __tablename__ = "thema"
    __table_args__ = (
        CheckConstraint("bronnen >= 3", name="drie_bronnen"),
        CheckConstraint("length(tekst) > 0", name="tekst"),
    )

    id: Mapped[Id]
    ronde: Mapped[str] = mapped_column(ForeignKey("ronde.id"))
    partij: Mapped[str] = mapped_column(ForeignKey("partij.id"))
    construct: Mapped[str] = mapped_column(String(40))
    tekst: Mapped[str] = mapped_column(Text)
    bronnen: Mapped[int]
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)


class Meetbezwaar(Basis):
    """A party objects to how its own score was measured."""

    __tablename__ = "meetbezwaar"
    __table_args__ = (UniqueConstraint("ronde", "partij"),)

    id: Mapped[Id]
    ronde: Mapped[str] = mapped_column(ForeignKey("ronde.id"))
    partij: Mapped[str] = mapped_column(ForeignKey("partij.id"))
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Meetbezwaartekst(Basis):
    """The words of an objection; they can be destroyed, that it was made stays."""

    __tablename__ = "meetbezwaartekst"

    bezwaar: Mapped[str] = mapped_column(ForeignKey("meetbezwaar.id"), primary_key=True)
    tekst: Mapped[str] = mapped_column(Text)


class Meetbezwaarbesluit(Basis):
    """What became of an objection: decided by a controleur who neither looked the round over nor signed it."""

    __tablename__ = "meetbezwaarbesluit"
    __table_args__ = (UniqueConstraint("bezwaar"), CheckConstraint("length(reden) > 0", name="reden"))

    id: Mapped[Id]
    bezwaar: Mapped[str] = mapped_column(ForeignKey("meetbezwaar.id"))
    uitkomst: Mapped[Bezwaaruitkomst] = mapped_column(woord(Bezwaaruitkomst))
    reden: Mapped[str] = mapped_column(Text)
    door: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Sleutelverzoek(Basis):
    """Somebody asks to see who rated one party in one round, and a second person lets it be seen, or not.

    Without a party it is about the file of the whole round, in which raters have pseudonyms.
    """

    __tablename__ = "sleutelverzoek"

    id: Mapped[Id]
    ronde: Mapped[str] = mapped_column(ForeignKey("ronde.id"))
    partij: Mapped[str | None] = mapped_column(ForeignKey("partij.id"))
    gevraagd_door: Mapped[str] = mapped_column(ForeignKey("persoon.id"), index=True)
    gevraagd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))
    toegestaan_door: Mapped[str | None] = mapped_column(ForeignKey("persoon.id"), index=True)
    toegestaan_in: Mapped[int | None] = mapped_column(ForeignKey("gebeurtenis.seq"))


_BETROKKENE = (
    "(EXISTS (SELECT 1 FROM handtekening h JOIN meetbezwaar b ON b.ronde = h.ronde "
    "WHERE b.id = NEW.bezwaar AND h.door = NEW.door AND h.besluit = 'vaststellen') "
    "OR EXISTS (SELECT 1 FROM rondestap s JOIN meetbezwaar b ON b.ronde = s.ronde "
    "JOIN gebeurtenis g ON g.seq = s.vastgelegd_in "
    "WHERE b.id = NEW.bezwaar AND g.actor = NEW.door AND s.stand = 'gecontroleerd') "
    "OR EXISTS (SELECT 1 FROM integriteitsvlag v JOIN meetbezwaar b ON b.ronde = v.ronde "
    "JOIN gebeurtenis g ON g.seq IN (v.gezet_in, v.opgelost_in, v.gehandhaafd_in) "
    "WHERE b.id = NEW.bezwaar AND g.actor = NEW.door))"
)
_NIET_GETOOND = f"NOT {had_stap('NEW.ronde', Rondestand.VASTGESTELD)}"

GRENDELS = (
    *alleen_toevoegen("berekening"),
    *(
        grendel
        for tabel in ("resultaat", "netwerkresultaat", "figuur")
        for grendel in (
            *alleen_vernietigen(tabel),
            weiger_als(tabel, "niet_voor_vaststelling", "INSERT", _NIET_GETOOND),
        )
    ),
    bevroren(
        "integriteitsvlag",
        behalve=("opgelost_in", "gehandhaafd_in"),
        kolommen=("id", "ronde", "partij", "gezet_in", "opgelost_in", "gehandhaafd_in"),
    ),
    weiger_als("integriteitsvlag", "wordt_niet_gewist", "DELETE", "TRUE"),
    *geen_omweg("integriteitsvlag"),
    *tot_stap("thema", Rondestand.VASTGESTELD),
    *geen_omweg("thema"),
    *alleen_toevoegen("meetbezwaar"),
    weiger_als("meetbezwaar", "niet_voor_vaststelling", "INSERT", _NIET_GETOOND),
    *alleen_vernietigen("meetbezwaartekst", "bezwaar"),
    *alleen_toevoegen("meetbezwaarbesluit"),
    weiger_als("meetbezwaarbesluit", "door_een_ander", "INSERT", f"NEW.uitkomst <> 'ingetrokken' AND {_BETROKKENE}"),
    bevroren(
        "sleutelverzoek",
        behalve=("toegestaan_door", "toegestaan_in"),
        kolommen=("id", "ronde", "partij", "gevraagd_door", "gevraagd_in", "toegestaan_door", "toegestaan_in"),
    ),
    weiger_als("sleutelverzoek", "twee_mensen", "UPDATE", "NEW.toegestaan_door = NEW.gevraagd_door"),
    weiger_als("sleutelverzoek", "begint_dicht", "INSERT", "NEW.toegestaan_door IS NOT NULL"),
    weiger_als("sleutelverzoek", "wordt_niet_gewist", "DELETE", "TRUE"),
    *geen_omweg("sleutelverzoek"),
)
"""Nothing is shown before the round is signed off; who had a part decides no objection; the key takes two people."""
