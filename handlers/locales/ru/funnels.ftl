command-funnel = от визита до выигрыша, прогноз месяца
funnel-heading = <b>Воронка: { $month }</b>
funnel-empty = Визитов и КП в этом месяце нет.
funnel-who = <b>{ $name }</b>
funnel-line =
    Визиты: { $visits } → КП: { $sent } → ответы: { $answered } → выиграно: { $won }
    { $percent ->
        [0] Выигрышей среди решённых пока нет.
       *[other] Из решённых выиграно { $percent } %.
    }
funnel-worth = Выиграно на <b>{ $worth }</b>
funnel-lost = <b>Отказы</b>
funnel-lost-line = { $reason }: { $count }
funnel-lost-to = { $reason } ({ $name }): { $count }
funnel-forecast =
    <b>Прогноз месяца: { $likely }</b>
    Выиграно { $won }, есть ответ { $answered }, отправлено { $sent }.
    Без срока решения: { $undated }.
funnel-more = И ещё менеджеров: { $count }
