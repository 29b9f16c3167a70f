-- name: add!
insert into credit_checks (
    client_id, checked_on, valid_until, signs, mark, note, credit_limit, credit_currency, deferral_days, author_id,
    created_at
) values (
    :client_id, :checked_on, :valid_until, :signs, :mark, :note, :credit_limit, :credit_currency, :deferral_days,
    :author_id, :created_at
);

-- name: find_latest^
select k.*, e.name as author_name from credit_checks as k join employees as e on e.id = k.author_id
where k.client_id = :client_id order by k.checked_on desc, k.id desc limit 1;
