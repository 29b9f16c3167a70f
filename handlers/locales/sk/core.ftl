stranger = Toto je pracovný bot firmy. Ak chcete vstúpiť, požiadajte vedúceho o odkaz s pozvánkou.
welcome-back = Už ste s nami, { $name }. Čo zapíšeme?
welcome-admin =
    { $name }, ste vlastníkom tohto bota.
    Pozvite vedúcich a manažérov: /invite
    Vaše časové pásmo: { $zone }. Zmeniť: /settings
welcome-head =
    { $name }, vitajte! Vediete oddelenie.
    Pozvite manažérov: /invite
    Vaše časové pásmo: { $zone }. Zmeniť: /settings
welcome-manager =
    { $name }, vitajte! Zapíšte prvú návštevu: stlačte „Návšteva“.
    Vaše časové pásmo: { $zone }. Zmeniť: /settings
newcomer = { $name } je už s nami: { $role }.
role-manager = manažér
role-head = vedúci
role-admin = správca
help = Jednoducho napíšte, čo sa stalo: „Bol som v Kvete, poslať ponuku do piatku“. Alebo stlačte tlačidlo dole.
help-day = Každý deň
help-clients = Klienti
help-money = Peniaze
help-deals = Ponuky
help-figures = Prehľady a tabuľky
help-people = Ľudia a nastavenia
command-help = čo viem
menu-visit = Návšteva
menu-call = Hovor
menu-meeting = Stretnutie
menu-feedback = Ohlas
menu-today = Môj deň
menu-clients = Klienti
not-understood = Nerozumel som. Stlačte tlačidlo dole alebo /help.
edits-unseen = Úprava správy nezmení, čo je zapísané. Opravíte to cez „Zmeniť“ alebo „Zrušiť záznam“ pod záznamom.
unknown-command = Príkaz { $command } neexistuje. Všetky príkazy: /help
only-in-private = Toto sa robí v súkromnom čete so mnou.
only-in-group = Toto sa robí v skupine.
not-your-role = Toto môže iba vedúci.
only-for-managers = Toto je pre manažérov. Deň oddelenia: /summary, prehľady: /reports
button-unknown = Toto tlačidlo už nefunguje. Otvorte to znova: /help
button-not-yours = Toto tlačidlo nie je vaše.
button-over = Toto je už skončené. Ak treba, začnite znova.
button-cancel = Zrušiť
button-go-on = Pokračovať
button-drop = Zahodiť koncept
nothing-to-cancel = Nie je čo zrušiť. Čo zapíšeme?
cancelled =
    Zrušené: { $dialogue }
    Nič sa neuložilo.
put-aside =
    Odložené: { $dialogue }
    Budeme pokračovať?
put-aside-dropped = Koncept zahodený: { $dialogue }
finish-first = Najprv dokončite, čo ste začali.
failed = Nepodarilo sa to, nič sa neuložilo. Skúste to ešte raz; ak to nepôjde, povedzte správcovi kód { $code }.
day-today = dnes
day-tomorrow = zajtra
day-yesterday = včera
refusal-client-not-found = Taký klient neexistuje. Nájsť klienta: /clients
refusal-contact-not-found = Taký kontakt neexistuje.
refusal-activity-not-found = Taký záznam neexistuje.
refusal-meeting-not-found = Také stretnutie neexistuje. Vaše stretnutia: /week
refusal-feedback-not-found = Taký ohlas neexistuje.
refusal-task-not-found = Taká úloha neexistuje.
refusal-employee-not-found = Taký zamestnanec neexistuje.
refusal-not-allowed = Na toto nemáte oprávnenie. Opýtajte sa vedúceho.
refusal-already-done = Toto je už hotové.
refusal-invitation-unknown = Taká pozvánka neexistuje. Požiadajte vedúceho o nový odkaz.
refusal-invitation-used = Cez tento odkaz už niekto vstúpil. Požiadajte vedúceho o nový.
refusal-invitation-expired = Platnosť odkazu uplynula. Požiadajte vedúceho o nový.
refusal-too-late = Vrátiť sa to už nedá: prešlo viac ako 10 minút. Záznam možno zmeniť.
refusal-file-too-large = Súbor je väčší ako { $most } MB a taký mi Telegram neodovzdá. Rozdeľte ho a pošlite po častiach.
refusal-file-gone = Telegram tento súbor už nemá. Pošlite ho ešte raz.
