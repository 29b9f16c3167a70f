"""No query reads a large table from end to end while people wait, however large the book has grown."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.postgres import numbered
from tests.architecture.tree import ROOT

LARGE = {
    "activities", "allocations", "attachments", "client_phones", "clients", "contacts", "feedback",
    "follow_ups", "inbox", "invoices", "meetings", "notices", "outbox", "payment_promises", "payments",
    "tasks",
}  # fmt: skip
# Why a query may read the whole of a large table all the same.
ALLOWED = {
    "client_base.list_owners": "what a head asks for now and then: 15,000 cards in 0.1 s",
    "debt_lists.list_ageing_department": "a head asks now and then: 200,000 open documents take 0.1 s",
    "debt_lists.list_debtors_department": "the same",
    "finding.list_department": "a part of a name stands anywhere in it; 15,000 clients take 6 to 12 ms",
    "finding.list_likely_department": "where nothing else is found; 15,000 clients take 30 ms",
    "finding.list_values_department": "what all clients of a department have; asked for now and then",
    "import_results.credit": "the result of a command, told once an import",
    "import_results.debts": "the same",
    "import_results.top_debtors": "the same",
    "handovers.add_lot": "whole lists go to another manager now and then",
    "handovers.preview": "and are counted before",
    "import_results.by_category": "what the command line tells of the book after an import",
    "import_results.by_owner": "the same",
    "import_results.clients": "the same",
    "inbox.remove_before": "a sweep at night",
    "invoices.list_vanished": "what a full report lacks, looked for once an import",
    "notices.expire_held": "a sweep at night",
    "notices.remove_before": "a sweep at night",
    "told_names.list_led": "all clients of those whom a leader leads, for him alone",
    "told_names.list_people_led": "their people",
    "outbox.list_failures": "a command of whoever looks after the bot",
}
NAMED = re.compile(r"-- name: (\w+)\S?\n(.*?)(?=\n-- name:|\Z)", re.DOTALL)
TABLE = re.compile(r"\b(?:from|join|update|into)\s+(\w+)(?:\s+as\s+|\s+)?(\w+)?", re.IGNORECASE)
ANEW = re.compile(r"^SEARCH (\w+) USING AUTOMATIC")
SCAN = re.compile(r"^SCAN (\w+)(?! USING INDEX \w+_waiting)")


def queries() -> Iterator[tuple[str, str]]:
    """Every named query."""
    for path in sorted((ROOT / "storage").glob("*.sql")):
        for name, sql in NAMED.findall(path.read_text(encoding="utf-8")):
            yield f"{path.stem}.{name}", sql


def steps(book: sqlite3.Connection, sql: str) -> list[str]:
    """What SQLite is going to do for a query."""
    names = numbered(sql)[1]
    return [row[3] for row in book.execute(f"explain query plan {sql}", dict.fromkeys(names, 1))]


def tables_of(book: sqlite3.Connection, sql: str) -> dict[str, str]:
    """The tables that a query names, by each of their names in it or in a view."""
    views = [row[0] for row in book.execute("select sql from sqlite_master where type = 'view'")]
    tables = {alias or table: table for text in (sql, *views) for table, alias in TABLE.findall(text)}
    return tables | {table: table for table in LARGE}


def scanned(book: sqlite3.Connection, sql: str) -> set[str]:
    """The large tables that a query reads from end to end."""
    tables = tables_of(book, sql)
    read = {found.group(1) for step in steps(book, sql) if (found := SCAN.match(step))}
    return {tables[name] for name in read if name in tables} & LARGE


def indexed_anew(book: sqlite3.Connection, sql: str) -> set[str]:
    """The tables of which SQLite makes an index for this one answer, having read all of each."""
    kept = {row[0] for row in book.execute("select name from sqlite_master where type = 'table'")}
    tables = tables_of(book, sql)
    made = {found.group(1) for step in steps(book, sql) if (found := ANEW.match(step))}
    return {tables.get(name, name) for name in made} & kept


@pytest.fixture
def book(book_path: Path) -> Iterator[sqlite3.Connection]:
    """Give an empty book: its planner knows the indexes, and nothing of the rows."""
    connection = sqlite3.connect(book_path)
    yield connection
    connection.close()


def test_no_query_reads_a_large_table_from_end_to_end(book: sqlite3.Connection) -> None:
    """Each finds its rows by an index, but for those of which it is written why not."""
    found = {name: scanned(book, sql) for name, sql in queries()}
    assert {name for name, tables in found.items() if tables} == set(ALLOWED)


def test_no_query_makes_an_index_of_its_own(book: sqlite3.Connection) -> None:
    """What would need an index has one in the book; a list that a query has made itself may be indexed."""
    assert {name: made for name, sql in queries() if (made := indexed_anew(book, sql))} == {}
    asked = "select 1 from employees as e cross join tasks as t where t.text = e.name"
    assert indexed_anew(book, asked) == {"tasks"}


def test_what_is_unfinished_is_found_among_what_is_open(book: sqlite3.Connection) -> None:
    """The head's list reads the few rows that are open, by indexes of their own, and never a whole table."""
    sql = dict(queries())["unfinished.list_open"]
    steps = [row[3] for row in book.execute(f"explain query plan {sql}", dict.fromkeys(numbered(sql)[1], 1))]
    used = {step.split("INDEX ")[1].split(" ")[0] for step in steps if "INDEX " in step}
    of_what_is_open = {
        "appeals_open", "concessions_asked", "concessions_decided", "feedback_by_state", "feedback_untold",
        "invoices_disputed", "tasks_by_giver",
    }  # fmt: skip
    assert of_what_is_open <= used
    tables = {"a", "f", "i", "n", "t"}
    assert [step for step in steps if step.split()[:2] in [["SCAN", one] for one in tables]
            and "USING INDEX" not in step] == []  # fmt: skip


def test_the_rule_about_plans_is_awake(book: sqlite3.Connection) -> None:
    """The rule sees a table by its own name, by another one, in a view and in the depth of a query."""
    assert scanned(book, "select * from tasks where text = :text") == {"tasks"}
    within = "select * from clients as c where exists (select 1 from activities a where a.note = c.name)"
    assert scanned(book, within) == {"activities", "clients"}
    assert scanned(book, "select * from open_items where item_text = :text") == {"follow_ups", "tasks"}
    assert scanned(book, "select * from tasks where id = :id") == set()
