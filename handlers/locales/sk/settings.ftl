refusal-last-work-day = Nechajte si aspoň jeden pracovný deň.
