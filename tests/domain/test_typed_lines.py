"""A client told in one line: each part finds its place, and nothing is lost."""

import re
from dataclasses import astuple

from hypothesis import given
from hypothesis import strategies as st

from domain.names import clean
from domain.typed_lines import NewClient, read_client, read_contact


def read_phone(text: str) -> str | None:
    """Take Russian numbers of eleven digits, as a stand-in for the whole world's."""
    digits = re.sub(r"\D", "", text)
    return f"+7{digits[1:]}" if len(digits) == 11 else None


def test_the_parts_of_a_line() -> None:
    """Commas in quotes do not part; a form behind a comma belongs to the name, an index to the address."""
    line = read_client(
        '"Рога, Копыта", ООО; 420000, Казань, ИНН 5299004640, +7 900 000-00-01, 8 900 000 00 02', read_phone
    )

    assert line.new == NewClient(
        "Рога, Копыта", "ООО", "5299004640", "Казань", "420000", ("+79000000001", "+79000000002")
    )


def test_what_cannot_be_right_is_told_apart() -> None:
    """A wrong tax id and a phone that is none are neither city nor address."""
    line = read_client("Ромашка, ИНН 7701234567, +7 90, Казань", read_phone)

    assert line.new == NewClient("Ромашка", city="Казань")
    assert (line.wrong_tax_id, line.wrong_phone) == ("7701234567", "+7 90")
    assert read_client("Ромашка, 7701234567", read_phone).wrong_tax_id == "7701234567"


def test_a_contact() -> None:
    """Name, post and phone; a phone that is none is told apart."""
    told = read_contact("Иван Петров, директор, по закупкам, 8 900 000-00-01", read_phone)
    assert (told.name, told.post, told.phone) == ("Иван Петров", "директор, по закупкам", "+79000000001")
    assert read_contact("Иван, тел. 12345", read_phone).wrong_phone == "тел. 12345"


WORDS = st.text("абвгдежлё", min_size=2, max_size=8)


@given(
    WORDS, st.lists(st.sampled_from(["5299004640", "Псков", "ул. Ленина 5", "+7 900 000-00-01"]), unique=True)
)
def test_the_order_behind_the_name_does_not_matter(name: str, rest: list[str]) -> None:
    """Each part is known by what it is."""
    new = read_client(", ".join([name, *rest]), read_phone).new

    assert new.name == name
    assert bool(new.tax_id) == ("5299004640" in rest)
    assert new.city == ("Псков" if "Псков" in rest else "")
    assert new.address == ("ул. Ленина 5" if "ул. Ленина 5" in rest else "")
    assert bool(new.phones) == ("+7 900 000-00-01" in rest)


@given(st.text('бвгджз ,;«»"“”\n+-().0123456789', max_size=200))
def test_anything_may_be_typed(text: str) -> None:
    """Nothing fails, and no letter is lost."""
    line, told = read_client(text, read_phone), read_contact(text, read_phone)
    kept = "".join([*map(str, astuple(line.new)), line.wrong_tax_id, line.wrong_phone]).upper()
    assert all(letter in kept for letter in clean(text).upper() if letter.isalpha())
    assert all(letter in f"{told}".upper() for letter in clean(text).upper() if letter.isalpha())
