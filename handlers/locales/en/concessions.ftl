command-concession = a discount or a deferral for a client
command-concessions = what was conceded to clients this month
command-discount = the discount for a volume and a deferral
dialogue-concession = concession
dialogue-concession-question = question about a concession
dialogue-concession-answer = answer about a concession
concession-discount = Discount
concession-deferral = Deferral
concession-stock = Stock kept
concession-other = Other
concession-discount-of = discount of { $percent }%
concession-deferral-of =
    { $days ->
        [one] deferral of { $days } day
       *[other] deferral of { $days } days
    }
concession-ask-kind = <b>{ $client }</b>: what do they ask for?
concession-ask-percent = How many percent? For example: 7 or 7.5.
concession-ask-days = For how many days? For example: 30.
concession-ask-order = What is the sum of the order?
concession-ask-why = <b>{ $client }</b>: why concede it? One line is enough.
concession-no-reason = No explanation
concession-value-unread = I could not read the number.
concession-line = <b>{ $client }</b>: { $what }
concession-worth = It costs <b>{ $worth }</b>
concession-limit = The manager’s limit: { $limit }
concession-by = Asked by: { $name }
concession-month =
    { $count ->
        [one] This client this month: { $count } concession { $worth }
       *[other] This client this month: { $count } concessions { $worth }
    }
concession-question = Question: { $text }
concession-answer = Answer: { $text }
concession-within = ✓ Within your limit, logged.
concession-asked = Waits for the head’s word.
concession-allowed = <b>Allowed</b>: { $name }
concession-refused = <b>Refused</b>: { $name }
concession-request = <b>A concession is asked for</b>
concession-button-allow = Allow
concession-button-refuse = Refuse
concession-button-ask = Ask
concession-button-answer = Answer
concession-ask-question = What do you want to ask { $name }?
concession-ask-answer = <b>{ $client }</b>: your answer to the head?
concession-question-sent = The manager has your question.
concession-answer-sent = The head has your answer.
conceded-heading = <b>Concessions: { $month }</b>
conceded-none = Nothing was conceded.
conceded-more = And more clients: { $count }
conceded-line = <b>{ $client }</b>: { $worth } ({ $count }){ $days ->
        [0] {""}
       *[other] , deferral up to { $days } days
    }
discount-no-table = There is no discount table yet. The head sets it: /rules
discount-usage = Write the volume and the days of deferral: /discount 100000 30
discount-none = There is no discount for this volume and deferral.
discount-found =
    { $days ->
        [0] Discount: <b>{ $percent }%</b>, price column: { $column }. Paid at once.
       *[other] Discount: <b>{ $percent }%</b>, price column: { $column }. Days of deferral: { $days }.
    }
refusal-concession-decided = It is decided already: { $name }
notice-name-concession_asked = request for a concession
notice-name-concession_decided = word on a concession
why-rule-concession_asked = A manager asks for a concession beyond his limit, and you decide.
why-rule-concession_decided = The head answered your request for a concession.
refusal-concession-not-found = There is no such request.
