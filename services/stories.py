"""The whole story of a client, page by page (D005)."""

from datetime import datetime

from domain.clients import Client
from domain.stories import Story
from storage import meetings, open_items, stories
from storage.database import UnitOfWork

ENTRIES_ON_A_PAGE = 8


async def tell(uow: UnitOfWork, client: Client, page: int, now: datetime) -> Story:
    """Give a page of the story of a client who may be seen already. A page too far is the last one."""
    total = await stories.count(uow, client.id, now)
    pages = max(1, -(-total // ENTRIES_ON_A_PAGE))
    page = min(max(page, 1), pages)
    entries = await stories.list_page(
        uow, client.id, now, most=ENTRIES_ON_A_PAGE, skipped=(page - 1) * ENTRIES_ON_A_PAGE
    )
    opens = page == 1
    return Story(
        client,
        tuple(await open_items.list_of_client(uow, client.id)) if opens else (),
        tuple(await meetings.list_of_client(uow, client.id, now)) if opens else (),
        tuple(entries),
        page,
        pages,
    )
