digest-day = <b>День отдела: { $day }</b>
digest-no-records = Записей за день нет.
digest-wins = <b>Заказы</b>
digest-win = • { $name }: { $client }
digest-upcoming = <b>Завтра, { $day }</b>
digest-meeting = • { $when } { $name }: { $client }
