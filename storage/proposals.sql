-- name: add$
insert into proposals (
    client_id, manager_id, text, amount, currency, channel, file_kind, file_id, file_name, state, created_at, send_at,
    send_on, sent_at, sent_on
)
select
    c.id, :manager_id, cast(:text as text), cast(:amount as bigint), cast(:currency as text), cast(:channel as text),
    cast(:file_kind as text), cast(:file_id as text), cast(:file_name as text), cast(:state as text),
    cast(:created_at as bigint), cast(:send_at as bigint), cast(:send_on as text), cast(:sent_at as bigint),
    cast(:sent_on as text)
from clients as c
where c.id = :client_id
    and (
        cast(:role as text) = 'admin'
        or (cast(:role as text) = 'head' and c.department_id = cast(:department_id as bigint))
        or (cast(:role as text) = 'manager' and c.owner_id = cast(:employee_id as bigint))
    )
returning id;

-- name: save!
update proposals set
    manager_id = :manager_id, amount = :amount, currency = :currency, channel = :channel, state = :state,
    send_at = :send_at, send_on = :send_on, sent_at = :sent_at, sent_on = :sent_on, received = :received,
    client_next = :client_next, urgency = :urgency, expected_on = :expected_on, month_moves = :month_moves,
    touches = :touches, contacted_at = :contacted_at, closed_at = :closed_at, closed_on = :closed_on,
    reason = :reason, note = :note, competitor = :competitor, return_on = :return_on
where id = :id;

-- name: find^
select v.*, c.* from listed_proposals as v join clients as c on c.id = v.p_client_id where v.p_id = :id;

-- name: find_for^
select v.*, c.* from listed_proposals as v join clients as c on c.id = v.p_client_id
where v.p_id = :id
    and (
        cast(:role as text) = 'admin'
        or (cast(:role as text) = 'head' and c.department_id = cast(:department_id as bigint))
        or (cast(:role as text) = 'manager' and c.owner_id = cast(:employee_id as bigint))
    );

-- name: list_open_of_client
select v.*, c.* from listed_proposals as v join clients as c on c.id = v.p_client_id
where v.p_client_id = :client_id and v.p_state in ('draft', 'sent', 'answered') order by v.p_id desc;

-- name: list_owned
select v.*, c.* from clients as c join listed_proposals as v on v.p_client_id = c.id
where c.owner_id = :employee_id and v.p_state in ('draft', 'sent', 'answered')
order by coalesce(v.p_next_on, ''), v.p_expected_on, v.p_id
limit :most offset :skipped;

-- name: list_department
select v.*, c.* from listed_proposals as v join clients as c on c.id = v.p_client_id
where v.p_state in ('draft', 'sent', 'answered')
    and (cast(:department_id as bigint) is null or c.department_id = :department_id)
order by coalesce(v.p_next_on, ''), v.p_expected_on, v.p_id
limit :most offset :skipped;

-- name: list_due
select v.*, c.* from proposals as p
join listed_proposals as v on v.p_id = p.id join clients as c on c.id = p.client_id
where p.manager_id = :manager_id and p.state in ('draft', 'sent', 'answered') and v.p_next_on <= :today
order by v.p_next_on, v.p_id limit :most;

-- name: find_shipment$
select i.id from invoices as i where i.client_id = :client_id and i.issued_on > :day limit 1;

-- name: remove!
delete from proposals where id = :id;

-- name: remove_run!
delete from cadence_runs where kind = 'proposal' and subject_id = :id;

-- name: sum_owned
select v.p_currency as currency, count(*) as total, cast(coalesce(sum(v.p_amount), 0) as bigint) as amount,
    cast(sum(case when coalesce(v.p_next_on, '') < :today then 1 else 0 end) as bigint) as overdue
from clients as c join listed_proposals as v on v.p_client_id = c.id
where c.owner_id = :employee_id and v.p_state in ('draft', 'sent', 'answered')
group by v.p_currency order by v.p_currency;

-- name: sum_department
select v.p_currency as currency, count(*) as total, cast(coalesce(sum(v.p_amount), 0) as bigint) as amount,
    cast(sum(case when coalesce(v.p_next_on, '') < :today then 1 else 0 end) as bigint) as overdue
from listed_proposals as v join clients as c on c.id = v.p_client_id
where v.p_state in ('draft', 'sent', 'answered')
    and (cast(:department_id as bigint) is null or c.department_id = :department_id)
group by v.p_currency order by v.p_currency;
