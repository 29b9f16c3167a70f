person-profile = Норма и стаж
dialogue-hired_on = стаж
profile = <b>{ $name }</b>
    Норма: { $norm }
    Работает у нас с: { $since }
profile-hired-unknown = не указано
profile-hired = С какого дня работает
profile-ask-hired = С какого дня работает { $name }? Напишите, например: 1.10.2026. Первые полгода план для новичка растёт с каждым месяцем.
norm-none = Без нормы
norm-fmcg = Товары каждый день: 20 встреч в день
norm-b2b = B2B: 2 встречи в день
norm-key_accounts = Ключевые клиенты: норм не бывает
figures-a-day = Встреч и визитов за рабочий день: { $number }
figures-a-day-norm = Встреч и визитов за рабочий день: { $number }, обычно { $norm }
profile-hired-unread = Не понял день. Напишите, например: 1.10.2026.
