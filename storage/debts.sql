-- name: list_of_client
select currency,
    cast(sum(amount - paid) as bigint) as open,
    cast(sum(case when due_on < :today then amount - paid else 0 end) as bigint) as overdue,
    cast(sum(case when disputed_at is not null then amount - paid else 0 end) as bigint) as disputed,
    count(*) as documents,
    min(due_on) as oldest_due_on
from invoices where client_id = :client_id and paid < amount group by currency;

-- name: list_credit
select p.currency, cast(sum(p.credit) as bigint) as credit from payments as p
where p.client_id = :client_id and p.reversed_at is null and p.credit > 0 and p.paid_on > coalesce(
    (select max(i.balance_on) from invoices as i where i.client_id = :client_id), ''
)
group by p.currency;

-- name: list_paid
-- Of each document that payments have paid in full: its due day and the day of the last payment.
select i.due_on, max(p.paid_on) as paid_on
from invoices as i join allocations as a on a.invoice_id = i.id join payments as p on p.id = a.payment_id
where i.client_id = :client_id and i.paid >= i.amount
group by i.id, i.due_on
order by i.id desc limit 200;

-- name: whom_to_call^
select name, phone from whom_to_call where client_id = :client_id;

-- name: list_of_day
select i.currency,
    cast(sum(case when i.due_on < :today then i.amount - i.paid else 0 end) as bigint) as overdue,
    cast(sum(case when i.due_on = :today then i.amount - i.paid else 0 end) as bigint) as due,
    count(distinct case when i.due_on < :today then i.client_id end) as debtors
from clients as c join invoices as i on i.client_id = c.id
where c.owner_id = :owner_id and c.archived_at is null and i.paid < i.amount and i.disputed_at is null
    and i.due_on <= :today
    and (
        cast(:role as text) in ('admin', 'manager')
        or (cast(:role as text) = 'head' and c.department_id = cast(:department_id as bigint))
    )
group by i.currency;
