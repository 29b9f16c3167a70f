days-ask =
    { $question }
    Press a button or type: 27.11, on Friday, in 3 days.
days-today = Today, { $day }
days-tomorrow = Tomorrow, { $day }
days-next-working-day = Next working day, { $day }
days-in-working-days = In 3 working days, { $day }
days-next-week = Next week, { $day }
days-calendar = Calendar
days-none = No next step
days-back = Back to the next days
days-unread = I did not understand which day that is.
days-past = That day has passed: { $day }. Choose today or a later day.
days-over = Nothing to choose here: that day has passed.
days-chosen = The day has already been chosen.
