-- name: find^
select o.*, w.name as contact_name, w.phone, e.name as giver_name, g.accepted_at, c.* from open_items as o
left join clients as c on c.id = o.item_client_id
left join whom_to_call as w on w.client_id = o.item_client_id
left join tasks as g on g.id = o.item_id and o.item_is_promised = 0
left join employees as e on e.id = g.given_by
where o.item_id = :id and o.item_is_promised = :is_promised;

-- name: list_of
select o.*, w.name as contact_name, w.phone, e.name as giver_name, g.accepted_at, c.* from open_items as o
left join clients as c on c.id = o.item_client_id
left join whom_to_call as w on w.client_id = o.item_client_id
left join tasks as g on g.id = o.item_id and o.item_is_promised = 0
left join employees as e on e.id = g.given_by
where o.item_holder_id = :employee_id and o.item_due_on <= :until
    and (
        cast(:role as text) = 'admin'
        or o.item_client_id is null
        or (cast(:role as text) = 'head' and c.department_id = cast(:department_id as bigint))
        or (cast(:role as text) = 'manager' and c.owner_id = :employee_id)
    )
order by o.item_due_on, o.item_id
limit :most offset :skipped;

-- name: count_of^
select
    count(*) as total,
    cast(coalesce(sum(case when o.item_due_on < :today then 1 else 0 end), 0) as bigint) as overdue
from open_items as o left join clients as c on c.id = o.item_client_id
where o.item_holder_id = :employee_id
    and (
        cast(:role as text) = 'admin'
        or o.item_client_id is null
        or (cast(:role as text) = 'head' and c.department_id = cast(:department_id as bigint))
        or (cast(:role as text) = 'manager' and c.owner_id = :employee_id)
    );

-- name: list_of_client
select o.*, w.name as contact_name, w.phone, e.name as giver_name, g.accepted_at, c.* from open_items as o
left join clients as c on c.id = o.item_client_id
left join whom_to_call as w on w.client_id = o.item_client_id
left join tasks as g on g.id = o.item_id and o.item_is_promised = 0
left join employees as e on e.id = g.given_by
where o.item_client_id = :client_id
order by o.item_due_on, o.item_id;
