with-visit = Visit
with-call = Call
with-meeting = Meeting
with-feedback = Feedback
with-history = History
pick-client = Which client? Press one or type a part of the name.
pick-client-type = Which client? Type a part of the name, phone, tax id or city.
pick-client-none = Which client? Type the name.
pick-client-found =
    { $count ->
        [one] One client found. This one?
       *[other] { $count } clients found. Which one? If it has no button, type more of the name.
    }
pick-client-unknown = There is no client “{ $name }”. Try another spelling.
