-- name: add!
insert into outbox (id, chat_id, method, payload, priority, notice_id, created_at)
values (:id, :chat_id, :method, :payload, :priority, :notice_id, :created_at);

-- name: list_waiting
select id, chat_id, method, payload, priority, notice_id, attempts, not_before, created_at from outbox
where state = 'waiting' and id > :after order by id limit :most;

-- name: settle!
update outbox set state = :state, settled_at = :settled_at, message_id = :message_id, error = :error, attempts = :attempts
where id = :id;

-- name: postpone!
update outbox set attempts = :attempts, not_before = :not_before, error = :error where id = :id;

-- name: find_message_id$
select message_id from outbox where notice_id = :notice_id and message_id is not null order by id desc limit 1;

-- name: list_shown
select n.recipient_id, o.chat_id, o.message_id from notices n join outbox o on o.notice_id = n.id
where n.kind = :kind and n.subject_id = :subject_id and o.message_id is not null
order by o.id;

-- name: remove_before!
delete from outbox where state <> 'waiting' and settled_at < :before;
