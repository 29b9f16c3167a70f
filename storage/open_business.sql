-- name: list_owned
select c.* from clients as c
where c.owner_id = :employee_id and c.archived_at is null
    and (
        exists (select 1 from proposals as p where p.client_id = c.id and p.state in ('draft', 'sent', 'answered'))
        or exists (
            select 1 from feedback as f
            where f.client_id = c.id and f.undone_at is null and f.state in ('being_fixed', 'escalated', 'taken')
        )
    )
    and not exists (select 1 from follow_ups as u where u.client_id = c.id and u.state = 'open')
    and not exists (select 1 from tasks as t where t.client_id = c.id and t.state = 'open')
    and not exists (
        select 1 from meetings as m where m.client_id = c.id and m.starts_at >= :now and m.state = 'planned'
    )
    and not exists (
        select 1 from cadence_runs as r where r.client_id = c.id and r.state = 'running' and r.kind = 'proposal'
    )
order by c.is_key desc, c.name_key, c.id
limit :most;

-- name: list_department
select c.* from clients as c
where c.archived_at is null
    and (cast(:department_id as bigint) is null or c.department_id = :department_id)
    and c.id in (select p.client_id from proposals as p where p.state in ('draft', 'sent', 'answered'))
    and not exists (select 1 from follow_ups as u where u.client_id = c.id and u.state = 'open')
    and not exists (select 1 from tasks as t where t.client_id = c.id and t.state = 'open')
    and not exists (
        select 1 from meetings as m where m.client_id = c.id and m.starts_at >= :now and m.state = 'planned'
    )
    and not exists (
        select 1 from cadence_runs as r where r.client_id = c.id and r.state = 'running' and r.kind = 'proposal'
    )
order by c.is_key desc, c.name_key, c.id
limit :most;

-- name: list_visited
select a.client_id, count(*) as visits, coalesce((select max(p.id) from proposals as p where p.client_id = a.client_id), 0) as last_id
from activities as a
where a.manager_id = :manager_id and a.happened_at >= :since and a.undone_at is null
    and a.kind in ('visit', 'presentation')
    and a.result not in ('order', 'agreed')
    and a.happened_at > coalesce((select max(p.created_at) from proposals as p where p.client_id = a.client_id), 0)
group by a.client_id
having count(*) >= :visits;
