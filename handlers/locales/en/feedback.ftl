command-feedback = log a client’s feedback
dialogue-feedback = feedback
dialogue-answer = answer to a complaint
sign-positive = Happy
sign-neutral = Neutral
sign-negative = Unhappy
felt-positive = the client is happy
felt-neutral = neutral
felt-negative = the client is unhappy
topic-quality = Quality
topic-price = Price
topic-delivery = Delivery
topic-assortment = Assortment
topic-service = Service
topic-payment = Payment
topic-other = Other
feedback-ask-sign = <b>{ $client }</b>: is the client happy?
feedback-ask-topic = <b>{ $client }</b>: what is it about?
feedback-ask-text =
    <b>{ $client }</b>: what did the client say?
    You may add photos, voice or files.
feedback-ask-fix = <b>{ $client }</b>: can you put it right yourself?
button-can-fix = Yes, today
button-cannot-fix = No, pass it up
button-enough-said = Done
feedback-kept = Got it.
feedback-file-kept = The file is attached.
feedback-saved = <b>Feedback logged.</b> { $client }: { $felt }
feedback-about = Topic: { $topic }
feedback-files = Files: { $count }
feedback-fixed = <b>Put right.</b> { $client }: the client is happy
feedback-fix-today = Put it right today. I will ask whether the client is happy: { $moment }
feedback-nobody-above = There is nobody above you to pass it to.
feedback-passed-on =
    <b>Passed on to: { $names }</b>
    Tell the client (tap to copy):
words-answer-coming =
    { $topic ->
        [quality] Your question about the quality
        [price] Your question about the price
        [delivery] Your question about the delivery
        [assortment] Your question about the assortment
        [service] Your question about the service
        [payment] Your question about the payment
       *[other] Your question
    } has been passed on to our management. I will come back to you as soon as there is an answer.
button-undo-feedback = Undo
feedback-undone = <b>Feedback removed.</b> All that followed from it is called off.
case-title =
    <b>Complaint: { $client }</b>
    Topic: { $topic }
case-taken = Taken by <b>{ $name }</b>
case-answered =
    <b>Answer</b>, { $name }:
    “{ $answer }”
case-no-words = No words, see the files.
case-manager = Manager: { $name }, { $moment }
case-contacts = <b>Last contacts</b>
case-complaints = <b>Other open complaints</b>
case-promises = <b>Promised to the client</b>
case-bullet = • { $text }
case-unanswered = <b>4 working hours without an answer.</b>
case-taken-back = <b>Complaint taken back.</b> Manager: { $name }
case-is-yours = It is yours now.
button-take-case = Take it
button-answer-case = Answer
button-case-files = Files: { $count }
button-whole-text = Read it all
whole-text = { $text }
answer-ask = <b>{ $client }</b>: what is the answer? Type it, and it goes to the manager at once. Manager: { $name }
answer-words = Type the answer in words.
answer-sent = <b>Answer sent.</b> { $client }
answer-title =
    <b>Answer from above: { $client }</b>
    { $name }:
answer-to = The complaint was: { $text }
answer-pass-on = Pass the answer on to the client.
button-client-told = The client knows
ask-client-told =
    <b>Was the client told?</b> { $client }: it was passed on to management.
    Message for the client (tap to copy):
ask-answer-told = <b>Was the client told the answer?</b> { $client }
button-told-yes = Yes
button-told-not-yet = Not yet
client-told = Noted: the client knows.
client-untold = Tell the client. I will ask again: { $moment }
client-untold-last = I will not ask again. Mark it when the client knows.
refusal-feedback-taken = { $name } has taken this already.
refusal-feedback-answered = It was answered already: { $name }.
