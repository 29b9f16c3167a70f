-- name: find_follow_up^
select
    f.id as item_id, cast(null as text) as item_kind, f.text as item_text, f.due_on as item_due_on,
    f.manager_id as item_holder_id, cast(null as bigint) as item_feedback_id,
    (
        select k.name from contacts k where k.client_id = c.id and k.removed_at is null and k.phone <> ''
        order by k.decides desc, k.id limit 1
    ) as contact_name,
    coalesce(
        (
            select k.phone from contacts k where k.client_id = c.id and k.removed_at is null and k.phone <> ''
            order by k.decides desc, k.id limit 1
        ),
        (select p.phone from client_phones p where p.client_id = c.id order by p.phone limit 1)
    ) as phone,
    c.*
from follow_ups f join clients c on c.id = f.client_id
where f.id = :id and f.state = 'open';

-- name: find_task^
select
    t.id as item_id, t.kind as item_kind, t.text as item_text, t.due_on as item_due_on,
    t.owner_id as item_holder_id, t.feedback_id as item_feedback_id,
    (
        select k.name from contacts k where k.client_id = c.id and k.removed_at is null and k.phone <> ''
        order by k.decides desc, k.id limit 1
    ) as contact_name,
    coalesce(
        (
            select k.phone from contacts k where k.client_id = c.id and k.removed_at is null and k.phone <> ''
            order by k.decides desc, k.id limit 1
        ),
        (select p.phone from client_phones p where p.client_id = c.id order by p.phone limit 1)
    ) as phone,
    c.*
from tasks t left join clients c on c.id = t.client_id
where t.id = :id and t.state = 'open';

-- name: list_of
select
    f.id as item_id, cast(null as text) as item_kind, f.text as item_text, f.due_on as item_due_on,
    f.manager_id as item_holder_id, cast(null as bigint) as item_feedback_id,
    (
        select k.name from contacts k where k.client_id = c.id and k.removed_at is null and k.phone <> ''
        order by k.decides desc, k.id limit 1
    ) as contact_name,
    coalesce(
        (
            select k.phone from contacts k where k.client_id = c.id and k.removed_at is null and k.phone <> ''
            order by k.decides desc, k.id limit 1
        ),
        (select p.phone from client_phones p where p.client_id = c.id order by p.phone limit 1)
    ) as phone,
    c.*
from follow_ups f join clients c on c.id = f.client_id
where f.manager_id = :employee_id and f.state = 'open' and f.due_on <= :until
    and (cast(:own_only as integer) = 0 or c.owner_id = :employee_id)
union all
select
    t.id as item_id, t.kind as item_kind, t.text as item_text, t.due_on as item_due_on,
    t.owner_id as item_holder_id, t.feedback_id as item_feedback_id,
    (
        select k.name from contacts k where k.client_id = c.id and k.removed_at is null and k.phone <> ''
        order by k.decides desc, k.id limit 1
    ) as contact_name,
    coalesce(
        (
            select k.phone from contacts k where k.client_id = c.id and k.removed_at is null and k.phone <> ''
            order by k.decides desc, k.id limit 1
        ),
        (select p.phone from client_phones p where p.client_id = c.id order by p.phone limit 1)
    ) as phone,
    c.*
from tasks t left join clients c on c.id = t.client_id
where t.owner_id = :employee_id and t.state = 'open' and t.due_on <= :until
    and (cast(:own_only as integer) = 0 or t.client_id is null or c.owner_id = :employee_id)
order by item_due_on, item_id
limit :most offset :skipped;

-- name: count_of^
select count(*) as total, cast(coalesce(sum(case when due_on < :today then 1 else 0 end), 0) as bigint) as overdue
from (
    select f.due_on from follow_ups f join clients c on c.id = f.client_id
    where f.manager_id = :employee_id and f.state = 'open'
        and (cast(:own_only as integer) = 0 or c.owner_id = :employee_id)
    union all
    select t.due_on from tasks t left join clients c on c.id = t.client_id
    where t.owner_id = :employee_id and t.state = 'open'
        and (cast(:own_only as integer) = 0 or t.client_id is null or c.owner_id = :employee_id)
) as waiting;

-- name: list_of_client
select
    f.id as item_id, cast(null as text) as item_kind, f.text as item_text, f.due_on as item_due_on,
    f.manager_id as item_holder_id, cast(null as bigint) as item_feedback_id,
    (
        select k.name from contacts k where k.client_id = c.id and k.removed_at is null and k.phone <> ''
        order by k.decides desc, k.id limit 1
    ) as contact_name,
    coalesce(
        (
            select k.phone from contacts k where k.client_id = c.id and k.removed_at is null and k.phone <> ''
            order by k.decides desc, k.id limit 1
        ),
        (select p.phone from client_phones p where p.client_id = c.id order by p.phone limit 1)
    ) as phone,
    c.*
from follow_ups f join clients c on c.id = f.client_id
where f.client_id = :client_id and f.state = 'open'
union all
select
    t.id as item_id, t.kind as item_kind, t.text as item_text, t.due_on as item_due_on,
    t.owner_id as item_holder_id, t.feedback_id as item_feedback_id,
    (
        select k.name from contacts k where k.client_id = c.id and k.removed_at is null and k.phone <> ''
        order by k.decides desc, k.id limit 1
    ) as contact_name,
    coalesce(
        (
            select k.phone from contacts k where k.client_id = c.id and k.removed_at is null and k.phone <> ''
            order by k.decides desc, k.id limit 1
        ),
        (select p.phone from client_phones p where p.client_id = c.id order by p.phone limit 1)
    ) as phone,
    c.*
from tasks t join clients c on c.id = t.client_id
where t.client_id = :client_id and t.state = 'open'
order by item_due_on, item_id;
