admin-usage = Напишите: /admin quicklog
told-measured = <b>Сообщения за 30 дней: { $count }</b>
told-fate-saved = • записано как показано: { $count }
told-fate-changed = • записано после правки: { $count }
told-fate-note = • только заметка: { $count }
told-fate-dropped = • не записано: { $count }
told-unread-verbs = Непонятые слова: { $verbs }
