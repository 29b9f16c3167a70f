"""Employees, departments, invitations, groups, and the way of updates in and messages out."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def _id() -> sa.Column[int]:
    return sa.Column(
        "id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True
    )


def upgrade() -> None:
    """Make the tables."""
    op.create_table("departments", _id(), sa.Column("name", sa.Text, nullable=False, unique=True))
    op.create_table(
        "employees",
        _id(),
        sa.Column("telegram_id", sa.BigInteger, nullable=False, unique=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("department_id", sa.BigInteger, sa.ForeignKey("departments.id")),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("zone", sa.Text, nullable=False),
        sa.Column("work_days", sa.Text, nullable=False, server_default="12345"),
        sa.Column("work_from", sa.Text, nullable=False, server_default="09:00"),
        sa.Column("work_until", sa.Text, nullable=False, server_default="18:00"),
        sa.Column("quiet_from", sa.Text, nullable=False, server_default="21:00"),
        sa.Column("quiet_until", sa.Text, nullable=False, server_default="08:00"),
        sa.Column("joined_at", sa.BigInteger, nullable=False),
        sa.Column("removed_at", sa.BigInteger),
        sa.Column("unreachable_at", sa.BigInteger),
    )
    op.create_index("employees_by_department", "employees", ["department_id"])
    op.create_table(
        "invitations",
        _id(),
        sa.Column("secret_hash", sa.Text, nullable=False, unique=True),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("department_id", sa.BigInteger, sa.ForeignKey("departments.id")),
        sa.Column("created_by", sa.BigInteger, sa.ForeignKey("employees.id")),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("expires_at", sa.BigInteger, nullable=False),
        sa.Column("used_at", sa.BigInteger),
        sa.Column("used_by", sa.BigInteger),
    )
    op.create_table(
        "groups",
        sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("thread_id", sa.BigInteger),
        sa.Column("department_id", sa.BigInteger, sa.ForeignKey("departments.id"), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("bound_by", sa.BigInteger, sa.ForeignKey("employees.id"), nullable=False),
        sa.Column("bound_at", sa.BigInteger, nullable=False),
        sa.Column("lost_at", sa.BigInteger),
    )
    op.create_table(
        "strangers",
        sa.Column("person_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("since", sa.BigInteger, nullable=False),
        sa.Column("answers", sa.Integer, nullable=False),
    )
    op.create_table(
        "facts",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )
    op.create_table(
        "inbox",
        sa.Column(
            "position",
            sa.BigInteger().with_variant(sa.Integer, "sqlite"),
            primary_key=True,
            autoincrement=True,
        ),
        sa.Column("update_id", sa.BigInteger, nullable=False, unique=True),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("received_at", sa.BigInteger, nullable=False),
        sa.Column("state", sa.Text, nullable=False, server_default="waiting"),
        sqlite_autoincrement=True,
    )
    waiting = sa.text("state = 'waiting'")
    op.create_index("inbox_waiting", "inbox", ["position"], sqlite_where=waiting, postgresql_where=waiting)
    op.create_table(
        "failed_updates",
        _id(),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("update_id", sa.BigInteger, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("traceback", sa.Text, nullable=False),
        sa.Column("failed_at", sa.BigInteger, nullable=False),
        sa.Column("replayed_at", sa.BigInteger),
    )
    op.create_table(
        "conversations",
        sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("person_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("thread_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("step", sa.Text),
        sa.Column("draft", sa.Text, nullable=False),
    )
    op.create_table(
        "notices",
        _id(),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("recipient_id", sa.BigInteger, sa.ForeignKey("employees.id"), nullable=False),
        sa.Column("subject_id", sa.BigInteger, nullable=False),
        sa.Column("occurrence", sa.Text, nullable=False),
        sa.Column("due_at", sa.BigInteger, nullable=False),
        sa.Column("planned_for", sa.BigInteger, nullable=False),
        sa.Column("state", sa.Text, nullable=False, server_default="pending"),
        sa.Column("reason", sa.Text),
        sa.Column("settled_at", sa.BigInteger),
        sa.Column("outbox_id", sa.BigInteger),
        sa.UniqueConstraint("kind", "subject_id", "occurrence", "recipient_id", name="notices_told_once"),
    )
    op.create_index("notices_by_due", "notices", ["state", "due_at"])
    op.create_index("notices_by_recipient", "notices", ["recipient_id", "state", "due_at"])
    sent = sa.text("outbox_id is not null")
    op.create_index("notices_by_outbox", "notices", ["outbox_id"], sqlite_where=sent, postgresql_where=sent)
    op.create_table(
        "outbox",
        _id(),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("method", sa.Text, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("priority", sa.Integer, nullable=False),
        sa.Column("notice_id", sa.BigInteger),
        sa.Column("state", sa.Text, nullable=False, server_default="waiting"),
        sa.Column("attempts", sa.Integer, nullable=False, server_default="0"),
        sa.Column("not_before", sa.BigInteger),
        sa.Column("told_to_wait", sa.Integer, nullable=False, server_default="0"),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("expires_at", sa.BigInteger, nullable=False),
        sa.Column("settled_at", sa.BigInteger),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("error", sa.Text),
        sa.Column("fault", sa.Text),
    )
    op.create_index("outbox_waiting", "outbox", ["id"], sqlite_where=waiting, postgresql_where=waiting)
    settled = sa.text("settled_at is not null")
    op.create_index(
        "outbox_by_settled", "outbox", ["settled_at"], sqlite_where=settled, postgresql_where=settled
    )
    told = sa.text("notice_id is not null")
    op.create_index("outbox_by_notice", "outbox", ["notice_id"], sqlite_where=told, postgresql_where=told)
    op.create_table(
        "audit",
        _id(),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("employee_id", sa.BigInteger),
        sa.Column("verb", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("subject_id", sa.BigInteger),
        sa.Column("before", sa.Text),
        sa.Column("after", sa.Text),
    )


def downgrade() -> None:
    """Take the tables away."""
    names = "audit outbox notices conversations failed_updates inbox facts strangers groups invitations"
    for table in [*names.split(), "employees", "departments"]:
        op.drop_table(table)
