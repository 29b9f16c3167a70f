refusal-notice-not-found = This reminder is gone. What to do today: /today
gathered-away =
    { $count ->
        [one] <b>While we were out of touch, { $count } reminder came up:</b>
       *[other] <b>While we were out of touch, { $count } reminders came up:</b>
    }
gathered-waited =
    { $count ->
        [one] <b>While you were off, { $count } reminder came up:</b>
       *[other] <b>While you were off, { $count } reminders came up:</b>
    }
gathered-crowd =
    { $count ->
        [one] <b>{ $count } reminder for now:</b>
       *[other] <b>{ $count } reminders for now:</b>
    }
gathered-line = { $number }. { $what } <i>({ $when })</i>
gathered-press = Press a number to open it.
notice-name-day_plan = plan of the day
notice-name-meeting_prepare = preparing a meeting
notice-name-meeting_soon = a meeting soon
notice-name-meeting_leave = time to leave
notice-name-meeting_outcome = outcome of a meeting
notice-name-meeting_changed = a changed meeting
notice-name-follow_up_due = a promised contact
notice-name-task_due = a task
notice-name-task_late = an overdue task
notice-name-call_back = a missed call
notice-name-call_back_missed = a call not returned
notice-name-feedback_escalated = a client’s complaint
notice-name-feedback_unanswered = an unanswered complaint
notice-name-feedback_answered = the answer to a complaint
notice-name-client_told = whether the client knows
notice-name-running_late = a manager running late
notice-name-welcome = a newcomer
notice-name-role_changed = a new role
notice-name-employee_left = somebody who left
notice-name-group_lost = a lost group
notice-name-unreachable = somebody out of reach
