-- name: add^
insert into papers (
    kind, department_id, name, name_key, version, dated_on, file_kind, file_id, file_name, text, added_by, added_at
)
select
    cast(:kind as text), cast(:department_id as bigint), cast(:name as text), cast(:name_key as text),
    1 + coalesce(max(p.version), 0), cast(:dated_on as text), cast(:file_kind as text), cast(:file_id as text),
    cast(:file_name as text), cast(:text as text), cast(:added_by as bigint), cast(:added_at as bigint)
from papers as p
where p.department_id = :department_id and p.kind = :kind and p.name_key = :name_key
returning *;

-- name: replace_earlier!
update papers set replaced_at = :replaced_at
where department_id = :department_id and kind = :kind and name_key = :name_key and id <> :id and replaced_at is null;

-- name: withdraw!
update papers set replaced_at = :replaced_at where id = :id and replaced_at is null;

-- name: find^
select * from papers where id = :id;

-- name: list_current
select * from papers
where kind = :kind and replaced_at is null and (cast(:department_id as bigint) is null or department_id = :department_id)
order by name, id;

-- name: mark_read!
insert into paper_readers (paper_id, employee_id, read_at) values (:paper_id, :employee_id, :read_at)
on conflict (paper_id, employee_id) do nothing;

-- name: was_read$
select read_at from paper_readers where paper_id = :paper_id and employee_id = :employee_id;

-- name: list_readers
select e.name, r.read_at from employees as e
left join paper_readers as r on r.employee_id = e.id and r.paper_id = :paper_id
where e.department_id = :department_id and e.removed_at is null and e.id <> :added_by
order by case when r.read_at is null then 0 else 1 end, e.name, e.id;
