-- name: preview^
with chosen as (
    select c.id, c.is_key from clients as c
    where c.archived_at is null and c.owner_id is distinct from :to_id
        and (cast(:department_id as bigint) is null or c.department_id = :department_id)
        and case cast(:lot as text)
            when 'manager' then c.owner_id = cast(:owner_id as bigint)
            when 'unowned' then c.owner_id is null or c.owner_id in (select id from employees where removed_at is not null)
            when 'city' then c.city = :value
            when 'territory' then c.territory = :value
            when 'segment' then c.segment = :value
            else c.category = :value
        end
)
select
    count(*) as clients, coalesce(sum(is_key), 0) as key_clients,
    (select count(*) from follow_ups as f where f.state = 'open' and f.client_id in (select id from chosen)) as promised,
    (select count(*) from tasks as t where t.state = 'open' and t.client_id in (select id from chosen)) as tasks,
    (
        select count(*) from meetings as m
        where m.state = 'planned' and m.starts_at > :now and m.client_id in (select id from chosen)
    ) as meetings
from chosen;

-- name: add^
insert into handovers (made_by, to_id, made_at) values (:made_by, :to_id, :made_at) returning *;

-- name: add_lot!
insert into handed_clients (handover_id, client_id, from_id)
select cast(:handover_id as bigint), c.id, c.owner_id from clients as c
where c.archived_at is null and c.owner_id is distinct from :to_id
    and (cast(:department_id as bigint) is null or c.department_id = :department_id)
    and case cast(:lot as text)
        when 'manager' then c.owner_id = cast(:owner_id as bigint)
        when 'unowned' then c.owner_id is null or c.owner_id in (select id from employees where removed_at is not null)
        when 'city' then c.city = :value
        when 'territory' then c.territory = :value
        when 'segment' then c.segment = :value
        else c.category = :value
    end;

-- name: add_client!
insert into handed_clients (handover_id, client_id, from_id) values (:handover_id, :client_id, :from_id);

-- name: add_back!
insert into handed_clients (handover_id, client_id, from_id)
select cast(:handover_id as bigint), h.client_id, c.owner_id
from handed_clients as h join clients as c on c.id = h.client_id
where h.handover_id = :earlier_id and h.from_id = :to_id and c.owner_id = :holder_id and c.archived_at is null;

-- name: give!
update clients set owner_id = :to_id, department_id = :department_id
where id in (select client_id from handed_clients where handover_id = :id);

-- name: note!
insert into audit (at, employee_id, verb, subject, subject_id, before, after)
select
    cast(:at as bigint), cast(:employee_id as bigint), 'change owner_id', 'client', h.client_id,
    cast(h.from_id as text), cast(:to_id as text)
from handed_clients as h where h.handover_id = :id;

-- name: find^
select * from handovers where id = :id;

-- name: count$
select count(*) from handed_clients where handover_id = :id;

-- name: list_from
select distinct h.from_id from handed_clients as h join employees as e on e.id = h.from_id
where h.handover_id = :id and e.removed_at is null order by h.from_id;

-- name: list_open
select c.* from handed_clients as h join clients as c on c.id = h.client_id
where h.handover_id = :id and h.client_id > :after and (
    exists (select 1 from follow_ups as f where f.client_id = c.id and f.state = 'open')
    or exists (select 1 from tasks as t where t.client_id = c.id and t.state = 'open')
    or exists (select 1 from meetings as m where m.client_id = c.id and m.state = 'planned')
    or exists (select 1 from feedback as b where b.client_id = c.id and b.created_at > :feedback_since)
    or exists (select 1 from proposals as p where p.client_id = c.id and p.state not in ('won', 'lost'))
)
order by h.client_id limit :most;

-- name: count_moved!
update handovers set open_items = open_items + :count where id = :id;

-- name: mark_given_back!
update handovers set given_back_at = :given_back_at where id = :id;

-- name: list_handed
select c.id, c.name, c.legal_form, h.from_id, e.name as from_name from handed_clients as h
join clients as c on c.id = h.client_id left join employees as e on e.id = h.from_id
where h.handover_id = :id and (
    (cast(:given as integer) = 1 and c.owner_id = :reader_id)
    or (cast(:given as integer) = 0 and h.from_id = :reader_id and c.owner_id is distinct from :reader_id)
)
order by c.is_key desc, c.name_key, c.id;
