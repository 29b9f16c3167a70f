"""What a client paid and was shipped in some days, added up from an index alone. Revision 0018."""

from alembic import op

revision = "0018"
down_revision = "0017"

_BY_DAY = ["client_id", "issued_on"], ["client_id", "paid_on"]


def upgrade() -> None:
    """Index the sums too."""
    shipped, paid = _BY_DAY
    _index([*shipped, "currency", "amount"], [*paid, "currency", "amount", "reversed_at"])


def downgrade() -> None:
    """Index as before."""
    _index(*_BY_DAY)


def _index(shipped: list[str], paid: list[str]) -> None:
    op.drop_index("invoices_by_client_day", "invoices")
    op.create_index("invoices_by_client_day", "invoices", shipped)
    op.drop_index("payments_by_client", "payments")
    op.create_index("payments_by_client", "payments", paid)
