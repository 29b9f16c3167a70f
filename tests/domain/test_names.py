"""Names are compared and searched without what people write differently each time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.clients import full_name
from domain.legal_forms import is_form, set_apart
from domain.names import clean, name_key, same_name

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


@given(NAMES)
def test_no_text_is_too_strange(text: str) -> None:
    """Whatever is typed has a name and a key, none of which fails."""
    shown = clean(text)
    name, _ = set_apart(shown)
    assert "\n" not in shown
    assert bool(name_key(name)) == bool(name)
    assert is_form(text) in {True, False}
