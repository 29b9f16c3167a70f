-- name: version$
select coalesce(max(version), 0) as version from name_changes;

-- name: list_owned
select c.id, c.name, c.city, c.owner_id from clients as c
where c.owner_id = :employee_id and c.archived_at is null;

-- name: list_led
select c.id, c.name, c.city, c.owner_id from clients as c
where c.archived_at is null and (cast(:department_id as bigint) is null or c.department_id = :department_id);

-- name: list_people_owned
select k.id, k.client_id, k.name
from clients as c cross join contacts as k
where c.owner_id = :employee_id and c.archived_at is null and k.client_id = c.id and k.removed_at is null;

-- name: list_people_led
select k.id, k.client_id, k.name
from clients as c cross join contacts as k
where c.archived_at is null and (cast(:department_id as bigint) is null or c.department_id = :department_id)
    and k.client_id = c.id and k.removed_at is null;

-- name: list_merged
select id, name, merged_into from clients where merged_into is not null;

-- name: list_changed
select n.version, n.subject_id, c.id, c.name, c.city, c.owner_id, c.department_id, c.archived_at, c.merged_into
from name_changes as n left join clients as c on c.id = n.subject_id
where n.version > :version order by n.version limit :most;

-- name: list_people_changed
select k.id, k.client_id, k.name
from name_changes as n join contacts as k on k.client_id = n.subject_id
where n.version > :version and n.version <= :until and k.removed_at is null;

-- name: list_aliases
select alias, client_id from client_aliases where employee_id = :employee_id;
