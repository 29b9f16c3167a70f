command-summary = the department's day
command-mystats = my figures
notice-name-day_summary = summary of the day
why-rule-day_summary = Rule: on your working day, at 19:00 or the hour you chose, comes the summary of the department's day.
why-less-summary = To choose the hour and the parts: /summary. To change your working days: /settings
summary-day = <b>Summary: { $day }</b>
summary-nothing = No records, and nobody waits for an answer.
summary-person = <b>{ $name }</b>: { $figures }
summary-silent = No records: { $names }
figure-quiet =
    { $count ->
        [one] { $count } proposal silent for a week
       *[other] { $count } proposals silent for a week
    }
summary-unlogged =
    { $count ->
        [one] { $count } meeting without an outcome
       *[other] { $count } meetings without an outcome
    }
summary-complaints = <b>Waiting for your answer: { $count }</b>
summary-complaint = • { $client }: { $text } ({ $day })
summary-answer = Answer: { $client }
summary-week = <b>Last week</b> (the week before it in brackets)
summary-week-line = { $name }: { $number } ({ $before })
summary-back = Back to the day
figure-visits =
    { $count ->
        [one] { $count } visit
       *[other] { $count } visits
    }
figure-calls =
    { $count ->
        [one] { $count } call
       *[other] { $count } calls
    }
figure-other_contacts =
    { $count ->
        [one] { $count } other contact
       *[other] { $count } other contacts
    }
figure-meetings_held =
    { $count ->
        [one] { $count } meeting held
       *[other] { $count } meetings held
    }
figure-meetings_late =
    { $count ->
        [one] late { $count } time
       *[other] late { $count } times
    }
figure-meetings_moved =
    { $count ->
        [one] { $count } meeting moved
       *[other] { $count } meetings moved
    }
figure-meetings_cancelled =
    { $count ->
        [one] { $count } meeting cancelled
       *[other] { $count } meetings cancelled
    }
figure-complaints =
    { $count ->
        [one] { $count } complaint
       *[other] { $count } complaints
    }
figure-new_clients =
    { $count ->
        [one] { $count } new client
       *[other] { $count } new clients
    }
figure-name-visits = Visits
figure-name-calls = Calls
figure-name-other_contacts = Other contacts
figure-name-meetings_held = Meetings held
figure-name-meetings_late = Late
figure-name-meetings_moved = Meetings moved
figure-name-paid = Paid
figure-name-overdue = Overdue
figure-name-unlogged = Meetings without a result
figure-name-quiet = Proposals silent for a week
figure-name-meetings_cancelled = Meetings cancelled
figure-name-complaints = Complaints
figure-name-new_clients = New clients
figure-line = • { $figure }
figures-own = <b>My figures: { $when }</b>
figures-of = <b>{ $name }: { $when }</b>
figures-week = { $begins } – { $ends }
figures-none = No records.
figures-reach-day = Day
figures-reach-week = Week
figures-reach-month = Month
figures-back = Back to the figures
records-of = { $name }: { $count }
record = • { $when } <b>{ $client }</b>: { $text }
record-bare = • { $when } <b>{ $client }</b>
summary-paid = paid { $sum }
summary-overdue = overdue { $sum }
summary-requests = <b>Concessions asked for: { $count }</b>
summary-request = • { $name }, { $client }: { $note }
summary-allow = Allow: { $client }
summary-refuse = Refuse
figure-proposals_sent =
    { $count ->
        [one] { $count } proposal sent
       *[other] { $count } proposals sent
    }
figure-proposals_won =
    { $count ->
        [one] { $count } proposal won
       *[other] { $count } proposals won
    }
figure-promises_broken =
    { $count ->
        [one] { $count } promise to pay broken
       *[other] { $count } promises to pay broken
    }
figure-name-proposals_sent = Proposals sent
figure-name-proposals_won = Proposals won
figure-name-promises_broken = Promises broken
summary-choose = When and what to send
summary-choice = The summary comes at <b>{ $clock }</b> of your working day. Choose the hour and what stands in it.
summary-part-people = By person
summary-part-money = Money
summary-part-requests = Requests
summary-part-complaints = Complaints
summary-part-follow = Not seen through
summary-part-weeks = Weeks
