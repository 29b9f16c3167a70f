command-tasks = мои обещания и задачи
dialogue-moving = перенос
item-summary = <b>{ $client }</b>: { $text }
item-alone = { $text }
item-call-back = перезвонить
item-fix = исправить: { $text }
item-contact = { $name }: { $phone }
item-phone = { $phone }
item-due = Срок: { $day }
quoted = «{ $text }»
button-client-card = Карточка
button-log-call = Записать звонок
button-log-visit = Записать визит
button-item-done = Сделано
button-item-move = Перенести
button-call-made = Звонок сделан
call-back = <b>Перезвоните: { $client }</b>
call-back-missed = <b>Не перезвонили: { $client }</b>
call-back-missed-whose = Пропущен: { $day }. Менеджер: { $name }
task-late = <b>Просрочено.</b> Менеджер: { $name }
items-heading =
    { $overdue ->
        [0] <b>Дел: { $total }</b>
       *[other] <b>Дел: { $total }, просрочено: { $overdue }</b>
    }
items-line = { $number }. { $day }: { $summary }
items-line-late = { $number }. <b>Просрочено</b>, { $day }: { $summary }
items-done = { $number }: сделано
items-call-made = { $number }: звонок сделан
items-move = { $number }: перенести
items-none = <b>Дел нет.</b> Обещания клиентам и задачи появятся здесь сами. План на сегодня: /today
item-closed = Сделано.
item-done = ✓ { $summary }
item-log-it = Записать, что вышло?
item-move-to =
    { $summary }
    На какой день перенести?
item-moved =
    <b>Перенесено: { $day }</b>
    { $summary }
button-all-items = Все дела
fix-question = <b>{ $client }: клиент теперь доволен?</b>
button-fixed-yes = Да, доволен
button-fixed-no = Нет, нужен руководитель
button-fixed-later = Спросить позже
fix-later =
    Спрошу ещё раз: { $moment }
    { $summary }
