"""Concessions: limits by role, typed percent and days, the discount table (D038, D039)."""

from decimal import Decimal

import pytest

from domain.concessions import (
    ConcessionKind,
    discount_for,
    limit_of,
    may_concede,
    read_table,
    read_value,
)
from domain.department_settings import DepartmentSettings
from domain.people import Role

DISCOUNT, DEFERRAL = ConcessionKind.DISCOUNT, ConcessionKind.DEFERRAL


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("7", DISCOUNT, 700),
        ("7,5 %", DISCOUNT, 750),
        ("30 дней", DEFERRAL, 3000),
        ("30,5", DEFERRAL, None),
        ("101", DISCOUNT, None),
        ("0", DISCOUNT, None),
        ("много", DISCOUNT, None),
    ],
)
def test_typed_values(text: str, kind: ConcessionKind, value: int | None) -> None:
    """Percent with a fraction, whole days; nothing beyond the whole."""
    assert read_value(text, kind) == value


def test_limits_by_role_and_department() -> None:
    """Settings beat the usual limits; a head has one only where it is settled, an admin none."""
    settled = DepartmentSettings(1, {"discount_limit": 10, "head_discount_limit": 20})
    assert limit_of(Role.MANAGER, DISCOUNT, DepartmentSettings(1)) == 500
    assert limit_of(Role.MANAGER, DISCOUNT, settled) == 1000
    assert limit_of(Role.HEAD, DISCOUNT, settled) == 2000
    assert limit_of(Role.ADMIN, DISCOUNT, settled) is None
    assert may_concede(Role.MANAGER, DEFERRAL, 1400, settled)
    assert not may_concede(Role.MANAGER, DEFERRAL, 1500, settled)
    assert may_concede(Role.HEAD, DEFERRAL, 36500, settled)
    assert not may_concede(Role.MANAGER, ConcessionKind.STOCK, 0, settled)


def test_the_discount_table() -> None:
    """The largest discount that volume and deferral allow."""
    table = read_table("100000 30 5 колонка 2\n100000 0 7\n500000; 30; 8,5; опт")
    assert table is not None
    for volume, days, percent in (("100000", 30, "5"), ("100000", 0, "7"), ("700000", 14, "8.5")):
        row = discount_for(table, Decimal(volume), days)
        assert row is not None
        assert row.percent == Decimal(percent)
    assert discount_for(table, Decimal(99), 0) is None
    assert discount_for(table, Decimal(10**6), 60) is None
    assert read_table("сто 30 5") is None
