command-funnel = from visit to win, forecast of the month
funnel-heading = <b>Funnel: { $month }</b>
funnel-empty = No visits and no proposals this month.
funnel-who = <b>{ $name }</b>
funnel-line =
    Visits: { $visits } → proposals: { $sent } → answers: { $answered } → won: { $won }
    { $percent ->
        [0] Nothing won of what was decided yet.
       *[other] { $percent }% won of what was decided.
    }
funnel-worth = Won: <b>{ $worth }</b>
funnel-lost = <b>Lost</b>
funnel-lost-line = { $reason }: { $count }
funnel-lost-to = { $reason } ({ $name }): { $count }
funnel-forecast =
    <b>Forecast of the month: { $likely }</b>
    Won { $won }, answered { $answered }, sent { $sent }.
    Without a day of decision: { $undated }.
funnel-more = And more managers: { $count }
