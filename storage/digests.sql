-- name: list_groups
select g.* from groups as g where g.lost_at is null order by g.chat_id;

-- name: list_binders
select e.* from employees as e
where exists (select 1 from groups as g where g.bound_by = e.id and g.lost_at is null);

-- name: list_wins
select e.name as manager_name, c.name as client_name
from employees as e
cross join activities as a
join clients as c on c.id = a.client_id
where a.manager_id = e.id and a.happened_at >= :begins and a.happened_at < :ends
    and e.department_id = :department_id and a.result = 'order' and a.undone_at is null
order by a.happened_at, a.id limit :most;

-- name: list_upcoming
select m.starts_at, e.name as manager_name, c.name as client_name, k.name as contact_name, k.phone
from employees as e
cross join meetings as m
join clients as c on c.id = m.client_id
left join contacts as k on k.id = m.contact_id and k.removed_at is null
where m.manager_id = e.id and m.state = 'planned' and m.starts_at >= :begins and m.starts_at < :ends
    and e.department_id = :department_id and e.removed_at is null
order by m.starts_at, m.id limit :most;

-- name: list_debts
select c.name as client_name, i.currency, cast(sum(i.amount - i.paid) as bigint) as overdue
from clients as c
cross join invoices as i
where i.client_id = c.id and c.department_id = :department_id and c.archived_at is null
    and i.paid < i.amount and i.due_on < :today
group by c.id, c.name, i.currency
order by overdue desc, c.id limit :most;

-- name: list_complaints
select e.name as manager_name, c.name as client_name, f.text
from feedback as f
cross join clients as c
join employees as e on e.id = f.manager_id
where c.id = f.client_id and f.state in ('escalated', 'taken') and f.undone_at is null
    and c.department_id = :department_id
order by f.created_at, f.id limit :most;

-- name: find^
select d.text, d.changed_at, o.message_id
from digests as d left join outbox as o on o.id = d.outbox_id
where d.chat_id = :chat_id and d.day = :day;

-- name: add!
insert into digests (chat_id, day, outbox_id, text, changed_at) values (:chat_id, :day, :outbox_id, :text, :changed_at)
on conflict (chat_id, day) do nothing;

-- name: change!
update digests set text = :text, changed_at = :changed_at where chat_id = :chat_id and day = :day;

-- name: remove_before!
delete from digests where day < :day;
