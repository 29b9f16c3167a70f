-- name: find^
select * from clients where id = coalesce((select merged_into from clients where id = :id), :id);

-- name: find_reach^
-- The same, with what its lists and its contacts tell of how to reach it.
select
    c.*,
    exists (
        select 1 from contacts as k where k.client_id = c.id and k.removed_at is null and k.decides = 1
    ) as has_decider,
    exists (select 1 from client_phones as p where p.client_id = c.id)
    or exists (
        select 1 from contacts as k where k.client_id = c.id and k.removed_at is null and k.phone <> ''
    ) as has_phone,
    exists (select 1 from client_emails as m where m.client_id = c.id)
    or exists (
        select 1 from contacts as k where k.client_id = c.id and k.removed_at is null and k.email <> ''
    ) as has_email
from clients as c where c.id = coalesce((select merged_into from clients where id = :id), :id);

-- name: list_merged_names
select name from clients where merged_into = :client_id order by id;

-- name: add^
insert into clients (
    name, legal_form, name_key, search_key, tax_id, city, address, owner_id, department_id, created_by, created_at,
    card_changed_at
) values (
    :name, :legal_form, :name_key, :search_key, :tax_id, :city, :address, :owner_id, :department_id, :created_by,
    :created_at, :created_at
) returning *;

-- name: save!
update clients set
    name = :name, legal_form = :legal_form, name_key = :name_key, tax_id = :tax_id, city = :city, address = :address,
    category = :category, is_key = :is_key, owner_id = :owner_id, department_id = :department_id, segment = :segment,
    territory = :territory, deferral_days = :deferral_days, payment_form = :payment_form, delivery = :delivery,
    price_column = :price_column, credit_limit = :credit_limit, credit_currency = :credit_currency,
    order_interval_days = :order_interval_days
where id = :id;

-- name: save_search_key!
update clients set search_key = :search_key where id = :id;

-- name: suggest
with last_used as (
    select client_id, happened_at as used_at from activities
    where manager_id = :employee_id and undone_at is null order by happened_at desc limit 60
), fresh as (
    select id as client_id, created_at as used_at from clients
    where owner_id = :employee_id and created_by = :employee_id order by created_at desc limit 8
), offered as (
    select client_id, 0 as turn, starts_at as place from meetings
    where manager_id = :employee_id and starts_at >= :day_begins and starts_at < :day_ends and state = 'planned'
    union all
    select client_id, 1, -used_at from last_used
    union all
    select client_id, 1, -used_at from fresh
    union all
    select id, 2, -is_key from (
        select id, is_key from clients
        where owner_id = :employee_id and archived_at is null order by is_key desc, name_key limit 8
    ) as others
), best as (
    select client_id, min(turn) as turn from offered group by client_id
)
select clients.* from (
    select best.client_id, best.turn, min(offered.place) as place
    from best join offered on offered.client_id = best.client_id and offered.turn = best.turn
    group by best.client_id, best.turn
) as places join clients on clients.id = places.client_id
where clients.archived_at is null
    and (cast(:owner_id as bigint) is null or clients.owner_id = :owner_id)
    and (cast(:department_id as bigint) is null or clients.department_id = :department_id)
order by places.turn, places.place, clients.name_key, clients.id
limit :most;

-- name: list_alike
select * from clients
where archived_at is null and (
    (name_key = :name_key and (tax_id = '' or :tax_id = '' or tax_id = :tax_id))
    or (tax_id = :tax_id and tax_id <> '')
    or id in (select client_id from client_phones where phone in (:phone1, :phone2, :phone3))
    or id in (
        select client_id from contacts
        where phone in (:phone1, :phone2, :phone3) and phone <> '' and removed_at is null
    )
)
order by id limit 5;

-- name: list_details
select kind, text from (
    select 'phone' as kind, phone as text, 0 as place from client_phones where client_id = :client_id
    union all
    select 'email', email, 0 from client_emails where client_id = :client_id
    union all
    select 'need', text, -id from needs where client_id = :client_id and met_at is null and removed_at is null
    union all
    select 'file', cast(count(*) as text), 0 from client_files where client_id = :client_id
) as details order by kind, place, text;

-- name: add_phone!
insert into client_phones (client_id, phone) values (:client_id, :phone) on conflict (client_id, phone) do nothing;

-- name: remove_phone!
delete from client_phones where client_id = :client_id and phone = :phone;

-- name: set_place!
update clients set latitude = :latitude, longitude = :longitude where id = :id;

-- name: add_email!
insert into client_emails (client_id, email) values (:client_id, :email) on conflict (client_id, email) do nothing;

-- name: remove_email!
delete from client_emails where client_id = :client_id and email = :email;

-- name: mark_changed!
update clients set card_changed_at = :card_changed_at where id = :id;

-- name: mark_asked!
update clients set field_asked_at = :field_asked_at where id = :id;
