"""An answer to each question about answers: it can stay, with a reason, where it could not be resolved."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0013"
down_revision = "0012"

KEY = "fk_integriteitsvlag_gehandhaafd_in"


def upgrade() -> None:
    """Make room for the answer."""
    with op.batch_alter_table("integriteitsvlag") as batch:
        batch.add_column(sa.Column("gehandhaafd_in", sa.Integer(), nullable=True))
        batch.create_foreign_key(op.f(KEY), "gebeurtenis", ["gehandhaafd_in"], ["seq"])


def downgrade() -> None:
    """Take it away, unless a question stayed."""
    refuse_losing_rows("integriteitsvlag", "gehandhaafd_in")
    with op.batch_alter_table("integriteitsvlag") as batch:
        batch.drop_constraint(op.f(KEY), type_="foreignkey")
        batch.drop_column("gehandhaafd_in")
