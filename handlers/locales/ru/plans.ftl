command-today = план на день
command-week = план на неделю
plan-day = <b>План: { $day }</b>
plan-near-day = <b>План на { $near }</b>, { $day }
plan-week = <b>Неделя: { $begins } – { $ends }</b>
plan-day-of-week = <b>{ $day }</b>
plan-manager = Менеджер: { $name }
plan-zones = Время по вашим часам ({ $here }), часы менеджера: { $there }.
plan-meeting = <b>{ $begins }</b>–{ $ends } { $client }
plan-meeting-done = ✓ { $begins }–{ $ends } { $client }
plan-there = (там { $when })
plan-part = · { $text }
plan-due = <b>Сделать</b>
plan-overdue = <b>Просрочено</b>
plan-overdue-count =
    { $count ->
        [one] Просрочено: { $count } дело
        [few] Просрочено: { $count } дела
       *[many] Просрочено: { $count } дел
    }
plan-item = • { $text }
plan-item-since = • { $text } (срок был { $day })
plan-more =
    { $count ->
        [one] и ещё { $count }
        [few] и ещё { $count }
       *[many] и ещё { $count }
    }
plan-empty = Ничего не запланировано. Назначьте встречу: /meet
plan-empty-other = Ничего не запланировано.
plan-week-empty = На этой неделе ничего не запланировано. Назначьте встречу: /meet
plan-morning = Доброе утро!
plan-morning-empty = На сегодня ничего не запланировано. Назначьте встречу (/meet) или позвоните клиенту (/clients).
plan-to-week = Неделя
plan-open-items = Что сделать
plan-of-others = Планы менеджеров
plan-whose = Чей план показать?
plan-nobody = В отделе пока никого нет. Пригласите менеджеров: /invite
plan-own = Мой план
plan-undelivered = <b>Не дошло вовремя: { $count }</b>
plan-undelivered-item = • { $what } ({ $when })
birthday-line = • { $name }, { $client }: { $day }
birthday-button = Поздравить: { $name }
birthday-greeting = { $name }, поздравляем вас с днём рождения! Желаем здоровья, радости и удачи в делах.
plan-birthdays = <b>Дни рождения</b>
plan-whole = Весь план
