command-reassign = передать клиентов другому менеджеру
reassign-ask = Каких клиентов передать?
reassign-manager = Одного менеджера
reassign-unowned = Без менеджера
reassign-city = Из города
reassign-territory = Территории
reassign-segment = Сегмента
reassign-category = Категории
reassign-ask-lot = Каких именно?
reassign-none = Таких клиентов нет.
reassign-ask-to = <b>{ $lot }</b>. Кому передать?
reassign-preview = { $count ->
        [one] <b>{ $count } клиент</b>
        [few] <b>{ $count } клиента</b>
       *[other] <b>{ $count } клиентов</b>
    } ({ $lot }) → <b>{ $to }</b>{ $keys ->
        [0] {""}
       *[other] , ключевых: { $keys }
    }
reassign-open = С ними перейдёт: обещаний { $promised }, задач { $tasks }, встреч { $meetings }.
reassign-do = Передать: { $count }
reassign-begun = Передаю клиентов: { $count }…
reassign-done = { $open ->
        [0] Передано. Открытых дел не было.
        [one] Передано, и с клиентами { $open } открытое дело.
        [few] Передано, и с клиентами { $open } открытых дела.
       *[other] Передано, и с клиентами { $open } открытых дел.
    }
    Оба менеджера получат сообщение.
reassign-back = Вернуть как было
clients-given = { $count ->
        [one] Вам передан клиент (передаёт { $by }): <b>{ $names }</b>
        [few] Вам переданы <b>{ $count } клиента</b> (передаёт { $by }): { $names }
       *[other] Вам передано <b>{ $count } клиентов</b> (передаёт { $by }): { $names }
    }
clients-given-from = Раньше вёл: { $names }
clients-given-open = Открытых дел с ними: { $count }. Они в /today.
clients-given-look = Посмотреть
clients-given-more = { $names } и ещё { $count }
clients-taken = { $count ->
        [one] Клиента теперь ведёт { $to } (передаёт { $by }): <b>{ $names }</b>
        [few] <b>{ $count } клиента</b> теперь ведёт { $to } (передаёт { $by }): { $names }
       *[other] <b>{ $count } клиентов</b> теперь ведёт { $to } (передаёт { $by }): { $names }
    }
notice-name-clients_given = вам передали клиентов
notice-name-clients_taken = ваших клиентов передали
why-rule-clients_given = Руководитель передал вам клиентов: об этом говорю обоим менеджерам.
why-rule-clients_taken = Руководитель передал ваших клиентов другому: об этом говорю обоим менеджерам.
