"""Names are compared and searched without what people write differently each time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.clients import full_name
from domain.legal_forms import is_form, set_apart
from domain.names import clean, name_key, same_name, search_key, search_words

NAMES = st.text(alphabet=st.characters(codec="utf-8"), max_size=60)
PLAIN_NAMES = st.lists(st.text("абвгдежзлёьСТУФ", min_size=2, max_size=9), min_size=1, max_size=3).map(
    " ".join
)


@pytest.mark.parametrize(
    ("text", "name", "form"),
    [
        ("ООО «Ромашка»", "Ромашка", "ООО"),
        ("Ромашка, ООО", "Ромашка", "ООО"),
        ("OOO Ромашка", "Ромашка", "ООО"),  # the form in Latin letters
        ('«ООО "Ромашка"»', "Ромашка", "ООО"),
        ("Черемша Маркет (ООО)", "Черемша Маркет", "ООО"),
        ("Общество с ограниченной  ответственностью «Лес»", "Лес", "ООО"),
        ("Открытое акционерное общество Лес", "Лес", "ОАО"),
        ("Крестьянское (фермерское) хозяйство Заря", "Заря", "КФХ"),
        ("ИП Осинцев М. Ю.", "Осинцев М. Ю.", "ИП"),
        ('ООО «Торговый дом "Лес"»', 'Торговый дом "Лес"', "ООО"),
        ("Dunaj Market, spol. s r.o.", "Dunaj Market", "s.r.o."),
        ("Dunaj Market s. r. o.", "Dunaj Market", "s.r.o."),
        ("AGRO NITRA, a. s.", "AGRO NITRA", "a.s."),
        ("Orion Tech, Ltd", "Orion Tech", "Ltd"),
        ("Brightstone, Inc.", "Brightstone", "Inc."),
        ("Аора", "Аора", ""),
        ("Kaos", "Kaos", ""),
        ("ООО", "ООО", ""),
        ("", "", ""),
    ],
)
def test_legal_forms_are_set_apart(text: str, name: str, form: str) -> None:
    """Before, after, in brackets, in full, behind a comma: the form is told from the name."""
    assert set_apart(text) == (name, form)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ООО «Ёлка-Плюс»", "ЕЛКА ПЛЮС, ООО"),
        ("ООО Ромашка", "Ромашка"),
        ("Пекарня №1", "ПЕКАРНЯ № 1"),
        ("ИП Иванов И.И.", "Иванов И. И. (ИП)"),
        ("ООО Bектор", "ООО Вектор"),  # a Latin B in a Cyrillic name
        ("Tatra  Stav s. r. o.", "TATRA STAV, s.r.o."),
    ],
)
def test_names_that_are_the_same(one: str, other: str) -> None:
    """Case, quotes, punctuation, ё, hyphens, look-alikes and a missing form make no difference."""
    assert same_name(set_apart(one), set_apart(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ООО Прогресс", "АО Прогресс"),
        ("Вектор", "Вектор Плюс"),
        ("Merkúr", "Merkur"),
        ("Ромашка", "Рамашка"),
    ],
)
def test_names_that_are_not_the_same(one: str, other: str) -> None:
    """Other forms, one word more, another letter: there is no guessing by likeness."""
    assert not same_name(set_apart(one), set_apart(other))


@given(
    PLAIN_NAMES,
    st.sampled_from(["ООО", "АО", "ПАО", "ИП"]),
    st.sampled_from(["{1} «{0}»", "{0}, {1}", "{0} ({1})"]),
)
def test_however_a_form_is_written_it_is_the_same(name: str, form: str, way: str) -> None:
    """Any name with any form, however written, is that name with that form; shown in full it reads back."""
    apart = set_apart(way.format(name, form))
    assert apart == (name, form)
    assert set_apart(full_name(*apart)) == apart
    assert name_key(name.upper()) == name_key(name.replace("ё", "е").replace(" ", "-").lower())


def test_quotes_within_quotes() -> None:
    """A name that has quotes itself has the inner kind between those of its form."""
    assert full_name("Кофейня «Зерно»", "ООО") == "ООО «Кофейня „Зерно“»"
    assert full_name("Кофейня «Зерно»", "ИП") == "ИП Кофейня «Зерно»"


@given(NAMES.map(clean), st.integers(0, 59), st.integers(1, 60))
def test_any_part_of_a_name_is_found(name: str, start: int, length: int) -> None:
    """The words of a part stand in the key of the whole, and no sign in either means something to SQL."""
    part = name[start : start + length]
    digits = [sign for sign in part if sign.isdecimal()]
    if len(digits) < 5:
        assert all(word in search_key(name) for word in search_words(part))
    assert not set("%_\\'") & set(search_key(name))


@given(NAMES)
def test_no_text_is_too_strange(text: str) -> None:
    """Whatever is typed has a name, a key and words, none of which fails."""
    shown = clean(text)
    name, _ = set_apart(shown)
    assert "\n" not in shown
    assert bool(name_key(name)) == bool(name)
    assert all(0 < len(word) <= 50 for word in search_words(text))
    assert is_form(text) in {True, False}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("8 (900) 000-00-01", ["9000000001"]),
        ("+7 900 000 00 01", ["79000000001"]),
        ("0900 000 001", ["900000001"]),
        ("529900", ["529900"]),
        ("24/7", ["24", "7"]),
        ("ООО «Ёлка Плюс»", ["елка", "плюс"]),
        ("Ёлка, Казань", ["елка", "казань"]),
        ("…", []),
    ],
)
def test_what_is_searched(text: str, words: list[str]) -> None:
    """A number is one word without a country's own first digits; a legal form is none."""
    assert search_words(text) == [search_key(word) for word in words]
