-- name: list_owners
with cards as (
    select
        c.owner_id, c.department_id,
        case when coalesce(c.card_changed_at, c.created_at) < :stale_before then 1 else 0 end as stale,
        case when exists (
            select 1 from contacts as k where k.client_id = c.id and k.removed_at is null and k.decides = 1
        ) then 1 else 0 end as decided,
        case when exists (select 1 from client_phones as p where p.client_id = c.id) or exists (
            select 1 from contacts as k where k.client_id = c.id and k.removed_at is null and k.phone <> ''
        ) then 1 else 0 end as reached,
        case when exists (select 1 from client_emails as p where p.client_id = c.id) or exists (
            select 1 from contacts as k where k.client_id = c.id and k.removed_at is null and k.email <> ''
        ) then 1 else 0 end as mailed,
        case when c.city <> '' then 1 else 0 end + case when c.tax_id <> '' then 1 else 0 end
            + case when c.address <> '' then 1 else 0 end + case when c.category <> '' then 1 else 0 end
            + case when c.segment <> '' then 1 else 0 end + case when c.deferral_days is not null then 1 else 0 end
            + case when c.order_interval_days is not null then 1 else 0 end as told
    from clients as c
    where c.archived_at is null
        and (cast(:department_id as bigint) is null or c.department_id = :department_id)
)
select
    e.id, e.name, count(*) as clients, sum(stale) as stale, sum(1 - decided) as undecided,
    sum(told + decided + reached + mailed) as told
from cards left join employees as e
    on e.id = cards.owner_id and e.removed_at is null
    and (e.role <> 'head' or e.department_id = cards.department_id)
group by e.id, e.name
order by e.name;
