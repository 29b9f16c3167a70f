"""The index of clients is kept as they change, and the speaker's own come first."""

from datetime import datetime

from domain.quicklog.directory import Directory
from domain.quicklog.drafts import KnownClient, KnownContact, Speaker
from domain.quicklog.parsing import read

NOW = datetime.fromisoformat("2026-11-24T14:30:00+03:00")


def clients_of(text: str, directory: Directory, speaker: Speaker) -> tuple[str, ...]:
    """Give the clients of the first action."""
    actions = read(text, "ru", NOW, directory, speaker).actions
    return actions[0].clients if actions else ()


def test_the_index_follows_its_clients() -> None:
    """A client that is renamed, gets another contact or goes is found so from then on."""
    directory = Directory([KnownClient("1", "ООО «Ромашка»", contacts=(KnownContact("1a", "Анна Петрова"),))])
    anyone = Speaker()
    assert clients_of("Был у Ромашки", directory, anyone) == ("1",)
    directory.add(KnownClient("1", "ООО «Василёк»", contacts=(KnownContact("1b", "Олег Громов"),)))
    assert clients_of("Был у Ромашки", directory, anyone) == ()
    assert clients_of("Был у Василька", directory, anyone) == ("1",)
    assert clients_of("Позвонить Петровой завтра", directory, anyone) == ()
    assert clients_of("Позвонить Громову завтра", directory, anyone) == ("1",)
    directory.remove("1")
    assert clients_of("Был у Василька", directory, anyone) == ()
    assert directory.names.first == {}
    assert directory.people == {}


def test_an_alias_is_a_name() -> None:
    """What a manager calls a client is found like its name."""
    directory = Directory([KnownClient("1", "ООО «Северо-Западная Компания»", aliases=("СЗК", "Севзап"))])
    assert clients_of("Был в СЗК, просят скидку", directory, Speaker()) == ("1",)
    assert clients_of("заехал в севзап", directory, Speaker()) == ("1",)


def test_own_clients_come_first() -> None:
    """Of two of a name the speaker's own is meant; a stranger's counts only where there is no doubt."""
    directory = Directory(
        [
            KnownClient("1", "ООО «Вектор»"),
            KnownClient("2", "ООО «Вектор»"),
            KnownClient("3", "АО «Прогресс»"),
        ]
    )
    speaker = Speaker(frozenset({"1"}))
    assert clients_of("Был у Вектора", directory, speaker) == ("1",)
    assert clients_of("Есть прогресс по сделке, позвонить завтра", directory, speaker) == ()
    assert clients_of("Заехал в АО «Прогресс», всё хорошо", directory, speaker) == ("3",)


def test_both_alphabets() -> None:
    """A name written as it sounds in the other alphabet is found, where none is written so."""
    directory = Directory([KnownClient("1", "Slovplast s.r.o."), KnownClient("2", "ООО «Ромашка»")])
    assert clients_of("Был в Словпласте, всё супер", directory, Speaker()) == ("1",)
    assert read("Visited Romashka, all good", "en", NOW, directory).actions[0].clients == ("2",)
