-- name: list_needs
select n.*, e.name as author_name from needs as n join employees as e on e.id = n.author_id
where n.client_id = :client_id and n.met_at is null and n.removed_at is null
order by n.id desc limit :most;

-- name: find_need^
select n.*, e.name as author_name from needs as n join employees as e on e.id = n.author_id
where n.id = :id and n.removed_at is null;

-- name: add_need!
insert into needs (client_id, text, said_on, author_id, created_at)
values (:client_id, :text, :said_on, :author_id, :created_at);

-- name: mark_met!
update needs set met_at = :met_at where id = :id;

-- name: list_news
select n.*, e.name as author_name from client_news as n join employees as e on e.id = n.author_id
where n.client_id = :client_id and n.removed_at is null
order by n.happened_on desc, n.id desc limit :most;

-- name: find_news^
select n.*, e.name as author_name from client_news as n join employees as e on e.id = n.author_id
where n.id = :id and n.removed_at is null;

-- name: add_news$
insert into client_news (client_id, text, happened_on, author_id, created_at)
values (:client_id, :text, :happened_on, :author_id, :created_at) returning id;

-- name: remove_news!
update client_news set removed_at = :removed_at where id = :id;

-- name: decide_news!
update client_news set changes_plan = :changes_plan where id = :id;

-- name: list_dossier
select d.*, e.name as author_name from dossiers as d join employees as e on e.id = d.author_id
where d.client_id = :client_id;

-- name: save_part!
insert into dossiers (client_id, part, text, author_id, written_at)
values (:client_id, :part, :text, :author_id, :written_at)
on conflict (client_id, part) do update set
    text = excluded.text, author_id = excluded.author_id, written_at = excluded.written_at;

-- name: remove_part!
delete from dossiers where client_id = :client_id and part = :part;
