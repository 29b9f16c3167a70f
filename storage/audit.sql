-- name: list_entries
select
    l.id, l.at, l.verb, l.subject, l.before, l.after, e.name as who,
    case l.subject
        when 'client' then (select c.name from clients as c where c.id = l.subject_id)
        when 'employee' then (select p.name from employees as p where p.id = l.subject_id)
        when 'group' then (select g.title from groups as g where g.chat_id = l.subject_id)
        when 'activity' then (
            select c.name from activities as a join clients as c on c.id = a.client_id where a.id = l.subject_id
        )
        when 'meeting' then (
            select c.name from meetings as m join clients as c on c.id = m.client_id where m.id = l.subject_id
        )
    end as name,
    (select p.name from employees as p where l.verb = 'change owner_id' and cast(p.id as text) = l.before) as owner_before,
    (select p.name from employees as p where l.verb = 'change owner_id' and cast(p.id as text) = l.after) as owner_after
from audit as l left join employees as e on e.id = l.employee_id
where l.id < :before_id and (:verb = '' or l.verb = :verb)
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
order by l.id desc limit :most;
