refusal-email-wrong = «{ $value }» не похоже на e-mail. Пришлите ещё раз: info@primer.ru
refusal-days-wrong = «{ $value }»: нужно число дней, не больше { $most }. Например: 14, 2 недели, раз в месяц.
refusal-sum-wrong = «{ $value }» не похоже на сумму. Например: 500 000 или 1,5 млн.
refusal-birthday-wrong = «{ $value }» не похоже на день рождения. Например: 27.11.1980 или 27 ноября.
refusal-terms-fixed = Отсрочку и лимит, которые уже заданы, меняет руководитель.
button-terms = Условия
button-knowledge = Что знаем
button-files = Файлы
button-files-count = Файлы ({ $count })
button-check = Проверить клиента
card-terms = Условия: { $terms }
card-need = Нужно: { $text }
card-complete = Карточка заполнена на { $percent } %
card-unchecked = <b>Не проверен</b>, а товар идёт с отсрочкой. Проверить: «Условия».
card-mark-promising = Проверка: надёжный
card-mark-doubtful = <b>Проверка: сомнительный</b>
terms-unknown = не указано
terms-deferral =
    { $days ->
        [one] отсрочка { $days } день
        [few] отсрочка { $days } дня
       *[many] отсрочка { $days } дней
    }
terms-prepaid = предоплата
terms-limit = лимит { $sum }
terms-price = цены: { $column }
terms-interval =
    { $days ->
        [one] заказ каждый день
        [few] заказ раз в { $days } дня
       *[many] заказ раз в { $days } дней
    }
terms-days =
    { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
terms-line = { $name }: <b>{ $value }</b>
field-email = Добавить e-mail
field-place = Место на карте
field-segment = Сегмент
field-territory = Территория
field-deferral = Отсрочка
field-limit = Кредитный лимит
field-payment = Форма оплаты
field-delivery = Доставка
field-price = Колонка цен
field-interval = Частота заказов
client-new-email = <b>{ $client }</b>: какой e-mail добавить?
client-new-place = <b>{ $client }</b>: где это? Пришлите геопозицию (скрепка → «Геопозиция») или широту и долготу: 55.7558, 37.6173
client-new-segment = <b>{ $client }</b>: какой сегмент? Например: розница, HoReCa, опт.
client-new-territory = <b>{ $client }</b>: какая территория? Например: Север, Приморье.
client-new-deferral = <b>{ $client }</b>: отсрочка, сколько дней? Без отсрочки: 0.
client-new-limit = <b>{ $client }</b>: какой кредитный лимит? Например: 500 000, 1,5 млн, 20 000 EUR.
client-new-payment = <b>{ $client }</b>: как платит? Например: безналичный, наличные, карта.
client-new-delivery = <b>{ $client }</b>: как доставляем? Например: наш транспорт, вт и чт до 12, ул. Складская, 3.
client-new-price = <b>{ $client }</b>: какая колонка цен? Например: опт 2.
client-new-interval = <b>{ $client }</b>: как часто обычно заказывает? Например: 14 дней, раз в месяц.
contact-email = E-mail
contact-birthday = День рождения
contact-note = Заметка
contact-birthday-on = День рождения: { $day }
contact-note-text = Заметка: { $note }
contact-new-email = <b>{ $person }</b>: какой e-mail?
contact-new-birthday = <b>{ $person }</b>: когда день рождения? Например: 27.11.1980 или 27 ноября. Увидят только менеджер клиента и руководитель.
contact-new-note = <b>{ $person }</b>: что стоит помнить? Увидят только менеджер клиента и руководитель.
check-none = Проверки ещё не было.
check-found-promising = <b>Надёжный</b>. Проверено: { $day }, { $author }; действует до: { $until }.
check-found-doubtful = <b>Сомнительный</b>. Проверено: { $day }, { $author }; действует до: { $until }.
check-over = <b>Срок проверки вышел.</b>
check-sign = • { $sign }
check-note = { $note }
sign-hides_papers = не даёт документы
sign-no_office = нет офиса или склада
sign-new_company = фирме меньше года
sign-often_renamed = меняет названия и юрлица
sign-bad_word = плохо отзываются поставщики
sign-hurry = торопит и не торгуется
sign-only_deferred = сразу только в долг
sign-no_decider = прячет того, кто решает
sign-court = суды и взыскания
sign-bankrupt = банкротство или ликвидация
