-- name: add!
insert into inbox (update_id, payload, received_at) values (:update_id, :payload, :received_at)
on conflict (update_id) do nothing;

-- name: list_waiting
select position, update_id, payload from inbox where state = 'waiting' order by position limit :most;

-- name: mark!
update inbox set state = :state where update_id = :update_id;

-- name: remove_before!
delete from inbox where state = 'done' and received_at < :before;

-- name: opening^
select
    i.state as inbox_state, c.step, c.draft,
    e.id, e.telegram_id, e.name, e.role, e.department_id, e.language, e.zone, e.work_days, e.work_from, e.work_until,
    e.quiet_from, e.quiet_until, e.joined_at, e.removed_at,
    e.unreachable_at
from (select 1 as one) as always
left join inbox as i on i.update_id = :update_id
left join employees as e on e.telegram_id = :person_id and e.removed_at is null
left join conversations as c on c.chat_id = :chat_id and c.person_id = :person_id and c.thread_id = :thread_id;

-- name: save_conversation!
insert into conversations (chat_id, person_id, thread_id, step, draft)
values (:chat_id, :person_id, :thread_id, :step, :draft)
on conflict (chat_id, person_id, thread_id) do update set step = excluded.step, draft = excluded.draft;

-- name: add_failure!
insert into failed_updates (code, update_id, payload, reason, traceback, failed_at)
values (:code, :update_id, :payload, :reason, :traceback, :failed_at);

-- name: list_failures
select id, code, update_id, payload, reason, traceback, failed_at, replayed_at from failed_updates
where replayed_at is null or cast(:replayed_too as integer) = 1 order by id;

-- name: mark_replayed!
update failed_updates set replayed_at = :replayed_at where code = :code;
