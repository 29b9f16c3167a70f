-- name: add^
insert into invitations (secret_hash, role, department_id, created_by, created_at, expires_at)
values (:secret_hash, :role, :department_id, :created_by, :created_at, :expires_at) returning *;

-- name: find^
select * from invitations where secret_hash = :secret_hash;

-- name: list_open
select * from invitations
where used_at is null and expires_at > :now and created_by is not null
    and (cast(:department_id as bigint) is null or department_id = :department_id)
order by expires_at, id;

-- name: mark_used!
update invitations set used_at = :used_at, used_by = :used_by where id = :id;

-- name: remove!
delete from invitations where id = :id and used_at is null;

-- name: remove_of_owner!
delete from invitations where created_by is null and used_at is null;

-- name: remove_of!
delete from invitations where created_by = :created_by and used_at is null;
