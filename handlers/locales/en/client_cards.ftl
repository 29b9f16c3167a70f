refusal-email-wrong = “{ $value }” does not look like an e-mail address. Send it again: info@example.com
refusal-days-wrong = “{ $value }”: I need a number of days, { $most } at most. For example: 14, 2 weeks, once a month.
refusal-sum-wrong = “{ $value }” does not look like a sum. For example: 500 000 or 1.5 mln.
refusal-birthday-wrong = “{ $value }” does not look like a birthday. For example: 27.11.1980 or 27 November.
refusal-terms-fixed = Once set, the deferral and the limit are changed by the head.
button-terms = Terms
button-knowledge = What we know
button-files = Files
button-files-count = Files ({ $count })
button-check = Check the client
card-terms = Terms: { $terms }
card-need = Needs: { $text }
card-complete = Card { $percent }% complete
card-unchecked = <b>Not checked</b>, though goods are deferred. To check: “Terms”.
card-mark-promising = Check: reliable
card-mark-doubtful = <b>Check: doubtful</b>
terms-unknown = not known
terms-deferral =
    { $days ->
        [one] { $days } day to pay
       *[other] { $days } days to pay
    }
terms-prepaid = prepaid
terms-limit = limit { $sum }
terms-price = prices: { $column }
terms-interval =
    { $days ->
        [one] orders every day
       *[other] orders every { $days } days
    }
terms-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
terms-line = { $name }: <b>{ $value }</b>
field-email = Add an e-mail
field-place = Place on the map
field-segment = Segment
field-territory = Territory
field-deferral = Days to pay
field-limit = Credit limit
field-payment = Payment
field-delivery = Delivery
field-price = Price column
field-interval = Order interval
client-new-email = <b>{ $client }</b>: which e-mail should be added?
client-new-place = <b>{ $client }</b>: where is it? Send a location (paper clip → “Location”) or latitude and longitude: 48.1486, 17.1077
client-new-segment = <b>{ $client }</b>: which segment? For example: retail, HoReCa, wholesale.
client-new-territory = <b>{ $client }</b>: which territory? For example: North.
client-new-deferral = <b>{ $client }</b>: how many days to pay? Prepaid: 0.
client-new-limit = <b>{ $client }</b>: which credit limit? For example: 500 000, 1.5 mln, 20 000 EUR.
client-new-payment = <b>{ $client }</b>: how do they pay? For example: bank transfer, cash, card.
client-new-delivery = <b>{ $client }</b>: how do we deliver? For example: our van, Tue and Thu before noon, 3 Depot Street.
client-new-price = <b>{ $client }</b>: which price column? For example: wholesale 2.
client-new-interval = <b>{ $client }</b>: how often do they usually order? For example: 14 days, once a month.
contact-email = E-mail
contact-birthday = Birthday
contact-note = Note
contact-birthday-on = Birthday: { $day }
contact-note-text = Note: { $note }
contact-new-email = <b>{ $person }</b>: which e-mail?
contact-new-birthday = <b>{ $person }</b>: when is the birthday? For example: 27.11.1980 or 27 November. Only the client’s manager and the head will see it.
contact-new-note = <b>{ $person }</b>: what is worth remembering? Only the client’s manager and the head will see it.
check-none = Not checked yet.
check-found-promising = <b>Reliable</b>. Checked { $day } by { $author }; valid until { $until }.
check-found-doubtful = <b>Doubtful</b>. Checked { $day } by { $author }; valid until { $until }.
check-over = <b>The check is out of date.</b>
check-sign = • { $sign }
check-note = { $note }
sign-hides_papers = gives no documents
sign-no_office = no office or store
sign-new_company = younger than a year
sign-often_renamed = changes names and companies
sign-bad_word = suppliers speak badly of them
sign-hurry = in a hurry, does not bargain
sign-only_deferred = wants goods only on credit
sign-no_decider = hides who decides
sign-court = court cases and recovery
sign-bankrupt = bankruptcy or winding up
