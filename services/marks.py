"""What leaders said of somebody's work: read by himself and by those who lead him (D113)."""

from dataclasses import dataclass

from domain.appeals import Appeal
from domain.people import Employee
from services import team
from storage import appeals, people
from storage.database import UnitOfWork

MOST = 9


@dataclass(frozen=True, slots=True)
class Marks:
    """Somebody and the latest words about his work, each with who said it."""

    person: Employee
    marks: tuple[tuple[Appeal, Employee], ...]


async def list_for(uow: UnitOfWork, viewer: Employee, person_id: int) -> Marks:
    """Give the latest words about one's own work, or somebody's whom one leads. Raises EmployeeNotFound."""
    person = viewer if person_id == viewer.id else await team.get_colleague(uow, viewer, person_id)
    found = await appeals.list_marks(uow, person.id, MOST)
    return Marks(person, tuple([(one, await people.get(uow, one.author_id)) for one in found]))
