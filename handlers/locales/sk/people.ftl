refusal-department-not-found = Také oddelenie neexistuje.
refusal-last-admin = Toto je jediný správca. Najprv určte iného: /team
refusal-bad-input = Nerozumiem „{ $value }“. Napíšte to inak.
anonymous = Píšete v mene skupiny alebo kanála, takže nevidím, kto ste. Napíšte vo svojom mene: anonymita sa vypína v právach správcu.
command-start = vstúpiť s pozvánkou
command-invite = pozvať kolegu
command-team = tím: roly, oddelenia
dialogue-invite = pozvánka
dialogue-rename = iné meno
dialogue-move = preradenie do oddelenia
button-invite = Pozvať
invite-role = Koho pozveme? Vyberte rolu.
invite-department = Do ktorého oddelenia? Vyberte alebo napíšte názov nového.
invite-first-department = Do ktorého oddelenia? Zatiaľ žiadne nie je: napíšte názov prvého.
invite-department-unread = Napíšte názov oddelenia: od 1 do { $most ->
        [one] { $most } písmena
        [few] { $most } písmen
       *[other] { $most } písmen
    }.
invite-days = Rola: <b>{ $role }</b>. Ako dlho má odkaz platiť?
invite-days-department = Rola: <b>{ $role }</b>, oddelenie „{ $department }“. Ako dlho má odkaz platiť?
days-count = { $count ->
        [one] { $count } deň
        [few] { $count } dni
       *[other] { $count } dní
    }
invite-made =
    <b>Pozvánka je pripravená.</b>
    Rola: { $role }.
    Vpustí jedného človeka, iba raz. Platí do: { $until }.
    Prepošlite mu nasledujúcu správu.
invite-made-department =
    <b>Pozvánka je pripravená.</b>
    Rola: { $role }, oddelenie „{ $department }“.
    Vpustí jedného človeka, iba raz. Platí do: { $until }.
    Prepošlite mu nasledujúcu správu.
invite-to-forward =
    Pozývame vás do pracovného bota firmy. Rola: { $role }.
    Otvorte odkaz a stlačte „Štart“: { $link }
    Je iba pre vás a platí do: { $until }.
invite-to-forward-department =
    Pozývame vás do pracovného bota firmy. Rola: { $role }, oddelenie „{ $department }“.
    Otvorte odkaz a stlačte „Štart“: { $link }
    Je iba pre vás a platí do: { $until }.
invitations-open = Otvorené pozvánky
invitations-title = <b>Otvorené pozvánky</b>
invitations-none = Žiadne otvorené pozvánky.
invitation-line = { $number }. { $role }, do: { $until }
invitation-line-department = { $number }. { $role }, „{ $department }“, do: { $until }
invitation-revoke = Odvolať { $number }
invitation-revoked = Odvolané. Cez tento odkaz už nikto nevstúpi.
invitation-closed = Tento odkaz už neplatí.
team-title = <b>Tím</b>: { $count }
team-line = <b>{ $name }</b>: { $place }
team-back = ‹ Späť na tím
person-place = { $role }, { $zone } { $clock }
person-place-department = { $role }, „{ $department }“, { $zone } { $clock }
person-title = <b>{ $name }</b>
person-rename = Premenovať
person-role = Rola
person-department = Oddelenie
person-remove = Odstrániť z bota
person-back = ‹ Späť
person-ask-name = <b>{ $name }</b>: aké má byť meno?
person-name-unread = Napíšte meno: od 1 do { $most ->
        [one] { $most } písmena
        [few] { $most } písmen
       *[other] { $most } písmen
    }.
person-ask-role = <b>{ $name }</b>: aká rola?
person-ask-department = <b>{ $name }</b>: do ktorého oddelenia? Vyberte alebo napíšte názov nového. Klienti zostanú v doterajšom oddelení.
person-ask-removal = Odstrániť z bota: <b>{ $name }</b>? Prístup sa skončí hneď. Klienti, stretnutia a záznamy zostanú.
person-remove-yes = Áno, odstrániť
person-goodbye = Váš prístup do pracovného bota sa skončil. Ak je to omyl, požiadajte vedúceho o novú pozvánku.
person-left = <b>{ $name }</b>: prístup sa skončil.
person-left-clients = <b>{ $name }</b>: prístup sa skončil. { $count ->
        [one] Bez manažéra zostal <b>{ $count } klient</b>
        [few] Bez manažéra zostali <b>{ $count } klienti</b>
       *[other] Bez manažéra zostalo <b>{ $count } klientov</b>
    }. Odovzdajte ich: /clients, „Bez manažéra“, karta, „Zmeniť“
place-changed = Vaša rola je teraz: <b>{ $role }</b>. Čo môžete robiť: /help
place-changed-department = Vaša rola je teraz: <b>{ $role }</b>, oddelenie „{ $department }“. Čo môžete robiť: /help
keyboard-back = Tlačidlá sú opäť dole.
