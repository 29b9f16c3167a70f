-- name: close!
insert into closed_days (employee_id, day, closed_at, comment) values (:employee_id, :day, :closed_at, :comment)
on conflict (employee_id, day) do update set comment = excluded.comment;

-- name: is_closed$
select 1 from closed_days where employee_id = :employee_id and day = :day;

-- name: list_closed
select employee_id from closed_days where day = :day;
