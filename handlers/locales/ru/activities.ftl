command-visit = записать визит
command-call = записать звонок
command-log = записать другое: письмо, встречу, пропущенный звонок
dialogue-visit = визит
dialogue-call = звонок
dialogue-incoming_call = входящий звонок
dialogue-missed_call = пропущенный звонок
dialogue-letter = письмо
dialogue-informal = неформальная встреча
dialogue-presentation = презентация
dialogue-log = запись контакта
dialogue-change = правка записи
activity-visit = Визит
activity-call = Звонок
activity-incoming_call = Входящий звонок
activity-missed_call = Пропущенный звонок
activity-letter = Письмо или чат
activity-informal = Неформальная встреча
activity-presentation = Презентация
outcome-order = Заказ
outcome-agreed = Договорились
outcome-talked = Поговорили
outcome-question = Вопрос
outcome-thinking = Думает
outcome-refused = Отказ
outcome-no_decision_maker = Нет того, кто решает
outcome-no_answer = Не ответил
outcome-call_back = Просил перезвонить
outcome-problem = Проблема
outcome-sent = Отправлено клиенту
outcome-other = Другое
next-step-order = проверить, как идёт заказ
next-step-agreed = сделать, о чём договорились
next-step-talked = позвонить
next-step-question = ответить на вопрос
next-step-thinking = узнать решение
next-step-refused = вернуться к разговору
next-step-no_decision_maker = встретиться с тем, кто решает
next-step-no_answer = позвонить ещё раз
next-step-call_back = перезвонить
next-step-problem = узнать, решена ли проблема
next-step-sent = узнать, получили ли
next-step-other = позвонить
next-step-missed_call = перезвонить: был пропущенный звонок
reason-not_needed = Не нужен
reason-client_writes = Клиент напишет сам
reason-lost = Клиент потерян
reason-other = Другое
mood-good = хорошее
mood-neutral = нейтральное
mood-bad = плохое
mood-marked = ✓ { $face }
objection-price = Цена
objection-term = Сроки
objection-competitor = Конкурент
objection-quality = Качество
objection-other = Другое
ask-kind = Что записать?
ask-outcome = <b>{ $client }</b>, { $kind }. Какой итог?
asked-about =
    <b>{ $client }</b>, { $result }.
    { $question }
ask-note =
    Что важно? Напишите одним сообщением; можно прислать фото, голос, файл.
    Следующий шаг можно дописать так: «Дальше: отправить КП».
ask-note-presentation =
    Что показали и как приняли? Напишите одним сообщением; можно прислать фото, голос, файл.
    Следующий шаг можно дописать так: «Дальше: отправить КП».
ask-next-step =
    <b>{ $client }</b>
    Следующий шаг: { $step }. Когда?
ask-reason =
    <b>{ $client }</b>
    Почему без следующего шага? Нажмите или напишите.
note-kept = Заметку принял.
file-taken = Файл приложу к записи.
place-taken = Место отмечу в записи.
files-too-many = Больше { $most } файлов к одной записи не приложить. Этот не сохранён.
record-button-no-note = Без заметки
record-button-undo = Отменить запись
record-button-change = Изменить
record-button-called-back = Записать звонок
record-button-objection = Возражение
record-button-keep-place = Запомнить место клиента
record-button-complaint = Записать отзыв
record-button-files = Файлы ({ $count })
record-button-client = Карточка
record-button-history = История
record-button-log-anew = Записать заново
record-button-back = ‹ Назад
record-saved = <b>Записано.</b> { $client }, { $kind }
record-when = Когда: { $moment }
record-contact = С кем: { $contact }
record-result = Итог: { $result }
record-note = Заметка: { $note }
record-objection = Возражение: { $objection }
record-mood = Настроение: { $mood }
record-next = Дальше: <b>{ $day }</b>, { $step }
record-no-next = Следующего шага нет
record-no-next-because = Следующего шага нет: { $reason }
record-call-back = Перезвоните. Буду напоминать, пока не перезвоните.
record-files = Файлы: { $count }
record-undone =
    Отменено: { $kind }, { $client }
    Записи и напоминаний больше нет.
record-undone-already = Эта запись уже отменена.
place-missing = Место не отмечено. Отметить: «📍 Я здесь» внизу.
place-verified = Место: у клиента
place-far = Место: { $distance } от клиента
place-unverified = Место отмечено; где клиент, пока неизвестно
place-pinned = Место: точка на карте, без проверки
place-kept = Место клиента запомнил.
metres = { $count } м
kilometres = { $count } км
files-none = Файлов здесь нет.
file-of = { $client }, { $kind }, { $moment }
change-what = Что изменить?
change-result = Какой итог верный?
change-kind = Что это было?
change-day = В какой день это было?
change-contact = С кем?
change-contact-none = В карточке клиента нет контактов. Добавьте их там.
change-objection = Что возражает клиент?
change-note = Напишите новую заметку. Новый следующий шаг можно дописать так: «Дальше: отправить КП».
change-note-from =
    Сейчас: { $note }

    Напишите новую заметку. Новый следующий шаг можно дописать так: «Дальше: отправить КП».
part-result = Итог
part-note = Заметка
part-next = Следующий шаг
part-client = Клиент
part-contact = С кем
part-kind = Вид
part-day = День
menu-place = 📍 Я здесь
record-button-note = Заметка целиком
record-whole-note = { $note }
record-button-kept = Сделано: { $text }
record-button-attach = К записи: { $client }, { $kind }
ask-attach = К чему приложить?
