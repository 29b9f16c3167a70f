days-ask =
    { $question }
    Нажмите или напишите: 27.11, в пятницу, через 3 дня.
days-today = Сегодня, { $day }
days-tomorrow = Завтра, { $day }
days-next-working-day = Следующий рабочий день, { $day }
days-in-working-days = Через 3 рабочих дня, { $day }
days-next-week = На следующей неделе, { $day }
days-calendar = Календарь
days-none = Не назначать
days-back = К ближайшим дням
days-unread = Не понял, какой это день.
days-past = Этот день уже прошёл: { $day }. Выберите сегодняшний или будущий.
days-over = Здесь выбирать нечего: этот день прошёл.
days-chosen = День уже выбран.
