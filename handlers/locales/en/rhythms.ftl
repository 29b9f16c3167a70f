command-rhythm = how often to contact a client
command-yellow = clients without a next step
dialogue-rhythm = rhythm of contacts
with-rhythm = Rhythm of contacts
rhythm-heading = <b>{ $client }: rhythm of contacts</b>
rhythm-none = Contacts: as they come.
rhythm-every =
    { $days ->
        [one] A contact every working day.
       *[other] A contact every { $days } working days.
    }
rhythm-due = Next: { $day }
rhythm-most =
    { $most ->
        [one] At most once a week.
       *[other] At most { $most } times a week.
    }
rhythm-no-cap = No cap a week.
rhythm-ask = How often, and how many times a week at most?
rhythm-days = { $days } days
rhythm-as-it-comes = As it comes
rhythm-a-week = ≤ { $most } a week
rhythm-as-department = As the department
client-due =
    { $days ->
        [one] <b>{ $client }</b>: { $days } working day without a contact. Time to call or to visit.
       *[other] <b>{ $client }</b>: { $days } working days without a contact. Time to call or to visit.
    }
client-silent =
    { $days ->
        [one] <b>{ $client }</b>: { $days } working day without a contact. Manager: { $name }. Change the plan for this client?
       *[other] <b>{ $client }</b>: { $days } working days without a contact. Manager: { $name }. Change the plan for this client?
    }
too-often =
    { $most ->
        [one] ⚠ The client was spoken with this week already: the cap is { $most } time.
       *[other] ⚠ The client was spoken with this week already: the cap is { $most } times.
    }
yellow-none = <b>Everything open has a next step.</b> Open proposals: /proposals
yellow-heading =
    { $count ->
        [one] <b>{ $count } client with open business and no next step.</b> Plan one on the card.
       *[other] <b>{ $count } clients with open business and no next step.</b> Plan one on each card.
    }
who-decides =
    { $count ->
        [one] <b>{ $client }</b>: { $count } visit and no proposal. Is it the right person?
       *[other] <b>{ $client }</b>: { $count } visits and no proposal. Is it the right person?
    }
who-decides-known = Who decides: { $names }
who-decides-unknown = It is not marked who decides.
needs-known = Needs: { $needs }
needs-unknown = ⚠ The client’s needs are not recorded, and a proposal should meet them. Record them: card, “About the client”.
notice-name-client_due = time to contact a client
notice-name-client_silent = client without contact
notice-name-who_decides = who decides
why-rule-client_due = The client has a rhythm of contacts, and one is due. Any talk begins the count anew.
why-rule-client_silent = Nobody spoke with the client for twice his rhythm, so the head hears of it.
why-rule-who_decides = Three visits without a proposal or an order: perhaps it is not the one who decides.
why-less-rhythm = Fewer: change the client’s rhythm, /rhythm.
