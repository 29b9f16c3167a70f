-- name: add!
insert into attachments (activity_id, feedback_id, appeal_id, kind, file_id, file_name, caption)
values (:activity_id, :feedback_id, :appeal_id, :kind, :file_id, :file_name, :caption);

-- name: list_of_activity
select kind, file_id, file_name, caption from attachments where activity_id = :activity_id order by id;

-- name: list_of_feedback
select kind, file_id, file_name, caption from attachments where feedback_id = :feedback_id order by id;

-- name: list_of_appeal
select kind, file_id, file_name, caption from attachments where appeal_id = :appeal_id order by id;
