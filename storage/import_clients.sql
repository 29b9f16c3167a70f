-- name: list_by_tax_id
select k.* from clients as c join clients as k on k.id = coalesce(c.merged_into, c.id)
where c.tax_id = :tax_id and k.archived_at is null order by k.id;

-- name: list_by_name
select k.* from clients as c join clients as k on k.id = coalesce(c.merged_into, c.id)
where c.name_key = :name_key and k.archived_at is null order by k.id;

-- name: list_merged
select name_key, tax_id from clients where merged_into = :client_id order by id;

-- name: list_by_id
select * from clients where id = :id;

-- name: list_phones
select phone from client_phones where client_id = :client_id order by phone;

-- name: list_emails
select email from client_emails where client_id = :client_id order by email;

-- name: list_contacts
select * from contacts where client_id = :client_id and removed_at is null order by id;

-- name: add
insert into clients (
    name, legal_form, name_key, search_key, tax_id, spelling, city, address, category, owner_id, department_id,
    credit_limit, credit_currency, deferral_days, created_by, created_at, card_changed_at
) values (
    :name, :legal_form, :name_key, :search_key, :tax_id, :spelling, :city, :address, :category, :owner_id,
    :department_id, :credit_limit, :credit_currency, :deferral_days, :created_by, :created_at, :changed_at
) returning id;

-- name: save!
update clients set
    legal_form = :legal_form, search_key = :search_key, tax_id = :tax_id, city = :city, address = :address,
    category = :category, owner_id = :owner_id, department_id = :department_id, credit_limit = :credit_limit,
    credit_currency = :credit_currency, deferral_days = :deferral_days, card_changed_at = :changed_at
where id = :id;

-- name: add_phone!
insert into client_phones (client_id, phone) values (:client_id, :phone) on conflict (client_id, phone) do nothing;

-- name: remove_phone!
delete from client_phones where client_id = :client_id and phone = :phone;

-- name: add_email!
insert into client_emails (client_id, email) values (:client_id, :email) on conflict (client_id, email) do nothing;

-- name: remove_email!
delete from client_emails where client_id = :client_id and email = :email;

-- name: add_contact
insert into contacts (client_id, name, post, phone, decides, created_at)
values (:client_id, :name, :post, '', 0, :created_at) returning id;

-- name: save_contact!
update contacts set post = :post where id = :id;

-- name: remove_contact!
update contacts set removed_at = :removed_at where id = :id;

-- name: bring_back_contact!
update contacts set removed_at = null where id = :id;

-- name: remove!
delete from clients where id = :id;
