-- name: add^
insert into told_messages (employee_id, text, shown, verbs, told_at)
values (:employee_id, :text, :shown, :verbs, :told_at) returning id;

-- name: rewrite!
update told_messages set text = :text, shown = :shown, verbs = :verbs where id = :id and fate = 'open';

-- name: end!
update told_messages set fate = :fate, saved = :saved, ended_at = :ended_at, records = :records
where id = :id and fate = 'open';

-- name: set_fate!
update told_messages set fate = :fate where id = :id;

-- name: find_own^
select * from told_messages where id = :id and employee_id = :employee_id;

-- name: count_fates
select fate, count(*) as number from told_messages where told_at >= :since group by fate;

-- name: list_unread_verbs
select verbs from told_messages where told_at >= :since and verbs <> '';

-- name: list_since
select * from told_messages where told_at >= :since order by told_at desc, id desc limit :most;

-- name: learn!
insert into client_aliases (employee_id, alias, client_id, learnt_at)
values (:employee_id, :alias, :client_id, :learnt_at)
on conflict (employee_id, alias, client_id) do nothing;

-- name: forget!
delete from client_aliases where employee_id = :employee_id and alias = :alias and client_id <> :client_id;

-- name: unlearn!
delete from client_aliases where employee_id = :employee_id and alias = :alias and client_id = :client_id;
