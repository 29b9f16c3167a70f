"""Summaries, digests of groups, plans and closed days."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Make the tables. A digest's `outbox_id` is the message by which it first went out."""
    op.add_column("groups", sa.Column("digest_at", sa.Text, nullable=False, server_default="19:15"))
    op.add_column("groups", sa.Column("shows", sa.Text, nullable=False, server_default=""))
    op.create_table(
        "digests",
        sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("day", sa.Text, primary_key=True),
        sa.Column("outbox_id", sa.BigInteger, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("changed_at", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "digest_tasks",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True
        ),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("employee_id", sa.BigInteger, sa.ForeignKey("employees.id")),
        sa.Column("given_by", sa.BigInteger, sa.ForeignKey("employees.id"), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("task_id", sa.BigInteger, sa.ForeignKey("tasks.id")),
        sa.Column("created_at", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "summary_choices",
        sa.Column("employee_id", sa.BigInteger, sa.ForeignKey("employees.id"), primary_key=True),
        sa.Column("told_at", sa.Text, nullable=False),
        sa.Column("hidden", sa.Text, nullable=False),
    )
    op.create_table(
        "work_profiles",
        sa.Column("employee_id", sa.BigInteger, sa.ForeignKey("employees.id"), primary_key=True),
        sa.Column("norm", sa.Text, nullable=False, server_default="none"),
        sa.Column("hired_on", sa.Text),
    )
    op.create_table(
        "calendar_links",
        sa.Column("employee_id", sa.BigInteger, sa.ForeignKey("employees.id"), primary_key=True),
        sa.Column("secret_hash", sa.Text, nullable=False, unique=True),
        sa.Column("made_at", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "closed_days",
        sa.Column("employee_id", sa.BigInteger, sa.ForeignKey("employees.id"), primary_key=True),
        sa.Column("day", sa.Text, primary_key=True),
        sa.Column("closed_at", sa.BigInteger, nullable=False),
        sa.Column("comment", sa.Text, nullable=False, server_default=""),
    )
    op.create_table(
        "month_reports",
        sa.Column("employee_id", sa.BigInteger, sa.ForeignKey("employees.id"), primary_key=True),
        sa.Column("month", sa.Text, primary_key=True),
        sa.Column("comment", sa.Text, nullable=False, server_default=""),
        sa.Column("sent_at", sa.BigInteger),
    )
    op.create_index("meetings_by_start", "meetings", ["manager_id", "state", "starts_at"])
    op.create_index("payment_promises_by_day", "payment_promises", ["state", "due_on"])
    op.create_index("feedback_by_state", "feedback", ["state", "created_at"])
    op.create_index("feedback_by_manager", "feedback", ["manager_id", "created_at"])
    op.create_index("clients_by_owner_since", "clients", ["owner_id", "created_at"])


def downgrade() -> None:
    """Take the tables away."""
    op.drop_index("payment_promises_by_day", "payment_promises")
    op.drop_index("feedback_by_state", "feedback")
    op.drop_index("clients_by_owner_since", "clients")
    op.drop_index("feedback_by_manager", "feedback")
    op.drop_index("meetings_by_start", "meetings")
    op.drop_table("month_reports")
    op.drop_table("closed_days")
    op.drop_table("calendar_links")
    op.drop_table("work_profiles")
    op.drop_table("summary_choices")
    op.drop_table("digest_tasks")
    op.drop_table("digests")
    op.drop_column("groups", "shows")
    op.drop_column("groups", "digest_at")
