refusal-last-work-day = Оставьте хотя бы один рабочий день.
