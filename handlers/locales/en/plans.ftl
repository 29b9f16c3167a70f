command-today = plan of the day
command-week = plan of the week
plan-day = <b>Plan: { $day }</b>
plan-near-day = <b>Plan for { $near }</b>, { $day }
plan-week = <b>Week: { $begins } – { $ends }</b>
plan-day-of-week = <b>{ $day }</b>
plan-manager = Manager: { $name }
plan-zones = Times by your clock ({ $here }); the manager’s clock: { $there }.
plan-meeting = <b>{ $begins }</b>–{ $ends } { $client }
plan-meeting-done = ✓ { $begins }–{ $ends } { $client }
plan-there = ({ $when } there)
plan-part = · { $text }
plan-due = <b>To do</b>
plan-overdue = <b>Overdue</b>
plan-overdue-count =
    { $count ->
        [one] { $count } thing is overdue
       *[other] { $count } things are overdue
    }
plan-item = • { $text }
plan-item-since = • { $text } (was due { $day })
plan-more = and { $count } more
plan-empty = Nothing is planned. Arrange a meeting: /meet
plan-empty-other = Nothing is planned.
plan-week-empty = Nothing is planned this week. Arrange a meeting: /meet
plan-morning = Good morning!
plan-morning-empty = Nothing is planned for today. Arrange a meeting (/meet) or call a client (/clients).
plan-to-week = Week
plan-open-items = To do
plan-of-others = Managers’ plans
plan-whose = Whose plan shall I show?
plan-nobody = There is nobody else in the department yet. Invite managers: /invite
plan-own = My plan
plan-undelivered = <b>Not delivered in time: { $count }</b>
plan-undelivered-item = • { $what } ({ $when })
birthday-line = • { $name }, { $client }: { $day }
birthday-button = Congratulate: { $name }
birthday-greeting = { $name }, happy birthday! We wish you health, joy and every success.
plan-birthdays = <b>Birthdays</b>
plan-whole = The whole plan
