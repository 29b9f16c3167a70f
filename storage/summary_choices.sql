-- name: find^
select told_at, hidden from summary_choices where employee_id = :employee_id;

-- name: list_all
select employee_id, told_at, hidden from summary_choices;

-- name: save!
insert into summary_choices (employee_id, told_at, hidden) values (:employee_id, :told_at, :hidden)
on conflict (employee_id) do update set told_at = excluded.told_at, hidden = excluded.hidden;
