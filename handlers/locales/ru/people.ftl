refusal-department-not-found = Такого отдела нет.
refusal-last-admin = Это единственный администратор. Сначала назначьте другого: /team
refusal-bad-input = Не понял «{ $value }». Напишите иначе.
anonymous = Вы пишете от имени группы или канала, и я не вижу, кто вы. Напишите от своего имени: анонимность отключается в правах администратора.
command-start = войти по приглашению
command-invite = пригласить сотрудника
command-team = сотрудники: роли, отделы
dialogue-invite = приглашение
dialogue-rename = другое имя
dialogue-move = перевод в отдел
button-invite = Пригласить
invite-role = Кого пригласим? Выберите роль.
invite-department = В какой отдел? Выберите или напишите название нового.
invite-first-department = В какой отдел? Отделов ещё нет: напишите название первого.
invite-department-unread = Напишите название отдела: от 1 до { $most ->
        [one] { $most } буквы
        [few] { $most } букв
       *[many] { $most } букв
    }.
invite-days = Роль: <b>{ $role }</b>. Сколько будет действовать ссылка?
invite-days-department = Роль: <b>{ $role }</b>, отдел «{ $department }». Сколько будет действовать ссылка?
days-count = { $count ->
        [one] { $count } день
        [few] { $count } дня
       *[many] { $count } дней
    }
invite-made =
    <b>Приглашение готово.</b>
    Роль: { $role }.
    Впустит одного человека, один раз. Действует до: { $until }.
    Перешлите ему следующее сообщение.
invite-made-department =
    <b>Приглашение готово.</b>
    Роль: { $role }, отдел «{ $department }».
    Впустит одного человека, один раз. Действует до: { $until }.
    Перешлите ему следующее сообщение.
invite-to-forward =
    Вас приглашают в рабочий бот компании. Роль: { $role }.
    Откройте ссылку и нажмите «Старт»: { $link }
    Она только для вас и действует до: { $until }.
invite-to-forward-department =
    Вас приглашают в рабочий бот компании. Роль: { $role }, отдел «{ $department }».
    Откройте ссылку и нажмите «Старт»: { $link }
    Она только для вас и действует до: { $until }.
invitations-open = Открытые приглашения
invitations-title = <b>Открытые приглашения</b>
invitations-none = Открытых приглашений нет.
invitation-line = { $number }. { $role }, до: { $until }
invitation-line-department = { $number }. { $role }, «{ $department }», до: { $until }
invitation-revoke = Отозвать { $number }
invitation-revoked = Отозвано. По этой ссылке уже не войти.
invitation-closed = Эта ссылка уже не действует.
team-title = <b>Сотрудники</b>: { $count }
team-line = <b>{ $name }</b>: { $place }
team-back = ‹ К сотрудникам
person-place = { $role }, { $zone } { $clock }
person-place-department = { $role }, «{ $department }», { $zone } { $clock }
person-title = <b>{ $name }</b>
person-rename = Переименовать
person-role = Роль
person-department = Отдел
person-remove = Убрать из бота
person-back = ‹ Назад
person-ask-name = <b>{ $name }</b>: как теперь называть?
person-name-unread = Напишите имя: от 1 до { $most ->
        [one] { $most } буквы
        [few] { $most } букв
       *[many] { $most } букв
    }.
person-ask-role = <b>{ $name }</b>: какая роль?
person-ask-department = <b>{ $name }</b>: в какой отдел? Выберите или напишите название нового. Клиенты останутся в прежнем отделе.
person-ask-removal = Убрать из бота: <b>{ $name }</b>? Доступ закроется сразу. Клиенты, встречи и записи останутся.
person-remove-yes = Да, убрать
person-goodbye = Ваш доступ к рабочему боту закрыт. Если это ошибка, попросите у руководителя новое приглашение.
person-left = <b>{ $name }</b>: доступ закрыт.
person-left-clients = <b>{ $name }</b>: доступ закрыт. { $count ->
        [one] Без менеджера остался <b>{ $count } клиент</b>
        [few] Без менеджера остались <b>{ $count } клиента</b>
       *[many] Без менеджера осталось <b>{ $count } клиентов</b>
    }. Передайте их: /clients, «Без менеджера», карточка, «Изменить»
place-changed = Ваша роль теперь: <b>{ $role }</b>. Что вам доступно: /help
place-changed-department = Ваша роль теперь: <b>{ $role }</b>, отдел «{ $department }». Что вам доступно: /help
keyboard-back = Кнопки снова внизу.
