-- name: list_counts
select
    e.id as manager_id, e.name as manager_name,
    (
        select count(*) from activities as a
        where a.manager_id = e.id and a.happened_at >= :begins and a.happened_at < :ends and a.undone_at is null
            and a.kind in ('visit', 'informal', 'presentation')
    ) as visits,
    (
        select count(*) from proposals as p where p.sent_on >= :first and p.sent_on <= :last and p.manager_id = e.id
    ) as sent,
    (
        select count(*) from proposals as p
        where p.sent_on >= :first and p.sent_on <= :last and p.manager_id = e.id
            and (p.state in ('answered', 'won') or p.contacted_at is not null or (p.state = 'lost' and p.reason <> 'silent'))
    ) as answered,
    (
        select count(*) from proposals as p
        where p.closed_on >= :first and p.closed_on <= :last and p.manager_id = e.id and p.state = 'won'
    ) as won,
    (
        select count(*) from proposals as p
        where p.closed_on >= :first and p.closed_on <= :last and p.manager_id = e.id and p.state = 'lost'
    ) as lost
from employees as e
where (cast(:employee_id as bigint) is null or e.id = :employee_id)
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
order by e.name, e.id;

-- name: list_won
select p.manager_id, p.currency, cast(sum(coalesce(p.amount, 0)) as bigint) as amount, count(*) as total
from proposals as p join employees as e on e.id = p.manager_id
where p.closed_on >= :first and p.closed_on <= :last and p.state = 'won'
    and (cast(:employee_id as bigint) is null or e.id = :employee_id)
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
group by p.manager_id, p.currency order by p.manager_id, p.currency;

-- name: list_lost_reasons
select p.reason, p.competitor, count(*) as total
from proposals as p join employees as e on e.id = p.manager_id
where p.closed_on >= :first and p.closed_on <= :last and p.state = 'lost'
    and (cast(:employee_id as bigint) is null or e.id = :employee_id)
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
group by p.reason, p.competitor order by count(*) desc, p.reason, p.competitor;

-- name: list_expected
select
    p.state, p.currency, case when p.expected_on is null then 0 else 1 end as has_day,
    cast(sum(coalesce(p.amount, 0)) as bigint) as amount, count(*) as total
from proposals as p join employees as e on e.id = p.manager_id
where p.state in ('sent', 'answered') and (p.expected_on is null or p.expected_on <= :last)
    and (cast(:employee_id as bigint) is null or e.id = :employee_id)
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
group by p.state, p.currency, case when p.expected_on is null then 0 else 1 end
order by p.state, p.currency;

-- name: list_slipping
select p.id, c.department_id from proposals as p join clients as c on c.id = p.client_id
where p.state in ('sent', 'answered') and p.expected_on >= :first and p.expected_on <= :last and p.month_moves >= 1
order by p.expected_on, p.id;

-- name: list_sent_lately
select
    p.manager_id, p.sent_at, p.closed_at,
    (
        select min(a.happened_at) from activities as a
        where a.client_id = p.client_id and a.happened_at > p.sent_at and a.undone_at is null
            and a.kind not in ('missed_call', 'letter') and a.result <> 'no_answer'
    ) as spoken_at
from proposals as p join clients as c on c.id = p.client_id
where p.sent_on >= :first and p.sent_on <= :last and p.sent_at is not null and c.department_id = :department_id
order by p.manager_id, p.id;
