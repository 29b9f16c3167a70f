-- name: plan!
-- Those clients of an owner are told of whose debt has come to a step not told yet, or is to be told again.
insert into notices (kind, recipient_id, subject_id, occurrence, due_at, planned_for)
select 'debt_alert', cast(:recipient_id as bigint), due.client_id, :today, cast(:due_at as bigint), cast(:due_at as bigint)
from (
    select i.client_id from clients as c join invoices as i on i.client_id = c.id
    where c.owner_id is not distinct from cast(:owner_id as bigint) and c.archived_at is null
        and (cast(:department_id as bigint) is null or c.department_id = :department_id)
        and i.paid < i.amount and i.disputed_at is null and i.due_on <= :first_due
        and not exists (
            select 1 from payment_promises as p where p.client_id = c.id and p.state = 'open'
        )
        and not exists (
            select 1 from debt_pauses as q where q.client_id = c.id and q.until > :today and q.reason <> 'told'
        )
    group by i.client_id, i.currency
    having sum(i.amount - i.paid)
            >= case when i.currency = 'RUB' then cast(:minimum as bigint) else cast(:minimum_abroad as bigint) end
        and (
            max(case when case
                when i.due_on <= :due1 then cast(:step1 as int) when i.due_on <= :due2 then cast(:step2 as int)
                when i.due_on <= :due3 then cast(:step3 as int) when i.due_on <= :due4 then cast(:step4 as int)
                when i.due_on <= :due5 then cast(:step5 as int) when i.due_on <= :due6 then cast(:step6 as int)
                when i.due_on <= :due7 then cast(:step7 as int) when i.due_on <= :due8 then cast(:step8 as int)
                else -1000 end > coalesce(i.told_step, -1000) then 1 else 0 end) = 1
            or exists (select 1 from debt_pauses as q where q.client_id = i.client_id and q.until <= :today)
        )
) as due
group by due.client_id
on conflict (kind, subject_id, occurrence, recipient_id) do nothing;

-- name: mark_told!
update invoices set told_step = case
    when due_on <= :due1 then cast(:step1 as int) when due_on <= :due2 then cast(:step2 as int)
    when due_on <= :due3 then cast(:step3 as int) when due_on <= :due4 then cast(:step4 as int)
    when due_on <= :due5 then cast(:step5 as int) when due_on <= :due6 then cast(:step6 as int)
    when due_on <= :due7 then cast(:step7 as int) when due_on <= :due8 then cast(:step8 as int)
    else told_step end
where client_id = :client_id and paid < amount;

-- name: told_before$
-- The last step that was told of what is still open.
select max(told_step) from invoices where client_id = :client_id and paid < amount and disputed_at is null;

-- name: list_concerned
-- Those who have a client that ever got an invoice, and the heads of departments that have one.
select e.id from employees as e
where e.removed_at is null and (
    exists (
        select 1 from clients as c join invoices as i on i.client_id = c.id
        where c.owner_id = e.id and c.archived_at is null
    )
    or (e.role = 'head' and exists (
        select 1 from clients as c join invoices as i on i.client_id = c.id
        where c.department_id = e.department_id and c.archived_at is null
    ))
);

-- name: list_ownerless
-- Former owners whose clients nobody has taken, and null where a client never had one.
select distinct c.owner_id from clients as c left join employees as e on e.id = c.owner_id
where c.department_id = :department_id and c.archived_at is null and (c.owner_id is null or e.removed_at is not null);

-- name: pause!
insert into debt_pauses (client_id, reason, until, employee_id, created_at)
values (:client_id, :reason, :until, :employee_id, :created_at)
on conflict (client_id) do update set
    reason = excluded.reason, until = excluded.until, employee_id = excluded.employee_id,
    created_at = excluded.created_at;

-- name: find_pause^
select * from debt_pauses where client_id = :client_id;

-- name: end_pause!
delete from debt_pauses where client_id = :client_id;
