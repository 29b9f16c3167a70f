"""Invoices, payments and what they paid, promises to pay, reminders of debts, what was allowed on credit."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def _id() -> sa.Column[int]:
    return sa.Column(
        "id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True
    )


def _client(*, is_key: bool = False) -> sa.Column[int]:
    there = sa.ForeignKey("clients.id", ondelete="cascade")
    return sa.Column("client_id", sa.BigInteger, there, nullable=False, primary_key=is_key)


def _money(name: str, default: str | None = None) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False, server_default=default)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default="")


def _employee(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, sa.ForeignKey("employees.id"))


def upgrade() -> None:
    """Make the tables. Sums are minor units (kopecks, cents), days ISO text."""
    op.create_table(
        "invoices",
        _id(),
        _client(),
        sa.Column("number", sa.Text, nullable=False),
        # the number as it is compared, and its last digits without zeros, as purposes of payments name it
        sa.Column("number_key", sa.Text, nullable=False),
        sa.Column("number_tail", sa.Text, nullable=False),
        sa.Column("issued_on", sa.Text, nullable=False),
        sa.Column("due_on", sa.Text, nullable=False),
        sa.Column("currency", sa.Text, nullable=False),
        _money("amount"),
        # what a report says was paid by the end of its day, and all that was paid: that and payments after it
        _money("paid_before", "0"),
        sa.Column("balance_on", sa.Text),
        _money("paid", "0"),
        sa.Column("disputed_at", sa.BigInteger),
        _text("dispute"),
        sa.Column("told_step", sa.Integer),
        sa.Column("followed_up", sa.Integer, nullable=False, server_default="0"),
        sa.Column("import_id", sa.BigInteger),
        _employee("created_by"),
        sa.Column("created_at", sa.BigInteger, nullable=False),
    )
    op.create_index("invoices_known", "invoices", ["client_id", "number_key", "issued_on"], unique=True)
    unpaid = sa.text("paid < amount")
    op.create_index(
        "invoices_open",
        "invoices",
        ["client_id", "currency", "due_on", "amount", "paid"],
        sqlite_where=unpaid,
        postgresql_where=unpaid,
    )
    op.create_index("invoices_by_day", "invoices", ["issued_on", "client_id"])
    op.create_index("invoices_by_client_day", "invoices", ["client_id", "issued_on"])
    op.create_index("invoices_by_import", "invoices", ["import_id"])
    op.create_table(
        "payments",
        _id(),
        _client(),
        _text("number"),
        sa.Column("paid_on", sa.Text, nullable=False),
        sa.Column("currency", sa.Text, nullable=False),
        _money("amount"),
        # what no document took: the client's advance
        _money("credit"),
        _text("purpose"),
        sa.Column("import_id", sa.BigInteger),
        _employee("created_by"),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("reversed_at", sa.BigInteger),
    )
    op.create_index("payments_by_client", "payments", ["client_id", "paid_on"])
    op.create_index("payments_by_day", "payments", ["paid_on", "client_id"])
    op.create_index("payments_by_import", "payments", ["import_id"])
    op.create_table(
        "payment_documents",
        sa.Column(
            "payment_id", sa.BigInteger, sa.ForeignKey("payments.id", ondelete="cascade"), primary_key=True
        ),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("number_tail", sa.Text, nullable=False),
        # of a document that was chosen in the book, and not only named
        _text("number_key"),
        sa.Column("issued_on", sa.Text),
    )
    op.create_table(
        "allocations",
        sa.Column(
            "payment_id", sa.BigInteger, sa.ForeignKey("payments.id", ondelete="cascade"), primary_key=True
        ),
        sa.Column(
            "invoice_id", sa.BigInteger, sa.ForeignKey("invoices.id", ondelete="cascade"), primary_key=True
        ),
        _money("amount"),
        # the report's balance has this payment in it already
        sa.Column("is_inside", sa.Integer, nullable=False, server_default="0"),
    )
    op.create_index("allocations_by_invoice", "allocations", ["invoice_id"])
    op.create_table(
        "invoice_changes",
        _id(),
        sa.Column("import_id", sa.BigInteger, nullable=False),
        sa.Column(
            "invoice_id", sa.BigInteger, sa.ForeignKey("invoices.id", ondelete="cascade"), nullable=False
        ),
        # as it was before the import
        sa.Column("due_on", sa.Text, nullable=False),
        sa.Column("currency", sa.Text, nullable=False),
        _money("amount"),
        _money("paid_before"),
        sa.Column("balance_on", sa.Text),
    )
    op.create_index("invoice_changes_by_import", "invoice_changes", ["import_id"])
    op.create_index("invoice_changes_by_invoice", "invoice_changes", ["invoice_id"])
    op.create_table(
        "payment_promises",
        _id(),
        _client(),
        sa.Column("manager_id", sa.BigInteger, sa.ForeignKey("employees.id"), nullable=False),
        sa.Column("contact_id", sa.BigInteger, sa.ForeignKey("contacts.id")),
        _money("amount"),
        sa.Column("currency", sa.Text, nullable=False),
        sa.Column("due_on", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False, server_default="open"),
        # what the client had paid when he promised, on invoices up to this one and in advance
        _money("paid_before"),
        sa.Column("last_invoice_id", sa.BigInteger, nullable=False),
        _money("received", "0"),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("closed_at", sa.BigInteger),
    )
    op.create_index("payment_promises_by_client", "payment_promises", ["client_id", "state", "due_on"])
    open_ = sa.text("state = 'open'")
    op.create_index(
        "payment_promises_open", "payment_promises", ["due_on"], sqlite_where=open_, postgresql_where=open_
    )
    op.create_table(
        "debt_pauses",
        _client(is_key=True),
        sa.Column("reason", sa.Text, nullable=False),
        # told again on this day
        sa.Column("until", sa.Text, nullable=False),
        sa.Column("employee_id", sa.BigInteger, sa.ForeignKey("employees.id"), nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "credit_allowances",
        _id(),
        _client(),
        sa.Column("allowed_by", sa.BigInteger, sa.ForeignKey("employees.id"), nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("debt", sa.BigInteger, nullable=False),
        sa.Column("currency", sa.Text, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
    )
    op.create_index("credit_allowances_by_client", "credit_allowances", ["client_id", "created_at"])


def downgrade() -> None:
    """Take the tables away."""
    for table in (
        "credit_allowances", "debt_pauses", "payment_promises", "invoice_changes", "allocations",
        "payment_documents", "payments", "invoices",
    ):  # fmt: skip
        op.drop_table(table)
