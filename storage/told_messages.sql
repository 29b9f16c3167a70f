-- name: add^
insert into told_messages (employee_id, text, shown, verbs, told_at)
values (:employee_id, :text, :shown, :verbs, :told_at) returning id;

-- name: end!
update told_messages set fate = :fate, saved = :saved where id = :id and fate = 'open';

-- name: count_fates
select fate, count(*) as number from told_messages where told_at >= :since group by fate;

-- name: list_unread_verbs
select verbs from told_messages where told_at >= :since and verbs <> '';

-- name: list_owned
select c.id, c.name, c.city, c.owner_id from clients as c
where c.owner_id = :employee_id and c.archived_at is null;

-- name: list_led
select c.id, c.name, c.city, c.owner_id from clients as c
where c.archived_at is null and (cast(:department_id as bigint) is null or c.department_id = :department_id);

-- name: list_people_owned
select k.id, k.client_id, k.name
from clients as c cross join contacts as k
where c.owner_id = :employee_id and c.archived_at is null and k.client_id = c.id and k.removed_at is null;

-- name: list_people_led
select k.id, k.client_id, k.name
from clients as c cross join contacts as k
where c.archived_at is null and (cast(:department_id as bigint) is null or c.department_id = :department_id)
    and k.client_id = c.id and k.removed_at is null;

-- name: list_aliases
select alias, client_id from client_aliases where employee_id = :employee_id;

-- name: learn!
insert into client_aliases (employee_id, alias, client_id, learnt_at)
values (:employee_id, :alias, :client_id, :learnt_at)
on conflict (employee_id, alias, client_id) do nothing;

-- name: forget!
delete from client_aliases where employee_id = :employee_id and alias = :alias and client_id <> :client_id;
