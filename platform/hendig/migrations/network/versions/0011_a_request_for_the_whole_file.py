"""A request for the key is about one party, or about none: then it is for the file of the whole round."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from hendig.migrations.rows import refuse_losing_rows

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Let a request be about no party."""
    with op.batch_alter_table("sleutelverzoek") as batch:
        batch.alter_column("partij", existing_type=sa.String(length=36), nullable=True)


def downgrade() -> None:
    """Let every request be about a party, unless one is not."""
    without = sa.select(sa.func.count()).select_from(sa.table("sleutelverzoek")).where(sa.column("partij").is_(None))
    if op.get_bind().scalar(without):
        refuse_losing_rows("sleutelverzoek")
    with op.batch_alter_table("sleutelverzoek") as batch:
        batch.alter_column("partij", existing_type=sa.String(length=36), nullable=False)
