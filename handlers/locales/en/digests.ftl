digest-day = <b>The department's day: { $day }</b>
digest-no-records = No records for the day.
digest-wins = <b>Orders</b>
digest-win = • { $name }: { $client }
digest-upcoming = <b>Tomorrow, { $day }</b>
digest-meeting = • { $when } { $name }: { $client }
