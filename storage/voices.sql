-- name: add^
insert into voices (employee_id, kind, file_id, unique_id, seconds, sent_at)
values (:employee_id, :kind, :file_id, :unique_id, :seconds, :sent_at)
on conflict (employee_id, unique_id) do nothing
returning *;

-- name: find_same^
select * from voices where employee_id = :employee_id and unique_id = :unique_id;

-- name: find_own^
select * from voices where id = :id and employee_id = :employee_id;

-- name: keep_words!
update voices set words = :words where id = :id;

-- name: mark_waiting!
update voices set kept_at = null where id = :id;

-- name: remove_files!
delete from client_files where author_id = :employee_id and file_id = :file_id;

-- name: mark_kept!
update voices set kept_at = :kept_at where id = :id;
