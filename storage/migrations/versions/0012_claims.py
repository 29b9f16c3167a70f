"""Places in the queue for what is due: found, taken and given back without touching what is not."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Index what is pending by its moment alone, and the claims by their turn and by chat."""
    pending, claimed = sa.text("state = 'pending'"), sa.text("state = 'claimed'")
    op.drop_index("notices_by_due", "notices")
    op.create_index("notices_pending", "notices", ["due_at"], sqlite_where=pending, postgresql_where=pending)
    # without the state: claiming thousands would move them all about in an index of everybody's notices
    op.drop_index("notices_by_recipient", "notices")
    op.create_index("notices_by_recipient", "notices", ["recipient_id"])
    columns = {
        "outbox_claims_waiting": ["priority", "not_before", "notice_id"],
        "outbox_claims_by_chat": ["chat_id"],
    }
    for name, of in columns.items():
        op.create_index(name, "outbox", of, sqlite_where=claimed, postgresql_where=claimed)


def downgrade() -> None:
    """Let what is claimed be due again, and index as before."""
    op.execute("update notices set state = 'pending' where state = 'claimed'")
    op.execute("delete from outbox where state = 'claimed'")
    for name in ("outbox_claims_waiting", "outbox_claims_by_chat"):
        op.drop_index(name, "outbox")
    op.drop_index("notices_by_recipient", "notices")
    op.create_index("notices_by_recipient", "notices", ["recipient_id", "state", "due_at"])
    op.drop_index("notices_pending", "notices")
    op.create_index("notices_by_due", "notices", ["state", "due_at"])
