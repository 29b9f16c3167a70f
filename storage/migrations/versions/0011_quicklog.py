"""Messages understood at once, and the words each manager taught."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def _id() -> sa.Column[int]:
    return sa.Column(
        "id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True
    )


def upgrade() -> None:
    """Make the tables. `fate` is what became of a message: saved as shown, changed, a note, dropped."""
    op.create_table(
        "told_messages",
        _id(),
        sa.Column("employee_id", sa.BigInteger, sa.ForeignKey("employees.id"), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("shown", sa.Text, nullable=False),
        sa.Column("saved", sa.Text, nullable=False, server_default=""),
        sa.Column("verbs", sa.Text, nullable=False, server_default=""),
        sa.Column("fate", sa.Text, nullable=False, server_default="open"),
        sa.Column("told_at", sa.BigInteger, nullable=False),
    )
    op.create_index("told_messages_by_moment", "told_messages", ["told_at"])
    op.create_table(
        "client_aliases",
        sa.Column("employee_id", sa.BigInteger, sa.ForeignKey("employees.id"), primary_key=True),
        sa.Column("alias", sa.Text, primary_key=True),
        sa.Column(
            "client_id", sa.BigInteger, sa.ForeignKey("clients.id", ondelete="cascade"), primary_key=True
        ),
        sa.Column("learnt_at", sa.BigInteger, nullable=False),
    )
    op.create_index("client_aliases_by_client", "client_aliases", ["client_id"])


def downgrade() -> None:
    """Take the tables away."""
    op.drop_table("client_aliases")
    op.drop_table("told_messages")
