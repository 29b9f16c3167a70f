command-rules = правила отдела: напоминания, скидки, праздники
dialogue-rule = правило отдела
rules-ask-department = Правила какого отдела?
rules-heading = <b>Правила отдела</b>
rules-line = { $rule }: <b>{ $value }</b>
rules-ask-number = Напишите число от { $least } до { $most }.
rules-ask-proposal_touches = Через сколько рабочих дней после отправки КП напоминать? Например: 1 3 7 14. Сначала покажу, что это прислало бы за прошлый месяц.
rules-ask-country = Чьи праздники считать? Две буквы: RU, SK, KZ, BY.
rules-ask-currency = Три буквы: RUB, EUR, KZT.
rules-ask-discount_table =
    Строка на правило: объём, дни отсрочки, процент, колонка цен. Например:
    100000 0 7 опт
    100000 30 5 опт
rules-unread = Не понял. Напишите иначе.
rules-settled = <b>Записал.</b>
rules-settled-touches = <b>Записал.</b> Действует для КП, отправленных с этого момента.
rules-button-settle = Ввести
rule-proposal_touches = Напоминания по КП, дни
rule-silent_head = КП без контакта: руководителю, дней
rule-contacts_a_week = Контактов с клиентом в неделю
rule-return_days = Вернуться к отказу, дней
rule-discount_limit = Скидка менеджера, %
rule-deferral_limit = Отсрочка менеджера, дней
rule-head_discount_limit = Скидка руководителя, %
rule-head_deferral_limit = Отсрочка руководителя, дней
rule-chance_sent = Шанс отправленного КП, %
rule-chance_answered = Шанс КП с ответом, %
rule-country = Праздники страны
rule-currency = Валюта
rule-discount_table = Таблица скидок
rule-proposal_touches-usual = обычные
rule-silent_head-usual = 5
rule-contacts_a_week-usual = 3
rule-return_days-usual = 90
rule-discount_limit-usual = 5
rule-deferral_limit-usual = 14
rule-head_discount_limit-usual = без предела
rule-head_deferral_limit-usual = без предела
rule-chance_sent-usual = 30
rule-chance_answered-usual = 60
rule-country-usual = по часовому поясу
rule-currency-usual = по часовому поясу
rule-discount_table-usual = нет
rehearsal-heading =
    { $count ->
        [one] <b>Проверка на прошлом: { $month }</b>, { $count } КП
        [few] <b>Проверка на прошлом: { $month }</b>, { $count } КП
       *[many] <b>Проверка на прошлом: { $month }</b>, { $count } КП
    }
rehearsal-total = Напоминаний было бы { $changed } вместо { $present }.
rehearsal-line = { $name }: { $present } → { $changed }
rehearsal-manager-received = Менеджеру: дошло ли
rehearsal-manager-remind = Менеджеру: нет ответа
rehearsal-manager-decide = Менеджеру: закрыть или отложить
rehearsal-head-escalate = Руководителю: нет контакта
rehearsal-head-decide = Руководителю: нет решения
rehearsal-from-now = Отправленные раньше КП идут по старым дням.
