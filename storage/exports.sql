-- name: list_clients
select
    c.*, e.name as owner_name,
    (select max(a.happened_at) from activities as a where a.client_id = c.id and a.undone_at is null) as last_contact_at
from clients as c left join employees as e on e.id = c.owner_id and e.removed_at is null
where c.archived_at is null and c.id > :after and (
    cast(:role as text) = 'admin'
    or (cast(:role as text) = 'head' and c.department_id = cast(:department_id as bigint))
    or (cast(:role as text) = 'manager' and c.owner_id = :employee_id)
)
order by c.id limit :most;

-- name: list_phones
select client_id, phone from client_phones where client_id > :after and client_id <= :last order by client_id, phone;

-- name: list_emails
select client_id, email from client_emails where client_id > :after and client_id <= :last order by client_id, email;

-- name: list_contacts
select k.*, c.name as client_name, c.legal_form, c.owner_id, e.name as owner_name
from contacts as k join clients as c on c.id = k.client_id
left join employees as e on e.id = c.owner_id and e.removed_at is null
where c.archived_at is null and k.removed_at is null and k.id > :after and (
    cast(:role as text) = 'admin'
    or (cast(:role as text) = 'head' and c.department_id = cast(:department_id as bigint))
    or (cast(:role as text) = 'manager' and c.owner_id = :employee_id)
)
order by k.id limit :most;

-- name: list_activities
select
    a.*, c.name as client_name, c.legal_form, m.name as manager_name, k.name as contact_name,
    (select f.text from follow_ups as f where f.activity_id = a.id order by f.id limit 1) as next_step,
    (select f.due_on from follow_ups as f where f.activity_id = a.id order by f.id limit 1) as next_step_on
from activities as a join clients as c on c.id = a.client_id join employees as m on m.id = a.manager_id
left join contacts as k on k.id = a.contact_id
where a.undone_at is null and a.happened_at >= :begins and a.happened_at < :ends
    and (a.happened_at, a.id) > (cast(:after_moment as bigint), cast(:after as bigint)) and (
        cast(:role as text) = 'admin' or a.manager_id = :employee_id
        or (cast(:role as text) = 'head' and c.department_id = cast(:department_id as bigint))
        or (cast(:role as text) = 'manager' and c.owner_id = :employee_id)
    )
order by a.happened_at, a.id limit :most;
