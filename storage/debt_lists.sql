-- name: list_ageing_owned
-- Open sums by owner, currency and bucket: of the clients of one owner, or of a department.
select c.owner_id, i.currency, count(*) as documents,
    cast(sum(case when i.due_on >= :not_due then i.amount - i.paid else 0 end) as bigint) as not_due,
    cast(sum(case when i.due_on < :not_due and i.due_on >= :up_to_30 then i.amount - i.paid else 0 end) as bigint)
        as up_to_30,
    cast(sum(case when i.due_on < :up_to_30 and i.due_on >= :up_to_60 then i.amount - i.paid else 0 end) as bigint)
        as up_to_60,
    cast(sum(case when i.due_on < :up_to_60 and i.due_on >= :up_to_90 then i.amount - i.paid else 0 end) as bigint)
        as up_to_90,
    cast(sum(case when i.due_on < :up_to_90 then i.amount - i.paid else 0 end) as bigint) as over_90
from clients as c join invoices as i on i.client_id = c.id
where i.paid < i.amount and c.archived_at is null
    and c.owner_id = :owner_id
    and (cast(:department_id as bigint) is null or c.department_id = :department_id)
group by c.owner_id, i.currency;

-- name: list_ageing_department
select c.owner_id, i.currency, count(*) as documents,
    cast(sum(case when i.due_on >= :not_due then i.amount - i.paid else 0 end) as bigint) as not_due,
    cast(sum(case when i.due_on < :not_due and i.due_on >= :up_to_30 then i.amount - i.paid else 0 end) as bigint)
        as up_to_30,
    cast(sum(case when i.due_on < :up_to_30 and i.due_on >= :up_to_60 then i.amount - i.paid else 0 end) as bigint)
        as up_to_60,
    cast(sum(case when i.due_on < :up_to_60 and i.due_on >= :up_to_90 then i.amount - i.paid else 0 end) as bigint)
        as up_to_90,
    cast(sum(case when i.due_on < :up_to_90 then i.amount - i.paid else 0 end) as bigint) as over_90
from clients as c join invoices as i on i.client_id = c.id
where i.paid < i.amount and c.archived_at is null
    and (cast(:department_id as bigint) is null or c.department_id = :department_id)
group by c.owner_id, i.currency;

-- name: list_debtors_owned
-- Clients that owe, the most overdue in their currency first; `total` is how many there are.
with owed as (
    select i.client_id, i.currency,
        cast(sum(i.amount - i.paid) as bigint) as open,
        cast(sum(case when i.due_on < :today then i.amount - i.paid else 0 end) as bigint) as overdue,
        min(i.due_on) as oldest_due_on
    from clients as c join invoices as i on i.client_id = c.id
    where i.paid < i.amount and c.archived_at is null
        and c.owner_id = :owner_id
        and (cast(:department_id as bigint) is null or c.department_id = :department_id)
    group by i.client_id, i.currency
)
select owed.open, owed.overdue, owed.currency, owed.oldest_due_on, c.*, (select count(*) from owed) as total
from owed join clients as c on c.id = owed.client_id
order by owed.overdue desc, owed.open desc, owed.client_id, owed.currency limit :most offset :skip;

-- name: list_debtors_department
with owed as (
    select i.client_id, i.currency,
        cast(sum(i.amount - i.paid) as bigint) as open,
        cast(sum(case when i.due_on < :today then i.amount - i.paid else 0 end) as bigint) as overdue,
        min(i.due_on) as oldest_due_on
    from clients as c join invoices as i on i.client_id = c.id
    where i.paid < i.amount and c.archived_at is null
        and (cast(:department_id as bigint) is null or c.department_id = :department_id)
    group by i.client_id, i.currency
)
select owed.open, owed.overdue, owed.currency, owed.oldest_due_on, c.*, (select count(*) from owed) as total
from owed join clients as c on c.id = owed.client_id
order by owed.overdue desc, owed.open desc, owed.client_id, owed.currency limit :most offset :skip;

-- name: list_documents_owned
select i.*, c.name as client_name, c.legal_form, c.tax_id, e.name as owner_name
from clients as c join invoices as i on i.client_id = c.id left join employees as e on e.id = c.owner_id
where i.paid < i.amount and c.archived_at is null
    and c.owner_id = :owner_id
    and (cast(:department_id as bigint) is null or c.department_id = :department_id)
    and i.id > :after
order by i.id limit :most;

-- name: list_documents_department
select i.*, c.name as client_name, c.legal_form, c.tax_id, e.name as owner_name
from clients as c join invoices as i on i.client_id = c.id left join employees as e on e.id = c.owner_id
where i.paid < i.amount and c.archived_at is null
    and (cast(:department_id as bigint) is null or c.department_id = :department_id)
    and i.id > :after
order by i.id limit :most;
