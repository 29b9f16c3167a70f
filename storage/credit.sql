-- name: allow!
insert into credit_allowances (client_id, allowed_by, reason, debt, currency, created_at)
values (:client_id, :allowed_by, :reason, :debt, :currency, :created_at);

-- name: find_latest^
select a.*, e.name as allowed_by_name from credit_allowances as a join employees as e on e.id = a.allowed_by
where a.client_id = :client_id order by a.created_at desc, a.id desc limit 1;
