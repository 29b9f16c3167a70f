-- name: keep!
insert into calendar_links (employee_id, secret_hash, made_at) values (:employee_id, :secret_hash, :made_at)
on conflict (employee_id) do update set secret_hash = excluded.secret_hash, made_at = excluded.made_at;

-- name: remove!
delete from calendar_links where employee_id = :employee_id;

-- name: find_employee^
select e.* from calendar_links as l join employees as e on e.id = l.employee_id
where l.secret_hash = :secret_hash and e.removed_at is null;
