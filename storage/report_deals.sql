-- name: list_lost
with page as (
    select p.id, count(*) over () as total from proposals as p
    where p.closed_on >= :first and p.closed_on <= :last and p.state = 'lost'
        and exists (select 1 from seen_clients as s where s.viewer_id = :viewer_id and s.client_id = p.client_id)
    order by coalesce(p.amount, 0) desc, p.closed_on desc, p.id limit :most offset :skip
)
select
    c.id, c.name, c.legal_form, c.is_key, e.name as manager, d.amount, d.currency, d.reason, d.competitor, d.note, d.text,
    d.closed_on, d.return_on, p.total
from page as p join proposals as d on d.id = p.id join clients as c on c.id = d.client_id
join employees as e on e.id = d.manager_id
order by coalesce(d.amount, 0) desc, d.closed_on desc, d.id;

-- name: list_concessions
with page as (
    select n.id, count(*) over () as total from concessions as n
    where n.conceded_on >= :first and n.conceded_on <= :last
        and exists (select 1 from seen_clients as s where s.viewer_id = :viewer_id and s.client_id = n.client_id)
    order by coalesce(n.worth, 0) desc, n.conceded_on desc, n.id limit :most offset :skip
)
select
    c.id, c.name, c.legal_form, c.is_key, e.name as manager, n.kind, n.value, n.worth, n.currency, n.state, n.note,
    n.conceded_on, d.name as decider, p.total
from page as p join concessions as n on n.id = p.id join clients as c on c.id = n.client_id
join employees as e on e.id = n.manager_id
left join employees as d on d.id = n.decided_by
order by coalesce(n.worth, 0) desc, n.conceded_on desc, n.id;

-- name: list_claims
-- Complaints that nobody has dealt with yet; key clients first, then the oldest.
with page as (
    select f.id, count(*) over () as total from feedback as f cross join clients as c
    where f.state in ('being_fixed', 'escalated', 'taken') and f.undone_at is null and c.id = f.client_id
        and exists (select 1 from seen_clients as s where s.viewer_id = :viewer_id and s.client_id = c.id)
    order by c.is_key desc, f.created_at, f.id limit :most offset :skip
)
select
    c.id, c.name, c.legal_form, c.is_key, e.name as manager, f.topic, f.state, f.text, f.created_at, f.id as number,
    k.name as taker, p.total
from page as p join feedback as f on f.id = p.id join clients as c on c.id = f.client_id
join employees as e on e.id = f.manager_id
left join employees as k on k.id = f.taken_by
order by c.is_key desc, f.created_at, f.id;
