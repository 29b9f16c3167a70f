-- name: note_change!
insert into import_changes (import_id, place, key, before, after)
values (:import_id, :place, :key, :before, :after);
