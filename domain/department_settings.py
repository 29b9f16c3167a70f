"""What a department has settled for itself, by key, and what holds where it has not."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class DepartmentSettings:
    """The settings of a department. What was kept in another form than asked for counts as not settled."""

    department_id: int | None
    values: Mapping[str, object] = field(default_factory=dict)

    def number(self, key: str, otherwise: int) -> int:
        """Give a whole number."""
        value = self.values.get(key)
        return value if isinstance(value, int) and not isinstance(value, bool) else otherwise

    def text(self, key: str, otherwise: str = "") -> str:
        """Give a text."""
        value = self.values.get(key)
        return value if isinstance(value, str) else otherwise

    def numbers(self, key: str, otherwise: tuple[int, ...] = ()) -> tuple[int, ...]:
        """Give a row of whole numbers."""
        value = self.values.get(key)
        if not isinstance(value, list) or not all(isinstance(one, int) for one in value):
            return otherwise
        return tuple(value)
