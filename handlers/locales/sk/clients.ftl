with-visit = Návšteva
with-call = Hovor
with-meeting = Stretnutie
with-feedback = Ohlas
with-history = História
pick-client = Ktorý klient? Stlačte ho alebo napíšte časť názvu.
pick-client-type = Ktorý klient? Napíšte časť názvu, telefón, IČO alebo mesto.
pick-client-none = Ktorý klient? Napíšte názov.
pick-client-found =
    { $count ->
        [one] Našiel sa jeden klient. Je to on?
        [few] Našli sa { $count } klienti. Ktorý z nich?
       *[other] Našlo sa { $count } klientov. Ktorý z nich? Ak nemá tlačidlo, napíšte z názvu viac.
    }
pick-client-unknown = Klient „{ $name }“ sa nenašiel. Skúste ho napísať inak.
refusal-tax-id-wrong = „{ $value }“ nesedí: IČO má 8 číslic, ИНН 10 alebo 12, a kontrolná číslica musí súhlasiť. Pošlite ho znova. Zahraničné číslo píšte aj s písmenami: GB123456789.
refusal-phone-wrong = „{ $value }“ nevyzerá ako telefón. Pošlite ho znova s predvoľbou krajiny: +421 900 000 001.
refusal-name-missing = Treba názov alebo meno. Pošlite ho znova.
refusal-text-too-long = Príliš dlhé: najviac { $most } znakov. Pošlite kratší text.
command-clients = moji klienti a hľadanie
dialogue-clients = klienti
clients-count =
    { $count ->
        [one] <b>{ $count } klient</b>. Stlačte ho alebo napíšte časť názvu.
        [few] <b>{ $count } klienti</b>. Stlačte ich alebo napíšte časť názvu.
       *[other] <b>{ $count } klientov</b>. Stlačte niektorého alebo napíšte časť názvu.
    }
clients-found = Pre „{ $text }“:
clients-type = Napíšte časť názvu, telefón, IČO alebo mesto.
clients-none = <b>Zatiaľ žiadni klienti.</b> Prvého pridajte tlačidlom nižšie.
clients-none-led = <b>Oddelenie zatiaľ nemá klientov.</b> Prvého pridajte tlačidlom nižšie, manažéri pridajú svojich.
clients-none-found = „{ $text }“: <b>taký klient tu nie je.</b> Skúste ho napísať inak alebo ho pridajte. Ostatné: /help
clients-none-key = <b>Žiadni kľúčoví klienti.</b> Označuje ich vedúci: karta, „Zmeniť“.
clients-none-undecided = <b>Pri všetkých klientoch sa vie, kto rozhoduje.</b>
clients-none-unowned = <b>Všetci klienti majú manažéra.</b>
clients-none-mine = <b>Nemáte vlastných klientov.</b> Prvého pridajte tlačidlom nižšie.
filter-all = Všetci
filter-key = ★ Kľúčoví
filter-undecided = Kto rozhoduje?
filter-mine = Moji
filter-unowned = Bez manažéra
button-add-client = Nový klient
button-add-named = Pridať „{ $name }“
button-contacts = Kontakty
button-change = Zmeniť
button-to-list = Na zoznam
card-name = <b>{ $name }</b>
card-key = ★ Kľúčový klient
card-inn = ИНН { $number }
card-ico = IČO { $number }
card-tax-id = Daňové číslo { $number }
card-line = { $text }
card-category = Kategória { $category }
card-owner = Na starosti má { $name }
card-no-owner = Bez manažéra
card-contact = • { $person }
card-decides = • <b>{ $person }</b>, rozhoduje
card-more-contacts =
    { $count ->
        [one] a ešte { $count } kontakt
        [few] a ešte { $count } kontakty
       *[other] a ešte { $count } kontaktov
    }
card-no-contacts = Žiadne kontakty. Pridajte toho, kto rozhoduje: „Kontakty“.
card-nobody-decides = Nevie sa, kto rozhoduje. Označte ho: „Kontakty“.
command-newclient = pridať klienta
dialogue-newclient = nový klient
new-client-name =
    <b>Ako sa klient volá?</b>
    Môžete napísať všetko naraz: Dunaj Market s.r.o., IČO 99003759, Nitra, +421 900 000 001
new-client-tax-id = <b>IČO?</b> Zahraničné číslo píšte aj s písmenami.
new-client-city = <b>Mesto?</b>
new-client-phone = <b>Telefón?</b>
button-skip = Preskočiť
button-save = Uložiť takto
client-added = Klient je pridaný.
alike-heading = <b>Možno tu už je:</b>
alike-seen = • { $client }
alike-hidden = • podobného klienta má na starosti { $owner }
alike-nobodys = • podobný klient tu už je, ale nie je váš
button-this-one = Je to on: { $name }
button-another = Je to iný, pridať
dialogue-client-field = karta klienta
client-change = <b>{ $client }</b>: čo zmeniť?
client-changed = Uložené.
client-whose = Kto má na starosti klienta <b>{ $client }</b>?
client-new-name = <b>{ $client }</b>: aký je nový názov aj s právnou formou, napríklad Dunaj Market s.r.o.?
client-new-tax-id = <b>{ $client }</b>: aké IČO?
client-new-city = <b>{ $client }</b>: aké mesto?
client-new-address = <b>{ $client }</b>: aká adresa?
client-new-phone = <b>{ $client }</b>: aký telefón pridať?
field-name = Názov
field-tax-id = IČO
field-city = Mesto
field-address = Adresa
field-phone = Pridať telefón
button-category = Kategória { $category }
button-key-on = ★ Označiť ako kľúčového
button-key-off = Zrušiť označenie kľúčového
button-owner = Kto ho má na starosti
button-to-card = Na kartu
button-empty = Vymazať
dialogue-contact = kontakt
contact-new = <b>{ $client }</b>: kto? V jednom riadku: Ján Novák, riaditeľ, +421 900 000 001. Alebo pošlite kontakt z telefónu.
contact-new-name = <b>{ $person }</b>: ako sa volá teraz?
contact-new-post = <b>{ $person }</b>: aká funkcia?
contact-new-phone = <b>{ $person }</b>: aký telefón?
contact-remove = Odstrániť <b>{ $person }</b> z kontaktov?
contact-name = Meno
contact-post = Funkcia
contact-phone = Telefón
button-add-contact = Pridať kontakt
button-to-contacts = Na kontakty
button-decides-on = ✔ Rozhoduje
button-decides-off = Nerozhoduje
button-remove = Odstrániť
button-remove-sure = Áno, odstrániť
button-keep = Nie, nechať
