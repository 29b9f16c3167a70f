import-fault-empty = Súbor je prázdny: nie je v ňom ani jeden riadok. Vyexportujte ho ešte raz a pošlite znova.
import-fault-no_rows = Súbor má hlavičky, ale pod nimi nie sú riadky. Skontrolujte filter v programe, z ktorého je.
import-fault-no_header = Nenašiel som riadok s názvami stĺpcov. Prvý riadok tabuľky ich musí pomenovať, napríklad: Názov, IČO, Telefón.
import-fault-password = Súbor je chránený heslom. Uložte ho bez hesla a pošlite znova.
import-fault-damaged = Súbor je poškodený a nedá sa otvoriť. Uložte ho ešte raz a pošlite znova.
import-fault-not_a_table = Toto nie je tabuľka. Prečítam csv, xlsx, xls a ods.
import-fault-too_large = Súbor je príliš veľký. Rozdeľte ho: najviac 200 000 riadkov a 20 MB, aj po rozbalení.
command-import = nahrať tabuľku
command-imports = čo je nahraté a ako to vrátiť
dialogue-import = nahrávanie
import-ask =
    Pošlite súbor: csv, xlsx, xls alebo ods.
    Rozumiem zoznamu klientov, pohľadávkam, platbám aj plánu. Najprv ukážem, čo som pochopil; zapíšem až po vašom ťuknutí.
import-take = Nahrať údaje z tabuľky
import-reading = Čítam „{ $name }“…
import-trying = Prečítal som „{ $name }“, riadkov: { $count }. Pozerám, čo sa zmení…
import-heading = <b>{ $kind }</b>, { $count ->
        [one] { $count } riadok
        [few] { $count } riadky
        [many] { $count } riadka
       *[other] { $count } riadkov
    }: { $name }
import-kind-clients = Klienti
import-kind-debts = Pohľadávky
import-kind-payments = Platby
import-kind-plan = Plán
import-month = Mesiac: { $month }
import-day-named = Zostatky ku koncu dňa { $day }
import-day-unnamed = Súbor neuvádza dátum, beriem ako zostatky k { $day }
import-other-sheets = Hárok „{ $sheet }“. Nečítam hárky: { $others }
import-columns = Stĺpce: { $columns }
import-sample = { $text }
import-created = Nové: { $count }
import-updated = Zmení sa: { $count }
import-duplicate = Bez zmeny: { $count }
import-advance = Preddavky a dobropisy, vynechám: { $count }
import-outgoing = Odchádzajúce platby, vynechám: { $count }
import-refused = <b>Neprijmem: { $count }</b>
import-new-clients = Noví klienti: { $count }
import-row = riadok { $row }: { $why }{ $value ->
        [none] {""}
       *[other] {" "}({ $value })
    }
import-more-rows = a ešte { $count }
import-choice = Stĺpec „{ $taken }“ som vzal namiesto „{ $others }“. Ak je to iný, vyberte ho nižšie.
import-choose = Vziať „{ $title }“
import-vanished = { $count ->
        [one] V zostave chýba { $count } doklad
        [few] V zostave chýbajú { $count } doklady
        [many] V zostave chýba { $count } dokladu
       *[other] V zostave chýba { $count } dokladov
    } zo starších: { $sum }. Sú uhradené?
import-same = Tento istý súbor je už nahratý: { $when }.
import-write = { $count ->
        [0] Zapísať
       *[other] Zapísať: { $count }
    }
import-rejected = Neprijaté riadky
import-other-kind = Je to niečo iné
import-drop = Nenahrávať
import-dropped = Nenahrávam: { $name }
import-ask-kind = { $name }: čo je v tomto súbore?
import-back = ‹ Späť
import-writing = Zapisujem „{ $name }“: { $total ->
        [0] …
       *[other] časť { $done } z { $total }
    }
import-done = <b>Nahraté.</b> { $kind }: { $name }
import-settle = Áno, uhradené: { $count }
import-settled = { $count ->
        [one] Uzavretý { $count } doklad.
        [few] Uzavreté { $count } doklady.
        [many] Uzavreté { $count } dokladu.
       *[other] Uzavretých { $count } dokladov.
    }
import-undo = Vrátiť nahratie
import-all = Všetky nahratia
import-ask-undo = Vrátiť nahratie „{ $name }“? { $count ->
        [one] { $count } záznam bude, aký bol.
        [few] { $count } záznamy budú, aké boli.
        [many] { $count } záznamu bude, ako bolo.
       *[other] { $count } záznamov bude, aké boli.
    }
import-undo-yes = Áno, vrátiť
import-undoing = Vraciam „{ $name }“…
import-undone = <b>Vrátené.</b> Všetko je ako pred nahratím „{ $name }“.
import-rejected-begun = Pripravujem tabuľku…
import-rejected-file = Neprijaté riadky s dôvodmi: { $count }. Opravte ich a pošlite tento istý súbor.
import-column-row = Riadok
import-column-reason = Dôvod
import-opened = { $when }, { $state }
import-line = { $number }. { $when }, { $who }: { $kind }, { $name }, { $state }
import-by-command = príkazom
import-state-read = prečítané
import-state-applying = zapisuje sa
import-state-applied = nahraté
import-state-dropped = nenahraté
import-state-undoing = vracia sa
import-state-undone = vrátené
imports-title = <b>Nahratia</b>
imports-none = Zatiaľ sa nič nenahralo. Začnite príkazom /import.
import-newer = ‹ Novšie
import-older = Staršie ›
import-reason-name_missing = chýba názov
import-reason-tax_id_invalid = chybné IČO
import-reason-client_unknown = taký klient nie je
import-reason-client_ambiguous = hodí sa viac klientov
import-reason-date_invalid = chybný dátum
import-reason-due_missing = chýba splatnosť
import-reason-amount_missing = chýba suma
import-reason-amount_invalid = chybná suma
import-reason-currency_unknown = neznáma mena
import-reason-manager_unknown = taký manažér nie je
import-reason-client_of_others = klienta majú iní
import-doubt-manager_unknown = manažér sa nenašiel, klient je bez neho
import-doubt-limit_invalid = limit nie je číslo, nezapísaný
import-doubt-phone_invalid = telefón sa nedá prečítať, nezapísaný
import-doubt-category_unknown = kategória nie je A, B ani C, nezapísaná
audit-verb-import = Nahratie
audit-verb-undo = Vrátenie
refusal-import-not-found = Také nahratie nie je, alebo nie je vaše.
refusal-import-built-on = Najprv vráťte neskoršie nahratie: zmenilo to isté. Zoznam: /imports
refusal-import-used = Nedá sa vrátiť: s tým, čo nahratie prinieslo, sa už pracuje ({ $name }).
