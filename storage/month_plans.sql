-- name: list_of
select p.employee_id, p.figure, p.value
from plan_figures as p join employees as e on e.id = p.employee_id
where p.month = :month
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
    and (cast(:employee_id as bigint) is null or e.id = :employee_id);

-- name: save!
insert into plan_figures (employee_id, month, figure, value) values (:employee_id, :month, :figure, :value)
on conflict (employee_id, month, figure) do update set value = excluded.value;

-- name: remove!
delete from plan_figures where employee_id = :employee_id and month = :month and figure = :figure;

-- name: list_paid
select c.owner_id as person_id, cast(sum(p.amount) as bigint) as number
from employees as e
cross join clients as c
cross join payments as p -- the people first, then by index
where c.owner_id = e.id and p.client_id = c.id
    and p.paid_on >= :first and p.paid_on <= :last and p.currency = :currency and p.reversed_at is null
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
    and (cast(:employee_id as bigint) is null or e.id = :employee_id)
group by c.owner_id;

-- name: list_collected
select c.owner_id as person_id, cast(sum(a.amount) as bigint) as number
from employees as e
cross join clients as c
cross join payments as p -- the people first, then by index
join allocations as a on a.payment_id = p.id
join invoices as i on i.id = a.invoice_id
where c.owner_id = e.id and p.client_id = c.id
    and p.paid_on >= :first and p.paid_on <= :last and p.currency = :currency and p.reversed_at is null
    and i.due_on < p.paid_on
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
    and (cast(:employee_id as bigint) is null or e.id = :employee_id)
group by c.owner_id;

-- name: list_active
select c.owner_id as person_id, count(*) as number
from employees as e
cross join clients as c
where c.owner_id = e.id
    and (
        exists (
            select 1 from invoices as i
            where i.client_id = c.id and i.issued_on >= :first and i.issued_on <= :last
        )
        or exists (
            select 1 from payments as p
            where p.client_id = c.id and p.paid_on >= :first and p.paid_on <= :last and p.reversed_at is null
        )
    )
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
    and (cast(:employee_id as bigint) is null or e.id = :employee_id)
group by c.owner_id;

-- name: list_debtors
select c.id, c.name, cast(sum(i.amount - i.paid) as bigint) as number
from invoices as i join clients as c on c.id = i.client_id
where c.owner_id = :owner_id and c.archived_at is null and i.paid < i.amount and i.currency = :currency
    and i.due_on <= :until and i.disputed_at is null
group by c.id, c.name
order by number desc, c.id limit :most;
