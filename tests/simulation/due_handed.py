"""What must be told of clients who go from one manager to another."""

from collections.abc import Iterator
from itertools import pairwise

from storage.moments import moment
from tests.simulation.due import A_MOMENT, Due, about
from tests.simulation.pages import Pages, Version


def all_handed(pages: Pages) -> Iterator[Due]:
    """A client who goes to another manager: at once to both, as long as he did not go further."""
    handed = {
        (row["client_id"], row["to_id"], row["made_at"]): row["id"]
        for row in pages.rows("select * from handovers join handed_clients on handover_id = id")
    }
    for client_id, versions in pages.versions("clients").items():
        changes = [after for before, after in pairwise(versions) if _owner(before) != _owner(after)]
        owners = [_owner(versions[0]), *map(_owner, changes)]
        ends = [*(after.at for after in changes[1:]), None]
        for (loser, winner), change, until in zip(pairwise(owners), changes, ends, strict=False):
            numbers = [
                number
                for (client, to, made_at), number in handed.items()
                if (client, to) == (client_id, winner) and abs(moment(made_at) - change.at) < A_MOMENT
            ]
            number = numbers[0] if numbers else 0  # the judge finds nothing of number 0
            for kind, who in (("clients_given", winner), ("clients_taken", loser)):
                yield Due(kind, number, who, change.at, (about(change.at),), until)


def _owner(version: Version) -> int:
    return int(version.facts["owner_id"])
