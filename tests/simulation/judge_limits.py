"""The third judge: Telegram's limits, as the server counts them: by arrival."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator

from tests.simulation.server import Request
from tests.simulation.world import World

BURST = 3
A_MINUTE_IN_A_GROUP = 20


def judge(world: World) -> Iterator[str]:
    """Give what is wrong."""
    arrived = [request for request in world.server.requests if request.arrived_at is not None]
    arrived.sort(key=lambda request: request.arrived_at or 0.0)
    if world.plan.pace:
        yield from _window(arrived, world.plan.pace, 1.0, "of all chats")
        yield from _chats(request for request in arrived if request.chat_id)


def _chats(arrived: Iterable[Request]) -> Iterator[str]:
    chats: dict[int, list[Request]] = defaultdict(list)
    for request in arrived:
        chats[request.chat_id].append(request)
    for chat_id, requests in chats.items():
        yield from _second(chat_id, requests)
        if chat_id < 0:
            yield from _window(requests, A_MINUTE_IN_A_GROUP, 60.0, f"of group {chat_id}")


def _second(chat_id: int, requests: Iterable[Request]) -> Iterator[str]:
    """A message a second in a chat, but for short bursts."""
    room, before = float(BURST), 0.0
    for request in requests:
        at = request.arrived_at or 0.0
        room = min(BURST, room + at - before)
        before = at
        if room < 1 - 1e-6:
            yield f"chat {chat_id} got more than a message a second at {at:.2f} (life {request.life.number})"
        room -= 1


def _window(requests: Iterable[Request], most: int, seconds: float, whose: str) -> Iterator[str]:
    """No window of so many seconds holds more than that."""
    recent: deque[Request] = deque()
    for request in requests:
        at = request.arrived_at or 0.0
        while recent and at - (recent[0].arrived_at or 0.0) >= seconds:
            recent.popleft()
        recent.append(request)
        if len(recent) > most:
            lives = {one.life.number for one in recent}
            yield f"{len(recent)} messages {whose} within {seconds:g} s at {at:.2f} (lives {sorted(lives)})"
