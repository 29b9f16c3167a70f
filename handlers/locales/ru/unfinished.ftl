command-unfinished = что не доведено до конца
unfinished-heading = <b>Не доведено до конца: { $total }</b>
unfinished-none = Всё доведено до конца: вопросы отвечены, решения выполнены, проблемы закрыты.
unfinished-unanswered = <b>Без ответа: { $count }</b>
unfinished-undone = <b>Решено, но не сделано: { $count }</b>
unfinished-unsolved = <b>Проблемы не решены: { $count }</b>
unfinished-line = { $number }. { $subject } ({ $owner }, { $age })
unfinished-line-old = { $number }. { $subject } ({ $owner }, <b>{ $age }</b>)
unfinished-age =
    { $days ->
        [0] сегодня
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    }
unfinished-you = вы
unfinished-leaders = руководитель
unfinished-thing-concession = просят уступку
unfinished-thing-complaint = жалоба
unfinished-thing-help = просьба о помощи
unfinished-thing-request = запрос
unfinished-thing-question = вопрос
unfinished-thing-idea = идея
unfinished-thing-shortcoming = недостаток
unfinished-thing-decided = решение по уступке не передано клиенту
unfinished-thing-answered = ответ на жалобу не передан клиенту
unfinished-thing-task = поручение просрочено
unfinished-thing-fix = обещали исправить
unfinished-thing-dispute = спорит по документу
unfinished-all-unanswered = Без ответа: все { $count }
unfinished-all-undone = Не сделано: все { $count }
unfinished-all-unsolved = Не решено: все { $count }
unfinished-back = Ко всем спискам
unfinished-button = Не доведено до конца: { $count }
unfinished-old = <b>Ждёт дольше двух рабочих дней: { $old }</b> из { $total } (самое давнее: { $age })
unfinished-part-unanswered = без ответа
unfinished-part-undone = решено, но не сделано
unfinished-part-unsolved = не решено
command-agenda = повестка: спорные оплаты и качество
agenda-heading = <b>Повестка, { $day }</b>
agenda-none = Спорных оплат, просрочки и жалоб на качество нет.
agenda-disputes = <b>Спорные документы: { $count }</b>
agenda-overdue = <b>Самая большая просрочка</b>
agenda-quality = <b>Жалобы на качество: { $count }</b>
agenda-line = { $number }. { $client }: { $what } ({ $owner }, { $age })
agenda-matter-dispute = спорный документ
agenda-matter-overdue = просрочка
agenda-matter-quality = жалоба на качество
