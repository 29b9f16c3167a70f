dialogue-voice = voice message
voice-listening = Listening…
voice-heard = 🎤 <i>{ $words }</i>
voice-why-off = Your voice message is kept. I cannot listen here, so let me ask.
voice-why-language = Your voice message is kept. I do not understand spoken English here, so let me ask.
voice-why-long =
    { $minutes ->
        [one] Your voice message is kept. It is longer than { $minutes } minute, so I do not listen to it.
       *[other] Your voice message is kept. It is longer than { $minutes } minutes, so I do not listen to it.
    }
voice-why-large = Your voice message is kept. It is larger than { $size } MB, and Telegram does not give me such files.
voice-why-gone = Telegram does not give me this recording any more, so let me ask.
voice-why-silent = Your voice message is kept, but no words are heard in it.
voice-why-broken = Your voice message is kept, but I could not make out the words.
voice-please-type = I could not hear that. Please write it.
voice-is-note = 🎤 In the note: <i>{ $words }</i>
voice-open = Save it
voice-correct = Correct the words
voice-ask-words =
    Write it as it should be. I heard:
    <code>{ $words }</code>
voice-kept-already = This voice message is saved already.
voice-sent-already = I have this voice message already.
voice-kept-for-you = I have the voice message.
voice-elsewhere = To another client
voice-ask-kind = <b>{ $client }</b>. What was it?
voice-attached = <b>Attached.</b>
voice-saved = <b>Saved.</b> { $kind }, with your voice message.
voice-note = Voice message
