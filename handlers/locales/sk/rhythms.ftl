command-rhythm = ako často kontaktovať klienta
command-yellow = klienti bez ďalšieho kroku
dialogue-rhythm = rytmus kontaktov
with-rhythm = Rytmus kontaktov
rhythm-heading = <b>{ $client }: rytmus kontaktov</b>
rhythm-none = Kontakty: ako vyjde.
rhythm-every =
    { $days ->
        [one] Kontakt každý pracovný deň.
        [few] Kontakt raz za { $days } pracovné dni.
        [many] Kontakt raz za { $days } pracovného dňa.
       *[other] Kontakt raz za { $days } pracovných dní.
    }
rhythm-due = Ďalší: { $day }
rhythm-most =
    { $most ->
        [one] Najviac raz za týždeň.
        [few] Najviac { $most }-krát za týždeň.
        [many] Najviac { $most }-krát za týždeň.
       *[other] Najviac { $most }-krát za týždeň.
    }
rhythm-no-cap = Týždenný limit nie je.
rhythm-ask = Ako často a koľkokrát za týždeň najviac?
rhythm-days = { $days } dní
rhythm-as-it-comes = Ako vyjde
rhythm-a-week = ≤ { $most }/týž.
rhythm-as-department = Ako oddelenie
client-due =
    { $days ->
        [one] <b>{ $client }</b>: { $days } pracovný deň bez kontaktu. Je čas zavolať alebo zájsť.
        [few] <b>{ $client }</b>: { $days } pracovné dni bez kontaktu. Je čas zavolať alebo zájsť.
        [many] <b>{ $client }</b>: { $days } pracovného dňa bez kontaktu. Je čas zavolať alebo zájsť.
       *[other] <b>{ $client }</b>: { $days } pracovných dní bez kontaktu. Je čas zavolať alebo zájsť.
    }
client-silent =
    { $days ->
        [one] <b>{ $client }</b>: { $days } pracovný deň bez kontaktu. Manažér: { $name }. Zmeniť plán práce s klientom?
        [few] <b>{ $client }</b>: { $days } pracovné dni bez kontaktu. Manažér: { $name }. Zmeniť plán práce s klientom?
        [many] <b>{ $client }</b>: { $days } pracovného dňa bez kontaktu. Manažér: { $name }. Zmeniť plán práce s klientom?
       *[other] <b>{ $client }</b>: { $days } pracovných dní bez kontaktu. Manažér: { $name }. Zmeniť plán práce s klientom?
    }
too-often =
    { $most ->
        [one] ⚠ S klientom sme tento týždeň už hovorili: limit je raz.
        [few] ⚠ S klientom sme tento týždeň už hovorili: limit je { $most }-krát.
        [many] ⚠ S klientom sme tento týždeň už hovorili: limit je { $most }-krát.
       *[other] ⚠ S klientom sme tento týždeň už hovorili: limit je { $most }-krát.
    }
yellow-none = <b>Každá otvorená vec má ďalší krok.</b> Otvorené ponuky: /proposals
yellow-heading =
    { $count ->
        [one] <b>{ $count } klient s otvorenou vecou a bez ďalšieho kroku.</b> Naplánujte ho na karte.
        [few] <b>{ $count } klienti s otvorenou vecou a bez ďalšieho kroku.</b> Naplánujte ho na karte.
        [many] <b>{ $count } klienta s otvorenou vecou a bez ďalšieho kroku.</b> Naplánujte ho na karte.
       *[other] <b>{ $count } klientov s otvorenou vecou a bez ďalšieho kroku.</b> Naplánujte ho na karte.
    }
who-decides =
    { $count ->
        [one] <b>{ $client }</b>: { $count } návšteva a žiadna ponuka. Hovoríme so správnym človekom?
        [few] <b>{ $client }</b>: { $count } návštevy a žiadna ponuka. Hovoríme so správnym človekom?
        [many] <b>{ $client }</b>: { $count } návštevy a žiadna ponuka. Hovoríme so správnym človekom?
       *[other] <b>{ $client }</b>: { $count } návštev a žiadna ponuka. Hovoríme so správnym človekom?
    }
who-decides-known = Rozhoduje: { $names }
who-decides-unknown = Kto rozhoduje, nie je označené.
needs-known = Potreby: { $needs }
needs-unknown = ⚠ Potreby klienta nie sú zapísané a ponuka im má zodpovedať. Zapísať: karta, „O klientovi“.
notice-name-client_due = je čas kontaktovať klienta
notice-name-client_silent = klient bez kontaktu
notice-name-who_decides = kto rozhoduje
why-rule-client_due = Klient má svoj rytmus kontaktov a termín je tu. Každý rozhovor ho počíta odznova.
why-rule-client_silent = S klientom sa nehovorilo dvakrát dlhšie, než je jeho rytmus, preto sa to dozvie vedúci.
why-rule-who_decides = Tri návštevy bez ponuky a objednávky: možno nehovoríme s tým, kto rozhoduje.
why-less-rhythm = Menej: zmeňte rytmus klienta, /rhythm.
