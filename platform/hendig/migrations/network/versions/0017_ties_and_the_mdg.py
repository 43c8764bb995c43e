"""Ties to a partner, and what the MDG I-F does."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0017"
down_revision = "0016"

TABLES = (
    "belangtekst",
    "vergadering",
    "agendapunt",
    "belangverklaring",
    "mdgtekst",
    "presentie",
    "toezichtstap",
    "vergaderstap",
    "belangoordeel",
    "controleantwoord",
    "puntdeelname",
    "puntuitkomst",
    "quorumstaat",
    "stem",
)


ROLES = (
    *("medewerker", "medewerker sociaal domein", "tekenbevoegde", "contactpersoon"),
    *("beoordelaar", "afgevaardigde", "plaatsvervanger", "kartrekker", "aanjager"),
    *("procesontwikkelaar", "voorzitter MDG I-F", "secretaris MDG I-F"),
    *("meetbeheerder", "onafhankelijk controleur", "onafhankelijk toezichthouder"),
    *("heroverwegingsadviseur", "contractmanager", "jurist", "inkoop", "controller"),
    *("functionaris gegevensbescherming", "bestuurlijk trekker Jeugd"),
    *("bestuurlijk trekker Wmo", "collegelid", "burgemeester", "gemeentesecretaris"),
    *("beheerder reisbudget", "beheerder", "systeem"),
)


def upgrade() -> None:
    """Make the tables."""
    _belangtekst()
    _vergadering()
    _agendapunt()
    _belangverklaring()
    _mdgtekst()
    _presentie()
    _toezichtstap()
    _vergaderstap()
    _belangoordeel()
    _controleantwoord()
    _puntdeelname()
    _puntuitkomst()
    _quorumstaat()
    _stem()


def downgrade() -> None:
    """Take them away, unless one holds anything."""
    for name in TABLES:
        refuse_losing_rows(name)
    for name in reversed(TABLES):
        op.drop_table(name)


def _belangtekst() -> None:
    op.create_table(
        "belangtekst",
        sa.Column("bij", sa.String(length=36), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("bij", name=op.f("pk_belangtekst")),
    )


def _vergadering() -> None:
    op.create_table(
        "vergadering",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("soort", _words("vergadersoort", "gewoon", "buitengewoon"), nullable=False),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("plaats", sa.String(length=200), nullable=False),
        _to("vergadering", "contractversie", "contractversie.id"),
        _to("vergadering", "vastgelegd_in", "gebeurtenis.seq"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vergadering")),
    )


def _agendapunt() -> None:
    op.create_table(
        "agendapunt",
        sa.Column("id", sa.String(length=36), nullable=False),
        _to("agendapunt", "vergadering", "vergadering.id"),
        sa.Column("volgorde", sa.Integer(), nullable=False),
        sa.Column(
            "soort",
            _words(
                "puntsoort",
                *("kaders", "inzet van hulp", "inzet van het budget", "procesontwikkeling"),
                *("uitkomsten van gelopen paden", "start van nieuwe paden"),
                *("samenstelling van clusters", "reisbudget", "huishoudboekje"),
                *("tarieven en indexering", "voortgang", "budget"),
                *("wijziging van de procesovereenkomst", "openzetten van de Open House"),
                *("inzichten uit intervisie", "vaststelling over een partner"),
                *("bespreking over een partner",),
            ),
            nullable=False,
        ),
        sa.Column("daad", _words("mdgdaad", "bekrachtigt", "stelt vast", "bespreekt", "adviseert"), nullable=False),
        sa.Column("zaak", sa.String(length=36), nullable=True),
        _to("agendapunt", "partij", "partij.id", nullable=True),
        _to("agendapunt", "vastgelegd_in", "gebeurtenis.seq"),
        sa.CheckConstraint(
            "(soort IN ('bespreking over een partner', 'vaststelling over een partner')) = "
            "(zaak IS NOT NULL) AND (zaak IS NULL) = (partij IS NULL)",
            name=op.f("ck_agendapunt_zaak"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agendapunt")),
        sa.UniqueConstraint("vergadering", "volgorde", name=op.f("uq_agendapunt_vergadering_volgorde")),
        sa.UniqueConstraint("vergadering", "zaak", name=op.f("uq_agendapunt_vergadering_zaak")),
    )
    op.create_index(op.f("ix_agendapunt_zaak"), "agendapunt", ["zaak"], unique=False)


def _belangverklaring() -> None:
    op.create_table(
        "belangverklaring",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("zaak", sa.String(length=36), nullable=False),
        _to("belangverklaring", "partij", "partij.id"),
        _to("belangverklaring", "persoon", "persoon.id"),
        sa.Column("code", _words("belangcode", "R0", "R1", "R2", "R3", "R4", "R5", "R6"), nullable=False),
        _to("belangverklaring", "door", "persoon.id"),
        sa.Column("dag", sa.Date(), nullable=False),
        _to("belangverklaring", "vastgelegd_in", "gebeurtenis.seq"),
        sa.CheckConstraint("code <> 'R4'", name=op.f("ck_belangverklaring_niet_wie_beoordeelde")),
        sa.CheckConstraint("door = persoon OR code <> 'R0'", name=op.f("ck_belangverklaring_melding_is_een_band")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_belangverklaring")),
    )
    op.create_index(op.f("ix_belangverklaring_persoon"), "belangverklaring", ["persoon"], unique=False)
    op.create_index(op.f("ix_belangverklaring_zaak"), "belangverklaring", ["zaak"], unique=False)


def _mdgtekst() -> None:
    op.create_table(
        "mdgtekst",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("bij", sa.String(length=36), nullable=False),
        sa.Column(
            "soort",
            _words(
                "tekstsoort",
                *("titel", "toets aan het mededingingsrecht", "toelichting", "andere verklaring"),
                *("wat is besproken", "verslag", "reden", "vraag", "bronnen"),
                *("hoe het vertrouwen wordt ervaren", "weging van de zienswijze", "redenen"),
                *("lichtere maatregel", "reactie van de partner"),
            ),
            nullable=False,
        ),
        sa.Column("tekst", sa.Text(), nullable=False),
        _to("mdgtekst", "door", "persoon.id"),
        _to("mdgtekst", "vastgelegd_in", "gebeurtenis.seq"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mdgtekst")),
    )
    op.create_index(op.f("ix_mdgtekst_bij"), "mdgtekst", ["bij"], unique=False)


def _presentie() -> None:
    op.create_table(
        "presentie",
        sa.Column("id", sa.String(length=36), nullable=False),
        _to("presentie", "vergadering", "vergadering.id"),
        _to("presentie", "persoon", "persoon.id"),
        sa.Column("rol", _words("rol", *ROLES), nullable=False),
        sa.Column("zetel", sa.String(length=40), nullable=True),
        _to("presentie", "vastgelegd_in", "gebeurtenis.seq"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_presentie")),
        sa.UniqueConstraint("vergadering", "persoon", name=op.f("uq_presentie_vergadering_persoon")),
    )


def _toezichtstap() -> None:
    op.create_table(
        "toezichtstap",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("zaak", sa.String(length=36), nullable=False),
        sa.Column(
            "soort",
            _words("adviesstap", "concept voorgelegd", "reactie van de partner", "advies gegeven"),
            nullable=False,
        ),
        sa.Column(
            "strekking",
            _words("strekking", "wel beëindigen", "niet beëindigen", "een lichtere maatregel"),
            nullable=True,
        ),
        _to("toezichtstap", "door", "persoon.id"),
        sa.Column("dag", sa.Date(), nullable=False),
        _to("toezichtstap", "vastgelegd_in", "gebeurtenis.seq"),
        sa.CheckConstraint(
            "(soort = 'advies gegeven') = (strekking IS NOT NULL)", name=op.f("ck_toezichtstap_bij_advies")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_toezichtstap")),
    )
    op.create_index(op.f("ix_toezichtstap_zaak"), "toezichtstap", ["zaak"], unique=False)


def _vergaderstap() -> None:
    op.create_table(
        "vergaderstap",
        sa.Column("id", sa.String(length=36), nullable=False),
        _to("vergaderstap", "vergadering", "vergadering.id"),
        sa.Column(
            "naar",
            _words(
                "vergaderstand",
                "gepland",
                "uitgenodigd",
                "open",
                "gesloten",
                "concept van het verslag",
                "verslag vastgesteld",
                "verzet",
            ),
            nullable=False,
        ),
        _to("vergaderstap", "door", "persoon.id"),
        _to("vergaderstap", "vastgelegd_in", "gebeurtenis.seq"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vergaderstap")),
        sa.UniqueConstraint("vergadering", "naar", name=op.f("uq_vergaderstap_vergadering_naar")),
    )


def _belangoordeel() -> None:
    op.create_table(
        "belangoordeel",
        sa.Column("id", sa.String(length=36), nullable=False),
        _to("belangoordeel", "verklaring", "belangverklaring.id"),
        sa.Column("uitkomst", _words("belanguitkomst", "aanvaard", "stapt opzij"), nullable=False),
        _to("belangoordeel", "door", "persoon.id"),
        _to("belangoordeel", "vastgelegd_in", "gebeurtenis.seq"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_belangoordeel")),
        sa.UniqueConstraint("verklaring", name=op.f("uq_belangoordeel_verklaring")),
    )


def _controleantwoord() -> None:
    op.create_table(
        "controleantwoord",
        sa.Column("id", sa.String(length=36), nullable=False),
        _to("controleantwoord", "punt", "agendapunt.id"),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("soort", _words("controlestap", "antwoord", "betwist", "beslecht"), nullable=False),
        sa.Column("antwoord", sa.Boolean(), nullable=True),
        _to("controleantwoord", "door", "persoon.id"),
        _to("controleantwoord", "vastgelegd_in", "gebeurtenis.seq"),
        sa.CheckConstraint("(soort = 'betwist') = (antwoord IS NULL)", name=op.f("ck_controleantwoord_antwoord")),
        sa.CheckConstraint("nummer BETWEEN 1 AND 8", name=op.f("ck_controleantwoord_nummer")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_controleantwoord")),
        sa.UniqueConstraint("punt", "nummer", "soort", name=op.f("uq_controleantwoord_punt_nummer_soort")),
    )


def _puntdeelname() -> None:
    op.create_table(
        "puntdeelname",
        sa.Column("id", sa.String(length=36), nullable=False),
        _to("puntdeelname", "punt", "agendapunt.id"),
        _to("puntdeelname", "persoon", "persoon.id"),
        sa.Column("rol", _words("rol", *ROLES), nullable=False),
        sa.Column("zetel", sa.String(length=40), nullable=True),
        sa.Column("wijze", _words("wijze", "stemt", "spreekt", "stapt opzij", "geen verklaring"), nullable=False),
        _to("puntdeelname", "vastgelegd_in", "gebeurtenis.seq"),
        sa.CheckConstraint("wijze <> 'stemt' OR zetel IS NOT NULL", name=op.f("ck_puntdeelname_stem_heeft_zetel")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_puntdeelname")),
        sa.UniqueConstraint("punt", "persoon", name=op.f("uq_puntdeelname_punt_persoon")),
    )


def _puntuitkomst() -> None:
    op.create_table(
        "puntuitkomst",
        _to("puntuitkomst", "punt", "agendapunt.id"),
        sa.Column(
            "uitkomst",
            _words(
                "puntuitkomst",
                *("vastgesteld", "niet vastgesteld", "besproken", "ingestemd", "niet ingestemd"),
                *("geen quorum", "quorum onmogelijk", "aangetast"),
            ),
            nullable=False,
        ),
        _to("puntuitkomst", "vastgelegd_in", "gebeurtenis.seq"),
        sa.CheckConstraint("uitkomst <> 'aangetast'", name=op.f("ck_puntuitkomst_niet_geschreven")),
        sa.PrimaryKeyConstraint("punt", name=op.f("pk_puntuitkomst")),
    )


def _quorumstaat() -> None:
    op.create_table(
        "quorumstaat",
        _to("quorumstaat", "punt", "agendapunt.id"),
        sa.Column("zetels", sa.Integer(), nullable=False),
        sa.Column("opzij", sa.Integer(), nullable=False),
        sa.Column("aanwezig", sa.Integer(), nullable=False),
        sa.Column("minimaal", sa.Integer(), nullable=False),
        sa.Column("gehaald", sa.Boolean(), nullable=False),
        _to("quorumstaat", "vastgelegd_in", "gebeurtenis.seq"),
        sa.CheckConstraint(
            "NOT gehaald OR (aanwezig >= minimaal AND 2 * aanwezig > zetels - opzij AND 2 * opzij <= zetels)",
            name=op.f("ck_quorumstaat_gehaald"),
        ),
        sa.CheckConstraint("opzij >= 0 AND opzij <= zetels AND aanwezig >= 0", name=op.f("ck_quorumstaat_telt")),
        sa.PrimaryKeyConstraint("punt", name=op.f("pk_quorumstaat")),
    )


def _stem() -> None:
    op.create_table(
        "stem",
        sa.Column("id", sa.String(length=36), nullable=False),
        _to("stem", "punt", "agendapunt.id"),
        sa.Column("zetel", sa.String(length=40), nullable=False),
        _to("stem", "persoon", "persoon.id"),
        sa.Column("keuze", _words("stemkeuze", "voor", "tegen", "onthouding"), nullable=False),
        sa.Column("controlepunt", sa.Integer(), nullable=True),
        _to("stem", "vastgelegd_in", "gebeurtenis.seq"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stem")),
        sa.UniqueConstraint("punt", "persoon", name=op.f("uq_stem_punt_persoon")),
        sa.UniqueConstraint("punt", "zetel", name=op.f("uq_stem_punt_zetel")),
    )


def _words(name: str, *words: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=40)


def _to(table: str, column: str, target: str, *, nullable: bool = False) -> sa.Column[object]:
    """Make a column that refers to another table."""
    kind = sa.Integer() if target.endswith(".seq") else sa.String(length=36)
    return sa.Column(column, kind, sa.ForeignKey(target, name=f"fk_{table}_{column}"), nullable=nullable)
