with-visit = Визит
with-call = Звонок
with-meeting = Встреча
with-feedback = Отзыв
with-history = История
pick-client = Какой клиент? Нажмите или напишите часть названия.
pick-client-type = Какой клиент? Напишите часть названия, телефон, ИНН или город.
pick-client-none = Какой клиент? Напишите название.
pick-client-found =
    { $count ->
        [one] Нашёлся { $count } клиент. Он?
        [few] Нашлось { $count } клиента. Какой из них?
       *[many] Нашлось { $count } клиентов. Какой из них? Если его нет на кнопках, уточните название.
    }
pick-client-unknown = Клиента «{ $name }» не нашлось. Напишите иначе.
refusal-tax-id-wrong = «{ $value }» не подходит: в ИНН 10 или 12 цифр, в IČO 8, и контрольная цифра должна сойтись. Пришлите ещё раз. Иностранный номер пишите с буквами: GB123456789.
refusal-phone-wrong = «{ $value }» не похоже на телефон. Пришлите ещё раз, с кодом страны: +7 900 000-00-01.
refusal-name-missing = Нужно название или имя. Пришлите ещё раз.
refusal-text-too-long = Слишком длинно: не больше { $most } знаков. Пришлите короче.
command-clients = мои клиенты и поиск
dialogue-clients = клиенты
clients-count =
    { $count ->
        [one] <b>{ $count } клиент</b>. Нажмите или напишите часть названия.
        [few] <b>{ $count } клиента</b>. Нажмите или напишите часть названия.
       *[many] <b>{ $count } клиентов</b>. Нажмите или напишите часть названия.
    }
clients-found = По запросу «{ $text }»:
clients-type = Напишите часть названия, телефон, ИНН или город.
clients-none = <b>Клиентов пока нет.</b> Добавьте первого кнопкой ниже.
clients-none-led = <b>В отделе пока нет клиентов.</b> Добавьте первого кнопкой ниже, а менеджеры добавят своих.
clients-none-found = «{ $text }»: <b>такого клиента нет.</b> Напишите иначе или добавьте его. Остальное: /help
clients-none-key = <b>Ключевых клиентов нет.</b> Отметить клиента ключевым может руководитель: карточка, «Изменить».
clients-none-undecided = <b>У всех клиентов известно, кто решает.</b>
clients-none-unowned = <b>У всех клиентов есть менеджер.</b>
clients-none-mine = <b>Ваших клиентов нет.</b> Добавьте первого кнопкой ниже.
filter-all = Все
filter-key = ★ Ключевые
filter-undecided = Кто решает?
filter-mine = Мои
filter-unowned = Без менеджера
button-add-client = Новый клиент
button-add-named = Добавить «{ $name }»
button-contacts = Контакты
button-change = Изменить
button-to-list = К списку
card-name = <b>{ $name }</b>
card-key = ★ Ключевой клиент
card-inn = ИНН { $number }
card-ico = IČO { $number }
card-tax-id = Налоговый номер { $number }
card-line = { $text }
card-category = Категория { $category }
card-owner = Ведёт { $name }
card-no-owner = Менеджера нет
card-contact = • { $person }
card-decides = • <b>{ $person }</b>, принимает решения
card-more-contacts =
    { $count ->
        [one] и ещё { $count } контакт
        [few] и ещё { $count } контакта
       *[many] и ещё { $count } контактов
    }
card-no-contacts = Контактов нет. Добавьте того, кто решает: «Контакты».
card-nobody-decides = Кто принимает решения, неизвестно. Отметьте: «Контакты».
command-newclient = добавить клиента
dialogue-newclient = новый клиент
new-client-name =
    <b>Как называется клиент?</b>
    Можно всё одной строкой: ООО «Ромашка», ИНН 5299004640, Казань, +7 900 000-00-01
new-client-tax-id = <b>ИНН?</b> Иностранный номер пишите с буквами.
new-client-city = <b>Город?</b>
new-client-phone = <b>Телефон?</b>
button-skip = Пропустить
button-save = Сохранить так
client-added = Клиент добавлен.
alike-heading = <b>Возможно, он уже есть:</b>
alike-seen = • { $client }
alike-hidden = • похожего клиента ведёт { $owner }
alike-nobodys = • похожий клиент уже есть, но не у вас
button-this-one = Это он: { $name }
button-another = Это другой, добавить
dialogue-client-field = карточка клиента
client-change = <b>{ $client }</b>: что изменить?
client-changed = Сохранено.
client-whose = Кто ведёт клиента <b>{ $client }</b>?
client-new-name = <b>{ $client }</b>: новое название вместе с формой, например ООО «Ромашка»?
client-new-tax-id = <b>{ $client }</b>: какой ИНН?
client-new-city = <b>{ $client }</b>: какой город?
client-new-address = <b>{ $client }</b>: какой адрес?
client-new-phone = <b>{ $client }</b>: какой телефон добавить?
field-name = Название
field-tax-id = ИНН
field-city = Город
field-address = Адрес
field-phone = Добавить телефон
button-category = Категория { $category }
button-key-on = ★ Сделать ключевым
button-key-off = Снять отметку «ключевой»
button-owner = Кто ведёт
button-to-card = К карточке
button-empty = Очистить
dialogue-contact = контакт
contact-new = <b>{ $client }</b>: кто? Одной строкой: Иван Петров, директор, +7 900 000-00-01. Или пришлите контакт из телефона.
contact-new-name = <b>{ $person }</b>: как теперь зовут?
contact-new-post = <b>{ $person }</b>: какая должность?
contact-new-phone = <b>{ $person }</b>: какой телефон?
contact-remove = Удалить <b>{ $person }</b> из контактов?
contact-name = Имя
contact-post = Должность
contact-phone = Телефон
button-add-contact = Добавить контакт
button-to-contacts = К контактам
button-decides-on = ✔ Принимает решения
button-decides-off = Не принимает решений
button-remove = Удалить
button-remove-sure = Да, удалить
button-keep = Нет, оставить
