"""The whole program as `python -m bot run` starts it, broadcasting on order: one transaction, and it leaves.

`python -m bench.broadcast_fieldbook`; settings are environment.
"""

import asyncio
import sys

from bench import orders
from bot.app import App
from bot.commands import running
from bot.settings import Settings
from domain.notices import OutboxMessage, Priority
from storage import outbox


class Broadcaster(App):
    """One running bot with something to tell to everybody."""

    async def run(self, stop: asyncio.Event) -> None:
        """Run, and broadcast when it is ordered."""
        broadcast = asyncio.create_task(self._broadcast())
        try:
            await super().run(stop)
        finally:
            broadcast.cancel()

    async def _broadcast(self) -> None:
        letters = await orders.order()
        async with self.database.transaction() as uow:
            for letter in letters:
                payload: dict[str, object] = {"chat_id": letter.chat, "text": letter.text}
                message = OutboxMessage(letter.chat, "sendMessage", payload, Priority.BULK)
                outbox.add(uow, message, self.clock.now())
        # the sender tells nobody that nothing waits
        while not self.delivery.is_idle:  # noqa: ASYNC110 - as above
            await asyncio.sleep(0.02)
        orders.done(0)


def main() -> int:
    """Run the bot until it is told to stop."""
    # the program puts itself together, so that is where the broadcast has to come in
    setattr(running, "App", Broadcaster)  # noqa: B010 - mypy forbids the assignment
    return running.run(Settings())


if __name__ == "__main__":
    sys.exit(main())
