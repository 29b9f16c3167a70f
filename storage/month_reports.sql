-- name: find^
select comment, sent_at from month_reports where employee_id = :employee_id and month = :month;

-- name: keep!
insert into month_reports (employee_id, month, comment) values (:employee_id, :month, :comment)
on conflict (employee_id, month) do update set comment = excluded.comment;

-- name: mark_sent!
insert into month_reports (employee_id, month, comment, sent_at) values (:employee_id, :month, '', :sent_at)
on conflict (employee_id, month) do update set sent_at = excluded.sent_at;
