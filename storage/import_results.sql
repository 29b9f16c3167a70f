-- name: clients^
select
    count(*) as clients,
    cast(coalesce(sum(case when tax_id <> '' then 1 else 0 end), 0) as bigint) as with_tax_id,
    cast(coalesce(sum(case when exists (
        select 1 from client_phones as p where p.client_id = c.id
    ) then 1 else 0 end), 0) as bigint) as with_phone,
    cast(coalesce(sum(case when exists (
        select 1 from client_emails as e where e.client_id = c.id
    ) then 1 else 0 end), 0) as bigint) as with_email,
    cast(coalesce(sum(case when address <> '' then 1 else 0 end), 0) as bigint) as with_address,
    cast(coalesce(sum(case when exists (
        select 1 from contacts as k where k.client_id = c.id and k.removed_at is null
    ) then 1 else 0 end), 0) as bigint) as with_contact,
    cast(coalesce(sum(credit_limit), 0) as bigint) as limits
from clients as c where archived_at is null;

-- name: by_owner
select owner_id, count(*) as clients from clients where archived_at is null group by owner_id order by owner_id;

-- name: by_category
select category, count(*) as clients from clients where archived_at is null group by category order by category;

-- name: debts
select currency,
    cast(sum(amount - paid) as bigint) as total,
    count(*) as open_documents,
    cast(sum(case when due_on < :today then 1 else 0 end) as bigint) as overdue_documents,
    cast(sum(case when due_on < :today then amount - paid else 0 end) as bigint) as overdue_total,
    count(distinct client_id) as debtors
from invoices where paid < amount group by currency order by currency;

-- name: top_debtors
select c.name, c.legal_form, c.spelling, c.tax_id, cast(sum(i.amount - i.paid) as bigint) as debt
from invoices as i join clients as c on c.id = i.client_id
where i.paid < i.amount and i.currency = :currency
group by c.id, c.name, c.legal_form, c.spelling, c.tax_id
order by debt desc, c.id limit 5;

-- name: payments_of_import
-- `names` is 1 where one of the documents named is one of this client, open or not.
select p.id, p.amount, p.credit, case when exists (
    select 1 from payment_documents as d
    where d.payment_id = p.id and (
        select count(*) from invoices as i
        where i.client_id = p.client_id and i.currency = p.currency and i.number_tail = d.number_tail
            and (d.issued_on is null or i.issued_on = d.issued_on)
    ) = 1
) then 1 else 0 end as names
from payments as p where p.import_id = :import_id order by p.id;

-- name: parts_of_import
-- `after` is what was paid of the document up to this payment, in the order in which payments pay.
select a.payment_id, a.is_inside, a.amount, i.amount as document,
    i.paid_before + cast(coalesce((
        select sum(b.amount) from allocations as b join payments as q on q.id = b.payment_id
        where b.invoice_id = a.invoice_id and b.is_inside = 0
            and (q.paid_on < p.paid_on or (q.paid_on = p.paid_on and q.id <= p.id))
    ), 0) as bigint) as after
from allocations as a
join payments as p on p.id = a.payment_id
join invoices as i on i.id = a.invoice_id
where p.import_id = :import_id;

-- name: credit$
select cast(coalesce(sum(credit), 0) as bigint) from payments where reversed_at is null;
