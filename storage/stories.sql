-- name: list_page
select entries.*, e.name as by_name, x.name as answered_name from (
    select
        'activity' as what, a.id as id, a.happened_at as moment, a.manager_id as by_id,
        coalesce(k.name, '') as with_name, a.kind as word, a.result as result, a.note as text, '' as answer,
        cast(null as bigint) as answered_by, coalesce(a.mood, '') as mood, coalesce(a.objection, '') as objection,
        a.place_check as place_check, a.distance_m as distance_m,
        (select count(*) from attachments as t where t.activity_id = a.id) as files
    from activities as a left join contacts as k on k.id = a.contact_id
    where a.client_id = :client_id and a.undone_at is null
    union all
    select
        'feedback', f.id, f.created_at, f.manager_id, '', f.sign, f.topic, f.text, f.answer, f.answered_by, '', '',
        cast(null as text), cast(null as integer),
        (select count(*) from attachments as t where t.feedback_id = f.id)
    from feedback as f
    where f.client_id = :client_id and f.undone_at is null
    union all
    select
        'meeting', m.id, m.starts_at, m.manager_id, coalesce(k.name, ''), m.state, m.cancel_reason, m.goal, '',
        cast(null as bigint), '', '', cast(null as text), cast(null as integer), 0
    from meetings as m left join contacts as k on k.id = m.contact_id
    where m.client_id = :client_id
        and (m.state = 'cancelled' or m.starts_at <= :now)
        and not exists (
            select 1 from activities as a
            where a.meeting_id = m.id and a.undone_at is null
        )
    union all
    select
        'proposal', p.id, coalesce(p.sent_at, p.created_at), p.manager_id, '', p.state, p.reason, p.text, '',
        cast(null as bigint), '', '', cast(null as text), cast(null as integer), 0
    from proposals as p
    where p.client_id = :client_id
) as entries
join employees as e on e.id = entries.by_id
left join employees as x on x.id = entries.answered_by
order by entries.moment desc, entries.what, entries.id desc
limit :most offset :skipped;

-- name: count$
select
    (select count(*) from activities as a where a.client_id = :client_id and a.undone_at is null)
    + (select count(*) from feedback as f where f.client_id = :client_id and f.undone_at is null)
    + (
        select count(*) from meetings as m
        where m.client_id = :client_id
            and (m.state = 'cancelled' or m.starts_at <= :now)
            and not exists (select 1 from activities as a where a.meeting_id = m.id and a.undone_at is null)
    )
    + (select count(*) from proposals as p where p.client_id = :client_id);
