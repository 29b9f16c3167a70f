"""What people said aloud: the recording's id at Telegram, and the words that were recognised in it."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """Make the table. `words` is empty until they are recognised or typed; `kept_at` is null until saved."""
    op.create_table(
        "voices",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True
        ),
        sa.Column("employee_id", sa.BigInteger, sa.ForeignKey("employees.id"), nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("file_id", sa.Text, nullable=False),
        sa.Column("unique_id", sa.Text, nullable=False),
        sa.Column("seconds", sa.Integer, nullable=False),
        sa.Column("words", sa.Text, nullable=False, server_default=""),
        sa.Column("sent_at", sa.BigInteger, nullable=False),
        sa.Column("kept_at", sa.BigInteger),
    )
    op.create_index("voices_by_file", "voices", ["employee_id", "unique_id"], unique=True)


def downgrade() -> None:
    """Take the table away."""
    op.drop_table("voices")
