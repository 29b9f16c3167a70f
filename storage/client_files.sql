-- name: list_page
select f.*, e.name as author_name, (select count(*) from client_files where client_id = :client_id) as total
from client_files as f join employees as e on e.id = f.author_id
where f.client_id = :client_id order by f.id desc limit :most offset :skip;

-- name: find^
select f.*, e.name as author_name from client_files as f join employees as e on e.id = f.author_id where f.id = :id;

-- name: add!
insert into client_files (client_id, kind, file_id, file_name, caption, author_id, created_at)
values (:client_id, :kind, :file_id, :file_name, :caption, :author_id, :created_at);

-- name: remove!
delete from client_files where id = :id;
