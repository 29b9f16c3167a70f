command-audit = кто что менял и выгружал
audit-title = <b>Журнал действий</b>
audit-line =
    <b>{ $who }</b>, { $moment }
    { $what }
audit-nobody = Система
audit-empty = Здесь пока пусто.
audit-older = Раньше ›
audit-exports = Выгрузки
audit-all = Все действия
audit-exported = { $what }, { $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[other] { $count } строк
    }
audit-verb-export = Выгрузка
audit-verb-add = Добавлено
audit-verb-change = Изменено
audit-verb-remove = Удалено
audit-verb-rename = Переименовано
audit-verb-place = Роль и отдел
audit-verb-move = Перенос
audit-verb-cancel = Отмена
audit-verb-bind = Привязка
audit-verb-unbind = Отвязка
audit-verb-found = Создано
audit-verb-invite = Приглашение
audit-verb-revoke = Отзыв приглашения
audit-verb-join = Вход
audit-verb-merge = Объединение
audit-verb-unmerge = Объединение отменено
audit-verb-reassign = Передача
audit-verb-other = Действие
audit-subject-client = клиент
audit-subject-employee = сотрудник
audit-subject-group = группа
audit-subject-activity = запись о клиенте
audit-subject-meeting = встреча с клиентом
audit-subject-department = отдел
audit-subject-invitation = приглашение
audit-subject-setting = настройка отдела
audit-subject-other = другое
