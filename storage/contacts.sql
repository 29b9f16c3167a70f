-- name: list_of
select * from contacts where client_id = :client_id and removed_at is null order by decides desc, id;

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
