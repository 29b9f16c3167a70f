refusal-notice-not-found = Этого напоминания больше нет. Что сделать сегодня: /today
gathered-away =
    { $count ->
        [one] <b>Пока связи не было, накопилось { $count } напоминание:</b>
        [few] <b>Пока связи не было, накопилось { $count } напоминания:</b>
       *[many] <b>Пока связи не было, накопилось { $count } напоминаний:</b>
    }
gathered-waited =
    { $count ->
        [one] <b>Пока вы отдыхали, накопилось { $count } напоминание:</b>
        [few] <b>Пока вы отдыхали, накопилось { $count } напоминания:</b>
       *[many] <b>Пока вы отдыхали, накопилось { $count } напоминаний:</b>
    }
gathered-crowd =
    { $count ->
        [one] <b>На сейчас { $count } напоминание:</b>
        [few] <b>На сейчас { $count } напоминания:</b>
       *[many] <b>На сейчас { $count } напоминаний:</b>
    }
gathered-line = { $number }. { $what } <i>({ $when })</i>
gathered-press = Открыть — кнопка с номером.
notice-name-day_plan = план на день
notice-name-meeting_prepare = подготовка к встрече
notice-name-meeting_soon = скоро встреча
notice-name-meeting_leave = пора выезжать
notice-name-meeting_outcome = итог встречи
notice-name-meeting_changed = изменение встречи
notice-name-follow_up_due = обещанный контакт
notice-name-task_due = задача
notice-name-task_late = просроченная задача
notice-name-call_back = пропущенный звонок
notice-name-call_back_missed = не перезвонили клиенту
notice-name-feedback_escalated = жалоба клиента
notice-name-feedback_unanswered = жалоба без ответа
notice-name-feedback_answered = ответ на жалобу
notice-name-client_told = вопрос, знает ли клиент
notice-name-running_late = опоздание менеджера
notice-name-welcome = новый сотрудник
notice-name-role_changed = новая роль
notice-name-employee_left = уход сотрудника
notice-name-group_lost = потерянная группа
notice-name-unreachable = сотрудник вне связи
