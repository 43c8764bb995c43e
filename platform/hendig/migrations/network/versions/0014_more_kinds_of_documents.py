"""More kinds of documents: the letters and papers of a conversation, a procedure, a meeting and a decision."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0014"
down_revision = "0013"

KINDS = ("welkomstbrief",)
MORE_KINDS = (
    "feitenrelaas",
    "meetcertificaat",
    "bericht over uw meting",
    "signaalbrief",
    "uitnodiging voor een gesprek",
    "gespreksverslag",
    "verbeterplan",
    "ingebrekestelling",
    "meetcertificaat herhaling",
    "verklaring van de controleur",
    "evenredigheidstoets",
    "voornemen",
    "ontvangstbevestiging",
    "verslag van het horen",
    "antwoord op de zienswijze",
    "agenda",
    "oplegger",
    "vaststelling van de MDG I-F",
    "bespreekverslag van de MDG I-F",
    "verslag van de vergadering",
    "adviesopdracht",
    "concept van het advies",
    "advies van de toezichthouder",
    "nota van de trekkers",
    "terugverwijzing",
    "aanvullende nota",
    "collegevoorstel",
    "besluitbrief",
    "advies na heroverweging",
    "besluit na heroverweging",
    "maatregelbrief",
    "transitieplan",
    "ontbindingsverklaring",
    "opzeggingsbrief",
    "netwerkmededeling",
    "sluitingsbrief",
    "intrekkingsbrief",
    "bericht dat de zaak is vervallen",
    "bevestiging van opzegging",
    "afsluitverslag",
)
KEPT_WITH = ("procesovereenkomst",)
MORE_KEPT_WITH = ("uitsluiting", "vergadering", "collegebesluit")


def upgrade() -> None:
    """Let a document be of a new kind, and be kept with a new kind of case."""
    _set_words((KINDS, KEPT_WITH), ((*KINDS, *MORE_KINDS), (*KEPT_WITH, *MORE_KEPT_WITH)))


def downgrade() -> None:
    """Leave the old kinds only, unless a document is of a new one."""
    refuse_losing_rows("document", "soort", MORE_KINDS)
    refuse_losing_rows("document", "bewaarcode", MORE_KEPT_WITH)
    _set_words(((*KINDS, *MORE_KINDS), (*KEPT_WITH, *MORE_KEPT_WITH)), (KINDS, KEPT_WITH))


Words = tuple[Sequence[str], Sequence[str]]
"""The kinds of documents, and with what they are kept."""


def _set_words(now: Words, then: Words) -> None:
    """Change both words; SQLite makes the table anew for that, and must be told its checks."""
    whole = _table(now) if op.get_bind().dialect.name == "sqlite" else None
    with op.batch_alter_table("document", copy_from=whole) as batch:
        for name, words in _checks(then).items():
            batch.drop_constraint(op.f(name), type_="check")
            batch.create_check_constraint(op.f(name), words)


def _checks(words: Words) -> dict[str, str]:
    kinds, kept_with = words
    return {
        "ck_document_documentsoort": f"soort IN ({', '.join(repr(word) for word in kinds)})",
        "ck_document_bewaarcode": f"bewaarcode IN ({', '.join(repr(word) for word in kept_with)})",
    }


def _table(words: Words) -> sa.Table:
    return sa.Table(
        "document",
        sa.MetaData(),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("jaar", sa.Integer(), nullable=False),
        sa.Column("volgnummer", sa.Integer(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("soort", sa.String(length=40), nullable=False),
        sa.Column("taal", sa.String(length=2), nullable=False),
        sa.Column("sjabloonversie", sa.Integer(), nullable=False),
        sa.Column("dagtekening", sa.Date(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column(
            "auteur", sa.String(length=36), sa.ForeignKey("persoon.id", name="fk_document_auteur"), nullable=False
        ),
        sa.Column("partij", sa.String(length=36)),
        sa.Column("zaak", sa.String(length=36)),
        sa.Column("vertrouwelijkheid", sa.String(length=40), nullable=False),
        sa.Column("woo_grond", sa.String(length=200)),
        sa.Column("woo_marker", sa.Text(), nullable=False),
        sa.Column("bewaarcode", sa.String(length=40), nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint("vertrouwelijkheid = 'openbaar' OR woo_grond IS NOT NULL", name="ck_document_woo_grond"),
        sa.CheckConstraint(
            "vertrouwelijkheid IN ('openbaar', 'niet openbaar', 'geheim')", name="ck_document_vertrouwelijkheid"
        ),
        sa.CheckConstraint("length(sha256) = 64", name="ck_document_hash_lengte"),
        sa.CheckConstraint("volgnummer >= 1 AND versie >= 1 AND sjabloonversie >= 1", name="ck_document_vanaf_een"),
        *(sa.CheckConstraint(check, name=name) for name, check in _checks(words).items()),
        sa.ForeignKeyConstraint(["auteur"], ["persoon.id"], name="fk_document_auteur"),
        sa.ForeignKeyConstraint(["partij"], ["partij.id"], name="fk_document_partij"),
        sa.ForeignKeyConstraint(["vastgelegd_in"], ["gebeurtenis.seq"], name="fk_document_vastgelegd_in"),
        sa.PrimaryKeyConstraint("id", name="pk_document"),
        sa.UniqueConstraint("jaar", "volgnummer", "versie", name="uq_document_jaar_volgnummer_versie"),
        sa.Index("ix_document_partij", "partij"),
        sa.Index("ix_document_zaak", "zaak"),
    )
