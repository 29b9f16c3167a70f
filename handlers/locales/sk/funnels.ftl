command-funnel = od návštevy po výhru, prognóza mesiaca
funnel-heading = <b>Lievik: { $month }</b>
funnel-empty = V tomto mesiaci nie sú návštevy ani ponuky.
funnel-who = <b>{ $name }</b>
funnel-line =
    Návštevy: { $visits } → ponuky: { $sent } → odpovede: { $answered } → vyhrané: { $won }
    { $percent ->
        [0] Z rozhodnutých zatiaľ nič nevyhrali.
       *[other] Z rozhodnutých vyhrali { $percent } %.
    }
funnel-worth = Vyhrané za <b>{ $worth }</b>
funnel-lost = <b>Odmietnuté</b>
funnel-lost-line = { $reason }: { $count }
funnel-lost-to = { $reason } ({ $name }): { $count }
funnel-forecast =
    <b>Prognóza mesiaca: { $likely }</b>
    Vyhrané { $won }, s odpoveďou { $answered }, odoslané { $sent }.
    Bez termínu rozhodnutia: { $undated }.
funnel-more = A ďalší manažéri: { $count }
