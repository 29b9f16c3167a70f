-- name: list_unbought
-- Clients that bought something once, but nothing since a day; who bought last comes first.
with found as (
    select
        c.id, c.is_key,
        (select max(i.issued_on) from invoices as i where i.client_id = c.id) as happened_on
    from seen_clients as s cross join clients as c
    where s.viewer_id = :viewer_id and c.id = s.client_id and c.archived_at is null
), page as (
    select id, is_key, happened_on, count(*) over () as total from found
    where happened_on < :before order by is_key desc, happened_on desc, id limit :most offset :skip
)
select
    c.id, c.name, c.legal_form, c.is_key, c.city, e.name as manager, w.name as contact, w.phone, p.happened_on, p.total,
    (select count(*) from invoices as i where i.client_id = c.id) as orders
from page as p join clients as c on c.id = p.id
left join employees as e on e.id = c.owner_id and e.removed_at is null
left join whom_to_call as w on w.client_id = c.id
order by p.is_key desc, p.happened_on desc, p.id;

-- name: list_order_due
with page as (
    select t.id, count(*) over () as total from tasks as t cross join clients as c
    where t.owner_id in (
        select e.id from employees as e
        where (cast(:department_id as bigint) is null or e.department_id = :department_id)
            and (cast(:employee_id as bigint) is null or e.id = :employee_id)
    ) and t.state = 'open' and t.kind = 'order_due' and c.id = t.client_id
        and exists (select 1 from seen_clients as s where s.viewer_id = :viewer_id and s.client_id = c.id)
    order by c.is_key desc, t.due_on, t.id limit :most offset :skip
)
select
    c.id, c.name, c.legal_form, c.is_key, c.city, e.name as manager, w.name as contact, w.phone, t.due_on, t.text, p.total,
    (select max(i.issued_on) from invoices as i where i.client_id = c.id) as happened_on
from page as p join tasks as t on t.id = p.id join clients as c on c.id = t.client_id
join employees as e on e.id = t.owner_id
left join whom_to_call as w on w.client_id = c.id
order by c.is_key desc, t.due_on, t.id;

-- name: list_silent
-- Clients with whom nobody was in touch: since their own rhythm asks for it, or, without one, since a moment.
with found as (
    select
        c.id, c.is_key, c.created_at, r.next_on,
        (
            select a.happened_at from activities as a
            where a.client_id = c.id and a.undone_at is null and a.kind <> 'missed_call'
            order by a.happened_at desc limit 1
        ) as happened_at
    from seen_clients as s cross join clients as c
    left join cadence_runs as r on r.kind = 'client' and r.subject_id = c.id and r.state = 'running'
    where s.viewer_id = :viewer_id and c.id = s.client_id and c.archived_at is null
), page as (
    select id, is_key, happened_at, next_on, count(*) over () as total from found
    where (next_on is not null and next_on < :today)
        or (next_on is null and coalesce(happened_at, created_at) < :silent_before)
    order by is_key desc, coalesce(happened_at, 0), id limit :most offset :skip
)
select
    c.id, c.name, c.legal_form, c.is_key, c.city, e.name as manager, w.name as contact, w.phone, p.happened_at,
    p.next_on, p.total
from page as p join clients as c on c.id = p.id
left join employees as e on e.id = c.owner_id and e.removed_at is null
left join whom_to_call as w on w.client_id = c.id
order by p.is_key desc, coalesce(p.happened_at, 0), p.id;

-- name: list_undecided
with page as (
    select c.id, count(*) over () as total
    from seen_clients as s cross join clients as c
    where s.viewer_id = :viewer_id and c.id = s.client_id and c.archived_at is null and not exists (
        select 1 from contacts as k where k.client_id = c.id and k.decides = 1 and k.removed_at is null
    )
    order by c.is_key desc, c.name_key, c.id limit :most offset :skip
)
select
    c.id, c.name, c.legal_form, c.is_key, c.city, e.name as manager, w.name as contact, w.phone, p.total,
    (
        select a.happened_at from activities as a
        where a.client_id = c.id and a.undone_at is null and a.kind <> 'missed_call'
        order by a.happened_at desc limit 1
    ) as happened_at
from page as p join clients as c on c.id = p.id
left join employees as e on e.id = c.owner_id and e.removed_at is null
left join whom_to_call as w on w.client_id = c.id
order by c.is_key desc, c.name_key, c.id;
