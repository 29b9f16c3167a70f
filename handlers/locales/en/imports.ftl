import-fault-empty = The file is empty: there is not a single row in it. Export it once more and send it again.
import-fault-no_rows = The file has headers but no rows below them. Check the filter in the program that made it.
import-fault-no_header = I found no row with the names of the columns. The first row of the table must name them, for example: Name, Tax ID, Phone.
import-fault-password = The file is protected by a password. Save it without one and send it again.
import-fault-damaged = The file is damaged and cannot be opened. Save it once more and send it again.
import-fault-not_a_table = This is not a table. I can read csv, xlsx, xls and ods.
import-fault-too_large = The file is too large. Split it: up to 200,000 rows and 20 MB, also after unpacking.
command-import = import a table
command-imports = what was imported, and how to undo it
dialogue-import = import
import-ask =
    Send the file: csv, xlsx, xls or ods.
    I understand a list of clients, debts, payments or a plan. I show what I understood first, and write only after your tap.
import-take = Import the table
import-reading = Reading “{ $name }”…
import-trying = I have read “{ $name }”, rows: { $count }. Looking what will change…
import-heading = <b>{ $kind }</b>, { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }: { $name }
import-kind-clients = Clients
import-kind-debts = Debts
import-kind-payments = Payments
import-kind-plan = Plan
import-month = Month: { $month }
import-day-named = Balances at the end of { $day }
import-day-unnamed = The file names no date; taken as balances of { $day }
import-other-sheets = Sheet “{ $sheet }”. Not read: { $others }
import-columns = Columns: { $columns }
import-sample = { $text }
import-created = New: { $count }
import-updated = Will change: { $count }
import-duplicate = No change: { $count }
import-advance = Advances and credit notes, skipped: { $count }
import-outgoing = Outgoing payments, skipped: { $count }
import-refused = <b>Not taken: { $count }</b>
import-new-clients = New clients: { $count }
import-row = row { $row }: { $why }{ $value ->
        [none] {""}
       *[other] {" "}({ $value })
    }
import-more-rows = and { $count } more
import-choice = I took the column “{ $taken }” and not “{ $others }”. If it is another one, choose below.
import-choose = Take “{ $title }”
import-vanished = { $count ->
        [one] { $count } document of earlier reports is
       *[other] { $count } documents of earlier reports are
    } not in this one: { $sum }. Paid?
import-same = This very file was imported before: { $when }.
import-write = { $count ->
        [0] Write
       *[other] Write: { $count }
    }
import-rejected = Rows not taken
import-other-kind = It is something else
import-drop = Do not import
import-dropped = Not imported: { $name }
import-ask-kind = { $name }: what is in this file?
import-back = ‹ Back
import-writing = Writing “{ $name }”: { $total ->
        [0] …
       *[other] part { $done } of { $total }
    }
import-done = <b>Imported.</b> { $kind }: { $name }
import-settle = Yes, paid: { $count }
import-settled = { $count ->
        [one] { $count } document closed.
       *[other] { $count } documents closed.
    }
import-undo = Undo the import
import-all = All imports
import-ask-undo = Undo the import “{ $name }”? { $count ->
        [one] { $count } record goes back to what it was.
       *[other] { $count } records go back to what they were.
    }
import-undo-yes = Yes, undo
import-undoing = Undoing “{ $name }”…
import-undone = <b>Undone.</b> All is as it was before “{ $name }”.
import-rejected-begun = Making the table…
import-rejected-file = Rows that were not taken, with reasons: { $count }. Correct them and send this very file.
import-column-row = Row
import-column-reason = Reason
import-opened = { $when }, { $state }
import-line = { $number }. { $when }, { $who }: { $kind }, { $name }, { $state }
import-by-command = by command
import-state-read = read
import-state-applying = being written
import-state-applied = imported
import-state-dropped = not imported
import-state-undoing = being undone
import-state-undone = undone
imports-title = <b>Imports</b>
imports-none = Nothing was imported yet. Begin with /import.
import-newer = ‹ Newer
import-older = Older ›
import-reason-name_missing = no name
import-reason-tax_id_invalid = the tax id is wrong
import-reason-client_unknown = there is no such client
import-reason-client_ambiguous = several clients fit
import-reason-date_invalid = the date is wrong
import-reason-due_missing = no due date
import-reason-amount_missing = no sum
import-reason-amount_invalid = the sum is wrong
import-reason-currency_unknown = unknown currency
import-reason-manager_unknown = there is no such manager
import-reason-client_of_others = others have this client
import-doubt-manager_unknown = manager not found, the client has none
import-doubt-limit_invalid = the limit is no number, left out
import-doubt-phone_invalid = the phone cannot be read, left out
import-doubt-category_unknown = the category is not A, B or C, left out
audit-verb-import = Import
audit-verb-undo = Undone
refusal-import-not-found = There is no such import, or it is not yours.
refusal-import-built-on = Undo the later import first: it changed the same. The list: /imports
refusal-import-used = It cannot be undone: what it brought is in use already ({ $name }).
