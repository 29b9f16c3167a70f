"""People named in a message: by surname, or by first name where the company is named."""

from domain.quicklog.directory import Person
from domain.quicklog.naming import Mention, Search, places
from domain.quicklog.stems import word_stems


def person(search: Search, index: int) -> Mention | None:
    """Give the people whose surname stands at a part, or None."""
    token = search.tokens[index]
    if token.kind != "word":
        return None
    found: dict[Person, None] = {}
    for stem in word_stems(token.plain, search.language):
        found |= search.directory.people.get(stem, {})
    return chosen(search, index, list(found)) if found else None


def chosen(search: Search, index: int, people: list[Person], *, is_fuzzy: bool = False) -> Mention | None:
    """Choose among people of one surname, by the first name beside it and by whose clients they are."""
    named = [
        someone
        for someone in people
        if any(_is_called(search, near, someone) for near in (index - 1, index + 1))
    ]
    word = search.tokens[index].plain
    if not named and not search.is_capital(index) and search.vocabulary.is_ordinary(word):
        return None
    people = _own_first(search, index, named or people)
    if not people:
        return None
    first = index - 1 if named and _is_called(search, index - 1, named[0]) else index
    last = index + 1 if named and _is_called(search, index + 1, named[0]) else index
    return Mention(
        first,
        last,
        tuple(sorted({someone.client for someone in people})),
        tuple(sorted(someone.id for someone in people)),
        is_fuzzy=is_fuzzy,
        is_subject=search.is_subject(index, people[0].surname)
        and not search.vocabulary.is_preposition(search.before(first)),
    )


def _own_first(search: Search, index: int, people: list[Person]) -> list[Person]:
    own = search.speaker.own
    if own is None:
        return people
    mine = [someone for someone in people if someone.client in own]
    return mine or (people if search.is_surely_name(index) else [])


def _is_called(search: Search, index: int, someone: Person) -> bool:
    """Tell whether a part is the first name of a person."""
    if not 0 <= index < len(search.tokens) or search.tokens[index].kind != "word":
        return False
    stems = word_stems(search.tokens[index].plain, search.language)
    return any(other.intersection(stems) for other in someone.others)


def by_first_name(search: Search, found: list[Mention]) -> list[Mention]:
    """Give the people who are called by their first name alone, where their company is named."""
    clients = {client for mention in found if len(mention.clients) == 1 for client in mention.clients}
    people = [someone for client in sorted(clients) for someone in search.directory.people_at(client)]
    taken, added = places(found), []
    for index, token in enumerate(search.tokens) if people else ():
        if index in taken or token.kind != "word" or len(token.plain) < 3:
            continue
        called = [someone for someone in people if _is_called(search, index, someone)]
        if called and (search.is_capital(index) or not search.vocabulary.is_ordinary(token.plain)):
            owners = tuple(sorted({someone.client for someone in called}))
            added.append(Mention(index, index, owners, tuple(sorted(someone.id for someone in called))))
    return added
