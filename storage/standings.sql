-- name: count_quiet
select p.manager_id as person_id, count(*) as number
from employees as e
cross join proposals as p
where p.manager_id = e.id and p.state = 'sent' and p.sent_on <= :sent_until and p.contacted_at is null
    and not exists (
        select 1 from activities as a
        where a.client_id = p.client_id and a.happened_at > p.sent_at and a.undone_at is null
            and a.kind not in ('missed_call', 'letter') and a.result <> 'no_answer'
    )
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
    and (cast(:employee_id as bigint) is null or e.id = :employee_id)
group by p.manager_id;

-- name: list_quiet
select p.sent_on as day, p.text, c.id as client_id, c.name as client_name, p.currency, p.amount as number
from proposals as p join clients as c on c.id = p.client_id
where p.manager_id = :employee_id and p.state = 'sent' and p.sent_on <= :sent_until and p.contacted_at is null
    and not exists (
        select 1 from activities as a
        where a.client_id = p.client_id and a.happened_at > p.sent_at and a.undone_at is null
            and a.kind not in ('missed_call', 'letter') and a.result <> 'no_answer'
    )
order by p.sent_on, p.id;

-- name: list_paid
select p.paid_on as day, '' as text, c.id as client_id, c.name as client_name, p.currency, p.amount as number
from clients as c
cross join payments as p
where c.owner_id = :employee_id and p.client_id = c.id and p.paid_on >= :first and p.paid_on <= :last
    and p.reversed_at is null
order by p.paid_on, p.id;

-- name: list_overdue
select
    i.due_on as day, i.number as text, c.id as client_id, c.name as client_name, i.currency,
    i.amount - i.paid as number
from clients as c
cross join invoices as i
where c.owner_id = :employee_id and i.client_id = c.id and i.paid < i.amount and i.due_on < :today
order by i.due_on, i.id;

-- name: list_unlogged
select m.starts_at as moment, m.goal as text, c.id as client_id, c.name as client_name
from meetings as m join clients as c on c.id = m.client_id
where m.manager_id = :employee_id and m.starts_at >= :begins and m.starts_at < :ends
    and m.state = 'planned' and m.ends_at < :now
order by m.starts_at, m.id;
