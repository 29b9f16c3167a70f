refusal-meeting-closed = Toto stretnutie sa už uskutočnilo alebo bolo zrušené. Vaše stretnutia: /week
refusal-meeting-in-the-past = Tento čas už prešiel. Vyberte čas v budúcnosti.
refusal-too-early-to-be-late = Meškanie sa hlási najskôr tri hodiny pred stretnutím, kým sa neskončí.
command-meet = dohodnúť stretnutie
dialogue-meeting = stretnutie
dialogue-meeting-move = presun stretnutia
dialogue-meeting-off = zrušenie stretnutia
dialogue-meeting-goal = cieľ stretnutia
dialogue-meeting-place = miesto stretnutia
meeting-ask-contact = <b>{ $client }</b>: s kým sa stretnete?
meeting-contact-unknown = Klient taký kontakt nemá. Nový pridáte na karte klienta.
meeting-no-contact = Bez kontaktu
meeting-decides = { $name } (rozhoduje)
meeting-ask-day = <b>{ $client }</b>: v ktorý deň?
meeting-ask-time = <b>{ $client }</b>, { $day }. O koľkej? Stlačte tlačidlo alebo napíšte: 9:30, o 10, 14h.
meeting-time-unread = Nerozumel som, o koľkej to je.
meeting-time-past = { $clock } v tento deň už prešlo. Vyberte neskorší čas.
meeting-time-skipped = V tento deň sa hodiny posúvajú dopredu a { $clock } na nich nebude. Vyberte iný čas.
meeting-overlap =
    V tom čase už máte stretnutie: <b>{ $other }</b>, { $when }.
    Dohodnúť { $client } aj tak?
meeting-overlaps = Toto stretnutie sa teraz prekrýva s iným: <b>{ $other }</b>, { $when }.
meeting-anyway = Dohodnúť aj tak
meeting-other-time = Iný čas
meeting-ask-place = <b>{ $client }</b>: kde? Stlačte tlačidlo alebo napíšte adresu.
meeting-no-place = Preskočiť miesto
meeting-ask-goal = <b>{ $client }</b>: aký je cieľ? Napíšte, čo chcete dosiahnuť.
meeting-no-goal = Bez cieľa
meeting-text-needed = Treba text, najviac { $most } znakov.
meeting-answered = Na toto ste už odpovedali.
meeting-saved = Stretnutie som zapísal.
meeting-moved = Stretnutie som presunul.
meeting-cancelled =
    Stretnutie som zrušil: <b>{ $client }</b>
    Pripomienky už neprídu.
meeting-missed =
    <b>Stretnutie nebolo:</b> { $client }
    Už sa naň nespýtam.
meeting-kept = Stretnutie platí: <b>{ $client }</b>
meeting-another = Dohodnúť iné
meeting-title-planned = <b>Stretnutie: { $when }</b>
meeting-title-held = <b>Stretnutie sa uskutočnilo: { $when }</b>
meeting-title-cancelled = <b>Stretnutie zrušené: { $when }</b>
meeting-there = Tam je na hodinách { $when } ({ $city }).
meeting-client = { $client }
meeting-manager = Manažér: { $name }
meeting-contact = S kým: { $person }
meeting-place = Kde: { $place }
meeting-goal = Cieľ: { $goal }
meeting-late =
    { $minutes ->
        [one] Meškanie: { $minutes } minúta
        [few] Meškanie: { $minutes } minúty
       *[other] Meškanie: { $minutes } minút
    }
meeting-moved-times =
    { $count ->
        [one] Presunuté raz
        [few] Presunuté { $count }-krát
       *[other] Presunuté { $count }-krát
    }
meeting-why = Dôvod: { $reason }
meeting-reminders = Pripomeniem: { $moments }.
meeting-reminders-leave = Pripomeniem: { $moments }. Odchod o { $leave }.
meeting-reminder-leave = Pripomeniem, kedy vyraziť: { $leave }.
meeting-leave-at = Odchod o { $clock }.
meeting-leave-now = <b>Čas vyraziť.</b>
meeting-open = Stretnutie
meeting-move = Presunúť
meeting-call-off = Zrušiť stretnutie
meeting-open-client = Karta klienta
meeting-change = Zmeniť
meeting-held = Uskutočnilo sa
meeting-running-late = Meškám
meeting-lasts = { $minutes } min
meeting-travel =
    { $minutes ->
        [0] bez cesty
       *[other] cesta { $minutes }
    }
meeting-tell-goal = Zapísať cieľ
meeting-tell-place = Zmeniť miesto
meeting-back = Späť na stretnutie
meeting-what-changes = Koľko minút trvá stretnutie a koľko cesta?
meeting-late-by = <b>{ $client }</b>: o koľko meškáte?
meeting-late-by-minutes = Meškám +{ $minutes }
meeting-late-noted =
    { $minutes ->
        [one] Zapísal som meškanie: { $minutes } minúta.
        [few] Zapísal som meškanie: { $minutes } minúty.
       *[other] Zapísal som meškanie: { $minutes } minút.
    }
meeting-late-head-told = Vedúci sa to dozvie: klient je kľúčový.
client-words = Text pre klienta (ťuknutím skopírujete): <code>{ $words }</code>
client-words-phone = Telefón: { $phone }
client-words-hello = Dobrý deň, { $name }.
client-words-hello-all = Dobrý deň.
client-words-late =
    { $minutes ->
        [one] Meškám { $minutes } minútu, prídem o { $clock }. Ospravedlňujem sa za čakanie. { $sender }
        [few] Meškám { $minutes } minúty, prídem o { $clock }. Ospravedlňujem sa za čakanie. { $sender }
       *[other] Meškám { $minutes } minút, prídem o { $clock }. Ospravedlňujem sa za čakanie. { $sender }
    }
client-words-when =
    { $weekday ->
        [1] v pondelok
        [2] v utorok
        [3] v stredu
        [4] vo štvrtok
        [5] v piatok
        [6] v sobotu
       *[7] v nedeľu
    } { $date } o { $clock }
client-words-moved = Navrhujem iný termín nášho stretnutia: { $when }. Vyhovuje vám to?
client-words-cancelled = Naše stretnutie { $when } sa, žiaľ, neuskutoční. Navrhnem iný termín.
client-words-missed = Škoda, že sa naše stretnutie { $when } neuskutočnilo. Navrhnem iný termín.
meeting-logged-line = ✓ Zapísané
meeting-logged = Toto stretnutie je už zapísané.
meeting-ask-reason = <b>{ $client }</b>: prečo sa stretnutie neuskutoční? Stlačte tlačidlo alebo napíšte.
meeting-ask-why-not = <b>{ $client }</b>: prečo sa stretnutie neuskutočnilo? Stlačte tlačidlo alebo napíšte.
meeting-off-client = Klient nemôže
meeting-off-me = Ja nemôžem
meeting-missed-client = Klientovi to nevyšlo
meeting-missed-me = Mne to nevyšlo
meeting-off-unsaid = Bez dôvodu
meeting-keep = Nechať stretnutie
meeting-asks-later = Opýtam sa znova: { $when }
meeting-reminds-later = Pripomeniem: { $when }
meeting-too-near = Stretnutie sa o chvíľu začne, na pripomienku je už neskoro.
meeting-ticked = Označené.
meeting-later-quarter = Pripomenúť o 15 minút
meeting-later-hour = Pripomenúť o hodinu
meeting-no-goal-yet = Cieľ nie je zapísaný.
meeting-checklist = Označte, čo je hotové:
prepare-goal = Cieľ
prepare-questions = Otázky
prepare-offer = Ponuka
prepare-needs = Potreby
notice-meeting-prepare = <b>Pripravte sa na stretnutie: { $client }</b>, { $when }
notice-meeting-soon = <b>Čoskoro stretnutie: { $client }</b>, { $when }
notice-meeting-leave = <b>Čas vyraziť: { $client }</b>, { $when }
notice-meeting-outcome = <b>Ako dopadlo stretnutie?</b> { $client }, { $when }
notice-meeting-moved = <b>Vaše stretnutie presúva { $name }.</b>
notice-meeting-cancelled = <b>Vaše stretnutie ruší { $name }.</b>
notice-meeting-yours = <b>Toto stretnutie je odteraz vaše.</b> Predtým patrilo: { $name }.
notice-running-late =
    { $minutes ->
        [one] <b>Meškanie ku kľúčovému klientovi:</b> { $name }, { $minutes } minúta.
        [few] <b>Meškanie ku kľúčovému klientovi:</b> { $name }, { $minutes } minúty.
       *[other] <b>Meškanie ku kľúčovému klientovi:</b> { $name }, { $minutes } minút.
    }
meeting-was-held = Uskutočnilo sa, zapísať
meeting-was-not-held = Neuskutočnilo sa
meeting-ask-later = Opýtať sa neskôr
brief-decider = Rozhoduje: { $person }
brief-no-decider = Nevie sa, kto rozhoduje: zistite to.
brief-follow-up = Sľúbené, { $day }: { $text }
brief-task = Úloha, { $day }: { $text }
brief-unanswered = <b>Bez odpovede</b>, { $day }: { $text }
brief-contact = { $day }: { $what }
brief-contact-note = { $day }: { $what }. { $note }
brief-no-contacts = S klientom zatiaľ nebol žiadny kontakt.
refusal-meeting-ahead = Toto stretnutie je ešte len pred vami. Zapíšte ho, keď sa začne.
