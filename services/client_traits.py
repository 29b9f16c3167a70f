"""What a person's clients have in common: categories, segments, territories and cities (D079, D084)."""

from dataclasses import dataclass
from zlib import crc32

from domain.client_filters import MOST_SPELLINGS, Trait
from domain.names import name_key
from domain.people import Employee
from services import clients
from storage.database import UnitOfWork


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a trait as most clients have it, its other spellings, and how many clients have one of them.

    `mark` is a number that stands for it on a button.
    """

    value: str
    spellings: tuple[str, ...]
    clients: int
    mark: int


async def list_values(uow: UnitOfWork, employee: Employee, trait: Trait) -> list[Value]:
    """Give the values of a trait among the clients that this person sees, the most usual first."""
    together: dict[str, list[tuple[str, int]]] = {}
    for value, count in await clients.list_values(uow, employee, trait):
        together.setdefault(name_key(value), []).append((value, count))
    found = [_value(key, spellings) for key, spellings in together.items()]
    return sorted(found, key=lambda one: (-one.clients, one.value))


async def find_value(uow: UnitOfWork, employee: Employee, trait: Trait, mark: int) -> Value | None:
    """Give the value with this mark, if a client that this person sees has it."""
    return next((one for one in await list_values(uow, employee, trait) if one.mark == mark), None)


def _value(key: str, spelled: list[tuple[str, int]]) -> Value:
    spellings = tuple(value for value, _ in spelled)[:MOST_SPELLINGS]
    return Value(spelled[0][0], spellings, sum(count for _, count in spelled), crc32(key.encode()))
