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
refusal-tax-id-wrong = “{ $value }” does not fit: an ИНН has 10 or 12 digits, an IČO 8, and its check digit must agree. Send it again. Write a foreign id with its letters: GB123456789.
refusal-phone-wrong = “{ $value }” does not look like a phone. Send it again, with the country code: +421 900 000 001.
refusal-name-missing = A name is needed. Send it again.
refusal-text-too-long = Too long: { $most } characters at most. Send a shorter text.
