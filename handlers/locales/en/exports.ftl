command-export = export an Excel table
export-ask =
    What shall I export to Excel?
    Your head can see who exported what.
export-clients = Clients
export-contacts = Contacts
export-journal = Journal
export-ask-period = Journal: which days?
period-week = This week
period-month = This month
period-last_month = Last month
period-year = This year
export-back = ‹ Back
export-begun = Preparing: { $what }…
export-done = <b>{ $what }</b>: { $count ->
        [one] { $count } row.
       *[other] { $count } rows.
    }
export-empty = { $what }: nothing to export.
export-more = Another export
export-yes = yes
column-client = Client
column-tax_id = Tax ID
column-city = City
column-address = Address
column-phone = Phone
column-email = E-mail
column-category = Category
column-segment = Market segment
column-territory = Territory
column-key = Key client
column-manager = Manager
column-deferral = Deferral, days
column-limit = Limit
column-currency = Currency
column-payment_form = Payment form
column-delivery = Delivery
column-price_column = Price column
column-order_interval = Orders every (days)
column-last_contact = Last in touch
column-added = Added
column-contact = Contact
column-post = Position
column-decides = Decides
column-birthday = Birthday
column-note = Note
column-when = When
column-kind = Kind
column-outcome = Outcome
column-next_step = Next step
column-next_step_on = Next step on
column-no_next_step = Why no next step
column-mood = Mood
column-objection = Objection
