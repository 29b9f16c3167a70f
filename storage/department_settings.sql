-- name: list_of
select key, value from department_settings where department_id = :department_id;

-- name: save!
insert into department_settings (department_id, key, value, changed_by, changed_at)
values (:department_id, :key, :value, :changed_by, :changed_at)
on conflict (department_id, key) do update set
    value = excluded.value, changed_by = excluded.changed_by, changed_at = excluded.changed_at;
