refusal-meeting-closed = This meeting has already been held or cancelled. Your meetings: /week
refusal-meeting-in-the-past = That time has passed. Choose a later one.
refusal-too-early-to-be-late = You can report being late from three hours before the meeting until it ends.
command-meet = arrange a meeting
dialogue-meeting = meeting
dialogue-meeting-move = moving a meeting
dialogue-meeting-off = calling a meeting off
dialogue-meeting-goal = goal of the meeting
dialogue-meeting-place = place of the meeting
meeting-ask-contact = <b>{ $client }</b>: who are you meeting?
meeting-contact-unknown = The client has no such contact. Add a new one on the client’s card.
meeting-no-contact = Nobody in particular
meeting-decides = { $name } (decides)
meeting-ask-day = <b>{ $client }</b>: on which day?
meeting-ask-time = <b>{ $client }</b>, { $day }. At what time? Press a button or type: 9:30, at 10, 2 pm.
meeting-time-unread = I did not understand what time that is.
meeting-time-past = { $clock } has already passed on that day. Choose a later time.
meeting-time-skipped = Clocks go forward on that day, and { $clock } does not exist. Choose another time.
meeting-overlap =
    You have a meeting at that time: <b>{ $other }</b>, { $when }.
    Arrange { $client } anyway?
meeting-overlaps = This meeting now overlaps with another: <b>{ $other }</b>, { $when }.
meeting-anyway = Arrange anyway
meeting-other-time = Another time
meeting-ask-place = <b>{ $client }</b>: where? Press a button or type the address.
meeting-no-place = Skip the place
meeting-ask-goal = <b>{ $client }</b>: what is the goal? Type what you want to achieve.
meeting-no-goal = No goal
meeting-text-needed = A text is needed, of { $most } characters at most.
meeting-answered = You have already answered that.
meeting-saved = Meeting saved.
meeting-moved = Meeting moved.
meeting-cancelled =
    Meeting cancelled: <b>{ $client }</b>
    There will be no reminders.
meeting-missed =
    <b>The meeting did not take place:</b> { $client }
    I will not ask about it again.
meeting-kept = The meeting stays: <b>{ $client }</b>
meeting-another = Arrange another one
meeting-title-planned = <b>Meeting: { $when }</b>
meeting-title-held = <b>Meeting held: { $when }</b>
meeting-title-cancelled = <b>Meeting cancelled: { $when }</b>
meeting-there = The clocks there show { $when } ({ $city }).
meeting-client = { $client }
meeting-manager = Manager: { $name }
meeting-contact = With: { $person }
meeting-place = Where: { $place }
meeting-goal = Goal: { $goal }
meeting-late =
    { $minutes ->
        [one] Late by { $minutes } minute
       *[other] Late by { $minutes } minutes
    }
meeting-moved-times =
    { $count ->
        [one] Moved { $count } time
       *[other] Moved { $count } times
    }
meeting-why = Reason: { $reason }
meeting-reminders = I will remind you: { $moments }.
meeting-reminders-leave = I will remind you: { $moments }. Leave at { $leave }.
meeting-reminder-leave = I will tell you when to leave: { $leave }.
meeting-leave-at = Leave at { $clock }.
meeting-leave-now = <b>Time to leave.</b>
meeting-open = Meeting
meeting-move = Move
meeting-call-off = Cancel the meeting
meeting-open-client = Client’s card
meeting-change = Change
meeting-held = It took place
meeting-running-late = Running late
meeting-lasts = { $minutes } min
meeting-travel =
    { $minutes ->
        [0] no travel
       *[other] travel { $minutes }
    }
meeting-tell-goal = Write the goal
meeting-tell-place = Change the place
meeting-back = Back to the meeting
meeting-what-changes = How long is the meeting, and how long is the way there, in minutes?
meeting-late-by = <b>{ $client }</b>: how late are you?
meeting-late-by-minutes = Late +{ $minutes }
meeting-late-noted =
    { $minutes ->
        [one] Noted: { $minutes } minute late.
       *[other] Noted: { $minutes } minutes late.
    }
meeting-late-head-told = Your department head will be told: this is a key client.
client-words = Message for the client (tap to copy): <code>{ $words }</code>
client-words-phone = Phone: { $phone }
client-words-hello = Hello { $name },
client-words-hello-all = Hello,
client-words-late =
    { $minutes ->
        [one] I am running { $minutes } minute late and will be there at { $clock }. Sorry to keep you waiting. { $sender }
       *[other] I am running { $minutes } minutes late and will be there at { $clock }. Sorry to keep you waiting. { $sender }
    }
client-words-when =
    { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }, { $date }, at { $clock }
client-words-moved = may I suggest another time for our meeting: { $when }. Would that suit you?
client-words-cancelled = unfortunately our meeting on { $when } cannot take place. I will suggest another time.
client-words-missed = I am sorry that our meeting on { $when } did not take place. I will suggest another time.
meeting-logged-line = ✓ Logged
meeting-logged = This meeting has already been logged.
meeting-ask-reason = <b>{ $client }</b>: why is the meeting off? Press a button or type.
meeting-ask-why-not = <b>{ $client }</b>: why did the meeting not take place? Press a button or type.
meeting-off-client = The client cannot make it
meeting-off-me = I cannot make it
meeting-missed-client = The client could not make it
meeting-missed-me = I could not make it
meeting-off-unsaid = No reason
meeting-keep = Keep the meeting
meeting-asks-later = I will ask again: { $when }
meeting-reminds-later = I will remind you: { $when }
meeting-too-near = The meeting is about to begin: too late for a reminder.
meeting-ticked = Ticked.
meeting-later-quarter = Remind me in 15 minutes
meeting-later-hour = Remind me in an hour
meeting-no-goal-yet = No goal written down.
meeting-checklist = Tick what is ready:
prepare-goal = Goal
prepare-questions = Questions
prepare-offer = Offer
prepare-needs = Needs
notice-meeting-prepare = <b>Prepare for the meeting: { $client }</b>, { $when }
notice-meeting-soon = <b>A meeting soon: { $client }</b>, { $when }
notice-meeting-leave = <b>Time to leave: { $client }</b>, { $when }
notice-meeting-outcome = <b>How did the meeting go?</b> { $client }, { $when }
notice-meeting-moved = <b>{ $name } has moved your meeting.</b>
notice-meeting-cancelled = <b>{ $name } has cancelled your meeting.</b>
notice-meeting-yours = <b>This meeting is yours now.</b> It was { $name }’s before.
notice-running-late =
    { $minutes ->
        [one] <b>Late for a key client:</b> { $name }, { $minutes } minute.
       *[other] <b>Late for a key client:</b> { $name }, { $minutes } minutes.
    }
meeting-was-held = It took place, log it
meeting-was-not-held = It did not take place
meeting-ask-later = Ask me later
brief-decider = Decides: { $person }
brief-no-decider = Decision maker unknown: find out.
brief-follow-up = Promised, { $day }: { $text }
brief-task = To do, { $day }: { $text }
brief-unanswered = <b>Unanswered</b>, { $day }: { $text }
brief-contact = { $day }: { $what }
brief-contact-note = { $day }: { $what }. { $note }
brief-no-contacts = No contact with the client yet.
refusal-meeting-ahead = This meeting is still to come. Log it when it begins.
