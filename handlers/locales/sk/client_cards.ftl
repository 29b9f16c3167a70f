refusal-email-wrong = „{ $value }“ nevyzerá ako e-mail. Pošlite ho znova: info@priklad.sk
refusal-days-wrong = „{ $value }“: treba počet dní, najviac { $most }. Napríklad: 14, 2 týždne, raz za mesiac.
refusal-sum-wrong = „{ $value }“ nevyzerá ako suma. Napríklad: 500 000 alebo 1,5 mil.
refusal-birthday-wrong = „{ $value }“ nevyzerá ako dátum narodenia. Napríklad: 27.11.1980 alebo 27. novembra.
refusal-terms-fixed = Splatnosť a limit, ktoré sú už dohodnuté, mení vedúci.
button-terms = Podmienky
button-knowledge = Čo vieme
button-files = Súbory
button-files-count = Súbory ({ $count })
button-check = Preveriť klienta
card-terms = Podmienky: { $terms }
card-need = Potrebuje: { $text }
card-complete = Karta je vyplnená na { $percent } %
card-unchecked = <b>Nepreverený</b>, a tovar ide na splatnosť. Preverte ho: „Podmienky“.
card-mark-promising = Preverenie: spoľahlivý
card-mark-doubtful = <b>Preverenie: pochybný</b>
terms-unknown = nevie sa
terms-deferral =
    { $days ->
        [one] splatnosť { $days } deň
        [few] splatnosť { $days } dni
       *[other] splatnosť { $days } dní
    }
terms-prepaid = platba vopred
terms-limit = limit { $sum }
terms-price = ceny: { $column }
terms-interval =
    { $days ->
        [one] objednáva každý deň
        [few] objednáva raz za { $days } dni
       *[other] objednáva raz za { $days } dní
    }
terms-days =
    { $days ->
        [one] { $days } deň
        [few] { $days } dni
       *[other] { $days } dní
    }
terms-line = { $name }: <b>{ $value }</b>
field-email = Pridať e-mail
field-place = Miesto na mape
field-segment = Segment
field-territory = Územie
field-deferral = Splatnosť
field-limit = Úverový limit
field-payment = Spôsob platby
field-delivery = Dodanie
field-price = Cenová skupina
field-interval = Interval objednávok
client-new-email = <b>{ $client }</b>: aký e-mail pridať?
client-new-place = <b>{ $client }</b>: kde to je? Pošlite polohu (spinka → „Poloha“) alebo zemepisnú šírku a dĺžku: 48.1486, 17.1077
client-new-segment = <b>{ $client }</b>: aký segment? Napríklad: maloobchod, HoReCa, veľkoobchod.
client-new-territory = <b>{ $client }</b>: aké územie? Napríklad: Sever, Záhorie.
client-new-deferral = <b>{ $client }</b>: splatnosť koľko dní? Platba vopred: 0.
client-new-limit = <b>{ $client }</b>: aký úverový limit? Napríklad: 20 000, 1,5 mil, 20 000 EUR.
client-new-payment = <b>{ $client }</b>: ako platí? Napríklad: prevodom, v hotovosti, kartou.
client-new-delivery = <b>{ $client }</b>: ako dodávame? Napríklad: naše auto, ut a št do 12, Skladová 3.
client-new-price = <b>{ $client }</b>: aká cenová skupina? Napríklad: veľkoobchod 2.
client-new-interval = <b>{ $client }</b>: ako často zvyčajne objednáva? Napríklad: 14 dní, raz za mesiac.
contact-email = E-mail
contact-birthday = Narodeniny
contact-note = Poznámka
contact-birthday-on = Narodeniny: { $day }
contact-note-text = Poznámka: { $note }
contact-new-email = <b>{ $person }</b>: aký e-mail?
contact-new-birthday = <b>{ $person }</b>: kedy má narodeniny? Napríklad: 27.11.1980 alebo 27. novembra. Uvidí to len manažér klienta a vedúci.
contact-new-note = <b>{ $person }</b>: čo si treba pamätať? Uvidí to len manažér klienta a vedúci.
check-none = Klient ešte nebol preverený.
check-found-promising = <b>Spoľahlivý</b>. Preverenie: { $day }, { $author }; platí do: { $until }.
check-found-doubtful = <b>Pochybný</b>. Preverenie: { $day }, { $author }; platí do: { $until }.
check-over = <b>Platnosť preverenia uplynula.</b>
check-sign = • { $sign }
check-note = { $note }
sign-hides_papers = nedáva doklady
sign-no_office = nemá kanceláriu ani sklad
sign-new_company = firma má menej než rok
sign-often_renamed = mení názvy a firmy
sign-bad_word = dodávatelia ho nechvália
sign-hurry = súri a nevyjednáva
sign-only_deferred = hneď chce len na dlh
sign-no_decider = tají, kto rozhoduje
sign-court = súdy a exekúcie
sign-bankrupt = konkurz alebo likvidácia
