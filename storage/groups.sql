-- name: bind!
insert into groups (chat_id, thread_id, department_id, title, bound_by, bound_at)
values (:chat_id, :thread_id, :department_id, :title, :bound_by, :bound_at)
on conflict (chat_id) do update set
    thread_id = excluded.thread_id, department_id = excluded.department_id, title = excluded.title,
    bound_by = excluded.bound_by, bound_at = excluded.bound_at, lost_at = null,
    shows = case when groups.department_id = excluded.department_id then groups.shows else '' end;

-- name: find^
select * from groups where chat_id = :chat_id;

-- name: list_of
select * from groups
where lost_at is null and (cast(:department_id as bigint) is null or department_id = :department_id)
order by title, chat_id;

-- name: arrange!
update groups set digest_at = :digest_at, shows = :shows where chat_id = :chat_id;

-- name: remove!
delete from groups where chat_id = :chat_id;

-- name: mark_lost!
update groups set lost_at = :lost_at where chat_id = :chat_id;

-- name: move!
update groups set chat_id = :to_chat_id, lost_at = null
where chat_id = :chat_id and not exists (select 1 from groups as other where other.chat_id = :to_chat_id);
