"""All subjects, in the order in which their commands stand in the menu."""

from handlers import anything, days, groups, menu, picking, resuming, starting, welcome
from handlers.table import Table


def build_table() -> Table:
    """Build the table with every subject entered."""
    table = Table()
    for subject in (welcome, groups, days, picking, resuming, starting, anything):
        subject.register(table)
    menu.remember(table.menu)
    return table
