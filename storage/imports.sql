-- name: add$
insert into imports (
    kind, file_name, digest, state, employee_id, report_day, is_dated, pages, tally, sight, created_at
) values (
    :kind, :file_name, :digest, 'read', :employee_id, :report_day, :is_dated, :pages, :tally, :sight, :created_at
) returning id;

-- name: find^
select * from imports where id = :id;

-- name: list_recent
select i.*, e.name as who from imports as i left join employees as e on e.id = i.employee_id
where i.state <> 'read'
    and (cast(:department_id as bigint) is null or e.department_id = :department_id)
    and (cast(:employee_id as bigint) is null or i.employee_id = :employee_id)
order by i.created_at desc, i.id desc limit :most offset :skip;

-- name: importer_department^
select e.department_id from imports as i join employees as e on e.id = i.employee_id where i.id = :id;

-- name: find_same^
select * from imports
where digest = :digest and kind = :kind and state = 'applied' order by id desc limit 1;

-- name: save!
update imports set
    state = :state, pages_done = :pages_done, tally = :tally, applied_at = :applied_at, undone_at = :undone_at,
    undone_by = :undone_by
where id = :id;

-- name: add_page!
insert into import_pages (import_id, position, content) values (:import_id, :position, :content);

-- name: find_page^
select content from import_pages where import_id = :import_id and position = :position;

-- name: remove_pages!
delete from import_pages where import_id = :import_id;

-- name: forget_unwritten!
delete from imports where employee_id = :employee_id and state = 'read';

-- name: remark!
insert into import_remarks (import_id, row, is_rejected, is_forecast, reason, value)
values (:import_id, :row, :is_rejected, :is_forecast, :reason, :value);

-- name: forget_forecast!
delete from import_remarks where import_id = :import_id and is_forecast = 1;

-- name: list_remarks
select row, is_rejected, reason, value from import_remarks
where import_id = :import_id and is_rejected = :is_rejected order by row, id limit :most;

-- name: note_change!
insert into import_changes (import_id, place, key, before, after)
values (:import_id, :place, :key, :before, :after);

-- name: list_changes
select * from import_changes
where import_id = :import_id and place = :place and id < :before_id order by id desc limit :most;

-- name: list_later_changes
select distinct i.id from import_changes as mine
join import_changes as later on later.place = mine.place and later.key = mine.key and later.id > mine.id
join imports as i on i.id = later.import_id
where mine.import_id = :import_id and later.import_id <> :import_id and i.state = 'applied'
order by i.id limit 5;

-- name: remove_change!
delete from import_changes where id = :id;
