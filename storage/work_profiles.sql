-- name: list_of
select w.* from work_profiles as w join employees as e on e.id = w.employee_id
where (cast(:department_id as bigint) is null or e.department_id = :department_id)
    and (cast(:employee_id as bigint) is null or e.id = :employee_id);

-- name: save!
insert into work_profiles (employee_id, norm, hired_on) values (:employee_id, :norm, :hired_on)
on conflict (employee_id) do update set norm = excluded.norm, hired_on = excluded.hired_on;
