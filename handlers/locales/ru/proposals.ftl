command-proposal = записать КП и не забыть о нём
command-proposals = мои КП по дням и суммам
dialogue-proposal = КП
dialogue-proposal-lost = отказ по КП
dialogue-proposal-aside = КП отложить
dialogue-proposal-expect = срок решения
dialogue-proposal-touches = дни напоминаний
dialogue-proposal-words = ответ по КП
dialogue-proposal-agree = день разговора
proposal-line = <b>{ $client }</b>: КП «{ $text }»
proposal-line-priced = <b>{ $client }</b>: КП «{ $text }», <b>{ $price }</b>
proposal-stage =
    { $months ->
        [0] Стадия: { $stage }
        [one] Стадия: { $stage }. Переносили на другой месяц: { $months } раз
        [few] Стадия: { $stage }. Переносили на другой месяц: { $months } раза
       *[many] Стадия: { $stage }. Переносили на другой месяц: { $months } раз
    }
proposal-draft = черновик
proposal-sent = отправлено
proposal-answered = есть ответ
proposal-won = выиграно
proposal-lost = отказ
proposal-sent-at = Отправлено: { $moment } ({ $channel })
proposal-send-at = Отправить: { $moment } ({ $channel })
channel-email = Эл. почта
channel-messenger = Мессенджер
channel-in_person = Лично
channel-letter = Письмо
channel-other = Иначе
proposal-received = Дошло: да
proposal-not-received = Дошло: <b>нет</b>
proposal-client-next = Дальше: { $text }
proposal-urgency = Срочность: { $urgency }
proposal-expected-on = Решат к: { $day }
proposal-reason = Причина: { $reason }
proposal-competitor = Выиграл: { $name }
proposal-return-on = Вернуться: { $day }
proposal-nothing-planned = 🟡 Дальше ничего не назначено
proposal-agreed-on = Говорим снова: <b>{ $day }</b>
proposal-next-on = Напомню: { $day }
proposal-manager = Менеджер: { $name }
proposal-button-file = Файл КП
proposal-button-all = Все КП
proposal-button-sent = Отправлено
proposal-button-talk = Поговорили
proposal-button-answered = Есть ответ
proposal-button-again = Напоминать дальше
proposal-button-won = Выиграли
proposal-button-lost = Отказ
proposal-button-aside = Отложить
proposal-button-expect = Срок решения
proposal-button-touches = Дни напоминаний
proposal-button-reopen = Вернуть в работу
proposal-button-open = Карточка КП
proposal-button-no-competitor = Не знаю
proposal-no-file = Файла у этого КП нет.
proposal-no-sum = Без суммы
proposal-file-kept = Файл приложен.
proposal-sum-unread = Не понял сумму.
proposal-when-unread = Не понял, когда.
proposal-ask-what =
    <b>{ $client }</b>: что предлагаете?
    Напишите или пришлите сам файл КП.
proposal-ask-sum =
    <b>{ $client }</b>: на какую сумму?
    Например: 100 000, 1,5 млн, 900 EUR.
proposal-ask-channel = <b>{ $client }</b>: как отправляете?
proposal-ask-when =
    <b>{ $client }</b>: когда отправлено?
    Можно написать: вчера 15:00, завтра 10:00.
proposal-when-now = Отправлено сейчас
proposal-when-later = Отправлю позже
proposal-when-draft = Пока черновик
proposal-ask-send-day = <b>{ $client }</b>: в какой день отправите КП?
proposal-saved = <b>Записал.</b>
proposal-ask-lost = <b>{ $client }</b>: почему отказ?
proposal-ask-aside = <b>{ $client }</b>: почему откладываем?
proposal-ask-aside-day = <b>{ $client }</b>: когда вернуться? Без дня напомню через 90 дней.
proposal-ask-return = <b>{ $client }</b>: отказ не навсегда. Когда вернуться? Без дня напомню через 90 дней.
proposal-ask-competitor = <b>{ $client }</b>: кто выиграл?
proposal-ask-expected = <b>{ $client }</b>: к какому дню решат?
proposal-ask-touches =
    <b>{ $client }</b>: через сколько рабочих дней после отправки напоминать?
    Например: 1 3 7 14. Этому клиенту звоним не больше, чем столько раз в неделю: { $most }.
touches-unread = Не понял. Напишите рабочие дни по возрастанию: 1 3 7 14.
lost-price = Цена
lost-terms = Условия
lost-competitor = Конкурент
lost-no_need = Не нужно
lost-no_money = Нет денег
lost-silent = Молчат
lost-other = Другое
client-next-reading = Читают
client-next-agreeing = Согласуют
client-next-comparing = Сравнивают
client-next-changes = Просят изменить
urgency-week = На неделе
urgency-month = В этом месяце
urgency-later = Не срочно
talk-heading = <b>О чём договорились?</b>
talk-questions =
    Дошло? Что делают дальше? Насколько срочно? Когда говорим снова?
talk-tip = <i>Не торопите: лишний интерес к сделке клиент обернёт в скидку.</i>
talk-received = Дошло
talk-not-received = Не дошло
talk-words = Своими словами
talk-when-1 = Завтра
talk-when-3 = +3 дня
talk-when-7 = +7 дней
talk-day = Другой день
talk-no-answer = Не дозвонился
talk-ask-words = <b>{ $client }</b>: что делают дальше? Напишите.
talk-ask-day = <b>{ $client }</b>: когда говорим снова?
talk-note = Звонок по КП
talk-not-reached = Записал: не дозвонились.
talk-logged = <b>Записал разговор.</b>
notice-proposal-call = <b>Позвоните: дошло ли КП?</b>
notice-proposal-remind =
    { $days ->
        [one] <b>КП без ответа { $days } рабочий день</b>
        [few] <b>КП без ответа { $days } рабочих дня</b>
       *[many] <b>КП без ответа { $days } рабочих дней</b>
    }
notice-proposal-agreed = <b>Сегодня договорились поговорить о КП</b>
notice-proposal-decide =
    { $days ->
        [one] <b>КП без ответа { $days } рабочий день. Закрыть или отложить?</b>
        [few] <b>КП без ответа { $days } рабочих дня. Закрыть или отложить?</b>
       *[many] <b>КП без ответа { $days } рабочих дней. Закрыть или отложить?</b>
    }
notice-proposal-silent =
    { $days ->
        [one] <b>После отправки КП { $days } рабочий день нет контакта с клиентом</b>
        [few] <b>После отправки КП { $days } рабочих дня нет контакта с клиентом</b>
       *[many] <b>После отправки КП { $days } рабочих дней нет контакта с клиентом</b>
    }
notice-proposal-send = <b>Пора отправить КП</b>
notice-proposal-return = <b>Пора вернуться к отказу</b>
notice-proposal-slipped =
    { $times ->
        [one] <b>Решение перенесли на другой месяц { $times } раз</b>
        [few] <b>Решение переносят на другой месяц уже { $times } раза</b>
       *[many] <b>Решение переносят на другой месяц уже { $times } раз</b>
    }
proposals-none = <b>Открытых КП нет.</b> Записать: /proposal
proposals-heading =
    { $overdue ->
        [0] <b>КП: { $total }</b> { $worth }
       *[other] <b>КП: { $total }, требуют внимания: { $overdue }</b> { $worth }
    }
proposals-line = { $number }. { $what }
    { $stage }, { $next }
proposals-whose = { $name }
proposals-nothing-planned = 🟡 ничего не назначено
proposals-overdue = <b>просрочено: { $day }</b>
proposals-next = { $day }
refusal-proposal-not-found = Такого КП нет. Открытые: /proposals
refusal-proposal-closed = По этому КП уже решено. Открытые: /proposals
notice-name-proposal_send = пора отправить КП
notice-name-proposal_call = звонок после КП
notice-name-proposal_remind = КП без ответа
notice-name-proposal_agreed = разговор о КП
notice-name-proposal_silent = КП без контакта
notice-name-proposal_decide = решение по КП
notice-name-proposal_return = возврат к отказу
notice-name-proposal_slipped = решение переносят
why-rule-proposal_send = О черновике КП напоминаю в то время, когда вы собирались его отправить.
why-rule-proposal_call = Через сутки после отправки КП, в рабочее время, прошу узнать, дошло ли оно. Ответ клиента отменяет звонок.
why-rule-proposal_remind = Если ответа нет, напоминаю на 3-й, 7-й и 14-й рабочий день (или в дни вашего отдела), не чаще, чем терпит клиент.
why-rule-proposal_agreed = В день, который назвал клиент, напоминаю в 09:00; этот день важнее расписания.
why-rule-proposal_silent = Если пять рабочих дней после отправки КП никто не говорил с клиентом, об этом узнаёт руководитель.
why-rule-proposal_decide = После последнего напоминания прошу решить: закрыть или отложить с причиной и днём. Без решения спрашиваю руководителя.
why-rule-proposal_return = К отказу возвращаюсь в названный день или через 90 дней.
why-rule-proposal_slipped = Решение по КП второй раз перенесли на следующий месяц, и об этом узнаёт руководитель.
why-less-proposal = Меньше: отметьте ответ, отложите или поменяйте дни напоминаний в карточке КП (/proposals).
with-proposal = КП
record-button-soon = Через 3 рабочих дня: { $day }
record-button-offer = КП «{ $text }»: что ответили?
document-is-proposal = Это КП клиенту
proposal-button-undo = Отменить запись
proposal-button-sum = Сумма
proposal-undone = Запись о КП отменена. Записать заново: /proposal
dialogue-proposal-sum = сумма КП
plan-proposals = <b>Поговорить о КП</b>
plan-proposal = { $what }
plan-proposal-late = { $what }, { $overdue }
story-proposal = КП, { $stage }
story-button-proposal = КП, { $day }
proposal-button-resent = Отправил ещё раз
proposal-button-concede = Уступка клиенту
notice-proposal-ordered = <b>Клиент сделал заказ после КП. Выиграли?</b>
