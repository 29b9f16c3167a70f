command-tasks = my promises and tasks
dialogue-moving = another day
item-summary = <b>{ $client }</b>: { $text }
item-alone = { $text }
item-call-back = call back
item-fix = put right: { $text }
item-contact = { $name }: { $phone }
item-phone = { $phone }
item-due = Due: { $day }
quoted = “{ $text }”
button-client-card = Card
button-log-call = Log a call
button-log-visit = Log a visit
button-item-done = Done
button-item-move = Another day
button-call-made = I called back
call-back = <b>Call back: { $client }</b>
call-back-missed = <b>Not called back: { $client }</b>
call-back-missed-whose = Missed: { $day }. Manager: { $name }
task-late = <b>Overdue.</b> Manager: { $name }
items-heading =
    { $overdue ->
        [0] <b>To do: { $total }</b>
       *[other] <b>To do: { $total }, overdue: { $overdue }</b>
    }
items-line = { $number }. { $day }: { $summary }
items-line-late = { $number }. <b>Overdue</b>, { $day }: { $summary }
items-done = { $number }: done
items-call-made = { $number }: called back
items-move = { $number }: another day
items-none = <b>Nothing to do.</b> Promises to clients and tasks will appear here by themselves. Today’s plan: /today
item-closed = Done.
item-done = ✓ { $summary }
item-log-it = Log what came of it?
item-move-to =
    { $summary }
    To which day?
item-moved =
    <b>Moved: { $day }</b>
    { $summary }
button-all-items = All tasks
fix-question = <b>{ $client }: is the client happy now?</b>
button-fixed-yes = Yes, happy
button-fixed-no = No, pass it up
button-fixed-later = Ask me later
fix-later =
    I will ask again: { $moment }
    { $summary }
