-- name: list_records
-- How the contacts of people were written down, in days of one zone; notes that say word by word the same, once.
select
    person_id, cast(sum(number) as bigint) as contacts, cast(sum(no_result) as bigint) as without_result,
    cast(sum(no_step) as bigint) as without_step, cast(sum(lacking) as bigint) as incomplete,
    cast(sum(is_late) as bigint) as logged_late,
    cast(sum(case when length(note) >= :shortest then number - 1 else 0 end) as bigint) as copied
from (
    select
        person_id, note, count(*) as number, sum(no_result) as no_result, sum(no_step) as no_step,
        sum(case when no_result + no_step > 0 then 1 else 0 end) as lacking, sum(is_late) as is_late
    from (
        select
            a.manager_id as person_id, a.note,
            case when a.result = '' then 1 else 0 end as no_result,
            case when a.no_next_step_reason = '' and not exists (
                select 1 from follow_ups as f where f.activity_id = a.id
            ) then 1 else 0 end as no_step,
            case when a.created_at - a.happened_at > :late then 1 else 0 end as is_late
        from employees as e cross join activities as a
        where a.manager_id = e.id and a.happened_at >= :begins and a.happened_at < :ends
            and a.undone_at is null and a.kind <> 'missed_call' and e.zone = :zone
            and (cast(:department_id as bigint) is null or e.department_id = :department_id)
            and (cast(:employee_id as bigint) is null or e.id = :employee_id)
    ) as records group by person_id, note
) as notes group by person_id;

-- name: list_cards
select
    c.owner_id as person_id, count(*) as clients,
    sum(case when coalesce(c.card_changed_at, c.created_at) < :stale_before then 1 else 0 end) as stale,
    sum(case when exists (
        select 1 from contacts as k where k.client_id = c.id and k.removed_at is null and k.decides = 1
    ) then 0 else 1 end) as undecided
from employees as e cross join clients as c
where c.owner_id = e.id and c.archived_at is null
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
    and (cast(:employee_id as bigint) is null or e.id = :employee_id)
group by c.owner_id;

-- name: list_closed
select d.employee_id as person_id, count(*) as days
from employees as e cross join closed_days as d
where d.employee_id = e.id and d.day >= :first and d.day <= :last
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
    and (cast(:employee_id as bigint) is null or e.id = :employee_id)
group by d.employee_id;

-- name: list_marks
-- Words of leaders to their people.
select
    p.addressee_id as person_id, cast(sum(case when p.kind = 'remark' then 1 else 0 end) as bigint) as remarks,
    cast(sum(case when p.kind = 'praise' then 1 else 0 end) as bigint) as praise
from employees as e cross join appeals as p
where p.addressee_id = e.id and p.created_at >= :begins and p.created_at < :ends
    and p.kind in ('remark', 'praise') and e.zone = :zone
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
    and (cast(:employee_id as bigint) is null or e.id = :employee_id)
group by p.addressee_id;

-- name: list_orders
select c.owner_id as person_id, i.currency, count(*) as orders, cast(sum(i.amount) as bigint) as amount
from employees as e cross join clients as c cross join invoices as i
where c.owner_id = e.id and i.client_id = c.id and i.issued_on >= :first and i.issued_on <= :last
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
    and (cast(:employee_id as bigint) is null or e.id = :employee_id)
group by c.owner_id, i.currency;

-- name: list_buyers
-- Clients that bought in some days, and those of them that had bought before, in these days or earlier.
select person_id, count(*) as buyers, sum(case when in_days > 1 or has_earlier = 1 then 1 else 0 end) as again
from (
    select
        c.owner_id as person_id, c.id, count(*) as in_days,
        case when exists (
            select 1 from invoices as b where b.client_id = c.id and b.issued_on < :first
        ) then 1 else 0 end as has_earlier
    from employees as e cross join clients as c cross join invoices as i
    where c.owner_id = e.id and i.client_id = c.id and i.issued_on >= :first and i.issued_on <= :last
        and (cast(:department_id as bigint) is null or e.department_id = :department_id)
        and (cast(:employee_id as bigint) is null or e.id = :employee_id)
    group by c.owner_id, c.id
) as bought group by person_id;

-- name: list_prospects
-- Clients who had never bought before these days, and with whom somebody was in touch in them.
select person_id, count(*) as prospects from (
    select distinct a.manager_id as person_id, a.client_id
    from employees as e cross join activities as a
    where a.manager_id = e.id and a.happened_at >= :begins and a.happened_at < :ends
        and a.undone_at is null and a.kind <> 'missed_call' and e.zone = :zone
        and (cast(:department_id as bigint) is null or e.department_id = :department_id)
        and (cast(:employee_id as bigint) is null or e.id = :employee_id)
) as met
where not exists (select 1 from invoices as i where i.client_id = met.client_id and i.issued_on < :first)
group by person_id;
