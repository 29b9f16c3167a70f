"""Everything that the bot imports, imported once, for the lives that are forked from here."""

import importlib

for _name in (
    "bot.__main__",
    "bot.commands.running",
    "bot.settings",
    "storage.migrations",
    "storage.migrate",
):
    importlib.import_module(_name)
