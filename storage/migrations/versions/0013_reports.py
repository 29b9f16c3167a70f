"""Whose clients a person sees, as one view by which every report is read (D088, D095). Revision 0013."""

from alembic import op

revision = "0013"
down_revision = "0012"

# The order of the joins is told: one person, his departments, then their clients by index.
_SEEN_CLIENTS = """
create view seen_clients as
select e.id as viewer_id, c.id as client_id
from employees as e cross join clients as c where c.owner_id = e.id and e.role = 'manager'
union all
select e.id, c.id
from employees as e cross join clients as c where c.department_id = e.department_id and e.role = 'head'
union all
select e.id, c.id
from employees as e cross join departments as d cross join clients as c
where c.department_id = d.id and e.role = 'admin'
union all
select e.id, c.id
from employees as e cross join clients as c where c.department_id is null and e.role = 'admin'
"""


def upgrade() -> None:
    """Make the view."""
    op.execute(_SEEN_CLIENTS)


def downgrade() -> None:
    """Take the view away."""
    op.execute("drop view seen_clients")
