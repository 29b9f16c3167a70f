"""What became of a message that was read, so that it can be taken back; and which clients' names changed."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

_CLIENT = ("name", "city", "owner_id", "department_id", "archived_at", "merged_into")
_ENTER = (
    " insert into name_changes (subject_id, version)"
    " values ({changed}, (select coalesce(max(version), 0) + 1 from name_changes))"
    " on conflict (subject_id) do update set version = excluded.version"
)
_CONTACT = ("client_id", "name", "removed_at")


def upgrade() -> None:
    """Make the columns and the table, which every change of a name enters by itself.

    `records` are what was saved of a message, by kind and id. A client whose name, people or owner change
    gets the next version, whoever changes it: a reader asks for what came after the version that it knows.
    """
    op.add_column("told_messages", sa.Column("records", sa.Text, nullable=False, server_default="[]"))
    op.add_column("told_messages", sa.Column("ended_at", sa.BigInteger))
    op.create_table(
        "name_changes",
        sa.Column("subject_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("version", sa.BigInteger, nullable=False),
    )
    op.create_index("name_changes_by_version", "name_changes", ["version"], unique=True)
    (_watch_postgres if op.get_bind().dialect.name == "postgresql" else _watch_sqlite)()


def _differs(columns: tuple[str, ...]) -> str:
    return " or ".join(f"old.{column} is distinct from new.{column}" for column in columns)


def _watch_sqlite() -> None:
    for table, columns, owner in (("clients", _CLIENT, "id"), ("contacts", _CONTACT, "client_id")):
        differs = _differs(columns).replace("is distinct from", "is not")
        for event, row, condition in (
            ("insert", "new", ""),
            ("update", "old", f"when {differs}"),
            ("update", "new", f"when {differs}"),
            ("delete", "old", ""),
        ):
            op.execute(
                f"create trigger {table}_named_{event}_{row} after {event} on {table} {condition} begin"
                + _ENTER.format(changed=f"{row}.{owner}")
                + "; end"
            )


def _watch_postgres() -> None:
    # locked until the commit, so that no version is seen before a smaller one that is on its way
    op.execute(
        "create function note_name() returns trigger language plpgsql as $$"  # noqa: S608 - written here whole
        " declare column_name text := tg_argv[0]; changed bigint;"
        " begin"
        " perform pg_advisory_xact_lock(1312);"
        " for changed in"
        "  select distinct (line ->> column_name)::bigint from unnest(array["
        "   case when tg_op <> 'INSERT' then to_jsonb(old) end,"
        "   case when tg_op <> 'DELETE' then to_jsonb(new) end"
        "  ]) as line where line is not null"
        " loop"
        f"{_ENTER.format(changed='changed')}; end loop;"
        " return null;"
        " end $$"
    )
    for table, columns, owner in (("clients", _CLIENT, "id"), ("contacts", _CONTACT, "client_id")):
        op.execute(
            f"create trigger {table}_named after insert or delete on {table}"
            f" for each row execute function note_name('{owner}')"
        )
        op.execute(
            f"create trigger {table}_renamed after update on {table} for each row"
            f" when ({_differs(columns)}) execute function note_name('{owner}')"
        )


def downgrade() -> None:
    """Take it all away."""
    if op.get_bind().dialect.name == "postgresql":
        for table in ("clients", "contacts"):
            op.execute(f"drop trigger {table}_named on {table}")
            op.execute(f"drop trigger {table}_renamed on {table}")
        op.execute("drop function note_name()")
    else:
        for table in ("clients", "contacts"):
            for event, row in (("insert", "new"), ("update", "old"), ("update", "new"), ("delete", "old")):
                op.execute(f"drop trigger {table}_named_{event}_{row}")
    op.drop_table("name_changes")
    op.drop_column("told_messages", "ended_at")
    op.drop_column("told_messages", "records")
