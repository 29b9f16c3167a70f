-- name: keep^
insert into cadence_runs (
    kind, subject_id, client_id, manager_id, steps, begun_at, anchor_on, position, counted, agreed_on, turn,
    next_on, next_at, state
) values (
    :kind, :subject_id, :client_id, :manager_id, :steps, :begun_at, :anchor_on, :position, :counted, :agreed_on, 0,
    :next_on, :next_at, :state
)
on conflict (kind, subject_id) do update set
    client_id = excluded.client_id, manager_id = excluded.manager_id, steps = excluded.steps,
    begun_at = excluded.begun_at, anchor_on = excluded.anchor_on, position = excluded.position,
    counted = excluded.counted, agreed_on = excluded.agreed_on, turn = cadence_runs.turn + 1,
    next_on = excluded.next_on, next_at = excluded.next_at, state = excluded.state, stopped_by = null
returning *;

-- name: save!
update cadence_runs set
    manager_id = :manager_id, anchor_on = :anchor_on, position = :position, counted = :counted,
    agreed_on = :agreed_on, turn = :turn, next_on = :next_on, next_at = :next_at, state = :state,
    stopped_by = null, last_told_on = coalesce(cast(:told_on as text), last_told_on)
where id = :id;

-- name: put_off!
update cadence_runs set next_on = :next_on, next_at = :next_at where id = :id;

-- name: find^
select * from cadence_runs where kind = :kind and subject_id = :subject_id;

-- name: stop!
update cadence_runs set state = 'stopped', stopped_at = :stopped_at, next_on = null, next_at = null
where kind = :kind and subject_id = :subject_id;

-- name: stop_for_contact!
update cadence_runs set state = 'stopped', stopped_by = :activity_id, stopped_at = :stopped_at
where client_id = :client_id and kind = :kind and state = 'running'
    and (agreed_on is null or agreed_on <= :today);

-- name: begin_anew_for_contact!
update cadence_runs set
    anchor_on = :today, position = 0, counted = 0, agreed_on = null, state = 'running', next_at = :now
where client_id = :client_id and kind = :kind;

-- name: go_on_without!
update cadence_runs set state = 'running', stopped_by = null, next_at = :now where stopped_by = :activity_id;

-- name: list_of_manager
select * from cadence_runs where manager_id = :manager_id and state = 'running' order by id;

-- name: list_of_client
select * from cadence_runs where client_id = :client_id and state <> 'over' order by id;

-- name: list_forgotten
-- A manager has thousands of notices, a subject few: they are found by their subject.
select r.* from cadence_runs as r
where r.state = 'running' and r.next_at < :before
    and not exists (
        select 1 from notices as n
        where n.kind in (
                'proposal_call', 'proposal_remind', 'proposal_agreed', 'proposal_silent', 'proposal_decide',
                'client_due', 'client_silent'
            )
            and n.subject_id = r.subject_id and +n.recipient_id = r.manager_id
            and coalesce(n.state, '') in ('pending', 'held')
    )
order by r.next_at limit :most;

-- name: list_contact_moments
select a.happened_at as moment from activities as a
where a.client_id = :client_id and a.happened_at >= :since and a.undone_at is null
    and a.kind not in ('missed_call', 'incoming_call') and a.result <> 'no_answer';

-- name: list_reminded_days
select last_told_on as day from cadence_runs
where client_id = :client_id and id <> :id and last_told_on >= :since;

-- name: find_rhythm^
select every_days, most_a_week from client_rhythms where client_id = :client_id;

-- name: find_cap^
select
    coalesce(cast(r.most_a_week as text), d.value) as most,
    (
        select count(*) from activities as a
        where a.client_id = c.id and a.happened_at >= :since and a.undone_at is null
            and a.kind not in ('missed_call', 'letter') and a.result <> 'no_answer'
    ) as contacts
from clients as c
left join client_rhythms as r on r.client_id = c.id
left join department_settings as d on d.department_id = c.department_id and d.key = :key
where c.id = :client_id;

-- name: save_rhythm!
insert into client_rhythms (client_id, every_days, most_a_week, changed_by, changed_at)
values (:client_id, :every_days, :most_a_week, :changed_by, :changed_at)
on conflict (client_id) do update set
    every_days = excluded.every_days, most_a_week = excluded.most_a_week,
    changed_by = excluded.changed_by, changed_at = excluded.changed_at;
