-- name: list_of
select * from contacts where client_id = :client_id and removed_at is null order by decides desc, id;

-- name: list_born
select k.* from clients as c cross join contacts as k
where c.owner_id = :owner_id and c.archived_at is null and k.client_id = c.id and k.removed_at is null
    and k.birthday <> ''
order by k.id;

-- name: find^
select * from contacts where id = :id and removed_at is null;

-- name: add^
insert into contacts (client_id, name, post, phone, decides, created_at)
values (:client_id, :name, :post, :phone, 0, :created_at) returning *;

-- name: save!
update contacts set
    name = :name, post = :post, phone = :phone, decides = :decides, email = :email, birthday = :birthday, note = :note
where id = :id;

-- name: mark_removed!
update contacts set removed_at = :removed_at where id = :id;
