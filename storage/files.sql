-- name: add$
insert into files (name, media_type, content, created_at) values (:name, :media_type, :content, :created_at)
returning id;

-- name: find^
select name, media_type, content from files where id = :id;

-- name: remove!
delete from files where id = :id;

-- name: remove_before!
delete from files where created_at < :before;
