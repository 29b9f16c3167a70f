item-first-shipment = первая отгрузка, № { $number }: проследите, как пройдёт. Если что-то не так, запишите отзыв
item-after-shipment = позвонить после отгрузки № { $number }: всё ли в порядке?
item-order-due =
    { $days ->
        [one] спросить, когда ждать заказ: обычно раз в { $days } день
        [few] спросить, когда ждать заказ: обычно раз в { $days } дня
       *[many] спросить, когда ждать заказ: обычно раз в { $days } дней
    }
not-shipped =
    { $count ->
        [one] <b>{ $count } клиент ещё без отгрузки, { $month }</b>
        [few] <b>{ $count } клиента ещё без отгрузки, { $month }</b>
       *[many] <b>{ $count } клиентов ещё без отгрузки, { $month }</b>
    }
not-shipped-client = • { $client }: последняя { $day }
not-shipped-manager = • { $name }: { $count }
not-shipped-all = Все без отгрузки
notice-name-not_shipped = клиенты без отгрузки
why-rule-not_shipped = 10-го, 20-го и в последние 5 рабочих дней месяца напоминаю, кто из активных клиентов ещё не отгрузился.
why-less-shipments = Меньше: список приходит, только пока в нём кто-то есть.
