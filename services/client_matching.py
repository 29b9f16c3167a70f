"""Which client of the book a row of a file speaks of: by tax id, else by name, never by likeness.

Equal tax ids are the same client, however the name is written. Where either side has none, equal names are;
different legal forms (ООО, АО) are not. If several clients fit, the one with the equal form is meant, else
none: the row is ambiguous.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from domain.import_clients import KnownClient, client_of
from domain.import_rows import Party, Reason
from domain.import_runs import ImportRun
from domain.names import name_key
from storage import import_clients
from storage.database import UnitOfWork


@dataclass(slots=True)
class ClientIndex:
    """The clients that some rows can speak of, found by tax id and by name."""

    by_tax_id: dict[str, list[KnownClient]]
    by_name: dict[str, list[KnownClient]]
    also_called: dict[int, list[tuple[str, str]]]

    @classmethod
    def of(cls, known: Iterable[KnownClient]) -> "ClientIndex":
        """Make an index of clients."""
        index = cls({}, {}, {})
        for client in known:
            index.put(client)
        return index

    def put(self, client: KnownClient) -> None:
        """Let a client be found."""
        if client.tax_id:
            self.by_tax_id.setdefault(client.tax_id, []).append(client)
        self.by_name.setdefault(name_key(client.name), []).append(client)

    def call(self, client: KnownClient, key: str, tax_id: str) -> None:
        """Let a client be found by the name and the tax id of a card that was merged with it, too."""
        self.also_called.setdefault(client.id, []).append((key, tax_id))
        for found in (
            self.by_tax_id.setdefault(tax_id, []) if tax_id else [],
            self.by_name.setdefault(key, []),
        ):
            if client not in found:
                found.append(client)

    def replace(self, before: KnownClient, after: KnownClient) -> None:
        """Let a client be found as it is now: it has a tax id that it had not."""
        called = [(name_key(before.name), before.tax_id), *self.also_called.get(before.id, [])]
        lists = [(self.by_tax_id.get(tax_id, []), self.by_name.get(key, [])) for key, tax_id in called]
        for found in (one for both in lists for one in both):
            if before in found:
                found[found.index(before)] = after
        if after.tax_id != before.tax_id:
            self.by_tax_id.setdefault(after.tax_id, []).append(after)

    def find(self, party: Party) -> KnownClient | Reason:
        """Give the client that is meant, CLIENT_UNKNOWN or CLIENT_AMBIGUOUS."""
        same_id = self.by_tax_id.get(party.tax_id, []) if party.tax_id else []
        fitting = same_id or [
            client
            for client in self.by_name.get(party.key, [])
            if not (party.tax_id and client.tax_id) and _forms_agree(party.legal_form, client.legal_form)
        ]
        if len(fitting) > 1:
            fitting = [one for one in fitting if one.legal_form == party.legal_form] or fitting
        if not fitting:
            return Reason.CLIENT_UNKNOWN
        return fitting[0] if len(fitting) == 1 else Reason.CLIENT_AMBIGUOUS


async def load(uow: UnitOfWork, parties: Sequence[Party]) -> ClientIndex:
    """Give the clients of the book that these rows can speak of."""
    known = await import_clients.list_like(uow, parties)
    index = ClientIndex.of(known)
    merged = await import_clients.list_merged(uow, [client.id for client in known])
    for client in known:
        for key, tax_id in merged.get(client.id, []):
            index.call(client, key, tax_id)
    return index


async def resolve(
    uow: UnitOfWork, run: ImportRun, parties: Sequence[Party], *, create: bool
) -> tuple[list[int | Reason], int]:
    """Give for each row the id of its client or why there is none, and how many clients were made.

    With `create` a client that the book lacks is made from the row, noted for an undo, and one without a tax
    id takes the row's. Rows see what the rows before them did.
    """
    index = await load(uow, parties)
    new: list[KnownClient] = []
    learned: dict[int, tuple[KnownClient, KnownClient]] = {}
    found: list[KnownClient | Reason] = []
    for party in parties:
        client = index.find(party)
        if client is Reason.CLIENT_UNKNOWN and create:
            client = client_of(party, -len(new) - 1, run.department_id or None)
            new.append(client)
            index.put(client)
        elif isinstance(client, KnownClient) and not may_touch(run, client):
            client = Reason.CLIENT_OF_OTHERS
        elif isinstance(client, KnownClient) and create and party.tax_id and not client.tax_id:
            client = _learn(index, client, party.tax_id, new, learned)
        found.append(client)
    ids = await import_clients.add(uow, run, new)
    await import_clients.save(uow, run, list(learned.values()))
    return [one if isinstance(one, Reason) else _real(one.id, ids) for one in found], len(new)


def may_touch(run: ImportRun, client: KnownClient) -> bool:
    """Tell whether an import may change a client: any, or those of its department and of none."""
    if run.owner_id is not None:
        return client.owner_id == run.owner_id
    return run.department_id is None or client.department_id in (None, run.department_id)


def _learn(
    index: ClientIndex,
    client: KnownClient,
    tax_id: str,
    new: list[KnownClient],
    learned: dict[int, tuple[KnownClient, KnownClient]],
) -> KnownClient:
    """Let a client that had no tax id take a row's."""
    after = replace(client, tax_id=tax_id)
    index.replace(client, after)
    if client.id < 0:
        new[-client.id - 1] = after
    else:
        learned[client.id] = (client, after)
    return after


def _real(id_: int, ids: Sequence[int]) -> int:
    return ids[-id_ - 1] if id_ < 0 else id_


def _forms_agree(one: str, other: str) -> bool:
    return not one or not other or one == other
