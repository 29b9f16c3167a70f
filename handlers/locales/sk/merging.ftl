command-duplicates = nájsť dvojité karty klientov
duplicates-begun = Hľadám podobné karty…
duplicates-none = Podobné karty už nezostali.
duplicates-heading = <b>{ $why }</b> ({ $number } z { $total }). Je to jeden klient?
duplicates-tax_id = Rovnaké IČO
duplicates-line = { $mark } <b>{ $name }</b>
duplicates-name = Rovnaký názov
duplicates-phone = Rovnaký telefón
duplicates-near_name = Podobné názvy
duplicates-traces = { $records ->
        [0] Bez záznamov
        [one] { $records } záznam
        [few] { $records } záznamy
       *[other] { $records } záznamov
    }, { $contacts ->
        [0] bez kontaktov
        [one] { $contacts } kontakt
        [few] { $contacts } kontakty
       *[other] { $contacts } kontaktov
    }
duplicates-last = { $known }, posledný: { $day }
duplicates-merge = Zlúčiť…
duplicates-different = Sú to rôzni klienti
duplicates-card = Karta { $mark }
duplicates-next = Ďalšia dvojica ›
duplicates-kept-apart = Zapamätané: sú to rôzni klienti.
merge-heading = Zostane <b>{ $name }</b> a dostane celú históriu karty „{ $other }“.
merge-field = { $field }: <b>{ $wins }</b> (nie { $loses })
merge-flip = Zmeniť: { $field }
merge-swap = Ponechať druhú kartu
merge-do = Zlúčiť
merge-back = ‹ K dvojiciam
merge-undo = Vrátiť (do jedného dňa)
merge-card = Karta
merge-done = Zlúčené: <b>{ $name }</b>
merge-undone = Opäť dve karty: { $name } a { $other }
refusal-merged-since = Tohto klienta neskôr ešte raz zlúčili. Najprv vráťte to zlúčenie.
refusal-day-over = Už sa to nedá vrátiť: uplynul viac ako deň.
