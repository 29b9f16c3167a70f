"""Who is named in a message: competitors, companies, people, each cut down to whom it can mean."""

from collections.abc import Iterator
from dataclasses import replace

from domain.quicklog import companies, persons, slips, tables
from domain.quicklog.directory import Directory
from domain.quicklog.drafts import KnownClient
from domain.quicklog.naming import Mention, Search, places
from domain.quicklog.stems import parts_of


def mentions(search: Search) -> list[Mention]:
    """Give everybody who is named, in order. Companies come before people of the same name."""
    found = list(companies.rivals(search))
    found += _exact(search, places(found))
    found += slips.misspelt(search, places(found))
    found += persons.by_first_name(search, found)
    return _narrowed(search, sorted(found, key=lambda mention: mention.first))


def _exact(search: Search, taken: set[int]) -> Iterator[Mention]:
    index = 0
    while index < len(search.tokens):
        mention = None
        if index not in taken and search.tokens[index].kind != "sign":
            mention = _named(search, index)
        if mention is not None:
            yield mention
            index = mention.last
        index += 1


def _named(search: Search, index: int) -> Mention | None:
    """Give the company or the person at a part; a whole company's name, or the company of a sole owner,
    comes before a person, and a person before a part of a name."""
    company, person = companies.company(search, index), persons.person(search, index)
    if company is None or person is None:
        return company or person
    if set(company.clients) == set(person.clients) or not company.is_full:
        return person
    return company


def _narrowed(search: Search, found: list[Mention]) -> list[Mention]:
    """Cut what fits several clients down by the people and the city that the message names."""
    people = [mention for mention in found if mention.is_person]
    named = [mention for mention in found if mention.clients and not mention.is_person]
    return [_narrow(search, mention, named if mention.is_person else people) for mention in found]


def _narrow(search: Search, mention: Mention, others: list[Mention]) -> Mention:
    if len(mention.clients) < 2:
        return mention
    for other in others:
        both = tuple(client for client in mention.clients if client in other.clients)
        if both:
            return _kept(mention, both, search.directory)
    there = tuple(
        client for client in mention.clients if _is_in_city(search, search.directory.clients[client])
    )
    return _kept(mention, there, search.directory) if there else mention


def _kept(mention: Mention, clients: tuple[str, ...], directory: Directory) -> Mention:
    ids = {someone.id for client in clients for someone in directory.people_at(client)}
    return replace(mention, clients=clients, contacts=tuple(one for one in mention.contacts if one in ids))


def _is_in_city(search: Search, client: KnownClient) -> bool:
    """Tell whether the message names the client's city, also as an adjective ("самарский")."""
    beginnings = city_beginnings(client.city)
    return any(
        token.kind == "word" and any(token.plain.startswith(beginning) for beginning in beginnings)
        for token in search.tokens
    )


def city_beginnings(city: str) -> tuple[str, ...]:
    """Give how words for a city begin: "самар" for Самара, самарский; other names of it too."""
    words = parts_of(city)
    if not words:
        return ()
    others = str(tables.toml("names")["cities"].get(" ".join(words).replace(" на ", "-на-"), ""))
    others += " " + str(tables.toml("names")["cities"].get("-".join(words), ""))
    first = words[0]
    stem = first if len(first) < 5 else first[: max(4, len(first) - 1)]
    return (stem, *others.split()) if len(stem) > 2 else tuple(others.split())
