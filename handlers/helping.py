"""`/help`: what one can say here, by role; first what is needed every day, the rest a tap away."""

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.people import Employee
from handlers.answers import Answer, toast
from handlers.keyboards import Row, in_rows, make_button, put
from handlers.menu import commands_for
from handlers.table import Table
from handlers.words import Html, Words

# Under which heading each command of the menu stands; the first heading opens at once.
HEADINGS: dict[str, tuple[str, ...]] = {
    "day": ("visit", "call", "meet", "feedback", "log", "today", "week", "tasks", "close"),
    "clients": ("clients", "newclient", "history", "rhythm", "yellow", "base", "duplicates", "reassign"),
    "money": ("debts", "invoice", "paid", "promise"),
    "deals": (
        "proposal", "proposals", "funnel", "concession", "concessions", "discount", "templates", "price",
    ),
    "figures": ("mystats", "plan", "report", "reports", "summary", "calendar", "export", "import", "imports"),
    "people": (
        "task", "ask", "survey", "idea", "appeals", "unfinished", "agenda", "team", "invite", "groups",
        "rules", "audit", "settings", "why", "help",
    ),
}  # fmt: skip


class OpenHelp(CallbackData, prefix="help"):
    """Show what stands under a heading."""

    heading: str


def register(table: Table) -> None:
    """Enter the command and its headings."""
    table.command("help", help_)
    table.button(OpenHelp, turned)


async def help_(message: Message, employee: Employee, t: Words) -> Answer:
    """`/help`: how to log by one message, and the commands of every day."""
    return put(message, *_screen(next(iter(HEADINGS)), employee, t))


async def turned(query: CallbackQuery, button: OpenHelp, employee: Employee, t: Words) -> Answer:
    """The commands under another heading."""
    heading = button.heading if button.heading in HEADINGS else next(iter(HEADINGS))
    return [toast(query), put(query, *_screen(heading, employee, t))]


def _screen(heading: str, employee: Employee, t: Words) -> tuple[Html, list[Row]]:
    known = dict(commands_for(employee.role, t))
    lines = [f"/{name} {known[name]}" for name in HEADINGS[heading] if name in known]
    title = Html(f"<b>{t(f'help-{heading}')}</b>")
    others = [
        make_button(t.plain(f"help-{other}"), OpenHelp(heading=other))
        for other, names in HEADINGS.items()
        if other != heading and not known.keys().isdisjoint(names)
    ]
    return Html("\n".join([t("help"), "", title, *lines])), in_rows(others)
