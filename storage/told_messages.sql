-- name: add^
insert into told_messages (employee_id, text, shown, verbs, told_at)
values (:employee_id, :text, :shown, :verbs, :told_at) returning id;

-- name: end!
update told_messages set fate = :fate, saved = :saved where id = :id and fate = 'open';

-- name: count_fates
select fate, count(*) as number from told_messages where told_at >= :since group by fate;

-- name: list_unread_verbs
select verbs from told_messages where told_at >= :since and verbs <> '';

-- name: list_known
select c.id, c.name, c.legal_form, c.city, c.owner_id, c.department_id
from clients as c
where c.archived_at is null
    and (
        cast(:role as text) = 'admin'
        or (cast(:role as text) = 'head' and c.department_id = cast(:department_id as bigint))
        or (cast(:role as text) = 'manager' and c.owner_id = cast(:employee_id as bigint))
    );

-- name: list_people
select k.id, k.client_id, k.name
from contacts as k join clients as c on c.id = k.client_id
where k.removed_at is null and c.archived_at is null
    and (
        cast(:role as text) = 'admin'
        or (cast(:role as text) = 'head' and c.department_id = cast(:department_id as bigint))
        or (cast(:role as text) = 'manager' and c.owner_id = cast(:employee_id as bigint))
    );

-- name: list_aliases
select alias, client_id from client_aliases where employee_id = :employee_id;

-- name: learn!
insert into client_aliases (employee_id, alias, client_id, learnt_at)
values (:employee_id, :alias, :client_id, :learnt_at)
on conflict (employee_id, alias) do update set client_id = excluded.client_id, learnt_at = excluded.learnt_at;
