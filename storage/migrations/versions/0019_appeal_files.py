"""Files that come with an appeal, or with the answer to it. Revision 0019 adds a column to `attachments`."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    """Add the column; few attachments have it."""
    op.add_column("attachments", sa.Column("appeal_id", sa.BigInteger))
    has_one = sa.text("appeal_id is not null")
    op.create_index(
        "attachments_by_appeal", "attachments", ["appeal_id"], sqlite_where=has_one, postgresql_where=has_one
    )


def downgrade() -> None:
    """Take it away."""
    op.drop_index("attachments_by_appeal", "attachments")
    op.drop_column("attachments", "appeal_id")
