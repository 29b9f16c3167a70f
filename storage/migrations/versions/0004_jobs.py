"""Work that needs the network or a process of its own, and the files that come of it."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def _id() -> sa.Column[int]:
    return sa.Column(
        "id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True
    )


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "jobs",
        _id(),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("employee_id", sa.BigInteger, sa.ForeignKey("employees.id"), nullable=False),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False, server_default="waiting"),
        sa.Column("begun", sa.Integer, nullable=False, server_default="0"),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("ended_at", sa.BigInteger),
        sa.Column("code", sa.Text),
        sa.Column("reason", sa.Text),
        sa.Column("traceback", sa.Text),
        sqlite_autoincrement=True,
    )
    waiting = sa.text("state = 'waiting'")
    op.create_index("jobs_waiting", "jobs", ["id"], sqlite_where=waiting, postgresql_where=waiting)
    op.create_table(
        "files",
        _id(),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("media_type", sa.Text, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("audit_by_employee", "audit", ["employee_id", "at"])
    op.create_index("audit_by_moment", "audit", ["at"])


def downgrade() -> None:
    """Take the tables away."""
    op.drop_index("audit_by_moment", "audit")
    op.drop_index("audit_by_employee", "audit")
    op.drop_table("files")
    op.drop_table("jobs")
