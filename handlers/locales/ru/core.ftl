stranger = Это рабочий бот компании. Чтобы войти, попросите у руководителя ссылку-приглашение.
welcome-back = Вы уже с нами, { $name }. Что запишем?
welcome-admin =
    { $name }, вы владелец этого бота.
    Пригласите руководителей и менеджеров: /invite
    Ваш часовой пояс: { $zone }. Поменять: /settings
welcome-head =
    { $name }, добро пожаловать! Вы руководитель отдела.
    Пригласите менеджеров: /invite
    Ваш часовой пояс: { $zone }. Поменять: /settings
welcome-manager =
    { $name }, добро пожаловать! Запишите первый визит: нажмите «Визит».
    Ваш часовой пояс: { $zone }. Поменять: /settings
newcomer = { $name } теперь с нами: { $role }.
role-manager = менеджер
role-head = руководитель
role-admin = администратор
help = Просто напишите, что было: «Был у Ромашки, отправить КП до пятницы». Или нажмите кнопку внизу.
help-day = Каждый день
help-clients = Клиенты
help-money = Деньги
help-deals = Предложения
help-figures = Отчёты и таблицы
help-people = Люди и настройки
command-help = что я умею
menu-visit = Визит
menu-call = Звонок
menu-meeting = Встреча
menu-feedback = Отзыв
menu-today = Мой день
menu-clients = Клиенты
not-understood = Не понял. Нажмите кнопку внизу или /help.
edits-unseen = Записанного правка сообщения не меняет. Исправить: «Изменить» или «Отменить» под записью.
unknown-command = Команды { $command } нет. Все команды: /help
only-in-private = Это делается в личном чате со мной.
only-in-group = Это делается в группе.
not-your-role = Это может только руководитель.
only-for-managers = Это для менеджеров. Итоги отдела: /summary, отчёты: /reports
button-unknown = Эта кнопка больше не работает. Откройте раздел заново: /help
button-not-yours = Эта кнопка не ваша.
button-over = Это уже закончено. Начните заново, если нужно.
button-cancel = Отмена
button-go-on = Продолжить
button-drop = Удалить черновик
nothing-to-cancel = Отменять нечего. Что запишем?
cancelled =
    Отменено: { $dialogue }
    Ничего не сохранено.
put-aside =
    Отложено: { $dialogue }
    Продолжим?
put-aside-dropped = Черновик удалён: { $dialogue }
finish-first = Сначала закончите то, что начали.
failed = Не получилось, ничего не сохранено. Попробуйте ещё раз, а если не выйдет, назовите администратору код { $code }.
day-today = сегодня
day-tomorrow = завтра
day-yesterday = вчера
refusal-client-not-found = Такого клиента нет. Найти клиента: /clients
refusal-contact-not-found = Такого контакта нет.
refusal-activity-not-found = Такой записи нет.
refusal-meeting-not-found = Такой встречи нет. Ваши встречи: /week
refusal-feedback-not-found = Такого отзыва нет.
refusal-task-not-found = Такой задачи нет.
refusal-employee-not-found = Такого сотрудника нет.
refusal-not-allowed = Это вне ваших полномочий. Спросите руководителя.
refusal-already-done = Это уже сделано.
refusal-invitation-unknown = Такого приглашения нет. Попросите у руководителя новую ссылку.
refusal-invitation-used = По этой ссылке уже вошли. Попросите у руководителя новую.
refusal-invitation-expired = Срок ссылки вышел. Попросите у руководителя новую.
refusal-too-late = Отменить уже нельзя: прошло больше 10 минут. Запись можно изменить.
refusal-file-too-large = Файл больше { $most } МБ, такой Telegram мне не передаст. Разделите его и пришлите частями.
refusal-file-gone = Этого файла у Telegram уже нет. Пришлите его ещё раз.
