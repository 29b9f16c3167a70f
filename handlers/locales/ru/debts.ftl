debts-none = <b>Никто не должен.</b> Записать документ: /invoice
debts-head = <b>Долги клиентов</b>
debts-of = <b>Долги: { $name }</b>
debts-total = <b>Всего { $sum }</b>
debts-not_due = Срок не наступил: { $sum }
debts-up_to_30 = 1–30 дней: { $sum }
debts-up_to_60 = 31–60 дней: { $sum }
debts-up_to_90 = 61–90 дней: { $sum }
debts-over_90 = больше 90 дней: { $sum }
debts-shown = { $first }–{ $last } из { $total } на { $day }
debts-manager = { $name }: { $sum }
debts-all = Все долги
debt-none = Долга нет.
debt-in-time = Долг { $sum }, не просрочен
debt-overdue =
    { $days ->
        [one] Долг { $sum }, просрочено <b>{ $overdue }</b>, { $days } день
        [few] Долг { $sum }, просрочено <b>{ $overdue }</b>, { $days } дня
       *[many] Долг { $sum }, просрочено <b>{ $overdue }</b>, { $days } дней
    }
debt-disputed-part = спорно { $sum }
debt-credit = Аванс: { $sum }
debt-promised = Обещано { $sum }, срок: { $day }
debt-limit = Лимит { $limit }, свободно { $free }
debt-over-limit = <b>Сверх лимита { $over }</b> (лимит { $limit })
debt-habits =
    { $days ->
        [0] Платит в срок: { $percent } % документов
        [one] Платит в срок: { $percent } % документов, задержка в среднем { $days } день
        [few] Платит в срок: { $percent } % документов, задержка в среднем { $days } дня
       *[many] Платит в срок: { $percent } % документов, задержка в среднем { $days } дней
    }
debt-kept-rate = Обещаний выполнено: { $kept } из { $all }
debt-document = • № { $number } от { $issued }: { $sum }, срок { $due }
debt-document-today = • № { $number } от { $issued }: { $sum }, срок сегодня
debt-document-overdue =
    { $days ->
        [one] • № { $number } от { $issued }: { $sum }, просрочен { $days } день
        [few] • № { $number } от { $issued }: { $sum }, просрочен { $days } дня
       *[many] • № { $number } от { $issued }: { $sum }, просрочен { $days } дней
    }
debt-more-documents =
    { $count ->
        [one] и ещё { $count } документ
        [few] и ещё { $count } документа
       *[many] и ещё { $count } документов
    }
debt-alert-overdue =
    { $days ->
        [one] <b>Долг: { $client }</b>, просрочено <b>{ $sum }</b>, { $days } день
        [few] <b>Долг: { $client }</b>, просрочено <b>{ $sum }</b>, { $days } дня
       *[many] <b>Долг: { $client }</b>, просрочено <b>{ $sum }</b>, { $days } дней
    }
debt-alert-today = <b>Срок оплаты сегодня: { $client }</b>, { $sum }
debt-alert-soon = <b>Скоро срок оплаты: { $client }</b>, { $sum }
debt-disputed-left-out = Спорное не считаю: { $sum }
debt-promise-was-broken = Обещание нарушено: { $sum }, срок был { $day }
debt-paused-no_answer = Не ответили: { $day }
debt-paused-says_paid = Говорили, что оплатили ({ $day }); денег не видно. Спросите платёжку.
debt-paused-with_head = Передано руководителю: { $day }
debt-last-contact = Последний контакт: { $day }, { $what }
debt-advice-stop = Совет: остановите отгрузки, пока не оплатят.
debt-advice-claim = Совет: отгрузки остановить, отправить претензию.
debt-manager = Менеджер: { $name }
debt-called = Позвонил
debt-promised-button = Обещают
debt-no-answer = Не ответили
debt-says-paid = Уже оплатили
debt-disputed = Спорно
debt-to-head = Руководителю
debt-claim-letter = Претензия (docx)
debt-again = { $client }: напомню снова: { $day }
debt-paid-check = { $client }: проверю, придут ли деньги. Если их не будет, напомню: { $day }
debt-passed = <b>Вам передан долг: { $client }</b>
debt-passed-to = Передано: { $names }
debt-passed-to-nobody = Передать некому: у отдела нет руководителя.
promise-broken = <b>Обещание нарушено: { $client }</b>
promise-broken-what = Обещали { $sum }, срок был: { $day }
promise-broken-came = Пришло { $sum }
notice-name-debt_alert = долг клиента
notice-name-debt_late = просроченный долг
notice-name-debt_passed = переданный долг
notice-name-promise_broken = нарушенное обещание оплаты
notice-name-credit_exceeded = кредит под вопросом
notice-name-credit_allowed = разрешённый долг
why-rule-debt_alert = О долге напоминаю за 3 рабочих дня, в день срока и через 1, 3, 7, 14, 30 рабочих дней после него; о клиенте не чаще раза в день.
why-rule-debt_late = Долг просрочен на 7, 14 или 30 рабочих дней, и о нём узнаёт руководитель.
why-rule-debt_passed = Менеджер передал долг вам.
why-rule-promise_broken = Клиент обещал заплатить, срок прошёл, денег нет: сообщаю на следующее рабочее утро.
why-rule-credit_exceeded = Клиенту отгрузили сверх лимита или без проверки надёжности.
why-rule-credit_allowed = Руководитель разрешил долг вашего клиента.
why-less-debt = Меньше: запишите оплату или обещание; спорное отметьте кнопкой «Спорно».
plan-debts = Долги
plan-debts-overdue =
    { $count ->
        [one] Долги: просрочено <b>{ $sum }</b>, { $count } клиент
        [few] Долги: просрочено <b>{ $sum }</b>, { $count } клиента
       *[many] Долги: просрочено <b>{ $sum }</b>, { $count } клиентов
    }
plan-debts-due = Сегодня срок оплаты: { $sum }
plan-debts-promised = Сегодня обещали: { $client }, { $sum }
debts-xlsx = Таблица (xlsx)
debts-sheet = Долги
debts-sheet-begun = Готовлю таблицу долгов…
debts-sheet-done = Долги на { $day }
debts-column-client = Клиент
debts-column-tax_id = ИНН
debts-column-manager = Менеджер
debts-column-number = Документ
debts-column-issued = Дата
debts-column-due = Срок оплаты
debts-column-days = Дней просрочки
debts-column-amount = Сумма
debts-column-paid = Оплачено
debts-column-open = Долг
debts-column-currency = Валюта
debts-column-dispute = Спор
claim-begun = Готовлю претензию: { $client }…
claim-file = Претензия
claim-done = <b>Претензия: { $client }.</b> Впишите свою компанию в начале и подпишите.
debts-rules = Напоминания
dialogue-debt_rules = напоминания о долгах
debt-rules = <b>Напоминания о долгах</b>
debt-rules-steps = Рабочие дни от срока: { $steps }
debt-rules-minimum = Напоминаю от { $sum }
debt-rules-abroad = В другой валюте от { $sum }
debt-rule-steps = Дни
debt-rule-minimum = Сумма в рублях
debt-rule-abroad = Сумма в другой валюте
debt-rule-ask-steps = <b>В какие рабочие дни напоминать?</b> Считая от срока, например: -3 0 1 3 7 14 30
debt-rule-ask-minimum = <b>От какой суммы в рублях напоминать?</b> Меньшее останется в /debts.
debt-rule-ask-abroad = <b>От какой суммы в другой валюте напоминать?</b> Меньшее останется в /debts.
debt-rule-unread-steps = Не понял. До восьми чисел через пробел, например: -3 0 1 3 7 14 30
debt-rule-unread-minimum = Не понял сумму. Напишите число, например: 1000
debt-rule-unread-abroad = Не понял сумму. Напишите число, например: 20
