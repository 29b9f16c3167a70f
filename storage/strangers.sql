-- name: answer$
insert into strangers (person_id, since, answers) values (:person_id, :now, 1)
on conflict (person_id) do update set
    answers = case when strangers.since <= :before then 1 else strangers.answers + 1 end,
    since = case when strangers.since <= :before then excluded.since else strangers.since end
returning answers;

-- name: remove_before!
delete from strangers where since < :before;
