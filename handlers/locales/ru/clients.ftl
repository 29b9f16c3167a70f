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
