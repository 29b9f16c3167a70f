command-duplicates = найти двойные карточки клиентов
duplicates-begun = Ищу похожие карточки…
duplicates-none = Похожих карточек не осталось.
duplicates-heading = <b>{ $why }</b> ({ $number } из { $total }). Это один клиент?
duplicates-tax_id = Одинаковый ИНН
duplicates-line = { $mark } <b>{ $name }</b>
duplicates-name = Одинаковое название
duplicates-phone = Одинаковый телефон
duplicates-near_name = Похожие названия
duplicates-traces = { $records ->
        [0] Записей нет
        [one] { $records } запись
        [few] { $records } записи
       *[other] { $records } записей
    }, { $contacts ->
        [0] контактов нет
        [one] { $contacts } контакт
        [few] { $contacts } контакта
       *[other] { $contacts } контактов
    }
duplicates-last = { $known }, последняя: { $day }
duplicates-merge = Объединить…
duplicates-different = Это разные клиенты
duplicates-card = Карточка { $mark }
duplicates-next = Следующая пара ›
duplicates-kept-apart = Запомнил: это разные клиенты.
merge-heading =
    Останется <b>{ $name }</b>, вся история «{ $other }» перейдёт к ней.
merge-field = { $field }: <b>{ $wins }</b> (не { $loses })
merge-flip = Сменить: { $field }
merge-swap = Оставить другую карточку
merge-do = Объединить
merge-back = ‹ К парам
merge-undo = Отменить (в течение суток)
merge-card = Карточка
merge-done = Объединено: <b>{ $name }</b>
merge-undone = Снова две карточки: { $name } и { $other }
refusal-merged-since = Этого клиента потом объединили ещё раз. Сначала отмените то объединение.
refusal-day-over = Отменить уже нельзя: прошло больше суток.
