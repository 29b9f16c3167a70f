import-fault-empty = Файл пустой: в нём нет ни одной строки. Выгрузите его ещё раз и пришлите снова.
import-fault-no_rows = В файле есть заголовки, но нет строк под ними. Проверьте отбор в программе, из которой он выгружен.
import-fault-no_header = Не нашёл в файле строку с названиями столбцов. Первая строка таблицы должна их называть, например: Наименование, ИНН, Телефон.
import-fault-password = Файл защищён паролем. Снимите защиту («Сохранить как», без пароля) и пришлите снова.
import-fault-damaged = Файл повреждён и не открывается. Сохраните его ещё раз и пришлите снова.
import-fault-not_a_table = Это не таблица. Подойдут csv, xlsx, xls, ods.
import-fault-too_large = Файл слишком большой. Разделите его на части: до 200 000 строк и до 20 МБ, тоже после распаковки.
command-import = загрузить таблицу
command-imports = что загружено и как отменить
dialogue-import = загрузка
import-ask =
    Пришлите файл: csv, xlsx, xls или ods.
    Пойму список клиентов, долги, оплаты или план. Сначала покажу, что понял; запишу только после вашего нажатия.
import-take = Загрузить данные из таблицы
import-reading = Читаю «{ $name }»…
import-trying = Прочитал «{ $name }», строк: { $count }. Проверяю, что изменится…
import-heading = <b>{ $kind }</b>, { $count ->
        [one] { $count } строка
        [few] { $count } строки
       *[other] { $count } строк
    }: { $name }
import-kind-clients = Клиенты
import-kind-debts = Долги
import-kind-payments = Оплаты
import-kind-plan = План
import-month = Месяц: { $month }
import-day-named = Остатки на конец { $day }
import-day-unnamed = Дата в файле не названа, считаю остатками на { $day }
import-other-sheets = Лист «{ $sheet }». Не читаю листы: { $others }
import-columns = Столбцы: { $columns }
import-sample = { $text }
import-created = Новых: { $count }
import-updated = Изменится: { $count }
import-duplicate = Без изменений: { $count }
import-advance = Авансы и возвраты, пропущу: { $count }
import-outgoing = Исходящие платежи, пропущу: { $count }
import-refused = <b>Не приму: { $count }</b>
import-new-clients = Новых клиентов: { $count }
import-row = стр. { $row }: { $why }{ $value ->
        [none] {""}
       *[other] {" "}({ $value })
    }
import-more-rows = и ещё { $count }
import-choice = Столбец «{ $taken }» взял вместо «{ $others }». Если нужен другой, выберите ниже.
import-choose = Взять «{ $title }»
import-vanished = Документы прежних отчётов, которых нет в этом: { $count }, { $sum }. Оплачены?
import-same = Этот же файл уже загружен: { $when }.
import-write = { $count ->
        [0] Записать
       *[other] Записать: { $count }
    }
import-rejected = Непринятые строки
import-other-kind = Это другое
import-drop = Не загружать
import-dropped = Не загружаю: { $name }
import-ask-kind = { $name }: что в этом файле?
import-back = ‹ Назад
import-writing = Записываю «{ $name }»: { $total ->
        [0] …
       *[other] { $done } из { $total } частей
    }
import-done = <b>Загружено.</b> { $kind }: { $name }
import-settle = Да, оплачены: { $count }
import-settled = { $count ->
        [one] Закрыт { $count } документ.
        [few] Закрыто { $count } документа.
       *[other] Закрыто { $count } документов.
    }
import-undo = Отменить загрузку
import-all = Все загрузки
import-ask-undo = Отменить загрузку «{ $name }»? { $count ->
        [one] { $count } запись вернётся, какой была.
        [few] { $count } записи вернутся, какими были.
       *[other] { $count } записей вернутся, какими были.
    }
import-undo-yes = Да, отменить
import-undoing = Отменяю «{ $name }»…
import-undone = <b>Отменено.</b> Всё, как было до загрузки «{ $name }».
import-rejected-begun = Готовлю таблицу…
import-rejected-file = Непринятые строки с причинами: { $count }. Исправьте и пришлите этот же файл.
import-column-row = Строка
import-column-reason = Причина
import-opened = { $when }, { $state }
import-line = { $number }. { $when }, { $who }: { $kind }, { $name }, { $state }
import-by-command = командой
import-state-read = прочитано
import-state-applying = записывается
import-state-applied = загружено
import-state-dropped = не загружено
import-state-undoing = отменяется
import-state-undone = отменено
imports-title = <b>Загрузки</b>
imports-none = Пока ничего не загружали. Начните с /import.
import-newer = ‹ Новее
import-older = Старше ›
import-reason-name_missing = нет названия
import-reason-tax_id_invalid = ИНН с ошибкой
import-reason-client_unknown = такого клиента нет
import-reason-client_ambiguous = подходит несколько клиентов
import-reason-date_invalid = дата с ошибкой
import-reason-due_missing = нет срока оплаты
import-reason-amount_missing = нет суммы
import-reason-amount_invalid = сумма с ошибкой
import-reason-currency_unknown = незнакомая валюта
import-reason-manager_unknown = такого менеджера нет
import-reason-client_of_others = клиента ведут другие
import-doubt-manager_unknown = менеджер не найден, клиент без него
import-doubt-limit_invalid = лимит не число, не записан
import-doubt-phone_invalid = телефон не понят, не записан
import-doubt-category_unknown = категория не A, B или C, не записана
audit-verb-import = Загрузка
audit-verb-undo = Отмена
refusal-import-not-found = Этой загрузки нет, или она не ваша.
refusal-import-built-on = Сначала отмените более позднюю загрузку: она изменила то же самое. Список: /imports
refusal-import-used = Отменить нельзя: с тем, что принесла загрузка, уже работают ({ $name }).
