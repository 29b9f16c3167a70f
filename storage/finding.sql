-- name: list_owned
with found as (
    select c.id, c.is_key, c.name_key,
        case
            when c.search_key like :begin1 or c.search_key like :begin2 or c.search_key like :begin3 then 0
            when c.search_key like :whole1 or c.search_key like :whole2 or c.search_key like :whole3 then 1
            when c.search_key like :name1 or c.search_key like :name2 or c.search_key like :name3 then 2
            when c.search_key like :word1 or c.search_key like :word2 or c.search_key like :word3 then 3
            else 4
        end as turn
    from clients as c
    where c.owner_id = :owner_id and c.archived_at is null
        and (cast(:department_id as bigint) is null or c.department_id = :department_id)
        and c.is_key >= :key_from
        and (cast(:stale_before as bigint) = 0 or coalesce(c.card_changed_at, c.created_at) < :stale_before)
        and case cast(:by as text)
            when 'category' then c.category when 'segment' then c.segment
            when 'territory' then c.territory when 'city' then c.city else ''
        end in (:value1, :value2, :value3)
        and (cast(:owing as bigint) = 0 or exists (
            select 1 from invoices as i where i.client_id = c.id and i.paid < i.amount
        ))
        and (cast(:silent_since as bigint) = 0 or not exists (
            select 1 from activities as a
            where a.client_id = c.id and a.happened_at >= :silent_since and a.undone_at is null
        ))
        and (cast(:unbought_since as text) = '' or (
            exists (select 1 from invoices as i where i.client_id = c.id)
            and not exists (
                select 1 from invoices as i where i.client_id = c.id and i.issued_on >= :unbought_since
            )
        ))
        and (cast(:undecided as bigint) = 0 or not exists (
            select 1 from contacts as k where k.client_id = c.id and k.decides = 1 and k.removed_at is null
        ))
        and (
            (c.search_key like :a1 and c.search_key like :a2 and c.search_key like :a3)
            or (c.search_key like :b1 and c.search_key like :b2 and c.search_key like :b3)
            or (c.search_key like :c1 and c.search_key like :c2 and c.search_key like :c3)
        )
), page as (
    select id, (select count(*) from found) as total, turn from found
    order by case when turn < 3 then 0 else turn end, is_key desc, turn, name_key, id limit :most offset :skip
)
select c.*, p.total from page as p join clients as c on c.id = p.id
order by case when p.turn < 3 then 0 else p.turn end, c.is_key desc, p.turn, c.name_key, c.id;

-- name: list_department
with found as (
    select c.id, c.is_key, c.name_key,
        case
            when c.search_key like :begin1 or c.search_key like :begin2 or c.search_key like :begin3 then 0
            when c.search_key like :whole1 or c.search_key like :whole2 or c.search_key like :whole3 then 1
            when c.search_key like :name1 or c.search_key like :name2 or c.search_key like :name3 then 2
            when c.search_key like :word1 or c.search_key like :word2 or c.search_key like :word3 then 3
            else 4
        end as turn
    from clients as c
    where (cast(:department_id as bigint) is null or c.department_id = :department_id) and c.archived_at is null
        and (cast(:unowned as bigint) = 0 or c.owner_id is null or exists (
            select 1 from employees as e
            where e.id = c.owner_id
                and (
                    e.removed_at is not null
                    or (e.role = 'head' and coalesce(e.department_id, 0) <> c.department_id)
                )
        ))
        and c.is_key >= :key_from
        and (cast(:stale_before as bigint) = 0 or coalesce(c.card_changed_at, c.created_at) < :stale_before)
        and case cast(:by as text)
            when 'category' then c.category when 'segment' then c.segment
            when 'territory' then c.territory when 'city' then c.city else ''
        end in (:value1, :value2, :value3)
        and (cast(:owing as bigint) = 0 or exists (
            select 1 from invoices as i where i.client_id = c.id and i.paid < i.amount
        ))
        and (cast(:silent_since as bigint) = 0 or not exists (
            select 1 from activities as a
            where a.client_id = c.id and a.happened_at >= :silent_since and a.undone_at is null
        ))
        and (cast(:unbought_since as text) = '' or (
            exists (select 1 from invoices as i where i.client_id = c.id)
            and not exists (
                select 1 from invoices as i where i.client_id = c.id and i.issued_on >= :unbought_since
            )
        ))
        and (cast(:undecided as bigint) = 0 or not exists (
            select 1 from contacts as k where k.client_id = c.id and k.decides = 1 and k.removed_at is null
        ))
        and (
            (c.search_key like :a1 and c.search_key like :a2 and c.search_key like :a3)
            or (c.search_key like :b1 and c.search_key like :b2 and c.search_key like :b3)
            or (c.search_key like :c1 and c.search_key like :c2 and c.search_key like :c3)
        )
), page as (
    select id, (select count(*) from found) as total, turn from found
    order by case when turn < 3 then 0 else turn end, is_key desc, turn, name_key, id limit :most offset :skip
)
select c.*, p.total from page as p join clients as c on c.id = p.id
order by case when p.turn < 3 then 0 else p.turn end, c.is_key desc, p.turn, c.name_key, c.id;

-- name: list_likely_owned
with alike as (
    select c.id,
            case when c.search_key like :gram1 then 1 else 0 end
            + case when c.search_key like :gram2 then 1 else 0 end
            + case when c.search_key like :gram3 then 1 else 0 end
            + case when c.search_key like :gram4 then 1 else 0 end
            + case when c.search_key like :gram5 then 1 else 0 end
            + case when c.search_key like :gram6 then 1 else 0 end
            + case when c.search_key like :gram7 then 1 else 0 end
            + case when c.search_key like :gram8 then 1 else 0 end
            + case when c.search_key like :gram9 then 1 else 0 end
            + case when c.search_key like :gram10 then 1 else 0 end
            + case when c.search_key like :gram11 then 1 else 0 end
            + case when c.search_key like :gram12 then 1 else 0 end as hits
    from clients as c
    where c.owner_id = :owner_id and c.archived_at is null
        and (cast(:department_id as bigint) is null or c.department_id = :department_id)
        and c.search_key like :exact1 and c.search_key like :exact2
)
select c.*, a.hits from (
    select id, hits from alike where hits >= :least order by hits desc, id limit :most
) as a join clients as c on c.id = a.id
order by a.hits desc, c.id;

-- name: list_likely_department
with alike as (
    select c.id,
            case when c.search_key like :gram1 then 1 else 0 end
            + case when c.search_key like :gram2 then 1 else 0 end
            + case when c.search_key like :gram3 then 1 else 0 end
            + case when c.search_key like :gram4 then 1 else 0 end
            + case when c.search_key like :gram5 then 1 else 0 end
            + case when c.search_key like :gram6 then 1 else 0 end
            + case when c.search_key like :gram7 then 1 else 0 end
            + case when c.search_key like :gram8 then 1 else 0 end
            + case when c.search_key like :gram9 then 1 else 0 end
            + case when c.search_key like :gram10 then 1 else 0 end
            + case when c.search_key like :gram11 then 1 else 0 end
            + case when c.search_key like :gram12 then 1 else 0 end as hits
    from clients as c
    where (cast(:department_id as bigint) is null or c.department_id = :department_id) and c.archived_at is null
        and c.search_key like :exact1 and c.search_key like :exact2
)
select c.*, a.hits from (
    select id, hits from alike where hits >= :least order by hits desc, id limit :most
) as a join clients as c on c.id = a.id
order by a.hits desc, c.id;

-- name: list_values_owned
select value, count(*) as clients from (
    select case cast(:by as text)
        when 'category' then c.category when 'segment' then c.segment
        when 'territory' then c.territory else c.city
    end as value
    from clients as c
    where c.owner_id = :owner_id and c.archived_at is null
        and (cast(:department_id as bigint) is null or c.department_id = :department_id)
) as worn where value <> '' group by value order by count(*) desc, value limit 200;

-- name: list_values_department
select value, count(*) as clients from (
    select case cast(:by as text)
        when 'category' then c.category when 'segment' then c.segment
        when 'territory' then c.territory else c.city
    end as value
    from clients as c
    where (cast(:department_id as bigint) is null or c.department_id = :department_id) and c.archived_at is null
) as worn where value <> '' group by value order by count(*) desc, value limit 200;

-- name: list_departments_of
select department_id, count(*) as clients from clients
where owner_id = :owner_id and archived_at is null and department_id is not null
group by department_id order by department_id;
