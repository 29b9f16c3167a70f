command-history = a client’s whole story
dialogue-history = a client’s story
story-title = <b>{ $client }</b>
story-title-page = <b>{ $client }</b>, page { $page } of { $pages }
story-nothing = No contacts yet.
story-open = → { $day }: { $text }
story-late = <b>Overdue</b>, { $day }: { $text }
story-meeting = Meeting: { $moment }
story-meeting-goal = Meeting: { $moment }, { $goal }
story-more =
    { $count ->
        [one] And { $count } more thing to do.
       *[other] And { $count } more things to do.
    }
story-entry = <b>{ $day }</b>: { $what }
story-words = { $text }
story-feedback = Feedback: { $sign }, { $topic }
story-answer = Answer, { $name }: { $text }
story-meeting-cancelled = Meeting cancelled: { $reason }
story-meeting-planned = Meeting, not logged
story-meeting-held = Meeting held, not logged
story-mood = Mood { $mood }
story-objection = objection: { $objection }
story-place-verified = place verified
story-place-far = { $distance } from the client
story-place-unverified = place not verified
story-button-newer = ‹ Newer
story-button-older = Older ›
story-button-files = Files ({ $count }), { $day }
story-button-whole = In full, { $day }
