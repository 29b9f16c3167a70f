-- name: add^
insert into appeals (
    kind, author_id, addressee_id, department_id, client_id, about, about_id, parent_id, text, due_on, state,
    created_at, closed_at
) values (
    :kind, :author_id, :addressee_id, :department_id, :client_id, :about, :about_id, :parent_id, :text, :due_on, :state,
    :created_at, :closed_at
) returning *;

-- name: save!
update appeals set
    due_on = :due_on, state = :state, answer = :answer, answered_by = :answered_by, answered_at = :answered_at,
    closed_at = :closed_at
where id = :id;

-- name: find^
select * from appeals where id = :id;

-- name: find_for^
select * from appeals
where id = :id
    and (
        cast(:role as text) = 'admin'
        or author_id = cast(:employee_id as bigint)
        or addressee_id = cast(:employee_id as bigint)
        or (cast(:role as text) = 'head' and department_id = cast(:department_id as bigint))
    );

-- name: list_of_parent
select * from appeals where parent_id = :parent_id order by id;

-- name: list_open
select * from appeals
where closed_at is null and kind <> 'survey'
    and (
        author_id = cast(:employee_id as bigint)
        or addressee_id = cast(:employee_id as bigint)
        or (cast(:role as text) = 'admin' and addressee_id is null)
        or (
            cast(:role as text) = 'head' and addressee_id is null and department_id = cast(:department_id as bigint)
        )
    )
order by created_at, id;

-- name: list_ended
select * from appeals
where author_id = :employee_id and created_at >= :since and closed_at is not null
    and kind not in ('remark', 'praise', 'question')
order by created_at desc, id desc limit :most;

-- name: list_marks
select * from appeals
where addressee_id = :employee_id and kind in ('remark', 'praise') order by created_at desc, id desc limit :most;
