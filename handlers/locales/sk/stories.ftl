command-history = celá história klienta
dialogue-history = história klienta
story-title = <b>{ $client }</b>
story-title-page = <b>{ $client }</b>, strana { $page } z { $pages }
story-nothing = Zatiaľ žiadne kontakty.
story-open = → { $day }: { $text }
story-late = <b>Po termíne</b>, { $day }: { $text }
story-meeting = Stretnutie: { $moment }
story-meeting-goal = Stretnutie: { $moment }, { $goal }
story-more =
    { $count ->
        [one] A ešte { $count } vec.
        [few] A ešte { $count } veci.
       *[other] A ešte { $count } vecí.
    }
story-entry = <b>{ $day }</b>: { $what }
story-words = { $text }
story-feedback = Ohlas: { $sign }, { $topic }
story-answer = Odpoveď, { $name }: { $text }
story-meeting-cancelled = Stretnutie zrušené: { $reason }
story-meeting-planned = Stretnutie bez zápisu
story-meeting-held = Stretnutie bolo, bez zápisu
story-mood = Nálada { $mood }
story-objection = námietka: { $objection }
story-place-verified = miesto overené
story-place-far = { $distance } od klienta
story-place-unverified = miesto neoverené
story-button-newer = ‹ Novšie
story-button-older = Staršie ›
story-button-files = Súbory ({ $count }), { $day }
story-button-whole = Celé, { $day }
