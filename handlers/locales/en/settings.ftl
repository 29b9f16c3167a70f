refusal-last-work-day = Keep at least one working day.
