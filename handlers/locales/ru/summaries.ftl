command-summary = итоги дня отдела
command-mystats = мои цифры
notice-name-day_summary = итоги дня
why-rule-day_summary = Правило: в ваш рабочий день, в 19:00 или в час, который вы выбрали, приходят итоги дня отдела.
why-less-summary = Выбрать час и части: /summary. Сменить рабочие дни: /settings
summary-day = <b>Итоги: { $day }</b>
summary-nothing = Записей нет, ответа никто не ждёт.
summary-person = <b>{ $name }</b>: { $figures }
summary-silent = Без записей: { $names }
figure-quiet = { $count } КП неделю без отклика
summary-unlogged =
    { $count ->
        [one] без итога { $count } встреча
        [few] без итога { $count } встречи
       *[many] без итога { $count } встреч
    }
summary-complaints = <b>Ждут вашего ответа: { $count }</b>
summary-complaint = • { $client }: { $text } ({ $day })
summary-answer = Ответить: { $client }
summary-week = <b>Прошлая неделя</b> (в скобках неделя до неё)
summary-week-line = { $name }: { $number } ({ $before })
summary-back = К итогам дня
figure-visits =
    { $count ->
        [one] { $count } визит
        [few] { $count } визита
       *[many] { $count } визитов
    }
figure-calls =
    { $count ->
        [one] { $count } звонок
        [few] { $count } звонка
       *[many] { $count } звонков
    }
figure-other_contacts =
    { $count ->
        [one] { $count } другой контакт
        [few] { $count } других контакта
       *[many] { $count } других контактов
    }
figure-meetings_held =
    { $count ->
        [one] { $count } встреча прошла
        [few] { $count } встречи прошли
       *[many] { $count } встреч прошло
    }
figure-meetings_late =
    { $count ->
        [one] { $count } опоздание
        [few] { $count } опоздания
       *[many] { $count } опозданий
    }
figure-meetings_moved =
    { $count ->
        [one] { $count } встреча перенесена
        [few] { $count } встречи перенесены
       *[many] { $count } встреч перенесено
    }
figure-meetings_cancelled =
    { $count ->
        [one] { $count } встреча отменена
        [few] { $count } встречи отменены
       *[many] { $count } встреч отменено
    }
figure-complaints =
    { $count ->
        [one] { $count } жалоба
        [few] { $count } жалобы
       *[many] { $count } жалоб
    }
figure-new_clients =
    { $count ->
        [one] { $count } новый клиент
        [few] { $count } новых клиента
       *[many] { $count } новых клиентов
    }
figure-name-visits = Визиты
figure-name-calls = Звонки
figure-name-other_contacts = Другие контакты
figure-name-meetings_held = Встречи прошли
figure-name-meetings_late = Опоздания
figure-name-meetings_moved = Переносы встреч
figure-name-paid = Оплачено
figure-name-overdue = Просрочено
figure-name-unlogged = Встречи без итога
figure-name-quiet = КП неделю без отклика
figure-name-meetings_cancelled = Отмены встреч
figure-name-complaints = Жалобы
figure-name-new_clients = Новые клиенты
figure-line = • { $figure }
figures-own = <b>Мои цифры: { $when }</b>
figures-of = <b>{ $name }: { $when }</b>
figures-week = { $begins } – { $ends }
figures-none = Записей нет.
figures-reach-day = День
figures-reach-week = Неделя
figures-reach-month = Месяц
figures-back = К цифрам
records-of = { $name }: { $count }
record = • { $when } <b>{ $client }</b>: { $text }
record-bare = • { $when } <b>{ $client }</b>
summary-paid = оплачено { $sum }
summary-overdue = просрочено { $sum }
summary-requests = <b>Просят уступку: { $count }</b>
summary-request = • { $name }, { $client }: { $note }
summary-allow = Разрешить: { $client }
summary-refuse = Отказать
figure-proposals_sent =
    { $count ->
        [one] отправлено { $count } предложение
        [few] отправлено { $count } предложения
       *[many] отправлено { $count } предложений
    }
figure-proposals_won =
    { $count ->
        [one] принято { $count } предложение
        [few] принято { $count } предложения
       *[many] принято { $count } предложений
    }
figure-promises_broken =
    { $count ->
        [one] нарушено { $count } обещание оплаты
        [few] нарушено { $count } обещания оплаты
       *[many] нарушено { $count } обещаний оплаты
    }
figure-name-proposals_sent = Предложения отправлены
figure-name-proposals_won = Предложения приняты
figure-name-promises_broken = Обещания нарушены
summary-choose = Когда и что присылать
summary-choice = Итоги приходят в <b>{ $clock }</b> вашего рабочего дня. Выберите час и что в них должно быть.
summary-part-people = По людям
summary-part-money = Деньги
summary-part-requests = Просьбы
summary-part-complaints = Жалобы
summary-part-follow = Не доведено
summary-part-weeks = Недели
