command-proposal = zapísať ponuku a nezabudnúť na ňu
command-proposals = moje ponuky podľa dní a súm
dialogue-proposal = ponuka
dialogue-proposal-lost = odmietnutá ponuka
dialogue-proposal-aside = odložená ponuka
dialogue-proposal-expect = termín rozhodnutia
dialogue-proposal-touches = dni pripomienok
dialogue-proposal-words = odpoveď na ponuku
dialogue-proposal-agree = deň rozhovoru
proposal-line = <b>{ $client }</b>: ponuka „{ $text }“
proposal-line-priced = <b>{ $client }</b>: ponuka „{ $text }“, <b>{ $price }</b>
proposal-stage =
    { $months ->
        [0] Stav: { $stage }
        [one] Stav: { $stage }. Presunuté na iný mesiac: { $months }-krát
        [few] Stav: { $stage }. Presunuté na iný mesiac: { $months }-krát
        [many] Stav: { $stage }. Presunuté na iný mesiac: { $months }-krát
       *[other] Stav: { $stage }. Presunuté na iný mesiac: { $months }-krát
    }
proposal-draft = koncept
proposal-sent = odoslaná
proposal-answered = je odpoveď
proposal-won = vyhraná
proposal-lost = odmietnutá
proposal-sent-at = Odoslané: { $moment } ({ $channel })
proposal-send-at = Odoslať: { $moment } ({ $channel })
channel-email = E-mail
channel-messenger = Messenger
channel-in_person = Osobne
channel-letter = List
channel-other = Inak
proposal-received = Prišlo: áno
proposal-not-received = Prišlo: <b>nie</b>
proposal-client-next = Ďalej: { $text }
proposal-urgency = Naliehavosť: { $urgency }
proposal-expected-on = Rozhodnú sa do: { $day }
proposal-reason = Dôvod: { $reason }
proposal-competitor = Vyhral: { $name }
proposal-return-on = Vrátiť sa: { $day }
proposal-nothing-planned = 🟡 Ďalej nie je nič naplánované
proposal-agreed-on = Hovoríme znova: <b>{ $day }</b>
proposal-next-on = Pripomeniem: { $day }
proposal-manager = Manažér: { $name }
proposal-button-file = Súbor ponuky
proposal-button-all = Všetky ponuky
proposal-button-sent = Odoslané
proposal-button-talk = Hovorili sme
proposal-button-answered = Je odpoveď
proposal-button-again = Pripomínať ďalej
proposal-button-won = Vyhrali sme
proposal-button-lost = Odmietli
proposal-button-aside = Odložiť
proposal-button-expect = Termín rozhodnutia
proposal-button-touches = Dni pripomienok
proposal-button-reopen = Vrátiť do práce
proposal-button-open = Karta ponuky
proposal-button-no-competitor = Neviem
proposal-no-file = Táto ponuka nemá súbor.
proposal-no-sum = Bez sumy
proposal-file-kept = Súbor je priložený.
proposal-sum-unread = Sume nerozumiem.
proposal-when-unread = Nerozumiem, kedy.
proposal-ask-what =
    <b>{ $client }</b>: čo ponúkate?
    Napíšte alebo pošlite priamo súbor ponuky.
proposal-ask-sum =
    <b>{ $client }</b>: na akú sumu?
    Napríklad: 100 000, 1,5 mil, 900 EUR.
proposal-ask-channel = <b>{ $client }</b>: ako ju posielate?
proposal-ask-when =
    <b>{ $client }</b>: kedy bola odoslaná?
    Môžete napísať: včera 15:00, zajtra 10:00.
proposal-when-now = Odoslaná teraz
proposal-when-later = Pošlem neskôr
proposal-when-draft = Zatiaľ koncept
proposal-ask-send-day = <b>{ $client }</b>: v ktorý deň ponuku pošlete?
proposal-saved = <b>Zapísané.</b>
proposal-ask-lost = <b>{ $client }</b>: prečo odmietli?
proposal-ask-aside = <b>{ $client }</b>: prečo odkladáme?
proposal-ask-aside-day = <b>{ $client }</b>: kedy sa vrátiť? Bez dňa pripomeniem o 90 dní.
proposal-ask-return = <b>{ $client }</b>: odmietnutie nie je navždy. Kedy sa vrátiť? Bez dňa pripomeniem o 90 dní.
proposal-ask-competitor = <b>{ $client }</b>: kto vyhral?
proposal-ask-expected = <b>{ $client }</b>: do ktorého dňa sa rozhodnú?
proposal-ask-touches =
    <b>{ $client }</b>: o koľko pracovných dní po odoslaní pripomínať?
    Napríklad: 1 3 7 14. Klienta kontaktujeme najviac toľkokrát za týždeň: { $most }.
touches-unread = Nerozumiem. Napíšte pracovné dni vzostupne: 1 3 7 14.
lost-price = Cena
lost-terms = Podmienky
lost-competitor = Konkurencia
lost-no_need = Nepotrebujú
lost-no_money = Nemajú peniaze
lost-silent = Mlčia
lost-other = Iné
client-next-reading = Čítajú
client-next-agreeing = Schvaľujú
client-next-comparing = Porovnávajú
client-next-changes = Chcú zmeny
urgency-week = Tento týždeň
urgency-month = Tento mesiac
urgency-later = Nie je to súrne
talk-heading = <b>Na čom ste sa dohodli?</b>
talk-questions = Prišlo to? Čo urobia ďalej? Ako je to súrne? Kedy hovoríme znova?
talk-tip = <i>Netlačte: kto ukáže, že obchod potrebuje, bude platiť zľavou.</i>
talk-received = Prišlo
talk-not-received = Neprišlo
talk-words = Vlastnými slovami
talk-when-1 = Zajtra
talk-when-3 = +3 dni
talk-when-7 = +7 dní
talk-day = Iný deň
talk-no-answer = Nedovolal som sa
talk-ask-words = <b>{ $client }</b>: čo urobia ďalej? Napíšte.
talk-ask-day = <b>{ $client }</b>: kedy hovoríme znova?
talk-note = Hovor o ponuke
talk-not-reached = Zapísané: nedovolali ste sa.
talk-logged = <b>Rozhovor je zapísaný.</b>
notice-proposal-call = <b>Zavolajte: prišla ponuka?</b>
notice-proposal-remind =
    { $days ->
        [one] <b>Ponuka je { $days } pracovný deň bez odpovede</b>
        [few] <b>Ponuka je { $days } pracovné dni bez odpovede</b>
        [many] <b>Ponuka je { $days } pracovného dňa bez odpovede</b>
       *[other] <b>Ponuka je { $days } pracovných dní bez odpovede</b>
    }
notice-proposal-agreed = <b>Na dnes ste sa dohodli hovoriť o ponuke</b>
notice-proposal-decide =
    { $days ->
        [one] <b>{ $days } pracovný deň bez odpovede. Uzavrieť alebo odložiť?</b>
        [few] <b>{ $days } pracovné dni bez odpovede. Uzavrieť alebo odložiť?</b>
        [many] <b>{ $days } pracovného dňa bez odpovede. Uzavrieť alebo odložiť?</b>
       *[other] <b>{ $days } pracovných dní bez odpovede. Uzavrieť alebo odložiť?</b>
    }
notice-proposal-silent =
    { $days ->
        [one] <b>Po odoslaní ponuky je { $days } pracovný deň bez kontaktu s klientom</b>
        [few] <b>Po odoslaní ponuky sú { $days } pracovné dni bez kontaktu s klientom</b>
        [many] <b>Po odoslaní ponuky je { $days } pracovného dňa bez kontaktu s klientom</b>
       *[other] <b>Po odoslaní ponuky je { $days } pracovných dní bez kontaktu s klientom</b>
    }
notice-proposal-send = <b>Je čas odoslať ponuku</b>
notice-proposal-return = <b>Je čas vrátiť sa k odmietnutej ponuke</b>
notice-proposal-slipped =
    { $times ->
        [one] <b>Rozhodnutie presunuli na iný mesiac { $times }-krát</b>
        [few] <b>Rozhodnutie presúvajú na iný mesiac už { $times }-krát</b>
        [many] <b>Rozhodnutie presúvajú na iný mesiac už { $times }-krát</b>
       *[other] <b>Rozhodnutie presúvajú na iný mesiac už { $times }-krát</b>
    }
proposals-none = <b>Žiadne otvorené ponuky.</b> Zapísať: /proposal
proposals-heading =
    { $overdue ->
        [0] <b>Ponuky: { $total }</b> { $worth }
       *[other] <b>Ponuky: { $total }, treba sa venovať: { $overdue }</b> { $worth }
    }
proposals-line = { $number }. { $what }
    { $stage }, { $next }
proposals-whose = { $name }
proposals-nothing-planned = 🟡 nič nie je naplánované
proposals-overdue = <b>po termíne: { $day }</b>
proposals-next = { $day }
refusal-proposal-not-found = Taká ponuka neexistuje. Otvorené: /proposals
refusal-proposal-closed = O tejto ponuke je už rozhodnuté. Otvorené: /proposals
notice-name-proposal_send = čas odoslať ponuku
notice-name-proposal_call = hovor po ponuke
notice-name-proposal_remind = ponuka bez odpovede
notice-name-proposal_agreed = rozhovor o ponuke
notice-name-proposal_silent = ponuka bez kontaktu
notice-name-proposal_decide = rozhodnutie o ponuke
notice-name-proposal_return = návrat k odmietnutej ponuke
notice-name-proposal_slipped = rozhodnutie sa presúva
why-rule-proposal_send = Koncept ponuky pripomínam v čase, keď ste ho chceli odoslať.
why-rule-proposal_call = Deň po odoslaní ponuky, v pracovnom čase, žiadam zistiť, či prišla. Odpoveď klienta hovor zruší.
why-rule-proposal_remind = Bez odpovede pripomínam v 3., 7. a 14. pracovný deň (alebo v dňoch vášho oddelenia), nie častejšie, než klient znesie.
why-rule-proposal_agreed = V deň, ktorý klient určil, pripomínam o 09:00; tento deň má prednosť pred rozpisom.
why-rule-proposal_silent = Keď po odoslaní ponuky päť pracovných dní nikto s klientom nehovoril, dozvie sa to vedúci.
why-rule-proposal_decide = Po poslednej pripomienke žiadam rozhodnúť: uzavrieť alebo odložiť s dôvodom a dňom. Bez rozhodnutia sa pýtam vedúceho.
why-rule-proposal_return = K odmietnutej ponuke sa vraciam v určený deň alebo o 90 dní.
why-rule-proposal_slipped = Rozhodnutie presunuli na ďalší mesiac druhýkrát, preto sa to dozvie vedúci.
why-less-proposal = Menej: označte odpoveď, odložte ponuku alebo zmeňte dni na jej karte (/proposals).
with-proposal = Ponuka
record-button-soon = O 3 pracovné dni: { $day }
record-button-offer = Ponuka „{ $text }“: čo povedali?
document-is-proposal = Ponuka klientovi
proposal-button-undo = Zrušiť zápis
proposal-button-sum = Suma
proposal-undone = Zápis ponuky je zrušený. Zapísať znova: /proposal
dialogue-proposal-sum = suma ponuky
plan-proposals = <b>Hovoriť o ponukách</b>
plan-proposal = { $what }
plan-proposal-late = { $what }, { $overdue }
story-proposal = Ponuka, { $stage }
story-button-proposal = Ponuka, { $day }
proposal-button-resent = Poslané znova
proposal-button-concede = Ústupok klientovi
notice-proposal-ordered = <b>Klient po ponuke objednal. Vyhrali sme?</b>
