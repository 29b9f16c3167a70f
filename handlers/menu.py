"""The menu of commands: what each role is shown, in its language."""

from domain.people import Role
from handlers.table import Command, Place
from handlers.words import Words

_commands: list[Command] = []


def remember(commands: list[Command]) -> None:
    """Remember the commands that the table has, in their order."""
    _commands[:] = commands


def commands_for(role: Role, t: Words) -> list[tuple[str, str]]:
    """Give the commands of a role with their descriptions, in the order of the menu."""
    return [
        (command.name, t.plain(f"command-{command.name}"))
        for command in _commands
        if command.listed and role in command.roles and command.place is not Place.GROUP
    ]
