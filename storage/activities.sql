-- name: add^
insert into activities (
    client_id, manager_id, contact_id, meeting_id, kind, happened_at, result, note, no_next_step_reason, place_check,
    latitude, longitude, place_is_own, distance_m, created_at
)
select
    c.id, :manager_id, cast(:contact_id as bigint), cast(:meeting_id as bigint), cast(:kind as text), :happened_at,
    cast(:result as text), cast(:note as text), cast(:no_next_step_reason as text), cast(:place_check as text),
    cast(:latitude as double precision), cast(:longitude as double precision), cast(:place_is_own as integer),
    cast(:distance_m as integer), :created_at
from clients as c
where c.id = coalesce((select m.merged_into from clients as m where m.id = :client_id), :client_id)
    and (
        cast(:role as text) = 'admin'
        or (cast(:role as text) = 'head' and c.department_id = cast(:department_id as bigint))
        or (cast(:role as text) = 'manager' and c.owner_id = :manager_id)
    )
returning
    *,
    (
        select e.id from follow_ups as e
        where e.client_id = :client_id and e.manager_id = :manager_id and e.state = 'open' order by e.due_on, e.id limit 1
    ) as earlier_id,
    (
        select e.text from follow_ups as e
        where e.client_id = :client_id and e.manager_id = :manager_id and e.state = 'open' order by e.due_on, e.id limit 1
    ) as earlier_text,
    (
        select p.id from proposals as p
        where p.client_id = :client_id and p.state in ('sent', 'answered') order by p.id desc limit 1
    ) as proposal_id,
    (
        select p.text from proposals as p
        where p.client_id = :client_id and p.state in ('sent', 'answered') order by p.id desc limit 1
    ) as proposal_text;

-- name: find^
select
    a.*, c.name as client_name, c.legal_form as client_legal_form, c.latitude as client_latitude,
    c.longitude as client_longitude, k.name as contact_name,
    f.id as follow_up_id, f.text as follow_up_text, f.due_on as follow_up_due_on, f.state as follow_up_state,
    e.id as earlier_id, e.text as earlier_text,
    (select count(*) from attachments as t where t.activity_id = a.id) as files,
    (
        select p.id from proposals as p
        where p.client_id = a.client_id and p.state in ('sent', 'answered') order by p.id desc limit 1
    ) as proposal_id,
    (
        select p.text from proposals as p
        where p.client_id = a.client_id and p.state in ('sent', 'answered') order by p.id desc limit 1
    ) as proposal_text
from activities as a
join clients as c on c.id = a.client_id
left join contacts as k on k.id = a.contact_id
left join follow_ups as f on f.id = (
    select max(p.id) from follow_ups as p where p.activity_id = a.id and p.state <> 'cancelled'
)
left join follow_ups as e on e.id = (
    select p.id from follow_ups as p
    where p.client_id = a.client_id and p.manager_id = a.manager_id and p.state = 'open'
        and p.created_at < a.created_at
    order by p.due_on, p.id limit 1
)
where a.id = :id
    and (
        cast(:role as text) = 'admin'
        or a.manager_id = :employee_id
        or (cast(:role as text) = 'head' and c.department_id = cast(:department_id as bigint))
        or (cast(:role as text) = 'manager' and c.owner_id = :employee_id)
    );

-- name: get_own^
select * from activities where id = :id and manager_id = :manager_id;

-- name: find_last_own^
select * from activities
where manager_id = :manager_id and created_at >= :since and undone_at is null and kind <> 'missed_call'
order by created_at desc, id desc limit 1;

-- name: list_last
select * from activities where client_id = :client_id and undone_at is null
order by happened_at desc, id desc limit :most;

-- name: save!
update activities set
    client_id = :client_id, contact_id = :contact_id, kind = :kind, happened_at = :happened_at, result = :result,
    note = :note, no_next_step_reason = :no_next_step_reason, mood = :mood, objection = :objection,
    place_check = :place_check, latitude = :latitude, longitude = :longitude, place_is_own = :place_is_own,
    distance_m = :distance_m, changed_at = :changed_at, undone_at = :undone_at
where id = :id;
