refusal-meeting-closed = Эта встреча уже состоялась или отменена. Ваши встречи: /week
refusal-meeting-in-the-past = Это время уже прошло. Назначьте встречу на будущее.
refusal-too-early-to-be-late = Опоздание отмечают, когда до встречи меньше трёх часов и она ещё не закончилась.
command-meet = назначить встречу
dialogue-meeting = встреча
dialogue-meeting-move = перенос встречи
dialogue-meeting-off = отмена встречи
dialogue-meeting-goal = цель встречи
dialogue-meeting-place = место встречи
meeting-ask-contact = <b>{ $client }</b>: с кем встреча?
meeting-contact-unknown = Такого контакта у клиента нет. Новый добавляется в карточке клиента.
meeting-no-contact = Без контакта
meeting-decides = { $name } (решает)
meeting-ask-day = <b>{ $client }</b>: в какой день встреча?
meeting-ask-time = <b>{ $client }</b>, { $day }. Во сколько? Нажмите или напишите: 9:30, в 10, 2 дня.
meeting-time-unread = Не понял, во сколько это.
meeting-time-past = { $clock } в этот день уже прошло. Выберите время позже.
meeting-time-skipped = В этот день часы переводят вперёд, и { $clock } на них не бывает. Выберите другое время.
meeting-overlap =
    В это время уже встреча: <b>{ $other }</b>, { $when }.
    Всё равно назначить { $client }?
meeting-overlaps = Теперь эта встреча пересекается с другой: <b>{ $other }</b>, { $when }.
meeting-anyway = Всё равно назначить
meeting-other-time = Другое время
meeting-ask-place = <b>{ $client }</b>: где встреча? Нажмите или напишите адрес.
meeting-no-place = Пропустить место
meeting-ask-goal = <b>{ $client }</b>: какая цель? Напишите, чего хотите добиться.
meeting-no-goal = Без цели
meeting-text-needed = Нужен текст, не длиннее { $most } знаков.
meeting-answered = На это вы уже ответили.
meeting-saved = Записал встречу.
meeting-moved = Перенёс встречу.
meeting-cancelled =
    Отменил встречу: <b>{ $client }</b>
    Напоминаний не будет.
meeting-missed =
    <b>Встречи не было:</b> { $client }
    Спрашивать о ней больше не буду.
meeting-kept = Встреча остаётся: <b>{ $client }</b>
meeting-another = Назначить другую
meeting-title-planned = <b>Встреча: { $when }</b>
meeting-title-held = <b>Встреча состоялась: { $when }</b>
meeting-title-cancelled = <b>Встреча отменена: { $when }</b>
meeting-there = Там на часах { $when } ({ $city }).
meeting-client = { $client }
meeting-manager = Менеджер: { $name }
meeting-contact = С кем: { $person }
meeting-place = Где: { $place }
meeting-goal = Цель: { $goal }
meeting-late =
    Опоздание: { $minutes ->
        [one] { $minutes } минута
        [few] { $minutes } минуты
       *[many] { $minutes } минут
    }
meeting-moved-times =
    { $count ->
        [one] Переносилась { $count } раз
        [few] Переносилась { $count } раза
       *[many] Переносилась { $count } раз
    }
meeting-why = Причина: { $reason }
meeting-reminders = Напомню: { $moments }.
meeting-reminders-leave = Напомню: { $moments }. Выезд в { $leave }.
meeting-reminder-leave = Напомню, когда пора выезжать: { $leave }.
meeting-leave-at = Выезд в { $clock }.
meeting-leave-now = <b>Пора выезжать.</b>
meeting-open = Встреча
meeting-move = Перенести
meeting-call-off = Отменить встречу
meeting-open-client = Карточка клиента
meeting-change = Изменить
meeting-held = Состоялась
meeting-running-late = Опаздываю
meeting-lasts = { $minutes } мин
meeting-travel =
    { $minutes ->
        [0] без дороги
       *[other] дорога { $minutes }
    }
meeting-tell-goal = Записать цель
meeting-tell-place = Изменить место
meeting-back = К встрече
meeting-what-changes = Сколько минут длится встреча и сколько занимает дорога?
meeting-late-by = <b>{ $client }</b>: на сколько опаздываете?
meeting-late-by-minutes = Опоздаю +{ $minutes }
meeting-late-noted =
    { $minutes ->
        [one] Записал опоздание: { $minutes } минута.
        [few] Записал опоздание: { $minutes } минуты.
       *[many] Записал опоздание: { $minutes } минут.
    }
meeting-late-head-told = Руководитель узнает: клиент ключевой.
client-words = Текст клиенту (нажмите, чтобы скопировать): <code>{ $words }</code>
client-words-phone = Телефон: { $phone }
client-words-hello = { $name }, здравствуйте!
client-words-hello-all = Здравствуйте!
client-words-late =
    { $minutes ->
        [one] Задерживаюсь на { $minutes } минуту, буду в { $clock }. Извините за ожидание. { $sender }
        [few] Задерживаюсь на { $minutes } минуты, буду в { $clock }. Извините за ожидание. { $sender }
       *[many] Задерживаюсь на { $minutes } минут, буду в { $clock }. Извините за ожидание. { $sender }
    }
client-words-when =
    { $weekday ->
        [1] в понедельник
        [2] во вторник
        [3] в среду
        [4] в четверг
        [5] в пятницу
        [6] в субботу
       *[7] в воскресенье
    }, { $date }, в { $clock }
client-words-moved = Давайте перенесём нашу встречу: предлагаю { $when }. Вам удобно?
client-words-cancelled = К сожалению, наша встреча { $when } не состоится. Предложу другое время.
client-words-missed = Жаль, что наша встреча { $when } не состоялась. Предложу другое время.
meeting-logged-line = ✓ Записана в журнал
meeting-logged = Эта встреча уже записана.
meeting-ask-reason = <b>{ $client }</b>: почему встреча не состоится? Нажмите или напишите.
meeting-ask-why-not = <b>{ $client }</b>: почему встреча не состоялась? Нажмите или напишите.
meeting-off-client = Клиент не может
meeting-off-me = Я не могу
meeting-missed-client = У клиента не получилось
meeting-missed-me = У меня не получилось
meeting-off-unsaid = Без причины
meeting-keep = Оставить встречу
meeting-asks-later = Спрошу снова: { $when }
meeting-reminds-later = Напомню: { $when }
meeting-too-near = Встреча вот-вот начнётся, напоминать уже поздно.
meeting-ticked = Отмечено.
meeting-later-quarter = Напомнить через 15 минут
meeting-later-hour = Напомнить через час
meeting-no-goal-yet = Цель не записана.
meeting-checklist = Отметьте, что готово:
prepare-goal = Цель
prepare-questions = Вопросы
prepare-offer = Предложение
prepare-needs = Потребности
notice-meeting-prepare = <b>Подготовьтесь к встрече: { $client }</b>, { $when }
notice-meeting-soon = <b>Скоро встреча: { $client }</b>, { $when }
notice-meeting-leave = <b>Пора выезжать: { $client }</b>, { $when }
notice-meeting-outcome = <b>Как прошла встреча?</b> { $client }, { $when }
notice-meeting-moved = <b>Вашу встречу переносит { $name }.</b>
notice-meeting-cancelled = <b>Вашу встречу отменяет { $name }.</b>
notice-meeting-yours = <b>Теперь это ваша встреча.</b> Прежде она была у сотрудника: { $name }.
notice-running-late =
    { $minutes ->
        [one] <b>Опоздание к ключевому клиенту:</b> { $name }, { $minutes } минута.
        [few] <b>Опоздание к ключевому клиенту:</b> { $name }, { $minutes } минуты.
       *[many] <b>Опоздание к ключевому клиенту:</b> { $name }, { $minutes } минут.
    }
meeting-was-held = Состоялась, записать
meeting-was-not-held = Не состоялась
meeting-ask-later = Спросить позже
brief-decider = Решает: { $person }
brief-no-decider = Кто решает, неизвестно: узнайте.
brief-follow-up = Обещано, { $day }: { $text }
brief-task = Задача, { $day }: { $text }
brief-unanswered = <b>Без ответа</b>, { $day }: { $text }
brief-contact = { $day }: { $what }
brief-contact-note = { $day }: { $what }. { $note }
brief-no-contacts = Контактов с клиентом ещё не было.
refusal-meeting-ahead = Эта встреча ещё впереди. Отметьте её, когда она начнётся.
