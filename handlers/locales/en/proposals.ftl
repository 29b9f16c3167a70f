command-proposal = log a proposal and follow it up
command-proposals = my proposals by day, with sums
dialogue-proposal = proposal
dialogue-proposal-lost = a lost proposal
dialogue-proposal-aside = a proposal set aside
dialogue-proposal-expect = day of the decision
dialogue-proposal-touches = days of reminders
dialogue-proposal-words = answer about a proposal
dialogue-proposal-agree = day to speak again
proposal-line = <b>{ $client }</b>: proposal “{ $text }”
proposal-line-priced = <b>{ $client }</b>: proposal “{ $text }”, <b>{ $price }</b>
proposal-stage =
    { $months ->
        [0] Stage: { $stage }
        [one] Stage: { $stage }. Put into a later month { $months } time
       *[other] Stage: { $stage }. Put into a later month { $months } times
    }
proposal-draft = draft
proposal-sent = sent
proposal-answered = answered
proposal-won = won
proposal-lost = lost
proposal-sent-at = Sent: { $moment } ({ $channel })
proposal-send-at = To be sent: { $moment } ({ $channel })
channel-email = E-mail
channel-messenger = Messenger
channel-in_person = In person
channel-letter = Letter
channel-other = Other way
proposal-received = Received: yes
proposal-not-received = Received: <b>no</b>
proposal-client-next = Next: { $text }
proposal-urgency = Urgency: { $urgency }
proposal-expected-on = They decide by: { $day }
proposal-reason = Reason: { $reason }
proposal-competitor = Won by: { $name }
proposal-return-on = Come back: { $day }
proposal-nothing-planned = 🟡 Nothing is planned next
proposal-agreed-on = We speak again: <b>{ $day }</b>
proposal-next-on = I will remind you: { $day }
proposal-manager = Manager: { $name }
proposal-button-file = The file
proposal-button-all = All proposals
proposal-button-sent = Sent
proposal-button-talk = We spoke
proposal-button-answered = Answered
proposal-button-again = Keep reminding
proposal-button-won = Won
proposal-button-lost = Lost
proposal-button-aside = Set aside
proposal-button-expect = Decision day
proposal-button-touches = Days of reminders
proposal-button-reopen = Take it up again
proposal-button-open = Proposal
proposal-button-no-competitor = I don’t know
proposal-no-file = This proposal has no file.
proposal-no-sum = No sum
proposal-file-kept = The file is attached.
proposal-sum-unread = I could not read the sum.
proposal-when-unread = I could not read when.
proposal-ask-what =
    <b>{ $client }</b>: what do you offer?
    Write it, or send the file itself.
proposal-ask-sum =
    <b>{ $client }</b>: for how much?
    For example: 100 000, 1.5 mln, 900 EUR.
proposal-ask-channel = <b>{ $client }</b>: how do you send it?
proposal-ask-when =
    <b>{ $client }</b>: when was it sent?
    You can write: yesterday 15:00, tomorrow 10:00.
proposal-when-now = Sent just now
proposal-when-later = I will send it later
proposal-when-draft = Still a draft
proposal-ask-send-day = <b>{ $client }</b>: on which day will you send it?
proposal-saved = <b>Saved.</b>
proposal-ask-lost = <b>{ $client }</b>: why was it lost?
proposal-ask-aside = <b>{ $client }</b>: why set it aside?
proposal-ask-aside-day = <b>{ $client }</b>: when to come back? Without a day, I will remind you in 90 days.
proposal-ask-return = <b>{ $client }</b>: a no is not for ever. When to come back? Without a day, in 90 days.
proposal-ask-competitor = <b>{ $client }</b>: who won?
proposal-ask-expected = <b>{ $client }</b>: by which day will they decide?
proposal-ask-touches =
    <b>{ $client }</b>: how many working days after sending should I remind you?
    For example: 1 3 7 14. This client is contacted at most { $most } times a week.
touches-unread = I could not read that. Write rising working days: 1 3 7 14.
lost-price = Price
lost-terms = Terms
lost-competitor = Competitor
lost-no_need = No need
lost-no_money = No money
lost-silent = They are silent
lost-other = Other
client-next-reading = Reading it
client-next-agreeing = Agreeing on it
client-next-comparing = Comparing
client-next-changes = Want changes
urgency-week = This week
urgency-month = This month
urgency-later = Not urgent
talk-heading = <b>What did you agree?</b>
talk-questions = Received? What do they do next? How urgent is it? When do you speak again?
talk-tip = <i>Don’t press: a client who sees that you need the deal will press for terms.</i>
talk-received = Received
talk-not-received = Not received
talk-words = In words
talk-when-1 = Tomorrow
talk-when-3 = +3 days
talk-when-7 = +7 days
talk-day = Another day
talk-no-answer = No answer
talk-ask-words = <b>{ $client }</b>: what do they do next? Write it.
talk-ask-day = <b>{ $client }</b>: when do you speak again?
talk-note = Call about the proposal
talk-not-reached = Logged: no answer.
talk-logged = <b>The talk is logged.</b>
notice-proposal-call = <b>Call: was the proposal received?</b>
notice-proposal-remind =
    { $days ->
        [one] <b>No answer to the proposal for { $days } working day</b>
       *[other] <b>No answer to the proposal for { $days } working days</b>
    }
notice-proposal-agreed = <b>Today you agreed to speak about the proposal</b>
notice-proposal-decide =
    { $days ->
        [one] <b>No answer for { $days } working day. Close it or set it aside?</b>
       *[other] <b>No answer for { $days } working days. Close it or set it aside?</b>
    }
notice-proposal-silent =
    { $days ->
        [one] <b>No contact with the client for { $days } working day after the proposal was sent</b>
       *[other] <b>No contact with the client for { $days } working days after the proposal was sent</b>
    }
notice-proposal-send = <b>Time to send the proposal</b>
notice-proposal-return = <b>Time to come back to a lost proposal</b>
notice-proposal-slipped =
    { $times ->
        [one] <b>The decision was put into a later month { $times } time</b>
       *[other] <b>The decision was put into a later month { $times } times</b>
    }
proposals-none = <b>No open proposals.</b> Log one: /proposal
proposals-heading =
    { $overdue ->
        [0] <b>Proposals: { $total }</b> { $worth }
       *[other] <b>Proposals: { $total }, need attention: { $overdue }</b> { $worth }
    }
proposals-line = { $number }. { $what }
    { $stage }, { $next }
proposals-whose = { $name }
proposals-nothing-planned = 🟡 nothing planned
proposals-overdue = <b>overdue: { $day }</b>
proposals-next = { $day }
refusal-proposal-not-found = There is no such proposal. Open ones: /proposals
refusal-proposal-closed = This proposal is decided already. Open ones: /proposals
notice-name-proposal_send = time to send a proposal
notice-name-proposal_call = call after a proposal
notice-name-proposal_remind = proposal without an answer
notice-name-proposal_agreed = talk about a proposal
notice-name-proposal_silent = proposal without contact
notice-name-proposal_decide = decision about a proposal
notice-name-proposal_return = coming back to a lost proposal
notice-name-proposal_slipped = a decision put off
why-rule-proposal_send = I remind you of a draft at the time when you meant to send it.
why-rule-proposal_call = A day after a proposal was sent, in working hours, I ask you to find out whether it arrived. An answer of the client calls this off.
why-rule-proposal_remind = Without an answer I remind you on the 3rd, 7th and 14th working day (or on your department’s days), never more often than the client bears.
why-rule-proposal_agreed = On the day that the client named I remind you at 09:00; that day beats the schedule.
why-rule-proposal_silent = When nobody spoke with the client for five working days after a proposal was sent, the head hears of it.
why-rule-proposal_decide = After the last reminder I ask for a decision: close it, or set it aside with a reason and a day. Without one I ask the head.
why-rule-proposal_return = I come back to a lost proposal on the day you named, or after 90 days.
why-rule-proposal_slipped = The decision was put into a later month for the second time, so the head hears of it.
why-less-proposal = Fewer: mark the answer, set it aside, or change the days on the proposal (/proposals).
with-proposal = Proposal
record-button-soon = In 3 working days: { $day }
record-button-offer = Proposal “{ $text }”: what do they say?
document-is-proposal = A proposal to a client
proposal-button-undo = Undo
proposal-button-sum = Sum
proposal-undone = The proposal is taken back. Log it anew: /proposal
dialogue-proposal-sum = sum of a proposal
plan-proposals = <b>Proposals to speak of</b>
plan-proposal = { $what }
plan-proposal-late = { $what }, { $overdue }
story-proposal = Proposal, { $stage }
story-button-proposal = Proposal, { $day }
proposal-button-resent = Sent it again
proposal-button-concede = Concession
notice-proposal-ordered = <b>The client has ordered since the proposal. Is it won?</b>
