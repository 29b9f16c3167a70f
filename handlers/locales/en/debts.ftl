debts-none = <b>Nobody owes anything.</b> Record an invoice: /invoice
debts-head = <b>Clients’ debts</b>
debts-of = <b>Debts: { $name }</b>
debts-total = <b>Total { $sum }</b>
debts-not_due = Not due yet: { $sum }
debts-up_to_30 = 1–30 days: { $sum }
debts-up_to_60 = 31–60 days: { $sum }
debts-up_to_90 = 61–90 days: { $sum }
debts-over_90 = over 90 days: { $sum }
debts-shown = { $first }–{ $last } of { $total } on { $day }
debts-manager = { $name }: { $sum }
debts-all = All debts
debt-none = No debt.
debt-in-time = Debt { $sum }, not overdue
debt-overdue =
    { $days ->
        [one] Debt { $sum }, overdue <b>{ $overdue }</b>, { $days } day
       *[other] Debt { $sum }, overdue <b>{ $overdue }</b>, { $days } days
    }
debt-disputed-part = disputed { $sum }
debt-credit = Advance: { $sum }
debt-promised = Promised { $sum } by: { $day }
debt-limit = Limit { $limit }, free { $free }
debt-over-limit = <b>Over the limit by { $over }</b> (limit { $limit })
debt-habits =
    { $days ->
        [0] Pays on time: { $percent }% of invoices
        [one] Pays on time: { $percent }% of invoices, average delay { $days } day
       *[other] Pays on time: { $percent }% of invoices, average delay { $days } days
    }
debt-kept-rate = Promises kept: { $kept } of { $all }
debt-document = • No. { $number } of { $issued }: { $sum }, due { $due }
debt-document-today = • No. { $number } of { $issued }: { $sum }, due today
debt-document-overdue =
    { $days ->
        [one] • No. { $number } of { $issued }: { $sum }, overdue { $days } day
       *[other] • No. { $number } of { $issued }: { $sum }, overdue { $days } days
    }
debt-more-documents =
    { $count ->
        [one] and { $count } more invoice
       *[other] and { $count } more invoices
    }
debt-alert-overdue =
    { $days ->
        [one] <b>Debt: { $client }</b>, overdue <b>{ $sum }</b>, { $days } day
       *[other] <b>Debt: { $client }</b>, overdue <b>{ $sum }</b>, { $days } days
    }
debt-alert-today = <b>Payment due today: { $client }</b>, { $sum }
debt-alert-soon = <b>Payment due soon: { $client }</b>, { $sum }
debt-disputed-left-out = Disputed, left out: { $sum }
debt-promise-was-broken = Promise broken: { $sum }, was due { $day }
debt-paused-no_answer = No answer: { $day }
debt-paused-says_paid = They said they had paid ({ $day }); no money seen. Ask for the payment order.
debt-paused-with_head = Passed to the head: { $day }
debt-last-contact = Last contact: { $day }, { $what }
debt-advice-stop = Advice: stop shipments until they pay.
debt-advice-claim = Advice: stop shipments and send a letter of claim.
debt-manager = Manager: { $name }
debt-called = Called
debt-promised-button = They promise
debt-no-answer = No answer
debt-says-paid = Already paid
debt-disputed = Disputed
debt-to-head = To the head
debt-claim-letter = Letter of claim (docx)
debt-again = { $client }: I’ll remind you again: { $day }
debt-paid-check = { $client }: I’ll see whether the money comes. If not, I’ll remind you: { $day }
debt-passed = <b>A debt was passed to you: { $client }</b>
debt-passed-to = Passed to: { $names }
debt-passed-to-nobody = There is nobody to pass it to: the department has no head.
promise-broken = <b>Promise broken: { $client }</b>
promise-broken-what = They promised { $sum }, by: { $day }
promise-broken-came = { $sum } came
notice-name-debt_alert = client’s debt
notice-name-debt_late = overdue debt
notice-name-debt_passed = debt passed to you
notice-name-promise_broken = broken promise to pay
notice-name-credit_exceeded = credit in question
notice-name-credit_allowed = debt allowed
why-rule-debt_alert = You are reminded of a debt 3 working days before, on its day, and 1, 3, 7, 14, 30 working days after it; of a client at most once a day.
why-rule-debt_late = A debt is 7, 14 or 30 working days overdue, and the head hears of it.
why-rule-debt_passed = A manager has passed the debt to you.
why-rule-promise_broken = The client promised to pay, the day is over and the money is not here: you are told the next working morning.
why-rule-credit_exceeded = The client got goods over his limit, or without a credit check.
why-rule-credit_allowed = The head has allowed your client’s debt.
why-less-debt = Less of it: record the payment or a promise; mark what is disputed.
plan-debts = Debts
plan-debts-overdue =
    { $count ->
        [one] Debts: overdue <b>{ $sum }</b>, { $count } client
       *[other] Debts: overdue <b>{ $sum }</b>, { $count } clients
    }
plan-debts-due = Payment due today: { $sum }
plan-debts-promised = Promised for today: { $client }, { $sum }
debts-xlsx = Spreadsheet (xlsx)
debts-sheet = Debts
debts-sheet-begun = Making the spreadsheet of debts…
debts-sheet-done = Debts on { $day }
debts-column-client = Client
debts-column-tax_id = Tax ID
debts-column-manager = Manager
debts-column-number = Invoice
debts-column-issued = Issued
debts-column-due = Due
debts-column-days = Days overdue
debts-column-amount = Amount
debts-column-paid = Paid
debts-column-open = Debt
debts-column-currency = Currency
debts-column-dispute = Dispute
claim-begun = Writing the letter of claim: { $client }…
claim-file = Claim
claim-done = <b>Letter of claim: { $client }.</b> Put your company in at the top, and sign it.
debts-rules = Reminders
dialogue-debt_rules = reminders of debts
debt-rules = <b>Reminders of debts</b>
debt-rules-steps = Working days from the due day: { $steps }
debt-rules-minimum = From { $sum } on
debt-rules-abroad = In other currencies from { $sum } on
debt-rule-steps = Days
debt-rule-minimum = Sum in roubles
debt-rule-abroad = Sum in other currencies
debt-rule-ask-steps = <b>On which working days?</b> Counted from the due day, like -3 0 1 3 7 14 30
debt-rule-ask-minimum = <b>From which sum in roubles on?</b> What is less stays in /debts.
debt-rule-ask-abroad = <b>From which sum in other currencies on?</b> What is less stays in /debts.
debt-rule-unread-steps = I can’t read that. Up to eight numbers, like -3 0 1 3 7 14 30
debt-rule-unread-minimum = I can’t read the sum. Type a number like 1000
debt-rule-unread-abroad = I can’t read the sum. Type a number like 20
