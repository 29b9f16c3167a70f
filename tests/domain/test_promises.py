"""The client's word: never both kept and broken, and money decides."""

from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.promises import KeptRate, PaymentPromise, PromiseState, Received, judged

DUE = date(2026, 11, 27)
SUMS = st.integers(0, 200).map(Decimal)
RECEIVED = st.builds(Received, SUMS, SUMS, SUMS, SUMS)


def promise(state: PromiseState = PromiseState.OPEN) -> PaymentPromise:
    """A hundred by Friday."""
    made_at = datetime(2026, 11, 24, 9, tzinfo=UTC)
    return PaymentPromise(1, 1, 1, None, Decimal(100), "RUB", DUE, state, Decimal(0), 9, made_at)


def received(amount: int, late: int = 0, proven: int = 0, owed: int = 500) -> Received:
    """What has come since."""
    return Received(Decimal(amount), Decimal(late), Decimal(proven), Decimal(owed))


def test_money_in_time_keeps_it() -> None:
    """All of it, or as much as was owed; a part keeps the rest open."""
    assert judged(promise(), received(100), is_over=False) is PromiseState.KEPT
    assert judged(promise(), received(40), is_over=False) is PromiseState.OPEN
    assert judged(promise(), received(40, owed=0), is_over=False) is PromiseState.KEPT


def test_its_day_is_over() -> None:
    """What came later does not count; money whose day nobody knows does, before it was called broken."""
    assert judged(promise(), received(40), is_over=True) is PromiseState.BROKEN
    assert judged(promise(), received(100, late=100), is_over=True) is PromiseState.BROKEN
    assert judged(promise(), received(100), is_over=True) is PromiseState.KEPT
    broken = promise(PromiseState.BROKEN)
    assert judged(broken, received(100), is_over=True) is PromiseState.BROKEN
    assert judged(broken, received(100, proven=100), is_over=True) is PromiseState.KEPT
    assert judged(promise(PromiseState.KEPT), received(0), is_over=True) is PromiseState.BROKEN


@settings(max_examples=100)
@given(st.sampled_from(PromiseState), st.lists(st.tuples(RECEIVED, st.booleans()), max_size=8))
def test_it_ends_in_one_way(state: PromiseState, told: list[tuple[Received, bool]]) -> None:
    """Whatever is told of money: judged again by the same it stays, and cancelled for ever."""
    for money, is_over in told:
        before = state
        state = judged(promise(state), money, is_over=is_over)
        assert judged(promise(state), money, is_over=is_over) is state
        assert (state is PromiseState.CANCELLED) == (before is PromiseState.CANCELLED)
        assert not is_over or state is not PromiseState.OPEN


def test_the_kept_rate_counts_what_ended() -> None:
    """None is no share."""
    assert KeptRate(0, 0).percent is None
    assert KeptRate(2, 1).percent == 67
