command-duplicates = find duplicate client cards
duplicates-begun = Looking for similar cards…
duplicates-none = No similar cards left.
duplicates-heading = <b>{ $why }</b> ({ $number } of { $total }). Is it one client?
duplicates-tax_id = Same tax ID
duplicates-line = { $mark } <b>{ $name }</b>
duplicates-name = Same name
duplicates-phone = Same phone
duplicates-near_name = Similar names
duplicates-traces = { $records ->
        [0] No records
        [one] { $records } record
       *[other] { $records } records
    }, { $contacts ->
        [0] no contacts
        [one] { $contacts } contact
       *[other] { $contacts } contacts
    }
duplicates-last = { $known }, the last one: { $day }
duplicates-merge = Merge…
duplicates-different = Different clients
duplicates-card = Card { $mark }
duplicates-next = Next pair ›
duplicates-kept-apart = Noted: these are different clients.
merge-heading = <b>{ $name }</b> stays and gets the whole history of “{ $other }”.
merge-field = { $field }: <b>{ $wins }</b> (not { $loses })
merge-flip = Switch: { $field }
merge-swap = Keep the other card
merge-do = Merge
merge-back = ‹ To the pairs
merge-undo = Undo (within a day)
merge-card = Card
merge-done = Merged: <b>{ $name }</b>
merge-undone = Two cards again: { $name } and { $other }
refusal-merged-since = This client was merged again later. Undo that merge first.
refusal-day-over = It is too late to undo: more than a day has passed.
