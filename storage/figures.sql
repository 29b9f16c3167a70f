-- name: list_staff
select * from employees
where (removed_at is null or removed_at > :begins)
    and (cast(:department_id as bigint) is null or department_id = :department_id)
    and (cast(:employee_id as bigint) is null or id = :employee_id)
    and role <> 'admin'
order by name, id;

-- name: count_contacts
select a.manager_id as person_id, a.kind as word, count(*) as number
from employees as e
cross join activities as a -- the people first, then by index
where a.manager_id = e.id and a.happened_at >= :begins and a.happened_at < :ends
    and a.undone_at is null and a.kind <> 'missed_call' and e.zone = :zone
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
    and (cast(:employee_id as bigint) is null or e.id = :employee_id)
group by a.manager_id, a.kind;

-- name: count_meetings
-- Who moves a meeting has moved it on the day on which he did so.
select
    m.manager_id as person_id,
    sum(case when m.state = 'held' then 1 else 0 end) as held,
    sum(case when m.late_minutes is not null and m.state <> 'cancelled' then 1 else 0 end) as late,
    sum(case when m.state = 'cancelled' then 1 else 0 end) as cancelled,
    0 as moved
from employees as e
cross join meetings as m -- the people first, then by index
where m.manager_id = e.id and m.starts_at >= :begins and m.starts_at < :ends
    and e.zone = :zone
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
    and (cast(:employee_id as bigint) is null or e.id = :employee_id)
group by m.manager_id
union all
select n.employee_id, 0, 0, 0, count(distinct n.subject_id)
from employees as e
cross join audit as n
where n.employee_id = e.id and n.at >= :begins and n.at < :ends and n.verb = 'move' and n.subject = 'meeting'
    and e.zone = :zone
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
    and (cast(:employee_id as bigint) is null or e.id = :employee_id)
group by n.employee_id;

-- name: count_complaints
select f.manager_id as person_id, count(*) as number
from employees as e
cross join feedback as f -- the people first, then by index
where f.manager_id = e.id and f.created_at >= :begins and f.created_at < :ends
    and f.sign = 'negative' and f.undone_at is null and e.zone = :zone
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
    and (cast(:employee_id as bigint) is null or e.id = :employee_id)
group by f.manager_id;

-- name: count_new_clients
select c.owner_id as person_id, count(*) as number
from employees as e
cross join clients as c -- the people first, then by index
where c.owner_id = e.id and c.created_at >= :begins and c.created_at < :ends
    and c.archived_at is null and e.zone = :zone
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
    and (cast(:employee_id as bigint) is null or e.id = :employee_id)
group by c.owner_id;

-- name: list_contacts
select a.happened_at as moment, a.kind as word, a.note as text, c.id as client_id, c.name as client_name
from activities as a join clients as c on c.id = a.client_id
where a.manager_id = :employee_id and a.happened_at >= :begins and a.happened_at < :ends
    and a.undone_at is null and a.kind <> 'missed_call'
order by a.happened_at, a.id;

-- name: list_meetings
select
    m.starts_at as moment, m.state as word, m.late_minutes, m.goal as text, c.id as client_id, c.name as client_name
from meetings as m join clients as c on c.id = m.client_id
where m.manager_id = :employee_id and m.starts_at >= :begins and m.starts_at < :ends and m.state <> 'planned'
order by m.starts_at, m.id;

-- name: list_moved
select max(n.at) as moment, m.goal as text, c.id as client_id, c.name as client_name
from audit as n
cross join meetings as m
cross join clients as c
where m.id = n.subject_id and c.id = m.client_id
    and n.employee_id = :employee_id and n.at >= :begins and n.at < :ends
    and n.verb = 'move' and n.subject = 'meeting'
group by m.id, m.goal, c.id, c.name
order by max(n.at), m.id;

-- name: list_complaints
select f.created_at as moment, f.text, c.id as client_id, c.name as client_name
from feedback as f join clients as c on c.id = f.client_id
where f.manager_id = :employee_id and f.created_at >= :begins and f.created_at < :ends
    and f.sign = 'negative' and f.undone_at is null
order by f.created_at, f.id;

-- name: list_new_clients
select c.created_at as moment, c.city as text, c.id as client_id, c.name as client_name
from clients as c
where c.owner_id = :employee_id and c.created_at >= :begins and c.created_at < :ends and c.archived_at is null
order by c.created_at, c.id;

-- name: list_open_complaints
select f.id, f.created_at as moment, f.text, c.id as client_id, c.name as client_name, c.is_key
from feedback as f cross join clients as c
where c.id = f.client_id and f.state in ('escalated', 'taken') and f.undone_at is null
    and (cast(:department_id as bigint) is null or c.department_id = :department_id)
order by c.is_key desc, f.created_at, f.id limit :most;

-- name: count_open_complaints$
select count(*)
from feedback as f cross join clients as c
where c.id = f.client_id and f.state in ('escalated', 'taken') and f.undone_at is null
    and (cast(:department_id as bigint) is null or c.department_id = :department_id);

-- name: list_unlogged
select m.manager_id as person_id, count(*) as number
from employees as e
cross join meetings as m -- the people first, then by index
where m.manager_id = e.id and m.starts_at >= :begins and m.starts_at < :ends
    and m.state = 'planned' and m.ends_at < :now and e.zone = :zone
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
    and (cast(:employee_id as bigint) is null or e.id = :employee_id)
group by m.manager_id;

-- name: count_proposals
select p.manager_id as person_id, 'sent' as word, count(*) as number
from employees as e
cross join proposals as p
where p.manager_id = e.id and p.sent_on >= :first and p.sent_on <= :last and e.zone = :zone
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
    and (cast(:employee_id as bigint) is null or e.id = :employee_id)
group by p.manager_id
union all
select p.manager_id, 'won', count(*)
from employees as e
cross join proposals as p
where p.manager_id = e.id and p.state = 'won' and p.closed_on >= :first and p.closed_on <= :last and e.zone = :zone
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
    and (cast(:employee_id as bigint) is null or e.id = :employee_id)
group by p.manager_id;

-- name: count_broken_promises
select c.owner_id as person_id, count(*) as number
from payment_promises as p
cross join clients as c
join employees as e on e.id = c.owner_id
where c.id = p.client_id and p.state = 'broken' and p.due_on >= :first_broken and p.due_on <= :last_broken
    and e.zone = :zone
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
    and (cast(:employee_id as bigint) is null or e.id = :employee_id)
group by c.owner_id;

-- name: list_proposals_sent
select p.sent_at as moment, c.id as client_id, c.name as client_name, p.text
from proposals as p join clients as c on c.id = p.client_id
where p.manager_id = :employee_id and p.sent_on >= :first and p.sent_on <= :last
order by p.sent_at, p.id;

-- name: list_proposals_won
select p.closed_at as moment, c.id as client_id, c.name as client_name, p.text
from proposals as p join clients as c on c.id = p.client_id
where p.manager_id = :employee_id and p.state = 'won' and p.closed_on >= :first and p.closed_on <= :last
order by p.closed_at, p.id;

-- name: list_broken_promises
select p.closed_at as moment, c.id as client_id, c.name as client_name, p.due_on as text
from clients as c
cross join payment_promises as p
where p.client_id = c.id and c.owner_id = :employee_id and p.state = 'broken'
    and p.due_on >= :first_broken and p.due_on <= :last_broken
order by p.due_on, p.id;

-- name: list_paid
select c.owner_id as person_id, p.currency, cast(sum(p.amount) as bigint) as number
from payments as p
join clients as c on c.id = p.client_id
join employees as e on e.id = c.owner_id
where p.paid_on >= :first and p.paid_on <= :last and p.reversed_at is null
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
    and (cast(:employee_id as bigint) is null or e.id = :employee_id)
group by c.owner_id, p.currency;

-- name: list_paid_by_client
-- The same by each client's own payments: of one person, or of many days.
select c.owner_id as person_id, p.currency, cast(sum(p.amount) as bigint) as number
from employees as e
cross join clients as c
cross join payments as p
where c.owner_id = e.id and p.client_id = c.id
    and p.paid_on >= :first and p.paid_on <= :last and p.reversed_at is null
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
    and (cast(:employee_id as bigint) is null or e.id = :employee_id)
group by c.owner_id, p.currency;

-- name: list_overdue
select c.owner_id as person_id, i.currency, cast(sum(i.amount - i.paid) as bigint) as number
from employees as e
cross join clients as c
cross join invoices as i
where c.owner_id = e.id and i.client_id = c.id and i.paid < i.amount and i.due_on < :today
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
    and (cast(:employee_id as bigint) is null or e.id = :employee_id)
group by c.owner_id, i.currency;

-- name: list_requests
select n.id, n.created_at as moment, c.name as client_name, e.name as manager_name, n.note,
    count(*) over () as number
from concessions as n -- what waits is few
cross join employees as e
cross join clients as c
where e.id = n.manager_id and c.id = n.client_id and n.state = 'asked' and n.conceded_on >= :since
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
order by n.created_at, n.id limit :most;
