"""Imported files, their rows, and what they changed; plans of managers."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def _id() -> sa.Column[int]:
    return sa.Column(
        "id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True
    )


def _import() -> sa.Column[int]:
    return sa.Column(
        "import_id", sa.BigInteger, sa.ForeignKey("imports.id", ondelete="cascade"), nullable=False
    )


def upgrade() -> None:
    """Make the tables. A plan's value is a decimal as text, sums and counts alike."""
    # the name as an import wrote it first; empty for clients that were typed
    op.add_column("clients", sa.Column("spelling", sa.Text, nullable=False, server_default=""))
    op.create_table(
        "imports",
        _id(),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("file_name", sa.Text, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("employee_id", sa.BigInteger, sa.ForeignKey("employees.id")),
        sa.Column("report_day", sa.Text, nullable=False),
        sa.Column("is_dated", sa.Integer, nullable=False, server_default="0"),
        sa.Column("pages", sa.Integer, nullable=False, server_default="0"),
        sa.Column("pages_done", sa.Integer, nullable=False, server_default="0"),
        sa.Column("tally", sa.Text, nullable=False, server_default="{}"),
        sa.Column("sight", sa.Text, nullable=False, server_default="{}"),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("applied_at", sa.BigInteger),
        sa.Column("undone_at", sa.BigInteger),
        sa.Column("undone_by", sa.BigInteger, sa.ForeignKey("employees.id")),
    )
    op.create_index("imports_by_moment", "imports", ["created_at"])
    op.create_table(
        # the records of a file, packed, until they are written
        "import_pages",
        sa.Column(
            "import_id", sa.BigInteger, sa.ForeignKey("imports.id", ondelete="cascade"), primary_key=True
        ),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("content", sa.Text, nullable=False),
    )
    op.create_table(
        # rows that were rejected, and rows that were taken with a doubt; or would be, where it is a forecast
        "import_remarks",
        _id(),
        _import(),
        sa.Column("row", sa.Integer, nullable=False),
        sa.Column("is_rejected", sa.Integer, nullable=False),
        sa.Column("is_forecast", sa.Integer, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
    )
    op.create_index("import_remarks_by_import", "import_remarks", ["import_id", "row"])
    op.create_table(
        "import_changes",
        _id(),
        _import(),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("before", sa.Text),
        sa.Column("after", sa.Text),
    )
    op.create_index("import_changes_by_import", "import_changes", ["import_id", "id"])
    op.create_table(
        "plan_figures",
        sa.Column("employee_id", sa.BigInteger, sa.ForeignKey("employees.id"), primary_key=True),
        sa.Column("month", sa.Text, primary_key=True),
        sa.Column("figure", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )


def downgrade() -> None:
    """Take the tables away."""
    for table in ("plan_figures", "import_changes", "import_remarks", "import_pages", "imports"):
        op.drop_table(table)
    op.drop_column("clients", "spelling")
