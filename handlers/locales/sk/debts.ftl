debts-none = <b>Nikto nič nedlhuje.</b> Zapísať doklad: /invoice
debts-head = <b>Dlhy klientov</b>
debts-of = <b>Dlhy: { $name }</b>
debts-total = <b>Spolu { $sum }</b>
debts-not_due = V splatnosti: { $sum }
debts-up_to_30 = 1–30 dní: { $sum }
debts-up_to_60 = 31–60 dní: { $sum }
debts-up_to_90 = 61–90 dní: { $sum }
debts-over_90 = viac ako 90 dní: { $sum }
debts-shown = { $first }–{ $last } z { $total } k { $day }
debts-manager = { $name }: { $sum }
debts-all = Všetky dlhy
debt-none = Žiadny dlh.
debt-in-time = Dlh { $sum }, v splatnosti
debt-overdue =
    { $days ->
        [one] Dlh { $sum }, po splatnosti <b>{ $overdue }</b>, { $days } deň
        [few] Dlh { $sum }, po splatnosti <b>{ $overdue }</b>, { $days } dni
       *[other] Dlh { $sum }, po splatnosti <b>{ $overdue }</b>, { $days } dní
    }
debt-disputed-part = sporné { $sum }
debt-credit = Preddavok: { $sum }
debt-promised = Sľúbené { $sum }, termín: { $day }
debt-limit = Limit { $limit }, voľné { $free }
debt-over-limit = <b>Nad limit { $over }</b> (limit { $limit })
debt-habits =
    { $days ->
        [0] Platí načas: { $percent } % dokladov
        [one] Platí načas: { $percent } % dokladov, priemerné omeškanie { $days } deň
        [few] Platí načas: { $percent } % dokladov, priemerné omeškanie { $days } dni
       *[other] Platí načas: { $percent } % dokladov, priemerné omeškanie { $days } dní
    }
debt-kept-rate = Splnené prísľuby: { $kept } z { $all }
debt-document = • č. { $number } z { $issued }: { $sum }, splatný { $due }
debt-document-today = • č. { $number } z { $issued }: { $sum }, splatný dnes
debt-document-overdue =
    { $days ->
        [one] • č. { $number } z { $issued }: { $sum }, { $days } deň po splatnosti
        [few] • č. { $number } z { $issued }: { $sum }, { $days } dni po splatnosti
       *[other] • č. { $number } z { $issued }: { $sum }, { $days } dní po splatnosti
    }
debt-more-documents =
    { $count ->
        [one] a ešte { $count } doklad
        [few] a ešte { $count } doklady
       *[other] a ešte { $count } dokladov
    }
debt-alert-overdue =
    { $days ->
        [one] <b>Dlh: { $client }</b>, po splatnosti <b>{ $sum }</b>, { $days } deň
        [few] <b>Dlh: { $client }</b>, po splatnosti <b>{ $sum }</b>, { $days } dni
       *[other] <b>Dlh: { $client }</b>, po splatnosti <b>{ $sum }</b>, { $days } dní
    }
debt-alert-today = <b>Dnes je splatnosť: { $client }</b>, { $sum }
debt-alert-soon = <b>Čoskoro je splatnosť: { $client }</b>, { $sum }
debt-disputed-left-out = Sporné nepočítam: { $sum }
debt-promise-was-broken = Prísľub nedodržaný: { $sum }, termín bol { $day }
debt-paused-no_answer = Nikto neodpovedal: { $day }
debt-paused-says_paid = Vraj zaplatili ({ $day }); peniaze nevidno. Pýtajte si potvrdenie o platbe.
debt-paused-with_head = Odovzdané vedúcemu: { $day }
debt-last-contact = Posledný kontakt: { $day }, { $what }
debt-advice-stop = Rada: zastavte dodávky, kým nezaplatia.
debt-advice-claim = Rada: zastaviť dodávky a poslať výzvu na úhradu.
debt-manager = Manažér: { $name }
debt-called = Volal som
debt-promised-button = Sľubujú
debt-no-answer = Nedvíhajú
debt-says-paid = Už zaplatili
debt-disputed = Sporné
debt-to-head = Vedúcemu
debt-claim-letter = Výzva na úhradu (docx)
debt-again = { $client }: pripomeniem znova: { $day }
debt-paid-check = { $client }: pozriem, či peniaze prídu. Ak nie, pripomeniem: { $day }
debt-passed = <b>Odovzdaný dlh: { $client }</b>
debt-passed-to = Odovzdané: { $names }
debt-passed-to-nobody = Niet komu odovzdať: oddelenie nemá vedúceho.
promise-broken = <b>Nedodržaný prísľub: { $client }</b>
promise-broken-what = Sľúbili { $sum }, termín: { $day }
promise-broken-came = Prišlo { $sum }
notice-name-debt_alert = dlh klienta
notice-name-debt_late = dlh po splatnosti
notice-name-debt_passed = odovzdaný dlh
notice-name-promise_broken = nedodržaný prísľub platby
notice-name-credit_exceeded = otázny úver
notice-name-credit_allowed = povolený dlh
why-rule-debt_alert = Dlh pripomínam 3 pracovné dni vopred, v deň splatnosti a 1, 3, 7, 14, 30 pracovných dní po nej; o klientovi najviac raz za deň.
why-rule-debt_late = Dlh je 7, 14 alebo 30 pracovných dní po splatnosti a dozvie sa o ňom vedúci.
why-rule-debt_passed = Manažér vám odovzdal dlh.
why-rule-promise_broken = Klient sľúbil zaplatiť, termín prešiel a peniaze neprišli: hovorím to nasledujúce pracovné ráno.
why-rule-credit_exceeded = Klient dostal tovar nad limit alebo bez preverenia.
why-rule-credit_allowed = Vedúci povolil dlh vášho klienta.
why-less-debt = Menej: zapíšte platbu alebo prísľub; sporné označte.
plan-debts = Dlhy
plan-debts-overdue =
    { $count ->
        [one] Dlhy: po splatnosti <b>{ $sum }</b>, { $count } klient
        [few] Dlhy: po splatnosti <b>{ $sum }</b>, { $count } klienti
       *[other] Dlhy: po splatnosti <b>{ $sum }</b>, { $count } klientov
    }
plan-debts-due = Dnes je splatnosť: { $sum }
plan-debts-promised = Na dnes sľúbili: { $client }, { $sum }
debts-xlsx = Tabuľka (xlsx)
debts-sheet = Dlhy
debts-sheet-begun = Pripravujem tabuľku dlhov…
debts-sheet-done = Dlhy k { $day }
debts-column-client = Klient
debts-column-tax_id = IČO
debts-column-manager = Manažér
debts-column-number = Doklad
debts-column-issued = Vystavený
debts-column-due = Splatnosť
debts-column-days = Dní po splatnosti
debts-column-amount = Suma
debts-column-paid = Uhradené
debts-column-open = Dlh
debts-column-currency = Mena
debts-column-dispute = Spor
claim-begun = Pripravujem výzvu: { $client }…
claim-file = Výzva
claim-done = <b>Výzva na úhradu: { $client }.</b> Doplňte na začiatku svoju spoločnosť a podpíšte.
debts-rules = Pripomienky
dialogue-debt_rules = pripomienky dlhov
debt-rules = <b>Pripomienky dlhov</b>
debt-rules-steps = Pracovné dni od splatnosti: { $steps }
debt-rules-minimum = Pripomínam od { $sum }
debt-rules-abroad = V inej mene od { $sum }
debt-rule-steps = Dni
debt-rule-minimum = Suma v rubľoch
debt-rule-abroad = Suma v inej mene
debt-rule-ask-steps = <b>V ktoré pracovné dni pripomínať?</b> Počítané od splatnosti, napríklad: -3 0 1 3 7 14 30
debt-rule-ask-minimum = <b>Od akej sumy v rubľoch pripomínať?</b> Menšie zostane v /debts.
debt-rule-ask-abroad = <b>Od akej sumy v inej mene pripomínať?</b> Menšie zostane v /debts.
debt-rule-unread-steps = Nerozumiem. Najviac osem čísel, napríklad: -3 0 1 3 7 14 30
debt-rule-unread-minimum = Sume nerozumiem. Napíšte číslo, napríklad: 1000
debt-rule-unread-abroad = Sume nerozumiem. Napíšte číslo, napríklad: 20
