command-visit = log a visit
command-call = log a call
command-log = log something else: a letter, a meeting, a missed call
dialogue-visit = visit
dialogue-call = call
dialogue-incoming_call = incoming call
dialogue-missed_call = missed call
dialogue-letter = letter
dialogue-informal = informal meeting
dialogue-presentation = presentation
dialogue-log = logging a contact
dialogue-change = changing a record
activity-visit = Visit
activity-call = Call
activity-incoming_call = Incoming call
activity-missed_call = Missed call
activity-letter = Letter or chat
activity-informal = Informal meeting
activity-presentation = Presentation
outcome-order = Order
outcome-agreed = Agreed
outcome-talked = Talked
outcome-question = Question
outcome-thinking = Thinking it over
outcome-refused = Refused
outcome-no_decision_maker = Decision maker absent
outcome-no_answer = No answer
outcome-call_back = Asked to call back
outcome-problem = Problem
outcome-sent = Sent to the client
outcome-other = Other
next-step-order = check on the order
next-step-agreed = do what was agreed
next-step-talked = call
next-step-question = answer the question
next-step-thinking = ask for the decision
next-step-refused = come back to it
next-step-no_decision_maker = meet the one who decides
next-step-no_answer = call again
next-step-call_back = call back
next-step-problem = ask whether the problem is solved
next-step-sent = check that it arrived
next-step-other = call
next-step-missed_call = return the missed call
reason-not_needed = Not needed
reason-client_writes = The client will write
reason-lost = The client is lost
reason-other = Other
mood-good = good
mood-neutral = neutral
mood-bad = bad
mood-marked = ✓ { $face }
objection-price = Price
objection-term = Delivery time
objection-competitor = Competitor
objection-quality = Quality
objection-other = Other
ask-kind = What shall I log?
ask-outcome = <b>{ $client }</b>, { $kind }. What was the outcome?
asked-about =
    <b>{ $client }</b>, { $result }.
    { $question }
ask-note =
    What matters? Write it in one message; photos, voice and files are welcome too.
    You may add the next step like this: “Next: send the offer”.
ask-note-presentation =
    What did you show, and how was it received? Write one message; photos, voice and files are welcome too.
    You may add the next step like this: “Next: send the offer”.
ask-next-step =
    <b>{ $client }</b>
    Next step: { $step }. When?
ask-reason =
    <b>{ $client }</b>
    Why no next step? Press or write.
note-kept = Note taken.
file-taken = I will keep the file with the record.
place-taken = I will note the place in the record.
files-too-many = A record can hold up to { $most } files. This one was not kept.
record-button-no-note = No note
record-button-undo = Undo
record-button-change = Change
record-button-called-back = Log the call
record-button-objection = Objection
record-button-keep-place = Keep as the client’s place
record-button-complaint = Log feedback
record-button-files = Files ({ $count })
record-button-client = Card
record-button-history = History
record-button-log-anew = Log again
record-button-back = ‹ Back
record-saved = <b>Saved.</b> { $client }, { $kind }
record-when = When: { $moment }
record-contact = With: { $contact }
record-result = Outcome: { $result }
record-note = Note: { $note }
record-objection = Objection: { $objection }
record-mood = Mood: { $mood }
record-next = Next: <b>{ $day }</b>, { $step }
record-no-next = No next step
record-no-next-because = No next step: { $reason }
record-call-back = Call back. I will keep reminding you until you do.
record-files = Files: { $count }
record-undone =
    Undone: { $kind }, { $client }
    The record and its reminders are gone.
record-undone-already = This record has already been undone.
place-missing = Place not shared. To share it: “📍 I’m here” below.
place-verified = Place: at the client’s
place-far = Place: { $distance } from the client
place-unverified = Place noted; the client’s own place is not known yet
place-pinned = Place: a point on the map, not checked
place-kept = I will remember the client’s place.
metres = { $count } m
kilometres = { $count } km
files-none = There are no files here.
file-of = { $client }, { $kind }, { $moment }
change-what = What shall I change?
change-result = Which outcome is right?
change-kind = What was it?
change-day = On which day was it?
change-contact = With whom?
change-contact-none = The client’s card has no contacts. Add them there.
change-objection = What does the client object to?
change-note = Write the new note. You may add a new next step like this: “Next: send the offer”.
change-note-from =
    Now: { $note }

    Write the new note. You may add a new next step like this: “Next: send the offer”.
part-result = Outcome
part-note = Note
part-next = Next step
part-client = Client
part-contact = With whom
part-kind = Kind
part-day = Day
menu-place = 📍 I’m here
record-button-note = The whole note
record-whole-note = { $note }
record-button-kept = Done: { $text }
record-button-attach = To the record: { $client }, { $kind }
ask-attach = What shall I attach it to?
