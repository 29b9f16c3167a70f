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
risk-hides_papers = nedáva doklady
risk-no_office = nemá kanceláriu ani sklad
risk-new_company = firma má menej než rok
risk-often_renamed = mení názvy a firmy
risk-bad_word = dodávatelia ho nechvália
risk-hurry = súri a nevyjednáva
risk-only_deferred = hneď chce len na dlh
risk-no_decider = tají, kto rozhoduje
risk-court = súdy a exekúcie
risk-bankrupt = konkurz alebo likvidácia
dialogue-check = preverenie klienta
check-ask = <b>{ $client }</b>: čo ste si všimli? Označte to a stlačte posledné tlačidlo. Dva znaky, alebo samotný súd či konkurz robia klienta pochybným.
check-of = Preverenie klienta <b>{ $client }</b>
button-no-signs = Nič také
button-signs-done = Hotovo ({ $count })
button-judge-promising = Považovať za spoľahlivého
button-judge-doubtful = Považovať za pochybného
notice-name-client_checked = preverenie klienta
why-rule-client_checked = Manažér preveril klienta a vedúci sa hneď dozvie výsledok.
notice-name-clients_left = klienti bez manažéra
why-rule-clients_left = Kolega vedie iné oddelenie a svojich doterajších klientov nevidí.
clients-left = <b>{ $name }</b> teraz vedie iné oddelenie. Bez manažéra { $count ->
        [one] zostal { $count } klient
        [few] zostali { $count } klienti
       *[other] zostalo { $count } klientov
    }.
button-unowned = Bez manažéra
dialogue-client-note = poznatky o klientovi
dialogue-rethinking = plán pre klienta
tell-need = <b>{ $client }</b>: čo potrebujú?
tell-news = <b>{ $client }</b>: čo je u nich nové?
tell-goals = <b>{ $client }</b>: aké majú ciele a plány?
tell-tasks = <b>{ $client }</b>: čo práve riešia?
tell-management = <b>{ $client }</b>: kto vedie firmu a ako rozhoduje?
tell-marketing = <b>{ $client }</b>: ako sa propagujú a komu predávajú?
tell-finances = <b>{ $client }</b>: peniaze: obrat, zisk, dlhy?
tell-history = <b>{ $client }</b>: história firmy?
tell-interests = <b>{ $client }</b>: čo ich zaujíma?
known-written =
    Teraz je napísané:
    { $text }
known-needs = <b>Potrebujú</b>
known-news = <b>Novinky</b>
known-dossier = <b>Spis</b>
known-line = • { $text } ({ $day }, { $author })
known-part = { $part }: { $text } ({ $author }, { $day })
known-nothing = Zatiaľ nič. Čo potrebujú?
button-add-need = + Potreba
button-add-news = + Novinka
button-met = ✓ { $need }
need-met = Označené ako splnené.
dossier-goals = Ciele a plány
dossier-tasks = Aktuálne úlohy
dossier-management = Vedenie
dossier-marketing = Marketing
dossier-finances = Financie
dossier-history = História
dossier-interests = Záujmy
news-kept = <b>{ $client }</b>: novinka je zapísaná. Mení to plán alebo frekvenciu stretnutí?
button-rethink = Áno, premyslieť
button-leave-plan = Nie
news-when = <b>{ $client }</b>: kedy plán premyslíte?
news-step = Premyslieť plán
news-planned = Pripomeniem vám premyslieť plán: <b>{ $day }</b>.
refusal-note-not-found = Taký záznam o klientovi neexistuje.
refusal-file-not-found = Taký súbor neexistuje.
dialogue-client-files = súbory klienta
client-files-send = <b>{ $client }</b>: pošlite súbory alebo fotky.
client-files-kept = Uložené. Ešte niečo?
client-files-count =
    { $count ->
        [one] { $count } súbor. Stlačte ho a pošlem vám ho.
        [few] { $count } súbory. Stlačte niektorý a pošlem vám ho.
       *[other] { $count } súborov. Stlačte niektorý a pošlem vám ho.
    }
client-files-none = Zatiaľ žiadne súbory.
client-file-of = <b>{ $client }</b>: { $name }
client-file-caption = { $text }
client-file-kind-photo = Fotka
client-file-kind-voice = Hlasová správa
client-file-kind-audio = Zvuk
client-file-kind-document = Dokument
client-file-kind-video = Video
client-file-kind-video_note = Videospráva
client-file-kind-animation = Animácia
button-add-files = Pridať súbory
button-files-sent = Hotovo
button-to-files = Na súbory
gap-asked = Karta je vyplnená na { $percent } %. Chýba: { $what }.
gap-later = Neskôr
gap-put-off = Dobre, teraz nie.
missing-decider = kto rozhoduje
missing-phone = telefón
missing-city = mesto
missing-tax_id = IČO
missing-address = adresa
missing-category = kategória A, B alebo C
missing-email = e-mail
missing-deferral_days = splatnosť
missing-order_interval_days = ako často objednávajú
missing-segment = segment
tell-missing-decider = Uviesť, kto rozhoduje
tell-missing-phone = Doplniť telefón
tell-missing-city = Doplniť mesto
tell-missing-tax_id = Doplniť IČO
tell-missing-address = Doplniť adresu
tell-missing-category = Určiť kategóriu
tell-missing-email = Doplniť e-mail
tell-missing-deferral_days = Doplniť splatnosť
tell-missing-order_interval_days = Doplniť interval
tell-missing-segment = Doplniť segment
client-new-category = <b>{ $client }</b>: aká kategória?
command-base = stav databázy klientov
base-empty = <b>Zatiaľ žiadni klienti.</b> Pridať: /newclient
base-total =
    { $count ->
        [one] <b>{ $count } klient</b>, karty sú vyplnené na { $percent } %
        [few] <b>{ $count } klienti</b>, karty sú vyplnené na { $percent } %
       *[other] <b>{ $count } klientov</b>, karty sú vyplnené na { $percent } %
    }
base-undecided = Nevie sa, kto rozhoduje: { $count }
base-stale = Karty nezmenené pol roka: { $count }
base-nobody = Bez manažéra
base-owner = <b>{ $name }</b>: { $count }, { $percent } %{ $undecided ->
        [0] {""}
       *[other] , nevie sa, kto rozhoduje: { $undecided }
    }{ $stale ->
        [0] {""}
       *[other] , zastarané: { $stale }
    }
clients-none-stale = <b>Všetky karty sú čerstvé:</b> každú niekto za pol roka zmenil.
filter-stale = Zastarané
filter-more = Filtre…
filter-owner = Podľa manažérov
filters-ask = Ktorých klientov ukázať?
filter-which = { $trait }: čo ukázať?
filter-value = { $value } ({ $count })
filter-no-values = Nikto to nemá vyplnené.
filter-heading = <b>{ $name }</b>
filter-of = Na starosti má { $name }
filter-nobody = Takí klienti nie sú.
trait-category = Kategória
trait-segment = Segment
trait-territory = Územie
trait-city = Mesto
button-to-filters = Na filtre
brief-need = Potrebuje: { $text }
button-map = Na mape
clients-none-owing = <b>Nikto nič nedlží.</b>
clients-none-unbought = <b>Kto kupoval, kúpil aj tento mesiac.</b>
clients-none-silent = <b>Za 30 dní ste hovorili so všetkými.</b>
filter-owing = S dlhom
filter-unbought = Tento mesiac nekúpili
filter-silent = 30 dní bez kontaktu
