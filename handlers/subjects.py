"""All subjects, in the order in which their commands stand in the menu."""

from handlers import (
    activities,
    activity_changes,
    activity_choices,
    activity_enclosures,
    activity_rewrites,
    activity_steps,
    adding_clients,
    anything,
    client_changes,
    client_fields,
    client_lists,
    clients,
    contacts,
    days,
    feedback,
    feedback_answers,
    groups,
    invitations,
    menu,
    picking,
    resuming,
    settings,
    starting,
    tasks,
    team,
    welcome,
)
from handlers.table import Table


def build_table() -> Table:
    """Build the table with every subject entered."""
    table = Table()
    for subject in (
        activities,
        activity_steps,
        activity_changes,
        activity_choices,
        activity_rewrites,
        activity_enclosures,
        feedback,
        feedback_answers,
        tasks,
        groups,
        days,
        client_lists,
        adding_clients,
        clients,
        client_changes,
        client_fields,
        contacts,
        picking,
        team,
        invitations,
        settings,
        welcome,
        resuming,
        starting,
        anything,
    ):
        subject.register(table)
    menu.remember(table.menu)
    return table
