"""A file of answers says on which request of two people it rests; what lay there was made before that and goes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Take the files of before away, in which one person got raters under pseudonyms, and add the column."""
    op.execute(sa.delete(sa.table("uitvoer")))
    op.add_column("uitvoer", sa.Column("verzoek", sa.String(length=36), nullable=True))


def downgrade() -> None:
    """Take the column away, and the files with it: who still wants one asks again."""
    op.execute(sa.delete(sa.table("uitvoer")))
    with op.batch_alter_table("uitvoer") as batch:
        batch.drop_column("verzoek")
