-- name: find_notice^
select n.kind, n.subject_id from notices as n cross join outbox as o
where n.recipient_id = :employee_id and o.notice_id = n.id and o.chat_id = :chat_id and o.message_id = :message_id
order by o.id desc limit 1;

-- name: find_client$
select about.client_id from (
    select 'meeting' as subject, id, client_id from meetings
    union all
    select 'follow_up', id, client_id from follow_ups
    union all
    select 'task', id, client_id from tasks
    union all
    select 'feedback', id, client_id from feedback
    union all
    select 'proposal', id, client_id from proposals
    union all
    select 'concession', id, client_id from concessions
    union all
    select 'promise', id, client_id from payment_promises
    union all
    select 'appeal', id, client_id from appeals
    union all
    select 'client', id, id from clients
) as about
where about.subject = :subject and about.id = :id;
