command-unfinished = what is not seen through
unfinished-heading = <b>Not seen through: { $total }</b>
unfinished-none = Everything is seen through: questions are answered, decisions carried out, problems solved.
unfinished-unanswered = <b>Unanswered: { $count }</b>
unfinished-undone = <b>Decided but not done: { $count }</b>
unfinished-unsolved = <b>Problems not solved: { $count }</b>
unfinished-line = { $number }. { $subject } ({ $owner }, { $age })
unfinished-line-old = { $number }. { $subject } ({ $owner }, <b>{ $age }</b>)
unfinished-age =
    { $days ->
        [0] today
        [one] { $days } day
       *[other] { $days } days
    }
unfinished-you = you
unfinished-leaders = the head
unfinished-thing-concession = a concession is asked for
unfinished-thing-complaint = complaint
unfinished-thing-help = call for help
unfinished-thing-request = request
unfinished-thing-question = question
unfinished-thing-idea = idea
unfinished-thing-shortcoming = shortcoming
unfinished-thing-decided = the client was not told of the concession
unfinished-thing-answered = the client was not told the answer
unfinished-thing-task = the task is overdue
unfinished-thing-fix = to be put right
unfinished-thing-dispute = disputes a document
unfinished-all-unanswered = Unanswered: all { $count }
unfinished-all-undone = Not done: all { $count }
unfinished-all-unsolved = Not solved: all { $count }
unfinished-back = To all lists
unfinished-button = Not seen through: { $count }
unfinished-old = <b>Waiting for more than two working days: { $old }</b> of { $total } (the oldest: { $age })
unfinished-part-unanswered = unanswered
unfinished-part-undone = decided but not done
unfinished-part-unsolved = not solved
command-agenda = agenda: disputed payments and quality
agenda-heading = <b>Agenda, { $day }</b>
agenda-none = No disputed payments, nothing overdue, no complaints about quality.
agenda-disputes = <b>Disputed documents: { $count }</b>
agenda-overdue = <b>The largest overdue debts</b>
agenda-quality = <b>Complaints about quality: { $count }</b>
agenda-line = { $number }. { $client }: { $what } ({ $owner }, { $age })
agenda-matter-dispute = disputed document
agenda-matter-overdue = overdue
agenda-matter-quality = complaint about quality
