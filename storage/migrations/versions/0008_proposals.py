"""Proposals, cadences, concessions and what the head keeps for everybody."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def _id() -> sa.Column[int]:
    return sa.Column(
        "id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True
    )


def _client() -> sa.Column[int]:
    return sa.Column("client_id", sa.BigInteger, sa.ForeignKey("clients.id"), nullable=False)


def _employee(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, sa.ForeignKey("employees.id"), nullable=nullable)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default="")


# Proposals with what is shown of them but for their clients. `p_next_on` is when each is spoken of next.
_LISTED_PROPOSALS = """
create view listed_proposals as
select
    p.id as p_id, p.client_id as p_client_id, p.manager_id as p_manager_id, p.text as p_text,
    p.amount as p_amount, p.currency as p_currency, p.channel as p_channel, p.file_kind as p_file_kind,
    p.file_id as p_file_id, p.file_name as p_file_name, p.state as p_state,
    p.created_at as p_created_at, p.send_at as p_send_at,
    p.send_on as p_send_on, p.sent_at as p_sent_at, p.sent_on as p_sent_on, p.received as p_received,
    p.client_next as p_client_next, p.urgency as p_urgency, p.expected_on as p_expected_on,
    p.month_moves as p_month_moves, p.touches as p_touches, p.contacted_at as p_contacted_at,
    p.closed_at as p_closed_at, p.closed_on as p_closed_on, p.reason as p_reason, p.note as p_note,
    p.competitor as p_competitor, p.return_on as p_return_on, e.name as p_manager_name,
    w.name as p_contact_name, w.phone as p_phone, r.agreed_on as p_agreed_on, r.stopped_by as p_stopped_by,
    case
        when p.state = 'draft' then p.send_on when p.state = 'lost' then p.return_on
        when r.state = 'running' then r.next_on
    end as p_next_on
from proposals as p
join employees as e on e.id = p.manager_id
left join whom_to_call as w on w.client_id = p.client_id
left join cadence_runs as r on r.kind = 'proposal' and r.subject_id = p.id
"""


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "department_settings",
        sa.Column("department_id", sa.BigInteger, sa.ForeignKey("departments.id"), primary_key=True),
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
        _employee("changed_by"),
        sa.Column("changed_at", sa.BigInteger, nullable=False),
    )
    _proposals()
    _cadences()
    _concessions()
    _papers()
    op.execute(_LISTED_PROPOSALS)
    op.add_column("tasks", sa.Column("given_by", sa.BigInteger))
    op.add_column("tasks", sa.Column("accepted_at", sa.BigInteger))
    op.add_column("tasks", _text("returned_because"))
    given = sa.text("given_by is not null")
    op.create_index(
        "tasks_by_giver",
        "tasks",
        ["given_by", "state", "due_on"],
        sqlite_where=given,
        postgresql_where=given,
    )


def _proposals() -> None:
    op.create_table(
        "proposals",
        _id(),
        _client(),
        _employee("manager_id"),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("amount", sa.BigInteger),
        _text("currency"),
        _text("channel"),
        _text("file_kind"),
        _text("file_id"),
        _text("file_name"),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("send_at", sa.BigInteger),
        sa.Column("send_on", sa.Text),
        sa.Column("sent_at", sa.BigInteger),
        sa.Column("sent_on", sa.Text),
        sa.Column("received", sa.Integer),
        _text("client_next"),
        _text("urgency"),
        sa.Column("expected_on", sa.Text),
        sa.Column("month_moves", sa.Integer, nullable=False, server_default="0"),
        _text("touches"),
        sa.Column("contacted_at", sa.BigInteger),
        sa.Column("closed_at", sa.BigInteger),
        sa.Column("closed_on", sa.Text),
        _text("reason"),
        _text("note"),
        _text("competitor"),
        sa.Column("return_on", sa.Text),
    )
    op.create_index("proposals_by_manager", "proposals", ["manager_id", "state"])
    op.create_index("proposals_by_client", "proposals", ["client_id", "state"])
    op.create_index("proposals_by_sent", "proposals", ["sent_on", "manager_id"])
    op.create_index("proposals_by_closed", "proposals", ["closed_on", "manager_id"])
    op.create_index("proposals_by_expected", "proposals", ["state", "expected_on"])


def _cadences() -> None:
    op.create_table(
        "cadence_runs",
        _id(),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("subject_id", sa.BigInteger, nullable=False),
        _client(),
        _employee("manager_id"),
        sa.Column("steps", sa.Text, nullable=False),
        sa.Column("begun_at", sa.BigInteger, nullable=False),
        sa.Column("anchor_on", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False, server_default="0"),
        sa.Column("counted", sa.Integer, nullable=False, server_default="0"),
        sa.Column("agreed_on", sa.Text),
        sa.Column("turn", sa.Integer, nullable=False, server_default="0"),
        sa.Column("next_on", sa.Text),
        sa.Column("next_at", sa.BigInteger),
        sa.Column("last_told_on", sa.Text),
        sa.Column("state", sa.Text, nullable=False, server_default="running"),
        sa.Column("stopped_by", sa.BigInteger, sa.ForeignKey("activities.id")),
        sa.Column("stopped_at", sa.BigInteger),
        sa.UniqueConstraint("kind", "subject_id", name="one_run_of_a_kind"),
    )
    op.create_index("cadence_runs_by_client", "cadence_runs", ["client_id", "state"])
    op.create_index("cadence_runs_by_manager", "cadence_runs", ["manager_id", "state", "next_on"])
    op.create_index("cadence_runs_by_next", "cadence_runs", ["state", "next_at"])
    stopped = sa.text("stopped_by is not null")
    op.create_index(
        "cadence_runs_by_activity",
        "cadence_runs",
        ["stopped_by"],
        sqlite_where=stopped,
        postgresql_where=stopped,
    )
    op.create_table(
        "client_rhythms",
        sa.Column(
            "client_id", sa.BigInteger, sa.ForeignKey("clients.id", ondelete="cascade"), primary_key=True
        ),
        sa.Column("every_days", sa.Integer),
        sa.Column("most_a_week", sa.Integer),
        _employee("changed_by"),
        sa.Column("changed_at", sa.BigInteger, nullable=False),
    )


def _concessions() -> None:
    op.create_table(
        "concessions",
        _id(),
        _client(),
        _employee("manager_id"),
        sa.Column("proposal_id", sa.BigInteger, sa.ForeignKey("proposals.id")),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("value", sa.BigInteger, nullable=False, server_default="0"),
        sa.Column("worth", sa.BigInteger),
        _text("currency"),
        _text("note"),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("limit_was", sa.BigInteger),
        _text("question"),
        _text("answer"),
        _employee("decided_by", nullable=True),
        sa.Column("decided_at", sa.BigInteger),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("conceded_on", sa.Text, nullable=False),
    )
    op.create_index("concessions_by_client", "concessions", ["client_id", "conceded_on"])
    op.create_index("concessions_by_day", "concessions", ["conceded_on", "state"])


def _papers() -> None:
    op.create_table(
        "papers",
        _id(),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("department_id", sa.BigInteger, sa.ForeignKey("departments.id"), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("name_key", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("dated_on", sa.Text, nullable=False),
        _text("file_kind"),
        _text("file_id"),
        _text("file_name"),
        _text("text"),
        _employee("added_by"),
        sa.Column("added_at", sa.BigInteger, nullable=False),
        sa.Column("replaced_at", sa.BigInteger),
    )
    op.create_index("papers_by_department", "papers", ["department_id", "kind", "replaced_at"])
    op.create_table(
        "paper_readers",
        sa.Column(
            "paper_id", sa.BigInteger, sa.ForeignKey("papers.id", ondelete="cascade"), primary_key=True
        ),
        sa.Column("employee_id", sa.BigInteger, sa.ForeignKey("employees.id"), primary_key=True),
        sa.Column("read_at", sa.BigInteger, nullable=False),
    )


def downgrade() -> None:
    """Take the tables away."""
    op.execute("drop view listed_proposals")
    op.drop_index("tasks_by_giver", "tasks")
    for column in ("returned_because", "accepted_at", "given_by"):
        op.drop_column("tasks", column)
    for table in (
        "paper_readers",
        "papers",
        "concessions",
        "client_rhythms",
        "cadence_runs",
        "proposals",
        "department_settings",
    ):
        op.drop_table(table)
