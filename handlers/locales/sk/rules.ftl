command-rules = pravidlá oddelenia: pripomienky, zľavy, sviatky
dialogue-rule = pravidlo oddelenia
rules-ask-department = Pravidlá ktorého oddelenia?
rules-heading = <b>Pravidlá oddelenia</b>
rules-line = { $rule }: <b>{ $value }</b>
rules-ask-number = Napíšte číslo od { $least } do { $most }.
rules-ask-proposal_touches = O koľko pracovných dní po odoslaní ponuky pripomínať? Napríklad: 1 3 7 14. Najprv ukážem, čo by to poslalo minulý mesiac.
rules-ask-country = Čie sviatky počítať? Dve písmená: RU, SK, KZ, BY.
rules-ask-currency = Tri písmená: RUB, EUR, KZT.
rules-ask-discount_table =
    Jeden riadok na pravidlo: objem, dni odkladu, percento, stĺpec cien. Napríklad:
    100000 0 7 veľkoobchod
    100000 30 5 veľkoobchod
rules-unread = Nerozumiem. Napíšte to inak.
rules-settled = <b>Zapísané.</b>
rules-settled-touches = <b>Zapísané.</b> Platí pre ponuky odoslané odteraz.
rules-button-settle = Zaviesť
rule-proposal_touches = Pripomienky ponúk, dni
rule-silent_head = Ponuka bez kontaktu: vedúcemu, dní
rule-contacts_a_week = Kontakty s klientom za týždeň
rule-return_days = Návrat k odmietnutej, dní
rule-discount_limit = Zľava manažéra, %
rule-deferral_limit = Odklad manažéra, dní
rule-head_discount_limit = Zľava vedúceho, %
rule-head_deferral_limit = Odklad vedúceho, dní
rule-chance_sent = Šanca odoslanej ponuky, %
rule-chance_answered = Šanca ponuky s odpoveďou, %
rule-country = Sviatky krajiny
rule-currency = Mena
rule-discount_table = Tabuľka zliav
rule-proposal_touches-usual = zvyčajné
rule-silent_head-usual = 5
rule-contacts_a_week-usual = 3
rule-return_days-usual = 90
rule-discount_limit-usual = 5
rule-deferral_limit-usual = 14
rule-head_discount_limit-usual = bez limitu
rule-head_deferral_limit-usual = bez limitu
rule-chance_sent-usual = 30
rule-chance_answered-usual = 60
rule-country-usual = podľa časového pásma
rule-currency-usual = podľa časového pásma
rule-discount_table-usual = nie je
rehearsal-heading =
    { $count ->
        [one] <b>Skúška na minulosti: { $month }</b>, { $count } ponuka
        [few] <b>Skúška na minulosti: { $month }</b>, { $count } ponuky
        [many] <b>Skúška na minulosti: { $month }</b>, { $count } ponuky
       *[other] <b>Skúška na minulosti: { $month }</b>, { $count } ponúk
    }
rehearsal-total = Pripomienok by bolo { $changed } namiesto { $present }.
rehearsal-line = { $name }: { $present } → { $changed }
rehearsal-manager-received = Manažérovi: prišla ponuka
rehearsal-manager-remind = Manažérovi: bez odpovede
rehearsal-manager-decide = Manažérovi: uzavrieť alebo odložiť
rehearsal-head-escalate = Vedúcemu: bez kontaktu
rehearsal-head-decide = Vedúcemu: bez rozhodnutia
rehearsal-from-now = Skôr odoslané ponuky idú podľa starých dní.
