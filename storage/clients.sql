-- name: find^
select * from clients where id = :id;
