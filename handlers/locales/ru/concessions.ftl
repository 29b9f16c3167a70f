command-concession = скидка или отсрочка клиенту
command-concessions = что уступили клиентам за месяц
command-discount = скидка по объёму и отсрочке
dialogue-concession = уступка
dialogue-concession-question = вопрос об уступке
dialogue-concession-answer = ответ об уступке
concession-discount = Скидка
concession-deferral = Отсрочка
concession-stock = Товар на складе
concession-other = Другое
concession-discount-of = скидка { $percent } %
concession-deferral-of =
    { $days ->
        [one] отсрочка { $days } день
        [few] отсрочка { $days } дня
       *[many] отсрочка { $days } дней
    }
concession-ask-kind = <b>{ $client }</b>: что просят?
concession-ask-percent = Сколько процентов? Например: 7 или 7,5.
concession-ask-days = На сколько дней? Например: 30.
concession-ask-order = На какую сумму заказ?
concession-ask-why = <b>{ $client }</b>: зачем уступаем? Напишите одной строкой.
concession-no-reason = Без объяснения
concession-value-unread = Не понял число.
concession-line = <b>{ $client }</b>: { $what }
concession-worth = Обойдётся в <b>{ $worth }</b>
concession-limit = Предел менеджера: { $limit }
concession-by = Просит: { $name }
concession-month =
    { $count ->
        [one] Этому клиенту за месяц: { $count } уступка { $worth }
        [few] Этому клиенту за месяц: { $count } уступки { $worth }
       *[many] Этому клиенту за месяц: { $count } уступок { $worth }
    }
concession-question = Вопрос: { $text }
concession-answer = Ответ: { $text }
concession-within = ✓ В пределах ваших полномочий, записал.
concession-asked = Ждёт решения руководителя.
concession-allowed = <b>Разрешено</b>: { $name }
concession-refused = <b>Отказано</b>: { $name }
concession-request = <b>Просят уступку</b>
concession-button-allow = Разрешить
concession-button-refuse = Отказать
concession-button-ask = Спросить
concession-button-answer = Ответить
concession-ask-question = Что спросить у менеджера { $name }?
concession-ask-answer = <b>{ $client }</b>: ваш ответ руководителю?
concession-question-sent = Вопрос ушёл менеджеру.
concession-answer-sent = Ответ ушёл руководителю.
conceded-heading = <b>Уступки: { $month }</b>
conceded-none = Ничего не уступили.
conceded-more = И ещё клиентов: { $count }
conceded-line = <b>{ $client }</b>: { $worth } ({ $count }){ $days ->
        [0] {""}
       *[other] , отсрочка до { $days } дн.
    }
discount-no-table = Таблицы скидок пока нет. Её задаёт руководитель: /rules
discount-usage = Напишите объём и дни отсрочки: /discount 100000 30
discount-none = Для такого объёма и отсрочки скидки нет.
discount-found =
    { $days ->
        [0] Скидка: <b>{ $percent } %</b>, колонка цен: { $column }. Оплата сразу.
       *[other] Скидка: <b>{ $percent } %</b>, колонка цен: { $column }. Отсрочка, дней: { $days }.
    }
refusal-concession-decided = Уже решено: { $name }
notice-name-concession_asked = запрос уступки
notice-name-concession_decided = ответ по уступке
why-rule-concession_asked = Менеджер просит уступку больше своего предела, и решаете вы.
why-rule-concession_decided = Руководитель ответил на ваш запрос уступки.
refusal-concession-not-found = Такого запроса нет.
