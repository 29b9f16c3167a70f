-- name: plan!
insert into notices (kind, recipient_id, subject_id, occurrence, due_at, planned_for)
values (:kind, :recipient_id, :subject_id, :occurrence, :due_at, :due_at)
on conflict (kind, subject_id, occurrence, recipient_id) do nothing;

-- name: replan!
insert into notices (kind, recipient_id, subject_id, occurrence, due_at, planned_for)
values (:kind, :recipient_id, :subject_id, :occurrence, :due_at, :due_at)
on conflict (kind, subject_id, occurrence, recipient_id) do update set
    state = 'pending', due_at = excluded.due_at, planned_for = excluded.planned_for, reason = null, settled_at = null
where notices.state in ('pending', 'claimed', 'held', 'cancelled');

-- name: cancel!
update notices set state = 'cancelled', reason = :reason, settled_at = :settled_at
where state in ('pending', 'claimed', 'held') and kind = :kind and subject_id = :subject_id;

-- name: claim!
-- A claim is numbered by its notice, below all messages: it stands in the queue once.
insert into outbox (id, chat_id, method, payload, priority, notice_id, state, not_before, created_at, expires_at)
select
    -n.id, e.telegram_id, n.kind, '{}',
    case
        when :urgent like '%,' || n.kind || ',%' then 2
        when :summary like '%,' || n.kind || ',%' then 4
        when :bulk like '%,' || n.kind || ',%' then 5
        else 3
    end,
    n.id, 'claimed', n.due_at, :now, :now
from notices as n join employees as e on e.id = n.recipient_id
where n.state = 'pending' and n.due_at <= :now
on conflict (id) do nothing;

-- name: mark_claimed!
update notices set state = 'claimed' where state = 'pending' and due_at <= :now;

-- name: list_claimed
select n.* from (
    select distinct chat_id from (
        select chat_id from outbox where state = 'claimed' order by priority, not_before, notice_id limit :most
    ) as first
) as whose
cross join outbox as o
cross join notices as n
where o.chat_id = whose.chat_id and o.state = 'claimed' and n.id = o.notice_id and n.state = 'claimed'
order by n.due_at, n.id limit :together;

-- name: list_recipients
select e.*, e.telegram_id in (
    select chat_id from outbox where state = 'waiting' and priority > 1 and id < :waiting_since
) as is_held_up
from employees as e where e.telegram_id in (
    select chat_id from outbox where state = 'claimed' order by priority, not_before, notice_id limit :most
);

-- name: release_claims!
-- A claim lives as long as its notice is claimed; one that was called off or put off is found here too.
delete from outbox where chat_id = :chat_id and state = 'claimed' and not exists (
    select 1 from notices as n where n.id = outbox.notice_id and n.state = 'claimed'
);

-- name: list_in_message
select n.*, o.settled_at as sent_at, coalesce((
    select g.payload from outbox as g where g.notice_id = n.id and g.state = 'gathered' order by g.id desc limit 1
), o.payload) as payload
from notices as n join outbox as o on o.id = n.outbox_id
where n.recipient_id = :recipient_id and o.chat_id = :chat_id and o.message_id = :message_id
order by n.planned_for, n.id;

-- name: list_undelivered
select * from notices
where recipient_id = :recipient_id and state in ('expired', 'failed') and kind <> 'day_plan' and settled_at > coalesce((
    select max(told.settled_at) from notices as told
    where told.recipient_id = :recipient_id and told.state = 'sent' and told.kind = 'day_plan'
), 0)
order by planned_for, id limit :most;

-- name: next_due$
select min(due_at) from notices where state = 'pending';

-- name: postpone!
update notices set state = 'pending', due_at = :due_at where id = :id and state in ('pending', 'claimed');

-- name: settle!
update notices set state = :state, reason = :reason, settled_at = :settled_at, outbox_id = :outbox_id
where id = :id and state in ('pending', 'claimed');

-- name: take_back!
update notices set state = :state, reason = :reason, settled_at = :settled_at
where outbox_id = :outbox_id and state = 'sent';

-- name: take_back_of_chat!
-- Most notices were sent: they are found by their message, and not by their state.
update notices set state = :state, reason = :reason, settled_at = :settled_at
where coalesce(state, '') = 'sent' and outbox_id in (
    select id from outbox where chat_id = :chat_id and state = 'waiting' and priority > 0
);

-- name: hold!
update notices set state = 'held' where id = :id and state in ('pending', 'claimed');

-- name: release_held!
update notices set state = 'pending' where recipient_id = :recipient_id and state = 'held';

-- name: release_held_of_chat!
update notices set state = 'pending' where state = 'held' and recipient_id in (
    select id from employees where telegram_id = :chat_id and unreachable_at is null
);

-- name: count_held$
select count(*) from notices where recipient_id = :recipient_id and state = 'held';

-- name: expire_held!
update notices set state = 'expired', reason = :reason, settled_at = :settled_at
where state = 'held' and due_at < :before;

-- name: find^
select * from notices where id = :id;

-- name: list_of
select * from notices where kind = :kind and subject_id = :subject_id order by id;

-- name: remove_before!
delete from notices where state <> 'pending' and settled_at < :before;
