command-concession = zľava alebo odklad platby pre klienta
command-concessions = čo sme klientom ustúpili za mesiac
command-discount = zľava podľa objemu a odkladu
dialogue-concession = ústupok
dialogue-concession-question = otázka k ústupku
dialogue-concession-answer = odpoveď k ústupku
concession-discount = Zľava
concession-deferral = Odklad platby
concession-stock = Tovar na sklade
concession-other = Iné
concession-discount-of = zľava { $percent } %
concession-deferral-of =
    { $days ->
        [one] odklad { $days } deň
        [few] odklad { $days } dni
        [many] odklad { $days } dňa
       *[other] odklad { $days } dní
    }
concession-ask-kind = <b>{ $client }</b>: čo žiadajú?
concession-ask-percent = Koľko percent? Napríklad: 7 alebo 7,5.
concession-ask-days = Na koľko dní? Napríklad: 30.
concession-ask-order = Na akú sumu je objednávka?
concession-ask-why = <b>{ $client }</b>: prečo ustupujeme? Stačí jeden riadok.
concession-no-reason = Bez vysvetlenia
concession-value-unread = Číslu nerozumiem.
concession-line = <b>{ $client }</b>: { $what }
concession-worth = Bude stáť <b>{ $worth }</b>
concession-limit = Limit manažéra: { $limit }
concession-by = Žiada: { $name }
concession-month =
    { $count ->
        [one] Tento klient za mesiac: { $count } ústupok { $worth }
        [few] Tento klient za mesiac: { $count } ústupky { $worth }
        [many] Tento klient za mesiac: { $count } ústupku { $worth }
       *[other] Tento klient za mesiac: { $count } ústupkov { $worth }
    }
concession-question = Otázka: { $text }
concession-answer = Odpoveď: { $text }
concession-within = ✓ V rámci vašej právomoci, zapísané.
concession-asked = Čaká na rozhodnutie vedúceho.
concession-allowed = <b>Povolené</b>: { $name }
concession-refused = <b>Zamietnuté</b>: { $name }
concession-request = <b>Žiadosť o ústupok</b>
concession-button-allow = Povoliť
concession-button-refuse = Zamietnuť
concession-button-ask = Spýtať sa
concession-button-answer = Odpovedať
concession-ask-question = Čo sa chcete spýtať manažéra { $name }?
concession-ask-answer = <b>{ $client }</b>: vaša odpoveď vedúcemu?
concession-question-sent = Otázka odišla manažérovi.
concession-answer-sent = Odpoveď odišla vedúcemu.
conceded-heading = <b>Ústupky: { $month }</b>
conceded-none = Nič sme neustúpili.
conceded-more = A ďalší klienti: { $count }
conceded-line = <b>{ $client }</b>: { $worth } ({ $count }){ $days ->
        [0] {""}
       *[other] , odklad do { $days } dní
    }
discount-no-table = Tabuľka zliav zatiaľ nie je. Nastavuje ju vedúci: /rules
discount-usage = Napíšte objem a dni odkladu: /discount 100000 30
discount-none = Pre taký objem a odklad zľava nie je.
discount-found =
    { $days ->
        [0] Zľava: <b>{ $percent } %</b>, stĺpec cien: { $column }. Platba hneď.
       *[other] Zľava: <b>{ $percent } %</b>, stĺpec cien: { $column }. Dni odkladu: { $days }.
    }
refusal-concession-decided = Už je rozhodnuté: { $name }
notice-name-concession_asked = žiadosť o ústupok
notice-name-concession_decided = odpoveď k ústupku
why-rule-concession_asked = Manažér žiada ústupok nad svoj limit a rozhodujete vy.
why-rule-concession_decided = Vedúci odpovedal na vašu žiadosť o ústupok.
refusal-concession-not-found = Taká žiadosť neexistuje.
