-- name: add
insert into payments (
    client_id, number, paid_on, currency, amount, credit, purpose, import_id, created_by, created_at
) values (
    :client_id, :number, :paid_on, :currency, :amount, :credit, :purpose, :import_id, :created_by, :created_at
)
returning id;

-- name: name_document!
insert into payment_documents (payment_id, position, number_tail, number_key, issued_on)
values (:payment_id, :position, :number_tail, :number_key, :issued_on);

-- name: find_for^
select p.* from payments as p join clients as c on c.id = p.client_id
where p.id = :id
    and (
        cast(:role as text) = 'admin'
        or (cast(:role as text) = 'head' and c.department_id = cast(:department_id as bigint))
        or (cast(:role as text) = 'manager' and c.owner_id = :employee_id)
    );

-- name: find_known
select id from payments
where client_id = :client_id and paid_on = :paid_on and number = :number and amount = :amount
    and reversed_at is null
limit 1;

-- name: list_since
-- A payment that names several documents is a row for each.
select p.*, d.position, d.number_tail, d.number_key, d.issued_on
from payments as p left join payment_documents as d on d.payment_id = p.id
where p.client_id = :client_id and p.paid_on > :since and p.reversed_at is null
order by p.paid_on, p.id, d.position;

-- name: list_of_client
select * from payments where client_id = :client_id order by paid_on desc, id desc limit :most;

-- name: save_credit!
update payments set credit = :credit where id = :id;

-- name: add_part!
insert into allocations (payment_id, invoice_id, amount, is_inside)
values (:payment_id, :invoice_id, :amount, :is_inside);

-- name: remove_parts!
delete from allocations where payment_id = :payment_id;

-- name: list_parts
select * from allocations where payment_id = :payment_id order by invoice_id;

-- name: mark_reversed!
update payments set reversed_at = :reversed_at, credit = 0 where id = :id;

-- name: list_of_import
select id, client_id from payments where import_id = :import_id order by id limit :most;

-- name: remove!
delete from payments where id = :id;
