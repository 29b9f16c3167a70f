dialogue-told = záznam
told-card = <b>Zapísať takto?</b>
told-client = <b>{ $client }</b> { $mark }
told-action = • { $text }
told-unsure = (určite?)
quoted-plain = { $text }
told-save = Zapísať
told-change = Zmeniť
told-only-note = Len poznámka
told-drop = Nie
told-back = Späť
told-saved = <b>Zapísané.</b>
told-noted = Poznámka je uložená.
told-dropped = Nič nie je zapísané.
told-nothing-left = Nie je čo zapísať.
told-to-client = Ku klientovi
told-which = Ktorý z nich?
told-another-client = Iný klient
told-unknown = Klienta „{ $name }“ nepoznám.
told-whose = O ktorého klienta ide?
told-change-which = Čo zmeniť?
told-one = { $text }
told-field-client = Klient
told-field-kind = Čo to je
told-field-day = Deň
told-field-sum = Suma
told-remove = Vynechať
told-ask-kind = Čo to bolo?
told-ask-day = Ktorý deň? Napíšte napríklad: včera, 27.11., v piatok.
told-day-unread = Nerozumiem dňu. Napíšte napríklad: včera, 27.11., v piatok.
told-ask-sum = Aká suma? Napíšte napríklad: 150 tis.
told-sum-unread = Nerozumiem sume. Napíšte napríklad: 150 000 alebo 1,5 mil.
told-discount = zľava { $percent } %
told-deferral =
    { $days ->
        [one] odklad { $days } deň
        [few] odklad { $days } dni
        [many] odklad { $days } dňa
       *[other] odklad { $days } dní
    }
told-until = do: { $day }
told-kind-visit = Návšteva
told-kind-call = Hovor
told-kind-message = Správa
told-kind-meeting = Stretnutie
told-kind-task = Úloha
told-kind-proposal = Ponuka odoslaná
told-kind-order = Objednávka
told-kind-payment = Platba prišla
told-kind-payment_promise = Sľub platby
told-kind-feedback = Ohlas
told-kind-request = Žiadajú podmienky
told-kind-decision = Rozhodnutie
told-kind-competitor = Konkurencia
told-kind-note = Poznámka
told-outcome-not_met = nikto tam nebol
told-outcome-no_answer = neozvali sa
told-outcome-cancelled = zrušené
told-outcome-agreed = súhlasia
told-outcome-refused = odmietli
told-outcome-thinking = rozmýšľajú
told-sentiment-positive = spokojní
told-sentiment-negative = nespokojní
told-sentiment-neutral = bez hodnotenia
