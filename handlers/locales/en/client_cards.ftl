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
risk-hides_papers = gives no documents
risk-no_office = no office or store
risk-new_company = younger than a year
risk-often_renamed = changes names and companies
risk-bad_word = suppliers speak badly of them
risk-hurry = in a hurry, does not bargain
risk-only_deferred = wants goods only on credit
risk-no_decider = hides who decides
risk-court = court cases and recovery
risk-bankrupt = bankruptcy or winding up
dialogue-check = client check
check-ask = <b>{ $client }</b>: what did you notice? Tick it and press the last button. Two signs, or court or bankruptcy alone, make a client doubtful.
check-of = Check of the client <b>{ $client }</b>
button-no-signs = Nothing of the kind
button-signs-done = Done ({ $count })
button-judge-promising = Call them reliable
button-judge-doubtful = Call them doubtful
notice-name-client_checked = client check
why-rule-client_checked = A manager has checked a client, and the head hears at once what came of it.
notice-name-clients_left = clients without a manager
why-rule-clients_left = A colleague leads another department now and does not see the clients he had.
clients-left = <b>{ $name }</b> leads another department now. { $count ->
        [one] { $count } client is
       *[other] { $count } clients are
    } left without a manager.
button-unowned = No manager
dialogue-client-note = notes on a client
dialogue-rethinking = plan for a client
tell-need = <b>{ $client }</b>: what do they need?
tell-news = <b>{ $client }</b>: what is new there?
tell-goals = <b>{ $client }</b>: what are their goals and plans?
tell-tasks = <b>{ $client }</b>: what are they busy with now?
tell-management = <b>{ $client }</b>: who leads, and how do they decide?
tell-marketing = <b>{ $client }</b>: how do they promote, and to whom do they sell?
tell-finances = <b>{ $client }</b>: money: turnover, profit, debts?
tell-history = <b>{ $client }</b>: the company’s history?
tell-interests = <b>{ $client }</b>: what interests them?
known-written =
    Written now:
    { $text }
known-needs = <b>Needs</b>
known-news = <b>News</b>
known-dossier = <b>Dossier</b>
known-line = • { $text } ({ $day }, { $author })
known-part = { $part }: { $text } ({ $author }, { $day })
known-nothing = Nothing written yet. What do they need?
button-add-need = + Need
button-add-news = + News
button-met = ✓ { $need }
need-met = Marked as met.
dossier-goals = Goals and plans
dossier-tasks = Current tasks
dossier-management = Management
dossier-marketing = Marketing
dossier-finances = Finances
dossier-history = History
dossier-interests = Interests
news-kept = <b>{ $client }</b>: news kept. Does it change the plan or how often you meet?
button-rethink = Yes, think it over
button-leave-plan = No
news-when = <b>{ $client }</b>: when will you think the plan over?
news-step = Think the plan over
news-planned = I will remind you to think the plan over: <b>{ $day }</b>.
refusal-note-not-found = There is no such note on a client.
refusal-file-not-found = There is no such file.
dialogue-client-files = client’s files
client-files-send = <b>{ $client }</b>: send files or photos.
client-files-kept = Saved. Any more?
client-files-count =
    { $count ->
        [one] { $count } file. Press it and I will send it.
       *[other] { $count } files. Press one and I will send it.
    }
client-files-none = No files yet.
client-file-of = <b>{ $client }</b>: { $name }
client-file-caption = { $text }
client-file-kind-photo = Photo
client-file-kind-voice = Voice message
client-file-kind-audio = Audio
client-file-kind-document = Document
client-file-kind-video = Video
client-file-kind-video_note = Video message
client-file-kind-animation = Animation
button-add-files = Add files
button-files-sent = Done
button-to-files = Back to the files
gap-asked = The card is { $percent }% complete. Missing: { $what }.
gap-later = Later
gap-put-off = All right, not now.
missing-decider = who decides
missing-phone = phone
missing-city = city
missing-tax_id = tax id
missing-address = address
missing-category = category A, B or C
missing-email = e-mail
missing-deferral_days = days to pay
missing-order_interval_days = how often they order
missing-segment = segment
tell-missing-decider = Say who decides
tell-missing-phone = Add the phone
tell-missing-city = Add the city
tell-missing-tax_id = Add the tax id
tell-missing-address = Add the address
tell-missing-category = Set the category
tell-missing-email = Add the e-mail
tell-missing-deferral_days = Add days to pay
tell-missing-order_interval_days = Add the interval
tell-missing-segment = Add the segment
client-new-category = <b>{ $client }</b>: which category?
command-base = state of the client base
base-empty = <b>No clients yet.</b> Add one: /newclient
base-total =
    { $count ->
        [one] <b>{ $count } client</b>, cards { $percent }% complete
       *[other] <b>{ $count } clients</b>, cards { $percent }% complete
    }
base-undecided = Decision maker unknown: { $count }
base-stale = Cards not changed for half a year: { $count }
base-nobody = No manager
base-owner = <b>{ $name }</b>: { $count }, { $percent }%{ $undecided ->
        [0] {""}
       *[other] , decision maker unknown: { $undecided }
    }{ $stale ->
        [0] {""}
       *[other] , stale: { $stale }
    }
clients-none-stale = <b>All cards are fresh:</b> each was changed within half a year.
filter-stale = Stale
filter-more = Filters…
filter-owner = By manager
filters-ask = Which clients shall I show?
filter-which = { $trait }: which one?
filter-value = { $value } ({ $count })
filter-no-values = No client has it filled in.
filter-heading = <b>{ $name }</b>
filter-of = Owner: { $name }
filter-nobody = There are no such clients.
trait-category = Category
trait-segment = Segment
trait-territory = Territory
trait-city = City
button-to-filters = Back to the filters
brief-need = Needs: { $text }
button-map = On the map
clients-none-owing = <b>Nobody owes anything.</b>
clients-none-unbought = <b>Everybody who bought before has bought this month too.</b>
clients-none-silent = <b>You were in touch with everybody within 30 days.</b>
filter-owing = With debts
filter-unbought = Nothing bought this month
filter-silent = No contact for 30 days
