-- name: add^
insert into meetings (
    client_id, contact_id, manager_id, starts_at, ends_at, zone, place, goal, travel_minutes, created_at
) values (
    :client_id, :contact_id, :manager_id, :starts_at, :ends_at, :zone, :place, :goal, :travel_minutes, :created_at
) returning *;

-- name: find_for^
select m.* from meetings as m
join clients as c on c.id = m.client_id
where m.id = :id
    and (
        cast(:role as text) = 'admin'
        or (cast(:role as text) = 'head' and c.department_id = cast(:department_id as bigint))
        or (cast(:role as text) = 'manager' and m.manager_id = :employee_id and c.owner_id = :employee_id)
    );

-- name: save!
update meetings set
    manager_id = :manager_id, contact_id = :contact_id, starts_at = :starts_at, ends_at = :ends_at, zone = :zone, place = :place, goal = :goal,
    travel_minutes = :travel_minutes, state = :state, late_minutes = :late_minutes, cancel_reason = :cancel_reason,
    prepared = :prepared, times_moved = :times_moved, revision = :revision, closed_at = :closed_at
where id = :id;

-- name: list_of_client
select * from meetings
where client_id = :client_id and starts_at >= :begins and state <> 'cancelled' order by starts_at, id;

-- name: find^
select * from meetings where id = :id;

-- name: list_appointments
select
    c.*,
    m.id as m_id, m.client_id as m_client_id, m.contact_id as m_contact_id, m.manager_id as m_manager_id,
    m.starts_at as m_starts_at, m.ends_at as m_ends_at, m.zone as m_zone, m.place as m_place, m.goal as m_goal,
    m.travel_minutes as m_travel_minutes, m.state as m_state, m.late_minutes as m_late_minutes,
    m.times_moved as m_times_moved, m.created_at as m_created_at, m.cancel_reason as m_cancel_reason,
    m.prepared as m_prepared, m.revision as m_revision,
    k.name as contact_name, k.post as contact_post, k.phone as contact_phone, k.decides as contact_decides,
    coalesce(nullif(k.phone, ''), w.phone, '') as best_phone,
    exists (
        select 1 from activities as a
        where a.undone_at is null and a.client_id = m.client_id and a.manager_id = m.manager_id
            and (
                a.meeting_id = m.id
                or (
                    a.meeting_id is null and a.kind in ('visit', 'presentation', 'informal')
                    and a.happened_at >= m.starts_at - 3600000000 and a.happened_at < m.ends_at + 86400000000
                )
            )
    ) as is_logged
from meetings as m
join clients as c on c.id = m.client_id
join whom_to_call as w on w.client_id = m.client_id
left join contacts as k on k.id = m.contact_id and k.removed_at is null
where m.manager_id = :manager_id and m.starts_at >= :begins and m.starts_at < :ends
    and (cast(:id as bigint) is null and m.state <> 'cancelled' or m.id = cast(:id as bigint))
    and (
        cast(:id as bigint) is not null
        or cast(:role as text) = 'admin'
        or (cast(:role as text) = 'head' and c.department_id = cast(:department_id as bigint))
        or (cast(:role as text) = 'manager' and c.owner_id = cast(:employee_id as bigint))
    )
order by m.starts_at, m.id;

-- name: find_overlap$
select m.id from meetings as m
where m.manager_id = :manager_id and m.state = 'planned' and m.id <> :besides
    and m.starts_at < :ends and m.starts_at > :begins - 86400000000 and m.ends_at > :begins
order by m.starts_at, m.id limit 1;
