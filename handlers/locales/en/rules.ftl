command-rules = rules of the department: reminders, discounts, holidays
dialogue-rule = a rule of the department
rules-ask-department = The rules of which department?
rules-heading = <b>Rules of the department</b>
rules-line = { $rule }: <b>{ $value }</b>
rules-ask-number = Write a number from { $least } to { $most }.
rules-ask-proposal_touches = How many working days after a proposal was sent should I remind? For example: 1 3 7 14. First I show what that would have sent last month.
rules-ask-country = Whose public holidays? Two letters: RU, SK, KZ, BY.
rules-ask-currency = Three letters: RUB, EUR, KZT.
rules-ask-discount_table =
    One line a rule: volume, days of deferral, percent, price column. For example:
    100000 0 7 wholesale
    100000 30 5 wholesale
rules-unread = I could not read that. Write it another way.
rules-settled = <b>Saved.</b>
rules-settled-touches = <b>Saved.</b> It holds for proposals sent from now on.
rules-button-settle = Put into force
rule-proposal_touches = Reminders of proposals, days
rule-silent_head = No contact after a proposal: to the head, days
rule-contacts_a_week = Contacts with a client a week
rule-return_days = Come back to a lost proposal, days
rule-discount_limit = Manager’s discount, %
rule-deferral_limit = Manager’s deferral, days
rule-head_discount_limit = Head’s discount, %
rule-head_deferral_limit = Head’s deferral, days
rule-chance_sent = Chance of a sent proposal, %
rule-chance_answered = Chance of an answered one, %
rule-country = Holidays of
rule-currency = Currency
rule-discount_table = Discount table
rule-proposal_touches-usual = the usual ones
rule-silent_head-usual = 5
rule-contacts_a_week-usual = 3
rule-return_days-usual = 90
rule-discount_limit-usual = 5
rule-deferral_limit-usual = 14
rule-head_discount_limit-usual = no limit
rule-head_deferral_limit-usual = no limit
rule-chance_sent-usual = 30
rule-chance_answered-usual = 60
rule-country-usual = by time zone
rule-currency-usual = by time zone
rule-discount_table-usual = none
rehearsal-heading =
    { $count ->
        [one] <b>Tried on the past: { $month }</b>, { $count } proposal
       *[other] <b>Tried on the past: { $month }</b>, { $count } proposals
    }
rehearsal-total = There would have been { $changed } reminders instead of { $present }.
rehearsal-line = { $name }: { $present } → { $changed }
rehearsal-manager-received = Manager: was it received
rehearsal-manager-remind = Manager: no answer
rehearsal-manager-decide = Manager: close it or set it aside
rehearsal-head-escalate = Head: no contact
rehearsal-head-decide = Head: no decision
rehearsal-from-now = Proposals sent earlier keep their old days.
