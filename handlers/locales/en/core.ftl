stranger = This is a company's working bot. To come in, ask your head for an invitation link.
welcome-back = { $name }, you are in already. What shall we log?
welcome-admin =
    { $name }, you own this bot.
    Invite heads and managers: /invite
    Your time zone: { $zone }. Change it: /settings
welcome-head =
    { $name }, welcome! You lead a department.
    Invite managers: /invite
    Your time zone: { $zone }. Change it: /settings
welcome-manager =
    { $name }, welcome! Log your first visit: press “Visit”.
    Your time zone: { $zone }. Change it: /settings
newcomer = { $name } is with us now: { $role }.
role-manager = manager
role-head = head
role-admin = administrator
help = Press a button below or choose a command:
command-help = what I can do
menu-visit = Visit
menu-call = Call
menu-meeting = Meeting
menu-feedback = Feedback
menu-today = Today
menu-clients = Clients
not-understood = I did not understand. Press a button below or /help.
unknown-command = There is no command { $command }. All commands: /help
only-in-private = This is done in our private chat.
only-in-group = This is done in a group.
not-your-role = Only a head can do this.
button-unknown = This button no longer works. Open it anew: /help
button-not-yours = This button is not yours.
button-over = This is over already. Begin anew if you need to.
button-cancel = Cancel
button-go-on = Go on
button-drop = Drop the draft
nothing-to-cancel = There is nothing to cancel. What shall we log?
cancelled = Cancelled: { $dialogue }. Nothing was saved.
put-aside = Put aside: { $dialogue }. Go on with it?
put-aside-dropped = Draft dropped: { $dialogue }.
finish-first = First finish what you have begun.
failed = That did not work, and nothing was saved. Try once more; if it fails again, tell the administrator the code { $code }.
day-today = today
day-tomorrow = tomorrow
day-yesterday = yesterday
refusal-client-not-found = There is no such client. Find a client: /clients
refusal-contact-not-found = There is no such contact.
refusal-activity-not-found = There is no such record.
refusal-meeting-not-found = There is no such meeting. Your meetings: /week
refusal-feedback-not-found = There is no such feedback.
refusal-task-not-found = There is no such task.
refusal-employee-not-found = There is no such employee.
refusal-not-allowed = This is beyond your powers. Ask your head.
refusal-already-done = This is done already.
refusal-invitation-unknown = There is no such invitation. Ask your head for a new link.
refusal-invitation-used = Somebody came in by this link already. Ask your head for a new one.
refusal-invitation-expired = This link has expired. Ask your head for a new one.
refusal-too-late = It cannot be undone any more: over 10 minutes have passed. You can still change the record.
