-- name: list_open
with things as (
    select
        'unanswered' as part, 'concession' as thing, n.id as record_id, n.note as text, n.client_id,
        c.department_id, n.manager_id as asker_id, n.created_at as since,
        case when n.question <> '' and n.answer = '' then n.manager_id end as holder_id
    from concessions as n join clients as c on c.id = n.client_id
    where n.state = 'asked'
    union all
    select
        'unanswered', a.kind, a.id, a.text, a.client_id, a.department_id, a.author_id, a.created_at,
        coalesce(a.addressee_id, a.answered_by)
    from appeals as a
    where a.closed_at is null and a.state in ('new', 'taken') and a.kind <> 'survey'
    union all
    select
        'unanswered', 'complaint', f.id, f.text, f.client_id, c.department_id, f.manager_id, f.created_at, c.owner_id
    from feedback as f cross join clients as c
    where c.id = f.client_id and f.state in ('escalated', 'taken') and f.undone_at is null
        and f.client_told_at is null
    union all
    select
        'undone', 'answered', f.id, f.answer, f.client_id, c.department_id, f.answered_by, f.answered_at, c.owner_id
    from feedback as f cross join clients as c
    where c.id = f.client_id and f.state = 'answered' and f.client_told_at is null and f.undone_at is null
    union all
    select
        'undone', 'decided', n.id, n.note, n.client_id, c.department_id, n.decided_by, n.decided_at, c.owner_id
    from concessions as n cross join clients as c
    where c.id = n.client_id and n.state in ('allowed', 'refused') and n.decided_at >= :decided_since
        and not exists (
            select 1 from activities as a
            where a.client_id = n.client_id and a.happened_at >= n.decided_at and a.undone_at is null
                and a.kind <> 'missed_call'
        )
    union all
    select
        'undone', 'task', t.id, t.text, t.client_id, e.department_id, t.given_by, t.created_at, t.owner_id
    from employees as g cross join tasks as t join employees as e on e.id = t.owner_id
    where t.given_by = g.id and t.state = 'open' and t.due_on < :today
    union all
    select
        'undone', a.kind, a.id, a.text, a.client_id, a.department_id, a.author_id, a.answered_at, a.answered_by
    from appeals as a
    where a.closed_at is null and a.state = 'accepted' and a.kind in ('idea', 'shortcoming')
        and (a.due_on is null or a.due_on <= :today)
    union all
    select
        'unsolved', 'fix', f.id, f.text, f.client_id, c.department_id, f.manager_id, f.created_at, c.owner_id
    from feedback as f cross join clients as c
    where c.id = f.client_id and f.state = 'being_fixed' and f.undone_at is null
    union all
    select
        'unsolved', 'complaint', f.id, f.text, f.client_id, c.department_id, f.manager_id, f.created_at, f.taken_by
    from feedback as f cross join clients as c
    where c.id = f.client_id and f.state in ('escalated', 'taken') and f.undone_at is null
        and f.client_told_at is not null
    union all
    select
        'unsolved', 'dispute', i.id, i.dispute, i.client_id, c.department_id, i.created_by, i.disputed_at, c.owner_id
    from invoices as i cross join clients as c
    where c.id = i.client_id and i.disputed_at is not null and i.paid < i.amount
), mine as (
    select
        things.*,
        row_number() over (partition by part order by since, thing, record_id) as place,
        count(*) over (partition by part) as part_count,
        sum(case when since < :old_before then 1 else 0 end) over (partition by part) as part_old,
        min(since) over (partition by part) as part_since
    from things
    where case
        when client_id is not null then exists (
            select 1 from seen_clients as s
            where s.viewer_id = cast(:employee_id as bigint) and s.client_id = things.client_id
        )
        else cast(:role as text) = 'admin'
            or (cast(:role as text) = 'head' and department_id = cast(:department_id as bigint))
            or holder_id = cast(:employee_id as bigint) or asker_id = cast(:employee_id as bigint)
    end
)
select
    m.part, m.thing, m.record_id, m.text, m.holder_id, m.asker_id, m.since, m.place, m.part_count, m.part_old, m.part_since,
    h.name as holder_name, q.name as asker_name, n.kind as conceded, n.value as conceded_value, c.*
from mine as m
left join employees as h on h.id = m.holder_id
left join employees as q on q.id = m.asker_id
left join clients as c on c.id = m.client_id
left join concessions as n on n.id = m.record_id and m.thing in ('concession', 'decided')
where m.place = 1
    or (m.place > :skipped and m.place <= :skipped + :most)
order by m.part, m.place;
