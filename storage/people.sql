-- name: get^
select * from employees where id = :id;

-- name: find_by_telegram_id^
select * from employees where telegram_id = :telegram_id;

-- name: count$
select count(*) from employees where removed_at is null;

-- name: list_department
select * from employees
where removed_at is null and (cast(:department_id as bigint) is null or department_id = :department_id) order by name;

-- name: list_heads
select * from employees where removed_at is null and role = 'head' and department_id = :department_id order by id;

-- name: list_admins
select * from employees where removed_at is null and role = 'admin' order by id;

-- name: add^
insert into employees (telegram_id, name, role, department_id, language, zone, joined_at)
values (:telegram_id, :name, :role, :department_id, :language, :zone, :joined_at)
on conflict (telegram_id) do update set
    role = excluded.role, department_id = excluded.department_id, removed_at = null, unreachable_at = null
returning *;

-- name: save!
update employees set
    name = :name, role = :role, department_id = :department_id, language = :language, zone = :zone,
    work_days = :work_days, work_from = :work_from, work_until = :work_until,
    quiet_from = :quiet_from, quiet_until = :quiet_until, removed_at = :removed_at
where id = :id;

-- name: mark_unreachable!
update employees set unreachable_at = :unreachable_at where id = :id;

-- name: count_admins$
select count(*) from employees where removed_at is null and role = 'admin';

-- name: forget_conversations!
delete from conversations where person_id = :telegram_id;

-- name: count_clients$
select count(*) from clients where owner_id = :id and archived_at is null;

-- name: list_departments
select id, name from departments order by name;

-- name: get_department^
select id, name from departments where id = :id;

-- name: add_department^
insert into departments (name) values (:name) on conflict (name) do update set name = excluded.name returning id, name;

-- name: find_fact$
select value from facts where name = :name;

-- name: keep_fact!
insert into facts (name, value) values (:name, :value) on conflict (name) do update set value = excluded.value;

-- name: add_audit!
insert into audit (at, employee_id, verb, subject, subject_id, before, after)
values (:at, :employee_id, :verb, :subject, :subject_id, :before, :after);

-- name: least_telegram_id$
select min(telegram_id) from employees;
