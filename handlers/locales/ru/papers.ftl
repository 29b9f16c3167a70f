command-templates = шаблоны КП
command-price = прайс-листы
dialogue-paper = файл для отдела
papers-template = <b>Шаблоны КП</b>
papers-price = <b>Прайс-листы</b>
papers-none-template = <b>Шаблонов пока нет.</b> Их добавляет руководитель.
papers-none-price = <b>Прайс-листов пока нет.</b> Их добавляет руководитель.
paper-label = { $name } · { $day }
paper-caption = <b>{ $name }</b>, { $day }, версия { $version }
paper-button-add = Добавить или обновить
paper-button-readers = Кто открыл
paper-button-open = Открыть
paper-button-list = К списку
paper-button-withdraw = Убрать
paper-button-name = Назвать «{ $name }»
paper-ask-template = Пришлите файл шаблона или его текст.
paper-ask-price = Пришлите файл прайс-листа.
paper-ask-name = Как назвать? С тем же именем это будет новая версия.
paper-published = <b>{ $name }</b>, версия { $version }: теперь у всех. Отдел узнает об этом.
paper-readers = <b>{ $name }</b>: открыли { $opened } из { $total }
paper-read-by = ✓ { $name }, { $moment }
paper-unread-by = — { $name }
paper-withdrawn = Убрано.
paper-new-template =
    { $version ->
        [1] <b>Новый шаблон КП: { $name }</b>, { $day }
       *[other] <b>Шаблон КП обновлён: { $name }</b>, { $day }
    }
paper-new-price =
    { $version ->
        [1] <b>Новый прайс-лист: { $name }</b>, { $day }
       *[other] <b>Прайс-лист обновлён: { $name }</b>, { $day }
    }
refusal-paper-not-found = Такого файла больше нет. Открыть список: /templates, /price
notice-name-paper_new = новый файл отдела
why-rule-paper_new = Руководитель добавил шаблон или прайс-лист. Если не открыть, напомню ещё раз на следующий рабочий день.
