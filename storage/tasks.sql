-- name: add^
insert into tasks (client_id, owner_id, kind, text, due_on, activity_id, feedback_id, created_at)
values (:client_id, :owner_id, :kind, :text, :due_on, :activity_id, :feedback_id, :created_at) returning *;

-- name: find_for^
select t.* from tasks t join employees e on e.id = t.owner_id left join clients c on c.id = t.client_id
where t.id = :id
    and (
        cast(:role as text) = 'admin'
        or t.owner_id = :employee_id
        or (
            cast(:role as text) = 'head'
            and case when t.client_id is null then e.department_id else c.department_id end
                = cast(:department_id as bigint)
        )
    );

-- name: list_open
select * from tasks where client_id = :client_id and state = 'open' order by due_on, id;

-- name: find_earlier_call_back$
select id from tasks
where client_id = :client_id and owner_id = :owner_id and kind = 'call_back' and state = 'open' and id < :id
order by id limit 1;

-- name: mark!
update tasks set state = :state, closed_at = :closed_at where id = :id and state = 'open';

-- name: cancel_of_activity!
update tasks set state = 'cancelled', closed_at = :closed_at where activity_id = :activity_id and state = 'open';

-- name: cancel_of_feedback!
update tasks set state = 'cancelled', closed_at = :closed_at where feedback_id = :feedback_id and state = 'open';

-- name: close_call_backs!
update tasks set state = 'done', closed_at = :closed_at, closed_by = cast(:closed_by as bigint)
where client_id = :client_id and owner_id = :owner_id and kind = 'call_back' and state = 'open';

-- name: reopen_call_backs
update tasks set state = 'open', closed_at = null, closed_by = null where closed_by = :closed_by returning *;

-- name: move!
update tasks set due_on = :due_on where id = :id and state = 'open';

-- name: hand_over!
update tasks set owner_id = :owner_id where id = :id and state = 'open';

-- name: set_giver!
update tasks set given_by = :given_by where id = :id;

-- name: accept!
update tasks set accepted_at = :accepted_at where id = :id and state = 'open' and accepted_at is null;

-- name: send_back!
update tasks set state = 'cancelled', returned_because = :reason, closed_at = :closed_at
where id = :id and state = 'open';

-- name: find^
select t.*, e.name as owner_name, c.name as client_name, c.legal_form as client_legal_form
from tasks as t join employees as e on e.id = t.owner_id left join clients as c on c.id = t.client_id
where t.id = :id;

-- name: list_given
select t.*, e.name as owner_name, c.name as client_name, c.legal_form as client_legal_form
from tasks as t join employees as e on e.id = t.owner_id left join clients as c on c.id = t.client_id
where t.given_by = :given_by and (t.state = 'open' or t.closed_at >= :since)
order by case when t.state = 'open' then 0 else 1 end, t.due_on, t.id
limit :most offset :skipped;

-- name: count_given$
select count(*) from tasks as t where t.given_by = :given_by and (t.state = 'open' or t.closed_at >= :since);
