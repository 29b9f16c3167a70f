command-today = plán na deň
command-week = plán na týždeň
plan-day = <b>Plán: { $day }</b>
plan-near-day = <b>Plán na { $near }</b>, { $day }
plan-week = <b>Týždeň: { $begins } – { $ends }</b>
plan-day-of-week = <b>{ $day }</b>
plan-manager = Manažér: { $name }
plan-zones = Časy podľa vašich hodín ({ $here }), hodiny manažéra: { $there }.
plan-meeting = <b>{ $begins }</b>–{ $ends } { $client }
plan-meeting-done = ✓ { $begins }–{ $ends } { $client }
plan-there = (tam { $when })
plan-part = · { $text }
plan-due = <b>Urobiť</b>
plan-overdue = <b>Po termíne</b>
plan-overdue-count =
    { $count ->
        [one] { $count } vec je po termíne
        [few] { $count } veci sú po termíne
       *[other] { $count } vecí je po termíne
    }
plan-item = • { $text }
plan-item-since = • { $text } (termín bol { $day })
plan-more =
    { $count ->
        [one] a ešte { $count }
        [few] a ešte { $count }
       *[other] a ešte { $count }
    }
plan-empty = Nič nie je naplánované. Dohodnite stretnutie: /meet
plan-empty-other = Nič nie je naplánované.
plan-week-empty = Na tento týždeň nie je nič naplánované. Dohodnite stretnutie: /meet
plan-morning = Dobré ráno!
plan-morning-empty = Na dnes nie je nič naplánované. Dohodnite stretnutie (/meet) alebo zavolajte klientovi (/clients).
plan-to-week = Týždeň
plan-open-items = Čo urobiť
plan-of-others = Plány manažérov
plan-whose = Čí plán ukázať?
plan-nobody = V oddelení zatiaľ nikto iný nie je. Pozvite manažérov: /invite
plan-own = Môj plán
plan-undelivered = <b>Neprišlo včas: { $count }</b>
plan-undelivered-item = • { $what } ({ $when })
birthday-line = • { $name }, { $client }: { $day }
birthday-button = Zablahoželať: { $name }
birthday-greeting = { $name }, všetko najlepšie k narodeninám! Prajeme vám zdravie, radosť a veľa úspechov.
plan-birthdays = <b>Narodeniny</b>
plan-whole = Celý plán
