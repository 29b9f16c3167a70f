dialogue-voice = hlasová správa
voice-listening = Počúvam…
voice-heard = 🎤 <i>{ $words }</i>
voice-why-off = Hlasovú správu mám uloženú. Počúvať tu neviem, preto sa opýtam.
voice-why-language = Hlasovú správu mám uloženú. Hovorenej slovenčine tu nerozumiem, preto sa opýtam.
voice-why-long =
    { $minutes ->
        [one] Hlasovú správu mám uloženú. Je dlhšia ako { $minutes } minúta, také nepočúvam.
        [few] Hlasovú správu mám uloženú. Je dlhšia ako { $minutes } minúty, také nepočúvam.
       *[other] Hlasovú správu mám uloženú. Je dlhšia ako { $minutes } minút, také nepočúvam.
    }
voice-why-large = Hlasovú správu mám uloženú. Má viac ako { $size } MB a také mi Telegram nedá.
voice-why-gone = Telegram mi túto nahrávku už nedá, preto sa opýtam.
voice-why-silent = Hlasovú správu mám uloženú, ale slová v nej nepočuť.
voice-why-broken = Hlasovú správu mám uloženú, ale slovám som nerozumel.
voice-please-type = Nerozumel som. Napíšte to, prosím.
voice-is-note = 🎤 V poznámke: <i>{ $words }</i>
voice-open = Zapísať
voice-correct = Opraviť slová
voice-ask-words =
    Napíšte to správne. Počul som:
    <code>{ $words }</code>
voice-kept-already = Táto hlasová správa je už zapísaná.
voice-sent-already = Túto hlasovú správu už mám.
voice-kept-for-you = Hlasovú správu mám.
voice-elsewhere = K inému klientovi
voice-ask-kind = <b>{ $client }</b>. Čo to bolo?
voice-attached = <b>Priložené.</b>
voice-saved = <b>Zapísané.</b> { $kind }, hlasová správa je priložená.
voice-note = Hlasová správa
