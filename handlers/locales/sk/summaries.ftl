command-summary = súhrn dňa oddelenia
command-mystats = moje čísla
notice-name-day_summary = súhrn dňa
why-rule-day_summary = Pravidlo: vo váš pracovný deň, o 19:00 alebo v hodinu, ktorú ste si vybrali, príde súhrn dňa oddelenia.
why-less-summary = Hodinu a časti vyberiete tu: /summary. Pracovné dni zmeníte tu: /settings
summary-day = <b>Súhrn: { $day }</b>
summary-nothing = Bez záznamov, na odpoveď nikto nečaká.
summary-person = <b>{ $name }</b>: { $figures }
summary-silent = Bez záznamov: { $names }
figure-quiet =
    { $count ->
        [one] { $count } ponuka týždeň bez odozvy
        [few] { $count } ponuky týždeň bez odozvy
        [many] { $count } ponuky týždeň bez odozvy
       *[other] { $count } ponúk týždeň bez odozvy
    }
summary-unlogged =
    { $count ->
        [one] { $count } stretnutie bez výsledku
        [few] { $count } stretnutia bez výsledku
        [many] { $count } stretnutia bez výsledku
       *[other] { $count } stretnutí bez výsledku
    }
summary-complaints = <b>Čakajú na vašu odpoveď: { $count }</b>
summary-complaint = • { $client }: { $text } ({ $day })
summary-answer = Odpovedať: { $client }
summary-week = <b>Minulý týždeň</b> (v zátvorke týždeň predtým)
summary-week-line = { $name }: { $number } ({ $before })
summary-back = Späť na súhrn dňa
figure-visits =
    { $count ->
        [one] { $count } návšteva
        [few] { $count } návštevy
        [many] { $count } návštevy
       *[other] { $count } návštev
    }
figure-calls =
    { $count ->
        [one] { $count } hovor
        [few] { $count } hovory
        [many] { $count } hovoru
       *[other] { $count } hovorov
    }
figure-other_contacts =
    { $count ->
        [one] { $count } iný kontakt
        [few] { $count } iné kontakty
        [many] { $count } iného kontaktu
       *[other] { $count } iných kontaktov
    }
figure-meetings_held =
    { $count ->
        [one] { $count } stretnutie prebehlo
        [few] { $count } stretnutia prebehli
        [many] { $count } stretnutia prebehlo
       *[other] { $count } stretnutí prebehlo
    }
figure-meetings_late =
    { $count ->
        [one] { $count } meškanie
        [few] { $count } meškania
        [many] { $count } meškania
       *[other] { $count } meškaní
    }
figure-meetings_moved =
    { $count ->
        [one] { $count } presunuté stretnutie
        [few] { $count } presunuté stretnutia
        [many] { $count } presunutého stretnutia
       *[other] { $count } presunutých stretnutí
    }
figure-meetings_cancelled =
    { $count ->
        [one] { $count } zrušené stretnutie
        [few] { $count } zrušené stretnutia
        [many] { $count } zrušeného stretnutia
       *[other] { $count } zrušených stretnutí
    }
figure-complaints =
    { $count ->
        [one] { $count } sťažnosť
        [few] { $count } sťažnosti
        [many] { $count } sťažnosti
       *[other] { $count } sťažností
    }
figure-new_clients =
    { $count ->
        [one] { $count } nový klient
        [few] { $count } noví klienti
        [many] { $count } nového klienta
       *[other] { $count } nových klientov
    }
figure-name-visits = Návštevy
figure-name-calls = Hovory
figure-name-other_contacts = Iné kontakty
figure-name-meetings_held = Stretnutia prebehli
figure-name-meetings_late = Meškania
figure-name-meetings_moved = Presunuté stretnutia
figure-name-paid = Zaplatené
figure-name-overdue = Po splatnosti
figure-name-unlogged = Stretnutia bez výsledku
figure-name-quiet = Ponuky týždeň bez odozvy
figure-name-meetings_cancelled = Zrušené stretnutia
figure-name-complaints = Sťažnosti
figure-name-new_clients = Noví klienti
figure-line = • { $figure }
figures-own = <b>Moje čísla: { $when }</b>
figures-of = <b>{ $name }: { $when }</b>
figures-week = { $begins } – { $ends }
figures-none = Bez záznamov.
figures-reach-day = Deň
figures-reach-week = Týždeň
figures-reach-month = Mesiac
figures-back = Späť na čísla
records-of = { $name }: { $count }
record = • { $when } <b>{ $client }</b>: { $text }
record-bare = • { $when } <b>{ $client }</b>
summary-paid = zaplatené { $sum }
summary-overdue = po splatnosti { $sum }
summary-requests = <b>Žiadajú ústupok: { $count }</b>
summary-request = • { $name }, { $client }: { $note }
summary-allow = Povoliť: { $client }
summary-refuse = Zamietnuť
figure-proposals_sent =
    { $count ->
        [one] { $count } odoslaná ponuka
        [few] { $count } odoslané ponuky
        [many] { $count } odoslanej ponuky
       *[other] { $count } odoslaných ponúk
    }
figure-proposals_won =
    { $count ->
        [one] { $count } prijatá ponuka
        [few] { $count } prijaté ponuky
        [many] { $count } prijatej ponuky
       *[other] { $count } prijatých ponúk
    }
figure-promises_broken =
    { $count ->
        [one] { $count } nedodržaný sľub platby
        [few] { $count } nedodržané sľuby platby
        [many] { $count } nedodržaného sľubu platby
       *[other] { $count } nedodržaných sľubov platby
    }
figure-name-proposals_sent = Odoslané ponuky
figure-name-proposals_won = Prijaté ponuky
figure-name-promises_broken = Nedodržané sľuby
summary-choose = Kedy a čo posielať
summary-choice = Súhrn príde o <b>{ $clock }</b> vášho pracovného dňa. Vyberte hodinu a čo má obsahovať.
summary-part-people = Podľa ľudí
summary-part-money = Peniaze
summary-part-requests = Žiadosti
summary-part-complaints = Sťažnosti
summary-part-follow = Nedotiahnuté
summary-part-weeks = Týždne
