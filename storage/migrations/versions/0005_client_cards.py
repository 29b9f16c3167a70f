"""The client's card in full: terms, e-mails, contacts' notes, needs, news, dossier, files and checks."""

import sqlalchemy as sa
from alembic import op

from domain.searching import search_key

revision = "0005"
down_revision = "0004"

CLIENT_COLUMNS = (
    "category", "territory", "deferral_days", "payment_form", "delivery", "price_column", "credit_limit",
    "credit_currency", "order_interval_days", "card_changed_at", "field_asked_at",
)  # fmt: skip


def _id() -> sa.Column[int]:
    return sa.Column(
        "id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True
    )


def _client(*, is_key: bool = False) -> sa.Column[int]:
    there = sa.ForeignKey("clients.id", ondelete="cascade")
    return sa.Column("client_id", sa.BigInteger, there, nullable=False, primary_key=is_key)


def _author() -> sa.Column[int]:
    return sa.Column("author_id", sa.BigInteger, sa.ForeignKey("employees.id"), nullable=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default="")


def upgrade() -> None:
    """Make the tables. What was called a segment (A, B, C) is the category; a segment is a free word."""
    for name in ("category", "territory", "payment_form", "delivery", "price_column", "credit_currency"):
        op.add_column("clients", _text(name))
    for name in ("deferral_days", "order_interval_days"):
        op.add_column("clients", sa.Column(name, sa.Integer))
    # minor units: kopecks, cents
    op.add_column("clients", sa.Column("credit_limit", sa.BigInteger))
    for name in ("card_changed_at", "field_asked_at"):
        op.add_column("clients", sa.Column(name, sa.BigInteger))
    op.execute("update clients set category = segment, segment = '', card_changed_at = created_at")
    _index_clients()
    # ISO, "1980-11-27", or "--11-27" where the year is not known
    for name in ("email", "birthday", "note"):
        op.add_column("contacts", _text(name))
    op.create_table("client_emails", _client(is_key=True), sa.Column("email", sa.Text, primary_key=True))
    op.create_table(
        "needs",
        _id(),
        _client(),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("said_on", sa.Text, nullable=False),
        _author(),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("met_at", sa.BigInteger),
        sa.Column("removed_at", sa.BigInteger),
    )
    op.create_index("needs_by_client", "needs", ["client_id"])
    op.create_table(
        "client_news",
        _id(),
        _client(),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("happened_on", sa.Text, nullable=False),
        _author(),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("changes_plan", sa.Integer),
        sa.Column("removed_at", sa.BigInteger),
    )
    op.create_index("client_news_by_client", "client_news", ["client_id"])
    op.create_table(
        "dossiers",
        _client(is_key=True),
        sa.Column("part", sa.Text, primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
        _author(),
        sa.Column("written_at", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "client_files",
        _id(),
        _client(),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("file_id", sa.Text, nullable=False),
        _text("file_name"),
        _text("caption"),
        _author(),
        sa.Column("created_at", sa.BigInteger, nullable=False),
    )
    op.create_index("client_files_by_client", "client_files", ["client_id"])
    op.create_table(
        "credit_checks",
        _id(),
        _client(),
        sa.Column("checked_on", sa.Text, nullable=False),
        sa.Column("valid_until", sa.Text, nullable=False),
        # names of risk signs, a blank between two
        _text("signs"),
        sa.Column("mark", sa.Text, nullable=False),
        _text("note"),
        sa.Column("credit_limit", sa.BigInteger),
        _text("credit_currency"),
        sa.Column("deferral_days", sa.Integer),
        _author(),
        sa.Column("created_at", sa.BigInteger, nullable=False),
    )
    op.create_index("credit_checks_by_client", "credit_checks", ["client_id", "checked_on"])


def _index_clients() -> None:
    """Let every client be found by what is typed in any alphabet."""
    book = op.get_bind()
    others: dict[int, list[str]] = {}
    for client_id, *texts in book.execute(
        sa.text(
            "select client_id, phone, '' from client_phones union all "
            "select client_id, name, phone from contacts where removed_at is null"
        )
    ):
        others.setdefault(client_id, []).extend(texts)
    for client_id, name, tax_id, city in book.execute(
        sa.text("select id, name, tax_id, city from clients")
    ).fetchall():
        key = search_key(name, tax_id, city, *others.get(client_id, []))
        book.execute(
            sa.text("update clients set search_key = :key where id = :id"), {"key": key, "id": client_id}
        )


def downgrade() -> None:
    """Take the tables away."""
    for table in ("credit_checks", "client_files", "dossiers", "client_news", "needs", "client_emails"):
        op.drop_table(table)
    for name in ("email", "birthday", "note"):
        op.drop_column("contacts", name)
    op.execute("update clients set segment = category")
    for name in CLIENT_COLUMNS:
        op.drop_column("clients", name)
