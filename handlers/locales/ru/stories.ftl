command-history = вся история клиента
dialogue-history = история клиента
story-title = <b>{ $client }</b>
story-title-page = <b>{ $client }</b>, страница { $page } из { $pages }
story-nothing = Контактов ещё не было.
story-open = → { $day }: { $text }
story-late = <b>Просрочено</b>, { $day }: { $text }
story-meeting = Встреча: { $moment }
story-meeting-goal = Встреча: { $moment }, { $goal }
story-more =
    { $count ->
        [one] И ещё { $count } дело.
        [few] И ещё { $count } дела.
       *[many] И ещё { $count } дел.
    }
story-entry = <b>{ $day }</b>: { $what }
story-words = { $text }
story-feedback = Отзыв: { $sign }, { $topic }
story-answer = Ответ, { $name }: { $text }
story-meeting-cancelled = Встреча отменена: { $reason }
story-meeting-planned = Встреча без записи
story-meeting-held = Встреча состоялась, без записи
story-mood = Настроение { $mood }
story-objection = возражение: { $objection }
story-place-verified = место проверено
story-place-far = { $distance } от клиента
story-place-unverified = место не проверено
story-button-newer = ‹ Новее
story-button-older = Раньше ›
story-button-files = Файлы ({ $count }), { $day }
story-button-whole = Целиком, { $day }
