-- name: list_candidates
select id, name, tax_id from clients
where archived_at is null and id > :after
    and (cast(:department_id as bigint) is null or department_id = :department_id)
order by id limit :most;

-- name: list_phones
select client_id, phone from client_phones where client_id > :after and client_id <= :last
union
select client_id, phone from contacts
where client_id > :after and client_id <= :last and phone <> '' and removed_at is null;

-- name: list_different
select first_id, second_id from different_clients;

-- name: forget_pairs!
delete from likely_duplicates where cast(:department_id as bigint) is null or exists (
    select 1 from clients as c where c.id = likely_duplicates.first_id and c.department_id = :department_id
);

-- name: add_pair!
insert into likely_duplicates (first_id, second_id, likeness, place)
values (:first_id, :second_id, :likeness, :place)
on conflict (first_id, second_id) do update set likeness = excluded.likeness, place = excluded.place;

-- name: list_pairs
with open_pairs as (
    select p.first_id, p.second_id, p.likeness, p.place
    from likely_duplicates as p
    join clients as a on a.id = p.first_id join clients as b on b.id = p.second_id
    where a.archived_at is null and b.archived_at is null
        and (
            cast(:department_id as bigint) is null
            or (a.department_id = :department_id and b.department_id = :department_id)
        )
        and not exists (
            select 1 from different_clients as d where d.first_id = p.first_id and d.second_id = p.second_id
        )
)
select open_pairs.*, (select count(*) from open_pairs) as total from open_pairs
order by place, first_id, second_id limit 1 offset :skip;

-- name: add_different!
insert into different_clients (first_id, second_id, said_by, said_at)
values (:first_id, :second_id, :said_by, :said_at) on conflict (first_id, second_id) do nothing;

-- name: summary^
select
    (select count(*) from activities as a where a.client_id = :id and a.undone_at is null) as records,
    (select max(a.happened_at) from activities as a where a.client_id = :id and a.undone_at is null) as last_at,
    (select count(*) from contacts as k where k.client_id = :id and k.removed_at is null) as contacts;
