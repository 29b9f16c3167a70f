"""`python -m bot migrate`: the database brought to the present shape."""

import sqlite3
import sys

from bot.settings import Settings
from storage.migrate import migrate


def migrate_database(settings: Settings) -> int:
    """Migrate, or say in a sentence why it cannot be done."""
    try:
        migrate(settings.database_url)
    except (OSError, sqlite3.Error) as error:
        print(f"Fieldbook: the database {settings.database_url} cannot be opened: {error}", file=sys.stderr)
        return 1
    except Exception as error:
        print(
            f"Fieldbook: the database {settings.database_url} could not be migrated: {error}", file=sys.stderr
        )
        return 1
    return 0
