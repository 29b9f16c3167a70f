command-visit = zapísať návštevu
command-call = zapísať hovor
command-log = zapísať iné: list, stretnutie, zmeškaný hovor
dialogue-visit = návšteva
dialogue-call = hovor
dialogue-incoming_call = prichádzajúci hovor
dialogue-missed_call = zmeškaný hovor
dialogue-letter = list
dialogue-informal = neformálne stretnutie
dialogue-presentation = prezentácia
dialogue-log = zápis kontaktu
dialogue-change = oprava záznamu
activity-visit = Návšteva
activity-call = Hovor
activity-incoming_call = Prichádzajúci hovor
activity-missed_call = Zmeškaný hovor
activity-letter = List alebo chat
activity-informal = Neformálne stretnutie
activity-presentation = Prezentácia
outcome-order = Objednávka
outcome-agreed = Dohoda
outcome-talked = Rozhovor
outcome-question = Otázka
outcome-thinking = Rozmýšľa
outcome-refused = Odmietnutie
outcome-no_decision_maker = Chýbal ten, kto rozhoduje
outcome-no_answer = Nedvíha
outcome-call_back = Mám zavolať neskôr
outcome-problem = Problém
outcome-sent = Odoslané klientovi
outcome-other = Iné
next-step-order = overiť, ako je na tom objednávka
next-step-agreed = urobiť, na čom sme sa dohodli
next-step-talked = zavolať
next-step-question = odpovedať na otázku
next-step-thinking = zistiť rozhodnutie
next-step-refused = vrátiť sa k rozhovoru
next-step-no_decision_maker = stretnúť sa s tým, kto rozhoduje
next-step-no_answer = zavolať znova
next-step-call_back = zavolať späť
next-step-problem = zistiť, či je problém vyriešený
next-step-sent = zistiť, či to dostali
next-step-other = zavolať
next-step-missed_call = zavolať späť na zmeškaný hovor
reason-not_needed = Netreba
reason-client_writes = Klient sa ozve sám
reason-lost = Klient je stratený
reason-other = Iné
mood-good = dobrá
mood-neutral = neutrálna
mood-bad = zlá
mood-marked = ✓ { $face }
objection-price = Cena
objection-term = Termíny
objection-competitor = Konkurencia
objection-quality = Kvalita
objection-other = Iné
ask-kind = Čo zapísať?
ask-outcome = <b>{ $client }</b>, { $kind }. Ako to dopadlo?
asked-about =
    <b>{ $client }</b>, { $result }.
    { $question }
ask-note =
    Čo je dôležité? Napíšte jednu správu; môžete poslať aj fotku, hlas či súbor.
    Ďalší krok môžete dopísať takto: „Ďalej: poslať ponuku“.
ask-note-presentation =
    Čo ste ukázali a ako to prijali? Napíšte jednu správu; môžete poslať aj fotku, hlas či súbor.
    Ďalší krok môžete dopísať takto: „Ďalej: poslať ponuku“.
ask-next-step =
    <b>{ $client }</b>
    Ďalší krok: { $step }. Kedy?
ask-reason =
    <b>{ $client }</b>
    Prečo bez ďalšieho kroku? Stlačte alebo napíšte.
note-kept = Poznámku mám.
file-taken = Súbor priložím k záznamu.
place-taken = Miesto zapíšem do záznamu.
files-too-many = K jednému záznamu sa dá priložiť najviac { $most } súborov. Tento sa neuložil.
record-button-no-note = Bez poznámky
record-button-undo = Zrušiť záznam
record-button-change = Zmeniť
record-button-called-back = Zapísať hovor
record-button-objection = Námietka
record-button-keep-place = Zapamätať miesto klienta
record-button-complaint = Zapísať ohlas
record-button-files = Súbory ({ $count })
record-button-client = Karta
record-button-history = História
record-button-log-anew = Zapísať znova
record-button-back = ‹ Späť
record-saved = <b>Zapísané.</b> { $client }, { $kind }
record-when = Kedy: { $moment }
record-contact = S kým: { $contact }
record-result = Výsledok: { $result }
record-note = Poznámka: { $note }
record-objection = Námietka: { $objection }
record-mood = Nálada: { $mood }
record-next = Ďalej: <b>{ $day }</b>, { $step }
record-no-next = Bez ďalšieho kroku
record-no-next-because = Bez ďalšieho kroku: { $reason }
record-call-back = Zavolajte späť. Budem pripomínať, kým nezavoláte.
record-files = Súbory: { $count }
record-undone =
    Zrušené: { $kind }, { $client }
    Záznam ani pripomienky už nie sú.
record-undone-already = Tento záznam je už zrušený.
place-missing = Miesto nie je označené. Označiť: „📍 Som tu“ dole.
place-verified = Miesto: u klienta
place-far = Miesto: { $distance } od klienta
place-unverified = Miesto je označené; kde je klient, zatiaľ nevieme
place-pinned = Miesto: bod na mape, neoverený
place-kept = Miesto klienta si pamätám.
metres = { $count } m
kilometres = { $count } km
files-none = Nie sú tu žiadne súbory.
file-of = { $client }, { $kind }, { $moment }
change-what = Čo zmeniť?
change-result = Aký výsledok je správny?
change-kind = Čo to bolo?
change-day = Ktorý deň to bolo?
change-contact = S kým?
change-contact-none = Karta klienta nemá kontakty. Pridajte ich tam.
change-objection = Čo klient namieta?
change-note = Napíšte novú poznámku. Nový ďalší krok môžete dopísať takto: „Ďalej: poslať ponuku“.
change-note-from =
    Teraz: { $note }

    Napíšte novú poznámku. Nový ďalší krok môžete dopísať takto: „Ďalej: poslať ponuku“.
part-result = Výsledok
part-note = Poznámka
part-next = Ďalší krok
part-client = Klient
part-contact = S kým
part-kind = Druh
part-day = Deň
menu-place = 📍 Som tu
record-button-note = Celá poznámka
record-whole-note = { $note }
record-button-kept = Hotovo: { $text }
record-button-attach = K záznamu: { $client }, { $kind }
ask-attach = K čomu priložiť?
