dialogue-voice = голосовое
voice-listening = Слушаю…
voice-heard = 🎤 <i>{ $words }</i>
voice-why-off = Голосовое сохранил. Слушать я здесь не умею, поэтому спрошу.
voice-why-language = Голосовое сохранил. По-русски я здесь слушать не умею, поэтому спрошу.
voice-why-long =
    { $minutes ->
        [one] Голосовое сохранил. Оно длиннее { $minutes } минуты, такие я не слушаю.
        [few] Голосовое сохранил. Оно длиннее { $minutes } минут, такие я не слушаю.
       *[many] Голосовое сохранил. Оно длиннее { $minutes } минут, такие я не слушаю.
    }
voice-why-large = Голосовое сохранил. Оно больше { $size } МБ, такие Telegram мне не отдаёт.
voice-why-gone = Telegram больше не отдаёт мне эту запись, поэтому спрошу.
voice-why-silent = Голосовое сохранил, но слов в нём не слышно.
voice-why-broken = Голосовое сохранил, но разобрать слова не получилось.
voice-please-type = Не расслышал. Напишите, пожалуйста.
voice-is-note = 🎤 В заметке: <i>{ $words }</i>
voice-open = Записать
voice-correct = Исправить слова
voice-ask-words =
    Напишите, как правильно. Я услышал:
    <code>{ $words }</code>
voice-kept-already = Это голосовое уже записано.
voice-sent-already = Это голосовое у меня уже есть.
voice-kept-for-you = Голосовое у меня.
voice-elsewhere = К другому клиенту
voice-ask-kind = <b>{ $client }</b>. Что это было?
voice-attached = <b>Приложено.</b>
voice-saved = <b>Записано.</b> { $kind }, голосовое приложено.
voice-note = Голосовое сообщение
