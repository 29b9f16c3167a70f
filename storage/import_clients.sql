-- name: list_by_tax_id
select k.* from clients as c join clients as k on k.id = coalesce(c.merged_into, c.id)
where c.tax_id = :tax_id and k.archived_at is null order by k.id;

-- name: list_by_name
select k.* from clients as c join clients as k on k.id = coalesce(c.merged_into, c.id)
where c.name_key = :name_key and k.archived_at is null order by k.id;

-- name: list_merged
select name_key, tax_id from clients where merged_into = :client_id order by id;

-- name: list_by_id
select * from clients where id = :id and archived_at is null;

-- name: list_uses
-- What people have done with a client, and what other imports have brought for it.
select 1 as used where
    exists (select 1 from meetings where client_id = :id)
    or exists (select 1 from activities where client_id = :id)
    or exists (select 1 from feedback where client_id = :id)
    or exists (select 1 from follow_ups where client_id = :id)
    or exists (select 1 from tasks where client_id = :id)
    or exists (select 1 from needs where client_id = :id)
    or exists (select 1 from client_news where client_id = :id)
    or exists (select 1 from dossiers where client_id = :id)
    or exists (select 1 from client_files where client_id = :id)
    or exists (select 1 from credit_checks where client_id = :id)
    or exists (select 1 from payment_promises where client_id = :id)
    or exists (select 1 from debt_pauses where client_id = :id)
    or exists (select 1 from credit_allowances where client_id = :id)
    or exists (select 1 from proposals where client_id = :id)
    or exists (select 1 from cadence_runs where client_id = :id)
    or exists (select 1 from concessions where client_id = :id)
    or exists (select 1 from appeals where client_id = :id)
    or exists (select 1 from merges where kept_id = :id or dropped_id = :id)
    or exists (select 1 from invoices where client_id = :id and coalesce(import_id, 0) <> :import_id)
    or exists (select 1 from payments where client_id = :id and coalesce(import_id, 0) <> :import_id);

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
update contacts set name = :name, post = :post where id = :id;

-- name: remove_contact!
update contacts set removed_at = :removed_at where id = :id;

-- name: bring_back_contact!
update contacts set removed_at = null where id = :id;

-- name: remove!
delete from clients where id = :id;
