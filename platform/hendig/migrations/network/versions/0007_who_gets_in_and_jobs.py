"""Who gets in, and the queue of jobs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0007"
down_revision = "0006"

TABLES = (
    "poging",
    "voorbeelddatabase",
    "account",
    "eenmalig",
    "herstelcode",
    "job",
    "sessie",
)


def upgrade() -> None:
    """Make the tables."""
    _poging()
    _voorbeelddatabase()
    _account()
    _eenmalig()
    _herstelcode()
    _job()
    _sessie()


def downgrade() -> None:
    """Take them away, unless one holds anything."""
    for name in TABLES:
        refuse_losing_rows(name)
    for name in reversed(TABLES):
        op.drop_table(name)


def _poging() -> None:
    op.create_table(
        "poging",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column(
            "soort",
            sa.Enum(
                "wachtwoord",
                "code",
                "herstelcode",
                "bevestiging",
                "vergeten",
                name="pogingsoort",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("wie", sa.String(length=64), nullable=False),
        sa.Column("waar", sa.String(length=64), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("gelukt", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_poging")),
    )
    op.create_index(op.f("ix_poging_op"), "poging", ["op"], unique=False)
    op.create_index(op.f("ix_poging_soort_waar_op"), "poging", ["soort", "waar", "op"], unique=False)
    op.create_index(op.f("ix_poging_soort_wie_op"), "poging", ["soort", "wie", "op"], unique=False)


def _voorbeelddatabase() -> None:
    op.create_table(
        "voorbeelddatabase",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("vastgelegd_in", sa.Integer(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_voorbeelddatabase_een")),
        sa.ForeignKeyConstraint(
            ["vastgelegd_in"], ["gebeurtenis.seq"], name=op.f("fk_voorbeelddatabase_vastgelegd_in")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_voorbeelddatabase")),
    )


def _account() -> None:
    op.create_table(
        "account",
        sa.Column("persoon", sa.String(length=36), nullable=False),
        sa.Column("uitgenodigd_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("wachtwoord", sa.String(length=200), nullable=True),
        sa.Column("totp", sa.String(length=400), nullable=True),
        sa.Column("totp_laatst", sa.Integer(), nullable=True),
        sa.Column("gesloten_op", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["persoon"], ["persoon.id"], name=op.f("fk_account_persoon")),
        sa.PrimaryKeyConstraint("persoon", name=op.f("pk_account")),
    )


def _eenmalig() -> None:
    op.create_table(
        "eenmalig",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("persoon", sa.String(length=36), nullable=False),
        sa.Column(
            "doel",
            sa.Enum(
                "uitnodiging",
                "wachtwoord",
                name="doel",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("geldig_tot", sa.DateTime(timezone=True), nullable=False),
        sa.Column("gebruikt_op", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["persoon"], ["persoon.id"], name=op.f("fk_eenmalig_persoon")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_eenmalig")),
    )
    op.create_index(op.f("ix_eenmalig_persoon"), "eenmalig", ["persoon"], unique=False)


def _herstelcode() -> None:
    op.create_table(
        "herstelcode",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("persoon", sa.String(length=36), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("gebruikt_op", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["persoon"], ["persoon.id"], name=op.f("fk_herstelcode_persoon")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_herstelcode")),
    )
    op.create_index(op.f("ix_herstelcode_persoon"), "herstelcode", ["persoon"], unique=False)


def _job() -> None:
    op.create_table(
        "job",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("sleutel", sa.String(length=200), nullable=False),
        sa.Column("soort", sa.String(length=40), nullable=False),
        sa.Column("onderwerp", sa.String(length=40), nullable=True),
        sa.Column("persoon", sa.String(length=36), nullable=True),
        sa.Column("lading", sa.Text(), nullable=True),
        sa.Column("gemaakt_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("klaar_vanaf", sa.DateTime(timezone=True), nullable=False),
        sa.Column("bezet_tot", sa.DateTime(timezone=True), nullable=True),
        sa.Column("pogingen", sa.Integer(), nullable=False),
        sa.Column(
            "stand",
            sa.Enum(
                "wacht",
                "gedaan",
                "mislukt",
                "vervallen",
                name="stand",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("fout", sa.String(length=80), nullable=True),
        sa.Column("afgerond_op", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("(stand = 'wacht') = (afgerond_op IS NULL)", name=op.f("ck_job_afgerond")),
        sa.CheckConstraint("pogingen >= 0", name=op.f("ck_job_pogingen")),
        sa.ForeignKeyConstraint(["persoon"], ["persoon.id"], name=op.f("fk_job_persoon")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_job")),
        sa.UniqueConstraint("sleutel", name=op.f("uq_job_sleutel")),
    )
    op.create_index(op.f("ix_job_persoon"), "job", ["persoon"], unique=False)
    op.create_index(op.f("ix_job_soort_gemaakt_op"), "job", ["soort", "gemaakt_op"], unique=False)
    op.create_index(op.f("ix_job_stand_klaar_vanaf"), "job", ["stand", "klaar_vanaf"], unique=False)


def _sessie() -> None:
    op.create_table(
        "sessie",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("persoon", sa.String(length=36), nullable=False),
        sa.Column("begonnen_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("eindigt_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("met_factor", sa.Boolean(), nullable=False),
        sa.Column("bevestigd_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("voorbeeld", sa.Boolean(), nullable=False),
        sa.Column("beeindigd_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("apparaat", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(["persoon"], ["persoon.id"], name=op.f("fk_sessie_persoon")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sessie")),
    )
    op.create_index(op.f("ix_sessie_persoon"), "sessie", ["persoon"], unique=False)
