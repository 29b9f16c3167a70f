command-unfinished = čo nie je dotiahnuté
unfinished-heading = <b>Nedotiahnuté: { $total }</b>
unfinished-none = Všetko je dotiahnuté: otázky zodpovedané, rozhodnutia splnené, problémy vyriešené.
unfinished-unanswered = <b>Bez odpovede: { $count }</b>
unfinished-undone = <b>Rozhodnuté, ale neurobené: { $count }</b>
unfinished-unsolved = <b>Nevyriešené problémy: { $count }</b>
unfinished-line = { $number }. { $subject } ({ $owner }, { $age })
unfinished-line-old = { $number }. { $subject } ({ $owner }, <b>{ $age }</b>)
unfinished-age =
    { $days ->
        [0] od dnes
        [one] { $days } deň
        [few] { $days } dni
       *[other] { $days } dní
    }
unfinished-you = vy
unfinished-leaders = vedúci
unfinished-thing-concession = žiadosť o ústupok
unfinished-thing-complaint = sťažnosť
unfinished-thing-help = prosí o pomoc
unfinished-thing-request = žiadosť
unfinished-thing-question = otázka
unfinished-thing-idea = nápad
unfinished-thing-shortcoming = nedostatok
unfinished-thing-decided = klient nevie o rozhodnutí o ústupku
unfinished-thing-answered = klient nepozná odpoveď na sťažnosť
unfinished-thing-task = úloha po termíne
unfinished-thing-fix = sľúbená náprava
unfinished-thing-dispute = namieta doklad
unfinished-all-unanswered = Bez odpovede: všetky ({ $count })
unfinished-all-undone = Neurobené: všetky ({ $count })
unfinished-all-unsolved = Nevyriešené: všetky ({ $count })
unfinished-back = Na všetky zoznamy
unfinished-button = Nedotiahnuté: { $count }
unfinished-old = <b>Čaká dlhšie než dva pracovné dni: { $old }</b> z { $total } (najstaršie: { $age })
