command-feedback = zapísať ohlas klienta
dialogue-feedback = ohlas
dialogue-answer = odpoveď na sťažnosť
sign-positive = Spokojný
sign-neutral = Neutrálne
sign-negative = Nespokojný
felt-positive = klient je spokojný
felt-neutral = neutrálne
felt-negative = klient je nespokojný
topic-quality = Kvalita
topic-price = Cena
topic-delivery = Dodávka
topic-assortment = Sortiment
topic-service = Obsluha
topic-payment = Platba
topic-other = Iné
feedback-ask-sign = <b>{ $client }</b>: je klient spokojný?
feedback-ask-topic = <b>{ $client }</b>: čoho sa ohlas týka?
feedback-ask-text =
    <b>{ $client }</b>: čo povedal klient?
    Môžete priložiť fotku, hlas alebo súbor.
feedback-ask-fix = <b>{ $client }</b>: viete to napraviť sami?
button-can-fix = Áno, napravím dnes
button-cannot-fix = Nie, treba vedúceho
button-enough-said = Hotovo
feedback-kept = Slová sú uložené.
feedback-file-kept = Súbor je priložený.
feedback-saved = <b>Ohlas zapísaný.</b> { $client }: { $felt }
feedback-about = Téma: { $topic }
feedback-files = Súbory: { $count }
feedback-fixed = <b>Napravené.</b> { $client }: klient je spokojný
feedback-fix-today = Napravte to dnes. Spýtam sa, či je klient spokojný: { $moment }
feedback-nobody-above = Niet komu to odovzdať: nad vami nikto nie je.
feedback-passed-on =
    <b>Odovzdané: { $names }</b>
    Povedzte klientovi (ťuknutím skopírujete):
words-answer-coming =
    { $topic ->
        [quality] Vašu otázku ku kvalite
        [price] Vašu otázku k cene
        [delivery] Vašu otázku k dodávke
        [assortment] Vašu otázku k sortimentu
        [service] Vašu otázku k obsluhe
        [payment] Vašu otázku k platbe
       *[other] Vašu otázku
    } sme odovzdali vedeniu. Ozvem sa vám, len čo bude odpoveď.
button-undo-feedback = Vrátiť späť
feedback-undone = <b>Ohlas odstránený.</b> Všetko, čo z neho vyplývalo, je zrušené.
case-title =
    <b>Sťažnosť: { $client }</b>
    Téma: { $topic }
case-taken = Rieši: <b>{ $name }</b>
case-answered =
    <b>Odpoveď</b>, { $name }:
    „{ $answer }“
case-no-words = Bez slov, pozrite si súbory.
case-manager = Manažér: { $name }, { $moment }
case-contacts = <b>Posledné kontakty</b>
case-complaints = <b>Ďalšie nevyriešené sťažnosti</b>
case-promises = <b>Sľúbené klientovi</b>
case-bullet = • { $text }
case-unanswered = <b>4 pracovné hodiny bez odpovede.</b>
case-taken-back = <b>Sťažnosť stiahnutá.</b> Manažér: { $name }
case-is-yours = Odteraz to riešite vy.
button-take-case = Beriem
button-answer-case = Odpovedať
button-case-files = Súbory: { $count }
button-whole-text = Čítať celé
whole-text = { $text }
answer-ask = <b>{ $client }</b>: čo odpovieme? Napíšte to: manažér to dostane hneď. Manažér: { $name }
answer-words = Napíšte odpoveď slovami.
answer-sent = <b>Odpoveď odoslaná.</b> { $client }
answer-title =
    <b>Odpoveď vedúceho: { $client }</b>
    { $name }:
answer-to = Sťažnosť bola: { $text }
answer-pass-on = Odovzdajte odpoveď klientovi.
button-client-told = Klient vie
ask-client-told =
    <b>Povedali ste to klientovi?</b> { $client }: vec je u vedúceho.
    Slová pre klienta (ťuknutím skopírujete):
ask-answer-told = <b>Odovzdali ste klientovi odpoveď?</b> { $client }
button-told-yes = Áno
button-told-not-yet = Ešte nie
client-told = Zaznamenané: klient vie.
client-untold = Povedzte to klientovi. Spýtam sa znova: { $moment }
client-untold-last = Viac sa nespýtam. Označte to, keď mu to poviete.
refusal-feedback-taken = Už to rieši { $name }.
refusal-feedback-answered = Odpoveď už je: { $name }.
