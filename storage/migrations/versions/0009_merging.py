"""Two cards made one, clients handed over, and the journal in the order of time."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def _id() -> sa.Column[int]:
    return sa.Column(
        "id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True
    )


def _client(name: str, *, is_key: bool = False) -> sa.Column[int]:
    there = sa.ForeignKey("clients.id", ondelete="cascade")
    return sa.Column(name, sa.BigInteger, there, nullable=False, primary_key=is_key)


def _employee(name: str, *, is_known: bool = True) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, sa.ForeignKey("employees.id"), nullable=not is_known)


def upgrade() -> None:
    """Make the tables."""
    op.add_column("clients", sa.Column("merged_into", sa.BigInteger))
    merged = sa.text("merged_into is not null")
    op.create_index(
        "clients_merged", "clients", ["merged_into"], sqlite_where=merged, postgresql_where=merged
    )
    # an export of the journal goes through it in the order of time
    op.create_index("activities_by_moment", "activities", ["happened_at", "id"])
    # pairs have the smaller id first
    op.create_table(
        "likely_duplicates",
        _client("first_id", is_key=True),
        _client("second_id", is_key=True),
        sa.Column("likeness", sa.Text, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
    )
    op.create_index("likely_duplicates_by_second", "likely_duplicates", ["second_id"])
    op.create_table(
        "different_clients",
        _client("first_id", is_key=True),
        _client("second_id", is_key=True),
        _employee("said_by"),
        sa.Column("said_at", sa.BigInteger, nullable=False),
    )
    op.create_index("different_clients_by_second", "different_clients", ["second_id"])
    op.create_table(
        "merges",
        _id(),
        _client("kept_id"),
        _client("dropped_id"),
        _employee("merged_by"),
        sa.Column("merged_at", sa.BigInteger, nullable=False),
        sa.Column("undone_at", sa.BigInteger),
    )
    op.create_index("merges_by_kept", "merges", ["kept_id"])
    op.create_index("merges_by_dropped", "merges", ["dropped_id"])
    op.create_table(
        "merge_changes",
        _id(),
        sa.Column("merge_id", sa.BigInteger, sa.ForeignKey("merges.id", ondelete="cascade"), nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("row_key", sa.Text, nullable=False),
        sa.Column("before", sa.Text),
        sa.Column("after", sa.Text),
    )
    op.create_index("merge_changes_by_merge", "merge_changes", ["merge_id"])
    op.create_table(
        "handovers",
        _id(),
        _employee("made_by"),
        _employee("to_id"),
        sa.Column("made_at", sa.BigInteger, nullable=False),
        sa.Column("open_items", sa.Integer, nullable=False, server_default="0"),
        sa.Column("given_back_at", sa.BigInteger),
    )
    op.create_table(
        "handed_clients",
        sa.Column(
            "handover_id", sa.BigInteger, sa.ForeignKey("handovers.id", ondelete="cascade"), primary_key=True
        ),
        _client("client_id", is_key=True),
        _employee("from_id", is_known=False),
    )
    op.create_index("handed_clients_by_client", "handed_clients", ["client_id"])


def downgrade() -> None:
    """Take the tables away."""
    for table in (
        "handed_clients",
        "handovers",
        "merge_changes",
        "merges",
        "different_clients",
        "likely_duplicates",
    ):
        op.drop_table(table)
    op.drop_index("activities_by_moment", "activities")
    op.drop_index("clients_merged", "clients")
    op.drop_column("clients", "merged_into")
