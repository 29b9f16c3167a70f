-- name: add^
insert into concessions (
    client_id, manager_id, kind, value, worth, currency, note, state, limit_was, created_at, conceded_on
) values (
    :client_id, :manager_id, :kind, :value, :worth, :currency, :note, :state, :limit_was, :created_at, :conceded_on
) returning *;

-- name: save!
update concessions set
    state = :state, question = :question, answer = :answer, decided_by = :decided_by, decided_at = :decided_at
where id = :id;

-- name: find^
select * from concessions where id = :id;

-- name: find_for^
select n.* from concessions as n join clients as c on c.id = n.client_id
where n.id = :id
    and (
        cast(:role as text) = 'admin'
        or (cast(:role as text) = 'head' and c.department_id = cast(:department_id as bigint))
        or (cast(:role as text) = 'manager' and c.owner_id = cast(:employee_id as bigint))
    );

-- name: list_totals
select
    c.*, n.currency as n_currency, cast(coalesce(sum(n.worth), 0) as bigint) as n_worth, count(*) as n_count,
    max(case when n.kind = 'deferral' then n.value else 0 end) as n_days
from concessions as n join clients as c on c.id = n.client_id
where n.conceded_on >= :first and n.conceded_on <= :last and n.state in ('within', 'allowed')
    and (cast(:owner_id as bigint) is null or c.owner_id = :owner_id)
    and (cast(:department_id as bigint) is null or c.department_id = :department_id)
    and (cast(:client_id as bigint) is null or c.id = :client_id)
group by c.id, n.currency
order by coalesce(sum(n.worth), 0) desc, c.name_key, c.id, n.currency;
