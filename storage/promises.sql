-- name: add^
insert into payment_promises (
    client_id, manager_id, contact_id, amount, currency, due_on, paid_before, last_invoice_id, created_at
) values (
    :client_id, :manager_id, :contact_id, :amount, :currency, :due_on, :paid_before, :last_invoice_id, :created_at
)
returning *, (
    select k.name from contacts as k where k.id = payment_promises.contact_id
) as contact_name;

-- name: find^
select p.*, k.name as contact_name from payment_promises as p left join contacts as k on k.id = p.contact_id
where p.id = :id;

-- name: list_of_client
select p.*, k.name as contact_name from payment_promises as p left join contacts as k on k.id = p.contact_id
where p.client_id = :client_id order by p.created_at desc, p.id desc limit :most;

-- name: list_to_judge
select p.*, k.name as contact_name from payment_promises as p left join contacts as k on k.id = p.contact_id
where p.client_id = :client_id and (p.state = 'open' or (p.state in ('kept', 'broken') and p.due_on >= :since));

-- name: list_due
select p.*, k.name as contact_name from payment_promises as p left join contacts as k on k.id = p.contact_id
join clients as c on c.id = p.client_id
where p.state = 'open' and p.due_on <= :until
    and (
        cast(:role as text) = 'admin'
        or (cast(:role as text) = 'head' and c.department_id = cast(:department_id as bigint))
        or (cast(:role as text) = 'manager' and c.owner_id = :employee_id)
    )
order by p.due_on, p.id limit :most;

-- name: measure
select
    cast((
        select coalesce(sum(i.paid), 0) from invoices as i
        where i.client_id = :client_id and i.currency = :currency and i.id <= :last_invoice_id
    ) + (
        select coalesce(sum(p.credit), 0) from payments as p
        where p.client_id = :client_id and p.currency = :currency and p.reversed_at is null and p.paid_on > coalesce(
            (select max(i.balance_on) from invoices as i where i.client_id = :client_id), ''
        )
    ) as bigint) as paid,
    cast((
        select coalesce(sum(i.amount - i.paid), 0) from invoices as i
        where i.client_id = :client_id and i.currency = :currency and i.paid < i.amount
    ) as bigint) as owed,
    cast((
        select coalesce(sum(p.credit + coalesce((
            select sum(a.amount) from allocations as a
            where a.payment_id = p.id and a.is_inside = 0 and a.invoice_id <= :last_invoice_id
        ), 0)), 0) from payments as p
        where p.client_id = :client_id and p.currency = :currency and p.reversed_at is null and p.paid_on > :due_on
    ) as bigint) as late,
    cast((
        select coalesce(sum(p.amount), 0) from payments as p
        where p.client_id = :client_id and p.currency = :currency and p.reversed_at is null
            and p.paid_on between :promised_on and :due_on
    ) as bigint) as proven;

-- name: mark!
update payment_promises set state = :state, closed_at = cast(:closed_at as bigint), received = :received
where id = :id;

-- name: count_kept^
select
    cast(coalesce(sum(case when state = 'kept' then 1 else 0 end), 0) as bigint) as kept,
    cast(coalesce(sum(case when state = 'broken' then 1 else 0 end), 0) as bigint) as broken
from payment_promises where client_id = :client_id;

-- name: set_contact!
update payment_promises set contact_id = :contact_id where id = :id;
