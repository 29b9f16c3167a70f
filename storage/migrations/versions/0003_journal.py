"""The field journal: meetings, activities with what was attached, feedback, follow-ups and tasks."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def _id() -> sa.Column[int]:
    return sa.Column(
        "id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True
    )


def _client() -> sa.Column[int]:
    return sa.Column("client_id", sa.BigInteger, sa.ForeignKey("clients.id"), nullable=False)


def _employee(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, sa.ForeignKey("employees.id"), nullable=False)


# Promised touches and tasks that wait, in one list; only tasks have a kind.
_OPEN_ITEMS = """
create view open_items as
select
    f.id as item_id, cast(null as text) as item_kind, f.text as item_text, f.due_on as item_due_on,
    f.manager_id as item_holder_id, cast(null as bigint) as item_feedback_id, f.client_id as item_client_id,
    1 as item_is_promised
from follow_ups as f where f.state = 'open'
union all
select t.id, t.kind, t.text, t.due_on, t.owner_id, t.feedback_id, t.client_id, 0
from tasks as t where t.state = 'open'
"""


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "meetings",
        _id(),
        _client(),
        sa.Column("contact_id", sa.BigInteger, sa.ForeignKey("contacts.id")),
        _employee("manager_id"),
        sa.Column("starts_at", sa.BigInteger, nullable=False),
        sa.Column("ends_at", sa.BigInteger, nullable=False),
        sa.Column("zone", sa.Text, nullable=False),
        sa.Column("place", sa.Text, nullable=False, server_default=""),
        sa.Column("goal", sa.Text, nullable=False, server_default=""),
        sa.Column("travel_minutes", sa.Integer, nullable=False, server_default="30"),
        sa.Column("state", sa.Text, nullable=False, server_default="planned"),
        sa.Column("late_minutes", sa.Integer),
        sa.Column("cancel_reason", sa.Text, nullable=False, server_default=""),
        sa.Column("prepared", sa.Text, nullable=False, server_default=""),
        sa.Column("times_moved", sa.Integer, nullable=False, server_default="0"),
        sa.Column("revision", sa.Integer, nullable=False, server_default="0"),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("closed_at", sa.BigInteger),
    )
    op.create_index("meetings_by_manager", "meetings", ["manager_id", "starts_at"])
    op.create_index("meetings_by_client", "meetings", ["client_id", "starts_at"])
    op.create_table(
        "activities",
        _id(),
        _client(),
        _employee("manager_id"),
        sa.Column("contact_id", sa.BigInteger, sa.ForeignKey("contacts.id")),
        sa.Column("meeting_id", sa.BigInteger, sa.ForeignKey("meetings.id")),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("happened_at", sa.BigInteger, nullable=False),
        sa.Column("result", sa.Text, nullable=False, server_default=""),
        sa.Column("note", sa.Text, nullable=False, server_default=""),
        sa.Column("mood", sa.Text),
        sa.Column("objection", sa.Text),
        sa.Column("no_next_step_reason", sa.Text, nullable=False, server_default=""),
        sa.Column("place_check", sa.Text),
        sa.Column("latitude", sa.Float),
        sa.Column("longitude", sa.Float),
        sa.Column("place_is_own", sa.Integer),
        sa.Column("distance_m", sa.Integer),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("changed_at", sa.BigInteger),
        sa.Column("undone_at", sa.BigInteger),
    )
    op.create_index("activities_by_client", "activities", ["client_id", "happened_at"])
    op.create_index("activities_by_manager", "activities", ["manager_id", "happened_at", "kind", "client_id"])
    held = sa.text("meeting_id is not null")
    op.create_index(
        "activities_by_meeting", "activities", ["meeting_id"], sqlite_where=held, postgresql_where=held
    )
    op.create_table(
        "feedback",
        _id(),
        _client(),
        _employee("manager_id"),
        sa.Column("activity_id", sa.BigInteger, sa.ForeignKey("activities.id")),
        sa.Column("sign", sa.Text, nullable=False),
        sa.Column("topic", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("can_fix", sa.Integer),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("taken_by", sa.BigInteger, sa.ForeignKey("employees.id")),
        sa.Column("answer", sa.Text, nullable=False, server_default=""),
        sa.Column("answered_by", sa.BigInteger, sa.ForeignKey("employees.id")),
        sa.Column("answered_at", sa.BigInteger),
        sa.Column("client_told_at", sa.BigInteger),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("undone_at", sa.BigInteger),
    )
    op.create_index("feedback_by_client", "feedback", ["client_id", "created_at"])
    op.create_table(
        "attachments",
        _id(),
        sa.Column("activity_id", sa.BigInteger, sa.ForeignKey("activities.id", ondelete="cascade")),
        sa.Column("feedback_id", sa.BigInteger, sa.ForeignKey("feedback.id", ondelete="cascade")),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("file_id", sa.Text, nullable=False),
        sa.Column("file_name", sa.Text, nullable=False, server_default=""),
        sa.Column("caption", sa.Text, nullable=False, server_default=""),
    )
    op.create_index("attachments_by_activity", "attachments", ["activity_id"])
    op.create_index("attachments_by_feedback", "attachments", ["feedback_id"])
    op.create_table(
        "follow_ups",
        _id(),
        _client(),
        _employee("manager_id"),
        sa.Column("activity_id", sa.BigInteger, sa.ForeignKey("activities.id")),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("due_on", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False, server_default="open"),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("closed_at", sa.BigInteger),
    )
    op.create_index("follow_ups_by_manager", "follow_ups", ["manager_id", "state", "due_on"])
    op.create_index("follow_ups_by_client", "follow_ups", ["client_id", "state"])
    op.create_index("follow_ups_by_activity", "follow_ups", ["activity_id"])
    op.create_table(
        "tasks",
        _id(),
        sa.Column("client_id", sa.BigInteger, sa.ForeignKey("clients.id")),
        _employee("owner_id"),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("due_on", sa.Text, nullable=False),
        sa.Column("activity_id", sa.BigInteger, sa.ForeignKey("activities.id")),
        sa.Column("feedback_id", sa.BigInteger, sa.ForeignKey("feedback.id")),
        sa.Column("state", sa.Text, nullable=False, server_default="open"),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("closed_at", sa.BigInteger),
        sa.Column("closed_by", sa.BigInteger, sa.ForeignKey("activities.id")),
    )
    op.create_index("tasks_by_owner", "tasks", ["owner_id", "state", "due_on"])
    op.create_index("tasks_by_client", "tasks", ["client_id", "state"])
    op.create_index("tasks_by_activity", "tasks", ["activity_id"])
    op.create_index("tasks_by_feedback", "tasks", ["feedback_id"])
    op.create_index("tasks_by_closed_by", "tasks", ["closed_by"])
    op.execute(_OPEN_ITEMS)


def downgrade() -> None:
    """Take the tables away."""
    op.execute("drop view open_items")
    for table in ("tasks", "follow_ups", "attachments", "feedback", "activities", "meetings"):
        op.drop_table(table)
