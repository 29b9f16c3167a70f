-- name: list_fresh
-- What was shipped lately to the clients of an owner and was not seen to yet; `earlier` counts what they got before.
select i.client_id, i.number, i.issued_on, c.is_key, (
    select count(*) from invoices as e where e.client_id = i.client_id and e.issued_on < i.issued_on
) as earlier
from clients as c join invoices as i on i.client_id = c.id
where c.owner_id = :owner_id and c.archived_at is null
    and i.issued_on between :since and :today and i.followed_up = 0
order by i.issued_on, i.id;

-- name: list_rhythms
-- How often the clients of an owner got something in a year, for those to whom nothing was said of the last time.
select i.client_id, c.order_interval_days as agreed, min(i.issued_on) as first_on, max(i.issued_on) as last_on,
    count(distinct i.issued_on) as times
from clients as c join invoices as i on i.client_id = c.id
where c.owner_id = :owner_id and c.archived_at is null and i.issued_on > :since
group by i.client_id, c.order_interval_days
having max(i.issued_on) < :today and max(case when i.followed_up = 2 then i.issued_on else '' end) < max(i.issued_on);

-- name: mark!
update invoices set followed_up = :mark where client_id = :client_id and issued_on <= :until and followed_up < :mark;

-- name: list_unbought
-- Clients that bought something in the months before, and nothing since the month began.
select c.*, e.name as owner_name, (
    select max(i.issued_on) from invoices as i where i.client_id = c.id
) as last_on
from clients as c left join employees as e on e.id = c.owner_id
where c.archived_at is null
    and (
        (cast(:role as text) = 'head' and c.department_id = cast(:department_id as bigint))
        or (cast(:role as text) <> 'head' and c.owner_id = :employee_id)
    )
    and exists (
        select 1 from invoices as i
        where i.client_id = c.id and i.issued_on >= :since and i.issued_on < :month_begins
    )
    and not exists (select 1 from invoices as i where i.client_id = c.id and i.issued_on >= :month_begins)
order by last_on, c.id limit :most;

-- name: known_since$
select created_at from invoices where id = (select min(id) from invoices);
