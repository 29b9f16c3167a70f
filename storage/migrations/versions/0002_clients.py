"""Clients, their phones and contacts."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def _id() -> sa.Column[int]:
    return sa.Column(
        "id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True
    )


# The person with a phone who decides, or the first one; where nobody has one, the client's own phone.
_WHOM_TO_CALL = """
create view whom_to_call as
select
    c.id as client_id,
    (
        select k.name from contacts as k
        where k.client_id = c.id and k.removed_at is null and k.phone <> ''
        order by k.decides desc, k.id limit 1
    ) as name,
    coalesce(
        (
            select k.phone from contacts as k
            where k.client_id = c.id and k.removed_at is null and k.phone <> ''
            order by k.decides desc, k.id limit 1
        ),
        (select p.phone from client_phones as p where p.client_id = c.id order by p.phone limit 1)
    ) as phone
from clients as c
"""


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "clients",
        _id(),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("legal_form", sa.Text, nullable=False, server_default=""),
        sa.Column("name_key", sa.Text, nullable=False),
        sa.Column("search_key", sa.Text, nullable=False),
        sa.Column("tax_id", sa.Text, nullable=False, server_default=""),
        sa.Column("city", sa.Text, nullable=False, server_default=""),
        sa.Column("address", sa.Text, nullable=False, server_default=""),
        sa.Column("segment", sa.Text, nullable=False, server_default=""),
        sa.Column("is_key", sa.Integer, nullable=False, server_default="0"),
        sa.Column("owner_id", sa.BigInteger, sa.ForeignKey("employees.id")),
        sa.Column("department_id", sa.BigInteger, sa.ForeignKey("departments.id")),
        sa.Column("latitude", sa.Float),
        sa.Column("longitude", sa.Float),
        sa.Column("created_by", sa.BigInteger, sa.ForeignKey("employees.id")),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("archived_at", sa.BigInteger),
    )
    op.create_index("clients_by_owner", "clients", ["owner_id", "is_key", "name_key"])
    op.create_index("clients_by_department", "clients", ["department_id", "is_key", "name_key"])
    op.create_index("clients_by_name_key", "clients", ["name_key"])
    op.create_index("clients_by_tax_id", "clients", ["tax_id"])
    op.create_table(
        "client_phones",
        sa.Column(
            "client_id", sa.BigInteger, sa.ForeignKey("clients.id", ondelete="cascade"), primary_key=True
        ),
        sa.Column("phone", sa.Text, primary_key=True),
    )
    op.create_index("client_phones_by_phone", "client_phones", ["phone"])
    op.create_table(
        "contacts",
        _id(),
        sa.Column(
            "client_id", sa.BigInteger, sa.ForeignKey("clients.id", ondelete="cascade"), nullable=False
        ),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("post", sa.Text, nullable=False, server_default=""),
        sa.Column("phone", sa.Text, nullable=False, server_default=""),
        sa.Column("decides", sa.Integer, nullable=False, server_default="0"),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("removed_at", sa.BigInteger),
    )
    op.create_index("contacts_by_client", "contacts", ["client_id"])
    reached = sa.text("phone <> ''")
    op.create_index(
        "contacts_by_phone", "contacts", ["phone"], sqlite_where=reached, postgresql_where=reached
    )
    op.execute(_WHOM_TO_CALL)


def downgrade() -> None:
    """Take the tables away."""
    op.execute("drop view whom_to_call")
    for table in ("contacts", "client_phones", "clients"):
        op.drop_table(table)
