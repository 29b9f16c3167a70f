-- name: add
insert into invoices (
    client_id, number, number_key, number_tail, issued_on, due_on, currency, amount, paid_before, balance_on, paid,
    import_id, created_by, created_at
) values (
    :client_id, :number, :number_key, :number_tail, :issued_on, :due_on, :currency, :amount, :paid_before,
    :balance_on, :paid, :import_id, :created_by, :created_at
)
returning id;

-- name: find_for^
select i.* from invoices as i join clients as c on c.id = i.client_id
where i.id = :id
    and (
        cast(:role as text) = 'admin'
        or (cast(:role as text) = 'head' and c.department_id = cast(:department_id as bigint))
        or (cast(:role as text) = 'manager' and c.owner_id = :employee_id)
    );

-- name: find_known
-- `later` is what payments after the day of the report have paid of it.
select i.*, cast(coalesce((
    select sum(a.amount) from allocations as a join payments as p on p.id = a.payment_id
    where a.invoice_id = i.id and a.is_inside = 0 and p.paid_on > :report_day
), 0) as bigint) as later
from invoices as i
where i.client_id = :client_id and i.number_key = :number_key and i.issued_on = :issued_on;

-- name: list_open
select * from invoices where client_id = :client_id and paid < amount order by due_on, issued_on, id limit :most;

-- name: list_documents
-- `taken` is what the report and those payments have paid of it that are not looked at anew: up to `until`.
select i.id, i.number_tail, i.number_key, i.issued_on, i.currency, i.amount, i.balance_on, i.paid,
    i.paid_before + cast(coalesce((
        select sum(a.amount) from allocations as a join payments as p on p.id = a.payment_id
        where a.invoice_id = i.id and a.is_inside = 0 and p.paid_on <= :until
    ), 0) as bigint) as taken
from invoices as i where i.client_id = :client_id;

-- name: save!
update invoices set
    due_on = :due_on, currency = :currency, amount = :amount, paid_before = :paid_before, balance_on = :balance_on,
    paid = :paid
where id = :id;

-- name: save_paid!
update invoices set paid = :paid where id = :id;

-- name: take_inside!
update allocations set is_inside = 1
where invoice_id = :id and is_inside = 0 and payment_id in (
    select id from payments where client_id = :client_id and paid_on <= :balance_on
);

-- name: dispute!
update invoices set disputed_at = cast(:disputed_at as bigint), dispute = :dispute where id = :id;

-- name: remove!
delete from invoices where id = :id;

-- name: note_change!
insert into invoice_changes (import_id, invoice_id, due_on, currency, amount, paid_before, balance_on)
values (:import_id, :invoice_id, :due_on, :currency, :amount, :paid_before, :balance_on);

-- name: list_changes
select * from invoice_changes where import_id = :import_id order by id desc limit :most;

-- name: find_later_change^
select * from invoice_changes where invoice_id = :invoice_id and id > :id order by id limit 1;

-- name: rewrite_change!
update invoice_changes set
    due_on = :due_on, currency = :currency, amount = :amount, paid_before = :paid_before, balance_on = :balance_on
where id = :id;

-- name: put_back!
update invoices set
    due_on = :due_on, currency = :currency, amount = :amount, paid_before = :paid_before, balance_on = :balance_on
where id = :id;

-- name: remove_change!
delete from invoice_changes where id = :id;

-- name: list_of_import
select * from invoices where import_id = :import_id order by id limit :most;

-- name: adopt!
-- An invoice that a later import has changed stays as owned by that import.
update invoices set import_id = :import_id where id = :id;

-- name: list_vanished
select * from invoices
where paid < amount and import_id is not null and balance_on < :report_day and currency in (
    select currency from invoices where balance_on = :report_day and import_id is not null
)
order by client_id, id limit :most;

-- name: last_id$
select coalesce(max(id), 0) from invoices;

-- name: forget_changes!
delete from invoice_changes where import_id in (select id from imports where applied_at < :before);

-- name: find_client
select client_id from invoices where id = :id;
