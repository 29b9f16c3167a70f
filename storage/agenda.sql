-- name: list_disputes
select i.number, i.dispute, i.amount - i.paid as open, i.currency, i.disputed_at, o.name as owner_name, c.*
from invoices as i cross join clients as c left join employees as o on o.id = c.owner_id
where c.id = i.client_id and i.disputed_at is not null and i.paid < i.amount
    and exists (select 1 from seen_clients as s where s.viewer_id = :viewer_id and s.client_id = c.id)
order by i.disputed_at, i.id limit :most;

-- name: list_claims
select f.id as feedback_id, f.text, f.created_at as told_at, o.name as owner_name, c.*
from feedback as f cross join clients as c left join employees as o on o.id = c.owner_id
where c.id = f.client_id and f.state in ('being_fixed', 'escalated', 'taken') and f.undone_at is null
    and f.topic = 'quality'
    and exists (select 1 from seen_clients as s where s.viewer_id = :viewer_id and s.client_id = c.id)
order by c.is_key desc, f.created_at, f.id limit :most;
