-- name: find_day$
select d.day from digests as d join outbox as o on o.id = d.outbox_id
where d.chat_id = :chat_id and o.message_id = :message_id;

-- name: add^
insert into digest_tasks (chat_id, employee_id, given_by, text, created_at)
values (:chat_id, :employee_id, :given_by, :text, :created_at)
returning id;

-- name: find^
select * from digest_tasks where id = :id;

-- name: name_person!
update digest_tasks set employee_id = :employee_id where id = :id and task_id is null;

-- name: take!
update digest_tasks set task_id = :task_id where id = :id;
