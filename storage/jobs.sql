-- name: add!
insert into jobs (kind, employee_id, chat_id, message_id, payload, created_at)
values (:kind, :employee_id, :chat_id, :message_id, :payload, :created_at);

-- name: list_waiting
select id, kind, employee_id, chat_id, message_id, payload, begun, created_at from jobs
where state = 'waiting' order by id limit :most;

-- name: count_asked_by$
select count(*) from jobs where chat_id = :chat_id and message_id = :message_id;

-- name: count_alike$
select count(*) from jobs
where state = 'waiting' and kind = :kind and employee_id = :employee_id and payload = :payload;

-- name: begin^
update jobs set begun = begun + 1 where id = :id and state = 'waiting'
returning id, kind, employee_id, chat_id, message_id, payload, begun, created_at;

-- name: end^
update jobs set state = :state, ended_at = :ended_at, code = :code, reason = :reason, traceback = :traceback
where id = :id and state = 'waiting' returning id;

-- name: list_failed
select id, code, kind, ended_at, reason, traceback from jobs where state = 'failed' and ended_at > :since order by id;

-- name: remove_before!
delete from jobs where state <> 'waiting' and ended_at < :before;
