command-export = exportovať tabuľku Excel
export-ask =
    Čo vyexportovať do Excelu?
    Kto čo exportoval, vidí vedúci.
export-clients = Klienti
export-contacts = Kontakty
export-journal = Denník
export-ask-period = Denník: za ktoré dni?
period-week = Tento týždeň
period-month = Tento mesiac
period-last_month = Minulý mesiac
period-year = Tento rok
export-back = ‹ Späť
export-begun = Pripravujem: { $what }…
export-done = <b>{ $what }</b>: { $count ->
        [one] { $count } riadok.
        [few] { $count } riadky.
       *[other] { $count } riadkov.
    }
export-empty = { $what }: nie je čo exportovať.
export-more = Ďalší export
export-yes = áno
column-client = Klient
column-tax_id = IČO
column-city = Mesto
column-address = Adresa
column-phone = Telefón
column-email = E-mail
column-category = Kategória
column-segment = Trhový segment
column-territory = Územie
column-key = Kľúčový
column-manager = Manažér
column-deferral = Odklad, dni
column-limit = Limit
column-currency = Mena
column-payment_form = Forma platby
column-delivery = Doprava
column-price_column = Cenový stĺpec
column-order_interval = Objednáva každých (dní)
column-last_contact = Naposledy v kontakte
column-added = Pridaný
column-contact = Kontaktná osoba
column-post = Pozícia
column-decides = Rozhoduje
column-birthday = Narodeniny
column-note = Poznámka
column-when = Kedy
column-kind = Druh
column-outcome = Výsledok
column-next_step = Ďalší krok
column-next_step_on = Krok dňa
column-no_next_step = Prečo bez kroku
column-mood = Nálada
column-objection = Námietka
