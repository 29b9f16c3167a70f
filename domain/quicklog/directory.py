"""Clients, contacts and competitors as the reader finds them in a message: an index kept as they change."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from domain.quicklog.drafts import KnownClient, KnownCompetitor
from domain.quicklog.stems import (
    first_name,
    heads,
    is_cyrillic,
    is_first_name,
    name_stems,
    parts_of,
    sound,
    tails,
)

_PATRONYMICS = ("вич", "вна", "чна")


@dataclass(frozen=True, slots=True)
class Named:
    """A name, its words, and whose it is. `is_start` tells that its first word alone may stand for it, and
    `is_tail` that it is what is left of a longer one: "Мебели" for "Дом Мебели"."""

    owner: str
    words: tuple[str, ...]
    stems: tuple[frozenset[str], ...]
    is_start: bool = True
    is_tail: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """A contact by name: whose he is, the stems of the surname (none where only a first name is known), and
    those of the other words."""

    id: str
    client: str
    surname: frozenset[str]
    others: tuple[frozenset[str], ...]


class Names:
    """Names by the stem of their first word, by all words written as one, and by sound."""

    def __init__(self) -> None:
        """Begin with none."""
        self.first: dict[str, dict[Named, None]] = defaultdict(dict)
        self.joined: dict[str, dict[Named, None]] = defaultdict(dict)
        self.sounds: dict[str, dict[Named, None]] = defaultdict(dict)
        self.letters: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))

    def add(self, owner: str, name: str) -> list[Named]:
        """Enter a name; one that begins with what the company is may be called by the rest too."""
        words = parts_of(name)
        if not words:
            return []
        added = [Named(owner, words, tuple(map(name_stems, words)))]
        if len(words) > 1 and words[0] in heads() and words[1] not in tails() and not words[1].isdigit():
            added.append(Named(owner, words[1:], tuple(map(name_stems, words[1:])), is_tail=True))
        for named in added:
            self._enter(named)
        return added

    def _enter(self, named: Named) -> None:
        for stem in named.stems[0]:
            self.first[stem][named] = None
            self.letters[stem[0]][stem] += 1
        for stem in name_stems("".join(named.words)) if len(named.words) > 1 else ():
            self.joined[stem][named] = None
            self.letters[stem[0]][stem] += 1
        for stem in named.stems[0]:
            if len(stem) > 3:
                self.sounds[sound(stem)][named] = None

    def remove(self, named: Named) -> None:
        """Forget a name."""
        for stem in named.stems[0]:
            self._drop(self.first, stem, named)
            self._drop(self.sounds, sound(stem), named)
        for stem in name_stems("".join(named.words)) if len(named.words) > 1 else ():
            self._drop(self.joined, stem, named)

    def _drop(self, index: dict[str, dict[Named, None]], stem: str, named: Named) -> None:
        index.get(stem, {}).pop(named, None)
        if not index.get(stem):
            index.pop(stem, None)
            if index is not self.sounds and stem not in self.first and stem not in self.joined:
                self.letters[stem[0]].pop(stem, None)


class Directory:
    """Everybody who may be named in a message; a change takes no longer than the one client that changes."""

    def __init__(
        self, clients: Iterable[KnownClient] = (), competitors: Iterable[KnownCompetitor] = ()
    ) -> None:
        """Enter all of them."""
        self.clients: dict[str, KnownClient] = {}
        self.names = Names()
        self.rivals = Names()
        self.people: dict[str, dict[Person, None]] = defaultdict(dict)
        self.people_letters: dict[str, dict[str, None]] = defaultdict(dict)
        self._names_of: dict[str, list[Named]] = {}
        self._people_of: dict[str, list[Person]] = {}
        for client in clients:
            self.add(client)
        for competitor in competitors:
            for name in (competitor.name, *competitor.aliases):
                self.rivals.add(competitor.id, name)

    def add(self, client: KnownClient) -> None:
        """Enter a client, or enter it anew after a change."""
        self.remove(client.id)
        self.clients[client.id] = client
        self._names_of[client.id] = [
            named for name in (client.name, *client.aliases) for named in self.names.add(client.id, name)
        ]
        self._people_of[client.id] = [
            person(contact.id, client.id, contact.name) for contact in client.contacts
        ]
        for someone in self._people_of[client.id]:
            for stem in someone.surname:
                self.people[stem][someone] = None
                self.people_letters[stem[0]][stem] = None

    def remove(self, client_id: str) -> None:
        """Forget a client with its names and people; one that is not known is nothing to forget."""
        self.clients.pop(client_id, None)
        for named in self._names_of.pop(client_id, []):
            self.names.remove(named)
        for someone in self._people_of.pop(client_id, []):
            for stem in someone.surname:
                self.people.get(stem, {}).pop(someone, None)
                if not self.people.get(stem):
                    self.people.pop(stem, None)
                    self.people_letters[stem[0]].pop(stem, None)

    def people_at(self, client_id: str) -> list[Person]:
        """Give the people at a client."""
        return self._people_of.get(client_id, [])


def person(contact_id: str, client_id: str, name: str) -> Person:
    """Take a name apart; the surname stands last, or first before a first name and a patronymic."""
    words = [word for word in parts_of(name) if len(word) > 1]
    surname = _surname(words)
    others = [word for word in words if word != surname]
    return Person(
        contact_id,
        client_id,
        _surname_stems(surname) if surname else frozenset(),
        tuple(name_stems(word) | first_name(word) for word in others),
    )


def _surname(words: list[str]) -> str | None:
    if not words:
        return None
    if len(words) > 1 and (words[-1].endswith(_PATRONYMICS) or is_first_name(words[-1])):
        return words[0]
    return None if len(words) == 1 and is_first_name(words[0]) else words[-1]


def _surname_stems(word: str) -> frozenset[str]:
    stems = name_stems(word)
    if is_cyrillic(word) and word.endswith("ой") and len(word) > 5:
        return stems | {word[:-2]}
    return stems
