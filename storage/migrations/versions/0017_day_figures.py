"""The figures of days and weeks, each read from an index alone however long the book is. Revision 0017."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Index what figures are counted by: with what was taken back, and by days.

    By its state, an answer that the client has not heard is found before those that he has.
    """
    op.drop_index("activities_by_manager", "activities")
    op.create_index(
        "activities_by_manager", "activities", ["manager_id", "happened_at", "kind", "client_id", "undone_at"]
    )
    op.drop_index("proposals_by_manager", "proposals")
    op.create_index("proposals_by_manager", "proposals", ["manager_id", "state", "closed_on"])
    op.create_index("proposals_by_manager_sent", "proposals", ["manager_id", "sent_on"])
    _index_untold("state")


def downgrade() -> None:
    """Index as before."""
    _index_untold("created_at")
    op.drop_index("proposals_by_manager_sent", "proposals")
    op.drop_index("proposals_by_manager", "proposals")
    op.create_index("proposals_by_manager", "proposals", ["manager_id", "state"])
    op.drop_index("activities_by_manager", "activities")
    op.create_index("activities_by_manager", "activities", ["manager_id", "happened_at", "kind", "client_id"])


def _index_untold(column: str) -> None:
    op.drop_index("feedback_untold", "feedback")
    untold = sa.text("state = 'answered' and client_told_at is null and undone_at is null")
    op.create_index("feedback_untold", "feedback", [column], sqlite_where=untold, postgresql_where=untold)
