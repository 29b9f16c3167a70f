"""`python -m bot migrate`: the database brought to the present shape."""

import sys

from bot.settings import Settings
from storage.connection import StorageUnavailable
from storage.migrate import migrate


def migrate_database(settings: Settings) -> int:
    """Migrate, or say in a sentence why it cannot be done."""
    try:
        migrate(settings.database_url)
    except StorageUnavailable as error:
        print(f"Fieldbook: the database cannot be used: {error}", file=sys.stderr)
        return 1
    return 0
