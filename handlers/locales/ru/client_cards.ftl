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
risk-hides_papers = не даёт документы
risk-no_office = нет офиса или склада
risk-new_company = фирме меньше года
risk-often_renamed = меняет названия и юрлица
risk-bad_word = плохо отзываются поставщики
risk-hurry = торопит и не торгуется
risk-only_deferred = сразу только в долг
risk-no_decider = прячет того, кто решает
risk-court = суды и взыскания
risk-bankrupt = банкротство или ликвидация
dialogue-check = проверка клиента
check-ask = <b>{ $client }</b>: что заметили? Отметьте и нажмите последнюю кнопку. Два признака или суд с банкротством делают клиента сомнительным.
check-of = Проверка клиента <b>{ $client }</b>
button-no-signs = Ничего такого
button-signs-done = Готово ({ $count })
button-judge-promising = Считать надёжным
button-judge-doubtful = Считать сомнительным
notice-name-client_checked = проверка клиента
why-rule-client_checked = Менеджер проверил клиента, и руководитель сразу узнаёт, что вышло.
notice-name-clients_left = клиенты без менеджера
why-rule-clients_left = Сотрудник теперь руководит другим отделом и своих прежних клиентов не видит.
clients-left = <b>{ $name }</b> теперь руководит другим отделом. { $count ->
        [one] { $count } клиент остался
        [few] { $count } клиента остались
       *[many] { $count } клиентов остались
    } без менеджера.
button-unowned = Без менеджера
dialogue-client-note = сведения о клиенте
dialogue-rethinking = план по клиенту
tell-need = <b>{ $client }</b>: что им нужно?
tell-news = <b>{ $client }</b>: что у них нового?
tell-goals = <b>{ $client }</b>: какие у них цели и планы?
tell-tasks = <b>{ $client }</b>: чем заняты сейчас?
tell-management = <b>{ $client }</b>: кто руководит и как решает?
tell-marketing = <b>{ $client }</b>: как продвигаются и кому продают?
tell-finances = <b>{ $client }</b>: что с деньгами: оборот, прибыль, долги?
tell-history = <b>{ $client }</b>: история компании?
tell-interests = <b>{ $client }</b>: что им интересно?
known-written =
    Сейчас записано:
    { $text }
known-needs = <b>Нужно</b>
known-news = <b>Новости</b>
known-dossier = <b>Досье</b>
known-line = • { $text } ({ $day }, { $author })
known-part = { $part }: { $text } ({ $author }, { $day })
known-nothing = Пока ничего не записано. Что им нужно?
button-add-need = + Что нужно
button-add-news = + Новость
button-met = ✓ { $need }
need-met = Отмечено: сделано.
dossier-goals = Цели и планы
dossier-tasks = Текущие задачи
dossier-management = Руководство
dossier-marketing = Маркетинг
dossier-finances = Финансы
dossier-history = История
dossier-interests = Интересы
news-kept = <b>{ $client }</b>: новость записана. Меняет ли она план или частоту встреч?
button-rethink = Да, пересмотреть
button-leave-plan = Нет
news-when = <b>{ $client }</b>: когда пересмотреть план?
news-step = Пересмотреть план
news-planned = Напомню пересмотреть план: <b>{ $day }</b>.
refusal-note-not-found = Такой записи о клиенте нет.
refusal-file-not-found = Такого файла нет.
dialogue-client-files = файлы клиента
client-files-send = <b>{ $client }</b>: пришлите файлы или фото.
client-files-kept = Сохранено. Ещё?
client-files-count =
    { $count ->
        [one] { $count } файл. Нажмите, и я его пришлю.
        [few] { $count } файла. Нажмите, и я пришлю.
       *[many] { $count } файлов. Нажмите, и я пришлю.
    }
client-files-none = Файлов пока нет.
client-file-of = <b>{ $client }</b>: { $name }
client-file-caption = { $text }
client-file-kind-photo = Фото
client-file-kind-voice = Голосовое
client-file-kind-audio = Аудио
client-file-kind-document = Документ
client-file-kind-video = Видео
client-file-kind-video_note = Видеосообщение
client-file-kind-animation = Анимация
button-add-files = Добавить файлы
button-files-sent = Готово
button-to-files = К файлам
gap-asked = Карточка заполнена на { $percent } %. Не хватает: { $what }.
gap-later = Позже
gap-put-off = Хорошо, не сейчас.
missing-decider = кто принимает решения
missing-phone = телефон
missing-city = город
missing-tax_id = ИНН
missing-address = адрес
missing-category = категория A, B или C
missing-email = e-mail
missing-deferral_days = отсрочка
missing-order_interval_days = как часто заказывают
missing-segment = сегмент
tell-missing-decider = Указать, кто решает
tell-missing-phone = Указать телефон
tell-missing-city = Указать город
tell-missing-tax_id = Указать ИНН
tell-missing-address = Указать адрес
tell-missing-category = Указать категорию
tell-missing-email = Указать e-mail
tell-missing-deferral_days = Указать отсрочку
tell-missing-order_interval_days = Указать частоту
tell-missing-segment = Указать сегмент
client-new-category = <b>{ $client }</b>: какая категория?
command-base = состояние базы клиентов
base-empty = <b>Клиентов пока нет.</b> Добавить: /newclient
base-total =
    { $count ->
        [one] <b>{ $count } клиент</b>, карточки заполнены на { $percent } %
        [few] <b>{ $count } клиента</b>, карточки заполнены на { $percent } %
       *[many] <b>{ $count } клиентов</b>, карточки заполнены на { $percent } %
    }
base-undecided = Неизвестно, кто решает: { $count }
base-stale = Карточки не меняли полгода: { $count }
base-nobody = Без менеджера
base-owner = <b>{ $name }</b>: { $count }, { $percent } %{ $undecided ->
        [0] {""}
       *[other] , кто решает неизвестно: { $undecided }
    }{ $stale ->
        [0] {""}
       *[other] , устарели: { $stale }
    }
clients-none-stale = <b>Все карточки свежие:</b> за полгода каждую меняли.
filter-stale = Устаревшие
filter-more = Фильтры…
filter-owner = По менеджерам
filters-ask = Каких клиентов показать?
filter-which = { $trait }: что показать?
filter-value = { $value } ({ $count })
filter-no-values = Ни у одного клиента это не указано.
filter-heading = <b>{ $name }</b>
filter-of = Ведёт { $name }
filter-nobody = Таких клиентов нет.
trait-category = Категория
trait-segment = Сегмент
trait-territory = Территория
trait-city = Город
button-to-filters = К фильтрам
brief-need = Нужно: { $text }
button-map = На карте
clients-none-owing = <b>Никто не должен.</b>
clients-none-unbought = <b>Все, кто покупал, купили и в этом месяце.</b>
clients-none-silent = <b>Со всеми общались за последние 30 дней.</b>
filter-owing = С долгом
filter-unbought = Не купили в этом месяце
filter-silent = Без контакта 30 дней
