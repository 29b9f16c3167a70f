"""What people type is looked for without what they write differently each time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.names import clean
from domain.searching import read_wanted, search_key, stem

NAMES = st.text(alphabet=st.characters(codec="utf-8"), max_size=60)


def is_found(text: str, *known: str) -> bool:
    """Tell whether all words of a reading of the text stand in the key."""
    key = search_key(*known)
    return any(all(word in key for word in reading) for reading in read_wanted(text).readings)


@given(NAMES.map(clean), st.integers(0, 59), st.integers(1, 60))
def test_any_part_of_a_name_is_found(name: str, start: int, length: int) -> None:
    """The words of a part stand in the key of the whole, and no sign in either means something to SQL."""
    part = name[start : start + length]
    wanted = read_wanted(part)
    digits = [sign for sign in part if sign.isdecimal()]
    if wanted.readings and len(digits) < 5:
        assert is_found(part, name)
    for text in (search_key(name, part), *(word for reading in wanted.readings for word in reading)):
        assert not set("%_\\'") & set(text)
    assert all(0 < len(word) <= 50 for reading in wanted.readings for word in reading)
    assert all(word for reading in wanted.stems for word in reading)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Romashka", "Ромашка"),
        ("romaška", "Ромашка"),
        ("Ромашка", "Romashka"),
        ("hjvfirf", "Ромашка"),
        ("HJVFIRF", "Ромашка"),
        ("ghj,rf", "Пробка"),
        ("вгтфо", "Dunaj"),
        ("Bектор", "Вектор"),  # a Latin B in a Cyrillic name
        ("COBA", "Сова"),  # Latin letters alone
        ("Сова", "COBA"),
        ("Дунай", "Dunaj"),
        ("cukraren ruzomberok", "Cukráreň Ružomberok"),
        ("CUKRÁREŇ", "Cukraren"),
        ("Елочка", "Ёлочка"),
        ("Yuliya", "Юлия"),
        ("Zhemchug", "Жемчуг"),
        ("Щука", "Shchuka"),
        ("агроснаб", "Агро-Снаб"),
        ("агро снаб", "Агроснаб"),
        ("аст", "А.С.Т."),
    ],
)
def test_alphabets_layouts_and_accents(text: str, name: str) -> None:
    """Another alphabet, the wrong keyboard, letters that look alike, no accents, written as one or two."""
    assert is_found(text, name)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("8 (900) 000-00-01", "+79000000001"),
        ("+7 900 000 00 01", "+79000000001"),
        ("0900 000 001", "+421900000001"),
        ("00421 900 000 001", "+421900000001"),
        ("000-00-01", "+79000000001"),
        ("529900", "5299004640"),
        ("ИНН 5299 004640", "5299004640"),
        ("gb 123456789", "GB123456789"),
        ("anna@dunaj.example", "anna@dunaj.example"),
    ],
)
def test_numbers_and_addresses(text: str, known: str) -> None:
    """A number is found by a part of it, with its country's first digits or without."""
    assert is_found(text, "Иное", known)


@pytest.mark.parametrize(
    "form", ["Ромашке", "Ромашкой", "Ромашки", "Ромашку", "ромашками", "Romashke", "hjvfirt", "Romašky"]
)
def test_inflected_words_have_the_stem_of_the_name(form: str) -> None:
    """Endings of Russian and Slovak make no difference."""
    key = search_key("Ромашка")
    assert any(all(f"={word}" in key for word in words) for words in read_wanted(form).stems)


def test_short_words_and_numbers_keep_their_ends() -> None:
    """Three letters are left at least, and figures are never an ending."""
    assert [stem(word) for word in ("oi", "les", "lesu", "24a")] == ["oi", "les", "les", "24a"]


@pytest.mark.parametrize("text", ["…", "", "«»", "ъ"])
def test_what_is_nothing_means_nobody(text: str) -> None:
    """Mere marks are no words."""
    assert read_wanted(text).readings == ()
