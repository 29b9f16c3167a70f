-- name: add^
insert into feedback (client_id, manager_id, activity_id, sign, topic, text, can_fix, state, created_at)
values (:client_id, :manager_id, :activity_id, :sign, :topic, :text, :can_fix, :state, :created_at)
returning *, 0 as files;

-- name: find^
select f.*, (select count(*) from attachments a where a.feedback_id = f.id) as files
from feedback f where f.id = :id;

-- name: find_for^
select f.*, (select count(*) from attachments a where a.feedback_id = f.id) as files
from feedback f join clients c on c.id = f.client_id
where f.id = :id and f.undone_at is null
    and (
        cast(:role as text) = 'admin'
        or (cast(:role as text) = 'head' and c.department_id = cast(:department_id as bigint))
        or (cast(:role as text) = 'manager' and c.owner_id = cast(:employee_id as bigint))
    );

-- name: list_unanswered
select f.*, (select count(*) from attachments a where a.feedback_id = f.id) as files
from feedback f
where f.client_id = :client_id and f.undone_at is null and f.state in ('being_fixed', 'escalated', 'taken')
order by f.created_at, f.id;

-- name: save!
update feedback set
    can_fix = :can_fix, state = :state, taken_by = :taken_by, answer = :answer, answered_by = :answered_by,
    answered_at = :answered_at, client_told_at = :client_told_at, undone_at = :undone_at
where id = :id;

-- name: list_untold
select f.*, 0 as files from feedback f
where f.client_id = :client_id and f.created_at >= :since and f.undone_at is null and f.client_told_at is null
    and f.state in ('escalated', 'taken', 'answered')
order by f.created_at, f.id;
