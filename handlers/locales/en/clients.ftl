with-visit = Visit
with-call = Call
with-meeting = Meeting
with-feedback = Feedback
with-history = History
