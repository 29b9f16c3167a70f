"""The names that can be meant in a message, kept in step with the book (docs/decisions/0013)."""

import asyncio
import gc
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field, replace
from datetime import datetime
from weakref import WeakKeyDictionary
from zoneinfo import ZoneInfo

from domain.people import Employee
from domain.quicklog.directory import Directory
from domain.quicklog.drafts import Speaker
from domain.quicklog.parsing import read
from services import working_days
from services.clients import department_in_sight
from storage import people, told_names
from storage.connection import Connection, StorageUnavailable
from storage.database import UnitOfWork
from storage.told_names import Named, View

MOST_KEPT = 60_000  # clients in all directories together, at about two kilobytes each
AT_ONCE = 50  # clients entered before others have their turn
CHANGED_AT_ONCE = 100  # of those that changed, in one turn at the book
LOOKS_EVERY = 20.0  # seconds
REST = 0.01  # seconds between them where nobody waits for the end


@dataclass(slots=True)
class _Kept:
    """The directory of a view as of a version of the names, who owns which client, and what whoever read it
    last calls them."""

    version: int
    directory: Directory = field(default_factory=Directory)
    clients: dict[str, Named] = field(default_factory=dict)
    owned: dict[int | None, set[str]] = field(default_factory=lambda: defaultdict(set))
    aliases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    merged: dict[str, str] = field(default_factory=dict)
    former: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))

    def enter(self, named: Named) -> None:
        """Enter a client, or what has become of it; what was merged into another is a name of that one."""
        before = self.clients.pop(named.id, None)
        if before is not None:
            self.owned[before.owner_id].discard(named.id)
            self.directory.remove(named.id)
        if named.known is not None:
            self.clients[named.id] = named
            self.owned[named.owner_id].add(named.id)
            self._list(named.id)
        self._merge(named)

    def _merge(self, named: Named) -> None:
        earlier = self.merged.pop(named.id, "")
        if earlier:
            self.former[earlier].pop(named.id, None)
        if named.merged_into:
            self.merged[named.id] = named.merged_into
            self.former[named.merged_into][named.id] = named.former
        for into in {earlier, named.merged_into} & self.clients.keys():
            self._list(into)

    def _list(self, number: str) -> None:
        known = self.clients[number].known
        names = (*self.aliases.get(number, ()), *self.former.get(number, {}).values())
        if known is not None:
            self.directory.add(replace(known, aliases=names))

    def call(self, aliases: dict[str, tuple[str, ...]]) -> None:
        """Let clients be called so and no other way: each person has names of his own for them."""
        before, self.aliases = self.aliases, aliases
        for number in before.keys() | aliases.keys():
            if number in self.clients and before.get(number) != aliases.get(number):
                self._list(number)


Begin = Callable[[], AbstractAsyncContextManager[UnitOfWork]]
_kept: WeakKeyDictionary[Connection, OrderedDict[View, _Kept]] = WeakKeyDictionary()


async def names_for(uow: UnitOfWork, employee: Employee) -> tuple[Directory, frozenset[str]]:
    """Give whom this person may mean, as it stands in the book now, by his own names too; and who is his.

    It is to be called before anything is written: a version that is rolled back would be taken for seen. The
    directory is read at once: the next who asks may share it, and calls clients otherwise.
    """
    kept = await _up_to_date(uow, _view(employee))
    kept.call(await told_names.list_aliases(uow, employee.id))
    return kept.directory, frozenset(kept.owned.get(employee.id, ()))


async def keep_warm(begin: Begin, settle: Callable[[], None]) -> None:
    """Make ready whom leaders may mean, and look now and then for what has changed, until cancelled.

    So neither their first message nor the one after a large import need wait for it. `settle` is called when
    thousands of names stand in memory, which stay there.
    """
    while True:
        try:
            await warm(begin)
            settle()
            while True:
                await asyncio.sleep(LOOKS_EVERY)
                await _catch_up_with_all(begin)
        except StorageUnavailable:
            await asyncio.sleep(LOOKS_EVERY)


async def warm(begin: Begin) -> None:
    """Enter whom leaders may mean, a little at a time."""
    async with begin() as uow:
        leaders, connection = await _list_leaders(uow), uow.connection
    for language, zone in {(one.language, one.zone) for one in leaders}:
        await asyncio.to_thread(_load, language, zone)
    for view in dict.fromkeys(map(_view, leaders)):
        async with begin() as uow:
            kept, clients = _Kept(await told_names.version(uow)), await told_names.list_all(uow, view)
        await _enter(kept, clients, rest=REST)
        kept_views = _kept.setdefault(connection, OrderedDict())
        kept_views.setdefault(view, kept)
        _forget_some(kept_views)


async def _catch_up_with_all(begin: Begin) -> None:
    """Enter what has changed in all that is kept, some in each turn, so that others speak between."""
    async with begin() as uow:
        views = list(_kept.get(uow.connection, {}).items())
    for view, kept in views:
        is_behind = True
        while is_behind:
            async with begin() as uow:
                is_behind = await _catch_up(uow, view, kept)
            await asyncio.sleep(REST)


async def _list_leaders(uow: UnitOfWork) -> list[Employee]:
    leaders = await people.list_admins(uow)
    for department in await people.list_departments(uow):
        leaders += await people.list_heads(uow, department.id)
    return leaders


def _load(language: str, zone: ZoneInfo) -> None:
    """Load what reading needs: the words of a language, and the money and holidays of a country."""
    read("-", language, datetime(2000, 1, 1, tzinfo=zone), Directory(), Speaker())
    working_days.currency_of(zone)


async def _up_to_date(uow: UnitOfWork, view: View) -> _Kept:
    views = _kept.setdefault(uow.connection, OrderedDict())
    kept = views.get(view)
    if kept is None:
        kept = _Kept(await told_names.version(uow))
        await _enter(kept, await told_names.list_all(uow, view))
        views[view] = kept
    else:
        is_behind = True
        while is_behind:
            is_behind = await _catch_up(uow, view, kept)
            await asyncio.sleep(0)
    views.move_to_end(view)
    _forget_some(views)
    return kept


async def _catch_up(uow: UnitOfWork, view: View, kept: _Kept) -> bool:
    """Enter some of what has changed; False when there was no more than that."""
    changed, version = await told_names.list_changed(uow, view, kept.version, CHANGED_AT_ONCE)
    for named in changed:
        kept.enter(named)
    kept.version = version
    return len(changed) == CHANGED_AT_ONCE


async def _enter(kept: _Kept, clients: Iterable[Named], *, rest: float = 0) -> None:
    """Enter clients, a few at a time with a rest in seconds: many would keep everybody else waiting."""
    for number, named in enumerate(clients):
        kept.enter(named)
        if number % AT_ONCE == AT_ONCE - 1:
            # they stay: looking through all of them for garbage would hold up everybody for 0.1 s
            gc.collect(1)
            gc.freeze()
            await asyncio.sleep(rest)


def _forget_some(views: OrderedDict[View, _Kept]) -> None:
    """Forget those that were read longest ago, so that memory has a bound; the last one read stays."""
    while len(views) > 1 and sum(len(kept.clients) for kept in views.values()) > MOST_KEPT:
        views.popitem(last=False)


def _view(employee: Employee) -> View:
    if not employee.leads:
        return View(owner_id=employee.id)
    return View(department_id=department_in_sight(employee))


async def list_alike(uow: UnitOfWork, employee: Employee, name: str, least: int, most: int) -> list[int]:
    """Give the clients whose names are at least so much alike, in percent, the nearest first."""
    from rapidfuzz import fuzz, process, utils

    kept = await _up_to_date(uow, _view(employee))
    known = {number: named.known.name for number, named in kept.clients.items() if named.known is not None}
    found = process.extract(
        name, known, scorer=fuzz.WRatio, processor=utils.default_process, limit=most, score_cutoff=least
    )
    return [int(number) for _, _, number in found]
