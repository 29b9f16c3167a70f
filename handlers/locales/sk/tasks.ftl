command-tasks = moje sľuby a úlohy
dialogue-moving = presun
item-summary = <b>{ $client }</b>: { $text }
item-alone = { $text }
item-call-back = zavolať späť
item-fix = napraviť: { $text }
item-contact = { $name }: { $phone }
item-phone = { $phone }
item-due = Termín: { $day }
quoted = „{ $text }“
button-client-card = Karta
button-log-call = Zapísať hovor
button-log-visit = Zapísať návštevu
button-item-done = Hotovo
button-item-move = Presunúť
button-call-made = Zavolané
call-back = <b>Zavolajte späť: { $client }</b>
call-back-missed = <b>Nikto nezavolal späť: { $client }</b>
call-back-missed-whose = Zmeškaný: { $day }. Manažér: { $name }
task-late = <b>Po termíne.</b> Manažér: { $name }
items-heading =
    { $overdue ->
        [0] <b>Úlohy: { $total }</b>
       *[other] <b>Úlohy: { $total }, po termíne: { $overdue }</b>
    }
items-line = { $number }. { $day }: { $summary }
items-line-late = { $number }. <b>Po termíne</b>, { $day }: { $summary }
items-done = { $number }: hotovo
items-call-made = { $number }: zavolané
items-move = { $number }: presunúť
items-none = <b>Žiadne úlohy.</b> Sľuby klientom a úlohy sa tu objavia samy. Plán na dnes: /today
item-closed = Hotovo.
item-done = ✓ { $summary }
item-log-it = Zapísať, čo z toho bolo?
item-move-to =
    { $summary }
    Na ktorý deň presunúť?
item-moved =
    <b>Presunuté: { $day }</b>
    { $summary }
button-all-items = Všetky úlohy
fix-question = <b>{ $client }: je klient už spokojný?</b>
button-fixed-yes = Áno, spokojný
button-fixed-no = Nie, treba vedúceho
button-fixed-later = Spýtať sa neskôr
fix-later =
    Spýtam sa znova: { $moment }
    { $summary }
