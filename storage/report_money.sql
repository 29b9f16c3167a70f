-- name: list_documents
-- Open documents: what is overdue first, the largest first.
with page as (
    select i.id, count(*) over () as total
    from seen_clients as s cross join invoices as i cross join clients as c
    where s.viewer_id = :viewer_id and i.client_id = s.client_id and i.paid < i.amount
        and c.id = s.client_id and c.archived_at is null
    order by case when i.due_on < :today then 0 else 1 end, i.amount - i.paid desc, i.id limit :most offset :skip
)
select
    c.id, c.name, c.legal_form, c.is_key, c.tax_id, c.credit_limit, c.credit_currency, e.name as manager, i.number,
    i.issued_on, i.due_on, i.amount, i.paid, i.currency, i.disputed_at, i.dispute, p.total,
    (
        select min(m.due_on) from payment_promises as m where m.client_id = c.id and m.state = 'open'
    ) as promised_on
from page as p join invoices as i on i.id = p.id join clients as c on c.id = i.client_id
left join employees as e on e.id = c.owner_id and e.removed_at is null
order by case when i.due_on < :today then 0 else 1 end, i.amount - i.paid desc, i.id;

-- name: list_trend
-- What clients paid in some days and in as many days before them; the deepest fall first.
with paid as (
    select
        p.client_id, p.currency,
        cast(sum(case when p.paid_on >= :first then p.amount else 0 end) as bigint) as fact,
        cast(sum(case when p.paid_on < :first then p.amount else 0 end) as bigint) as was
    from seen_clients as s cross join payments as p
    where s.viewer_id = :viewer_id and p.client_id = s.client_id
        and p.paid_on >= :before_first and p.paid_on <= :last and p.reversed_at is null
        and (p.paid_on <= :before_last or p.paid_on >= :first)
    group by p.client_id, p.currency
), page as (
    select client_id, currency, fact, was, count(*) over () as total from paid
    order by fact - was, client_id, currency limit :most offset :skip
)
select c.id, c.name, c.legal_form, c.is_key, e.name as manager, p.currency, p.fact, p.was, p.total
from page as p join clients as c on c.id = p.client_id
left join employees as e on e.id = c.owner_id and e.removed_at is null
order by p.fact - p.was, p.client_id, p.currency;

-- name: list_key
with found as (
    select
        c.id,
        (
            select coalesce(sum(p.amount), 0) from payments as p
            where p.client_id = c.id and p.paid_on >= :first and p.paid_on <= :last and p.currency = :currency
                and p.reversed_at is null
        ) as paid,
        (
            select coalesce(sum(i.amount - i.paid), 0) from invoices as i
            where i.client_id = c.id and i.paid < i.amount and i.currency = :currency
        ) as debt,
        (
            select coalesce(sum(i.amount - i.paid), 0) from invoices as i
            where i.client_id = c.id and i.paid < i.amount and i.currency = :currency and i.due_on < :today
        ) as overdue
    from seen_clients as s cross join clients as c
    where s.viewer_id = :viewer_id and c.id = s.client_id and c.archived_at is null and c.is_key = 1
), page as (
    select id, paid, debt, overdue, count(*) over () as total from found
    order by paid desc, id limit :most offset :skip
), whole as (
    select
        (
            select coalesce(sum(p.amount), 0) from seen_clients as s cross join payments as p
            where s.viewer_id = :viewer_id and p.client_id = s.client_id and p.paid_on >= :first
                and p.paid_on <= :last and p.currency = :currency and p.reversed_at is null
        ) as all_paid,
        (
            select coalesce(sum(i.amount - i.paid), 0) from seen_clients as s cross join invoices as i
            where s.viewer_id = :viewer_id and i.client_id = s.client_id and i.paid < i.amount
                and i.currency = :currency
        ) as all_debt
)
select
    c.id, c.name, c.legal_form, c.is_key, e.name as manager, shown.total,
    cast(shown.paid as bigint) as paid, cast(shown.debt as bigint) as debt,
    cast(shown.overdue as bigint) as overdue,
    cast(sums.all_paid as bigint) as all_paid, cast(sums.all_debt as bigint) as all_debt,
    (
        select a.happened_at from activities as a
        where a.client_id = c.id and a.undone_at is null and a.kind <> 'missed_call'
        order by a.happened_at desc limit 1
    ) as contacted_at,
    (
        select a.happened_at from activities as a join employees as h on h.id = a.manager_id
        where a.client_id = c.id and a.undone_at is null and a.kind <> 'missed_call' and h.role <> 'manager'
        order by a.happened_at desc limit 1
    ) as head_at,
    (
        select count(*) from feedback as f
        where f.client_id = c.id and f.undone_at is null and f.state in ('being_fixed', 'escalated', 'taken')
    ) as claims,
    (
        select count(*) from activities as a
        where a.client_id = c.id and a.happened_at >= :since and a.objection = 'competitor' and a.undone_at is null
    ) as rivals
from page as shown cross join whole as sums join clients as c on c.id = shown.id
left join employees as e on e.id = c.owner_id and e.removed_at is null
order by shown.paid desc, c.id;
