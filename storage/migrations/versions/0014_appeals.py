"""Appeals of our people to one another, and what is asked, decided or broken and not seen through.

Revision 0014 adds the table `appeals`, and indexes of what is open of concessions, complaints and disputes.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

# What is open is a few rows of a large table, each in an index of its own.
_OPEN = {
    "concessions_asked": ("concessions", "created_at", "state = 'asked'"),
    "concessions_decided": ("concessions", "decided_at", "state in ('allowed', 'refused')"),
    "feedback_untold": (
        "feedback",
        "created_at",
        "state = 'answered' and client_told_at is null and undone_at is null",
    ),
    "invoices_disputed": ("invoices", "disputed_at", "disputed_at is not null and paid < amount"),
}


def _employee(name: str, *, is_known: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, sa.ForeignKey("employees.id"), nullable=not is_known)


def upgrade() -> None:
    """Make the table. Its `about` and `about_id` name the record, besides the client, that it is about."""
    op.create_table(
        "appeals",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True
        ),
        sa.Column("kind", sa.Text, nullable=False),
        _employee("author_id", is_known=True),
        # none where it is for the leaders of the department
        _employee("addressee_id"),
        sa.Column("department_id", sa.BigInteger, sa.ForeignKey("departments.id")),
        sa.Column("client_id", sa.BigInteger, sa.ForeignKey("clients.id")),
        sa.Column("about", sa.Text, nullable=False, server_default=""),
        sa.Column("about_id", sa.BigInteger),
        # of one question to several people
        sa.Column("parent_id", sa.BigInteger, sa.ForeignKey("appeals.id")),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("due_on", sa.Text),
        sa.Column("state", sa.Text, nullable=False, server_default="new"),
        sa.Column("answer", sa.Text, nullable=False, server_default=""),
        _employee("answered_by"),
        sa.Column("answered_at", sa.BigInteger),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("closed_at", sa.BigInteger),
    )
    op.create_index("appeals_by_author", "appeals", ["author_id", "created_at"])
    op.create_index("appeals_by_addressee", "appeals", ["addressee_id", "created_at"])
    op.create_index("appeals_by_client", "appeals", ["client_id"])
    op.create_index("appeals_by_parent", "appeals", ["parent_id"])
    open_ = sa.text("closed_at is null")
    op.create_index("appeals_open", "appeals", ["created_at"], sqlite_where=open_, postgresql_where=open_)
    for name, (table, column, condition) in _OPEN.items():
        of = sa.text(condition)
        op.create_index(name, table, [column], sqlite_where=of, postgresql_where=of)


def downgrade() -> None:
    """Take the indexes and the table away."""
    for name, (table, _, _) in _OPEN.items():
        op.drop_index(name, table)
    op.drop_table("appeals")
