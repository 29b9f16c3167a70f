-- name: add!
insert into outbox (id, chat_id, method, payload, priority, notice_id, created_at, expires_at)
values (:id, :chat_id, :method, :payload, :priority, :notice_id, :created_at, :expires_at);

-- name: keep_back!
insert into outbox (id, chat_id, method, payload, priority, notice_id, created_at, expires_at, state, settled_at)
values (:id, :chat_id, :method, :payload, :priority, :notice_id, :created_at, :created_at, 'gathered', :created_at);

-- name: find_gathered^
select method, payload from outbox where notice_id = :notice_id and state = 'gathered' order by id desc limit 1;

-- name: list_waiting
select
    id, chat_id, method, payload, priority, notice_id, attempts, not_before, told_to_wait, created_at, expires_at, fault
from outbox where state = 'waiting' and id > :after order by id limit :most;

-- name: list_recent
select chat_id, settled_at from outbox
where settled_at > :since and state in ('sent', 'sent_plain') and priority > 0 order by settled_at;

-- name: settle!
update outbox set state = :state, settled_at = :settled_at, message_id = :message_id, error = :error, attempts = :attempts
where id = :id and state = 'waiting';

-- name: postpone!
update outbox set
    attempts = :attempts, not_before = :not_before, told_to_wait = :told_to_wait, error = :error, payload = :payload,
    fault = :fault
where id = :id and state = 'waiting';

-- name: close_chat!
update outbox set state = 'unreachable', settled_at = :settled_at, error = :error
where chat_id = :chat_id and state = 'waiting' and priority > 0;

-- name: list_of_chat
select id, payload from outbox where chat_id = :chat_id and state = 'waiting' order by id;

-- name: move!
update outbox set chat_id = :chat_id, payload = :payload where id = :id;

-- name: list_shown
select n.recipient_id, o.chat_id, o.message_id from notices n join outbox o on o.notice_id = n.id
where n.kind = :kind and n.subject_id = :subject_id and o.message_id is not null
order by o.id;

-- name: find_last_shown^
select n.recipient_id, o.chat_id, o.message_id from notices n join outbox o on o.notice_id = n.id
where n.kind = :kind and n.subject_id = :subject_id and n.recipient_id = :recipient_id and o.message_id is not null
order by o.id desc limit 1;

-- name: list_failures
select settled_at as at, state, method as what, coalesce(error, fault, '') as reason, payload from outbox
where state in ('sent_plain', 'refused') and settled_at > :since
union all
select settled_at, state, kind, coalesce(reason, ''), '{}' from notices where state = 'failed' and settled_at > :since
order by 1;

-- name: remove_before!
delete from outbox where state <> 'waiting' and settled_at < :before;
