-- name: add^
insert into follow_ups (client_id, manager_id, activity_id, text, due_on, created_at)
values (:client_id, :manager_id, :activity_id, :text, :due_on, :created_at) returning *;

-- name: find_for^
select f.* from follow_ups f join clients c on c.id = f.client_id
where f.id = :id
    and (
        cast(:role as text) = 'admin'
        or f.manager_id = :employee_id
        or (cast(:role as text) = 'head' and c.department_id = cast(:department_id as bigint))
    );

-- name: list_open
select * from follow_ups where client_id = :client_id and state = 'open' order by due_on, id;

-- name: mark!
update follow_ups set state = :state, closed_at = :closed_at where id = :id and state = 'open';

-- name: cancel_of_activity!
update follow_ups set state = 'cancelled', closed_at = :closed_at where activity_id = :activity_id and state = 'open';

-- name: move!
update follow_ups set due_on = :due_on where id = :id and state = 'open';

-- name: hand_over!
update follow_ups set manager_id = :manager_id where id = :id and state = 'open';
