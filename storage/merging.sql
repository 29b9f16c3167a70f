-- name: join_dossiers!
update dossiers set text = text || ' / ' || (
    select d.text from dossiers as d where d.client_id = :dropped and d.part = dossiers.part
)
where client_id = :kept and exists (
    select 1 from dossiers as d where d.client_id = :dropped and d.part = dossiers.part and d.text <> dossiers.text
);

-- name: stop_runs!
update cadence_runs set state = 'stopped', stopped_at = :stopped_at, next_on = null, next_at = null
where subject_id = :dropped and kind in ('client', 'debt') and state = 'running';

-- name: drop!
update clients set
    merged_into = :kept,
    archived_at = coalesce(archived_at, :merged_at),
    owner_id = case when id = :dropped then null else owner_id end,
    department_id = case when id = :dropped then null else department_id end
where id = :dropped or merged_into = :dropped;

-- name: add^
insert into merges (kept_id, dropped_id, merged_by, merged_at) values (:kept_id, :dropped_id, :merged_by, :merged_at)
returning *;

-- name: add_change!
insert into merge_changes (merge_id, place, row_key, before, after)
values (:merge_id, :place, :row_key, :before, :after);

-- name: find^
select * from merges where id = :id;

-- name: count_later$
select count(*) from merges
where id > :id and undone_at is null and (kept_id = :kept_id or dropped_id = :kept_id);

-- name: list_changes
select place, row_key, before, after from merge_changes where merge_id = :merge_id order by id;

-- name: mark_undone!
update merges set undone_at = :undone_at where id = :id;
