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
        [0] dnes
        [one] { $days } deň
        [few] { $days } dni
       *[other] { $days } dní
    }
unfinished-you = vy
unfinished-leaders = vedúci
unfinished-thing-concession = žiadosť o ústupok
unfinished-thing-complaint = sťažnosť
unfinished-thing-help = prosba o pomoc
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
unfinished-part-unanswered = bez odpovede
unfinished-part-undone = rozhodnuté, ale neurobené
unfinished-part-unsolved = nevyriešené
command-agenda = program porady: sporné platby a kvalita
agenda-heading = <b>Program porady, { $day }</b>
agenda-none = Žiadne sporné platby, nič po splatnosti, žiadne sťažnosti na kvalitu.
agenda-disputes = <b>Sporné doklady: { $count }</b>
agenda-overdue = <b>Najväčšie dlhy po splatnosti</b>
agenda-quality = <b>Sťažnosti na kvalitu: { $count }</b>
agenda-line = { $number }. { $client }: { $what } ({ $owner }, { $age })
agenda-matter-dispute = sporný doklad
agenda-matter-overdue = po splatnosti
agenda-matter-quality = sťažnosť na kvalitu
