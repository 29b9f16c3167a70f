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
command-clients = my clients, and the search
dialogue-clients = clients
clients-count =
    { $count ->
        [one] <b>{ $count } client</b>. Press it or type a part of a name.
       *[other] <b>{ $count } clients</b>. Press one or type a part of a name.
    }
clients-found = For “{ $text }”:
clients-type = Type a part of the name, phone, tax id or city.
clients-none = <b>No clients yet.</b> Add the first one with the button below.
clients-none-led = <b>The department has no clients yet.</b> Add the first one with the button below; the managers will add theirs.
clients-none-found = “{ $text }”: <b>no such client.</b> Try another spelling, or add it. Anything else: /help
clients-none-key = <b>No key clients.</b> A head marks them: card, “Change”.
clients-none-undecided = <b>Every client has a known decision maker.</b>
clients-none-unowned = <b>Every client has a manager.</b>
clients-none-mine = <b>You have no clients of your own.</b> Add the first one with the button below.
filter-all = All
filter-key = ★ Key
filter-undecided = Who decides?
filter-mine = Mine
filter-unowned = No manager
button-add-client = New client
button-add-named = Add “{ $name }”
button-contacts = Contacts
button-change = Change
button-to-list = Back to the list
card-name = <b>{ $name }</b>
card-key = ★ Key client
card-inn = ИНН { $number }
card-ico = IČO { $number }
card-tax-id = Tax id { $number }
card-line = { $text }
card-category = Category { $category }
card-owner = Owner: { $name }
card-no-owner = No manager
card-contact = • { $person }
card-decides = • <b>{ $person }</b>, makes the decisions
card-more-contacts =
    { $count ->
        [one] and { $count } more contact
       *[other] and { $count } more contacts
    }
card-no-contacts = No contacts. Add the one who decides: “Contacts”.
card-nobody-decides = Decision maker unknown. Mark the person: “Contacts”.
command-newclient = add a client
dialogue-newclient = new client
new-client-name =
    <b>What is the client called?</b>
    You can put everything in one line: Dunaj Market s.r.o., IČO 99003759, Nitra, +421 900 000 001
new-client-tax-id = <b>Tax id?</b> Write a foreign one with its letters.
new-client-city = <b>City?</b>
new-client-phone = <b>Phone?</b>
button-skip = Skip
button-save = Save as is
client-added = Client added.
alike-heading = <b>It may already be here:</b>
alike-seen = • { $client }
alike-hidden = • a similar client belongs to { $owner }
alike-nobodys = • there is already a similar client that is not yours
button-this-one = This one: { $name }
button-another = A different one, add it
dialogue-client-field = client’s card
client-change = <b>{ $client }</b>: what shall I change?
client-changed = Saved.
client-whose = Who owns the client <b>{ $client }</b>?
client-new-name = <b>{ $client }</b>: what is the new name, with its legal form, like Dunaj Market s.r.o.?
client-new-tax-id = <b>{ $client }</b>: which tax id?
client-new-city = <b>{ $client }</b>: which city?
client-new-address = <b>{ $client }</b>: which address?
client-new-phone = <b>{ $client }</b>: which phone should be added?
field-name = Name
field-tax-id = Tax id
field-city = City
field-address = Address
field-phone = Add a phone
button-category = Category { $category }
button-key-on = ★ Make it a key client
button-key-off = No longer a key client
button-owner = Owner
button-to-card = Back to the card
button-empty = Clear
dialogue-contact = contact
contact-new = <b>{ $client }</b>: who? In one line: Ján Novák, director, +421 900 000 001. Or share a contact from your phone.
contact-new-name = <b>{ $person }</b>: what is the name now?
contact-new-post = <b>{ $person }</b>: which position?
contact-new-phone = <b>{ $person }</b>: which phone?
contact-remove = Remove <b>{ $person }</b> from the contacts?
contact-name = Name
contact-post = Position
contact-phone = Phone
button-add-contact = Add a contact
button-to-contacts = Back to the contacts
button-decides-on = ✔ Makes the decisions
button-decides-off = Does not decide
button-remove = Remove
button-remove-sure = Yes, remove
button-keep = No, keep
