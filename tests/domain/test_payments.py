"""Payments put to documents: nothing is lost, nothing is paid twice, and reports have theirs already."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.money import NOTHING
from domain.payments import Document, Named, Payment, settle

DAY = date(2026, 11, 24)
SUMS = st.integers(1, 10_000_00).map(lambda kopecks: Decimal(kopecks).scaleb(-2))
DAYS = st.integers(-3, 3).map(lambda days: DAY + timedelta(days=days))


@st.composite
def documents(draw: st.DrawFn) -> list[Document]:
    """Some documents, several with equal last digits, some in a report's balance."""
    found = []
    for number in range(draw(st.integers(0, 5))):
        amount = draw(SUMS)
        found.append(
            Document(
                number,
                draw(st.sampled_from("12")),
                f"0{number}",
                draw(DAYS),
                draw(st.sampled_from(("RUB", "EUR"))),
                amount,
                min(draw(SUMS), amount * 2),
                draw(st.none() | DAYS),
            )
        )
    return found


@st.composite
def payments(draw: st.DrawFn) -> list[Payment]:
    """Some payments that name documents which may be there or not."""
    named = st.builds(Named, st.sampled_from("123"), st.none() | DAYS)
    return [
        Payment(
            number,
            1,
            "",
            draw(DAYS),
            draw(SUMS),
            draw(st.sampled_from(("RUB", "EUR"))),
            tuple(draw(st.lists(named, max_size=3))),
        )
        for number in range(draw(st.integers(0, 5)))
    ]


@settings(max_examples=100)
@given(documents(), payments())
def test_every_kopeck_is_somewhere(owed: list[Document], came: list[Payment]) -> None:
    """What came is in parts, credit or a report; no document is paid beyond its amount."""
    found = settle(owed, came)
    inside = {part.payment_id for part in found.parts if part.is_inside}
    for payment in came:
        own = [part for part in found.parts if part.payment_id == payment.id]
        spent = sum((part.amount for part in own), NOTHING)
        assert spent + found.credit[payment.id] == payment.amount or payment.id in inside
        assert spent <= payment.amount
        assert found.credit[payment.id] == 0 or payment.id not in inside
    for document in owed:
        counted = sum(
            (
                part.amount
                for part in found.parts
                if part.invoice_id == document.invoice_id and not part.is_inside
            ),
            NOTHING,
        )
        before = min(document.taken, document.amount)
        assert found.paid[document.invoice_id] == before + counted <= document.amount
    assert settle(owed, reversed(came)) == found


def invoice(number: int, amount: str, **changes: object) -> Document:
    """A document of 3 November."""
    key = f"0000-000{number}"
    base = Document(number, str(number), key, date(2026, 11, 3), "RUB", Decimal(amount), NOTHING)
    return replace(base, **changes)  # type: ignore[arg-type]  # names and types are those of the document


def payment(amount: str, *named: Named, on: date = DAY) -> Payment:
    """A payment."""
    return Payment(1, 1, "", on, Decimal(amount), "RUB", named)


def test_several_named_documents_are_paid_in_the_order_named() -> None:
    """The rest is an advance."""
    found = settle(
        [invoice(123, "100"), invoice(124, "50")],
        [payment("170", Named("124"), Named("123", date(2026, 11, 3)))],
    )
    assert [(part.invoice_id, str(part.amount)) for part in found.parts] == [(124, "50.00"), (123, "100.00")]
    assert found.credit[1] == 20


def test_a_payment_up_to_the_reports_day_changes_nothing() -> None:
    """It is in the balance already, and no advance either."""
    reported = invoice(123, "100", balance_on=DAY)
    assert settle([reported], [payment("70", Named("123"))]).paid == {123: NOTHING}
    assert settle([reported], [payment("70", Named("123"))]).credit == {1: NOTHING}
    assert settle([reported], [payment("70", Named("123"), on=DAY + timedelta(days=1))]).paid[123] == 70


def test_what_is_named_ambiguously_is_not_guessed() -> None:
    """Without its day a number must be the only one; the whole number in the purpose tells two apart."""
    twice = [invoice(123, "100"), invoice(123, "100", invoice_id=2, key="тд00-000123")]
    assert settle(twice, [payment("50", Named("123"))]).credit[1] == 50
    written = replace(payment("50", Named("123")), purpose="Оплата ТД00-000123")
    assert settle(twice, [written]).paid == {123: NOTHING, 2: Decimal(50)}
    assert settle(twice[:1], [payment("50", Named("123", date(2026, 11, 4)))]).credit[1] == 50
