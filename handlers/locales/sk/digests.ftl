digest-day = <b>Deň oddelenia: { $day }</b>
digest-no-records = Za deň nie sú záznamy.
digest-wins = <b>Objednávky</b>
digest-win = • { $name }: { $client }
digest-upcoming = <b>Zajtra, { $day }</b>
digest-meeting = • { $when } { $name }: { $client }
