command-export = выгрузить таблицу Excel
export-ask =
    Что выгрузить в Excel?
    Кто и что выгрузил, видно руководителю.
export-clients = Клиенты
export-contacts = Контакты
export-journal = Журнал
export-ask-period = Журнал: за какие дни?
period-week = Эта неделя
period-month = Этот месяц
period-last_month = Прошлый месяц
period-year = Этот год
export-back = ‹ Назад
export-begun = Готовлю: { $what }…
export-done = <b>{ $what }</b>: { $count ->
        [one] { $count } строка.
        [few] { $count } строки.
       *[other] { $count } строк.
    }
export-empty = { $what }: выгружать нечего.
export-more = Ещё выгрузка
export-yes = да
column-client = Клиент
column-tax_id = ИНН
column-city = Город
column-address = Адрес
column-phone = Телефон
column-email = E-mail
column-category = Категория
column-segment = Рыночный сегмент
column-territory = Территория
column-key = Ключевой
column-manager = Менеджер
column-deferral = Отсрочка, дней
column-limit = Лимит
column-currency = Валюта
column-payment_form = Форма расчётов
column-delivery = Доставка
column-price_column = Колонка цен
column-order_interval = Заказывает раз в (дней)
column-last_contact = Последнее общение
column-added = Заведён
column-contact = Контактное лицо
column-post = Должность
column-decides = Решает
column-birthday = День рождения
column-note = Примечание
column-when = Когда
column-kind = Вид
column-outcome = Итог
column-next_step = Следующий шаг
column-next_step_on = Шаг назначен на
column-no_next_step = Почему без шага
column-mood = Настроение
column-objection = Возражение
